use super::*;
use crate::document::date::of_iso;

fn resolved(words: &str, published: &str, outlook: Outlook) -> Option<String> {
    let day = ClauseDay::opening(words)?.resolve(of_iso(published), outlook)?;
    Some(day.iso().into())
}

#[test]
fn the_first_day_of_a_stay_counts() {
    for words in [
        "3 to 5 May, in Lima",
        "3-5 May",
        "3–5 May with",
        "3 and 4 May",
        "May 3 to 5",
        "May 3–5, in",
        "3 May – 2 June",
        "3rd of May",
        "Tuesday, 3 May",
        "Tuesday 3 May (Lima)",
        "3 May 2033",
        "3 May to 5 June 2033",
        "May 3, 2033",
    ] {
        assert_eq!(resolved(words, "2033-05-10", Outlook::Past).as_deref(), Some("2033-05-03"), "{words}");
    }
}

#[test]
fn other_words_are_no_day() {
    for words in ["12 ships", "May", "May 2033", "last week", "31 June", "3,000 tons", "2033", "three days", "12 to 14 ships"] {
        assert_eq!(ClauseDay::opening(words), None, "{words}");
    }
}

#[test]
fn the_outlook_chooses_the_year() {
    let of = |published, outlook| resolved("20 December", published, outlook);
    assert_eq!(of("2033-01-03", Outlook::Past).as_deref(), Some("2032-12-20"));
    assert_eq!(of("2033-01-03", Outlook::Future).as_deref(), Some("2033-12-20"));
    assert_eq!(of("2033-01-03", Outlook::Open).as_deref(), Some("2032-12-20"));
    assert_eq!(of("2033-12-19", Outlook::Past).as_deref(), Some("2033-12-20"));
    assert_eq!(of("2033-12-21", Outlook::Future).as_deref(), Some("2033-12-20"));
    assert_eq!(resolved("29 February", "2031-03-01", Outlook::Past), None);
}

#[test]
fn days_of_the_week_are_the_nearest() {
    // 3 May 2033 is a Tuesday.
    let of = |words, outlook| resolved(words, "2033-05-03", outlook);
    assert_eq!(of("Monday", Outlook::Past).as_deref(), Some("2033-05-02"));
    assert_eq!(of("Tuesday evening", Outlook::Past).as_deref(), Some("2033-05-03"));
    assert_eq!(of("Wednesday", Outlook::Past).as_deref(), Some("2033-04-27"));
    assert_eq!(of("Monday", Outlook::Future).as_deref(), Some("2033-05-09"));
    assert_eq!(of("Monday", Outlook::Open), None);
    assert_eq!(of("yesterday", Outlook::Past).as_deref(), Some("2033-05-02"));
    assert_eq!(of("tomorrow", Outlook::Future).as_deref(), Some("2033-05-04"));
    assert_eq!(of("this morning", Outlook::Past).as_deref(), Some("2033-05-03"));
}
