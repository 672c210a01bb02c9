//! The clock of the tests that hold readers to a time.

use std::time::Duration;

/// The time that this thread was at work, whatever else the machine does.
#[cfg(unix)]
pub(crate) fn clock() -> Duration {
    rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime).try_into().unwrap_or_default()
}

/// The time that has gone by: not every system tells more.
#[cfg(not(unix))]
pub(crate) fn clock() -> Duration {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed()
}
