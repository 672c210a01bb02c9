//! The input: the releases of all files, folders, patterns and streams that are named, in order.

mod bytes;
mod feed;
mod find;
mod format;
mod mailbox;
mod record;
mod records;
mod rows;
mod sniff;
mod unpack;
mod values;
mod warc;

pub(crate) use find::{STANDARD_INPUT, find, is_pattern};
pub(crate) use format::InputFormat;
pub(crate) use record::{Body, Entry, Page, PageKind, Part, Record};
pub(crate) use sniff::refusal;

use crate::own::Own;
use bytes::{Bytes, read_more};
use demarche::ndjson::Lines;
use find::{Found, NotFound};
use format::recognise;
use records::Records;
use std::fs::{File, Metadata};
use std::io::{self, BufReader, Cursor, Read};
use std::path::PathBuf;
use std::sync::Arc;
use unpack::{Packing, unpack};

/// The most bytes of a file that is read at once when its format is recognised. Opening it again would cost more.
const SMALL: u64 = 16 << 10;

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
    /// A record of a file with many, and the name of the file.
    Record(Arc<str>, Record),
    /// Nothing can be read, for this reason.
    Unreadable(String),
}

/// An iterator over the releases. It has one file open at a time, and of a stream one line in memory.
pub(crate) struct Inputs {
    arguments: std::vec::IntoIter<PathBuf>,
    format: InputFormat,
    /// The field with the release, if the caller names it.
    named: Option<String>,
    /// The files that the run writes; they are not read.
    own: Own,
    found: Box<dyn Iterator<Item = Found> + Send>,
    stream: Option<Stream>,
}

/// A file with many releases, and its name in messages.
type Stream = (Arc<str>, Records);

impl Inputs {
    pub(crate) fn new(arguments: &[PathBuf], format: InputFormat, own: &Own) -> Self {
        let arguments = if arguments.is_empty() { vec![PathBuf::from("-")] } else { arguments.to_vec() };
        let found = Box::new(std::iter::empty());
        Self { arguments: arguments.into_iter(), format, named: None, own: own.clone(), found, stream: None }
    }

    /// Recognises tables by the column that contains the release, if the caller names it.
    pub(crate) fn with_field(self, named: Option<&str>) -> Self {
        Self { named: named.map(Into::into), ..self }
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
        // A larger file is read again on the thread that works on it.
        let regular = packing == Packing::None && data.is_some_and(|data| data.is_file());
        let mut head = Vec::new();
        let format = if self.format == InputFormat::Auto {
            recognise(&mut reader, &mut head, self.named.as_deref())?
        } else {
            self.format
        };
        if format.has_records() {
            if head.is_empty() {
                read_more(&mut reader, &mut head)?;
            }
            // An archive may begin with images.
            let refusal = if format == InputFormat::Warc { None } else { refusal(&head, &name, None) };
            if let Some(why) = refusal {
                return Ok(Some(unreadable(name, why)));
            }
            let whole: Bytes = Box::new(Cursor::new(head.clone()).chain(reader));
            let records = Records::open(format, whole, &head)?;
            self.stream = Some((name.into(), records));
            return Ok(self.record());
        }
        if regular && size > SMALL {
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

    /// The next record of the open stream.
    fn record(&mut self) -> Option<Item> {
        let (file, records) = self.stream.as_mut()?;
        match records.next() {
            Some(Ok(record)) => {
                let name = format!("{file}, {}", record.place);
                Some(Item { name, size: record.size(), content: Content::Record(Arc::clone(file), record) })
            }
            Some(Err(error)) => {
                let unreadable = unreadable(file.to_string(), error.to_string());
                self.stream = None;
                Some(unreadable)
            }
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
            if let Some(item) = self.record() {
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
