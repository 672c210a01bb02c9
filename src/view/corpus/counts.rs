//! [`Corpus`]: what many stories say together.

mod page;
mod period;
mod plot;

use super::words::clean;
use crate::{Kind, Speaker, SpeakerKind, Story};
use period::Month;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How many speakers are kept once there are twice as many: far more than are shown.
const SPEAKERS_KEPT: usize = 20_000;

/// Of how many countries of one release, the most prominent first, pairs are counted.
const PAIRED: usize = 40;

/// Counts over many stories, for a page that shows who speaks how much, which countries are named and named together, and what the
/// releases are about over time.
///
/// Stories are added one at a time and not kept: memory grows with what is counted (speakers, countries, pairs of countries, topics by
/// month) and not with the texts. Of speakers the 20,000 and more who said most are kept; the page says so where somebody was dropped.
/// Counts of several threads are put together by [`Corpus::merge`].
///
/// ```
/// use demarche::view::Corpus;
///
/// let mut corpus = Corpus::new("Releases of May");
/// for text in ["Ana Silva said that Chile would help Peru.", "Peru and Chile signed a treaty."] {
///     corpus.add(&demarche::extract(text), text);
/// }
/// assert_eq!(corpus.stories(), 2);
/// assert!(corpus.to_html().contains("Ana Silva"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    title: String,
    stories: u64,
    quotes: u64,
    words: u64,
    undated: u64,
    kinds: BTreeMap<Kind, u64>,
    months: BTreeMap<Month, u64>,
    speakers: BTreeMap<Who, Said>,
    /// The most words of anybody who was dropped; 0 where nobody was.
    dropped: u64,
    countries: BTreeMap<Box<str>, Named>,
    pairs: BTreeMap<(Box<str>, Box<str>), u64>,
    topics: BTreeMap<Box<str>, About>,
}

/// Who counts as one speaker over all stories: a full name is one wherever it stands, "officials" are those of one country.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Who {
    name: Box<str>,
    country: Option<Box<str>>,
}

/// What a speaker said. Role and country are those of the first story that tells them.
#[derive(Clone, Debug, Default)]
struct Said {
    role: Option<Box<str>>,
    country: Option<Box<str>>,
    stories: u64,
    quotes: u64,
    words: u64,
}

#[derive(Clone, Debug, Default)]
struct Named {
    name: Box<str>,
    stories: u64,
    mentions: u64,
}

#[derive(Clone, Debug, Default)]
struct About {
    label: Box<str>,
    stories: u64,
    months: BTreeMap<Month, u64>,
}

impl Corpus {
    /// An empty corpus; the page bears the title.
    #[must_use]
    pub fn new(title: &str) -> Self {
        Self { title: clean(title), ..Self::default() }
    }

    /// How many stories were added.
    #[must_use]
    pub fn stories(&self) -> u64 {
        self.stories
    }

    /// Counts a story. `text` is what was read; where the story carries its own ([`Story::text`]), that is counted.
    ///
    /// Takes time linear in the story, and memory only for what was not seen before.
    pub fn add(&mut self, story: &Story, text: &str) {
        let text = super::text_of(story, text);
        let month = story.published.as_deref().and_then(Month::of);
        self.stories += 1;
        *self.kinds.entry(story.kind).or_default() += 1;
        match month {
            Some(month) => *self.months.entry(month).or_default() += 1,
            None => self.undated += 1,
        }
        self.add_quotes(story, text);
        for country in &story.countries {
            let named = self.countries.entry(country.code.clone()).or_default();
            named.name.clone_from(&country.name);
            named.stories += 1;
            named.mentions += country.mentions.len() as u64;
        }
        let codes: BTreeSet<_> = story.countries.iter().take(PAIRED).map(|country| &country.code).collect();
        for (at, one) in codes.iter().enumerate() {
            for other in codes.iter().skip(at + 1) {
                *self.pairs.entry(((*one).clone(), (*other).clone())).or_default() += 1;
            }
        }
        for topic in &story.topics {
            let about = self.topics.entry(topic.id.clone()).or_default();
            about.label.clone_from(&topic.label);
            about.stories += 1;
            if let Some(month) = month {
                *about.months.entry(month).or_default() += 1;
            }
        }
    }

    /// Adds what another corpus counted; the title stays.
    ///
    /// ```
    /// use demarche::view::Corpus;
    /// let text = "Peru and Chile signed a treaty.";
    /// let (mut one, mut other) = (Corpus::new("All"), Corpus::new("Half"));
    /// one.add(&demarche::extract(text), text);
    /// other.add(&demarche::extract(text), text);
    /// one.merge(other);
    /// assert_eq!(one.stories(), 2);
    /// ```
    pub fn merge(&mut self, other: Self) {
        self.stories += other.stories;
        self.quotes += other.quotes;
        self.words += other.words;
        self.undated += other.undated;
        self.dropped = self.dropped.max(other.dropped);
        add_counts(&mut self.kinds, other.kinds);
        add_counts(&mut self.months, other.months);
        add_counts(&mut self.pairs, other.pairs);
        for (who, said) in other.speakers {
            self.speakers.entry(who).or_default().merge(said);
        }
        for (code, counted) in other.countries {
            let named = self.countries.entry(code).or_default();
            named.name = counted.name;
            named.stories += counted.stories;
            named.mentions += counted.mentions;
        }
        for (id, counted) in other.topics {
            let about = self.topics.entry(id).or_default();
            about.label = counted.label;
            about.stories += counted.stories;
            add_counts(&mut about.months, counted.months);
        }
        self.drop_the_quietest(SPEAKERS_KEPT);
    }

