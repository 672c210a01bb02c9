#![doc = include_str!("../docs/crate.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod attribution;
mod base_letters;
mod bitset;
mod byte_search;
#[cfg(feature = "columns")]
pub mod columns;
pub mod country;
pub mod document;
#[cfg(feature = "encoding")]
pub mod encoding;
mod error;
mod event;
mod extractor;
mod fold;
mod lang;
mod lexicon;
mod mention;
#[cfg(any(feature = "annotations", feature = "schema-org"))]
mod metadata;
mod named_enum;
#[cfg(feature = "ndjson")]
pub mod ndjson;
pub mod organisation;
#[cfg(feature = "parallel")]
mod parallel;
pub mod people;
mod reference;
mod repair;
pub mod rule;
#[cfg(feature = "json-schema")]
pub mod schema;
pub mod segment;
mod span;
mod speaker;
pub mod story;
mod syntax;
mod table;
mod topic;
#[cfg(feature = "view")]
pub mod view;

pub use document::Document;
pub use error::Error;
#[doc(hidden)]
pub use extractor::Stage;
pub use extractor::{Builder, Extractor, extract, extract_document};
#[cfg(feature = "parallel")]
pub use parallel::in_order;
pub use segment::Segments;
pub use span::{Span, Unit};
pub use story::*;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(doctest)]
#[doc = include_str!("../docs/usage.md")]
struct Usage;
