//! The entries of a feed: RSS, Atom or JSON Feed.

use super::bytes::Bytes;
use super::record::{Body, Entry, Part, Place, Record};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use demarche::Document;
use demarche::ndjson::Lines;
use feed_rs::model::{self, Text};
use feed_rs::parser::Builder;
use serde_json::{Map, Value};
use std::io::{self, Read};

/// The entries that are left, with the number of the next one.
pub(super) struct Feed {
    entries: std::vec::IntoIter<Result<Box<Entry>, String>>,
    number: u64,
}

impl Feed {
    /// Reads the whole feed. It is as long as a file that is one release may be.
    pub(super) fn read(input: Bytes) -> io::Result<Self> {
        let longest = Lines::<Bytes>::LONGEST;
        let mut bytes = Vec::new();
        input.take(longest as u64 + 1).read_to_end(&mut bytes)?;
        let entries = if bytes.len() > longest {
            vec![Err(format!("the feed has more than {longest} bytes"))]
        } else {
            entries(&bytes).unwrap_or_else(|error| vec![Err(error)])
        };
        Ok(Self { entries: entries.into_iter(), number: 0 })
    }

    pub(super) fn next(&mut self) -> Option<Record> {
        let entry = self.entries.next()?;
        self.number += 1;
        Some(Record { place: Place::Entry(self.number), content: entry.map(Part::Entry) })
    }
}

fn entries(bytes: &[u8]) -> Result<Vec<Result<Box<Entry>, String>>, String> {
    // An entry without an id has that of its link, and never one by chance.
    let id = |links: &[model::Link], _: &Option<Text>, _: Option<&str>| {
        links.first().map_or_else(String::new, |link| link.href.clone())
    };
    let parser = Builder::new().id_generator(id).timestamp_parser(day_where_it_was_written).build();
    let feed = parser.parse(bytes).map_err(|error| format!("the feed is damaged: {error}"))?;
    let name = feed.title.as_ref().map(|title| words(&title.content));
    let entries: Vec<_> = feed.entries.into_iter().map(|one| Ok(Box::new(entry(one, name.as_deref())))).collect();
    if entries.is_empty() { Err("the feed has no entries".into()) } else { Ok(entries) }
}

fn entry(entry: model::Entry, feed: Option<&str>) -> Entry {
    let named = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    // A link without a relation is that of the page.
    let page = |link: &&model::Link| link.rel.as_deref().is_none_or(|rel| rel == "alternate");
    let url = entry.links.iter().find(page).or(entry.links.first()).map(|link| link.href.clone());
    let content = entry.content.and_then(|content| Some(body(content.body?, content.content_type.subty().as_str())));
    let summary = entry.summary.map(|text| body(text.content, text.content_type.subty().as_str()));
    let mut meta = Map::new();
    let mut add = |name: &str, value: Value| drop(meta.insert(name.into(), value));
    if let Some(feed) = feed {
        add("feed", feed.into());
    }
    let authors: Vec<_> = entry.authors.into_iter().map(|person| person.name).filter(|name| !name.is_empty()).collect();
    if !authors.is_empty() {
        add("author", authors.join(", ").into());
    }
    if !entry.categories.is_empty() {
        add(
            "categories",
            entry.categories.into_iter().map(|category| Value::from(category.label.unwrap_or(category.term))).collect(),
        );
    }
    Entry {
        id: named(&entry.id).or_else(|| url.clone()),
        title: entry.title.map(|title| words(&title.content)),
        date: entry.published.or(entry.updated).map(|time| time.format("%F").to_string()),
        url,
        body: content.or(summary).unwrap_or_default(),
        meta,
    }
}

/// Feeds often declare markup as plain text.
fn body(text: String, subtype: &str) -> Body {
    let tag = |pair: &[u8]| pair[0] == b'<' && (pair[1].is_ascii_alphabetic() || pair[1] == b'/');
    if subtype == "plain" && !text.as_bytes().windows(2).any(tag) { Body::Text(text) } else { Body::Html(text) }
}

/// A headline without markup. Feeds often escape characters twice.
fn words(text: &str) -> String {
    if !text.contains(['&', '<']) {
        return text.trim().to_owned();
    }
    Document::html(&format!("<p>{text}</p>")).map_or_else(|_| text.to_owned(), |document| document.text().trim().to_owned())
}

/// The day as it is written. A release of the evening in Washington is not of the next day in London.
fn day_where_it_was_written(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim();
    // The day of the week is not needed, and is often wrong.
    let date = text.split_once(", ").map_or(text, |(_, date)| date);
    let formats = [(text, "%Y-%m-%d"), (date, "%d %B %Y")];
    let day = formats.iter().find_map(|(text, format)| NaiveDate::parse_and_remainder(text, format).ok().map(|(day, _)| day));
    // A year of two digits.
    let day = day.filter(|day| day.year() > 99);
    let day = day.or_else(|| DateTime::parse_from_rfc2822(text).ok().map(|time| time.date_naive()));
    day.map(|day| day.and_time(NaiveTime::MIN).and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_the_one_that_is_written() {
        for (written, day) in [
            ("Tue, 04 Mar 2033 23:30:00 -0500", Some("2033-03-04")),
            ("Fri, 4 March 2033 01:30 EST", Some("2033-03-04")),
            ("04 Mar 33 10:00:00 GMT", Some("2033-03-04")),
            ("2033-03-04T23:30:00-05:00", Some("2033-03-04")),
            ("2033-03-04", Some("2033-03-04")),
            ("soon", None),
        ] {
            let found = day_where_it_was_written(written).map(|time| time.format("%F").to_string());
            assert_eq!(found.as_deref(), day, "{written}");
        }
    }

    #[test]
    fn words_have_no_markup() {
        assert_eq!(words("Q&#38;A on <em>fish</em> &amp; trade"), "Q&A on fish & trade");
        assert_eq!(words(" Talks "), "Talks");
    }
}
