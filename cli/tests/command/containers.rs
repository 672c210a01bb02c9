//! Feeds, messages and web archives: each entry, message and page is a release.

use crate::common::{PAGE, TEXT, err, feed, good, lines, out, run, scratch};
use flate2::Compression;
use flate2::write::{GzEncoder, ZlibEncoder};
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::path::Path;

const RSS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet href="a.xsl"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>News &amp;amp; speeches</title><link>https://mfa.example/</link><description>All</description>
<item><title>Minister visits Malm&#246; &amp;amp; Lund</title><link>https://mfa.example/1</link><guid isPermaLink="false">mfa-1</guid>
<pubDate>Tue, 04 Mar 2031 23:30:00 -0500</pubDate><category>Visits</category>
<description>Short.</description>
<content:encoded><![CDATA[<p>The Foreign Minister of Norway, Mr Ola Lund, said:</p><blockquote><p>We are ready.</p></blockquote>]]></content:encoded></item>
<item><title>Statement on Chad</title><link>https://mfa.example/2</link>
<description>The Foreign Minister of Norway, Mr Ola Lund, said that talks would go on.</description></item>
</channel></rss>"#;

const ATOM: &str = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:f</id><updated>2031-06-03T10:00:00Z</updated>
<entry><title>Minister visits Malmö</title><id>urn:a:1</id><link rel="self" href="https://mfa.example/1.atom"/><link href="https://mfa.example/1"/>
<updated>2031-06-05T10:00:00+09:00</updated><published>2031-06-03T01:00:00+09:00</published><author><name>Press Office</name></author>
<summary>Short.</summary><content type="html">&lt;p&gt;The Foreign Minister of Norway, Mr Ola Lund, said: “We are ready.”&lt;/p&gt;</content></entry></feed>"#;

const JSON_FEED: &str = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [{"id": "j1", "url": "https://mfa.example/1",
 "title": "Minister visits Malmö", "date_published": "2031-06-03T10:00:00Z", "content_text": "The Foreign Minister, Mr Ola Lund, said: “We are ready.”"}]}"#;

const MESSAGE: &str = "Return-Path: <press@mfa.example>\r\nMessage-ID: <77@mfa.example>\r\nFrom: =?utf-8?q?Press_Office_Malm=C3=B6?= <press@mfa.example>\r\n\
    To: media@mfa.example\r\nList-Id: Press <press.mfa.example>\r\nSubject: [press] Fwd: Minister visits =?iso-8859-1?q?Malm=F6?=\r\n\
    Date: Tue, 3 Jun 2031 23:30:00 -0500\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\
    Content-Transfer-Encoding: quoted-printable\r\n\r\nThe Foreign Minister of Norway, Mr Ola M=F6ller, said that talks would go on.\r\n";

fn stories(folder: &Path, file: &str) -> Vec<Value> {
    let output = run(folder, &["--to", "ndjson", file]);
    good(&output);
    lines(&output)
}

