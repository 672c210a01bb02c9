//! Bare titles: "Minister Lund", who returns as "the Minister of Trade".

use super::affiliation;
use super::office_fit::CountryFit;
use super::office_holders::{OfficeHolder, OfficeHolders};
use super::office_words;
use super::person_name::compatible;
use super::reading::SourceReading;
use crate::lexicon::WordSet;
use crate::syntax::View;

/// The only person before a source whose title is nothing but the noun of its office: "Minister Lund opened the fair. The Trade Minister
/// said". `None` if two people have such a title, or if the text gives the person another office.
pub(super) fn holder<'h, 'a>(holders: &'h OfficeHolders<'a>, source: &SourceReading<'_>) -> Option<&'h SourceReading<'a>> {
    let (view, mentions) = (holders.view, holders.mentions);
    let role = source.role_words.filter(|_| view.is(source.at, "the"))?;
    let words = office_words::of(view, mentions, role);
    let is = |set| move |word: &str| view.lexicon.has_word(set, word);
    if words.len() < 2 || words.iter().any(|word| is(WordSet::LesserOffice)(word.words())) {
        return None;
    }
    let title = vec![words.iter().find(|word| is(WordSet::BareTitle)(word.words()))?.clone()];
    let meant = [title];
    let titled: Vec<&OfficeHolder<'a>> = holders.nearest(source.at, &meant).collect();
    let is_bare = |holder: &&&OfficeHolder<'a>| {
        holder.reading.at <= source.at
            && holder.office(view, mentions).words.iter().all(|office: &Vec<_>| office.iter().eq(&meant[0]))
    };
    let found = titled.iter().find(is_bare)?;
    let name = &found.reading.name;
    let is_other = |holder: &&OfficeHolder<'a>| {
        let is_same = compatible(&holder.reading.name, name);
        let has_other_office =
            || holder.office(view, mentions).words.iter().flatten().any(|word| words.binary_search(word).is_err());
        if is_same { has_other_office() } else { is_bare(&holder) }
    };
    let country = affiliation::country_named(view, mentions, role);
    let issuer = mentions.issuer.as_ref().and_then(|issuer| issuer.country.as_deref());
    let is_foreign = holders.country_fit(found, country, issuer) == CountryFit::Other;
    (!is_foreign && !titled.iter().any(is_other)).then_some(&found.reading)
}

/// Whether an office contains the bare title that is known of a person, and its field: "Trade Minister" and "Minister".
pub(super) fn completes(view: View<'_>, known: Option<&str>, office: &str) -> bool {
    let is_bare = |known: &&str| view.lexicon.has_word(WordSet::BareTitle, known);
    let has_title = |known: &str| office.len() > known.len() && office.split(' ').any(|word| word.eq_ignore_ascii_case(known));
    known.filter(is_bare).is_some_and(has_title)
}
