//! Who: the noun phrase that governs a cue.

use crate::lexicon::{Facts, WordSet};
use crate::syntax::EntityFlags;
use crate::syntax::Tag;
use crate::syntax::{TokenRange, View};

/// How far a subject may reach before its verb.
const REACH: usize = 48;
/// How far an apposition or a relative clause may reach between a subject and its verb.
const INSET: usize = 40;

/// The subject before a verb group: from `low` on, up to `verb`, apposition included.
pub(crate) fn subject(view: View<'_>, low: usize, verb: usize) -> Option<TokenRange> {
    let low = low.max(verb.saturating_sub(REACH));
    let end = skip_adjuncts(view, low, verb);
    if end <= low {
        return None;
    }
    match view.tag(end - 1) {
        Tag::Comma | Tag::Dash => {
            let Some(head) = inset(view, low, end - 1) else {
                // "Minister Ana Silva, delivered a speech": a comma too many behind a name that opens the clause.
                let whole = phrase(view, low, end - 1)?;
                let opens = whole.first == low && view.tag(end - 1) == Tag::Comma;
                return (opens && view.flags(end - 2).any(EntityFlags::PERSON)).then_some(whole);
            };
            let whole = phrase(view, low, head)?;
            // An apposition names whoever it stands beside; a relative clause, a participle, when and where it was said do not.
            let names = !matches!(
                view.tag(head + 1),
                Tag::Relative | Tag::Ing | Tag::Participle | Tag::Preposition | Tag::Complementiser
            );
            Some(if names { TokenRange::new(whole.first, end - 1) } else { whole })
        }
        Tag::Relative if view.is(end - 1, "who") || view.is(end - 1, "which") => {
            let mut head = end - 1;
            if head > low && view.tag(head - 1) == Tag::Comma {
                head -= 1;
            }
            // "Lieutenant Lind, a medic of nine years, who said": the name and what stands in apposition to it.
            let close = phrase(view, low, head)?;
            let comma = close.first.checked_sub(1).filter(|at| *at > low && view.tag(*at) == Tag::Comma);
            let name = comma.filter(|at| view.flags(at - 1).any(EntityFlags::PERSON)).and_then(|at| phrase(view, low, at));
            Some(name.map_or(close, |name| TokenRange::new(name.first, head)))
        }
        // "many of whom say"
        Tag::Relative if view.is(end - 1, "whom") && end >= low + 3 && view.tag(end - 2) == Tag::Preposition => {
            Some(TokenRange::new(end - 3, end))
        }
        // "the experts we asked said"
        Tag::Finite if end > low + 2 && view.tag(end - 2) == Tag::Pronoun && view.tag(end - 3) == Tag::Noun => {
            phrase(view, low, end - 2)
        }
        // "a report published Wednesday said"
        Tag::Participle | Tag::Finite
            if end > low + 1 && view.tag(end - 2).is_head() && view.facts(end - 1).any(Facts::VERB_PARTICIPLE) =>
        {
            phrase(view, low, end - 1)
        }
        // "The route, Lund added, had been announced": what stands before a parenthesis is no description of the speaker.
        _ if view.tag(verb + 1) == Tag::Comma => phrase(view, low, end).map(|subject| with_name(view, low, subject)),
        _ => phrase(view, low, end).map(|subject| with_name(view, low, with_lead(view, low, subject))),
    }
}

/// "Ana Silva, spokesperson of the Ministry said": a name and a comma before what describes it, with none behind.
fn with_name(view: View<'_>, low: usize, subject: TokenRange) -> TokenRange {
    let describes = view.flags(subject.first).any(EntityFlags::OFFICE) && !view.has(subject, EntityFlags::PERSON);
    let comma = subject.first.checked_sub(1).filter(|at| describes && *at > low && view.tag(*at) == Tag::Comma);
    let Some(name) = comma.filter(|at| view.flags(at - 1).any(EntityFlags::PERSON)).and_then(|at| phrase(view, low, at)) else {
        return subject;
    };
    let begins = name.first == low || matches!(view.tag(name.first - 1), Tag::Comma | Tag::Stop | Tag::Close);
    if begins { TokenRange::new(name.first, subject.last) } else { subject }
}

/// "another friend, Ana Silva said": a description and a comma before a name, where nothing but a quotation stands before.
fn with_lead(view: View<'_>, low: usize, subject: TokenRange) -> TokenRange {
    if subject.first < low + 2 || view.tag(subject.first - 1) != Tag::Comma || !view.flags(subject.first).any(EntityFlags::PERSON)
    {
        return subject;
    }
    let lead = phrase(view, low, subject.first - 1);
    let alone = |lead: &TokenRange| lead.first == low || matches!(view.tag(lead.first - 1), Tag::Close | Tag::Stop);
    lead.filter(alone).map_or(subject, |lead| TokenRange::new(lead.first, subject.last))
}

