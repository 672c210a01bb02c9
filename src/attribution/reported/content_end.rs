//! Where what was said ends: before another cue, a concession, or what the narrator hangs on it.

use super::content::{CLAUSE, ContentKind, LONGEST, clause};
use crate::attribution::marks::quotations::Quotations;
use crate::lexicon::{CueKind, Facts, VerbForms};
use crate::syntax::EntityFlags;
use crate::syntax::Tag;
use crate::syntax::noun_phrase;
use crate::syntax::verb_group::{self, VerbGroupRole};
use crate::syntax::{TokenRange, View};

/// How far the verb of a clause may stand behind its "and", for the clause not to be part of what the "and" joins.
const INSTANT: usize = 6;

/// Where content that begins at `from` ends: before the clause's last mark, before a verb that another attribution coordinates,
/// before ", adding that", ", according to" and the like.
pub(crate) fn end(
    view: View<'_>,
    quotes: Quotations<'_>,
    from: usize,
    high: usize,
    kind: ContentKind,
    forms: VerbForms,
) -> usize {
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
    if kind == ContentKind::Object {
        last = judged(view, quotes, from, last);
    }
    let range = TokenRange::new(from, last);
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
        let Some(group) = verb_group::read(view, *hit, from) else { continue };
        let mut start = group.tokens.first;
        // ", and repeatedly says"
        while start > from && view.tag(start - 1) == Tag::Adverb {
            start -= 1;
        }
        if start <= from {
            continue;
        }
        let before = view.tag(start - 1);
        match group.role {
            VerbGroupRole::Participle if before == Tag::Comma => return trim(view, from, start),
            // ", underscoring the need for calm, and stressing that": one participle after another.
            VerbGroupRole::Participle
                if before == Tag::Conjunction
                    && start > from + 1
                    && view.tag(start - 2) == Tag::Comma
                    && forms.any(VerbForms::ING) =>
            {
                return trim(view, from, start - 1);
            }
            VerbGroupRole::Finite => {
                // ", and called for": the same subject goes on to say something else.
                let coordinated = before == Tag::Conjunction && start > from + 1;
                let comma = coordinated && view.tag(start - 2) == Tag::Comma;
                // Verbs that share a subject share a tense.
                let alike = form.forms.any(forms) || group.planned;
                // "and calls her “a leader”": marks show that a weak verb reports.
                let reports = !cue.weak
                    || matches!(view.tag(hit.last as usize), Tag::ObjectPronoun | Tag::Possessive)
                        && quotes.opening_at(hit.last as usize + 1).is_some();
                if coordinated && alike && (comma || !clause_like || reports) {
                    return trim(view, from, start - 1);
                }
                if before == Tag::Comma && alike && (!clause_like || cue.weak && reports) {
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
fn circumstance(view: View<'_>, quotes: Quotations<'_>, from: usize, last: usize) -> usize {
    let low = from.saturating_sub(10);
    let sentence = view.sentence_start(from);
    let opener = (low.max(sentence)..from)
        .find(|at| view.facts(*at).any(Facts::SUBORDINATOR) && (!view.facts(*at).any(Facts::ADVERB) || view.is(*at, "when")));
    let opens = opener.is_some_and(|opener| opener <= sentence + 1 && opener + 1 < from);
    // "Saying that talks had failed, the Minister left"
    let participle = view.tag(sentence) == Tag::Ing && from <= sentence + 2;
    if !opens && !participle {
        return last;
    }
    let comma = (from + 2..last.min(from + CLAUSE)).find(|at| {
        let subject = matches!(view.tag(at + 1), Tag::Pronoun | Tag::Determiner | Tag::Name | Tag::Possessive | Tag::Noun);
        breaks(view, quotes, *at) && subject && clause(view, at + 1, last)
    });
    comma.map_or(last, |at| at + usize::from(view.tag(at) == Tag::Close))
}

/// Whether a comma or a dash stands at a token, or a comma inside the marks that close there.
fn breaks(view: View<'_>, quotes: Quotations<'_>, at: usize) -> bool {
    match view.tag(at) {
        Tag::Comma => quotes.covering(at).is_none(),
        Tag::Close => at > 0 && view.tag(at - 1) == Tag::Comma && quotes.closing_before(at + 1).is_some(),
        _ => false,
    }
}

/// ", although it may take days", ", citing a report": a concession or a ground behind a comma is the narrator's.
fn adversative(view: View<'_>, quotes: Quotations<'_>, from: usize, last: usize) -> usize {
    const WORDS: [&str; 5] = ["although", "though", "however", "whereas", "while"];
    const GROUNDS: [&str; 3] = ["citing", "meaning", "referring"];
    let found = (from + 2..last).find(|at| {
        let word = |word: &&str| view.is(at + 1, word);
        let ground = GROUNDS.iter().any(word);
        breaks(view, quotes, *at) && (WORDS.iter().any(word) && view.tag(at + 2) != Tag::Comma || ground)
    });
    found.map_or(last, |at| at + usize::from(view.tag(at) == Tag::Close))
}

/// "called the plan “a disgrace” during a visit": a judgement in marks ends with them, before when and where it was given.
fn judged(view: View<'_>, quotes: Quotations<'_>, from: usize, last: usize) -> usize {
    const PLACES: [&str; 7] = ["after", "at", "before", "during", "in", "on", "while"];
    let ends = quotes.within(from, last).iter().map(|marked| marked.outer.last).find(|end| {
        let calendar = view.facts(*end).any(Facts::CALENDAR.or(Facts::TEMPORAL));
        // A comma inside the marks ends them too, unless a list goes on: "a “bully,” a “liar” and …".
        let lists = matches!(view.tag(*end), Tag::Determiner | Tag::Open) || view.is(*end, "and") || view.is(*end, "or");
        let comma = *end >= 2 && view.tag(end - 1) == Tag::Close && view.tag(end - 2) == Tag::Comma && !lists;
        *end < last && (calendar || comma || view.tag(*end) == Tag::Dash || PLACES.iter().any(|word| view.is(*end, word)))
    });
    ends.unwrap_or(last)
}

/// What a narrator hangs on a noun phrase or an infinitive: ", which was paid for", "and credited the pilots".
fn modifier(view: View<'_>, quotes: Quotations<'_>, from: usize, last: usize) -> usize {
    let mut subordinate = false;
    for at in outside(quotes, from + 1, last) {
        match view.tag(at) {
            Tag::Comma if view.tag(at + 1) == Tag::Relative => return at,
            Tag::Comma if view.tag(at + 1) == Tag::Preposition && (view.is(at + 2, "which") || view.is(at + 2, "whom")) => {
                return at;
            }
            // "called for calm in a statement": where it was said.
            Tag::Preposition if view.is(at, "in") && noun_phrase::utterance(view, at + 1) => return at,
            Tag::Relative | Tag::Complementiser | Tag::Subordinator => subordinate = true,
            // "emphasized her support and the two sides discussed trade": another clause.
            Tag::Conjunction
                if !subordinate
                    && view.is(at, "and")
                    && matches!(view.tag(at + 1), Tag::Determiner | Tag::Pronoun)
                    && begins_clause(view, at + 1, last.min(at + INSTANT)) =>
            {
                return at;
            }
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

/// Whether a noun phrase and its verb begin at a token; "the threat posed by" is none.
fn begins_clause(view: View<'_>, from: usize, high: usize) -> bool {
    let verb = (from..high).find(|at| view.tag(*at).is_finite());
    let reduced = |at: usize| view.facts(at).any(Facts::VERB_PARTICIPLE) && view.tag(at + 1) == Tag::Preposition;
    verb.is_some_and(|verb| !reduced(verb)) && clause(view, from, high)
}

/// The tokens of a range outside quotation marks.
fn outside(quotes: Quotations<'_>, from: usize, last: usize) -> impl Iterator<Item = usize> {
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
pub(crate) fn bounded(quotes: Quotations<'_>, from: usize, high: usize, longest: usize) -> usize {
    let cap = from.saturating_add(longest);
    if cap >= high { high } else { quotes.covering(cap).map_or(cap, |marked| marked.outer.last.min(high)) }
}

/// ", while the Minister said" and ", the Minister said": somebody else's words, or the same cue once more.
fn another(view: View<'_>, from: usize, start: usize, behind: usize, high: usize) -> Option<usize> {
    let subject = noun_phrase::subject(view, from, start)?;
    if subject.first <= from + 1 {
        return None;
    }
    let before = subject.first - 1;
    let parenthetical = view.tag(before) == Tag::Comma && (behind >= high || matches!(view.tag(behind), Tag::Comma | Tag::Stop));
    if parenthetical && noun_phrase::can_speak(view, subject) {
        return Some(trim(view, from, before));
    }
    // ", as the Minister said"
    if view.is(before, "as") && before > from + 1 && view.tag(before - 1) == Tag::Comma {
        return Some(trim(view, from, before - 1));
    }
    let joins = matches!(view.tag(before), Tag::Conjunction)
        || view.is(before, "while")
        || view.is(before, "whereas")
        || view.is(before, "whilst");
    let apart = before > from + 1 && matches!(view.tag(before - 1), Tag::Comma | Tag::Dash | Tag::Close | Tag::Semicolon);
    // "and Mr Lund said": a name that speaks needs no comma.
    let titled = view.has(subject, EntityFlags::OFFICE) && matches!(view.tag(subject.first), Tag::Determiner | Tag::Name);
    let named = before > from + 1
        && view.is(before, "and")
        && view.tag(start) == Tag::Finite
        && (titled || view.has(subject, EntityFlags::PERSON));
    (joins && (apart || named) && noun_phrase::can_speak(view, subject)).then(|| trim(view, from, before))
}

fn trim(view: View<'_>, from: usize, mut last: usize) -> usize {
    while last > from
        && matches!(view.tag(last - 1), Tag::Comma | Tag::Semicolon | Tag::Conjunction | Tag::Stop | Tag::Dash | Tag::Colon)
    {
        last -= 1;
    }
    last
}
