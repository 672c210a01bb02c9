//! [`SearchCursor`]: fast look-ups in a sorted list, if each is near the one before.

use std::cell::Cell;

/// The position at which the last look-up in a sorted list ended. Rules read a text from its start to its end, so the next answer is
/// usually a few items away. A search that starts here takes the same time in a text of any length; a binary search of the whole list
/// would not.
#[derive(Debug, Default)]
pub(crate) struct SearchCursor(Cell<usize>);

impl SearchCursor {
    /// The number of items at the start for which `holds` is true, like the method of slices with this name. The time grows with the
    /// logarithm of the distance from the last answer.
    pub(crate) fn partition_point<T>(&self, items: &[T], holds: impl Fn(&T) -> bool) -> usize {
        let from = self.0.get().min(items.len());
        // After both loops, every item before `low` holds and no item from `high` on does. If the answer is before `from`, the first
        // loop ends at once; if it is after `from`, the second does.
        let (mut low, mut high, mut step) = (from, from, 1);
        while high < items.len() && holds(&items[high]) {
            (low, high, step) = (high + 1, (high + step).min(items.len()), step * 2);
        }
        step = 0;
        while low > 0 && !holds(&items[low - 1]) {
            (low, high, step) = ((low - 1).saturating_sub(step), low - 1, step * 2 + 1);
        }
        let found = low + items[low..high].partition_point(holds);
        self.0.set(found);
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_slices_wherever_the_last_answer_was() {
        let items: Vec<usize> = (0..40).map(|item| item / 3).collect();
        for len in 0..items.len() {
            let items = &items[..len];
            for from in 0..len + 3 {
                for bound in 0..15 {
                    let near = SearchCursor(Cell::new(from));
                    let expected = items.partition_point(|item| *item < bound);
                    assert_eq!(near.partition_point(items, |item| *item < bound), expected, "{len} {from} {bound}");
                    assert_eq!(near.0.get(), expected);
                }
            }
        }
    }

    #[test]
    fn looks_at_few_items_beside_the_last_answer() {
        let items: Vec<usize> = (0..1_000_000).collect();
        let near = SearchCursor(Cell::new(500_000));
        let looks = Cell::new(0);
        for bound in [500_001, 500_004, 499_999] {
            near.partition_point(&items, |item| {
                looks.set(looks.get() + 1);
                *item < bound
            });
        }
        assert!(looks.get() < 24, "{looks:?}");
    }
}
