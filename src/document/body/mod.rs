//! The body of a release, and the boilerplate and notes after it.

mod reader;
mod boilerplate;

pub(super) use self::reader::{BodyReader, Part};
