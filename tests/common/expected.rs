//! The findings that a person wrote down for a fixture: `expected.json`.

use demarche::QuoteKind;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What a person found in a release.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    pub(crate) id: String,
    pub(crate) title: Option<String>,
    pub(crate) kind: String,
    pub(crate) published: Option<String>,
    pub(crate) speakers: Vec<ExpectedSpeaker>,
    pub(crate) quotes: Vec<ExpectedQuote>,
    /// The words that mention each country, by code.
    pub(crate) countries: BTreeMap<String, Vec<String>>,
    /// Words that look like a country and do not mean one here.
    #[serde(default)]
    pub(crate) not_countries: Vec<String>,
    /// Words that name organisations and groupings of states.
    #[serde(default)]
    pub(crate) groups: Vec<String>,
    pub(crate) topics: Vec<String>,
    pub(crate) issuer: Option<ExpectedIssuer>,
    pub(crate) subtitle: Option<String>,
    pub(crate) place: Option<String>,
    /// The end of the embargo, ISO 8601.
    pub(crate) embargo: Option<String>,
    /// Who did what to whom; `None` if nobody has read the release for it.
    #[serde(default)]
    pub(crate) events: Option<Vec<ExpectedEvent>>,
    /// Words in boilerplate or notes.
    #[serde(default)]
    pub(crate) boilerplate: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExpectedSpeaker {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) role: Option<String>,
    pub(crate) country: Option<String>,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) aliases: Vec<String>,
}

/// An act: its sides are codes of countries or names of organisations.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExpectedEvent {
    #[serde(rename = "type")]
    pub(crate) kind: String,
    #[allow(dead_code, reason = "for readers")]
    pub(crate) mode: Option<String>,
    pub(crate) actors: Vec<String>,
    pub(crate) targets: Vec<String>,
    #[allow(dead_code, reason = "for readers")]
    pub(crate) modality: String,
}

/// Who issues the release.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExpectedIssuer {
    pub(crate) body: Option<String>,
    pub(crate) country: Option<String>,
}

/// The first and last words of a quote, as in the text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExpectedQuote {
    pub(crate) from: String,
    pub(crate) to: String,
    #[serde(default = "once")]
    pub(crate) nth: usize,
    pub(crate) kind: QuoteKind,
    pub(crate) speaker: Option<String>,
}

fn once() -> usize {
    1
}

impl Expected {
    /// The speaker with a key. Panics if there is none.
    pub(crate) fn speaker(&self, key: &str) -> &ExpectedSpeaker {
        let speaker = self.speakers.iter().find(|speaker| speaker.key == key);
        speaker.unwrap_or_else(|| panic!("{}: no speaker has the key {key}", self.id))
    }
}

impl ExpectedSpeaker {
    /// Whether a speaker is the expected one. People match by name: the last words are equal, or all words of one are in the other. Others
    /// match if they share at least half of the words of a name or a role.
    pub(crate) fn is(&self, name: &str, role: Option<&str>) -> bool {
        let (wanted, found) = (bare(&self.name), bare(name));
        if self.kind == "person" && !wanted.is_empty() {
            let within = |a: &[String], b: &[String]| a.iter().all(|word| b.contains(word));
            return !found.is_empty() && (wanted.last() == found.last() || within(&wanted, &found) || within(&found, &wanted));
        }
        let forms = [Some(&*self.name), self.role.as_deref()];
        let forms = forms.into_iter().flatten().chain(self.aliases.iter().map(String::as_str));
        forms.flat_map(|form| [Some(name), role].into_iter().flatten().map(move |other| (form, other))).any(|(form, other)| {
            let (form, other) = (content(form), content(other));
            let shared = form.iter().filter(|word| other.contains(word)).count();
            shared > 0 && shared * 2 >= form.len().max(other.len())
        })
    }
}

/// The words of a phrase in lower case, without empty words.
fn content(words: &str) -> Vec<String> {
    const EMPTY: [&str; 14] = ["the", "of", "for", "and", "a", "an", "to", "his", "her", "its", "in", "on", "at", "’s"];
    let mut content: Vec<_> = words
        .split(|c: char| !(c.is_alphanumeric() || "_'’.-".contains(c)))
        .map(str::to_lowercase)
        .filter(|word| !word.is_empty() && !EMPTY.contains(&word.as_str()))
        .collect();
    content.dedup();
    content
}

/// The words of a name without honorifics and titles.
fn bare(name: &str) -> Vec<String> {
    const TITLES: [&str; 26] = [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "dame",
        "lord",
        "lady",
        "baroness",
        "president",
        "minister",
        "secretary",
        "prime",
        "foreign",
        "ambassador",
        "king",
        "queen",
        "prince",
        "princess",
        "he",
        "h.e",
        "rt",
        "hon",
        "chancellor",
        "general",
    ];
    content(name).into_iter().filter(|word| !TITLES.contains(&word.trim_matches('.'))).collect()
}
