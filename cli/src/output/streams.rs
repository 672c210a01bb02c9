//! Standard output, one file, or one file per table.

use super::sink::{Sink, at};
use super::whole::Whole;
use crate::place::{resolved, unfinished};
use crate::render::Rendered;
use crate::resume::State;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

pub(super) struct Streams(Vec<Stream>);

pub(super) enum Stream {
    Standard(io::Stdout),
    File(PathBuf, Whole),
    /// A file of a run that was stopped while it gave its complete files their names. This one has its name.
    Done(PathBuf),
}

impl Streams {
    pub(super) fn standard(headers: &[Vec<u8>]) -> io::Result<Self> {
        let mut stream = Stream::Standard(io::stdout());
        stream.write(headers.first().map_or(&[], Vec::as_slice))?;
        Ok(Self(vec![stream]))
    }

    /// Opens the files. Each is empty, or cut to the length that a stopped run recorded.
    pub(super) fn files(paths: &[PathBuf], headers: &[Vec<u8>], state: &State) -> io::Result<Self> {
        let mut streams = Vec::new();
        for (number, path) in paths.iter().enumerate() {
            let mut stream = match state.lengths.get(number) {
                Some(_) if state.complete && !unfinished(&resolved(path)).exists() => Stream::Done(path.clone()),
                Some(length) => Stream::file(path, Whole::resume(path, *length))?,
                None => Stream::file(path, Whole::create(path))?,
            };
            if let (None, Some(header)) = (state.lengths.get(number), headers.get(number)) {
                stream.write(header)?;
            }
            streams.push(stream);
        }
        Ok(Self(streams))
    }
}

impl Sink for Streams {
    fn write(&mut self, rendered: Vec<Rendered>) -> io::Result<()> {
        for (number, stream) in self.0.iter_mut().enumerate() {
            let lines: Vec<_> = rendered.iter().filter_map(|one| one.streams.get(number)).map(Vec::as_slice).collect();
            match lines[..] {
                [line] => stream.write(line)?,
                _ => stream.write(&lines.concat())?,
            }
        }
        Ok(())
    }

    fn is_durable(&self) -> bool {
        true
    }

    fn record(&mut self, state: &mut State) -> io::Result<()> {
        state.lengths = self.0.iter_mut().map(Stream::length).collect::<io::Result<_>>()?;
        Ok(())
    }

    fn pause(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.0.iter_mut().try_for_each(Stream::finish)
    }
}

impl Stream {
    fn file(path: &Path, opened: io::Result<Whole>) -> io::Result<Self> {
        opened.map(|file| Self::File(path.to_owned(), file)).map_err(|error| at(path, &error))
    }

    /// Writes complete lines in one call.
    pub(super) fn write(&mut self, lines: &[u8]) -> io::Result<()> {
        match self {
            Stream::Standard(out) => {
                let mut out = out.lock();
                out.write_all(lines)?;
                out.flush()
            }
            Stream::File(path, file) => file.write_all(lines).map_err(|error| at(path, &error)),
            Stream::Done(_) if lines.is_empty() => Ok(()),
            Stream::Done(path) => {
                Err(at(path, &io::Error::other("the run was complete, but there is new input; start again without --resume")))
            }
        }
    }

    /// The number of bytes that have reached the disk.
    fn length(&mut self) -> io::Result<u64> {
        match self {
            Stream::Standard(_) | Stream::Done(_) => Ok(0),
            Stream::File(path, file) => file.length().map_err(|error| at(path, &error)),
        }
    }

    fn finish(&mut self) -> io::Result<()> {
        match self {
            Stream::Standard(_) | Stream::Done(_) => Ok(()),
            Stream::File(path, file) => file.finish().map_err(|error| at(path, &error)),
        }
    }
}
