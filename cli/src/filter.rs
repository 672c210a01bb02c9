//! `--where`: which releases, and which of their quotes, are written.

use demarche::people::People;
use demarche::{Kind, Quote, QuoteKind, Speaker, Story, country};
use std::str::FromStr;

/// Conditions that must all hold: "speaker=Lund,country=NO|SE".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Filter {
    /// As written.
    pub(crate) text: String,
    conditions: Vec<Condition>,
}

/// Of several values, one must fit.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Condition {
    Speaker(Vec<String>),
    QuoteKind(Vec<QuoteKind>),
    Country(Vec<String>),
    Topic(Vec<String>),
    Form(Vec<Kind>),
    /// The first characters of a date in ISO 8601.
    Since(String),
    Until(String),
}

/// The names of conditions. The value of one ends before the next one.
// house: names of options
const NAMES: [&str; 6] = ["speaker", "country", "kind", "since", "until", "topic"];

impl FromStr for Filter {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut parts: Vec<String> = Vec::new();
        for part in text.split(',') {
            let begins = part.split_once('=').is_some_and(|(name, _)| NAMES.contains(&name.trim()));
            match parts.last_mut() {
                // A comma within a value.
                Some(last) if !begins => last.extend([",", part]),
                _ => parts.push(part.into()),
            }
        }
        let conditions = parts.iter().map(|part| condition(part)).collect::<Result<_, _>>()?;
        Ok(Self { text: text.into(), conditions })
    }
}

fn condition(part: &str) -> Result<Condition, String> {
    let wanted = || format!("\"{part}\" is no condition; wanted {}=…", NAMES.join("=…, "));
    let (name, value) = part.split_once('=').ok_or_else(wanted)?;
    let values: Vec<String> = value.split('|').map(|value| value.trim().to_owned()).collect();
    if values.iter().any(String::is_empty) {
        return Err(format!("\"{part}\" has no value"));
    }
    match name.trim() {
        "speaker" => Ok(Condition::Speaker(values)),
        "topic" => Ok(Condition::Topic(values)),
        "country" => countries(values),
        "kind" => kind(&values),
        "since" => date(value).map(Condition::Since),
        "until" => date(value).map(Condition::Until),
        _ => Err(wanted()),
    }
}

fn countries(values: Vec<String>) -> Result<Condition, String> {
    let unknown = |value: &&String| value.len() == 2 && country::name(&value.to_uppercase()).is_none();
    match values.iter().find(unknown) {
        Some(code) => Err(format!("no country has the code {code}")),
        None => Ok(Condition::Country(values)),
    }
}

/// The kind of a release ("readout") or of a quote ("direct").
fn kind(values: &[String]) -> Result<Condition, String> {
    let in_code = |value: &String| value.to_lowercase().replace(['-', ' '], "_");
    let forms: Option<Vec<_>> = values.iter().map(|value| Kind::from_name(&in_code(value))).collect();
    let kinds: Option<Vec<_>> = values.iter().map(|value| QuoteKind::from_name(&in_code(value))).collect();
    let names = || Kind::ALL.iter().map(|kind| kind.as_str()).chain(QuoteKind::ALL.iter().map(|kind| kind.as_str()));
    forms.map(Condition::Form).or(kinds.map(Condition::QuoteKind)).ok_or_else(|| {
        format!(
            "\"{}\" is no kind; wanted kinds of releases or of quotes: {}",
            values.join("|"),
            names().collect::<Vec<_>>().join(", ")
        )
    })
}

fn date(value: &str) -> Result<String, String> {
    let value = value.trim();
    let digits = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    if matches!(value.len(), 4 | 7 | 10) && value.bytes().enumerate().all(digits) {
        return Ok(value.into());
    }
    Err(format!("\"{value}\" is no date; wanted 2024, 2024-06 or 2024-06-03"))
}

impl Filter {
    /// Whether a release fits. Its story keeps the quotes that fit, and their speakers.
    pub(crate) fn keep(&self, story: &mut Story, people: Option<&People>) -> bool {
        if !self.conditions.iter().all(|condition| condition.fits_release(story)) {
            return false;
        }
        if !self.conditions.iter().any(Condition::is_about_quotes) {
            return true;
        }
        let fits = |quote: &Quote| self.conditions.iter().all(|condition| condition.fits_quote(quote, story, people));
        let quotes: Vec<bool> = story.quotes.iter().map(fits).collect();
        cut(story, &quotes);
        !story.quotes.is_empty()
    }
}

