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
    /// Why there is no story.
    pub(crate) error: Option<String>,
}

/// Reads a release and renders its story, or its error if it cannot be read.
pub(crate) fn process(item: Item, reader: &Reader, renderer: &Renderer) -> Processed {
    let (rendered, error) = match reader.read(&item) {
        Ok(reading) => match renderer.render(reading) {
            Ok(rendered) => (rendered, None),
            Err(error) => (Rendered::default(), Some(error.to_string())),
        },
        Err(unread) => (renderer.render_error(&unread), Some(unread.error)),
    };
    Processed { name: item.name, size: item.size, rendered, error }
}
