//! [`Request`]: the id and the release of a line.

use super::Line;
use crate::{Document, Error};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;
use std::borrow::Cow;

/// The format of a line, for errors.
const WANTED: &str = "{\"id\": …, \"text\": \"…\"}";

/// The id and the release of a line.
///
/// ```
/// use demarche::ndjson::{Lines, Release};
/// let line = Lines::new("{\"id\": 1.50, \"text\": \"Norway.\"}".as_bytes()).next().unwrap()?;
/// let request = line.request();
/// assert_eq!(request.id.as_json(), "1.50");
/// assert_eq!(request.release, Ok(Release::Text("Norway.".into())));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Request<'l> {
    /// The id as it is written, or `null` if the line has none or is not JSON.
    pub id: Id<'l>,
    /// The release, or why the line cannot be read.
    pub release: Result<Release<'l>, Error>,
}

/// The identifier of a release: any JSON, kept as it is written.
///
/// ```
/// use demarche::ndjson::Id;
/// assert_eq!(Id::from("a \"b\"").as_json(), r#""a \"b\"""#);
/// assert_eq!(Id::default().as_json(), "null");
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct Id<'l>(Cow<'l, RawValue>);

/// The release of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Release<'l> {
    /// Plain text.
    Text(Cow<'l, str>),
    /// HTML.
    Html(Cow<'l, str>),
    /// HTML and its address.
    Page {
        /// The page.
        html: Cow<'l, str>,
        /// Its address.
        url: Cow<'l, str>,
    },
    /// An item of GOV.UK's content API: JSON, as it is written.
    Govuk(&'l str),
}

impl Line {
    /// Reads its id and its release. Never fails: the id is kept if there is one, whatever the release is. Linear in the line.
    #[must_use]
    pub fn request(&self) -> Request<'_> {
        match self.fields() {
            Ok(fields) => {
                Request { id: fields.id.map_or_else(Id::default, |id| Id(Cow::Borrowed(id))), release: fields.release() }
            }
            Err(error) => Request { id: Id::default(), release: Err(error) },
        }
    }

    fn fields(&self) -> Result<Fields<'_>, Error> {
        if let Some(longest) = self.exceeded {
            return Err(Error::LongLine { longest });
        }
        let line = std::str::from_utf8(&self.bytes).map_err(|error| Error::NotUtf8 { offset: error.valid_up_to() })?;
        if !line.trim_start().starts_with('{') {
            return Err(refused("not a JSON object"));
        }
        serde_json::from_str(line).map_err(|error| refused(&format!("not a JSON object: {}", without_line(&error))))
    }
}

/// The fields as they are written. Their values are read later, so that the answer to a wrong `text` still has its `id`.
#[derive(Deserialize)]
struct Fields<'l> {
    #[serde(borrow, default, deserialize_with = "as_written")]
    id: Option<&'l RawValue>,
    #[serde(borrow, default, deserialize_with = "as_written")]
    text: Option<&'l RawValue>,
    #[serde(borrow, default, deserialize_with = "as_written")]
    html: Option<&'l RawValue>,
    #[serde(borrow, default, deserialize_with = "as_written")]
    url: Option<&'l RawValue>,
    #[serde(borrow, default, deserialize_with = "as_written")]
    govuk: Option<&'l RawValue>,
}

impl<'l> Fields<'l> {
    fn release(&self) -> Result<Release<'l>, Error> {
        if self.id.is_none() {
            return Err(refused("no id"));
        }
        match (self.text, self.html, self.govuk) {
            (Some(text), ..) => string("text", text).map(Release::Text),
            (None, Some(html), _) => {
                let html = string("html", html)?;
                // An address that is no string says nothing.
                let url = self.url.and_then(|url| string("url", url).ok());
                Ok(match url {
                    Some(url) => Release::Page { html, url },
                    None => Release::Html(html),
                })
            }
            (None, None, Some(govuk)) => Ok(Release::Govuk(govuk.get())),
            (None, None, None) => Err(refused("no release")),
        }
    }
}

impl Release<'_> {
    /// The release as text and blocks.
    ///
    /// # Errors
    /// The errors of the reader of its format, or [`Error::NotBuilt`] if the feature of that reader is off. Plain text never fails.
    pub fn document(&self) -> Result<Document<'_>, Error> {
        match self {
            Self::Text(text) => Ok(Document::plain(text)),
            #[cfg(feature = "html")]
            Self::Html(html) => Document::html(html),
            #[cfg(feature = "html")]
            Self::Page { html, url } => Document::html_at(html, url),
            #[cfg(not(feature = "html"))]
            Self::Html(_) | Self::Page { .. } => Err(Error::NotBuilt { form: "html" }),
            // The JSON of an item may be in a string.
            #[cfg(feature = "govuk")]
            Self::Govuk(item) if item.starts_with('"') => {
                Document::govuk(&serde_json::from_str::<String>(item).map_err(|error| refused(&without_line(&error)))?)
            }
            #[cfg(feature = "govuk")]
            Self::Govuk(item) => Document::govuk(item),
            #[cfg(not(feature = "govuk"))]
            Self::Govuk(_) => Err(Error::NotBuilt { form: "govuk" }),
        }
    }
}

impl Id<'_> {
    /// The id as JSON.
    #[must_use]
    pub fn as_json(&self) -> &str {
        self.0.get()
    }

    /// The id as plain text: a string without its quotation marks, anything else as JSON.
    ///
    /// ```
    /// use demarche::ndjson::Id;
    /// assert_eq!(Id::from("a \"b\"").as_text(), "a \"b\"");
    /// assert_eq!(Id::default().as_text(), "null");
    /// ```
    #[must_use]
    pub fn as_text(&self) -> Cow<'_, str> {
        serde_json::from_str::<String>(self.0.get()).map_or(Cow::Borrowed(self.0.get()), Cow::Owned)
    }
}

impl Default for Id<'_> {
    fn default() -> Self {
        Id(Cow::Borrowed(RawValue::NULL))
    }
}

impl From<&str> for Id<'_> {
    /// A name as id: a JSON string.
    fn from(name: &str) -> Self {
        serde_json::value::to_raw_value(name).map_or_else(|_| Self::default(), |id| Id(Cow::Owned(id)))
    }
}

/// The value of a field that must be a string.
fn string<'l>(field: &str, value: &'l RawValue) -> Result<Cow<'l, str>, Error> {
    serde_json::from_str(value.get()).map(Cow::Owned).map_err(|error| refused(&format!("{field}: {}", without_line(&error))))
}

fn refused(found: &str) -> Error {
    Error::Line { found: found.into(), wanted: WANTED }
}

/// The message of an error without its line, which is always line 1 for the JSON reader.
fn without_line(error: &serde_json::Error) -> String {
    let message = error.to_string();
    match message.split_once(" at line ") {
        Some((what, _)) => format!("{what} at column {}", error.column()),
        None => message,
    }
}

/// Reads a field as it is written, with `null` as a value, unlike a missing field.
fn as_written<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<&'de RawValue>, D::Error> {
    <&RawValue>::deserialize(deserializer).map(Some)
}
