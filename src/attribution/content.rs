//! What was said: the complement of a cue, and where it ends.

use super::group;
use super::quotes::Quotes;
use super::source;
use super::view::{Range, View};
use crate::lexicon::{Complements, CueEntry, CueKind, Facts, VerbForms};
use crate::mention::tag::Tag;

/// How far addressees and adjuncts may stand between a cue and what was said.
const REACH: usize = 32;
/// How far the verb of a clause may stand behind its beginning.
const CLAUSE: usize = 40;
/// The longest content, in tokens; a quotation that begins within it is taken whole. It bounds what one cue may read.
pub(crate) const LONGEST: usize = 400;
/// The longest content behind a cue that many before it, in the same sentence, showed to be one of a list of words.
pub(crate) const SHORT: usize = 40;

/// A complement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Content {
    pub(crate) kind: ContentKind,
    /// Its tokens; a quotation's with its marks.
    pub(crate) range: Range,
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
    quotes: Quotes<'_>,
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
    let last = end(view, quotes, start, bounded(quotes, start, high, longest), kind, forms);
    (last > start).then_some(Content { kind, range: Range::new(start, last) })
}

fn begin(view: View<'_>, quotes: Quotes<'_>, cue: &CueEntry, from: usize, high: usize) -> Option<(ContentKind, usize)> {
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
                return takes(Complements::THAT.or(Complements::BARE).or(Complements::ADDRESSEE))
                    .then_some((ContentKind::That, at + 1));
            }
            Tag::Complementiser | Tag::Relative => {
                return takes(Complements::WHETHER.or(Complements::THAT))
                    .then_some((ContentKind::Whether, behind_conjunction(view, at)))
                    .filter(|_| !view.is(at, "which"));
            }
            // "denied having sold"
            Tag::Auxiliary if takes(Complements::GERUND) && (view.is(at, "having") || view.is(at, "being")) => {
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
            Tag::Ing if takes(Complements::GERUND) => return Some((ContentKind::Gerund, at)),
            Tag::Ing => return (takes(Complements::BARE) && clause(view, at, high)).then_some((ContentKind::Bare, at)),
            Tag::Pronoun if takes(Complements::BARE) && clause(view, at, high) => return Some((ContentKind::Bare, at)),
            Tag::Object | Tag::Pronoun => {
                if takes(Complements::OBJECT_INFINITIVE) && view.tag(at + 1) == Tag::To {
                    return Some((ContentKind::ObjectInfinitive, at + 1));
                }
                if takes(Complements::AS) {
                    return Some((ContentKind::Object, at));
                }
                if !takes(Complements::ADDRESSEE.or(Complements::OBJECT_INFINITIVE).or(Complements::OBJECT_OF)) {
                    return None;
                }
                at += 1;
            }
            Tag::Preposition | Tag::Subordinator if speaks => {
                if view.is(at, "of") && takes(Complements::OBJECT_OF) {
                    return Some((ContentKind::Object, at + 1));
                }
                if takes(Complements::BARE)
                    && view.facts(at).any(Facts::SUBORDINATOR)
                    && !view.facts(at).any(Facts::PREPOSITION)
                    && clause(view, at + 1, high)
                {
                    return Some((ContentKind::Bare, at));
                }
                at = adjunct(view, at, limit);
            }
            tag if tag.is_nominal() => return nominal(view, quotes, cue, at, high),
            _ => return None,
        }
    }
    None
}

