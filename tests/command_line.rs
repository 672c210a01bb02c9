//! The examples as commands: their output, their errors and their exit status.

use serde_json::Value;
use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The binary of the example, which `cargo test` builds beside the tests.
fn example(name: &str) -> Command {
    let test = std::env::current_exe().expect("the test's own path");
    let folder = test.ancestors().nth(2).expect("target/profile").join("examples");
    let binary = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(binary.is_file(), "{} is not built: cargo build --examples", binary.display());
    let mut command = Command::new(binary);
    command.env_remove("COLUMNS").stdin(Stdio::null());
    command
}

fn run(name: &str, arguments: &[&str]) -> Output {
    example(name).args(arguments).output().expect("the example runs")
}

fn feed(name: &str, arguments: &[&str], input: &[u8]) -> Output {
    let mut child = example(name)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the example runs");
    child.stdin.take().expect("standard input").write_all(input).expect("the example reads its input");
    child.wait_with_output().expect("the example ends")
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("UTF-8")
}

fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("UTF-8")
}

fn lines(output: &Output) -> Vec<Value> {
    out(output).lines().map(|line| serde_json::from_str(line).expect("a JSON line")).collect()
}

/// An empty folder for the files of one test.
fn scratch(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for the test's files");
    folder
}

#[test]
fn the_built_in_release_is_the_default() {
    for name in ["extract", "segment", "custom_lexicon"] {
        let output = run(name, &[]);
        assert!(output.status.success(), "{name}: {}", err(&output));
        assert!(err(&output).is_empty(), "{name}: {}", err(&output));
    }
    assert!(out(&run("extract", &[])).lines().count() > 1);
    assert!(out(&run("segment", &[])).lines().count() > 5);
}

#[test]
fn a_summary_is_not_wider_than_the_terminal() {
    for columns in [40, 80, 132] {
        let output = example("extract").env("COLUMNS", columns.to_string()).output().expect("the example runs");
        let widest = out(&output).lines().map(|line| line.chars().count()).max();
        assert!(widest <= Some(columns), "{columns} columns, but a line of {widest:?}");
    }
}

#[test]
fn json_is_the_story_itself() {
    let text = fs::read_to_string("examples/release.txt").expect("the built-in release");
    let story: demarche::Story = serde_json::from_str(out(&run("extract", &["--json"]))).expect("a story");
    assert_eq!(story, demarche::extract(&text));
    let offsets: Value = serde_json::from_str(out(&run("segment", &["--json", "examples/release.txt"]))).expect("offsets");
    let first = demarche::Segments::plain(&text).tokens[0].span();
    assert_eq!(offsets["tokens"][0], serde_json::json!([first.start, first.end]));
}

