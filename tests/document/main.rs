//! Blocks, kind, headline, date and issuer of releases. All texts are invented.

mod forms;
mod layouts;
mod lines;
mod sites;
mod surroundings;

use demarche::document::BlockKind;
use demarche::{Document, Kind, Story, extract};

fn blocks(text: &str) -> Vec<(BlockKind, &str)> {
    Document::plain(text).blocks().iter().map(|block| (block.kind, block.span.of(text))).collect()
}

fn kinds(text: &str) -> Vec<BlockKind> {
    blocks(text).into_iter().map(|(kind, _)| kind).collect()
}

/// The body: from its first block to its last.
fn body(text: &str) -> &str {
    let document = Document::plain(text);
    let mut body = document.blocks().iter().filter(|block| block.kind.is_body()).map(|block| block.span);
    let first = body.next().unwrap();
    first.cover(body.next_back().unwrap_or(first)).of(text)
}

#[track_caller]
fn check(text: &str, kind: Kind, title: Option<&str>, published: Option<&str>) -> Story {
    let story = extract(text);
    assert_eq!(story.kind, kind, "{:?}", story.kind_rule);
    assert_eq!(story.title.as_ref().map(|title| &*title.text), title);
    assert_eq!(story.published.as_deref(), published);
    story
}

const PROSE: &str = "The Minister said that the ferry would sail again before the winter, and thanked the crews of both islands.";
