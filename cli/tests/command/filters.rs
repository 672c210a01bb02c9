//! `--where`, one table as one Parquet file, and all tables as one database.

use crate::common::{err, good, line, lines, out, run, scratch};
use std::fs;

const MALMO: &str = "Minister visits Malmö\n\n3 June 2024\n\nThe Foreign Minister of Norway, Mr Ola Lund, said: “We are ready.”\n\n\
    The Prime Minister of Chile, Ms Ana Silva, said that Chile would send help. Mr Lund said that talks would go on.\n";
const TALKS: &str =
    "Readout of talks with Spain\n\n10 May 2023\n\nThe Prime Minister of Chile, Ms Ana Silva, said that Chile would sign.\n";

fn corpus(test: &str) -> std::path::PathBuf {
    let folder = scratch(test);
    fs::write(folder.join("in.ndjson"), [line("malmo", MALMO), line("talks", TALKS), line("none", "Nothing was said.")].concat())
        .unwrap();
    folder
}

#[test]
fn conditions_choose_releases_and_quotes() {
    let folder = corpus("where");
    for (conditions, ids, speakers) in [
        (&["speaker=Lund"][..], &["malmo"][..], &["Ola Lund", "Ola Lund"][..]),
        (&["speaker=ana silva"], &["malmo", "talks"], &["Ana Silva", "Ana Silva"]),
        (&["speaker=Lund|Silva"], &["malmo", "talks"], &["Ola Lund", "Ana Silva", "Ola Lund", "Ana Silva"]),
        (&["speaker=prime minister,since=2024"], &["malmo"], &["Ana Silva"]),
        (&["speaker=Silva", "until=2023"], &["talks"], &["Ana Silva"]),
        (&["country=es"], &["talks"], &["Ana Silva"]),
        (&["country=Norway|Spain,kind=direct"], &["malmo"], &["Ola Lund"]),
        (&["kind=readout"], &["talks"], &["Ana Silva"]),
        (&["since=2023-05-10,until=2024-06-03"], &["malmo", "talks"], &["Ola Lund", "Ana Silva", "Ola Lund", "Ana Silva"]),
        (&["since=2025"], &[], &[]),
        (&["speaker=Nobody"], &[], &[]),
    ] {
        let arguments: Vec<&str> = conditions.iter().flat_map(|condition| ["--where", condition]).collect();
        let stories = run(&folder, &[&["--to", "ndjson", "in.ndjson"], &arguments[..]].concat());
        let found: Vec<_> = lines(&stories).iter().map(|line| line["id"].as_str().unwrap().to_owned()).collect();
        assert_eq!(found, ids, "{conditions:?}");
        let mut spoken = Vec::new();
        for line in lines(&stories) {
            let story: demarche::Story = serde_json::from_value(line["story"].clone()).unwrap();
            spoken.extend(story.quotes.iter().map(|quote| story.speaker_of(quote).unwrap().name.to_string()));
            assert!(story.quotes.iter().all(|quote| quote.within.is_none_or(|within| (within as usize) < story.quotes.len())));
        }
        assert_eq!(spoken, speakers, "{conditions:?}");
        // The same in the other outputs.
        let table = run(&folder, &[&["--quotes", "in.ndjson"], &arguments[..]].concat());
        let mut reader = csv::Reader::from_reader(good(&table).as_bytes());
        let column = reader.headers().unwrap().iter().position(|name| name == "speaker_name").unwrap();
        let names: Vec<_> = reader.records().map(|row| row.unwrap()[column].to_owned()).collect();
        assert_eq!(names, speakers, "{conditions:?}");
        let summary = run(&folder, &[&["in.ndjson"], &arguments[..]].concat());
        assert_eq!(good(&summary).matches("── ").count(), ids.len(), "{conditions:?}");
        good(&run(&folder, &[&["--to", "parquet", "-o", "p", "in.ndjson"], &arguments[..]].concat()));
        good(&run(&folder, &[&["--to", "html", "-o", "h", "in.ndjson"], &arguments[..]].concat()));
    }
}

