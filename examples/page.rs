//! Writes a page of one release, or a page about several.
//!
//! ```text
//! cargo run --release --example page > page.html                    a built-in release
//! cargo run --release --example page -- FILE > page.html            this release
//! cargo run --release --example page -- FILE FILE… > corpus.html    a page about these releases
//! ```

use demarche::view::Corpus;
use std::error::Error;
use std::fs;
use std::io::{self, Write};

const RELEASE: &str = include_str!("release.txt");

fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<_> = std::env::args_os().skip(1).collect();
    let page = match &*files {
        [] => demarche::extract(RELEASE).to_html(RELEASE),
        [file] => {
            let text = fs::read_to_string(file)?;
            demarche::extract(&text).to_html(&text)
        }
        files => {
            let mut corpus = Corpus::new(&format!("{} releases", files.len()));
            for file in files {
                let text = fs::read_to_string(file)?;
                corpus.add(&demarche::extract(&text), &text);
            }
            corpus.to_html()
        }
    };
    Ok(io::stdout().write_all(page.as_bytes())?)
}
