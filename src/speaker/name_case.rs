//! Names and offices in capitals, written as the text writes them elsewhere: "LUND" as "Lund", "PRIME MINISTER" as "Prime Minister".

use super::person_name::{NameKey, words};
use crate::lexicon::{Facts, WordSet};
use crate::story::{Speaker, SpeakerForm, SpeakerKind};
use crate::syntax::{EntityFlags, TokenRange, View};
use std::collections::BTreeMap;

/// The length of the longest word that may be an acronym, in bytes.
const MAX_ACRONYM: usize = 5;

/// The length of a word that is not compared, in bytes: "OF".
const MAX_SMALL_WORD: usize = 3;

/// Writes the names and roles of labels without capitals throughout.
pub(super) fn restore(view: View<'_>, speakers: &mut [Speaker]) {
    let has_capitals = |speaker: &&mut Speaker| {
        let role = speaker.role.as_deref().unwrap_or_default();
        let mut words = speaker.name.split_whitespace().chain(role.split_whitespace());
        words.any(|word| split_capitals(word).is_some())
            && (speaker.mentions.iter().any(|mention| mention.form == SpeakerForm::Label) || is_in_capitals(speaker))
    };
    let mut spellings: Option<BTreeMap<NameKey, &str>> = None;
    for speaker in speakers.iter_mut().filter(has_capitals) {
        let spellings = spellings.get_or_insert_with(|| spellings_of_names(view));
        let label = speaker.mentions.iter().find(|mention| mention.form == SpeakerForm::Label).or(speaker.mentions.first());
        let label = label.map_or(TokenRange::new(0, 0), |label| view.tokens_in(label.span));
        let is_person = speaker.kind == SpeakerKind::Person && speaker.role.as_deref() != Some(&*speaker.name);
        let has_title = label.len() > 1 || speaker.role.is_some() || speaker.name.contains(' ');
        let name = |word: &str| match spellings.get(&NameKey::of(word)) {
            Some(known) if known.to_lowercase() == word.to_lowercase() => Some((*known).to_owned()),
            _ if !has_title && is_acronym(view, label, word) => None,
            _ => Some(in_title_case(word)),
        };
        let office = |word: &str| (!is_acronym(view, label, word)).then(|| in_title_case(word));
        let with_case = |words: &str, of: &dyn Fn(&str) -> Option<String>| {
            let word = |(at, word): (usize, &str)| {
                let is_small = || at > 0 && is_small(view, label, word);
                match split_capitals(word) {
                    Some(_) if is_small() => word.to_lowercase(),
                    Some(_) => of(word).unwrap_or_else(|| word.to_owned()),
                    None => word.to_owned(),
                }
            };
            words.split_whitespace().enumerate().map(word).collect::<Vec<_>>().join(" ").into_boxed_str()
        };
        speaker.name = if is_person { with_case(&speaker.name, &name) } else { with_case(&speaker.name, &office) };
        speaker.role = speaker.role.take().map(|role| with_case(&role, &office));
    }
}

/// Whether a person's name and office are in capitals throughout, as in a release without small letters: "THE MINISTER, ANA LUND, SAID".
fn is_in_capitals(speaker: &Speaker) -> bool {
    let is_upper =
        |words: &str| words.split_whitespace().all(|word| split_capitals(word).is_some() || word.len() <= MAX_SMALL_WORD);
    speaker.kind == SpeakerKind::Person && speaker.role.as_deref().is_some_and(is_upper) && is_upper(&speaker.name)
}

/// By each word of a name: a spelling that is not in capitals.
fn spellings_of_names(view: View<'_>) -> BTreeMap<NameKey, &str> {
    let mut names = BTreeMap::new();
    for person in &view.entities.people {
        let name = view.span(TokenRange::new(person.first as usize, person.last as usize)).of(view.segments.text);
        for word in words(name).filter(|word| split_capitals(word).is_none()) {
            names.entry(NameKey::of(word)).or_insert(word);
        }
    }
    names
}

