//! The rows of a table with a header (CSV), as JSON objects.

use super::bytes::Bytes;
use super::record::Record;
use csv::{ByteRecord, ReaderBuilder};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::io;

/// The bytes that may separate the cells of a row.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

// house: names of columns
/// Names of columns by which a table of releases is recognised.
const KNOWN: [&str; 4] = ["text", "html", "body", "content"];

pub(super) struct Rows {
    reader: csv::Reader<Bytes>,
    header: Vec<String>,
    /// 1 if lines end with two characters: the reader counts a line only after the second one.
    late: u64,
    ended: bool,
}

impl Rows {
    /// Reads the header of the table that begins with `head`.
    pub(super) fn new(input: Bytes, head: &[u8]) -> io::Result<Self> {
        let mut reader = ReaderBuilder::new().delimiter(separator(first_line(head))).from_reader(input);
        let header = reader.headers()?.iter().map(|name| name.trim_start_matches('\u{feff}').trim().to_owned()).collect();
        let late = u64::from(first_line(head).ends_with(b"\r"));
        Ok(Self { reader, header, late, ended: false })
    }

    pub(super) fn next(&mut self) -> Option<io::Result<Record>> {
        if self.ended {
            return None;
        }
        let mut row = ByteRecord::new();
        match self.reader.read_byte_record(&mut row) {
            Ok(false) => None,
            Ok(true) => {
                let line = self.line(row.position());
                Some(Ok(Record::line(line, self.object(&row))))
            }
            Err(error) => {
                let csv::ErrorKind::UnequalLengths { pos, expected_len, len } = error.kind() else {
                    self.ended = true;
                    return Some(Err(error.into()));
                };
                let line = self.line(pos.as_ref());
                let error = format!("the row has {len} cells, and the header {expected_len}");
                Some(Ok(Record::line(line, Err(error))))
            }
        }
    }

    fn line(&self, position: Option<&csv::Position>) -> u64 {
        position.map_or(0, |position| position.line() + self.late)
    }

    /// The row as an object, without its empty cells.
    fn object(&self, row: &ByteRecord) -> Result<Vec<u8>, String> {
        let mut cells = Vec::new();
        for (name, cell) in self.header.iter().zip(row) {
            let advice = "convert the file: iconv -f windows-1252 -t utf-8 FILE";
            let cell = std::str::from_utf8(cell).map_err(|_| format!("the cell \"{name}\" is not UTF-8; {advice}"))?;
            if !cell.trim().is_empty() {
                cells.push((name.as_str(), cell));
            }
        }
        serde_json::to_vec(&Cells(&cells)).map_err(|error| error.to_string())
    }
}

struct Cells<'r>(&'r [(&'r str, &'r str)]);

impl Serialize for Cells<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(self.0.len()))?;
        self.0.iter().try_for_each(|(name, cell)| object.serialize_entry(name, cell))?;
        object.end()
    }
}

/// Whether the first line is the header of a table of releases: one of its columns is known, or named by the caller.
pub(super) fn is_table(head: &[u8], named: Option<&str>) -> bool {
    let line = first_line(head);
    let separator = separator(line);
    let mut columns = line.split(|byte| *byte == separator).map(<[u8]>::trim_ascii);
    let unquoted = |name: &[u8]| name.strip_prefix(b"\"").and_then(|name| name.strip_suffix(b"\"")).unwrap_or(name).to_owned();
    let known = |name: &[u8]| KNOWN.iter().chain(&named).any(|known| unquoted(name) == known.as_bytes());
    line.contains(&separator) && columns.any(known)
}

/// The separator that the line has most often.
fn separator(line: &[u8]) -> u8 {
    let count = |separator: &u8| line.split(|byte| byte == separator).count();
    // The first one of equals is the comma.
    SEPARATORS.into_iter().rev().max_by_key(count).unwrap_or(b',')
}

fn first_line(head: &[u8]) -> &[u8] {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    head.split(|byte| *byte == b'\n').next().unwrap_or_default()
}
