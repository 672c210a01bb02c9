//! The subject before a verb group.

use super::apposition::{head_end, is_age_before, with_description_before, with_name_before};
use super::backward::phrase_ending_at;
use super::{MAX_INSET_TOKENS, MAX_SUBJECT_TOKENS};
use crate::lexicon::{Facts, WordSet};
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The subject of the verb group that begins at `verb`, with its apposition. Nothing before `low` is read.
pub(crate) fn subject_before(view: View<'_>, low: usize, verb: usize) -> Option<TokenRange> {
    let low = low.max(verb.saturating_sub(MAX_SUBJECT_TOKENS));
    let end = skip_adjuncts_before(view, low, verb);
    if end <= low {
        return None;
    }
    match view.tag(end - 1) {
        Tag::Comma | Tag::Dash => before_inset(view, low, end),
        Tag::Relative if view.is(end - 1, "who") || view.is(end - 1, "which") => antecedent(view, low, end - 1),
        // "many of whom say"
        Tag::Relative if view.is(end - 1, "whom") && end >= low + 3 && view.tag(end - 2) == Tag::Preposition => {
            Some(TokenRange::new(end - 3, end))
        }
        // "the experts we asked said"
        Tag::Finite if end > low + 2 && view.tag(end - 2) == Tag::Pronoun && view.tag(end - 3) == Tag::Noun => {
            phrase_ending_at(view, low, end - 2)
        }
        // "a report published Wednesday said"
        Tag::Participle | Tag::Finite
            if end > low + 1 && view.tag(end - 2).is_head() && view.facts(end - 1).any(Facts::VERB_PARTICIPLE) =>
        {
            phrase_ending_at(view, low, end - 1)
        }
        _ => {
            let Some(nearest) = phrase_ending_at(view, low, end) else { return those_before(view, low, end) };
            let inner = before_relative_clause(view, low, nearest)
                .or_else(|| before_object(view, low, nearest))
                .or_else(|| before_participle(view, low, nearest));
            let subject = inner.unwrap_or(nearest);
            // "The route, Lund added, had been announced": the words before a parenthesis do not describe the speaker.
            let parenthesis = view.tag(verb + 1) == Tag::Comma;
            let subject = if parenthesis { subject } else { with_description_before(view, low, subject) };
            Some(with_name_before(view, low, subject))
        }
    }
}

/// The antecedent of a relative clause without commas that ends with a noun phrase after a preposition: "the envoy who was met by her
/// deputy said".
fn before_relative_clause(view: View<'_>, low: usize, last: TokenRange) -> Option<TokenRange> {
    let preposition = last.first.checked_sub(1).filter(|at| *at > low && view.tag(*at) == Tag::Preposition)?;
    let mut clause = (low.max(preposition.saturating_sub(MAX_INSET_TOKENS))..preposition).rev();
    let who = clause.find(|at| matches!(view.tag(*at), Tag::Relative | Tag::Comma | Tag::Conjunction | Tag::Complementiser))?;
    view.is(who, "who").then(|| antecedent(view, low, who)).flatten()
}

/// The antecedent of a relative clause without commas that ends with the object of its verb: "the envoy who attended the talks said". After a
/// verb of saying, the phrase is the subject of what was said: "the envoy who said the Minister left".
fn before_object(view: View<'_>, low: usize, object: TokenRange) -> Option<TokenRange> {
    let verb = object.first.checked_sub(1).filter(|at| *at > low && view.tag(*at).is_finite())?;
    let mut group = (low..verb).rev();
    let who = group.find(|at| !matches!(view.tag(*at), Tag::Auxiliary | Tag::Modal | Tag::Adverb))?;
    let says = !view.cues_in(TokenRange::new(verb, verb + 1)).is_empty();
    (view.is(who, "who") && !says).then(|| antecedent(view, low, who)).flatten()
}

/// "those" with what describes them: "those close to her said", "those with knowledge of it say".
fn those_before(view: View<'_>, low: usize, end: usize) -> Option<TokenRange> {
    /// The number of tokens that describe them.
    const MAX_TOKENS: usize = 8;
    let describes = |at: usize| {
        let tag = view.tag(at);
        tag.is_nominal()
            || matches!(tag, Tag::Preposition | Tag::Determiner | Tag::Possessive | Tag::Participle | Tag::ObjectPronoun)
    };
    let before = (low..end).rev().take(MAX_TOKENS);
    let those = before.take_while(|at| describes(*at) || view.is(*at, "those")).find(|at| view.is(*at, "those"))?;
    (those + 1 < end).then_some(TokenRange::new(those, end))
}

