//! The narrator's own words after content in the same sentence. The content ends before them.

use crate::attribution::quoted_view::QuotedView;
use crate::attribution::source::can_speak;
use crate::lexicon::{CueClass, CueKind, Facts, Hit, WordSet};
use crate::syntax::clause::{MAX_CLAUSE_TOKENS, begins_clause, begins_full_clause};
use crate::syntax::noun_class::names_an_utterance;
use crate::syntax::noun_phrase::starting_at;
use crate::syntax::{Tag, TokenRange};

/// The number of tokens within which a clause after "and" must have its verb, or the "and" joins two nouns.
const MAX_JOINED_CLAUSE_TOKENS: usize = 6;
/// The number of tokens from a participle at the start of its sentence to its content.
const MAX_PARTICIPLE_TOKENS: usize = 6;
/// The number of tokens that may come between a subordinator and the content of the cue in its clause.
const MAX_SUBORDINATE_TOKENS: usize = 10;

/// The end of content in a subordinate clause, before the main clause: "Although she said that talks went on, the Minister left".
/// Returns `last` if the cue is not in a subordinate clause.
pub(super) fn before_main_clause(text: QuotedView<'_>, from: usize, last: usize) -> usize {
    let low = from.saturating_sub(MAX_SUBORDINATE_TOKENS);
    let sentence = text.sentence_start(from);
    let subordinates =
        |at: &usize| text.facts(*at).any(Facts::SUBORDINATOR) && (!text.facts(*at).any(Facts::ADVERB) || text.is(*at, "when"));
    let subordinator = (low.max(sentence)..from).find(subordinates);
    let opens = subordinator.is_some_and(|at| at <= sentence + 1 && at + 1 < from);
    // "Saying that talks had failed, the Minister left", "Expressing the hope that talks go on, the Minister left"
    // "Having said that talks had failed, the Minister left", "Besides saying that talks had failed, the Minister left"
    let is_fronted = text.facts(sentence).any(Facts::HAVE) && text.is(sentence, "having")
        || text.tag(sentence) == Tag::Preposition
            && (sentence + 1..from)
                .all(|at| matches!(text.tag(at), Tag::Ing | Tag::Noun | Tag::Preposition | Tag::To | Tag::Complementiser))
            && (sentence + 1..from).any(|at| text.tag(at) == Tag::Ing);
    let is_participle = text.tag(sentence) == Tag::Ing && !text.is(sentence, "according") || is_fronted;
    // "Asked if talks would go on, the Minister smiled"
    let is_asked =
        text.facts(sentence).any(Facts::VERB_PARTICIPLE) && matches!(text.tag(sentence), Tag::Participle | Tag::Finite);
    let participle = (is_participle || is_asked) && from <= sentence + MAX_PARTICIPLE_TOKENS;
    if !opens && !participle {
        return before_verb_of_head(text, from, last);
    }
    let divides = |at: &usize| {
        let subject = matches!(text.tag(at + 1), Tag::Pronoun | Tag::Determiner | Tag::Name | Tag::Possessive | Tag::Noun);
        is_break(text, *at) && subject && begins_clause(text.view, at + 1, last)
    };
    // "Noting that when talks fail, trade suffers, the Minister left": the first comma is inside the content.
    // "Noting that in this storm, we are all in one boat, the Minister left"
    let fronted = text.facts(from).any(Facts::SUBORDINATOR) || text.tag(from) == Tag::Preposition;
    let nested = usize::from(fronted && text.is(from - 1, "that"));
    let comma = (from + 2..last.min(from + MAX_CLAUSE_TOKENS)).filter(divides).nth(nested);
    comma.map_or(last, |at| after_close(text, at))
}

/// The end of content in a relative clause, before the verb of the noun that the clause describes: "The company, which said that trade had
/// failed, | is in Oslo".
fn before_verb_of_head(text: QuotedView<'_>, from: usize, last: usize) -> usize {
    /// The number of tokens from the relative pronoun to the content.
    const MAX_CUE_TOKENS: usize = 5;
    let mut cue = (from.saturating_sub(MAX_CUE_TOKENS)..from).rev();
    let in_relative = cue.any(|at| text.tag(at) == Tag::Relative && at > 0 && text.tag(at - 1) == Tag::Comma);
    if !in_relative {
        return last;
    }
    // "Peru, or the South, | has agreed": a second comma closes an inset.
    let comma = (from + 1..last.min(from + MAX_CLAUSE_TOKENS)).find(|at| is_break(text, *at));
    comma.filter(|at| text.tag(at + 1).is_finite()).map_or(last, |at| after_close(text, at))
}

