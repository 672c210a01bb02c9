//! The shape of a line: its first words and its last characters, never more than [`SHORT`] bytes of a long one.

use crate::document::chars::has_digit;
use crate::lexicon::line::normalize::Normalized;
use crate::lexicon::line::{LineSet, LineTables};

/// The longest line of a header or of boilerplate, in bytes.
pub(crate) const SHORT: usize = 200;

/// Whether words contain more than `most` words.
pub(crate) fn has_more_words(words: &str, most: usize) -> bool {
    words.split_whitespace().nth(most).is_some()
}

/// Whether words end as a sentence does, apart from closing marks and brackets.
pub(crate) fn ends_sentence(words: &str) -> bool {
    let closing = |c: char| matches!(c, '"' | '”' | '“' | '’' | '\'' | '»' | ')' | ']' | '*') || c.is_whitespace();
    without_footnote(words.trim_end()).trim_end_matches(closing).ends_with(['.', '!', '?', '…', '。'])
}

/// Words without the mark of a footnote at their end: "[2]".
fn without_footnote(words: &str) -> &str {
    let inner = words.strip_suffix(']').map(|words| words.trim_end_matches(|c: char| c.is_ascii_digit()));
    inner.and_then(|words| words.strip_suffix('[')).unwrap_or(words)
}

/// Whether words are running text rather than a line set apart: a sentence of four words or more, a line that introduces
/// somebody's speech, or anything long.
pub(crate) fn is_prose(words: &str, tables: &LineTables) -> bool {
    if words.len() > 2 * SHORT || words.ends_with(':') && (words.len() > 30 || introduces_speech(words, tables)) {
        return true;
    }
    if !ends_sentence(words) || !has_more_words(words, 3) {
        return false;
    }
    let last = words.split_whitespace().next_back().unwrap_or_default();
    !is_abbreviated(last, tables) || words.len() > SHORT
}

/// Whether a line ends in a colon and contains a verb of speech: "Ms Silva said:", "He went on to add:".
fn introduces_speech(words: &str, tables: &LineTables) -> bool {
    let cue = |word: &str| tables.has(LineSet::SpeechCue, word.trim_matches([':', ',']));
    words.len() <= SHORT && words.ends_with(':') && words.split_whitespace().any(cue)
}

/// "Jr.", "U.S.", "D.C.": a last word whose point need not end a sentence.
fn is_abbreviated(word: &str, tables: &LineTables) -> bool {
    let inner = word.trim_end_matches('.');
    inner.contains('.') && inner.len() <= 5 || tables.has(LineSet::Abbreviation, word)
}

/// Whether there are at most `most` words and each begins with a capital or a digit, apart from particles: "Hall of the Nations".
pub(crate) fn is_capitalised(words: &str, most: usize, tables: &LineTables) -> bool {
    let mut count = 0;
    words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '"' | '(' | '[' | '*' | '‘'))
        && words.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/' | '\u{2011}')).all(|word| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            count += usize::from(!word.is_empty());
            let capital = word.chars().next().is_none_or(|c| !c.is_lowercase());
            count <= most && (capital || tables.has(LineSet::NameParticle, word) || word.contains(['’', '\'']))
        })
}

/// Whether a line is in title case, as headings are: "Relations between Norway and Chile".
pub(crate) fn is_in_title_case(words: &str, tables: &LineTables) -> bool {
    let small = |word| tables.has(LineSet::NameParticle, word) || tables.has(LineSet::TitleCaseLink, word);
    words.starts_with(char::is_uppercase)
        && words.split_whitespace().all(|word| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            !word.starts_with(char::is_lowercase) || small(word)
        })
}

/// Whether a line states a time of day and no more: "11:41 A.M. EST", "14:30 GMT", "END 1:43 P.M. CET", "2.15 pm (local time)".
pub(crate) fn is_time(words: &str, tables: &LineTables) -> bool {
    let half_of_day = |word: &str| tables.has(LineSet::HalfOfDay, word.trim_end_matches('.'));
    let mut times = 0;
    let mut count = 0;
    words.len() <= 60
        && words.split_whitespace().all(|word| {
            count += 1;
            let word = word.trim_matches(['(', ')', ',', '[', ']', '*', '–', '-']);
            let digits = word.bytes().take_while(u8::is_ascii_digit).count();
            let rest = &word[digits..];
            let minutes = rest.starts_with([':', '.', 'h']) && rest.len() >= 3 && rest.as_bytes()[1].is_ascii_digit();
            let clock = (1..=2).contains(&digits) && (minutes || half_of_day(rest));
            times += usize::from(clock);
            count <= 7
                && (clock
                    || word.is_empty()
                    || half_of_day(word)
                    || tables.has(LineSet::TimeWord, word)
                    || digits <= 2 && rest.is_empty()
                    || is_time_zone(word))
        })
        && (times > 0 || words.split_whitespace().any(half_of_day) && words.starts_with(|c: char| c.is_ascii_digit()))
}