/// The noun phrase before a participle whose object ends the subject: "troops guarding the border fired". The phrase opens its clause.
fn before_participle(view: View<'_>, low: usize, last: TokenRange) -> Option<TokenRange> {
    // "using guided missiles"
    let modified = last.first > low && view.facts(last.first - 1).any(Facts::VERB_PARTICIPLE);
    let participle = last.first.checked_sub(1 + usize::from(modified));
    let participle = participle.filter(|at| *at > low && view.tag(*at) == Tag::Ing)?;
    let noun = view.tag(participle - 1) == Tag::Noun && !view.facts(participle - 1).any(Facts::CALENDAR);
    let subject = phrase_ending_at(view, low, participle).filter(|_| noun)?;
    let opens = subject.first == low || matches!(view.tag(subject.first - 1), Tag::Comma | Tag::Complementiser | Tag::Stop);
    opens.then_some(subject)
}

/// The subject before a comma or dash that ends before `end`: "Ana Silva, the Foreign Minister, said".
fn before_inset(view: View<'_>, low: usize, end: usize) -> Option<TokenRange> {
    if let Some(comma) = speaking_inset(view, low, end - 1) {
        return phrase_ending_at(view, low, comma);
    }
    let Some(head) = head_end(view, low, end - 1) else {
        // "Minister Ana Silva, delivered a speech", "“…,” Ana Silva, told reporters": a comma too many after a name that opens the clause.
        let last = before_clause(view, low, end - 1).unwrap_or_else(|| skip_adjuncts_before(view, low, end - 1));
        let whole = phrase_ending_at(view, low, last)?;
        let opens = view.tag(end - 1) == Tag::Comma && (whole.first == low || view.tag(whole.first - 1) == Tag::Close);
        return (opens && (view.flags(end - 2).any(EntityFlags::PERSON) || last < end - 1)).then_some(whole);
    };
    let whole = phrase_ending_at(view, low, head)?;
    if let Some(subject) = before_town(view, low, head, end) {
        return Some(subject);
    }
    // An apposition names the same person. A relative clause, a participle, an adjunct or an adverb ("however") does not.
    let is_adverb = view.tag(head + 1) == Tag::Adverb && head + 3 == end;
    let names = !is_adverb
        && !is_age_before(view, head + 2)
        && !matches!(
            view.tag(head + 1),
            Tag::Relative | Tag::Ing | Tag::Participle | Tag::Preposition | Tag::Complementiser | Tag::Subordinator
        );
    Some(if names { TokenRange::new(whole.first, end - 1) } else { whole })
}

/// The subject before a town and its country: "Delegates attending the meeting in Oslo, Norway, agreed". The town ends before `comma`.
fn before_town(view: View<'_>, low: usize, comma: usize, end: usize) -> Option<TokenRange> {
    let preposition = (low + 1..comma).rev().find(|at| view.tag(*at) != Tag::Name).filter(|at| view.is(*at, "in"))?;
    let country = TokenRange::new(comma + 1, end - 1);
    let names = country.len() == 1
        && view.has(country, EntityFlags::PLACE)
        && !view.has(country, EntityFlags::PERSON.or(EntityFlags::OFFICE));
    let nearest = if names { phrase_ending_at(view, low, preposition) } else { None };
    nearest.map(|nearest| before_participle(view, low, nearest).unwrap_or(nearest))
}

/// The comma before an inset that says for whom somebody speaks, which may be a list: "the envoy of Peru, also speaking for Chile, Kenya and Fiji,
/// said".
fn speaking_inset(view: View<'_>, low: usize, close: usize) -> Option<usize> {
    let low = low.max(close.saturating_sub(MAX_INSET_TOKENS));
    let continues = |at: &usize| {
        view.tag(*at).is_nominal()
            || matches!(
                view.tag(*at),
                Tag::Comma | Tag::Conjunction | Tag::Preposition | Tag::Adverb | Tag::Ing | Tag::Possessive | Tag::Determiner
            )
    };
    let opens = |at: &usize| {
        let verb = at + 1 + usize::from(view.tag(at + 1) == Tag::Adverb);
        view.tag(*at) == Tag::Comma && view.is(verb, "speaking") && view.tag(verb + 1) == Tag::Preposition
    };
    (low + 1..close).rev().take_while(continues).find(opens)
}

