//! Runs the command on files of a test.

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

pub(crate) const TEXT: &str = "Minister visits Malmö\n\n3 June 2024\n\nThe Foreign Minister of Norway, Mr Ola Lund, said: “We are ready.”\n\n\
    He will stress that sanctions against Russia must go on, and the asset freeze and the travel bans too.\n";

pub(crate) const PAGE: &str = "<!doctype html><html><head><title>Minister visits Malmö</title></head><body><main><h1>Minister visits Malmö</h1>\
    <p>The Foreign Minister, Mr Ola Lund, said:</p><blockquote><p>We are ready.</p></blockquote><p>The visit ends on Friday.</p></main></body></html>";

pub(crate) const ITEM: &str = r#"{"title": "Minister visits Malmö", "base_path": "/malmo", "document_type": "press_release",
    "first_published_at": "2031-06-03T10:00:00+01:00",
    "details": {"body": "<p>The Foreign Minister, Mr Ola Lund, said:</p><blockquote><p>We are ready.</p></blockquote>"}}"#;

/// An empty folder for the files of one test.
pub(crate) fn scratch(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("demarche").join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for the files of the test");
    folder
}

/// The command, to be run in `folder`.
pub(crate) fn demarche(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command.current_dir(folder).env_remove("COLUMNS").env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").stdin(Stdio::null());
    command
}

pub(crate) fn run(folder: &Path, arguments: &[&str]) -> Output {
    demarche(folder).args(arguments).output().expect("the command runs")
}

pub(crate) fn feed(folder: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let pipes = demarche(folder).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = pipes.expect("the command runs");
    let mut standard_input = child.stdin.take().expect("standard input");
    // It writes output before it has read all input, so the input is written on another thread.
    std::thread::scope(|scope| {
        scope.spawn(move || standard_input.write_all(input).expect("the command reads its input"));
        child.wait_with_output().expect("the command ends")
    })
}

pub(crate) fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("UTF-8")
}

pub(crate) fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("UTF-8")
}

/// The lines of JSON on standard output.
#[track_caller]
pub(crate) fn lines(output: &Output) -> Vec<Value> {
    out(output).lines().map(|line| serde_json::from_str(line).expect("a JSON line")).collect()
}

/// The standard output of a run without errors.
#[track_caller]
pub(crate) fn good(output: &Output) -> &str {
    assert!(output.status.success(), "{:?}: {}", output.status, err(output));
    assert_eq!(err(output), "");
    out(output)
}

/// A line of a stream.
pub(crate) fn line(id: impl Into<Value>, text: &str) -> String {
    format!("{}\n", serde_json::json!({"id": id.into(), "text": text}))
}