/// Steps back over what may stand between a subject and its verb: adverbs, "on Monday", "(R-SC)".
fn skip_adjuncts(view: View<'_>, low: usize, verb: usize) -> usize {
    let mut end = verb;
    while end > low {
        let at = end - 1;
        let calendar = view.facts(at).any(Facts::CALENDAR.or(Facts::TEMPORAL)) && !view.flags(at).any(EntityFlags::PERSON);
        match view.tag(at) {
            Tag::Adverb | Tag::Negation => end = at,
            // "Mr Lund once said"
            Tag::Subordinator if at > low && view.facts(at).any(Facts::ADVERB) => end = at,
            _ if calendar && at > low + 1 && view.tag(at - 1) == Tag::Preposition => end = at - 1,
            _ if calendar && at > low && !view.facts(at - 1).any(Facts::DETERMINER) => end = at,
            // "who in 2010 said"
            Tag::Number if at > low + 1 && view.is(at - 1, "in") => end = at - 1,
            Tag::BracketClose => {
                match (low.max(at.saturating_sub(INSET))..at).rev().find(|open| view.tag(*open) == Tag::BracketOpen) {
                    Some(open) if open > low => end = open,
                    _ => break,
                }
            }
            _ => break,
        }
    }
    end
}

/// The end of the noun phrase before an inset that ends with the comma at `close`: "Ana Silva, the Foreign Minister,".
fn inset(view: View<'_>, low: usize, close: usize) -> Option<usize> {
    let low = low.max(close.saturating_sub(INSET));
    let opens_with = view.tag(close);
    let mut best = None;
    let mut finite = false;
    for at in (low + 1..close).rev() {
        match view.tag(at) {
            Tag::Finite | Tag::Auxiliary | Tag::Modal => finite = true,
            // A relative clause has a verb of its own.
            Tag::Relative => finite = false,
            Tag::Complementiser if view.is(at, "that") && view.tag(at - 1).is_head() => finite = false,
            Tag::Close | Tag::Open | Tag::Stop | Tag::Semicolon | Tag::Colon => break,
            tag if tag == opens_with => {
                let head = view.tag(at - 1);
                // "Ana Silva, in a statement released on Thursday, said"
                let adjunct = view.tag(at + 1) == Tag::Preposition;
                if finite && !adjunct
                    || !(head.is_head() || head == Tag::BracketClose || view.flags(at - 1).any(EntityFlags::PERSON))
                {
                    return best;
                }
                if view.flags(at - 1).any(EntityFlags::PERSON) {
                    return Some(at);
                }
                best = best.or(Some(at));
            }
            _ => {}
        }
    }
    best
}

/// The noun phrase that ends before `end`, not further back than a subject may reach.
pub(crate) fn noun_phrase(view: View<'_>, low: usize, end: usize) -> Option<TokenRange> {
    phrase(view, low.max(end.saturating_sub(REACH)), end)
}

/// The end of a name that ends before `last`, with the apposition behind its comma.
pub(crate) fn with_apposition(view: View<'_>, last: usize) -> usize {
    if view.tag(last) != Tag::Comma {
        return last;
    }
    apposition(view, last + 1, view.sentence_end(last).min(last + INSET)).unwrap_or(last)
}

