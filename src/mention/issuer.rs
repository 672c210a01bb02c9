//! Whose release it is, where no body in its header tells: the country of its dateline, of its address, or of its voice.

use crate::document::{Block, BlockKind};
use crate::lexicon::place::{CountryId, Meaning, Wording};
use crate::lexicon::{Facts, Lexicon, Lookup, PhraseKind};
use crate::segment::TokenClass;
use crate::story::{Country, CountryForm, Kind};
use crate::syntax::tag::Tag;
use crate::{Document, Segments, Span};
use std::ops::Range;

/// Cities where bodies of states sit: a dateline there tells of no country.
const SEATS: [&str; 8] = ["Brussels", "Geneva", "Vienna", "The Hague", "Hague", "New York", "Addis Ababa", "Strasbourg"];

/// How many tokens of a release tell that an embassy speaks.
const HEADER: usize = 120;
/// The longest line of an address, in bytes.
const ADDRESS: usize = 160;

/// What the release is read from.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) document: &'a Document<'a>,
    pub(crate) segments: &'a Segments<'a>,
    pub(crate) lookup: &'a Lookup,
    pub(crate) tags: &'a [Tag],
    pub(crate) countries: &'a [Country],
}

/// Whom a state sends to another.
const ENVOYS: [&str; 4] = ["Ambassador", "Commissioner", "Consul", "Representative"];

/// The country's code; `None` where nothing tells, or several countries do.
pub(crate) fn country(source: Source<'_>) -> Option<Box<str>> {
    let blocks = source.document.blocks();
    let body = blocks.iter().position(|block| block.kind.is_body()).unwrap_or(blocks.len());
    let of_none = |block: &&Block| block.kind == BlockKind::Issuer && of_no_country(block.span.of(source.segments.text));
    if blocks.iter().take(body).any(|block| of_none(&block)) {
        return None;
    }
    let named = |block: &Block| matches!(block.kind, BlockKind::Issuer | BlockKind::Label);
    let lead = |block: &Block| block.kind == BlockKind::LeadIn;
    let place = source.document.header.place;
    let dateline = |block: &Block| block.kind == BlockKind::Place || place.is_some_and(|place| block.span.overlaps(place));
    let address = |block: &Block| block.kind == BlockKind::Boilerplate && block.span.len() <= ADDRESS;
    let any = [Wording::Name, Wording::Demonym, Wording::Capital, Wording::Seat];
    // What several states say together is dated from their host.
    let together = matches!(source.document.header.kind, Kind::Communique | Kind::JointStatement);
    let found = only(source, 0..body, named, &[Wording::Demonym])
        .or_else(|| only(source, 0..body, named, &any))
        .or_else(|| only(source, 0..body, lead, &[Wording::Seat]))
        .or_else(|| {
            let dated = only(source, 0..body + 1, dateline, &any).filter(|_| !together);
            dated.or_else(|| only(source, body + 1..blocks.len(), address, &any)).filter(|_| !abroad(source))
        });
    let code = |id: CountryId| source.lexicon.places.countries.get(id as usize).map(|country| country.code.clone());
    found.and_then(code).or_else(|| voice(source, body))
}

/// "Office of the Special Envoy of the Secretary-General for Yemen": bodies of many states, named after the country that they work on.
pub(crate) fn of_no_country(issuer: &str) -> bool {
    let words = [
        "European Union",
        "EU Delegation",
        "EEAS",
        "United Nations",
        "UN Special",
        "Secretary-General",
        "African Union",
        "ASEAN",
        "Special Rapporteur",
        "Note to Correspondents",
    ];
    let states = ["Mission of", "Mission to", "Representation of", "Ambassador"];
    words.iter().any(|word| issuer.contains(word)) && !states.iter().any(|word| issuer.contains(word))
}

/// Whether an embassy or a mission speaks: its dateline is its host's.
fn abroad(source: Source<'_>) -> bool {
    let words = ["Embassy", "Commission", "Consulate", "Mission", "Ambassador", "Commissioner"];
    let tokens = source.segments.tokens.iter().take(HEADER).filter(|token| token.span().len() >= "Embassy".len());
    tokens.into_iter().any(|token| words.iter().any(|word| token.span().of(source.segments.text).eq_ignore_ascii_case(word)))
}

