//! Antecedents: the people whom a pronoun means if none of the recent speakers fits.

use super::person_name::compatible;
use super::quoted_words::QuotedWords;
use super::reading::{SourceReading, read_person, read_phrase};
use crate::Span;
use crate::lexicon::{Facts, Gender, WordSet};
use crate::segment::Sentence;
use crate::story::{SpeakerForm, SpeakerKind};
use crate::syntax::{EntityFlags, Person, Tag, TokenRange, View, noun_phrase};

/// The number of sentences before its own in which a pronoun may find its antecedent.
const MAX_SENTENCES_BACK: usize = 3;
/// The number of tokens of a sentence in which its first finite verb must come.
const MAX_TOKENS_TO_VERB: usize = 40;
/// The number of tokens after the verb in which the statement that it issues must come.
const MAX_TOKENS_TO_STATEMENT: usize = 6;
/// The number of people before a pronoun who may be its antecedent.
const MAX_PEOPLE_BACK: usize = 6;

/// The subject of the pronoun's sentence or of one shortly before it, if it agrees with the pronoun: "Mr Lund met Mr Oda, where he
/// said". `None` if a pronoun that means somebody else comes between.
pub(super) fn subject_before<'a>(
    view: View<'a>,
    quoted: QuotedWords<'_>,
    pronoun: &SourceReading<'a>,
) -> Option<SourceReading<'a>> {
    if !pronoun.is_plural && pronoun.gender == Gender::Unknown {
        return None;
    }
    for sentence in sentences_up_to(view, pronoun).iter().rev() {
        let (first, last) = (sentence.first as usize, (sentence.last as usize).min(pronoun.at));
        // "After talks that lasted an hour, Mr Lund left": a relative clause before the subject has a verb of its own.
        let is_main = |at: &usize| view.tag(*at).is_finite() && !(*at > first && view.tag(*at - 1) == Tag::Complementiser);
        let finite = (first..last.min(first + MAX_TOKENS_TO_VERB)).find(is_main);
        let Some(words) = finite.and_then(|finite| noun_phrase::subject_before(view, first, finite)) else { continue };
        let subject = read_phrase(view, words);
        if quoted.hide(subject.span, pronoun.span) {
            continue;
        }
        match agreement(view, pronoun, &subject) {
            Agreement::Fits if pronoun.is_plural => return Some(subject),
            Agreement::Fits => return Some(SourceReading { gender: pronoun.gender, ..subject }),
            Agreement::Stop => return None,
            Agreement::LookFurther => {}
        }
    }
    None
}

/// The result of comparing a subject with a pronoun.
enum Agreement {
    /// The subject is the antecedent.
    Fits,
    /// The subject is another pronoun: the antecedent is not before it.
    Stop,
    LookFurther,
}

fn agreement(view: View<'_>, pronoun: &SourceReading<'_>, subject: &SourceReading<'_>) -> Agreement {
    let is_pronoun = subject.form == SpeakerForm::Pronoun;
    if pronoun.is_plural {
        // An earlier "they" has the same antecedent.
        return if subject.is_plural && !is_pronoun { Agreement::Fits } else { Agreement::LookFurther };
    }
    if is_pronoun {
        let is_same = !subject.is_plural && subject.gender == pronoun.gender;
        return if is_same { Agreement::LookFurther } else { Agreement::Stop };
    }
    // The first word of a sentence has a capital although it may name a thing: "Dialogue is hard."
    let may_be_thing = subject.form == SpeakerForm::Surname
        && subject.role.is_none()
        && subject.honorific.is_none()
        && view.sentence_start(subject.at) == subject.at
        && !view.flags(subject.at).any(EntityFlags::PERSON);
    let has_name_or_role = if subject.form == SpeakerForm::Role { subject.role.is_some() } else { !may_be_thing };
    let agrees = subject.gender == Gender::Unknown || subject.gender == pronoun.gender;
    if has_name_or_role && agrees && subject.kind == SpeakerKind::Person { Agreement::Fits } else { Agreement::LookFurther }
}

/// Whoever is named before a pronoun of the singular: the body that "it" means, or a person. Somebody whom only reported words name comes last.
pub(super) fn named_before<'a>(
    view: View<'a>,
    quoted: QuotedWords<'_>,
    pronoun: &SourceReading<'a>,
) -> Option<SourceReading<'a>> {
    let verbatim = quoted.verbatim();
    body_before(view, quoted, pronoun)
        .or_else(|| person_before(view, quoted, pronoun))
        .or_else(|| subject_before(view, verbatim, pronoun))
        .or_else(|| person_before(view, verbatim, pronoun))
}