/// "EST", "UTC+12": at most six capitals, digits and plus signs.
fn is_time_zone(word: &str) -> bool {
    word.len() <= 6 && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'+' || byte.is_ascii_digit())
}

/// Whether a line is a reference number and no more: "SG/SM/22257", "No: 123", "IP/24/3012", "1101-03-06-2024".
pub(crate) fn is_reference(words: &str, tables: &LineTables) -> bool {
    words.len() <= 40
        && words.bytes().filter(u8::is_ascii_digit).count() >= 2
        && !has_more_words(words, 3)
        && words.contains(['/', '-', ':', '.', '№'])
        && words.split_whitespace().all(|word| {
            tables.has(LineSet::ReferenceWord, word.trim_end_matches([':', '.']))
                || !word.bytes().any(|byte| byte.is_ascii_lowercase())
        })
}

/// Whether a line is a short name and a number after a colon: "News code: 4567", "Views : 345".
pub(crate) fn is_counter(words: &str) -> bool {
    let is_number =
        |words: &str| !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.' | b' '));
    words.len() <= 40
        && words.split_once(':').is_some_and(|(name, rest)| {
            let plain = name.starts_with(char::is_uppercase) && !has_more_words(name, 3) && !has_digit(name);
            plain && is_number(rest.trim())
        })
}

/// Whether words are a reference number that opens with the word for one: "PR. NO. 118/2033", "No330/20", "Press Release No. 7".
pub(crate) fn is_opening_reference(words: &str, tables: &LineTables) -> bool {
    let numbers = |word: &str| !word.bytes().any(|byte| byte.is_ascii_lowercase()) && word.len() <= 12;
    let mut pieces = words.split([' ', '.', ':', '\u{a0}']).filter(|piece| !piece.is_empty()).peekable();
    let first = pieces.peek().copied().unwrap_or_default();
    // "No330/20"
    let letters = first.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '/' | '-'));
    let opens = |piece: &str| tables.has(LineSet::ReferenceWord, piece);
    words.len() <= 40
        && opens(letters)
        && words.bytes().any(|byte| byte.is_ascii_digit())
        // "No. 7 of 2033"
        && pieces.skip(usize::from(letters != first)).all(|piece| opens(piece) || numbers(piece) || piece == "of")
        && !has_more_words(words, 9)
}

/// Whether a line is a menu, in which wide gaps separate at least three short names: "Home     News     Contact".
fn is_menu(words: &str) -> bool {
    /// The white space between two names.
    const GAP: &str = "   ";
    /// The longest name, in bytes.
    const MAX_NAME: usize = 32;
    let mut names = words.split(GAP).map(str::trim).filter(|name| !name.is_empty());
    words.as_bytes().windows(GAP.len()).any(|bytes| bytes == GAP.as_bytes())
        && names.clone().nth(2).is_some()
        && names.all(|name| name.len() <= MAX_NAME)
        && !words.contains(['.', ':'])
}

/// The offsets at which two names of a menu have run together: `Latest newsRSS`. A name such as `McLund` has no such place.
pub(crate) fn glue(words: &str) -> impl Iterator<Item = usize> {
    /// The number of letters that a name has at least.
    const MIN_NAME: usize = 3;
    let (mut letters, mut small) = (0, false);
    words.char_indices().filter_map(move |(at, c)| {
        let glued = c.is_uppercase() && small && letters >= MIN_NAME;
        letters = if glued || !c.is_alphabetic() { usize::from(c.is_alphabetic()) } else { letters + 1 };
        small = c.is_lowercase();
        glued.then_some(at)
    })
}

/// Whether a line is a menu whose names have run together: `HomeMedia CentreAbout UsContact`.
fn is_glued_menu(words: &str) -> bool {
    let glued = glue(words).count();
    glued >= 2 && !has_more_words(words, 2 * glued)
}

/// Whether a line is navigation on a web page: a menu, a path of links, an address, a handle.
pub(crate) fn is_navigation(words: &str) -> bool {
    if is_menu(words) || is_glued_menu(words) {
        return true;
    }
    // All but a bare "www." contain a slash, an at sign, or the last byte of an angle quotation mark.
    let may = words.bytes().fold(false, |may, byte| may | matches!(byte, b'/' | b'@' | b'>' | 0xba | 0xbb));
    if !may && !words.starts_with("www.") {
        return false;
    }
    let one_word = !words.contains(char::is_whitespace);
    one_word
        && (words.contains("://")
            || words.starts_with("www.")
            || words.starts_with('@')
            || words.contains('@') && words.contains('.'))
        || words.contains(" > ")
        || words.contains(" » ") && !words.contains('«')
        || words.contains(" › ")
        || words.starts_with("Home / ")
}

