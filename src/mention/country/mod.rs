//! Countries: from the phrases found to mentions, each with the rule that decided it.
//!
//! Two passes over the hits, none over the text. The first judges each by the words beside it and counts what the document says
//! of every country; the second decides what the first left open by those counts.

mod capital;
mod judge;
mod name;
mod rank;
mod scene;

pub(crate) use rank::assemble;
pub(crate) use scene::Scene;

use crate::Span;
use crate::lexicon::place::{CountryId, Flag, Meaning, Part, Place, Wording};
use crate::rule::CountryRule;
use crate::story::CountryForm;
use judge::Verdict;

/// A mention of a country.
#[derive(Clone, Debug)]
pub(crate) struct CountryFound {
    /// Index of its first token.
    pub(crate) first: u32,
    pub(crate) span: Span,
    /// Index of its sentence.
    pub(crate) sentence: u32,
    pub(crate) country: CountryId,
    pub(crate) form: CountryForm,
    pub(crate) rule: CountryRule,
    /// Every country that it may mean, where the text leaves it open.
    pub(crate) candidates: Vec<CountryId>,
}

/// What a document says of one country, counted.
#[derive(Clone, Copy, Debug, Default)]
struct Evidence {
    /// Mentions that can be nothing else.
    certain: u32,
    /// Capitals, adjectives, regions and leaders that point to it.
    pointing: u32,
    /// Forms with namesakes that nothing speaks against: enough to tell between countries that share another form.
    hinting: u32,
    /// Uses of its name for a place elsewhere.
    elsewhere: u32,
    /// Uses of its capital's name for a place elsewhere.
    capital_elsewhere: u32,
    /// Uses of its name or its capital's for a person.
    person: u32,
}

/// What a document says of all countries.
#[derive(Clone, Debug)]
struct Survey {
    /// By country: its place in `evidence`, counted from 1; 0 for one of which nothing is said.
    slots: Vec<u16>,
    evidence: Vec<Evidence>,
    /// States, provinces, towns and counties of federations whose places bear countries' names.
    local: u32,
    /// Certain mentions of countries other than those federations.
    abroad: u32,
}

/// Federations whose states and towns bear the names of countries.
const FEDERATIONS: [&str; 3] = ["US", "CA", "AU"];

/// The mentions of a document, in order. Linear in the hits.
pub(crate) fn find(scene: &Scene<'_>) -> Vec<CountryFound> {
    let federations = FEDERATIONS.map(|code| scene.places.country(code));
    let mut survey = Survey { slots: vec![0; scene.places.countries.len()], evidence: Vec::new(), local: 0, abroad: 0 };
    let mut judged: Vec<(usize, Place, CountryId, Wording, Verdict)> = Vec::with_capacity(scene.groups.len());
    for at in 0..scene.groups.len() {
        let Some(place) = scene.place(at) else { continue };
        match place.meaning {
            Meaning::Within(country, part) => {
                let evidence = survey.of_mut(country);
                evidence.pointing += u32::from(!matches!(part, Part::AfterComma | Part::Local));
                let local = federations.contains(&Some(country)) && (part != Part::AfterComma || scene.behind_comma(at));
                survey.local += u32::from(local && !matches!(part, Part::Region | Part::Leader));
            }
            Meaning::Country(country, wording) => {
                let verdict = judge::beside(scene, at, place, wording);
                survey.count(place, country, wording, verdict, federations.contains(&Some(country)));
                judged.push((at, place, country, wording, verdict));
            }
            Meaning::Against(country) => survey.of_mut(country).elsewhere += 1,
            Meaning::Body(_) | Meaning::Other => {}
        }
    }
    let mut found = Vec::with_capacity(judged.len());
    for (at, place, country, wording, verdict) in judged {
        if !scene.groups[at].feeds {
            continue;
        }
        let Some(rule) = judge::settle(scene, at, place, country, wording, verdict, &survey) else { continue };
        let (country, rule, candidates) = judge::choose(scene, place, country, rule, &survey);
        let group = scene.groups[at];
        let form = match wording {
            Wording::Name | Wording::Nation => CountryForm::Name,
            Wording::Demonym | Wording::NationDemonym | Wording::Combining => CountryForm::Demonym,
            Wording::Capital if rule == CountryRule::CapitalAsGovernment => CountryForm::Metonym,
            Wording::Capital => CountryForm::Capital,
            Wording::Seat => CountryForm::Metonym,
        };
        let span = scene.span(group, place);
        found.push(CountryFound { first: group.first, span, sentence: group.sentence, country, form, rule, candidates });
    }
    found
}

impl Survey {
    /// What the document says of a country.
    fn of(&self, country: CountryId) -> Evidence {
        let slot = self.slots.get(country as usize).and_then(|slot| usize::from(*slot).checked_sub(1));
        slot.and_then(|slot| self.evidence.get(slot)).copied().unwrap_or_default()
    }

    fn of_mut(&mut self, country: CountryId) -> &mut Evidence {
        let slot = &mut self.slots[country as usize];
        if *slot == 0 {
            self.evidence.push(Evidence::default());
            *slot = self.evidence.len() as u16;
        }
        &mut self.evidence[usize::from(*slot) - 1]
    }

    fn count(&mut self, place: Place, country: CountryId, wording: Wording, verdict: Verdict, federation: bool) {
        match verdict {
            Verdict::Is(_) if place.flags.has(Flag::Open) => {}
            Verdict::Is(_) => {
                let evidence = self.of_mut(country);
                evidence.certain += 1;
                evidence.pointing += u32::from(matches!(wording, Wording::Capital | Wording::Demonym | Wording::Seat));
                self.abroad += u32::from(!federation);
            }
            Verdict::Elsewhere if wording == Wording::Capital => {
                self.of_mut(country).capital_elsewhere += 1;
                self.local += 1;
            }
            Verdict::Elsewhere => {
                self.of_mut(country).elsewhere += 1;
                self.local += 1;
            }
            Verdict::Locally => self.of_mut(country).elsewhere += 1,
            Verdict::Person => self.of_mut(country).person += 1,
            Verdict::Unsure => {
                self.of_mut(country).hinting += u32::from(!place.flags.has(Flag::Open));
                self.abroad += u32::from(place.flags.has(Flag::Namesake) && matches!(wording, Wording::Name | Wording::Demonym));
            }
            Verdict::No => {}
        }
    }
}
