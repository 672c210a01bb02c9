//! The words that distinguish an office from others: "foreign" and "minister" in "the Norwegian Minister of Foreign Affairs".

use super::office_key::Key;
use crate::Span;
use crate::lexicon::{Lexicon, WordSet};
use crate::mention::Mentions;
use crate::story::CountryForm;
use crate::syntax::{EntityFlags, TokenRange, View};
use std::borrow::Cow;

/// The distinctive words of the office that a range contains, sorted. A country is not among them: "Norwegian" and "of Norway" mean the
/// same, and [`affiliation`](super::affiliation) reads it.
pub(super) fn of<'a>(view: View<'a>, mentions: &Mentions, office: TokenRange) -> Vec<Key<'a>> {
    let text = view.segments.text;
    let countries = spans_of_countries(view, mentions, office);
    let is_country = |at: &usize| countries.iter().any(|span| view.token(*at).is_some_and(|token| token.span().overlaps(*span)));
    let tokens = (office.first..office.last).filter(|at| !is_country(at));
    let words = tokens.flat_map(|at| view.span(TokenRange::new(at, at + 1)).of(text).split(|c: char| !c.is_alphanumeric()));
    let is_content = |word: &&str| word.len() > 1 && !view.lexicon.has_word(WordSet::EmptyInRole, word);
    let mut words: Vec<Key<'a>> = words
        .filter(is_content)
        .map(|word| {
            let speaks = view.lexicon.has_word(WordSet::Spokesperson, word);
            Key::new(Cow::Borrowed(if speaks { "spokesperson" } else { word }))
        })
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Whether a description names the body of the office by the seat of a government: "the State Department spokesperson".
pub(super) fn names_seat(view: View<'_>, mentions: &Mentions, description: TokenRange) -> bool {
    let span = view.span(description);
    let mut all = mentions.countries.iter().flat_map(|country| {
        let at = country.mentions.partition_point(|mention| mention.span.start < span.start);
        country.mentions.get(at)
    });
    all.any(|mention| mention.form == CountryForm::Metonym && span.contains(mention.span))
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
