//! [`Mentions`]: what the text mentions, from the phrases found and the tokens around them.

pub(crate) mod body;
pub(crate) mod country;
pub(crate) mod issuer;
mod person;

use crate::lexicon::{Hit, PhraseKind};
use crate::story::{Country, Issuer, Organisation};
use crate::syntax::{Context, Entities, EntityFlags, Tag};
use country::Scene;

/// The places and organisations that a document mentions, and who issues it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mentions {
    /// In order of prominence, as the story has them.
    pub(crate) countries: Vec<Country>,
    pub(crate) bodies: Vec<Organisation>,
    /// As the header names it. If the header names no country, the dateline, the address or the voice may.
    pub(crate) issuer: Option<Issuer>,
}

/// Finds the tokens that are part of a place, an office or a person's name.
pub(crate) fn entities(context: &Context<'_>) -> Entities {
    let Context { lexicon, tags, .. } = *context;
    let mut flags = vec![EntityFlags::default(); context.segments.tokens.len()];
    // "head" and "friend" are offices only before a name.
    let office = |hit: &Hit| !lexicon.offices[hit.entry as usize].weak || tags.get(hit.last as usize) == Some(&Tag::Name);
    for (kind, flag) in [(PhraseKind::Place, EntityFlags::PLACE), (PhraseKind::Office, EntityFlags::OFFICE)] {
        let counts = |hit: &&Hit| if kind == PhraseKind::Place { lexicon.places.is_place(hit.entry) } else { office(hit) };
        for hit in context.lookup.hits(kind).iter().filter(counts) {
            for at in &mut flags[hit.first as usize..hit.last as usize] {
                *at = at.or(flag);
            }
        }
    }
    let people = person::find(context, &mut flags);
    Entities { flags, people }
}

impl Mentions {
    /// Decides which places and organisations are meant, and who issues the document. Linear in the phrases found.
    pub(crate) fn find(context: &Context<'_>, entities: &Entities) -> Self {
        let Context { lexicon, document, segments, lookup, tags } = *context;
        let scene = Scene::new(lexicon, document, segments, lookup, &entities.people);
        let headline_end = document.header.title.map_or(0, |title| title.end);
        let countries = country::assemble(&scene, &country::find(&scene), headline_end);
        let bodies = body::assemble(&scene, &body::find(&scene));
        let mut issuer = document.header.issuer.clone();
        if issuer.as_ref().is_none_or(|issuer| issuer.country.is_none()) {
            let source = issuer::Source { lexicon, document, segments, lookup, tags, countries: &countries };
            if let Some(country) = issuer::country(source) {
                issuer.get_or_insert_default().country = Some(country);
            }
        }
        Self { countries, bodies, issuer }
    }
}
