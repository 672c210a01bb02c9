//! What the fuzz targets share: the invariants and the pieces of the tests, and a mutator that knows what releases are made of.

#[path = "../../tests/common/invariants.rs"]
pub mod invariants;
#[path = "../../tests/common/pieces.rs"]
pub mod pieces;

use arbitrary::{Arbitrary, Unstructured};

/// The most edits that one mutation makes.
const EDITS: usize = 8;
/// Random bytes that these are made of.
const RANDOM: usize = EDITS * 12;

/// What is done to a text. Places are shares of its length, so that each meets any text.
#[derive(Arbitrary, Clone, Copy, Debug)]
enum Edit {
    /// A piece is put in.
    Glue { at: u16, piece: u16 },
    /// A piece takes the place of the word that stands there.
    Replace { at: u16, piece: u16 },
    /// A piece is put in many times.
    Repeat { at: u16, piece: u16, times: u8 },
    /// Some bytes are left out, be it in the middle of a character.
    Cut { at: u16, len: u8 },
    /// A line comes once more, elsewhere.
    Copy { from: u16, at: u16 },
    /// A byte that begins or continues no character.
    Tear { at: u16, byte: u8 },
}

/// Changes the first `size` bytes of `data`, which has room for `max_size`, and gives the new size: libFuzzer's own way as often as not,
/// otherwise by gluing `pieces`.
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

/// What stands around `at`, up to the next bytes that set it apart.
fn around(text: &[u8], at: usize, apart: impl Fn(u8) -> bool) -> std::ops::Range<usize> {
    let start = text[..at].iter().rposition(|byte| apart(*byte)).map_or(0, |before| before + 1);
    let end = text[at..].iter().position(|byte| apart(*byte)).map_or(text.len(), |len| at + len);
    start..end
}
