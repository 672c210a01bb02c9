//! The kind of release that a headline names.

use crate::lexicon::line::normalize::{self, BREAK, Normalized};
use crate::lexicon::line::{Anchor, HeadlinePattern, LineSet, LineTables, PatternStrength};
use crate::story::Kind;

/// The kind that a headline's words name, by the strongest pattern; of equals, by the one nearest the start, then by the longest.
pub(crate) fn kind_of_headline(title: &str, tables: &LineTables) -> Option<(Kind, PatternStrength)> {
    let title = Normalized::<400>::new(title);
    let words = title.bytes();
    let fits = |at: usize, len: usize, anchor| match anchor {
        Anchor::Start => at == 0 || words[at - 1] == BREAK,
        Anchor::End => at + len == words.len(),
        Anchor::Any => true,
    };
    let found = tables.headlines.openings_anywhere(words);
    let found = found.filter(|(at, len, pattern)| {
        fits(*at, *len, pattern.anchor) && !is_answered(words, *at, tables) && !is_judged(words, *at, pattern.kind, tables)
    });
    let (.., HeadlinePattern { kind, strength, .. }) =
        found.max_by_key(|(at, len, pattern)| (pattern.strength, usize::MAX - at, *len))?;
    Some((
        if kind == Kind::Statement && is_joint(words) && !names_a_reaction(words, tables) { Kind::JointStatement } else { kind },
        strength,
    ))
}

/// Whether the text that a headline names at `at` is what somebody reacts to: "Spokesperson reacts to statement of Norway", "Response to
/// the joint declaration of the ministers".
pub(super) fn is_answered(words: &[u8], at: usize, tables: &LineTables) -> bool {
    let before = &words[..at];
    // house: a preposition, and articles after it
    [" to ", " to the ", " to a "].iter().any(|link| before.ends_with(link.as_bytes())) || names_a_reaction(before, tables)
}

/// Whether words name a reaction with a noun: "Response to".
pub(crate) fn names_a_reaction(words: &[u8], tables: &LineTables) -> bool {
    normalize::find_any(words, &tables.set(LineSet::Reaction)).is_some()
}

/// Whether the issuer takes a position on the joint text that a headline names at `at`: "Ministry welcomes Norwegian and Chilean
/// ministers’ joint statement".
fn is_judged(words: &[u8], at: usize, kind: Kind, tables: &LineTables) -> bool {
    let joint = matches!(kind, Kind::JointStatement | Kind::Communique) || kind == Kind::Statement && is_joint(words);
    joint && normalize::find_any(&words[..at], &tables.set(LineSet::Performative)).is_some()
}

/// Whether the statement of a headline is joint: "Joint US-Ruritania statement", "Joint Leaders' Statement".
fn is_joint(words: &[u8]) -> bool {
    normalize::find(words, b"joint")
        .is_some_and(|at| at == 0 || normalize::find(&words[at..], b"statement").is_some_and(|to| to < 40))
}

/// Whether words begin as headlines do that name their kind: "Readout of …", "Statement by …".
pub(crate) fn opens_headline(words: &str, tables: &LineTables) -> bool {
    let words = Normalized::<64>::new(words);
    tables
        .headlines
        .openings(words.bytes())
        .any(|(_, pattern)| pattern.strength == PatternStrength::Firm && pattern.anchor != Anchor::End)
}

/// Whether a release of this kind is not a dialogue.
pub(crate) const fn is_monologue(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Readout
            | Kind::Statement
            | Kind::JointStatement
            | Kind::FactSheet
            | Kind::Communique
            | Kind::Advisory
            | Kind::MediaNote
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_the_table_suffices_for_a_headline() {
        let tables = LineTables::built_in().unwrap();
        let rows = crate::table::rows("forms", crate::lang::en::ENGLISH.tables.forms);
        for row in rows.filter(|row| row.get(3) == "firm") {
            let kind = kind_of_headline(row.get(0), tables).map(|(kind, _)| serde_json::to_value(kind).unwrap());
            assert_eq!(kind.unwrap(), row.get(2), "{}", row.get(0));
        }
    }
}
