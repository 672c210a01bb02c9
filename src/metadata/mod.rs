//! A story as metadata for other tools: JSON-LD in the vocabulary of schema.org, and W3C Web Annotations.

#[cfg(feature = "annotations")]
mod annotations;
#[cfg(feature = "schema-org")]
mod schema_org;
