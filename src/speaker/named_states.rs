//! Words that stand for a state or for a body of states: names, groups, places and issuers.

use crate::Span;
use crate::lexicon::PhraseKind;
use crate::lexicon::gazetteer::{Meaning, Part};
use crate::mention::Mentions;
use crate::mention::issuer::is_of_many_states;
use crate::story::CountryForm;
use crate::syntax::{TokenRange, View};

/// The groups and places by whose names acts of a country are told, with its code: "Hamas", "Kharkiv".
pub(super) fn actors(view: View<'_>) -> impl Iterator<Item = (Span, &str)> {
    let gazetteer = &view.lexicon.gazetteer;
    view.lookup.hits(PhraseKind::Place).iter().filter_map(move |hit| match gazetteer.entry(hit.entry)?.meaning {
        Meaning::Within(country, Part::Actor) => {
            let words = TokenRange::new(hit.first as usize, hit.last as usize);
            Some((view.span(words), &*gazetteer.countries.get(country as usize)?.code))
        }
        _ => None,
    })
}

/// The mentions of states by another form than an adjective. Sorted.
pub(super) fn names(mentions: &Mentions) -> Vec<Span> {
    let all = mentions.countries.iter().flat_map(|country| &country.mentions);
    let mut names: Vec<Span> = all.filter(|mention| mention.form != CountryForm::Demonym).map(|mention| mention.span).collect();
    names.sort_unstable();
    names
}

/// The body of many states in the name of the issuer, or the one whose organ that is: "Council of the European Union".
pub(super) fn issuing_body(view: View<'_>, issuer: &str) -> Option<Box<str>> {
    if !is_of_many_states(view.lexicon, issuer) {
        return None;
    }
    let gazetteer = &view.lexicon.gazetteer;
    let mut hits = view.lookup.hits(PhraseKind::Place).iter();
    let id = hits.find_map(|hit| {
        let Meaning::Organisation(id) = gazetteer.entry(hit.entry)?.meaning else { return None };
        let words = view.span(TokenRange::new(hit.first as usize, hit.last as usize));
        issuer.contains(words.of(view.segments.text)).then_some(id)
    })?;
    let organ = gazetteer.organisations.get(id as usize)?;
    let owner = gazetteer.organisations.iter().find(|body| !organ.owner.is_empty() && body.id == organ.owner);
    Some(owner.unwrap_or(organ).name.clone())
}
