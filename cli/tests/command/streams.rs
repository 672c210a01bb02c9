//! Streams: each line is answered as it comes.

use crate::common::{TEXT, demarche, feed, line, lines, scratch};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{ChildStdin, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// Writes a line only when the one before has been answered. An answer that does not come is a failure, and not a wait.
fn converse(folder: &Path, arguments: &[&str], questions: &[String], answer: impl Fn(usize, &str) -> bool) {
    let mut child =
        demarche(folder).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let (send, answers) = mpsc::channel();
    let output = child.stdout.take().unwrap();
    let reader = std::thread::spawn(move || {
        for line in BufReader::new(output).lines() {
            send.send(line.unwrap()).unwrap();
        }
    });
    for (number, question) in questions.iter().enumerate() {
        input.write_all(question.as_bytes()).unwrap();
        loop {
            let Ok(line) = answers.recv_timeout(Duration::from_secs(60)) else {
                let _ = child.kill();
                panic!("{arguments:?}: no answer to line {}", number + 1);
            };
            if answer(number, &line) {
                break;
            }
        }
    }
    drop(input);
    child.wait().unwrap();
    reader.join().unwrap();
}

#[test]
fn each_line_is_answered_before_the_next_one_comes() {
    let folder = scratch("dialogue");
    let questions: Vec<_> = (0..5).map(|id| if id == 3 { "{\"id\": 3}\n".into() } else { line(id, TEXT) }).collect();
    for jobs in [&["-j", "1"][..], &["-j", "2"], &["-j", "8"], &[]] {
        for from in [&["--from", "ndjson"][..], &[], &["-"]] {
            let arguments = [&["--to", "ndjson"], jobs, from].concat();
            converse(&folder, &arguments, &questions, |id, line| line.starts_with(&format!("{{\"id\":{id},")));
            let arguments = [&["--quotes", "--to", "ndjson"], jobs, from].concat();
            converse(&folder, &arguments, &questions, |id, line| line.contains(&format!("\"id\":\"{id}\"")));
        }
    }
}

#[test]
fn the_first_line_may_come_in_pieces() {
    let folder = scratch("pieces");
    let mut child = demarche(&folder).args(["--to", "ndjson"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input: ChildStdin = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let text = format!("\n  {{ {}", &line("a", TEXT)[1..]);
    for piece in text.as_bytes().chunks(1).take(40).chain([&text.as_bytes()[40..]]) {
        input.write_all(piece).unwrap();
        std::thread::sleep(Duration::from_millis(1));
    }
    let mut answer = String::new();
    output.read_line(&mut answer).unwrap();
    assert!(answer.starts_with("{\"id\":\"a\",\"story\""), "{answer}");
    drop(input);
    output.read_to_string(&mut answer).unwrap();
    assert_eq!(answer.lines().count(), 1);
    assert!(child.wait().unwrap().success());
}

#[test]
#[cfg(unix)]
fn a_named_pipe_is_answered_as_it_comes() {
    let folder = scratch("named-pipe");
    assert!(std::process::Command::new("mkfifo").arg(folder.join("pipe")).status().unwrap().success());
    let mut child = demarche(&folder).args(["--to", "ndjson", "pipe"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = std::fs::OpenOptions::new().write(true).open(folder.join("pipe")).unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    for id in 0..3 {
        input.write_all(line(id, TEXT).as_bytes()).unwrap();
        let mut answer = String::new();
        output.read_line(&mut answer).unwrap();
        assert!(answer.starts_with(&format!("{{\"id\":{id},")), "{answer}");
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn the_output_does_not_depend_on_the_number_of_jobs() {
    let folder = scratch("jobs");
    let input: String = (0..300).map(|id| line(id, &TEXT.repeat(id % 2 + 1))).collect();
    let one = feed(&folder, &["--to", "ndjson", "-j", "1"], input.as_bytes());
    assert_eq!(lines(&one).len(), 300);
    assert!(one.stdout == feed(&folder, &["--to", "ndjson", "-j", "3"], input.as_bytes()).stdout);
}
