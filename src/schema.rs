//! JSON Schemas of the Story and of each table (feature `json-schema`).
//!
//! They are generated from the types and their documentation. `docs/schema` has them as files. New fields may come in a minor version, so
//! the schemas allow fields that they do not list.

use crate::Story;
use crate::columns::{ColumnKind, Table};
use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use serde_json::{Map, Value, json};

/// The schema of a [`Story`] as this crate writes it, in draft 2020-12.
///
/// ```
/// let schema = demarche::schema::story();
/// assert_eq!(schema["title"], "Story");
/// assert_eq!(schema["properties"]["sentences"]["items"]["$ref"], "#/$defs/Span");
/// ```
#[must_use]
pub fn story() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize().with_transform(Plain);
    settings.into_generator().into_root_schema_for::<Story>().to_value()
}

/// The schema of a row of a table, as an object with one field per column.
///
/// ```
/// use demarche::columns::Table;
/// let schema = demarche::schema::table(Table::Quotes);
/// assert_eq!(schema["properties"]["words"]["type"], "string");
/// ```
#[must_use]
pub fn table(table: Table) -> Value {
    let columns = table.columns();
    let properties: Map<_, _> = columns
        .iter()
        .map(|column| {
            let mut schema = match column.kind {
                ColumnKind::Text => json!({"type": "string"}),
                ColumnKind::Whole => json!({"type": "integer", "minimum": 0}),
                ColumnKind::Share => json!({"type": "number", "minimum": 0, "maximum": 1}),
            };
            if column.optional {
                schema["type"] = json!([schema["type"], "null"]);
            }
            schema["description"] = column.description.into();
            (column.name.to_owned(), schema)
        })
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": table.name(),
        "type": "object",
        "properties": properties,
        "required": columns.iter().map(|column| column.name).collect::<Vec<_>>(),
    })
}

/// Leaves the examples in Rust out of the descriptions, and the links out of their text.
#[derive(Clone)]
struct Plain;

impl Transform for Plain {
    fn transform(&mut self, schema: &mut schemars::Schema) {
        let plain = schema.get("description").and_then(Value::as_str).map(plain);
        if let Some(plain) = plain {
            schema.insert("description".to_owned(), plain.into());
        }
        transform_subschemas(self, schema);
    }
}

/// The text of a doc comment before its example, without the marks of links.
fn plain(comment: &str) -> String {
    let text = comment.split("```").next().unwrap_or_default().trim_end();
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[`") {
        plain.push_str(before);
        let Some((name, after)) = after.split_once("`]") else { break };
        plain.push_str(name);
        rest = match after.strip_prefix('(').and_then(|link| link.split_once(')')) {
            Some((_, after)) => after,
            None => after,
        };
    }
    plain + rest
}
