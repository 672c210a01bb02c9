//! Whose voice a paragraph is in: the signs that the narrator has taken over again, weighed over a whole run of paragraphs.

use super::Paragraph;
use crate::document::BlockKind;
use crate::lexicon::{CueKind, Facts, VerbForms};
use crate::segment::TokenClass;
use crate::syntax::EntityFlags;
use crate::syntax::Tag;
use crate::syntax::{TokenRange, View};

/// How many tokens of a paragraph are weighed: its voice shows early, and a paragraph may be long.
const WEIGHED: usize = 400;

/// How many of the paragraphs are still the speaker's, at least one, and by how much the signs favour that end.
///
/// Every paragraph gets a weight, positive for the speaker's voice; the end with the greatest sum before it wins.
pub(crate) fn last(view: View<'_>, paragraphs: &[Paragraph], speaker: TokenRange) -> (usize, f32) {
    let (mut best, mut best_sum, mut sum) = (1, 0.0, 0.0);
    let mut runner_up: Option<f32> = None;
    // Whether the last paragraph before a list, if it is the speaker's, leads to it: "Our offer has three parts:".
    let mut leads = paragraphs.first().is_some_and(|first| leads_on(view, *first));
    for (index, paragraph) in paragraphs.iter().enumerate().skip(1) {
        let weighed = weight(view, *paragraph, speaker);
        if paragraph.block.kind == BlockKind::ListItem {
            sum += if leads { weighed.max(LISTED) } else { weighed };
        } else {
            leads = weighed > 0.0 && leads_on(view, *paragraph);
            sum += weighed;
        }
        if sum > best_sum {
            runner_up = Some(best_sum);
            best_sum = sum;
            best = index + 1;
        } else {
            runner_up = Some(runner_up.map_or(sum, |before| before.max(sum)));
        }
    }
    let margin = runner_up.map_or(3.0, |runner_up| best_sum - runner_up);
    (best, margin)
}

/// What an item of a list counts that the speaker leads to.
const LISTED: f32 = 0.2;

/// Whether a paragraph ends with a colon.
fn leads_on(view: View<'_>, paragraph: Paragraph) -> bool {
    paragraph.tokens.len() > 0 && view.tag(paragraph.tokens.last - 1) == Tag::Colon
}

/// The signs in one paragraph: above nothing the speaker's voice, below it the narrator's.
fn weight(view: View<'_>, paragraph: Paragraph, speaker: TokenRange) -> f32 {
    let range = TokenRange::new(paragraph.tokens.first, paragraph.tokens.last.min(paragraph.tokens.first + WEIGHED));
    let mut weight = 0.15;
    weight += first_person(view, range);
    weight += names_the_speaker(view, range, speaker);
    weight += narrates(view, range);
    weight += opening(view, range);
    if paragraph.block.kind == BlockKind::ListItem {
        weight -= 0.2;
    }
    weight
}

/// "I", "my", "we", and contractions: somebody speaks.
fn first_person(view: View<'_>, range: TokenRange) -> f32 {
    let (mut singular, mut plural, mut contraction) = (false, false, false);
    for at in range.first..range.last {
        let facts = view.facts(at);
        if facts.any(Facts::FIRST_PERSON) {
            let one = ["I", "my", "My", "me", "myself"].contains(&view.word(at));
            singular |= one;
            plural |= !one && !view.is(at, "US");
        }
        contraction |= view.token(at).is_some_and(|token| token.class() == TokenClass::Clitic)
            && !view.facts(at).any(Facts::POSSESSIVE_CLITIC);
    }
    f32::from(u8::from(singular)) * 2.5 + f32::from(u8::from(plural)) * 1.6 + f32::from(u8::from(contraction)) * 0.6
}

/// Nobody speaks of himself by name: "Mr Johnson will also meet …".
fn names_the_speaker(view: View<'_>, range: TokenRange, speaker: TokenRange) -> f32 {
    let surname = (speaker.first..speaker.last).rev().find(|at| view.flags(*at).any(EntityFlags::PERSON)).map(|at| view.word(at));
    let named = surname.is_some_and(|surname| {
        (range.first..range.last).any(|at| view.flags(at).any(EntityFlags::PERSON) && view.word(at) == surname)
    });
    let pronoun = view.tag(range.first) == Tag::Pronoun && (view.is(range.first, "he") || view.is(range.first, "she"));
    f32::from(u8::from(named)) * -4.0 + f32::from(u8::from(pronoun)) * -2.5
}

