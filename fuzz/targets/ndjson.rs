//! A stream of lines: how lines are split, read and answered.

#![no_main]

use demarche_fuzz::{invariants, mutate, pieces};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_target!(|bytes: &[u8]| invariants::stream(bytes).expect("an invariant"));

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| { mutate(data, size, max_size, seed, pieces::LINES) });
