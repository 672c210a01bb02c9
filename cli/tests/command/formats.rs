//! Output: every format, on standard output and in files.

use crate::common::{TEXT, demarche, err, good, line, lines, out, run, scratch};
use serde_json::Value;
use std::fs;
use std::io::Read;
use std::process::Stdio;

fn releases(test: &str) -> std::path::PathBuf {
    let folder = scratch(test);
    fs::create_dir(folder.join("in")).unwrap();
    fs::write(folder.join("in/a.txt"), TEXT).unwrap();
    fs::write(folder.join("in/b.txt"), "Norway, “with commas”\n\nChile said that it \"agreed\", and left.\n").unwrap();
    folder
}

#[test]
fn a_summary_in_a_pipe_has_no_colours_and_the_width_of_columns() {
    let folder = releases("summary");
    for columns in [40, 80, 132] {
        let output = demarche(&folder).env("COLUMNS", columns.to_string()).arg("in/a.txt").output().unwrap();
        assert!(good(&output).contains("Ola Lund"));
        assert!(!out(&output).contains('\u{1b}'), "colours in a pipe");
        assert!(out(&output).lines().all(|line| line.chars().count() <= columns));
    }
    for to in ["summary", "marked"] {
        let forced = demarche(&folder).env("CLICOLOR_FORCE", "1").args(["--to", to, "in/a.txt"]).output().unwrap();
        assert!(good(&forced).contains('\u{1b}'));
        let both = [("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")];
        assert!(!good(&demarche(&folder).envs(both).args(["--to", to, "in/a.txt"]).output().unwrap()).contains('\u{1b}'));
    }
    let several = run(&folder, &["in"]);
    assert!(good(&several).contains("── in/a.txt ──") && out(&several).contains("── in/b.txt ──"));
}

#[test]
fn json_is_the_story_or_one_line_per_story() {
    let folder = releases("json");
    let story: demarche::Story = serde_json::from_str(good(&run(&folder, &["--to", "json", "in/a.txt"]))).unwrap();
    assert_eq!(story, demarche::extract(TEXT));
    let several = lines(&run(&folder, &["--to", "json", "in"]));
    assert_eq!(several[0]["id"], "in/a.txt");
    assert_eq!(serde_json::from_value::<demarche::Story>(several[0]["story"].clone()).unwrap(), story);
    fs::write(folder.join("stream"), line(7, TEXT)).unwrap();
    assert_eq!(lines(&run(&folder, &["--to", "json", "stream"]))[0]["id"], 7);
}

#[test]
fn a_table_is_csv_with_a_header() {
    let folder = releases("csv");
    for (table, rows) in [("releases", 2), ("quotes", 3), ("speakers", 2), ("countries", 4), ("topics", 1)] {
        let output = run(&folder, &[&format!("--{table}"), "in"]);
        let mut reader = csv::Reader::from_reader(good(&output).as_bytes());
        assert_eq!(&reader.headers().unwrap()[0], "id");
        let read: Vec<_> = reader.records().collect::<Result<_, _>>().unwrap();
        assert!(read.len() >= rows, "{table}: {read:?}");
    }
    fs::write(folder.join("cited.txt"), "The UN recalled Article 51 of the UN Charter and UNSCR 1701.").unwrap();
    let output = run(&folder, &["--references", "cited.txt"]);
    let mut reader = csv::Reader::from_reader(good(&output).as_bytes());
    let cited: Vec<_> = reader.records().map(|row| row.unwrap()).map(|row| (row[5].to_owned(), row[7].to_owned())).collect();
    assert_eq!(cited, [("un-charter".to_owned(), "51".to_owned()), ("S/RES/1701 (2006)".to_owned(), String::new())]);
    let output = run(&folder, &["--quotes", "in/b.txt"]);
    let mut reader = csv::Reader::from_reader(good(&output).as_bytes());
    let words = reader.headers().unwrap().iter().position(|name| name == "words").unwrap();
    let quotes: Vec<_> = reader.records().map(|row| row.unwrap()[words].to_owned()).collect();
    let text = fs::read_to_string(folder.join("in/b.txt")).unwrap();
    let wanted: Vec<_> = demarche::extract(&text).quotes.iter().map(|quote| quote.span.of(&text).to_owned()).collect();
    assert_eq!(quotes, wanted, "commas and quotation marks are kept");
    good(&run(&folder, &["--quotes", "--topics", "-o", "tables", "in"]));
    assert!(fs::read_to_string(folder.join("tables/quotes.csv")).unwrap().starts_with("id,published,form,quote,"));
    assert!(folder.join("tables/topics.csv").exists() && !folder.join("tables/speakers.csv").exists());
}

#[test]
fn the_rows_of_several_tables_are_one_stream() {
    let folder = releases("rows");
    fs::write(folder.join("in/c.ndjson"), "{\"id\": 3}\n").unwrap();
    let output = run(&folder, &["--to", "ndjson", "--releases", "--quotes", "in"]);
    let tables: Vec<_> = lines(&output).iter().map(|row| row["table"].as_str().unwrap().to_owned()).collect();
    assert_eq!(tables, ["releases", "quotes", "quotes", "releases", "quotes", "errors"]);
    assert!(out(&output).lines().all(|line| line.starts_with("{\"table\":\"")), "a line begins with its table");
    let schema: Value = serde_json::from_str(good(&run(&folder, &["--schema"]))).unwrap();
    let columns = schema[1]["columns"].as_array().unwrap();
    for column in columns {
        assert!(!lines(&output)[1][column["name"].as_str().unwrap()].is_null() || column["optional"] == true);
    }
}

