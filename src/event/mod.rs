//! Events: who did what to whom, by the scheme of PLOVER.
//!
//! Each verb or noun of the tables of acts becomes a unit, which is read once. The rules of its family are tried in order, and the first
//! candidate is an event. `party` finds for whom the actors and targets act, `modality` whether the act happened, `when` its day, and `merge` joins the
//! reports of one act.

mod acting;
mod candidate;
mod intent;
mod merge;
mod modality;
mod noun_unit;
mod object_start;
mod party;
mod rule;
mod rules;
mod unit;
mod verb_unit;
mod when;

use crate::Span;
use crate::document::of_iso;
use crate::lexicon::{EventMode, EventType, PhraseKind, WordSet};
use crate::speaker::Identities;
use crate::story::{Event, Quote};
use crate::syntax::noun_phrase::subject_before;
use crate::syntax::{EntityFlags, Tag, TokenRange, View};
use candidate::Candidate;
use noun_unit::NounUnit;
use party::Party;
use rule::Rule;
use rules::{NOUN_RULES, VERB_RULES, must_clause};
use unit::ActUnit;
use verb_unit::VerbUnit;

/// Finds the events of a document, in the order of the text. `published` is its ISO 8601 day. Linear in the text.
pub(crate) fn find<'a>(view: View<'a>, identities: &Identities<'a>, quotes: &[Quote], published: Option<&str>) -> Vec<Event> {
    let published = published.and_then(of_iso);
    let mut found = Vec::new();
    let hits = view.lookup.hits(PhraseKind::Act);
    let mut next = 0;
    let mut before = None;
    for sentence in &view.segments.sentences {
        let range = TokenRange::new(sentence.first as usize, sentence.last as usize);
        let last = before.replace(range);
        let from = next;
        next += hits[from..].iter().take_while(|hit| (hit.first as usize) < range.last).count();
        if !is_read(view, sentence.block, sentence.span) {
            continue;
        }
        let hits = &hits[from..next];
        let mut claimed = range.first;
        // What is reported between two sides in this sentence may be told of both in the next one.
        let mut contact = if hits.is_empty() { Vec::new() } else { last_contact(&found) };
        if contact.is_empty() && !hits.is_empty() && opens_with_pair(view, range) {
            contact = last.map_or_else(Vec::new, |last| pair_in(view, identities, last));
        }
        for at in 0..hits.len() {
            if (hits[at].first as usize) < claimed {
                continue;
            }
            let unit = ActUnit { view, identities, sentence: range, contact: &contact, hits, at };
            if let Some(mut candidate) = read(unit).filter(|candidate| is_official(view, candidate)) {
                candidate.date = when::stated(view, &candidate, clause(&unit, &candidate), published);
                claimed = candidate.trigger.last;
                // "denied entry": the noun says more than its verb.
                if found.last().is_some_and(|known: &Candidate| known.trigger.last > candidate.trigger.first) {
                    found.pop();
                }
                found.push(candidate);
            }
        }
    }
    found.extend(quotes.iter().filter_map(|quote| must_clause::must_clause((view, published), identities, quote)));
    found.sort_by_key(|candidate| candidate.trigger);
    merge::merge(view, quotes, found)
}

/// The tokens in which the clause of an act is: its sentence, or the words in which somebody reports it.
fn clause(unit: &ActUnit<'_, '_>, candidate: &Candidate) -> TokenRange {
    let report = unit.identities.report(candidate.trigger.first).filter(|report| report.first <= candidate.range().first);
    report.unwrap_or(unit.sentence)
}

/// Whether those who meet or visit may do so for a state. "Thousands of fans from Norway" do not.
fn is_official(view: View<'_>, candidate: &Candidate) -> bool {
    let is_of_state = |at: usize| {
        view.flags(at).any(EntityFlags::OFFICE.or(EntityFlags::PERSON))
            || view.is_in(at, WordSet::StateBody)
            || view.is_in(at, WordSet::DomesticGroup)
    };
    let is_private = |party: &Party| {
        let from = (party.words.first..party.words.last).find(|at| view.is(*at, "from"));
        from.is_some_and(|from| (party.words.first..from).all(|at| !view.flags(at).any(EntityFlags::PLACE) && !is_of_state(at)))
    };
    // "The ship went to Chile."
    let is_visitor = |party: &Party| {
        let is_name = |at: usize| view.flags(at).any(EntityFlags::PLACE) || view.tag(at) == Tag::Determiner;
        let is_state = (party.words.first..party.words.last).all(is_name);
        let is_sent = |at: usize| {
            is_of_state(at) || view.is_in(at, WordSet::Delegation) || matches!(view.tag(at), Tag::Pronoun | Tag::Possessive)
        };
        let mut words = party.words.first..party.words.last;
        let are_soldiers = words.clone().any(|at| view.is_in(at, WordSet::Soldiers));
        is_state || !are_soldiers && words.any(is_sent)
    };
    let visits = candidate.mode == Some(EventMode::Visit);
    let is_of_things = visits && !candidate.actors.is_empty() && !candidate.actors.iter().any(is_visitor);
    candidate.kind != EventType::Consult || !candidate.actors.iter().any(is_private) && !is_of_things
}

/// Whether a sentence begins with words for two sides: "The two Ministers", "Both sides".
fn opens_with_pair(view: View<'_>, sentence: TokenRange) -> bool {
    let first = sentence.first;
    view.is_in(first, WordSet::PairPointer) || view.is(first, "the") && view.is_in(first + 1, WordSet::PairPointer)
}

/// The two sides that the subject of a sentence names: "The Minister and his Chilean counterpart reviewed".
fn pair_in(view: View<'_>, identities: &Identities<'_>, sentence: TokenRange) -> Vec<Party> {
    /// The number of tokens before the verb.
    const MAX_TOKENS: usize = 48;
    let mut tokens = sentence.first..sentence.last.min(sentence.first + MAX_TOKENS);
    let verb = tokens.find(|at| view.tag(*at).is_finite());
    let subject = verb.and_then(|verb| subject_before(view, sentence.first, verb));
    let parties = subject.map_or_else(Vec::new, |subject| party::parties(view, identities, subject));
    if parties.len() == 2 && !parties[0].is_same(&parties[1]) { parties } else { Vec::new() }
}

/// The sides of the last contact between two or more.
fn last_contact(found: &[Candidate]) -> Vec<Party> {
    /// The number of acts that are looked back over.
    const MAX_ACTS: usize = 16;
    let is_contact = |act: &&Candidate| act.kind == EventType::Consult && act.actors.len() + act.targets.len() > 1;
    let contact = found.iter().rev().take(MAX_ACTS).find(is_contact);
    contact.map_or_else(Vec::new, |act| act.actors.iter().chain(&act.targets).cloned().collect())
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
