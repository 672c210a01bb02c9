//! [`Id`]: the identifier of a release.

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};
use std::borrow::Cow;

/// Any JSON, kept as it is written.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub(crate) struct Id(Box<RawValue>);

impl Id {
    /// A name as id: a JSON string.
    pub(crate) fn of_name(name: &str) -> Self {
        to_raw_value(name).map_or_else(|_| Self::none(), Self)
    }

    /// The id of a record that cannot be read.
    pub(crate) fn none() -> Self {
        Self(RawValue::NULL.to_owned())
    }

    pub(crate) fn of_json(json: &RawValue) -> Self {
        Self(json.to_owned())
    }

    /// A string without its quotation marks, anything else as JSON.
    pub(crate) fn as_text(&self) -> Cow<'_, str> {
        serde_json::from_str::<String>(self.0.get()).map_or(Cow::Borrowed(self.0.get()), Cow::Owned)
    }
}
