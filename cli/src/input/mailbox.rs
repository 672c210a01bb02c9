//! The messages of a mailbox (mbox), as they came.

use super::bytes::Bytes;
use super::record::{Part, Place, Record};
use demarche::ndjson::Lines;
use std::io::{self, BufRead, Read};

/// The most bytes of one message.
const LONGEST: usize = Lines::<Bytes>::LONGEST;

// house: names of fields
/// Fields that a mail server or a mail program writes, and no press office above a release.
const OF_SERVERS: [&str; 8] = [
    "received",
    "return-path",
    "delivered-to",
    "message-id",
    "mime-version",
    "dkim-signature",
    "authentication-results",
    "list-id",
];

/// Cuts a mailbox at its lines "From …". Memory is that of one message.
pub(super) struct Mailbox {
    input: Bytes,
    /// The number of the last line that was read.
    line: u64,
    /// The number of the line on which the next message begins.
    begins: Option<u64>,
}

impl Mailbox {
    pub(super) fn new(input: Bytes) -> Self {
        Self { input, line: 0, begins: None }
    }

    pub(super) fn next(&mut self) -> io::Result<Option<Record>> {
        let mut message: Result<Vec<u8>, String> = Ok(Vec::new());
        let mut after_blank = self.line == 0;
        loop {
            let mut line = Vec::new();
            let read = (&mut self.input).take(LONGEST as u64).read_until(b'\n', &mut line)?;
            let first = self.begins;
            let ended = read == 0;
            if ended || after_blank && begins_message(&line) {
                self.line += 1;
                self.begins = Some(self.line).filter(|_| !ended);
                match first {
                    Some(first) => return Ok(Some(Record { place: Place::Line(first), content: message.map(Part::Message) })),
                    None if ended => return Ok(None),
                    None => {}
                }
                continue;
            }
            self.line += 1;
            after_blank = line.trim_ascii().is_empty();
            if let Ok(bytes) = &mut message {
                bytes.extend_from_slice(&line[usize::from(is_quoted(&line))..]);
                if bytes.len() > LONGEST {
                    message = Err(format!("the message has more than {LONGEST} bytes"));
                }
            }
        }
    }
}

/// Whether the line is ">From …", which stands for "From …".
fn is_quoted(line: &[u8]) -> bool {
    let quotes = line.iter().take_while(|byte| **byte == b'>').count();
    quotes > 0 && line[quotes..].starts_with(b"From ")
}

/// Whether the line is "From ann@a.org Fri Mar  4 10:00:00 2033": an address, a time and a year.
fn begins_message(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else { return false };
    let is_time = |word: &[u8]| matches!(word, [b'0'..=b'9', b'0'..=b'9', b':', b'0'..=b'9', b'0'..=b'9', ..]);
    let is_year = |word: &[u8]| word.len() == 4 && word.iter().all(u8::is_ascii_digit);
    let words = || rest.trim_ascii().split(u8::is_ascii_whitespace).skip(1);
    words().any(is_time) && words().any(is_year)
}

/// Whether a file begins like a mailbox.
pub(super) fn is_mailbox(head: &[u8]) -> bool {
    let mut lines = head.split(|byte| *byte == b'\n');
    lines.next().is_some_and(begins_message) && lines.next().is_none_or(|line| line.is_empty() || field(line).is_some())
}

/// Whether a file begins like a message: with fields, one of which is written by a mail server or a mail program.
pub(super) fn is_message(head: &[u8]) -> bool {
    let mut known = false;
    for line in head.split_inclusive(|byte| *byte == b'\n') {
        let whole = line.ends_with(b"\n");
        let line = line.trim_ascii_end();
        match (line.first(), field(line)) {
            (None, _) => return known,
            (Some(b' ' | b'\t'), _) => {}
            (_, Some(name)) => known |= OF_SERVERS.iter().any(|field| name.eq_ignore_ascii_case(field.as_bytes())),
            // The head may end within a name.
            (_, None) => return known && !whole,
        }
    }
    known
}

/// Whether more of a file has to be read to tell whether it is a message.
pub(super) fn may_be_message(head: &[u8]) -> bool {
    let blank = head.windows(2).any(|pair| pair == b"\n\n") || head.windows(4).any(|four| four == b"\r\n\r\n");
    !blank && head.split(|byte| *byte == b'\n').next().is_some_and(|line| field(line).is_some())
}

/// The name of a field: "Subject" of "Subject: Talks in Oslo".
fn field(line: &[u8]) -> Option<&[u8]> {
    let name = &line[..line.iter().position(|byte| *byte == b':')?];
    (!name.is_empty() && name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_has_fields_of_a_server() {
        assert!(is_message(b"Received: from a\n by b\nFrom: a@a.org\n\nText"));
        assert!(is_message(b"From: a@a.org\r\nMessage-ID: <1@a.org>\r\n\r\nText"));
        assert!(is_message(b"Return-Path: <a@a.org>\nX-Long: cut he"));
        for memo in ["To: All media\nFrom: Press Office\nDate: 3 June\n\nText", "Oslo: talks go on", ""] {
            assert!(!is_message(memo.as_bytes()), "{memo}");
        }
        assert!(is_mailbox(b"From a@a.org Fri Mar  4 10:00:00 2033\nSubject: a\n"));
        assert!(!is_mailbox(b"From Oslo, talks go on at 10:00\n\nText"));
        assert!(!is_mailbox(b"From today, trade is free.\n"));
    }

    #[test]
    fn a_mailbox_is_cut_after_blank_lines() {
        let text = "From a Fri Mar  4 10:00 2033\nSubject: 1\n\nFrom now on, at 10:00\n>From b 11:00\n\nFrom b@b.org 11:00 2033\nSubject: 2\n\nText";
        let mut mailbox = Mailbox::new(Box::new(text.as_bytes()));
        let mut found = Vec::new();
        while let Some(record) = mailbox.next().unwrap() {
            let Ok(Part::Message(bytes)) = record.content else { panic!("a message") };
            found.push((record.place.number(), String::from_utf8(bytes).unwrap()));
        }
        assert_eq!(
            found,
            [(1, "Subject: 1\n\nFrom now on, at 10:00\nFrom b 11:00\n\n".into()), (7, "Subject: 2\n\nText".into())]
        );
    }
}
