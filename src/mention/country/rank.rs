//! The countries of a story in order of prominence.

use super::{CountryFound, Scene};
use crate::lexicon::place::Places;
use crate::story::{Country, CountryForm, CountryMention};

/// A mention in a headline counts as much as this many elsewhere.
const HEADLINE: u32 = 4;
/// A mention in the first sentences counts as much as this many later.
const LEAD: u32 = 2;
/// How many sentences are the lead.
const LEAD_SENTENCES: u32 = 3;

/// Gathers mentions by country: headline before lead before the rest, a name or a government that acts before an adjective.
pub(crate) fn assemble(scene: &Scene<'_>, found: &[CountryFound], headline_end: u32) -> Vec<Country> {
    let mut slots = vec![usize::MAX; scene.places.countries.len()];
    let mut countries: Vec<(u32, u32, Country)> = Vec::new();
    for mention in found {
        let slot = &mut slots[mention.country as usize];
        if *slot == usize::MAX {
            *slot = countries.len();
            let row = &scene.places.countries[mention.country as usize];
            let country = Country { code: row.code.clone(), name: row.name.clone(), mentions: Vec::new() };
            countries.push((0, mention.first, country));
        }
        let (weight, _, country) = &mut countries[*slot];
        *weight = weight.saturating_add(weigh(mention, headline_end));
        country.mentions.push(mention.in_story(scene.places));
    }
    countries.sort_by_key(|(weight, first, _)| (std::cmp::Reverse(*weight), *first));
    countries.into_iter().map(|(_, _, country)| country).collect()
}

fn weigh(mention: &CountryFound, headline_end: u32) -> u32 {
    let place = if mention.span.end <= headline_end {
        HEADLINE
    } else if mention.sentence < LEAD_SENTENCES {
        LEAD
    } else {
        1
    };
    let actor = match mention.form {
        CountryForm::Name | CountryForm::Metonym => 3,
        CountryForm::Demonym => 2,
        CountryForm::Capital => 1,
    };
    place * actor
}

impl CountryFound {
    fn in_story(&self, places: &Places) -> CountryMention {
        let candidates = self.candidates.iter().filter_map(|country| places.countries.get(*country as usize));
        CountryMention {
            span: self.span,
            form: self.form,
            rule: self.rule,
            candidates: candidates.map(|country| country.code.clone()).collect(),
        }
    }
}
