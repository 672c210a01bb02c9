//! Ctrl-C: an interruption waits until the current write has ended.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Whether an interruption has arrived.
static REQUESTED: AtomicBool = AtomicBool::new(false);
/// Locked during each write.
static WRITING: Mutex<()> = Mutex::new(());

/// The time that an interruption gives the run to end by itself. A run that waits for its input does not end by itself.
const GRACE: Duration = Duration::from_secs(2);

/// The exit status of an interrupted run.
pub(crate) const EXIT_STATUS: u8 = 130;

/// Installs the handler: the first interruption ends the run between two writes, the second one ends it at once.
pub(crate) fn install() {
    // If no handler can be installed, an interruption ends the process as usual.
    let _ = ctrlc::set_handler(|| {
        if REQUESTED.swap(true, Ordering::SeqCst) {
            std::process::exit(EXIT_STATUS.into());
        }
        std::thread::spawn(|| {
            std::thread::sleep(GRACE);
            let _between_two_writes = block();
            std::process::exit(EXIT_STATUS.into());
        });
    });
}

/// Whether the run has been asked to stop.
pub(crate) fn requested() -> bool {
    REQUESTED.load(Ordering::SeqCst)
}

/// Delays interruptions until the guard is dropped.
pub(crate) fn block() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}
