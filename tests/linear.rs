//! Any text takes time in proportion to its length: a megabyte of what would be costly if a rule looked too far.

use std::time::{Duration, Instant};

/// Long enough that time quadratic in the text would take minutes.
const LENGTH: usize = if cfg!(debug_assertions) { 250_000 } else { 1_000_000 };
/// Many times what one text takes where other programs keep the machine busy.
const LIMIT: Duration = Duration::from_secs(20);

#[test]
fn text_of_one_repeated_phrase_is_read_in_linear_time() {
    let phrases = [
        "who said ",
        "to say that ",
        "urged Oslo to ",
        "if he said that ",
        "the man said, ",
        "said Ms Lund, ",
        "he said that ",
        "saying that ",
        "as she said, ",
        "according to Ms Lund ",
        "it was said that ",
        "which he said was ",
        "his message was that ",
        "“a” ",
        "“a,” he said ",
        "“a\n\n",
        "“",
        "‘s ",
        "„«\"",
        "Ms Lund said:\n\nWe are.\n\n",
        "MS LUND: (Laughter.) ",
        "— Ms Lund ",
        ", while ",
        "( said ",
        "Ana Silva ",
        "\n\n",
    ];
    let slow: Vec<_> = phrases.iter().filter(|phrase| took(&phrase.repeat(LENGTH / phrase.len())) > LIMIT).collect();
    assert!(slow.is_empty(), "more than {LIMIT:?} for {LENGTH} bytes of {slow:?}");
}

fn took(text: &str) -> Duration {
    let start = Instant::now();
    let story = demarche::extract(text);
    assert!(story.quotes.iter().all(|quote| quote.span.end as usize <= text.len()));
    start.elapsed()
}
