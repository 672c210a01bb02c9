//! The issuer's country in an account of talks: the text names the guest's country in the headline, and the issuer's own beside it.

use crate::lexicon::WordSet;
use crate::story::{Country, CountryForm, CountryMention, Kind};
use crate::syntax::{Context, Tag};

/// The number of tokens between two countries of a pair: "Norway and the Republic of Chile".
const MAX_TOKENS_IN_PAIR: usize = 4;
/// The number of tokens after a country in which what it has must come: "Norway’s strong support".
const MAX_TOKENS_TO_STANCE: usize = 4;
/// How many times as much evidence the issuer's country has as any other.
const MIN_LEAD: usize = 2;
/// The number of mentions of a country that are read.
const MAX_MENTIONS: usize = 64;

/// The country that an account of talks puts beside the guest's: "relations between Norway and Chile", or whose support, commitment or
/// position it conveys. `None` unless the headline names one country, or if another country has nearly as much
/// evidence.
pub(super) fn country(context: &Context<'_>, countries: &[Country]) -> Option<Box<str>> {
    let title = context.document.header.title.filter(|_| context.document.header.kind == Kind::Readout)?;
    let is_guest = |country: &&Country| country.mentions.iter().any(|mention| title.contains(mention.span));
    // Two countries in a headline are both sides.
    let guests: Vec<&Country> = countries.iter().filter(is_guest).collect();
    if guests.len() != 1 || own_mentions(guests[0]).all(|mention| !title.contains(mention.span)) {
        return None;
    }
    let mut best: Option<(&Country, usize)> = None;
    let mut second = 0;
    for country in countries.iter().filter(|country| !is_guest(country)) {
        let shows = |mention: &&CountryMention| is_beside(context, mention, &guests) || has_stance(context, mention);
        let evidence = own_mentions(country).filter(shows).count();
        match best {
            Some((_, most)) if evidence <= most => second = second.max(evidence),
            _ if evidence == 0 => {}
            _ => (second, best) = (best.map_or(second, |(_, most)| most), Some((country, evidence))),
        }
    }
    best.filter(|(_, most)| *most >= MIN_LEAD * second).map(|(country, _)| country.code.clone())
}

fn own_mentions(country: &Country) -> impl Iterator<Item = &CountryMention> {
    let states = country.mentions.iter().filter(|mention| matches!(mention.form, CountryForm::Name | CountryForm::Demonym));
    states.filter(|mention| mention.candidates.is_empty()).take(MAX_MENTIONS)
}

/// Whether a mention is joined to one of a guest: "Norway and Chile", "the Norway-Chile relationship".
fn is_beside(context: &Context<'_>, mention: &CountryMention, guests: &[&Country]) -> bool {
    let tokens = &context.segments.tokens;
    let first = tokens.partition_point(|token| token.end() <= mention.span.start);
    let last = tokens.partition_point(|token| token.start() < mention.span.end);
    let joins = |at: usize| matches!(context.tag(at), Tag::Conjunction | Tag::Hyphen | Tag::Dash);
    let starts_at = |at: usize| context.token(at).is_some_and(|token| names_guest(guests, token.start()));
    let after = joins(last) && (last + 1..=last + MAX_TOKENS_IN_PAIR).any(starts_at);
    let before = first >= 2 && {
        let conjunction = (first.saturating_sub(MAX_TOKENS_IN_PAIR)..first).rev().find(|at| joins(*at));
        conjunction
            .and_then(|at| at.checked_sub(1))
            .and_then(|at| context.token(at))
            .is_some_and(|token| ends_guest(guests, token.end()))
    };
    after || before
}

fn names_guest(guests: &[&Country], start: u32) -> bool {
    guests.iter().any(|guest| guest.mentions.binary_search_by_key(&start, |mention| mention.span.start).is_ok())
}

fn ends_guest(guests: &[&Country], end: u32) -> bool {
    guests.iter().any(|guest| guest.mentions.binary_search_by_key(&end, |mention| mention.span.end).is_ok())
}

/// Whether a mention says who supports, is committed or will act: "Norway’s support", "the commitment of Norway", "Norway will send".
fn has_stance(context: &Context<'_>, mention: &CountryMention) -> bool {
    let tokens = &context.segments.tokens;
    let first = tokens.partition_point(|token| token.end() <= mention.span.start);
    let last = tokens.partition_point(|token| token.start() < mention.span.end);
    let is_stance = |at: usize| context.is_in(at, WordSet::Stance);
    let modifies =
        |at: &usize| matches!(context.tag(*at), Tag::Possessive | Tag::Adjective | Tag::Adverb | Tag::Comma) || is_stance(*at);
    if (last..last + MAX_TOKENS_TO_STANCE).take_while(modifies).any(is_stance) || context.is_in(last, WordSet::FutureModal) {
        return true;
    }
    let mut before = (first.saturating_sub(MAX_TOKENS_IN_PAIR)..first).rev();
    let of = before.find(|at| context.tag(*at) != Tag::Determiner).filter(|at| context.is(*at, "of") || context.is(*at, "by"));
    of.and_then(|of| of.checked_sub(1)).is_some_and(is_stance)
}
