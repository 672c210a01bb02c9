//! Signs that a run of capitalised words is a person's name.

use super::sentence_names::SentenceNames;
use crate::lexicon::{Facts, WordSet};
use crate::segment::{Case, TokenClass};
use crate::syntax::{EntityFlags, Tag, TokenRange};

/// The number of tokens that an office before a comma may have.
const MAX_OFFICE_TOKENS: usize = 14;
/// The number of tokens after a name in which it is said which office somebody is given.
const MAX_CLAUSE_TOKENS: usize = 10;
/// The number of tokens of an apposition in which its office must come.
const MAX_APPOSITION_TOKENS: usize = 5;

/// Whether the words themselves, or those around them, show a person.
pub(super) fn looks_like_a_person(names: &SentenceNames<'_>, words: TokenRange) -> bool {
    let facts = names.facts(words.first);
    if words.len() < 2 {
        return false;
    }
    if facts.any(Facts::GIVEN.or(Facts::FAMILY_FIRST)) && !facts.any(Facts::GIVEN_WEAK) {
        return true;
    }
    let is_unknown = |at: usize| !names.lexicon.knows(names.lookup.word(at));
    (words.first..words.last).any(|at| names.segments.tokens[at].class() == TokenClass::Initial)
        || is_beside_office(names, words)
        || follows_body_of_office(names, words)
        || names.after_field(words.first, words.last) == Some(words.first)
        || is_appointed(names, words.last) && !names.is_ordinary(words.first)
        || facts.any(Facts::GIVEN) && (words.first + 1..words.last).any(is_unknown)
}

/// "Ana Silva, the Foreign Minister", "the Minister for Fisheries, Semi Waqa". Not after a preposition, because the words then say
/// what the office is for: "the Ministry of Foreign Affairs, Ambassador Lund". Not if an ordinary word opens them: "the Minister for the
/// Middle East, South Asia".
fn is_beside_office(names: &SentenceNames<'_>, words: TokenRange) -> bool {
    let follows_preposition = words.first > names.range.first && names.tags[words.first - 1] == Tag::Preposition;
    (!follows_preposition || is_met(names, words))
        && !is_field_of_office(names, words)
        && !names.is_ordinary(words.first)
        && (has_office_after(names, words.last) || has_office_before(names, words.first))
}

/// Whether words that no table knows come right after the body of an office: "General Secretary of the Isles Workers’ Party (IWP) Semu Waqalo".
fn follows_body_of_office(names: &SentenceNames<'_>, words: TokenRange) -> bool {
    let is_unknown =
        |at: usize| !names.lexicon.knows(names.lookup.word(at)) || names.facts(at).any(Facts::GIVEN.or(Facts::FAMILY_FIRST));
    let end = names.before_acronym(words.first);
    let low = names.range.first.max(end.saturating_sub(MAX_OFFICE_TOKENS));
    if end <= low || !names.facts(end - 1).any(Facts::ORGANISATION_NOUN) || !(words.first..words.last).all(is_unknown) {
        return false;
    }
    let in_body = |at: &usize| names.tags[*at].is_nominal() && !names.flag(*at, EntityFlags::OFFICE) || names.word(*at) == "of";
    let of = (low..end).rev().take_while(in_body).filter(|at| names.word(*at) == "of").last();
    of.is_some_and(|of| of > names.range.first && names.flag(of - 1, EntityFlags::OFFICE))
}

/// Whether words that no table knows come after "with", "by" or the like, and before an office that a comma or a stop ends: "met with Semi Waqa,
/// Minister of Trade of Chile, in Lima".
fn is_met(names: &SentenceNames<'_>, words: TokenRange) -> bool {
    let is_unknown =
        |at: usize| !names.lexicon.knows(names.lookup.word(at)) || names.facts(at).any(Facts::GIVEN.or(Facts::FAMILY_FIRST));
    let in_office = |at: &usize| names.tags[*at].is_nominal() || matches!(names.tags[*at], Tag::Preposition | Tag::Conjunction);
    let high = names.range.last.min(words.last + 1 + MAX_OFFICE_TOKENS);
    let end = (words.last + 1..high).find(|at| !in_office(at));
    let is_closed =
        end.is_some_and(|end| matches!(names.tags[end], Tag::Comma | Tag::Stop)) && names.tags[words.last] == Tag::Comma;
    is_closed && names.is_in(words.first - 1, WordSet::PrepositionBeforeTitle) && (words.first..words.last).all(is_unknown)
}

/// Whether the clause after a name gives somebody an office: "Semi Waqa was sworn in as Minister", "Semi Waqa, who took office as President".
fn is_appointed(names: &SentenceNames<'_>, name_end: usize) -> bool {
    let high = names.range.last.min(name_end + MAX_CLAUSE_TOKENS);
    let gives_office =
        |at: &usize| [WordSet::Appointed, WordSet::Assuming, WordSet::Taking].iter().any(|set| names.is_in(*at, *set));
    let verb = (name_end..high).find(gives_office);
    let Some(verb) = verb else { return false };
    let leads = |at: usize| {
        matches!(names.tags[at], Tag::Auxiliary | Tag::Adverb | Tag::Comma | Tag::Relative) || names.facts(at).any(Facts::BE)
    };
    let is_passive = (name_end..verb).any(|at| names.facts(at).any(Facts::BE));
    let takes_office = names.is_in(verb, WordSet::Assuming)
        || names.is_in(verb, WordSet::Taking) && verb + 1 < high && names.is_in(verb + 1, WordSet::Duty);
    (name_end..verb).all(leads)
        && (is_passive && names.is_in(verb, WordSet::Appointed) || takes_office)
        && (verb + 1..high).any(|at| names.flag(at, EntityFlags::OFFICE))
}

