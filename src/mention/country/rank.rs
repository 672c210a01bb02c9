//! The countries of a story in order of prominence.

use super::CountryFound;
use crate::Document;
use crate::lexicon::gazetteer::{CountryId, Gazetteer};
use crate::mention::place_context::PlaceContext;
use crate::segment::{Segments, Sentence};
use crate::story::{Country, CountryForm, CountryMention};
use std::cmp::Reverse;

/// The weight of a mention in a headline; elsewhere it is 1.
const HEADLINE_WEIGHT: u32 = 8;
/// The weight of a mention in the lead.
const LEAD_WEIGHT: u32 = 2;
/// The number of sentences of the body that are the lead.
const LEAD_SENTENCES: usize = 3;

/// The ends of the headline and the lead.
#[derive(Clone, Copy)]
pub(crate) struct Prominence {
    /// An offset into the text.
    headline_end: u32,
    /// One past the last sentence of the lead.
    lead_end: u32,
}

impl Prominence {
    pub(crate) fn of(document: &Document<'_>, segments: &Segments<'_>) -> Self {
        let is_body = |sentence: &Sentence| document.block_of(sentence).is_some_and(|block| block.kind.is_body());
        let body = segments.sentences.iter().position(is_body).unwrap_or_default();
        Self { headline_end: document.header.title.map_or(0, |title| title.end), lead_end: (body + LEAD_SENTENCES) as u32 }
    }

    fn weigh(self, mention: &CountryFound) -> u32 {
        let position = if mention.span.end <= self.headline_end {
            HEADLINE_WEIGHT
        } else if mention.sentence < self.lead_end {
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
}

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
pub(crate) fn assemble(places: &PlaceContext<'_>, found: &[CountryFound], prominence: Prominence) -> Vec<Country> {
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
        standing.weight = standing.weight.saturating_add(prominence.weigh(mention));
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
