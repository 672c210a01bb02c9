//! Reads many releases on all cores (feature `parallel`).

use crate::{Extractor, Story};
use rayon::prelude::*;

/// Items per thread in a batch: enough that no core is idle while the longest one is read.
const PER_THREAD: usize = 64;

impl Extractor {
    /// Reads many releases on all cores of rayon's current pool, and yields their stories in order.
    ///
    /// Lazy: reads a batch of texts (64 per thread), and takes no more texts until its stories are taken. Memory is that of a batch,
    /// regardless of the number of texts.
    ///
    /// ```
    /// let extractor = demarche::Extractor::builder().build()?;
    /// let texts = (0..1000).map(|day| format!("On day {day}, Norway and Chile signed an agreement."));
    /// assert!(extractor.extract_all(texts).all(|story| story.countries.len() == 2));
    /// # Ok::<(), demarche::Error>(())
    /// ```
    pub fn extract_all<T>(&self, texts: impl IntoIterator<Item = T>) -> impl Iterator<Item = Story>
    where
        T: AsRef<str> + Send,
    {
        in_order(texts, |text| self.extract(text.as_ref()))
    }
}

/// Does `work` on many items on all cores of rayon's current pool, and yields the results in order.
///
/// Lazy and bounded, as [`Extractor::extract_all`] is for plain texts. This is for any other items.
///
/// ```
/// let extractor = demarche::Extractor::builder().build()?;
/// let files = [("a", "Norway agreed."), ("b", "Chile agreed.")];
/// let codes = demarche::in_order(files, |(name, text)| (name, extractor.extract(text).countries[0].code.clone()));
/// assert_eq!(codes.map(|(name, code)| format!("{name} {code}")).collect::<Vec<_>>(), ["a NO", "b CL"]);
/// # Ok::<(), demarche::Error>(())
/// ```
pub fn in_order<T, R, I>(items: I, work: impl Fn(T) -> R + Sync) -> impl Iterator<Item = R>
where
    T: Send,
    R: Send,
    I: IntoIterator<Item = T>,
{
    let size = rayon::current_num_threads() * PER_THREAD;
    let mut items = items.into_iter();
    let mut done = Vec::new().into_iter();
    std::iter::from_fn(move || {
        if done.len() == 0 {
            let batch: Vec<T> = items.by_ref().take(size).collect();
            // Items differ in length, so each may go to any free core.
            let results: Vec<R> = batch.into_par_iter().with_max_len(1).map(&work).collect();
            done = results.into_iter();
        }
        done.next()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn keeps_the_order_and_takes_at_most_a_batch() {
        let taken = Cell::new(0);
        let items = (0..10_000).inspect(|_| taken.set(taken.get() + 1));
        let batch = rayon::current_num_threads() * PER_THREAD;
        for (at, result) in in_order(items, |item| item * 2).enumerate() {
            assert_eq!(result, at * 2);
            assert!(taken.get() <= at + batch);
        }
        assert_eq!(taken.get(), 10_000);
    }

    #[test]
    fn stories_are_the_same_as_on_one_core() {
        let extractor = Extractor::builder().build().unwrap();
        let texts: Vec<_> =
            (0..300).map(|day| format!("“We agree,” said Minister Ana Silva on day {day}. ").repeat(day % 7)).collect();
        let alone: Vec<_> = texts.iter().map(|text| extractor.extract(text)).collect();
        assert_eq!(extractor.extract_all(&texts).collect::<Vec<_>>(), alone);
    }
}
