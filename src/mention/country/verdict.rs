//! [`Form`] and [`Verdict`]: a form of a country, and what the words next to it show about it.

use crate::lexicon::gazetteer::{Ambiguity, CountryId, GazetteerEntry, Wording};
use crate::mention::place_context::PlaceContext;
use crate::rule::CountryRule;

/// A form of a country in a text.
#[derive(Clone, Copy)]
pub(super) struct Form<'a> {
    pub(super) places: &'a PlaceContext<'a>,
    /// Index of its group.
    pub(super) at: usize,
    pub(super) entry: GazetteerEntry,
    pub(super) country: CountryId,
    pub(super) wording: Wording,
}

impl Form<'_> {
    /// Whether the form may also mean any of these.
    pub(super) fn may_be(&self, ambiguity: Ambiguity) -> bool {
        self.entry.ambiguity.any(ambiguity)
    }

    /// Whether the form is an adjective or a noun for people.
    pub(super) fn is_demonym(&self) -> bool {
        matches!(self.wording, Wording::Demonym | Wording::NationDemonym)
    }
}

/// The verdict of the words next to a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The form means the country.
    Is(CountryRule),
    /// It means another place of that name: "Lebanon, Tenn.".
    Elsewhere,
    /// It probably means another place: "Georgia lawmakers".
    Locally,
    /// It is a person's name.
    Person,
    /// It is neither the country nor evidence of another meaning of its name: "in Polish", "Moscow Treaty".
    No,
    /// The document decides.
    Unsure,
}
