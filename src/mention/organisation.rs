//! Organisations and groups of states: from the phrases found to mentions.

use super::place_context::PlaceContext;
use crate::Span;
use crate::lexicon::gazetteer::{Ambiguity, Meaning, OrganisationId, Part};
use crate::story::{Organisation, OrganisationMention};

/// A mention of an organisation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OrganisationFound {
    span: Span,
    organisation: OrganisationId,
}

/// Returns the mentions of a document, in order. Linear in the hits.
pub(crate) fn find(places: &PlaceContext<'_>) -> Vec<OrganisationFound> {
    let mut found = Vec::new();
    for (at, group) in places.groups.iter().enumerate() {
        let Some(entry) = places.entry(at) else { continue };
        let Meaning::Organisation(organisation) = entry.meaning else { continue };
        let is_plain_word =
            entry.ambiguity.any(Ambiguity::SHOUTED) && places.is_among_capitals(at) && places.neighbours(at).next().is_none();
        if !group.is_in_text() || group.name.is_some() || is_plain_word || is_state_of_federation(places, at) {
            continue;
        }
        found.push(OrganisationFound { span: places.span(*group, entry), organisation });
    }
    found
}

/// "Commonwealth of Virginia", "the Commonwealth's Attorney": four states of the United States call themselves that.
fn is_state_of_federation(places: &PlaceContext<'_>, at: usize) -> bool {
    let of = places.word(places.next(at, 1)) == "of";
    let state = matches!(places.meaning(at + 1), Some(Meaning::Within(_, Part::State)));
    let adjacent = places.groups.get(at + 1).is_some_and(|next| Some(next.first) == places.next(at, 2));
    of && state && adjacent
}

/// Gathers mentions by organisation. The organisation with the most mentions comes first, then the earliest.
pub(crate) fn assemble(places: &PlaceContext<'_>, found: &[OrganisationFound]) -> Vec<Organisation> {
    // By organisation: its index among those found.
    let mut slots = vec![usize::MAX; places.gazetteer.organisations.len()];
    let mut organisations: Vec<Organisation> = Vec::new();
    for mention in found {
        let slot = &mut slots[mention.organisation as usize];
        if *slot == usize::MAX {
            *slot = organisations.len();
            let row = &places.gazetteer.organisations[mention.organisation as usize];
            organisations.push(Organisation { id: row.id.clone(), name: row.name.clone(), mentions: Vec::new() });
        }
        organisations[*slot].mentions.push(OrganisationMention { span: mention.span });
    }
    organisations.sort_by_key(|organisation| std::cmp::Reverse(organisation.mentions.len()));
    organisations
}
