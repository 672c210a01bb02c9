//! Reading: from an item of the input to a story.

mod frame;
mod message;
mod object;
mod page;

use crate::fields::{Names, Role, Roles};
use crate::id::Id;
use crate::input::{Body, Content, Entry, InputFormat, Item, Page, PageKind, Part, Record, STANDARD_INPUT, refusal};
use demarche::encoding::{decode, decode_html};
use demarche::ndjson::Release;
use demarche::{Document, Error, Extractor, Story};
use frame::Frame;
use object::{object, string};
use serde_json::value::{RawValue, to_raw_value};
use serde_json::{Map, Value};
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
    pub(crate) listings: Listings,
    /// The address of the only release.
    pub(crate) url: Option<String>,
}

/// What is done with pages that list releases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Listings {
    /// They are no releases.
    Refuse,
    /// They are read, since the caller says what they are.
    Read,
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

/// A story and the text that was given; the text is empty if the story has one of its own.
type ReadStory = Result<(Story, String), String>;

impl Reader {
    pub(crate) fn read<'i>(&self, item: &'i Item) -> Result<Reading<'i>, Unread> {
        let name = &*item.name;
        let id = if name == STANDARD_INPUT { "-" } else { name };
        let of_file = |read| (Id::of_name(id), About::of_file(id).with(self.url.as_deref(), Map::new()), read);
        let (id, about, read) = match &item.content {
            Content::Record(file, record) => self.record(file, record),
            Content::File(path, InputFormat::Mail) => match beginning_or_all(path, |_| true) {
                Ok(bytes) => self.message(&bytes, About::of_file(id)),
                Err(error) => of_file(Err(error.to_string())),
            },
            Content::Bytes(bytes, InputFormat::Mail) => self.message(bytes, About::of_file(id)),
            Content::File(path, format) => of_file(self.file(path, name, *format)),
            Content::Bytes(bytes, format) => of_file(self.release(bytes, name, *format)),
            Content::Unreadable(error) => of_file(Err(error.clone())),
        };
        match read {
            Ok((story, given)) => Ok(Reading { id, name, story, about, given }),
            Err(error) => Err(Unread { id, origin: about.origin, error }),
        }
    }

    /// Reads a record of a file with many.
    fn record(&self, file: &str, record: &Record) -> (Id, About, ReadStory) {
        let origin = format!("{}:{}", if file == STANDARD_INPUT { "-" } else { file }, record.place.number());
        let about = About { origin: Some(origin), ..About::default() };
        match &record.content {
            Ok(Part::Json(json)) => self.object(json, file, about),
            Ok(Part::Entry(entry)) => self.entry(entry, about),
            Ok(Part::Message(bytes)) => self.message(bytes, about),
            Ok(Part::Page(page)) => self.page(page, about),
            Err(error) => (Id::none(), about, Err(error.clone())),
        }
    }

    /// Reads a JSON object.
    fn object(&self, json: &[u8], file: &str, about: About) -> (Id, About, ReadStory) {
        let object = match object(json) {
            Ok(object) => object,
            Err(error) => return (Id::none(), about, Err(error)),
        };
        let roles = object.roles(&self.names);
        let id = roles.id.map_or_else(|| Id::of_name(about.origin()), Id::of_json);
        let read = self.roles(&roles);
        let guess = roles.guess.map(|guess| format!("{file}: {guess}"));
        let meta = roles.meta.and_then(|meta| RawValue::from_string(meta).ok());
        (id, About { meta, url: roles.url, guess, ..about }, read)
    }

    fn roles(&self, roles: &Roles<'_>) -> ReadStory {
        let release = match &roles.release {
            Role::Text(value) => Release::Text(string("text", value)?),
            Role::Html(value) => page::at(string("html", value)?, roles.address.as_deref()),
            Role::Govuk(value) => Release::Govuk(value.get()),
            Role::None(why) => return Err(why.clone()),
        };
        self.framed(release, Frame { title: roles.title.as_deref(), date: roles.date.as_deref() })
    }

    /// Reads a release below the headline that was given for it.
    fn framed(&self, release: Release<'_>, frame: Frame<'_>) -> ReadStory {
        let release = frame.around(release);
        let document = release.document().map_err(|error| error.to_string())?;
        let (mut story, given) = self.story(&document);
        if let Some(date) = frame.day() {
            story.published = Some(date.into());
        }
        // The spans index the text with its heading, which the caller does not have.
        if story.text.is_none() && frame.title.is_some() {
            story.text = Some(given.into());
            return Ok((story, String::new()));
        }
        Ok((story, given))
    }

    /// Reads an entry of a feed, or a message.
    fn entry(&self, entry: &Entry, about: About) -> (Id, About, ReadStory) {
        let id = Id::of_name(entry.id.as_deref().unwrap_or(about.origin()));
        let release = match &entry.body {
            Body::Text(text) => Release::Text(text.into()),
            Body::Html(html) => page::at(html.into(), entry.url.as_deref()),
        };
        let read = if entry.title.is_none() && entry.body.text().trim().is_empty() {
            Err(Error::Empty.to_string())
        } else {
            self.framed(release, Frame { title: entry.title.as_deref(), date: entry.date.as_deref() })
        };
        (id, about.with(entry.url.as_deref(), entry.meta.clone()), read)
    }

    /// Reads a message. Its text is in its own story, since nobody else has it.
    fn message(&self, bytes: &[u8], about: About) -> (Id, About, ReadStory) {
        let Some(mut entry) = message::entry(bytes) else {
            return (Id::of_name(about.origin()), about, Err("no message that can be read".into()));
        };
        entry.url.clone_from(&self.url);
        let (id, about, read) = self.entry(&entry, about);
        let read = read.map(|(mut story, given)| {
            story.text.get_or_insert_with(|| given.into());
            (story, String::new())
        });
        (id, about, read)
    }

    /// Reads a page of a web archive. "Today" in it is the day of its retrieval.
    fn page(&self, page: &Page, about: About) -> (Id, About, ReadStory) {
        let url = Some(&*page.url).filter(|url| !url.is_empty());
        let id = Id::of_name(url.unwrap_or(about.origin()));
        let meta = page.retrieved.iter().map(|day| ("retrieved".to_owned(), day.as_str().into())).collect();
        let read = page::body(page).and_then(|body| {
            if let Some(refusal) = refusal(&body, "FILE", page.charset.as_deref()) {
                return Err(refusal);
            }
            let declared = self.encoding.as_deref().or(page.charset.as_deref());
            let (text, html) = match page.kind {
                PageKind::Html => (page::decode(&body, declared), true),
                PageKind::Text => (decode(&body, declared), false),
            };
            let text = text.map_err(|error| error.to_string())?;
            let release = if html { page::at(text, url) } else { Release::Text(text) };
            let document = dated(&release, page.retrieved.as_deref()).map_err(|error| error.to_string())?;
            self.refuse_listing(&document)?;
            let (mut story, given) = self.story(&document);
            story.text.get_or_insert_with(|| given.into());
            Ok((story, String::new()))
        });
        (id, about.with(url, meta), read)
    }

    /// Reads a file that is one release. Of a file that is none, only the beginning is read.
    fn file(&self, path: &Path, name: &str, format: InputFormat) -> ReadStory {
        let is_release = |head: &[u8]| refusal(head, name, self.encoding.as_deref()).is_none();
        let bytes = beginning_or_all(path, is_release).map_err(|error| error.to_string())?;
        self.release(&bytes, name, format)
    }

    /// Reads bytes that are one release.
    fn release(&self, bytes: &[u8], name: &str, format: InputFormat) -> ReadStory {
        if let Some(refusal) = refusal(bytes, name, self.encoding.as_deref()) {
            return Err(refusal);
        }
        let declared = self.encoding.as_deref();
        let text = if format == InputFormat::Html { decode_html(bytes, declared) } else { decode(bytes, declared) };
        let text = text.map_err(|error| error.to_string())?;
        if text.trim().is_empty() {
            return Err(Error::Empty.to_string());
        }
        let release = match format {
            InputFormat::Html => page::at(text, self.url.as_deref()),
            InputFormat::Govuk => Release::Govuk(&text),
            _ => Release::Text(text),
        };
        let document = release.document().map_err(|error| error.to_string())?;
        self.refuse_listing(&document)?;
        Ok(self.story(&document))
    }

    fn refuse_listing(&self, document: &Document<'_>) -> Result<(), String> {
        match document.listing().filter(|_| self.listings == Listings::Refuse) {
            Some(headlines) => Err(format!(
                "a listing page with {headlines} headlines, and no release; save the pages that it links to, and name those; \
                 --from html reads it as it is"
            )),
            None => Ok(()),
        }
    }

    fn story(&self, document: &Document<'_>) -> (Story, String) {
        let story = self.extractor.extract_document(document);
        let given = if story.text.is_some() { String::new() } else { document.text().to_owned() };
        (story, given)
    }
}

