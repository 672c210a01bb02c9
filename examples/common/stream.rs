//! Streams: for each line of input a line of output with the same `id`, in order.

use super::Failures;
use demarche::Error;
use demarche::ndjson::{self, Lines, Release};
use serde::Serialize;
use std::io::{self, BufRead, Write};

/// Answers every line that is not blank. A line that cannot be read is answered with its error.
pub(super) fn answer<L: Serialize>(
    name: &str,
    lines: impl BufRead,
    read: impl Fn(&Release<'_>) -> Result<L, Error>,
    out: &mut impl Write,
    failures: &mut Failures,
) -> io::Result<()> {
    for line in Lines::new(lines) {
        let line = match line {
            Ok(line) => line,
            Err(error) => {
                failures.report(&format!("{name}: {error}"));
                break;
            }
        };
        let request = line.request();
        let answer = request.release.and_then(|release| read(&release));
        if let Err(error) = &answer {
            failures.report(&format!("{name}, line {}: {error}", line.number()));
        }
        ndjson::write(out, &request.id, answer)?;
        // A caller may wait for the answer before writing the next line.
        out.flush()?;
    }
    Ok(())
}