/// Whether words open as an item of a list: with a bullet, or with a number or a letter and a point or a bracket.
pub(crate) fn is_list_item(words: &str) -> bool {
    let mut chars = words.chars();
    match chars.next() {
        Some('•' | '·' | '◦' | '▪' | '■' | '●' | '‣' | '\u{f0b7}' | '➢' | '►') => true,
        Some('-' | '–' | '—' | '*') => chars.next().is_some_and(char::is_whitespace),
        Some('(') => after_number(chars.as_str()).is_some_and(|rest| rest.starts_with(')')),
        Some(first) if first.is_ascii_alphanumeric() => after_number(words).is_some_and(|rest| {
            let mut rest = rest.chars();
            let spaced = matches!(rest.next(), Some('.' | ')')) && rest.next().is_some_and(char::is_whitespace);
            spaced && (first.is_ascii_digit() || first.is_ascii_lowercase() || is_roman(words))
        }),
        _ => false,
    }
}

/// The words after one to three digits, a small roman number or one letter; nothing if they open with none of these.
fn after_number(words: &str) -> Option<&str> {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let letters = words.bytes().take_while(u8::is_ascii_alphabetic).count();
    let len = if digits > 0 { digits } else { letters };
    let fits = (1..=3).contains(&digits) || letters == 1 || (2..=5).contains(&letters) && is_roman(words);
    if fits { words.get(len..) } else { None }
}

fn is_roman(words: &str) -> bool {
    let letters = words.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    !letters.is_empty() && letters.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x' | b'I' | b'V' | b'X'))
}

/// Whether a line is a heading of the body: short, without the punctuation of a sentence, and without a verb of speech.
pub(crate) fn is_heading(words: &str, tables: &LineTables) -> bool {
    words.len() <= 110
        && !words.ends_with(['.', '!', ';', ',', '”', '"', '…'])
        && (!words.ends_with(':') || !has_more_words(words, 3))
        && words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '‘' | '"'))
        && !has_more_words(words, 12)
        && !words.split_whitespace().any(|word| tables.has(LineSet::SpeechVerb, word))
        && !introduces_speech(words, tables)
}

/// Whether only a few short lines come after an offset.
pub(crate) fn is_near_end(text: &str, end: u32, tables: &LineTables) -> bool {
    /// The greatest number of bytes of those lines.
    const MAX_BELOW: usize = 240;
    let below = &text[end as usize..];
    below.len() <= MAX_BELOW && !below.lines().any(|line| is_prose(line.trim(), tables))
}

/// Whether a line closes a release as news rooms and mail programs do: "-30-", "--" above a signature.
pub(crate) fn is_closing_mark(words: &str) -> bool {
    if !words.starts_with(['-', '–']) {
        return false;
    }
    let first = words.split(['\n', '\r']).next().unwrap_or_default().trim_end();
    first == "--" || words.len() <= 12 && words.trim_matches(['-', '–', ' ']) == "30"
}

/// Whether a first paragraph is in the first person outside quotation marks: "Today I announce …".
pub(crate) fn is_first_person(words: &str, tables: &LineTables) -> bool {
    for word in words.split_whitespace().take(40) {
        let quoted = word.find(['“', '"', '‘']);
        if tables.has(LineSet::FirstPerson, &word[..quoted.unwrap_or(word.len())]) {
            return true;
        }
        if quoted.is_some() {
            return false;
        }
    }
    false
}

/// Whether a line addresses somebody at the start of a letter or a speech: "Dear Secretary-General,", "Excellencies,".
pub(crate) fn is_salutation(words: &str, tables: &LineTables) -> bool {
    let open = || tables.opens_with(LineSet::Salutation, Normalized::<48>::new(words).bytes());
    let ends = words.ends_with([',', '!', ':', ';']) || words.ends_with('.') && !has_more_words(words, 3);
    ends && words.len() <= SHORT && open()
}

/// Whether a line of a speech addresses its audience, with or without a comma: "Honourable Ministers", "Members of the Media".
pub(crate) fn opens_speech(words: &str, tables: &LineTables) -> bool {
    /// The number of words of such a line without a mark at its end: "Ambassadors Bid Farewell to the Minister of Trade" is a headline.
    const MAX_WORDS: usize = 10;
    let ends = words.ends_with([',', '!', ':', ';', '.']) || !has_more_words(words, MAX_WORDS);
    ends && words.len() <= SHORT && tables.opens_with(LineSet::SpeechOpening, Normalized::<48>::new(words).bytes())
}

/// Whether a line contains no letter and no digit: a rule, a row of asterisks.
pub(crate) fn is_ornament(words: &str) -> bool {
    words.len() <= SHORT && !words.chars().any(char::is_alphanumeric)
}

/// Whether a line reads like contact data: an address of mail or web, or a telephone number.
pub(crate) fn is_contact(words: &str) -> bool {
    words.len() <= SHORT
        && (words.contains('@')
            || words.contains("www.")
            || words.contains("http")
            || words.bytes().filter(u8::is_ascii_digit).count() >= 7)
}

#[cfg(test)]
mod tests;
