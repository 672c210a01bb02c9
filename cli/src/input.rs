//! The releases of the files, folders, patterns and streams that were named, one after the other.

use crate::arguments::From;
use demarche::ndjson::{Line, Lines};
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// How much of a file tells what it is, unless its first line is longer.
const HEAD: u64 = 4096;

/// A release that waits to be read.
pub(crate) struct Item {
    /// What messages call it: the file, and the line where it is one of many.
    pub(crate) name: String,
    pub(crate) content: Content,
    /// How many bytes of input it takes.
    pub(crate) size: u64,
}

pub(crate) enum Content {
    /// A file to be read whole.
    File(PathBuf, From),
    /// What a file or standard input held.
    Bytes(Vec<u8>, From),
    /// A line of a stream.
    Line(Line),
    /// There is nothing to read, and why.
    Refused(String),
}

/// Gives the releases, in order; holds one file open, and no more of it than a line.
pub(crate) struct Inputs {
    named: std::vec::IntoIter<PathBuf>,
    from: From,
    /// What the run writes itself: never read.
    outputs: Vec<PathBuf>,
    found: Box<dyn Iterator<Item = Result<PathBuf, String>>>,
    stream: Option<Stream>,
}

/// A file of many releases, and what messages call it.
type Stream = (String, Lines<Box<dyn BufRead>>);

impl Inputs {
    pub(crate) fn new(named: &[PathBuf], from: From, outputs: &[PathBuf]) -> Self {
        let named = if named.is_empty() { vec![PathBuf::from("-")] } else { named.to_vec() };
        let outputs = outputs.iter().filter_map(|path| std::path::absolute(path).ok()).collect();
        Self { named: named.into_iter(), from, outputs, found: Box::new(std::iter::empty()), stream: None }
    }

    /// How many bytes there are to read; `None` where standard input is among them.
    pub(crate) fn size(named: &[PathBuf], outputs: &[PathBuf]) -> Option<u64> {
        if named.is_empty() || named.iter().any(|path| path.as_os_str() == "-") {
            return None;
        }
        let mut inputs = Self::new(named, From::Auto, outputs);
        Some(std::iter::from_fn(|| inputs.path()).flatten().filter_map(|path| path.metadata().ok()).map(|data| data.len()).sum())
    }

    /// The next file.
    fn path(&mut self) -> Option<Result<PathBuf, String>> {
        loop {
            if let Some(path) = self.found.next() {
                let own = |path: &PathBuf| {
                    std::path::absolute(path).is_ok_and(|path| self.outputs.iter().any(|output| path.starts_with(output)))
                };
                match path {
                    Ok(path) if own(&path) => {}
                    path => return Some(path),
                }
            } else {
                self.found = find(self.named.next()?);
            }
        }
    }

    /// The release that a file is, or the first one of those that it holds; `None` where it holds none.
    fn open(&mut self, path: PathBuf) -> io::Result<Option<Item>> {
        let standard_input = path.as_os_str() == "-";
        let name = if standard_input { "standard input".into() } else { path.to_string_lossy().into_owned() };
        let data = if standard_input { None } else { Some(path.metadata()?) };
        let size = data.as_ref().map_or(0, std::fs::Metadata::len);
        let regular = data.is_some_and(|data| data.is_file());
        if regular && !matches!(self.from, From::Auto | From::Ndjson) {
            return Ok(Some(Item { name, content: Content::File(path, self.from), size }));
        }
        let mut reader: Box<dyn BufRead> =
            if standard_input { Box::new(BufReader::new(io::stdin())) } else { Box::new(BufReader::new(File::open(&path)?)) };
        let mut head = Vec::new();
        let from = if self.from == From::Auto { recognise(&mut reader, &mut head)? } else { self.from };
        if from == From::Ndjson {
            self.stream = Some((name, Lines::new(Box::new(Cursor::new(head).chain(reader)))));
            return Ok(self.line());
        }
        if regular {
            return Ok(Some(Item { name, content: Content::File(path, from), size }));
        }
        reader.read_to_end(&mut head)?;
        Ok(Some(Item { size: head.len() as u64, name, content: Content::Bytes(head, from) }))
    }

    /// The next line of the stream that is open.
    fn line(&mut self) -> Option<Item> {
        let (file, lines) = self.stream.as_mut()?;
        match lines.next() {
            Some(Ok(line)) => {
                let name = format!("{file}, line {}", line.number());
                Some(Item { name, size: line.size() as u64 + 1, content: Content::Line(line) })
            }
            Some(Err(error)) => Some(Item { name: file.clone(), content: Content::Refused(error.to_string()), size: 0 }),
            None => {
                self.stream = None;
                None
            }
        }
    }
}

impl Iterator for Inputs {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        loop {
            if let Some(item) = self.line() {
                return Some(item);
            }
            let (name, error) = match self.path()? {
                Ok(path) => {
                    let name = path.to_string_lossy().into_owned();
                    match self.open(path) {
                        Ok(Some(item)) => return Some(item),
                        Ok(None) => continue,
                        Err(error) => (name, error.to_string()),
                    }
                }
                Err(message) => match message.split_once(": ") {
                    Some((name, why)) => (name.to_owned(), why.to_owned()),
                    None => (message.clone(), message),
                },
            };
            return Some(Item { name, content: Content::Refused(error), size: 0 });
        }
    }
}

