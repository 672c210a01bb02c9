//! Names of bodies: which of the bodies that spoke a short name means.

use super::entry::Entry;
use crate::story::SpeakerKind;

/// The number of speakers back among whom a body is looked for.
const MAX_BODIES_BACK: usize = 32;

/// The body that spoke last whose name contains the one word of a source: "the Ministry", "the Commission".
pub(super) fn by_head(entries: &[Entry], word: &str) -> Option<usize> {
    let contains = |name: &str| name.contains(' ') && name.split(' ').any(|other| other.eq_ignore_ascii_case(word));
    last(entries, |entry| entry.speaker.kind == SpeakerKind::Organisation && contains(&entry.speaker.name))
}

/// The body that spoke last whose name contains an acronym in brackets: "the Peace Council (PC) of the Union".
pub(super) fn by_acronym(entries: &[Entry], acronym: &str) -> Option<usize> {
    let contains = |name: &str| name.split(['(', ')']).skip(1).step_by(2).any(|inner| inner == acronym);
    last(entries, |entry| contains(&entry.speaker.name))
}

fn last(entries: &[Entry], is_meant: impl Fn(&Entry) -> bool) -> Option<usize> {
    let from = entries.len().saturating_sub(MAX_BODIES_BACK);
    entries[from..].iter().rposition(is_meant).map(|at| from + at)
}
