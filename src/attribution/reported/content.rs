//! What was said: the complement of a cue, and where it ends.

use super::content_end::{bounded, end};
use crate::attribution::marks::quotations::Quotations;
use crate::lexicon::{Complements, CueEntry, Facts, VerbForms};
use crate::syntax::Tag;
use crate::syntax::{TokenRange, View};

/// How far addressees and adjuncts may stand between a cue and what was said.
const REACH: usize = 32;
/// How far the verb of a clause may stand behind its beginning.
pub(crate) const CLAUSE: usize = 40;
/// The longest content, in tokens; a quotation that begins within it is taken whole. It bounds what one cue may read.
pub(crate) const LONGEST: usize = 400;
/// The longest content behind a cue that many before it, in the same sentence, showed to be one of a list of words.
pub(crate) const SHORT: usize = 40;

/// A complement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Content {
    pub(crate) kind: ContentKind,
    /// Its tokens; a quotation's with its marks.
    pub(crate) range: TokenRange,
}

/// What a complement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ContentKind {
    /// Words in quotation marks.
    Direct,
    /// A clause behind "that".
    That,
    /// A clause without "that".
    Bare,
    /// A clause behind a colon.
    Colon,
    /// A clause with "whether", "how", "what".
    Whether,
    NounPhrase,
    Infinitive,
    Gerund,
    /// "urged Russia to withdraw".
    ObjectInfinitive,
    /// "called it a success", "accused Moscow of lying".
    Object,
}

/// The complement of a cue that ends before `from`, within its frame, which ends at `high`.
pub(crate) fn behind(
    view: View<'_>,
    quotes: Quotations<'_>,
    cue: &CueEntry,
    forms: VerbForms,
    from: usize,
    high: usize,
    longest: usize,
) -> Option<Content> {
    let (kind, start) = begin(view, quotes, cue, from, high)?;
    if kind == ContentKind::Direct {
        let marked = quotes.opening_at(start)?;
        // Words that go on behind the marks make it a clause with a quotation in it.
        let next = marked.outer.last;
        // "condemned “in the strongest terms” the attack": how it was said.
        if next < high && view.tag(next) == Tag::Determiner && !time_noun(view, next + 1) {
            return None;
        }
        let goes_on = next < high
            && matches!(
                view.tag(next),
                Tag::Noun | Tag::Preposition | Tag::Finite | Tag::Auxiliary | Tag::Modal | Tag::To | Tag::Subordinator
            )
            || view.tag(next) == Tag::Conjunction && view.tag(next + 1).is_nominal() && clause(view, next + 1, high);
        if !goes_on {
            return Some(Content { kind, range: marked.outer });
        }
    }
    // "drew attention to her": a pronoun says nothing.
    let pronoun = view.facts(start).any(Facts::PRONOUN_OBJECT.or(Facts::PRONOUN_SUBJECT));
    if kind == ContentKind::NounPhrase && pronoun && !view.tag(start + 1).is_nominal() {
        return None;
    }
    let last = end(view, quotes, start, bounded(quotes, start, high, longest), kind, forms);
    let judged = kind != ContentKind::Object || judges(view, quotes, cue, TokenRange::new(start, last));
    (last > start && judged).then_some(Content { kind, range: TokenRange::new(start, last) })
}

/// Whether what is judged is followed by as what: "described the talks as frank"; some verbs want no "as".
fn judges(view: View<'_>, quotes: Quotations<'_>, cue: &CueEntry, range: TokenRange) -> bool {
    const PLAIN: [&str; 8] = ["call", "label", "brand", "dub", "term", "deem", "declare", "consider"];
    // "called the plan a disgrace", not "called the President today to thank her".
    let object = if matches!(view.tag(range.first), Tag::ObjectPronoun | Tag::Pronoun) {
        range.first + 1
    } else {
        skip_phrase(view, range.first, range.last)
    };
    let directly =
        matches!(view.tag(object), Tag::Determiner | Tag::Open | Tag::Adjective | Tag::Noun | Tag::Participle | Tag::Finite);
    let later = |at: usize| view.tag(at) == Tag::Determiner && view.tag(at - 1).is_head();
    let predicate = object < range.last && directly
        || !quotes.within(range.first, range.last).is_empty()
        || (range.first + 1..range.last.min(range.first + CLAUSE)).any(later);
    let plain = PLAIN.contains(&&*cue.lemma) && (predicate || &*cue.lemma != "call");
    cue.takes.any(Complements::OBJECT_OF)
        || plain
        || (range.first..range.last.min(range.first + CLAUSE)).any(|at| {
            // "mocked him for “having a bad night”"
            let next = at + 1 + usize::from(view.tag(at + 1) == Tag::Open);
            let doing =
                || matches!(view.tag(next), Tag::Ing | Tag::Negation) || view.is(next, "being") || view.is(next, "having");
            view.is(at, "as") || cue.takes.any(Complements::OBJECT_FOR) && view.is(at, "for") && doing()
        })
}

