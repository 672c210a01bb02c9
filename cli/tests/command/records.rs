//! Files with many releases: streams, arrays and tables, their fields, and where each release came from.

use crate::common::{PAGE, TEXT, err, feed, good, line, lines, out, run, scratch};
use serde_json::{Value, json};
use std::fs;

const SAID: &str = "The Foreign Minister of Norway, Mr Ola Lund, said: “We are ready.”";

fn cell(row: &csv::StringRecord, header: &csv::StringRecord, name: &str) -> String {
    row[header.iter().position(|column| column == name).unwrap()].to_owned()
}

#[test]
fn an_array_is_read_object_by_object() {
    let folder = scratch("array");
    let objects = [
        json!({"id": 1, "text": SAID}),
        json!({"id": "b", "text": "A \"[{\\\" of Norway"}),
        json!({"id": 3, "html": "<p>Chile</p>"}),
    ];
    let pretty = serde_json::to_string_pretty(&objects).unwrap();
    for content in [pretty.clone(), Value::from(objects.to_vec()).to_string(), format!("\u{feff} [\n\n{}", &pretty[1..])] {
        fs::write(folder.join("a.json"), &content).unwrap();
        let output = run(&folder, &["--to", "ndjson", "a.json"]);
        let answers = lines(&output);
        assert_eq!(
            answers.iter().map(|answer| answer["id"].clone()).collect::<Vec<_>>(),
            [json!(1), json!("b"), json!(3)],
            "{}",
            err(&output)
        );
        assert_eq!(good(&output), out(&run(&folder, &["--to", "ndjson", "-j", "2", "--from", "json", "a.json"])));
    }
    // Objects of several lines, one after the other, and the line on which each begins.
    fs::write(folder.join("several.json"), format!("{:#}\n{:#}\n", objects[0], objects[1])).unwrap();
    let answers = lines(&run(&folder, &["--to", "ndjson", "several.json"]));
    assert_eq!((&answers[0]["origin"], &answers[1]["origin"]), (&json!("several.json:1"), &json!("several.json:5")));
    // What is wrong with an array is said, and what was there is read.
    for (content, read, message) in [
        ("[{\"id\": 1, \"text\": \"Norway\"}, 7, {\"id\": 2, \"text\": \"Chile\"}]", 2, "a.json, line 1: not a JSON object"),
        ("[{\"id\": 1, \"text\": \"Norway\"},\n{\"id\": 2, \"te", 1, "a.json, line 2: the object is not complete"),
        ("[{\"id\": 1, \"text\": \"Norway\"},\n", 1, "a.json, line 2: the array is not complete"),
        ("[{\"id\": 1, \"text\": }, {\"id\": 2, \"text\": \"Chile\"}]", 1, "a.json, line 1: not a JSON object"),
    ] {
        fs::write(folder.join("a.json"), content).unwrap();
        let output = run(&folder, &["--to", "ndjson", "a.json"]);
        assert_eq!(lines(&output).iter().filter(|line| line["story"].is_object()).count(), read, "{content}");
        assert!(err(&output).contains(message), "{content}: {}", err(&output));
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn a_table_is_read_row_by_row() {
    let folder = scratch("table");
    for (separator, from) in [(",", "auto"), (";", "auto"), ("\t", "csv")] {
        let header = ["\u{feff}number", "text", "ministry"].join(separator);
        let rows = format!(
            "{header}\r\n1{separator}\"{SAID}\n\nA \"\"second\"\" paragraph.\"{separator}MFA\r\n2{separator}Chile{separator}\r\n"
        );
        fs::write(folder.join("a.csv"), rows).unwrap();
        let output = run(&folder, &["--to", "ndjson", "--from", from, "--id-field", "number", "a.csv"]);
        let answers = lines(&output);
        assert_eq!(good(&output).lines().count(), 2, "{separator:?}");
        assert_eq!(answers[0]["story"]["speakers"][0]["name"], "Ola Lund");
        assert_eq!(
            (&answers[0]["id"], &answers[0]["origin"], &answers[0]["meta"]),
            (&json!("1"), &json!("a.csv:2"), &json!({"ministry": "MFA"}))
        );
        assert_eq!((&answers[1]["origin"], &answers[1]["meta"]), (&json!("a.csv:5"), &Value::Null));
    }
    fs::write(folder.join("a.csv"), b"id,text\n1,Norway\n2,Chile,3\n3,Malm\xf6\n4,Spain\n").unwrap();
    let output = run(&folder, &["--to", "ndjson", "a.csv"]);
    assert_eq!(lines(&output).len(), 4);
    assert!(err(&output).contains("a.csv, line 3: the row has 3 cells, and the header 2"), "{}", err(&output));
    assert!(err(&output).contains("a.csv, line 4: the cell \"text\" is not UTF-8"), "{}", err(&output));
}

#[test]
fn fields_are_named_or_guessed() {
    let folder = scratch("fields");
    let read = |record: Value, arguments: &[&str]| {
        fs::write(folder.join("a.ndjson"), format!("{record}\n")).unwrap();
        let output = run(&folder, &[&["--to", "ndjson", "a.ndjson"], arguments].concat());
        (lines(&output).remove(0), err(&output).to_owned())
    };
    // Guessed, and said so, once.
    let (answer, said) = read(json!({"url": "https://a.org/1", "body": SAID, "lang": "en"}), &[]);
    assert_eq!((&answer["id"], &answer["meta"]), (&json!("https://a.org/1"), &json!({"lang": "en"})));
    assert_eq!(
        said,
        "demarche: a.ndjson: the text is taken from \"body\" and the id from \"url\" (--text-field, --html-field, --id-field)\n"
    );
    let (answer, said) = read(json!({"content": format!("<p>{SAID}</p>")}), &[]);
    assert_eq!(answer["id"], "a.ndjson:1");
    assert!(answer["story"]["text"].is_string() && said.contains("the id is the line"), "{said}");
    // Ambiguous.
    let (answer, said) = read(json!({"id": 1, "body": "a", "content": "b"}), &[]);
    assert!(answer["error"].as_str().unwrap().contains("--text-field") && said.contains("a.ndjson, line 1"), "{said}");
    let (_, said) = read(json!({"id": 1, "article": "a"}), &[]);
    assert!(said.contains("there are: \"article\", \"id\""), "{said}");
    // Named.
    let names = ["--text-field", "article", "--id-field", "nr", "--url-field", "address"];
    let (answer, said) = read(json!({"nr": 7, "article": SAID, "address": "https://a.org/7", "body": "x"}), &names);
    assert_eq!((&answer["id"], &answer["meta"], said.as_str()), (&json!(7), &json!({"url": "https://a.org/7", "body": "x"}), ""));
    let (answer, _) = read(json!({"id": 1, "page": format!("<p>{SAID}</p>")}), &["--html-field", "page"]);
    assert!(answer["story"]["text"].as_str().unwrap().starts_with("The Foreign Minister"));
    let (_, said) = read(json!({"id": 1, "text": SAID}), &["--text-field", "article"]);
    assert!(said.contains("no field \"article\""), "{said}");
}

#[test]
fn a_headline_and_a_date_of_a_record_are_those_of_the_story() {
    let folder = scratch("heading");
    let names = ["--title-field", "headline", "--date-field", "day", "--to", "ndjson"];
    for (date, text) in
        [("2024-06-03T10:00:00Z", SAID), ("3 June 2024", SAID), ("2024-06-03", "Minister visits Malmö\n\nHe said: “Yes.”")]
    {
        let record = json!({"id": 1, "headline": "Minister visits Malmö", "day": date, "text": text, "desk": 4});
        let answer = lines(&feed(&folder, &names, format!("{record}\n").as_bytes())).remove(0);
        let story = &answer["story"];
        assert_eq!(
            (&story["title"]["text"], &story["published"]),
            (&json!("Minister visits Malmö"), &json!("2024-06-03")),
            "{date}"
        );
        assert_eq!(answer["meta"], json!({"desk": 4}));
        assert!(story["text"].as_str().unwrap().contains(text), "the spans index the text with its headline");
        let quote = &story["quotes"][0]["span"];
        let (start, end) = (quote["start"].as_u64().unwrap() as usize, quote["end"].as_u64().unwrap() as usize);
        assert!(text.contains(&story["text"].as_str().unwrap()[start..end]));
    }
    let record = json!({"id": 1, "headline": "A & B visit Malmö", "day": "2024-06-03", "html": "<p>He said: “Yes.”</p>"});
    let answer = lines(&feed(&folder, &names, format!("{record}\n").as_bytes())).remove(0);
    assert_eq!(answer["story"]["title"]["text"], "A & B visit Malmö");
}

#[test]
fn the_address_of_a_page_dates_it() {
    let folder = scratch("address");
    let (url, page) = ("https://mfa.example/news/2031/06/03/malmo", PAGE);
    let given = json!("2031-06-03");
    let dated = |record: Value, arguments: &[&str]| {
        let input = format!("{record}\n");
        let mut answer = lines(&feed(&folder, &[&["--to", "ndjson"], arguments].concat(), input.as_bytes())).remove(0);
        (answer["story"]["published"].take(), answer["meta"].take())
    };
    assert_eq!(dated(json!({"id": 1, "html": page, "url": url}), &[]), (given.clone(), json!({"url": url})));
    assert_eq!(dated(json!({"url": url, "html": page}), &[]), (given.clone(), Value::Null), "the address is the id");
    assert_eq!(dated(json!({"id": 1, "body": page, "url": url}), &[]).0, given);
    assert_eq!(dated(json!({"id": 1, "html": page, "url": ["a"]}), &[]).0, Value::Null, "an address that is none says nothing");
    assert_eq!(dated(json!({"id": 1, "text": TEXT, "url": url}), &[]).0, "2024-06-03", "a text has no address");
    // Another field has the address, and another one the date and the headline.
    let named = ["--url-field", "address"];
    let record = json!({"id": 1, "html": page, "link": "https://a.example/2030/01/01/a", "address": url});
    let meta = json!({"url": url, "link": "https://a.example/2030/01/01/a"});
    assert_eq!(dated(record, &named), (given.clone(), meta));
    let record = json!({"id": 1, "html": "<p>Chile and Norway agreed.</p>", "url": url, "day": "2031-07-01", "head": "Talks"});
    assert_eq!(dated(record.clone(), &["--title-field", "head"]).0, given);
    assert_eq!(dated(record, &["--title-field", "head", "--date-field", "day"]).0, "2031-07-01");
    // Arrays and tables.
    fs::write(folder.join("a.json"), json!([{"id": 1, "html": page, "url": url}]).to_string()).unwrap();
    fs::write(folder.join("a.csv"), format!("id,url,html\n1,{url},\"{}\"\n", page.replace('"', "\"\""))).unwrap();
    for file in ["a.json", "a.csv"] {
        let output = run(&folder, &["--to", "ndjson", file]);
        assert_eq!((&lines(&output)[0]["story"]["published"], good(&output).lines().count()), (&given, 1), "{file}");
    }
}

#[test]
fn equal_ids_of_two_files_stay_apart() {
    let folder = scratch("origin");
    for name in ["a.ndjson", "b.ndjson"] {
        fs::write(
            folder.join(name),
            format!(
                "{}{}",
                line(1, SAID),
                "{\"id\": 1, \"text\": \"Norway said that it agreed.\", \"desk\": \"x\"}\n{\"id\": 9}\n"
            ),
        )
        .unwrap();
    }
    fs::write(folder.join("c.txt"), TEXT).unwrap();
    let output = run(&folder, &["--quotes", "a.ndjson", "b.ndjson", "c.txt"]);
    let mut reader = csv::Reader::from_reader(out(&output).as_bytes());
    let header = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let mut origins: Vec<_> = rows.iter().map(|row| cell(row, &header, "origin")).collect();
    origins.dedup();
    assert_eq!(origins, ["a.ndjson:1", "a.ndjson:2", "b.ndjson:1", "b.ndjson:2", "c.txt"]);
    let meta = rows.iter().find(|row| cell(row, &header, "origin") == "b.ndjson:2").map(|row| cell(row, &header, "meta"));
    assert_eq!(meta.as_deref(), Some("{\"desk\":\"x\"}"));
    assert!(err(&output).contains("a.ndjson, line 3: no release") && err(&output).contains("b.ndjson, line 3: no release"));
    let rows = lines(&run(&folder, &["--to", "ndjson", "--releases", "b.ndjson"]));
    assert_eq!(
        (&rows[0]["origin"], &rows[2]["table"], &rows[2]["origin"]),
        (&json!("b.ndjson:1"), &json!("errors"), &json!("b.ndjson:3"))
    );
}
