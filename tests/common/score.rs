//! How much of what a fixture's `expected.json` says was found.
//!
//! A quote found and one expected match where their characters' intersection over union is at least ½, one to one, the best
//! overlap first; attributed, where the speaker is the right one too. Edges are trimmed of white space and quotation marks.

use demarche::{QuoteKind, Span, Story};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// What a person says stands in a release.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    pub(crate) id: String,
    title: Option<String>,
    kind: String,
    published: Option<String>,
    speakers: Vec<ExpectedSpeaker>,
    quotes: Vec<ExpectedQuote>,
    /// Code to the words that stand for it.
    countries: BTreeMap<String, Vec<String>>,
    /// Words that look like a country and are none here.
    #[serde(default)]
    not_countries: Vec<String>,
    /// Words that name bodies and groupings of states.
    #[serde(default)]
    groups: Vec<String>,
    topics: Vec<String>,
    issuer: Option<ExpectedIssuer>,
    subtitle: Option<String>,
    place: Option<String>,
    /// Until when, ISO 8601.
    embargo: Option<String>,
    /// Words that stand in boilerplate or notes.
    #[serde(default)]
    boilerplate: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedSpeaker {
    key: String,
    name: String,
    role: Option<String>,
    country: Option<String>,
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    aliases: Vec<String>,
}

/// Who puts the release out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedIssuer {
    body: Option<String>,
    country: Option<String>,
}

/// First and last words of a quote, as in the text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedQuote {
    from: String,
    to: String,
    #[serde(default = "once")]
    nth: usize,
    kind: QuoteKind,
    speaker: Option<String>,
}

fn once() -> usize {
    1
}

/// Right, found, expected.
#[derive(Clone, Copy, Default)]
pub(crate) struct Tally {
    right: u32,
    found: u32,
    expected: u32,
}

impl Tally {
    fn add(&mut self, right: usize, found: usize, expected: usize) {
        self.right += right as u32;
        self.found += found as u32;
        self.expected += expected as u32;
    }

    /// Harmonic mean of precision and recall; 1 where nothing was expected and nothing found.
    pub(crate) fn f1(self) -> f64 {
        let all = self.found + self.expected;
        if all == 0 { 1.0 } else { 2.0 * f64::from(self.right) / f64::from(all) }
    }
}

/// The figures over all fixtures, by name, and what was missed.
#[derive(Default)]
pub(crate) struct Score {
    pub(crate) figures: BTreeMap<&'static str, Tally>,
    pub(crate) misses: Vec<String>,
    /// The score of each topic told, and whether it is right.
    pub(crate) bands: Vec<(f32, bool)>,
}

struct Found<'a> {
    chars: Range<usize>,
    kind: QuoteKind,
    speaker: Option<&'a str>,
    role: Option<&'a str>,
}

/// A text by characters, so that anchors are found with ordinary spaces and offsets count as a person counts.
struct Letters {
    chars: Vec<char>,
    starts: Vec<usize>,
}

impl Score {
    pub(crate) fn add(&mut self, expected: &Expected, text: &str, story: &Story) {
        let letters = Letters::of(text);
        self.one("kind", &expected.id, Some(&*expected.kind), Some(&*name_of(story.kind)));
        self.one("title", &expected.id, expected.title.as_deref(), story.title.as_ref().map(|title| &*title.text));
        self.one("published", &expected.id, expected.published.as_deref(), story.published.as_deref());
        self.quotes(expected, &letters, story);
        self.speakers(expected, story);
        self.countries(expected, &letters, story);
        let topics: Vec<_> = story.topics.iter().map(|topic| topic.id.to_string()).collect();
        self.set("topics", &expected.id, &expected.topics, &topics);
        let first = topics.first().is_some_and(|first| expected.topics.contains(first));
        self.tally("first topic", usize::from(first), 1, 1);
        self.bands.extend(story.topics.iter().map(|topic| (topic.score, expected.topics.iter().any(|id| **id == *topic.id))));
        self.bodies(expected, text, story);
        self.frame(expected, text, story);
    }

