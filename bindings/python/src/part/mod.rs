//! The methods of the parts of a story, one file each. The parts of a new field of the story (`events`, `references`) have their place
//! here, with a class in `handle.rs`, a getter in `story.rs`, and a line in `lib.rs`, `__init__.py` and `_demarche.pyi`. `Story.to_dict` and
//! `to_json` have every field without a change.

mod country;
mod cue;
mod mention;
mod organisation;
pub(crate) mod pickle;
mod quote;
pub(crate) mod span;
mod speaker;
mod topic;