#[test]
fn parquet_is_one_folder_per_table() {
    let folder = releases("parquet");
    good(&run(&folder, &["--to", "parquet", "-o", "tables/", "in"]));
    for table in ["releases", "quotes", "speakers", "countries", "topics", "references"] {
        let files: Vec<_> =
            fs::read_dir(folder.join("tables").join(table)).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(files, ["00000.parquet"], "{table}");
        let bytes = fs::read(folder.join("tables").join(table).join("00000.parquet")).unwrap();
        assert!(bytes.starts_with(b"PAR1") && bytes.ends_with(b"PAR1"));
    }
    assert!(!folder.join("tables.progress").exists());
}

#[test]
fn there_is_one_page_per_release_and_one_about_all() {
    let folder = releases("pages");
    fs::write(folder.join("in/c.txt"), "<script>alert(1)</script> Norway agreed.").unwrap();
    let page = run(&folder, &["--to", "html", "in/a.txt"]);
    assert!(good(&page).starts_with("<!DOCTYPE html>") && out(&page).contains("Ola Lund"));
    let corpus = run(&folder, &["--to", "html", "in/a.txt", "in/b.txt"]);
    assert!(good(&corpus).starts_with("<!DOCTYPE html>"));
    good(&run(&folder, &["--to", "html", "--from", "text", "-o", "pages", "in"]));
    let mut names: Vec<_> = fs::read_dir(folder.join("pages")).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    let own = ["000001-in-a-txt.html", "000002-in-b-txt.html", "000003-in-c-txt.html", "index.html"];
    let beside =
        ["pair-CL-NO.html", "pair-NO-RU.html", "person-chile-cl.html", "person-lund-ola.html", "releases-1.html", "search.html"];
    assert_eq!(names, [&own[..], &beside].concat());
    let index = fs::read_to_string(folder.join("pages/index.html")).unwrap();
    assert!(
        ["000001-in-a-txt.html", "person-lund-ola.html", "pair-NO-RU.html", "search.html"]
            .iter()
            .all(|link| index.contains(link))
    );
    let person = fs::read_to_string(folder.join("pages/person-lund-ola.html")).unwrap();
    assert!(person.contains("We are ready.") && person.contains("2024-06-03") && person.contains("000001-in-a-txt.html"));
    assert!(!fs::read_to_string(folder.join("pages/000003-in-c-txt.html")).unwrap().contains("<script>alert"));
}

#[test]
fn json_ld_has_two_vocabularies() {
    let folder = releases("json-ld");
    let annotations: Value = serde_json::from_str(good(&run(&folder, &["--to", "annotations", "in/a.txt"]))).unwrap();
    assert_eq!(annotations["type"], "AnnotationPage");
    let article: Value = serde_json::from_str(good(&run(&folder, &["--to", "schema-org", "in/a.txt"]))).unwrap();
    assert_eq!(article["hasPart"][0]["spokenByCharacter"]["name"], "Ola Lund");
    let several = lines(&run(&folder, &["--to", "schema-org", "in"]));
    assert_eq!((&several[0]["id"], &several[0]["schema_org"]), (&"in/a.txt".into(), &article));
}

#[test]
fn explain_explains_every_quote() {
    let folder = releases("explain");
    let output = run(&folder, &["--explain", "in/a.txt"]);
    for words in ["cue-then-quote", "by pronoun", "Ola Lund, Foreign Minister", "announced, not yet said", "line 5"] {
        assert!(good(&output).contains(words), "{words} is missing:\n{}", out(&output));
    }
}

#[test]
fn help_man_page_and_completions_name_the_options() {
    let folder = scratch("help");
    for arguments in
        [&["--help"][..], &["--man"], &["--completions", "bash"], &["--completions", "zsh"], &["--completions", "fish"]]
    {
        let output = run(&folder, arguments);
        for option in ["resume", "quotes", "explain", "lexicon", "url"] {
            assert!(good(&output).contains(option), "{arguments:?} does not mention {option}");
        }
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    let folder = releases("pipe");
    let input: String = (0..2000).map(|id| line(id, TEXT)).collect();
    fs::write(folder.join("stream"), input).unwrap();
    for jobs in ["1", "2"] {
        let mut child = demarche(&folder)
            .args(["--to", "ndjson", "-j", jobs, "stream"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdout.take().unwrap().read_exact(&mut [0; 16]).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(err(&output), "");
        assert!(output.status.success());
    }
}

#[test]
fn the_summary_of_a_long_transcript_is_a_summary() {
    let folder = scratch("long");
    let turns = |at| format!("MR LUND: This is answer {at}.\n\nQUESTION: And number {at}?\n\n");
    let turns = (0..60).map(turns).collect::<Vec<_>>().concat();
    fs::write(folder.join("a.txt"), format!("Press briefing by Minister Ole Lund\n\n{turns}")).unwrap();
    let short = run(&folder, &["a.txt"]);
    assert!(good(&short).lines().count() < 40, "{}", out(&short));
    assert!(
        out(&short).contains("×60")
            && out(&short).contains("This is answer 0.")
            && out(&short).ends_with("\nAll quotes: --all\n")
    );
    let all = run(&folder, &["--all", "a.txt"]);
    assert!(good(&all).contains("This is answer 59.") && !out(&all).contains("--all"));
}
