//! [`People`]: gathers the speakers of many stories.

use super::identity::{Form, Identity, Month, is_held_by_one, month};
use super::join::Joined;
use super::person::{Person, PersonMatch};
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
///     "LUND: Good morning.\n\nQUESTION: Will there be talks?\n\nLUND: There will.",
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
    seen: BTreeMap<Identity, Seen>,
    joined: OnceLock<Joined>,
}

/// What the stories say about one identity.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    pub(super) stories: u64,
    /// The best way to write the name.
    pub(super) name: Box<str>,
    /// The months of the stories, for offices that one person holds.
    pub(super) months: BTreeMap<Month, u64>,
}

impl People {
    /// Nobody yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
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
        self.joined.get_or_init(|| Joined::of(&self.seen))
    }
}

impl<'s> Extend<&'s Story> for People {
    fn extend<T: IntoIterator<Item = &'s Story>>(&mut self, stories: T) {
        stories.into_iter().for_each(|story| self.add(story));
    }
}

impl Seen {
    fn merge(&mut self, other: Self) {
        self.stories += other.stories;
        if is_better_name(&other.name, &self.name) {
            self.name = other.name;
        }
        for (month, count) in other.months {
            *self.months.entry(month).or_default() += count;
        }
    }
}

/// Whether a name is a better way to write another: not in capitals, fuller, and then first in the alphabet.
pub(super) fn is_better_name(name: &str, known: &str) -> bool {
    let rank = |name: &str| (!is_capitals(name), name.len());
    known.is_empty() || rank(name) > rank(known) || rank(name) == rank(known) && name < known
}

/// Whether a name has no small letter: "ADA LUND".
pub(super) fn is_capitals(name: &str) -> bool {
    !name.chars().any(char::is_lowercase) && name.chars().filter(|letter| letter.is_uppercase()).count() > 1
}

/// A name on one line.
fn clean(name: &str) -> Box<str> {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").into()
}

impl Form {
    pub(super) const fn is_name(self) -> bool {
        matches!(self, Self::FullName | Self::ShortName)
    }
}
