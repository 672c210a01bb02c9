//! Names of people: which of them may belong to one person.
//!
//! Two names agree if every word of one is among the words of the other. Words are compared without case, accents and hyphens, and two
//! romanisations of one name count as the same word.

use crate::Span;
use crate::base_letters::base_letters;
use crate::syntax::View;

/// The number of consonants that two romanisations must share. Shorter names differ too little: "Lund" and "Lind".
const MIN_SHARED_CONSONANTS: usize = 4;

/// A word of a name, as a number. Words that [`same_word`] takes for the same have the same key. Few other words do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NameKey(u64);

impl NameKey {
    pub(super) fn of(word: &str) -> Self {
        let (mut consonants, mut letters, mut last, mut count) = (0, 0, '\0', 0);
        name_letters(word).for_each(|letter| {
            letters = hash(letters, letter);
            if is_vowel(letter) {
                last = letter;
            } else if letter != last {
                (consonants, last, count) = (hash(consonants, letter), letter, count + 1);
            }
        });
        Self(if count < MIN_SHARED_CONSONANTS { letters } else { consonants })
    }
}

fn hash(before: u64, letter: char) -> u64 {
    (before ^ u64::from(letter)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23)
}

/// The last word of a name, which later mentions repeat.
pub(super) fn family_name(name: &str) -> &str {
    name.rsplit([' ', '\u{a0}']).next().unwrap_or(name)
}

/// The words of a name. An initial is a word: "V. Makei" and "V.Makei" have two.
pub(super) fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split_whitespace().flat_map(|word| word.split_inclusive('.'))
}

/// Whether two names may belong to one person: the words of one are all among the other's, and an initial matches a word.
pub(super) fn compatible(known: &str, name: &str) -> bool {
    let fits = |short: &str, long: &str| {
        let mut is_word_shared = false;
        let is_each_found = words(short).all(|word| {
            let is_shared = words(long).any(|other| same_word(word, other));
            is_word_shared |= is_shared && !is_initial(word);
            is_shared || words(long).any(|other| abbreviates(word, other))
        });
        is_each_found && is_word_shared
    };
    ends_in(known, name) || ends_in(name, known) || fits(known, name) || fits(name, known) || ends_joined(known, name)
}

/// Whether `full` is a longer form of a name. In a headline, words that follow a full name are seldom part of it: "Byun Ha-eun Holds
/// Talks".
pub(super) fn is_longer_form(known: &str, full: &str, place: NamePlace) -> bool {
    let ends_alike = || words(known).nth(1).is_none() || same_word(family_name(known), family_name(full));
    full.len() > known.len() && (place == NamePlace::Text || ends_alike()) && compatible(known, full)
}

/// Where a name is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NamePlace {
    Headline,
    Text,
}

impl NamePlace {
    pub(super) fn of(view: View<'_>, name: Span) -> Self {
        let is_in_title = view.document.header.title.is_some_and(|title| title.contains(name));
        if is_in_title { Self::Headline } else { Self::Text }
    }
}

/// Whether `last` is the whole name or its last words: "Ana Silva" and "SILVA".
fn ends_in(name: &str, last: &str) -> bool {
    let split = name.len().checked_sub(last.len()).and_then(|at| name.split_at_checked(at));
    split.is_some_and(|(before, end)| (before.is_empty() || before.ends_with(' ')) && end.eq_ignore_ascii_case(last))
}

/// Whether one of two names has the last words of the other with or without a hyphen between them: "Ada Berg-Lund" and "Berg Lund".
fn ends_joined(one: &str, other: &str) -> bool {
    let is_joined = |name: &str| name.contains(['-', '‑']);
    if !is_joined(one) && !is_joined(other) {
        return false;
    }
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let starts = long.char_indices().filter(|(_, letter)| letter.is_whitespace()).map(|(at, _)| at + 1);
    let letters = |name: &str| base_letters(name).filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let short = letters(short);
    short.len() >= MIN_SHARED_CONSONANTS
        && std::iter::once(0).chain(starts).any(|at| long.get(at..).is_some_and(|end| letters(end) == short))
}

/// Whether one of two long names has a letter inside that the other lacks. A letter at the end may make it another name: "Alexandrov" and
/// "Alexandrova".
pub(super) fn lacks_one_letter(one: &str, other: &str) -> bool {
    /// The number of letters that the shorter name has at least.
    const MIN_LETTERS: usize = 8;
    let (one, other): (Vec<char>, Vec<char>) = (name_letters(one).collect(), name_letters(other).collect());
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let same = short.iter().zip(&long).take_while(|(short, long)| short == long).count();
    let inside = same > 0 && same < short.len();
    short.len() >= MIN_LETTERS && long.len() == short.len() + 1 && inside && short[same..] == long[same + 1..]
}

fn is_initial(word: &str) -> bool {
    word.trim_end_matches('.').chars().count() == 1
}