#[test]
fn each_entry_of_a_feed_is_a_release() {
    let folder = scratch("feeds");
    fs::write(folder.join("rss"), RSS).unwrap();
    let read = stories(&folder, "rss");
    let told: Vec<_> = read.iter().map(|line| (&line["id"], &line["origin"], &line["story"]["title"]["text"])).collect();
    assert_eq!(told[0], (&json!("mfa-1"), &json!("rss:1"), &json!("Minister visits Malmö & Lund")));
    assert_eq!(told[1], (&json!("https://mfa.example/2"), &json!("rss:2"), &json!("Statement on Chad")));
    assert_eq!(read[0]["meta"], json!({"url": "https://mfa.example/1", "feed": "News & speeches", "categories": ["Visits"]}));
    assert_eq!((&read[0]["story"]["published"], &read[1]["story"]["published"]), (&json!("2031-03-04"), &Value::Null));
    assert_eq!(read[0]["story"]["quotes"][0]["kind"], "block");
    assert_eq!(read[1]["story"]["speakers"][0]["name"], "Ola Lund");
    for (name, content, id) in [("atom", ATOM, "urn:a:1"), ("feed.json", JSON_FEED, "j1")] {
        fs::write(folder.join(name), content).unwrap();
        let read = stories(&folder, name);
        assert_eq!((read.len(), &read[0]["id"], &read[0]["meta"]["url"]), (1, &json!(id), &json!("https://mfa.example/1")));
        assert_eq!(read[0]["story"]["published"], "2031-06-03", "{name}");
        assert_eq!(read[0]["story"]["title"]["text"], "Minister visits Malmö");
        assert_eq!(read[0]["story"]["speakers"][0]["name"], "Ola Lund");
    }
    // The same twice, on standard input, and in tables.
    assert_eq!(stories(&folder, "atom"), stories(&folder, "atom"));
    assert_eq!(good(&feed(&folder, &["--to", "ndjson"], RSS.as_bytes())).lines().count(), 2);
    assert!(good(&run(&folder, &["--releases", "rss"])).contains("https://mfa.example/1"));
    // What cannot be read is said.
    for (content, why) in
        [("<rss version=\"2.0\"><channel></channel></rss>", "entries"), ("<rss><channel><item><title>A", "damaged")]
    {
        fs::write(folder.join("bad"), content).unwrap();
        let output = run(&folder, &["--to", "ndjson", "bad"]);
        assert!(err(&output).starts_with("demarche: bad, entry 1: the feed "), "{}", err(&output));
        assert!(err(&output).contains(why), "{}", err(&output));
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn a_message_is_a_release_and_a_mailbox_contains_many() {
    let folder = scratch("mail");
    fs::write(folder.join("a.eml"), MESSAGE).unwrap();
    let story: Value = serde_json::from_str(good(&run(&folder, &["--to", "json", "a.eml"]))).unwrap();
    assert_eq!((&story["title"]["text"], &story["published"]), (&json!("Minister visits Malmö"), &json!("2031-06-03")));
    assert_eq!(story["speakers"][0]["name"], "Ola Möller");
    let page = format!(
        "From: a@a.example\nMessage-ID: <78@a.example>\nSubject: Minister visits Malmö\nMIME-Version: 1.0\n\
         Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nShort.\n--b\n\
         Content-Type: text/html; charset=utf-8\n\n{PAGE}\n--b--\n"
    );
    let mbox =
        format!("From a Tue Jun  3 10:00:00 2031\n{}\nFrom b Tue Jun  3 11:00:00 2031\n{page}", MESSAGE.replace("\r\n", "\n"));
    fs::write(folder.join("list"), &mbox).unwrap();
    let read = stories(&folder, "list");
    let ids: Vec<_> = read.iter().map(|line| (&line["id"], &line["origin"])).collect();
    assert_eq!(ids, [(&json!("77@mfa.example"), &json!("list:1")), (&json!("78@a.example"), &json!("list:15"))]);
    assert_eq!(read[0]["meta"], json!({"from": "Press Office Malmö <press@mfa.example>", "list": "Press <press.mfa.example>"}));
    assert_eq!(read[1]["story"]["quotes"][0]["kind"], "block", "the page is read, and not the short text");
    assert_eq!(good(&feed(&folder, &["--to", "ndjson", "-j", "2"], mbox.as_bytes())).lines().count(), 2);
    // A message without a text, and one that is no message.
    fs::write(folder.join("empty.eml"), "Message-ID: <1@a.example>\n\n").unwrap();
    assert_eq!(err(&run(&folder, &["empty.eml"])), "demarche: empty.eml: the text is empty; wanted a release\n");
    fs::write(folder.join("memo.txt"), format!("From: Press Office\nTo: All media\n\n{TEXT}")).unwrap();
    assert!(good(&run(&folder, &["--to", "json", "memo.txt"])).contains("Ola Lund"));
}

fn record(kind: &str, url: &str, content_type: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: <{url}>\r\nWARC-Date: 2031-06-04T10:00:00Z\r\n\
         Content-Type: {content_type}\r\nContent-Length: {length}\r\n\r\n"
    );
    [head.as_bytes(), body, b"\r\n\r\n"].concat()
}

fn response(url: &str, header: &str, body: &[u8]) -> Vec<u8> {
    record("response", url, "application/http; msgtype=response", &[header.as_bytes(), b"\r\n\r\n", body].concat())
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut out = GzEncoder::new(Vec::new(), Compression::fast());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

fn archive() -> Vec<Vec<u8>> {
    let latin: Vec<u8> = PAGE.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
    zlib.write_all(PAGE.as_bytes()).unwrap();
    let (first, second) = PAGE.split_at(100);
    let chunked = format!("{:x}\r\n{first}\r\n{:X};a=b\r\n{second}\r\n0\r\n\r\n", first.len(), second.len());
    let html = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8";
    vec![
        record("warcinfo", "", "application/warc-fields", b"software: test\r\n"),
        record("request", "https://a.example/1", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"),
        response("https://a.example/1", html, PAGE.as_bytes()),
        response("https://a.example/logo", "HTTP/1.1 200 OK\r\nContent-Type: image/png", &vec![0; 200_000]),
        response("https://a.example/2", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"ISO-8859-1\"", &latin),
        response("https://a.example/none", &html.replace("200 OK", "404 Not Found"), PAGE.as_bytes()),
        response("https://a.example/3", &format!("{html}\r\nContent-Encoding: gzip"), &gzip(PAGE.as_bytes())),
        response("https://a.example/4", &format!("{html}\r\nTransfer-Encoding: chunked"), chunked.as_bytes()),
        response("https://a.example/5", &format!("{html}\r\nContent-Encoding: deflate"), &zlib.finish().unwrap()),
        // The crawler has undone the codings already.
        response(
            "https://a.example/6",
            &format!("{html}\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked"),
            PAGE.as_bytes(),
        ),
        response("https://a.example/7", &html.replace("HTTP/1.1", "HTTP/2"), PAGE.as_bytes()),
        record("conversion", "https://a.example/8", "text/plain", TEXT.as_bytes()),
    ]
}

#[test]
fn each_page_of_a_web_archive_is_a_release() {
    let folder = scratch("warc");
    let records = archive();
    fs::write(folder.join("a.warc"), records.concat()).unwrap();
    let members: Vec<_> = records.iter().map(|record| gzip(record)).collect();
    fs::write(folder.join("a.warc.gz"), members.concat()).unwrap();
    for file in ["a.warc", "a.warc.gz"] {
        let read = stories(&folder, file);
        let ids: Vec<_> = read.iter().map(|line| line["id"].as_str().unwrap()).collect();
        assert_eq!(ids, (1..=8).map(|number| format!("https://a.example/{number}")).collect::<Vec<_>>());
        for line in &read {
            assert_eq!(line["story"]["title"]["text"], "Minister visits Malmö", "{}", line["id"]);
            assert_eq!(line["story"]["speakers"][0]["name"], "Ola Lund", "{}", line["id"]);
        }
        assert_eq!(read[0]["origin"], format!("{file}:3"));
        assert_eq!(read[0]["meta"], json!({"url": "https://a.example/1", "retrieved": "2031-06-04"}));
        assert_eq!(read[0]["story"]["published"], Value::Null, "the day of the retrieval is not that of the release");
    }
    assert_eq!(
        out(&run(&folder, &["--to", "ndjson", "-j1", "a.warc"])),
        out(&feed(&folder, &["--to", "ndjson"], &records.concat())).replace("\"-:", "\"a.warc:")
    );
}

#[test]
fn a_damaged_web_archive_gives_what_was_there() {
    let folder = scratch("warc-damaged");
    let html = "HTTP/1.1 200 OK\r\nContent-Type: text/html";
    let page = response("https://a.example/1", html, PAGE.as_bytes());
    let cut = &page[..page.len() - 200];
    let brotli = response("https://a.example/2", &format!("{html}\r\nContent-Encoding: br"), b"\x1b\x10");
    let pdf = response("https://a.example/3", html, b"%PDF-1.7\n");
    let today = response(
        "https://a.example/4",
        html,
        "<h1>Talks</h1><p>3 June</p><p>Chile said today that talks would go on, and so on for long.</p>".as_bytes(),
    );
    for (content, read, message) in [
        ([&page, cut].concat(), 1, "record 2: the archive ends within the record"),
        ([&page, b"junk\r\n".as_slice()].concat(), 1, "record 2: no record of a web archive begins here"),
        ([&page, b"WARC/1.0\r\nWARC-Type: response\r\n\r\n".as_slice()].concat(), 1, "record 2: the record has no length"),
        ([b"WARC/1.0\r\n".as_slice(), &vec![b'a'; 100_000]].concat(), 0, "record 1: the fields have more than"),
        ([brotli, page.clone()].concat(), 1, "record 1: the page is compressed by br"),
        ([pdf, page.clone()].concat(), 1, "record 1: a PDF"),
        (record("warcinfo", "", "application/warc-fields", b""), 0, "the archive has no web page"),
    ] {
        fs::write(folder.join("a.warc"), content).unwrap();
        let output = run(&folder, &["--to", "ndjson", "a.warc"]);
        assert_eq!(lines(&output).iter().filter(|line| line["story"].is_object()).count(), read, "{message}");
        assert!(err(&output).contains(message), "{message}: {}", err(&output));
        assert_eq!(output.status.code(), Some(1));
    }
    fs::write(folder.join("today.warc"), today).unwrap();
    assert_eq!(stories(&folder, "today.warc")[0]["story"]["published"], "2031-06-03", "the year is that of the retrieval");
}

#[test]
fn the_address_of_a_stored_page_and_of_an_entry_may_contain_its_date() {
    let folder = scratch("addresses");
    let header = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8";
    let url = "https://a.example/news/2031/06/02/malmo";
    fs::write(folder.join("a.warc"), response(url, header, PAGE.as_bytes())).unwrap();
    assert_eq!(stories(&folder, "a.warc")[0]["story"]["published"], "2031-06-02");
    let link = "https://mfa.example/2031/06/02/1";
    let feed = RSS.replace("<link>https://mfa.example/1</link>", &format!("<link>{link}</link>"));
    let undated: String = feed.lines().filter(|line| !line.starts_with("<pubDate>")).collect();
    for (name, feed, date) in [("dated", feed, "2031-03-04"), ("undated", undated, "2031-06-02")] {
        fs::write(folder.join(name), feed).unwrap();
        let read = stories(&folder, name);
        assert_eq!((&read[0]["story"]["published"], &read[0]["meta"]["url"]), (&json!(date), &json!(link)), "{name}");
    }
}