/// One past the subject of a clause with a participle that ends before `end`: "the Union while condemning the raid, reaffirmed", "the
/// Union expressing its grief over the raid, vowed".
fn before_clause(view: View<'_>, low: usize, end: usize) -> Option<usize> {
    let mut within =
        (low + 1..end).rev().take(MAX_INSET_TOKENS).take_while(|at| view.tag(*at) != Tag::Comma && !view.tag(*at).is_finite());
    let opens = |at: &usize| {
        let verb = at + 1 + usize::from(view.tag(at + 1) == Tag::Adverb);
        let bare = view.tag(*at) == Tag::Ing
            && view.tag(at - 1).is_head()
            && matches!(view.tag(at + 1), Tag::Determiner | Tag::Possessive);
        bare || (view.is(*at, "while") || view.is(*at, "by")) && view.tag(verb) == Tag::Ing
    };
    within.find(opens).filter(|at| view.tag(at - 1).is_head())
}

/// The noun phrase before the relative pronoun at `pronoun`: "the envoy who said", "Lieutenant Lind, a medic of nine years, who said".
fn antecedent(view: View<'_>, low: usize, pronoun: usize) -> Option<TokenRange> {
    let comma = pronoun > low && view.tag(pronoun - 1) == Tag::Comma;
    let head = pronoun - usize::from(comma);
    let nearest = phrase_ending_at(view, low, head)?;
    // The name before an apposition.
    let comma = nearest.first.checked_sub(1).filter(|at| *at > low && view.tag(*at) == Tag::Comma);
    let name = comma.filter(|at| view.flags(at - 1).any(EntityFlags::PERSON)).and_then(|at| phrase_ending_at(view, low, at));
    let thing = view.is(pronoun, "which");
    Some(match name {
        Some(name) => TokenRange::new(name.first, head),
        None if thing => actor_at_end(view, nearest),
        None => person_at_end(view, with_head_before(view, low, nearest)),
    })
}

/// The noun phrase of which one without a person is only the end: "nervous envoys on the Hill, who".
fn with_head_before(view: View<'_>, low: usize, phrase: TokenRange) -> TokenRange {
    let preposition = phrase.first.checked_sub(1).filter(|at| *at > low && view.tag(*at) == Tag::Preposition);
    let is_somebody = view.has(phrase, EntityFlags::PERSON.or(EntityFlags::OFFICE));
    let whole = preposition.filter(|at| !is_somebody && view.tag(at - 1) == Tag::Noun);
    let head = whole.and_then(|at| phrase_ending_at(view, low, at)).filter(|head| {
        view.has(*head, EntityFlags::PERSON.or(EntityFlags::OFFICE)) || view.is_in(head.last - 1, WordSet::PersonNoun)
    });
    head.map_or(phrase, |head| TokenRange::new(head.first, phrase.last))
}

/// The state or body at the end of a noun phrase whose head cannot act: Chile in "support to Chile, which agrees", the Presidency in "the
/// reasons given by the Presidency, which agrees", but all of "the Ministry in Oslo, which agrees".
fn actor_at_end(view: View<'_>, phrase: TokenRange) -> TokenRange {
    let preposition = |at: &usize| view.tag(*at) == Tag::Preposition && !view.is(*at, "of");
    let Some(first) = (phrase.first + 1..phrase.last).find(preposition) else { return phrase };
    let head = first - 1;
    let acts =
        view.tag(head) == Tag::Name || view.facts(head).any(Facts::ORGANISATION_NOUN) || view.is_in(head, WordSet::PersonNoun);
    let is_body = |at: usize| view.flags(at).any(EntityFlags::PLACE) || view.facts(at).any(Facts::ORGANISATION_NOUN);
    let agent = first + 1 + usize::from(view.tag(first + 1) == Tag::Determiner);
    let place = view.flags(first + 1).any(EntityFlags::PLACE) || view.is(first, "by") && is_body(agent);
    if acts || !place { phrase } else { TokenRange::new(first + 1, phrase.last) }
}

