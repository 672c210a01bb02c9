//! The objects of a JSON array, or JSON objects one after the other, each as it is written.

use super::bytes::Bytes;
use super::record::Record;
use demarche::ndjson::Lines;
use std::io;

/// Cuts the input into objects. Memory is that of one object.
pub(super) struct Values {
    input: Bytes,
    /// The number of the current line.
    line: u64,
    /// Whether an array has begun and has not ended.
    array: Array,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Array {
    None,
    Open,
    Closed,
    /// Its missing end was reported.
    Reported,
}

/// The part of an object that was read.
#[derive(Default)]
struct Part {
    bytes: Vec<u8>,
    depth: usize,
    string: InString,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum InString {
    #[default]
    No,
    Yes,
    /// After a backslash.
    Escaped,
}

impl Part {
    /// Adds a byte; `true` at the end of the object.
    fn add(&mut self, byte: u8) -> bool {
        self.bytes.push(byte);
        match (self.string, byte) {
            (InString::Yes, b'\\') => self.string = InString::Escaped,
            (InString::Yes, b'"') => self.string = InString::No,
            (InString::Escaped, _) | (InString::No, b'"') => self.string = InString::Yes,
            (InString::No, b'{' | b'[') => self.depth += 1,
            (InString::No, b'}' | b']') => self.depth = self.depth.saturating_sub(1),
            (InString::Yes | InString::No, _) => {}
        }
        self.depth == 0 && self.string == InString::No && matches!(byte, b'}' | b']')
    }
}

impl Values {
    pub(super) fn new(input: Bytes) -> Self {
        Self { input, line: 1, array: Array::None }
    }

    /// The next object, or what stands in its place.
    pub(super) fn next(&mut self) -> io::Result<Option<Record>> {
        let Some(first) = self.start()? else { return Ok(self.end()) };
        let line = self.line;
        if first != b'{' {
            return self.other(line).map(Some);
        }
        let mut part = Part::default();
        loop {
            let bytes = self.input.fill_buf()?;
            if bytes.is_empty() {
                self.array = Array::Reported;
                return Ok(Some(Record::line(line, Err("the object is not complete: the input ends within it".into()))));
            }
            let whole = bytes.iter().position(|byte| part.add(*byte));
            let used = whole.map_or(bytes.len(), |at| at + 1);
            self.line += count_lines(&bytes[..used]);
            self.input.consume(used);
            if part.bytes.len() > Lines::<Bytes>::LONGEST {
                self.input = Box::new(io::empty());
                let error = format!("the object has more than {} bytes; the rest is not read", Lines::<Bytes>::LONGEST);
                return Ok(Some(Record::line(line, Err(error))));
            }
            if whole.is_some() {
                return Ok(Some(Record::line(line, Ok(part.bytes))));
            }
        }
    }

    /// Skips to the next value, and returns its first byte.
    fn start(&mut self) -> io::Result<Option<u8>> {
        loop {
            let bytes = self.input.fill_buf()?;
            let Some(byte) = bytes.first().copied() else { return Ok(None) };
            match byte {
                b'[' if self.array == Array::None => self.array = Array::Open,
                b']' if self.array == Array::Open => self.array = Array::Closed,
                b'\n' => self.line += 1,
                b' ' | b'\t' | b'\r' | b',' | b'\xef' | b'\xbb' | b'\xbf' => {}
                _ => return Ok(Some(byte)),
            }
            self.input.consume(1);
        }
    }

    /// Skips a value that is no object, to the end of its line or the next comma.
    fn other(&mut self, line: u64) -> io::Result<Record> {
        loop {
            let bytes = self.input.fill_buf()?;
            let end = bytes.iter().position(|byte| matches!(byte, b'\n' | b','));
            let (used, ended) = (end.unwrap_or(bytes.len()), bytes.is_empty());
            self.input.consume(used);
            if end.is_some() || ended {
                // The end of the array may be on that line.
                self.array = Array::Reported;
                return Ok(Record::line(line, Err("not a JSON object".into())));
            }
        }
    }

    /// The error of an array that does not end.
    fn end(&mut self) -> Option<Record> {
        let open = self.array == Array::Open;
        self.array = Array::Reported;
        open.then(|| Record::line(self.line, Err("the array is not complete: it has no \"]\"".into())))
    }
}

fn count_lines(bytes: &[u8]) -> u64 {
    bytes.split(|byte| *byte == b'\n').count() as u64 - 1
}
