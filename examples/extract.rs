//! Reads releases and prints their stories.

use serde::Deserialize;
use std::io::{BufRead, Write};

#[derive(Deserialize)]
struct Line {
    id: serde_json::Value,
    text: String,
}

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut out = std::io::stdout().lock();
    if arguments.iter().any(|argument| argument == "--ndjson") {
        for line in std::io::stdin().lock().lines() {
            let line: Line = serde_json::from_str(&line?)?;
            let story = demarche::extract(&line.text);
            writeln!(out, "{}", serde_json::json!({"id": line.id, "story": story}))?;
        }
        return Ok(());
    }
    for file in arguments.iter().filter(|argument| !argument.starts_with("--")) {
        let text = std::fs::read_to_string(file)?;
        writeln!(out, "{}", serde_json::to_string_pretty(&demarche::extract(&text))?)?;
    }
    Ok(())
}