/// What a noun phrase behind a cue is: an addressee, the subject of a clause, or content itself.
fn nominal(view: View<'_>, quotes: Quotes<'_>, cue: &CueEntry, at: usize, high: usize) -> Option<(ContentKind, usize)> {
    let takes = |complement| cue.takes.any(complement);
    let object = Complements::ADDRESSEE.or(Complements::OBJECT_INFINITIVE).or(Complements::OBJECT_OF);
    let behind = skip_phrase(view, at, high.min(at + REACH));
    if takes(object) {
        let mut next = behind;
        // "told reporters in Geneva on Monday that"
        while next < high && next < at + REACH {
            match view.tag(next) {
                Tag::Complementiser if view.is(next, "that") && !takes(Complements::OBJECT_OF) => {
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
                Tag::Open if quotes.opening_at(next).is_some() => return Some((ContentKind::Direct, next)),
                Tag::Pronoun if takes(Complements::ADDRESSEE) && clause(view, next, high) => {
                    return Some((ContentKind::Bare, next));
                }
                Tag::Preposition => next = adjunct(view, next, high.min(at + REACH)),
                Tag::Adverb => next += 1,
                _ if view.facts(next).any(Facts::CALENDAR) => next += 1 + usize::from(time_of_day(view, next + 1)),
                tag if tag.is_nominal() && takes(Complements::ADDRESSEE) && clause(view, next, high) => {
                    return Some((ContentKind::Bare, next));
                }
                _ => break,
            }
        }
    }
    // "said earlier this year that": a noun phrase of time.
    let time = ["year", "month", "week", "day", "morning", "afternoon", "evening", "night", "time", "times"];
    if view.is(behind, "that") && takes(Complements::THAT) && behind > at && time.iter().any(|word| view.is(behind - 1, word)) {
        return Some((ContentKind::That, behind + 1));
    }
    if takes(Complements::BARE) && clause(view, at, high) {
        return Some((ContentKind::Bare, at));
    }
    if takes(Complements::AS) {
        // "called the accord “a bridge of trust”"
        let named = quotes.opening_at(behind).filter(|_| behind > at);
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

/// "Tuesday morning"
fn time_of_day(view: View<'_>, at: usize) -> bool {
    ["morning", "afternoon", "evening", "night"].iter().any(|word| view.is(at, word))
}

/// Whether a clause begins at a token: a noun phrase and its finite verb before the clause ends.
pub(crate) fn clause(view: View<'_>, from: usize, high: usize) -> bool {
    let (mut nominal, mut relative) = (false, false);
    for at in from..high.min(from + CLAUSE) {
        match view.tag(at) {
            Tag::Finite | Tag::Auxiliary | Tag::Modal if relative => relative = view.tag(at + 1).is_finite(),
            Tag::Finite | Tag::Auxiliary | Tag::Modal => return nominal,
            Tag::Stop | Tag::Semicolon | Tag::Colon => return false,
            Tag::Relative | Tag::Complementiser if at > from && !(nominal && view.tag(at - 1).is_head()) => return false,
            // A relative clause inside the subject has a verb of its own: the next one counts.
            Tag::Relative | Tag::Complementiser if at > from => relative = true,
            tag => {
                nominal |= tag.is_nominal()
                    || matches!(tag, Tag::Pronoun | Tag::Object | Tag::Ing | Tag::To | Tag::Close)
                    || view.is(at, "there");
            }
        }
    }
    false
}

/// The end of the noun phrase that begins at a token; a determiner inside begins another.
fn skip_phrase(view: View<'_>, from: usize, high: usize) -> usize {
    let mut at = from;
    while at < high {
        let tag = view.tag(at);
        let begins_another = at > from && tag == Tag::Determiner && view.tag(at - 1).is_head();
        let of = tag == Tag::Preposition && view.is(at, "of") || tag == Tag::Conjunction && view.tag(at + 1).is_nominal();
        if begins_another
            || !(tag.is_nominal() || tag == Tag::Object || of)
            || view.facts(at).any(Facts::CALENDAR) && (at == from || view.tag(at - 1) != Tag::Determiner)
        {
            break;
        }
        at += 1;
    }
    at
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

/// Where content that begins at `from` ends: before the clause's last mark, before a verb that another attribution coordinates,
/// before ", adding that", ", according to" and the like.
pub(crate) fn end(view: View<'_>, quotes: Quotes<'_>, from: usize, high: usize, kind: ContentKind, forms: VerbForms) -> usize {
    let mut last = bounded(quotes, from, high, LONGEST);
    while last > from && matches!(view.tag(last - 1), Tag::Stop | Tag::Semicolon | Tag::Comma | Tag::Colon | Tag::Dash) {
        last -= 1;
    }
    last = circumstance(view, quotes, from, last);
    last = adversative(view, quotes, from, last);
    let clause_like = matches!(kind, ContentKind::That | ContentKind::Bare | ContentKind::Whether | ContentKind::Colon);
    if !clause_like {
        last = modifier(view, quotes, from, last);
    }
    let range = Range::new(from, last);
    let mut inside = from;
    for hit in view.cues_in(range) {
        let first = hit.first as usize;
        if first < inside {
            continue;
        }
        if let Some(marked) = quotes.covering(first) {
            inside = marked.outer.last;
            continue;
        }
        let (form, cue) = view.cue(*hit);
        if cue.kind == CueKind::Preposition {
            if first > from + 1 {
                return trim(view, from, first);
            }
            continue;
        }
        if cue.kind == CueKind::Noun || first <= from + 1 {
            continue;
        }
        let Some(group) = group::read(view, *hit, from) else { continue };
        let start = group.tokens.first;
        if start <= from {
            continue;
        }
        let before = view.tag(start - 1);
        match group.form {
            group::Form::Participle if before == Tag::Comma => return trim(view, from, start),
            group::Form::Finite => {
                // ", and called for": the same subject goes on to say something else.
                let coordinated = before == Tag::Conjunction && start > from + 1;
                let comma = coordinated && view.tag(start - 2) == Tag::Comma;
                // Verbs that share a subject share a tense.
                let alike = form.forms.any(forms) || group.planned;
                if coordinated && alike && (comma || !clause_like || !cue.weak) {
                    return trim(view, from, start - 1);
                }
                if before == Tag::Comma && alike && !clause_like {
                    return trim(view, from, start);
                }
                // "but did not say": the narrator goes on about the same subject.
                if coordinated && view.is(start - 1, "but") {
                    return trim(view, from, start - 1);
                }
                if let Some(stop) = another(view, from, start, hit.last as usize, last).filter(|_| alike || !cue.weak) {
                    return stop;
                }
            }
            _ => {}
        }
    }
    trim(view, from, last)
}

/// "Although she said that talks went on, the Minister left": the comma behind a cue's clause of circumstance ends its content.
fn circumstance(view: View<'_>, quotes: Quotes<'_>, from: usize, last: usize) -> usize {
    let low = from.saturating_sub(10);
    let sentence = view.sentence_start(from);
    let opener =
        (low.max(sentence)..from).find(|at| view.facts(*at).any(Facts::SUBORDINATOR) && !view.facts(*at).any(Facts::ADVERB));
    let opens = opener.is_some_and(|opener| opener <= sentence + 1 && opener + 1 < from);
    // "Saying that talks had failed, the Minister left"
    let participle = view.tag(sentence) == Tag::Ing && from <= sentence + 2;
    if !opens && !participle {
        return last;
    }
    let comma = (from + 2..last.min(from + CLAUSE)).find(|at| {
        let subject = matches!(view.tag(at + 1), Tag::Pronoun | Tag::Determiner | Tag::Name | Tag::Possessive | Tag::Noun);
        view.tag(*at) == Tag::Comma && subject && quotes.covering(*at).is_none() && clause(view, at + 1, last)
    });
    comma.unwrap_or(last)
}

/// ", although it may take days": a concession behind a comma is the narrator's.
fn adversative(view: View<'_>, quotes: Quotes<'_>, from: usize, last: usize) -> usize {
    const WORDS: [&str; 5] = ["although", "though", "however", "whereas", "while"];
    outside(quotes, from + 2, last)
        .find(|at| {
            view.tag(*at) == Tag::Comma && WORDS.iter().any(|word| view.is(at + 1, word)) && view.tag(at + 2) != Tag::Comma
        })
        .unwrap_or(last)
}

/// What a narrator hangs on a noun phrase or an infinitive: ", which was paid for", "and credited the pilots".
fn modifier(view: View<'_>, quotes: Quotes<'_>, from: usize, last: usize) -> usize {
    let mut subordinate = false;
    for at in outside(quotes, from + 1, last) {
        match view.tag(at) {
            Tag::Comma if view.tag(at + 1) == Tag::Relative => return at,
            Tag::Comma if view.tag(at + 1) == Tag::Preposition && (view.is(at + 2, "which") || view.is(at + 2, "whom")) => {
                return at;
            }
            Tag::Relative | Tag::Complementiser | Tag::Subordinator => subordinate = true,
            Tag::Conjunction if !subordinate && view.is(at, "and") => {
                let past = view.tag(at + 1) == Tag::Finite
                    && view.facts(at + 1).any(Facts::VERB_PAST)
                    && !view.facts(at + 1).any(Facts::VERB_BASE.or(Facts::ADJECTIVE).or(Facts::NOUN));
                if past && !matches!(view.tag(at - 1), Tag::Participle | Tag::Finite) {
                    return at;
                }
            }
            _ => {}
        }
    }
    last
}

/// The tokens of a range outside quotation marks.
fn outside(quotes: Quotes<'_>, from: usize, last: usize) -> impl Iterator<Item = usize> {
    let mut at = from;
    std::iter::from_fn(move || {
        while let Some(marked) = quotes.covering(at).filter(|_| at < last) {
            at = marked.outer.last.max(at + 1);
        }
        at += 1;
        (at <= last).then(|| at - 1)
    })
}

/// The end of what may be read from `from` on: at most `longest` tokens, and a quotation that begins within them whole.
fn bounded(quotes: Quotes<'_>, from: usize, high: usize, longest: usize) -> usize {
    let cap = from.saturating_add(longest);
    if cap >= high { high } else { quotes.covering(cap).map_or(cap, |marked| marked.outer.last.min(high)) }
}

/// ", while the Minister said" and ", the Minister said": somebody else's words, or the same cue once more.
fn another(view: View<'_>, from: usize, start: usize, behind: usize, high: usize) -> Option<usize> {
    let subject = source::subject(view, from, start)?;
    if subject.first <= from + 1 {
        return None;
    }
    let before = subject.first - 1;
    let parenthetical = view.tag(before) == Tag::Comma && (behind >= high || matches!(view.tag(behind), Tag::Comma | Tag::Stop));
    if parenthetical && source::can_speak(view, subject) {
        return Some(trim(view, from, before));
    }
    let joins = matches!(view.tag(before), Tag::Conjunction)
        || view.is(before, "while")
        || view.is(before, "whereas")
        || view.is(before, "whilst");
    (joins && before > from + 1 && view.tag(before - 1) == Tag::Comma && source::can_speak(view, subject))
        .then(|| trim(view, from, before))
}

fn trim(view: View<'_>, from: usize, mut last: usize) -> usize {
    while last > from
        && matches!(view.tag(last - 1), Tag::Comma | Tag::Semicolon | Tag::Conjunction | Tag::Stop | Tag::Dash | Tag::Colon)
    {
        last -= 1;
    }
    last
}

/// Whether a stretch of text in front of ", X said" can be what X said.
pub(crate) fn is_clause(view: View<'_>, range: Range) -> bool {
    range.len() >= 2 && (range.first..range.last.min(range.first + LONGEST)).any(|at| view.tag(at).is_finite())
}
