//! Dates in the forms that releases have.

use super::relative::day_of;
use super::*;

fn iso(words: &str) -> Option<String> {
    find(words).and_then(|date| date.day.only()).map(|day| day.iso().into())
}

#[test]
fn common_forms_are_read() {
    for words in [
        "21 December 2017",
        "21st December 2017",
        "Thursday, 21 Dec. 2017",
        "Thurs 21 Dec 2017",
        "the 21st of December, 2017",
        "December 21, 2017",
        "DECEMBER 21ST, 2017",
        "Dec. 21 2017",
        "Published 21 December 2017 (updated later)",
        "2017 December 21",
        "2017-12-21",
        "2017-12-21T09:30:00+01:00",
        "2017/12/21",
        "21/12/2017",
        "12/21/2017",
        "21.12.2017",
        "21-Dec-2017",
        "Oslo, 21-12-2017.",
        "21.XII.2017",
        "21-XII-2017",
        "21. 12. 2017",
        "21st day of December 2017",
        "this 21st day of December, 2017",
        "21 December B.E. 2560 (2017)",
        "21 December 2560",
        "3 Rabi II 1439 AH, 21 December 2017",
        "1439/4/3 - 2017/12/21",
        "30/09/1396, 21.12.2017",
        "21 December 201718:28",
        "21.12.201718:28",
        "Dec.21, 2017",
        "21Dec 2017",
        "December21, 2017",
        "December 21/2017",
    ] {
        assert_eq!(iso(words).as_deref(), Some("2017-12-21"), "{words}");
    }
}

#[test]
fn two_digits_are_a_year_if_nothing_else_is_beside_the_date() {
    for words in ["Thursday 21.12.17", "12/21/17", "21-Dec-17", "Thu, 21/12/17"] {
        let day = with_short_year(words).and_then(|date| date.day.only()).map(CivilDate::iso);
        assert_eq!(day.as_deref(), Some("2017-12-21"), "{words}");
    }
    assert_eq!(with_short_year("5/12/98").map(|date| date.day.day.year), Some(1998));
    for words in ["No. 21.12.17", "21.12.17 and more", "1.2.3", "45.12.17", "21.12", "12"] {
        assert!(with_short_year(words).is_none(), "{words}");
    }
}

#[test]
fn a_moment_is_a_date_with_a_time_of_day() {
    for (words, expected) in [
        ("22:30 BST ON 12 MAY 2031", "2031-05-12T22:30"),
        ("10.30pm, Thursday 12 May 2031", "2031-05-12T22:30"),
        ("12 May 2031, 6 a.m.", "2031-05-12T06:00"),
        ("0001 hrs on 12 May 2031", "2031-05-12T00:01"),
        ("midnight on May 12, 2031", "2031-05-12T00:00"),
        ("noon, 12 May 2031", "2031-05-12T12:00"),
        ("12 May 2031", "2031-05-12"),
    ] {
        assert_eq!(moment(words).as_deref(), Some(expected), "{words}");
    }
    assert_eq!(moment("22:30 tomorrow"), None);
    assert_eq!(moment("25:70 on 12 May 2031").as_deref(), Some("2031-05-12"));
}

#[test]
fn other_words_are_not_dates() {
    for words in [
        "31 June 2024",
        "29 February 2023",
        "3 June",
        "17–19 July 2024",
        "may 3 2024",
        "Resolution 2231 (2015)",
        "0 March 2020",
        "12 Marches 2020",
        "June 2024",
        "articles 3. 5 2033",
        "21 December 201718",
        "G20 Dec 2017",
        "3.XIV.2033",
        "",
    ] {
        assert_eq!(iso(words), None, "{words}");
    }
    assert_eq!(iso("29 February 2024").as_deref(), Some("2024-02-29"));
    assert_eq!(iso("from 30 to 31 February 2024 or 1 March 2024").as_deref(), Some("2024-03-01"));
}

#[test]
fn an_american_time_zone_puts_the_month_first() {
    assert_eq!(find("02/10/2033 03:35 PM EDT").unwrap().day.only().map(CivilDate::iso).as_deref(), Some("2033-02-10"));
    assert_eq!(moment("22:30 on 02/10/2033"), None);
}

#[test]
fn the_day_of_reading_completes_a_date() {
    let day = |words: &str, read: &str| day_of(words, of_iso(read).unwrap()).map(|day| String::from(day.iso()));
    for (words, read, wanted) in [
        ("Published today", "2024-06-03", Some("2024-06-03")),
        ("Today, 3 pm", "2024-06-03", Some("2024-06-03")),
        ("Published yesterday", "2024-03-01", Some("2024-02-29")),
        ("Yesterday", "2023-01-01", Some("2022-12-31")),
        ("Published: Monday 3 June", "2024-06-05", Some("2024-06-03")),
        ("December 30", "2024-01-02", Some("2023-12-30")),
        ("today (Monday 3 June)", "2024-06-04", Some("2024-06-03")),
        ("31 June", "2024-07-01", None),
        ("Published soon", "2024-07-01", None),
    ] {
        assert_eq!(day(words, read).as_deref(), wanted, "{words}");
    }
    assert_eq!(of_iso("2024-02-30"), None);
    assert_eq!(of_iso("3 June 2024"), None);
}

#[test]
fn the_range_of_a_date_has_no_punctuation() {
    let words = "Brussels, 3 June 2024.";
    assert_eq!(&words[find(words).unwrap().range], "3 June 2024");
}

#[test]
fn a_day_and_a_month_need_no_year() {
    assert!(has_day_and_month("OSLO, Dec. 22"));
    assert!(has_day_and_month("4 July"));
    assert!(has_day_and_month("Oslo, Feb.27, RNA"));
    assert!(!has_day_and_month("Resolution 22 of Oslo"));
}

#[test]
fn today_with_its_date() {
    assert_eq!(stated_today("Today (27 March 2014) the ministry opened.").unwrap().day.day.iso(), "2014-03-27".into());
    assert_eq!(stated_today("She said today, June 3, 2024, that it opened.").unwrap().day.day.iso(), "2024-06-03".into());
    assert_eq!(stated_today("Today the ministry recalled the treaty of 3 June 2024."), None);
}
