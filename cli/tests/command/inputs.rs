//! Input: recognised formats, folders, patterns, streams; unreadable files and wrong arguments.

use crate::common::{ITEM, PAGE, TEXT, err, feed, good, line, lines, out, run, scratch};
use std::fs;

fn ids(output: &std::process::Output) -> Vec<String> {
    lines(output).iter().map(|line| line["id"].as_str().expect("an id").to_owned()).collect()
}

#[test]
fn the_format_is_recognised_by_the_content() {
    let folder = scratch("content");
    for (name, content) in [("a", TEXT), ("b", PAGE), ("c", ITEM), ("d", &line("stream", TEXT))] {
        fs::write(folder.join(name), content).unwrap();
    }
    let answers = lines(&run(&folder, &["--to", "ndjson", "a", "b", "c", "d"]));
    for answer in &answers {
        assert_eq!(answer["story"]["title"]["text"], "Minister visits Malmö", "{answer}");
        assert_eq!(answer["story"]["speakers"][0]["name"], "Ola Lund", "{answer}");
    }
    let texts: Vec<_> = answers.iter().map(|answer| answer["story"]["text"].is_string()).collect();
    assert_eq!(texts, [false, true, true, false], "a story from markup contains its text");
    assert_eq!(answers[3]["id"], "stream");
    // Standard input gives the same stories.
    for (content, format) in [(TEXT, "text"), (PAGE, "html"), (ITEM, "govuk"), (&line("stream", TEXT), "ndjson")] {
        let recognised = out(&feed(&folder, &["--to", "ndjson", "-"], content.as_bytes())).to_owned();
        let named = out(&feed(&folder, &["--to", "ndjson", "--from", format], content.as_bytes())).to_owned();
        assert!(recognised.contains("Ola Lund"), "{format}: {recognised}");
        assert_eq!(recognised, named, "{format}");
    }
}

#[test]
fn the_encoding_can_be_given() {
    let folder = scratch("encoding");
    fs::write(folder.join("a.txt"), b"The Foreign Minister, Mr Ola M\xfcller, said: \x93We are ready.\x94").unwrap();
    let story = lines(&run(&folder, &["--to", "ndjson", "--encoding", "windows-1252", "a.txt"])).remove(0);
    assert_eq!(story["story"]["speakers"][0]["name"], "Ola Müller");
    let output = run(&folder, &["--to", "ndjson", "a.txt"]);
    assert!(err(&output).starts_with("demarche: a.txt: not UTF-8: byte 30"), "{}", err(&output));
    assert_eq!(run(&folder, &["--encoding", "windows-9", "a.txt"]).status.code(), Some(2));
}

#[test]
fn from_overrides_recognition() {
    let folder = scratch("from");
    fs::write(folder.join("page"), PAGE).unwrap();
    let answers = lines(&run(&folder, &["--to", "ndjson", "--from", "text", "page"]));
    assert!(answers[0]["story"]["text"].is_null());
    let output = run(&folder, &["--to", "ndjson", "--from", "govuk", "page"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).starts_with("demarche: page: "), "{}", err(&output));
}

#[test]
fn folders_are_read_in_order_without_hidden_files() {
    let folder = scratch("folders");
    fs::create_dir_all(folder.join("in/b/.git")).unwrap();
    for name in ["in/c.txt", "in/a.txt", "in/b/z.txt", "in/b/.git/x.txt", "in/.hidden"] {
        fs::write(folder.join(name), TEXT).unwrap();
    }
    assert_eq!(ids(&run(&folder, &["--to", "ndjson", "in"])), ["in/a.txt", "in/b/z.txt", "in/c.txt"]);
    assert_eq!(ids(&run(&folder, &["--to", "ndjson", "in/**/*.txt"])), ["in/a.txt", "in/b/z.txt", "in/c.txt"]);
    assert_eq!(ids(&run(&folder, &["--to", "ndjson", "in/b", "in/[ac].txt"])), ["in/b/z.txt", "in/a.txt", "in/c.txt"]);
    let output = run(&folder, &["--to", "ndjson", "in/*.pdf", "in/a.txt"]);
    assert_eq!(err(&output), "demarche: in/*.pdf: no file matches\n");
    assert_eq!((output.status.code(), lines(&output).len()), (Some(1), 2));
}

#[test]
fn a_run_does_not_read_its_own_output() {
    let folder = scratch("own");
    fs::write(folder.join("a.txt"), TEXT).unwrap();
    // A file of a run that was stopped.
    fs::write(folder.join("out.ndjson.unfinished"), TEXT).unwrap();
    for _ in 0..2 {
        good(&run(&folder, &["--to", "ndjson", "-o", "out.ndjson", "."]));
        assert_eq!(fs::read_to_string(folder.join("out.ndjson")).unwrap().lines().count(), 1);
        let again = run(&folder, &["--to", "ndjson", "-o", "out.ndjson", "."]);
        assert_eq!(again.status.code(), Some(2), "an old output in a folder could be a release");
        fs::remove_file(folder.join("out.ndjson")).unwrap();
        good(&run(&folder, &["--to", "parquet", "-o", "tables", "a.txt"]));
        fs::remove_dir_all(folder.join("tables")).unwrap();
    }
}

