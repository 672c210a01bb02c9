//! Web pages: which part is the release, and its plain text with the blocks that the markup has.

mod content;
mod draw;
mod element;
mod meta;
mod outline;

#[cfg(feature = "encoding")]
pub(crate) use meta::declared_charset;

pub(super) use draw::{Drawing, Markup};

use super::Document;
use super::markup_blocks::{self, Told};
use crate::Error;
use outline::Outline;

/// The longest page, in bytes: what is drawn of it may be three times as long, and spans count in `u32`.
const LONGEST: usize = u32::MAX as usize / 3;

/// Reads a page: the main content, with the headline, and what the metadata tell.
pub(super) fn read(html: &str) -> Result<Document<'static>, Error> {
    let outline = outline(html)?;
    let content = content::find(&outline);
    let meta = meta::read(&outline, &content.pieces);
    let mut drawing = Drawing::default();
    if content.title.is_none() {
        if let Some(title) = meta::title(&outline) {
            drawing.line(Markup::Title, &title);
        }
    }
    let titled = drawing.blocks.len();
    draw::draw(&outline, &content, &mut drawing);
    if drawing.blocks.len() == titled {
        return Err(Error::Empty);
    }
    Ok(markup_blocks::read(
        drawing,
        Told { published: meta.published, document_type: meta.document_type, issuers: meta.issuers, ..Told::default() },
    ))
}

/// Draws a fragment, all of which is release, at the end of a drawing.
#[cfg(feature = "govuk")]
pub(super) fn draw_fragment(html: &str, drawing: &mut Drawing) -> Result<(), Error> {
    let outline = outline(html)?;
    draw::draw(&outline, &content::whole(&outline), drawing);
    Ok(())
}

fn outline(html: &str) -> Result<Outline, Error> {
    if html.len() > LONGEST {
        return Err(Error::TooLong { len: html.len(), most: LONGEST });
    }
    Ok(Outline::of(html))
}
