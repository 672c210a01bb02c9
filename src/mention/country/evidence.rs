//! [`DocumentEvidence`]: the evidence of a document about each country, counted.

use super::verdict::{Form, Verdict};
use crate::lexicon::gazetteer::{Ambiguity, CountryId, CountryTraits, Gazetteer, Part, Wording};
use crate::mention::place_context::PlaceContext;

/// The evidence of a document about one country, counted.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    /// Mentions that can mean nothing else.
    pub(super) certain: u32,
    /// Capitals, adjectives, regions and leaders that point to it.
    pub(super) pointing: u32,
    /// Forms with namesakes that nothing contradicts. They are enough to choose between countries that share another form.
    pub(super) hinting: u32,
    /// Uses of its name for a place elsewhere.
    pub(super) elsewhere: u32,
    /// Uses of its capital's name for a place elsewhere.
    pub(super) capital_elsewhere: u32,
    /// Uses of its name or its capital's for a person.
    pub(super) person: u32,
}

/// The evidence of a document about all countries.
#[derive(Clone, Debug)]
pub(super) struct DocumentEvidence {
    /// By country: its index in `evidence`, counted from 1; 0 if the document says nothing about it.
    slots: Vec<u16>,
    evidence: Vec<Evidence>,
    /// States, provinces, towns and counties of federations whose places share names with countries.
    pub(super) local: u32,
    /// Certain mentions of countries other than those federations.
    pub(super) abroad: u32,
}

impl DocumentEvidence {
    pub(super) fn new(gazetteer: &Gazetteer) -> Self {
        Self { slots: vec![0; gazetteer.countries.len()], evidence: Vec::new(), local: 0, abroad: 0 }
    }

    /// The evidence about a country.
    pub(super) fn of(&self, country: CountryId) -> Evidence {
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

    /// Counts a group that names a part of a country.
    pub(super) fn count_part(&mut self, places: &PlaceContext<'_>, at: usize, country: CountryId, part: Part) {
        self.of_mut(country).pointing += u32::from(!matches!(part, Part::AfterComma | Part::Local));
        let is_local = places.gazetteer.country_has(country, CountryTraits::FEDERATION)
            && !matches!(part, Part::Region | Part::Actor | Part::Group | Part::Leader)
            && (part != Part::AfterComma || places.follows_comma(at));
        self.local += u32::from(is_local);
    }

    /// Counts a use of a country's word for something else: "Indian tribe".
    pub(super) fn count_against(&mut self, country: CountryId) {
        self.of_mut(country).elsewhere += 1;
    }

    /// Counts a form of a country by what the words next to it show.
    pub(super) fn count(&mut self, form: &Form<'_>, verdict: Verdict) {
        let Form { country, wording, .. } = *form;
        match verdict {
            Verdict::Is(_) if form.may_be(Ambiguity::OPEN) => {}
            Verdict::Is(_) => {
                let evidence = self.of_mut(country);
                evidence.certain += 1;
                evidence.pointing += u32::from(matches!(wording, Wording::Capital | Wording::Demonym | Wording::Seat));
                let is_federation = form.places.gazetteer.country_has(country, CountryTraits::FEDERATION);
                self.abroad += u32::from(!is_federation);
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
                self.of_mut(country).hinting += u32::from(!form.may_be(Ambiguity::OPEN));
                let is_name = matches!(wording, Wording::Name | Wording::Demonym);
                self.abroad += u32::from(form.may_be(Ambiguity::NAMESAKE) && is_name);
            }
            Verdict::No => {}
        }
    }
}
