//! Files, folders and patterns.

use globset::{GlobBuilder, GlobMatcher};
use std::path::{Component, Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The name of standard input in messages.
pub(crate) const STANDARD_INPUT: &str = "standard input";

/// A file, or one that cannot be read.
pub(crate) type Found = Result<PathBuf, NotFound>;

/// A name that matches no readable file, and the reason.
pub(crate) struct NotFound {
    pub(super) name: String,
    pub(super) why: String,
}

/// The files for an argument: the file itself, the files of a folder, or those that match a pattern.
pub(crate) fn find(argument: PathBuf) -> Box<dyn Iterator<Item = Found> + Send> {
    if argument.is_dir() {
        return Box::new(walk(&argument, usize::MAX, visible));
    }
    if argument.as_os_str() == "-" || argument.exists() || !is_pattern(argument.as_os_str().as_encoded_bytes()) {
        return Box::new(std::iter::once(Ok(argument)));
    }
    matches(&argument)
}

/// The files that match a pattern. `*` and `?` match no separator, and no dot at the start of a name unless the pattern has one there.
/// Names of files may be any bytes.
fn matches(pattern: &Path) -> Box<dyn Iterator<Item = Found> + Send> {
    let (folder, rest) = split(pattern);
    let matcher = match matcher(&rest) {
        Ok(matcher) => matcher,
        Err(why) => return Box::new(std::iter::once(Err(NotFound { name: pattern.to_string_lossy().into_owned(), why }))),
    };
    let any_depth = rest.components().any(|part| part.as_os_str() == "**");
    let depth = if any_depth { usize::MAX } else { rest.components().count() };
    let hidden = rest.components().any(|part| starts_with_dot(part.as_os_str().as_encoded_bytes()));
    let shown = if hidden { any } else { visible };
    let start = if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder.clone() };
    let found = walk(&start, depth, shown).filter_map(move |found| match found {
        Ok(path) => {
            let below = path.strip_prefix(&start).unwrap_or(&path);
            matcher.is_match(below).then(|| Ok(folder.join(below)))
        }
        Err(error) => Some(Err(error)),
    });
    let mut found = found.peekable();
    if found.peek().is_none() {
        let name = pattern.to_string_lossy().into_owned();
        return Box::new(std::iter::once(Err(NotFound { name, why: "no file matches".into() })));
    }
    Box::new(found)
}

fn matcher(pattern: &Path) -> Result<GlobMatcher, String> {
    let text = pattern.to_str().ok_or("a pattern must be UTF-8")?;
    let glob = GlobBuilder::new(text).literal_separator(true).build().map_err(|error| error.kind().to_string())?;
    Ok(glob.compile_matcher())
}

/// The folder before the first name that is a pattern, and the rest.
fn split(pattern: &Path) -> (PathBuf, PathBuf) {
    let is_name = |part: &Component<'_>| !is_pattern(part.as_os_str().as_encoded_bytes());
    let folder: PathBuf = pattern.components().take_while(is_name).collect();
    (folder, pattern.components().skip_while(is_name).collect())
}

pub(crate) fn is_pattern(name: &[u8]) -> bool {
    name.iter().any(|byte| b"*?[{".contains(byte))
}

/// The files in a folder and its subfolders, in order of names. Entries that are not `shown` are skipped, with all that they contain.
fn walk(folder: &Path, depth: usize, shown: fn(&DirEntry) -> bool) -> impl Iterator<Item = Found> + use<> {
    let entries = WalkDir::new(folder).follow_links(true).max_depth(depth).sort_by_file_name().into_iter();
    entries.filter_entry(shown).filter_map(|entry| match entry {
        Ok(entry) => entry.file_type().is_file().then(|| Ok(entry.into_path())),
        Err(error) => {
            let name = error.path().map_or_else(String::new, |path| path.to_string_lossy().into_owned());
            let why = error.io_error().map_or_else(|| "a link leads back to its own folder".into(), ToString::to_string);
            Some(Err(NotFound { name, why }))
        }
    })
}

fn visible(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !starts_with_dot(entry.file_name().as_encoded_bytes())
}

fn any(_: &DirEntry) -> bool {
    true
}

fn starts_with_dot(name: &[u8]) -> bool {
    name.first() == Some(&b'.')
}
