//! The countries of a story in order of prominence.

use super::{CountryFound, Scene};
use crate::lexicon::place::{CountryId, Places};
use crate::story::{Country, CountryForm, CountryMention};
use std::cmp::Reverse;

/// A mention in a headline counts as much as this many elsewhere.
const HEADLINE: u32 = 8;
/// A mention in the first sentences counts as much as this many later.
const LEAD: u32 = 2;
/// How many sentences are the lead.
const LEAD_SENTENCES: u32 = 3;

/// What a country's mentions come to.
struct Standing {
    country: CountryId,
    weight: u32,
    /// The first token of its first mention.
    first: u32,
    mentions: usize,
}

/// Gathers mentions by country: headline before lead before the rest, a name or a government that acts before an adjective.
pub(crate) fn assemble(scene: &Scene<'_>, found: &[CountryFound], headline_end: u32) -> Vec<Country> {
    // By country: its place among the standings, counted from 1; 0 for one that is not mentioned.
    let mut slots = vec![0_usize; scene.places.countries.len()];
    let mut standings: Vec<Standing> = Vec::new();
    for mention in found {
        let slot = &mut slots[mention.country as usize];
        if *slot == 0 {
            standings.push(Standing { country: mention.country, weight: 0, first: mention.first, mentions: 0 });
            *slot = standings.len();
        }
        let standing = &mut standings[*slot - 1];
        standing.weight = standing.weight.saturating_add(weigh(mention, headline_end));
        standing.mentions += 1;
    }
    standings.sort_by_key(|standing| (Reverse(standing.weight), standing.first));
    let ranked = standings.iter().enumerate().map(|(rank, standing)| {
        slots[standing.country as usize] = rank;
        let row = &scene.places.countries[standing.country as usize];
        Country { code: row.code.clone(), name: row.name.clone(), mentions: Vec::with_capacity(standing.mentions) }
    });
    let mut countries: Vec<Country> = ranked.collect();
    for mention in found {
        countries[slots[mention.country as usize]].mentions.push(mention.in_story(scene.places));
    }
    countries
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
