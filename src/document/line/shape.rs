//! What the shape of a line tells: its first words and its last characters, never more than [`SHORT`] bytes of a long one.

/// No line that frames a release is longer, in bytes.
pub(crate) const SHORT: usize = 200;

/// Whether a digit stands in the words.
pub(crate) fn has_digit(words: &str) -> bool {
    // Without a branch for each byte, so that the compiler looks at many together.
    words.bytes().fold(false, |found, byte| found | byte.is_ascii_digit())
}

/// Whether the words end as a sentence does, behind closing marks and brackets.
pub(crate) fn ends_sentence(words: &str) -> bool {
    let closing = |c: char| matches!(c, '"' | '”' | '“' | '’' | '\'' | '»' | ')' | ']' | '*') || c.is_whitespace();
    words.trim_end_matches(closing).ends_with(['.', '!', '?', '…', '。'])
}

/// Whether the words are running text rather than a line set apart: a sentence of four words or more, a line that introduces
/// somebody's speech, or anything long.
pub(crate) fn is_prose(words: &str) -> bool {
    if words.len() > 2 * SHORT || words.ends_with(':') && (words.len() > 30 || introduces_speech(words)) {
        return true;
    }
    if !ends_sentence(words) || words.split_whitespace().nth(3).is_none() {
        return false;
    }
    let last = words.split_whitespace().next_back().unwrap_or_default();
    !is_abbreviated(last) || words.len() > SHORT
}

/// Verbs that a line with a colon at its end introduces speech by: "Ms Silva said:", "He went on to add:".
const CUES: [&str; 34] = [
    "add",
    "added",
    "adding",
    "adds",
    "asked",
    "asks",
    "commented",
    "commenting",
    "comments",
    "concluded",
    "continued",
    "declared",
    "explained",
    "noted",
    "posted",
    "remarked",
    "replied",
    "responded",
    "said",
    "say",
    "saying",
    "says",
    "spoke",
    "stated",
    "stating",
    "stressed",
    "tell",
    "tells",
    "told",
    "tweeted",
    "underlined",
    "warned",
    "writes",
    "wrote",
];

/// Whether a line ends in a colon and holds a verb of saying.
fn introduces_speech(words: &str) -> bool {
    let bare = |word: &str| CUES.binary_search(&word.trim_matches([':', ','])).is_ok();
    words.len() <= SHORT && words.ends_with(':') && words.split_whitespace().any(bare)
}

/// "Jr.", "U.S.", "D.C.": a last word whose point need not end a sentence.
fn is_abbreviated(word: &str) -> bool {
    let inner = word.trim_end_matches('.');
    inner.contains('.') && inner.len() <= 5 || matches!(word, "Jr." | "Sr." | "Inc." | "Ltd." | "Co." | "St." | "No.")
}

/// Small words that stay in lower case in names of people, places and bodies.
const PARTICLES: [&str; 30] = [
    "a", "al", "and", "at", "bin", "da", "de", "del", "der", "des", "di", "do", "dos", "du", "el", "en", "et", "for", "ibn",
    "in", "la", "le", "of", "on", "the", "to", "van", "von", "y", "zu",
];

/// Whether every word begins with a capital or a digit, small words apart, and there are at most `most` of them.
pub(crate) fn is_capitalised(words: &str, most: usize) -> bool {
    let mut count = 0;
    words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '"' | '(' | '[' | '*' | '‘'))
        && words.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/' | '\u{2011}')).all(|word| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            count += usize::from(!word.is_empty());
            let named = word.chars().next().is_none_or(|c| !c.is_lowercase());
            count <= most && (named || PARTICLES.contains(&word) || word.contains(['’', '\'']))
        })
}

/// Whether a line is set as headings in title case are: "Relations between Norway and Chile".
pub(crate) fn is_in_title_case(words: &str) -> bool {
    const LINKS: [&str; 8] = ["after", "before", "between", "from", "into", "over", "under", "with"];
    words.starts_with(char::is_uppercase)
        && words.split_whitespace().all(|word| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            !word.starts_with(char::is_lowercase) || PARTICLES.contains(&word) || LINKS.contains(&word)
        })
}

