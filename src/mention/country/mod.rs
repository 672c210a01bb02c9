//! Countries: from the phrases found to mentions, each with the rule that decided it.
//!
//! There are two passes over the hits, and none over the text. The first reads what the words next to each form show, and counts what
//! the document says about every country. The second decides by those counts what the first left open.

mod capital;
mod document;
mod evidence;
mod other_name;
mod other_sense;
mod rank;
mod rules;
mod state;
mod verdict;

pub(crate) use rank::{Prominence, assemble};

use super::place_context::PlaceContext;
use crate::Span;
use crate::lexicon::gazetteer::{Ambiguity, CountryId, Meaning, Wording};
use crate::rule::CountryRule;
use crate::story::CountryForm;
use evidence::DocumentEvidence;
use verdict::{Form, Verdict};

/// A mention of a country.
#[derive(Clone, Debug)]
pub(crate) struct CountryFound {
    /// Index of its first token.
    first: u32,
    span: Span,
    /// Index of its sentence.
    sentence: u32,
    country: CountryId,
    form: CountryForm,
    rule: CountryRule,
    /// Every country that it may mean, if the text leaves it open.
    candidates: Vec<CountryId>,
}

/// Returns the mentions of a document, in order. Linear in the hits.
pub(crate) fn find(places: &PlaceContext<'_>) -> Vec<CountryFound> {
    let mut document = DocumentEvidence::new(places.gazetteer);
    let mut judged: Vec<(Form<'_>, Verdict)> = Vec::with_capacity(places.groups.len());
    for at in 0..places.groups.len() {
        let Some(entry) = places.entry(at) else { continue };
        match entry.meaning {
            Meaning::Within(country, part) => document.count_part(places, at, country, part),
            Meaning::Against(country) => document.count_against(country),
            Meaning::Country(country, wording) => {
                let form = Form { places, at, entry, country, wording };
                let verdict = rules::by_words(&form);
                let one = [country];
                for country in all_meant(&form).unwrap_or(&one) {
                    let form = Form { country: *country, ..form };
                    document.count(&form, verdict);
                    judged.push((form, verdict));
                }
            }
            Meaning::Organisation(_) | Meaning::Other => {}
        }
    }
    judged.iter().filter_map(|(form, verdict)| decide(form, *verdict, &document)).collect()
}

/// "The two Koreas", "North and South Sudan": the countries that a form means together.
fn all_meant<'a>(form: &Form<'a>) -> Option<&'a [CountryId]> {
    form.may_be(Ambiguity::ALL).then(|| form.places.gazetteer.sharers(form.entry))
}

/// The mention that a form is, decided by the whole document; `None` if it does not mean a country.
fn decide(form: &Form<'_>, verdict: Verdict, document: &DocumentEvidence) -> Option<CountryFound> {
    let rule = rules::by_document(form, verdict, document)?;
    let rule = rules::by_wording(form, rule);
    let (country, rule, candidates) = rules::among_sharers(form, rule, document);
    let group = form.places.groups[form.at];
    Some(CountryFound {
        first: group.first,
        span: form.places.span(group, form.entry),
        sentence: group.sentence,
        country,
        form: form_in_story(form.wording, rule),
        rule,
        candidates,
    })
}

fn form_in_story(wording: Wording, rule: CountryRule) -> CountryForm {
    match wording {
        Wording::Name | Wording::Nation => CountryForm::Name,
        Wording::Demonym | Wording::NationDemonym | Wording::Combining => CountryForm::Demonym,
        Wording::Capital if rule == CountryRule::CapitalAsGovernment => CountryForm::Metonym,
        Wording::Capital => CountryForm::Capital,
        Wording::Seat => CountryForm::Metonym,
    }
}
