//! [`Mentions`]: the people, places and organisations that a document mentions, and its issuer.

pub(crate) mod country;
pub(crate) mod issuer;
pub(crate) mod organisation;
mod office_holder;
mod own_side;
mod person;
mod place_context;

use crate::lexicon::{Hit, PhraseKind};
use crate::story::{Country, Issuer, Organisation};
use crate::syntax::{Context, Entities, EntityFlags, Tag};
use place_context::PlaceContext;

/// The places and organisations that a document mentions, and its issuer. These are the story's own types: every stage after this
/// only reads them, and a copy would cost an allocation per mention.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mentions {
    /// In order of prominence, as in the story.
    pub(crate) countries: Vec<Country>,
    /// In order of prominence, as in the story.
    pub(crate) bodies: Vec<Organisation>,
    /// As the header names it. If the header names no country, it may come from the dateline, the address or the voice,
    /// or from the account of talks.
    pub(crate) issuer: Option<Issuer>,
}

/// Finds the tokens that are part of a place, an office or a person's name.
pub(crate) fn entities(context: &Context<'_>) -> Entities {
    let mut flags = places_and_offices(context);
    let people = person::find(context, &flags);
    for person in &people {
        for flag in &mut flags[person.first as usize..person.last as usize] {
            *flag = flag.or(EntityFlags::PERSON);
        }
    }
    Entities { flags, people }
}

fn places_and_offices(context: &Context<'_>) -> Vec<EntityFlags> {
    let Context { lexicon, tags, .. } = *context;
    let mut flags = vec![EntityFlags::default(); context.segments.tokens.len()];
    let is_place = |hit: &&Hit| lexicon.gazetteer.is_place(hit.entry);
    // "head" and "friend" are offices only before a name.
    let is_office = |hit: &&Hit| !lexicon.offices[hit.entry as usize].weak || tags.get(hit.last as usize) == Some(&Tag::Name);
    let mut set = |hit: &Hit, flag: EntityFlags| {
        for at in &mut flags[hit.first as usize..hit.last as usize] {
            *at = at.or(flag);
        }
    };
    context.lookup.hits(PhraseKind::Place).iter().filter(is_place).for_each(|hit| set(hit, EntityFlags::PLACE));
    context.lookup.hits(PhraseKind::Office).iter().filter(is_office).for_each(|hit| set(hit, EntityFlags::OFFICE));
    flags
}

impl Mentions {
    /// Decides which places and organisations are meant, and who the issuer is. Linear in the number of phrases found.
    pub(crate) fn find(context: &Context<'_>, entities: &Entities) -> Self {
        let document = context.document;
        let places = PlaceContext::new(context, &entities.people);
        let prominence = country::Prominence::of(document, context.segments);
        let countries = country::assemble(&places, &country::find(&places), prominence);
        let bodies = organisation::assemble(&places, &organisation::find(&places));
        let mut issuer = document.header.issuer.clone();
        if issuer.as_ref().is_none_or(|issuer| issuer.country.is_none()) {
            let is_of_states = issuer.as_ref().and_then(|issuer| issuer.body.as_deref());
            let is_of_states = is_of_states.is_some_and(|body| issuer::is_of_many_states(context.lexicon, body));
            let own_side = || (!is_of_states).then(|| own_side::country(context, entities, &countries)).flatten();
            if let Some(country) = issuer::country(context, entities, &countries).or_else(own_side) {
                issuer.get_or_insert_default().country = Some(country);
            }
        }
        Self { countries, bodies, issuer }
    }
}
