//! [`Mentions`]: what the text mentions, from the phrases found and the tokens around them.

pub(crate) mod body;
pub(crate) mod country;
pub(crate) mod issuer;
pub(crate) mod person;

use crate::extractor::Stage;
use crate::lexicon::{Hit, Lexicon, Lookup, PhraseKind};
use crate::story::{Country, Issuer, Organisation};
use crate::syntax::tag::{self, Tag};
use crate::{Document, Segments};
use country::Scene;
use person::Person;

/// What the text mentions, token by token and in lists.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mentions {
    pub(crate) lookup: Lookup,
    /// One a token.
    pub(crate) tags: Vec<Tag>,
    /// One a token.
    pub(crate) marks: Vec<EntityFlags>,
    pub(crate) people: Vec<Person>,
    /// In order of prominence, as the story has them.
    pub(crate) countries: Vec<Country>,
    pub(crate) bodies: Vec<Organisation>,
    /// As the header names it; its country from dateline, address or voice where the header does not.
    pub(crate) issuer: Option<Issuer>,
}

/// What a token is part of, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct EntityFlags(u8);

impl EntityFlags {
    /// A country, a capital, a body.
    pub(crate) const PLACE: Self = Self(1);
    /// A title, an office, an honorific.
    pub(crate) const OFFICE: Self = Self(2);
    /// A person's name.
    pub(crate) const PERSON: Self = Self(4);

    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Mentions {
    /// Looks up, tags and names: a fixed number of passes over the tokens.
    pub(crate) fn find(
        lexicon: &Lexicon,
        document: &Document<'_>,
        segments: &Segments<'_>,
        passed: &mut impl FnMut(Stage),
    ) -> Self {
        let lookup = lexicon.look_up(segments);
        passed(Stage::LookUp);
        let tags = tag::tag(lexicon, segments, &lookup);
        passed(Stage::Tags);
        let mut marks = vec![EntityFlags::default(); segments.tokens.len()];
        // "head" and "friend" are offices only before a name.
        let office = |hit: &Hit| !lexicon.offices[hit.entry as usize].weak || tags.get(hit.last as usize) == Some(&Tag::Name);
        for (kind, mark) in [(PhraseKind::Place, EntityFlags::PLACE), (PhraseKind::Office, EntityFlags::OFFICE)] {
            let held = |hit: &&Hit| if kind == PhraseKind::Place { lexicon.places.is_place(hit.entry) } else { office(hit) };
            for hit in lookup.hits(kind).iter().filter(held) {
                for at in &mut marks[hit.first as usize..hit.last as usize] {
                    *at = at.or(mark);
                }
            }
        }
        let people = person::find(lexicon, segments, &lookup, &tags, &mut marks);
        passed(Stage::People);
        let scene = Scene::new(lexicon, document, segments, &lookup, &people);
        let headline_end = document.header.title.map_or(0, |title| title.end);
        let countries = country::assemble(&scene, &country::find(&scene), headline_end);
        let bodies = body::assemble(&scene, &body::find(&scene));
        let mut issuer = document.header.issuer.clone();
        if issuer.as_ref().is_none_or(|issuer| issuer.country.is_none()) {
            let source = issuer::Source { lexicon, document, segments, lookup: &lookup, tags: &tags, countries: &countries };
            if let Some(country) = issuer::country(source) {
                issuer.get_or_insert_default().country = Some(country);
            }
        }
        passed(Stage::Places);
        Self { lookup, tags, marks, people, countries, bodies, issuer }
    }
}
