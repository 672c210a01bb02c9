//! Web pages: finds the release in a page and draws it as plain text, with the blocks that the markup sets apart.

mod address;
mod outline;
mod element;
mod traits;
mod content;
mod link_list;
mod listing;
mod meta;
mod draw;
mod drawing;

#[cfg(feature = "encoding")]
pub(crate) use meta::declared_charset;

#[cfg(feature = "govuk")]
pub(super) use drawing::Metadata;
pub(super) use drawing::{Drawing, Markup, Page};

use crate::Error;
use outline::Outline;
use traits::PageNames;

/// The longest page, in bytes. What is drawn of it may be three times as long, and spans count in `u32`.
const MAX_PAGE_BYTES: usize = u32::MAX as usize / 3;

/// Draws the main content of a page, with its headline, and reads its metadata. `address` is where the page is, if that is known.
pub(super) fn read(html: &str, address: Option<&str>) -> Result<Page, Error> {
    let outline = outline(html)?;
    let mut content = content::find(&outline);
    let mut metadata = meta::read(&outline, &content.pieces, address);
    metadata.listing = listing::headlines(&outline, &content);
    if metadata.listing.is_none() {
        link_list::leave_out(&outline, &mut content);
    }
    let mut drawing = Drawing::default();
    if content.title.is_none() {
        if let Some(title) = meta::title(&outline) {
            drawing.line(Markup::Title, &title);
        }
    }
    let title_blocks = drawing.blocks.len();
    draw::draw(&outline, &content, &mut drawing);
    if drawing.blocks.len() == title_blocks {
        return Err(Error::Empty);
    }
    Ok(Page { drawing, metadata })
}

/// Draws a fragment, all of which is release, at the end of a drawing.
#[cfg(feature = "govuk")]
pub(super) fn draw_fragment(html: &str, drawing: &mut Drawing) -> Result<(), Error> {
    let outline = outline(html)?;
    draw::draw(&outline, &content::whole(&outline), drawing);
    Ok(())
}

fn outline(html: &str) -> Result<Outline, Error> {
    if html.len() > MAX_PAGE_BYTES {
        return Err(Error::TooLong { len: html.len(), most: MAX_PAGE_BYTES });
    }
    Ok(Outline::of(html, PageNames::built_in()?))
}
