//! The sides of an act that all do together, and those of one that nobody does to themselves.

use crate::event::party::Party;
use crate::lexicon::ActFrame;

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
