//! [`Offsets`]: from the offsets of a repaired text to those of the text that was damaged.

use crate::Span;

/// The stretches of a repaired text, in order.
#[derive(Debug, Default)]
pub(super) struct Offsets(Vec<Stretch>);

/// A stretch of the repaired text, and where it comes from.
#[derive(Debug)]
struct Stretch {
    /// Where it begins in the repaired text.
    start: u32,
    original: Span,
    /// Whether its bytes are those of the original.
    is_copy: bool,
}

impl Offsets {
    /// Notes that the original's bytes from `from` up to `to` were copied to `start`.
    pub(super) fn copy(&mut self, from: usize, to: usize, start: usize) {
        if to > from {
            self.0.push(Stretch { start: start as u32, original: Span::from(from..to), is_copy: true });
        }
    }

    /// Notes that the original's bytes from `from` up to `to` became `len` bytes at `start`.
    pub(super) fn replace(&mut self, from: usize, to: usize, start: usize, len: usize) {
        if len > 0 {
            self.0.push(Stretch { start: start as u32, original: Span::from(from..to), is_copy: false });
        }
    }

    /// The span of the original that became a span of the repaired text.
    pub(super) fn original(&self, span: Span) -> Span {
        if span.is_empty() {
            let at = self.stretch(span.start).map_or(0, |stretch| stretch.first(span.start));
            return Span::new(at, at);
        }
        let start = self.stretch(span.start).map_or(0, |stretch| stretch.first(span.start));
        let end = self.stretch(span.end - 1).map_or(start, |stretch| stretch.end(span.end));
        Span::new(start, end.max(start))
    }

    /// The stretch that contains a byte of the repaired text.
    fn stretch(&self, at: u32) -> Option<&Stretch> {
        let after = self.0.partition_point(|stretch| stretch.start <= at);
        self.0.get(after.checked_sub(1)?)
    }
}

impl Stretch {
    /// Where a byte of the stretch comes from.
    fn first(&self, at: u32) -> u32 {
        if self.is_copy { (self.original.start + (at - self.start)).min(self.original.end) } else { self.original.start }
    }

    /// The end of the original of the bytes before `at`.
    fn end(&self, at: u32) -> u32 {
        if self.is_copy { (self.original.start + (at - self.start)).min(self.original.end) } else { self.original.end }
    }
}
