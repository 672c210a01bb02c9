//! [`Terminal`]: a release with its marks in colour.

use super::layout::Options;
use super::quotes;
use crate::document::BlockKind;
use crate::view::Layer;
use crate::view::mark::{Mark, marks};
use crate::view::paragraph::{Paragraph, paragraphs};
use crate::view::piece::Cutter;
use crate::view::words::hidden;
use crate::{Span, Story};
use anstyle::{AnsiColor, Style};
use std::fmt;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A release with its findings marked in colour by layer, a legend, and its quotes as a table; no line wider than the terminal.
///
/// [`Story::to_terminal`] makes it, and its `Display` prints it. Colours are ANSI escapes; who prints to where none are wanted asks for
/// [`Terminal::colour`]`(false)`, or prints through a stream that strips them. Characters of the text that would steer the terminal are
/// left out.
///
/// ```
/// let text = "Ana Silva said that Chile would send help.";
/// let story = demarche::extract(text);
/// let shown = story.to_terminal(text).width(40).to_string();
/// assert!(shown.contains("\u{1b}["));
/// let plain = story.to_terminal(text).width(40).colour(false).to_string();
/// assert!(plain.starts_with("Ana Silva said that Chile would send\nhelp.\n"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Terminal<'s> {
    story: &'s Story,
    text: &'s str,
    options: Options,
}

impl<'s> Terminal<'s> {
    pub(super) fn new(story: &'s Story, text: &'s str) -> Self {
        Self { story, text, options: Options::default() }
    }

    /// As wide as `columns`, and no narrower than 20; 80 where nothing is said.
    #[must_use]
    pub fn width(mut self, columns: usize) -> Self {
        self.options.width = columns.max(Options::NARROWEST);
        self
    }

    /// With colours or without; with them where nothing is said.
    #[must_use]
    pub fn colour(mut self, wanted: bool) -> Self {
        self.options.colour = wanted;
        self
    }
}

impl fmt::Display for Terminal<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let marks = marks(self.story, self.text);
        let mut cutter = Cutter::new(&marks);
        let mut before: Option<Paragraph> = None;
        for paragraph in paragraphs(self.text) {
            if before.is_some_and(|before| set_apart(before, paragraph, self.text)) {
                writeln!(out)?;
            }
            before = Some(paragraph);
            let mut lines = Lines::new(self.options, paragraph);
            for piece in cutter.cut(paragraph.span) {
                lines.add(piece.span.of(self.text), style_of(piece.marks.iter().map(|mark| marks[*mark].layer)), out)?;
            }
            lines.end(out)?;
        }
        legend(&marks, self.options, out)?;
        if self.story.quotes.is_empty() { Ok(()) } else { quotes::table(self.story, self.text, self.options, out) }
    }
}

/// Whether an empty line stands between two paragraphs: where the text has one, and around prose, but not in lists and headers.
fn set_apart(before: Paragraph, paragraph: Paragraph, text: &str) -> bool {
    let gap = Span::new(before.span.end, paragraph.span.start).of(text);
    let prose = [before, paragraph].iter().any(|one| matches!(one.kind, Some(BlockKind::Paragraph | BlockKind::Quotation)));
    prose || gap.matches('\n').count() > 1
}

/// How the words of a layer look.
const fn style(layer: Layer) -> Style {
    let style = Style::new();
    match layer {
        Layer::Quotes => style.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Green))),
        Layer::Sources => style.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Cyan))).bold(),
        Layer::Cues => style.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Cyan))).italic(),
        Layer::Countries => style.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Yellow))),
        Layer::Bodies => style.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Magenta))),
        Layer::Topics => style.underline(),
    }
}

/// The looks of layers that lie over each other: the colour of the innermost, the effects of all.
fn style_of(layers: impl Iterator<Item = Layer>) -> Style {
    layers.map(style).fold(Style::new(), |outer, inner| {
        inner.fg_color(inner.get_fg_color().or(outer.get_fg_color())).effects(outer.get_effects() | inner.get_effects())
    })
}

fn legend(marks: &[Mark<'_>], options: Options, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut used = 0;
    for layer in Layer::ALL {
        let count = marks.iter().filter(|mark| mark.layer == layer).count();
        if count == 0 {
            continue;
        }
        let entry = format!("{} {count}", layer.label());
        if used == 0 {
            writeln!(out)?;
        } else if used + 3 + entry.width() > options.width {
            writeln!(out)?;
            used = 0;
        } else {
            write!(out, " · ")?;
            used += 3;
        }
        options.write(style(layer), &entry, out)?;
        used += entry.width();
    }
    if used > 0 { writeln!(out) } else { Ok(()) }
}

/// Styled words put into lines.
struct Lines {
    options: Options,
    breaks: bool,
    /// Columns that the line takes so far.
    used: usize,
    /// The line so far, in stretches of one style.
    line: Vec<(Style, String)>,
    /// The style of the white space before the word, where there is some.
    space: Option<Style>,
    /// The word that has not ended yet, in stretches of one style, and its columns.
    word: Vec<(Style, String)>,
    word_width: usize,
}

impl Lines {
    fn new(options: Options, paragraph: Paragraph) -> Self {
        Self { options, breaks: paragraph.keeps_lines(), used: 0, line: Vec::new(), space: None, word: Vec::new(), word_width: 0 }
    }

    fn add(&mut self, words: &str, style: Style, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in words.chars() {
            if c == '\n' && self.breaks {
                self.end(out)?;
            } else if c.is_whitespace() {
                self.end_word(out)?;
                self.space = Some(style);
            } else if !hidden(c) {
                let width = c.width().unwrap_or_default();
                if self.word_width + width > self.options.width {
                    self.end_word(out)?;
                }
                push(&mut self.word, style, c.encode_utf8(&mut [0; 4]));
                self.word_width += width;
            }
        }
        Ok(())
    }

    fn end_word(&mut self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.word.is_empty() {
            return Ok(());
        }
        let space = self.space.take();
        if self.used > 0 && self.used + usize::from(space.is_some()) + self.word_width > self.options.width {
            self.end_line(out)?;
        } else if let (Some(space), 1..) = (space, self.used) {
            // White space between two styles belongs to what it stands in.
            push(&mut self.line, space, " ");
            self.used += 1;
        }
        for (style, part) in self.word.drain(..) {
            push(&mut self.line, style, &part);
        }
        self.used += std::mem::take(&mut self.word_width);
        Ok(())
    }

    fn end_line(&mut self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (style, part) in self.line.drain(..) {
            self.options.write(style, &part, out)?;
        }
        self.used = 0;
        writeln!(out)
    }

    fn end(&mut self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.end_word(out)?;
        self.space = None;
        self.end_line(out)
    }
}

/// Adds words to stretches of one style.
fn push(stretches: &mut Vec<(Style, String)>, style: Style, words: &str) {
    match stretches.last_mut() {
        Some((last, part)) if *last == style => part.push_str(words),
        _ => stretches.push((style, words.into())),
    }
}
