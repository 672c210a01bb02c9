//! The country of speakers for whom the text names none: their office is the issuer's own.

use crate::lexicon::{Lexicon, OfficeClass, WordSet};
use crate::mention::Mentions;
use crate::mention::issuer::is_of_many_states;
use crate::story::{Speaker, SpeakerKind};

/// Gives the issuer's country to ministries and to the holders of offices of a state. Of two foreign ministers without a country neither gets it, and
/// nobody does if another speaker with such an office has it: then this one is a guest.
pub(super) fn add(lexicon: &Lexicon, mentions: &Mentions, speakers: &mut [Speaker]) {
    let Some(issuer) = &mentions.issuer else { return };
    let Some(country) = issuer.country.clone() else { return add_body(lexicon, issuer.body.as_deref(), speakers) };
    let is_mission = issuer.body.as_deref().is_some_and(|body| names_mission(lexicon, body));
    let class = |speaker: &Speaker| {
        class_of_state(lexicon, speaker).or_else(|| class_of_mission(lexicon, speaker).filter(|_| is_mission))
    };
    let classes: Vec<Option<OfficeClass>> = speakers.iter().map(class).collect();
    let is_own = |at: usize| {
        let is_rival = |other: usize| {
            other != at && classes[other] == classes[at] && speakers[other].country.as_ref().is_none_or(|other| *other == country)
        };
        classes[at].is_some() && speakers[at].country.is_none() && !(0..speakers.len()).any(is_rival)
    };
    let mut own: Vec<usize> = (0..speakers.len().min(MAX_SPEAKERS)).filter(|at| is_own(*at)).collect();
    own.extend((0..speakers.len()).filter(|at| is_own_ministry(lexicon, &speakers[*at])));
    for at in own {
        speakers[at].country = Some(country.clone());
    }
}

/// Whether a body is an embassy, a mission or a consulate: "Embassy of Ruritania in Lima".
fn names_mission(lexicon: &Lexicon, body: &str) -> bool {
    body.split([' ', ',']).any(|word| lexicon.has_word(WordSet::DiplomaticMission, word))
}

/// The class of the office of somebody at a mission: "The Ambassador" of a release of an embassy is its own.
fn class_of_mission(lexicon: &Lexicon, speaker: &Speaker) -> Option<OfficeClass> {
    let role = speaker.role.as_deref().filter(|_| speaker.kind == SpeakerKind::Person && speaker.organisation.is_none())?;
    let class = lexicon.office_classes.class(role, speaker.country.as_deref());
    class.filter(|class| matches!(class, OfficeClass::Ambassador | OfficeClass::Diplomat))
}

/// Gives a body of states that issues the release to its own head: "The Secretary-General" of a release of the United Nations.
fn add_body(lexicon: &Lexicon, body: Option<&str>, speakers: &mut [Speaker]) {
    let Some(body) = body.filter(|body| is_of_many_states(lexicon, body)) else { return };
    // The Office of the Spokesperson for the Secretary-General is not the Secretary-General's body.
    let is_named_after = |role: &&str| body.to_lowercase().contains(&role.to_lowercase());
    let is_head = |speaker: &Speaker| {
        let class = speaker
            .role
            .as_deref()
            .filter(|role| !is_named_after(role))
            .and_then(|role| lexicon.office_classes.class(role, None));
        speaker.country.is_none() && speaker.organisation.is_none() && class == Some(OfficeClass::SecretaryGeneral)
    };
    for speaker in speakers.iter_mut().take(MAX_SPEAKERS).filter(|speaker| is_head(speaker)) {
        speaker.organisation = Some(body.into());
    }
}

/// Whether a body is a ministry that is named without its state: "the Ministry of Foreign Affairs", "the Ministry".
fn is_own_ministry(lexicon: &Lexicon, speaker: &Speaker) -> bool {
    let is_open = speaker.kind == SpeakerKind::Organisation && speaker.country.is_none() && speaker.organisation.is_none();
    is_open && speaker.name.split(' ').any(|word| lexicon.has_word(WordSet::Ministry, word))
}

/// The number of speakers who are read. A document with more is a record of a parliament.
const MAX_SPEAKERS: usize = 64;

/// The class of a speaker's office, if it is a high one of a state. Of other ministers, guests are often named without their country.
fn class_of_state(lexicon: &Lexicon, speaker: &Speaker) -> Option<OfficeClass> {
    let is_single = matches!(speaker.kind, SpeakerKind::Person | SpeakerKind::Spokesperson);
    let role = speaker.role.as_deref().filter(|_| is_single && speaker.organisation.is_none())?;
    lexicon.office_classes.class(role, speaker.country.as_deref()).filter(|class| {
        matches!(
            class,
            OfficeClass::HeadOfState
                | OfficeClass::HeadOfGovernment
                | OfficeClass::ForeignMinister
                | OfficeClass::DefenceMinister
        )
    })
}
