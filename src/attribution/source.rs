//! Tests for noun phrases that can be the source of words.

use crate::lexicon::{Facts, WordSet};
use crate::segment::Case;
use crate::syntax::clause::is_reduced_clause;
use crate::syntax::noun_phrase::{starting_at, subject_before};
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The number of tokens from "with" to the participle of its subject.
const MAX_ABSOLUTE_TOKENS: usize = 16;
/// The number of tokens in which the noun of a document is searched.
const MAX_SEARCHED_TOKENS: usize = 48;

/// The number of tokens before a verb in which the subject of another verb is searched, and how many finite verbs are tried.
pub(crate) const MAX_SHARED_SUBJECT_TOKENS: usize = 60;
const MAX_TRIED_VERBS: usize = 6;
/// The number of tokens in which the noun of a rule is searched.
const MAX_NORM_TOKENS: usize = 8;

/// Whether a source can speak: a person, an office, several people, an organisation, a government, a pronoun. What comes after a
/// preposition other than "of" does not speak: "higher prices for American consumers", but "the people of Norway".
pub(crate) fn can_speak(view: View<'_>, source: TokenRange) -> bool {
    let ends_head = |at: &usize| view.tag(*at) == Tag::Preposition && !view.is(*at, "of");
    let head_end = (source.first + 1..source.last).find(ends_head).unwrap_or(source.last);
    // "both of them", "each of us"
    if view.is_in(source.first, WordSet::Floating) && view.is(source.first + 1, "of") && source.len() == 3 {
        return view.facts(source.first + 2).any(Facts::PRONOUN_OBJECT);
    }
    // "Both stressed the need for calm"
    if source.len() == 1 && view.is_in(source.first, WordSet::StandaloneDeterminer) {
        return true;
    }
    // "the Summit urged"
    if head_end > source.first && is_assembly(view, head_end - 1) {
        return true;
    }
    // "the speakers of both chambers", "the two countries"
    let noun_end = (source.first + 1..head_end).find(|at| view.tag(*at) == Tag::Preposition).unwrap_or(head_end);
    // "the host", "the two guests"
    let of_people = [WordSet::GroupNoun, WordSet::Host, WordSet::Guest];
    if noun_end > source.first && of_people.iter().any(|set| view.is_in(noun_end - 1, *set)) {
        return true;
    }
    (source.first..head_end).any(|at| {
        let facts = view.facts(at);
        view.flags(at).any(EntityFlags::PERSON.or(EntityFlags::OFFICE).or(EntityFlags::PLACE))
            || facts.any(Facts::PRONOUN_SUBJECT.or(Facts::ORGANISATION_NOUN)) && !view.is(at, "it")
            || view.tag(at) == Tag::Name
    })
}

/// Whether a noun with a capital stands for people who meet: "the Meeting welcomed". "The meeting underscored" only judges it.
fn is_assembly(view: View<'_>, at: usize) -> bool {
    let capital = view.token(at).is_some_and(|token| token.case() != Case::Lower);
    view.is_in(at, WordSet::Assembly) && (capital || view.is(at, "summit"))
}

/// Whether the noun that heads a source can speak: the people in "the people of Norway", but nobody in "the actions of the Norwegian side".
pub(crate) fn head_can_speak(view: View<'_>, source: TokenRange) -> bool {
    let head_end = (source.first + 1..source.last).find(|at| view.tag(*at) == Tag::Preposition).unwrap_or(source.last);
    can_speak(view, TokenRange::new(source.first, head_end))
        || view.is_in(head_end - 1, WordSet::PersonNoun) && can_speak(view, source)
}

/// Whether a source is a share of the people whom a survey asked: "76 per cent".
pub(crate) fn is_share(view: View<'_>, source: TokenRange) -> bool {
    let counts = |at: usize| view.tag(at) == Tag::Number || view.is_in(at, WordSet::Percent);
    source.len() <= 4 && (source.first..source.last).all(counts)
}

/// Whether a source is nobody: "No minister said that", "Neither Mr Lund nor Ms Silva said that". "No. 10" is a house.
pub(crate) fn is_nobody(view: View<'_>, source: TokenRange) -> bool {
    let first = source.first;
    // "Not a single minister said that"
    let not_one =
        first > view.sentence_start(first) && view.tag(first - 1) == Tag::Negation && view.tag(first) == Tag::Determiner;
    not_one || view.is_in(first, WordSet::Nobody) && view.tag(first + 1) != Tag::Number
}

