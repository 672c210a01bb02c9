//! [`TermSet`] and [`TermCount`]: the distinct terms of a release.

use super::occurrence::Occurrence;

/// The number of times that a term occurs in a release, and the weight of its best position.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct TermCount {
    pub(super) times: u32,
    pub(super) position: f32,
}

/// Counts the distinct terms among `found`, in the order of the table, which has `all` terms. Yields each with its index.
pub(super) fn count(found: &[Occurrence], all: usize) -> impl Iterator<Item = (usize, TermCount)> {
    let terms = TermSet::of(found.iter().map(|occurrence| occurrence.hit.entry), all);
    let mut counts = vec![TermCount::default(); terms.len()];
    for &Occurrence { hit, position, .. } in found {
        if let Some(count) = counts.get_mut(terms.rank(hit.entry)) {
            count.times += 1;
            count.position = count.position.max(position);
        }
    }
    terms.into_iter().zip(counts)
}

/// A set of terms, with a bit for each term of the table. A release has some hundred of several thousand terms. A list of counts for all
/// of them would cost a short release more than everything else here.
struct TermSet {
    bits: Vec<u64>,
    /// The number of terms in the set before each word of bits.
    before: Vec<u32>,
}

impl TermSet {
    fn of(terms: impl Iterator<Item = u32>, all: usize) -> Self {
        let mut bits = vec![0_u64; all.div_ceil(64)];
        for term in terms {
            if let Some(bits) = bits.get_mut(term as usize / 64) {
                *bits |= 1 << (term % 64);
            }
        }
        let mut count = 0;
        let before = bits.iter().map(|bits| {
            count += bits.count_ones();
            count - bits.count_ones()
        });
        Self { before: before.collect(), bits }
    }

    fn len(&self) -> usize {
        self.bits.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// The index of a term among those of the set.
    fn rank(&self, term: u32) -> usize {
        let at = term as usize / 64;
        let below = self.bits.get(at).map_or(0, |bits| (bits & ((1 << (term % 64)) - 1)).count_ones());
        (self.before.get(at).copied().unwrap_or_default() + below) as usize
    }

    /// The terms in the order of the table.
    fn into_iter(self) -> impl Iterator<Item = usize> {
        self.bits.into_iter().enumerate().flat_map(|(at, mut bits)| {
            std::iter::from_fn(move || {
                let bit = (bits != 0).then(|| bits.trailing_zeros())?;
                bits &= bits - 1;
                Some(at * 64 + bit as usize)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_have_ranks_in_the_order_of_the_table() {
        let terms = [700, 3, 63, 64, 3, 128];
        let set = TermSet::of(terms.into_iter(), 701);
        assert_eq!(set.len(), 5);
        assert_eq!(terms.map(|term| set.rank(term)), [4, 0, 1, 2, 0, 3]);
        assert_eq!(set.into_iter().collect::<Vec<_>>(), [3, 63, 64, 128, 700]);
    }
}