    fn tally(&mut self, figure: &'static str, right: usize, found: usize, expected: usize) {
        self.figures.entry(figure).or_default().add(right, found, expected);
    }

    fn miss(&mut self, id: &str, what: &str) {
        self.misses.push(format!("{id}: {what}"));
    }

    fn one(&mut self, figure: &'static str, id: &str, wanted: Option<&str>, found: Option<&str>) {
        self.tally(figure, usize::from(wanted == found), 1, 1);
        if wanted != found {
            self.miss(id, &format!("{figure} {found:?}, wanted {wanted:?}"));
        }
    }

    fn set(&mut self, figure: &'static str, id: &str, wanted: &[String], found: &[String]) {
        let right = found.iter().filter(|one| wanted.contains(one)).count();
        self.tally(figure, right, found.len(), wanted.len());
        for one in wanted.iter().filter(|one| !found.contains(one)) {
            self.miss(id, &format!("{figure}: {one} missed"));
        }
        for one in found.iter().filter(|one| !wanted.contains(one)) {
            self.miss(id, &format!("{figure}: {one} is not wanted"));
        }
    }

    fn quotes(&mut self, expected: &Expected, letters: &Letters, story: &Story) {
        let wanted: Vec<_> = expected.quotes.iter().map(|quote| letters.anchored(&expected.id, quote)).collect();
        let found: Vec<_> = story
            .quotes
            .iter()
            .map(|quote| {
                let speaker = quote.speaker.and_then(|speaker| story.speakers.get(speaker as usize));
                Found {
                    chars: letters.trimmed(letters.chars_of(quote.span)),
                    kind: quote.kind,
                    speaker: speaker.map(|speaker| &*speaker.name),
                    role: speaker.and_then(|speaker| speaker.role.as_deref()),
                }
            })
            .collect();
        let pairs = pair(&wanted, &found);
        let mut attributed = 0;
        for (w, f) in &pairs {
            let (quote, found) = (&expected.quotes[*w], &found[*f]);
            let who = quote.speaker.as_ref().map(|key| expected.speaker(key));
            let right = match (who, found.speaker) {
                (None, None) => true,
                (Some(who), Some(name)) => who.is(name, found.role),
                _ => false,
            };
            attributed += usize::from(right);
            if !right {
                let wanted = who.map(|who| &who.name);
                self.miss(
                    &expected.id,
                    &format!("speaker {:?}, wanted {wanted:?}: {}", found.speaker, letters.words(&found.chars)),
                );
            }
            if group(quote.kind) != group(found.kind) {
                self.miss(
                    &expected.id,
                    &format!("kind {:?}, wanted {:?}: {}", found.kind, quote.kind, letters.words(&found.chars)),
                );
            }
        }
        let same_kind = pairs.iter().filter(|(w, f)| group(expected.quotes[*w].kind) == group(found[*f].kind)).count();
        self.tally("quotes", pairs.len(), found.len(), wanted.len());
        self.tally("quotes attributed", attributed, found.len(), wanted.len());
        self.tally("quotes of the right kind", same_kind, found.len(), wanted.len());
        for (at, chars) in wanted.iter().enumerate().filter(|(at, _)| pairs.iter().all(|(w, _)| w != at)) {
            self.miss(&expected.id, &format!("{:?} missed: {}", expected.quotes[at].kind, letters.words(chars)));
        }
        for (_, quote) in found.iter().enumerate().filter(|(at, _)| pairs.iter().all(|(_, f)| f != at)) {
            self.miss(&expected.id, &format!("{:?} is not wanted: {}", quote.kind, letters.words(&quote.chars)));
        }
    }

    fn speakers(&mut self, expected: &Expected, story: &Story) {
        let mut left: Vec<_> = story.speakers.iter().collect();
        let mut right = 0;
        for wanted in &expected.speakers {
            let Some(at) = left.iter().position(|speaker| wanted.is(&speaker.name, speaker.role.as_deref())) else {
                self.miss(&expected.id, &format!("speaker {} missed", wanted.name));
                continue;
            };
            right += 1;
            let speaker = left.remove(at);
            let country = speaker.country.as_deref();
            self.one("speakers' countries", &expected.id, wanted.country.as_deref(), country);
        }
        for speaker in left {
            self.miss(&expected.id, &format!("speaker {} is not wanted", speaker.name));
        }
        self.tally("speakers", right, story.speakers.len(), expected.speakers.len());
    }

