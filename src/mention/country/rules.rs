//! The rules that decide whether a form means its country, in order.

use super::capital::{capital_as_government, capital_as_place, seat_of_government};
use super::document::{InDocument, left_open, named_elsewhere, no_rival, sibling_mention};
use super::evidence::DocumentEvidence;
use super::other_name::{other_name, overlaps_person, person, society};
use super::other_sense::{event_of_two, language, lone_combining_form, plain_seat, word_in_capitals};
use super::state::{combining_form, listed_with_countries, listed_with_states, local_place, office_of_state};
use super::verdict::{Form, Verdict};
use crate::lexicon::gazetteer::{Ambiguity, CountryId, Wording};
use crate::rule::CountryRule;

/// A rule that reads the words next to a form.
enum WordRule {
    /// If it applies, the form means its country.
    Country(CountryRule, fn(&Form<'_>) -> bool),
    /// If it applies, the form means something else, or the document decides.
    Other(fn(&Form<'_>) -> Option<Verdict>),
}

/// The rules, by what they read. In each list the first rule that applies decides.
struct Rules {
    by_words: &'static [WordRule],
    /// For forms that the words leave open.
    by_document: &'static [(CountryRule, DocumentTest)],
    /// For forms that mean their country: the wording names the rule.
    by_wording: &'static [(CountryRule, FormTest)],
    /// For forms that countries share: each rule returns those that are left.
    among_sharers: &'static [(CountryRule, SharersLeft)],
}

type DocumentTest = fn(&InDocument<'_>) -> bool;
type FormTest = fn(&Form<'_>) -> bool;
type SharersLeft = fn(&[CountryId], &DocumentEvidence) -> Option<Vec<CountryId>>;

/// The order of `by_words`:
/// - The hyphen decides about a combining form, whatever else the text says.
/// - A person's name that the text contains outweighs a caller's row. A caller's row outweighs our tables of other senses.
/// - Other senses come before `unambiguous_form`, since a form that no other place has may still be a language, a society or a treaty.
/// - Forms that need support in the document go no further, since the words next to them are not enough.
/// - What only a state has comes before lists, and a list of countries before what towns have: "the President of Georgia, Alabama
///   lawmakers said".
///
/// In `by_document`, a mention of the country elsewhere is better evidence than the absence of a rival. In `by_wording`, a capital is a
/// place unless it acts. In `among_sharers`, the form is left open unless the text names exactly one of the countries in other words.
const RULES: Rules = Rules {
    by_words: &[
        WordRule::Country(CountryRule::CombiningForm, combining_form),
        WordRule::Other(lone_combining_form),
        WordRule::Other(overlaps_person),
        WordRule::Country(CountryRule::CallersRow, callers_row),
        WordRule::Other(language),
        WordRule::Other(society),
        WordRule::Other(word_in_capitals),
        WordRule::Other(event_of_two),
        WordRule::Other(person),
        WordRule::Other(other_name),
        WordRule::Other(plain_seat),
        WordRule::Country(CountryRule::UnambiguousForm, unambiguous_form),
        WordRule::Other(needs_support),
        WordRule::Country(CountryRule::OfficeOfState, office_of_state),
        WordRule::Country(CountryRule::ListedWithCountries, listed_with_countries),
        WordRule::Other(listed_with_states),
        WordRule::Other(local_place),
    ],
    by_document: &[(CountryRule::NamedElsewhere, named_elsewhere), (CountryRule::NoRival, no_rival)],
    by_wording: &[
        (CountryRule::CapitalAsGovernment, capital_as_government),
        (CountryRule::CapitalAsPlace, capital_as_place),
        (CountryRule::SeatOfGovernment, seat_of_government),
        (CountryRule::NationOfState, nation_of_state),
    ],
    among_sharers: &[(CountryRule::SiblingMention, sibling_mention), (CountryRule::LeftOpen, left_open)],
};

/// Reads what the words next to a form show.
pub(super) fn by_words(form: &Form<'_>) -> Verdict {
    let verdict = |rule: &WordRule| match rule {
        WordRule::Country(id, applies) => applies(form).then_some(Verdict::Is(*id)),
        WordRule::Other(other) => other(form),
    };
    RULES.by_words.iter().find_map(verdict).unwrap_or(Verdict::Unsure)
}

/// Decides by the document what the words next to a form left open; `None` if the form does not mean its country.
pub(super) fn by_document(form: &Form<'_>, verdict: Verdict, document: &DocumentEvidence) -> Option<CountryRule> {
    match verdict {
        Verdict::Elsewhere | Verdict::Person | Verdict::No => None,
        Verdict::Is(rule) => Some(rule),
        Verdict::Unsure | Verdict::Locally => {
            let form = InDocument::new(form, verdict, document);
            RULES.by_document.iter().find(|(_, applies)| applies(&form)).map(|(id, _)| *id)
        }
    }
}

/// The rule that a form's wording names, or else the one that decided. A caller's row is named, except for a capital: the caller does
/// not say whether it is a place.
pub(super) fn by_wording(form: &Form<'_>, rule: CountryRule) -> CountryRule {
    if rule == CountryRule::CallersRow && form.wording != Wording::Capital {
        return rule;
    }
    RULES.by_wording.iter().find(|(_, applies)| applies(form)).map_or(rule, |(id, _)| *id)
}

/// Decides between the countries that share a form. Returns the country, the rule, and all candidates if the form is left open.
pub(super) fn among_sharers(
    form: &Form<'_>,
    rule: CountryRule,
    document: &DocumentEvidence,
) -> (CountryId, CountryRule, Vec<CountryId>) {
    let sharers = form.places.gazetteer.sharers(form.entry);
    if sharers.is_empty() || form.may_be(Ambiguity::ALL) {
        return (form.country, rule, Vec::new());
    }
    let left = RULES.among_sharers.iter().find_map(|(id, rest)| Some((*id, rest(sharers, document)?)));
    match left {
        // A capital that acts keeps its rule.
        Some((id, countries)) if countries.len() == 1 => {
            let id = if rule == CountryRule::CapitalAsGovernment { rule } else { id };
            (countries[0], id, Vec::new())
        }
        Some((id, countries)) => (form.country, id, countries),
        None => (form.country, rule, Vec::new()),
    }
}

/// "Blighty": a form from a row that the caller added.
fn callers_row(form: &Form<'_>) -> bool {
    form.entry.is_callers
}

/// "Chile": a form that means nothing but its country.
fn unambiguous_form(form: &Form<'_>) -> bool {
    !form.may_be(Ambiguity::DOUBTFUL)
}

/// "Victoria" as the capital of the Seychelles: a form that means its country only if the text also names the country in other words.
fn needs_support(form: &Form<'_>) -> Option<Verdict> {
    form.may_be(Ambiguity::SUPPORT.or(Ambiguity::TOWN)).then_some(Verdict::Unsure)
}

/// "Scotland", "Scottish": a nation within a state.
fn nation_of_state(form: &Form<'_>) -> bool {
    matches!(form.wording, Wording::Nation | Wording::NationDemonym)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_listed_once() {
        let by_words = RULES.by_words.iter().filter_map(|rule| match rule {
            WordRule::Country(id, _) => Some(*id),
            WordRule::Other(_) => None,
        });
        let mut ids: Vec<_> = by_words
            .chain(RULES.by_document.iter().map(|(id, _)| *id))
            .chain(RULES.by_wording.iter().map(|(id, _)| *id))
            .chain(RULES.among_sharers.iter().map(|(id, _)| *id))
            .collect();
        ids.sort_unstable();
        assert_eq!(ids, CountryRule::ALL);
    }
}
