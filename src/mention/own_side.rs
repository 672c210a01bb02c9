//! The issuer's country in an account of talks: its own side comes first, by its office or by the name of its holder, and the guest's
//! country is named with the guest.

use super::office_holder;
use crate::Span;
use crate::document::BlockKind;
use crate::lexicon::{EventMode, EventType, Facts, Hit, PhraseKind, WordSet};
use crate::story::{Country, CountryForm, CountryMention, Kind};
use crate::syntax::{Context, Entities, Tag};

/// The number of tokens between two countries of a pair: "Norway and the Republic of Chile".
const MAX_TOKENS_IN_PAIR: usize = 4;
/// The number of tokens after a country in which what it has must come: "Norway’s strong support".
const MAX_TOKENS_TO_STANCE: usize = 4;
/// How many times as much evidence the issuer's country has as any other.
const MIN_LEAD: usize = 2;
/// The number of mentions of a country that are read.
const MAX_MENTIONS: usize = 64;

/// A headline or a first sentence that reports talks.
#[derive(Clone, Copy)]
struct Account {
    span: Span,
    /// The words that name the talks: "met with", "call".
    act: Span,
}

/// The country of the office holder who comes first in an account of talks; or the one that the account puts beside the guest's:
/// "relations between Norway and Chile", or whose support, commitment or position it conveys. `None` unless one guest's country is named,
/// or if another country has nearly as much evidence.
pub(super) fn country(context: &Context<'_>, entities: &Entities, countries: &[Country]) -> Option<Box<str>> {
    let is_readout = context.document.header.kind == Kind::Readout;
    if let Some(country) = office_holder::country_of_spokesperson(context).filter(|_| is_readout) {
        return Some(country.into());
    }
    let title = context.document.header.title.filter(|_| is_readout);
    let lead = first_sentence(context).filter(|lead| is_readout || says_today(context, *lead));
    let accounts = [title, lead].map(|span| span.and_then(|span| account(context, span)));
    let host = |account: Account| office_holder::country_before(context, entities, (account.span, account.act.start));
    let of_holder = || accounts.into_iter().flatten().find_map(host).map(Into::into);
    let is_guest_in_title = |country: &&Country| title.is_some_and(|title| names(country, |mention| title.contains(mention)));
    let mut guests: Vec<&Country> = countries.iter().filter(is_guest_in_title).collect();
    if guests.is_empty() {
        guests.extend(accounts[1].and_then(|lead| guest_of(context, countries, lead)));
    }
    // Two countries in a headline are both sides.
    if guests.len() != 1 || own_mentions(guests[0]).next().is_none() {
        return of_holder();
    }
    of_holder().filter(|host| *host != guests[0].code).or_else(|| beside(context, countries, &guests))
}

/// The country that has most evidence to be on the other side of a guest's.
fn beside(context: &Context<'_>, countries: &[Country], guests: &[&Country]) -> Option<Box<str>> {
    let is_guest = |country: &Country| guests.iter().any(|guest| guest.code == country.code);
    let mut best: Option<(&Country, usize)> = None;
    let mut second = 0;
    for country in countries.iter().filter(|country| !is_guest(country)) {
        let shows = |mention: &&CountryMention| is_beside(context, mention, guests) || has_stance(context, mention);
        let seats = country.mentions.iter().take(MAX_MENTIONS).filter(|mention| is_where_they_met(context, mention));
        let evidence = own_mentions(country).filter(shows).count() + seats.count();
        match best {
            Some((_, most)) if evidence <= most => second = second.max(evidence),
            _ if evidence == 0 => {}
            _ => (second, best) = (best.map_or(second, |(_, most)| most), Some((country, evidence))),
        }
    }
    best.filter(|(_, most)| *most >= MIN_LEAD * second).map(|(country, _)| country.code.clone())
}

