//! What a publisher writes above and below a statement: "The following is the full text of the statement.", "Begin text:", "* * *".

use super::paragraphs::{self, Paragraph};
use super::{introducer, salutation, statement_source};
use crate::attribution::quoted_view::QuotedView;
use crate::document::BlockKind;
use crate::lexicon::{Facts, WordSet};
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The number of paragraphs above a statement that are read.
const LEADS_READ: usize = 3;
/// The number of tokens at the start of a paragraph in which "the following" announces a text.
const ANNOUNCING_TOKENS: usize = 3;
/// The number of tokens at the start of a paragraph in which the noun of the text must come.
const TEXT_TOKENS: usize = 16;
/// The number of lines below a statement that are read, and the longest of them, in tokens.
const CLOSES_READ: usize = 6;
const MAX_CLOSE_TOKENS: usize = 8;

/// The paragraphs of a statement without the publisher's lines above it, and the source that these lines name.
pub(super) fn without_lead<'p>(
    text: QuotedView<'_>,
    mut body: &'p [Paragraph],
    author: Option<TokenRange>,
) -> (Option<TokenRange>, &'p [Paragraph]) {
    let mut source = None;
    for _ in 0..LEADS_READ {
        let [first, rest @ ..] = body else { break };
        if rest.is_empty() || !is_lead(text, first, &rest[0], author) {
            break;
        }
        let announced =
            || introducer::issuer_of_statement(text.view, first.tokens).filter(|_| opens_with_following(text.view, first));
        source = source.or_else(announced);
        body = rest;
    }
    (source, body)
}

/// Whether a paragraph is the publisher's, and not part of the statement that begins after it.
fn is_lead(text: QuotedView<'_>, first: &Paragraph, next: &Paragraph, author: Option<TokenRange>) -> bool {
    let view = text.view;
    let own = || paragraphs::writer_in_first_person(text, std::slice::from_ref(first));
    let names_author = || names_author(view, std::slice::from_ref(first), author);
    let stopped = view.tag(first.tokens.last - 1) == Tag::Stop;
    // "The Governor wishes to share a message from the Queen:" above "“On this day …”"
    let quotes_next = || first.ends_with_colon(view) && text.quotes.opening_at(next.tokens.first).is_some();
    // "Secretary General Ana Silva at the press conference": the caption of a picture.
    let is_caption = || !stopped && !first.has_finite_verb(view) && !first.ends_with_colon(view) && names_author();
    // "Minister Ana Silva opened the talks.": whoever signs below does not speak so.
    let narrates = || stopped && names_author() && names_subject(view, first.tokens);
    (announces(view, first) || opens_text(view, first) || quotes_next() || is_caption() || narrates()) && !own()
}

/// Whether a paragraph begins with "the following" or "below".
fn opens_with_following(view: View<'_>, paragraph: &Paragraph) -> bool {
    let TokenRange { first, last } = paragraph.tokens;
    (first..last.min(first + ANNOUNCING_TOKENS)).any(|at| view.is_in(at, WordSet::AnnouncesStatement))
}

/// Whether a paragraph announces a text: "Following is the full text of a joint statement issued on Monday."
fn announces(view: View<'_>, paragraph: &Paragraph) -> bool {
    let TokenRange { first, last } = paragraph.tokens;
    // "Transcript of a statement issued by the Minister"
    let following = opens_with_following(view, paragraph) || view.is_in(first, WordSet::Transcript);
    let names_text = |at: usize| view.is_in(at, WordSet::StatementNoun) || view.is_in(at, WordSet::SpeechNoun);
    // "After their meeting they released the following joint statement."
    let noun = last.checked_sub(2).filter(|noun| *noun > first && matches!(view.tag(noun + 1), Tag::Stop | Tag::Colon));
    let releases = |noun: usize| {
        view.is_in(noun, WordSet::StatementNoun)
            && (first.max(noun.saturating_sub(ANNOUNCING_TOKENS))..noun).any(|at| view.is(at, "following"))
    };
    following && (first..last.min(first + TEXT_TOKENS)).any(names_text) || noun.is_some_and(releases)
}

/// "Begin text:"
fn opens_text(view: View<'_>, paragraph: &Paragraph) -> bool {
    let first = paragraph.tokens.first;
    paragraph.tokens.len() <= 4 && view.is(first, "begin") && view.is_in(first + 1, WordSet::StatementNoun)
}

/// Whether a person is the subject of the first verb of a paragraph.
fn names_subject(view: View<'_>, tokens: TokenRange) -> bool {
    let verb = introducer::first_finite(view, tokens);
    verb.is_some_and(|verb| view.has(TokenRange::new(tokens.first, verb), EntityFlags::PERSON))
}

/// Whether paragraphs name a person by the family name of the author.
pub(super) fn names_author(view: View<'_>, paragraphs: &[Paragraph], author: Option<TokenRange>) -> bool {
    let is_person = |at: &usize| view.flags(*at).any(EntityFlags::PERSON);
    let name = author.and_then(|author| (author.first..author.last).rev().find(is_person));
    let mut tokens = paragraphs.iter().flat_map(|paragraph| paragraph.tokens.first..paragraph.tokens.last);
    name.is_some_and(|name| tokens.any(|at| is_person(&at) && view.is(at, view.word(name))))
}

/// The paragraphs without the lines below a line of marks: "* * *⏎Strelsau⏎3 June 2031".
pub(super) fn without_close<'p>(view: View<'_>, body: &'p [Paragraph]) -> &'p [Paragraph] {
    let is_marks = |paragraph: &Paragraph| (paragraph.tokens.first..paragraph.tokens.last).all(|at| view.tag(at) == Tag::Other);
    let is_line = |paragraph: &&Paragraph| paragraph.tokens.len() <= MAX_CLOSE_TOKENS && !paragraph.has_finite_verb(view);
    let lines = body.iter().rev().take(CLOSES_READ).take_while(is_line).count();
    let low = body.len() - lines;
    (low.max(1)..body.len()).find(|at| is_marks(&body[*at])).map_or(body, |marks| &body[..marks])
}

/// Whether somebody's words begin at a paragraph: a salutation, or a first clause in the first person.
pub(super) fn opens_words(view: View<'_>, paragraph: &Paragraph) -> bool {
    /// The number of tokens in which "I" or "we" must come.
    const OWN_TOKENS: usize = 16;
    let TokenRange { first, last } = paragraph.tokens;
    let own = |at: usize| view.facts(at).any(Facts::FIRST_PERSON) && view.tag(at) == Tag::Pronoun;
    salutation::is_salutation(view, paragraph)
        || view.is(first, "ladies")
        || statement_source::addresses_audience(view, first)
        || paragraph.block.kind != BlockKind::ListItem && (first..last.min(first + OWN_TOKENS)).any(own)
}
