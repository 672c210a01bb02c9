//! Affiliation: the country and the organisation for which a speaker speaks.

use super::reading::SourceReading;
use crate::Span;
use crate::lexicon::{OfficeKind, WordSet};
use crate::mention::Mentions;
use crate::story::{Country, SpeakerForm, SpeakerKind};
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The country that a source names ("the Russian Foreign Minister"), or the one that has an office of this name ("the Foreign
/// Secretary"). The issuer's country if the words name the issuer's spokesperson, or the release's author.
pub(super) fn country<'a>(view: View<'a>, mentions: &'a Mentions, source: &SourceReading<'_>) -> Option<&'a str> {
    if let Some(code) = country_of(view, mentions, source) {
        return Some(code);
    }
    // "the Georgian Foreign Ministry"
    if source.kind == SpeakerKind::Organisation {
        return country_named(view, mentions, source.country_words);
    }
    let words = source.role_words?;
    let issuer = mentions.issuer.as_ref().and_then(|issuer| issuer.country.as_deref());
    let office = view.offices_in(words).find(|(_, office)| !office.countries.is_empty());
    if let Some(countries) = office.map(|(_, office)| &office.countries) {
        // A foreign secretary in a text about Nepal is not the United Kingdom's.
        let codes = || countries.iter().map(|code| &**code);
        let is_named = |code: &&str| mentions.countries.iter().any(|country| &*country.code == *code);
        let own = codes().find(|code| Some(*code) == issuer);
        let mut named = codes().filter(is_named);
        return own.or_else(|| match (named.next(), named.next()) {
            (None, _) => codes().next(),
            (only, None) => only,
            // Foreign Secretaries of two countries met.
            _ => None,
        });
    }
    let is_author = view.document.header.author.is_some_and(|author| author.overlaps(view.span(words)));
    let is_spokesperson = view.offices_in(words).any(|(_, office)| office.kind == OfficeKind::Spokesperson);
    ((is_author || is_spokesperson) && organisation(view, mentions, words).is_none()).then_some(issuer).flatten()
}

/// The country that the role of a source names, or the words about the person: "President Silva of Peru".
pub(super) fn country_of<'a>(view: View<'a>, mentions: &'a Mentions, source: &SourceReading<'_>) -> Option<&'a str> {
    let in_role = source.role_words.and_then(|role| country_named(view, mentions, role));
    // "Mr. Lund (Norway):"
    let is_delegate = || source.form == SpeakerForm::Label && view.tag(source.country_words.first) == Tag::BracketOpen;
    let is_described = source.role_words.is_some() || is_delegate();
    let is_person = source.kind == SpeakerKind::Person && !source.is_plural && is_described;
    in_role.or_else(|| is_person.then(|| country_named(view, mentions, source.country_words)).flatten())
}

/// The country that is named in a span.
pub(super) fn country_in(mentions: &Mentions, span: Span) -> Option<&str> {
    let names = |country: &&Country| {
        let at = country.mentions.partition_point(|mention| mention.span.end <= span.start);
        country.mentions.get(at).is_some_and(|mention| span.contains(mention.span))
    };
    mentions.countries.iter().find(names).map(|country| &*country.code)
}

/// The country that some words name first.
pub(super) fn country_named<'a>(view: View<'a>, mentions: &'a Mentions, words: TokenRange) -> Option<&'a str> {
    if !view.has(words, EntityFlags::PLACE) {
        return None;
    }
    let span = view.span(words);
    let named = mentions.countries.iter().filter_map(|country| {
        let at = country.mentions.partition_point(|mention| mention.span.start < span.start);
        let mention = country.mentions.get(at).filter(|mention| span.contains(mention.span) && mention.candidates.is_empty())?;
        // "the Mission to Moldova" is a post there. It does not speak for Moldova.
        let first = view.segments.tokens.partition_point(|token| token.start() < mention.span.start);
        let article = usize::from(first > words.first && view.tag(first - 1) == Tag::Determiner);
        let is_post = first > words.first + article && view.is_in(first - 1 - article, WordSet::PostPreposition);
        (!is_post).then_some((mention.span.start, &*country.code))
    });
    named.min().map(|(_, code)| code)
}

/// The organisation that the words name: "the NATO spokesperson", "the EU's High Representative".
pub(super) fn organisation<'a>(view: View<'a>, mentions: &'a Mentions, words: TokenRange) -> Option<&'a str> {
    if !view.has(words, EntityFlags::PLACE) {
        return None;
    }
    let span = view.span(words);
    let named = mentions.bodies.iter().filter_map(|body| {
        let at = body.mentions.partition_point(|mention| mention.span.start < span.start);
        body.mentions.get(at).filter(|mention| span.contains(mention.span)).map(|mention| (mention.span.start, &*body.name))
    });
    named.min().map(|(_, name)| name)
}
