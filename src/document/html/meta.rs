//! Metadata of a page: title, date of publication, issuer, type of document.

use super::address;
use super::drawing::Metadata;
use super::element::Tag;
use super::outline::{Outline, Piece};
use crate::document::date::{self, CivilDate};
use serde_json::Value;
use std::ops::Range;

/// Names of `<meta>` elements with the date of publication, the most reliable first.
// house: names of metadata standards, not words of a language
const DATES: [&str; 20] = [
    "govuk:first-published-at",
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dcterms.issued",
    "dcterms.date.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "citation_publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publication_date",
    "publishdate",
    "pubdate",
    "release_date",
    "date",
];
/// Names of `<meta>` elements with the title, the most reliable first.
// house: names of metadata standards, not words of a language
const TITLES: [&str; 4] = ["og:title", "twitter:title", "dcterms.title", "dc.title"];
/// Properties of a release in JSON-LD that name its issuer, the most reliable first.
// house: names of schema.org, not words of a language
const ISSUERS: [&str; 4] = ["sourceOrganization", "author", "creator", "publisher"];
/// The greatest depth at which JSON-LD is read: a graph of things with their parts.
const MAX_DEPTH: usize = 6;
/// The greatest number of JSON values that are read.
const MAX_VALUES: usize = 4096;

/// Titles in the metadata, the most reliable first.
pub(super) fn titles(outline: &Outline) -> Vec<String> {
    let mut titles: Vec<String> = Vec::new();
    for name in TITLES {
        titles.extend(content(outline, name).map(spaced));
    }
    titles.push(spaced(&outline.title));
    titles.retain(|title| !title.is_empty());
    titles
}

/// The title of the page without the name of the site: "Minister visits Oslo | Ministry of Trade".
pub(super) fn title(outline: &Outline) -> Option<String> {
    let title = titles(outline).into_iter().next()?;
    let parts: Vec<_> =
        [" | ", " » ", " :: ", " — ", " – ", " - "].into_iter().find_map(|mark| title.split_once(mark)).into_iter().collect();
    match parts.first() {
        Some((first, _)) if first.split_whitespace().nth(2).is_some() => Some((*first).trim().to_owned()),
        _ => Some(title),
    }
}

/// Whether a title in the metadata is the headline `words`, perhaps with the name of the site before or after it.
pub(super) fn names(title: &str, words: &str) -> bool {
    words.split_whitespace().nth(1).is_some() && folded(title).contains(&folded(words))
}

fn folded(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn spaced(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The content of the first `<meta>` element of a name.
fn content<'o>(outline: &'o Outline, name: &str) -> Option<&'o str> {
    outline.meta.iter().find(|(known, content)| known == name && !content.is_empty()).map(|(_, content)| content.as_str())
}

/// Reads the metadata of a page. `pieces` is its release. Its address, given or in the metadata, is a less certain sign of the date than
/// the metadata, and a better one than what the page marks: a `<time>` may be that of an update.
pub(super) fn read(outline: &Outline, pieces: &Range<u32>, address: Option<&str>) -> Metadata {
    let mut metadata = Metadata::default();
    let mut budget = MAX_VALUES;
    for json in &outline.json_ld {
        if let Ok(value) = serde_json::from_str::<Value>(json.trim()) {
            linked_data(&value, MAX_DEPTH, &mut budget, &mut metadata);
        }
    }
    let named = || DATES.iter().find_map(|name| iso(content(outline, name)?));
    let addressed = || address.or_else(|| content(outline, "og:url")).and_then(address::date);
    let published = metadata.published.take().or_else(named).or_else(addressed);
    metadata.published = published.or_else(|| marked_date(outline, pieces));
    metadata.issuers.extend(content(outline, "dcterms.publisher").or(content(outline, "dc.publisher")).map(str::to_owned));
    metadata.issuers.extend(content(outline, "og:site_name").map(str::to_owned));
    metadata.document_type = content(outline, "govuk:document-type").or(content(outline, "govuk:format")).map(str::to_owned);
    metadata
}

