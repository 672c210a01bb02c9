//! Code shared by the examples: arguments, inputs, streams and errors.

mod stream;

use demarche::Error;
use demarche::ndjson::{self, Id, Release};
use serde::Serialize;
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::process::ExitCode;

/// The release that is read if no file is named.
const RELEASE: &str = include_str!("../release.txt");

/// An example: it makes an `A` of each text, and `L` is the fields after `id` in a line of a stream.
pub(crate) struct Command<A, L> {
    pub(crate) name: &'static str,
    pub(crate) help: &'static str,
    pub(crate) read: fn(&Release<'_>) -> Result<A, Error>,
    pub(crate) print: fn(&str, &A, &mut dyn Write) -> io::Result<()>,
    pub(crate) line: fn(A) -> L,
}

/// The format of the output.
#[derive(Clone, Copy, PartialEq)]
enum Format {
    Summary,
    Json,
    Lines,
}

struct Arguments {
    format: Format,
    inputs: Vec<OsString>,
}

/// Prints errors on standard error and remembers whether there were any.
struct Failures {
    command: &'static str,
    any: bool,
}

/// Runs an example. The exit status is 0 for success, 1 if an input cannot be read, and 2 if the arguments are wrong.
pub(crate) fn run<A: Serialize, L: Serialize>(command: &Command<A, L>) -> ExitCode {
    let mut failures = Failures { command: command.name, any: false };
    let arguments = match Arguments::read(std::env::args_os().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            // A reader of the help who closes the pipe needs no error message.
            let _ = io::stdout().lock().write_all(command.help.as_bytes());
            return ExitCode::SUCCESS;
        }
        Err(message) => {
            failures.report(&format!("{message}; see --help"));
            return ExitCode::from(2);
        }
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let written = match arguments.format {
        Format::Lines => lines(command, &arguments.inputs, &mut out, &mut failures),
        format => texts(command, format, &arguments.inputs, &mut out, &mut failures),
    };
    match written.and_then(|()| out.flush()) {
        // The reader of the output closed it, as in `extract … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
        Err(error) => failures.report(&format!("standard output: {error}")),
        Ok(()) => {}
    }
    if failures.any { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Reads complete texts: the built-in release, files or standard input.
fn texts<A: Serialize, L: Serialize>(
    command: &Command<A, L>,
    format: Format,
    inputs: &[OsString],
    out: &mut impl Write,
    failures: &mut Failures,
) -> io::Result<()> {
    if inputs.is_empty() {
        return text(command, format, RELEASE, out);
    }
    let mut gap = "";
    for input in inputs {
        let name = input.to_string_lossy();
        let read = read_text(input);
        if let Err(error) = &read {
            failures.report(&format!("{name}: {error}"));
        }
        match (format, inputs.len()) {
            (Format::Json, 2..) => {
                let answer = read.and_then(|text| Ok((command.read)(&Release::Text(text.into()))?));
                ndjson::write(out, &Id::from(&*name), answer.map(command.line))?;
            }
            (_, count) => {
                let Ok(read) = read else { continue };
                if count > 1 {
                    writeln!(out, "{gap}── {name} ──")?;
                    gap = "\n";
                }
                text(command, format, &read, out)?;
            }
        }
    }
    Ok(())
}

fn text<A: Serialize, L>(command: &Command<A, L>, format: Format, text: &str, out: &mut impl Write) -> io::Result<()> {
    let answer = (command.read)(&Release::Text(text.into())).map_err(io::Error::other)?;
    match format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &answer)?;
            writeln!(out)
        }
        _ => (command.print)(text, &answer, out),
    }
}

/// Reads streams of lines: the files that are named, or standard input.
fn lines<A, L: Serialize>(
    command: &Command<A, L>,
    inputs: &[OsString],
    out: &mut impl Write,
    failures: &mut Failures,
) -> io::Result<()> {
    let read = |release: &Release<'_>| (command.read)(release).map(command.line);
    let standard_input = [OsString::from("-")];
    for input in if inputs.is_empty() { &standard_input } else { inputs } {
        let name = if input == "-" { "standard input".into() } else { input.to_string_lossy() };
        match open(input) {
            Ok(lines) => stream::answer(&name, lines, read, out, failures)?,
            Err(error) => failures.report(&format!("{name}: {error}")),
        }
    }
    Ok(())
}

fn open(input: &OsString) -> io::Result<Box<dyn BufRead>> {
    if input == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    Ok(Box::new(BufReader::new(std::fs::File::open(input)?)))
}

/// The text of a file, which must be UTF-8 and must not be blank.
fn read_text(input: &OsString) -> Result<String, Box<dyn std::error::Error>> {
    let mut bytes = Vec::new();
    open(input)?.read_to_end(&mut bytes)?;
    let text = String::from_utf8(bytes).map_err(|error| Error::NotUtf8 { offset: error.utf8_error().valid_up_to() })?;
    if text.trim_start_matches('\u{feff}').trim().is_empty() {
        return Err(Error::Empty.into());
    }
    Ok(text)
}

impl Arguments {
    /// Returns `None` for `--help`.
    fn read(given: impl Iterator<Item = OsString>) -> Result<Option<Self>, String> {
        let mut arguments = Self { format: Format::Summary, inputs: Vec::new() };
        let mut options = true;
        for argument in given {
            let format = match argument.to_str() {
                Some("--") if options => {
                    options = false;
                    continue;
                }
                Some("--help" | "-h") if options => return Ok(None),
                Some("--json") if options => Format::Json,
                Some("--ndjson") if options => Format::Lines,
                Some(unknown) if options && unknown.len() > 1 && unknown.starts_with('-') => {
                    return Err(format!("unknown argument {unknown}"));
                }
                _ => {
                    arguments.inputs.push(argument);
                    continue;
                }
            };
            if arguments.format != Format::Summary && arguments.format != format {
                return Err("--json and --ndjson cannot be combined".into());
            }
            arguments.format = format;
        }
        Ok(Some(arguments))
    }
}

impl Failures {
    fn report(&mut self, message: &str) {
        self.any = true;
        // If standard error is closed too, there is nobody to report to.
        let _ = writeln!(io::stderr(), "{}: {message}", self.command);
    }
}
