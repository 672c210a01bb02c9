//! Where the answers go: standard output, a file, a file for each table, Parquet.

use crate::answer::Answer;
use crate::arguments::{Arguments, To};
use crate::forms::Forms;
use crate::resume::State;
use demarche::columns::{ParquetWriter, Table};
use demarche::view::Corpus;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// How many releases a Parquet file holds rows of: a run that is resumed reads those of the last file again.
const PART_RELEASES: u64 = 100_000;

pub(crate) enum Output {
    /// A stream for what is made of each release, or one for each table.
    Streams(Vec<Stream>),
    /// A folder for each table, with files of rows.
    Parquet(Parquet),
    /// The page of a corpus, and a page for each release where there is a folder for them.
    Pages(Pages),
}

pub(crate) enum Stream {
    Standard(io::Stdout),
    File(File),
}

pub(crate) struct Parquet {
    folder: PathBuf,
    tables: Vec<Table>,
    /// How many files of each table are whole.
    parts: u32,
    /// The files that are being written, and how many releases they hold.
    open: Vec<ParquetWriter<BufWriter<File>>>,
    releases: u64,
}

impl Output {
    /// Opens what the arguments name: empty, or cut to where an earlier run had got.
    pub(crate) fn open(arguments: &Arguments, forms: &Forms, state: &State) -> io::Result<Self> {
        if forms.to == To::Html && !forms.single {
            return Pages::open(arguments.output.as_deref()).map(Output::Pages);
        }
        let Some(path) = &arguments.output else {
            let stream = Stream::Standard(io::stdout());
            return Output::streams(vec![stream], forms, state);
        };
        if forms.to == To::Parquet {
            return Ok(Output::Parquet(Parquet::open(path, &forms.tables, state.parts).map_err(|error| named(path, &error))?));
        }
        let paths = if forms.to == To::Csv && forms.tables.len() > 1 {
            fs::create_dir_all(path).map_err(|error| named(path, &error))?;
            forms.tables.iter().map(|table| path.join(format!("{}.csv", table.name()))).collect()
        } else {
            vec![path.clone()]
        };
        let files = paths.iter().enumerate().map(|(at, path)| {
            Stream::file(path, state.lengths.get(at).copied().unwrap_or_default()).map_err(|error| named(path, &error))
        });
        Output::streams(files.collect::<io::Result<_>>()?, forms, state)
    }

    fn streams(mut streams: Vec<Stream>, forms: &Forms, state: &State) -> io::Result<Self> {
        for (at, (stream, beginning)) in streams.iter_mut().zip(forms.beginnings()?).enumerate() {
            if state.lengths.get(at).is_none_or(|length| *length == 0) {
                stream.write(&beginning)?;
            }
        }
        Ok(Output::Streams(streams))
    }

    /// Writes what was made of some releases, in their order.
    pub(crate) fn write(&mut self, answers: Vec<Answer>) -> io::Result<()> {
        match self {
            Output::Streams(streams) => {
                for (at, stream) in streams.iter_mut().enumerate() {
                    let lines: Vec<_> =
                        answers.iter().filter_map(|answer| answer.product.streams.get(at)).map(Vec::as_slice).collect();
                    stream.write(&lines.concat())?;
                }
                Ok(())
            }
            Output::Parquet(parquet) => answers.into_iter().try_for_each(|answer| parquet.add(answer)),
            Output::Pages(pages) => answers.into_iter().try_for_each(|answer| pages.add(answer)),
        }
    }

    /// Whether all that was written would outlive the process.
    pub(crate) fn settled(&self) -> bool {
        match self {
            Output::Streams(_) => true,
            Output::Parquet(parquet) => parquet.open.is_empty(),
            Output::Pages(_) => false,
        }
    }

    /// Whether a run that stops can be taken up again: what a corpus counts is in memory alone, and a pipe keeps nothing.
    pub(crate) fn resumable(forms: &Forms, path: &Path) -> bool {
        let kept = path.metadata().map_or(true, |data| data.is_file() || data.is_dir());
        kept && (forms.to != To::Html || forms.single)
    }

    /// Notes how far the output has got, after what was written has reached the disk.
    pub(crate) fn note(&mut self, state: &mut State) -> io::Result<()> {
        match self {
            Output::Streams(streams) => {
                state.lengths = streams.iter_mut().map(Stream::length).collect::<io::Result<_>>()?;
            }
            Output::Parquet(parquet) => state.parts = parquet.parts,
            Output::Pages(_) => {}
        }
        Ok(())
    }

