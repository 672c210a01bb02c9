//! The input formats, and how they are recognised.

use super::bytes::read_more;
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
}

impl InputFormat {
    /// Whether a file may contain many releases.
    pub(super) fn has_records(self) -> bool {
        matches!(self, Self::Ndjson | Self::Json | Self::Csv)
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
        [b'<', next, ..] if next.is_ascii_alphabetic() || matches!(next, b'!' | b'?') => return Ok(InputFormat::Html),
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
            while !head.contains(&b'\n') && head.len() < HEAD && read_more(reader, head)? {}
            return Ok(if is_table(head, named) { InputFormat::Csv } else { InputFormat::Text });
        }
    }
    if !start.trim_ascii_start().contains(&b'\n') {
        reader.take(Lines::<&[u8]>::LONGEST as u64).read_until(b'\n', head)?;
    }
    let start = shown(head);
    let line = start.trim_ascii_start().split(|byte| *byte == b'\n').next().unwrap_or_default();
    let format = json(line);
    if format != InputFormat::Govuk || line.trim_ascii_end().ends_with(b"}") {
        return Ok(format);
    }
    // An object of several lines.
    while head.len() < HEAD && read_more(reader, head)? {}
    let has = |name: &&[u8]| head.windows(name.len()).any(|window| window == *name);
    let item = [b"\"base_path\"".as_slice(), b"\"details\"", b"\"content_id\"", b"\"document_type\""].iter().any(has);
    Ok(if item { InputFormat::Govuk } else { InputFormat::Json })
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
