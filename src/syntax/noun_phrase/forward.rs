//! The noun phrase that begins at a token, read forward.

use super::{MAX_SUBJECT_TOKENS, apposition};
use crate::lexicon::{Facts, WordSet};
use crate::syntax::coordination::list_end;
use crate::syntax::noun_class::names_an_utterance;
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The noun phrase that begins at `from`, with its apposition: "said Ana Silva, the Foreign Minister", "according to officials in Kyiv".
/// Nothing from `high` on is read.
pub(crate) fn starting_at(view: View<'_>, from: usize, high: usize) -> Option<TokenRange> {
    let high = high.min(from + MAX_SUBJECT_TOKENS);
    let mut at = from;
    if at < high && view.facts(at).any(Facts::PRONOUN_SUBJECT.or(Facts::PRONOUN_OBJECT)) && !view.tag(at + 1).is_head() {
        return Some(TokenRange::new(at, at + 1));
    }
    let mut head = false;
    while at < high {
        match view.tag(at) {
            tag if tag.is_nominal() || tag == Tag::ObjectPronoun => head |= tag.is_head() || tag == Tag::ObjectPronoun,
            // "says the Foreign Office in a statement"
            Tag::Preposition if head && view.is(at, "in") && names_an_utterance(view, at + 1) => break,
            // "said Ana Silva on Monday": when it was said.
            Tag::Preposition if head && view.facts(at + 1).any(Facts::CALENDAR) => break,
            // "said the diplomat during his visit"
            Tag::Preposition if head && view.is_in(at, WordSet::ReportAdjunct) => break,
            Tag::Preposition if head => {}
            // "9/11 widow"
            Tag::Other if head && view.tag(at - 1) == Tag::Number && view.tag(at + 1) == Tag::Number => {}
            Tag::Adverb if !head && view.tag(at + 1).is_nominal() => {}
            // "early results of polls conducted by"
            Tag::Participle | Tag::Finite if head && view.facts(at).any(Facts::VERB_PARTICIPLE) => match agent_after(view, at) {
                Some(by) => at = by,
                None => break,
            },
            Tag::Conjunction
                if head && at + 1 < high && view.tag(at + 1).is_nominal() && !view.facts(at + 1).any(Facts::PRONOUN_SUBJECT) => {}
            Tag::Comma if head && ends_phrase(view, from, at) => {
                return Some(TokenRange::new(from, end_after_comma(view, from, at, high)));
            }
            Tag::BracketOpen if head => match (at..high).find(|close| view.tag(*close) == Tag::BracketClose) {
                // "the Ministry (MFA) the two envoys met": another phrase begins.
                Some(close) if view.tag(close + 1) == Tag::Determiner => return Some(TokenRange::new(from, close + 1)),
                Some(close) => at = close,
                None => break,
            },
            _ if view.flags(at).any(EntityFlags::PERSON.or(EntityFlags::OFFICE).or(EntityFlags::PLACE)) => head = true,
            _ => break,
        }
        at += 1;
    }
    // "said Ana Silva in accepting the prize"
    let governs_verb = at > from + 1 && view.tag(at - 1) == Tag::Preposition && view.tag(at) == Tag::Ing;
    (head && at > from).then(|| TokenRange::new(from, at - usize::from(governs_verb)))
}

/// The "by" after a participle, or after when it was done: "issued by", "issued yesterday by", "issued on Monday by".
pub(crate) fn agent_after(view: View<'_>, participle: usize) -> Option<usize> {
    /// The number of tokens that say when something was done.
    const MAX_TIME_TOKENS: usize = 4;
    let is_time = |at: &usize| {
        view.facts(*at).any(Facts::CALENDAR.or(Facts::TEMPORAL))
            || view.is_in(*at, WordSet::DayPreposition) && view.facts(at + 1).any(Facts::CALENDAR)
    };
    let next = (participle + 1..=participle + MAX_TIME_TOKENS).find(|at| !is_time(at))?;
    view.is(next, "by").then_some(next)
}

