//! The source of a statement's body, from the header, the first lines and the last line.

use super::introducer::{MAX_INTRODUCER_TOKENS, first_finite};
use super::paragraphs::{Paragraph, VOICE_TOKENS};
use crate::Span;
use crate::attribution::quoted_view::QuotedView;
use crate::attribution::{signature, source};
use crate::document::{Block, BlockKind};
use crate::lexicon::{Facts, Hit, OfficeKind, VerbForms, WordSet};
use crate::story::CueClass;
use crate::syntax::{EntityFlags, Tag, TokenRange, View, noun_phrase};

/// The number of words of a name in a line of its own.
const NAME_TOKENS: std::ops::RangeInclusive<usize> = 2..=5;
/// The longest line with the office of a signatory, in tokens.
pub(super) const MAX_OFFICE_TOKENS: usize = 16;
/// The longest last line that signs a statement, in tokens.
const MAX_CLOSING_TOKENS: usize = 20;
/// The number of tokens that styles may take before the name of a signatory.
const MAX_STYLE_TOKENS: usize = 4;
/// The number of tokens after "delivered" that are searched for "a statement".
const DELIVERY_TOKENS: usize = 5;
/// The number of tokens that a cue may come after the quotation that it governs.
const CUE_TOKENS: usize = 8;
/// The number of quotations of a body that are read to decide whether it is a report. It bounds the time for long texts.
const QUOTATIONS_READ: usize = 160;

/// The people whom a body names as its speaker.
#[derive(Clone, Copy, Default)]
pub(super) struct Signers {
    /// The person who delivered the words, according to the first paragraph.
    pub(super) summary: Option<TokenRange>,
    /// The signatory in the last line.
    pub(super) closing: Option<TokenRange>,
    /// Whether a line above the body says that a statement follows.
    pub(super) are_announced: bool,
}

/// The signatory of a statement in its last line, or in the last but one with the office below it, and the paragraphs before.
pub(super) fn signed<'p>(view: View<'_>, body: &'p [Paragraph]) -> Option<(TokenRange, &'p [Paragraph])> {
    let (last, rest) = body.split_last().filter(|(_, rest)| !rest.is_empty())?;
    if let Some(signer) = closing_signature(view, last) {
        return Some((signer, rest));
    }
    let (name, rest) = rest.split_last().filter(|(_, rest)| !rest.is_empty())?;
    let office = last.block.kind == BlockKind::Heading && view.offices_in(last.tokens).next().is_some();
    let named = office && name.block.kind == BlockKind::Heading;
    let signer = || closing_signature(view, name).or_else(|| bare_name(view, name).filter(|_| names_office(view, last)));
    named.then(signer).flatten().map(|signer| (signer, rest))
}

/// The signatory of a statement in its last line: "Stefan Oduya, Spokesperson for the Secretary-General".
pub(super) fn closing_signature(view: View<'_>, last: &Paragraph) -> Option<TokenRange> {
    let tokens = last.tokens;
    // "YB DATO’ SERI ANA SILVA": styles come before the name in a line of its own.
    let styles = if last.block.kind == BlockKind::Heading { MAX_STYLE_TOKENS } else { 0 };
    let person = (tokens.first..tokens.first + 3 + styles).any(|at| at < tokens.last && view.flags(at).any(EntityFlags::PERSON));
    let line = (tokens.first..tokens.last).all(|at| !matches!(view.tag(at), Tag::Stop | Tag::Colon));
    // "Ambassador Silva,": one of the people whom a speech greets.
    let greeted = tokens.len() > 0 && view.tag(tokens.last - 1) == Tag::Comma;
    if tokens.len() > MAX_CLOSING_TOKENS || !person || !line || greeted {
        return None;
    }
    signature::signer(view, tokens.first, tokens.last).filter(|signer| signer.last == tokens.last)
}

/// A line that is only a name, known or not: "Arvid Lund". The office below it shows that it is one.
pub(super) fn bare_name(view: View<'_>, line: &Paragraph) -> Option<TokenRange> {
    let names =
        (line.tokens.first..line.tokens.last).all(|at| view.tag(at) == Tag::Name && !view.flags(at).any(EntityFlags::PLACE));
    (names && NAME_TOKENS.contains(&line.tokens.len())).then_some(line.tokens)
}

/// Whether a line is only the office of the person in the line above: "President of Chile".
pub(super) fn names_office(view: View<'_>, line: &Paragraph) -> bool {
    let short = line.tokens.len() <= MAX_OFFICE_TOKENS && line.block.kind != BlockKind::ListItem;
    let office = view.offices_in(line.tokens).next().is_some();
    short && office && !view.has(line.tokens, EntityFlags::PERSON) && !line.has_finite_verb(view)
}

