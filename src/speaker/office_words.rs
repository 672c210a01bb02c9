//! The words that distinguish an office from others: "foreign" and "minister" in "the Norwegian Minister of Foreign Affairs".

use super::office_key::Key;
use crate::Span;
use crate::lexicon::{Lexicon, WordSet};
use crate::mention::Mentions;
use crate::segment::Case;
use crate::story::CountryForm;
use crate::syntax::{EntityFlags, Tag, TokenRange, View};
use std::borrow::Cow;

/// The word for whoever has the same office elsewhere: "her Norwegian counterpart Bo Lind", "her homologue".
pub(super) const COUNTERPART: &str = "counterpart";

/// The distinctive words of the office that a range contains, sorted. A country is not among them: "Norwegian" and "of Norway" mean the
/// same, and [`affiliation`](super::affiliation) reads it.
pub(super) fn of<'a>(view: View<'a>, mentions: &Mentions, office: TokenRange) -> Vec<Key<'a>> {
    words(view, mentions, office, &[])
}

/// Like [`of`], with the bodies' own names: "the PIF Chair" is the Chair of the Pacific Islands Forum. `None` if the office has no other name of a
/// body.
pub(super) fn in_full<'a>(view: View<'a>, mentions: &Mentions, office: TokenRange) -> Option<Vec<Key<'a>>> {
    let bodies = renamed(view, mentions, office);
    (!bodies.is_empty()).then(|| {
        let mut full = words(view, mentions, office, &bodies);
        full.extend(
            bodies.iter().flat_map(|(_, name)| name.split(is_separator)).filter_map(|word| key(view, word).map(Key::into_owned)),
        );
        sorted(full)
    })
}

/// The words by which a role may name an office: its own, those without words that do not say which office it is ("the outgoing
/// Ambassador"), and those with the bodies in full or with the last word of their names ("the Forum Chair").
pub(super) fn named<'a>(view: View<'a>, mentions: &Mentions, role: TokenRange) -> Vec<Vec<Key<'a>>> {
    let own = of(view, mentions, role);
    let plain = without_modifiers(view, own.clone());
    let mut named = vec![own];
    if plain.len() < named[0].len() && !plain.is_empty() {
        named.push(plain);
    }
    // "the Consul-General/Permanent Representative"
    if let Some(slash) = (role.first + 1..role.last).find(|at| view.is(*at, "/")) {
        named.extend([
            of(view, mentions, TokenRange::new(role.first, slash)),
            of(view, mentions, TokenRange::new(slash + 1, role.last)),
        ]);
    }
    if let Some(full) = in_full(view, mentions, role) {
        let bodies = renamed(view, mentions, role);
        let mut short = words(view, mentions, role, &bodies);
        short.extend(bodies.iter().filter_map(|(_, name)| key(view, name.rsplit(is_separator).next()?).map(Key::into_owned)));
        named.extend([full, sorted(short)]);
    }
    named
}

/// The words of an office without those that do not say which it is: "outgoing".
pub(super) fn without_modifiers<'a>(view: View<'_>, mut words: Vec<Key<'a>>) -> Vec<Key<'a>> {
    words.retain(|word| !view.lexicon.has_word(WordSet::RoleModifier, word.words()));
    words
}

/// The offices that conjunctions and commas join: "Ambassador of Chile and Permanent Representative to the Union".
pub(super) fn joined(view: View<'_>, office: TokenRange) -> impl Iterator<Item = TokenRange> {
    let begins = move |at: &usize| {
        let next = at + 1 + usize::from(matches!(view.tag(at + 1), Tag::Determiner | Tag::Possessive));
        matches!(view.tag(*at), Tag::Conjunction | Tag::Comma) && view.flags(next).any(EntityFlags::OFFICE)
    };
    let others = (office.first..office.last).filter(begins).map(move |at| TokenRange::new(at + 1, office.last));
    std::iter::once(office).chain(others)
}

/// An office without what it is for and whose it is: the "Minister" of "Minister of Trade", the "Special Envoy" of "the
/// Secretary-General’s Special Envoy". In capitals the office is left whole.
pub(super) fn without_complement(view: View<'_>, office: TokenRange) -> TokenRange {
    let is_lower = |at: usize| view.token(at).is_some_and(|token| token.case() == Case::Lower);
    let is_complement = |at: &usize| view.is_in(*at, WordSet::OfficeComplement) && is_lower(*at);
    // "Ministry of Trade (MOT) Permanent Secretary": the body comes first.
    let head = (office.first..office.last).find(|at| view.flags(*at).any(EntityFlags::OFFICE)).unwrap_or(office.first);
    let end = (head + 1..office.last).find(is_complement).unwrap_or(office.last);
    let possessor = (office.first..end.saturating_sub(1)).rfind(|at| view.tag(*at) == Tag::Possessive);
    TokenRange::new(possessor.map_or(office.first, |at| at + 1), end)
}