fn begin(view: View<'_>, quotes: Quotations<'_>, cue: &CueEntry, from: usize, high: usize) -> Option<(ContentKind, usize)> {
    let takes = |complement| cue.takes.any(complement);
    let speaks = takes(Complements::DIRECT.or(Complements::THAT).or(Complements::BARE));
    let mut at = from;
    let limit = high.min(from + REACH);
    while at < limit {
        match view.tag(at) {
            Tag::Open if quotes.opening_at(at).is_some() => {
                return (speaks || takes(Complements::NOUN_PHRASE.or(Complements::AS))).then_some((ContentKind::Direct, at));
            }
            Tag::Comma | Tag::Colon if at + 1 < high && quotes.opening_at(at + 1).is_some() => {
                return speaks.then_some((ContentKind::Direct, at + 1));
            }
            Tag::Colon => return (speaks && at + 2 < high).then_some((ContentKind::Colon, at + 1)),
            Tag::Comma => {
                // "said, however, that": a short inset.
                let close = (at + 1..limit.min(at + 12)).find(|close| view.tag(*close) == Tag::Comma)?;
                let resumes = matches!(view.tag(close + 1), Tag::Complementiser) || quotes.opening_at(close + 1).is_some();
                if !(speaks && resumes) {
                    return None;
                }
                at = close + 1;
            }
            Tag::Complementiser if view.is(at, "that") => {
                // "said that, while talks were hard, they went on"
                let start = at + 1 + usize::from(view.tag(at + 1) == Tag::Comma);
                return takes(Complements::THAT.or(Complements::BARE).or(Complements::ADDRESSEE))
                    .then_some((ContentKind::That, start));
            }
            Tag::Complementiser | Tag::Relative => {
                return takes(Complements::WHETHER.or(Complements::THAT))
                    .then_some((ContentKind::Whether, behind_conjunction(view, at)))
                    .filter(|_| !view.is(at, "which"));
            }
            Tag::Preposition if behind_manner(view, at) > at => at = behind_manner(view, at),
            // "denied having sold", "proposed doing away with"
            Tag::Auxiliary if takes(Complements::GERUND) && ["having", "being", "doing"].iter().any(|word| view.is(at, word)) => {
                return Some((ContentKind::Gerund, at));
            }
            Tag::Adverb if view.is(at, "there") && view.tag(at + 1).is_finite() && takes(Complements::BARE) => {
                return Some((ContentKind::Bare, at));
            }
            Tag::Adverb | Tag::Negation => at += 1,
            _ if view.facts(at).any(Facts::CALENDAR) => at += 1 + usize::from(time_of_day(view, at + 1)),
            Tag::To => {
                let infinitive = takes(Complements::INFINITIVE) || at > from && takes(Complements::OBJECT_INFINITIVE);
                return infinitive.then_some((
                    ContentKind::Infinitive,
                    if at > from && takes(Complements::OBJECT_INFINITIVE) { from } else { at },
                ));
            }
            // "said about 20 people had called"
            Tag::Preposition
                if takes(Complements::BARE)
                    && view.tag(at + 1) == Tag::Number
                    && view.is(at, "about")
                    && clause(view, at, high) =>
            {
                return Some((ContentKind::Bare, at));
            }
            // "said single people would pay": a word that may be a verb, before its noun.
            Tag::Base if takes(Complements::BARE) && view.tag(at + 1).is_nominal() && clause(view, at, high) => {
                return Some((ContentKind::Bare, at));
            }
            Tag::Ing if takes(Complements::GERUND) => return Some((ContentKind::Gerund, at)),
            // "highlighted rising investment", "asked for continued aid"
            Tag::Ing | Tag::Participle | Tag::Finite
                if takes(Complements::NOUN_PHRASE) && matches!(view.tag(at + 1), Tag::Noun | Tag::Adjective | Tag::Name) =>
            {
                return nominal(view, quotes, cue, at, high);
            }
            Tag::Ing => return (takes(Complements::BARE) && clause(view, at, high)).then_some((ContentKind::Bare, at)),
            Tag::Pronoun if takes(Complements::BARE) && clause(view, at, high) => return Some((ContentKind::Bare, at)),
            Tag::ObjectPronoun | Tag::Pronoun => {
                if takes(Complements::OBJECT_INFINITIVE) && view.tag(at + 1) == Tag::To {
                    return Some((ContentKind::ObjectInfinitive, at + 1));
                }
                if takes(Complements::AS.or(Complements::OBJECT_FOR)) {
                    return Some((ContentKind::Object, at));
                }
                if !takes(Complements::ADDRESSEE.or(Complements::OBJECT_INFINITIVE).or(Complements::OBJECT_OF)) {
                    return None;
                }
                at += 1;
            }
            Tag::Preposition | Tag::Subordinator if speaks => match behind_preposition(view, cue, at, from == at, high) {
                Ok(behind) => at = behind,
                Err(content) => return content,
            },
            tag if tag.is_nominal() => return nominal(view, quotes, cue, at, high),
            _ => return None,
        }
    }
    None
}

