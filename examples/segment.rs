//! Reads texts and prints their sentences and tokens.

use serde::Deserialize;
use std::io::{BufRead, Write};

#[derive(Deserialize)]
struct Line {
    id: serde_json::Value,
    text: String,
}

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line: Line = serde_json::from_str(&line?)?;
        let segments = demarche::Segments::plain(&line.text);
        let sentences: Vec<_> = segments.sentences.iter().map(|s| [s.span.start, s.span.end]).collect();
        let tokens: Vec<_> = segments.tokens.iter().map(|t| [t.span.start, t.span.end]).collect();
        writeln!(out, "{}", serde_json::json!({"id": line.id, "sentences": sentences, "tokens": tokens}))?;
    }
    Ok(())
}