/// The noun phrase that ends before `end`.
fn phrase(view: View<'_>, low: usize, end: usize) -> Option<TokenRange> {
    let last = end.checked_sub(1).filter(|last| *last >= low)?;
    let tag = view.tag(last);
    if tag == Tag::Pronoun || view.facts(last).any(Facts::PRONOUN_SUBJECT) {
        return Some(TokenRange::new(last, end));
    }
    let postnominal = view.facts(last).any(Facts::POSTNOMINAL);
    // "President Omar Silva, Jr."
    if postnominal && last > low + 1 && view.tag(last - 1) == Tag::Comma && view.flags(last - 2).any(EntityFlags::PERSON) {
        return phrase(view, low, last - 1).map(|name| TokenRange::new(name.first, end));
    }
    if !(tag.is_head()
        || tag == Tag::Adjective
        || tag == Tag::BracketClose
        || postnominal
        || view.flags(last).any(EntityFlags::PERSON.or(EntityFlags::OFFICE).or(EntityFlags::PLACE)))
    {
        return determiner_alone(view, last);
    }
    // "Roy Cooper (D)": what the brackets hold is no part of the phrase's grammar.
    let mut first = match tag {
        Tag::BracketClose => {
            (low.max(last.saturating_sub(INSET))..last).rev().find(|open| view.tag(*open) == Tag::BracketOpen)?
        }
        _ => end,
    };
    // Where a conjunction or a preposition leaves open whether the phrase goes on: the phrase up to there.
    let mut cut = None;
    while first > low {
        let at = first - 1;
        match view.tag(at) {
            Tag::Conjunction if at > low && (view.tag(at - 1).is_nominal() || view.tag(at - 1) == Tag::Comma) && first < end => {
                cut = cut.or(Some(first));
            }
            Tag::Comma if cut.is_some() && at > low && view.tag(at - 1).is_head() && listed(view, at + 1, end) => {}
            // "As many experts have said": a clause of its own.
            Tag::Preposition if view.is(at, "as") && (at == low || view.tag(at - 1) == Tag::Comma) => break,
            Tag::Preposition if first < end => {}
            tag if tag.is_nominal() => {}
            // "Protesters marching through the streets chanted"
            Tag::Ing if first < end && view.tag(first) == Tag::Preposition && at > low && view.tag(at - 1).is_head() => {}
            Tag::Participle | Tag::Finite
                if first < end
                    && view.tag(first) == Tag::Preposition
                    && view.facts(at).any(Facts::VERB_PARTICIPLE)
                    && at > low
                    && view.tag(at - 1).is_head()
                    // "Mr Lund met with", "on Tuesday met with"
                    && !view.facts(at - 1).any(Facts::CALENDAR)
                    && !view.flags(at - 1).any(EntityFlags::PERSON) => {}
            _ if view.flags(at).any(EntityFlags::PERSON.or(EntityFlags::OFFICE).or(EntityFlags::PLACE)) => {}
            Tag::Finite | Tag::Base | Tag::Participle | Tag::Ing | Tag::Auxiliary | Tag::Modal | Tag::To => {
                if let Some(cut) = cut {
                    first = cut;
                }
                break;
            }
            _ => break,
        }
        first = at;
    }
    // "spoke to the President of Chile": the preposition is the verb's, and opens no adjunct of the phrase.
    let governed = first > low && matches!(view.tag(first - 1), Tag::Finite | Tag::Base | Tag::Participle | Tag::Ing);
    if governed && view.tag(first) == Tag::Preposition && !view.flags(first).any(EntityFlags::OFFICE) {
        first += 1;
    }
    let range = begin(view, TokenRange::new(first, end));
    (range.len() > 0
        && (range.first..range.last).any(|at| !matches!(view.tag(at), Tag::Determiner | Tag::Possessive | Tag::Hyphen)))
    .then_some(range)
}

/// "One said", "Both agreed", "Another added".
fn determiner_alone(view: View<'_>, last: usize) -> Option<TokenRange> {
    (view.facts(last).any(Facts::PRONOUN_INDEFINITE)
        || ["both", "another", "others", "some", "many", "all"].iter().any(|word| view.is(last, word)))
    .then(|| TokenRange::new(last, last + 1))
}

/// Whether what follows a comma is the last items of a list: names or short phrases up to "and".
fn listed(view: View<'_>, from: usize, end: usize) -> bool {
    (from..end.min(from + 8))
        .find(|at| !view.tag(*at).is_nominal())
        .is_some_and(|at| matches!(view.tag(at), Tag::Conjunction | Tag::Comma))
}

