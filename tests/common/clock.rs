//! The clock of the tests that limit the time of readers.

use std::time::Duration;

/// The processor time of this thread. It does not depend on other work of the machine.
#[cfg(unix)]
pub(crate) fn clock() -> Duration {
    rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime).try_into().unwrap_or_default()
}

/// The time since the first call: not every system reports the time of a thread.
#[cfg(not(unix))]
pub(crate) fn clock() -> Duration {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed()
}
