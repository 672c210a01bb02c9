//! One release, from what waits to be read to what is written of it: the work that runs on all cores.

use crate::arguments::From;
use crate::forms::{Forms, Product};
use crate::input::{Content, Item};
use demarche::encoding::{decode, decode_html};
use demarche::ndjson::{Id, Release};
use demarche::{Error, Extractor, Story};
use std::fs;

/// What became of a release.
pub(crate) struct Answer {
    pub(crate) name: String,
    /// How many bytes of input it took.
    pub(crate) size: u64,
    pub(crate) product: Product,
    /// Why there is no story.
    pub(crate) error: Option<String>,
}

/// A release that was read.
pub(crate) struct Told {
    pub(crate) story: Story,
    /// What was read, where the story has no text of its own.
    pub(crate) text: String,
}

impl Told {
    /// The text that the story's spans index.
    pub(crate) fn text(&self) -> &str {
        self.story.text.as_deref().unwrap_or(&self.text)
    }
}

/// What reads releases: one for all threads.
pub(crate) struct Reader {
    pub(crate) extractor: Extractor,
    /// The encoding of files that declare none.
    pub(crate) encoding: Option<String>,
}

impl Reader {
    /// Reads a release and makes of it what is asked for.
    pub(crate) fn answer(&self, item: Item, forms: &Forms) -> Answer {
        let Item { name, content, size } = item;
        let (id, told) = match &content {
            Content::Line(line) => {
                let request = line.request();
                (request.id, request.release.and_then(|release| self.tell(&release)).map_err(|error| error.to_string()))
            }
            Content::File(path, from) => {
                let bytes = fs::read(path).map_err(|error| error.to_string());
                (Id::from(&*name), bytes.and_then(|bytes| self.whole(&bytes, *from).map_err(|error| error.to_string())))
            }
            Content::Bytes(bytes, from) => (Id::from("-"), self.whole(bytes, *from).map_err(|error| error.to_string())),
            Content::Refused(error) => (Id::from(&*name), Err(error.clone())),
        };
        let (product, error) = match told {
            Ok(told) => match forms.product(&id, &name, told) {
                Ok(product) => (product, None),
                Err(error) => (Product::default(), Some(error.to_string())),
            },
            Err(error) => (forms.refusal(&id, &error), Some(error)),
        };
        Answer { name, size, product, error }
    }

    /// Reads what is one release.
    fn whole(&self, bytes: &[u8], from: From) -> Result<Told, Error> {
        let declared = self.encoding.as_deref();
        let text = if from == From::Html { decode_html(bytes, declared)? } else { decode(bytes, declared)? };
        if text.trim().is_empty() {
            return Err(Error::Empty);
        }
        match from {
            From::Html => self.tell(&Release::Html(text)),
            From::Govuk => self.tell(&Release::Govuk(&text)),
            _ => self.tell(&Release::Text(text)),
        }
    }

    fn tell(&self, release: &Release<'_>) -> Result<Told, Error> {
        let document = release.document()?;
        let story = self.extractor.extract_document(&document);
        let text = if story.text.is_some() { String::new() } else { document.text().to_owned() };
        Ok(Told { story, text })
    }
}