/// The first sentence of the body.
fn first_sentence(context: &Context<'_>) -> Option<Span> {
    let blocks = context.document.blocks();
    let body = blocks.iter().position(|block| block.kind.is_body() && block.kind != BlockKind::Heading)?;
    let sentences = &context.segments.sentences;
    let at = sentences.partition_point(|sentence| (sentence.block as usize) < body);
    sentences.get(at).map(|sentence| sentence.span)
}

/// The first words of a span that name talks or a call.
fn account(context: &Context<'_>, span: Span) -> Option<Account> {
    let is_contact = |hit: &&Hit| {
        let act = &context.lexicon.acts[context.lexicon.act_forms[hit.entry as usize].act as usize];
        // Whoever visits need not be the issuer's.
        act.frames.iter().any(|frame| frame.kind == EventType::Consult && frame.mode != Some(EventMode::Visit))
    };
    let tokens = &context.segments.tokens;
    let hits = context.lookup.hits(PhraseKind::Act);
    let from = hits.partition_point(|hit| tokens[hit.first as usize].start() < span.start);
    let within = hits[from..].iter().take_while(|hit| tokens[hit.first as usize].end() <= span.end);
    let hit = within.into_iter().find(is_contact)?;
    let act = tokens[hit.first as usize].span().cover(tokens[hit.last as usize - 1].span());
    Some(Account { span, act })
}

/// Whether a sentence states the day of the release: "met today with".
fn says_today(context: &Context<'_>, sentence: Span) -> bool {
    let tokens = &context.segments.tokens;
    let first = tokens.partition_point(|token| token.start() < sentence.start);
    let last = tokens.partition_point(|token| token.end() <= sentence.end);
    (first..last).any(|at| context.facts(at).any(Facts::TEMPORAL))
}

/// The country named first after the words for the talks, but for their place. `None` if a country is named before them.
fn guest_of<'c>(context: &Context<'_>, countries: &'c [Country], lead: Account) -> Option<&'c Country> {
    let is_before = |mention: Span| lead.span.contains(mention) && mention.start < lead.act.start;
    if countries.iter().any(|country| names(country, is_before)) {
        return None;
    }
    let is_guest = |mention: Span| {
        let before = context.segments.tokens.partition_point(|token| token.end() <= mention.start).wrapping_sub(1);
        lead.span.contains(mention) && !context.is_in(before, WordSet::PlacePreposition)
    };
    let first = |country: &Country| own_mentions(country).map(|mention| mention.span).find(|mention| is_guest(*mention));
    countries
        .iter()
        .filter_map(|country| Some((first(country)?.start, country)))
        .min_by_key(|(start, _)| *start)
        .map(|(_, country)| country)
}

fn names(country: &Country, is_in: impl Fn(Span) -> bool) -> bool {
    country.mentions.iter().any(|mention| is_in(mention.span))
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

/// Whether a mention is a government's seat to which a guest comes: "welcomed him to Downing Street".
fn is_where_they_met(context: &Context<'_>, mention: &CountryMention) -> bool {
    let first = context.segments.tokens.partition_point(|token| token.end() <= mention.span.start);
    let before = (first.saturating_sub(2)..first).rev().find(|at| context.tag(*at) != Tag::Determiner);
    let is_place = |at: usize| context.is_in(at, WordSet::PlacePreposition) || context.is(at, "to");
    mention.form == CountryForm::Metonym && before.is_some_and(is_place)
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
    let modifies = |at: &usize| {
        matches!(context.tag(*at), Tag::Possessive | Tag::Adjective | Tag::Adverb | Tag::Comma | Tag::Auxiliary) || is_stance(*at)
    };
    if (last..last + MAX_TOKENS_TO_STANCE).take_while(modifies).any(is_stance) || context.is_in(last, WordSet::FutureModal) {
        return true;
    }
    let mut before = (first.saturating_sub(MAX_TOKENS_IN_PAIR)..first).rev();
    let of = before.find(|at| context.tag(*at) != Tag::Determiner).filter(|at| context.is(*at, "of") || context.is(*at, "by"));
    of.and_then(|of| of.checked_sub(1)).is_some_and(is_stance)
}
