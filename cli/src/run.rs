//! One run: batches of releases are read and rendered on all cores, then written in order.

use crate::ahead::Ahead;
use crate::arguments::Arguments;
use crate::input::{Content, InputFormat, Inputs, Item};
use crate::interrupt;
use crate::output::{self, Sink};
use crate::overlap;
use crate::own::Own;
use crate::people;
use crate::process::Processed;
use crate::progress::Progress;
use crate::reading::{Listings, Reader};
use crate::render::Scope;
use crate::request;
use crate::resume::State;
use crate::workers::Workers;
use demarche::Extractor;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The time between two saves of the progress.
const SAVE_INTERVAL: Duration = Duration::from_millis(500);

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Complete,
    /// Complete, but some releases could not be read.
    WithErrors,
    Interrupted,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Complete => ExitCode::SUCCESS,
            Outcome::WithErrors => ExitCode::FAILURE,
            Outcome::Interrupted => ExitCode::from(interrupt::EXIT_STATUS),
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<Outcome> {
    let renderer = request::renderer(arguments)?;
    overlap::refuse(arguments)?;
    interrupt::install();
    let reader = Reader {
        extractor: extractor(&arguments.lexicon)?,
        encoding: arguments.encoding.clone(),
        names: arguments.names.clone(),
        listings: if arguments.from == InputFormat::Auto { Listings::Refuse } else { Listings::Read },
        url: arguments.url.clone(),
    };
    let mut workers = Workers::new(arguments, reader, renderer)?;
    workers.renderer.options.people = people::gather(arguments, &workers).map(Arc::new);
    Run::start(arguments, workers)?.complete()
}

/// Releases that were processed together, and the name of the last one.
struct Batch {
    processed: Vec<Processed>,
    last: String,
}

/// A run that has begun.
struct Run<'a> {
    workers: Arc<Workers>,
    inputs: Ahead,
    sink: Box<dyn Sink>,
    state: State,
    /// The output, if the run can be resumed.
    resumable: Option<&'a Path>,
    saved: Option<Instant>,
    progress: Progress,
    /// The guesses that were reported.
    guesses: BTreeSet<String>,
}

impl<'a> Run<'a> {
    fn start(arguments: &'a Arguments, mut workers: Workers) -> io::Result<Self> {
        let state = State::begin(arguments)?;
        let own = Own::of(arguments.output.as_deref());
        let mut inputs = Inputs::new(&arguments.inputs, arguments.from, &own).with_field(arguments.names.release());
        skip(&mut inputs, &state)?;
        let mut inputs = inputs.peekable();
        if matches!(inputs.peek(), Some(Item { content: Content::Record(..), .. })) {
            request::refuse_address_of_many(arguments)?;
            workers.renderer.options.scope = Scope::Many;
        }
        let output = arguments.output.as_deref();
        let resumable = output.filter(|path| output::is_resumable(&workers.renderer, path));
        // The state is saved before the first byte is written, so that every output of a killed run has a state.
        if let Some(output) = resumable {
            state.save(output)?;
        }
        let sink = output::open(output, &workers.renderer, &state)?;
        let inputs = Ahead::start(inputs, workers.batch_size());
        let progress = Progress::start(arguments, || Inputs::size(&arguments.inputs, &own));
        let workers = Arc::new(workers);
        Ok(Self { workers, inputs, sink, state, resumable, saved: None, progress, guesses: BTreeSet::new() })
    }

    /// Processes batches until the input ends or an interruption arrives. A batch is written while the next one is processed.
    fn complete(mut self) -> io::Result<Outcome> {
        let workers = Arc::clone(&self.workers);
        let mut done: Option<Batch> = None;
        while !interrupt::requested() {
            // What is done is written before the run waits for more input.
            if let Some(batch) = done.take_if(|_| !self.inputs.is_ready()) {
                self.write(batch)?;
            }
            let batch = self.inputs.batch();
            let Some(last) = batch.last().map(|item| item.name.clone()) else { break };
            let (processed, written) = workers.process(batch, || done.take().map_or(Ok(()), |batch| self.write(batch)));
            written?;
            done = Some(Batch { processed, last });
        }
        if let Some(batch) = done {
            self.write(batch)?;
        }
        if interrupt::requested() { self.stop() } else { self.finish() }
    }

