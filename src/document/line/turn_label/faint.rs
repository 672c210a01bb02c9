//! Labels without a colon: those of records of debates ("Mr. LUND. I thank …"), and those that a tab, a dash or a line break sets off.

use super::label::{LabelMark, MAX_LABEL, TurnLabel, TurnStrength, head};
use super::lead::is_time_code;
use super::name::without_remark;
use super::strength::strength;
use crate::document::line::shape::has_more_words;
use crate::lexicon::line::normalize::Normalized;
use crate::lexicon::line::{LineSet, LineTables, TurnLabelWord};

/// The number of words that a label without a colon may have.
const MAX_WORDS: usize = 5;

/// Reads a label that a full stop or a dash ends, as records of debates write them: "Mr. LUND of Ohio. I thank …",
/// "The CHAIRMAN. …", "Mr. LUND (Norway).— …", "Mr LUND (East Ports) (Minister for Ports) .- …". A surname in small letters must recur.
pub(super) fn label_of_record<'t>(words: &'t str, tables: &LineTables) -> Option<TurnLabel<'t>> {
    let (first, second) = words.split_once(' ')?;
    if !second.starts_with(|c: char| c.is_uppercase()) {
        return None;
    }
    let is_article = first.eq_ignore_ascii_case("the");
    // "Mr.", "Prime Minister"
    let is_title = || {
        let opening = || tables.turn_labels.opening(Normalized::<48>::new(words).bytes());
        tables.turn_labels.whole_of(first) == Some(TurnLabelWord::Title) || matches!(opening(), Some((_, TurnLabelWord::Title)))
    };
    if first.len() > 12 {
        return None;
    }
    // The stop comes first, since few lines have one so near their start, and a look-up of titles costs more.
    let stop = stop(words, tables).filter(|_| is_article || is_title())?;
    // "MINISTER SILVA SAID THAT THE PIER WAS OPEN. SHE LEFT.": a sentence in capitals.
    if words[..stop].split(' ').any(|word| tables.has(LineSet::SpeechVerb, word.to_lowercase())) {
        return None;
    }
    let bare = without_remark(words[..stop].trim_end());
    let strength = strength(bare, tables).filter(|strength| *strength >= TurnStrength::Office)?;
    let rest = words[stop..].trim_start_matches(['.', '—', '–', '-']);
    let begins =
        rest.trim_start().starts_with(|c: char| !c.is_lowercase() && c.is_alphanumeric() || matches!(c, '“' | '"' | '('));
    let mark = if strength == TurnStrength::Certain { LabelMark::Clear } else { LabelMark::Faint };
    let rest = words.len() - rest.trim_start().len();
    begins.then_some(TurnLabel { mark, ..TurnLabel::clear(bare, rest, strength) })
}

/// The offset of the full stop or dash that ends a label. The points of titles and initials end nothing.
fn stop(words: &str, tables: &LineTables) -> Option<usize> {
    let (mut at, mut count, mut in_remark) = (0, 0, false);
    for word in words.split(' ') {
        let end = at + word.len();
        if count > MAX_WORDS + 3 || end > MAX_LABEL {
            return None;
        }
        let dash = word.find(['—', '–']).or_else(|| word.find(".-"));
        if let Some(dash) = dash.filter(|_| !in_remark) {
            return Some(at + word[..dash].trim_end_matches('.').len());
        }
        // A remark in brackets may contain any words.
        in_remark |= word.starts_with('(');
        if in_remark && !word.ends_with(").") {
            in_remark = !word.ends_with(')');
            at = end + 1;
            continue;
        }
        let bare = word.trim_end_matches('.');
        let is_short = || bare.chars().count() == 1 || tables.has(LineSet::Abbreviation, word);
        // "Mr.", "The Rt. Hon."
        let is_title = || bare.len() <= 4 && tables.turn_labels.whole_of(bare) == Some(TurnLabelWord::Title);
        if bare.len() < word.len() && count > 0 && !is_short() && !is_title() {
            return Some(at + bare.len());
        }
        let is_particle = || tables.has(LineSet::LabelParticle, word);
        if word.contains(':') || word.starts_with(char::is_lowercase) && !is_particle() {
            return None;
        }
        (at, count) = (end + 1, count + 1);
    }
    None
}

