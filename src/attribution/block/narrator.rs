//! The end of a speaker's words, where the narrator resumes: the signs of either voice, weighed over a run of paragraphs.
//!
//! Every paragraph gets a weight, in points: positive for the speaker's voice, negative for the narrator's. The narrator resumes after
//! the paragraph up to which the sum is greatest. The weights were set by hand on annotated releases; only their relative size matters.

use super::paragraphs::Paragraph;
use crate::document::BlockKind;
use crate::lexicon::{CueKind, Facts, Hit, VerbForms, WordSet};
use crate::segment::TokenClass;
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The number of tokens of a paragraph that are weighed. Its voice shows early, and a paragraph may be long.
const WEIGHED_TOKENS: usize = 400;
/// The number of tokens that may come before the verb of the first clause, if its subject is weighed.
const SUBJECT_TOKENS: usize = 12;
/// The number of tokens at the start that are searched for an event: "The Minister’s three-day visit".
const EVENT_TOKENS: usize = 9;
/// The number of tokens at the start that are searched for "also".
const ALSO_TOKENS: usize = 8;
/// The number of tokens at the start that are searched for verbs in the past.
const PAST_TOKENS: usize = 24;

// The weight of a paragraph without any sign: speakers continue more often than not.
const GOES_ON: f32 = 0.15;
// A list may be the speaker's or the narrator's. One that the speaker introduces is rarely the narrator's, so it has a minimum weight.
const LIST_ITEM: f32 = -0.2;
const LEAST_OF_INTRODUCED_ITEM: f32 = 0.2;

// Signs of the speaker. "I" is the most certain. "We" may be the narrator's, in the release of a ministry.
const FIRST_PERSON_SINGULAR: f32 = 2.5;
const FIRST_PERSON_PLURAL: f32 = 1.6;
const CONTRACTION: f32 = 0.6;

// Signs of the narrator. Speakers do not call themselves by name, and rarely begin with "he" or "she".
const NAMES_SPEAKER: f32 = -4.0;
const BEGINS_WITH_HE_OR_SHE: f32 = -2.5;
const BEGINS_WITH_OFFICE: f32 = -1.2;
const REPORTED_SPEECH: f32 = -1.5;
const EXPECTATION: f32 = -0.9;
// Several cues in a paragraph show no more than two do.
const MOST_FOR_REPORTS: f32 = -3.0;
// Sums and shares are a report's facts. If they are the speaker's own, the first person outweighs them.
const SUM_OR_SHARE: f32 = -0.4;
const DATE: f32 = -0.8;
const BEGINS_WITH_QUOTATION: f32 = -2.0;
const PAST_VERB: f32 = -0.25;
const MOST_PAST_VERBS: usize = 2;
const EVENT_AS_SUBJECT: f32 = -1.0;
const EVENT_WITH_MODAL: f32 = -1.2;
const EVENT_WITH_ALSO: f32 = -0.8;
const ADJUNCT_OF_REPORT: f32 = -0.9;
const TIME_OF_REPORT: f32 = -0.7;

/// The margin of an end that is the only one.
const ONLY_END: f32 = 3.0;

/// The point at which the narrator resumes.
pub(super) struct Resumption {
    /// The number of paragraphs that are the speaker's, at least one.
    pub(super) paragraphs: usize,
    /// The number of points by which this end is better than the next best.
    pub(super) margin: f32,
}

/// Finds where the narrator resumes in a run of paragraphs, of which the first is the speaker's.
pub(super) fn resumes(view: View<'_>, paragraphs: &[Paragraph], speaker: TokenRange) -> Resumption {
    let (mut best, mut best_sum, mut sum) = (1, 0.0, 0.0);
    let mut next_best: Option<f32> = None;
    // Whether the speaker introduces a list: "Our offer has three parts:".
    let is_list = |first: &Paragraph| first.block.kind == BlockKind::ListItem || first.ends_with_colon(view);
    let mut introduces_list = paragraphs.first().is_some_and(is_list);
    for (index, paragraph) in paragraphs.iter().enumerate().skip(1) {
        let weight = weight(view, *paragraph, speaker);
        if paragraph.block.kind == BlockKind::ListItem {
            sum += if introduces_list { weight.max(LEAST_OF_INTRODUCED_ITEM) } else { weight };
        } else {
            introduces_list = weight > 0.0 && paragraph.ends_with_colon(view);
            sum += weight;
        }
        if sum > best_sum {
            next_best = Some(best_sum);
            best_sum = sum;
            best = index + 1;
        } else {
            next_best = Some(next_best.map_or(sum, |before| before.max(sum)));
        }
    }
    Resumption { paragraphs: best, margin: next_best.map_or(ONLY_END, |next_best| best_sum - next_best) }
}

