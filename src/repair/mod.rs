//! Damage to a text that hides its words: characters of HTML and JSON (`&quot;`), UTF-8 that was read in another encoding (`â€œ`), marks
//! that another encoding has no or another character for (`�`), invisible characters, words that a line break cut in two
//! ("Govern- ment"), and marks of Markdown (`**Oslo**`).
//!
//! Stages after this one read the repaired text. The caller keeps the text as it is: every span is mapped back to it.

mod damage;
mod offsets;
mod restore;

mod broken_word;
mod code_page;
mod entity;
mod invisible;
mod lost_mark;
mod markdown;
mod misread;

use crate::story::Story;
use damage::{Knows, Repair};
use markdown::Marks;
use offsets::Offsets;

/// A repaired text, and where its characters come from.
#[derive(Debug)]
pub(crate) struct Repaired {
    pub(crate) text: String,
    offsets: Offsets,
}

impl Repaired {
    /// Makes every span of a story of the repaired text one of the damaged `text`.
    pub(crate) fn restore(&self, story: &mut Story, text: &str) {
        restore::restore(story, text, &self.offsets);
    }
}

/// The repaired text; `None` if nothing is damaged. Linear in the text.
pub(crate) fn repair(text: &str, knows: Knows<'_>) -> Option<Repaired> {
    let bytes = text.as_bytes();
    let (mut repaired, mut offsets) = (String::new(), Offsets::default());
    let (mut copied, mut at) = (0, 0);
    let mut markdown = Marks::default();
    while let Some(start) = next_start(bytes, at) {
        at = start;
        let Some(repair) = at_byte(text, at, knows, &mut markdown) else {
            at += 1;
            continue;
        };
        let start = at - repair.before;
        offsets.copy(copied, start, repaired.len());
        repaired.push_str(&text[copied..start]);
        let end = at + repair.damaged;
        offsets.replace(start, end, repaired.len(), repair.replacement.map_or(0, char::len_utf8));
        repaired.extend(repair.replacement);
        (copied, at) = (end, end);
    }
    if copied == 0 {
        return None;
    }
    offsets.copy(copied, text.len(), repaired.len());
    repaired.push_str(&text[copied..]);
    Some(Repaired { text: repaired, offsets })
}

/// Whether damage may begin with a byte.
const fn is_start(byte: u8) -> bool {
    matches!(
        byte,
        b'!' | b'#'
            | b'&'
            | b'*'
            | b'-'
            | b';'
            | b'['
            | b'\\'
            | b']'
            | b'_'
            | b'`'
            | 0xc2
            | 0xc3
            | 0xc6
            | 0xce
            | 0xd0
            | 0xe2
            | 0xef
    )
}

/// The next byte from `from` on with which damage may begin. Most texts have few, so many bytes are tested at once.
fn next_start(bytes: &[u8], from: usize) -> Option<usize> {
    const GROUP: usize = 32;
    let rest = bytes.get(from..)?;
    let has_start = |group: &[u8]| group.iter().fold(false, |found, byte| found | is_start(*byte));
    let skipped = rest.chunks(GROUP).take_while(|group| !has_start(group)).count() * GROUP;
    let at = rest.get(skipped..)?.iter().position(|byte| is_start(*byte))?;
    Some(from + skipped + at)
}

/// The repair of the damage that begins at a byte. Its first byte shows which damage it may be.
#[inline]
fn at_byte(text: &str, at: usize, knows: Knows<'_>, markdown: &mut Marks) -> Option<Repair> {
    match text.as_bytes()[at] {
        b'&' => entity::read(&text[at..]),
        b';' => entity::without_ampersand(text, at),
        b'\\' => entity::escape(&text[at..]),
        b'-' => broken_word::read(text, at, knows),
        b'#' | b'*' | b'[' | b'!' | b']' | b'_' => markdown.read(text, at),
        b'`' => lost_mark::read(text, at),
        0xc6 | 0xce | 0xd0 => misread::read(&text[at..]),
        _ => invisible::read(&text[at..]).or_else(|| misread::read(&text[at..])).or_else(|| lost_mark::read(text, at)),
    }
}

#[cfg(test)]
mod tests;
