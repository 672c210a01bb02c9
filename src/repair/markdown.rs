//! Marks of Markdown that crawlers leave in a text: `# Minister visits Oslo`, `**Oslo**`, `[the port](https://port.example)`.
//!
//! The rules are those of `CommonMark`, each within one line: <https://spec.commonmark.org/0.31.2/>. Marks around a label at the start of a
//! line are kept, because they show that it is one: "**Ms Lund:** We agree."

use super::damage::Repair;
use std::collections::VecDeque;
use std::ops::Range;

/// The most marks that an emphasis begins with.
const MAX_RUN: usize = 3;
/// The most openings of a line that wait for their end.
const MAX_OPEN: usize = 16;
/// The deepest heading.
const MAX_LEVEL: usize = 6;
/// The most bytes of a line before a label: a bullet and blanks.
const MAX_LEAD: usize = 8;
/// The longest address, in bytes.
const MAX_ADDRESS: usize = 2000;

/// The marks of the line that is read.
#[derive(Debug, Default)]
pub(super) struct Marks {
    line_end: usize,
    /// In order.
    found: VecDeque<Range<usize>>,
}

/// A mark that may open an emphasis or a link.
#[derive(Debug)]
struct Opening {
    byte: u8,
    range: Range<usize>,
}

impl Marks {
    /// Reads the mark at `at`. Offsets grow from call to call.
    pub(super) fn read(&mut self, text: &str, at: usize) -> Option<Repair> {
        if at >= self.line_end {
            let start = text[..at].rfind('\n').map_or(0, |before| before + 1);
            self.line_end = text[at..].find('\n').map_or(text.len(), |len| at + len);
            self.found = marks(&text[start..self.line_end]);
            for mark in &mut self.found {
                *mark = start + mark.start..start + mark.end;
            }
        }
        while self.found.front().is_some_and(|mark| mark.start < at) {
            self.found.pop_front();
        }
        if self.found.front()?.start != at {
            return None;
        }
        let mark = self.found.pop_front()?;
        Some(Repair { damaged: mark.len(), replacement: None, before: 0 })
    }
}

/// The marks of a line, in order.
fn marks(line: &str) -> VecDeque<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Vec<Opening> = Vec::new();
    let bytes = line.as_bytes();
    let mut at = heading(line).map_or(0, |mark| {
        found.push(mark.clone());
        mark.end
    });
    while at < bytes.len() {
        let byte = bytes[at];
        let len = match byte {
            b'*' | b'_' => bytes[at..].iter().take_while(|next| **next == byte).count(),
            _ => 1,
        };
        let mark = at..at + len;
        at = mark.end;
        match byte {
            b'*' | b'_' if len <= MAX_RUN => emphasis(line, mark, &mut open, &mut found),
            b'[' if open.len() < MAX_OPEN => open.push(Opening { byte, range: mark }),
            b']' => at = link(line, mark, &mut open, &mut found),
            _ => {}
        }
    }
    found.sort_unstable_by_key(|mark| mark.start);
    found.into()
}

/// The number signs before the words of a heading, with the blank after them. "# # #" ends a release.
fn heading(line: &str) -> Option<Range<usize>> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let words = line[level..].trim_start_matches(' ');
    let is_heading = (1..=MAX_LEVEL).contains(&level) && words.starts_with(|c: char| !c.is_whitespace() && c != '#');
    let start = line.len() - words.len();
    (is_heading && start > level).then_some(0..start)
}

/// Reads asterisks or underscores. They end the last emphasis that the same marks opened, or open one.
fn emphasis(line: &str, mark: Range<usize>, open: &mut Vec<Opening>, found: &mut Vec<Range<usize>>) {
    let before = line[..mark.start].chars().next_back();
    let after = line[mark.end..].chars().next();
    let is_blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let byte = line.as_bytes()[mark.start];
    let matching = open.iter().rposition(|opening| opening.byte == byte && opening.range.len() == mark.len());
    if let Some(opening) = matching.filter(|_| !is_blank(before) && !is_word(after)) {
        let start = open[opening].range.clone();
        open.truncate(opening);
        if !is_label(line, &start, &mark) {
            found.extend([start, mark]);
        }
    } else if !is_blank(after) && !is_word(before) && open.len() < MAX_OPEN {
        open.push(Opening { byte, range: mark });
    }
}

/// Whether two marks are around a label that opens its line, with a colon inside or after them.
fn is_label(line: &str, start: &Range<usize>, end: &Range<usize>) -> bool {
    let opens = start.start <= MAX_LEAD && line[..start.start].chars().all(|c| !c.is_alphanumeric());
    opens && (line[..end.start].ends_with(':') || line[end.end..].starts_with(':'))
}

/// Reads a closing bracket. If an address follows, the brackets and the address are marks. The words of a picture are marks as well. Returns
/// the offset at which reading continues.
fn link(line: &str, mark: Range<usize>, open: &mut Vec<Opening>, found: &mut Vec<Range<usize>>) -> usize {
    let Some(opening) = open.iter().rposition(|opening| opening.byte == b'[') else { return mark.end };
    let start = open[opening].range.clone();
    let Some(end) = address_end(&line[mark.end..]).map(|len| mark.end + len) else {
        open.truncate(opening);
        return mark.end;
    };
    open.truncate(opening);
    if line[..start.start].ends_with('!') {
        // Marks in the words of the picture are the last that were found.
        while found.last().is_some_and(|inner| inner.start >= start.start) {
            found.pop();
        }
        found.push(start.start - 1..end);
    } else {
        found.extend([start, mark.start..end]);
    }
    end
}

/// The length of an address in round brackets at the start of `rest`: `(https://port.example "The port")`.
fn address_end(rest: &str) -> Option<usize> {
    // house: what an address begins with
    const STARTS: [&str; 7] = ["http", "/", "#", "mailto:", "tel:", "www.", "./"];
    let address = rest.strip_prefix('(')?.trim_start_matches(['<', ' ']);
    if !STARTS.iter().any(|start| address.starts_with(start)) {
        return None;
    }
    let mut depth = 0_usize;
    let end = rest.bytes().take(MAX_ADDRESS).position(|byte| {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    end.map(|end| end + 1)
}
