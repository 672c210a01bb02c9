//! Lead-ins: lines before the body that say whose words follow.

use super::pending::Pending;
use crate::Span;
use crate::document::block::BlockKind;
use crate::document::chars::FloorBoundary;
use crate::document::date;
use crate::document::draft::Draft;
use crate::document::line::author;
use crate::document::line::shape::SHORT;
use crate::lexicon::line::DateRole;

/// Reads a lead-in up to its colon; returns the words after the colon, which are body: "The Minister issued the following statement: We
/// are ready."
pub(super) fn lead_in(draft: &mut Draft<'_>, pending: &mut Pending, line: Span) -> Option<Span> {
    let words = line.of(draft.text);
    let head = &words[..words.floor_boundary(2 * SHORT)];
    let colon = head.find(": ").or_else(|| words.ends_with(':').then(|| words.len() - 1)).filter(|at| *at <= 2 * SHORT);
    let end = match colon {
        Some(colon) => colon + 1,
        None if words.len() <= 2 * SHORT => words.len(),
        None => return None,
    };
    let lead = Span::new(line.start, line.start + end as u32);
    let author = author::in_lead_in(draft.text, lead, draft.tables)?;
    pending.settle(draft);
    draft.facts.lead_in = true;
    // A person whom a lead-in names speaks for the office that the headline names.
    let names_person = |author: Span| author::names_person(author.of(draft.text), draft.tables);
    let is_office = draft.facts.author.is_none_or(|before| names_person(author) && !names_person(before));
    if is_office {
        draft.facts.author = Some(author);
    }
    // "Delivered by Ana Silva, Permanent Mission of Peru, 3 June 2033"
    if let Some(date) = date::find(lead.of(draft.text)).filter(|date| date.range.end == lead.len()) {
        draft.note_date(DateRole::Delivered, date.day);
    }
    draft.push(BlockKind::LeadIn, lead);
    Some(Span::new(lead.end, line.end).trim(draft.text))
}
