//! Lines of a header that name who issues the release.

use super::opened::Opened;
use super::pending::Pending;
use crate::document::block::BlockKind;
use crate::document::draft::Draft;
use crate::document::line::dateline::label;
use crate::document::line::issuer_name::{ends_in_by, issued_on};
use crate::document::line::shape::{SHORT, is_capitalised, is_prose};
use crate::lexicon::line::DateRole;

/// Reads a line that opens with the name of a body, row `row` of the table: "Ministry of Trade and The Rt Hon Ana Silva MP".
pub(super) fn issuer_line(draft: &mut Draft<'_>, opened: &Opened<'_>, row: u32) -> bool {
    let tables = draft.tables;
    let after = opened.rest.of(draft.text);
    // "United Nations          Nations Unies": the two sides of a letterhead.
    let letterhead = opened.after().starts_with("   ") || opened.after().starts_with('\t');
    // "Department of International Relations and Cooperation of South Africa"
    let state = after.split_at_checked(3).filter(|(of, _)| of.eq_ignore_ascii_case("of ")).map(|(_, state)| state);
    let of_state = state.is_some_and(|state| is_capitalised(state.trim_start_matches("the "), 4, tables));
    // "Department of Foreign Affairs and Trade, Australia"
    let in_state = opened.after().starts_with(", ") && is_capitalised(after, 3, tables);
    let listed = of_state
        || in_state
        || after.starts_with("and The ")
        || after.starts_with("and the ")
        || is_capitalised(after, 8, tables) && (opened.set_off || letterhead)
        || opened.set_off && label(after, tables).is_some();
    if !(after.is_empty() || listed) || opened.words.len() > SHORT {
        return false;
    }
    let body = &opened.words[..opened.end];
    // "Ministry of External Affairs of Dominica" is not India's.
    if of_state || in_state {
        draft.note_unknown_issuer(body)
    } else {
        draft.note_issuer(body, row)
    }
    draft.note_person(opened.rest);
    if let Some(label) = label(after, tables) {
        draft.note_label(label);
    }
    draft.push(BlockKind::Issuer, opened.line);
    true
}

/// Reads a line with a phrase before the issuer: "From: Ministry of Trade", "Issued by the Chair on 3 June 2031."
pub(super) fn from_line(draft: &mut Draft<'_>, pending: &mut Pending, opened: &Opened<'_>) -> bool {
    let Opened { line, rest, words, .. } = *opened;
    let prose = is_prose(words, draft.tables);
    let known = draft.tables.issuer(rest.of(draft.text)).is_some();
    let colon = opened.after().trim_start().starts_with(':');
    let by = ends_in_by(&words[..opened.end]);
    if let Some((names, day)) = issued_on(draft.text, rest).filter(|_| by && words.len() <= SHORT) {
        pending.settle_as(BlockKind::Subtitle, draft);
        draft.note_date(DateRole::Published, day);
        draft.note_issuers(names);
        draft.push(BlockKind::Issuer, line);
        return true;
    }
    if by && !prose {
        draft.facts.signatory.get_or_insert(rest);
    }
    if !(colon || (known || by) && !prose) || words.len() > SHORT {
        return false;
    }
    pending.settle_as(BlockKind::Subtitle, draft);
    draft.note_issuers(rest);
    draft.push(BlockKind::Issuer, line);
    true
}
