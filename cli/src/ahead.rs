//! [`Ahead`]: the next releases are read on a thread of their own, while others are worked on.

use crate::input::Item;
use crate::interrupt;
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// The number of bytes of a batch, and of what is read ahead. Memory is that of both.
const BATCH_BYTES: u64 = 8 << 20;

/// The time after which a run that waits for its input looks whether it was interrupted.
const PATIENCE: Duration = Duration::from_millis(100);

/// The time that a batch waits to be full. Batches of one small file each would cost more than the files.
const LINGER: Duration = Duration::from_millis(1);

/// The releases that were read ahead.
pub(crate) struct Ahead {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
    /// The number of releases in a batch.
    most: usize,
}

#[derive(Default)]
struct Shared {
    queue: Mutex<Queue>,
    changed: Condvar,
}

#[derive(Default)]
struct Queue {
    items: VecDeque<Item>,
    bytes: u64,
    /// No more will come.
    ended: bool,
    /// Nobody waits for more.
    abandoned: bool,
}

impl Ahead {
    /// Begins to read, at most a batch ahead.
    pub(crate) fn start(inputs: impl Iterator<Item = Item> + Send + 'static, most: usize) -> Self {
        let shared = Arc::new(Shared::default());
        let ends = End(Arc::clone(&shared));
        let thread = std::thread::spawn(move || {
            for item in inputs {
                if !ends.0.add(item, most) {
                    break;
                }
            }
        });
        Self { shared, thread: Some(thread), most }
    }

    /// Whether releases are there, or no more will come: [`Ahead::batch`] would not wait.
    pub(crate) fn is_ready(&self) -> bool {
        let queue = self.shared.lock();
        !queue.items.is_empty() || queue.ended
    }

    /// Takes the releases that are processed together: those that are there, and at least one. So a slow stream is answered line by line.
    /// Those that come within a millisecond are taken too.
    /// Nothing is left after an empty batch, or the run is interrupted.
    pub(crate) fn batch(&mut self) -> Vec<Item> {
        let mut queue = self.shared.lock();
        while queue.items.is_empty() && !queue.ended && !interrupt::requested() {
            (queue, _) = self.shared.changed.wait_timeout(queue, PATIENCE).unwrap_or_else(PoisonError::into_inner);
        }
        if !queue.is_full(self.most) && !queue.ended {
            let waited = self.shared.changed.wait_timeout_while(queue, LINGER, |queue| !queue.is_full(self.most) && !queue.ended);
            (queue, _) = waited.unwrap_or_else(PoisonError::into_inner);
        }
        let mut batch = Vec::new();
        let mut bytes = 0;
        while batch.len() < self.most && bytes < BATCH_BYTES {
            let Some(item) = queue.items.pop_front() else { break };
            bytes += item.size;
            batch.push(item);
        }
        queue.bytes -= bytes;
        let ended = queue.ended && batch.is_empty();
        drop(queue);
        self.shared.changed.notify_all();
        if let Some(thread) = self.thread.take_if(|_| ended) {
            // Input that ends by a fault of the program must not look complete.
            if let Err(panic) = thread.join() {
                std::panic::resume_unwind(panic);
            }
        }
        batch
    }
}

impl Drop for Ahead {
    /// The thread ends by itself: at once, or when a read that it waits for has ended.
    fn drop(&mut self) {
        self.shared.lock().abandoned = true;
        self.shared.changed.notify_all();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds an item as soon as there is room; `false` if nobody waits for it.
    fn add(&self, item: Item, most: usize) -> bool {
        let mut queue = self.lock();
        while !queue.abandoned && queue.is_full(most) {
            queue = self.changed.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
        queue.bytes += item.size;
        queue.items.push_back(item);
        let wanted = !queue.abandoned;
        // Nobody waits for what is neither the first nor the last of a batch.
        let changed = queue.items.len() == 1 || queue.is_full(most);
        drop(queue);
        if changed {
            self.changed.notify_all();
        }
        wanted
    }
}

impl Queue {
    /// Whether it has a batch of at most `most` releases.
    fn is_full(&self, most: usize) -> bool {
        self.items.len() >= most || self.bytes >= BATCH_BYTES
    }
}

/// Marks the end of the input when the thread ends, also by a panic.
struct End(Arc<Shared>);

impl Drop for End {
    fn drop(&mut self) {
        self.0.lock().ended = true;
        self.0.changed.notify_all();
    }
}