    /// One self-contained HTML page of what was counted, with plots as inline SVG and the figures of each as a table. It runs no script
    /// and opens no connection.
    #[must_use]
    pub fn to_html(&self) -> String {
        page::page(self)
    }

    fn add_quotes(&mut self, story: &Story, text: &str) {
        let mut said = vec![(0, 0); story.speakers.len()];
        for quote in &story.quotes {
            let words = quote.span.of(text).split_whitespace().count() as u64;
            self.quotes += 1;
            self.words += words;
            if let Some((quotes, sum)) = quote.speaker.and_then(|speaker| said.get_mut(speaker as usize)) {
                *quotes += 1;
                *sum += words;
            }
        }
        for (speaker, (quotes, words)) in story.speakers.iter().zip(said) {
            let counted = Said { role: speaker.role.clone(), country: speaker.country.clone(), stories: 1, quotes, words };
            self.speakers.entry(Who::of(speaker)).or_default().merge(counted);
        }
        self.drop_the_quietest(SPEAKERS_KEPT);
    }

    /// Keeps those who said most, once there are twice as many as are to be kept.
    fn drop_the_quietest(&mut self, kept: usize) {
        if self.speakers.len() <= kept * 2 {
            return;
        }
        let mut words: Vec<_> = self.speakers.values().map(|said| said.words).collect();
        let (_, least, _) = words.select_nth_unstable_by_key(kept, |words| Reverse(*words));
        let least = *least;
        self.speakers.retain(|_, said| said.words > least);
        self.dropped = self.dropped.max(least);
    }
}

impl Who {
    fn of(speaker: &Speaker) -> Self {
        let full_name = speaker.kind == SpeakerKind::Person && speaker.name.contains(' ');
        Self { name: clean(&speaker.name).into(), country: if full_name { None } else { speaker.country.clone() } }
    }
}

impl Said {
    fn merge(&mut self, other: Self) {
        self.role = self.role.take().or(other.role);
        self.country = self.country.take().or(other.country);
        self.stories += other.stories;
        self.quotes += other.quotes;
        self.words += other.words;
    }
}

fn add_counts<K: Ord>(counts: &mut BTreeMap<K, u64>, others: BTreeMap<K, u64>) {
    for (what, count) in others {
        *counts.entry(what).or_default() += count;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corpus(texts: &[&str]) -> Corpus {
        let mut corpus = Corpus::new("Test");
        for text in texts {
            corpus.add(&crate::extract(text), text);
        }
        corpus
    }

    #[test]
    fn one_speaker_over_several_stories() {
        let corpus = corpus(&[
            "The Foreign Minister of Chile, Ana Silva, said that talks went on.",
            "Ana Silva said that the talks had ended in Lima.",
        ]);
        let (who, said) = corpus.speakers.first_key_value().expect("a speaker");
        assert_eq!((&*who.name, said.stories, said.quotes, said.words), ("Ana Silva", 2, 2, 9));
        assert_eq!(said.country.as_deref(), Some("CL"));
    }

    #[test]
    fn pairs_are_counted_once_a_story() {
        let corpus = corpus(&["Peru met Chile. Chile met Peru.", "Chile and Norway met."]);
        let pairs: Vec<_> = corpus.pairs.iter().map(|((one, other), count)| format!("{one}{other}{count}")).collect();
        assert_eq!(pairs, ["CLNO1", "CLPE1"]);
    }

    #[test]
    fn halves_together_are_the_whole() {
        let texts = [
            "Ana Silva said that Chile would help Peru.",
            "Minister visits Oslo\n\n3 June 2031\n\nNorway and Chile signed a treaty.",
        ];
        let mut halves = corpus(&texts[..1]);
        halves.merge(corpus(&texts[1..]));
        assert_eq!(halves.to_html(), corpus(&texts).to_html());
    }

    #[test]
    fn the_quietest_are_dropped_and_the_page_can_say_so() {
        let mut corpus = corpus(&[
            "Ana Silva said that talks went on.",
            "Ole Lund said that talks had not ended.",
            "Ida Holm said that talks failed.",
        ]);
        corpus.drop_the_quietest(2);
        assert_eq!((corpus.speakers.len(), corpus.dropped), (3, 0));
        corpus.drop_the_quietest(1);
        assert_eq!(corpus.speakers.keys().map(|who| &*who.name).collect::<Vec<_>>(), ["Ole Lund"]);
        assert_eq!(corpus.dropped, 3);
    }
}
