//! [`Person`]: somebody who speaks in several stories.

use crate::OfficeClass;
use crate::named_enum::named_enum;

/// A speaker of one story or of several.
///
/// ```
/// use demarche::people::People;
/// let texts = ["The Foreign Minister of Chile, Ana Silva, said that talks went on.", "Minister Silva said that talks had ended."];
/// let stories = texts.map(demarche::extract);
/// let people = People::of(&stories);
/// let person = people.find(&stories[1], &stories[1].speakers[0]).unwrap().person;
/// assert_eq!((&*person.name, person.country.as_deref()), ("Ana Silva", Some("CL")));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Person {
    /// The same for one person, and different for two: the folded name, followed by office and country if there are namesakes. The key
    /// of the caller's table for a person of that table.
    pub key: Box<str>,
    /// The fullest name, not in capitals; the office if no story gives a name.
    pub name: Box<str>,
    /// The office that most stories state.
    pub office: Option<OfficeClass>,
    /// The country that most stories state, or else that of the issuer whose office it is.
    pub country: Option<Box<str>>,
    /// The item of Wikidata in the caller's table: "Q42".
    pub wikidata: Option<Box<str>>,
    /// Whether a story or the caller's table gives a name; false for "the Foreign Minister" alone, for groups and for bodies.
    pub has_name: bool,
}

/// The person who a speaker of a story is, and how sure that is.
///
/// ```
/// use demarche::people::{People, PersonRule};
/// let story = demarche::extract("Ana Silva said that talks went on.");
/// let people = People::of([&story]);
/// let found = people.find(&story, &story.speakers[0]).unwrap();
/// assert_eq!((found.rule, found.confidence > 0.9), (PersonRule::FullName, true));
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct PersonMatch<'p> {
    /// The person.
    pub person: &'p Person,
    /// How they were found.
    pub rule: PersonRule,
    /// The probability that it is this person, 0 to 1.
    pub confidence: f32,
}

named_enum! {
    /// How a person was found.
    ///
    /// ```
    /// assert_eq!(demarche::people::PersonRule::ShortName.to_string(), "short_name");
    /// ```
    pub enum PersonRule {
        /// The caller's table of people says so.
        Table = "table",
        /// By a full name.
        FullName = "full_name",
        /// A short name that belongs to a full name in other stories: "Lund" is "Ada Lund".
        ShortName = "short_name",
        /// An office without a name, whose holder other stories of the time name.
        Office = "office",
        /// Nothing in other stories says more.
        Alone = "alone",
    }
}
