//! Lines and paragraphs of plain text: which line breaks end a paragraph, and which only wrap a line.
//!
//! This is part of segmentation because paragraphs are found before anything else, on the bytes of the text.

use crate::Span;
use crate::byte_search::line_end;
use std::cell::OnceCell;

/// The widest line of a text that was wrapped by hand or by a mail program, in bytes.
const MAX_WRAP_BYTES: usize = 110;
/// The narrowest width at which lines are wrapped, in bytes.
const MIN_WRAP_BYTES: usize = 40;

/// The paragraphs of a text, in order, each without white space at its ends.
///
/// A blank line ends a paragraph. A line break ends one too, unless the lines around it are wrapped: no line is wider than a page, most
/// breaks are in the middle of a sentence, and each line is so full that the first word of the next one had no room. A few lines that
/// leave this open are wrapped if the whole text is. Bullets, numbers of items and labels of speakers begin a paragraph among wrapped
/// lines too. Line breaks are `\n`, `\r\n` and `\r`. Linear in the text.
///
/// ```
/// use demarche::document::layout::paragraphs;
/// let text = "A line a paragraph.\nA second.\n\nHere a paragraph was wrapped by its author's mail\nprogram, which broke it in the middle of a sentence.";
/// let words: Vec<_> = paragraphs(text).map(|span| span.of(text).split('\n').count()).collect();
/// assert_eq!(words, [1, 1, 2]);
/// ```
pub fn paragraphs(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut lines = Lines::new(text);
    let mut pending = None;
    let page = OnceCell::new();
    let mut current_run: Option<Run> = None;
    std::iter::from_fn(move || {
        let mut found: Option<Span> = pending.take();
        let mut line = loop {
            match found {
                Some(line) if !line.is_empty() => break line,
                Some(_) => current_run = None,
                None => {}
            }
            if lines.skip_blank() {
                current_run = None;
            }
            found = Some(lines.next()?);
        };
        let mut paragraph = line;
        // Most lines are between blank ones, and then there is nothing to measure.
        let alone = matches!(text.as_bytes().get(lines.at), None | Some(b'\n' | b'\r'));
        let wraps_nothing = alone || line.len() > MAX_WRAP_BYTES;
        let run =
            *current_run.get_or_insert_with(|| if wraps_nothing { Run::default() } else { Run::measure(&lines, line, &page) });
        if run.wrapped {
            for next in lines.by_ref() {
                if next.is_empty() || !run.continues(text, line, next) {
                    pending = Some(next);
                    break;
                }
                paragraph.end = next.end;
                line = next;
            }
        }
        Some(paragraph)
    })
}

/// The lines of a text, each without white space at its ends and without a byte order mark.
#[derive(Clone, Debug)]
struct Lines<'t> {
    text: &'t str,
    at: usize,
    breaks: Breaks,
}

/// The characters that end a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Breaks {
    Ascii,
    /// Also the separators of lines and paragraphs of Unicode.
    Unicode,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Self {
        // Two searches for a string cost less than one for two characters.
        let has_separator = text.contains("\u{2028}") || text.contains("\u{2029}");
        let breaks = if has_separator { Breaks::Unicode } else { Breaks::Ascii };
        Self { text, at: 0, breaks }
    }

    /// The offset at which a line ends, and the length of its break.
    fn end_of(&self, rest: &str) -> (usize, usize) {
        let end = match self.breaks {
            Breaks::Ascii => line_end(rest.as_bytes()),
            Breaks::Unicode => rest.find(['\n', '\r', '\u{2028}', '\u{2029}']),
        };
        let Some(end) = end else { return (rest.len(), 1) };
        let first = rest[end..].chars().next().map_or(1, char::len_utf8);
        (end, if rest[end..].starts_with("\r\n") { 2 } else { first })
    }

    /// Skips ASCII white space. Returns whether a blank line was skipped.
    fn skip_blank(&mut self) -> bool {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| matches!(byte, b' ' | 9..=13)).count();
        let passed = line_end(rest.get(..blank).unwrap_or_default()).is_some();
        self.at += blank;
        passed
    }
}

