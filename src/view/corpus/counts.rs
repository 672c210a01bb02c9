//! [`Corpus`]: counts over many stories.

use super::acts::Acts;
use super::entries::Entry;
use super::period::Month;
use crate::people::{Identity, People, Person};
use crate::view::words::clean;
use crate::{Kind, Story};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The number of speakers that are kept when there are twice as many. It is far more than the page shows.
const SPEAKERS_KEPT: usize = 20_000;

/// The number of countries of one release whose pairs are counted, the most prominent ones first.
pub(super) const PAIRED: usize = 40;

/// Counts over many stories, and a page that shows who speaks how much, which countries are named, alone and together, who did what to
/// whom, and the topics over time. A person is one speaker however the stories name them, as [`People`] finds out.
///
/// Stories are added one at a time and are not kept, except for their quotes if [`Corpus::add_linked`] adds
/// them. Memory grows with the number of speakers, countries, pairs of countries,
/// and topics by month, and not with the texts. At least the 20,000 speakers who said most are kept; if others were dropped, the page says so.
/// [`Corpus::merge`] adds up the counts of several threads.
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
    pub(super) title: String,
    pub(super) stories: u64,
    pub(super) quotes: u64,
    pub(super) words: u64,
    pub(super) undated: u64,
    pub(super) kinds: BTreeMap<Kind, u64>,
    pub(super) months: BTreeMap<Month, u64>,
    pub(super) people: People,
    pub(super) speakers: BTreeMap<Identity, Said>,
    /// The most words of any speaker who was dropped; 0 if none was.
    pub(super) dropped: u64,
    pub(super) countries: BTreeMap<Box<str>, Named>,
    pub(super) pairs: BTreeMap<(Box<str>, Box<str>), u64>,
    pub(super) topics: BTreeMap<Box<str>, About>,
    pub(super) acts: Acts,
    /// The releases that have pages.
    pub(super) entries: Vec<Entry>,
}

/// The counts of a speaker. The role is that of the first story that states one.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    pub(super) role: Option<Box<str>>,
    pub(super) stories: u64,
    pub(super) quotes: u64,
    pub(super) words: u64,
}

/// The counts of a country.
#[derive(Clone, Debug, Default)]
pub(super) struct Named {
    pub(super) name: Box<str>,
    pub(super) stories: u64,
    pub(super) mentions: u64,
}

/// The counts of a topic.
#[derive(Clone, Debug, Default)]
pub(super) struct About {
    pub(super) label: Box<str>,
    pub(super) stories: u64,
    pub(super) months: BTreeMap<Month, u64>,
}

impl Corpus {
    /// Returns an empty corpus. The title is that of its page.
    #[must_use]
    pub fn new(title: &str) -> Self {
        Self { title: clean(title), ..Self::default() }
    }

    /// Takes the people of a caller's table, as [`Extractor::people`](crate::Extractor::people) returns them.
    ///
    /// ```
    /// let extractor = demarche::Extractor::builder().lexicon("person\tlund\tAda Lund").build()?;
    /// let mut corpus = demarche::view::Corpus::new("Releases").with_people(extractor.people());
    /// corpus.add(&extractor.extract("Ada Lund said yes."), "Ada Lund said yes.");
    /// assert_eq!(corpus.stories(), 1);
    /// # Ok::<(), demarche::Error>(())
    /// ```
    #[must_use]
    pub fn with_people(mut self, people: People) -> Self {
        self.people.merge(people);
        self
    }

    /// The number of stories that were added.
    #[must_use]
    pub fn stories(&self) -> u64 {
        self.stories
    }

    /// Counts a story. `text` is the text that was read; a story with a text of its own ([`Story::text`]) does not need it.
    ///
    /// Takes time linear in the story, and memory only for speakers, countries and topics that are new.
    pub fn add(&mut self, story: &Story, text: &str) {
        let text = story.text_or(text);
        let month = story.published.as_deref().and_then(Month::of);
        self.stories += 1;
        *self.kinds.entry(story.kind).or_default() += 1;
        match month {
            Some(month) => *self.months.entry(month).or_default() += 1,
            None => self.undated += 1,
        }
        self.people.add(story);
        self.acts.add(story);
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

    /// Adds the counts of another corpus. The title does not change.
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
        self.people.merge(other.people);
        self.acts.merge(other.acts);
        add_counts(&mut self.kinds, other.kinds);
        add_counts(&mut self.months, other.months);
        add_counts(&mut self.pairs, other.pairs);
        for (who, said) in other.speakers {
            self.speakers.entry(who).or_default().merge(&said);
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
        self.entries.extend(other.entries);
        self.drop_the_quietest(SPEAKERS_KEPT);
    }

    /// The speakers of all stories, each person once, those who said most first.
    pub(super) fn sorted_persons(&self) -> Vec<(&Person, Said)> {
        let mut persons = self.persons();
        persons.sort_by_key(|(person, said)| (Reverse(said.words), Reverse(said.quotes), &*person.key));
        persons
    }

    /// The speakers of all stories, each person once.
    pub(super) fn persons(&self) -> Vec<(&Person, Said)> {
        let mut said: BTreeMap<&str, (&Person, Said)> = BTreeMap::new();
        for (identity, counted) in &self.speakers {
            let Some(found) = self.people.find_identity(identity) else { continue };
            said.entry(&found.person.key).or_insert_with(|| (found.person, Said::default())).1.merge(counted);
        }
        said.into_values().collect()
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
            let counted = Said { role: speaker.role.clone(), stories: 1, quotes, words };
            self.speakers.entry(Identity::of(story, speaker)).or_default().merge(&counted);
        }
        self.drop_the_quietest(SPEAKERS_KEPT);
    }

    /// Drops the speakers who said least, if there are more than twice as many as `kept`.
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

impl Said {
    fn merge(&mut self, other: &Self) {
        self.role = self.role.take().or_else(|| other.role.clone());
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
        let persons = corpus.persons();
        let (person, said) = persons.first().expect("a speaker");
        assert_eq!((&*person.name, said.stories, said.quotes, said.words), ("Ana Silva", 2, 2, 9));
        assert_eq!(person.country.as_deref(), Some("CL"));
    }

    #[test]
    fn pairs_are_counted_once_per_story() {
        let corpus = corpus(&["Peru met Chile. Chile met Peru.", "Chile and Norway met."]);
        let pairs: Vec<_> = corpus.pairs.iter().map(|((one, other), count)| format!("{one}{other}{count}")).collect();
        assert_eq!(pairs, ["CLNO1", "CLPE1"]);
    }

    #[test]
    fn merged_halves_equal_the_whole() {
        let texts = [
            "Ana Silva said that Chile would help Peru.",
            "Minister visits Oslo\n\n3 June 2031\n\nNorway and Chile signed a treaty.",
        ];
        let mut halves = corpus(&texts[..1]);
        halves.merge(corpus(&texts[1..]));
        assert_eq!(halves.to_html(), corpus(&texts).to_html());
    }

    #[test]
    fn the_quietest_speakers_are_dropped() {
        let mut corpus = corpus(&[
            "Ana Silva said that talks went on.",
            "Ole Lund said that talks had not ended.",
            "Ida Holm said that talks failed.",
        ]);
        corpus.drop_the_quietest(2);
        assert_eq!((corpus.speakers.len(), corpus.dropped), (3, 0));
        corpus.drop_the_quietest(1);
        assert_eq!(corpus.speakers.keys().map(Identity::key).collect::<Vec<_>>(), ["lund ole"]);
        assert_eq!(corpus.dropped, 3);
    }
}