#[test]
fn json_of_several_releases_is_one_line_each() {
    let output = run("extract", &["--json", "examples/release.txt", "nowhere.txt", "examples/release.txt"]);
    let lines = lines(&output);
    assert_eq!(lines.len(), 3);
    assert_eq!((&lines[0]["id"], &lines[0]["story"]), (&"examples/release.txt".into(), &lines[2]["story"]));
    assert_eq!(lines[1]["id"], "nowhere.txt");
    assert!(lines[1]["error"].is_string());
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn unreadable_files_are_reported_and_the_others_read() {
    let folder = scratch("files");
    let file = |name: &str, bytes: &[u8]| {
        let file = folder.join(name);
        fs::write(&file, bytes).expect("a file of the test");
        file.to_str().expect("UTF-8").to_owned()
    };
    let (empty, blank) = (file("empty.txt", b""), file("blank.txt", "\u{feff} \n\u{a0}\r\n".as_bytes()));
    let (latin, good) =
        (file("latin.txt", b"M\xfcller said"), file("good.txt", "Minister visits Malmö\n\nShe came.\n".as_bytes()));
    for name in ["extract", "segment"] {
        let output = run(name, &["nowhere.txt", &empty, &blank, &latin, &good]);
        let messages: Vec<_> = err(&output).lines().collect();
        assert_eq!(messages.len(), 4, "{messages:?}");
        assert!(messages[0].starts_with(&format!("{name}: nowhere.txt: ")), "{}", messages[0]);
        assert_eq!(messages[1], format!("{name}: {empty}: the text is empty; wanted a release"));
        assert_eq!(messages[2], format!("{name}: {blank}: the text is empty; wanted a release"));
        assert_eq!(messages[3], format!("{name}: {latin}: not UTF-8: byte 1 begins no character; wanted UTF-8 text"));
        assert!(out(&output).contains("Malmö"), "{}", out(&output));
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn a_dash_is_standard_input() {
    let text = "Minister visits Malmö\n\nShe came on Monday.\n";
    let output = feed("extract", &["--json", "-"], text.as_bytes());
    assert_eq!(serde_json::from_str::<demarche::Story>(out(&output)).expect("a story"), demarche::extract(text));
}

#[test]
fn every_line_of_a_stream_is_answered_in_order() {
    let input = concat!(
        "\u{feff}{\"id\": 1.50, \"text\": \"Norway.\", \"more\": []}\n",
        "{\"id\": null, \"text\": \"\"}\r\n",
        "\n",
        "{\"text\": \"no id\"}\n",
        "{\"id\": \"no text\"}\n",
        "{\"id\": [\"list\"], \"html\": \"<p>Norway.</p>\"}\n",
        "{\"id\": {\"a\": 1}, \"govuk\": {}}\n",
        "{\"id\": true, \"text\": 7}\n",
        "[1, \"Norway.\"]\n",
        "{\"id\": 9, \"text\": \"cut",
    );
    for (name, field) in [("extract", "story"), ("segment", "tokens")] {
        let output = feed(name, &["--ndjson"], input.as_bytes());
        let lines = lines(&output);
        let ids: Vec<_> = lines.iter().map(|line| line["id"].to_string()).collect();
        assert_eq!(ids, ["1.5", "null", "null", "\"no text\"", "[\"list\"]", "{\"a\":1}", "true", "null", "null"]);
        assert!(out(&output).starts_with("{\"id\":1.50,"), "an id is written as it was read");
        let answered: Vec<_> = lines.iter().map(|line| line.get(field).is_some()).collect();
        assert_eq!(answered, [true, true, false, false, true, false, false, false, false]);
        assert!(lines.iter().all(|line| line.get(field).is_some() != line["error"].is_string()));
        assert!(lines[5]["error"].as_str().is_some_and(|error| error.contains("title")));
        assert_eq!(err(&output).lines().count(), 6);
        assert!(err(&output).contains("standard input, line 4: "), "{}", err(&output));
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn a_stream_contains_what_the_library_returns() {
    let text = "Norway and Türkiye met. They agreed.";
    let line = serde_json::json!({"id": 1, "text": text}).to_string();
    let output = feed("extract", &["--ndjson"], line.as_bytes());
    assert!(output.status.success());
    let story: demarche::Story = serde_json::from_value(lines(&output)[0]["story"].clone()).expect("a story");
    assert_eq!(story, demarche::extract(text));
    let offsets = &lines(&feed("segment", &["--ndjson"], line.as_bytes()))[0];
    let sentences = demarche::Segments::plain(text).sentences;
    let wanted: Vec<_> = sentences.iter().map(|sentence| [sentence.span.start, sentence.span.end]).collect();
    assert_eq!(offsets["sentences"], serde_json::json!(wanted));
}

#[test]
fn a_stream_may_contain_pages_and_content_items() {
    let body = "<p>The Foreign Minister, Ana Silva, said:</p><blockquote><p>We are ready.</p></blockquote><p>It rained.</p>";
    let item = serde_json::json!({"title": "Minister visits Oslo", "details": {"body": body}});
    let page = format!("<main><h1>Minister visits Oslo</h1>{body}</main>");
    for line in [
        serde_json::json!({"id": 1, "html": page}),
        serde_json::json!({"id": 1, "govuk": item}),
        serde_json::json!({"id": 1, "govuk": item.to_string()}),
    ] {
        let output = feed("extract", &["--ndjson"], line.to_string().as_bytes());
        let story: demarche::Story = serde_json::from_value(lines(&output)[0]["story"].clone()).expect("a story");
        let text = story.text.as_deref().expect("a text from the markup");
        assert_eq!(story.quotes[0].span.of(text), "We are ready.");
        assert_eq!(&*story.speakers[0].name, "Ana Silva");
    }
}

#[test]
fn a_line_that_is_not_utf8_gets_an_error() {
    let output = feed("segment", &["--ndjson"], b"{\"id\": 1, \"text\": \"\xff\"}\n{\"id\": 2, \"text\": \"Yes.\"}\n");
    let lines = lines(&output);
    assert!(lines[0]["error"].as_str().is_some_and(|error| error.starts_with("not UTF-8: byte 19")), "{}", lines[0]);
    assert_eq!(lines[1]["id"], 2);
    assert!(lines[1]["tokens"].is_array());
}

#[test]
fn unknown_arguments_exit_with_2() {
    for arguments in [&["--jsn"][..], &["-x"], &["--json", "--ndjson"]] {
        let output = run("extract", arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(out(&output).is_empty());
        assert!(err(&output).contains("--help"), "{}", err(&output));
    }
}

#[test]
fn help_lists_the_options() {
    for name in ["extract", "segment"] {
        let output = run(name, &["--help"]);
        assert!(output.status.success());
        for word in ["--json", "--ndjson", name] {
            assert!(out(&output).contains(word), "{name} --help does not mention {word}");
        }
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child = example("extract")
        .args(std::iter::repeat_n(OsStr::new("examples/release.txt"), 200))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the example runs");
    let mut first = [0; 16];
    child.stdout.take().expect("standard output").read_exact(&mut first).expect("the first bytes");
    let output = child.wait_with_output().expect("the example ends");
    assert_eq!(err(&output), "");
    assert!(output.status.success());
}
