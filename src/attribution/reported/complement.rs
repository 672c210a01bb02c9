//! The complement of a cue: what was said, and where it begins and ends.

use super::complement_end::{self, bounded_end};
use super::complement_start::Reader;
use super::content::{Content, ContentKind};
use super::judgement;
use super::noun_content::is_courtesy;
use crate::attribution::quoted_view::QuotedView;
use crate::attribution::source::can_speak;
use crate::lexicon::{CueClass, CueEntry, Facts, VerbForms, WordSet};
use crate::syntax::clause::{begins_clause, is_clause};
use crate::syntax::noun_class::is_time_noun;
use crate::syntax::noun_phrase::starting_at;
use crate::syntax::{Tag, TokenRange};

/// The tokens among which the complement of a cue may be.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    /// The token after the cue.
    pub(super) from: usize,
    /// One past the last token that the cue may govern.
    pub(super) high: usize,
    /// The longest content, in tokens. A quotation that begins within it is taken whole.
    pub(super) longest: usize,
}

/// The complement of a cue. `forms` are those of the cue: a verb that is coordinated with it has one of them.
pub(super) fn read(text: QuotedView<'_>, cue: &CueEntry, forms: VerbForms, bounds: Bounds) -> Option<Content> {
    let Bounds { from, high, longest } = bounds;
    let (kind, start) = Reader { text, cue, from, high }.read()?;
    if kind == ContentKind::Direct {
        let quotation = text.quotes.opening_at(start)?;
        let next = quotation.outer.last;
        // "condemned “in the strongest terms” the attack": the quotation says how it was said.
        let says_how = !text.is(start - 1, "as") && !is_clause(text.view, quotation.inner);
        if says_how && next < high && text.tag(next) == Tag::Determiner && !is_time_noun(text.view, next + 1) {
            return None;
        }
        // "condemned the army’s “blatant attack” on the valley": the marks contain what is judged.
        let judged = matches!(text.tag(start - 1), Tag::Possessive | Tag::Determiner) && cue.class == CueClass::Evaluating;
        // "described as “an honest accord” by Minister Lund"
        let agent =
            || text.is(next, "by") && starting_at(text.view, next + 1, high).is_some_and(|agent| can_speak(text.view, agent));
        // "said “it shames me” every time ships are mentioned"
        // "adding “Oslo hopes so,” the agency said": a comma inside the marks ends the words.
        let ends = quotation.inner.last > quotation.inner.first && text.tag(quotation.inner.last - 1) == Tag::Comma;
        let adjunct = is_clause(text.view, quotation.inner) && text.tag(next) == Tag::Determiner && next < high && !ends;
        if judged || agent() || !(adjunct || clause_goes_on(text, next, high)) {
            return Some(Content { kind, range: quotation.outer });
        }
    }
    // "drew attention to her": a pronoun says nothing.
    let pronoun = text.facts(start).any(Facts::PRONOUN_OBJECT.or(Facts::PRONOUN_SUBJECT));
    if kind == ContentKind::NounPhrase && (pronoun && !text.tag(start + 1).is_nominal() || is_courtesy(text, start, high)) {
        return None;
    }
    let last = complement_end::end(text, TokenRange::new(start, bounded_end(text, start, high, longest)), kind, forms);
    let range = TokenRange::new(start, last);
    if let Some(marked) = Some(range).filter(|_| kind == ContentKind::Object).and_then(|range| judgement::in_marks(text, range)) {
        return Some(Content { kind: ContentKind::Direct, range: marked });
    }
    let complete = match kind {
        ContentKind::Object => judgement::is_complete(text, cue, range),
        // "echoed that promise", but "said that the ferries run": after its first word, a clause has what may be a verb.
        // "welcomed that, and supported the plan": a pronoun.
        ContentKind::That if text.tag(start) == Tag::Conjunction && text.tag(start + 1) != Tag::Comma => false,
        ContentKind::That => {
            let may_be_verb = |at: usize| text.tag(at).is_finite() || text.facts(at).any(Facts::VERB_FINITE);
            let subject = matches!(text.tag(start), Tag::Determiner | Tag::Pronoun | Tag::Possessive | Tag::Name);
            subject
                || text.tag(start).is_finite()
                || !text.quotes.within(start, last).is_empty()
                || (start + 1..last).any(may_be_verb)
        }
        // "warned of it earlier this week", "as the Council asked us to do"
        ContentKind::NounPhrase => !is_time(text, range),
        ContentKind::Infinitive | ContentKind::ObjectInfinitive => !(range.len() == 2 && text.is(last - 1, "do")),
        // "Acknowledging the challenges, Ms Lund said": a clause has a verb.
        ContentKind::Bare => (start..last).any(|at| text.tag(at).is_finite()),
        _ => true,
    };
    (last > start && complete).then_some(Content { kind, range })
}

/// Whether a noun phrase only says when: "this week", "last year".
fn is_time(text: QuotedView<'_>, range: TokenRange) -> bool {
    let points = |at: usize| matches!(text.tag(at), Tag::Determiner | Tag::Adjective | Tag::Adverb | Tag::Preposition);
    range.len() <= 3 && text.is_in(range.last - 1, WordSet::TimePeriod) && (range.first..range.last - 1).all(points)
}

/// Whether the clause continues after a quotation that ends before `next`, so that the content is a clause with a quotation in it.
fn clause_goes_on(text: QuotedView<'_>, next: usize, high: usize) -> bool {
    let goes_on = matches!(
        text.tag(next),
        Tag::Noun | Tag::Preposition | Tag::Finite | Tag::Auxiliary | Tag::Modal | Tag::To | Tag::Subordinator
    );
    let joined = || {
        text.tag(next) == Tag::Conjunction
            && (text.tag(next + 1).is_nominal() || text.tag(next + 1) == Tag::Pronoun)
            && begins_clause(text.view, next + 1, high)
    };
    // "said “talks go on” and “ports are open”"
    let listed = || text.tag(next) == Tag::Conjunction && text.quotes.opening_at(next + 1).is_some();
    next < high && (goes_on || listed()) || joined()
}