/// A release that was read on a day, if that is known.
fn dated<'r>(release: &'r Release<'_>, day: Option<&str>) -> Result<Document<'r>, Error> {
    let document = release.document()?;
    match day {
        // A day that no calendar has is not known.
        Some(day) => document.read_on(day).or_else(|_| release.document()),
        None => Ok(document),
    }
}

/// Reads the beginning of a file, and the rest if the beginning is that of a release.
fn beginning_or_all(path: &Path, is_release: impl Fn(&[u8]) -> bool) -> io::Result<Vec<u8>> {
    let mut file = File::open(path)?;
    let mut bytes = Vec::new();
    file.by_ref().take(HEAD).read_to_end(&mut bytes)?;
    if is_release(&bytes) {
        file.read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

impl About {
    fn of_file(name: &str) -> Self {
        Self { origin: Some(name.into()), ..Self::default() }
    }

    fn origin(&self) -> &str {
        self.origin.as_deref().unwrap_or_default()
    }

    /// Adds the address and what else is known.
    fn with(self, url: Option<&str>, rest: Map<String, Value>) -> Self {
        let mut meta = Map::new();
        if let Some(url) = url {
            meta.insert("url".into(), url.into());
        }
        meta.extend(rest);
        let meta = (!meta.is_empty()).then(|| to_raw_value(&meta).ok()).flatten();
        Self { url: url.map(Into::into), meta, ..self }
    }
}