/// What a preposition or a conjunction behind a cue opens: an adjunct, which ends where the result says, or else content.
fn behind_preposition(
    view: View<'_>,
    cue: &CueEntry,
    at: usize,
    first: bool,
    high: usize,
) -> Result<usize, Option<(ContentKind, usize)>> {
    let takes = |complement| cue.takes.any(complement);
    if view.is(at, "of") && takes(Complements::OBJECT_OF) {
        return Err(Some((ContentKind::Object, at + 1)));
    }
    let subordinates = view.facts(at).any(Facts::SUBORDINATOR);
    let only = subordinates && !view.facts(at).any(Facts::PREPOSITION) && clause(view, at + 1, high);
    // "says despite the rain, she will play": what stands before the clause belongs to it.
    if takes(Complements::BARE) && (only || first && opens_clause(view, at, high)) {
        return Err(Some((ContentKind::Bare, at)));
    }
    // "said on Friday as he entered the talks": when it was said.
    if subordinates && view.tag(at + 1) == Tag::Pronoun {
        return Err(None);
    }
    Ok(adjunct(view, at, high.min(at + REACH)))
}

/// What a noun phrase behind a cue is: an addressee, the subject of a clause, or content itself.
fn nominal(view: View<'_>, quotes: Quotations<'_>, cue: &CueEntry, at: usize, high: usize) -> Option<(ContentKind, usize)> {
    let takes = |complement| cue.takes.any(complement);
    let object = Complements::ADDRESSEE.or(Complements::OBJECT_INFINITIVE).or(Complements::OBJECT_OF);
    let behind = skip_phrase(view, at, high.min(at + REACH));
    // "accused Mr Lund of lying": the phrase would go on with its "of".
    if takes(Complements::OBJECT_OF) && (at + 1..behind).any(|of| view.is(of, "of")) {
        return Some((ContentKind::Object, at));
    }
    if takes(object) {
        let mut next = skip_apposition(view, behind, high.min(at + REACH));
        // "told reporters in Geneva on Monday that"
        while next < high && next < at + REACH {
            match view.tag(next) {
                Tag::Complementiser if view.is(next, "that") && takes(Complements::ADDRESSEE) => {
                    return Some((ContentKind::That, next + 1));
                }
                Tag::Complementiser | Tag::Relative if takes(Complements::ADDRESSEE) => {
                    return Some((ContentKind::Whether, behind_conjunction(view, next)));
                }
                Tag::To if takes(Complements::OBJECT_INFINITIVE.or(Complements::ADDRESSEE)) => {
                    return Some((ContentKind::ObjectInfinitive, at));
                }
                Tag::Preposition if view.is(next, "of") && takes(Complements::OBJECT_OF) => {
                    return Some((ContentKind::Object, at));
                }
                Tag::Comma | Tag::Colon if quotes.opening_at(next + 1).is_some() => return Some((ContentKind::Direct, next + 1)),
                Tag::Open if quotes.opening_at(next).is_some() => match title(view, quotes, next, high) {
                    Some(behind) => next = behind,
                    None => return Some((ContentKind::Direct, next)),
                },
                Tag::Pronoun if takes(Complements::ADDRESSEE) && clause(view, next, high) => {
                    return Some((ContentKind::Bare, next));
                }
                // "told the members, the guests and the press that"
                Tag::Comma | Tag::Conjunction if takes(Complements::ADDRESSEE) && view.tag(next + 1).is_nominal() => {
                    next = skip_phrase(view, next + 1, high.min(at + REACH));
                }
                Tag::Comma if view.tag(next + 1) == Tag::Conjunction && takes(Complements::ADDRESSEE) => next += 1,
                Tag::Preposition => next = adjunct(view, next, high.min(at + REACH)),
                Tag::Adverb => next += 1,
                Tag::Determiner if time_noun(view, next + 1) => next += 2,
                _ if view.facts(next).any(Facts::CALENDAR) => next += 1 + usize::from(time_of_day(view, next + 1)),
                tag if tag.is_nominal() && takes(Complements::ADDRESSEE) && clause(view, next, high) => {
                    return Some((ContentKind::Bare, next));
                }
                _ => break,
            }
        }
    }
    // "said earlier this year that": a noun phrase of time.
    if view.is(behind, "that") && takes(Complements::THAT) && behind > at && time_noun(view, behind - 1) {
        return Some((ContentKind::That, behind + 1));
    }
    // Behind a verb that takes a noun phrase, a noun opens one, whatever clause hangs on it: "reiterated the offer that she made".
    if takes(Complements::BARE) && !takes(Complements::NOUN_PHRASE) && clause(view, at, high) {
        return Some((ContentKind::Bare, at));
    }
    if takes(Complements::AS.or(Complements::OBJECT_FOR)) {
        // "called the accord “a bridge of trust”": several words are a quotation of their own, one or two complete the judgement.
        let named = quotes.opening_at(behind).filter(|marked| behind > at && marked.inner.len() > 2);
        return Some(named.map_or((ContentKind::Object, at), |marked| (ContentKind::Direct, marked.outer.first)));
    }
    takes(Complements::NOUN_PHRASE).then_some((ContentKind::NounPhrase, at))
}

