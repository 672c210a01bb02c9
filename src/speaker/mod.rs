//! Speakers: who each source is. Several sources of a document may name one speaker: "the Foreign Minister, Ana Silva", "Ms Silva",
//! "the Minister", "she".
//!
//! `reading` reads what the words of a source say. `registry` keeps the speakers so far, and finds the one that a source means:
//! `person_name` compares names, `office_key` offices, `office_holders` resolves an office without a name, and `antecedent` a pronoun, which `quoted_words` keeps out of
//! what others say. `affiliation` finds a
//! speaker's country and organisation. Last, `mentions` adds the other places that name a speaker, and `quote` makes the story's
//! quotes.

mod affiliation;
mod antecedent;
mod mentions;
mod label_people;
mod label_place;
mod name_case;
mod office_key;
mod office_relation;
mod office_words;
mod office_holders;
mod person_name;
mod quote;
mod quoted_words;
mod reading;
mod registry;

use crate::Span;
use crate::attribution::{Finding, Source};
use crate::lexicon::WordSet;
use crate::mention::Mentions;
use crate::rule::QuoteRule;
use crate::story::{Quote, Speaker, SpeakerForm};
use crate::syntax::{TokenRange, View};
use quote::quote;
use reading::{SourceReading, read_label, read_person, read_phrase};
use registry::Registry;

/// Resolves the source of each finding, in the order of the text. Returns the quotes and, in order of first mention, the speakers.
pub(crate) fn resolve<'a>(view: View<'a>, mentions: &'a Mentions, findings: &'a [Finding]) -> (Vec<Quote>, Vec<Speaker>) {
    let mut registry = Registry::new(view, mentions, findings);
    let resolve = |finding: &Finding| registry.resolve(&read_source(view, finding.source?), speech(finding));
    let entries: Vec<Option<usize>> = findings.iter().map(resolve).collect();
    let (mut speakers, order) = registry.finish();
    mentions::add_other_mentions(view, &mut speakers);
    let mut speakers: Vec<Speaker> = speakers.into_iter().map(|found| found.speaker).collect();
    speakers.iter_mut().for_each(mentions::sort_mentions);
    name_case::restore(view, &mut speakers);
    let speaker = |entry: Option<usize>| entry.and_then(|entry| order.get(entry).copied());
    let quotes = findings.iter().zip(entries).map(|(finding, entry)| quote(view, finding, speaker(entry)));
    (quotes.collect(), speakers)
}

fn read_source(view: View<'_>, source: Source) -> SourceReading<'_> {
    match source {
        Source::Phrase(words) => read_phrase(view, words),
        // The person who gives a press conference also gives the answers: "A:".
        Source::Label(label) => match Some(label).filter(|label| is_answer(view, *label)).and_then(|_| answering(view)) {
            Some(reading) => SourceReading { span: view.span(label), ..reading },
            None => read_label(view, label),
        },
    }
}

/// Whether a label only says that somebody answers: "A:", "A1:", "Reply:".
fn is_answer(view: View<'_>, label: TokenRange) -> bool {
    let word = view.span(label).of(view.segments.text).trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    view.lexicon.has_word(WordSet::AnswerLabel, word)
}

/// Who answers: the author, or the only person whom the headline names: "Interview with Minister Lund".
fn answering(view: View<'_>) -> Option<SourceReading<'_>> {
    if let Some(author) = view.author() {
        return Some(read_label(view, author));
    }
    let title = view.tokens_in(view.document.header.title?);
    let mut named = view.people_from(title.first).iter().take_while(|person| person.last as usize <= title.last);
    let only = named.next().filter(|_| named.next().is_none())?;
    Some(SourceReading { form: SpeakerForm::Label, ..read_person(view, *only) })
}

/// The speaker's words, if they are the whole body of the release.
fn speech(finding: &Finding) -> Option<Span> {
    (finding.rule == QuoteRule::StatementBody).then_some(finding.span)
}
