//! Properties that any text must have.

#[path = "common/invariants.rs"]
mod invariants;
#[path = "common/pieces.rs"]
mod pieces;

use pieces::{ITEMS, LINES, MARKUP, ROWS, TEXT};
use proptest::prelude::*;

/// Any characters, or pieces of releases glued together with or without spaces.
fn texts() -> impl Strategy<Value = String> {
    let anything = prop::collection::vec(any::<char>(), 0..80).prop_map(|chars| chars.into_iter().collect());
    prop_oneof![6 => glued(TEXT), 1 => anything, 1 => "[\"“”‘’' .\n]{0,60}"]
}

fn glued(pieces: &'static [&'static str]) -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => prop::sample::select(pieces).prop_map(str::to_owned), 1 => "\\PC{0,6}", 1 => "[a-zA-Z]{1,12}"];
    let spaced = (piece, prop_oneof![1 => Just(" "), 2 => Just("")]).prop_map(|(piece, gap)| piece + gap);
    prop::collection::vec(spaced, 0..60).prop_map(|pieces| pieces.concat())
}

/// Inputs that once broke an invariant.
#[test]
fn inputs_that_fuzzing_found_are_read() {
    // A person named He.
    invariants::plain("Rep He \u{fffd}He said:\nt").unwrap();
    // Two topics with scores that differ in the last bit.
    invariants::plain(
        "s\n\n Visit Q\u{7f}\u{0}\nVisit of\n\n27.05.2031\n\u{fffd}\nF\u{fffd}ee?d, F ?  uni, \u{fffd}o1.  opposition politicians\u{fffd}MoF\u{fffd}e?d, F ?  uno1.  opposition politicians\u{fffd}n\u{fffd}of\u{fffd}1. opposition?d,",
    )
    .unwrap();
    // A character that combines with the space after it.
    invariants::plain("Norway \u{603} agreed.").unwrap();
    // A label that is only an office, and after it a word that the office might govern.
    invariants::plain("Forum opens\n\nThe Ambassador: to Angola, I say thank you.\n\nThe Ambassador: of course.").unwrap();
    // Marks with nothing between the cue and them.
    invariants::plain("the man said,  '' She said.").unwrap();
    // An error that named no cell.
    invariants::lexicon("\t office\t ").unwrap();
}

/// Turns a broken invariant into a failure of proptest.
fn holds(checked: invariants::Checked) -> Result<(), TestCaseError> {
    checked.map_err(TestCaseError::fail)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_has_a_consistent_story(text in texts()) {
        holds(invariants::plain(&text))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_page_is_read(page in glued(MARKUP)) {
        holds(invariants::html(&page))?;
    }

    #[test]
    fn every_item_is_read_or_refused(body in glued(MARKUP), fields in glued(ITEMS)) {
        let body = serde_json::to_string(&body).expect("a string");
        holds(invariants::govuk(&format!("{{\"title\": \"A visit\", \"details\": {{\"body\": {body}}}}}")))?;
        holds(invariants::govuk(&fields))?;
    }

    #[test]
    fn every_line_of_a_stream_is_answered_in_its_place(lines in glued(LINES), bytes in prop::collection::vec(any::<u8>(), 0..4)) {
        holds(invariants::stream(&[lines.as_bytes(), &bytes].concat()))?;
    }
}

proptest! {
    // Each case compiles every table.
    #![proptest_config(ProptestConfig { cases: 50, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_lexicon_is_built_or_refused_with_a_place(rows in glued(ROWS)) {
        holds(invariants::lexicon(&rows))?;
    }
}