#[test]
fn wrong_conditions_are_refused() {
    let folder = corpus("where-wrong");
    for (condition, message) in [
        ("speeker=Lund", "no condition"),
        ("Lund", "no condition"),
        ("speaker=", "no value"),
        ("kind=letter", "wanted kinds"),
        ("kind=direct|readout", "wanted kinds"),
        ("since=June", "no date"),
        ("country=ZZ", "no country has the code ZZ"),
    ] {
        let output = run(&folder, &["--where", condition, "in.ndjson"]);
        assert_eq!((output.status.code(), out(&output)), (Some(2), ""), "{condition}");
        assert!(err(&output).contains(message), "{condition}: {}", err(&output));
    }
}

#[test]
fn one_table_is_one_parquet_file() {
    let folder = corpus("parquet-file");
    good(&run(&folder, &["--to", "parquet", "--quotes", "-o", "quotes.parquet", "in.ndjson"]));
    let bytes = fs::read(folder.join("quotes.parquet")).unwrap();
    assert!(bytes.starts_with(b"PAR1") && bytes.ends_with(b"PAR1"));
    assert!(bytes.windows(8).any(|window| window == b"Ola Lund"));
    // Without releases it is a table without rows.
    good(&run(&folder, &["--to", "parquet", "--quotes", "-o", "none.parquet", "--where", "since=2099", "in.ndjson"]));
    assert!(fs::read(folder.join("none.parquet")).unwrap().ends_with(b"PAR1"));
    // Another name, several tables or an existing folder: a folder for each table.
    good(&run(&folder, &["--to", "parquet", "--quotes", "-o", "tables", "in.ndjson"]));
    assert!(folder.join("tables/quotes/00000.parquet").exists());
    good(&run(&folder, &["--to", "parquet", "-o", "all.parquet", "in.ndjson"]));
    assert!(folder.join("all.parquet/topics/00000.parquet").exists());
    good(&run(&folder, &["--to", "parquet", "--quotes", "-o", "all.parquet", "in.ndjson"]));
    assert!(folder.join("all.parquet/quotes/00000.parquet").exists());
}

#[test]
fn a_database_has_all_tables_with_keys_and_a_search_of_quotes() {
    let folder = corpus("database");
    fs::copy(folder.join("in.ndjson"), folder.join("again.ndjson")).unwrap();
    fs::write(folder.join("out.db"), "old").unwrap();
    good(&run(&folder, &["--to", "sqlite", "-o", "out.db", "in.ndjson", "again.ndjson"]));
    assert!(!folder.join("out.db.unfinished").exists() && !folder.join("out.db.progress").exists());
    let database = rusqlite::Connection::open(folder.join("out.db")).unwrap();
    let count = |query: &str| database.query_row(query, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(count("select count(*) from releases"), 6);
    assert_eq!(count("select count(distinct origin) from releases"), 6, "equal ids of two files stay apart");
    let rows = i64::try_from(lines(&run(&folder, &["--to", "ndjson", "--quotes", "in.ndjson"])).len()).unwrap();
    assert_eq!(count("select count(*) from quotes"), 2 * rows);
    assert_eq!(
        count("select count(*) from quotes q join speakers s using (release, speaker) where q.speaker_name = s.name"),
        2 * rows
    );
    let found = "from quote_search s join quotes q on q.rowid = s.rowid where quote_search match";
    assert_eq!(count(&format!("select count(*) {found} 'speaker_name:lund'")), 4);
    assert_eq!(count(&format!("select count(*) {found} 'speaker_name:silva AND words:help'")), 2);
    assert_eq!(count("select count(*) from pragma_foreign_key_check"), 0);
    assert_eq!(count("select count(*) from releases where published between '2024' and '2025'"), 2);
    good(&run(&folder, &["--to", "sqlite", "--topics", "-o", "topics.db", "--where", "kind=readout", "in.ndjson"]));
    let output = run(&folder, &["--to", "sqlite", "in.ndjson"]);
    assert_eq!(output.status.code(), Some(2), "{}", err(&output));
    let output = run(&folder, &["--to", "sqlite", "-o", "/dev/null", "in.ndjson"]);
    assert!(err(&output).contains("a database needs a file"), "{}", err(&output));
}