/// The files that a name stands for: itself, those of a folder, those that a pattern matches.
fn find(named: PathBuf) -> Box<dyn Iterator<Item = Result<PathBuf, String>>> {
    let words = named.to_string_lossy().into_owned();
    if named.is_dir() {
        return Box::new(walk(&named));
    }
    if named.as_os_str() == "-" || named.exists() || !words.contains(['*', '?', '[']) {
        return Box::new(std::iter::once(Ok(named)));
    }
    let options = glob::MatchOptions { require_literal_leading_dot: true, ..glob::MatchOptions::default() };
    match glob::glob_with(&words, options) {
        Ok(paths) => {
            let mut paths = paths.peekable();
            if paths.peek().is_none() {
                return Box::new(std::iter::once(Err(format!("{words}: no file matches"))));
            }
            Box::new(paths.flat_map(|path| match path {
                Ok(path) if path.is_dir() => Box::new(std::iter::empty()) as Box<dyn Iterator<Item = _>>,
                Ok(path) => Box::new(std::iter::once(Ok(path))),
                Err(error) => Box::new(std::iter::once(Err(format!("{}: {}", error.path().display(), error.error())))),
            }))
        }
        Err(error) => Box::new(std::iter::once(Err(format!("{words}: {error}")))),
    }
}

/// The files below a folder, in order of names; what is hidden is left out.
fn walk(folder: &Path) -> impl Iterator<Item = Result<PathBuf, String>> + use<> {
    let entries = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
    let entries = entries.filter_entry(|entry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.'));
    entries.filter_map(|entry| match entry {
        Ok(entry) => entry.file_type().is_file().then(|| Ok(entry.into_path())),
        Err(error) => {
            let path = error.path().map_or_else(String::new, |path| path.to_string_lossy().into_owned());
            let why = error.io_error().map_or_else(|| "a link leads back to its own folder".into(), ToString::to_string);
            Some(Err(format!("{path}: {why}")))
        }
    })
}

/// Tells what a file is from its beginning, which is put into `head`.
fn recognise(reader: &mut impl BufRead, head: &mut Vec<u8>) -> io::Result<From> {
    reader.take(HEAD).read_to_end(head)?;
    // Half of the bytes of UTF-16 are zeros here.
    let shown = |head: &[u8]| -> Vec<u8> { head.iter().copied().filter(|byte| byte.is_ascii() && *byte != 0).collect() };
    let start = shown(head);
    let start = start.trim_ascii_start();
    match start {
        [b'<', next, ..] if next.is_ascii_alphabetic() || matches!(next, b'!' | b'?') => return Ok(From::Html),
        [b'{', rest @ ..] if matches!(rest.trim_ascii_start().first(), Some(b'"' | b'}')) => {}
        _ => return Ok(From::Text),
    }
    if !start.contains(&b'\n') {
        reader.take(Lines::<&[u8]>::LONGEST as u64).read_until(b'\n', head)?;
    }
    let line = shown(head);
    let line = line.trim_ascii_start().split(|byte| *byte == b'\n').next().unwrap_or_default();
    Ok(json(line))
}

/// Which JSON a first line begins.
fn json(line: &[u8]) -> From {
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
        return From::Ndjson;
    }
    match serde_json::from_slice::<Fields>(line) {
        Ok(fields) if fields.text.is_some() || fields.html.is_some() || fields.govuk.is_some() => From::Ndjson,
        Ok(fields) if fields.base_path.is_none() && fields.details.is_none() => From::Ndjson,
        // An object that ends on a later line is one item.
        _ => From::Govuk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_what_a_file_is() {
        for (content, form) in [
            (&b""[..], From::Text),
            (b"Minister visits Oslo", From::Text),
            (b"<3 from Oslo", From::Text),
            (b"{Embargoed}", From::Text),
            (b"\xef\xbb\xbf \n<!doctype html><p>Oslo", From::Html),
            (b"<\0p\0>\0", From::Html),
            (b"{\"id\": 1, \"text\": \"Oslo\"}\n", From::Ndjson),
            (b"{\"url\": \"u\", \"text\": \"Oslo\", \"id\": 1}", From::Ndjson),
            (b"{\"id\": 1, \"text\": \"cut", From::Ndjson),
            (b"{}\n{}\n", From::Ndjson),
            (b"{\"base_path\": \"/oslo\", \"details\": {}}", From::Govuk),
            (b"{\n  \"base_path\": \"/oslo\"\n}", From::Govuk),
        ] {
            let mut head = Vec::new();
            assert_eq!(recognise(&mut &content[..], &mut head).unwrap(), form, "{}", String::from_utf8_lossy(content));
            assert_eq!(head, content, "nothing of the beginning is lost");
        }
    }

    #[test]
    fn a_first_line_longer_than_the_head_is_read_to_its_end() {
        let line = format!("{{\"url\": \"{}\", \"text\": \"Oslo\"}}\n", "u".repeat(9000));
        assert_eq!(recognise(&mut line.as_bytes(), &mut Vec::new()).unwrap(), From::Ndjson);
    }
}