/// Whether a line states a time of day and no more: "11:41 A.M. EST", "14:30 GMT", "END 1:43 P.M. CET", "2.15 pm (local time)".
pub(crate) fn is_time(words: &str) -> bool {
    let mut times = 0;
    let mut count = 0;
    words.len() <= 60
        && words.split_whitespace().all(|word| {
            count += 1;
            let word = word.trim_matches(['(', ')', ',', '[', ']', '*', '–', '-']);
            let digits = word.bytes().take_while(u8::is_ascii_digit).count();
            let rest = &word[digits..];
            let clock = (1..=2).contains(&digits)
                && (rest.starts_with([':', '.', 'h']) && rest.len() >= 3 && rest.as_bytes()[1].is_ascii_digit()
                    || is_half_of_day(rest));
            times += usize::from(clock);
            count <= 7
                && (clock
                    || word.is_empty()
                    || is_half_of_day(word)
                    || matches!(word, "local" | "Local" | "time" | "Time" | "hours" | "hrs" | "noon" | "to")
                    || digits <= 2 && rest.is_empty()
                    || word.len() <= 5
                        && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'+' || byte.is_ascii_digit()))
        })
        && (times > 0 || words.split_whitespace().any(is_half_of_day) && words.starts_with(|c: char| c.is_ascii_digit()))
}

fn is_half_of_day(word: &str) -> bool {
    matches!(word.trim_end_matches('.'), "a.m" | "p.m" | "A.M" | "P.M" | "am" | "pm" | "AM" | "PM")
}

/// Whether a line is a reference number and no more: "SG/SM/22257", "No: 123", "IP/24/3012", "1101-03-06-2024".
pub(crate) fn is_reference(words: &str) -> bool {
    words.len() <= 40
        && words.bytes().filter(u8::is_ascii_digit).count() >= 2
        && words.split_whitespace().nth(3).is_none()
        && words.contains(['/', '-', ':', '.', '№'])
        && words.split_whitespace().all(|word| {
            matches!(word.trim_end_matches([':', '.']), "No" | "Nr" | "Ref" | "Press" | "Release")
                || !word.bytes().any(|byte| byte.is_ascii_lowercase())
        })
}

/// Whether a line is made for the reader of a web page: a path of links, an address, a handle.
pub(crate) fn is_navigation(words: &str) -> bool {
    // What all but a bare "www." hold: a stroke, an at sign, or the last byte of an angle quotation mark.
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

/// Whether the words open with the mark of a list: a bullet, or a number or letter with a point or bracket.
pub(crate) fn is_list_item(words: &str) -> bool {
    let mut chars = words.chars();
    match chars.next() {
        Some('•' | '·' | '◦' | '▪' | '■' | '●' | '‣' | '\u{f0b7}' | '➢' | '►') => true,
        Some('-' | '–' | '—' | '*') => chars.next().is_some_and(char::is_whitespace),
        Some('(') => number(chars.as_str()).is_some_and(|rest| rest.starts_with(')')),
        Some(first) if first.is_ascii_alphanumeric() => number(words).is_some_and(|rest| {
            let mut rest = rest.chars();
            let spaced = matches!(rest.next(), Some('.' | ')')) && rest.next().is_some_and(char::is_whitespace);
            spaced && (first.is_ascii_digit() || first.is_ascii_lowercase() || is_roman(words))
        }),
        _ => false,
    }
}

/// What follows one to three digits, a small roman number or one letter.
fn number(words: &str) -> Option<&str> {
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

/// Whether a line is a heading inside the body: short, set like one, and no words that introduce somebody's speech.
pub(crate) fn is_heading(words: &str) -> bool {
    const SPEECH: [&str; 14] = [
        "said",
        "says",
        "say",
        "told",
        "added",
        "adds",
        "stated",
        "following",
        "commented",
        "wrote",
        "tweeted",
        "replied",
        "asked",
        "announced",
    ];
    words.len() <= 110
        && !words.ends_with(['.', '!', ';', ',', '”', '"', '…'])
        && (!words.ends_with(':') || words.split_whitespace().nth(3).is_none())
        && words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '‘' | '"'))
        && words.split_whitespace().nth(12).is_none()
        && !words.split_whitespace().any(|word| SPEECH.contains(&word))
        && !introduces_speech(words)
}

