//! Reading: from an item of the input to a story.

use crate::fields::{Names, Object, Role, Roles};
use crate::id::Id;
use crate::input::{Content, InputFormat, Item, Record, STANDARD_INPUT, refusal};
use demarche::encoding::{decode, decode_html};
use demarche::ndjson::Release;
use demarche::{Error, Extractor, Story};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The number of bytes by which a file is told that is no release.
const HEAD: u64 = 4096;

/// A release that was read.
pub(crate) struct Reading<'i> {
    pub(crate) id: Id,
    /// Its name in messages and headings.
    pub(crate) name: &'i str,
    pub(crate) story: Story,
    pub(crate) about: About,
    /// The text that was read; empty if the story has a text of its own.
    given: String,
}

/// What is known of a release besides its text.
#[derive(Clone, Debug, Default)]
pub(crate) struct About {
    /// The file and the line: "corpus.csv:12". A file that is one release has no line.
    pub(crate) origin: Option<String>,
    /// The other fields of its record, as a JSON object.
    pub(crate) meta: Option<Box<RawValue>>,
    /// Its address.
    pub(crate) url: Option<String>,
    /// What was guessed about its file.
    pub(crate) guess: Option<String>,
}

/// A release that could not be read.
pub(crate) struct Unread {
    pub(crate) id: Id,
    pub(crate) origin: Option<String>,
    pub(crate) error: String,
}

/// Reads releases; shared by all threads.
pub(crate) struct Reader {
    pub(crate) extractor: Extractor,
    /// The encoding of files that declare none.
    pub(crate) encoding: Option<String>,
    /// The fields of records.
    pub(crate) names: Names,
}

impl Reading<'_> {
    /// The text that the story's spans index.
    pub(crate) fn text(&self) -> &str {
        self.story.text_or(&self.given)
    }

    /// The story, its text and what else is known, without what is borrowed from the item.
    pub(crate) fn into_parts(self) -> (Story, String, About) {
        (self.story, self.given, self.about)
    }
}

impl Reader {
    pub(crate) fn read<'i>(&self, item: &'i Item) -> Result<Reading<'i>, Unread> {
        let name = &*item.name;
        let (id, about, read) = match &item.content {
            Content::Record(file, record) => self.record(file, record),
            Content::File(path, format) => (Id::of_name(name), About::of_file(name), self.file(path, name, *format)),
            Content::Bytes(bytes, format) => {
                let id = if name == STANDARD_INPUT { "-" } else { name };
                (Id::of_name(id), About::of_file(id), self.release(bytes, name, *format))
            }
            Content::Unreadable(error) => (Id::of_name(name), About::of_file(name), Err(error.clone())),
        };
        match read {
            Ok((story, given)) => Ok(Reading { id, name, story, about, given }),
            Err(error) => Err(Unread { id, origin: about.origin, error }),
        }
    }

    /// Reads a record of a file with many.
    fn record(&self, file: &str, record: &Record) -> (Id, About, Result<(Story, String), String>) {
        let origin = format!("{}:{}", if file == STANDARD_INPUT { "-" } else { file }, record.line);
        let about = About { origin: Some(origin.clone()), ..About::default() };
        let json = match &record.json {
            Ok(json) => json,
            Err(error) => return (Id::none(), about, Err(error.clone())),
        };
        let object = match object(json) {
            Ok(object) => object,
            Err(error) => return (Id::none(), about, Err(error)),
        };
        let roles = object.roles(&self.names);
        let id = roles.id.map_or_else(|| Id::of_name(&origin), Id::of_json);
        let read = self.roles(&roles);
        let guess = roles.guess.map(|guess| format!("{file}: {guess}"));
        let meta = roles.meta.and_then(|meta| RawValue::from_string(meta).ok());
        (id, About { meta, url: roles.url, guess, ..about }, read)
    }

    fn roles(&self, roles: &Roles<'_>) -> Result<(Story, String), String> {
        let release = match &roles.release {
            Role::Text(value) => Release::Text(with_heading(string("text", value)?, roles)),
            Role::Html(value) => Release::Html(with_markup(string("html", value)?, roles)),
            Role::Govuk(value) => Release::Govuk(value.get()),
            Role::None(why) => return Err(why.clone()),
        };
        let (mut story, given) = self.extract(&release).map_err(|error| error.to_string())?;
        if let Some(date) = roles.date.as_deref().and_then(iso_date) {
            story.published = Some(date.into());
        }
        // The spans index the text with its heading, which the caller does not have.
        if story.text.is_none() && roles.title.is_some() {
            story.text = Some(given.into());
            return Ok((story, String::new()));
        }
        Ok((story, given))
    }

    /// Reads a file that is one release. Of a file that is none, only the beginning is read.
    fn file(&self, path: &Path, name: &str, format: InputFormat) -> Result<(Story, String), String> {
        let read = || {
            let mut file = File::open(path)?;
            let mut bytes = Vec::new();
            file.by_ref().take(HEAD).read_to_end(&mut bytes)?;
            if refusal(&bytes, name, self.encoding.as_deref()).is_none() {
                file.read_to_end(&mut bytes)?;
            }
            Ok(bytes)
        };
        let bytes = read().map_err(|error: io::Error| error.to_string())?;
        self.release(&bytes, name, format)
    }

    /// Reads bytes that are one release.
    fn release(&self, bytes: &[u8], name: &str, format: InputFormat) -> Result<(Story, String), String> {
        match refusal(bytes, name, self.encoding.as_deref()) {
            Some(refusal) => Err(refusal),
            None => self.decode(bytes, format).map_err(|error| error.to_string()),
        }
    }

    fn decode(&self, bytes: &[u8], format: InputFormat) -> Result<(Story, String), Error> {
        let declared = self.encoding.as_deref();
        let text = if format == InputFormat::Html { decode_html(bytes, declared)? } else { decode(bytes, declared)? };
        if text.trim().is_empty() {
            return Err(Error::Empty);
        }
        match format {
            InputFormat::Html => self.extract(&Release::Html(text)),
            InputFormat::Govuk => self.extract(&Release::Govuk(&text)),
            _ => self.extract(&Release::Text(text)),
        }
    }

    fn extract(&self, release: &Release<'_>) -> Result<(Story, String), Error> {
        let document = release.document()?;
        let story = self.extractor.extract_document(&document);
        let given = if story.text.is_some() { String::new() } else { document.text().to_owned() };
        Ok((story, given))
    }
}