/// The end of content before a concession or a ground: ", although it may take days", ", citing a report".
pub(super) fn before_concession(text: QuotedView<'_>, from: usize, last: usize) -> usize {
    let adds = |at: &usize| {
        // "although it may take days", "even though it may take days"
        let word = at + 1 + usize::from(text.is(at + 1, "even"));
        let concedes = text.is_in(word, WordSet::Concession) && text.tag(word + 1) != Tag::Comma && !contrasts(text, word, last);
        is_break(text, *at) && (concedes || text.is_in(at + 1, WordSet::Ground))
    };
    (from + 2..last).find(adds).map_or(last, |at| after_close(text, at))
}

/// The end of content before an act of courtesy of whoever speaks: "and thanked the crews", "and expressed her gratitude for".
pub(super) fn before_courtesy(text: QuotedView<'_>, from: usize, last: usize) -> usize {
    /// The number of tokens from the verb to its noun.
    const MAX_TOKENS: usize = 5;
    let is_past = |at: usize| text.tag(at) == Tag::Finite && text.facts(at).any(Facts::VERB_PAST);
    let courteous = |verb: usize| {
        let expresses = || text.is_in(verb, WordSet::CourtesyExpressing);
        let noun = || (verb + 1..last.min(verb + MAX_TOKENS)).any(|at| text.is_in(at, WordSet::Courtesy));
        is_past(verb) && (text.is_in(verb, WordSet::CourtesyVerb) || expresses() && noun())
    };
    let opens = |at: &usize| {
        let verb = at + 1 + usize::from(text.tag(at + 1) == Tag::Adverb);
        text.tag(*at) == Tag::Conjunction && text.is(*at, "and") && verb < last && courteous(verb)
    };
    let and = (from + 2..last).find(opens);
    and.map_or(last, |and| and - usize::from(text.tag(and - 1) == Tag::Comma))
}

/// Whether "while" or "however" joins two halves of what somebody says: "said that ports are open, while the war will go on". Its verb is not
/// in the past.
fn contrasts(text: QuotedView<'_>, word: usize, last: usize) -> bool {
    let verb = (word + 1..last.min(word + MAX_CLAUSE_TOKENS)).find(|at| text.tag(*at).is_finite());
    let past = |at: usize| {
        let verb = text.tag(at) == Tag::Finite && text.facts(at).any(Facts::VERB_PAST);
        verb || text.is_in(at, WordSet::PastAuxiliary) || text.is(at, "had")
    };
    (text.is(word, "while") || text.is(word, "however")) && verb.is_some_and(|at| !past(at))
}

/// The end of a clause before what its source did not say or did besides: ", without giving a date", ", but gave no date", "but did not say
/// when". After a modal verb, a verb in the past is the narrator's.
pub(super) fn before_omission(text: QuotedView<'_>, from: usize, last: usize) -> usize {
    let mut modal = false;
    for at in text.outside_marks(from, last) {
        modal |= text.tag(at) == Tag::Modal;
        let without = text.is(at, "without") && text.is_in(at + 1, WordSet::Elaborating) && is_break(text, at.saturating_sub(1));
        let but = || text.is(at, "but") && (modal && is_past(text, at + 1) || is_silent(text, at + 1));
        if at > from + 1 && (without || but()) {
            return at - usize::from(text.tag(at - 1) == Tag::Comma);
        }
    }
    last
}

/// Whether a verb says that somebody did not speak: "did not say", "declined to say".
fn is_silent(text: QuotedView<'_>, at: usize) -> bool {
    let denied = text.is(at, "did") && text.tag(at + 1) == Tag::Negation;
    let verb = if denied { at + 2 } else { at };
    let reports = || !text.cues_in(TokenRange::new(verb, verb + 1)).is_empty();
    denied && reports() || text.tag(at) == Tag::Finite && text.is_in(at, WordSet::Refusing)
}

/// The end of a noun phrase or an infinitive before words in which the narrator goes on: ", to which the envoy agreed", "and credited the
/// pilots".
pub(super) fn before_modifier(text: QuotedView<'_>, from: usize, last: usize) -> usize {
    let mut subordinate = false;
    for at in text.outside_marks(from + 1, last) {
        match text.tag(at) {
            Tag::Comma if begins_relative_clause(text, at + 1) => return at,
            // "agreed to open two ports, but the ferries will not run": a clause joins no infinitive and no noun phrase.
            Tag::Comma if !subordinate && joins_clause(text, at + 1, last) => return at,
            // "called for calm in a statement": where it was said.
            Tag::Preposition if text.is(at, "in") && names_an_utterance(text.view, at + 1) => return at,
            // "promised to help whilst praising the crews"
            Tag::Subordinator | Tag::Preposition if text.is_in(at, WordSet::Contrast) && text.tag(at + 1) == Tag::Ing => {
                return at;
            }
            Tag::Relative | Tag::Complementiser | Tag::Subordinator => subordinate = true,
            Tag::Conjunction if !subordinate && text.is(at, "and") && goes_on_after(text, TokenRange::new(at, last)) => {
                return at;
            }
            // "the need for trust, which is the basis of trade, and focused on ports": the comma closes the relative clause.
            Tag::Conjunction if text.is(at, "and") && text.tag(at - 1) == Tag::Comma && is_past(text, at + 1) => return at,
            _ => {}
        }
    }
    last
}

