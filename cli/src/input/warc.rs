//! The pages of a web archive (WARC), one record after the other.

use super::bytes::Bytes;
use super::record::{Page, PageKind, Part, Place, Record};
use demarche::ndjson::Lines;
use httparse::{EMPTY_HEADER, Header, ParserConfig, Response, Status};
use std::borrow::Cow;
use std::io::{self, BufRead, Read};

/// The most bytes of the fields of a record or of a response.
const MOST_FIELDS: usize = 64 << 10;

/// The most fields.
const FIELDS: usize = 256;

/// The most bytes of a page.
const LONGEST: usize = Lines::<Bytes>::LONGEST;

/// Reads the records and keeps those that are pages. Memory is that of one page.
pub(super) struct Archive {
    input: Bytes,
    number: u64,
    pages: u64,
    ended: bool,
}

/// What the fields of a record say about it.
struct Head {
    kind: RecordKind,
    length: u64,
    url: String,
    /// The time in ISO 8601.
    date: String,
    content_type: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum RecordKind {
    /// What a server sent, with its HTTP header.
    Response,
    /// A file, without one.
    File,
    Other,
}

impl Archive {
    pub(super) fn new(input: Bytes) -> Self {
        Self { input, number: 0, pages: 0, ended: false }
    }

    /// The next page, or the error that ends the archive.
    pub(super) fn next(&mut self) -> Option<Record> {
        while !self.ended {
            match self.record() {
                Ok(Some(content)) => {
                    self.pages += 1;
                    return Some(Record { place: Place::Record(self.number), content });
                }
                Ok(None) => {}
                Err(error) => {
                    self.ended = true;
                    return Some(Record { place: Place::Record(self.number), content: Err(error.to_string()) });
                }
            }
        }
        let none = self.pages == 0;
        self.pages += 1;
        none.then(|| Record { place: Place::Record(self.number), content: Err("the archive has no web page".into()) })
    }

    /// Reads a record. It is `None` if it is no page, or there is none.
    fn record(&mut self) -> io::Result<Option<Result<Part, String>>> {
        let Some(head) = self.head()? else {
            self.ended = true;
            return Ok(None);
        };
        let mut body = (&mut self.input).take(head.length);
        let page = if head.kind == RecordKind::Other { None } else { page(&head, &mut body)? };
        let left = body.limit();
        let skipped = io::copy(&mut body, &mut io::sink())?;
        if skipped < left {
            return Err(io::Error::other("the archive ends within the record"));
        }
        Ok(page)
    }

    /// Reads the fields of the next record; `None` at the end.
    fn head(&mut self) -> io::Result<Option<Head>> {
        self.number += 1;
        let mut line = Vec::new();
        // Two line breaks end the record before.
        while line.trim_ascii().is_empty() {
            line.clear();
            if self.line(&mut line)? == 0 {
                return Ok(None);
            }
        }
        if !line.starts_with(b"WARC/") {
            return Err(io::Error::other("no record of a web archive begins here; the rest is not read"));
        }
        let mut fields = Vec::new();
        loop {
            let start = fields.len();
            if self.line(&mut fields)? == 0 {
                return Err(io::Error::other("the archive ends within the fields of a record"));
            }
            if fields[start..].trim_ascii().is_empty() {
                break;
            }
            if fields.len() > MOST_FIELDS {
                return Err(io::Error::other(format!("the fields have more than {MOST_FIELDS} bytes; the rest is not read")));
            }
        }
        Head::of(&fields).map(Some).map_err(|why| io::Error::other(format!("{why}; the rest is not read")))
    }