/// The person at the end of a noun phrase whose head is a thing: "a call from Minister Lund, who said", "the visit of the Minister, who said".
fn person_at_end(view: View<'_>, phrase: TokenRange) -> TokenRange {
    let people = EntityFlags::PERSON.or(EntityFlags::OFFICE);
    let Some(first) = (phrase.first + 1..phrase.last).find(|at| view.tag(*at) == Tag::Preposition) else { return phrase };
    let head = TokenRange::new(phrase.first, first);
    // "one of the ministers"
    let is_somebody = head.len() < 2
        || view.has(head, people)
        || view.tag(first - 1) != Tag::Noun
        || view.facts(first - 1).any(Facts::ORGANISATION_NOUN)
        || view.is_in(first - 1, WordSet::PersonNoun);
    let end = TokenRange::new(first + 1, phrase.last);
    if !is_somebody && view.has(end, people) { end } else { phrase }
}

/// Whether a word counts the people of the subject before it: "the sides both", "they all".
fn floats(view: View<'_>, at: usize) -> bool {
    let several =
        view.facts(at - 1).any(Facts::PLURAL_PRONOUN) || view.tag(at - 1) == Tag::Noun && view.word(at - 1).ends_with('s');
    several && view.is_in(at, WordSet::Floating)
}

/// The preposition of an adjunct that ends with a noun of saying: "in its statement", "in a press release", also after an apposition:
/// "Ana Silva, the spokesperson, in a statement".
fn before_utterance(view: View<'_>, low: usize, noun: usize) -> Option<usize> {
    const MAX_TOKENS: usize = 4;
    let mut before = (low + 1..noun).rev().take(MAX_TOKENS);
    let preposition = before.find(|at| !view.tag(*at).is_nominal())?;
    let after_apposition =
        view.tag(preposition - 1) == Tag::Comma && head_end(view, low, preposition - 1).is_some_and(|head| head > low);
    // "the Ministry (MFA) in a statement said"
    let after_head = view.tag(preposition - 1).is_head() || view.tag(preposition - 1) == Tag::BracketClose;
    (view.is(preposition, "in") && (after_head || after_apposition)).then_some(preposition)
}

/// Whether a token ends a day: "Tuesday", "March 10".
fn is_of_day(view: View<'_>, at: usize) -> bool {
    let is_number = view.tag(at) == Tag::Number && view.facts(at - 1).any(Facts::MONTH);
    is_number || view.facts(at).any(Facts::CALENDAR)
}

/// Whether a day that a token ends is between commas.
fn is_day_apart(view: View<'_>, last: usize) -> bool {
    let first = if view.tag(last) == Tag::Number { last - 1 } else { last };
    is_of_day(view, last) && view.tag(first - 1) == Tag::Comma && !view.flags(last).any(EntityFlags::PERSON)
}

/// The preposition before a day and its month that end at a token: "on 12 March", "on March 12, 2031".
fn before_day(view: View<'_>, low: usize, last: usize) -> Option<usize> {
    /// The number of tokens of a day.
    const MAX_TOKENS: usize = 5;
    let of_day = |at: usize| view.tag(at) == Tag::Number || view.facts(at).any(Facts::CALENDAR);
    let mut before = (low..=last).rev().take(MAX_TOKENS);
    let preposition = before.find(|at| !of_day(*at) && view.tag(*at) != Tag::Comma)?;
    let has_month = (preposition + 1..=last).any(|at| view.facts(at).any(Facts::MONTH));
    (has_month && of_day(last) && preposition > low && view.is_in(preposition, WordSet::DayPreposition)).then_some(preposition)
}

/// The start of "in this regard", "for his part" and the like that end before `end`, with the commas around them; `end` if none do.
/// Nothing before `low` is read.
pub(crate) fn before_context(view: View<'_>, low: usize, end: usize) -> usize {
    let comma = |at: usize| usize::from(view.tag(at) == Tag::Comma);
    let Some(last) = end.checked_sub(1).filter(|at| *at > low).map(|at| at - comma(at)) else { return end };
    let Some(start) = last.checked_sub(2).filter(|start| *start > low) else { return end };
    let pointed = matches!(view.tag(last - 1), Tag::Determiner | Tag::Possessive) && view.tag(start) == Tag::Preposition;
    if pointed && view.is_in(last, WordSet::Context) { start - comma(start - 1) } else { end }
}

