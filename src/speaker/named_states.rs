//! Words that stand for a state or for a body of states: names, groups, places and issuers.

use crate::Span;
use crate::lexicon::gazetteer::{Meaning, Part};
use crate::lexicon::{Hit, PhraseKind, WordSet};
use crate::mention::Mentions;
use crate::mention::issuer::is_of_many_states;
use crate::segment::Token;
use crate::story::{Country, CountryForm, Organisation};
use crate::syntax::{Tag, TokenRange, View};
use std::rc::Rc;

/// The groups and places by whose names acts of a country are told, with its code: "Hamas", "Kharkiv".
pub(super) fn actors(view: View<'_>) -> impl Iterator<Item = (Span, &str)> {
    let gazetteer = &view.lexicon.gazetteer;
    view.lookup.hits(PhraseKind::Place).iter().filter_map(move |hit| match gazetteer.entry(hit.entry)?.meaning {
        Meaning::Within(country, Part::Actor | Part::Group) => {
            Some((span(view, *hit), &*gazetteer.countries.get(country as usize)?.code))
        }
        _ => None,
    })
}

/// The groups that are no states, with their usual names. Sorted.
pub(super) fn groups(view: View<'_>) -> Vec<(Span, &str)> {
    let gazetteer = &view.lexicon.gazetteer;
    let hits = view.lookup.hits(PhraseKind::Place).iter();
    hits.filter_map(|hit| Some((span(view, *hit), gazetteer.group(hit.entry)?))).collect()
}

fn span(view: View<'_>, hit: Hit) -> Span {
    view.span(TokenRange::new(hit.first as usize, hit.last as usize))
}

/// The mentions of states by another form than an adjective. Sorted.
pub(super) fn names(mentions: &Mentions) -> Vec<Span> {
    let all = mentions.countries.iter().flat_map(|country| &country.mentions);
    let mut names: Vec<Span> = all.filter(|mention| mention.form != CountryForm::Demonym).map(|mention| mention.span).collect();
    names.sort_unstable();
    names
}

/// The one state whose government or ministry is named near the start: "the Norwegian Government", "the Ministry of Finance of Norway".
/// `None` if there are several.
pub(super) fn home<'a>(view: View<'a>, mentions: &'a Mentions) -> Option<&'a str> {
    /// The number of tokens that are read.
    const MAX_TOKENS: usize = 400;
    let end = view.token(MAX_TOKENS).map_or(u32::MAX, Token::start);
    let governs = |country: &&Country| {
        let near = country.mentions.iter().take_while(|mention| mention.span.start < end);
        near.into_iter().any(|mention| mention.candidates.is_empty() && is_of_government(view, view.tokens_in(mention.span)))
    };
    let mut found = mentions.countries.iter().filter(governs).map(|country| &*country.code);
    found.next().filter(|_| found.next().is_none())
}

/// Whether the name of a state belongs to its government or a ministry: "Norwegian Foreign Ministry", "Government of Norway".
fn is_of_government(view: View<'_>, name: TokenRange) -> bool {
    /// The number of tokens between the name and the body: "Ministry of Foreign Affairs and Trade of the Republic of".
    const MAX_AFTER: usize = 3;
    const MAX_BEFORE: usize = 9;
    let is_body = |at: &usize| view.is_in(*at, WordSet::StateBody) && !view.is_in(*at, WordSet::DiplomaticMission);
    let joins = |at: &usize| view.tag(*at).is_nominal() || matches!(view.tag(*at), Tag::Preposition | Tag::Conjunction);
    let after = (name.last..name.last + MAX_AFTER).take_while(|at| view.tag(*at).is_nominal()).any(|at| is_body(&at));
    let of = name.first.checked_sub(1).map(|at| if view.is(at, "the") { at.saturating_sub(1) } else { at });
    let low = view.sentence_start(name.first).max(name.first.saturating_sub(MAX_BEFORE));
    let before = || (low..name.first).rev().take_while(joins).any(|at| is_body(&at));
    after || of.is_some_and(|at| view.is(at, "of")) && before()
}

/// The body of many states in the name of the issuer, or the one whose organ that is: "Council of the European Union".
pub(super) fn issuing_body(view: View<'_>, issuer: &str) -> Option<Rc<str>> {
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
    Some((&*owner.unwrap_or(organ).name).into())
}

/// The body that "the Council" or "the Commission" means: the only one of that name in the text, or the one whose organ of that name it is.
pub(super) fn organ<'a>(view: View<'_>, mentions: &'a Mentions, words: TokenRange) -> Option<&'a str> {
    let noun = view.word(words.last - 1);
    if !view.is_in(words.last - 1, WordSet::OrganNoun) || words.len() > 2 || words.len() == 2 && !view.is(words.first, "the") {
        return None;
    }
    let is_called = |name: &str| name.split(' ').any(|word| word.eq_ignore_ascii_case(noun));
    let mut named = mentions.bodies.iter().filter(|body| is_called(&body.name));
    let only = |first: &'a Organisation, others: &mut dyn Iterator<Item = &'a Organisation>| {
        others.next().is_none().then_some(&*first.name)
    };
    if let Some(first) = named.next() {
        return only(first, &mut named);
    }
    let rows = || view.lexicon.gazetteer.organisations.iter();
    let owns = |body: &&Organisation| rows().any(|row| *row.owner == *body.id && is_called(&row.name));
    let mut owners = mentions.bodies.iter().filter(owns);
    owners.next().and_then(|first| only(first, &mut owners))
}