/// Reads a label that a tab, a dash, a line break or its capitals set off: "Ana Silva<tab>We agree.", "Ana Silva – We agree.",
/// "Ana Silva  0:12", "ANA SILVA  We agree.".
pub(super) fn faint_label<'t>(words: &'t str, tables: &LineTables) -> Option<TurnLabel<'t>> {
    let (_, second) = words.split_once([' ', '\t'])?;
    if !second.trim_start().starts_with(|c: char| !c.is_lowercase()) {
        return None;
    }
    let head = head(words);
    let line = head.split('\n').next().unwrap_or_default();
    let (name, rest) = match separator(line).or_else(|| end_of_capitals(line)) {
        Some(end) => (&line[..end], words[end..].trim_start_matches(|c: char| c.is_whitespace() || is_dash(c))),
        None if line.len() < words.len() && line.len() == head.len() => return None,
        None => (without_time_code(line.trim_end()), words[line.len()..].trim_start()),
    };
    let bare = without_remark(name.trim_end());
    let is_name = bare.len() <= MAX_LABEL && !has_more_words(bare, MAX_WORDS - 1) && !bare.contains(|c: char| c.is_ascii_digit());
    let strength = if is_name { strength(bare, tables)? } else { return None };
    // One word may be anything: "Contents".
    let is_evident = has_more_words(bare, 1) || strength == TurnStrength::Certain;
    // "High Commissioner – designate Lund met …": a word in small letters goes on with the sentence.
    let opens = !rest.starts_with(char::is_lowercase);
    let rest = words.len() - rest.len();
    (is_evident && opens).then_some(TurnLabel { mark: LabelMark::Faint, ..TurnLabel::clear(bare, rest, strength) })
}

/// The end of the words before the first tab, or dash with a space before it, if words follow it.
fn separator(line: &str) -> Option<usize> {
    let mut end = line.find('\t').unwrap_or(line.len());
    let words = || line.match_indices(' ').take(MAX_WORDS + 1).map(|(space, _)| space);
    if let Some(space) = words().find(|space| line[space + 1..].starts_with(is_dash)) {
        end = end.min(space);
    }
    (end < line.len()).then_some(end)
}

/// The end of the words in capitals that open a line, if other words follow.
fn end_of_capitals(line: &str) -> Option<usize> {
    let in_capitals =
        |word: &&str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase() || matches!(byte, b'-' | b'\'' | b'.'));
    let words = line.split(' ').take(MAX_WORDS + 1).take_while(in_capitals);
    let end = words.map(|word| word.len() + 1).sum::<usize>().checked_sub(1)?;
    (end < line.trim_end().len()).then_some(end)
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '|')
}

/// A line without the position in a recording at its end: "Ana Silva, 00:12", "Ana Silva (1:02:17)".
fn without_time_code(line: &str) -> &str {
    let (name, code) = line.rsplit_once([' ', '\t']).unwrap_or_default();
    if is_time_code(code) { name.trim_end_matches([' ', ',', '\t', '-', '–', '·', '|']) } else { line }
}

/// Reads a label in small letters that begins with an office, an honorific or a part in a dialogue: "moderator:", "mr. lund:".
pub(super) fn label_in_small_letters<'t>(words: &'t str, tables: &LineTables) -> Option<TurnLabel<'t>> {
    let name = &words[..head(words).find(':')?];
    let rest = words[name.len() + 1..].trim_start();
    let line = Normalized::<96>::new(name);
    let fits = match tables.turn_labels.opening(line.bytes())? {
        (len, TurnLabelWord::Role) => len == line.bytes().len(),
        (_, TurnLabelWord::Title) => !has_more_words(name, MAX_WORDS - 1),
        (_, TurnLabelWord::Never) => false,
    };
    let rest = words.len() - rest.len();
    fits.then_some(TurnLabel { mark: LabelMark::Faint, ..TurnLabel::clear(name.trim_end(), rest, TurnStrength::Office) })
}