/// The person who delivered the words of `next`: "The Ambassador delivered a statement on Chad.", before paragraphs in the first person.
pub(super) fn delivers_statement(text: QuotedView<'_>, paragraph: &Paragraph, next: &Paragraph) -> Option<TokenRange> {
    let (view, tokens, words) = (text.view, paragraph.tokens, next.tokens.first);
    let mut front = tokens.first..tokens.last.min(tokens.first + MAX_INTRODUCER_TOKENS);
    let verb = front.find(|at| view.is_in(*at, WordSet::DeliveryVerb))?;
    let speech = (verb + 1..tokens.last.min(verb + 1 + DELIVERY_TOKENS)).any(|at| view.is_in(at, WordSet::SpeechNoun));
    let first_person =
        |at: usize| view.facts(at).any(Facts::FIRST_PERSON) && view.tag(at) == Tag::Pronoun && text.quotes.covering(at).is_none();
    if !speech || !(view.is(words, "thank") || (words..words + VOICE_TOKENS).any(first_person)) {
        return None;
    }
    let source = noun_phrase::subject_before(view, tokens.first, verb)?;
    (source::can_speak(view, source) && source.first <= tokens.first + 1).then_some(source)
}

/// The speaker of the words of `next`, which begin like a speech, if the paragraph before sums them up: "The Military Adviser, Ana Silva,
/// says that …".
pub(super) fn sums_up_speech(view: View<'_>, paragraph: &Paragraph, next: &Paragraph) -> Option<TokenRange> {
    if addresses_audience(view, next.tokens.first) { writer(view, paragraph) } else { None }
}

/// Whether the last line says who the author is: "Ana Silva is the Ambassador of Peru to Kenya."
pub(super) fn describes_author(view: View<'_>, last: &Paragraph) -> bool {
    /// The longest such line, in tokens.
    const MAX_TOKENS: usize = 40;
    let TokenRange { first, last: end } = last.tokens;
    let Some(author) = view.author().filter(|_| end - first <= MAX_TOKENS) else { return false };
    let name = (author.first..author.last).rev().find(|at| view.flags(*at).any(EntityFlags::PERSON));
    let verb = (first..end).find(|at| view.tag(*at).is_finite());
    let is_named = |verb: usize| name.is_some_and(|name| verb > first && view.is(verb - 1, view.word(name)));
    verb.is_some_and(|verb| is_named(verb) && view.facts(verb).any(Facts::BE) && view.flags(first).any(EntityFlags::PERSON))
}

/// The person whom a narrator names above a letter as its writer: "The Prime Minister, Ana Silva, has written to congratulate Ms Lund."
pub(super) fn writer(view: View<'_>, paragraph: &Paragraph) -> Option<TokenRange> {
    let tokens = paragraph.tokens;
    let front = TokenRange::new(tokens.first, tokens.last.min(tokens.first + MAX_INTRODUCER_TOKENS));
    let source = noun_phrase::subject_before(view, tokens.first, first_finite(view, front)?)?;
    let named = view.has(source, EntityFlags::PERSON) && source.first <= tokens.first + 1;
    (named && source::can_speak(view, source)).then_some(source)
}

/// Whether a speech begins at a token: "Thank you, Madam Chair", "Mr President,", "Excellencies".
pub(super) fn addresses_audience(view: View<'_>, first: usize) -> bool {
    let thanks = thanks(view, first);
    let at = if thanks { first + 2 + usize::from(view.tag(first + 2) == Tag::Comma) } else { first };
    let titled = view.is_in(at, WordSet::FormOfAddress);
    let audience = view.is_in(at + usize::from(titled), WordSet::Audience);
    audience && (thanks || titled || view.is(at, "excellencies"))
}

/// Whether a speaker thanks the audience at a token: "Thank you for joining us".
pub(super) fn thanks(view: View<'_>, first: usize) -> bool {
    view.is(first, "thank") && view.is(first + 1, "you")
}

/// The person whom the issuer's line names: "From: Foreign Office and The Rt Hon Ada Lund MP".
pub(super) fn issuing_person(view: View<'_>) -> Option<TokenRange> {
    let mut header = view.document.blocks().iter().take_while(|block| !block.kind.is_body());
    header.find_map(|block| {
        let span = Some(block.span).filter(|_| block.kind == BlockKind::Issuer)?;
        let person = view.people_from(view.tokens_in(span).first).first()?;
        let person = TokenRange::new(person.first as usize, person.last as usize);
        span.contains(view.span(person)).then_some(person)
    })
}

