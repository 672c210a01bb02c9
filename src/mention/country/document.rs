//! Rules that decide by the whole document what the words next to a form leave open.

use super::evidence::{DocumentEvidence, Evidence};
use super::verdict::{Form, Verdict};
use crate::lexicon::gazetteer::{Ambiguity, CountryId, Wording};

/// A form that the words next to it leave open, and what the document says about its country.
pub(super) struct InDocument<'a> {
    form: &'a Form<'a>,
    document: &'a DocumentEvidence,
    evidence: Evidence,
    /// Whether the words next to the form suggest another place.
    is_local: bool,
}

impl<'a> InDocument<'a> {
    pub(super) fn new(form: &'a Form<'a>, verdict: Verdict, document: &'a DocumentEvidence) -> Self {
        Self { form, document, evidence: document.of(form.country), is_local: verdict == Verdict::Locally }
    }

    fn needs_support(&self) -> bool {
        self.form.may_be(Ambiguity::TOWN.or(Ambiguity::SUPPORT))
    }

    /// The number of times that the document points to the country. For a capital, a name of the country counts too.
    fn pointing(&self) -> u32 {
        self.evidence.pointing + if self.form.wording == Wording::Capital { self.evidence.certain } else { 0 }
    }

    /// The number of times that the document uses the name for a place elsewhere.
    fn elsewhere(&self) -> u32 {
        if self.form.wording == Wording::Capital { self.evidence.capital_elsewhere } else { self.evidence.elsewhere }
    }

    /// Whether the document uses the name more often for another place, or for a person, than it points to the country.
    fn is_contradicted(&self) -> bool {
        let Evidence { certain, person, .. } = self.evidence;
        let rather_elsewhere =
            self.elsewhere() + u32::from(self.is_local) > self.pointing() + u32::from(certain > 0 && !self.is_local);
        let rather_person = person > self.pointing() + certain && self.form.may_be(Ambiguity::SURNAME.or(Ambiguity::GIVEN));
        rather_elsewhere || rather_person
    }
}

/// "Tbilisi … Georgia": the document also names the country in other words.
pub(super) fn named_elsewhere(form: &InDocument<'_>) -> bool {
    let Evidence { certain, pointing, person, .. } = form.evidence;
    if form.needs_support() {
        return certain + pointing > 0 && form.elsewhere() + person == 0;
    }
    !form.is_contradicted() && form.pointing() + certain > 0
}

/// "Delegates from Georgia met.": the document points to no other place with this name.
pub(super) fn no_rival(form: &InDocument<'_>) -> bool {
    let is_local_news = form.form.may_be(Ambiguity::RIVAL) && form.document.local > form.document.abroad;
    !form.needs_support() && !form.is_contradicted() && !is_local_news
}

/// "Pyongyang … Korean officials": the document names one of the countries that share the form in other words.
pub(super) fn sibling_mention(sharers: &[CountryId], document: &DocumentEvidence) -> Option<Vec<CountryId>> {
    let is_named = |country: &&CountryId| {
        let Evidence { certain, pointing, hinting, .. } = document.of(**country);
        certain + pointing + hinting > 0
    };
    let mut named = sharers.iter().filter(is_named);
    named.next().filter(|_| named.next().is_none()).map(|only| vec![*only])
}

/// "Korea": the document names none of the countries that share the form, or several.
#[expect(clippy::unnecessary_wraps, reason = "the rules of one list have one type")]
pub(super) fn left_open(sharers: &[CountryId], _: &DocumentEvidence) -> Option<Vec<CountryId>> {
    Some(sharers.to_vec())
}