/// Whether a line closes a release as news rooms and mail programs do: "-30-", "--" above a signature.
pub(crate) fn is_close(words: &str) -> bool {
    if !words.starts_with(['-', '–']) {
        return false;
    }
    let first = words.split(['\n', '\r']).next().unwrap_or_default().trim_end();
    first == "--" || words.len() <= 12 && words.trim_matches(['-', '–', ' ']) == "30"
}

/// Whether the words of a first paragraph are those of one who speaks: "Today I announce …", outside quotation marks.
pub(crate) fn is_first_person(words: &str) -> bool {
    let says_i = |word: &str| matches!(word, "I" | "I’m" | "I’ve" | "I'm" | "I've");
    for word in words.split_whitespace().take(40) {
        let spoken = word.find(['“', '"', '‘']);
        if says_i(&word[..spoken.unwrap_or(word.len())]) {
            return true;
        }
        if spoken.is_some() {
            return false;
        }
    }
    false
}

/// Whether a line holds no letter and no digit: a rule, a row of asterisks.
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
mod tests {
    use super::*;

    #[test]
    fn prose_ends_like_a_sentence() {
        assert!(is_prose("The minister arrived on Monday."));
        assert!(is_prose("“We will sign it today.”"));
        assert!(is_prose("The Foreign Minister of Ruritania said:"));
        assert!(!is_prose("Readout of the call with President Ana Silva, Jr."));
        assert!(!is_prose("Minister visits Oslo"));
        assert!(!is_prose("A first line."));
        assert!(is_prose("Ms Silva said:"));
        assert!(!is_prose("Next steps:"));
        assert!(CUES.is_sorted());
    }

    #[test]
    fn marks_that_close_a_release() {
        for words in ["-30-", "- 30 -", "–30–", "--", "-- \nPress Team\nStrelsau"] {
            assert!(is_close(words), "{words}");
        }
        for words in ["30", "- 30 ships were seen", "-- a dash", "---"] {
            assert!(!is_close(words), "{words}");
        }
    }

    #[test]
    fn one_who_speaks_says_i() {
        assert!(is_first_person("Today I announce a new post."));
        assert!(!is_first_person("The Minister said: “I announce a new post.”"));
    }

    #[test]
    fn capitals_tell_names() {
        assert!(is_capitalised("Hall of the Nations, Strelsau", 6));
        assert!(is_capitalised("Ana María de la Cruz", 6));
        assert!(!is_capitalised("Minister visits Strelsau", 6));
        assert!(!is_capitalised("One Two Three", 2));
    }

    #[test]
    fn times_of_day() {
        for words in
            ["11:41 A.M. EST", "9:05 am", "14:30 GMT", "END  1:43 P.M. CET", "2.15 pm (local time)", "10 a.m. local time"]
        {
            assert!(is_time(words), "{words}");
        }
        for words in ["EST", "At 11:41 the minister left", "2:1 for Ruritania", "Article 4.2 applies", "11"] {
            assert!(!is_time(words), "{words}");
        }
    }

    #[test]
    fn reference_numbers() {
        for words in ["SG/XY/22257", "No: 123", "IP/24/3012", "1101-03-06-2024", "Press Release No. 12/2024"] {
            assert!(is_reference(words) == (words.len() < 20), "{words}");
        }
        assert!(!is_reference("G7"));
        assert!(!is_reference("Talks in 2024/25"));
    }

    #[test]
    fn marks_of_lists() {
        for words in ["• one", "- two", "1. three", "12) four", "(a) five", "iv. six", "IV. Seven", "a) eight"] {
            assert!(is_list_item(words), "{words}");
        }
        for words in ["-5 degrees", "1.5 million", "A. Silva said so", "(the Minister) said", "2024. A year", "Mix. It"] {
            assert!(!is_list_item(words), "{words}");
        }
    }

    #[test]
    fn headings_do_not_introduce_speech() {
        assert!(is_heading("Next steps for the agreement"));
        assert!(!is_heading("A witness had the following to tell"));
        assert!(!is_heading("The Minister said"));
        assert!(!is_heading("It was late."));
        assert!(!is_heading("Ms Silva said:"));
        assert!(!is_heading("Lund, too, wrote:"));
        assert!(is_heading("Next steps:"));
    }
}