/// The weight of a paragraph, in points.
fn weight(view: View<'_>, paragraph: Paragraph, speaker: TokenRange) -> f32 {
    let TokenRange { first, last } = paragraph.tokens;
    let range = TokenRange::new(first, last.min(first + WEIGHED_TOKENS));
    let mut weight = GOES_ON;
    weight += first_person(view, range);
    weight += third_person(view, range, speaker);
    weight += report(view, range);
    weight += beginning(view, range);
    if paragraph.block.kind == BlockKind::ListItem {
        weight += LIST_ITEM;
    }
    weight
}

/// The weights of the signs that are present, added to a weight.
fn plus_present(weight: f32, signs: &[(bool, f32)]) -> f32 {
    signs.iter().filter(|(present, _)| *present).fold(weight, |sum, (_, sign)| sum + sign)
}

/// "I", "my", "we" and contractions are the speaker's.
fn first_person(view: View<'_>, range: TokenRange) -> f32 {
    let (mut singular, mut plural, mut contraction) = (false, false, false);
    for at in range.first..range.last {
        let facts = view.facts(at);
        if facts.any(Facts::FIRST_PERSON) {
            // house: the case counts here, and sets ignore it. A small "i" numbers a list, and capitals are a heading's.
            let one = matches!(view.word(at), "I" | "my" | "My" | "me" | "myself");
            singular |= one;
            plural |= !one && !view.is(at, "US");
        }
        contraction |= view.token(at).is_some_and(|token| token.class() == TokenClass::Clitic)
            && !view.facts(at).any(Facts::POSSESSIVE_CLITIC);
    }
    plus_present(0.0, &[(singular, FIRST_PERSON_SINGULAR), (plural, FIRST_PERSON_PLURAL), (contraction, CONTRACTION)])
}

/// Speakers do not call themselves by name: "Mr Johnson will also meet …", "He will travel to Oslo."
fn third_person(view: View<'_>, range: TokenRange, speaker: TokenRange) -> f32 {
    let surname = (speaker.first..speaker.last).rev().find(|at| view.flags(*at).any(EntityFlags::PERSON)).map(|at| view.word(at));
    let named = surname.is_some_and(|surname| {
        (range.first..range.last).any(|at| view.flags(at).any(EntityFlags::PERSON) && view.word(at) == surname)
    });
    let pronoun = view.tag(range.first) == Tag::Pronoun && (view.is(range.first, "he") || view.is(range.first, "she"));
    let office = begins_with_office(view, range);
    plus_present(0.0, &[(named, NAMES_SPEAKER), (pronoun, BEGINS_WITH_HE_OR_SHE), (office, BEGINS_WITH_OFFICE)])
}

/// "The Minister then met the Mayor": an office without a name acts in the past, in a paragraph without "I" and "we".
fn begins_with_office(view: View<'_>, range: TokenRange) -> bool {
    let own = || (range.first..range.last).any(|at| view.facts(at).any(Facts::FIRST_PERSON) && !view.is(at, "US"));
    let subject = range.first + 1..range.last.min(range.first + SUBJECT_TOKENS);
    let office = |at: &usize| view.flags(*at).any(EntityFlags::OFFICE);
    let Some(verb) = subject.clone().find(|at| !office(at) && view.tag(*at) != Tag::Adverb) else { return false };
    let acts = view.tag(verb) == Tag::Finite && view.facts(verb).any(Facts::VERB_PAST);
    view.is(range.first, "the") && view.flags(range.first + 1).any(EntityFlags::OFFICE) && acts && !own()
}

