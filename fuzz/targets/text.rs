//! Plain text of any kind; bytes that are not UTF-8 are read as U+FFFD.

#![no_main]

use demarche_fuzz::{invariants, mutate, pieces};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_target!(|bytes: &[u8]| invariants::plain(&String::from_utf8_lossy(bytes)).expect("an invariant"));

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| { mutate(data, size, max_size, seed, pieces::TEXT) });
