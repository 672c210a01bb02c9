//! [`Normalized`]: the first words of a line, reduced to the form that phrases of the tables are matched in.

/// The first `N` bytes of a line in lower case, without apostrophes and without accents on e. White space and punctuation become one
/// space; a colon, a spaced hyphen, a dash, a bar or a bracket becomes one `|`. The first byte is a letter or a digit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Normalized<'t, const N: usize> {
    line: &'t str,
    bytes: [u8; N],
    len: usize,
}

/// The byte that separates phrases.
pub(crate) const BREAK: u8 = b'|';

/// Per byte of a line, the letter, digit or gap that replaces it, or one of the constants below.
const KEPT: [u8; 256] = {
    let mut kept = [WIDE; 256];
    let mut byte = 0;
    while byte < 128 {
        let lower = (byte as u8).to_ascii_lowercase();
        kept[byte] = if lower.is_ascii_alphanumeric() { lower } else { b' ' };
        byte += 1;
    }
    kept[b'\'' as usize] = NOTHING;
    (kept[b':' as usize], kept[b'|' as usize], kept[b'(' as usize], kept[b'[' as usize]) = (BREAK, BREAK, BREAK, BREAK);
    kept[b'-' as usize] = HYPHEN;
    kept
};
const NOTHING: u8 = 0;
const HYPHEN: u8 = 1;
/// The first byte of a character outside ASCII.
const WIDE: u8 = 2;

impl<'t, const N: usize> Normalized<'t, N> {
    /// Reads at most four times `N` bytes of the line.
    pub(crate) fn new(line: &'t str) -> Self {
        let mut bytes = [0; N];
        let (len, _) = normalize(line, 4 * N, &mut bytes);
        // A gap after the last letter separates nothing.
        let last = len.checked_sub(1).filter(|last| is_gap(bytes[*last]));
        Self { line, bytes, len: last.unwrap_or(len) }
    }

    /// The normalized words.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }

    /// The offset in the line after the first `len` normalized bytes, the last of which is not a gap.
    pub(crate) fn end(&self, len: usize) -> usize {
        normalize(self.line, 4 * N, &mut [0; N][..len.min(N)]).1
    }
}

/// Normalizes the first `most` bytes of a line until `normalized` is full. Returns how many bytes were written and how many were read.
fn normalize(line: &str, most: usize, normalized: &mut [u8]) -> (usize, usize) {
    let bytes = &line.as_bytes()[..line.len().min(most)];
    let (mut len, mut at) = (0, 0);
    while at < bytes.len() && len < normalized.len() {
        let keep = |(byte, place): (&u8, &mut u8)| {
            *place = KEPT[usize::from(*byte)];
            *place
        };
        let run = bytes[at..].iter().zip(&mut normalized[len..]).map(keep).take_while(|kept| matches!(kept, b'0'..=b'z')).count();
        (len, at) = (len + run, at + run);
        let (Some(&byte), true) = (bytes.get(at), len < normalized.len()) else { break };
        let gap = match KEPT[usize::from(byte)] {
            WIDE => {
                let Some(c) = line[at..].chars().next() else { break };
                at += c.len_utf8() - 1;
                let mut buffer = [0; 4];
                let wide = wide(c).encode_utf8(&mut buffer).as_bytes();
                if !matches!(wide, [NOTHING | b' ' | BREAK]) {
                    let room = (normalized.len() - len).min(wide.len());
                    normalized[len..len + room].copy_from_slice(&wide[..room]);
                    (len, at) = (len + room, at + 1);
                    continue;
                }
                wide[0]
            }
            HYPHEN if is_set_apart(line, at) => BREAK,
            HYPHEN => b' ',
            gap => gap,
        };
        at += 1;
        // One gap between two words, the greatest of those in the line; none before the first word.
        match normalized[..len].last_mut() {
            Some(before) if is_gap(*before) => *before = gap.max(*before),
            Some(_) if gap != NOTHING => {
                normalized[len] = gap;
                len += 1;
            }
            _ => {}
        }
    }
    (len, at)
}

