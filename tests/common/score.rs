//! Compares a story with the fixture's `expected.json`.
//!
//! A quote that was found matches an expected one if the intersection of their characters is at least half of their union. Each matches at
//! most one, the best overlap first. It is attributed if the speaker is right too. White space and quotation marks at the ends do not count.

#[path = "expected.rs"]
mod expected;

use demarche::{Actor, QuoteKind, Span, Story};
use expected::{Expected, ExpectedQuote};
use std::collections::BTreeMap;
use std::ops::Range;

/// Numbers of findings: right, found, expected.
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

    /// The harmonic mean of precision and recall; 1 if nothing was expected and nothing found.
    pub(crate) fn f1(self) -> f64 {
        let all = self.found + self.expected;
        if all == 0 { 1.0 } else { 2.0 * f64::from(self.right) / f64::from(all) }
    }
}

/// The figures over all fixtures, by name, and what was wrong.
#[derive(Default)]
pub(crate) struct Score {
    pub(crate) figures: BTreeMap<&'static str, Tally>,
    pub(crate) misses: Vec<String>,
    /// The score of each topic that was found, and whether it is right.
    pub(crate) bands: Vec<(f32, bool)>,
}

struct Found<'a> {
    chars: Range<usize>,
    kind: QuoteKind,
    speaker: Option<&'a str>,
    role: Option<&'a str>,
}

/// A text as characters. Anchors are found with ordinary spaces, and offsets count characters, as people do.
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
        self.events(expected, story);
        self.bodies(expected, text, story);
        self.header(expected, text, story);
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
            self.miss(id, &format!("{figure}: {one} is too much"));
        }
    }

    /// An event is right if its type and all its sides are.
    fn events(&mut self, expected: &Expected, story: &Story) {
        let Some(events) = &expected.events else { return };
        let key = |kind: &str, actors: Vec<String>, targets: Vec<String>| {
            let sides = [actors, targets].map(|mut sides| {
                sides.sort_unstable();
                sides.join("+")
            });
            format!("{kind} {}", sides.join(" > "))
        };
        let side = |actor: &Actor| actor.country.as_deref().or(actor.organisation.as_deref()).unwrap_or_default().to_owned();
        let sides = |actors: &[Actor]| actors.iter().map(side).collect();
        let found: Vec<String> =
            story.events.iter().map(|event| key(event.kind.as_str(), sides(&event.actors), sides(&event.targets))).collect();
        // A person writes an organisation as the text names it.
        let official = |side: &String| {
            // "AU" is Australia.
            if side.len() == 2 && side.bytes().all(|byte| byte.is_ascii_uppercase()) && side != "EU" && side != "UN" {
                return side.clone();
            }
            let named = demarche::extract(&format!("{side} met.")).organisations.into_iter().next();
            named.map_or_else(|| side.clone(), |named| named.name.into())
        };
        let officials = |sides: &[String]| sides.iter().map(official).collect();
        let mut wanted: Vec<String> =
            events.iter().map(|event| key(&event.kind, officials(&event.actors), officials(&event.targets))).collect();
        let mut right = 0;
        for event in &found {
            match wanted.iter().position(|known| known == event) {
                Some(at) => {
                    wanted.swap_remove(at);
                    right += 1;
                }
                None => self.miss(&expected.id, &format!("event {event} is too much")),
            }
        }
        for event in &wanted {
            self.miss(&expected.id, &format!("event {event} missed"));
        }
        self.tally("events", right, found.len(), events.len());
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
            self.miss(&expected.id, &format!("{:?} is too much: {}", quote.kind, letters.words(&quote.chars)));
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
            self.miss(&expected.id, &format!("speaker {} is too much", speaker.name));
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
            self.miss(&expected.id, &format!("mention of {code} is too much: {} at {}", letters.words(chars), chars.start));
        }
    }

    /// Issuer, subtitle, place, embargo and boilerplate, as far as `expected.json` has them.
    fn header(&mut self, expected: &Expected, text: &str, story: &Story) {
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
                self.miss(id, &format!("boilerplate missed: {words}"));
            }
        }
    }

    /// Counts the expected names of organisations that are in a mention.
    fn bodies(&mut self, expected: &Expected, text: &str, story: &Story) {
        let mentions: Vec<_> = story.organisations.iter().flat_map(|body| &body.mentions).map(|m| m.span.of(text)).collect();
        for surface in &expected.groups {
            let right = mentions.iter().any(|mention| mention.contains(surface.as_str()));
            self.tally("bodies", usize::from(right), 1, 1);
            if !right {
                self.miss(&expected.id, &format!("organisation missed: {surface}"));
            }
        }
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

    /// A span of bytes as a range of characters.
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
        let end = self
            .find(&quote.to, start)
            .unwrap_or_else(|| panic!("{id}: the text has no {1:?} after {0:?}", quote.from, quote.to))
            .end;
        self.trimmed(start..end)
    }

    /// Every occurrence of the surfaces as whole words, the longest first, without overlap.
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

/// Pairs of an expected and a found quote, by index: one to one, the best overlap first, at least half.
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

fn name_of(kind: demarche::Kind) -> String {
    serde_json::to_value(kind).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}
