//! [`Mentions`]: countries, bodies, people and cues, from the phrases found and the tokens around them.

pub(crate) mod body;
pub(crate) mod country;

use crate::lexicon::{Lexicon, Lookup};
use crate::story::{Country, Organisation};
use crate::{Document, Segments};
use body::BodyFound;
use country::{CountryFound, Scene};

/// What the text mentions.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mentions {
    pub(crate) lookup: Lookup,
    pub(crate) countries: Vec<CountryFound>,
    pub(crate) bodies: Vec<BodyFound>,
    /// The same by country and by body, as the story has them.
    pub(crate) story_countries: Vec<Country>,
    pub(crate) story_bodies: Vec<Organisation>,
}

impl Mentions {
    pub(crate) fn find(lexicon: &Lexicon, document: &Document<'_>, segments: &Segments<'_>) -> Self {
        let lookup = lexicon.look_up(segments);
        let scene = Scene::new(lexicon, document, segments, &lookup, &[]);
        let (countries, bodies) = (country::find(&scene), body::find(&scene));
        let headline_end = document.form.title.map_or(0, |title| title.end);
        let (story_countries, story_bodies) = (country::assemble(&scene, &countries, headline_end), body::assemble(&scene, &bodies));
        Self { lookup, countries, bodies, story_countries, story_bodies }
    }
}
