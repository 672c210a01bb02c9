//! The memory that a document takes: a few times its text at most.

#[path = "common/fixtures.rs"]
mod fixtures;

use allocation_counter::measure;
use fixtures::fixtures;

/// The largest heap that a document may have at any time, in halves of its text.
const MOST_HALVES: u64 = 13;

#[test]
fn a_document_takes_a_few_times_its_text() {
    let releases: Vec<_> = fixtures().into_iter().map(|fixture| fixture.text).collect();
    let joined = releases.join("\n\n");
    // Tables and patterns are compiled once.
    drop(demarche::extract(&joined));
    for text in [joined.clone(), joined.repeat(8)] {
        let peak = measure(|| drop(demarche::extract(&text))).bytes_max;
        assert!(2 * peak <= MOST_HALVES * text.len() as u64, "{peak} bytes at once for {} bytes of text", text.len());
    }
}

#[test]
fn a_document_frees_all_its_memory() {
    let text = fixtures().into_iter().map(|fixture| fixture.text).collect::<Vec<_>>().join("\n\n");
    drop(demarche::extract(&text));
    assert_eq!(measure(|| drop(demarche::extract(&text))).bytes_current, 0);
}
