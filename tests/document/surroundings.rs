//! What stands around a release: names of bodies, towns and dates below it, other scripts, bars.

use super::{PROSE, check};
use demarche::{Kind, extract};

#[test]
fn a_body_its_town_and_a_date_close_a_release() {
    let issuer = |text: &str| {
        let issuer = extract(text).issuer.unwrap();
        (issuer.body.map(String::from).unwrap_or_default(), issuer.country.map(String::from).unwrap_or_default())
    };
    let pair = |body: &str, country: &str| (body.to_owned(), country.to_owned());
    let ministry = "Ministry of Ferries of the Republic of Peru";
    assert_eq!(issuer(&format!("Statement on the storm\n\n{PROSE}\n\n{ministry}\nLima, 3 May 2033")), pair(ministry, "PE"));
    assert_eq!(issuer(&format!("Statement on the storm\n\n{PROSE}\n\n{PROSE}\n\n{ministry}")), pair(ministry, "PE"));
    let unit = "Ferries Information Division";
    assert_eq!(issuer(&format!("Ferry to sail again\n\n{PROSE}\n\n{unit}\n\nColombo\n\n3 May 2033")), pair(unit, "LK"));
    let voice = "The Ministry of Ferries of the Republic of Peru firmly denies that its crews left the port without their lamps.";
    assert_eq!(issuer(&format!("Statement on the lamps\n\n{voice}\n\n{PROSE}")), pair("", "PE"));
    // Of what follows, a name of a body is a heading.
    let list = format!("Statement on the storm\n\n{PROSE}\n\n{ministry}\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(extract(&list).issuer, None);
}

#[test]
fn the_last_line_is_a_town_but_not_below_a_list() {
    let place = |text: &str| extract(text).place.map(|place| String::from(place.text));
    assert_eq!(place(&format!("Ferry to sail again\n\n{PROSE}\n\n{PROSE}\n\nStrelsau")).as_deref(), Some("Strelsau"));
    assert_eq!(place(&format!("Ferry to sail again\n\n{PROSE}\n\n• Minister of Ports\n\nLUND Ana Maria")), None);
    let text = format!("Ferry to sail again\n\n{PROSE}\n\n{PROSE}\n\nMay 3, 2033, Lima");
    let story = check(&text, Kind::PressRelease, Some("Ferry to sail again"), Some("2033-05-03"));
    assert_eq!(&*story.place.unwrap().text, "Lima");
}

#[test]
fn lines_in_another_script_are_no_headline() {
    let text = format!("바로가기 메뉴\n\nPress Releases\n\nMinister visits Oslo\n\n등록일\n2033-05-03\n\n{PROSE}\n\n{PROSE}");
    check(&text, Kind::PressRelease, Some("Minister visits Oslo"), Some("2033-05-03"));
    let text =
        format!("Royal Orders on Ferries\n\nالثلاثاء 1454/2/3 هـ الموافق 2033/05/03 م\n\n{PROSE}\n\n14:08 LOCAL TIME 11:08 GMT");
    check(&text, Kind::PressRelease, Some("Royal Orders on Ferries"), Some("2033-05-03"));
}

#[test]
fn bars_separate_a_short_date_from_a_town_and_a_number() {
    for date in ["Tuesday 05/31/33", "Tuesday 31.05.33", "31-May-33"] {
        let text = format!("{date} | Lima | Press Release 031\n\nPeru and Chile mark the opening of a ferry. {PROSE}\n\n{PROSE}");
        let story = check(&text, Kind::PressRelease, None, Some("2033-05-31"));
        assert_eq!(story.issuer.unwrap().country.as_deref(), Some("PE"), "{date}");
    }
}
