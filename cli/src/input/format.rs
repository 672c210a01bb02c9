//! The input formats, and how they are recognised.

use super::bytes::read_more;
use super::mailbox::{is_mailbox, is_message, may_be_message};
use super::rows::is_table;
use clap::ValueEnum;
use demarche::ndjson::Lines;
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::io::{self, BufRead, Read};

/// The number of bytes by which a file is recognised, unless its first line is longer.
const HEAD: usize = 4096;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputFormat {
    /// Recognise the format by the content
    Auto,
    /// Plain text
    Text,
    /// A web page
    Html,
    /// An item of GOV.UK's content API
    Govuk,
    /// One JSON object per line
    Ndjson,
    /// A JSON array of objects, or objects of several lines
    Json,
    /// A table with a header, whose cells are separated by commas, semicolons or tabs
    Csv,
    /// RSS, Atom or JSON Feed
    Feed,
    /// A message, as mail programs save it (.eml)
    Mail,
    /// Messages one after the other
    Mbox,
    /// A web archive
    Warc,
}

impl InputFormat {
    /// Whether a file may contain many releases.
    pub(super) fn has_records(self) -> bool {
        matches!(self, Self::Ndjson | Self::Json | Self::Csv | Self::Feed | Self::Mbox | Self::Warc)
    }
}

/// Recognises the format of a file by its first bytes, which are moved to `head`. Reads no further than it must: a stream may wait for the
/// answer to its first line.
///
/// `named` is the field with the release, if the caller names it.
pub(super) fn recognise(reader: &mut impl BufRead, head: &mut Vec<u8>, named: Option<&str>) -> io::Result<InputFormat> {
    let mut start = shown(head);
    while start.trim_ascii_start().len() < 2 && head.len() < HEAD && read_more(reader, head)? {
        start = shown(head);
    }
    match start.trim_ascii_start() {
        [b'<', next, ..] if next.is_ascii_alphabetic() || matches!(next, b'!' | b'?') => return markup(reader, head),
        [b'{', rest @ ..] if matches!(rest.trim_ascii_start().first(), Some(b'"' | b'}')) => {}
        // Only white space follows the bracket so far.
        [b'{', rest @ ..] if rest.trim_ascii_start().is_empty() && head.len() < HEAD && read_more(reader, head)? => {
            return recognise(reader, head, named);
        }
        [b'[', rest @ ..] if rest.trim_ascii_start().first() == Some(&b'{') => return Ok(InputFormat::Json),
        // Only white space follows the bracket so far.
        [b'[', rest @ ..] if rest.trim_ascii_start().is_empty() && head.len() < HEAD && read_more(reader, head)? => {
            return recognise(reader, head, named);
        }
        _ => {
            while (!head.contains(&b'\n') || may_be_message(head)) && head.len() < HEAD && read_more(reader, head)? {}
            return Ok(lines(head, named));
        }
    }
    if !start.trim_ascii_start().contains(&b'\n') {
        reader.take(Lines::<&[u8]>::LONGEST as u64).read_until(b'\n', head)?;
    }
    let start = shown(head);
    let line = start.trim_ascii_start().split(|byte| *byte == b'\n').next().unwrap_or_default();
    let format = json(line);
    if is_json_feed(&start) {
        return Ok(InputFormat::Feed);
    }
    if format != InputFormat::Govuk || line.trim_ascii_end().ends_with(b"}") {
        return Ok(format);
    }
    // An object of several lines.
    while head.len() < HEAD && read_more(reader, head)? {}
    let has = |name: &&[u8]| head.windows(name.len()).any(|window| window == *name);
    let item = [b"\"base_path\"".as_slice(), b"\"details\"", b"\"content_id\"", b"\"document_type\""].iter().any(has);
    Ok(if item { InputFormat::Govuk } else { InputFormat::Json })
}

/// The format of a file that begins with neither markup nor JSON.
fn lines(head: &[u8], named: Option<&str>) -> InputFormat {
    match head {
        [b'W', b'A', b'R', b'C', b'/', b'0'..=b'9', ..] => InputFormat::Warc,
        _ if is_mailbox(head) => InputFormat::Mbox,
        _ if is_message(head) => InputFormat::Mail,
        _ if is_table(head, named) => InputFormat::Csv,
        _ => InputFormat::Text,
    }
}

/// A feed by its first element, or else a page.
fn markup(reader: &mut impl BufRead, head: &mut Vec<u8>) -> io::Result<InputFormat> {
    loop {
        let start = shown(head);
        let text = String::from_utf8_lossy(&start);
        match first_element(&text) {
            Some(name) => {
                // house: names of elements
                let is_feed = ["rss", "feed", "rdf:rdf"].iter().any(|feed| name.eq_ignore_ascii_case(feed));
                return Ok(if is_feed { InputFormat::Feed } else { InputFormat::Html });
            }
            None if head.len() < HEAD && read_more(reader, head)? => {}
            None => return Ok(InputFormat::Html),
        }
    }
}

