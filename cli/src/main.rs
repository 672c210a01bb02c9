//! The command `demarche`: reads releases from files, folders and streams, and prints or writes their stories.

mod ahead;
mod arguments;
mod fields;
mod filter;
mod id;
mod identity;
mod input;
mod interrupt;
mod output;
mod overlap;
mod own;
mod people;
mod place;
mod process;
mod progress;
mod reading;
mod render;
mod request;
mod resume;
mod run;
mod schema;
mod workers;

use arguments::Arguments;
use clap::{CommandFactory, Parser};
use run::Outcome;
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = Arguments::parse();
    arguments.output = arguments.output.take().filter(|path| !place::is_standard_output(path));
    let outcome = match (arguments.completions, arguments.man, arguments.schema) {
        (Some(shell), ..) => print_completions(shell),
        (_, true, _) => print_man_page(),
        (.., true) => schema::print(&mut io::stdout().lock()).map(|()| Outcome::Complete),
        _ => run::run(&arguments),
    };
    match outcome {
        Ok(outcome) => outcome.into(),
        // The reader of the output closed it, as in `demarche … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            // If standard error is closed too, there is nobody to report to.
            let _ = writeln!(io::stderr(), "demarche: {error}");
            ExitCode::from(if error.kind() == io::ErrorKind::InvalidInput { 2 } else { 1 })
        }
    }
}

fn print_man_page() -> io::Result<Outcome> {
    clap_mangen::Man::new(Arguments::command()).render(&mut io::stdout().lock())?;
    Ok(Outcome::Complete)
}

/// Prints the completions in one write, since their generator panics if the pipe is closed.
fn print_completions(shell: clap_complete::Shell) -> io::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "demarche", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(Outcome::Complete)
}
