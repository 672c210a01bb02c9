//! [`People`]: gathers the speakers of many stories.

use super::identity::{Identity, is_held_by_one, month};
use super::join::Joined;
use super::person::{Person, PersonMatch};
use super::seen::{Known, Seen};
use crate::lexicon::{KnownPeople, KnownPerson};
use crate::{Speaker, Story};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The speakers of many stories, each person once.
///
/// Stories are not kept. Memory grows with the number of different speakers, and joining them takes time in proportion to it. The order
/// in which stories are added does not matter.
///
/// ```
/// use demarche::people::People;
/// let texts = [
///     "The Foreign Minister of Norway, Ada Lund, said that talks went on.",
///     "The Norwegian Foreign Minister said that talks had ended.",
///     "Briefing\n\nMS. LUND: Good morning.\n\nQUESTION: Will there be talks?\n\nMS. LUND: There will.",
/// ];
/// let stories: Vec<_> = texts.map(demarche::extract).into();
/// let mut people = People::new();
/// people.extend(&stories);
/// for story in &stories {
///     assert_eq!(&*people.find(story, &story.speakers[0]).unwrap().person.name, "Ada Lund");
/// }
/// ```
#[derive(Clone, Debug, Default)]
pub struct People {
    /// The people of the caller's table, by key.
    known: BTreeMap<Box<str>, Known>,
    seen: BTreeMap<Identity, Seen>,
    joined: OnceLock<Joined>,
}

impl People {
    /// Nobody yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub(crate) fn known(table: &KnownPeople) -> Self {
        let known =
            |row: &KnownPerson| Known { name: row.name.clone(), country: row.country.clone(), wikidata: row.wikidata.clone() };
        let known = table.rows().iter().map(|row| (row.key.clone(), known(row))).collect();
        Self { known, ..Self::default() }
    }

    /// The people of some stories.
    ///
    /// ```
    /// use demarche::people::People;
    /// let story = demarche::extract("Ana Silva said that talks went on.");
    /// assert_eq!(People::of([&story]).iter().count(), 1);
    /// ```
    #[must_use]
    pub fn of<'s>(stories: impl IntoIterator<Item = &'s Story>) -> Self {
        let mut people = Self::new();
        people.extend(stories);
        people
    }

    /// Adds the speakers of a story.
    pub fn add(&mut self, story: &Story) {
        self.joined = OnceLock::new();
        let month = story.published.as_deref().and_then(month);
        for speaker in &story.speakers {
            let identity = Identity::of(story, speaker);
            let months = month.filter(|_| is_held_by_one(identity.office)).map(|month| (month, 1));
            let seen = Seen { stories: 1, name: clean(&speaker.name), months: months.into_iter().collect() };
            self.seen.entry(identity).or_default().merge(seen);
        }
    }

    /// Adds the people of others.
    ///
    /// ```
    /// use demarche::people::People;
    /// let stories = ["Ana Silva said yes.", "Bo Lind said that talks went on."].map(demarche::extract);
    /// let mut people = People::of(&stories[..1]);
    /// people.merge(People::of(&stories[1..]));
    /// assert!(people.iter().any(|person| &*person.name == "Bo Lind"));
    /// ```
    pub fn merge(&mut self, other: Self) {
        self.joined = OnceLock::new();
        self.known.extend(other.known);
        for (identity, seen) in other.seen {
            self.seen.entry(identity).or_default().merge(seen);
        }
    }

    /// The person who a speaker is; `None` if the story was not added.
    #[must_use]
    pub fn find(&self, story: &Story, speaker: &Speaker) -> Option<PersonMatch<'_>> {
        self.find_identity(&Identity::of(story, speaker))
    }

    /// The person with an identity; `None` if no story that was added has it.
    #[must_use]
    pub fn find_identity(&self, identity: &Identity) -> Option<PersonMatch<'_>> {
        self.joined().find(identity)
    }

    /// Every person, in the order of their keys.
    pub fn iter(&self) -> impl Iterator<Item = &Person> {
        self.joined().people()
    }

    fn joined(&self) -> &Joined {
        self.joined.get_or_init(|| Joined::of(&self.known, &self.seen))
    }
}

impl<'s> Extend<&'s Story> for People {
    fn extend<T: IntoIterator<Item = &'s Story>>(&mut self, stories: T) {
        stories.into_iter().for_each(|story| self.add(story));
    }
}

/// A name on one line.
fn clean(name: &str) -> Box<str> {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").into()
}
