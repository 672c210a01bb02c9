//! [`Workers`]: the threads that work on a batch of releases.

use crate::arguments::Arguments;
use crate::input::Item;
use crate::process::{Processed, process};
use crate::reading::Reader;
use crate::render::Renderer;
use std::io;
use std::num::NonZero;

/// The number of releases per core in a batch.
const BATCH_RELEASES: usize = 64;

/// The number of releases in a batch on one core. Threads wait for each other once in a batch.
const BATCH_ALONE: usize = 16;

/// The threads that read and render releases.
pub(crate) struct Workers {
    pub(crate) reader: Reader,
    pub(crate) renderer: Renderer,
    jobs: usize,
    pool: rayon::ThreadPool,
}

impl Workers {
    pub(crate) fn new(arguments: &Arguments, reader: Reader, renderer: Renderer) -> io::Result<Self> {
        let cores = || std::thread::available_parallelism().map_or(1, NonZero::get);
        let jobs = arguments.jobs.map_or_else(cores, usize::from);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs).build().map_err(io::Error::other)?;
        Ok(Self { reader, renderer, jobs, pool })
    }

    /// The largest number of releases that are processed together.
    pub(crate) fn batch_size(&self) -> usize {
        if self.jobs == 1 { BATCH_ALONE } else { self.jobs * BATCH_RELEASES }
    }

    /// Processes a batch on all cores, and meanwhile does something else on this thread. On one core, it is done before.
    pub(crate) fn process<T>(&self, batch: Vec<Item>, meanwhile: impl FnOnce() -> T) -> (Vec<Processed>, T) {
        let all = |batch| self.each(batch, |item, reader| process(item, reader, &self.renderer));
        if self.jobs == 1 {
            let result = meanwhile();
            return (all(batch), result);
        }
        let mut processed = Vec::new();
        let result = self.pool.in_place_scope(|scope| {
            scope.spawn(|_| processed = all(batch));
            meanwhile()
        });
        (processed, result)
    }

    /// Calls a function for each release of a batch, on all cores. The results have the order of the releases.
    pub(crate) fn each<T: Send>(&self, batch: Vec<Item>, one: impl Fn(Item, &Reader) -> T + Sync + Send) -> Vec<T> {
        let one = |item| one(item, &self.reader);
        if self.jobs == 1 {
            return batch.into_iter().map(one).collect();
        }
        self.pool.install(|| demarche::in_order(batch, one).collect())
    }
}