/// The character that replaces one outside ASCII.
fn wide(c: char) -> char {
    match c {
        '’' | 'ʼ' | '\u{ad}' | '\u{2060}' | '\u{fe0f}' => char::from(NOTHING),
        'é' | 'è' | 'ê' | 'É' => 'e',
        '–' | '—' => char::from(BREAK),
        c if c.is_alphanumeric() => c.to_lowercase().next().unwrap_or(c),
        _ => ' ',
    }
}

/// Whether a normalized byte separates words.
pub(crate) const fn is_gap(byte: u8) -> bool {
    matches!(byte, b' ' | BREAK)
}

/// Whether a hyphen has white space before it, and a space or another hyphen after it.
fn is_set_apart(line: &str, hyphen: usize) -> bool {
    line[..hyphen].ends_with(char::is_whitespace) && line[hyphen + 1..].starts_with([' ', '\u{a0}', '-'])
}

/// The normalized words of a table's phrase.
pub(crate) fn phrase(words: &str) -> Box<[u8]> {
    Normalized::<96>::new(words).bytes().into()
}

/// Whether `words` begin with `phrase` as whole words.
#[inline]
pub(crate) fn opens(words: &[u8], phrase: &[u8]) -> bool {
    // Most words differ in their first letter, which is the cheapest to compare.
    words.first() == phrase.first() && words.starts_with(phrase) && words.get(phrase.len()).is_none_or(|byte| is_gap(*byte))
}

/// The offset of the first `phrase` in `words`, as whole words.
pub(crate) fn find(words: &[u8], phrase: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        let rest = words.get(at..).filter(|rest| rest.len() >= phrase.len())?;
        if opens(rest, phrase) {
            return Some(at);
        }
        at += rest.iter().position(|byte| is_gap(*byte))? + 1;
    }
}

/// The offset of the first of some phrases in `words`, as whole words. One pass over the words looks for all of them.
pub(crate) fn find_any<'p>(words: &[u8], phrases: &(impl Iterator<Item = &'p str> + Clone)) -> Option<usize> {
    let mut at = 0;
    loop {
        let rest = words.get(at..).filter(|rest| !rest.is_empty())?;
        if phrases.clone().any(|phrase| opens(rest, phrase.as_bytes())) {
            return Some(at);
        }
        at += rest.iter().position(|byte| is_gap(*byte))? + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(words: &str) -> String {
        String::from_utf8(Normalized::<64>::new(words).bytes().to_vec()).unwrap()
    }

    #[test]
    fn letters_digits_and_breaks_are_kept() {
        assert_eq!(normal("*** FOR IMMEDIATE  RELEASE"), "for immediate release");
        assert_eq!(normal("Press release : Minister’s visit – 2 talks"), "press release|ministers visit|2 talks");
        assert_eq!(normal("Communiqué of the U.S.-Ruritania talks"), "communique of the u s ruritania talks");
        assert_eq!(normal("- ENDS -"), "ends");
    }

    #[test]
    fn the_end_of_a_phrase_is_found_in_the_line() {
        let words = "« News\u{a0}story »: Minister";
        let line = Normalized::<64>::new(words);
        assert_eq!(&words[..line.end("news story".len())], "« News\u{a0}story");
    }

    #[test]
    fn at_most_n_bytes_are_kept() {
        assert_eq!(Normalized::<8>::new(&"Ω".repeat(1000)).bytes().len(), 8);
        assert_eq!(Normalized::<8>::new(&" ".repeat(1000)).bytes(), b"");
    }

    #[test]
    fn whole_words_are_found() {
        assert_eq!(find(b"misstatement by a", b"statement by"), None);
        assert_eq!(find(b"ruritania|statement by a", b"statement by"), Some(10));
        assert_eq!(find(b"statement", b"statement by"), None);
    }
}
