//! The same release as text, as a web page and as a content item: each yields the same story.
//!
//! `cargo test --test forms -- --nocapture` prints the figures and every difference.

#[path = "common/fixtures.rs"]
mod fixtures;

use demarche::document::BlockKind;
use demarche::{Country, Document, Error, Quote, QuoteKind, Span, extract_document};
use fixtures::{Fixture, fixtures};
use std::collections::BTreeSet;

/// Fixtures in which only the markup shows where the words of the spokesperson end, because the narrator continues in the same voice.
const ONLY_IN_MARKUP: [&str; 1] = ["govuk-pm-call-readout"];

/// The content of a story, without offsets.
#[derive(Debug, PartialEq)]
struct Content {
    kind: String,
    title: Option<String>,
    published: Option<String>,
    speakers: BTreeSet<String>,
    quotes: Vec<String>,
    countries: BTreeSet<String>,
    topics: Vec<String>,
}

impl Content {
    fn of(document: &Document<'_>) -> Self {
        let (text, story) = (document.text(), &extract_document(document));
        let spaced = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
        let speaker = |index: u32| &*story.speakers[index as usize].name;
        // A page has its letterhead in its frame, which is not read.
        let letterhead = |span: Span| {
            let blocks = document.blocks().iter().filter(|block| block.span.contains(span));
            blocks
                .into_iter()
                .any(|block| matches!(block.kind, BlockKind::Issuer | BlockKind::Place | BlockKind::Date | BlockKind::Label))
        };
        let mentions = |country: &Country| country.mentions.iter().filter(|mention| !letterhead(mention.span)).count();
        let named = |country: &&Country| mentions(country) > 0;
        Self {
            kind: format!("{:?}", story.kind),
            title: story.title.as_ref().map(|title| spaced(&title.text)),
            published: story.published.as_deref().map(str::to_owned),
            speakers: story.speakers.iter().map(|speaker| format!("{} ({:?})", speaker.name, speaker.role)).collect(),
            quotes: story
                .quotes
                .iter()
                .map(|quote| {
                    let name = quote.speaker.map_or("nobody", speaker);
                    format!("{:?} {:?} {name}: {}", quote.kind, quote.modality, spaced(quote.span.of(text)))
                })
                .collect(),
            countries: story
                .countries
                .iter()
                .filter(named)
                .map(|country| format!("{} ×{}", country.code, mentions(country)))
                .collect(),
            topics: story.topics.iter().map(|topic| topic.id.to_string()).collect(),
        }
    }

    /// The lines in which two stories differ.
    fn differences(&self, other: &Self) -> Vec<String> {
        let lines =
            |content: &Self| -> BTreeSet<String> { format!("{content:#?}").lines().map(|line| line.trim().to_owned()).collect() };
        let (mine, others) = (lines(self), lines(other));
        let lost = mine.difference(&others).map(|line| format!("  - {line}"));
        lost.chain(others.difference(&mine).map(|line| format!("  + {line}"))).collect()
    }
}

fn beside(fixture: &Fixture, name: &str) -> Option<String> {
    std::fs::read_to_string(fixture.folder.join(name)).ok()
}

fn compare(name: &str, least: usize, read: fn(&str) -> Result<Document<'static>, Error>) {
    let (mut compared, mut different) = (0, Vec::new());
    for fixture in fixtures() {
        let Some(source) = beside(&fixture, name) else { continue };
        let document = read(&source).unwrap_or_else(|error| panic!("{}/{name}: {error}", fixture.folder.display()));
        let mut text = Content::of(&Document::plain(&fixture.text));
        let markup = Content::of(&document);
        compared += 1;
        // Metadata may have a date that the text does not.
        text.published = text.published.or_else(|| markup.published.clone());
        let folder = fixture.folder.file_name().unwrap_or_default().to_string_lossy();
        let differ = text != markup;
        assert!(differ || !ONLY_IN_MARKUP.contains(&&*folder), "{folder} is no longer an exception");
        if differ && !ONLY_IN_MARKUP.contains(&&*folder) {
            different.push(format!("{folder}\n{}", text.differences(&markup).join("\n")));
        }
    }
    assert!(compared >= least, "{compared} fixtures have {name}; at least {least} are wanted");
    assert!(different.is_empty(), "{} of {compared} differ as {name}:\n{}", different.len(), different.join("\n"));
}

#[test]
fn a_page_yields_the_story_of_its_text() {
    compare("release.html", 12, Document::html);
}

#[test]
fn a_content_item_yields_the_story_of_its_text() {
    compare("release.govuk.json", 5, Document::govuk);
}

/// Compares the block quotations of the markup with those that are found in its text without the markup.
#[test]
fn block_quotations_are_found_without_their_markup_too() {
    let (mut both, mut marked, mut found) = (0_u32, 0_u32, 0_u32);
    for (name, document) in pages() {
        let blocks = |document: &Document<'_>| -> Vec<(Span, Option<Box<str>>)> {
            let story = extract_document(document);
            let speaker = |quote: &Quote| Some(story.speakers.get(quote.speaker? as usize)?.name.clone());
            let blocks = story.quotes.iter().filter(|quote| quote.kind == QuoteKind::Block);
            blocks.map(|quote| (quote.span, speaker(quote))).collect()
        };
        let quoted: Vec<_> =
            document.blocks().iter().filter(|block| block.kind == BlockKind::Quotation).map(|block| block.span).collect();
        let in_markup = |(span, _): &(Span, Option<Box<str>>)| quoted.iter().any(|quoted| span.overlaps(*quoted));
        let with: Vec<_> = blocks(&document).into_iter().filter(in_markup).collect();
        let without: Vec<_> = blocks(&Document::plain(document.text())).into_iter().filter(in_markup).collect();
        for (sign, blocks, others) in [("-", &with, &without), ("+", &without, &with)] {
            for (span, speaker) in blocks.iter().filter(|block| !others.contains(block)) {
                eprintln!("{name}\n  {sign} {speaker:?}: {}", span.of(document.text()));
            }
        }
        both += with.iter().filter(|block| without.contains(block)).count() as u32;
        marked += with.len() as u32;
        found += without.len() as u32;
    }
    let f1 = f64::from(2 * both) / f64::from(marked + found);
    eprintln!("block quotations: {marked} by markup, {found} without, {both} the same in extent and speaker; F1 {f1:.3}");
    assert!(marked >= 20, "{marked} block quotations in markup");
    assert!(f1 >= 0.95, "F1 {f1:.3}, at least .95 is wanted");
}

/// All our pages: those of the fixtures, and those of `tests/pages`, which have block quotations.
fn pages() -> Vec<(String, Document<'static>)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let pages = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let pages = pages.map(|entry| entry.expect("an entry of tests/pages").path());
    let mut files: Vec<_> = fixtures().into_iter().map(|fixture| fixture.folder.join("release.html")).chain(pages).collect();
    files.sort();
    let read = |file: &std::path::PathBuf| Some((file.display().to_string(), std::fs::read_to_string(file).ok()?));
    let document = |html: &str| Document::html(html).expect("a page with text");
    files.iter().filter_map(read).map(|(name, html)| (name, document(&html))).collect()
}
