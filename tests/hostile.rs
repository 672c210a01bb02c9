//! Time is linear in the text for any text: fragments that tempt a reader to look far ahead or far back, repeated without end.

use std::fmt::Write;
use std::time::{Duration, Instant};

/// What is repeated: lines, words and marks, alone and in pairs, as releases have them and as no release has.
const FRAGMENTS: &[&str] = &[
    // Lines of a header.
    "Press release: ",
    "News story: Statement by ",
    "FOR IMMEDIATE RELEASE\n",
    "From: ",
    "From:\nPublished\n",
    "Date: 3 June 2031\n",
    "3 June 2031 ",
    "Strelsau, 3 June 2031 – ",
    "STRELSAU, June 3 — The talks went on. ",
    "Statement by the Minister\n",
    "Minister of Trade\nAna Lund\n",
    "The following is attributable to Ana Lund:\n",
    "11:41 A.M.\n",
    // Turns.
    "MR. BERG:\n",
    "MR. BERG: Yes.\n",
    "Ana Lund: Yes.\nTom Berg: No.\n",
    "QUESTION: Why?\n",
    "Q: ",
    "Q  ",
    // What frames.
    "Notes to editors\n",
    "Media enquiries\nMs Lund\n",
    "ENDS\n###\n",
    "www.example.org ",
    "a@example.org\n",
    // Cues and who is behind them.
    "He said:\n",
    "Ms Lund said:\n\nWe are.\n\n",
    "Minister Ana Lund said in Strelsau\n\n",
    "added:\n",
    "said ",
    "said that ",
    "who said ",
    "asked whether ",
    "is expected to say that ",
    "according to ",
    "told ",
    "She said. ",
    "He and she ",
    "was said by ",
    "which ",
    "by ",
    "We, the Ministers, ",
    // Marks.
    "“",
    "”",
    "\"",
    "'",
    "‘a ",
    "’s ",
    "“a\n\n",
    "“a\n\n“b\n\nhe said.\n\n",
    "“a ‘b ",
    "“a,” said Ms Lund. ",
    "a” said ",
    "«\n",
    "(",
    "( ",
    "[1]",
    "...",
    ". ",
    ": ",
    ":\n",
    ",",
    "-",
    "— ",
    "/",
    // Lists and wrapped lines.
    "• a\n",
    "1. a\n",
    "(a) ",
    "a line that was wrapped by hand and whose sentence goes on and\n",
    "A Line Without an End\n",
    // Names, titles, places, topics.
    "Ana Lund ",
    "Ana Lund, ",
    "Lund\n\n",
    "Mr. ",
    "Foreign Minister ",
    "Minister of ",
    "President and ",
    "Norway and ",
    "Georgia, ",
    "U.S.",
    "United ",
    "sanctions ",
    // Letters, digits and what is neither.
    "a",
    "A",
    "A. ",
    "7",
    "1,",
    "a-",
    "a’",
    "\n",
    "\r\n \t",
    " ",
    "\u{a0}",
    "e\u{301}",
    "\u{200b}",
    "北京",
    "👩‍🚀",
    "\0",
];

/// The shorter text, in bytes.
const SHORT: usize = 16 << 10;
/// How many times longer the longer one is. Quadratic time makes each of its bytes cost up to as many times more.
const LONGER: usize = 16;
/// How many times more a byte of the longer text may cost.
const FACTOR: u32 = 6;
/// A time below this is taken for it: clocks and other processes are no truer.
const FLOOR: Duration = Duration::from_millis(8);
/// How often a time is taken again before it counts.
const TRIALS: usize = 3;

#[test]
fn time_is_linear_in_any_text() {
    let _ = demarche::extract("The tables are compiled before the clock runs.");
    let mut slow = String::new();
    for fragment in FRAGMENTS {
        let (short, long) = (repeated(fragment, SHORT), repeated(fragment, SHORT * LONGER));
        let allowed = least(&short, Duration::ZERO).max(FLOOR) * LONGER as u32 * FACTOR;
        let took = least(&long, allowed);
        if took > allowed {
            writeln!(slow, "{fragment:?}: {took:?}, more than {allowed:?}").unwrap();
        }
    }
    assert!(slow.is_empty(), "{slow}");
}

fn repeated(fragment: &str, len: usize) -> String {
    fragment.repeat(len / fragment.len())
}

/// The least time that a text takes; no more trials once one is short `enough`.
fn least(text: &str, enough: Duration) -> Duration {
    let mut least = Duration::MAX;
    for _ in 0..TRIALS {
        let start = Instant::now();
        let _ = demarche::extract(text);
        least = least.min(start.elapsed());
        if least <= enough {
            break;
        }
    }
    least
}
