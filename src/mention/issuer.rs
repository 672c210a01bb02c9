//! The country that issues a release if no body in its header shows it: the country of its dateline, of its address, or of its voice.

use super::office_holder;
use crate::Span;
use crate::document::{Block, BlockKind, has_day_and_month};
use crate::lexicon::gazetteer::{CountryId, Meaning, Wording};
use crate::lexicon::{Facts, Hit, IssuerPhrase, Lexicon, PhraseKind, WordSet};
use crate::segment::{Case, Sentence, TokenClass};
use crate::story::{Country, CountryForm, Kind};
use crate::syntax::{Context, Entities, Tag};
use std::ops::Range;

/// The number of tokens at the start of a release that may name an embassy as its issuer.
const MAX_HEADER_TOKENS: usize = 120;
/// The number of bytes that a line of an address may have.
const MAX_ADDRESS_BYTES: u32 = 160;
/// The number of tokens at the start of a sentence in which a mission is its subject: "The Embassy of the Kingdom of Norway".
const MAX_SUBJECT_TOKENS: usize = 8;
/// The number of tokens after "Norway's" in which "Ambassador" must come.
const MAX_TOKENS_TO_ENVOY: usize = 4;
/// The number of tokens from the start of a sentence to the state of the body that it opens with.
const MAX_TOKENS_TO_STATE: usize = 16;
/// The number of bytes that may come before the first name of a text: "The ".
const MAX_ARTICLE_BYTES: u32 = 4;

/// The country's code; `None` if nothing shows it, or if there are several.
pub(super) fn country(context: &Context<'_>, entities: &Entities, countries: &[Country]) -> Option<Box<str>> {
    let blocks = context.document.blocks();
    let body = blocks.iter().position(|block| block.kind.is_body()).unwrap_or(blocks.len());
    let is_of_states = |block: &Block| {
        block.kind == BlockKind::Issuer && is_of_many_states(context.lexicon, block.span.of(context.segments.text))
    };
    if blocks[..body].iter().any(is_of_states) {
        return None;
    }
    let name = context.document.header.issuer.as_ref().and_then(|issuer| issuer.body.as_deref());
    // Without a headline, the letterhead stands in its place.
    let is_letterhead = |block: &Block| block.kind == BlockKind::Title && Some(block.span.of(context.segments.text)) == name;
    let is_issuer = |block: &Block| matches!(block.kind, BlockKind::Issuer | BlockKind::Label) || is_letterhead(block);
    let is_lead = |block: &Block| block.kind == BlockKind::LeadIn;
    let known = |code: &str| {
        let row = context.lexicon.gazetteer.countries.iter().position(|country| *country.code == *code);
        row.map(|row| row as CountryId)
    };
    let any = [Wording::Name, Wording::Demonym, Wording::Capital, Wording::Seat];
    let found = only_country(context, 0..body, is_issuer, &[Wording::Demonym])
        .or_else(|| country_of_mission(context, 0..body, is_issuer))
        // "Office of the President, Lima" may be the place of a guest's speech.
        .or_else(|| known(office_holder::country_of_author(context, entities)?))
        .or_else(|| only_country(context, 0..body, is_issuer, &any))
        .or_else(|| only_country(context, 0..body, is_lead, &[Wording::Seat]))
        .or_else(|| only_country(context, body..usize::MAX, |block| block.kind == BlockKind::Issuer, &any))
        .or_else(|| known(country_of_agency(context, body)?))
        .or_else(|| country_of_author(context, entities))
        .or_else(|| country_of_place(context, body, &any).filter(|_| !speaks_from_abroad(context)))
        .filter(|id| !is_named_in_dateline_only(context, countries, *id));
    let code = |id: CountryId| context.lexicon.gazetteer.countries.get(id as usize).map(|country| country.code.clone());
    found.and_then(code).or_else(|| country_of_voice(context, countries, body))
}

/// The code of the country whose news agency the dateline names: "CAIRO, June 3 (SPA)" was issued in Riyadh.
fn country_of_agency<'a>(context: &Context<'a>, body: usize) -> Option<&'a str> {
    let blocks = context.document.blocks().iter().enumerate().take(body + 1);
    let places = blocks.filter(|(_, block)| block.kind == BlockKind::Place);
    let mut tokens = places.flat_map(|(block, _)| tokens_of(context, block));
    tokens.find_map(|at| {
        let is_here = |name: &str| name.split(' ').zip(at as usize..).all(|(word, at)| context.word(at) == word);
        let agencies = context.lexicon.issuer_phrases(IssuerPhrase::Agency).filter_map(|row| row.rsplit_once(' '));
        agencies.filter(|(name, _)| is_here(name)).map(|(_, code)| code).next()
    })
}