/// Whether a noun of time and the word before it say when: "this month", "last week".
fn names_recent_time(view: View<'_>, at: usize) -> bool {
    // "a report released last year said"
    let follows_participle = view.facts(at - 2).any(Facts::VERB_PARTICIPLE);
    let follows_subject = view.tag(at - 2).is_head() || view.tag(at - 2) == Tag::Adverb || follows_participle;
    view.is_in(at, WordSet::TimePeriod) && view.is_in(at - 1, WordSet::TimePointer) && follows_subject
}

/// Whether a town and its preposition come after the comma that ends an inset: ", in Oslo".
fn after_inset(view: View<'_>, low: usize, town: usize) -> bool {
    let person = view.flags(town).any(EntityFlags::PERSON);
    !person && town > low + 3 && view.is(town - 1, "in") && view.tag(town - 2) == Tag::Comma
}

/// Steps back over adjuncts between a subject and its verb: adverbs, "on Monday", "(R-SC)". Returns one past the subject.
fn skip_adjuncts_before(view: View<'_>, low: usize, verb: usize) -> usize {
    let mut end = verb;
    while end > low {
        let at = end - 1;
        let calendar = view.facts(at).any(Facts::CALENDAR.or(Facts::TEMPORAL)) && !view.flags(at).any(EntityFlags::PERSON);
        match view.tag(at) {
            Tag::Adverb | Tag::Negation => end = at,
            // "the Minister herself said"
            _ if view.facts(at).any(Facts::PRONOUN_REFLEXIVE) => end = at,
            // "the sides both stressed", "they all agreed"
            Tag::Determiner | Tag::Pronoun if at > low && floats(view, at) => end = at,
            Tag::Number | Tag::Name | Tag::Noun if before_day(view, low, at).is_some() => {
                end = before_day(view, low, at).unwrap_or(at);
            }
            // "Mr Lund once said"
            Tag::Subordinator if at > low && view.facts(at).any(Facts::ADVERB) => end = at,
            _ if calendar && at > low + 1 && view.tag(at - 1) == Tag::Preposition => end = at - 1,
            // "a poll released in late August found"
            _ if calendar && at > low + 2 && view.is_in(at - 1, WordSet::PartOfMonth) && view.tag(at - 2) == Tag::Preposition => {
                end = at - 2;
            }
            _ if calendar && at > low && !view.facts(at - 1).any(Facts::DETERMINER) => end = at,
            // "the Ministry this month said", "the Minister last week announced"
            Tag::Noun if at > low + 1 && names_recent_time(view, at) => end = at - 1,
            // "the Ministry today, Tuesday, said", "the Union, on Sunday, March 10, said"
            Tag::Comma if at > low + 2 && is_day_apart(view, at - 1) => end = at,
            // "and in this regard stressed"
            Tag::Noun | Tag::Comma if before_context(view, low, end) < end => end = before_context(view, low, end),
            // "the King in return said", "and in turn said"
            _ if at > low && view.is(at - 1, "in") && view.is_in(at, WordSet::InReply) => end = at - 1,
            // "the Ministry in its statement said"
            Tag::Noun if view.is_in(at, WordSet::Utterance) || view.is_in(at, WordSet::StatementNoun) => {
                match before_utterance(view, low, at) {
                    Some(preposition) => end = preposition,
                    None => break,
                }
            }
            // "from Mr Lund, the spokesman, in Oslo on Monday said": where, after an inset.
            Tag::Name if after_inset(view, low, at) => end = at - 2,
            // "who in 2010 said"
            Tag::Number if at > low + 1 && view.is(at - 1, "in") => end = at - 1,
            Tag::BracketClose => {
                match (low.max(at.saturating_sub(MAX_INSET_TOKENS))..at).rev().find(|open| view.tag(*open) == Tag::BracketOpen) {
                    Some(open) if open > low => end = open,
                    _ => break,
                }
            }
            _ => break,
        }
    }
    end
}