/// Where a clause begins behind "whether", "how" and their like, which are no part of it; a pronoun that the clause needs is.
fn behind_conjunction(view: View<'_>, at: usize) -> usize {
    let conjunction = ["whether", "if", "how", "why", "when", "where"].iter().any(|word| view.is(at, word));
    let clause = matches!(view.tag(at + 1), Tag::Pronoun | Tag::Determiner | Tag::Possessive | Tag::Name | Tag::Noun);
    at + usize::from(conjunction && clause)
}

/// Behind "in the strongest possible terms", which says how something is said; `at` where no such words stand.
fn behind_manner(view: View<'_>, at: usize) -> usize {
    let describes = |at: usize| matches!(view.tag(at), Tag::Determiner | Tag::Adjective | Tag::Adverb);
    let terms = (at + 1..at + 6).find(|at| !describes(*at)).filter(|terms| view.is(*terms, "terms") && view.is(at, "in"));
    terms.map_or(at, |terms| terms + 1)
}

/// "this year", "that weekend"
fn time_noun(view: View<'_>, at: usize) -> bool {
    let nouns = ["year", "month", "week", "weekend", "day", "morning", "afternoon", "evening", "night", "time", "times"];
    nouns.iter().any(|word| view.is(at, word))
}

/// "Tuesday morning"
fn time_of_day(view: View<'_>, at: usize) -> bool {
    ["morning", "afternoon", "evening", "night"].iter().any(|word| view.is(at, word))
}