/// Whether an issuer is a body of many states. It may be named after the country that it works on: "Office of the Special Envoy of the
/// Secretary-General for Yemen".
pub(crate) fn is_of_many_states(lexicon: &Lexicon, issuer: &str) -> bool {
    let contains = |kind: IssuerPhrase| lexicon.issuer_phrases(kind).any(|phrase| issuer.contains(phrase));
    contains(IssuerPhrase::BodyOfStates) && !contains(IssuerPhrase::MissionOfState)
}

/// The country of the ministry or the office in the name of the author: "the Spokesperson of the Ministry of Trade of Norway". An envoy
/// to a country is not its own.
fn country_of_author(context: &Context<'_>, entities: &Entities) -> Option<CountryId> {
    let author = context.document.header.author?;
    let hits = context.lookup.hits(PhraseKind::Place);
    let first = token_after(context, Span::new(author.start, author.start)) as u32;
    let last = token_after(context, Span::new(author.end, author.end)) as u32;
    // "President Lund and Prime Minister Oda of Ruritania": the host speaks first, and the guest's country is named.
    let people = &entities.people;
    let mut named =
        people[people.partition_point(|person| person.first < first)..].iter().take_while(|person| person.last <= last);
    let last = named.nth(1).map_or(last, |guest| guest.first);
    let hits = &hits[hits.partition_point(|hit| hit.first < first)..];
    let mut one = None;
    for hit in hits.iter().take_while(|hit| hit.first < last) {
        let meaning = context.lexicon.gazetteer.entry(hit.entry).map(|entry| entry.meaning);
        let Some(Meaning::Country(country, Wording::Name | Wording::Demonym)) = meaning else { continue };
        let before = hit.first.checked_sub(1).map_or("", |before| context.word(before as usize));
        let of = matches!(meaning, Some(Meaning::Country(_, Wording::Demonym))) || before == "of";
        let article = before.eq_ignore_ascii_case("the") && hit.first > 1 && context.word(hit.first as usize - 2) == "of";
        if !(of || article) || one.is_some_and(|known| known != country) {
            return None;
        }
        one = Some(country);
    }
    one
}

/// Whether the lines of the place name a country beside its town, and no other words name it: "Hiroshima, Japan". Who writes from home
/// need not say so, so the release was issued abroad.
fn is_named_in_dateline_only(context: &Context<'_>, countries: &[Country], id: CountryId) -> bool {
    let Some(row) = context.lexicon.gazetteer.countries.get(id as usize) else { return false };
    let Some(country) = countries.iter().find(|country| country.code == row.code) else { return false };
    let blocks = context.document.blocks();
    let place = context.document.header.place;
    let in_place = |span: Span| {
        // "P.O. Box 12, Apia, Samoa": an address is one at home.
        let of_place = |block: &Block| match block.kind {
            BlockKind::Place => is_dateline(block.span.of(context.document.text())),
            kind => kind == BlockKind::Date,
        };
        let block = blocks.partition_point(|block| block.span.end <= span.start);
        blocks.get(block).is_some_and(of_place) || place.is_some_and(|place| place.overlaps(span))
    };
    let named = country.mentions.iter().any(|mention| mention.form == CountryForm::Name);
    named && country.mentions.iter().all(|mention| in_place(mention.span))
}

/// Whether a line of a place has no number, or that of a day.
fn is_dateline(words: &str) -> bool {
    !words.bytes().any(|byte| byte.is_ascii_digit()) || has_day_and_month(words)
}

/// The country of the dateline, or of an address after the body.
fn country_of_place(context: &Context<'_>, body: usize, wordings: &[Wording]) -> Option<CountryId> {
    let place = context.document.header.place;
    let is_line = |block: &Block| matches!(block.kind, BlockKind::Place | BlockKind::Date);
    let is_dateline = |block: &Block| is_line(block) || place.is_some_and(|place| block.span.overlaps(place));
    let is_address = |block: &Block| block.kind == BlockKind::Boilerplate && block.span.len() <= MAX_ADDRESS_BYTES as usize;
    // What several states say together is dated from their host.
    let is_joint = matches!(context.document.header.kind, Kind::Communique | Kind::JointStatement);
    // "WARSAW/VIENNA" is the dateline of a body with two seats.
    let has_two_towns = place.is_some_and(|place| place.of(context.segments.text).contains('/'));
    // "Indian Treaty Room" is a room.
    let names: Vec<Wording> = wordings.iter().copied().filter(|wording| *wording != Wording::Demonym).collect();
    let dated = |blocks| only_country(context, blocks, is_dateline, &names).filter(|_| !is_joint && !has_two_towns);
    let below = body + 1..usize::MAX;
    dated(0..body + 1).or_else(|| dated(below.clone())).or_else(|| only_country(context, below, is_address, wordings))
}

