//! The key of a speaker whom the caller's table of people has.

use super::key::name_key_words;
use crate::lexicon::{Evidence, Lexicon};
use crate::story::{Speaker, SpeakerKind};

/// What the release says, beside its speakers.
#[derive(Clone, Copy)]
pub(crate) struct Circumstances<'a> {
    /// The ISO 8601 date.
    pub(crate) published: Option<&'a str>,
    pub(crate) issuer_country: Option<&'a str>,
}

/// Gives each speaker whom the caller's table has the key of the table, and the country, if the release states none.
pub(crate) fn add_known_keys(lexicon: &Lexicon, speakers: &mut [Speaker], circumstances: Circumstances<'_>) {
    if lexicon.people.is_empty() {
        return;
    }
    let people = speakers.iter_mut().filter(|speaker| speaker.kind == SpeakerKind::Person);
    for speaker in people {
        let words = if speaker.has_name() { name_key_words(&speaker.name) } else { Vec::new() };
        let of_issuer = circumstances.issuer_country.filter(|_| speaker.organisation.is_none());
        let evidence = Evidence {
            words: &words,
            office: speaker.office,
            country: speaker.country.as_deref().or(of_issuer),
            date: circumstances.published,
        };
        let Some(known) = lexicon.people.find(evidence) else { continue };
        speaker.key.clone_from(&known.key);
        if speaker.country.is_none() {
            speaker.country.clone_from(&known.country);
        }
    }
}