/// The last person named before a pronoun of the singular.
pub(super) fn person_before<'a>(
    view: View<'a>,
    quoted: QuotedWords<'_>,
    pronoun: &SourceReading<'a>,
) -> Option<SourceReading<'a>> {
    if pronoun.gender == Gender::Unknown {
        return None;
    }
    let agrees = |person: &&Person| {
        let name = view.span(TokenRange::new(person.first as usize, person.last as usize));
        (person.gender == Gender::Unknown || person.gender == pronoun.gender) && !quoted.hide(name, pronoun.span)
    };
    let person = view.people_before(pronoun.at).iter().rev().take(MAX_PEOPLE_BACK).find(agrees)?;
    Some(SourceReading { gender: pronoun.gender, ..read_person(view, *person) })
}

/// Whose speech a pronoun in it is about: "She listened to a speech by Mr Lund in which he said".
pub(super) fn speaker_of_speech<'a>(view: View<'a>, pronoun: &SourceReading<'a>) -> Option<SourceReading<'a>> {
    let r#in = pronoun.at.checked_sub(2).filter(|at| view.is(*at, "in") && view.is(at + 1, "which"))?;
    let person = view.people_before(r#in).last().filter(|person| person.last as usize == r#in)?;
    let is_title = |at: &usize| view.flags(*at).any(EntityFlags::OFFICE) || matches!(view.tag(*at), Tag::Name | Tag::Determiner);
    let by = (view.sentence_start(r#in)..person.first as usize).rev().find(|at| !is_title(at))?;
    let agrees = person.gender.agrees(pronoun.gender);
    (agrees && view.is(by, "by")).then(|| SourceReading { gender: pronoun.gender, ..read_person(view, *person) })
}

/// The last person whom the sentence before names, if its subject is whoever speaks: "I thank Ms Lund for her briefing. As she reminded us".
pub(super) fn named_by_speaker<'a>(
    view: View<'a>,
    quoted: QuotedWords<'_>,
    pronoun: &SourceReading<'a>,
) -> Option<SourceReading<'a>> {
    let before = view.segments.sentences.get(view.sentence_of(pronoun.at).checked_sub(1)?)?;
    let (first, last) = (before.first as usize, before.last as usize);
    let finite = (first..last.min(first + MAX_TOKENS_TO_VERB)).find(|at| view.tag(*at).is_finite())?;
    let is_own = (first..finite).any(|at| view.facts(at).any(Facts::FIRST_PERSON) && view.tag(at) == Tag::Pronoun);
    person_before(view, quoted, pronoun).filter(|person| is_own && (first..last).contains(&person.at))
}

/// The two people whom "they" means after a sentence whose subject is one of them: "Mr Lund met Ms Oda. They agreed". `None` if somebody
/// spoke at `spoke` or later, after that sentence began.
pub(super) fn pair_that_met<'a>(view: View<'a>, pronoun: &SourceReading<'a>, spoke: u32) -> Option<SourceReading<'a>> {
    let here = view.sentence_of(pronoun.at);
    let before = view.segments.sentences.get(here.checked_sub(1)?).filter(|_| pronoun.is_plural)?;
    let (first, last) = (before.first as usize, before.last as usize);
    if view.token(first).is_none_or(|token| token.start() <= spoke) {
        return None;
    }
    let met = (first..last.min(first + MAX_TOKENS_TO_VERB)).find(|at| view.tag(*at).is_finite())?;
    let subject = read_phrase(view, noun_phrase::subject_before(view, first, met)?);
    let is_one = subject.is_named_person() && view.people_from(met).first().is_some_and(|other| (other.last as usize) <= last);
    if is_one { pair_in(view, pronoun, before) } else { None }
}

/// The two people whom "they" means after a sentence that names both.
pub(super) fn pair_before<'a>(view: View<'a>, pronoun: &SourceReading<'a>) -> Option<SourceReading<'a>> {
    sentences_up_to(view, pronoun).iter().rev().find_map(|sentence| pair_in(view, pronoun, sentence))
}

/// The first two people whom a sentence names before a pronoun.
fn pair_in<'a>(view: View<'a>, pronoun: &SourceReading<'a>, sentence: &Sentence) -> Option<SourceReading<'a>> {
    let last = sentence.last.min(pronoun.at as u32);
    let [one, other] = view.people_from(sentence.first as usize).get(..2)? else { return None };
    if one.last > last || other.last > last {
        return None;
    }
    let (one, other) = (read_person(view, *one), read_person(view, *other));
    let name = format!("{} and {}", one.name, other.name).into();
    let (kind, form) = (SpeakerKind::Collective, SpeakerForm::Role);
    (!compatible(&one.name, &other.name)).then(|| SourceReading { form, kind, name, ..pronoun.clone() })
}

/// Whom "the former" and "the latter" mean: the first and the last person of the sentence before, or of the same one.
pub(super) fn one_of_two<'a>(view: View<'a>, source: &SourceReading<'a>) -> Option<SourceReading<'a>> {
    let is_latter = source.name.eq_ignore_ascii_case("latter");
    if !is_latter && !source.name.eq_ignore_ascii_case("former") {
        return None;
    }
    let people = |sentence: &Sentence| {
        let end = sentence.last.min(source.at as u32);
        let first = view.people_from(sentence.first as usize).first().filter(|first| first.last <= end)?;
        // "a treaty that Minister Lund praised. The latter said": the only person is the last one named.
        let last = view.people_before(end as usize).last().filter(|last| is_latter || last.first > first.first)?;
        Some((*first, *last))
    };
    let (first, last) = sentences_up_to(view, source).iter().rev().find_map(people)?;
    Some(read_person(view, if is_latter { last } else { first }))
}

/// Whom the words of a spokesperson or a body are about, if they are people: "The spokesman said the Minister had called Mr Oda." `words` are the
/// spokesperson's.
pub(super) fn subject_of_words(view: View<'_>, words: Span) -> Option<SourceReading<'_>> {
    let TokenRange { first, last } = view.tokens_in(words);
    let subject = noun_phrase::starting_at(view, first, last.min(first + MAX_TOKENS_TO_VERB))?;
    let subject = read_phrase(view, subject);
    let is_person = subject.kind == SpeakerKind::Person && (subject.role.is_some() || subject.is_named_person());
    (subject.form != SpeakerForm::Pronoun && (is_person || subject.is_plural)).then_some(subject)
}

/// Whose "telegram" or "letter" it is: the subject of the sentence before, if it is a person: "President Lund sent a telegram. It reads".
pub(super) fn sender_before<'a>(view: View<'a>, source: &SourceReading<'a>) -> Option<SourceReading<'a>> {
    let before = view.segments.sentences.get(view.sentence_of(source.at).checked_sub(1)?)?;
    if !source.is_utterance(view) {
        return None;
    }
    let (first, last) = (before.first as usize, before.last as usize);
    let finite = (first..last.min(first + MAX_TOKENS_TO_VERB)).find(|at| view.tag(*at).is_finite())?;
    let subject = read_phrase(view, noun_phrase::subject_before(view, first, finite)?);
    (subject.kind == SpeakerKind::Person && subject.form != SpeakerForm::Pronoun).then_some(subject)
}

/// Whoever issued the statement that "it" or "the full statement" means in the sentence before: "President Lund issued a statement. It said".
pub(super) fn issuer_of_statement<'a>(view: View<'a>, source: &SourceReading<'a>) -> Option<SourceReading<'a>> {
    let means_statement = view.is(source.at, "it") || source.is_utterance(view);
    let before = view.sentence_of(source.at).checked_sub(1).filter(|_| means_statement)?;
    let sentence = view.segments.sentences.get(before)?;
    let (first, last) = (sentence.first as usize, sentence.last as usize);
    let issues = (first..last.min(first + MAX_TOKENS_TO_VERB)).find(|at| view.tag(*at).is_finite())?;
    let is_statement = |at: usize| view.is_in(at, WordSet::StatementNoun) && view.tag(at - 1) == Tag::Determiner;
    let is_text = (issues + 1..last.min(issues + MAX_TOKENS_TO_STATEMENT)).any(is_statement);
    let subject = read_phrase(view, noun_phrase::subject_before(view, first, issues).filter(|_| is_text)?);
    (subject.form != SpeakerForm::Pronoun).then_some(subject)
}

/// The body that "it" means: the subject of the sentence before, or of what somebody says there: "He said that the Council had met. It
/// urged …".
fn body_before<'a>(view: View<'a>, quoted: QuotedWords<'_>, pronoun: &SourceReading<'a>) -> Option<SourceReading<'a>> {
    let before = view.sentence_of(pronoun.at).checked_sub(1).filter(|_| view.is(pronoun.at, "it"))?;
    let sentence = view.segments.sentences.get(before)?;
    let (first, last) = (sentence.first as usize, sentence.last as usize);
    let is_body = |subject: &SourceReading<'_>| subject.kind == SpeakerKind::Organisation && subject.form != SpeakerForm::Pronoun;
    let finite = (first..last.min(first + MAX_TOKENS_TO_VERB)).find(|at| view.tag(*at).is_finite())?;
    let subject = noun_phrase::subject_before(view, first, finite).map(|words| read_phrase(view, words));
    let of_words = || {
        let words = view.tokens_in(quoted.reported_in(view.span(TokenRange::new(first, last)))?);
        let subject = noun_phrase::starting_at(view, words.first, words.last.min(words.first + MAX_TOKENS_TO_VERB))?;
        Some(read_phrase(view, subject))
    };
    subject.filter(is_body).or_else(|| of_words().filter(is_body))
}

/// The pronoun's sentence and those shortly before it.
fn sentences_up_to<'a>(view: View<'a>, pronoun: &SourceReading<'_>) -> &'a [Sentence] {
    let sentences = &view.segments.sentences;
    let here = view.sentence_of(pronoun.at);
    sentences.get(here.saturating_sub(MAX_SENTENCES_BACK)..(here + 1).min(sentences.len())).unwrap_or_default()
}
