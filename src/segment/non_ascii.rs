//! Characters outside ASCII: what they are, and the ends of words that contain them.

use super::token::Letters;
use unicode_segmentation::UnicodeSegmentation;

/// Whether a character is white space, or invisible without joining its neighbours: zero-width space, byte order mark, marks of
/// direction.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Whether a character is invisible and joins its neighbours into one word: the soft hyphen, the joiners.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The character at `at`, if a character begins there.
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The length in bytes of the grapheme cluster (UAX 29) that begins at `at`, without white space at its end: the cluster of an Arabic
/// number sign includes the next character, whatever that is.
pub(super) fn cluster(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.graphemes(true).next()).map_or(1, |cluster| cluster.trim_end().len())
}

/// Whether a character begins a word: a letter, or a number sign outside ASCII.
pub(super) fn begins_word(c: char) -> bool {
    match c {
        '\u{2000}'..='\u{206f}' => false,
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' => true,
        _ => c.is_alphanumeric(),
    }
}

/// The end of the run of letters, digits, combining marks and joiners around `at`. The run begins at `start`, and `at` may be inside
/// a word.
pub(super) fn word_end(text: &str, start: usize, at: usize, letters: &mut Letters) -> usize {
    let mut end = at;
    let mut last = text.get(start..at).and_then(|word| word.char_indices().next_back()).map(|(offset, _)| start + offset);
    while let Some(c) = char_at(text, end) {
        if begins_word(c) {
            letters.add_char(c);
            last = Some(end);
            end += c.len_utf8();
            continue;
        }
        if c.is_ascii() || is_punctuation(c) {
            break;
        }
        if is_joiner(c) {
            let next = end + c.len_utf8();
            if char_at(text, next).is_some_and(char::is_alphanumeric) {
                end = next;
                continue;
            }
        }
        // A combining mark belongs to the letter before it.
        let Some(base) = last else { break };
        let reached = base + cluster(text, base);
        if reached <= end {
            break;
        }
        end = reached;
    }
    end
}

/// Whether a character is common punctuation. Such a character is known not to be a combining mark without a search for its grapheme
/// cluster, which is slow.
fn is_punctuation(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{a1}'..='\u{a9}' | '\u{ab}' | '\u{bb}' | '\u{3001}'..='\u{301f}')
}

/// Whether a cluster that begins with this character is an emoji rather than a symbol.
pub(super) fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{2300}'..='\u{23ff}')
}
