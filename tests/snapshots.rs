//! Each fixture's story, rendered over its text and compared with `story.snap` beside it.
//!
//! `INSTA_UPDATE=always cargo test --test snapshots` writes what is found now; read the difference before it is committed.

mod common {
    pub(crate) mod fixtures;
    pub(crate) mod render;
}

use common::{fixtures::fixtures, render::render};
use demarche::{Document, Extractor};
use std::panic::{AssertUnwindSafe, catch_unwind};

#[test]
fn stories_are_as_reviewed() {
    let extractor = Extractor::builder().build().expect("the built-in tables compile");
    let mut changed = Vec::new();
    for fixture in fixtures() {
        let document = Document::plain(&fixture.text);
        let rendered = render(&document, &extractor.extract_document(&document));
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(&fixture.folder);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.set_description(fixture.name.clone());
        // One that differs must not hide the others.
        let compare = || settings.bind(|| insta::assert_snapshot!("story", rendered));
        if catch_unwind(AssertUnwindSafe(compare)).is_err() {
            changed.push(fixture.name);
        }
    }
    assert!(changed.is_empty(), "no longer as reviewed: {}", changed.join(", "));
}
