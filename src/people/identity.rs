//! [`Identity`]: what one story says about who a speaker is.

use crate::speaker::name_key_words;
use crate::{OfficeClass, Speaker, SpeakerKind, Story};

/// What one story says about who a speaker is. Speakers with the same identity are the same person for [`People`](super::People).
///
/// ```
/// use demarche::people::Identity;
/// let story = demarche::extract("Ana Silva said that talks went on.");
/// assert_eq!(Identity::of(&story, &story.speakers[0]).key(), "ana silva");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Identity {
    pub(super) form: Form,
    /// The words of the name, folded, in the order of the alphabet; the whole key if there is no name.
    pub(super) name: Box<str>,
    pub(super) key: Box<str>,
    pub(super) office: Option<OfficeClass>,
    /// The country that the story states.
    pub(super) country: Option<Box<str>>,
    pub(super) issuer: IssuerCountry,
    /// The month of the story, if only its date shows who has the office.
    pub(super) month: Option<Month>,
}

/// The country of the issuer of a story.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum IssuerCountry {
    Is(Box<str>),
    Unknown,
    /// The speaker has no office of a country.
    Irrelevant,
}

impl IssuerCountry {
    /// The country. `home` is that of stories without an issuer.
    pub(super) fn or<'s>(&'s self, home: Option<&'s str>) -> Option<&'s str> {
        match self {
            Self::Is(country) => Some(country),
            Self::Unknown => home,
            Self::Irrelevant => None,
        }
    }
}

/// How a story names a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    FullName,
    /// One word, perhaps with initials: "Lund", "A. Lund".
    ShortName,
    /// An office without a name.
    Office,
    /// A group, a body, or somebody who speaks for one.
    Other,
}

impl Form {
    pub(super) const fn is_name(self) -> bool {
        matches!(self, Self::FullName | Self::ShortName)
    }
}

/// A month, counted from January of the year 0.
pub(super) type Month = u32;

impl Identity {
    /// The identity of a speaker of a story.
    #[must_use]
    pub fn of(story: &Story, speaker: &Speaker) -> Self {
        let words = if speaker.has_name() { name_key_words(&speaker.name) } else { Vec::new() };
        let form = match words.iter().filter(|word| !is_initial(word)).count() {
            _ if words.is_empty() && is_held_by_one(speaker.office) => Form::Office,
            _ if words.is_empty() => Form::Other,
            0 | 1 => Form::ShortName,
            _ => Form::FullName,
        };
        let month = story.published.as_deref().and_then(month).filter(|_| form == Form::Office);
        let issuer = story.issuer.as_ref().and_then(|issuer| issuer.country.clone());
        let is_several = matches!(speaker.kind, SpeakerKind::Collective | SpeakerKind::Organisation);
        Self {
            form,
            name: if words.is_empty() { speaker.key.clone() } else { words.join(" ").into() },
            key: speaker.key.clone(),
            office: speaker.office,
            country: speaker.country.clone(),
            // An office of an organisation is none of the issuer's country.
            issuer: match issuer {
                _ if is_several || speaker.organisation.is_some() => IssuerCountry::Irrelevant,
                Some(country) => IssuerCountry::Is(country),
                None => IssuerCountry::Unknown,
            },
            month,
        }
    }

    /// The speaker's [`Speaker::key`].
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.name.split(' ')
    }

    /// Whether the key says more than the name, because a namesake speaks in the same story.
    pub(super) fn has_namesake(&self) -> bool {
        self.form == Form::FullName && self.key != self.name
    }
}

/// Whether a country has one holder of an office at a time.
pub(super) const fn is_held_by_one(office: Option<OfficeClass>) -> bool {
    matches!(
        office,
        Some(
            OfficeClass::HeadOfState
                | OfficeClass::DeputyHeadOfState
                | OfficeClass::HeadOfGovernment
                | OfficeClass::ForeignMinister
                | OfficeClass::DefenceMinister
        )
    )
}

/// Whether one person has seldom both offices at the same time.
pub(super) fn exclude(one: OfficeClass, other: OfficeClass) -> bool {
    let rank = |office| match office {
        OfficeClass::HeadOfState => 1,
        OfficeClass::HeadOfGovernment => 2,
        OfficeClass::ForeignMinister => 3,
        OfficeClass::DefenceMinister => 4,
        OfficeClass::Minister => 5,
        OfficeClass::Ambassador => 6,
        OfficeClass::DeputyHeadOfState => 7,
        _ => 0,
    };
    let (one, other) = (rank(one).min(rank(other)), rank(one).max(rank(other)));
    // A head of government may be a minister too, and every minister may be called so.
    one > 0 && one != other && !(one == 2 && other < 6) && other != 5
}

/// The month of an ISO 8601 date.
pub(super) fn month(date: &str) -> Option<Month> {
    let (year, rest) = date.split_once('-')?;
    let (year, month): (u32, u32) = (year.parse().ok()?, rest.get(..2)?.parse().ok()?);
    (year < 10_000 && (1..=12).contains(&month)).then(|| year * 12 + month - 1)
}

/// Whether a word is one letter, as in "A. Lund".
pub(super) fn is_initial(word: &str) -> bool {
    word.chars().nth(1).is_none()
}
