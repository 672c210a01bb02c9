//! Countries that a release concerns: [`Country`].

use crate::Span;
use crate::lexicon::CountryCodes;
use crate::named_enum::named_enum;
use crate::rule::CountryRule;
use serde::{Deserialize, Serialize};

/// A country and where it is mentioned.
///
/// ```
/// let story = demarche::extract("Talks between Russian and Chilean officials ended in Moscow.");
/// let russia = &story.countries[0];
/// assert_eq!((&*russia.code, russia.mentions.len()), ("RU", 2));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Country {
    /// ISO 3166-1 alpha-2; XK for Kosovo; ISO 3166-3 for states of the past (SUHH).
    pub code: Box<str>,
    /// Its short English name.
    pub name: Box<str>,
    /// Its codes in other lists.
    #[serde(default)]
    pub codes: CountryCodes,
    /// Where it is mentioned, in order.
    pub mentions: Vec<CountryMention>,
}

/// One mention of a country.
///
/// ```
/// let text = "Delegates from Norway met today.";
/// let mention = demarche::extract(text).countries[0].mentions[0].clone();
/// assert_eq!((mention.span.of(text), mention.candidates.is_empty()), ("Norway", true));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CountryMention {
    /// The words.
    pub span: Span,
    /// How they refer to the country.
    pub form: CountryForm,
    /// The rule that decided.
    pub rule: CountryRule,
    /// The codes of the countries that the words may mean, if the text leaves it open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Box<str>>,
}

named_enum! {
    /// How words refer to a country.
    ///
    /// ```
    /// let story = demarche::extract("The Kremlin said that talks would go on.");
    /// assert_eq!(story.countries[0].mentions[0].form, demarche::CountryForm::Metonym);
    /// ```
    pub enum CountryForm {
        /// "Russia", "the Russian Federation".
        Name = "name",
        /// "Russian", "Russians".
        Demonym = "demonym",
        /// "Moscow", the place.
        Capital = "capital",
        /// "the Kremlin", "Moscow" if it says or decides something.
        Metonym = "metonym",
    }
}
