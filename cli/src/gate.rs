//! How an interruption waits for what is being written.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Set when an interruption came.
static STOPPED: AtomicBool = AtomicBool::new(false);
/// Held while lines are written.
static WRITING: Mutex<()> = Mutex::new(());

/// How long an interruption waits for the run to end by itself; one that waits for its input does not.
const PATIENCE: Duration = Duration::from_secs(2);

/// The exit status of what was interrupted.
pub(crate) const INTERRUPTED: u8 = 130;

/// From here on an interruption ends the run between two writes; a second one ends it at once.
pub(crate) fn watch() {
    // Without a handler an interruption ends the process as it always did.
    let _ = ctrlc::set_handler(|| {
        if STOPPED.swap(true, Ordering::SeqCst) {
            std::process::exit(INTERRUPTED.into());
        }
        std::thread::spawn(|| {
            std::thread::sleep(PATIENCE);
            let _between_two_writes = writing();
            std::process::exit(INTERRUPTED.into());
        });
    });
}

pub(crate) fn stopped() -> bool {
    STOPPED.load(Ordering::SeqCst)
}

/// Keeps an interruption out until the guard is dropped.
pub(crate) fn writing() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}