/// The bodies that an office names by another name than their own, with the tokens of that: the "PIF" of "PIF Chair".
fn renamed<'m>(view: View<'_>, mentions: &'m Mentions, office: TokenRange) -> Vec<(TokenRange, &'m str)> {
    if !view.has(office, EntityFlags::PLACE) {
        return Vec::new();
    }
    let span = view.span(office);
    let named = mentions.bodies.iter().filter_map(|body| {
        let at = body.mentions.partition_point(|mention| mention.span.start < span.start);
        let mention = body.mentions.get(at).filter(|mention| span.contains(mention.span))?;
        let is_renamed = !mention.span.of(view.segments.text).eq_ignore_ascii_case(&body.name);
        is_renamed.then(|| (view.tokens_in(mention.span), &*body.name))
    });
    named.collect()
}

fn words<'a>(view: View<'a>, mentions: &Mentions, office: TokenRange, without: &[(TokenRange, &str)]) -> Vec<Key<'a>> {
    let text = view.segments.text;
    let countries = spans_of_countries(view, mentions, office);
    let is_country = |at: &usize| countries.iter().any(|span| view.token(*at).is_some_and(|token| token.span().overlaps(*span)));
    let tokens = (office.first..office.last)
        .filter(|at| !is_country(at) && without.iter().all(|(words, _)| *at < words.first || *at >= words.last));
    let words = tokens.flat_map(|at| view.span(TokenRange::new(at, at + 1)).of(text).split(is_separator));
    sorted(words.filter_map(|word| key(view, word)).collect())
}

fn sorted(mut words: Vec<Key<'_>>) -> Vec<Key<'_>> {
    words.sort_unstable();
    words.dedup();
    words
}

fn is_separator(c: char) -> bool {
    !c.is_alphanumeric()
}

/// The key of a word; `None` if the word distinguishes no office from another.
fn key<'w>(view: View<'_>, word: &'w str) -> Option<Key<'w>> {
    let is_content = word.len() > 1 && !view.lexicon.has_word(WordSet::EmptyInRole, word);
    let is_in = |set: WordSet| view.lexicon.has_word(set, word);
    let key = match word {
        _ if is_in(WordSet::Spokesperson) => "spokesperson",
        _ if is_in(WordSet::Counterpart) => COUNTERPART,
        word => word,
    };
    is_content.then(|| Key::new(Cow::Borrowed(key)))
}

/// Whether a description names the body of the office by the seat of a government: "the State Department spokesperson".
pub(super) fn names_seat(view: View<'_>, mentions: &Mentions, description: TokenRange) -> bool {
    let span = view.span(description);
    let mut all = mentions.countries.iter().filter_map(|country| {
        let at = country.mentions.partition_point(|mention| mention.span.start < span.start);
        country.mentions.get(at)
    });
    all.any(|mention| mention.form == CountryForm::Metonym && span.contains(mention.span))
}

/// The offices that are `named`, and those of which `words` are a synonym.
pub(super) fn with_synonyms<'a>(lexicon: &Lexicon, named: &[Vec<Key<'a>>], words: Vec<Key<'a>>) -> Vec<Vec<Key<'a>>> {
    let synonyms = meant_by(lexicon, words).into_iter().skip(1);
    named.iter().cloned().chain(synonyms).collect()
}

/// The offices that a description with these words may mean: the office itself, and those of which it is a synonym.
pub(super) fn meant_by<'a>(lexicon: &Lexicon, words: Vec<Key<'a>>) -> Vec<Vec<Key<'a>>> {
    let is_description = |description: &[&'static str]| {
        description.len() == words.len() && description.iter().zip(&words).all(|(known, word)| *word == Key::new((*known).into()))
    };
    let synonyms = lexicon.office_synonyms().iter().filter(|synonym| is_description(&synonym.description));
    let offices = synonyms.flat_map(|synonym| &synonym.offices);
    let mut meant: Vec<Vec<Key<'a>>> =
        offices.map(|office| office.iter().map(|word| Key::new((*word).into())).collect()).collect();
    if meant.is_empty() && words.len() > 1 {
        meant = with_part_replaced(lexicon, &words);
    }
    meant.insert(0, words);
    meant
}

/// The offices that a description means of which a part is a synonym: "the Council SG" is its Secretary-General, and "the Acting Foreign
/// Minister" the Acting Minister of Foreign Affairs.
fn with_part_replaced<'a>(lexicon: &Lexicon, words: &[Key<'a>]) -> Vec<Vec<Key<'a>>> {
    let mut meant = Vec::new();
    for synonym in lexicon.office_synonyms().iter().filter(|synonym| synonym.description.len() < words.len()) {
        let known: Vec<Key<'_>> = synonym.description.iter().map(|word| Key::new((*word).into())).collect();
        if !known.iter().all(|word| words.binary_search(word).is_ok()) {
            continue;
        }
        for office in &synonym.offices {
            let rest = words.iter().filter(|word| !known.contains(word)).cloned();
            let mut whole: Vec<Key<'a>> = rest.chain(office.iter().map(|word| Key::new((*word).into()))).collect();
            whole.sort_unstable();
            whole.dedup();
            meant.push(whole);
        }
    }
    meant
}

fn spans_of_countries(view: View<'_>, mentions: &Mentions, words: TokenRange) -> Vec<Span> {
    if !view.has(words, EntityFlags::PLACE) {
        return Vec::new();
    }
    let span = view.span(words);
    let countries = mentions.countries.iter().filter_map(|country| {
        let at = country.mentions.partition_point(|mention| mention.span.start < span.start);
        country.mentions.get(at).map(|mention| mention.span).filter(|mention| span.contains(*mention))
    });
    countries.collect()
}
