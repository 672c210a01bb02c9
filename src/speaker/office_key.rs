//! Offices as keys: which words name the same office.

use crate::lexicon::{Lexicon, WordSet};
use std::borrow::Cow;
use std::cmp::Ordering;

/// A name or an office by which a speaker is found, in any case. It borrows the text's words if they are the same there.
#[derive(Clone, Debug)]
pub(super) struct Key<'a>(Cow<'a, str>);

impl<'a> Key<'a> {
    pub(super) fn new(words: Cow<'a, str>) -> Self {
        // The comparison ignores case for ASCII letters only.
        Self(if words.is_ascii() { words } else { words.to_lowercase().into() })
    }

    pub(super) fn into_owned<'b>(self) -> Key<'b> {
        Key(Cow::Owned(self.0.into_owned()))
    }

    /// The words, in lower case if they are not ASCII.
    pub(super) fn words(&self) -> &str {
        &self.0
    }

    fn bytes(&self) -> impl Iterator<Item = u8> + '_ {
        self.0.bytes().map(|byte| byte.to_ascii_lowercase())
    }
}

impl PartialEq for Key<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for Key<'_> {}

impl PartialOrd for Key<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Key<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bytes().cmp(other.bytes())
    }
}

/// A part of some words, borrowed if they are.
pub(super) fn part<'a>(whole: &Cow<'a, str>, part: &str) -> Cow<'a, str> {
    match whole {
        Cow::Borrowed(whole) => {
            let from = part.as_ptr() as usize - whole.as_ptr() as usize;
            whole.get(from..from + part.len()).unwrap_or_default().into()
        }
        Cow::Owned(_) => part.to_owned().into(),
    }
}

/// An office or a group without the words before it that only point to it: "the two leaders" are "the leaders".
pub(super) fn role_key<'a>(lexicon: &Lexicon, role: &Cow<'a, str>) -> Cow<'a, str> {
    let mut words = role.split_whitespace().skip_while(|word| lexicon.has_word(WordSet::Pointer, word));
    let Some(first) = words.next() else { return role.clone() };
    let rest = &role[first.as_ptr() as usize - role.as_ptr() as usize..];
    if rest.split(' ').all(|word| !word.is_empty() && !word.contains(char::is_whitespace)) {
        return part(role, rest);
    }
    words.fold(first.to_owned(), |key, word| key + " " + word).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::en::ENGLISH;

    #[test]
    fn keys_ignore_case() {
        for (one, other) in [("Lund", "LUND"), ("Évora", "ÉVORA"), ("ΛΟΥΚΑΣ", "λουκας")] {
            assert_eq!(Key::new(one.into()), Key::new(other.into()));
        }
        assert!(Key::new("Lund".into()) < Key::new("oakes".into()));
        assert_ne!(Key::new("Lund".into()), Key::new("Lunde".into()));
    }

    #[test]
    fn words_that_point_to_an_office_are_not_part_of_its_key() {
        let lexicon = Lexicon::build(&ENGLISH, &[]).unwrap();
        for (role, key) in [
            ("the two leaders", "leaders"),
            ("The Minister of  Trade", "Minister of Trade"),
            ("the", "the"),
            ("Minister of Trade", "Minister of Trade"),
            ("", ""),
        ] {
            assert_eq!(role_key(&lexicon, &role.into()), key);
            assert_eq!(role_key(&lexicon, &Cow::Owned(role.to_owned())), key);
        }
    }
}