/// The date of an element that is marked as the date of publication, or of the first `<time>` of the release before its prose.
fn marked_date(outline: &Outline, pieces: &Range<u32>) -> Option<Box<str>> {
    let dated = outline.elements.iter().filter(|element| element.value.is_some() || element.published);
    let read = |element: &super::outline::Element| {
        let words = || outline.words(element.pieces.clone(), 80);
        element.value.as_deref().and_then(iso).or_else(|| iso(&words()))
    };
    if let Some(date) = dated.clone().filter(|element| element.published).find_map(read) {
        return Some(date);
    }
    let inside = |element: &&super::outline::Element| {
        element.tag == Tag::Time && pieces.start <= element.pieces.start && element.pieces.end <= pieces.end
    };
    let first = dated.clone().find(inside)?;
    let before = outline.pieces.get(pieces.start as usize..first.pieces.start as usize).unwrap_or_default();
    let prose = before.iter().any(|piece| matches!(piece, Piece::Text(range) if range.end - range.start > 300));
    if prose { None } else { read(first) }
}

/// The ISO 8601 date of a date or time in any common form.
fn iso(words: &str) -> Option<Box<str>> {
    date::find(words).filter(|date| date.range.start <= 24)?.day.only().map(CivilDate::iso)
}

/// Reads a value of JSON-LD.
fn linked_data(value: &Value, depth: usize, budget: &mut usize, metadata: &mut Metadata) {
    if depth == 0 || *budget == 0 {
        return;
    }
    *budget -= 1;
    match value {
        Value::Array(values) => values.iter().for_each(|value| linked_data(value, depth - 1, budget, metadata)),
        Value::Object(fields) => {
            if let Some(graph) = fields.get("@graph") {
                linked_data(graph, depth - 1, budget, metadata);
            }
            if !fields.get("@type").is_some_and(is_article) {
                return;
            }
            if metadata.published.is_none() {
                metadata.published = fields.get("datePublished").and_then(Value::as_str).and_then(iso);
            }
            for field in ISSUERS {
                names_of(fields.get(field), depth - 1, &mut metadata.issuers);
            }
        }
        _ => {}
    }
}

/// Whether a thing of JSON-LD is a release: an article, or its page.
fn is_article(types: &Value) -> bool {
    let is = |value: &Value| {
        // house: names of schema.org, not words of a language
        value.as_str().is_some_and(|name| name.ends_with("Article") || name.ends_with("WebPage") || name == "Report")
    };
    is(types) || types.as_array().is_some_and(|types| types.iter().any(is))
}

/// Adds the names of bodies.
fn names_of(value: Option<&Value>, depth: usize, names: &mut Vec<String>) {
    match value {
        Some(Value::Array(values)) if depth > 0 => {
            values.iter().take(8).for_each(|value| names_of(Some(value), depth - 1, names));
        }
        Some(Value::Object(fields)) => {
            let person = fields.get("@type").and_then(Value::as_str) == Some("Person");
            names.extend(fields.get("name").and_then(Value::as_str).filter(|_| !person).map(spaced));
        }
        Some(Value::String(name)) => names.push(spaced(name)),
        _ => {}
    }
}

/// The encoding that a page declares in its first 1,024 bytes, found as the HTML standard says.
#[cfg(feature = "encoding")]
pub(crate) fn declared_charset(bytes: &[u8]) -> Option<String> {
    let head = &bytes[..bytes.len().min(1024)];
    html5gum::Tokenizer::new(head).flatten().find_map(|token| {
        let html5gum::Token::StartTag(tag) = token else { return None };
        if &**tag.name != b"meta" {
            return None;
        }
        let value =
            |name: &[u8]| tag.attributes.get(name).map(|value| String::from_utf8_lossy(value).trim().to_ascii_lowercase());
        value(b"charset").or_else(|| {
            let content = value(b"content").filter(|_| value(b"http-equiv").as_deref() == Some("content-type"))?;
            let label = content.split_once("charset")?.1.trim_start().strip_prefix('=')?.trim_start();
            Some(label.trim_matches(['"', '\'']).split([';', ' ']).next()?.to_owned())
        })
    })
}
