//! Words beside a cue: direct, reported and mixed speech, one sentence at a time.

pub(crate) mod content;
mod content_end;
pub(crate) mod frame;
mod fronted;
mod nominal_cue;
