//! The page about all releases, and in a folder a page for each.

use super::sink::{Sink, at};
use super::streams::Stream;
use super::whole;
use crate::render::Rendered;
use crate::resume::State;
use demarche::people::People;
use demarche::view::Corpus;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The number of characters that the file name of a page takes from the release's name.
const NAME_LENGTH: usize = 60;

pub(super) struct Pages {
    folder: Option<PathBuf>,
    corpus: Corpus,
}

impl Pages {
    pub(super) fn open(folder: Option<&Path>, people: People) -> io::Result<Self> {
        if let Some(folder) = folder {
            fs::create_dir_all(folder).map_err(|error| at(folder, &error))?;
        }
        Ok(Self { folder: folder.map(Into::into), corpus: Corpus::new("Releases").with_people(people) })
    }

    fn add(&mut self, rendered: &Rendered) -> io::Result<()> {
        let Some(kept) = &rendered.kept else { return Ok(()) };
        let (Some(folder), [page]) = (&self.folder, rendered.streams.as_slice()) else {
            self.corpus.add(&kept.story, kept.text());
            return Ok(());
        };
        // The number keeps apart names that differ in punctuation only.
        let words: Vec<_> = kept.name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let name: String = words.join("-").chars().take(NAME_LENGTH).collect();
        let name = format!("{:06}-{name}.html", self.corpus.stories() + 1);
        // A letter that is no ASCII is written as it is: browsers encode it in a link.
        self.corpus.add_linked(&kept.story, kept.text(), &name);
        let path = folder.join(name);
        whole::write(&path, page).map_err(|error| at(&path, &error))
    }
}

impl Sink for Pages {
    fn write(&mut self, rendered: Vec<Rendered>) -> io::Result<()> {
        rendered.iter().try_for_each(|one| self.add(one))
    }

    /// The counts of the corpus are in memory only.
    fn is_durable(&self) -> bool {
        false
    }

    fn record(&mut self, _: &mut State) -> io::Result<()> {
        Ok(())
    }

    /// The page about all releases stays as it was.
    fn pause(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        let page = self.corpus.to_html();
        match &self.folder {
            Some(folder) => {
                let write = |name: &str, page: &str| {
                    let path = folder.join(name);
                    whole::write(&path, page.as_bytes()).map_err(|error| at(&path, &error))
                };
                self.corpus.site(write)?;
                write("index.html", &page)
            }
            None => Stream::Standard(io::stdout()).write(page.as_bytes()),
        }
    }
}
