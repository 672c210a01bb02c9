//! Speakers: who each source is. Several sources of a document may name one speaker: "the Foreign Minister, Ana Silva", "Ms Silva",
//! "the Minister", "she".
//!
//! `reading` reads what the words of a source say. `registry` keeps the speakers so far, and finds the one that a source means:
//! `person_name` compares names, `office_key` offices, `office_holders` resolves an office without a name, and `antecedent` a pronoun,
//! which `quoted_words` keeps out of what others say. `identity` answers the stages after this one. `affiliation` finds a speaker's country and organisation, `own_country` that of
//! the issuer's own people, `incumbent` that of people in high offices. Last, `members` finds the people of a
//! group, `mentions` adds
//! the other places that name a speaker, `key` the class of office and the key, and `quote` makes the story's quotes.

mod affiliation;
mod any_official;
mod antecedent;
mod bare_title;
mod body_name;
mod entry;
mod identity;
mod headline_state;
mod incumbent;
mod initials;
mod key;
mod kingdom;
mod known;
mod meeting;
mod members;
mod mentions;
mod met;
mod named_states;
mod namesake;
mod nested;
mod label_people;
mod label_place;
mod name_case;
mod office_fit;
mod office_key;
mod office_relation;
mod office_words;
mod office_holders;
mod other_state;
mod otherwise_held;
mod own_country;
mod person_name;
mod pronouns;
mod quote;
mod quoted_words;
mod reading;
mod registry;
mod salience;
mod source;

pub(crate) use identity::{Identities, Identity, Known};
pub(crate) use key::name_key_words;
pub(crate) use known::{Circumstances, add_known_keys};

use crate::Span;
use crate::attribution::Finding;
use crate::mention::Mentions;
use crate::rule::QuoteRule;
use crate::story::{Quote, Speaker};
use crate::syntax::View;
use quote::quote;
use quoted_words::QuotedWords;
use registry::Registry;
use source::read_source;

/// The quotes, the speakers in order of first mention, and what later stages may ask about them.
pub(crate) struct Resolved<'a> {
    pub(crate) quotes: Vec<Quote>,
    pub(crate) speakers: Vec<Speaker>,
    pub(crate) known: Known<'a>,
}

/// Resolves the source of each finding, in the order of the text.
pub(crate) fn resolve<'a>(view: View<'a>, mentions: &'a Mentions, findings: &'a [Finding]) -> Resolved<'a> {
    let mut registry = Registry::new(view, mentions, findings);
    let resolve = |finding: &Finding| {
        let source = finding.source.filter(|_| finding.within.is_none())?;
        registry.resolve(&read_source(view, source)?, speech(finding))
    };
    let mut entries: Vec<Option<usize>> = findings.iter().map(resolve).collect();
    let kept = nested::resolve(view, mentions, &mut registry, findings, &mut entries);
    let holders = std::mem::take(&mut registry.holders);
    let (mut speakers, order) = registry.finish(kept.iter().filter_map(|at| entries[at.finding]));
    mentions::add_other_mentions(view, &mut speakers);
    let mut speakers: Vec<Speaker> = speakers.into_iter().map(|found| found.speaker).collect();
    speakers.iter_mut().for_each(mentions::sort_mentions);
    name_case::restore(view, &mut speakers);
    members::add(view, &mut speakers);
    let day = incumbent::day(view);
    incumbent::add_countries(view.lexicon, &mut speakers, day);
    own_country::add(view.lexicon, mentions, &mut speakers);
    key::add_keys(view.lexicon, &mut speakers);
    let speaker = |entry: Option<usize>| entry.and_then(|entry| order.get(entry).copied());
    let quotes = kept.iter().map(|at| {
        let finding = &findings[at.finding];
        Quote { within: at.within, ..quote(view, finding, speaker(entries[at.finding])) }
    });
    Resolved { quotes: quotes.collect(), speakers, known: Known { holders, quoted: QuotedWords::new(findings) } }
}

/// The speaker's words, if they are the whole body of the release.
fn speech(finding: &Finding) -> Option<Span> {
    (finding.rule == QuoteRule::StatementBody).then_some(finding.span)
}