/// Drops what stands before the subject in its clause: "In Moscow Mr Johnson", "But the Minister", "At the meeting the Minister".
fn begin(view: View<'_>, range: TokenRange) -> TokenRange {
    let mut first = range.first;
    while first < range.last && matches!(view.tag(first), Tag::Conjunction | Tag::Adverb | Tag::Comma | Tag::Hyphen) {
        first += 1;
    }
    if first >= range.last {
        return TokenRange::new(range.last, range.last);
    }
    let mut start = first;
    // "Under Secretary" is a title.
    let fronted = matches!(view.tag(first), Tag::Preposition | Tag::Subordinator) && !view.flags(first).any(EntityFlags::OFFICE);
    // "In a joint statement, Norway, Sweden and Denmark": the subject is what stands behind the first comma that is no date's or list's.
    let parts = |at: &usize| view.tag(*at) == Tag::Comma && !matches!(view.tag(at + 1), Tag::Conjunction | Tag::Number);
    let comma = (first..range.last - 1).find(|at| fronted && parts(at));
    // "That very night, the President and the Prime Minister"
    let nights = ["night", "morning", "afternoon", "evening", "day", "week", "month", "year", "weekend", "summer", "winter"];
    let time = (first + 1..range.last - 1).find(|at| parts(at)).filter(|at| nights.iter().any(|time| view.is(at - 1, time)));
    if let Some(comma) = time.filter(|_| !fronted) {
        return begin(view, TokenRange::new(comma + 1, range.last));
    }
    // "On June 15, 2031 President Lund, President Waqa and …": that comma stands inside the subject.
    let names = |at: usize| title_begins(view, at) && !matches!(view.tag(at - 1), Tag::Preposition | Tag::Conjunction);
    let comma = comma.filter(|comma| !(first + 1..*comma).any(names));
    if fronted {
        start = comma.map_or(range.last, |comma| comma + 1);
    }
    for at in first + 1..range.last {
        let before = view.tag(at - 1);
        let begins = view.tag(at) == Tag::Determiner && before.is_head()
            || before.is_head() && (view.tag(at) == Tag::Possessive && view.facts(at).any(Facts::PRONOUN_POSSESSIVE))
            // "On Monday Ms Silva and Ms Lund": the second goes on with the first.
            || fronted
                && comma.is_none()
                && title_begins(view, at)
                && before != Tag::Preposition
                && (before != Tag::Conjunction || start == range.last);
        if begins {
            start = at;
        }
    }
    if start == range.last {
        // "In Brussels officials said": the last noun alone.
        start = range.last - 1;
        while start > first + 1
            && view.flags(start).any(EntityFlags::PERSON)
            && view.flags(start - 1).any(EntityFlags::PERSON.or(EntityFlags::OFFICE))
        {
            start -= 1;
        }
        if view.tag(start - 1) == Tag::Preposition {
            return TokenRange::new(range.last, range.last);
        }
    }
    TokenRange::new(start, range.last)
}

/// Whether a title or a person's name begins at a token.
fn title_begins(view: View<'_>, at: usize) -> bool {
    let (here, before) = (view.flags(at), view.flags(at - 1));
    here.any(EntityFlags::OFFICE) && !before.any(EntityFlags::OFFICE) && view.tag(at - 1).is_head()
        || here.any(EntityFlags::PERSON) && !before.any(EntityFlags::PERSON.or(EntityFlags::OFFICE))
}

/// The noun phrase behind a cue: "said Ana Silva, the Foreign Minister", "according to officials in Kyiv".
pub(crate) fn behind(view: View<'_>, from: usize, high: usize) -> Option<TokenRange> {
    let high = high.min(from + REACH);
    let mut at = from;
    if at < high && view.facts(at).any(Facts::PRONOUN_SUBJECT.or(Facts::PRONOUN_OBJECT)) && !view.tag(at + 1).is_head() {
        return Some(TokenRange::new(at, at + 1));
    }
    let mut head = false;
    while at < high {
        match view.tag(at) {
            tag if tag.is_nominal() || tag == Tag::ObjectPronoun => head |= tag.is_head() || tag == Tag::ObjectPronoun,
            // "says the Foreign Office in a statement"
            Tag::Preposition if head && view.is(at, "in") && utterance(view, at + 1) => break,
            Tag::Preposition if head => {}
            // "early results of polls conducted by"
            // "9/11 widow"
            Tag::Other if head && view.tag(at - 1) == Tag::Number && view.tag(at + 1) == Tag::Number => {}
            Tag::Adverb if !head && view.tag(at + 1).is_nominal() => {}
            Tag::Participle | Tag::Finite if head && view.facts(at).any(Facts::VERB_PARTICIPLE) && view.is(at + 1, "by") => {}
            Tag::Conjunction
                if head && at + 1 < high && view.tag(at + 1).is_nominal() && !view.facts(at + 1).any(Facts::PRONOUN_SUBJECT) => {}
            // An apposition up to its closing comma or the end.
            // "the Minister of Foreign Affairs, Trade and Labour": a comma inside an office is part of it.
            Tag::Comma if head && (named(view, from, at) || !view.flags(at).any(EntityFlags::OFFICE.or(EntityFlags::PLACE))) => {
                if let Some(end) = named(view, from, at).then(|| apposition(view, at + 1, high)).flatten() {
                    return Some(TokenRange::new(from, end));
                }
                return Some(TokenRange::new(from, names_end(view, at, high).unwrap_or(at)));
            }
            Tag::BracketOpen if head => match (at..high).find(|close| view.tag(*close) == Tag::BracketClose) {
                Some(close) => at = close,
                None => break,
            },
            _ if view.flags(at).any(EntityFlags::PERSON.or(EntityFlags::OFFICE).or(EntityFlags::PLACE)) => head = true,
            _ => break,
        }
        at += 1;
    }
    (head && at > from).then(|| TokenRange::new(from, at))
}

