//! Organisations and groups of states: from the phrases found to mentions.

use super::place_context::PlaceContext;
use crate::Span;
use crate::lexicon::WordSet;
use crate::lexicon::gazetteer::{Ambiguity, Meaning, OrganisationId, Part};
use crate::story::{Organisation, OrganisationMention};

/// The id of the body whose councils are meant if nobody else has them.
const UNITED_NATIONS: &str = "united-nations";

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
        let is_of_another = entry.ambiguity.any(Ambiguity::SHARED) && (follows_owner(places, at) || precedes_owner(places, at));
        if !group.is_in_text() || group.name.is_some() || is_plain_word || is_of_another || is_state_of_federation(places, at) {
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

/// "Vanuria's Security Council", "the Chilean Security Council", "the National Security Council", "the Defence and Security Council":
/// a word with a capital, or the name of a state or of another body, makes it the council of somebody else.
fn follows_owner(places: &PlaceContext<'_>, at: usize) -> bool {
    let before = places.before(at, 1);
    let owner = if places.is_possessive(before) { places.before(at, 2) } else { before };
    let is_adjacent_place = at
        .checked_sub(1)
        .and_then(|last| places.groups.get(last))
        .is_some_and(|last| owner.is_some_and(|owner| last.last == owner + 1) && is_owner(places, at - 1));
    // "Peace and Security Council", but "the General Assembly and Security Council".
    let is_field = |token| places.is_in(token, WordSet::CouncilField) && places.has_capital(token);
    is_adjacent_place
        || is_field(before)
        || (places.is_possessive(before) && places.is_in(owner, WordSet::StateNoun))
        || (places.is(before, "and") && is_field(places.before(at, 2)))
}

/// "the Security Council of the Chilean Republic", "the Security Council of Chile", but not "the Security Council of Chile's offer".
fn precedes_owner(places: &PlaceContext<'_>, at: usize) -> bool {
    if places.word(places.next(at, 1)) != "of" {
        return false;
    }
    let article = u32::from(places.is_in(places.next(at, 2), WordSet::Article));
    let owner = places.next(at, 2 + article);
    let follows = places.groups.get(at + 1).is_some_and(|next| Some(next.first) == owner);
    let named = follows && is_owner(places, at + 1) && !places.is_possessive(places.next(at + 1, 1));
    let is_name = if article > 0 { places.is_in(owner, WordSet::State) } else { !places.knows(owner) };
    named || (places.has_capital(owner) && is_name)
}

/// Whether a group is a state, or a body other than the United Nations.
fn is_owner(places: &PlaceContext<'_>, at: usize) -> bool {
    match places.meaning(at) {
        Some(Meaning::Country(..)) => true,
        Some(Meaning::Organisation(body)) => &*places.gazetteer.organisations[body as usize].id != UNITED_NATIONS,
        _ => false,
    }
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
