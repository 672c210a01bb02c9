//! Names of bodies: which of the bodies that spoke a short name means.

use super::entry::Entry;
use super::reading::SourceReading;
use crate::Span;
use crate::lexicon::WordSet;
use crate::story::{Organisation, SpeakerKind};
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The number of speakers back among whom a body is looked for.
const MAX_BODIES_BACK: usize = 32;
/// The fewest letters of an acronym that its words alone explain.
const MIN_INITIALS: usize = 3;

/// The body that spoke last of whose name a source is one word ("the Ministry") or the acronym.
pub(super) fn by_part(entries: &[Entry], source: &SourceReading<'_>, view: View<'_>) -> Option<usize> {
    let is_definite = source.kind == SpeakerKind::Organisation && view.is(source.at, "the");
    let by_acronym = || source.is_acronym().then(|| by_acronym(entries, &source.name)).flatten();
    // "the mission" after "the Embassy of Chile"
    let is_mission = |word: &str| view.lexicon.has_word(WordSet::DiplomaticMission, word);
    let by_mission = || {
        let is_meant =
            |entry: &Entry| entry.speaker.kind == SpeakerKind::Organisation && entry.speaker.name.split(' ').any(is_mission);
        (is_definite && source.name == "mission").then(|| last(entries, is_meant)).flatten()
    };
    is_definite.then(|| by_head(entries, &source.name)).flatten().or_else(by_acronym).or_else(by_mission)
}

/// The body that spoke last, if a source is the same body of the tables by another name: "the EU" after "the European Union".
pub(super) fn by_table(entries: &[Entry], source: &SourceReading<'_>, bodies: &[Organisation]) -> Option<usize> {
    let named = |words: Span| bodies.iter().find(|body| is_name(words, body));
    let meant = named(source.span).filter(|_| source.kind == SpeakerKind::Organisation)?;
    let is_same = |entry: &Entry| {
        let first = entry.speaker.mentions.first().and_then(|mention| named(mention.span));
        // "It" may be the first mention.
        entry.speaker.name == meant.name || first.is_some_and(|body| body.id == meant.id)
    };
    last(entries, is_same)
}

/// Whether words are a name of a body, with or without an article.
fn is_name(words: Span, body: &Organisation) -> bool {
    /// The length of "the" with a space.
    const ARTICLE: u32 = 4;
    let at = body.mentions.partition_point(|mention| mention.span.end < words.end);
    let name = body.mentions.get(at).map(|mention| mention.span);
    name.is_some_and(|name| name.end == words.end && name.start >= words.start && name.start - words.start <= ARTICLE)
}

/// The state that spoke last, if a source is the state of the same country by another name: "Chile", "the Chilean Government", "the
/// Government of Chile".
pub(super) fn by_state(entries: &[Entry], source: &SourceReading<'_>, country: Option<&str>, view: View<'_>) -> Option<usize> {
    let country = country.filter(|_| is_state(view, source))?;
    last(entries, |entry| entry.is_state && entry.speaker.country.as_deref() == Some(country))
}

/// The body that spoke last, if a source is the same body of the same country in other words: "the Peruvian Ministry of Foreign Affairs"
/// after "Peru’s Foreign Ministry".
pub(super) fn by_field(entries: &[Entry], source: &SourceReading<'_>, country: Option<&str>, view: View<'_>) -> Option<usize> {
    let country = country.filter(|_| source.kind == SpeakerKind::Organisation)?;
    let TokenRange { first, last } = source.country_words;
    let is_place = |at: &usize| view.flags(*at).any(EntityFlags::PLACE) || view.tag(*at) == Tag::Possessive;
    let own: Vec<String> = (first..last).filter(|at| !is_place(at)).map(|at| view.word(at).to_lowercase()).collect();
    let own = without_links(view, &own);
    let is_same = |entry: &Entry| {
        let known: Vec<String> = entry.speaker.name.split(' ').map(str::to_lowercase).collect();
        let known = without_links(view, &known);
        // One more word is that of the country.
        entry.speaker.country.as_deref() == Some(country)
            && entry.speaker.kind == SpeakerKind::Organisation
            && known.len() <= own.len() + 1
            && own.iter().all(|word| known.contains(word))
    };
    if own.len() > 1 { self::last(entries, is_same) } else { None }
}

