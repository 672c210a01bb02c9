//! The fixtures: whole releases of our own, one folder each in `tests/fixtures`.

use std::fs;
use std::path::{Path, PathBuf};

/// A release for tests.
pub(crate) struct Fixture {
    /// The folder, named after publisher and form.
    pub(crate) folder: PathBuf,
    pub(crate) text: String,
}

/// Every fixture, sorted by the name of its folder.
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
    assert!(fixtures.len() >= 12, "{} fixtures found, at least 12 expected", fixtures.len());
    fixtures
}