    fn line(&mut self, into: &mut Vec<u8>) -> io::Result<usize> {
        (&mut self.input).take(MOST_FIELDS as u64).read_until(b'\n', into)
    }
}

impl Head {
    fn of(fields: &[u8]) -> Result<Self, String> {
        let mut parsed = [EMPTY_HEADER; FIELDS];
        let Ok(Status::Complete((_, parsed))) = httparse::parse_headers(fields, &mut parsed) else {
            return Err("the fields of the record are damaged".into());
        };
        let value = |name| value(parsed, name).unwrap_or_default();
        let length = value("content-length").parse().map_err(|_| "the record has no length")?;
        let kind = match &*value("warc-type").to_ascii_lowercase() {
            "response" => RecordKind::Response,
            "resource" | "conversion" => RecordKind::File,
            _ => RecordKind::Other,
        };
        let url = value("warc-target-uri").trim_matches(['<', '>']).to_owned();
        Ok(Self { kind, length, url, date: value("warc-date"), content_type: value("content-type") })
    }
}

/// The page in a record; `None` if it contains something else.
fn page(head: &Head, body: &mut impl Read) -> io::Result<Option<Result<Part, String>>> {
    let mut page = Page {
        url: head.url.clone(),
        retrieved: head.date.get(..10).map(Into::into),
        kind: PageKind::Html,
        charset: None,
        codings: Vec::new(),
        bytes: Vec::new(),
    };
    let mut bytes = Vec::new();
    if head.kind == RecordKind::File {
        let Some(kind) = kind(&head.content_type) else { return Ok(None) };
        (page.kind, page.charset) = (kind, charset(&head.content_type));
    } else {
        body.take(MOST_FIELDS as u64).read_to_end(&mut bytes)?;
        let Some(start) = response(&bytes, &mut page) else { return Ok(None) };
        bytes.drain(..start);
    }
    body.take((LONGEST + 1) as u64).read_to_end(&mut bytes)?;
    if bytes.len() > LONGEST {
        return Ok(Some(Err(format!("the page has more than {LONGEST} bytes"))));
    }
    page.bytes = bytes;
    Ok(Some(Ok(Part::Page(Box::new(page)))))
}

/// Reads the header of a response, and returns where its body begins; `None` if it is no page.
fn response(bytes: &[u8], page: &mut Page) -> Option<usize> {
    let (bytes, longer) = with_version(bytes);
    let mut fields = [EMPTY_HEADER; FIELDS];
    let mut response = Response::new(&mut fields);
    let mut parser = ParserConfig::default();
    parser.ignore_invalid_headers_in_responses(true).allow_obsolete_multiline_headers_in_responses(true);
    let Ok(Status::Complete(end)) =
        parser.allow_spaces_after_header_name_in_responses(true).parse_response(&mut response, &bytes)
    else {
        return None;
    };
    let content_type = value(response.headers, "content-type")?;
    if response.code != Some(200) || kind(&content_type) != Some(PageKind::Html) {
        return None;
    }
    page.charset = charset(&content_type);
    let codings = ["transfer-encoding", "content-encoding"].iter().filter_map(|name| value(response.headers, name));
    let codings = codings.map(|codings| codings.rsplit(',').map(|one| one.trim().to_ascii_lowercase()).collect::<Vec<_>>());
    page.codings = codings.flatten().filter(|coding| coding != "identity" && !coding.is_empty()).collect();
    Some(end - longer)
}

/// The header with a version that the parser knows: "HTTP/2 200" has no minor one. Also returns by how many bytes it is longer.
fn with_version(bytes: &[u8]) -> (Cow<'_, [u8]>, usize) {
    match bytes.strip_prefix(b"HTTP/2 ").or_else(|| bytes.strip_prefix(b"HTTP/3 ")) {
        Some(rest) => ([b"HTTP/1.1 ", rest].concat().into(), 2),
        None => (bytes.into(), 0),
    }
}

/// The value of the first field of this name.
fn value(fields: &[Header<'_>], name: &str) -> Option<String> {
    let field = fields.iter().find(|field| field.name.eq_ignore_ascii_case(name))?;
    Some(String::from_utf8_lossy(field.value).trim().to_owned())
}

fn kind(content_type: &str) -> Option<PageKind> {
    match &*content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase() {
        "text/html" | "application/xhtml+xml" => Some(PageKind::Html),
        "text/plain" => Some(PageKind::Text),
        _ => None,
    }
}

/// The encoding of "text/html; charset=utf-8".
fn charset(content_type: &str) -> Option<String> {
    let mut parameters = content_type.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let (_, charset) = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
    Some(charset.trim().trim_matches(['"', '\'']).to_owned()).filter(|charset| !charset.is_empty())
}
