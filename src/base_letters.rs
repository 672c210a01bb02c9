//! The letters of a text in lower case and without accents: "Çavuşoğlu" and "CAVUSOGLU" have the same.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The base letters of a text, and its other characters as they are. A letter that Unicode does not decompose gives the ASCII letters
/// by which it is usually replaced: "ø", "ł", "ß".
pub(crate) fn base_letters(text: &str) -> impl Iterator<Item = char> + '_ {
    // Most words are ASCII, and Unicode's decomposition costs several times as much.
    let (plain, other) = if text.is_ascii() { (text, "") } else { ("", text) };
    let decomposed = other.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).flat_map(|c| {
        let [first, second] = ascii_letters(c);
        std::iter::once(first).chain(Some(second).filter(|second| *second != '\0'))
    });
    plain.bytes().map(|byte| char::from(byte.to_ascii_lowercase())).chain(decomposed)
}

/// The letters that replace one which has no decomposition in Unicode; the second may be missing.
const fn ascii_letters(c: char) -> [char; 2] {
    match c {
        'ø' => ['o', '\0'],
        'ł' => ['l', '\0'],
        'đ' | 'ð' => ['d', '\0'],
        'ħ' => ['h', '\0'],
        'ı' => ['i', '\0'],
        'ə' => ['e', '\0'],
        'ŧ' => ['t', '\0'],
        'ß' => ['s', 's'],
        'æ' => ['a', 'e'],
        'œ' => ['o', 'e'],
        'þ' => ['t', 'h'],
        _ => [c, '\0'],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_capitals_are_dropped() {
        for (text, letters) in [
            ("ÇAVUŞOĞLU", "cavusoglu"),
            ("Łukasz Ångström-Gößner", "lukasz angstrom-gossner"),
            ("Ærø", "aero"),
            ("İbrahim", "ibrahim"),
            ("Лавро́в", "лавров"),
        ] {
            assert_eq!(base_letters(text).collect::<String>(), letters);
        }
    }
}