/// Whether a conjunction and a clause with a subject of its own begin at a token: "but the ferries will not run".
fn joins_clause(text: QuotedView<'_>, at: usize, last: usize) -> bool {
    let subject = at + 1 + usize::from(text.tag(at + 1) == Tag::Adverb);
    let opens = matches!(text.tag(subject), Tag::Determiner | Tag::Possessive | Tag::Pronoun | Tag::Name);
    text.tag(at) == Tag::Conjunction && opens && begins_full_clause(text.view, subject, last)
}

/// The end of content before what others do too: "called on the Council to act, as did the Union".
pub(super) fn before_comparison(text: QuotedView<'_>, from: usize, last: usize) -> usize {
    let subject = |at: usize| matches!(text.tag(at), Tag::Determiner | Tag::Name | Tag::Possessive | Tag::Pronoun);
    let compares =
        |at: &usize| is_break(text, *at) && text.is(at + 1, "as") && text.tag(at + 2) == Tag::Auxiliary && subject(at + 3);
    (from + 2..last).find(compares).map_or(last, |at| after_close(text, at))
}

/// The end of a clause before the narrator's remark on it: "said that he would stay – a rare concession". A remark that a second dash closes
/// is an aside of the clause.
pub(super) fn before_remark(text: QuotedView<'_>, from: usize, last: usize) -> usize {
    let mut dashes = (from + 2..last).filter(|at| text.tag(*at) == Tag::Dash && text.quotes.covering(*at).is_none());
    let remarks = |at: &usize| text.is(at + 1, "a") || text.is(at + 1, "an");
    let dash = dashes.next().filter(remarks);
    dash.filter(|_| dashes.next().is_none()).unwrap_or(last)
}

/// The end of a noun phrase after a participle, before "and" and another participle: ", reaffirming their support and steering the Union
/// through the crisis". In "their commitment to opening ports and building roads" both belong to the phrase.
pub(super) fn before_second_participle(text: QuotedView<'_>, from: usize, last: usize) -> usize {
    // "reiterating the stand of the crews and insisting on a repair": a verb that reports.
    let reports = |at: usize| {
        let verb = text.cues_in(TokenRange::new(at, at + 1)).iter().map(|hit| text.cue(*hit).1).next();
        verb.is_some_and(|cue| cue.kind == CueKind::Verb && cue.class != CueClass::Cognition && !cue.weak)
    };
    let joined = |at: &usize| text.is(*at, "and") && text.tag(at + 1) == Tag::Ing;
    let mut outside = text.outside_marks(from + 1, last);
    let ends = |at: &usize| text.tag(*at) == Tag::Ing || joined(at);
    let first = outside.find(ends).filter(|at| joined(at) && governs(text, at + 1));
    let second = || text.outside_marks(from + 1, last).find(|at| joined(at) && reports(at + 1));
    first.or_else(second).unwrap_or(last)
}

/// Whether a word in "-ing" governs a noun phrase: "steering the Union". "and training" is a noun.
fn governs(text: QuotedView<'_>, at: usize) -> bool {
    matches!(text.tag(at + 1), Tag::Determiner | Tag::Possessive | Tag::ObjectPronoun)
}

/// ", to which the envoy agreed", ", which the envoy welcomed": a relative clause in which the narrator goes on. One whose subject is the
/// pronoun describes the content: ", which has destabilised the region".
fn begins_relative_clause(text: QuotedView<'_>, at: usize) -> bool {
    // ", in which the war poses a challenge" describes the content.
    let describes = || text.is(at, "in") && !begins_with_actor(text, at + 2);
    let governed = text.tag(at) == Tag::Preposition && (text.is(at + 1, "whom") || text.is(at + 1, "which") && !describes());
    governed || text.tag(at) == Tag::Relative && (text.tag(at + 1).is_nominal() && !is_inset(text, at) || is_answered(text, at))
}

