//! Cuts a text where highlights begin and end, so that nested elements can show overlapping highlights.

use super::highlight::Highlight;
use crate::Span;

/// A stretch of the text that is covered by the same highlights throughout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) span: Span,
    /// The indices of its highlights, the outermost first.
    pub(super) highlights: Vec<usize>,
}

/// Cuts one text, from its start to its end.
#[derive(Debug)]
pub(super) struct Cutter<'m, 's> {
    highlights: &'m [Highlight<'s>],
    /// The first highlight that has not begun yet.
    next: usize,
    /// The highlights that have begun and not ended, in the order of the list.
    open: Vec<usize>,
}

impl<'m, 's> Cutter<'m, 's> {
    /// Takes highlights in the order of [`super::highlight::highlights`].
    pub(super) fn new(highlights: &'m [Highlight<'s>]) -> Self {
        Self { highlights, next: 0, open: Vec::new() }
    }

    /// The pieces of a stretch of the text, in order and without gaps. The stretches of successive calls must be in order and must not
    /// overlap. Takes time linear in the number of highlights, times their depth.
    pub(super) fn cut(&mut self, stretch: Span) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut at = stretch.start;
        while at < stretch.end {
            while self.highlights.get(self.next).is_some_and(|highlight| highlight.span.start <= at) {
                self.open.push(self.next);
                self.next += 1;
            }
            self.open.retain(|highlight| self.highlights[*highlight].span.end > at);
            let opens = self.highlights.get(self.next).map(|highlight| highlight.span.start);
            let ends = self.open.iter().map(|highlight| self.highlights[*highlight].span.end);
            let end = ends.chain(opens).min().unwrap_or(stretch.end).min(stretch.end);
            pieces.push(Piece { span: Span::new(at, end), highlights: self.open.clone() });
            at = end;
        }
        pieces
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::layer::Layer;

    fn highlight(start: u32, end: u32) -> Highlight<'static> {
        Highlight { span: Span::new(start, end), layer: Layer::Quotes, findings: Vec::new() }
    }

    fn pieces(highlights: &[Highlight<'_>], stretches: &[(u32, u32)]) -> Vec<(u32, u32, Vec<usize>)> {
        let mut cutter = Cutter::new(highlights);
        let cut = stretches.iter().flat_map(|(start, end)| cutter.cut(Span::new(*start, *end)));
        cut.map(|piece| (piece.span.start, piece.span.end, piece.highlights)).collect()
    }

    #[test]
    fn a_text_without_highlights_is_one_piece() {
        assert_eq!(pieces(&[], &[(0, 9)]), [(0, 9, vec![])]);
        assert_eq!(pieces(&[], &[(3, 3)]), []);
    }

    #[test]
    fn overlapping_highlights_are_cut_at_each_edge() {
        let highlights = [highlight(0, 6), highlight(4, 9)];
        assert_eq!(pieces(&highlights, &[(0, 10)]), [(0, 4, vec![0]), (4, 6, vec![0, 1]), (6, 9, vec![1]), (9, 10, vec![])]);
    }

    #[test]
    fn a_highlight_within_another_leaves_it_open() {
        let highlights = [highlight(0, 9), highlight(2, 5), highlight(2, 4)];
        let wanted = [(0, 2, vec![0]), (2, 4, vec![0, 1, 2]), (4, 5, vec![0, 1]), (5, 9, vec![0])];
        assert_eq!(pieces(&highlights, &[(0, 9)]), wanted);
    }

    #[test]
    fn a_highlight_continues_in_the_next_stretch_and_one_between_stretches_is_skipped() {
        let highlights = [highlight(1, 8), highlight(4, 5)];
        assert_eq!(pieces(&highlights, &[(0, 3), (6, 9)]), [(0, 1, vec![]), (1, 3, vec![0]), (6, 8, vec![0]), (8, 9, vec![])]);
    }
}
