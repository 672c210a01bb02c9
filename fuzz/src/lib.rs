//! Shared by the fuzz targets: the invariants and pieces of the tests, and a mutator that glues pieces of releases.

#[path = "../../tests/common/invariants.rs"]
pub mod invariants;
#[path = "../../tests/common/pieces.rs"]
pub mod pieces;

use arbitrary::{Arbitrary, Unstructured};

/// The largest number of edits in one mutation.
const EDITS: usize = 8;
/// The number of random bytes from which the edits are made.
const RANDOM: usize = EDITS * 12;

/// An edit of a text. A place is a share of the text's length, so that each edit fits any text.
#[derive(Arbitrary, Clone, Copy, Debug)]
enum Edit {
    /// Inserts a piece.
    Glue { at: u16, piece: u16 },
    /// Replaces the word at a place by a piece.
    Replace { at: u16, piece: u16 },
    /// Inserts a piece many times.
    Repeat { at: u16, piece: u16, times: u8 },
    /// Deletes some bytes, perhaps in the middle of a character.
    Cut { at: u16, len: u8 },
    /// Copies a line to another place.
    Copy { from: u16, at: u16 },
    /// Inserts a byte that is not part of a character.
    Tear { at: u16, byte: u8 },
}

/// Changes the first `size` bytes of `data`, which has room for `max_size`, and returns the new size. Half of the mutations are libFuzzer's
/// own; the others glue `pieces`.
pub fn mutate(data: &mut [u8], size: usize, max_size: usize, seed: u32, pieces: &[&str]) -> usize {
    let mut random = fastrand::Rng::with_seed(seed.into());
    if random.bool() {
        return libfuzzer_sys::fuzzer_mutate(data, size, max_size);
    }
    let mut bytes = [0; RANDOM];
    random.fill(&mut bytes);
    let mut source = Unstructured::new(&bytes);
    let mut text = data[..size].to_vec();
    for _ in 0..random.usize(1..=EDITS) {
        if let Ok(edit) = Edit::arbitrary(&mut source) {
            edit.apply(&mut text, pieces);
        }
    }
    text.truncate(max_size);
    data[..text.len()].copy_from_slice(&text);
    text.len()
}

impl Edit {
    fn apply(self, text: &mut Vec<u8>, pieces: &[&str]) {
        let place = |share: u16| share as usize * text.len() / usize::from(u16::MAX);
        let piece = |number: u16| pieces[number as usize % pieces.len()].as_bytes();
        let (range, new) = match self {
            Self::Glue { at, piece: number } => (place(at)..place(at), piece(number).to_vec()),
            Self::Replace { at, piece: number } => {
                (around(text, place(at), |byte| byte == b' ' || byte == b'\n'), piece(number).to_vec())
            }
            Self::Repeat { at, piece: number, times } => (place(at)..place(at), piece(number).repeat(times.into())),
            Self::Cut { at, len } => (place(at)..(place(at) + usize::from(len)).min(text.len()), Vec::new()),
            Self::Copy { from, at } => (place(at)..place(at), text[around(text, place(from), |byte| byte == b'\n')].to_vec()),
            Self::Tear { at, byte } => (place(at)..place(at), vec![byte | 0x80]),
        };
        text.splice(range, new);
    }
}

/// The range around `at`, up to the next separators.
fn around(text: &[u8], at: usize, is_separator: impl Fn(u8) -> bool) -> std::ops::Range<usize> {
    let start = text[..at].iter().rposition(|byte| is_separator(*byte)).map_or(0, |before| before + 1);
    let end = text[at..].iter().position(|byte| is_separator(*byte)).map_or(text.len(), |len| at + len);
    start..end
}
