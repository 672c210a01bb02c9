//! Nothing is destroyed: outputs that are inputs, runs that are killed or fail, devices, links and permissions; names that are not UTF-8.

use crate::common::{TEXT, demarche, err, feed, good, line, run, scratch};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

/// A folder with releases `in/a.txt`, `in/b.txt` and a stream.
fn releases(test: &str) -> PathBuf {
    let folder = scratch(test);
    fs::create_dir(folder.join("in")).unwrap();
    fs::write(folder.join("in/a.txt"), TEXT).unwrap();
    fs::write(folder.join("in/b.txt"), TEXT).unwrap();
    fs::write(folder.join("people.tsv"), "alias\tNO\tname\tNorroway\n").unwrap();
    folder
}

/// Runs that must be refused, without a change of any file.
#[track_caller]
fn refused(folder: &Path, arguments: &[&str]) {
    let output = run(folder, arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", err(&output));
    assert!(err(&output).contains("write to another place"), "{arguments:?}: {}", err(&output));
    assert_eq!(fs::read_to_string(folder.join("in/a.txt")).unwrap(), TEXT, "{arguments:?}");
    let names: Vec<_> = fs::read_dir(folder.join("in")).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(!names.iter().any(|name| name.to_string_lossy().contains("unfinished")), "{arguments:?}: {names:?}");
}

#[test]
fn an_output_that_is_an_input_is_refused() {
    let folder = releases("overlap");
    for arguments in [
        &["in/a.txt", "-o", "in/a.txt"][..],
        &["in/a.txt", "-o", "./in/../in/a.txt"],
        &["in", "-o", "in/a.txt"],
        &["in/*.txt", "-o", "in/a.txt"],
        &["in/b.txt", "in/a.txt", "--to", "ndjson", "-o", "in/a.txt", "-j", "1"],
        &["in/a.txt", "--quotes", "-o", "in/a.txt", "--resume"],
        &["--lexicon", "people.tsv", "in/a.txt", "-o", "people.tsv"],
        &["in", "--to", "html", "-o", "in"],
        &["in/a.txt", "--to", "csv", "-o", "in"],
        &["in", "--to", "parquet", "-o", "."],
    ] {
        refused(&folder, arguments);
    }
    assert!(fs::read_to_string(folder.join("people.tsv")).unwrap().starts_with("alias"));
    // Files of a stopped run are not read as releases of a folder, and are not replaced if they are named.
    fs::write(folder.join("in/out.unfinished"), TEXT).unwrap();
    let output = run(&folder, &["in/out.unfinished", "-o", "in/out"]);
    assert_eq!(output.status.code(), Some(2), "{}", err(&output));
    good(&run(&folder, &["in/a.txt", "-o", "in/other"]));
}

#[test]
#[cfg(unix)]
fn an_output_that_is_an_input_through_links_is_refused() {
    let folder = releases("links");
    fs::hard_link(folder.join("in/a.txt"), folder.join("hard.txt")).unwrap();
    std::os::unix::fs::symlink("in/a.txt", folder.join("soft.txt")).unwrap();
    std::os::unix::fs::symlink("in", folder.join("folder")).unwrap();
    for arguments in [
        &["in/a.txt", "-o", "hard.txt"][..],
        &["in", "-o", "hard.txt"],
        &["in/?.txt", "-o", "soft.txt"],
        &["soft.txt", "-o", "in/a.txt"],
        &["hard.txt", "-o", "soft.txt"],
        &["in/a.txt", "-o", "folder/a.txt"],
        &["folder", "--to", "html", "-o", "in"],
        &["in", "--to", "html", "-o", "folder"],
    ] {
        refused(&folder, arguments);
    }
    // Standard input and output are files too.
    let open = || fs::File::open(folder.join("in/a.txt")).unwrap();
    let output = demarche(&folder).args(["-", "-o", "hard.txt"]).stdin(open()).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", err(&output));
    let append = fs::OpenOptions::new().append(true).open(folder.join("in/a.txt")).unwrap();
    let status = demarche(&folder).arg("soft.txt").stdout(append).stderr(Stdio::null()).status().unwrap();
    assert_eq!(status.code(), Some(2));
    assert_eq!(fs::read_to_string(folder.join("in/a.txt")).unwrap(), TEXT);
}

#[test]
#[cfg(unix)]
fn a_file_in_a_folder_that_standard_output_is_written_to_is_not_read() {
    let folder = releases("redirected");
    let out = fs::File::create(folder.join("in/out.ndjson")).unwrap();
    assert!(demarche(&folder).args(["--to", "ndjson", "in"]).stdout(out).status().unwrap().success());
    assert_eq!(fs::read_to_string(folder.join("in/out.ndjson")).unwrap().lines().count(), 2);
}

#[test]
fn a_killed_run_leaves_the_old_file_or_the_new_one() {
    let folder = scratch("killed-whole");
    let stream: String = (0..400).map(|id| line(id, &TEXT.repeat(id % 3 + 1))).collect();
    fs::write(folder.join("stream"), stream).unwrap();
    let old = "the old file\n".repeat(100);
    for (output, arguments) in [
        ("out.ndjson", &["--to", "ndjson", "stream"][..]),
        ("out.csv", &["--quotes", "stream"]),
        ("quotes.parquet", &["--to", "parquet", "--quotes", "stream"]),
        ("out.db", &["--to", "sqlite", "stream"]),
    ] {
        let started = std::time::Instant::now();
        good(&run(&folder, &[arguments, &["-o", output]].concat()));
        let whole = fs::read(folder.join(output)).unwrap();
        let takes = started.elapsed();
        let (mut olds, mut news) = (0, 0);
        for kill in 0_u32..16 {
            fs::write(folder.join(output), &old).unwrap();
            let mut child = demarche(&folder).args(arguments).args(["-o", output]).stderr(Stdio::null()).spawn().unwrap();
            // From the start to a little after the end, in steps that differ.
            std::thread::sleep(takes * (kill * 5 % 16) / 13 + Duration::from_micros(u64::from(kill * 137)));
            let _ = child.kill();
            child.wait().unwrap();
            let found = fs::read(folder.join(output)).unwrap();
            assert!(found == old.as_bytes() || found == whole, "{output}: neither the old file nor the new one");
            if found == whole { news += 1 } else { olds += 1 }
        }
        assert!(olds > 0 && olds + news == 16, "{output}: {olds} old, {news} new");
    }
}

#[test]
#[cfg(unix)]
fn a_run_that_fails_leaves_the_old_file() {
    let folder = releases("failed");
    fs::write(folder.join("out.txt"), "old").unwrap();
    // The shell limits the size of files to one block, so the output cannot be written.
    let command = format!("trap '' XFSZ; ulimit -f 1; {} --to ndjson in -o out.txt", env!("CARGO_BIN_EXE_demarche"));
    let output = std::process::Command::new("sh").args(["-c", &command]).current_dir(&folder).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", err(&output));
    assert!(err(&output).contains("out.txt"), "{}", err(&output));
    assert_eq!(fs::read_to_string(folder.join("out.txt")).unwrap(), "old");
}

#[test]
#[cfg(unix)]
fn links_and_permissions_of_the_output_are_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = releases("permissions");
    fs::write(folder.join("real"), "old").unwrap();
    fs::set_permissions(folder.join("real"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("real", folder.join("link")).unwrap();
    symlink("link", folder.join("chain")).unwrap();
    symlink("later", folder.join("dangling")).unwrap();
    good(&run(&folder, &["in", "-o", "chain"]));
    good(&run(&folder, &["in", "-o", "dangling"]));
    assert!(fs::read_to_string(folder.join("real")).unwrap().contains("Ola Lund"));
    assert_eq!(fs::metadata(folder.join("real")).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(["link", "chain", "dangling"].iter().all(|name| folder.join(name).is_symlink()));
    assert!(fs::read_to_string(folder.join("later")).unwrap().contains("Ola Lund"));
}

#[test]
#[cfg(unix)]
fn devices_and_pipes_are_written_directly() {
    let folder = releases("devices");
    for output in ["/dev/stdout", "-", "/dev/fd/1"] {
        assert!(good(&run(&folder, &["in/a.txt", "-o", output])).contains("Ola Lund"), "{output}");
    }
    good(&run(&folder, &["in/a.txt", "-o", "/dev/null"]));
    assert!(!Path::new("/dev/null.unfinished").exists() && !Path::new("/dev/null.progress").exists());
    assert!(std::process::Command::new("mkfifo").arg(folder.join("pipe")).status().unwrap().success());
    let pipe = folder.join("pipe");
    let reader = std::thread::spawn(move || fs::read_to_string(pipe).unwrap());
    good(&run(&folder, &["in/a.txt", "--to", "ndjson", "-o", "pipe"]));
    assert!(reader.join().unwrap().starts_with("{\"id\":\"in/a.txt\""));
    assert!(!folder.join("pipe.unfinished").exists());
    // What is in a file that the shell appends to stays there.
    fs::write(folder.join("log"), "before\n").unwrap();
    let log = fs::OpenOptions::new().append(true).open(folder.join("log")).unwrap();
    assert!(demarche(&folder).args(["in/a.txt", "-o", "/dev/stdout"]).stdout(log).status().unwrap().success());
    let log = fs::read_to_string(folder.join("log")).unwrap();
    assert!(log.starts_with("before\n") && log.contains("Ola Lund"));
}

#[test]
#[cfg(target_os = "linux")]
fn names_that_are_not_utf_8_are_read() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = releases("bytes");
    let name = |bytes: &[u8]| folder.join("in").join(OsStr::from_bytes(bytes));
    fs::write(name(b"c\xff.txt"), TEXT).unwrap();
    fs::create_dir(name(b"d\xfe")).unwrap();
    fs::write(name(b"d\xfe/e.txt"), TEXT).unwrap();
    fs::write(folder.join("in/[f].txt"), TEXT).unwrap();
    for (pattern, releases) in [
        ("in/*", 4),
        ("in/?.txt", 2),
        ("in/**/*.txt", 5),
        ("in/*/*.txt", 1),
        ("in/c*.txt", 1),
        ("in/[f].txt", 1),
        ("*/{a,b}.txt", 2),
    ] {
        let output = run(&folder, &["--to", "ndjson", pattern]);
        assert_eq!(good(&output).lines().count(), releases, "{pattern}");
    }
    let output = demarche(&folder).arg("--to").arg("json").arg(name(b"c\xff.txt")).output().unwrap();
    assert!(good(&output).contains("Ola Lund"));
    let output = demarche(&folder).arg(name(b"\xff*\xfe")).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "a pattern that is not UTF-8 matches nothing");
    let output = demarche(&folder).args(["in/a.txt", "--to", "ndjson", "-o"]).arg(name(b"out\xff")).output().unwrap();
    good(&output);
    assert!(name(b"out\xff").exists());
    assert!(err(&run(&folder, &["in/[z-a].txt"])).contains("in/[z-a].txt: "));
    good(&feed(&folder, &["--to", "ndjson", "-", "in/[f].txt"], TEXT.as_bytes()));
}
