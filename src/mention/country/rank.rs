//! The countries of a story in order of prominence.

use super::CountryFound;
use crate::lexicon::gazetteer::{CountryId, Gazetteer};
use crate::mention::place_context::PlaceContext;
use crate::story::{Country, CountryForm, CountryMention};
use std::cmp::Reverse;

/// The weight of a mention in a headline; elsewhere it is 1.
const HEADLINE_WEIGHT: u32 = 8;
/// The weight of a mention in the lead.
const LEAD_WEIGHT: u32 = 2;
/// The number of sentences that are the lead.
const LEAD_SENTENCES: u32 = 3;

/// The sum of a country's mentions.
struct Standing {
    country: CountryId,
    weight: u32,
    /// The first token of its first mention.
    first: u32,
    mentions: usize,
}

/// Gathers mentions by country, the most prominent country first. The headline weighs more than the lead, the lead more than the rest, and
/// a name or a government that acts more than an adjective.
pub(crate) fn assemble(places: &PlaceContext<'_>, found: &[CountryFound], headline_end: u32) -> Vec<Country> {
    // By country: its index among the standings, counted from 1; 0 if it is not mentioned.
    let mut slots = vec![0_usize; places.gazetteer.countries.len()];
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
        let row = &places.gazetteer.countries[standing.country as usize];
        let mentions = Vec::with_capacity(standing.mentions);
        Country { code: row.code.clone(), name: row.name.clone(), codes: row.codes.clone(), mentions }
    });
    let mut countries: Vec<Country> = ranked.collect();
    for mention in found {
        countries[slots[mention.country as usize]].mentions.push(mention.in_story(places.gazetteer));
    }
    countries
}

fn weigh(mention: &CountryFound, headline_end: u32) -> u32 {
    let position = if mention.span.end <= headline_end {
        HEADLINE_WEIGHT
    } else if mention.sentence < LEAD_SENTENCES {
        LEAD_WEIGHT
    } else {
        1
    };
    let actor = match mention.form {
        CountryForm::Name | CountryForm::Metonym => 3,
        CountryForm::Demonym => 2,
        CountryForm::Capital => 1,
    };
    position * actor
}

impl CountryFound {
    fn in_story(&self, gazetteer: &Gazetteer) -> CountryMention {
        let candidates = self.candidates.iter().filter_map(|country| gazetteer.countries.get(*country as usize));
        CountryMention {
            span: self.span,
            form: self.form,
            rule: self.rule,
            candidates: candidates.map(|country| country.code.clone()).collect(),
        }
    }
}
