//! Runs that are killed, interrupted and resumed.

use crate::common::{TEXT, demarche, err, good, line, run, scratch};
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// A folder with 40 files and a stream of 300 lines, three of which cannot be read.
fn corpus(test: &str) -> PathBuf {
    let folder = scratch(test);
    fs::create_dir(folder.join("in")).unwrap();
    for number in 0..40 {
        fs::write(folder.join(format!("in/{number:03}.txt")), TEXT.repeat(number % 2 + 1)).unwrap();
    }
    let stream: String =
        (0..300).map(|id| if id % 100 == 7 { "{\"id\": 7}\n".into() } else { line(id, &TEXT.repeat(id % 3 + 1)) }).collect();
    fs::write(folder.join("in/020.ndjson"), stream).unwrap();
    folder
}

/// The files in a folder and its subfolders, with their content.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.append(&mut self::files(&path));
        } else {
            files.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    files
}

/// Waits until the output has more than `bytes` bytes or the run has ended.
fn wait_for(child: &mut Child, output: &Path, bytes: u64) {
    let start = Instant::now();
    while output.metadata().map_or(0, |data| data.len()) <= bytes && child.try_wait().unwrap().is_none() {
        assert!(start.elapsed() < Duration::from_secs(60), "nothing was written");
        std::thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn a_killed_run_can_be_resumed_without_loss_or_repetition() {
    let folder = corpus("killed");
    let whole = run(&folder, &["--to", "ndjson", "-o", "whole.ndjson", "in"]);
    assert_eq!(whole.status.code(), Some(1), "three lines cannot be read");
    let wanted = fs::read(folder.join("whole.ndjson")).unwrap();
    let (output, unfinished) = (folder.join("out.ndjson"), folder.join("out.ndjson.unfinished"));
    let mut kills = 0_u64;
    // The first run is killed at the start, the next ones later and later, until one ends.
    for bytes in (0..).map(|kill| kill * wanted.len() as u64 / 4) {
        let mut child = demarche(&folder)
            .args(["--to", "ndjson", "-o", "out.ndjson", "--resume", "-j", "2", "in"])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        wait_for(&mut child, &unfinished, bytes);
        std::thread::sleep(Duration::from_micros(bytes % 997));
        let _ = child.kill();
        if child.wait().unwrap().code() == Some(1) {
            break;
        }
        kills += 1;
        assert!(!output.exists(), "the file has its name before it is complete");
    }
    assert!(kills > 2, "the run ended before it could be killed");
    assert!(fs::read(&output).unwrap() == wanted, "after {kills} kills");
    assert!(!folder.join("out.ndjson.progress").exists() && !unfinished.exists());
}

#[test]
fn the_tables_of_a_killed_run_are_those_of_a_complete_one() {
    let folder = corpus("tables");
    for (to, name) in [("csv", "c"), ("parquet", "p")] {
        let whole = format!("{name}-whole");
        run(&folder, &["--to", to, "-o", &whole, "in"]);
        let out = folder.join(name);
        let mut ended = None;
        for wait in (0..400).step_by(40) {
            let mut child =
                demarche(&folder).args(["--to", to, "-o", name, "--resume", "in"]).stderr(Stdio::null()).spawn().unwrap();
            std::thread::sleep(Duration::from_millis(wait));
            let _ = child.kill();
            ended = child.wait().unwrap().code();
            if ended.is_some() {
                break;
            }
        }
        if ended.is_none() {
            run(&folder, &["--to", to, "-o", name, "--resume", "in"]);
        }
        let (found, wanted) = (files(&out), files(&folder.join(&whole)));
        let contents = |files: &BTreeMap<PathBuf, Vec<u8>>| files.values().cloned().collect::<Vec<_>>();
        assert_eq!(found.len(), demarche::columns::Table::ALL.len(), "{:?}", found.keys());
        assert!(contents(&found) == contents(&wanted), "{to}");
    }
}

#[test]
#[cfg(unix)]
fn an_interrupted_run_ends_with_a_complete_line_and_can_be_resumed() {
    let folder = corpus("interrupted");
    run(&folder, &["--to", "ndjson", "-o", "whole.ndjson", "in"]);
    let mut child =
        demarche(&folder).args(["--to", "ndjson", "-o", "out.ndjson", "-j", "1", "in"]).stderr(Stdio::null()).spawn().unwrap();
    wait_for(&mut child, &folder.join("out.ndjson.unfinished"), 10_000);
    let sent = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    let part = fs::read_to_string(folder.join("out.ndjson.unfinished")).unwrap();
    assert!(part.ends_with('\n'));
    assert!(part.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
    let wanted = fs::read_to_string(folder.join("whole.ndjson")).unwrap();
    assert!(wanted.starts_with(&part) && part.len() < wanted.len());
    run(&folder, &["--to", "ndjson", "-o", "out.ndjson", "--resume", "in"]);
    assert!(fs::read_to_string(folder.join("out.ndjson")).unwrap() == wanted);
}

#[test]
#[cfg(unix)]
fn an_interrupted_run_that_cannot_be_resumed_leaves_the_old_file_alone() {
    let folder = corpus("discarded");
    for (to, output) in [("parquet", "out.parquet"), ("sqlite", "out.db")] {
        fs::write(folder.join(output), "old").unwrap();
        let mut child = demarche(&folder)
            .args(["--to", to, "--quotes", "-o", output, "-j", "1", "-"])
            .stdin(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        input.write_all(line(1, TEXT).as_bytes()).unwrap();
        let unfinished = folder.join(format!("{output}.unfinished"));
        while !unfinished.exists() {
            std::thread::sleep(Duration::from_millis(5));
        }
        assert!(std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
        assert_eq!(child.wait().unwrap().code(), Some(130));
        assert_eq!(fs::read_to_string(folder.join(output)).unwrap(), "old", "{to}");
        assert!(!unfinished.exists(), "{to}");
    }
}

#[test]
#[cfg(unix)]
fn a_run_that_waits_for_input_can_be_interrupted() {
    let folder = scratch("waiting");
    let mut child = demarche(&folder)
        .args(["--from", "ndjson", "--to", "ndjson", "-j", "1", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut questions, mut answers) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    questions.write_all(line(1, TEXT).as_bytes()).unwrap();
    answers.read_line(&mut String::new()).unwrap();
    assert!(std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
}

#[test]
fn other_arguments_or_inputs_do_not_resume_a_run() {
    let folder = corpus("changed");
    let mut child =
        demarche(&folder).args(["--to", "ndjson", "-o", "out.ndjson", "-j", "1", "in"]).stderr(Stdio::null()).spawn().unwrap();
    // The progress is saved after the first releases are written.
    let progress = folder.join("out.ndjson.progress");
    let releases =
        || serde_json::from_slice::<serde_json::Value>(&fs::read(&progress).unwrap_or_default()).ok()?["releases"].as_u64();
    while releases().unwrap_or_default() == 0 && child.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_millis(1));
    }
    let _ = child.kill();
    child.wait().unwrap();
    assert!(progress.exists());
    let output = run(&folder, &["--to", "json", "-o", "out.ndjson", "--resume", "in"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("the same arguments"), "{}", err(&output));
    fs::write(folder.join("in/000-before.txt"), TEXT).unwrap();
    fs::write(folder.join("in/000.txt"), "").unwrap();
    fs::remove_file(folder.join("in/000.txt")).unwrap();
    fs::remove_file(folder.join("in/001.txt")).unwrap();
    let output = run(&folder, &["--to", "ndjson", "-o", "out.ndjson", "--resume", "in"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("the input has changed"), "{}", err(&output));
}

#[test]
fn a_complete_run_is_not_resumed_and_a_new_one_starts() {
    let folder = scratch("finished");
    fs::write(folder.join("a.txt"), TEXT).unwrap();
    let again = ["--to", "ndjson", "-o", "out.ndjson", "--resume", "a.txt"];
    good(&run(&folder, &again));
    let output = run(&folder, &again);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("there is no out.ndjson.progress"), "{}", err(&output));
}

#[test]
fn a_run_that_was_stopped_while_its_files_were_named_can_be_resumed() {
    let folder = corpus("naming");
    run(&folder, &["--to", "csv", "-o", "whole", "in"]);
    run(&folder, &["--to", "csv", "-o", "out", "in"]);
    let progress = |complete: bool| {
        let lengths: Vec<_> = demarche::columns::Table::ALL
            .map(demarche::columns::Table::name)
            .map(|table| fs::metadata(folder.join(format!("whole/{table}.csv"))).unwrap().len())
            .to_vec();
        let arguments = ["--from=auto --to=csv", "in"];
        let state = serde_json::json!({"arguments": arguments, "releases": 340, "last": "in/039.txt", "failed": 3,
            "lengths": lengths, "parts": 0, "complete": complete});
        fs::write(folder.join("out.progress"), state.to_string()).unwrap();
    };
    // Three of seven files have their names.
    for table in ["quotes", "topics", "releases"] {
        fs::rename(folder.join(format!("out/{table}.csv")), folder.join(format!("out/{table}.csv.unfinished"))).unwrap();
        fs::write(folder.join(format!("out/{table}.csv")), "old").unwrap();
    }
    progress(true);
    let output = run(&folder, &["--to", "csv", "-o", "out", "in", "--resume"]);
    assert_eq!((output.status.code(), err(&output)), (Some(1), ""));
    let contents = |files: BTreeMap<PathBuf, Vec<u8>>| files.into_values().collect::<Vec<_>>();
    assert!(contents(files(&folder.join("out"))) == contents(files(&folder.join("whole"))));
    assert!(!folder.join("out.progress").exists());
    // Without its unfinished files, a run cannot be resumed, and says so.
    progress(false);
    let output = run(&folder, &["--to", "csv", "-o", "out", "in", "--resume"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("start again without --resume"), "{}", err(&output));
}
