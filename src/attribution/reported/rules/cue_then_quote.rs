use crate::attribution::finding::FoundCue;
use crate::attribution::reported::content::{Content, ContentKind};
use crate::attribution::reported::cue_unit::{Candidate, CueUnit};
use crate::attribution::reported::verb_unit::VerbUnit;
use crate::attribution::source::{can_speak, is_document};
use crate::lexicon::Tense;
use crate::lexicon::{Complements, VerbForms};
use crate::syntax::noun_phrase::starting_at;
use crate::syntax::{EntityFlags, Tag, TokenRange};

/// The number of tokens that may come between an inverted subject and the quotation.
const MAX_INSET_TOKENS: usize = 24;

/// A source and a cue, then words in marks: "The President told reporters: “We agreed on a date.”"
pub(super) fn cue_then_quote(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let (content, source) = unit.plausible(&[ContentKind::Direct])?;
    // "The communiqué reads: “…”"
    let view = unit.text.view;
    // "It added: “…”": a body or a document that has spoken.
    let is_it = || source.len() == 1 && view.is(source.first, "it");
    let reports = !unit.cue.weak || can_speak(view, source) || is_document(view, source) || is_it();
    (reports && !names_thing(unit)).then(|| unit.candidate(content, Some(source)))
}

/// Whether the words in marks are the name of a thing that is new to the reader: "a fund called the “Ports for All Fund”".
fn names_thing(unit: &VerbUnit<'_>) -> bool {
    let view = unit.text.view;
    let verb = unit.group.tokens.first;
    let of_phrase = |at: &usize| view.tag(*at).is_nominal() && view.tag(*at) != Tag::Determiner;
    let article = (0..verb).rev().find(|at| !of_phrase(at)).filter(|at| at + 1 < verb);
    let is_new = article.is_some_and(|at| view.is(at, "a") || view.is(at, "an"));
    let people = EntityFlags::PERSON.or(EntityFlags::OFFICE);
    let speaks = || article.is_some_and(|at| view.has(TokenRange::new(at, verb), people));
    unit.takes(Complements::OBJECT_PREDICATE) && is_new && !speaks()
}

/// The verb first, then its subject and the words: "Said Ana Silva: “…”", "Said Ana Silva, who won, “…”".
pub(super) fn opening_cue_then_quote(unit: &CueUnit<'_>) -> Option<Candidate> {
    let (text, high) = (unit.text, unit.sentence.range.last);
    let finite = unit.form.forms.any(VerbForms::PAST.or(VerbForms::THIRD));
    if !finite || !unit.takes(Complements::DIRECT) || unit.first() != unit.sentence.range.first {
        return None;
    }
    let source = starting_at(text.view, unit.after(), high)?;
    let leads = |at: &usize| matches!(text.tag(*at), Tag::Comma | Tag::Colon) && text.quotes.opening_at(at + 1).is_some();
    // After a comma, an inset may say more about the speaker.
    let inset = if text.tag(source.last) == Tag::Comma { MAX_INSET_TOKENS } else { 1 };
    let mark = (source.last..high.min(source.last + inset)).find(leads)?;
    let content = Content { kind: ContentKind::Direct, range: text.quotes.opening_at(mark + 1)?.outer };
    let tense = if unit.form.forms.any(VerbForms::PAST) { Tense::Past } else { Tense::Present };
    let tokens = TokenRange::new(unit.first(), unit.after());
    Some(Candidate {
        content,
        source: Some(source),
        cue: FoundCue { tokens, entry: unit.form.cue, tense },
        claimed: content.range.last,
        may_resume: false,
    })
}
