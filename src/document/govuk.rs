//! Content items of GOV.UK's content API. An item is drawn as its page shows it and read like plain text. Its fields state what text can
//! only suggest.
//!
//! The fields are those of the published schemas of news articles, speeches, statements, fatality notices and travel advice.

use super::date;
use super::html::{self, Drawing, Markup, Metadata, Page};
use crate::story::Issuer;
use crate::{Error, Span};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::{Map, Value};

/// The time zone of Great Britain since 1996, in the format of POSIX.
const LONDON: &str = "GMT0BST,M3.5.0/1,M10.5.0";

pub(super) fn read(json: &str) -> Result<Page, Error> {
    let value: Value = serde_json::from_str(json.trim_start_matches('\u{feff}')).map_err(|error| {
        let message = error.to_string();
        let found = message.split(" at line ").next().unwrap_or_default().into();
        Error::Json { line: error.line(), column: error.column(), found }
    })?;
    let item = Item { fields: object("content item", &value)? };
    item.page()
}

/// A content item. Any field but title and body may be missing.
struct Item<'j> {
    fields: &'j Map<String, Value>,
}

impl Item<'_> {
    fn page(&self) -> Result<Page, Error> {
        let title = self.text("title")?.ok_or_else(|| missing("title", "a string"))?;
        let document_type = self.text("document_type")?.or(self.text("schema_name")?).map(str::to_owned);
        let mut drawing = Drawing::default();
        if let Some(document_type) = &document_type {
            drawing.line(Markup::Paragraph, &sentence_case(&document_type.replace('_', " ")));
        }
        drawing.line(Markup::Title, title);
        drawing.line(Markup::Paragraph, self.text("description")?.unwrap_or_default());
        let bodies = self.titles(&["worldwide_organisations", "organisations"])?;
        let speaker = self.speaker()?;
        let people = if speaker.is_none() { self.titles(&["people"])? } else { Vec::new() };
        let from: Vec<_> = bodies.iter().copied().chain(people).chain(speaker).collect();
        if !from.is_empty() {
            drawing.line(Markup::Paragraph, &format!("From: {}", listed(&from)));
        }
        // The author of a speech is named last.
        let end = drawing.text.len();
        let author = speaker.map(|name| Span::from(end - spaced(name).len()..end));
        let published = self.published()?;
        if let Some(day) = published {
            drawing.line(Markup::Paragraph, &format!("Published {}", long(day)));
        }
        let locations = self.titles(&["world_locations"])?;
        let place = self.detail("location")?.map_or_else(|| listed(&locations), str::to_owned);
        if !place.is_empty() {
            drawing.line(Markup::Paragraph, &format!("Location: {place}"));
        }
        if let Some(day) = self.detail("delivered_on")?.and_then(day) {
            let how = self.detail("speech_type_explanation")?.map(|how| format!(" ({how})")).unwrap_or_default();
            drawing.line(Markup::Paragraph, &format!("Delivered on: {}{how}", long(day)));
        }
        let header_blocks = drawing.blocks.len();
        self.draw_body(&mut drawing)?;
        if drawing.blocks.len() == header_blocks && title.trim().is_empty() {
            return Err(Error::Empty);
        }
        let issuer = self.titles(&["primary_publishing_organisation"])?.into_iter().chain(bodies).next();
        let issuer = issuer.map(|body| Issuer { body: Some(body.into()), country: Some("GB".into()) });
        let published = published.map(|day| day.to_string().into());
        let metadata = Metadata { published, document_type, issuer, author, ..Metadata::default() };
        Ok(Page { drawing, metadata })
    }

    /// Draws the body: HTML, a list of types of content with HTML among them, or the parts of a guide.
    fn draw_body(&self, drawing: &mut Drawing) -> Result<(), Error> {
        let Some(details) = self.details()? else { return Err(missing("details", "an object with the body")) };
        match details.get("body") {
            Some(Value::String(html)) => return html::draw_fragment(html, drawing),
            Some(Value::Array(types)) => {
                let content = |value: &Value, kind: &str| {
                    let html = value.get("content_type").and_then(Value::as_str) == Some(kind);
                    value.get("content").and_then(Value::as_str).filter(|_| html).map(str::to_owned)
                };
                let html = types.iter().find_map(|value| content(value, "text/html"));
                let html = html.ok_or_else(|| missing("details.body", "content of the type text/html"))?;
                return html::draw_fragment(&html, drawing);
            }
            None | Some(Value::Null) => {}
            Some(other) => return Err(wrong("details.body", other, "a string of HTML")),
        }
        for part in details.get("parts").and_then(Value::as_array).into_iter().flatten() {
            drawing.line(Markup::Heading, part.get("title").and_then(Value::as_str).unwrap_or_default());
            html::draw_fragment(part.get("body").and_then(Value::as_str).unwrap_or_default(), drawing)?;
        }
        // A fatality notice may have only a roll call.
        drawing.line(Markup::Paragraph, self.detail("roll_call_introduction")?.unwrap_or_default());
        Ok(())
    }

    /// The day of the first publication, in London.
    fn published(&self) -> Result<Option<Date>, Error> {
        let first = self.text("first_published_at")?.or(self.detail("first_public_at")?).or(self.text("public_updated_at")?);
        Ok(first.and_then(day))
    }

    /// The author of a speech, statement or article.
    fn speaker(&self) -> Result<Option<&str>, Error> {
        Ok(self.titles(&["speaker"])?.into_iter().next().or(self.detail("speaker_without_profile")?))
    }

    fn details(&self) -> Result<Option<&Map<String, Value>>, Error> {
        self.fields.get("details").filter(|details| !details.is_null()).map(|details| object("details", details)).transpose()
    }

    /// A field of text, or `None` if it is missing, null or empty.
    fn text(&self, name: &str) -> Result<Option<&str>, Error> {
        text_of(name, self.fields.get(name))
    }

    fn detail(&self, name: &str) -> Result<Option<&str>, Error> {
        let Some(details) = self.details()? else { return Ok(None) };
        text_of(&format!("details.{name}"), details.get(name))
    }

    /// The titles of what the item links to, for the first of these kinds of link that it has.
    fn titles(&self, names: &[&str]) -> Result<Vec<&str>, Error> {
        let Some(links) = self.fields.get("links").filter(|links| !links.is_null()) else { return Ok(Vec::new()) };
        let links = object("links", links)?;
        let titles = |name: &&str| {
            let linked = links.get(*name).and_then(Value::as_array).into_iter().flatten();
            linked.filter_map(|link| link.get("title")?.as_str()).filter(|title| !title.trim().is_empty()).collect::<Vec<_>>()
        };
        Ok(names.iter().map(titles).find(|titles| !titles.is_empty()).unwrap_or_default())
    }
}

