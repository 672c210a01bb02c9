//! Bodies and groupings of states: from the phrases found to mentions.

use super::country::Scene;
use crate::Span;
use crate::lexicon::place::{BodyId, Flag, Meaning, Part};
use crate::story::{Organisation, OrganisationMention};

/// A mention of a body.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BodyFound {
    pub(crate) span: Span,
    pub(crate) body: BodyId,
}

/// The mentions of a document, in order. Linear in the hits.
pub(crate) fn find(scene: &Scene<'_>) -> Vec<BodyFound> {
    let mut found = Vec::new();
    for (at, group) in scene.groups.iter().enumerate() {
        let Some(place) = scene.place(at) else { continue };
        let Meaning::Body(body) = place.meaning else { continue };
        let word = place.flags.has(Flag::Shouted) && scene.shouted(at) && scene.neighbours(at).next().is_none();
        if !group.feeds || group.person || word || is_a_state_of_a_federation(scene, at) {
            continue;
        }
        found.push(BodyFound { span: scene.span(*group, place), body });
    }
    found
}

/// "Commonwealth of Virginia", "the Commonwealth's Attorney": four states of the United States call themselves so.
fn is_a_state_of_a_federation(scene: &Scene<'_>, at: usize) -> bool {
    let of = scene.word(scene.next(at, 1)) == "of";
    let state = matches!(scene.place(at + 1).map(|place| place.meaning), Some(Meaning::Within(_, Part::State)));
    let reached = scene.groups.get(at + 1).is_some_and(|next| Some(next.first) == scene.next(at, 2));
    of && state && reached
}

/// Gathers mentions by body, in order of how often each is named, the earlier first.
pub(crate) fn assemble(scene: &Scene<'_>, found: &[BodyFound]) -> Vec<Organisation> {
    let mut slots = vec![usize::MAX; scene.places.bodies.len()];
    let mut bodies: Vec<Organisation> = Vec::new();
    for mention in found {
        let slot = &mut slots[mention.body as usize];
        if *slot == usize::MAX {
            *slot = bodies.len();
            let row = &scene.places.bodies[mention.body as usize];
            bodies.push(Organisation { id: row.id.clone(), name: row.name.clone(), mentions: Vec::new() });
        }
        bodies[*slot].mentions.push(OrganisationMention { span: mention.span });
    }
    bodies.sort_by_key(|body| std::cmp::Reverse(body.mentions.len()));
    bodies
}
