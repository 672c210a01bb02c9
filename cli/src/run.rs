//! A run from its first release to its last.

use crate::answer::Reader;
use crate::arguments::{Arguments, To};
use crate::forms::{Forms, Screen};
use crate::gate;
use crate::input::{Content, Inputs, Item};
use crate::output::Output;
use crate::progress::Progress;
use crate::resume::{self, State};
use demarche::Extractor;
use demarche::columns::Table;
use std::fs;
use std::io::{self, IsTerminal};
use std::num::NonZero;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// How many releases each core has before it, and how many bytes all have together: memory is that of one batch.
const BATCH_RELEASES: usize = 64;
const BATCH_BYTES: u64 = 8 << 20;

/// How often a run writes down how far it has come.
const NOTE: Duration = Duration::from_millis(500);

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    Whole,
    WithErrors,
    Interrupted,
}

impl From<Ended> for ExitCode {
    fn from(ended: Ended) -> Self {
        match ended {
            Ended::Whole => ExitCode::SUCCESS,
            Ended::WithErrors => ExitCode::FAILURE,
            Ended::Interrupted => ExitCode::from(gate::INTERRUPTED),
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<Ended> {
    let mut forms = forms(arguments)?;
    gate::watch();
    let reader = Reader { extractor: extractor(&arguments.lexicon)?, encoding: arguments.encoding.clone() };
    let jobs = arguments.jobs.map_or_else(|| std::thread::available_parallelism().map_or(1, NonZero::get), usize::from);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs).build().map_err(io::Error::other)?;

    let mut state = State::begin(arguments)?;
    let outputs: Vec<PathBuf> = arguments.output.iter().flat_map(|output| [output.clone(), resume::file(output)]).collect();
    let mut inputs = Inputs::new(&arguments.inputs, arguments.from, &outputs);
    skip(&mut inputs, &state)?;
    let mut inputs = inputs.peekable();
    forms.single &= !matches!(inputs.peek(), Some(Item { content: Content::Line(_), .. }));
    let kept = arguments.output.as_deref().filter(|path| Output::resumable(&forms, path));
    // Before the first byte is written: no run that was killed leaves an output that nothing is known of.
    if let Some(kept) = kept {
        state.save(kept)?;
    }
    let mut output = Output::open(arguments, &forms, &state)?;

    let shown = Progress::wanted(arguments.quiet, arguments.output.is_some());
    let progress = Progress::new(shown, || Inputs::size(&arguments.inputs, &outputs));
    let mut noted: Option<Instant> = None;
    loop {
        let batch = batch(&mut inputs, if jobs == 1 { 1 } else { jobs * BATCH_RELEASES });
        let Some(last) = batch.last().map(|item| item.name.clone()) else { break };
        let answers: Vec<_> = if jobs == 1 {
            batch.into_iter().map(|item| reader.answer(item, &forms)).collect()
        } else {
            pool.install(|| demarche::in_order(batch, |item| reader.answer(item, &forms)).collect())
        };
        for answer in &answers {
            if let Some(error) = &answer.error {
                state.failed += 1;
                progress.report(&format!("{}: {error}", answer.name));
            }
        }
        state.releases += answers.len() as u64;
        state.last = Some(last);
        let bytes = answers.iter().map(|answer| answer.size).sum();
        let stopped = gate::stopped();
        {
            let _whole = gate::writing();
            output.write(answers)?;
            if stopped {
                output.finish()?;
            }
            let due = stopped || noted.is_none_or(|noted| noted.elapsed() >= NOTE);
            if let (Some(kept), true, true) = (kept, due, output.settled()) {
                output.note(&mut state)?;
                state.save(kept)?;
                noted = Some(Instant::now());
            }
        }
        progress.advance(state.releases, bytes);
        if stopped {
            progress.finish();
            return Ok(Ended::Interrupted);
        }
    }
    let _whole = gate::writing();
    output.finish()?;
    progress.finish();
    if let Some(kept) = kept {
        State::remove(kept)?;
    }
    Ok(if state.failed > 0 { Ended::WithErrors } else { Ended::Whole })
}

/// What is to be made of each release, where the arguments agree with each other.
fn forms(arguments: &Arguments) -> io::Result<Forms> {
    let refused = |message: &str| Err(io::Error::new(io::ErrorKind::InvalidInput, format!("{message}; --help says more")));
    if arguments.inputs.is_empty() && io::stdin().is_terminal() {
        return refused("no file is named; - is standard input");
    }
    if let Err(error) = demarche::encoding::decode(b"", arguments.encoding.as_deref()) {
        return refused(&error.to_string());
    }
    let (to, mut tables) = (arguments.to(), arguments.tables());
    match to {
        To::Csv if arguments.output.is_none() && tables.len() != 1 => {
            return refused("csv on standard output is one table: name one (--quotes), or a folder for several (--output)");
        }
        To::Parquet if arguments.output.is_none() => return refused("parquet is written into a folder: name it (--output)"),
        To::Csv | To::Parquet if tables.is_empty() => tables = Table::ALL.to_vec(),
        To::Summary | To::Marked | To::Json | To::Html | To::Annotations | To::SchemaOrg if !tables.is_empty() => {
            return refused("tables are csv, parquet or ndjson");
        }
        _ => {}
    }
    let several = match arguments.inputs.as_slice() {
        [] => false,
        [one] => one.is_dir() || !one.exists() && one.as_os_str() != "-",
        _ => true,
    };
    Ok(Forms { to, explain: arguments.explain, tables, single: !several, screen: Screen::new(arguments.output.is_some()) })
}

fn extractor(lexicon: &[PathBuf]) -> io::Result<Extractor> {
    let mut builder = Extractor::builder();
    let mut files = Vec::new();
    for path in lexicon {
        let rows = fs::read_to_string(path).map_err(|error| wrong(path, &error))?;
        builder = builder.lexicon(&rows);
        files.push((path, rows));
    }
    builder.build().map_err(|error| {
        // Lines are counted over all files: the file that is wrong by itself says which of its own it is.
        let alone = files.iter().find_map(|(path, rows)| Some((path, Extractor::builder().lexicon(rows).build().err()?)));
        alone.map_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, error.to_string()), |(path, error)| wrong(path, &error))
    })
}

fn wrong(path: &std::path::Path, error: &impl std::fmt::Display) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, format!("{}: {error}", path.display()))
}

/// Passes over the releases that an earlier run has read.
fn skip(inputs: &mut Inputs, state: &State) -> io::Result<()> {
    let Some(before) = usize::try_from(state.releases).unwrap_or(usize::MAX).checked_sub(1) else { return Ok(()) };
    let now = inputs.nth(before).map(|item| item.name);
    if now == state.last {
        return Ok(());
    }
    let name = |name: Option<String>| name.unwrap_or_else(|| "none".into());
    let (number, now, last) = (state.releases, name(now), name(state.last.clone()));
    let message =
        format!("the input has changed: its release number {number} was {last} and is {now}; begin anew without --resume");
    Err(io::Error::new(io::ErrorKind::InvalidInput, message))
}

/// Takes the releases that are read together.
fn batch(inputs: &mut impl Iterator<Item = Item>, most: usize) -> Vec<Item> {
    let mut batch = Vec::new();
    let mut bytes = 0;
    while batch.len() < most && bytes < BATCH_BYTES {
        let Some(item) = inputs.next() else { break };
        bytes += item.size;
        batch.push(item);
    }
    batch
}