/// Whether an embassy or a mission speaks: its dateline is its host's. If lines name the issuer, only they count: below the letterhead of
/// a ministry, an embassy is the subject.
fn speaks_from_abroad(context: &Context<'_>) -> bool {
    let above = || context.document.blocks().iter().take_while(|block| !block.kind.is_body());
    let issuers = || above().filter(|block| block.kind == BlockKind::Issuer);
    let tokens = &context.segments.tokens;
    let missions = || (0..tokens.len().min(MAX_HEADER_TOKENS)).filter(|at| context.is_in(*at, WordSet::DiplomaticMission));
    if issuers().next().is_some() {
        return missions().any(|at| issuers().any(|block| block.span.contains(tokens[at].span())));
    }
    // "Minister receives the Ambassador of Norway": only the subject of a sentence may speak.
    missions().any(|at| {
        let sentence = context.segments.sentences.partition_point(|sentence| sentence.last as usize <= at);
        let first = context.segments.sentences.get(sentence).map_or(0, |sentence| sentence.first as usize);
        at < first + MAX_SUBJECT_TOKENS && !(first..at).any(|at| context.tags.get(at) == Some(&Tag::Finite))
    })
}

/// The one country that the selected blocks name in one of these ways ("British Embassy Luanda": as an adjective).
fn only_country(
    context: &Context<'_>,
    within: Range<usize>,
    is_selected: impl Fn(&Block) -> bool,
    wordings: &[Wording],
) -> Option<CountryId> {
    let blocks = context.document.blocks().iter().enumerate().take(within.end).skip(within.start);
    let selected = blocks.filter(|(_, block)| is_selected(block)).map(|(index, _)| index);
    let mut one: Option<CountryId> = None;
    for hit in selected.flat_map(|block| places_in(context, block)) {
        let meaning = context.lexicon.gazetteer.entry(hit.entry).map(|entry| entry.meaning);
        let Some(Meaning::Country(country, wording)) = meaning else { continue };
        if !wordings.contains(&wording) || is_seat_of_bodies(context, hit) {
            continue;
        }
        if one.is_some_and(|known| known != country) {
            return None;
        }
        one = Some(country);
    }
    one
}

/// The one state of which the selected blocks name an embassy or a mission. The town and the country after it are its host's: "Embassy of
/// Ruritania, Lima, Peru".
fn country_of_mission(context: &Context<'_>, within: Range<usize>, is_selected: impl Fn(&Block) -> bool) -> Option<CountryId> {
    let blocks = context.document.blocks().iter().enumerate().take(within.end).skip(within.start);
    let selected = blocks.filter(|(_, block)| is_selected(block)).map(|(index, _)| index);
    let sends = |hit: &&Hit| {
        let first = hit.first as usize;
        let article = usize::from(first > 0 && context.word(first - 1).eq_ignore_ascii_case("the"));
        let of = first.checked_sub(1 + article).filter(|of| *of > 0 && context.word(*of).eq_ignore_ascii_case("of"));
        of.is_some_and(|of| context.is_in(of - 1, WordSet::DiplomaticMission))
    };
    let mut sending = selected.flat_map(|block| places_in(context, block)).filter(sends).filter_map(|hit| {
        match context.lexicon.gazetteer.entry(hit.entry).map(|entry| entry.meaning) {
            Some(Meaning::Country(country, Wording::Name)) => Some(country),
            _ => None,
        }
    });
    let first = sending.next()?;
    sending.all(|other| other == first).then_some(first)
}

/// The names of places in a block.
fn places_in<'a>(context: &Context<'a>, block: usize) -> impl Iterator<Item = &'a Hit> {
    let Range { start, end } = tokens_of(context, block);
    let hits = context.lookup.hits(PhraseKind::Place);
    hits[hits.partition_point(|hit| hit.first < start)..].iter().take_while(move |hit| hit.first < end)
}

/// The tokens of a block.
fn tokens_of(context: &Context<'_>, block: usize) -> Range<u32> {
    let sentences = &context.segments.sentences;
    let start = |block: usize| {
        let sentence = sentences.partition_point(|sentence| (sentence.block as usize) < block);
        sentences.get(sentence).map_or(context.segments.tokens.len() as u32, |sentence| sentence.first)
    };
    start(block)..start(block + 1)
}

