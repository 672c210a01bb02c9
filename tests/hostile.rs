//! Time is linear in the text for any text: fragments in every pair, and the most tempting of them in every three.
//!
//! Left to its command, for a release build: `cargo test --release --test hostile -- --ignored --nocapture` takes hours, with
//! `--exact pairs` behind it minutes.

#[path = "common/hunt.rs"]
mod hunt;

use hunt::{KB, Reader, hunt};

/// The most tempting pieces of text, for threes.
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

/// The most tempting pieces of web pages, for threes.
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

/// The most tempting pieces of a reader's texts.
fn core(reader: &Reader) -> &'static [&'static str] {
    match reader.name {
        "text" => CORE,
        "html" => CORE_MARKUP,
        _ => &[],
    }
}

/// Every way to take one of each list, in order.
fn combined(lists: &[&[&str]]) -> Vec<String> {
    lists.iter().fold(vec![String::new()], |all, list| {
        all.iter().flat_map(|before| list.iter().map(move |piece| format!("{before}{piece}"))).collect()
    })
}