/// The one country that some blocks, those that frame the release, name in one of these ways ("British Embassy Luanda": as an
/// adjective).
fn only(source: Source<'_>, within: Range<usize>, frames: impl Fn(&Block) -> bool, wordings: &[Wording]) -> Option<CountryId> {
    let (blocks, sentences) = (source.document.blocks(), &source.segments.sentences);
    let hits = source.lookup.hits(PhraseKind::Place);
    let read = blocks.iter().enumerate().take(within.end).skip(within.start).filter(|(_, block)| frames(block));
    let hits = read.flat_map(|(at, _)| {
        let first = sentences.partition_point(|sentence| (sentence.block as usize) < at);
        let last = sentences.partition_point(|sentence| sentence.block as usize <= at);
        let start = |sentence: usize| sentences.get(sentence).map_or(u32::MAX, |sentence| sentence.first);
        let end = start(last);
        hits[hits.partition_point(|hit| hit.first < start(first))..].iter().take_while(move |hit| hit.first < end)
    });
    let mut one: Option<CountryId> = None;
    for hit in hits {
        let Some(Meaning::Country(country, wording)) = source.lexicon.places.place(hit.entry).map(|place| place.meaning) else {
            continue;
        };
        if !wordings.contains(&wording) {
            continue;
        }
        let tokens = &source.segments.tokens;
        let words = tokens[hit.first as usize].span().cover(tokens[hit.last as usize - 1].span()).of(source.segments.text);
        if SEATS.iter().any(|seat| words.eq_ignore_ascii_case(seat)) {
            continue;
        }
        if one.is_some_and(|known| known != country) {
            return None;
        }
        one = Some(country);
    }
    one
}

/// "The United States condemns …", "On behalf of the people of the United States, I …": a statement whose first words are a country that acts, in the present tense, is that country's.
fn voice(source: Source<'_>, body: usize) -> Option<Box<str>> {
    if !matches!(source.document.header.kind, Kind::Statement | Kind::PressRelease | Kind::MediaNote) {
        return None;
    }
    let title = source.document.header.title.map(|title| title.start);
    let first = source.segments.sentences.iter().find(|sentence| sentence.block as usize == body)?;
    let behalf = ["On behalf of the people of ", "On behalf of the Government of ", "On behalf of "];
    let words = first.span.of(source.segments.text);
    let on_behalf =
        behalf.iter().find(|opening| words.starts_with(**opening)).map(|opening| first.span.start + opening.len() as u32);
    let tokens = &source.segments.tokens;
    let speaks = |span: Span| {
        let next = tokens.partition_point(|token| token.start() < span.end);
        let facts = source.lexicon.facts(source.lookup.word(next));
        source.tags.get(next) == Some(&Tag::Finite) && facts.any(Facts::VERB_THIRD.or(Facts::VERB_BASE))
    };
    // "Today I announce the appointment of Ms Lund as Norway's next Ambassador to Chile"
    let sends = |span: Span| {
        let next = tokens.partition_point(|token| token.start() < span.end);
        let possessive = tokens.get(next).is_some_and(|token| token.class() == TokenClass::Possessive);
        let envoy = |at: usize| tokens.get(at).is_some_and(|token| ENVOYS.contains(&token.span().of(source.segments.text)));
        first.span.contains(span) && possessive && (next + 1..next + 5).any(envoy)
    };
    let own = (first.first..first.last).any(|at| source.lexicon.facts(source.lookup.word(at as usize)).any(Facts::FIRST_PERSON));
    // "The United States condemns": a name no further from a start than its article.
    let near = |start: u32, span: Span| span.start >= start && span.start <= start + 4;
    let opens = |country: &&Country| {
        country.mentions.iter().filter(|mention| mention.form == CountryForm::Name && mention.candidates.is_empty()).any(
            |mention| {
                let at_a_start = near(first.span.start, mention.span) || title.is_some_and(|title| near(title, mention.span));
                at_a_start && speaks(mention.span)
                    || own && sends(mention.span)
                    || on_behalf.is_some_and(|start| near(start, mention.span))
            },
        )
    };
    source.countries.iter().find(opens).map(|country| country.code.clone())
}