    /// Writes a batch that was processed, and reports its errors.
    fn write(&mut self, batch: Batch) -> io::Result<()> {
        let Batch { processed, last } = batch;
        let bytes = processed.iter().map(|one| one.size).sum();
        self.count(&processed, last);
        {
            let _complete_lines = interrupt::block();
            self.sink.write(processed.into_iter().map(|one| one.rendered).collect())?;
            if self.saved.is_none_or(|saved| saved.elapsed() >= SAVE_INTERVAL) {
                self.save()?;
            }
        }
        self.progress.advance(self.state.releases, bytes);
        Ok(())
    }

    /// Ends a run that was interrupted.
    fn stop(mut self) -> io::Result<Outcome> {
        let _complete_lines = interrupt::block();
        self.sink.pause()?;
        self.save()?;
        self.progress.finish();
        if let Some(output) = self.resumable {
            self.progress.report(&format!("interrupted; {} is not complete: --resume continues it", output.display()));
        }
        Ok(Outcome::Interrupted)
    }

    /// Ends a run that has read everything.
    fn finish(mut self) -> io::Result<Outcome> {
        let _complete_lines = interrupt::block();
        self.sink.pause()?;
        // A run that is stopped from here on has only the names of its files to give.
        self.state.complete = true;
        self.save()?;
        self.sink.finish()?;
        self.progress.finish();
        if let Some(output) = self.resumable {
            State::remove(output)?;
        }
        Ok(if self.state.failed > 0 { Outcome::WithErrors } else { Outcome::Complete })
    }

    /// Counts the releases of a batch and reports those that could not be read.
    fn count(&mut self, processed: &[Processed], last: String) {
        for one in processed {
            if let Some(guess) = one.guess.as_ref().filter(|guess| self.guesses.insert((*guess).clone())) {
                self.progress.report(guess);
            }
            if let Some(error) = &one.error {
                self.state.failed += 1;
                self.progress.report(&format!("{}: {error}", one.name));
            }
        }
        self.state.releases += processed.len() as u64;
        self.state.last = Some(last);
    }

    fn save(&mut self) -> io::Result<()> {
        if let (Some(output), true) = (self.resumable, self.sink.is_durable()) {
            self.sink.record(&mut self.state)?;
            self.state.save(output)?;
            self.saved = Some(Instant::now());
        }
        Ok(())
    }
}

fn extractor(lexicon: &[PathBuf]) -> io::Result<Extractor> {
    let mut builder = Extractor::builder();
    for path in lexicon {
        let rows = fs::read_to_string(path).map_err(|error| invalid(path, &error))?;
        builder = builder.lexicon_named(&path.display().to_string(), &rows);
    }
    builder.build().map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error.to_string()))
}

fn invalid(path: &Path, error: &impl std::fmt::Display) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, format!("{}: {error}", path.display()))
}

/// Skips the releases that the stopped run has read.
fn skip(inputs: &mut Inputs, state: &State) -> io::Result<()> {
    let Some(before) = usize::try_from(state.releases).unwrap_or(usize::MAX).checked_sub(1) else { return Ok(()) };
    let now = inputs.nth(before).map(|item| item.name);
    if now == state.last {
        return Ok(());
    }
    let name = |name: Option<String>| name.unwrap_or_else(|| "none".into());
    let (number, now, last) = (state.releases, name(now), name(state.last.clone()));
    let message = format!("the input has changed: release {number} was {last} and is now {now}; start again without --resume");
    Err(io::Error::new(io::ErrorKind::InvalidInput, message))
}
