//! [`Terminal`]: the text of a release with its findings in colour.

use super::layout::Options;
use super::quotes;
use crate::document::BlockKind;
use crate::view::highlight::{Highlight, highlights};
use crate::view::layer::Layer;
use crate::view::paragraph::{Paragraph, paragraphs};
use crate::view::piece::Cutter;
use crate::view::words::hidden;
use crate::{Span, Story};
use anstyle::{AnsiColor, Style};
use std::fmt;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The text of a release with its findings in the colour of their layer, a legend, and a table of its quotes. No line is wider than the
/// terminal.
///
/// [`Story::to_terminal`] returns it, and `Display` prints it. Colours are ANSI escapes. To print without them, call
/// [`Terminal::colour`]`(false)`, or print through a stream that strips them. Characters of the text that would control the terminal are
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

    /// Sets the width in columns, at least 20. The default is 80.
    #[must_use]
    pub fn width(mut self, columns: usize) -> Self {
        self.options.width = columns.max(Options::NARROWEST);
        self
    }

    /// Sets whether colours are printed. By default they are.
    #[must_use]
    // house: a switch of a builder, which callers set to a condition
    pub fn colour(mut self, wanted: bool) -> Self {
        self.options.colour = wanted;
        self
    }
}

impl fmt::Display for Terminal<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let highlights = highlights(self.story, self.text);
        let mut cutter = Cutter::new(&highlights);
        let mut before: Option<Paragraph> = None;
        for paragraph in paragraphs(self.text) {
            if before.is_some_and(|before| set_apart(before, paragraph, self.text)) {
                writeln!(out)?;
            }
            before = Some(paragraph);
            let mut lines = Lines::new(self.options, paragraph);
            for piece in cutter.cut(paragraph.span) {
                lines.add(
                    piece.span.of(self.text),
                    style_of(piece.highlights.iter().map(|highlight| highlights[*highlight].layer)),
                    out,
                )?;
            }
            lines.end(out)?;
        }
        legend(&highlights, self.options, out)?;
        if self.story.quotes.is_empty() { Ok(()) } else { quotes::table(self.story, self.text, self.options, out) }
    }
}

/// Whether an empty line separates two paragraphs: around prose, and if the text has one. Lists and headers have none.
fn set_apart(before: Paragraph, paragraph: Paragraph, text: &str) -> bool {
    let gap = Span::new(before.span.end, paragraph.span.start).of(text);
    let prose = [before, paragraph].iter().any(|one| matches!(one.kind, Some(BlockKind::Paragraph | BlockKind::Quotation)));
    prose || gap.matches('\n').count() > 1
}

/// The style of a layer.
const fn style(layer: Layer) -> Style {
    let style = Style::new();
    match layer {
        Layer::Quotes => style.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Green))),
        Layer::Sources => style.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Cyan))).bold(),
        Layer::Cues => style.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Cyan))).italic(),
        Layer::Events => style.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Red))),
        Layer::Countries => style.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Yellow))),
        Layer::Bodies => style.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Magenta))),
        Layer::References => style.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Blue))),
        Layer::Topics => style.underline(),
    }
}

/// The style of overlapping layers: the colour of the innermost one and the effects of all.
fn style_of(layers: impl Iterator<Item = Layer>) -> Style {
    layers.map(style).fold(Style::new(), |outer, inner| {
        inner.fg_color(inner.get_fg_color().or(outer.get_fg_color())).effects(outer.get_effects() | inner.get_effects())
    })
}

fn legend(highlights: &[Highlight<'_>], options: Options, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut used = 0;
    for layer in Layer::ALL {
        let count = highlights.iter().filter(|highlight| highlight.layer == layer).count();
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

/// Wraps styled words into lines.
struct Lines {
    options: Options,
    breaks: bool,
    /// The width of the line so far.
    used: usize,
    /// The line so far, as stretches of one style.
    line: Vec<(Style, String)>,
    /// The style of the white space before the word; `None` if there is none.
    space: Option<Style>,
    /// The word that has not ended yet, as stretches of one style, and its width.
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
            // White space keeps the style of the highlight that contains it.
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

/// Adds words to a list of stretches of one style.
fn push(stretches: &mut Vec<(Style, String)>, style: Style, words: &str) {
    match stretches.last_mut() {
        Some((last, part)) if *last == style => part.push_str(words),
        _ => stretches.push((style, words.into())),
    }
}
