//! Files, folders and patterns.

use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// A file, or one that cannot be read.
pub(super) type Found = Result<PathBuf, NotFound>;

/// A name that matches no readable file, and the reason.
pub(super) struct NotFound {
    pub(super) name: String,
    pub(super) why: String,
}

/// The files for an argument: the file itself, the files of a folder, or those that match a pattern.
pub(super) fn find(argument: PathBuf) -> Box<dyn Iterator<Item = Found>> {
    if argument.is_dir() {
        return Box::new(walk(&argument));
    }
    let name = argument.to_string_lossy().into_owned();
    if argument.as_os_str() == "-" || argument.exists() || !name.contains(['*', '?', '[']) {
        return Box::new(std::iter::once(Ok(argument)));
    }
    matches(name)
}

/// The files that match a pattern. `*` and `?` do not match a dot at the start of a name.
fn matches(pattern: String) -> Box<dyn Iterator<Item = Found>> {
    let options = glob::MatchOptions { require_literal_leading_dot: true, ..glob::MatchOptions::default() };
    let mut paths = match glob::glob_with(&pattern, options) {
        Ok(paths) => paths.peekable(),
        Err(error) => return Box::new(std::iter::once(Err(NotFound { name: pattern, why: error.to_string() }))),
    };
    if paths.peek().is_none() {
        return Box::new(std::iter::once(Err(NotFound { name: pattern, why: "no file matches".into() })));
    }
    Box::new(paths.filter_map(|path| match path {
        Ok(path) => (!path.is_dir()).then_some(Ok(path)),
        Err(error) => Some(Err(NotFound { name: error.path().display().to_string(), why: error.error().to_string() })),
    }))
}

/// The files in a folder and its subfolders, in order of names. Hidden files and folders are skipped.
fn walk(folder: &Path) -> impl Iterator<Item = Found> + use<> {
    let entries = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
    let entries = entries.filter_entry(|entry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.'));
    entries.filter_map(|entry| match entry {
        Ok(entry) => entry.file_type().is_file().then(|| Ok(entry.into_path())),
        Err(error) => {
            let name = error.path().map_or_else(String::new, |path| path.to_string_lossy().into_owned());
            let why = error.io_error().map_or_else(|| "a link leads back to its own folder".into(), ToString::to_string);
            Some(Err(NotFound { name, why }))
        }
    })
}
