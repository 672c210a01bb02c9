//! Time is linear in the text: each fragment that tempts a reader to look far ahead or back, repeated to long texts.
//! `tests/hostile.rs` tries fragments in combination.

#[path = "common/hunt.rs"]
mod hunt;

use hunt::{KB, hunt};

#[test]
fn every_fragment_alone_takes_linear_time() {
    let sizes: &[usize] = if cfg!(debug_assertions) { &[4 * KB, 40 * KB] } else { &[10 * KB, 100 * KB, KB * KB] };
    hunt(sizes, |reader| reader.pieces.iter().map(|piece| (*piece).to_owned()).collect());
}

/// In a page without a headline, every quotation looked for the headline among all blocks.
#[test]
fn pages_that_were_once_quadratic_take_linear_time() {
    let sizes: &[usize] = if cfg!(debug_assertions) { &[20 * KB, 400 * KB] } else { &[100 * KB, KB * KB] };
    let patterns = ["<blockquote>a</blockquote>", "<blockquote><li>a", "<q><blockquote><h2>"];
    hunt(sizes, |reader| patterns.iter().filter(|_| reader.name == "html").map(|pattern| (*pattern).to_owned()).collect());
}

/// After every cue, a clause with "as" was taken to end before the next "that", however far away. Before a dash, an aside was taken to begin
/// however far back.
#[test]
fn texts_that_were_once_quadratic_take_linear_time() {
    let sizes: &[usize] = if cfg!(debug_assertions) { &[4 * KB, 40 * KB] } else { &[10 * KB, 100 * KB, KB * KB] };
    let patterns = ["was said by 7", "said on Monday as the envoy ", "the man said, -"];
    hunt(sizes, |reader| patterns.iter().filter(|_| reader.name == "text").map(|pattern| (*pattern).to_owned()).collect());
}

/// For every picture of Markdown, all marks of its line were read.
#[test]
fn lines_that_were_once_quadratic_take_linear_time() {
    let sizes: &[usize] = if cfg!(debug_assertions) { &[20 * KB, 400 * KB] } else { &[100 * KB, KB * KB] };
    hunt(sizes, |reader| if reader.name == "text" { vec!["![a](/a) ".to_owned()] } else { Vec::new() });
}
