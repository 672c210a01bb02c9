//! The kind of a release, from its label, headline, first sentence, structure and voice.

mod rules;
mod evidence;
mod body;
mod meeting;

pub(super) use self::body::BodySigns;
pub(super) use self::evidence::{Evidence, LabelledKind, Origin, PlaceLine};
pub(super) use self::rules::decide;
#[cfg(feature = "html")]
pub(super) use self::rules::document_type;
