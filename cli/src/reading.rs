//! Reading: from an item of the input to a story.

use crate::input::{Content, InputFormat, Item, STANDARD_INPUT, refusal};
use demarche::encoding::{decode, decode_html};
use demarche::ndjson::{Id, Release};
use demarche::{Error, Extractor, Story};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The number of bytes by which a file is told that is no release.
const HEAD: u64 = 4096;

/// A release that was read.
pub(crate) struct Reading<'i> {
    pub(crate) id: Id<'i>,
    /// Its name in messages and headings.
    pub(crate) name: &'i str,
    pub(crate) story: Story,
    /// The text that was read; empty if the story has a text of its own.
    given: String,
}

/// A release that could not be read.
pub(crate) struct Unread<'i> {
    pub(crate) id: Id<'i>,
    pub(crate) error: String,
}

/// Reads releases; shared by all threads.
pub(crate) struct Reader {
    pub(crate) extractor: Extractor,
    /// The encoding of files that declare none.
    pub(crate) encoding: Option<String>,
}

impl Reading<'_> {
    /// The text that the story's spans index.
    pub(crate) fn text(&self) -> &str {
        self.story.text_or(&self.given)
    }

    /// The story and its text, without what is borrowed from the item.
    pub(crate) fn into_parts(self) -> (Story, String) {
        (self.story, self.given)
    }
}

impl Reader {
    pub(crate) fn read<'i>(&self, item: &'i Item) -> Result<Reading<'i>, Unread<'i>> {
        let name = &*item.name;
        let (id, read) = match &item.content {
            Content::Line(line) => {
                let request = line.request();
                (request.id, request.release.and_then(|release| self.extract(&release)).map_err(|error| error.to_string()))
            }
            Content::File(path, format) => (Id::from(name), self.file(path, name, *format)),
            Content::Bytes(bytes, format) => {
                (Id::from(if name == STANDARD_INPUT { "-" } else { name }), self.release(bytes, name, *format))
            }
            Content::Unreadable(error) => (Id::from(name), Err(error.clone())),
        };
        match read {
            Ok((story, given)) => Ok(Reading { id, name, story, given }),
            Err(error) => Err(Unread { id, error }),
        }
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
