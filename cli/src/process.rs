//! Everything that happens to one release, on whichever core is free: it is read, then rendered.

use crate::input::Item;
use crate::reading::Reader;
use crate::render::{Rendered, Renderer};

/// The result for one release.
pub(crate) struct Processed {
    pub(crate) name: String,
    /// The number of bytes of its input.
    pub(crate) size: u64,
    pub(crate) rendered: Rendered,
    /// What was guessed about its file.
    pub(crate) guess: Option<String>,
    /// Why there is no story.
    pub(crate) error: Option<String>,
}

/// Reads a release and renders its story, or its error if it cannot be read.
pub(crate) fn process(item: Item, reader: &Reader, renderer: &Renderer) -> Processed {
    let (output, guess, error) = match reader.read(&item) {
        Ok(mut release) => {
            let guess = release.about.guess.take();
            if !renderer.options.keep(&mut release.story) {
                return Processed { name: item.name.clone(), size: item.size, rendered: Rendered::default(), guess, error: None };
            }
            match renderer.render(release) {
                Ok(bytes) => (bytes, guess, None),
                Err(error) => (Rendered::default(), guess, Some(error.to_string())),
            }
        }
        Err(unread) => (renderer.render_error(&unread), None, Some(unread.error)),
    };
    Processed { name: item.name, size: item.size, rendered: output, guess, error }
}