/// Whether a place is a city where bodies of states sit. A dateline there shows no country.
fn is_seat_of_bodies(context: &Context<'_>, hit: &Hit) -> bool {
    let tokens = &context.segments.tokens;
    let span = tokens[hit.first as usize].span().cover(tokens[hit.last as usize - 1].span());
    let words = span.of(context.segments.text);
    context.lexicon.issuer_phrases(IssuerPhrase::Seat).any(|seat| words.eq_ignore_ascii_case(seat))
}

/// The country in whose name a statement speaks at its start.
fn country_of_voice(context: &Context<'_>, countries: &[Country], body: usize) -> Option<Box<str>> {
    let header = &context.document.header;
    let of_issuer = matches!(header.kind, Kind::Statement | Kind::PressRelease | Kind::MediaNote | Kind::Communique);
    if !(of_issuer || header.is_own_report()) {
        return None;
    }
    let first = context.segments.sentences.iter().find(|sentence| sentence.block as usize == body)?;
    let title = context.document.header.title.map(|title| title.start);
    let behalf = end_of_behalf(context, first);
    let is_first_person = (first.first..first.last).any(|at| context.facts(at as usize).any(Facts::FIRST_PERSON));
    // "The United States condemns": an article may come before the name.
    let is_at = |start: u32, name: Span| (start..=start + MAX_ARTICLE_BYTES).contains(&name.start);
    let speaks = |name: Span| {
        let opens = is_at(first.span.start, name) || title.is_some_and(|title| is_at(title, name));
        opens && acts(context, name)
            || first.span.contains(name) && opens_with_body_of(context, first, name) && acts(context, name)
            || is_first_person && first.span.contains(name) && sends_envoy(context, name)
            || behalf.is_some_and(|start| is_at(start, name))
    };
    let is_named = |country: &&Country| {
        let names = country.mentions.iter().filter(|mention| mention.form == CountryForm::Name && mention.candidates.is_empty());
        names.map(|mention| mention.span).any(speaks)
    };
    countries.iter().find(is_named).map(|country| country.code.clone())
}

/// One past the opening of "On behalf of the people of the United States, I …".
fn end_of_behalf(context: &Context<'_>, first: &Sentence) -> Option<u32> {
    let words = first.span.of(context.segments.text);
    let openings = context.lexicon.issuer_phrases(IssuerPhrase::Behalf);
    let lens = openings.filter(|opening| words.strip_prefix(opening).is_some_and(|rest| rest.starts_with(' ')));
    lens.map(str::len).max().map(|len| first.span.start + len as u32 + 1)
}

/// Whether a sentence opens with a body or a minister of the named state: "The Ministry of Trade of the Republic of Ruritania".
fn opens_with_body_of(context: &Context<'_>, sentence: &Sentence, name: Span) -> bool {
    let first = sentence.first as usize;
    let is_body = (first..first + 2).any(|at| context.is_in(at, WordSet::StateBody) || context.is_in(at, WordSet::BareTitle));
    let at = token_after(context, Span::new(name.start, name.start));
    let of = |at: usize| context.word(at).eq_ignore_ascii_case("of");
    let article = at.checked_sub(1).filter(|at| context.word(*at).eq_ignore_ascii_case("the"));
    is_body && at <= first + MAX_TOKENS_TO_STATE && article.unwrap_or(at).checked_sub(1).is_some_and(of)
}

/// Whether a verb in the present tense follows a name: "The United States condemns …", "The United States strongly condemns …".
fn acts(context: &Context<'_>, name: Span) -> bool {
    let next = token_after(context, name);
    let next = next + usize::from(context.tags.get(next) == Some(&Tag::Adverb));
    context.tags.get(next) == Some(&Tag::Finite) && context.facts(next).any(Facts::VERB_THIRD.or(Facts::VERB_BASE))
}

/// "Today I announce the appointment of Ms Lund as Norway's next Ambassador to Chile".
fn sends_envoy(context: &Context<'_>, name: Span) -> bool {
    let next = token_after(context, name);
    let is_possessive = context.token(next).is_some_and(|token| token.class() == TokenClass::Possessive);
    let is_envoy =
        |at: usize| context.is_in(at, WordSet::Envoy) && context.token(at).is_some_and(|token| token.case() == Case::Capitalised);
    is_possessive && (next + 1..=next + MAX_TOKENS_TO_ENVOY).any(is_envoy)
}

fn token_after(context: &Context<'_>, name: Span) -> usize {
    context.segments.tokens.partition_point(|token| token.start() < name.end)
}
