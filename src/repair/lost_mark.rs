//! Quotation marks and apostrophes that another encoding read as letters, that are lost, or that are accents: `ÒWe agreeÓ`, `It�s`, `´yes´`.
//!
//! Their neighbours show what they were.

use super::damage::Repair;

/// The mark that Windows-1252 has for a control character: texts of that encoding that were read as Latin-1.
pub(super) fn control(c: char) -> Option<char> {
    const MARKS: [char; 8] = ['‘', '’', '“', '”', '•', '–', '—', '˜'];
    matches!(c, '\u{91}'..='\u{98}').then(|| MARKS[c as usize - 0x91])
}

/// Reads the mark at `at`, if it is damaged.
pub(super) fn read(text: &str, at: usize) -> Option<Repair> {
    let c = text[at..].chars().next()?;
    let replacement = control(c).or_else(|| between(text, at, c)).or_else(|| opening_run_together(text, at, c))?;
    Some(Repair { damaged: c.len_utf8(), replacement: Some(replacement), before: 0 })
}

/// The mark that a character stands for between its neighbours. Mac Roman has “ ” ‘ ’ where Windows-1252 has Ò Ó Ô Õ.
fn between(text: &str, at: usize, c: char) -> Option<char> {
    let is_lost = matches!(c, '\u{fffd}' | '´');
    if !(is_lost || matches!(c, 'Ò' | 'Ó' | 'Ô' | 'Õ' | '´' | '`')) {
        return None;
    }
    let before = text[..at].chars().next_back();
    let after = text[at + c.len_utf8()..].chars().next();
    let opens = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–'))
        && after.is_some_and(|c| if is_lost { c.is_alphanumeric() } else { c.is_ascii_uppercase() });
    let ends = after.is_none_or(|c| c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':' | '?' | '!' | ')' | ']' | '—' | '–'));
    // A word in capitals may end in one of these letters.
    let closes = ends && before.is_some_and(|c| c.is_ascii_lowercase() || matches!(c, '.' | ',' | '?' | '!' | '…' | ')'));
    let joins = before.is_some_and(|c| c.is_ascii_lowercase()) && after.is_some_and(|c| c.is_ascii_lowercase());
    match c {
        'Ò' if opens => Some('“'),
        'Ó' if closes => Some('”'),
        'Ô' | '´' if opens => Some('‘'),
        'Õ' | '´' if closes || joins => Some('’'),
        '`' if joins => Some('’'),
        _ if !is_lost => None,
        _ if opens => Some('“'),
        _ if closes => Some('”'),
        _ => joins.then_some('’'),
    }
}

/// The mark that opens a sentence after a lost space, where the text has the closing one: "She left.”We agree,” she said."
fn opening_run_together(text: &str, at: usize, c: char) -> Option<char> {
    /// The number of characters before the mark in which an open quotation may begin.
    const MAX_QUOTATION: usize = 2000;
    let after = || text[at + c.len_utf8()..].chars().next();
    if c != '”' || !text[..at].ends_with('.') || !after().is_some_and(char::is_uppercase) {
        return None;
    }
    let last = text[..at].chars().rev().take(MAX_QUOTATION).find(|c| matches!(c, '“' | '”' | '\n'));
    (last != Some('“')).then_some('“')
}
