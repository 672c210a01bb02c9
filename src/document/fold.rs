//! [`Folded`]: the first words of a line, reduced to what tables are matched by.

/// The first `N` bytes of a line in lower case, without apostrophes and accents on e. White space and punctuation are one space;
/// a colon, a spaced hyphen, a dash, a bar or a bracket is one `|`. Nothing stands before the first letter or digit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Folded<const N: usize> {
    bytes: [u8; N],
    /// By byte: the offset in the line behind the character that it stands for.
    ends: [u16; N],
    len: usize,
}

/// What separates phrases, once folded.
pub(super) const BREAK: u8 = b'|';

impl<const N: usize> Folded<N> {
    /// Reads no more than four times `N` bytes of the line.
    pub(super) fn new(words: &str) -> Self {
        let mut folded = Self { bytes: [0; N], ends: [0; N], len: 0 };
        let mut gap = 0;
        let mut spaced = false;
        for (at, c) in words.char_indices().take_while(|(at, _)| *at < 4 * N) {
            let end = at + c.len_utf8();
            let kept = match c {
                'a'..='z' | '0'..='9' => folded.push(&mut gap, c as u8, end),
                'A'..='Z' => folded.push(&mut gap, c.to_ascii_lowercase() as u8, end),
                '\'' | '’' | 'ʼ' | '\u{ad}' | '\u{2060}' | '\u{fe0f}' => true,
                'é' | 'è' | 'ê' | 'É' => folded.push(&mut gap, b'e', end),
                ':' | '–' | '—' | '|' | '(' | '[' => {
                    gap = BREAK;
                    true
                }
                '-' if spaced && words[end..].starts_with([' ', '\u{a0}', '-']) => {
                    gap = BREAK;
                    true
                }
                c if c.is_alphanumeric() => {
                    let mut buffer = [0; 4];
                    let mut lower = c.to_lowercase();
                    let c = lower.next().unwrap_or(c);
                    c.encode_utf8(&mut buffer).bytes().all(|byte| folded.push(&mut gap, byte, end))
                }
                _ => {
                    gap = gap.max(b' ');
                    true
                }
            };
            spaced = c.is_whitespace();
            if !kept {
                break;
            }
        }
        folded
    }

    fn push(&mut self, gap: &mut u8, byte: u8, end: usize) -> bool {
        if *gap != 0 && self.len > 0 {
            if self.len + 1 >= N {
                return false;
            }
            self.bytes[self.len] = *gap;
            self.ends[self.len] = self.ends[self.len - 1];
            self.len += 1;
        }
        *gap = 0;
        if self.len >= N {
            return false;
        }
        self.bytes[self.len] = byte;
        self.ends[self.len] = end as u16;
        self.len += 1;
        true
    }

    /// The folded words.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }

    /// The offset in the line behind the first `len` folded bytes.
    pub(super) fn end(&self, len: usize) -> usize {
        len.checked_sub(1).and_then(|last| self.ends.get(last)).copied().unwrap_or_default().into()
    }
}

/// The folded words of a table's phrase.
pub(super) fn phrase(words: &str) -> Box<[u8]> {
    Folded::<96>::new(words).bytes().into()
}

/// Where `phrase` stands in `words` as whole words, leftmost first.
pub(super) fn find(words: &[u8], phrase: &[u8]) -> Option<usize> {
    let edge = |byte: u8| matches!(byte, b' ' | BREAK);
    let mut at = 0;
    loop {
        let rest = words.get(at..).filter(|rest| rest.len() >= phrase.len())?;
        if rest.starts_with(phrase) && rest.get(phrase.len()).is_none_or(|byte| edge(*byte)) {
            return Some(at);
        }
        at += rest.iter().position(|byte| edge(*byte))? + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(words: &str) -> String {
        String::from_utf8(Folded::<64>::new(words).bytes().to_vec()).unwrap()
    }

    #[test]
    fn keeps_letters_digits_and_breaks() {
        assert_eq!(fold("*** FOR IMMEDIATE  RELEASE"), "for immediate release");
        assert_eq!(fold("Press release : Minister’s visit – 2 talks"), "press release|ministers visit|2 talks");
        assert_eq!(fold("Communiqué of the U.S.-Ruritania talks"), "communique of the u s ruritania talks");
        assert_eq!(fold("- ENDS -"), "ends");
    }

    #[test]
    fn knows_where_a_phrase_ended() {
        let words = "« News\u{a0}story »: Minister";
        let folded = Folded::<64>::new(words);
        assert_eq!(&words[..folded.end("news story".len())], "« News\u{a0}story");
    }

    #[test]
    fn reads_no_more_than_it_holds() {
        assert_eq!(Folded::<8>::new(&"Ω".repeat(1000)).bytes().len(), 8);
        assert_eq!(Folded::<8>::new(&" ".repeat(1000)).bytes(), b"");
    }

    #[test]
    fn finds_whole_words() {
        assert_eq!(find(b"misstatement by a", b"statement by"), None);
        assert_eq!(find(b"ruritania|statement by a", b"statement by"), Some(10));
        assert_eq!(find(b"statement", b"statement by"), None);
    }
}
