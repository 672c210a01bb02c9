//! A text cut where marks begin and end, so that overlapping marks can be shown by elements that nest.

use super::mark::Mark;
use crate::Span;

/// Words over which the same marks lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) span: Span,
    /// Indices of the marks over it, the outermost first.
    pub(super) marks: Vec<usize>,
}

/// Cuts texts at the edges of marks, from the start of the text to its end.
#[derive(Debug)]
pub(super) struct Cutter<'m, 's> {
    marks: &'m [Mark<'s>],
    /// The first mark that has not begun.
    next: usize,
    /// Those that have begun and not ended, in order of the list.
    open: Vec<usize>,
}

impl<'m, 's> Cutter<'m, 's> {
    /// Over marks in the order that [`super::mark::marks`] gives them.
    pub(super) fn new(marks: &'m [Mark<'s>]) -> Self {
        Self { marks, next: 0, open: Vec::new() }
    }

    /// The pieces of a stretch of the text, in order and without gaps. Stretches are asked for in order, without overlap. Takes time
    /// linear in the marks, times how deep they lie over each other.
    pub(super) fn cut(&mut self, stretch: Span) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut at = stretch.start;
        while at < stretch.end {
            while self.marks.get(self.next).is_some_and(|mark| mark.span.start <= at) {
                self.open.push(self.next);
                self.next += 1;
            }
            self.open.retain(|mark| self.marks[*mark].span.end > at);
            let opens = self.marks.get(self.next).map(|mark| mark.span.start);
            let ends = self.open.iter().map(|mark| self.marks[*mark].span.end);
            let end = ends.chain(opens).min().unwrap_or(stretch.end).min(stretch.end);
            pieces.push(Piece { span: Span::new(at, end), marks: self.open.clone() });
            at = end;
        }
        pieces
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Layer;

    fn mark(start: u32, end: u32) -> Mark<'static> {
        Mark { span: Span::new(start, end), layer: Layer::Quotes, findings: Vec::new() }
    }

    fn pieces(marks: &[Mark<'_>], stretches: &[(u32, u32)]) -> Vec<(u32, u32, Vec<usize>)> {
        let mut cutter = Cutter::new(marks);
        let cut = stretches.iter().flat_map(|(start, end)| cutter.cut(Span::new(*start, *end)));
        cut.map(|piece| (piece.span.start, piece.span.end, piece.marks)).collect()
    }

    #[test]
    fn a_text_without_marks_is_one_piece() {
        assert_eq!(pieces(&[], &[(0, 9)]), [(0, 9, vec![])]);
        assert_eq!(pieces(&[], &[(3, 3)]), []);
    }

    #[test]
    fn overlapping_marks_are_cut_at_each_edge() {
        let marks = [mark(0, 6), mark(4, 9)];
        assert_eq!(pieces(&marks, &[(0, 10)]), [(0, 4, vec![0]), (4, 6, vec![0, 1]), (6, 9, vec![1]), (9, 10, vec![])]);
    }

    #[test]
    fn a_mark_within_another_leaves_it_open() {
        let marks = [mark(0, 9), mark(2, 5), mark(2, 4)];
        let wanted = [(0, 2, vec![0]), (2, 4, vec![0, 1, 2]), (4, 5, vec![0, 1]), (5, 9, vec![0])];
        assert_eq!(pieces(&marks, &[(0, 9)]), wanted);
    }

    #[test]
    fn a_mark_goes_on_in_the_next_stretch_and_one_between_stretches_is_passed_over() {
        let marks = [mark(1, 8), mark(4, 5)];
        assert_eq!(pieces(&marks, &[(0, 3), (6, 9)]), [(0, 1, vec![]), (1, 3, vec![0]), (6, 8, vec![0]), (8, 9, vec![])]);
    }
}
