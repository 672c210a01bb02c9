//! The key and the class of office of each speaker.

use crate::fold::folded_words;
use crate::lexicon::{Lexicon, OfficeClass};
use crate::story::{Speaker, SpeakerKind};

/// Adds to each speaker its class of office and its key.
pub(super) fn add_keys(lexicon: &Lexicon, speakers: &mut [Speaker]) {
    for speaker in &mut *speakers {
        speaker.office = office(lexicon, speaker);
        speaker.key = key(speaker).into();
    }
    separate_namesakes(speakers);
}

fn office(lexicon: &Lexicon, speaker: &Speaker) -> Option<OfficeClass> {
    if matches!(speaker.kind, SpeakerKind::Collective | SpeakerKind::Organisation) {
        return None;
    }
    let country = speaker.country.as_deref();
    let role = speaker.role.as_deref().or(Some(&*speaker.name).filter(|_| speaker.kind == SpeakerKind::Spokesperson))?;
    let class = lexicon.office_classes.class(role, country)?;
    let is_of_body = country.is_none() && speaker.organisation.is_some();
    let leads = matches!(class, OfficeClass::HeadOfState | OfficeClass::HeadOfGovernment);
    // "The President" of a body leads no state.
    Some(if is_of_body && leads { OfficeClass::HeadOfOrganisation } else { class })
}

/// See [`Speaker::key`].
fn key(speaker: &Speaker) -> String {
    if !speaker.has_name() {
        return key_of_office(speaker);
    }
    let words = name_key_words(&speaker.name);
    let mut key = words.join(" ");
    if words.len() == 1 {
        if let Some(office) = speaker.office {
            push(&mut key, office.as_str());
            push_country(&mut key, speaker);
        }
    }
    key
}

/// The words of a name for its key: folded, without initials and "Jr.", in the order of the alphabet.
pub(crate) fn name_key_words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = folded_words(name).collect();
    let is_needed = |word: &String| word.chars().nth(1).is_some() && !matches!(&**word, "jr" | "sr");
    // "Ana B. Silva" is "Ana Silva", but "A. Silva" is no "Silva".
    if words.iter().filter(|word| is_needed(word)).count() > 1 {
        words.retain(is_needed);
    }
    words.sort_unstable();
    words
}

fn key_of_office(speaker: &Speaker) -> String {
    let is_of_one = |office: &OfficeClass| match office {
        OfficeClass::HeadOfState
        | OfficeClass::DeputyHeadOfState
        | OfficeClass::HeadOfGovernment
        | OfficeClass::ForeignMinister
        | OfficeClass::DefenceMinister => speaker.country.is_some(),
        OfficeClass::SecretaryGeneral => speaker.organisation.is_some(),
        _ => false,
    };
    let office = speaker.office.filter(is_of_one);
    let mut key = String::new();
    match office {
        Some(office) => key.push_str(office.as_str()),
        None => folded_words(&speaker.name).for_each(|word| push(&mut key, &word)),
    }
    if office == Some(OfficeClass::SecretaryGeneral) {
        folded_words(speaker.organisation.as_deref().unwrap_or_default()).for_each(|word| push(&mut key, &word));
    }
    push_country(&mut key, speaker);
    key
}

fn push_country(key: &mut String, speaker: &Speaker) {
    if let Some(country) = &speaker.country {
        push(key, &country.to_ascii_lowercase());
    }
}

fn push(key: &mut String, word: &str) {
    if !key.is_empty() {
        key.push(' ');
    }
    key.push_str(word);
}

/// Two speakers of one release who have the same name are two people: their offices and countries tell them apart.
fn separate_namesakes(speakers: &mut [Speaker]) {
    let mut order: Vec<usize> = (0..speakers.len()).collect();
    order.sort_by(|one, other| speakers[*one].key.cmp(&speakers[*other].key));
    let namesakes: Vec<usize> = order
        .chunk_by(|one, other| speakers[*one].key == speakers[*other].key)
        .filter(|group| group.len() > 1)
        .flatten()
        .copied()
        .collect();
    for index in namesakes {
        let speaker = &mut speakers[index];
        if !speaker.has_name() {
            continue;
        }
        let mut key = String::from(&*speaker.key);
        if let Some(office) = speaker.office {
            push(&mut key, office.as_str());
        }
        push_country(&mut key, speaker);
        speaker.key = key.into();
    }
}