    fn countries(&mut self, expected: &Expected, letters: &Letters, story: &Story) {
        let codes: Vec<_> = expected.countries.keys().cloned().collect();
        let found: Vec<_> = story.countries.iter().map(|country| country.code.to_string()).collect();
        self.set("countries", &expected.id, &codes, &found);
        let wanted = letters.mentions(expected);
        let found: Vec<_> = story
            .countries
            .iter()
            .flat_map(|country| country.mentions.iter().map(|mention| (letters.chars_of(mention.span), country.code.to_string())))
            .collect();
        let right = found.iter().filter(|mention| wanted.contains(mention)).count();
        self.tally("country mentions", right, found.len(), wanted.len());
        for (chars, code) in wanted.iter().filter(|mention| !found.contains(mention)) {
            self.miss(&expected.id, &format!("mention of {code} missed: {} at {}", letters.words(chars), chars.start));
        }
        for (chars, code) in found.iter().filter(|mention| !wanted.contains(mention)) {
            self.miss(&expected.id, &format!("mention of {code} is not wanted: {} at {}", letters.words(chars), chars.start));
        }
    }

    /// What frames the release: what a person wrote down of it, and what no person did is not asked.
    fn frame(&mut self, expected: &Expected, text: &str, story: &Story) {
        let id = &expected.id;
        if let Some(wanted) = &expected.issuer {
            let issuer = story.issuer.clone().unwrap_or_default();
            self.one("issuer's body", id, wanted.body.as_deref(), issuer.body.as_deref());
            self.one("issuer's country", id, wanted.country.as_deref(), issuer.country.as_deref());
        }
        let embargo = story.embargo.as_ref().and_then(|embargo| embargo.until.as_deref());
        for (figure, wanted, found) in [
            ("subtitle", expected.subtitle.as_deref(), story.subtitle.as_ref().map(|line| &*line.text)),
            ("place", expected.place.as_deref(), story.place.as_ref().map(|line| &*line.text)),
            ("embargo", expected.embargo.as_deref(), embargo),
        ] {
            if wanted.is_some() {
                self.one(figure, id, wanted, found);
            }
        }
        for words in &expected.boilerplate {
            let right = story.boilerplate.iter().any(|span| span.of(text).contains(words.as_str()));
            self.tally("boilerplate", usize::from(right), 1, 1);
            if !right {
                self.miss(id, &format!("no boilerplate: {words}"));
            }
        }
    }

    /// Of the surfaces that name bodies, how many lie in a mention of one.
    fn bodies(&mut self, expected: &Expected, text: &str, story: &Story) {
        let mentions: Vec<_> = story.organisations.iter().flat_map(|body| &body.mentions).map(|m| m.span.of(text)).collect();
        for surface in &expected.groups {
            let right = mentions.iter().any(|mention| mention.contains(surface.as_str()));
            self.tally("bodies", usize::from(right), 1, 1);
            if !right {
                self.miss(&expected.id, &format!("body missed: {surface}"));
            }
        }
    }
}

impl Expected {
    fn speaker(&self, key: &str) -> &ExpectedSpeaker {
        let speaker = self.speakers.iter().find(|speaker| speaker.key == key);
        speaker.unwrap_or_else(|| panic!("{}: no speaker has the key {key}", self.id))
    }
}