/// Whether a comma ends the phrase. A comma inside an office is part of it: "the Minister of Foreign Affairs, Trade and Labour".
fn ends_phrase(view: View<'_>, from: usize, comma: usize) -> bool {
    is_name(view, from, comma) || !view.flags(comma).any(EntityFlags::OFFICE.or(EntityFlags::PLACE))
}

/// One past the apposition or the list that continues after a comma; the comma itself if neither does.
fn end_after_comma(view: View<'_>, from: usize, comma: usize, high: usize) -> usize {
    if let Some(end) = name_after_office(view, TokenRange::new(from, comma), high) {
        return end;
    }
    let apposition = if is_name(view, from, comma) { apposition::end(view, comma + 1, high) } else { None };
    apposition.or_else(|| list_end(view, comma, high)).unwrap_or(comma)
}

/// One past the name after an office and a comma: "the Head of Delegation, Counsellor Ana Silva", "the Chief of Mission, former Minister of Chile
/// Ana Silva". A list goes on with "and".
fn name_after_office(view: View<'_>, office: TokenRange, high: usize) -> Option<usize> {
    let named = view.has(office, EntityFlags::PERSON) || !view.has(office, EntityFlags::OFFICE);
    let begins = !named && matches!(view.tag(office.first), Tag::Determiner | Tag::Name | Tag::Adjective);
    let name = EntityFlags::PERSON.or(EntityFlags::OFFICE).or(EntityFlags::PLACE);
    let first = office.last + 1;
    let in_title = |at: usize| {
        let links = matches!(view.tag(at), Tag::Hyphen | Tag::Adjective) || view.is(at, "of");
        view.flags(at).any(name) || links || at == first && view.is_in(at, WordSet::LesserOffice)
    };
    let end = (first..high).find(|at| !in_title(*at)).unwrap_or(high);
    let person = end > first && view.flags(end - 1).any(EntityFlags::PERSON);
    let closes = matches!(view.tag(end), Tag::Comma | Tag::Stop | Tag::Close | Tag::Colon | Tag::Dash);
    (begins && person && closes && !view.is(end + 1, "and")).then_some(end)
}

/// Whether the words before a comma are a name: one that is known, or two with capitals.
fn is_name(view: View<'_>, from: usize, comma: usize) -> bool {
    let name = |at: usize| view.tag(at) == Tag::Name;
    comma > from && view.flags(comma - 1).any(EntityFlags::PERSON) || comma > from + 1 && name(comma - 1) && name(comma - 2)
}

/// One past the noun phrase that begins at a token. A determiner after its head begins another.
pub(crate) fn skip_phrase(view: View<'_>, from: usize, high: usize) -> usize {
    let mut at = from;
    while at < high {
        let tag = view.tag(at);
        let begins_another = at > from && tag == Tag::Determiner && view.tag(at - 1).is_head();
        let joins = tag == Tag::Preposition && view.is(at, "of") || tag == Tag::Conjunction && view.tag(at + 1).is_nominal();
        // "told reporters Tuesday", but "the Tuesday meeting" and "Tuesday's meeting".
        let calendar = view.facts(at).any(Facts::CALENDAR)
            && (at == from || view.tag(at - 1) != Tag::Determiner)
            && view.tag(at + 1) != Tag::Possessive;
        // "the Oslo-based paper", "the Oslo-based online paper"
        let compound = at > from && matches!(tag, Tag::Participle | Tag::Finite) && view.tag(at - 1) == Tag::Hyphen;
        let after_compound =
            at > from + 1 && tag == Tag::Adverb && view.tag(at - 2) == Tag::Hyphen && view.tag(at + 1).is_nominal();
        let compound = compound || after_compound;
        if begins_another || !(tag.is_nominal() || tag == Tag::ObjectPronoun || joins || compound) || calendar {
            break;
        }
        at += 1;
    }
    at
}