/// Whether one of the words is the initial of the other: "P." and "Pavel".
fn abbreviates(one: &str, other: &str) -> bool {
    (is_initial(one) || is_initial(other)) && name_letters(one).next() == name_letters(other).next()
}

/// Whether two words are the same name: in any case, with or without accents and hyphens, or in two romanisations.
pub(super) fn same_word(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
        || NameKey::of(one) == NameKey::of(other) && (name_letters(one).eq(name_letters(other)) || same_sounds(one, other))
}

/// Whether two words with the same consonants have similar vowels between them: "Mohammed" and "Muhammad", "Zelenskyy" and
/// "Zelensky", but not "Martin" and "Morton".
fn same_sounds(one: &str, other: &str) -> bool {
    let consonants = |word| name_letters(word).filter(|letter| !is_vowel(*letter)).count();
    let vowels = |word: &str| -> Vec<char> {
        let mut last = '\0';
        let mut vowels: Vec<char> = Vec::new();
        for letter in name_letters(word) {
            let continues = is_vowel(letter) && is_vowel(last);
            // A run of vowels is read as its first one. "y" in a run only joins the others.
            if is_vowel(letter) && !continues {
                vowels.push(letter);
            }
            last = letter;
        }
        vowels
    };
    let (one_vowels, other_vowels) = (vowels(one), vowels(other));
    consonants(one).min(consonants(other)) >= MIN_SHARED_CONSONANTS
        && one_vowels.len() == other_vowels.len()
        && one_vowels.iter().zip(&other_vowels).all(|(one, other)| similar(*one, *other))
}

/// Whether romanisations write one vowel in both ways.
fn similar(one: char, other: char) -> bool {
    let (low, high) = (one.min(other), one.max(other));
    one == other || matches!((low, high), ('a', 'e') | ('e' | 'i', 'y') | ('e', 'i') | ('o', 'u'))
}

const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// The letters by which words of names are compared: base letters, without hyphens, apostrophes and stops, and without an Arabic article
/// ("Al-Darwish").
fn name_letters(word: &str) -> impl Iterator<Item = char> + '_ {
    let is_article = |article: &str| match article.as_bytes() {
        [b'a' | b'A' | b'e' | b'E', second] => b"dlnrstz".contains(&second.to_ascii_lowercase()),
        _ => article.eq_ignore_ascii_case("ash"),
    };
    let article = word.split_once(['-', '‑']).filter(|(article, rest)| is_article(article) && !rest.is_empty());
    let name = article.map_or(word, |(_, name)| name);
    // "Sarah" and "Sara", "Abdullah" and "Abdulla": the last letter is silent.
    let silent = name.strip_suffix(['h', 'H']).filter(|name| name.len() > 2 && name.ends_with(['a', 'A']));
    base_letters(silent.unwrap_or(name)).filter(|letter| letter.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_person() {
        for (known, name) in [
            ("Ana Silva", "SILVA"),
            ("A. Silva", "Ana Silva"),
            ("Silva", "Ana Évora Silva"),
            ("Évora", "ÉVORA"),
            ("José Manuel Fernández Ortega", "Fernandez"),
            ("Pavel Nikolayevich Zorin", "P. N. Zorin"),
            ("Pavel Nikolayevich Zorin", "P.N.Zorin"),
            ("Mehmet Çavuşgil", "Mehmet Cavusgil"),
            ("Mohammed Al-Darwish", "Muhammad Al Darwish"),
            ("Volodymyr Zelinskyy", "Volodymyr Zelinski"),
            ("Hamad bin Nasser Al-Darwish", "Darwish"),
            ("Tesfaye Gebre-Mariam", "Gebremariam"),
            ("Ada Berg-Lund", "Berg Lund"),
            ("Ada Berg Lund", "Berg-Lund"),
            ("Byun Ha-eun", "Byun Ha Eun"),
        ] {
            assert!(compatible(known, name), "{known} {name}");
            assert!(compatible(name, known), "{name} {known}");
        }
    }

    #[test]
    fn names_of_two_people() {
        for (known, name) in [
            ("Ana Silva", "Bo Silva"),
            ("Lund", "Lunde"),
            ("Lund", "Lind"),
            (". Silva", "Ana"),
            ("Martin", "Morton"),
            ("A. B.", "Ana Bell"),
            ("Karin", "Karina Holm"),
            ("Ada Berg-Lund", "Ida Berg Lund"),
        ] {
            assert!(!compatible(known, name), "{known} {name}");
        }
    }

    #[test]
    fn the_same_words_have_the_same_key() {
        for (one, other) in [("Mohammed", "MUHAMMAD"), ("Çavuşoğlu", "Cavusoglu"), ("Al-Darwish", "darwish"), ("Lund", "LUND")]
        {
            assert_eq!(NameKey::of(one), NameKey::of(other));
        }
        assert_ne!(NameKey::of("Lund"), NameKey::of("Lind"));
    }
}