impl About {
    fn of_file(name: &str) -> Self {
        Self { origin: Some(name.into()), ..Self::default() }
    }
}

fn object(json: &[u8]) -> Result<Object<'_>, String> {
    let text = std::str::from_utf8(json).map_err(|error| Error::NotUtf8 { offset: error.valid_up_to() }.to_string())?;
    if !text.trim_start().starts_with('{') {
        return Err("not a JSON object; wanted {\"id\": …, \"text\": \"…\"}".into());
    }
    serde_json::from_str(text).map_err(|error| format!("not a JSON object: {}", without_line(&error)))
}

/// The value of a field that must be a string.
fn string<'l>(field: &str, value: &'l RawValue) -> Result<Cow<'l, str>, String> {
    serde_json::from_str(value.get()).map(Cow::Owned).map_err(|error| format!("{field}: {}", without_line(&error)))
}

/// The message of an error without its line, which counts from the beginning of the record.
fn without_line(error: &serde_json::Error) -> String {
    let message = error.to_string();
    match message.split_once(" at line ") {
        Some((what, _)) => format!("{what} at column {}", error.column()),
        None => message,
    }
}

/// A text below its headline, unless it begins with that. So the headline is read as one.
fn with_heading<'l>(text: Cow<'l, str>, roles: &Roles<'_>) -> Cow<'l, str> {
    match roles.title.as_deref().map(str::trim) {
        Some(title) if !text.trim_start().starts_with(title) => format!("{title}\n\n{}{text}", date_line(roles)).into(),
        _ => text,
    }
}

/// A page or a part of one below its headline, unless it has one.
fn with_markup<'l>(html: Cow<'l, str>, roles: &Roles<'_>) -> Cow<'l, str> {
    match &roles.title {
        Some(title) if !html.contains("<h1") && !html.contains("<title") => {
            let title = title.trim().replace('&', "&amp;").replace('<', "&lt;");
            format!("<h1>{title}</h1>{html}").into()
        }
        _ => html,
    }
}

/// A date that is not in ISO 8601 is a line below the headline, where dates of releases are.
fn date_line(roles: &Roles<'_>) -> String {
    roles.date.as_deref().filter(|date| iso_date(date).is_none()).map_or_else(String::new, |date| format!("{}\n\n", date.trim()))
}

/// The day of a date or a time in ISO 8601.
fn iso_date(date: &str) -> Option<&str> {
    let day = date.trim().get(..10)?;
    let fits = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    day.bytes().enumerate().all(fits).then_some(day)
}