/// Whether a rule or a plan begins at a token: "according to the protocols of the Court" attributes nothing.
pub(crate) fn is_norm_at(view: View<'_>, at: usize) -> bool {
    let mut phrase = (at..at + MAX_NORM_TOKENS).take_while(|at| view.tag(*at).is_nominal() || view.tag(*at) == Tag::Conjunction);
    phrase.any(|at| view.is_in(at, WordSet::Norm) && !view.tag(at + 1).is_head())
}

/// Whether a source is a document: "the study found that", "data from the ministry show that".
pub(crate) fn is_document(view: View<'_>, source: TokenRange) -> bool {
    (source.first..source.last.min(source.first + MAX_SEARCHED_TOKENS)).any(|at| view.is_in(at, WordSet::Document))
}

/// Whether a source is a document that somebody issues to say something: "the statement", "the joint communiqué".
pub(crate) fn is_declaration(view: View<'_>, source: TokenRange) -> bool {
    // "the statement, issued by forty states"
    let ends = |at: &usize| matches!(view.tag(*at), Tag::Preposition | Tag::Comma | Tag::Participle) || view.tag(*at).is_finite();
    let head = (source.first + 1..source.last).find(ends).unwrap_or(source.last) - 1;
    view.tag(source.first) == Tag::Determiner && view.is_in(head, WordSet::Declaration)
}

/// The subject of a participle at `verb` after a comma and "with": ", with both ministers adding that". Nothing before `first` is read.
pub(crate) fn absolute_subject_before(view: View<'_>, first: usize, verb: usize) -> Option<TokenRange> {
    let low = first.max(verb.saturating_sub(MAX_ABSOLUTE_TOKENS));
    let with = (low..verb).rev().find(|at| view.tag(*at) == Tag::Preposition && !view.is(*at, "of"))?;
    let subject = starting_at(view, with + 1, verb).filter(|subject| subject.last == verb)?;
    let apart = with > low && view.tag(with - 1) == Tag::Comma;
    (apart && view.is(with, "with") && can_speak(view, subject)).then_some(subject)
}

/// The subject of the nearest finite verb before another verb, if it can speak or act: ", saying that" is about the same person. `first`
/// is the first token of the sentence. Verbs that are `hidden` are left out.
pub(crate) fn shared_subject_before(
    view: View<'_>,
    first: usize,
    verb: usize,
    hidden: impl Fn(usize) -> bool,
) -> Option<TokenRange> {
    let low = first.max(verb.saturating_sub(MAX_SHARED_SUBJECT_TOKENS));
    // "discussed efforts being made in Oslo and stressed": a participle of the passive has no subject of its own.
    let in_passive = |at: usize| view.is(at, "being") || at > first && view.is(at - 1, "being");
    let finite =
        |at: &usize| view.tag(*at).is_finite() && !hidden(*at) && !in_passive(*at) && !is_reduced_clause(view, first, *at);
    (low..verb).rev().filter(finite).take(MAX_TRIED_VERBS).find_map(|at| {
        // "welcomed the fact that Chile was safer and said": a clause inside the object does not share its subject.
        // "the veto, on which Chile has a view, but said"
        // "When Chile opened its ports and said": the whole clause is below, with both verbs.
        let embedded = |source: &TokenRange| {
            let conjunction = source.first.checked_sub(1).filter(|before| *before >= first);
            let below = |at: usize| matches!(view.tag(at), Tag::Complementiser | Tag::Relative);
            conjunction.is_some_and(|at| below(at) && !(at == first && view.is(at, "when")))
        };
        // "The statement also mentioned the drought, and stressed that"
        let documents =
            |source: TokenRange| source.first == first && view.is(first, "the") && is_document(view, source) && source.len() <= 3;
        let acts = |source: TokenRange| view.is(source.first, "it") && view.tag(at) == Tag::Finite;
        // "congratulated the Minister on the results achieved and emphasised": the participle describes the object of the verb before it.
        let is_object = |source: &TokenRange| {
            let before = source.first.checked_sub(1).filter(|before| *before > first);
            let participle = view.facts(at).any(Facts::VERB_PARTICIPLE) && view.tag(at + 1) == Tag::Conjunction;
            participle && before.is_some_and(|before| view.tag(before) == Tag::Finite)
        };
        // "dismissed a report of the station which distorted it, and said": the clause describes the object.
        let described = |source: &TokenRange| {
            source.first > first && (source.last..at).any(|at| view.is(at, "which") && view.tag(at - 1) != Tag::Comma)
        };
        let subject =
            subject_before(view, first, at).filter(|source| !embedded(source) && !is_object(source) && !described(source));
        subject.filter(|source| can_speak(view, *source) || documents(*source) || acts(*source))
    })
}
