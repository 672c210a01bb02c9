//! Lines, requests and their errors.

use super::*;
use std::io;

fn read(input: &[u8], longest: usize) -> Vec<(u64, String, bool)> {
    let lines = Lines::new(input).longest(longest).map(Result::unwrap);
    lines.map(|line| (line.number(), line.request().id.as_json().to_owned(), line.request().release.is_ok())).collect()
}

#[test]
fn reads_a_line_at_the_bound_and_skips_a_longer_one() {
    let line = br#"{"id":1,"text":"a"}"#;
    for ending in ["", "\n", "\r\n"] {
        let input = [line, ending.as_bytes()].concat();
        assert_eq!(read(&input, line.len()), [(1, "1".into(), true)], "{ending:?}");
        assert_eq!(read(&input, line.len() - 1), [(1, "null".into(), false)], "{ending:?}");
    }
    let input = [line.as_slice(), b"\n", &b"x".repeat(99), b"\n", line].concat();
    let numbers: Vec<_> = read(&input, 30).into_iter().map(|(number, ..)| number).collect();
    assert_eq!(numbers, [1, 2, 3]);
}

#[test]
fn skips_a_byte_order_mark_and_blank_lines() {
    let input = b"\xef\xbb\xbf{\"id\":1,\"text\":\"\"}\r\n \t\r\n\n{\"id\":2,\"govuk\":{}}";
    assert_eq!(read(input, 99), [(1, "1".into(), true), (4, "2".into(), true)]);
}

#[test]
fn prefers_text_to_html_and_html_to_govuk() {
    let line = Line { number: 1, bytes: br#"{"govuk":{},"html":"<p>","text":"a","id":0}"#.to_vec(), exceeded: None };
    assert_eq!(line.request().release, Ok(Release::Text("a".into())));
}

#[test]
fn an_error_of_the_input_ends_the_lines() {
    struct Broken(usize);
    impl io::Read for Broken {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            self.0 += 1;
            if self.0 > 1 {
                return Err(io::Error::other("gone"));
            }
            into[..3].copy_from_slice(b"{}\n");
            Ok(3)
        }
    }
    let lines: Vec<_> = Lines::new(io::BufReader::new(Broken(0))).map(|line| line.is_ok()).collect();
    assert_eq!(lines, [true, false]);
}

#[test]
fn errors_say_what_is_wanted() {
    for (line, wanted) in [
        (&b"[1]"[..], "not a JSON object; wanted {\"id\": …, \"text\": \"…\"}"),
        (b"{\"id\": 1, \"text\": 7}", "text: invalid type: integer `7`, expected a string at column 1; wanted"),
        (b"{\"text\": \"a\"}", "no id; wanted"),
        (b"{\"id\": 1, \"text\": \"\xff\"}", "not UTF-8: byte 19"),
        (b"{\"id\": 1, \"id\": 2}", "duplicate field `id`"),
    ] {
        let line = Line { number: 1, bytes: line.to_vec(), exceeded: None };
        let error = line.request().release.unwrap_err().to_string();
        assert!(error.contains(wanted), "{error}");
    }
}

#[cfg(feature = "html")]
#[test]
fn the_address_beside_a_page_may_date_it() {
    let page = "<main><h1>Minister visits Oslo</h1><p>The Foreign Minister said that talks would go on.</p></main>";
    for (url, date) in [(r#""https://mfa.example/2031/06/03/oslo""#, Some("2031-06-03")), ("7", None), ("null", None)] {
        let line = format!("{{\"id\": 1, \"html\": \"{page}\", \"url\": {url}}}\n");
        let line = Lines::new(line.as_bytes()).next().unwrap().unwrap();
        let story = crate::extract_document(&line.request().release.unwrap().document().unwrap());
        assert_eq!(story.published.as_deref(), date, "{url}");
    }
}
