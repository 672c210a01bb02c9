//! Clauses: where one begins, and what subordinates it.

use super::{EntityFlags, Tag, TokenRange, View};
use crate::lexicon::{Facts, WordSet};

/// The number of tokens within which a clause must have its verb.
pub(crate) const MAX_CLAUSE_TOKENS: usize = 40;

/// The number of tokens that are searched for a finite verb.
const MAX_SEARCHED_TOKENS: usize = 400;

/// Whether a clause begins at a token: a noun phrase, and its finite verb before the clause ends.
pub(crate) fn begins_clause(view: View<'_>, from: usize, high: usize) -> bool {
    let (mut nominal, mut relative, mut inset) = (false, false, false);
    // The only comma so far, if a noun phrase with a determiner follows it.
    let mut divides = false;
    // "the song “The Long Way: A Ferry Tale” gives hope": punctuation inside a title does not end the clause.
    let mut marked = false;
    for at in from..high.min(from + MAX_CLAUSE_TOKENS) {
        match view.tag(at) {
            Tag::Open if at > from => marked = true,
            Tag::Stop | Tag::Semicolon | Tag::Colon if marked => {}
            Tag::Finite | Tag::Auxiliary | Tag::Modal if relative => relative = view.tag(at + 1).is_finite(),
            // "acknowledged the work done by the crews": a participle with its agent describes the noun before it.
            Tag::Finite if has_agent(view, from, at) || lacks_object(view, from, at) => {}
            // "claimed the raid, the Union acts": the verb has the second phrase as its subject.
            Tag::Finite | Tag::Auxiliary | Tag::Modal => return nominal && !divides,
            Tag::Stop | Tag::Semicolon | Tag::Colon => return false,
            // "told reporters on Tuesday, is to end": a lone comma does not separate a subject from its verb.
            Tag::Comma if !inset && !relative && view.tag(at + 1).is_finite() && !opens_inset(view, at, high) => return false,
            Tag::Comma => {
                divides = !inset && !relative && nominal && view.tag(at + 1) == Tag::Determiner && view.tag(from).is_nominal();
                inset = true;
            }
            // "recalled his visit and said that": the subject of the second verb is not the object of the first.
            // "noted the need for trust, and also discussed trade"
            Tag::Conjunction if !relative && view.tag(at + 1 + usize::from(view.tag(at + 1) == Tag::Adverb)).is_finite() => {
                return false;
            }
            // "Chile, and we agreed": the verb has a subject of its own.
            Tag::Conjunction if !relative && at > from && view.tag(at - 1) == Tag::Comma && view.tag(at + 1) == Tag::Pronoun => {
                return false;
            }
            Tag::Relative | Tag::Complementiser if at > from && !(nominal && follows_head(view, at)) => return false,
            // A relative clause inside the subject has a verb of its own: the next verb counts.
            Tag::Relative | Tag::Complementiser if at > from => relative = true,
            tag => {
                marked &= tag != Tag::Close;
                divides &= tag != Tag::Conjunction;
                nominal |= tag.is_nominal()
                    || matches!(tag, Tag::Pronoun | Tag::ObjectPronoun | Tag::Ing | Tag::To | Tag::Close)
                    || view.is(at, "there");
            }
        }
    }
    false
}

/// Whether a participle after a comma opens an inset between a subject and its verb: "the accord, signed in May, would enter into force".
fn opens_inset(view: View<'_>, comma: usize, high: usize) -> bool {
    /// The number of tokens that the inset may have.
    const MAX_INSET_TOKENS: usize = 16;
    let participle = view.facts(comma + 1).any(Facts::VERB_PARTICIPLE) && view.tag(comma + 2) == Tag::Preposition;
    let mut inset = comma + 2..high.min(comma + MAX_INSET_TOKENS);
    participle && inset.find(|at| view.tag(*at) == Tag::Comma).is_some_and(|end| view.tag(end + 1).is_finite())
}

/// Whether a form that may be a participle follows the noun of a thing, with the agent after it: "the work done by the crews", but not "trade
/// increased by 5 per cent" nor "the Minister stood by the plan".
fn has_agent(view: View<'_>, from: usize, verb: usize) -> bool {
    const ACTOR: EntityFlags = EntityFlags::PERSON.or(EntityFlags::OFFICE).or(EntityFlags::PLACE);
    let participle = view.facts(verb).any(Facts::VERB_PARTICIPLE) && view.is(verb + 1, "by");
    participle
        && verb > from
        && view.tag(verb - 1).is_head()
        && !view.flags(verb - 1).any(ACTOR)
        && (view.is(verb + 2, "the") || matches!(view.tag(verb + 2), Tag::Name | Tag::Possessive))
}