/// The words of a body’s name without those that another wording may leave out: "of", "affairs".
fn without_links<'w>(view: View<'_>, words: &'w [String]) -> Vec<&'w str> {
    let is_link = |word: &str| view.lexicon.has_word(WordSet::BodyLink, word);
    words.iter().map(String::as_str).filter(|word| !is_link(word)).collect()
}

/// Whether a body is a state or its government. An embassy, a ministry or a navy is another body.
pub(super) fn is_state(view: View<'_>, source: &SourceReading<'_>) -> bool {
    let TokenRange { first, last } = source.country_words;
    let is_part = |at: usize| {
        view.flags(at).any(EntityFlags::PLACE)
            || view.is_in(at, WordSet::State)
            || matches!(view.tag(at), Tag::Determiner | Tag::Possessive | Tag::Preposition)
    };
    source.kind == SpeakerKind::Organisation && last > first && (first..last).all(is_part)
}

/// The group or the body that spoke last of whose name a source is a shorter or a longer form. `group` is the name of a group without the
/// words that point to it.
pub(super) fn by_shorter(entries: &[Entry], source: &SourceReading<'_>, group: &str, view: View<'_>) -> Option<usize> {
    match source.kind {
        SpeakerKind::Collective if view.tag(source.at) == Tag::Determiner => by_group(entries, group),
        SpeakerKind::Organisation => by_end(entries, &source.name),
        _ => None,
    }
}

/// The body that spoke last whose name contains the one word of a source: "the Ministry", "the Commission".
fn by_head(entries: &[Entry], word: &str) -> Option<usize> {
    let contains = |name: &str| name.contains(' ') && name.split(' ').any(|other| other.eq_ignore_ascii_case(word));
    last(entries, |entry| entry.speaker.kind == SpeakerKind::Organisation && contains(&entry.speaker.name))
}

/// The body that spoke last whose name contains an acronym in brackets ("the Peace Council (PC) of the Union"), or whose words begin with
/// its letters: "MOFA" and "MFA" are the Ministry of Foreign Affairs.
pub(super) fn by_acronym(entries: &[Entry], acronym: &str) -> Option<usize> {
    let contains = |name: &str| name.split(['(', ')']).skip(1).step_by(2).any(|inner| inner == acronym);
    let abbreviates = |name: &str| {
        acronym.len() >= MIN_INITIALS && (is_initials(acronym, name, |_| true) || is_initials(acronym, name, starts_large))
    };
    last(entries, |entry| {
        contains(&entry.speaker.name) || entry.speaker.kind == SpeakerKind::Organisation && abbreviates(&entry.speaker.name)
    })
}

/// Whether an acronym consists of the first letters of some words of a name.
fn is_initials(acronym: &str, name: &str, counts: impl Fn(&str) -> bool) -> bool {
    let initials = name.split_whitespace().filter(|word| counts(word)).filter_map(|word| word.chars().next());
    initials.map(|letter| letter.to_ascii_uppercase()).eq(acronym.chars().map(|letter| letter.to_ascii_uppercase()))
}

fn starts_large(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn last(entries: &[Entry], is_meant: impl Fn(&Entry) -> bool) -> Option<usize> {
    let from = entries.len().saturating_sub(MAX_BODIES_BACK);
    entries[from..].iter().rposition(is_meant).map(|at| from + at)
}

/// The group that spoke last whose name contains the words of a shorter one: "the ministers" are "the Foreign Ministers of Norway and
/// Chile". What comes after "of" does not name the group.
fn by_group(entries: &[Entry], group: &str) -> Option<usize> {
    let contains = |name: &str| {
        let head = name.split(" of ").next().unwrap_or(name);
        let is_part = |word: &str| head.split(' ').any(|other| other.eq_ignore_ascii_case(word));
        head.len() > group.len() && group.split(' ').all(is_part)
    };
    last(entries, |entry| entry.speaker.kind == SpeakerKind::Collective && contains(&entry.speaker.name))
}

/// The body that spoke last of which one name is the end of the other: "the Organ Troika" and "the Valley Organ Troika".
fn by_end(entries: &[Entry], name: &str) -> Option<usize> {
    let ends = |long: &str, short: &str| {
        let split = long.len().checked_sub(short.len()).and_then(|at| long.split_at_checked(at));
        short.contains(' ') && split.is_some_and(|(before, end)| before.ends_with(' ') && end.eq_ignore_ascii_case(short))
    };
    let is_same = |known: &str| ends(known, name) || ends(name, known);
    last(entries, |entry| entry.speaker.kind == SpeakerKind::Organisation && is_same(&entry.speaker.name))
}
