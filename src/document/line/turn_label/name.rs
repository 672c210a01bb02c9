//! The words before a colon: which of them are the label, and which are a remark about the speaker.

use super::label::TurnStrength;
use super::lead::is_time_code;
use super::question::question_label;
use super::strength::{ends_in_office, strength, style};
use crate::document::line::shape::has_more_words;
use crate::lexicon::line::normalize::Normalized;
use crate::lexicon::line::{LineSet, LineTables, TurnLabelWord};

/// The label among the words before a colon, and its strength.
pub(super) fn name_before<'t>(name: &'t str, tables: &LineTables) -> Option<(&'t str, TurnStrength)> {
    if let Some(strength) = question_label(name, tables) {
        return Some((name, strength));
    }
    let bare = without_remark(name);
    let remark = &name[bare.len()..];
    if is_time_code(remark.trim()) && style(bare, tables).is_some() {
        return Some((bare, TurnStrength::Certain));
    }
    let strength = strength(bare, tables)?;
    // "Foreign Minister (Ana Silva)", "Mr. Lund (Norway)"
    let is_named = is_name(remark, tables);
    let opens_with_office = is_named && opens_with_office(bare, tables);
    let named_by_remark = || is_named && (opens_with_office || ends_in_office(Normalized::<96>::new(bare).bytes(), tables));
    let first = &remark[..remark.find([')', ']']).map_or(0, |close| close + 1)];
    let with_first = &name[..bare.len() + first.len()];
    let has_office = matches!(strength, TurnStrength::Office | TurnStrength::Certain);
    let is_explained = || has_office && is_explanation(first, tables) || is_office(first, tables);
    let name = if named_by_remark() {
        name
    } else if is_explained() {
        with_first
    } else {
        bare
    };
    // "The Minister of State, Ministry of Ports (Lord Lund)": nothing but a label is written so.
    Some((name, if opens_with_office { TurnStrength::Certain } else { strength }))
}

/// Whether a label begins with an office after the article: "The Minister of State, Ministry of Ports".
fn opens_with_office(label: &str, tables: &LineTables) -> bool {
    let line = Normalized::<96>::new(label);
    let office = line.bytes().strip_prefix(b"the ");
    office.is_some_and(|office| matches!(tables.turn_labels.opening(office), Some((_, TurnLabelWord::Title))))
}

/// Whether a remark in brackets says for whom or in which office somebody speaks: "(Norway)", "(Leeds North)", "[Minister of Ports]".
/// One that says how somebody speaks is in small letters: "(via interpreter)".
fn is_explanation(remark: &str, tables: &LineTables) -> bool {
    let words = remark.trim().trim_matches(['(', ')', '[', ']']);
    let fits = |word: &str| word.starts_with(char::is_uppercase) || tables.has(LineSet::LabelParticle, word);
    words.starts_with(char::is_uppercase) && !has_more_words(words, 5) && words.split_whitespace().all(fits)
}

/// Whether a remark in brackets is an office: "(Spokesperson)", "(Alliance Spokesperson)".
fn is_office(remark: &str, tables: &LineTables) -> bool {
    let words = remark.trim().trim_matches(['(', ')', '[', ']']);
    let line = Normalized::<96>::new(words);
    let is_title = tables.turn_labels.whole(line.bytes()) == Some(TurnLabelWord::Title);
    words.starts_with(char::is_uppercase) && (is_title || ends_in_office(line.bytes(), tables))
}

/// Whether a remark in brackets is a name of two words or more.
fn is_name(remark: &str, tables: &LineTables) -> bool {
    let words = remark.trim().trim_matches(['(', ')']);
    let capital = |word: &str| word.starts_with(char::is_uppercase) || tables.has(LineSet::LabelParticle, word);
    has_more_words(words, 1) && words.split_whitespace().all(capital) && words.chars().any(char::is_lowercase)
}

/// A label without the bracketed remarks after it.
pub(crate) fn without_remark(mut name: &str) -> &str {
    while let Some(open) = name.ends_with([')', ']']).then(|| name.rfind(['(', '['])).flatten() {
        name = name[..open].trim_end();
    }
    name
}