/// Whether a form that may be a participle follows the noun that is its object: "the progress already made", "the work done and the steps
/// taken in May", but not "the Minister made a point".
fn lacks_object(view: View<'_>, from: usize, verb: usize) -> bool {
    let noun = (from..verb).rev().find(|at| view.tag(*at) != Tag::Adverb);
    let ends = matches!(view.tag(verb + 1), Tag::Stop | Tag::Comma | Tag::Conjunction | Tag::Preposition | Tag::Semicolon);
    ends && view.is_in(verb, WordSet::NeedsObject) && noun.is_some_and(|noun| view.tag(noun) == Tag::Noun)
}

/// Whether a relative pronoun follows its noun: "the law that", "the law, which".
fn follows_head(view: View<'_>, at: usize) -> bool {
    view.tag(at - 1).is_head()
        || at >= 2 && view.tag(at - 1) == Tag::Comma && view.tag(at) == Tag::Relative && view.tag(at - 2).is_head()
}

/// Whether a clause begins at a token and its verb is not a reduced relative: "the threat posed by" is not a clause.
pub(crate) fn begins_full_clause(view: View<'_>, from: usize, high: usize) -> bool {
    let verb = (from..high).find(|at| view.tag(*at).is_finite());
    let reduced = |at: usize| view.facts(at).any(Facts::VERB_PARTICIPLE) && view.tag(at + 1) == Tag::Preposition;
    verb.is_some_and(|verb| !reduced(verb)) && begins_clause(view, from, high)
}

/// Whether a range of tokens has a finite verb and at least one other token.
pub(crate) fn is_clause(view: View<'_>, range: TokenRange) -> bool {
    range.len() >= 2 && (range.first..range.last.min(range.first + MAX_SEARCHED_TOKENS)).any(|at| view.tag(at).is_finite())
}

/// Whether "this" is the whole object of a verb: "said this in Oslo", but not "said this in itself was good" nor "said this road was open".
pub(crate) fn is_this_alone(view: View<'_>, at: usize) -> bool {
    let next = at + 1;
    let is_circumstance =
        || view.is_in(next, WordSet::CircumstancePreposition) && !view.is(next + 1, "itself") && !view.is(next + 1, "turn");
    view.is(at, "this") && (view.tag(next) == Tag::Stop || is_circumstance() || view.is(next, "when"))
}

/// Whether an adjunct with a preposition and a comma leads to a clause: "despite the rain, she will play".
pub(crate) fn adjunct_opens_clause(view: View<'_>, from: usize, high: usize) -> bool {
    /// The number of tokens that the adjunct may have.
    const MAX_ADJUNCT_TOKENS: usize = 32;
    // "despite being late": no verb of a clause.
    let is_finite = |at: usize| view.tag(at).is_finite() && !view.facts(at).any(Facts::VERB_ING);
    let end = (from + 1..high.min(from + MAX_ADJUNCT_TOKENS)).find(|at| view.tag(*at) == Tag::Comma || is_finite(*at));
    // "by building ports, Chile grows": a way in which something is done, and not in which it is said.
    let is_way = view.is(from, "by") && view.tag(from + 1) == Tag::Ing;
    // "as a member of the Council, Chile is concerned"
    let is_role = view.is(from, "as") && view.is(from + 1, "a");
    let opens = |at: usize| view.tag(at) == Tag::Pronoun || (is_way || is_role) && view.tag(at).is_nominal();
    end.is_some_and(|end| view.tag(end) == Tag::Comma && opens(end + 1) && begins_clause(view, end + 1, high))
}

/// The start of a clause after "whether", "how" and the like, which are not part of it. A pronoun that the clause needs is part of it:
/// "what she said".
pub(crate) fn after_question_word(view: View<'_>, at: usize) -> usize {
    let clause = matches!(view.tag(at + 1), Tag::Pronoun | Tag::Determiner | Tag::Possessive | Tag::Name | Tag::Noun);
    at + usize::from(view.is_in(at, WordSet::QuestionConjunction) && clause)
}

/// Whether the participle of a clause is reduced: "raised the case of a sailor detained at sea". A verb governs the noun before it.
pub(crate) fn is_reduced_clause(view: View<'_>, first: usize, verb: usize) -> bool {
    let participle = view.facts(verb).any(Facts::VERB_PARTICIPLE) && view.tag(verb + 1) == Tag::Preposition;
    if !participle || verb <= first || !view.tag(verb - 1).is_head() {
        return false;
    }
    // "expressed solidarity with, and sympathy to, the victims of acts committed by the groups": a passive, wherever the verb is.
    let passive = view.is(verb + 1, "by") && view.tag(verb + 2) != Tag::Ing;
    let ends = |tag| matches!(tag, Tag::Comma | Tag::Conjunction | Tag::Relative | Tag::Complementiser | Tag::Semicolon);
    let before = (first.max(verb.saturating_sub(MAX_CLAUSE_TOKENS))..verb).rev();
    let mut clause = before.take_while(|at| passive || !ends(view.tag(*at)));
    clause.any(|at| view.tag(at).is_finite())
}
