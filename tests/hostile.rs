//! Time is linear in the text: fragments in every pair, and the most tempting fragments in every triple, repeated to long texts.
//!
//! These tests are slow and need a release build: `cargo test --release --test hostile -- --ignored --nocapture` takes hours. With
//! `--exact pairs` at the end it takes minutes. `tests/linear.rs` tries each fragment alone.

#[path = "common/hunt.rs"]
mod hunt;

use hunt::{KB, Reader, hunt};

/// The most tempting pieces of text, for triples.
const CORE: &[&str] = &[
    "“",
    "”",
    "‘",
    "'",
    "\"",
    "(",
    ", ",
    ". ",
    ":\n",
    "— ",
    "-",
    "\n",
    "\n\n",
    "a",
    "• ",
    "he ",
    "said ",
    "said that ",
    "according to ",
    "which ",
    "and ",
    "MR. BERG: ",
    "QUESTION: ",
    "Ana Lund ",
    "the Foreign Minister ",
    "Norway ",
];

/// The most tempting pieces of web pages, for triples.
const CORE_MARKUP: &[&str] = &[
    "<p>",
    "<p",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<h2>",
    "<li>",
    "<ul>",
    "<blockquote>",
    "</blockquote>",
    "<q>",
    "<td>",
    "<a href=\"x\">",
    "<nav>",
    "<main>",
    "<script>",
    "<!--",
    "&",
    " id='",
    "a",
    "\n",
];

#[test]
#[ignore = "takes minutes"]
fn pairs() {
    hunt(&[5 * KB, 50 * KB], |reader| combined(&[reader.pieces; 2]));
}

#[test]
#[ignore = "takes an hour"]
fn pairs_of_a_megabyte() {
    hunt(&[100 * KB, KB * KB], |reader| combined(&[reader.pieces; 2]));
}

#[test]
#[ignore = "takes a quarter of an hour"]
fn triples() {
    hunt(&[10 * KB, 100 * KB, KB * KB], |reader| combined(&[core(reader); 3]));
}

/// The pieces for triples of a reader's texts.
fn core(reader: &Reader) -> &'static [&'static str] {
    match reader.name {
        "text" => CORE,
        "html" => CORE_MARKUP,
        _ => &[],
    }
}

/// Every combination of one piece from each list, in order.
fn combined(lists: &[&[&str]]) -> Vec<String> {
    lists.iter().fold(vec![String::new()], |all, list| {
        all.iter().flat_map(|before| list.iter().map(move |piece| format!("{before}{piece}"))).collect()
    })
}
