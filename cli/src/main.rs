//! The command `demarche`: reads releases from files, folders and streams, and prints or writes what they say.

mod answer;
mod arguments;
mod explain;
mod forms;
mod gate;
mod input;
mod output;
mod progress;
mod resume;
mod run;

use arguments::Arguments;
use clap::{CommandFactory, Parser};
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let ended = match (arguments.completions, arguments.man, arguments.schema) {
        (Some(shell), ..) => completions(shell),
        (_, true, _) => clap_mangen::Man::new(Arguments::command()).render(&mut io::stdout().lock()).map(|()| run::Ended::Whole),
        (.., true) => forms::schema(&mut io::stdout().lock()).map(|()| run::Ended::Whole),
        _ => run::run(&arguments),
    };
    match ended {
        Ok(ended) => ended.into(),
        // The reader had enough: `demarche … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            // Nobody is left to tell where standard error is closed too.
            let _ = writeln!(io::stderr(), "demarche: {error}");
            ExitCode::from(if error.kind() == io::ErrorKind::InvalidInput { 2 } else { 1 })
        }
    }
}

/// Written at one go: what generates them panics where the pipe is closed.
fn completions(shell: clap_complete::Shell) -> io::Result<run::Ended> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "demarche", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(run::Ended::Whole)
}
