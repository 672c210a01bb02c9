//! Whether two descriptions of an office mean the same office.

use super::affiliation;
use super::office_key::Key;
use super::office_words;
use super::reading::SourceReading;
use crate::lexicon::{OfficeClass, OfficeKind, WordSet};
use crate::mention::Mentions;
use crate::syntax::{TokenRange, View};

/// How two offices relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// All words of one are among the other's: "President", "President of the Republic".
    Same,
    /// "President", "First Lady"; "President", "Vice President".
    Other,
    /// One of them is missing, or only a rank that people with other offices have, too: "General".
    Open,
}

/// Compares the words of two offices.
pub(super) fn relation(view: View<'_>, mentions: &Mentions, one: Option<TokenRange>, other: Option<TokenRange>) -> Relation {
    // "Ambassador Lund" may be the Vice-President of an assembly.
    if let Some((one, other)) = one.zip(other).filter(|(one, other)| one.len() == 1 && other.len() == 1) {
        let word = |words: TokenRange| view.span(words).of(view.segments.text);
        let is_of_one = view.offices_in(one).any(|(_, office)| office.kind.is_of_one());
        if is_of_one && word(one).eq_ignore_ascii_case(word(other)) {
            return Relation::Same;
        }
    }
    let is_rank_alone = |words: TokenRange| words.len() == 1 && view.offices_in(words).any(|(_, office)| office.is_rank);
    let office = |words: Option<TokenRange>| words.filter(|words| is_office(view, *words) && !is_rank_alone(*words));
    let (Some(one), Some(other)) = (office(one), office(other)) else { return Relation::Open };
    let (one, other) = (office_words::of(view, mentions, one), office_words::of(view, mentions, other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let contains_all = |office: &Vec<Key<'_>>| office.iter().all(|word| long.binary_search(word).is_ok());
    // "PM Lund" is the Prime Minister and Minister of Trade.
    let is_short_for = || short.len() == 1 && office_words::meant_by(view.lexicon, short.clone()).iter().any(contains_all);
    let is_same = contains_all(&short) || is_short_for();
    if is_same && !makes_lesser(view, &short, &long) { Relation::Same } else { Relation::Other }
}

/// Whether two titles have no word in common. In one transcript, "PRESIDENT LUND" and "SENATOR LUND" are two people.
pub(super) fn differ(view: View<'_>, mentions: &Mentions, one: Option<TokenRange>, other: Option<TokenRange>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    let (one, other) = (office_words::of(view, mentions, one), office_words::of(view, mentions, other));
    !one.is_empty() && !other.is_empty() && one.iter().all(|word| other.binary_search(word).is_err())
}

/// Whether an office is that of a head of state or of government, after whom the family is named: "President".
pub(super) fn leads(view: View<'_>, office: Option<&str>) -> bool {
    let class = office.and_then(|office| view.lexicon.office_classes.class(office, None));
    matches!(class, Some(OfficeClass::HeadOfState | OfficeClass::HeadOfGovernment))
}

/// Whether words contain an office that is more than a rank.
pub(super) fn is_office(view: View<'_>, words: TokenRange) -> bool {
    view.offices_in(words).any(|(_, office)| office.kind.is_of_one() && office.kind != OfficeKind::Rank)
}

/// Whether a word of the longer office makes it another one: the "Vice" of "Vice President", the "former" of "former President".
pub(super) fn makes_lesser(view: View<'_>, short: &[Key<'_>], long: &[Key<'_>]) -> bool {
    let lesser = |word: &&Key<'_>| view.lexicon.has_word(WordSet::LesserOffice, word.words());
    long.iter().filter(lesser).any(|word| !short.contains(word))
}

/// Whether a person may have an office by its class: the Foreign Secretary of Nepal is no foreign minister.
pub(super) fn is_of_class(view: View<'_>, mentions: &Mentions, office: TokenRange, person: &SourceReading<'_>) -> bool {
    let words = view.span(office).of(view.segments.text);
    let noun = words.rsplit(' ').next().unwrap_or(words);
    // Most holders have the noun of the office in their role. Classes cost more to find.
    let Some(role) = person.role.as_deref().filter(|role| !role.contains(noun)) else { return true };
    let class = |role: &str, country: Option<&str>| view.lexicon.office_classes.class(role, country);
    let held = || class(role, affiliation::country(view, mentions, person));
    let meant = || class(words, affiliation::country_named(view, mentions, office));
    held() != Some(OfficeClass::Official) || meant() != Some(OfficeClass::ForeignMinister)
}
