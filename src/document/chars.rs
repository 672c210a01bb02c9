//! Characters of a line: boundaries and digits.

/// `str::floor_char_boundary`, which the oldest supported compiler does not have.
pub(crate) trait FloorBoundary {
    /// The last character boundary at or before `at`.
    fn floor_boundary(&self, at: usize) -> usize;
}

impl FloorBoundary for str {
    fn floor_boundary(&self, at: usize) -> usize {
        (0..=at.min(self.len())).rev().find(|&at| self.is_char_boundary(at)).unwrap_or_default()
    }
}

/// Whether words contain a digit.
pub(crate) fn has_digit(words: &str) -> bool {
    // Without a branch per byte, so that the compiler compares many bytes at once.
    words.bytes().fold(false, |found, byte| found | byte.is_ascii_digit())
}

/// Whether a letter is Latin. Greek, the first of the other scripts, begins at U+0370. Latin letters with marks come again later.
fn is_latin(c: char) -> bool {
    c < '\u{370}' || ('\u{1e00}'..='\u{1eff}').contains(&c)
}

/// Whether at least half of the letters are not Latin: "TV Первый канал", "عربي Español Русский Français 简体中文".
pub(crate) fn is_mostly_in_other_script(words: &str) -> bool {
    if words.is_ascii() {
        return false;
    }
    let (mut latin, mut others) = (0, 0);
    for c in words.chars().filter(|c| c.is_alphabetic()) {
        *(if is_latin(c) { &mut latin } else { &mut others }) += 1;
    }
    others > 0 && others >= latin
}

/// Whether words have letters, and none of them is Latin: "외교부", "الأربعاء".
pub(crate) fn is_in_other_script(words: &str) -> bool {
    let mut letters = words.chars().filter(|c| c.is_alphabetic()).peekable();
    words.bytes().any(|byte| !byte.is_ascii()) && letters.peek().is_some() && !letters.any(is_latin)
}