fn text_of<'j>(path: &str, value: Option<&'j Value>) -> Result<Option<&'j str>, Error> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.as_str()).filter(|text| !text.trim().is_empty())),
        Some(other) => Err(wrong(path, other, "a string")),
    }
}

fn object<'j>(path: &str, value: &'j Value) -> Result<&'j Map<String, Value>, Error> {
    value.as_object().ok_or_else(|| wrong(path, value, "an object"))
}

fn missing(path: &str, wanted: &'static str) -> Error {
    Error::Field { path: path.into(), found: "nothing".into(), wanted }
}

fn wrong(path: &str, value: &Value, wanted: &'static str) -> Error {
    let found = match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    };
    Error::Field { path: path.into(), found: found.into(), wanted }
}

/// The day in London of a timestamp, or the day that any other text names.
fn day(moment: &str) -> Option<Date> {
    let zone = TimeZone::posix(LONDON).ok()?;
    let named = || date::find(moment)?.day.only()?.iso().parse().ok();
    moment.parse::<Timestamp>().ok().map(|moment| zone.to_datetime(moment).date()).or_else(named)
}

/// "21 December 2017"
fn long(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

/// "A, B and C"
fn listed(names: &[&str]) -> String {
    match names {
        [before @ .., last] if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => names.concat(),
    }
}

fn spaced(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_before_midnight_in_utc_is_the_next_day_in_a_london_summer() {
        assert_eq!(day("2014-06-30T23:30:00.000+00:00").unwrap().to_string(), "2014-07-01");
        assert_eq!(day("2014-12-30T23:30:00Z").unwrap().to_string(), "2014-12-30");
        assert_eq!(day("2014-12-30").unwrap().to_string(), "2014-12-30");
        assert_eq!(day("soon"), None);
        assert_eq!(long(day("2017-12-01").unwrap()), "1 December 2017");
    }

    #[test]
    fn errors_say_where() {
        for (json, message) in [
            ("{\"title\": \"A\",\n  nonsense}", "line 2, column 3: key must be a string; wanted JSON"),
            ("[]", "content item: a list; wanted an object"),
            ("{}", "title: nothing; wanted a string"),
            ("{\"title\": 5}", "title: a number; wanted a string"),
            ("{\"title\": \"A\"}", "details: nothing; wanted an object with the body"),
            ("{\"title\": \"A\", \"details\": {\"body\": {}}}", "details.body: an object; wanted a string of HTML"),
            ("", "line 1, column 0: EOF while parsing a value; wanted JSON"),
        ] {
            assert_eq!(read(json).unwrap_err().to_string(), message, "{json}");
        }
    }

    #[test]
    fn names_are_listed_as_in_prose() {
        assert_eq!(listed(&["A", "B", "C"]), "A, B and C");
        assert_eq!(listed(&["A"]), "A");
        assert_eq!(listed(&[]), "");
    }
}
