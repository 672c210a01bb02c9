//! The input: the releases of all files, folders, patterns and streams that are named, in order.

mod find;
mod format;

pub(crate) use find::find;
pub(crate) use format::InputFormat;

use crate::own::Own;
use demarche::ndjson::{Line, Lines};
use find::{Found, NotFound};
use format::recognise;
use std::fs::{File, Metadata};
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::PathBuf;

/// A release that has not been read yet.
pub(crate) struct Item {
    /// Its name in messages: the file, and the line in a stream.
    pub(crate) name: String,
    pub(crate) content: Content,
    /// The number of bytes of its input.
    pub(crate) size: u64,
}

pub(crate) enum Content {
    /// A file that is one release.
    File(PathBuf, InputFormat),
    /// The content of standard input, or of a file that can be read only once.
    Bytes(Vec<u8>, InputFormat),
    /// A line of a stream.
    Line(Line),
    /// Nothing can be read, for this reason.
    Unreadable(String),
}

/// An iterator over the releases. It has one file open at a time, and of a stream one line in memory.
pub(crate) struct Inputs {
    arguments: std::vec::IntoIter<PathBuf>,
    format: InputFormat,
    /// The files that the run writes; they are not read.
    own: Own,
    found: Box<dyn Iterator<Item = Found> + Send>,
    stream: Option<Stream>,
}

/// A file with many releases, and its name in messages.
type Stream = (String, Lines<Box<dyn BufRead + Send>>);

impl Inputs {
    pub(crate) fn new(arguments: &[PathBuf], format: InputFormat, own: &Own) -> Self {
        let arguments = if arguments.is_empty() { vec![PathBuf::from("-")] } else { arguments.to_vec() };
        Self { arguments: arguments.into_iter(), format, own: own.clone(), found: Box::new(std::iter::empty()), stream: None }
    }

    /// The number of bytes to read; `None` if standard input is part of the input.
    pub(crate) fn size(arguments: &[PathBuf], own: &Own) -> Option<u64> {
        if arguments.is_empty() || arguments.iter().any(|path| path.as_os_str() == "-") {
            return None;
        }
        let mut inputs = Self::new(arguments, InputFormat::Auto, own);
        let files = std::iter::from_fn(|| inputs.path()).flatten();
        Some(files.filter_map(|path| path.metadata().ok()).map(|data| data.len()).sum())
    }

    /// The next file.
    fn path(&mut self) -> Option<Found> {
        loop {
            match self.found.next() {
                Some(Ok(path)) if self.own.contain(&path) => {}
                Some(found) => return Some(found),
                None => self.found = find(self.arguments.next()?),
            }
        }
    }

    /// The release in a file, or the first one of a stream; `None` for a stream without releases.
    fn open(&mut self, path: PathBuf) -> io::Result<Option<Item>> {
        let standard_input = path.as_os_str() == "-";
        let name = if standard_input { "standard input".into() } else { path.to_string_lossy().into_owned() };
        let data = if standard_input { None } else { Some(path.metadata()?) };
        let size = data.as_ref().map_or(0, Metadata::len);
        let regular = data.is_some_and(|data| data.is_file());
        if regular && !matches!(self.format, InputFormat::Auto | InputFormat::Ndjson) {
            return Ok(Some(Item { name, content: Content::File(path, self.format), size }));
        }
        let mut reader: Box<dyn BufRead + Send> =
            if standard_input { Box::new(BufReader::new(io::stdin())) } else { Box::new(BufReader::new(File::open(&path)?)) };
        let mut head = Vec::new();
        let format = if self.format == InputFormat::Auto { recognise(&mut reader, &mut head)? } else { self.format };
        if format == InputFormat::Ndjson {
            self.stream = Some((name, Lines::new(Box::new(Cursor::new(head).chain(reader)))));
            return Ok(self.line());
        }
        if regular {
            return Ok(Some(Item { name, content: Content::File(path, format), size }));
        }
        reader.read_to_end(&mut head)?;
        Ok(Some(Item { size: head.len() as u64, name, content: Content::Bytes(head, format) }))
    }

    /// The next line of the open stream.
    fn line(&mut self) -> Option<Item> {
        let (file, lines) = self.stream.as_mut()?;
        match lines.next() {
            Some(Ok(line)) => {
                let name = format!("{file}, line {}", line.number());
                Some(Item { name, size: line.size() as u64 + 1, content: Content::Line(line) })
            }
            Some(Err(error)) => Some(unreadable(file.clone(), error.to_string())),
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
            let path = match self.path()? {
                Ok(path) => path,
                Err(NotFound { name, why }) => return Some(unreadable(name, why)),
            };
            let name = path.to_string_lossy().into_owned();
            match self.open(path) {
                Ok(Some(item)) => return Some(item),
                Ok(None) => {}
                Err(error) => return Some(unreadable(name, error.to_string())),
            }
        }
    }
}

fn unreadable(name: String, why: String) -> Item {
    Item { name, content: Content::Unreadable(why), size: 0 }
}
