//! Words that the end of a line cut in two: "Govern- ment", "Nor-⏎way".

use super::damage::{Knows, Repair};

/// The longest half of a word, in bytes.
const MAX_HALF: usize = 24;
/// The shortest first half, in bytes.
const MIN_HALF: usize = 2;

/// Reads the hyphen at `at` if it cuts a word that a table has. In "pre- and post-war" it cuts none. A hyphen at the end of a line may cut
/// any word, but it stays if both halves are words: "high-⏎level".
pub(super) fn read(text: &str, at: usize, knows: Knows<'_>) -> Option<Repair> {
    let rest = &text[at + 1..];
    let blank = rest.bytes().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r')).count();
    if !(1..=2).contains(&blank) || rest.as_bytes()[..blank] == *b"\n\n" {
        return None;
    }
    let letters =
        |bytes: &mut dyn Iterator<Item = &u8>| bytes.take(MAX_HALF).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let before = letters(&mut text.as_bytes()[..at].iter().rev());
    let after = letters(&mut rest.as_bytes()[blank..].iter());
    let (first, second) = (&text[at - before..at], &rest[blank..blank + after]);
    if first.len() < MIN_HALF || !second.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let ends_line = rest.as_bytes()[..blank].contains(&b'\n');
    let may_be_compound = || knows(&first.to_ascii_lowercase()) && knows(second);
    let word = [first, second].concat().to_ascii_lowercase();
    let replacement = if knows(&word) {
        None
    } else if ends_line {
        may_be_compound().then_some('-')
    } else {
        return None;
    };
    Some(Repair { damaged: 1 + blank, replacement, before: 0 })
}
