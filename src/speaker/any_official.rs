//! Words for anybody with an office: "the diplomat", "the Romanian official".

use super::affiliation::country_named;
use super::office_holders::{OfficeHolder, OfficeHolders};
use super::office_words;
use super::person_name::compatible;
use super::reading::SourceReading;
use crate::lexicon::{OfficeClass, WordSet};
use crate::story::{Speaker, SpeakerKind};
use crate::syntax::View;

/// The number of office holders before a source who are read.
const MAX_HOLDERS: usize = 24;

/// Whom such words mean.
pub(super) enum Official<'a> {
    /// Whoever spoke last.
    Last,
    /// The only office holder of the country that the words name.
    Only(SourceReading<'a>),
}

/// Whom a source means if it may be any office; `last` is whoever spoke last.
pub(super) fn meant<'a>(holders: &OfficeHolders<'a>, source: &SourceReading<'a>, last: Option<&Speaker>) -> Option<Official<'a>> {
    let (view, mentions) = (holders.view, holders.mentions);
    let role = source.role_words?;
    let words = office_words::without_modifiers(view, office_words::of(view, mentions, role));
    if words.len() != 1 || !view.lexicon.has_word(WordSet::AnyOffice, words[0].words()) {
        return None;
    }
    let country = country_named(view, mentions, role);
    if last.is_some_and(|last| is_official(view, last, country)) {
        return Some(Official::Last);
    }
    only_one_of(holders, source, country?).map(Official::Only)
}

/// Whether a speaker is a person with an office below that of a head of government, and of the country.
fn is_official(view: View<'_>, speaker: &Speaker, country: Option<&str>) -> bool {
    let Some(office) = speaker.role.as_deref().filter(|_| speaker.kind == SpeakerKind::Person) else { return false };
    let class = view.lexicon.office_classes.class(office, speaker.country.as_deref());
    let leads = matches!(class, Some(OfficeClass::HeadOfState | OfficeClass::HeadOfGovernment));
    !leads && country.is_none_or(|country| speaker.country.as_deref() == Some(country))
}

/// The only office holder of a country before a source. An account of talks may leave out the country of its own side. Then it is the only
/// person without a country.
fn only_one_of<'a>(holders: &OfficeHolders<'a>, source: &SourceReading<'a>, country: &str) -> Option<SourceReading<'a>> {
    let end = holders.holders.partition_point(|holder| holder.reading.at < source.at);
    let before = &holders.holders[end.saturating_sub(MAX_HOLDERS)..end];
    let only = |is_of: &dyn Fn(Option<&str>) -> bool| {
        let of = |holder: &&OfficeHolder<'a>| is_of(holder.office(holders.view, holders.mentions).country);
        let mut found = before.iter().filter(of).map(|holder| &holder.reading);
        let last = found.next_back()?;
        found.all(|other| compatible(&other.name, &last.name)).then(|| last.clone())
    };
    let others = || only(&|held| held.is_some_and(|held| held != country)).is_some();
    only(&|held| held == Some(country)).or_else(|| only(&|held| held.is_none()).filter(|_| others()))
}
