//! The fixtures: whole releases of our own, a folder each under `tests/fixtures`.

use std::fs;
use std::path::{Path, PathBuf};

/// A release to test with.
pub(crate) struct Fixture {
    /// Its folder, named after publisher and form.
    pub(crate) folder: PathBuf,
    pub(crate) text: String,
}

/// Every fixture, by the name of its folder.
pub(crate) fn fixtures() -> Vec<Fixture> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut fixtures: Vec<_> = fs::read_dir(&root)
        .unwrap_or_else(|error| panic!("{}: {error}", root.display()))
        .map(|entry| entry.expect("an entry of tests/fixtures").path())
        .filter(|folder| folder.is_dir())
        .map(|folder| {
            let text = fs::read_to_string(folder.join("release.txt"))
                .unwrap_or_else(|error| panic!("{}/release.txt: {error}", folder.display()));
            Fixture { folder, text }
        })
        .collect();
    fixtures.sort_by(|a, b| a.folder.cmp(&b.folder));
    assert!(fixtures.len() >= 12, "at least 12 fixtures are wanted, {} are there", fixtures.len());
    fixtures
}
