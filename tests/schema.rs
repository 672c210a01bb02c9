//! The JSON Schemas in `docs/schema` are those of the types. `UPDATE_SCHEMA=1 cargo test --test schema` writes them. The tests of the
//! Python package check the stories and the tables of all fixtures against them.

use demarche::columns::Table;
use demarche::schema;
use serde_json::Value;
use std::path::Path;

fn schemas() -> Vec<(&'static str, Value)> {
    let tables = Table::ALL.map(|table| (table.name(), schema::table(table)));
    [("story", schema::story())].into_iter().chain(tables).collect()
}

#[test]
fn the_files_are_those_of_the_types() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema");
    for (name, schema) in schemas() {
        let (path, schema) = (folder.join(name).with_extension("json"), format!("{schema:#}\n"));
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(&path, schema).expect("a file");
        } else {
            let file = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(file == schema, "{} differs: run UPDATE_SCHEMA=1 cargo test --test schema", path.display());
        }
    }
}

#[test]
fn descriptions_are_plain_text_and_fields_have_one() {
    let story = schema::story();
    assert_eq!(story["properties"]["schema"]["$ref"], "#/$defs/SchemaVersion");
    let types = story["$defs"].as_object().expect("types");
    let fields = types.values().chain([&story]).filter_map(|one| one["properties"].as_object()).flatten();
    for (name, field) in fields {
        let description = field["description"].as_str().unwrap_or_default();
        assert!(!description.is_empty() && !description.contains("```") && !description.contains("[`"), "{name}: {description}");
    }
}
