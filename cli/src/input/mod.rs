//! The input: the releases of all files, folders, patterns and streams that are named, in order.

mod find;
mod format;
mod sniff;
mod unpack;

pub(crate) use find::{STANDARD_INPUT, find};
pub(crate) use format::InputFormat;
pub(crate) use sniff::refusal;

use crate::own::Own;
use demarche::ndjson::{Line, Lines};
use find::{Found, NotFound};
use format::{read_more, recognise};
use std::fs::{File, Metadata};
use std::io::{self, BufReader, Cursor, Read};
use std::path::PathBuf;
use unpack::{Bytes, Packing, unpack};

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
    /// The content of standard input, of a compressed file, or of a file that can be read only once.
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
type Stream = (String, Lines<Bytes>);

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
        let name = if standard_input { STANDARD_INPUT.into() } else { path.to_string_lossy().into_owned() };
        let data = if standard_input { None } else { Some(path.metadata()?) };
        let size = data.as_ref().map_or(0, Metadata::len);
        let file: Bytes =
            if standard_input { Box::new(BufReader::new(io::stdin())) } else { Box::new(BufReader::new(File::open(&path)?)) };
        let (mut reader, packing) = unpack(file)?;
        // A file is read again on the thread that works on it.
        let regular = packing == Packing::None && data.is_some_and(|data| data.is_file());
        let mut head = Vec::new();
        let format = if self.format == InputFormat::Auto { recognise(&mut reader, &mut head)? } else { self.format };
        if format == InputFormat::Ndjson {
            if head.is_empty() {
                read_more(&mut reader, &mut head)?;
            }
            if let Some(why) = refusal(&head, &name, None) {
                return Ok(Some(unreadable(name, why)));
            }
            self.stream = Some((name, Lines::new(Box::new(Cursor::new(head).chain(reader)))));
            return Ok(self.line());
        }
        if regular {
            return Ok(Some(Item { name, content: Content::File(path, format), size }));
        }
        // A small compressed file may stand for any number of bytes.
        let longest = Lines::<&[u8]>::LONGEST;
        let most = if packing == Packing::Compressed { longest as u64 + 1 } else { u64::MAX };
        reader.take(most).read_to_end(&mut head)?;
        if packing == Packing::Compressed && head.len() > longest {
            return Ok(Some(unreadable(name, format!("it has more than {longest} bytes when it is not compressed"))));
        }
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
