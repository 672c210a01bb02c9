//! [`Lines`]: splits the input into lines of bounded length.

use std::io::{self, BufRead};

/// Reads a stream line by line. Blank lines are skipped.
///
/// Ends after the last line, or after the first error of the input itself, since no more can be read after that. Memory is that of one
/// line, of at most [`Lines::LONGEST`] bytes.
///
/// ```
/// use demarche::ndjson::Lines;
/// let numbers: Vec<_> = Lines::new("{}\n\n{}".as_bytes()).map(|line| line.map(|line| line.number())).collect::<Result<_, _>>()?;
/// assert_eq!(numbers, [1, 3]);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Lines<R> {
    input: R,
    number: u64,
    longest: usize,
    ended: bool,
}

/// One line of the input, to be read here or on another thread.
#[derive(Clone, Debug)]
pub struct Line {
    pub(super) number: u64,
    pub(super) bytes: Vec<u8>,
    /// The bound that it exceeds. Its bytes are not kept then.
    pub(super) exceeded: Option<usize>,
}

impl<R: BufRead> Lines<R> {
    /// The longest line, in bytes: 64 MiB.
    ///
    /// A line is kept in memory, and an input without line breaks must not decide how much memory that is. The longest releases have a
    /// few hundred kilobytes. [`Lines::longest`] changes the bound.
    pub const LONGEST: usize = 64 << 20;

    /// The lines of `input`.
    #[must_use]
    pub fn new(input: R) -> Self {
        Self { input, number: 0, longest: Self::LONGEST, ended: false }
    }

    /// Changes the bound on the length of a line. A longer line is skipped without being kept in memory, and yields
    /// [`Error::LongLine`](crate::Error::LongLine).
    ///
    /// ```
    /// use demarche::ndjson::Lines;
    /// let mut lines = Lines::new("{\"id\": 1, \"text\": \"Norway.\"}\n{\"id\": 2}\n".as_bytes()).longest(10);
    /// assert!(lines.next().unwrap()?.request().release.is_err_and(|error| error.to_string().contains("more than 10 bytes")));
    /// assert_eq!(lines.next().unwrap()?.request().id.as_json(), "2");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn longest(mut self, bytes: usize) -> Self {
        self.longest = bytes;
        self
    }

    /// The next line that is not blank.
    fn line(&mut self) -> io::Result<Option<Line>> {
        loop {
            let mut bytes = Vec::new();
            // One byte more than allowed, and the line break.
            let most = self.longest as u64 + 2;
            if io::Read::take(&mut self.input, most).read_until(b'\n', &mut bytes)? == 0 {
                return Ok(None);
            }
            self.number += 1;
            let whole = bytes.ends_with(b"\n");
            let ending = if bytes.ends_with(b"\r\n") { 2 } else { usize::from(whole) };
            bytes.truncate(bytes.len() - ending);
            if bytes.len() > self.longest {
                if !whole {
                    self.input.skip_until(b'\n')?;
                }
                return Ok(Some(Line { number: self.number, bytes: Vec::new(), exceeded: Some(self.longest) }));
            }
            if self.number == 1 && bytes.starts_with(b"\xef\xbb\xbf") {
                bytes.drain(..3);
            }
            if !bytes.trim_ascii().is_empty() {
                return Ok(Some(Line { number: self.number, bytes, exceeded: None }));
            }
        }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let line = self.line().transpose();
        self.ended = !matches!(line, Some(Ok(_)));
        line
    }
}

impl Line {
    /// The number of the line in the input, counted from 1.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Its length in bytes, or 0 if it exceeds the bound.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// Its bytes, without the line break. Empty if the line exceeds the bound.
    ///
    /// ```
    /// use demarche::ndjson::Lines;
    /// let line = Lines::new("{\"id\": 1}\n".as_bytes()).next().unwrap()?;
    /// assert_eq!(line.into_bytes(), b"{\"id\": 1}");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}
