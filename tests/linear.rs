//! Time is linear in the text for any text: each fragment that tempts a reader to look far ahead or far back, repeated without end.
//! `tests/hostile.rs` tries them together.

#[path = "common/hunt.rs"]
mod hunt;

use hunt::{KB, hunt};

#[test]
fn each_alone() {
    let sizes: &[usize] = if cfg!(debug_assertions) { &[4 * KB, 40 * KB] } else { &[10 * KB, 100 * KB, KB * KB] };
    hunt(sizes, |reader| reader.pieces.iter().map(|piece| (*piece).to_owned()).collect());
}

/// What the hunt found once: in a page without a headline every quotation looked for it among all blocks.
#[test]
fn what_once_was_not() {
    let sizes: &[usize] = if cfg!(debug_assertions) { &[20 * KB, 400 * KB] } else { &[100 * KB, KB * KB] };
    let patterns = ["<blockquote>a</blockquote>", "<blockquote><li>a", "<q><blockquote><h2>"];
    hunt(sizes, |reader| patterns.iter().filter(|_| reader.name == "html").map(|pattern| (*pattern).to_owned()).collect());
}