/// The start of a word in small letters and the rest in capitals: nothing and "LUND", "Mc" and "ALLISTER". `None` for words in other case
/// and for initials: "J.P.".
fn split_capitals(word: &str) -> Option<(&str, &str)> {
    let mut letters = word.char_indices();
    let (_, first) = letters.next()?;
    let second = letters.next().filter(|(_, c)| c.is_lowercase());
    let start = second.and_then(|(at, _)| word[at..].find(|c: char| !c.is_lowercase()).map(|len| at + len)).unwrap_or(0);
    let capitals = &word[start..];
    let is_upper = capitals.chars().filter(|c| c.is_uppercase()).count() > 1 && !capitals.chars().any(char::is_lowercase);
    let has_initials = capitals.trim_end_matches('.').contains('.');
    (first.is_uppercase() && is_upper && !has_initials && start <= 4).then(|| word.split_at(start))
}

/// A word in capitals with small letters after the first one of each part: "O’BRIEN-LUND" as "O’Brien-Lund". Roman numerals stay.
fn in_title_case(word: &str) -> String {
    let Some((start, capitals)) = split_capitals(word) else { return word.to_owned() };
    if capitals.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X')) && start.is_empty() && capitals.starts_with("II") {
        return word.to_owned();
    }
    let mut cased = start.to_owned();
    let mut opens = true;
    for (at, c) in capitals.char_indices() {
        let before = &capitals[..at];
        // "O’BRIEN", "McALLISTER" from "MCALLISTER"
        let is_prefix = before.eq("MC") && capitals.len() > 4;
        if opens || is_prefix {
            cased.push(c);
        } else {
            cased.extend(c.to_lowercase());
        }
        opens = matches!(c, '-' | '‑' | '/') || matches!(c, '’' | '\'') && at <= 1;
    }
    cased
}

/// Whether a word of a label stays in capitals: short, neither an ordinary word nor part of an office, nor a known name.
fn is_acronym(view: View<'_>, label: TokenRange, word: &str) -> bool {
    const ORDINARY: Facts = Facts::VERB.or(Facts::NOUN).or(Facts::ADJECTIVE).or(Facts::ADVERB).or(Facts::NUMBER_WORD);
    const NAME: Facts = Facts::GIVEN.or(Facts::FAMILY_FIRST);
    let at = token_of(view, label, word);
    // "SECRETARY OF STATE" in the header, above "SECRETARY LUND"
    let is_known_elsewhere = || at.is_none() && view.lexicon.facts_of(word).any(ORDINARY);
    word.len() <= MAX_ACRONYM
        && !is_known_elsewhere()
        && at.is_none_or(|at| {
            let is_office = view.flags(at).any(EntityFlags::OFFICE) && !view.flags(at).any(EntityFlags::PLACE);
            let is_body_noun = view.facts(at).any(Facts::ORGANISATION_NOUN) && word.len() == MAX_ACRONYM;
            !is_office && !is_body_noun && !view.facts(at).any(ORDINARY.or(NAME))
        })
}

/// Whether a word of a label is a particle or a preposition: "PRIME MINISTER OF NORWAY", "VAN DER HOEVEN".
fn is_small(view: View<'_>, label: TokenRange, word: &str) -> bool {
    view.lexicon.has_word(WordSet::EmptyInRole, word)
        || token_of(view, label, word).is_some_and(|at| view.facts(at).any(Facts::NAME_PARTICLE))
}

/// The token of a label with these letters.
fn token_of(view: View<'_>, label: TokenRange, word: &str) -> Option<usize> {
    (label.first..label.last).find(|at| view.span(TokenRange::new(*at, at + 1)).of(view.segments.text) == word)
}

#[cfg(test)]
mod tests {
    use super::in_title_case;

    #[test]
    fn words_in_capitals() {
        for (word, cased) in [
            ("LUND", "Lund"),
            ("JEAN-PIERRE", "Jean-Pierre"),
            ("O’BRIEN", "O’Brien"),
            ("McALLISTER", "McAllister"),
            ("MCALLISTER", "McAllister"),
            ("LÓPEZ", "López"),
            ("MACRON", "Macron"),
            ("II", "II"),
            ("JR.", "Jr."),
            ("J.P.", "J.P."),
            ("Lund", "Lund"),
            ("A", "A"),
        ] {
            assert_eq!(in_title_case(word), cased, "{word}");
        }
    }
}
