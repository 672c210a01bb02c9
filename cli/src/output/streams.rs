//! Standard output, one file, or one file per table.

use super::sink::{Sink, at};
use crate::render::Rendered;
use crate::resume::State;
use std::fs::{File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

pub(super) struct Streams(Vec<Stream>);

pub(super) enum Stream {
    Standard(io::Stdout),
    File(File),
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
            let length = state.lengths.get(number).copied().unwrap_or_default();
            let mut stream = Stream::file(path, length).map_err(|error| at(path, &error))?;
            if let (0, Some(header)) = (length, headers.get(number)) {
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
            stream.write(&lines.concat())?;
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

    fn finish(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Stream {
    fn file(path: &Path, length: u64) -> io::Result<Self> {
        let mut file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
        if file.metadata()?.is_file() {
            if file.metadata()?.len() < length {
                return Err(io::Error::other("the file is shorter than the stopped run left it; start again without --resume"));
            }
            file.set_len(length)?;
            file.seek(SeekFrom::End(0))?;
        }
        Ok(Self::File(file))
    }

    /// Writes complete lines in one call.
    pub(super) fn write(&mut self, lines: &[u8]) -> io::Result<()> {
        match self {
            Stream::Standard(out) => {
                let mut out = out.lock();
                out.write_all(lines)?;
                out.flush()
            }
            Stream::File(file) => file.write_all(lines),
        }
    }

    /// The number of bytes that have reached the disk.
    fn length(&mut self) -> io::Result<u64> {
        match self {
            Stream::Standard(_) => Ok(0),
            Stream::File(file) => {
                file.sync_data()?;
                file.stream_position()
            }
        }
    }
}