#[test]
fn unreadable_releases_are_reported_and_the_others_read() {
    let folder = scratch("bad");
    fs::write(folder.join("empty.txt"), "\u{feff} \n").unwrap();
    fs::write(folder.join("scan.pdf"), b"%PDF-1.7\n\xff\xfe\0\0\x80").unwrap();
    fs::write(folder.join("good.txt"), TEXT).unwrap();
    fs::write(folder.join("stream.ndjson"), "{\"id\": 1, \"text\": \"Norway.\"}\n{\"id\": 2, \"text\": 7}\n").unwrap();
    for jobs in ["1", "2"] {
        let named = ["--to", "ndjson", "-j", jobs, "empty.txt", "scan.pdf", "nowhere.txt", "good.txt", "stream.ndjson"];
        let output = run(&folder, &named);
        let messages: Vec<_> = err(&output).lines().collect();
        assert_eq!(messages.len(), 4, "{messages:?}");
        assert_eq!(messages[0], "demarche: empty.txt: the text is empty; wanted a release");
        assert!(messages[1].starts_with("demarche: scan.pdf: "), "{}", messages[1]);
        assert!(messages[2].starts_with("demarche: nowhere.txt: "), "{}", messages[2]);
        assert!(messages[3].starts_with("demarche: stream.ndjson, line 2: text: invalid type"), "{}", messages[3]);
        let answered: Vec<_> = lines(&output).iter().map(|line| line["story"].is_object()).collect();
        assert_eq!(answered, [false, false, false, true, true, false]);
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn wrong_arguments_exit_with_2() {
    let folder = scratch("arguments");
    fs::write(folder.join("a.txt"), TEXT).unwrap();
    fs::write(folder.join("rows.tsv"), "verb\tquip\n").unwrap();
    for arguments in [
        &["--jsn"][..],
        &["--to", "cvs", "a.txt"],
        &["--to", "csv", "a.txt"],
        &["--quotes", "--topics", "a.txt"],
        &["--to", "parquet", "a.txt"],
        &["--to", "json", "--quotes", "a.txt"],
        &["--explain", "--quotes", "a.txt"],
        &["--resume", "a.txt"],
        &["-j", "0", "a.txt"],
        &["--lexicon", "nowhere.tsv", "a.txt"],
        &["--lexicon", "rows.tsv", "a.txt"],
    ] {
        let output = run(&folder, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", err(&output));
        assert_eq!(out(&output), "");
        assert!(!err(&output).is_empty());
    }
    assert!(err(&run(&folder, &["--lexicon", "rows.tsv", "a.txt"])).contains("rows.tsv line 1, column 3"));
}

#[test]
fn a_lexicon_adds_to_the_tables() {
    let folder = scratch("lexicon");
    fs::write(folder.join("one.tsv"), "alias\tNO\tname\tNorroway\n").unwrap();
    fs::write(folder.join("two.tsv"), "alias\tGB\tname\tBlighty").unwrap();
    let arguments = ["--to", "json", "--lexicon", "one.tsv", "--lexicon", "two.tsv"];
    let output = feed(&folder, &arguments, b"Delegates from Norroway and Blighty met.");
    let story: demarche::Story = serde_json::from_str(good(&output)).unwrap();
    assert_eq!(story.countries.iter().map(|country| &*country.code).collect::<Vec<_>>(), ["NO", "GB"]);
}

#[test]
fn the_address_of_one_page_is_an_argument() {
    let folder = scratch("url");
    let url = "https://mfa.example/news/2031/06/03/malmo";
    fs::write(folder.join("a.html"), PAGE).unwrap();
    fs::write(folder.join("a.txt"), TEXT).unwrap();
    let arguments = ["--to", "ndjson", "--url", url];
    let of_file = run(&folder, &[&arguments[..], &["a.html"]].concat());
    let of_stream = feed(&folder, &arguments, PAGE.as_bytes());
    for output in [&of_file, &of_stream] {
        good(output);
        let answer = lines(output).remove(0);
        assert_eq!((&answer["story"]["published"], &answer["meta"]["url"]), (&"2031-06-03".into(), &url.into()));
    }
    let text = run(&folder, &[&arguments[..], &["a.txt"]].concat());
    good(&text);
    let answer = lines(&text).remove(0);
    assert_eq!((&answer["story"]["published"], &answer["meta"]["url"]), (&"2024-06-03".into(), &url.into()), "a text has a date");
    // One address is not that of several releases.
    fs::write(folder.join("a.ndjson"), line(1, TEXT)).unwrap();
    for inputs in [&["a.html", "a.txt"][..], &["."], &["*.html"], &["a.ndjson"]] {
        let output = run(&folder, &[&arguments[..], inputs].concat());
        assert_eq!(output.status.code(), Some(2), "{inputs:?}: {}", err(&output));
        assert!(err(&output).contains("name the field with theirs (--url-field)"), "{inputs:?}: {}", err(&output));
        assert_eq!(out(&output), "");
    }
    assert!(err(&run(&folder, &[&arguments[..], &["none.html"]].concat())).contains("none.html"));
    assert_eq!(run(&folder, &["--url", "", "a.html"]).status.code(), Some(2));
}
