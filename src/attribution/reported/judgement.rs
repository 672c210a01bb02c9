//! Judgements: "called the plan a disgrace", "described the talks as frank", "accused Moscow of lying".

use crate::attribution::quoted_view::QuotedView;
use crate::lexicon::{Complements, CueEntry, Facts, WordSet};
use crate::syntax::clause::MAX_CLAUSE_TOKENS;
use crate::syntax::noun_phrase::skip_phrase;
use crate::syntax::{Tag, TokenRange};

/// Whether an object is followed by what it is judged as: "described the talks as frank". Some verbs take no "as".
pub(super) fn is_complete(text: QuotedView<'_>, cue: &CueEntry, range: TokenRange) -> bool {
    let plain = cue.takes.any(Complements::OBJECT_PREDICATE) && has_predicate(text, range);
    let end = range.last.min(range.first + MAX_CLAUSE_TOKENS);
    // "as well as" judges nothing.
    // "quoted him as saying": what he said is the content of the second verb.
    let speaks = |at: usize| text.is_in(range.first - 1, WordSet::Quoting) && matches!(text.tag(at), Tag::Ing | Tag::Auxiliary);
    // "as soon as possible"
    let compares = |at: usize| text.is(at + 2, "as") || at >= 2 && text.is(at - 2, "as");
    let as_one = |at: usize| text.is(at, "as") && !compares(at) && !speaks(at + 1);
    let judges = |at| as_one(at) || cue.takes.any(Complements::OBJECT_FOR) && names_a_ground(text, at);
    let shows = cue.takes.any(Complements::OBJECT_PARTICIPLE) && has_participle(text, range);
    cue.takes.any(Complements::OBJECT_OF) || plain || shows || (range.first..end).any(judges)
}

/// Whether a participle follows the object: "shows trade growing", "shows her leading the field".
pub(super) fn has_participle(text: QuotedView<'_>, range: TokenRange) -> bool {
    let after = match text.tag(range.first) {
        Tag::ObjectPronoun | Tag::Pronoun => range.first + 1,
        tag if tag.is_nominal() => skip_phrase(text.view, range.first, range.last),
        _ => return false,
    };
    // Before a determiner, an adjective in "-ing" is a participle.
    let governs = |at: usize| text.facts(at).any(Facts::VERB_ING) && text.tag(at + 1) == Tag::Determiner;
    after < range.last && text.tag(after) == Tag::Ing || (range.first + 1..after).any(governs)
}

/// Whether a predicate follows the object: "called the plan a disgrace", not "called the President today to thank her".
fn has_predicate(text: QuotedView<'_>, range: TokenRange) -> bool {
    let after = if matches!(text.tag(range.first), Tag::ObjectPronoun | Tag::Pronoun) {
        range.first + 1
    } else {
        skip_phrase(text.view, range.first, range.last)
    };
    let directly = after < range.last
        && matches!(text.tag(after), Tag::Determiner | Tag::Open | Tag::Adjective | Tag::Noun | Tag::Participle | Tag::Finite);
    let determined = |at: usize| text.tag(at) == Tag::Determiner && text.tag(at - 1).is_head();
    let end = range.last.min(range.first + MAX_CLAUSE_TOKENS);
    directly || !text.quotes.within(range.first, range.last).is_empty() || (range.first + 1..end).any(determined)
}

/// Whether "for" and an act begin at a token: "mocked him for “having a bad night”".
fn names_a_ground(text: QuotedView<'_>, at: usize) -> bool {
    let next = at + 1 + usize::from(text.tag(at + 1) == Tag::Open);
    let act = || matches!(text.tag(next), Tag::Ing | Tag::Negation) || text.is(next, "being") || text.is(next, "having");
    text.is(at, "for") && act()
}

/// What a pronoun stands for is called, if it is all in marks: "described it as “frank and open”". One word is no quotation.
pub(super) fn in_marks(text: QuotedView<'_>, range: TokenRange) -> Option<TokenRange> {
    let quotation = text.quotes.opening_at(range.first + 2)?;
    let pronoun = text.facts(range.first).any(Facts::PRONOUN_OBJECT) && text.is(range.first + 1, "as");
    (pronoun && quotation.outer.last == range.last && quotation.inner.len() > 1).then_some(quotation.outer)
}

/// The end of a judgement in marks, before when and where it was given: "called the plan “a disgrace” during a visit".
pub(super) fn end_of_marks(text: QuotedView<'_>, from: usize, last: usize) -> usize {
    let ends = text.quotes.within(from, last).iter().map(|quotation| quotation.outer.last);
    ends.into_iter().find(|end| *end < last && ends_judgement(text, *end)).unwrap_or(last)
}

/// Whether the judgement ends with the marks that close before `end`.
fn ends_judgement(text: QuotedView<'_>, end: usize) -> bool {
    let calendar = text.facts(end).any(Facts::CALENDAR.or(Facts::TEMPORAL));
    // A comma inside the marks ends them too, unless a list continues: "a “bully,” a “liar” and …".
    let list = matches!(text.tag(end), Tag::Determiner | Tag::Open) || text.is(end, "and") || text.is(end, "or");
    let comma = end >= 2 && text.tag(end - 1) == Tag::Close && text.tag(end - 2) == Tag::Comma && !list;
    calendar || comma || text.tag(end) == Tag::Dash || text.is_in(end, WordSet::CircumstancePreposition)
}
