//! People: runs of capitalised words that a title, a given name, an initial or an apposition shows to be a person's name.

mod evidence;
mod family_names;
mod fields;
mod hyphens;
mod sentence_names;

use crate::document::BlockKind;
use crate::lexicon::{Facts, Gender, PhraseKind, WordSet};
use crate::segment::{Case, Sentence};
use crate::syntax::{Context, EntityFlags, Person, Tag, TokenRange};
use evidence::{is_body, looks_like_a_person};
use family_names::FamilyNames;
use sentence_names::SentenceNames;

/// Finds the people that a document names, in order. `flags` contains the places and offices. Two passes, since a family name that is
/// shown to be one once ("Ms Waqa") is one everywhere ("the Minister for Fisheries Semi Waqa").
pub(crate) fn find(context: &Context<'_>, flags: &[EntityFlags]) -> Vec<Person> {
    let sentences = &context.segments.sentences;
    let mut family_names = FamilyNames::with_capacity(sentences.len());
    let mut first_words = FamilyNames::with_capacity(sentences.len());
    let mut runs: Vec<Run> = Vec::with_capacity(2 * sentences.len());
    // The names of a menu that follow each other are no name.
    let is_boilerplate =
        |sentence: &&Sentence| context.document.block_of(sentence).is_some_and(|block| block.kind == BlockKind::Boilerplate);
    for sentence in sentences.iter().filter(|sentence| !is_boilerplate(sentence)) {
        let names = SentenceNames::new(context, flags, sentence);
        let mut at = sentence.first as usize;
        while let Some(words) = names.next_run(at) {
            at = words.last;
            if is_field_of_office(context, at - 1) {
                continue;
            }
            // "Deputy Supreme Commander"
            let is_inside_office = words.len() == 1 && at < names.range.last && names.flag(at, EntityFlags::OFFICE);
            let is_titled =
                names.has_title(words.first) && !is_inside_office && !names.continues_body(words) && !is_body(&names, words);
            let is_shown = is_titled || looks_like_a_person(&names, words);
            let family_name = context.word(at - 1);
            if is_shown && family_name.len() > 1 {
                family_names.add(family_name);
            }
            // "Sok" is Sok Vannak.
            let first = context.word(words.first);
            if is_shown && words.len() > 1 && first.len() > 2 && !names.is_honorific(words.first) {
                first_words.add(first);
            }
            let is_other = names.is_ordinary(words.first) || names.flag(words.first, EntityFlags::PLACE);
            let is_one_word = words.len() == 1 && !is_other && context.tag(at) != Tag::Name;
            runs.push(Run { words, is_shown, is_one_word });
        }
    }
    family_names.sort();
    first_words.sort();
    let is_person = |run: &Run| {
        run.is_shown
            || family_names.has(context.word(run.words.last - 1))
            || run.is_one_word && first_words.has(context.word(run.words.first))
    };
    runs.into_iter().filter(is_person).map(|run| person(context, &run)).collect()
}

/// Words that may be one name.
struct Run {
    words: TokenRange,
    /// Whether the words or those around them show a person.
    is_shown: bool,
    /// Whether it is a single word without another meaning.
    is_one_word: bool,
}

fn person(context: &Context<'_>, run: &Run) -> Person {
    let Run { words, is_shown, .. } = *run;
    let first = if is_shown { words.first } else { given_name(context, words) };
    Person { first: first as u32, last: words.last as u32, gender: gender(context, TokenRange::new(first, words.last)) }
}

/// Whether a word is the field of an office and not a family name: in "the Minister for Human Rights Policy" nobody is called Policy.
fn is_field_of_office(context: &Context<'_>, at: usize) -> bool {
    context.is_in(at, WordSet::OfficeField) && context.token(at).is_some_and(|token| token.case() == Case::Capitalised)
}

/// The start of the name in a run of which only the family name is known: one word before it, and initials.
fn given_name(context: &Context<'_>, run: TokenRange) -> usize {
    let family_name = start_of_compound(context, run, run.last - 1);
    let mut start = start_of_compound(context, run, family_name.saturating_sub(1).max(run.first));
    while start > run.first && context.facts(start - 1).any(Facts::GIVEN) {
        start -= 1;
    }
    start
}

/// The first word of a compound that a word ends: "Lund-Oakes", "Kari-Jo".
fn start_of_compound(context: &Context<'_>, run: TokenRange, mut word: usize) -> usize {
    while word > run.first && context.tag(word - 1) == Tag::Hyphen {
        word = word.saturating_sub(2).max(run.first);
    }
    word
}

/// The gender that the title before a name shows, or the given name. One word after a title is a family name: "President Jordan".
fn gender(context: &Context<'_>, name: TokenRange) -> Gender {
    let offices = context.lookup.hits(PhraseKind::Office);
    let at = offices.partition_point(|hit| (hit.last as usize) < name.first);
    let title =
        offices.get(at).filter(|hit| hit.last as usize == name.first).map(|hit| &context.lexicon.offices[hit.entry as usize]);
    if let Some(title) = title.filter(|title| title.gender != Gender::Unknown || name.len() == 1) {
        return title.gender;
    }
    let facts = context.facts(name.first);
    match (facts.any(Facts::GIVEN_MALE), facts.any(Facts::GIVEN_FEMALE)) {
        (true, false) => Gender::Male,
        (false, true) => Gender::Female,
        _ => Gender::Unknown,
    }
}