impl Iterator for Lines<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let (len, ending) = self.end_of(rest);
        let line = without_marks(self.text, Span::from(self.at..self.at + len).trim(self.text));
        self.at += len + ending;
        Some(line)
    }
}

/// A line without byte order marks at its start. They are also within a text, where files were joined.
fn without_marks(text: &str, line: Span) -> Span {
    let words = line.of(text).trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    Span::new(line.end - words.len() as u32, line.end)
}

/// The width to which a text is wrapped, in bytes: the width of the widest line that another line follows. There is none unless most such
/// lines are about as wide and some of them end within a sentence.
fn width_of_page(text: &str) -> Option<usize> {
    /// The fewest breaks in the middle of a sentence.
    const MIN_BREAKS: usize = 3;
    let lines = || Lines::new(text);
    let pairs =
        || lines().zip(lines().skip(1)).filter(|(line, next)| !next.is_empty() && (1..=MAX_WRAP_BYTES).contains(&line.len()));
    let width = pairs().map(|(line, _)| line.len()).max().filter(|width| *width >= MIN_WRAP_BYTES)?;
    let (mut breaks, mut full, mut in_sentence) = (0, 0, 0);
    for (line, next) in pairs() {
        breaks += 1;
        full += usize::from(is_full(text, line, next, width));
        in_sentence += usize::from(breaks_sentence(text, line, next));
    }
    (in_sentence >= MIN_BREAKS && full * 4 >= breaks * 3).then_some(width)
}

/// Whether the first word of the next line had no room on a line.
fn is_full(text: &str, line: Span, next: Span, width: usize) -> bool {
    /// How much shorter than the widest line a full line may be, in bytes, besides the next word.
    const SLACK: usize = 6;
    let word = next.of(text).split_ascii_whitespace().next().map_or(0, str::len);
    line.len() + 1 + word + SLACK > width
}

/// Consecutive lines without a blank one between them.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    /// The widest line, in bytes.
    width: usize,
    wrapped: bool,
}

impl Run {
    /// Measures the lines from `first` to the next blank line, or to a line that is too wide for wrapped text. `page` is the width to which
    /// the whole text is wrapped. It is measured once, if a run leaves open whether it is wrapped.
    fn measure(lines: &Lines<'_>, first: Span, page: &OnceCell<Option<usize>>) -> Self {
        let text = lines.text;
        let mut lines = Lines { at: first.start as usize, ..lines.clone() };
        let mut run = Self::default();
        let (mut last, mut breaks, mut in_sentence) = (None, 0, 0);
        for line in lines.by_ref().take_while(|line| !line.is_empty()) {
            run.width = run.width.max(line.len());
            if run.width > MAX_WRAP_BYTES {
                return run;
            }
            if let Some(last) = last {
                breaks += 1;
                in_sentence += usize::from(breaks_sentence(text, last, line));
            }
            last = Some(line);
        }
        if run.width < MIN_WRAP_BYTES {
            return run;
        }
        if in_sentence > 0 && in_sentence * 2 >= breaks {
            return Self { wrapped: true, ..run };
        }
        page.get_or_init(|| width_of_page(text)).map_or(run, |width| Self { width, wrapped: true })
    }

    /// Whether `next` continues the paragraph of `line`.
    fn continues(self, text: &str, line: Span, next: Span) -> bool {
        let full = is_full(text, line, next, self.width);
        // "6. Summit⏎endorsed the plan": the first line of an item may be short.
        let words = line.of(text);
        let goes_on = breaks_sentence(text, line, next) && (line.len() * 2 > self.width || is_item(words) || ends_in_link(words));
        !begins_paragraph(next.of(text)) && (full || goes_on)
    }
}

/// Whether a sentence continues from a line to the next, by how the one ends and the other begins: after "of", or before a small letter.
fn breaks_sentence(text: &str, line: Span, next: Span) -> bool {
    let line = line.of(text);
    let ended = line.ends_with(['.', '!', '?', ':', ';']);
    !ended && (next.of(text).starts_with(char::is_lowercase) || ends_in_link(line))
}

/// Whether a line ends with a word that no sentence, headline or item ends with.
fn ends_in_link(line: &str) -> bool {
    // house: grammar
    matches!(line.rsplit(' ').next(), Some("of" | "the" | "and" | "for" | "to" | "in" | "by" | "with" | "a" | "an" | "at" | "on"))
}