/// The person whom the first sentence names in the office that the header gives as author: "The Chairperson of the Union, Ana Silva,
/// condemns the attack."
pub(super) fn holder_of_office(view: View<'_>, author: TokenRange, first: usize) -> Option<TokenRange> {
    let front = TokenRange::new(first, view.sentence_end(first).min(first + MAX_INTRODUCER_TOKENS));
    let (office, _) = view.offices_in(author).next()?;
    let subject = noun_phrase::subject_before(view, first, first_finite(view, front)?)?;
    let named = view.offices_in(subject).next().is_some_and(|(named, _)| view.is(named.first, view.word(office.first)));
    (named && view.has(subject, EntityFlags::PERSON)).then_some(subject)
}

/// The body that a line above or below the text names as its issuer: "Ministry of Foreign Affairs of the Republic of Chile".
pub(super) fn issuing_body(view: View<'_>) -> Option<TokenRange> {
    let blocks = view.document.blocks();
    let body = blocks.iter().position(|block| block.kind.is_body()).unwrap_or(blocks.len());
    let after = blocks.iter().rposition(|block| block.kind.is_body()).map_or(body, |last| last + 1);
    let issuer = |blocks: &[Block]| blocks.iter().find(|block| block.kind == BlockKind::Issuer).copied();
    let Some(line) = issuer(&blocks[..body]).or_else(|| issuer(&blocks[after..])) else { return body_in_title(view) };
    let tokens = view.tokens_in(line.span);
    // "Ministry of Foreign Affairs 24.04.2033"
    let dated = |at: &usize| view.word(*at).starts_with(|c: char| c.is_ascii_digit());
    let last = (tokens.first..tokens.last).find(dated).unwrap_or(tokens.last);
    noun_phrase::starting_at(view, tokens.first, last).filter(|source| source::can_speak(view, *source))
}

/// The body whose name is the whole headline: "Press Release – Union of Ports Secretariat".
fn body_in_title(view: View<'_>) -> Option<TokenRange> {
    let title = view.tokens_in(view.document.header.title?);
    let body = noun_phrase::starting_at(view, title.first, title.last).filter(|body| body.last == title.last)?;
    let is_part = |at: usize| view.flags(at).any(EntityFlags::PLACE) || view.facts(at).any(Facts::ORGANISATION_NOUN);
    let is_name = |at: usize| matches!(view.tag(at), Tag::Name | Tag::Preposition | Tag::Determiner) || is_part(at);
    // "Press Release Regarding the Attack in Chad": the head of the phrase names no body.
    let head_end = (body.first..body.last).find(|at| view.tag(*at) == Tag::Preposition).unwrap_or(body.last);
    let named = (body.first..head_end).any(is_part) && is_part(body.last - 1);
    (named && (body.first..body.last).all(is_name) && source::can_speak(view, body)).then_some(body)
}

/// The words after "We" at the start of a body that name the speakers: "We, the Foreign Ministers of …, met in …".
pub(super) fn we(view: View<'_>, first: usize) -> Option<TokenRange> {
    let we = (first..first + 4).find(|at| view.is(*at, "we"))?;
    let names = we + 2;
    (view.tag(we + 1) == Tag::Comma).then(|| noun_phrase::starting_at(view, names, names + MAX_INTRODUCER_TOKENS)).flatten()
}

/// The body or the state that speaks of itself by name in the first clause of a statement: "The Union warmly welcomes the report. We …",
/// "The Embassy presents its compliments".
pub(super) fn speaks_of_itself(view: View<'_>, paragraph: &Paragraph) -> Option<TokenRange> {
    let first = paragraph.tokens.first;
    // "1. The Union welcomes", "- The Union welcomes"
    let first = (first..first + 3).find(|at| matches!(view.tag(*at), Tag::Determiner | Tag::Name)).unwrap_or(first);
    let front = TokenRange::new(first, view.sentence_end(first).min(first + MAX_INTRODUCER_TOKENS));
    let verb = first_finite(view, front)?;
    let subject = noun_phrase::subject_before(view, first, verb)?;
    let is_body = view.has(subject, EntityFlags::PLACE)
        || (subject.first..subject.last).any(|at| view.facts(at).any(Facts::ORGANISATION_NOUN));
    let acts = !view.facts(verb).any(Facts::VERB_PAST) && subject.first == first;
    (is_body && acts && !view.has(subject, EntityFlags::PERSON) && source::can_speak(view, subject)).then_some(subject)
}

/// The leaders who say in the first clause that they met: "The Heads of State of the Union gathered in Lima. … We reaffirm".
pub(super) fn gathered(view: View<'_>, paragraph: &Paragraph) -> Option<TokenRange> {
    let first = paragraph.tokens.first;
    let front = TokenRange::new(first, view.sentence_end(first).min(first + MAX_INTRODUCER_TOKENS));
    let verb = first_finite(view, front).filter(|verb| view.is_in(*verb, WordSet::Gathers))?;
    let subject = noun_phrase::subject_before(view, first, verb).filter(|subject| subject.first == first)?;
    let leads = view.is(first + usize::from(view.tag(first) == Tag::Determiner), "heads");
    (leads && view.has(subject, EntityFlags::OFFICE) && !view.has(subject, EntityFlags::PERSON)).then_some(subject)
}

