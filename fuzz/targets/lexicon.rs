//! A caller's lexicon: it is refused with the place of the fault, or an extractor is built with it.

#![no_main]

use demarche_fuzz::{invariants, mutate, pieces};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_target!(|bytes: &[u8]| invariants::lexicon(&String::from_utf8_lossy(bytes)).expect("an invariant"));

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| { mutate(data, size, max_size, seed, pieces::ROWS) });