    /// Ends what is still open.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        match self {
            Output::Streams(_) => Ok(()),
            Output::Parquet(parquet) => parquet.finish(),
            Output::Pages(pages) => pages.finish(),
        }
    }
}

impl Stream {
    fn file(path: &Path, length: u64) -> io::Result<Self> {
        let mut file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
        if file.metadata()?.is_file() {
            if file.metadata()?.len() < length {
                return Err(io::Error::other("shorter than the run left it; begin anew without --resume"));
            }
            file.set_len(length)?;
            file.seek(SeekFrom::End(0))?;
        }
        Ok(Self::File(file))
    }

    /// Whole lines, at one go.
    fn write(&mut self, lines: &[u8]) -> io::Result<()> {
        match self {
            Stream::Standard(out) => {
                let mut out = out.lock();
                out.write_all(lines)?;
                out.flush()
            }
            Stream::File(file) => file.write_all(lines),
        }
    }

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

impl Parquet {
    fn open(folder: &Path, tables: &[Table], parts: u32) -> io::Result<Self> {
        for table in tables {
            let folder = folder.join(table.name());
            fs::create_dir_all(&folder)?;
            // What an earlier run wrote here, or had begun to write when it stopped.
            for entry in fs::read_dir(&folder)? {
                let path = entry?.path();
                let name = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(".parquet"));
                let number = name.map(|name| name.trim_start_matches('_').parse::<u32>());
                if let (Some(name), Some(Ok(number))) = (name, number) {
                    if number >= parts || name.starts_with('_') {
                        fs::remove_file(path)?;
                    }
                }
            }
        }
        Ok(Self { folder: folder.into(), tables: tables.to_vec(), parts, open: Vec::new(), releases: 0 })
    }

    fn add(&mut self, answer: Answer) -> io::Result<()> {
        let Some((id, told)) = answer.product.told else { return Ok(()) };
        if self.open.is_empty() {
            let open = |table: &Table| {
                let file = File::create(self.part(*table, "_"))?;
                ParquetWriter::new(*table, BufWriter::new(file))
            };
            self.open = self.tables.iter().map(open).collect::<io::Result<_>>()?;
        }
        for table in &mut self.open {
            table.add(&id, &told.story, told.text())?;
        }
        self.releases += 1;
        if self.releases == PART_RELEASES { self.finish() } else { Ok(()) }
    }

    /// Ends the files that are being written; each has its name from then on.
    fn finish(&mut self) -> io::Result<()> {
        for table in self.open.drain(..) {
            table.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?.sync_data()?;
        }
        if self.releases > 0 {
            for table in &self.tables {
                fs::rename(self.part(*table, "_"), self.part(*table, ""))?;
            }
            self.parts += 1;
        }
        self.releases = 0;
        Ok(())
    }

    /// The readers of folders pass over what begins with `_`.
    fn part(&self, table: Table, mark: &str) -> PathBuf {
        self.folder.join(table.name()).join(format!("{mark}{:05}.parquet", self.parts))
    }
}

/// How many letters of a release's name its page's name has.
const SLUG: usize = 60;

pub(crate) struct Pages {
    folder: Option<PathBuf>,
    corpus: Corpus,
}

impl Pages {
    fn open(folder: Option<&Path>) -> io::Result<Self> {
        if let Some(folder) = folder {
            fs::create_dir_all(folder).map_err(|error| named(folder, &error))?;
        }
        Ok(Self { folder: folder.map(Into::into), corpus: Corpus::new("Releases") })
    }

    fn add(&mut self, answer: Answer) -> io::Result<()> {
        let Some((name, told)) = answer.product.told else { return Ok(()) };
        self.corpus.add(&told.story, told.text());
        let (Some(folder), [page]) = (&self.folder, answer.product.streams.as_slice()) else { return Ok(()) };
        // A number of its own before the name, which need not be one of a kind without its punctuation.
        let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
        let slug: String = words.chars().take(SLUG).collect();
        let path = folder.join(format!("{:06}-{slug}.html", self.corpus.stories()));
        fs::write(&path, page).map_err(|error| named(&path, &error))
    }

    fn finish(&mut self) -> io::Result<()> {
        let page = self.corpus.to_html();
        match &self.folder {
            Some(folder) => fs::write(folder.join("index.html"), page),
            None => Stream::Standard(io::stdout()).write(page.as_bytes()),
        }
    }
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