/// The name of the first element, if it has been read.
fn first_element(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = rest.trim_start().strip_prefix('<')?;
        let end = match rest.as_bytes() {
            [b'?', ..] => "?>",
            [b'!', b'-', b'-', ..] => "-->",
            [b'!', ..] => ">",
            _ => return rest.split_once([' ', '>', '/', '\t', '\n', '\r']).map(|(name, _)| name),
        };
        (_, rest) = rest.split_once(end)?;
    }
}

/// Whether an object is a JSON Feed: its first field says so.
fn is_json_feed(start: &[u8]) -> bool {
    let first = String::from_utf8_lossy(&start[..start.len().min(HEAD)]);
    let squeezed: String = first.chars().filter(|c| !c.is_whitespace() && *c != '\\').take(60).collect();
    squeezed.starts_with("{\"version\":\"https://jsonfeed.org/version/")
}

/// The characters by which a format is recognised. Half of the bytes of UTF-16 text are zeros.
fn shown(head: &[u8]) -> Vec<u8> {
    head.iter().copied().filter(|byte| byte.is_ascii() && *byte != 0).collect()
}

/// The format of JSON with this first line: a stream, or an item of GOV.UK.
fn json(line: &[u8]) -> InputFormat {
    #[derive(Default, Deserialize)]
    struct Fields {
        text: Option<IgnoredAny>,
        html: Option<IgnoredAny>,
        govuk: Option<IgnoredAny>,
        base_path: Option<IgnoredAny>,
        details: Option<IgnoredAny>,
    }
    let first = line.get(1..).unwrap_or_default().trim_ascii_start();
    if ["\"id\"", "\"text\"", "\"html\"", "\"govuk\""].iter().any(|key| first.starts_with(key.as_bytes())) {
        return InputFormat::Ndjson;
    }
    match serde_json::from_slice::<Fields>(line) {
        Ok(fields) if fields.text.is_some() || fields.html.is_some() || fields.govuk.is_some() => InputFormat::Ndjson,
        Ok(fields) if fields.base_path.is_none() && fields.details.is_none() => InputFormat::Ndjson,
        // An object that ends on a later line is an item.
        _ => InputFormat::Govuk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_format_is_recognised_by_the_content() {
        for (content, format) in [
            (&b""[..], InputFormat::Text),
            (b"Minister visits Oslo", InputFormat::Text),
            (b"<3 from Oslo", InputFormat::Text),
            (b"{Embargoed}", InputFormat::Text),
            (b"\xef\xbb\xbf \n<!doctype html><p>Oslo", InputFormat::Html),
            (b"<\0p\0>\0", InputFormat::Html),
            (b"{\"id\": 1, \"text\": \"Oslo\"}\n", InputFormat::Ndjson),
            (b"{\"url\": \"u\", \"text\": \"Oslo\", \"id\": 1}", InputFormat::Ndjson),
            (b"{\"id\": 1, \"text\": \"cut", InputFormat::Ndjson),
            (b"{}\n{}\n", InputFormat::Ndjson),
            (b"{\"base_path\": \"/oslo\", \"details\": {}}", InputFormat::Govuk),
            (b"{\n  \"base_path\": \"/oslo\"\n}", InputFormat::Govuk),
            (b"{\n  \"text\": \"Oslo\"\n}", InputFormat::Json),
            (b"[\n  {\"text\": \"Oslo\"}]", InputFormat::Json),
            (b"[Embargoed]\nOslo", InputFormat::Text),
            (b"id,text\n1,Oslo\n", InputFormat::Csv),
            (b"\xef\xbb\xbf\"id\";\"body\"\r\n1;Oslo", InputFormat::Csv),
            (b"Oslo, text of the statement\nWe", InputFormat::Text),
            (b"<?xml version='1.0'?>\n<!-- a > b --><rss version='2.0'>", InputFormat::Feed),
            (b"<feed xmlns='http://www.w3.org/2005/Atom'>", InputFormat::Feed),
            (b"<?xml version='1.0'?><html>", InputFormat::Html),
            (b"{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", InputFormat::Feed),
            (b"Message-ID: <1@a.org>\r\nSubject: Oslo\r\n\r\nWe", InputFormat::Mail),
            (b"From: the Press Office\nTo: all media\n\nWe", InputFormat::Text),
            (b"From a@a.org Fri Mar  4 10:00:00 2033\nSubject: Oslo\n", InputFormat::Mbox),
            (b"WARC/1.1\r\nWARC-Type: warcinfo\r\n", InputFormat::Warc),
        ] {
            let mut head = Vec::new();
            assert_eq!(recognise(&mut &content[..], &mut head, None).unwrap(), format, "{}", String::from_utf8_lossy(content));
            assert_eq!(head, content, "no byte is lost");
        }
    }

    #[test]
    fn a_first_line_that_is_longer_than_the_head_is_read_to_its_end() {
        let line = format!("{{\"url\": \"{}\", \"text\": \"Oslo\"}}\n", "u".repeat(9000));
        assert_eq!(recognise(&mut line.as_bytes(), &mut Vec::new(), None).unwrap(), InputFormat::Ndjson);
    }
}
