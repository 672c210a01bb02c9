//! A [`Story`] in the formats that others read: schema.org's JSON-LD and the W3C's Web Annotations.

#[cfg(feature = "annotations")]
mod annotations;
#[cfg(feature = "schema-org")]
mod schema_org;

use crate::Story;

/// The text that a story's spans index: its own where it was drawn from markup, else the caller's.
fn text_of<'t>(story: &'t Story, text: &'t str) -> &'t str {
    story.text.as_deref().unwrap_or(text)
}