/// A report says what somebody said, names dates and sums, and says what is expected or what happened.
fn report(view: View<'_>, range: TokenRange) -> f32 {
    let dated = (range.first..range.last).any(|at| view.facts(at).any(Facts::CALENDAR) && view.tag(at) != Tag::Modal);
    let quotes = view.tag(range.first) == Tag::Open
        && (range.first..range.last).any(|at| view.token(at).is_some_and(|token| token.class() == TokenClass::QuoteOpen));
    let sums = (range.first..range.last).any(|at| view.word(at).contains(['£', '$', '€', '%']));
    let facts =
        plus_present(reported_speech(view, range), &[(sums, SUM_OR_SHARE), (dated, DATE), (quotes, BEGINS_WITH_QUOTATION)]);
    let past = (range.first..range.last.min(range.first + PAST_TOKENS))
        .filter(|at| view.tag(*at) == Tag::Finite && view.facts(*at).any(Facts::VERB_PAST))
        .take(MOST_PAST_VERBS)
        .fold(0.0, |sum, _| sum + PAST_VERB);
    facts + past
}

/// "Ms Lund said", "The team is expected to arrive".
fn reported_speech(view: View<'_>, range: TokenRange) -> f32 {
    let mut weight: f32 = 0.0;
    for hit in view.cues_in(range) {
        if is_report(view, *hit, range.first) {
            weight += REPORTED_SPEECH;
        }
        let (_, cue) = view.cue(*hit);
        // house: beginnings of lemmas, not words: "be expected to", "be set for".
        if ["be expected", "be due", "be set"].iter().any(|passive| cue.lemma.starts_with(passive)) {
            weight += EXPECTATION;
        }
    }
    weight.max(MOST_FOR_REPORTS)
}

/// Whether a sentence reports what somebody else said: "Ms Lund said that talks would go on."
pub(super) fn reports(view: View<'_>, range: TokenRange) -> bool {
    view.cues_in(range).iter().any(|hit| is_report(view, *hit, range.first))
}

/// Whether a cue is a verb of reporting in the past with a subject other than "I" and "we".
fn is_report(view: View<'_>, hit: Hit, low: usize) -> bool {
    let (form, cue) = view.cue(hit);
    let first = hit.first as usize;
    let past = cue.kind == CueKind::Verb && !cue.weak && form.forms.any(VerbForms::PAST) && view.tag(first) == Tag::Finite;
    past && follows_third_person(view, first, low)
}

/// Whether the token before a cue may end a subject other than "I" and "we".
fn follows_third_person(view: View<'_>, cue: usize, low: usize) -> bool {
    cue > low
        && matches!(view.tag(cue - 1), Tag::Name | Tag::Pronoun | Tag::Noun | Tag::Comma | Tag::Modal | Tag::Adverb)
        && !view.facts(cue - 1).any(Facts::FIRST_PERSON)
}

/// A narrator resumes with an event or a time: "The visit will also …", "During the meeting …", "Earlier today …".
fn beginning(view: View<'_>, range: TokenRange) -> f32 {
    let first = range.first;
    let adjunct = matches!(view.tag(first), Tag::Preposition | Tag::Subordinator) && view.is_in(first, WordSet::ReportAdjunct);
    let time = view.facts(first).any(Facts::TEMPORAL) || view.is(first, "earlier") || view.is(first, "later");
    plus_present(event_as_subject(view, range), &[(adjunct, ADJUNCT_OF_REPORT), (time, TIME_OF_REPORT)])
}

/// "The visit will also include …", "This agreement comes after …".
fn event_as_subject(view: View<'_>, range: TokenRange) -> f32 {
    let TokenRange { first, last } = range;
    let mut subject = (first..last.min(first + EVENT_TOKENS)).take_while(|at| !view.tag(*at).is_finite());
    let determined = view.is(first, "the") || view.is(first, "this");
    if !(determined && subject.any(|at| view.is_in(at, WordSet::Event))) {
        return 0.0;
    }
    let verb = (first..last.min(first + SUBJECT_TOKENS)).find(|at| view.tag(*at).is_finite());
    let planned = verb.is_some_and(|at| view.tag(at) == Tag::Modal || view.is(at, "comes") || view.is(at, "follows"));
    let also = (first..last.min(first + ALSO_TOKENS)).any(|at| view.is(at, "also"));
    plus_present(EVENT_AS_SUBJECT, &[(planned, EVENT_WITH_MODAL), (also, EVENT_WITH_ALSO)])
}