/// Whether a clause begins at a token: a noun phrase and its finite verb before the clause ends.
pub(crate) fn clause(view: View<'_>, from: usize, high: usize) -> bool {
    let (mut nominal, mut relative, mut inset) = (false, false, false);
    for at in from..high.min(from + CLAUSE) {
        match view.tag(at) {
            Tag::Finite | Tag::Auxiliary | Tag::Modal if relative => relative = view.tag(at + 1).is_finite(),
            Tag::Finite | Tag::Auxiliary | Tag::Modal => return nominal,
            Tag::Stop | Tag::Semicolon | Tag::Colon => return false,
            // "told reporters on Tuesday, is to end": a lone comma parts no subject from its verb.
            Tag::Comma if !inset && !relative && view.tag(at + 1).is_finite() => return false,
            Tag::Comma => inset = true,
            // "recalled his visit and said that": the second verb is not the first one's object's.
            Tag::Conjunction if !relative && view.tag(at + 1).is_finite() => return false,
            Tag::Relative | Tag::Complementiser if at > from && !(nominal && follows_head(view, at)) => return false,
            // A relative clause inside the subject has a verb of its own: the next one counts.
            Tag::Relative | Tag::Complementiser if at > from => relative = true,
            tag => {
                nominal |= tag.is_nominal()
                    || matches!(tag, Tag::Pronoun | Tag::ObjectPronoun | Tag::Ing | Tag::To | Tag::Close)
                    || view.is(at, "there");
            }
        }
    }
    false
}

/// Whether a relative pronoun follows the noun that it belongs to: "the law that", "the law, which".
fn follows_head(view: View<'_>, at: usize) -> bool {
    view.tag(at - 1).is_head()
        || at >= 2 && view.tag(at - 1) == Tag::Comma && view.tag(at) == Tag::Relative && view.tag(at - 2).is_head()
}

/// The end of the noun phrase that begins at a token; a determiner inside begins another.
pub(crate) fn skip_phrase(view: View<'_>, from: usize, high: usize) -> usize {
    let mut at = from;
    while at < high {
        let tag = view.tag(at);
        let begins_another = at > from && tag == Tag::Determiner && view.tag(at - 1).is_head();
        let of = tag == Tag::Preposition && view.is(at, "of") || tag == Tag::Conjunction && view.tag(at + 1).is_nominal();
        if begins_another
            || !(tag.is_nominal() || tag == Tag::ObjectPronoun || of)
            || view.facts(at).any(Facts::CALENDAR)
                && (at == from || view.tag(at - 1) != Tag::Determiner)
                && view.tag(at + 1) != Tag::Possessive
        {
            break;
        }
        at += 1;
    }
    at
}

/// "told the programme “Good Morning” on Monday": where a title in marks ends that is no speech, since the sentence goes on.
fn title(view: View<'_>, quotes: Quotations<'_>, open: usize, high: usize) -> Option<usize> {
    let marked = quotes.opening_at(open)?;
    let name =
        (marked.inner.first..marked.inner.last).all(|at| matches!(view.tag(at), Tag::Name | Tag::Preposition | Tag::Determiner));
    (name && marked.inner.len() <= 6 && marked.outer.last + 2 < high).then_some(marked.outer.last)
}

/// Whether a phrase with a preposition and a comma leads to a clause: "despite the rain, she will play".
fn opens_clause(view: View<'_>, from: usize, high: usize) -> bool {
    let end = (from + 1..high.min(from + REACH)).find(|at| view.tag(*at) == Tag::Comma || view.tag(*at).is_finite());
    end.is_some_and(|end| view.tag(end) == Tag::Comma && view.tag(end + 1) == Tag::Pronoun && clause(view, end + 1, high))
}

/// The end of the apposition between commas that begins at a token, its commas included: "the North's leader, Ana Silva, of …".
fn skip_apposition(view: View<'_>, from: usize, high: usize) -> usize {
    if view.tag(from) != Tag::Comma {
        return from;
    }
    let end = skip_phrase(view, from + 1, high);
    if end > from + 1 && view.tag(end) == Tag::Comma { end + 1 } else { from }
}

/// The end of the adjunct that begins with the preposition at a token: "in a statement", "on Monday".
fn adjunct(view: View<'_>, from: usize, high: usize) -> usize {
    let calendar = view.facts(from + 1).any(Facts::CALENDAR);
    if calendar {
        return (from + 2).min(high);
    }
    let at = if view.tag(from + 1) == Tag::Ing { from + 2 } else { from + 1 };
    skip_phrase(view, at, high).max(from + 1)
}

/// Whether a stretch of text in front of ", X said" can be what X said.
pub(crate) fn is_clause(view: View<'_>, range: TokenRange) -> bool {
    range.len() >= 2 && (range.first..range.last.min(range.first + LONGEST)).any(|at| view.tag(at).is_finite())
}
