//! Writes a page to look at: of one release, or of many together.
//!
//! ```text
//! cargo run --release --example page > page.html                    a release that is built in
//! cargo run --release --example page -- FILE > page.html            this one
//! cargo run --release --example page -- FILE FILE… > corpus.html    what these say together
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
