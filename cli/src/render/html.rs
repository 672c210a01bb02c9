//! Pages.

use super::options::Options;
use crate::reading::Reading;
use std::io;

/// The page of one release. The page about all releases is made from what they have in common, in `output/pages.rs`.
pub(super) fn page(reading: &Reading<'_>, _: &Options, out: &mut Vec<u8>) -> io::Result<()> {
    out.extend(reading.story.to_html(reading.text()).into_bytes());
    Ok(())
}