/// The end of a list of names that goes on behind a comma: "the Ministers of Norway, Chile and Peru". None where its last names are the
/// subject of a clause: "according to Ms Lund, Norway and Chile agreed".
fn names_end(view: View<'_>, comma: usize, high: usize) -> Option<usize> {
    let mut at = comma;
    loop {
        let last = view.tag(at) == Tag::Conjunction;
        let first = at + 1 + usize::from(!last && view.tag(at + 1) == Tag::Conjunction);
        let last = last || first > at + 1;
        let end = (first..high).find(|at| !view.tag(*at).is_nominal()).unwrap_or(high);
        if end == first || view.tag(end - 1) != Tag::Name {
            return None;
        }
        if last {
            return (!view.tag(end).is_finite()).then_some(end);
        }
        at = end;
        if at >= high || !matches!(view.tag(at), Tag::Comma | Tag::Conjunction) {
            return None;
        }
    }
}

/// Whether something said or written begins at a token: "a statement", "her press release".
pub(crate) fn utterance(view: View<'_>, at: usize) -> bool {
    const NOUNS: [&str; 11] =
        ["statement", "interview", "speech", "letter", "tweet", "email", "post", "message", "briefing", "address", "release"];
    let noun = at + 1 + usize::from(view.is(at + 1, "press") || view.is(at + 1, "news"));
    matches!(view.tag(at), Tag::Determiner | Tag::Possessive) && NOUNS.iter().any(|known| view.is(noun, known))
}

/// Whether the words before a comma are a name: one that is known, or two with capitals.
fn named(view: View<'_>, from: usize, comma: usize) -> bool {
    let name = |at: usize| view.tag(at) == Tag::Name;
    comma > from && view.flags(comma - 1).any(EntityFlags::PERSON) || comma > from + 1 && name(comma - 1) && name(comma - 2)
}

fn apposition(view: View<'_>, from: usize, high: usize) -> Option<usize> {
    let opens = matches!(view.tag(from), Tag::Determiner | Tag::Possessive)
        || view.flags(from).any(EntityFlags::OFFICE)
        || view.tag(from) == Tag::Noun;
    if !opens {
        return None;
    }
    // "President Lund, members of her Government and …": several in a row are a list, not what the one before them is.
    let head = (from..high).find(|at| !view.tag(*at).is_nominal()).unwrap_or(high) - 1;
    if view.tag(head) == Tag::Noun && view.word(head).ends_with('s') && view.tag(from) == Tag::Noun {
        return None;
    }
    let end =
        (from..high).find(|at| !(view.tag(*at).is_nominal() || matches!(view.tag(*at), Tag::Preposition | Tag::Conjunction)))?;
    matches!(view.tag(end), Tag::Comma | Tag::Stop | Tag::Close | Tag::Colon | Tag::Dash | Tag::Relative | Tag::Complementiser)
        .then_some(end)
}

/// Whether a source can speak: a person, an office, several people, a body, a government, a pronoun.
pub(crate) fn can_speak(view: View<'_>, source: TokenRange) -> bool {
    (source.first..source.last).any(|at| {
        let facts = view.facts(at);
        view.flags(at).any(EntityFlags::PERSON.or(EntityFlags::OFFICE).or(EntityFlags::PLACE))
            || facts.any(Facts::PRONOUN_SUBJECT.or(Facts::ORGANISATION_NOUN)) && !view.is(at, "it")
            || view.tag(at) == Tag::Name
    })
}

/// Whether a source is a mere number of people whom a survey asked: "76 per cent".
pub(crate) fn is_share(view: View<'_>, source: TokenRange) -> bool {
    const UNITS: [&str; 4] = ["per", "cent", "percent", "%"];
    source.len() <= 4
        && (source.first..source.last).all(|at| view.tag(at) == Tag::Number || UNITS.iter().any(|word| view.is(at, word)))
}

/// Whether a source is a document: "the study found that", "data from the ministry show that".
pub(crate) fn is_document(view: View<'_>, source: TokenRange) -> bool {
    (source.first..source.last.min(source.first + REACH)).any(|at| view.is_in(at, WordSet::Document))
}
