//! [`Records`]: the releases of a file with many.

use super::bytes::Bytes;
use super::feed::Feed;
use super::mailbox::Mailbox;
use super::record::Record;
use super::rows::Rows;
use super::values::Values;
use super::warc::Archive;
use crate::input::InputFormat;
use demarche::ndjson::Lines;
use std::io;

/// The records of a file, one by one.
pub(super) enum Records {
    Lines(Lines<Bytes>),
    Values(Values),
    Rows(Box<Rows>),
    Feed(Feed),
    Mailbox(Mailbox),
    Archive(Archive),
}

impl Records {
    /// Opens a file of the format, which begins with `head`.
    pub(super) fn open(format: InputFormat, whole: Bytes, head: &[u8]) -> io::Result<Self> {
        Ok(match format {
            InputFormat::Csv => Self::Rows(Box::new(Rows::new(whole, head)?)),
            InputFormat::Json => Self::Values(Values::new(whole)),
            InputFormat::Feed => Self::Feed(Feed::read(whole)?),
            InputFormat::Mbox => Self::Mailbox(Mailbox::new(whole)),
            InputFormat::Warc => Self::Archive(Archive::new(whole)),
            _ => Self::Lines(Lines::new(whole)),
        })
    }

    pub(super) fn next(&mut self) -> Option<io::Result<Record>> {
        match self {
            Self::Lines(lines) => lines.next().map(|line| {
                let line = line?;
                let number = line.number();
                let error = if line.size() == 0 { line.request().release.err() } else { None };
                Ok(Record::line(number, error.map_or_else(|| Ok(line.into_bytes()), |error| Err(error.to_string()))))
            }),
            Self::Values(values) => values.next().transpose(),
            Self::Rows(rows) => rows.next(),
            Self::Feed(feed) => feed.next().map(Ok),
            Self::Mailbox(mailbox) => mailbox.next().transpose(),
            Self::Archive(archive) => archive.next().map(Ok),
        }
    }
}