/// Somebody is said to have said something, dates are given, people are expected to travel: a reporter's sentences.
fn narrates(view: View<'_>, range: TokenRange) -> f32 {
    let mut weight: f32 = 0.0;
    for hit in view.cues_in(range) {
        let (form, cue) = view.cue(*hit);
        let first = hit.first as usize;
        let third_person = first > range.first
            && matches!(view.tag(first - 1), Tag::Name | Tag::Pronoun | Tag::Noun | Tag::Comma | Tag::Modal | Tag::Adverb);
        let own = first > range.first && view.facts(first - 1).any(Facts::FIRST_PERSON);
        if cue.kind == CueKind::Verb
            && !cue.weak
            && form.forms.any(VerbForms::PAST)
            && third_person
            && !own
            && view.tag(first) == Tag::Finite
        {
            weight -= 1.5;
        }
        if cue.lemma.starts_with("be expected") || cue.lemma.starts_with("be due") || cue.lemma.starts_with("be set") {
            weight -= 0.9;
        }
    }
    let dated = (range.first..range.last).any(|at| view.facts(at).any(Facts::CALENDAR) && view.tag(at) != Tag::Modal);
    let quoted = (range.first..range.last).any(|at| view.token(at).is_some_and(|token| token.class() == TokenClass::QuoteOpen))
        && view.tag(range.first) == Tag::Open;
    let past = (range.first..range.last.min(range.first + 24))
        .filter(|at| view.tag(*at) == Tag::Finite && view.facts(*at).any(Facts::VERB_PAST))
        .take(2)
        .fold(0.0, |sum, _| sum + 0.25);
    // Sums and shares are a report's facts, unless they are somebody's own: then the first person outweighs them.
    let sums = (range.first..range.last).any(|at| view.word(at).contains(['£', '$', '€', '%']));
    weight = weight.max(-3.0) - f32::from(u8::from(sums)) * 0.4;
    weight - f32::from(u8::from(dated)) * 0.8 - f32::from(u8::from(quoted)) * 2.0 - past
}

/// How a narrator takes over: "The visit will also …", "During the meeting …", "Earlier today …", "In March 2013 …".
fn opening(view: View<'_>, range: TokenRange) -> f32 {
    const EVENTS: [&str; 23] = [
        "plan",
        "visit",
        "trip",
        "meeting",
        "talks",
        "discussions",
        "summit",
        "conference",
        "event",
        "ceremony",
        "agreement",
        "programme",
        "program",
        "announcement",
        "funding",
        "project",
        "campaign",
        "report",
        "statement",
        "initiative",
        "scheme",
        "deal",
        "package",
    ];
    let head = (range.first..range.last.min(range.first + 9)).take_while(|at| !view.tag(*at).is_finite());
    let event = head.clone().any(|at| EVENTS.iter().any(|event| view.is(at, event)));
    let determined = view.is(range.first, "the") || view.is(range.first, "this");
    let adjunct = matches!(view.tag(range.first), Tag::Preposition | Tag::Subordinator)
        && ["during", "following", "after", "ahead", "alongside", "while", "under"].iter().any(|word| view.is(range.first, word));
    let temporal =
        view.facts(range.first).any(Facts::TEMPORAL) || view.is(range.first, "earlier") || view.is(range.first, "later");
    let mut weight = 0.0;
    if event && determined {
        weight -= 1.0;
        let subject_end = (range.first..range.last.min(range.first + 12)).find(|at| view.tag(*at).is_finite());
        if subject_end.is_some_and(|at| view.tag(at) == Tag::Modal || view.is(at, "comes") || view.is(at, "follows")) {
            weight -= 1.2;
        }
        let also = (range.first..range.last.min(range.first + 8)).any(|at| view.is(at, "also"));
        weight -= f32::from(u8::from(also)) * 0.8;
    }
    weight - f32::from(u8::from(adjunct)) * 0.9 - f32::from(u8::from(temporal)) * 0.7
}