/// Whether a clause begins at a token with somebody who acts: "in which | the envoy took part".
fn begins_with_actor(text: QuotedView<'_>, at: usize) -> bool {
    /// The longest name of the actor, in tokens.
    const MAX_TOKENS: usize = 16;
    starting_at(text.view, at, at + MAX_TOKENS).is_some_and(|actor| can_speak(text.view, actor))
}

/// Whether words are between commas, and the noun before them has its complement after them: "the importance, where appropriate, of talks".
fn is_inset(text: QuotedView<'_>, at: usize) -> bool {
    /// The longest such words, in tokens.
    const MAX_TOKENS: usize = 8;
    let comma = (at..at + MAX_TOKENS).find(|at| text.tag(*at) == Tag::Comma || text.tag(*at).is_finite());
    comma.is_some_and(|comma| text.tag(comma) == Tag::Comma && text.is_in(comma + 1, WordSet::OfficeComplement))
}

/// ", which was welcomed by the envoy": what somebody else thought of it.
fn is_answered(text: QuotedView<'_>, which: usize) -> bool {
    let be = text.facts(which + 1).any(Facts::BE);
    let verb = which + 2 + usize::from(text.tag(which + 2) == Tag::Adverb);
    let answers = |hit: &Hit| matches!(text.cue(*hit).1.class, CueClass::Evaluating | CueClass::Agreeing);
    let judged = text.cues_in(TokenRange::new(verb, verb + 1)).iter().any(answers);
    be && judged && text.is(verb + 1, "by")
}

/// Whether the narrator continues after the "and" at the start of a range, with another clause or another verb.
fn goes_on_after(text: QuotedView<'_>, range: TokenRange) -> bool {
    let TokenRange { first: and, last } = range;
    let next = and + 1;
    // "emphasized her support and the two sides discussed trade"
    if matches!(text.tag(next), Tag::Determiner | Tag::Pronoun)
        && begins_full_clause(text.view, next, last.min(and + MAX_JOINED_CLAUSE_TOKENS))
    {
        return true;
    }
    // "reaffirmed its support and will send help", "and stands ready to help": the subject of the cue has a second verb.
    if resumes_subject(text, next) {
        return true;
    }
    // "offered help and credited the pilots"
    is_past(text, next) && !matches!(text.tag(and - 1), Tag::Participle | Tag::Finite)
}

/// Whether a verb in the past begins at a token, and nothing else: "discussed", "also discussed".
fn is_past(text: QuotedView<'_>, at: usize) -> bool {
    let at = at + usize::from(text.tag(at) == Tag::Adverb);
    let facts = text.facts(at);
    let next = text.tag(at + 1);
    // "and touched on the plan", "and reviewed plans", but "tourism and enhanced connectivity"
    let attribute = next == Tag::Noun && !text.word(at + 1).ends_with('s');
    let governs = matches!(next, Tag::Preposition | Tag::Determiner | Tag::Possessive);
    let is_verb = !facts.any(Facts::VERB_BASE.or(Facts::NOUN)) && (governs || !facts.any(Facts::ADJECTIVE));
    text.tag(at) == Tag::Finite && facts.any(Facts::VERB_PAST) && is_verb && !attribute
}

/// Whether a token after "and" is a second verb of the narrator's subject: an auxiliary, or a verb in the third person that governs what
/// comes after it. "and stands" alone may be a noun.
fn resumes_subject(text: QuotedView<'_>, at: usize) -> bool {
    match text.tag(at) {
        Tag::Auxiliary | Tag::Modal => !text.is(at, "being") && !text.is(at, "having"),
        Tag::Finite if text.facts(at).any(Facts::VERB_THIRD) => {
            let noun = text.facts(at).any(Facts::NOUN);
            let governs =
                matches!(text.tag(at + 1), Tag::Adjective | Tag::Determiner | Tag::Possessive | Tag::To | Tag::ObjectPronoun);
            !noun || governs
        }
        // "and hopes to help", "and stands ready to help"
        Tag::Noun if text.facts(at).any(Facts::VERB_THIRD) => {
            let ready = text.is(at + 1, "ready") && text.tag(at + 2) == Tag::To;
            text.tag(at + 1) == Tag::To || ready
        }
        _ => false,
    }
}

/// Whether the token is a comma outside marks, or closes marks that have a comma as their last token.
fn is_break(text: QuotedView<'_>, at: usize) -> bool {
    match text.tag(at) {
        Tag::Comma => text.quotes.covering(at).is_none(),
        Tag::Close => at > 0 && text.tag(at - 1) == Tag::Comma && text.quotes.closing_before(at + 1).is_some(),
        _ => false,
    }
}

/// One past a closing mark at `at`; `at` if the token is none.
fn after_close(text: QuotedView<'_>, at: usize) -> usize {
    at + usize::from(text.tag(at) == Tag::Close)
}