/// The person who acts in the headline of a body in the first person: "Minister Ana Silva launches monthly briefings" above "I am happy".
pub(super) fn acts_in_title(text: QuotedView<'_>, body: &[Paragraph]) -> Option<TokenRange> {
    let view = text.view;
    let title = view.tokens_in(view.document.header.title?);
    let one = |paragraph: &Paragraph| {
        let TokenRange { first, last } = paragraph.tokens;
        (first..last.min(first + VOICE_TOKENS)).any(|at| view.is(at, "I") && text.quotes.covering(at).is_none())
    };
    let subject = noun_phrase::starting_at(view, title.first, title.last)?;
    let spoken = body.iter().take(2).any(one);
    (spoken && view.has(subject, EntityFlags::PERSON) && source::can_speak(view, subject)).then_some(subject)
}

/// Whether a source speaks for somebody else.
pub(super) fn is_spokesperson(view: View<'_>, source: TokenRange) -> bool {
    view.offices_in(source).any(|(_, office)| office.kind == OfficeKind::Spokesperson)
}

/// Whether a body reports what its author said: in that case it is a report and not the author's statement. "The Ministry condemns the
/// attack" reports nothing: bodies and high offices write so of themselves.
pub(super) fn is_narrated(text: QuotedView<'_>, author: TokenRange, body: Span) -> bool {
    let view = text.view;
    let body = view.tokens_in(body);
    // "Foreign Minister Silva of Chile": the name of the person, if there is one.
    let person = (author.first..author.last).rev().find(|at| view.flags(*at).any(EntityFlags::PERSON));
    let Some(name) = person.or_else(|| author.last.checked_sub(1)).map(|at| view.word(at)) else { return false };
    let finite = |hit: &Hit| view.tag(hit.first as usize) == Tag::Finite && !is_performative(view, author, *hit);
    // "President" of "President of the Republic"
    let head = (author.first..author.last).find(|at| view.tag(*at) == Tag::Preposition).and_then(|end| end.checked_sub(1));
    let office = head.filter(|_| person.is_none() && is_one_person(view, author)).map(|head| view.word(head));
    // "Director General Silva said", "the President said"
    let author_before = |hit: &Hit| {
        let before = (hit.first as usize).checked_sub(1).filter(|before| *before >= body.first);
        before.is_some_and(|before| view.word(before) == name || office == Some(view.word(before)))
    };
    // "“…,” Director General Silva said"
    let quoted = || {
        text.quotes.within(body.first, body.last).iter().take(QUOTATIONS_READ).any(|marked| {
            let next = TokenRange::new(marked.outer.last, marked.outer.last + CUE_TOKENS);
            let names_author = |cue: &Hit| (next.first..cue.first as usize).any(|at| view.word(at) == name);
            view.cues_in(next).iter().any(|hit| finite(hit) && names_author(hit))
        })
    };
    view.cues_in(body).iter().any(|hit| finite(hit) && author_before(hit)) || quoted()
}

/// Whether an author is one person: a name, or an office that one person holds: "the Chairperson of the Commission".
pub(super) fn is_one_person(view: View<'_>, author: TokenRange) -> bool {
    let several = (author.first..author.last).any(|at| view.tag(at) == Tag::Conjunction || view.tag(at) == Tag::Comma);
    let office = view.offices_in(author).next();
    // "Foreign Ministers of", "Ministers for Foreign Affairs"
    let head = |office: TokenRange| (office.first..office.last).take_while(|at| view.tag(*at) != Tag::Preposition).last();
    let plural = |office| head(office).is_some_and(|head| view.word(head).ends_with('s'));
    !several && office.is_some_and(|(office, _)| office.first <= author.first + 1 && !plural(office))
}

/// Whether a cue is its author's act, not a report of words: "condemns", "calls on", "expresses its hope" in the present. A body also
/// "states" and "notes" in a statement of its own; a person does so in a report.
fn is_performative(view: View<'_>, author: TokenRange, hit: Hit) -> bool {
    let (form, cue) = view.cue(hit);
    let says = !cue.weak && matches!(cue.class, CueClass::Neutral | CueClass::Responding | CueClass::Writing);
    // "The members of the Council condemned the attack": a council writes about itself in this way.
    let council = view.is_in(author.last - 1, WordSet::OrganNoun) && !view.has(author, EntityFlags::PERSON);
    !(form.forms.any(VerbForms::PAST) && (says || !council) || says && view.has(author, EntityFlags::PERSON))
}
