//! The body of a release, and the boilerplate and notes after it.

mod boilerplate;
mod reader;

pub(super) use self::reader::{BodyReader, Part};
