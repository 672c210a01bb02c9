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
