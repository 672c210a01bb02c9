//! Events: who did what to whom, by the scheme of PLOVER.
//!
//! Each verb or noun of the tables of acts becomes a unit, which is read once. The rules of its family are tried in order, and the first
//! candidate is an event. `party` finds for whom the actors and targets act, `modality` whether the act happened, and `merge` joins the
//! reports of one act.

mod candidate;
mod merge;
mod modality;
mod noun_unit;
mod party;
mod rule;
mod rules;
mod unit;
mod verb_unit;

use crate::Span;
use crate::lexicon::PhraseKind;
use crate::speaker::Identities;
use crate::story::{Event, Quote};
use crate::syntax::{TokenRange, View};
use candidate::Candidate;
use noun_unit::NounUnit;
use rule::Rule;
use rules::{NOUN_RULES, VERB_RULES, must_clause};
use unit::ActUnit;
use verb_unit::VerbUnit;

/// Finds the events of a document, in the order of the text. Linear in the text.
pub(crate) fn find<'a>(view: View<'a>, identities: &Identities<'a>, quotes: &[Quote]) -> Vec<Event> {
    let mut found = Vec::new();
    let hits = view.lookup.hits(PhraseKind::Act);
    let mut next = 0;
    for sentence in &view.segments.sentences {
        let range = TokenRange::new(sentence.first as usize, sentence.last as usize);
        let from = next;
        next += hits[from..].iter().take_while(|hit| (hit.first as usize) < range.last).count();
        if !is_read(view, sentence.block, sentence.span) {
            continue;
        }
        let hits = &hits[from..next];
        let mut claimed = range.first;
        for at in 0..hits.len() {
            if (hits[at].first as usize) < claimed {
                continue;
            }
            let unit = ActUnit { view, identities, sentence: range, hits, at };
            if let Some(candidate) = read(unit) {
                claimed = candidate.trigger.last;
                // "denied entry": the noun says more than its verb.
                if found.last().is_some_and(|known: &Candidate| known.trigger.last > candidate.trigger.first) {
                    found.pop();
                }
                found.push(candidate);
            }
        }
    }
    found.extend(quotes.iter().filter_map(|quote| must_clause::must_clause(view, identities, quote)));
    found.sort_by_key(|candidate| candidate.trigger);
    merge::merge(view, quotes, found)
}

/// Whether a sentence belongs to the headline or to the release proper.
fn is_read(view: View<'_>, block: u32, span: Span) -> bool {
    let in_title = view.document.header.title.is_some_and(|title| title.overlaps(span));
    in_title || view.document.blocks().get(block as usize).is_some_and(|block| block.kind.is_body())
}

fn read(unit: ActUnit<'_, '_>) -> Option<Candidate> {
    if unit.entry().is_noun {
        let unit = NounUnit::read(unit)?;
        return first_candidate(NOUN_RULES, |apply| apply(&unit));
    }
    if unit.entry().frames.is_empty() {
        return None;
    }
    let unit = VerbUnit::read(unit)?;
    first_candidate(VERB_RULES, |apply| apply(&unit))
}

/// The candidate of the first rule that applies.
fn first_candidate<Apply: Copy>(rules: &[Rule<Apply>], call: impl Fn(Apply) -> Option<Candidate>) -> Option<Candidate> {
    rules.iter().find_map(|rule| {
        let candidate = call(rule.apply)?;
        Some(Candidate { rule: rule.id, confidence: rule.confidence, ..candidate })
    })
}
