//! Lines of a header that name a person, a body or a place.

use super::pending::Pending;
use crate::Span;
use crate::document::block::BlockKind;
use crate::document::draft::Draft;
use crate::document::line::name_line::{NameLine, is_full_name, is_office, name_line};
use crate::document::line::shape::{is_capitalised, is_near_end, is_salutation};

/// Reads a line that names who issues the release: "Ana Silva, Secretary of State", "Office of the Spokesperson". Before the headline
/// such a line, or a short name of a place, is the headline only if no better one comes.
pub(super) fn name(draft: &mut Draft<'_>, pending: &mut Pending, line: Span) -> bool {
    let words = line.of(draft.text);
    let tables = draft.tables;
    let above = name_above(draft, pending);
    // "His Excellency Ana Silva, Dean of the Corps," addresses somebody.
    let office = is_office(words, tables) && !is_salutation(words, tables);
    let signed = || office && above.is_some_and(|(_, span)| is_full_name(span.of(draft.text), tables));
    let name = match name_line(words, tables) {
        None | Some(NameLine::Place) if signed() => NameLine::Person,
        Some(name) if draft.facts.title.is_none() || name != NameLine::Place => name,
        _ => return false,
    };
    if pending.has_prose(draft) {
        // "Ministry of Trade" below the only paragraph.
        let closes = name == NameLine::Body && is_near_end(draft.text, line.end, tables);
        if closes {
            pending.settle(draft);
            draft.note_unknown_issuer(words);
            draft.push(BlockKind::Issuer, line);
        }
        return closes;
    }
    match name {
        NameLine::Body => draft.note_unknown_issuer(words),
        NameLine::Person => {
            // "By Ana Silva, Secretary of State"
            let by = if words.starts_with("By ") || words.starts_with("by ") { 3 } else { 0 };
            let named = Span::new(line.start + by, line.end);
            draft.facts.signatory.get_or_insert(above.map_or(named, |(_, above)| above.cover(line)));
            if let Some(block) = above.and_then(|(at, _)| draft.blocks.get_mut(at)) {
                block.kind = BlockKind::Issuer;
                pending.tentative.pop();
            }
        }
        NameLine::Subject | NameLine::Place => {}
    }
    if draft.facts.title.is_some() {
        pending.settle_as(BlockKind::Subtitle, draft);
    } else {
        pending.title_candidates.push((draft.blocks.len(), name));
    }
    draft.push(if name == NameLine::Place { BlockKind::Place } else { BlockKind::Issuer }, line);
    true
}

/// The last block, if it is a tentative one below the headline that may be a name: "Ana Silva" above "Department Spokesperson".
fn name_above(draft: &Draft<'_>, pending: &Pending) -> Option<(usize, Span)> {
    let at = draft.facts.title.and(pending.tentative.last().copied()).filter(|at| *at + 1 == draft.blocks.len())?;
    let span = draft.blocks.get(at)?.span;
    is_capitalised(span.of(draft.text), 4, draft.tables).then_some((at, span))
}