impl ExpectedSpeaker {
    /// The same person by name (last word equal, or one's words among the other's), or the same role or body by at least half of its words.
    fn is(&self, name: &str, role: Option<&str>) -> bool {
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

impl Letters {
    fn of(text: &str) -> Self {
        let chars = text.chars().map(|c| if c == '\u{a0}' { ' ' } else { c }).collect();
        Self { chars, starts: text.char_indices().map(|(at, _)| at).collect() }
    }

    fn words(&self, chars: &Range<usize>) -> String {
        let words: String = self.chars[chars.clone()].iter().collect();
        words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(70).collect()
    }

    /// A span of bytes by characters.
    fn chars_of(&self, span: Span) -> Range<usize> {
        let at = |offset: u32| self.starts.partition_point(|start| *start < offset as usize);
        at(span.start)..at(span.end)
    }

    fn trimmed(&self, mut chars: Range<usize>) -> Range<usize> {
        let edge = |c: char| c.is_whitespace() || "\"“”‘’'«»„‹›".contains(c);
        while chars.start < chars.end && edge(self.chars[chars.start]) {
            chars.start += 1;
        }
        while chars.start < chars.end && edge(self.chars[chars.end - 1]) {
            chars.end -= 1;
        }
        chars
    }

    fn find(&self, words: &str, from: usize) -> Option<Range<usize>> {
        let words: Vec<char> = words.chars().collect();
        let at = self.chars.get(from..)?.windows(words.len()).position(|window| window == words)? + from;
        Some(at..at + words.len())
    }

    fn anchored(&self, id: &str, quote: &ExpectedQuote) -> Range<usize> {
        let mut from = None;
        for _ in 0..quote.nth {
            from = self.find(&quote.from, from.map_or(0, |found: Range<usize>| found.start + 1));
        }
        let start = from.unwrap_or_else(|| panic!("{id}: the text has no {:?}", quote.from)).start;
        let end =
            self.find(&quote.to, start).unwrap_or_else(|| panic!("{id}: behind {:?} stands no {:?}", quote.from, quote.to)).end;
        self.trimmed(start..end)
    }

    /// Every whole-word occurrence of the surfaces, the longest first, without overlap.
    fn mentions(&self, expected: &Expected) -> Vec<(Range<usize>, String)> {
        let surfaces = expected.countries.iter().flat_map(|(code, surfaces)| surfaces.iter().map(move |s| (Some(code), s)));
        let mut surfaces: Vec<_> = surfaces.chain(expected.not_countries.iter().map(|surface| (None, surface))).collect();
        surfaces.sort_by_key(|(_, surface)| std::cmp::Reverse(surface.chars().count()));
        let word = |at: Option<&char>| at.is_some_and(|c| c.is_alphanumeric() || *c == '_');
        let mut taken = vec![false; self.chars.len()];
        let mut mentions = Vec::new();
        for (code, surface) in surfaces {
            let mut from = 0;
            let mut seen = false;
            while let Some(found) = self.find(surface, from) {
                from = found.start + 1;
                seen = true;
                let whole =
                    !word(found.start.checked_sub(1).and_then(|at| self.chars.get(at))) && !word(self.chars.get(found.end));
                if whole && !taken[found.clone()].contains(&true) {
                    taken[found.clone()].fill(true);
                    mentions.extend(code.map(|code| (found, code.clone())));
                }
            }
            assert!(seen, "{}: the text has no {surface:?}", expected.id);
        }
        mentions
    }
}

/// One to one, the best overlap first, at least ½; indices of the wanted and the found.
fn pair(wanted: &[Range<usize>], found: &[Found<'_>]) -> Vec<(usize, usize)> {
    let mut rows = Vec::new();
    for (w, a) in wanted.iter().enumerate() {
        for (f, b) in found.iter().map(|found| &found.chars).enumerate() {
            let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
            let all = a.end.max(b.end) - a.start.min(b.start);
            if shared * 2 >= all && shared > 0 {
                rows.push((f64::from(shared as u32) / f64::from(all as u32), w, f));
            }
        }
    }
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, w, f) in rows {
        if pairs.iter().all(|(other_w, other_f)| *other_w != w && *other_f != f) {
            pairs.push((w, f));
        }
    }
    pairs
}

fn group(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "marked",
        QuoteKind::Block | QuoteKind::Turn => "block",
        _ => "reported",
    }
}

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

fn name_of(kind: demarche::Kind) -> String {
    serde_json::to_value(kind).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}
