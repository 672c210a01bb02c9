//! The sides of an act that all do together, and those of one that nobody does to themselves.

use crate::event::party::Party;
use crate::lexicon::{ActFrame, OfficeKind, WordSet};
use crate::syntax::View;

/// All sides of a mutual act, each state once. `None` if there are fewer than two.
pub(super) fn all(one: Vec<Party>, others: Vec<Party>) -> Option<(Vec<Party>, Vec<Party>)> {
    let sides = each_once(one.into_iter().chain(others));
    (sides.len() > 1 && sides.iter().any(|side| !side.identity.is_presumed)).then_some((sides, Vec::new()))
}

/// Who acts and on whom. `None` if nobody acts or nobody else is the target.
pub(super) fn each(frame: &ActFrame, actors: Vec<Party>, targets: Vec<Party>) -> Option<(Vec<Party>, Vec<Party>)> {
    // "Chilean companies and Chilean sailors" are one side.
    let (actors, mut targets) = (each_once(actors), each_once(targets));
    if !frame.is_domestic {
        targets.retain(|target| !actors.iter().any(|actor| actor.is_same(target)));
    }
    let is_shown = actors.iter().chain(&targets).any(|side| !side.identity.is_presumed);
    (!actors.is_empty() && !targets.is_empty() && is_shown).then_some((actors, targets))
}

/// The members of one body: "EU foreign ministers met".
pub(super) fn of_body(view: View<'_>, parties: &[Party]) -> Option<(Vec<Party>, Vec<Party>)> {
    let [only] = parties else { return None };
    let are_several = view.offices_in(only.words).any(|(_, office)| office.kind == OfficeKind::Collective)
        || view.is_in(only.words.last - 1, WordSet::SideNoun);
    (only.identity.organisation.is_some() && are_several).then(|| (parties.to_vec(), Vec::new()))
}

/// The first party of each state or body.
fn each_once(parties: impl IntoIterator<Item = Party>) -> Vec<Party> {
    let mut sides: Vec<Party> = Vec::new();
    for party in parties {
        if !sides.iter().any(|known| known.is_same(&party)) {
            sides.push(party);
        }
    }
    sides
}

/// The two sides of one state: "the Government of Norway and Norwegian rebels". `None` if the parties are of several states, or if none of
/// them or all of them fight their own.
pub(super) fn within_state(view: View<'_>, parties: &[Party]) -> Option<(Vec<Party>, Vec<Party>)> {
    let first = parties.first()?;
    let fights = |party: &Party| (party.words.first..party.words.last).any(|at| view.is_in(at, WordSet::Insurgent));
    let (rebels, state): (Vec<Party>, Vec<Party>) = parties.iter().cloned().partition(fights);
    let is_one = parties.iter().all(|party| party.is_same(first)) && first.identity.country.is_some();
    (is_one && !rebels.is_empty() && !state.is_empty()).then(|| (each_once(state), each_once(rebels)))
}
