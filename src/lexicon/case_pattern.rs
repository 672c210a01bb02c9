//! Case patterns: how the words of a phrase must be capitalised, and how the words of a text are, two bits per word.

use crate::segment::Case;
use crate::segment::swar::letters;

/// The most words in a phrase: their case patterns fill 64 bits.
pub(super) const MAX_WORDS: usize = 32;

/// The words that the tokenizer splits although they are plain letters: "can" and "not".
const SPLIT: [&str; 25] = [
    "alot", "arent", "cannot", "cant", "couldnt", "didnt", "doesnt", "dont", "gonna", "gotta", "hasnt", "havent", "im", "isnt",
    "ive", "lotta", "outta", "shouldnt", "thats", "wanna", "wasnt", "werent", "whats", "wont", "wouldnt",
];

/// Splits a phrase of ASCII letters and single spaces, whose words are its tokens. Writes the end of each word, and returns the number
/// of words and their case pattern. `None` for any other phrase. Most phrases are this simple, and the tokenizer costs ten times as
/// much.
pub(super) fn plain_words(phrase: &[u8], ends: &mut [u32; MAX_WORDS]) -> Option<(usize, u64)> {
    let (mut count, mut start, mut case) = (0, 0, 0);
    loop {
        let rest = phrase.get(start..)?;
        let (len, written) = letters(rest);
        let end = ends.get_mut(count).filter(|_| len > 0 && !is_split(&rest[..len]))?;
        case |= required(written) << (2 * count);
        (*end, count) = ((start + len) as u32, count + 1);
        match rest.get(len) {
            None => return Some((count, case)),
            Some(b' ') => start += len + 1,
            Some(_) => return None,
        }
    }
}

fn is_split(word: &[u8]) -> bool {
    let [.., before, last] = word else { return false };
    // The last two letters of the words listed. Most words fail this test, so the list is seldom searched.
    let ends = matches!(&[before | 32, last | 32], b"ot" | b"nt" | b"na" | b"ta" | b"im" | b"ve" | b"ts");
    ends && SPLIT.iter().any(|split| split.as_bytes().eq_ignore_ascii_case(word))
}

/// How a text must write a table's word: 0 in any case, 1 not in lower case, 2 in capitals.
pub(super) fn required(case: Case) -> u64 {
    match case {
        Case::None | Case::Lower => 0,
        Case::Capitalised | Case::Mixed => 1,
        Case::Upper => 2,
    }
}

/// How a text writes a word, for comparison with [`required`]: the lower bit is set if it is not in lower case, both if it is in
/// capitals.
pub(super) const fn written(case: Case) -> u64 {
    match case {
        Case::None | Case::Lower => 0,
        Case::Capitalised | Case::Mixed => 1,
        Case::Upper => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Segments;
    use crate::lang::en::ENGLISH;

    #[test]
    fn plain_phrases_are_split_as_the_tokenizer_splits_them() {
        let tables = &ENGLISH.tables;
        let texts = [
            tables.topic_terms,
            tables.offices,
            tables.reporting_verbs,
            tables.countries,
            tables.bodies,
            tables.blockers,
            tables.places,
            tables.words,
            tables.verbs,
            "eBay Asean UN G a GaZa PRC-free\tno  gap\ttwo words ",
        ];
        let mut plain = 0;
        for cell in texts.iter().flat_map(|table| table.split(['\t', '\n', ';'])) {
            let Some((count, mut case)) = plain_words(cell.as_bytes(), &mut [0; MAX_WORDS]) else { continue };
            let segments = Segments::plain(cell);
            assert_eq!((count, count), (segments.tokens.len(), cell.split(' ').count()));
            for (token, word) in segments.tokens.iter().zip(cell.split(' ')) {
                assert_eq!(token.span().of(cell), word);
                assert_eq!(case & 3, required(token.case()), "{cell}");
                case >>= 2;
            }
            plain += 1;
        }
        assert!(plain > 10_000, "{plain}");
    }

    #[test]
    fn no_word_that_the_tokenizer_splits_is_plain() {
        let table = ENGLISH.tables.abbreviations;
        let mut split: Vec<_> = crate::table::rows("", table).filter(|row| row.get(1) == "fused").map(|row| row.get(0)).collect();
        split.sort_unstable();
        assert_eq!(split, SPLIT);
        assert!(split.iter().all(|word| is_split(word.as_bytes()) && is_split(word.to_uppercase().as_bytes())));
    }
}