/// Whether a line begins a paragraph by what it begins with: a bullet, the number of an item, the label of a speaker.
fn begins_paragraph(line: &str) -> bool {
    let bullet =
        line.starts_with(['•', '⁃', '▪', '◦', '‣', '●', '■', '–', '—']) || line.starts_with("- ") || line.starts_with("* ");
    bullet || is_item(line) || is_label(line)
}

/// "1.", "12)", "(a)", "iv."
fn is_item(line: &str) -> bool {
    let inside = line.strip_prefix('(').unwrap_or(line);
    let len = inside.bytes().take(5).take_while(u8::is_ascii_alphanumeric).count();
    let (marker, rest) = inside.split_at(len);
    let digits = marker.bytes().all(|byte| byte.is_ascii_digit()) && len <= 3;
    let roman = marker.bytes().all(|byte| b"ivx".contains(&byte));
    let mark = rest.starts_with(')') || (rest.starts_with('.') && inside.len() == line.len());
    len > 0 && mark && (digits || roman || len == 1) && rest.get(1..).is_some_and(|rest| rest.starts_with(' '))
}

/// "MR PRICE:", "QUESTION:", "Q:", "Q "
fn is_label(line: &str) -> bool {
    let head = line.as_bytes().get(..40).unwrap_or(line.as_bytes());
    let len = head.iter().take_while(|byte| byte.is_ascii_uppercase() || b" .'-".contains(byte)).count();
    len > 0 && head.get(len) == Some(&b':') && head.first().is_some_and(u8::is_ascii_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        paragraphs(text).map(|span| span.of(text)).collect()
    }

    #[test]
    fn a_blank_line_ends_a_paragraph() {
        assert_eq!(read("  One.\n \t\nTwo.\r\n\r\nThree.\r\rFour.\n"), ["One.", "Two.", "Three.", "Four."]);
        assert!(read("\n \r\n").is_empty());
    }

    #[test]
    fn a_byte_order_mark_is_part_of_no_line() {
        assert_eq!(read("\u{feff}- One.\n\n \u{feff} - Two.\n\u{feff}\nThree."), ["- One.", "- Two.", "Three."]);
    }

    #[test]
    fn every_line_is_a_paragraph_if_none_is_wrapped() {
        assert_eq!(
            read("Minister visits Oslo\nThe minister came on Monday.\nHe left on Tuesday."),
            ["Minister visits Oslo", "The minister came on Monday.", "He left on Tuesday."]
        );
    }

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        let text = "The two ministers met in the capital on Monday and agreed that the\nferry between the islands would sail again before the winter. They\nthanked the crews of the two ports (both of which are closed)\nand the port, which is old and small and stands between the ice and\nthe town.\n\nA second paragraph.";
        assert_eq!(read(text).len(), 2);
        // "Deputy High⏎Commissioner": where the whole text is wrapped, no break needs to be before a small letter.
        let names = format!("{text}\n\nThe envoy who was received in the harbour by his Deputy High\nCommissioner left.");
        assert_eq!(read(&names).len(), 3);
        let short = "The two ministers met in the capital on Monday and agreed that the\nferry would sail.\nA new paragraph begins here, and it is wrapped as well because it is\nlong enough to be.";
        assert_eq!(read(short).len(), 2);
    }

    #[test]
    fn bullets_numbers_and_labels_begin_paragraphs_among_wrapped_lines() {
        let text = "The ministers agreed in the course of the afternoon that they would do\nall of the following as soon as their parliaments had\n- open the ferry between the islands, which had been closed for a very\nlong time;\n2. meet again.\nMS ODA: The ferry is what I have been asked about more than about all\nother things.";
        let item = "The ministers met in the capital on Monday and agreed that the ferry\nwould sail again.\n2. Summit\nendorsed the plan for the harbour and urged the Government of Lesotho\nto open it.";
        assert_eq!(read(item).len(), 2);
        let starts: Vec<_> = read(text).iter().map(|paragraph| paragraph.split(' ').next().unwrap()).collect();
        assert_eq!(starts, ["The", "-", "2.", "MS"]);
    }
}