impl Condition {
    fn is_about_quotes(&self) -> bool {
        matches!(self, Self::Speaker(_) | Self::QuoteKind(_))
    }

    fn fits_release(&self, story: &Story) -> bool {
        let same = |one: &str, value: &String| one.to_lowercase() == value.to_lowercase();
        let published = story.published.as_deref();
        match self {
            Self::Speaker(_) | Self::QuoteKind(_) => true,
            Self::Form(forms) => forms.contains(&story.kind),
            Self::Country(values) => story
                .countries
                .iter()
                .any(|country| values.iter().any(|value| same(&country.code, value) || same(&country.name, value))),
            Self::Topic(values) => {
                story.topics.iter().any(|topic| values.iter().any(|value| same(&topic.id, value) || same(&topic.label, value)))
            }
            Self::Since(day) => published.is_some_and(|published| published >= day.as_str()),
            Self::Until(day) => {
                published.is_some_and(|published| published <= day.as_str() || published.starts_with(day.as_str()))
            }
        }
    }

    fn fits_quote(&self, quote: &Quote, story: &Story, people: Option<&People>) -> bool {
        match self {
            Self::QuoteKind(kinds) => kinds.contains(&quote.kind),
            Self::Speaker(values) => story.speaker_of(quote).is_some_and(|speaker| {
                values
                    .iter()
                    .any(|value| speaker.is(value) || is_person(value, story, speaker, people) || has_role(value, speaker))
            }),
            _ => true,
        }
    }
}

/// Whether a value is a part of the name of the person who a speaker is, over all releases.
fn is_person(value: &str, story: &Story, speaker: &Speaker, people: Option<&People>) -> bool {
    let found = people.and_then(|people| people.find(story, speaker));
    let name = found.as_ref().map_or(&*speaker.name, |found| &*found.person.name).to_lowercase();
    let words: Vec<&str> = name.split_whitespace().collect();
    value.to_lowercase().split_whitespace().all(|word| words.contains(&word))
        || found.is_some_and(|found| *found.person.key == *value)
}

/// Whether a value is the speaker's office ("Prime Minister" also of "Prime Minister of Chile"), its class or the speaker's key.
fn has_role(value: &str, speaker: &Speaker) -> bool {
    let value = value.to_lowercase();
    let role = speaker.role.as_deref().unwrap_or_default().to_lowercase();
    let begins = role.strip_prefix(&value).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    begins || speaker.key.to_lowercase() == value || speaker.office.is_some_and(|office| office.as_str() == value)
}

/// Keeps the quotes that are marked, and their speakers, with new numbers.
fn cut(story: &mut Story, kept: &[bool]) {
    let mut speaks = vec![false; story.speakers.len()];
    for (quote, _) in story.quotes.iter().zip(kept).filter(|(_, kept)| **kept) {
        if let Some(speaks) = quote.speaker.and_then(|speaker| speaks.get_mut(speaker as usize)) {
            *speaks = true;
        }
    }
    let speakers = numbers(speaks.into_iter());
    let quotes = numbers(kept.iter().copied());
    let new = |numbers: &[Option<u32>], old: Option<u32>| numbers.get(old? as usize).copied().flatten();
    retain(&mut story.quotes, &quotes);
    retain(&mut story.speakers, &speakers);
    for quote in &mut story.quotes {
        quote.speaker = new(&speakers, quote.speaker);
        quote.within = new(&quotes, quote.within);
    }
    for speaker in &mut story.speakers {
        speaker.members = speaker.members.iter().filter_map(|member| new(&speakers, Some(*member))).collect();
    }
}

/// The new number of each that is kept.
fn numbers(kept: impl Iterator<Item = bool>) -> Vec<Option<u32>> {
    let number = |next: &mut u32, kept: bool| {
        let number = kept.then_some(*next);
        *next += u32::from(kept);
        Some(number)
    };
    kept.scan(0, number).collect()
}

fn retain<T>(all: &mut Vec<T>, numbers: &[Option<u32>]) {
    let mut numbers = numbers.iter();
    all.retain(|_| numbers.next().is_some_and(Option::is_some));
}