/// "the Minister of Foreign Affairs and Foreign Trade, Senator Ana Silva", "the Minister of Ports, Foreign Trade and Fish": ordinary words
/// after "and", or before it in a list, say what the office is for.
fn is_field_of_office(names: &SentenceNames<'_>, words: TokenRange) -> bool {
    let is_listed = |at: usize| {
        let goes_on = words.last < names.range.last && names.tags[words.last] == Tag::Conjunction;
        names.tags[at] == Tag::Conjunction || names.tags[at] == Tag::Comma && goes_on
    };
    let Some(and) = words.first.checked_sub(1).filter(|at| *at > names.range.first && is_listed(*at)) else {
        return false;
    };
    let in_phrase = |at: &usize| names.tags[*at].is_nominal() || matches!(names.tags[*at], Tag::Preposition | Tag::Comma);
    let low = names.range.first.max(and.saturating_sub(MAX_OFFICE_TOKENS));
    let preposition = (low..and).rev().take_while(in_phrase).find(|at| names.tags[*at] == Tag::Preposition);
    // "Minister of State in the Ministry of Foreign Affairs and Foreign Trade, Senator Ana Silva"
    let has_fields = |at: usize| names.flag(at, EntityFlags::OFFICE) || names.facts(at).any(Facts::ORGANISATION_NOUN);
    let of_office = preposition.is_some_and(|at| at > low && has_fields(at - 1));
    of_office && ((words.first..words.last).any(|at| names.is_ordinary(at)) || has_title_after(names, words.last))
}

/// Whether a comma, a title and its name follow: "Civil Aviation, Senator Ana Silva".
fn has_title_after(names: &SentenceNames<'_>, comma: usize) -> bool {
    let is_title = |at: &usize| names.flag(*at, EntityFlags::OFFICE) || names.tags[*at] == Tag::Determiner;
    let high = names.range.last.min(comma + 1 + MAX_APPOSITION_TOKENS);
    let title = (comma + 1..high).take_while(is_title).count();
    let name = comma + 1 + title;
    names.tags[comma] == Tag::Comma && title > 0 && name < names.range.last && names.tags[name] == Tag::Name
}

/// Whether an office in apposition follows a name: ", the Foreign Minister". An honorific belongs to the name after it.
fn has_office_after(names: &SentenceNames<'_>, comma: usize) -> bool {
    let first = comma + 1;
    first < names.range.last
        && names.tags[comma] == Tag::Comma
        && (first..names.range.last.min(first + MAX_APPOSITION_TOKENS))
            .take_while(|at| names.tags[*at].is_nominal())
            .any(|at| names.flag(at, EntityFlags::OFFICE) && !names.is_honorific(at))
}

/// Whether an office and a comma come before a name: "the Minister for Fisheries, Semi Waqa,".
fn has_office_before(names: &SentenceNames<'_>, name: usize) -> bool {
    let comma = name.checked_sub(1).filter(|at| *at > names.range.first && names.tags[*at] == Tag::Comma);
    let Some(comma) = comma else { return false };
    // "the Speaker of the House of Isles (HI) of Ruritania, Semi Waqa,"
    let in_phrase = |at: &usize| {
        let tag = names.tags[*at];
        tag.is_nominal() || matches!(tag, Tag::Preposition | Tag::Conjunction | Tag::BracketOpen | Tag::BracketClose)
    };
    // "the Director of the Fisheries Institute (FI), Semi Waqa,"
    let end = names.before_acronym(comma);
    let low = names.range.first.max(end.saturating_sub(MAX_OFFICE_TOKENS));
    // "Chile’s Ambassador-designate, Semi Waqa,"
    let is_office = |at: &usize| names.flag(*at, EntityFlags::OFFICE);
    (low..end).rev().take_while(|at| in_phrase(at) || is_office(at)).any(|at| is_office(&at))
}

/// Whether words after a title are a body: "East Bank" in "Judge President East Bank Court", where an organisation noun follows words that the
/// tables know, or the "NC" of "the President of the Ruritanian NC", or the "People" of "the People’s Party".
pub(super) fn is_body(names: &SentenceNames<'_>, words: TokenRange) -> bool {
    const FIRST_NAME: Facts = Facts::GIVEN.or(Facts::FAMILY_FIRST);
    let is_known = |at: usize| names.lexicon.knows(names.lookup.word(at)) && !names.facts(at).any(FIRST_NAME);
    let next = words.last;
    let heads = next < names.range.last
        && names.facts(next).any(Facts::ORGANISATION_NOUN)
        && names.segments.tokens[next].case() != Case::Lower
        && !names.flag(next, EntityFlags::OFFICE);
    let is_acronym = words.len() == 1 && names.segments.tokens[words.first].case() == Case::Upper;
    let is_part = is_acronym || words.len() == 1 && names.is_in(words.first, WordSet::PersonNoun);
    heads && (words.first..words.last).all(is_known) || is_part && !names.ends_office(words.first)
}
