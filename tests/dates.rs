//! Dates written only in numbers: the day that they mean, and that their line is always a date line.

use demarche::rule::DateRule;

#[test]
fn the_issuer_decides_how_a_date_in_numbers_is_read() {
    let dated = |header: &str, date: &str| {
        let story = demarche::extract(&format!(
            "{header}\n{date}\nMinister visits Oslo\n\nThe minister came on Monday for talks on fish."
        ));
        assert_eq!(story.title.as_ref().map(|title| &*title.text), Some("Minister visits Oslo"), "{header}, {date}");
        assert_eq!(story.subtitle, None, "{header}, {date}");
        (story.published.map(String::from), story.published_rule.map(DateRule::name))
    };
    let day = |day: &str, rule| (Some(day.to_owned()), rule);
    for date in ["02/10/2033", "2/10/2033", "02-10-2033"] {
        assert_eq!(dated("U.S. Department of State", date), day("2033-02-10", Some("month-first")));
        assert_eq!(dated("Department of Foreign Affairs, Ireland", date), day("2033-10-02", Some("day-first")));
        assert_eq!(dated("EEAS Press Team", date), day("2033-10-02", Some("day-first")));
        assert_eq!(dated("Global Affairs Canada", date), (None, None));
        assert_eq!(dated("Ministry of Ferries, Republic of the Marshall Islands", date), day("2033-02-10", Some("month-first")));
        // The state's own dates begin with the year.
        assert_eq!(dated("Ministry of Ferries, Republic of Korea", date), (None, None));
        // No line names an issuer, and the text names Oslo alone.
        assert_eq!(dated("Press release", date), day("2033-10-02", Some("day-first")));
    }
    assert_eq!(dated("U.S. Department of State", "02.10.2033"), day("2033-10-02", None));
    assert_eq!(dated("U.S. Department of State", "13/10/2033"), day("2033-10-13", None));
}

#[test]
fn a_date_that_may_be_two_days_is_not_a_subtitle() {
    let below = "Minister welcomes agreement\nPublished: 02/10/2033\n\nThe minister welcomed the agreement on fish.";
    let story = demarche::extract(below);
    assert_eq!((story.published, story.subtitle), (None, None));
}
