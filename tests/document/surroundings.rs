//! What stands around a release: names of bodies, towns and dates below it, other scripts, bars.

use super::{PROSE, check};
use demarche::{Document, Kind, extract};

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
    let story = check(&text, Kind::NewsStory, Some("Ferry to sail again"), Some("2033-05-03"));
    assert_eq!(&*story.place.unwrap().text, "Lima");
}

#[test]
fn lines_in_another_script_are_no_headline() {
    let text = format!("바로가기 메뉴\n\nPress Releases\n\nMinister visits Oslo\n\n등록일\n2033-05-03\n\n{PROSE}\n\n{PROSE}");
    check(&text, Kind::PressRelease, Some("Minister visits Oslo"), Some("2033-05-03"));
    let text =
        format!("Royal Orders on Ferries\n\nالثلاثاء 1454/2/3 هـ الموافق 2033/05/03 م\n\n{PROSE}\n\n14:08 LOCAL TIME 11:08 GMT");
    check(&text, Kind::NewsStory, Some("Royal Orders on Ferries"), Some("2033-05-03"));
}

#[test]
fn bars_separate_a_short_date_from_a_town_and_a_number() {
    for date in ["Tuesday 05/31/33", "Tuesday 31.05.33", "31-May-33"] {
        let text = format!("{date} | Lima | Press Release 031\n\nPeru and Chile mark the opening of a ferry. {PROSE}\n\n{PROSE}");
        let story = check(&text, Kind::PressRelease, None, Some("2033-05-31"));
        assert_eq!(story.issuer.unwrap().country.as_deref(), Some("PE"), "{date}");
    }
}

#[test]
fn datelines_of_agencies_name_their_town_and_issuer() {
    let frame = |open: &str| {
        let story = extract(&format!("{open}{PROSE}\n\n{PROSE}"));
        let place = story.place.map(|place| String::from(place.text)).unwrap_or_default();
        let country = story.issuer.and_then(|issuer| issuer.country).map(String::from).unwrap_or_default();
        assert_eq!(story.title, None, "{open}");
        (place, country, story.published.map(String::from))
    };
    let known = |place: &str, country: &str| (place.to_owned(), country.to_owned(), None);
    assert_eq!(frame("Tehran, IRNA – "), known("Tehran", "IR"));
    assert_eq!(frame("MOSCOW, May 3. /TASS/. "), known("MOSCOW", "RU"));
    assert_eq!(frame("Baku, May 3, AZERTAC\n\n"), known("Baku", "AZ"));
    assert_eq!(frame("(ANSA) - ROME, MAY 3 - "), known("ROME", "IT"));
    assert_eq!(frame("Havana, May 3 (Prensa Latina) "), known("Havana", "CU"));
    assert_eq!(frame("ALGIERS- "), known("ALGIERS", "DZ"));
    assert_eq!(frame("Jakarta (ANTARA) - "), known("Jakarta", "ID"));
    // An agency reports from abroad.
    assert_eq!(frame("CAIRO, May 3 (KUNA) -- "), known("CAIRO", "KW"));
    let dated = (String::from("Addis Ababa"), String::from("ET"), Some(String::from("2033-05-03")));
    assert_eq!(frame("Addis Ababa, May 3/2033 (ENA) "), dated);
}

#[test]
fn an_agency_closes_its_report() {
    for (open, close) in [
        ("CAIRO, May 3 (KUNA) -- ", "KUNA/Ana Lund/Rex Silva"),
        ("LIMA, May 3 (RNA) - ", "(RNA)"),
        ("LIMA, May 3 (RNA) - ", "ab/cd/ef"),
    ] {
        let text = format!("{open}{PROSE}\n\n{PROSE}\n\n{close}");
        let story = extract(&text);
        assert_eq!(story.boilerplate.iter().map(|span| span.of(&text)).collect::<Vec<_>>(), [close]);
    }
    let text = format!(
        "CAIRO, May 3 (KUNA) -- The Ministry of Ferries issued the following press statement on May 3:\n\n{PROSE}\n\n{PROSE}"
    );
    check(&text, Kind::Statement, None, None);
}

#[test]
fn letterheads_with_numbers_and_letters() {
    let issuer = |text: &str| extract(text).issuer.and_then(|issuer| issuer.country).map(String::from);
    let address = "Department of Ferries\nRepublic of the Philippines\n12 Harbour Blvd., Pasay City";
    let text = format!(
        "{address}\n\nPR-015-2033\n\nPH and Palau Hold First Consultations\n\nPASAY CITY, 3 May 2033 – {PROSE}\n\n{PROSE}"
    );
    let story = extract(&text);
    assert_eq!(&*story.title.unwrap().text, "PH and Palau Hold First Consultations");
    let text = format!("MFA Press Statement: Visit of the Minister to Peru\n\n3 May 2033\n\n{PROSE}\n\n{PROSE}");
    check(&text, Kind::Statement, Some("Visit of the Minister to Peru"), Some("2033-05-03"));
    let text = format!("Statement on the storm\n\nSC-3, 3 May 2033\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(check(&text, Kind::Statement, Some("Statement on the storm"), Some("2033-05-03")).place, None);
    let label = "3.5.2033 15:20 | Press release of the Ministry of Ferries of the Czech Republic";
    let text = format!(
        "{label}\n\nMinister receives the Ambassador of Norway\n\nThe Minister received the Ambassador of Norway. {PROSE}"
    );
    assert_eq!(issuer(&text).as_deref(), Some("CZ"));
    let informs = "The Minister of Ferries of the Republic of Cameroon informs all crews that the port is open again.";
    assert_eq!(issuer(&format!("Communiqué\n\n{informs}\n\n{PROSE}")).as_deref(), Some("CM"));
    let received = "Minister received the Ambassador of Norway\n\nLIMA, May 3, 2033 — ";
    assert_eq!(issuer(&format!("{received}{PROSE} The President of Peru came, too.")).as_deref(), Some("PE"));
}

#[test]
fn a_question_need_not_end_in_a_question_mark() {
    let text = "Spokesperson answers the media on the ferry\n\nQuestion: Please tell us about the ferry to the islands.\n\n\
        Answer: The ferry will sail again before the winter. The crews are ready for it.";
    assert_eq!(extract(text).kind, Kind::Transcript);
}

#[test]
fn menus_clocks_and_ministries_in_other_languages_are_no_headline() {
    let menu = "Home page     Newsletter    Feedback   Weblinks";
    let text = format!("{menu}\nThursday, December 26, 2041 Search\n\nTalks on the ferry (3 May 2033)\n\n{PROSE}\n\n{PROSE}");
    let story = extract(&text);
    assert_eq!(story.title.as_ref().map(|title| &*title.text), Some("Talks on the ferry (3 May 2033)"));
    assert_eq!(story.published.as_deref(), Some("2033-05-03"));
    for ministry in ["Ministarstvo trajekata i luka", "Ministerio de Transbordadores"] {
        let story = extract(&format!("{ministry}\n\nMinister opens the harbour\n\n{PROSE}\n\n{PROSE}"));
        assert_eq!(story.title.as_ref().map(|title| &*title.text), Some("Minister opens the harbour"));
        assert_eq!(story.issuer.unwrap().body.as_deref(), Some(ministry));
    }
    let letterhead = format!("United Nations          Nations Unies\n\nStatement on the ferry\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(extract(&letterhead).issuer.unwrap().body.as_deref(), Some("United Nations"));
}

#[test]
fn items_above_the_text_do_not_hide_a_readout() {
    let text = "Minister Lund in Peru; meets Minister Silva\n\n• Photo\n• Photo\nOn Friday, 3 May, Minister Ana Lund met with Minister Rex \
        Silva of Peru in Lima.\n\nThe two ministers spoke about the ferry between the two islands and agreed on its days.";
    assert_eq!(extract(text).kind, Kind::Readout);
}

#[test]
fn what_somebody_reacts_to_is_not_the_form() {
    let text = format!("Ministry Spokesperson Reacts to Statement of Norway\n\n{PROSE}\n\n{PROSE}");
    let story = extract(&text);
    assert_ne!(story.kind, Kind::Statement);
    assert_eq!(story.author, None);
    check(
        &format!("Statement of Norway in reply to the letter\n\n{PROSE}"),
        Kind::Statement,
        Some("Statement of Norway in reply to the letter"),
        None,
    );
}

#[test]
fn letterheads_above_ministries_and_dates_in_two_languages() {
    let head = "Government Offices of Ruritania\nMinistry of Ferries\n\nPress release\n\nPublished\n3 May 2033";
    let story = extract(&format!("{head}\n\nRuritania buys a ferry for the islands\n\n{PROSE}\n\n{PROSE}"));
    assert_eq!(&*story.title.unwrap().text, "Ruritania buys a ferry for the islands");
    let text = format!("Minister opens the harbour\n\nLuxembourg, le 3 mai 2033 / 3 May 2033\n\n{PROSE}\n\n{PROSE}");
    check(&text, Kind::NewsStory, Some("Minister opens the harbour"), Some("2033-05-03"));
    let text = format!("MINISTRY OF EXTERNAL AFFAIRS OF DOMINICA\nPress Note\nDominica buys a ferry\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(extract(&text).issuer.unwrap().country.as_deref(), Some("DM"));
    check(
        &format!("Press Releases: Minister opens the harbour\n\n{PROSE}\n\n{PROSE}"),
        Kind::PressRelease,
        Some("Minister opens the harbour"),
        None,
    );
}

#[test]
fn a_headline_may_report_a_meeting_and_a_ministry_may_learn() {
    let title = "On the margins of the summit, Minister Lund met with the foreign ministers of Peru and Chile";
    let lead = "Minister Silva expressed support for the ferry, stressing the need for lamps on both islands before the winter.";
    assert_eq!(extract(&format!("{title}\n\n{lead}\n\n{PROSE}")).kind, Kind::Readout);
    let learned = "The Ministry of Ferries has learned, with dismay, of a story on its crews in a paper of the islands.";
    let text = format!("Lima: 20/11/2033\n{learned}\n\nThe Ministry dismisses these claims, which have no ground in any fact.");
    check(&text, Kind::Statement, None, Some("2033-11-20"));
}

#[test]
fn navigation_above_the_headline_is_none() {
    let title = "Minister of Ports meets the envoy of Chile in Lima";
    for above in [
        "All news",
        "Press releases, special procedures",
        "Go to the main site",
        "HomeMedia CentreAbout UsContact",
        "Latest newsRSS",
        "My account | Contact us",
        "Print friendly, PDF & Email",
        "Reading time: 3 min",
        "RSS\n0431 GMT May 3, 2033",
        "of the ferries of 2033",
        "Harbour News logo",
        "[ad_1]",
        "1. Home\n  2. Press Conferences and Statements\n  3. Minister of Ports",
    ] {
        let text = format!("{above}\n\n{title}\n\n3 May 2033\n\n{PROSE}\n\n{PROSE}");
        let story = extract(&text);
        assert_eq!(story.title.as_ref().map(|title| &*title.text), Some(title), "{above}");
        assert_eq!(story.published.as_deref(), Some("2033-05-03"), "{above}");
    }
}

#[test]
fn datelines_bylines_and_salutations_are_no_headline() {
    for above in
        ["STRELSAU, Ruritania, May 3", "Lima, May 3", "Ana Silva – Harbour News:", "Members of the media;\nLadies and gentlemen."]
    {
        assert_eq!(extract(&format!("{above}\n\n{PROSE}\n\n{PROSE}")).title, None, "{above}");
    }
    let audience =
        "Programme Director\nHonourable Minister of Ports, Ms Ana Silva\nDelegates and Exhibitors\nLadies and Gentlemen";
    let text = format!("24 May 2033\n{audience}\nOn behalf of the Government I welcome you. We want more ferries. {PROSE}");
    check(&text, Kind::Speech, None, Some("2033-05-24"));
}

#[test]
fn a_tag_before_the_headline_is_no_part_of_it() {
    let title = "A new ferry for Lima and its islands";
    for (tag, kind) in [("[Title]", Kind::NewsStory), ("[harbour-list] Press release:", Kind::PressRelease)] {
        check(&format!("{tag} {title}\n\n3 May 2033\n\n{PROSE}"), kind, Some(title), Some("2033-05-03"));
    }
}

#[test]
fn newspapers_write_news_stories() {
    let title = "Minister of Ports opens a school in Lima";
    for origin in ["Harbour Daily News (Strelsau)", "By Ana Silva"] {
        check(&format!("{title}\n\n3 May 2033\n{origin}\n\n{PROSE}"), Kind::NewsStory, Some(title), Some("2033-05-03"));
    }
    check(&format!("May 3, 2033: {PROSE}\n{PROSE}"), Kind::NewsStory, None, Some("2033-05-03"));
}

#[test]
fn counters_and_numbers_around_the_headline() {
    let title = "A new ferry for Lima and its islands";
    for around in [
        "News Code : 1234\n{}\n3 May 2033",
        "3 May 2033 14:05\n{}\n456-03-05-2033\nen-GB1 ru-RU1",
        "Print version\n{}\n3 May 2033",
    ] {
        let text = format!("{}\n\n{PROSE}\n\n{PROSE}", around.replace("{}", title));
        check(&text, Kind::NewsStory, Some(title), Some("2033-05-03"));
    }
    for dated in [
        "3 May 2033 – Press release – Ferries\n\n{}",
        "{}\n\nRajab 28, 1442 AH / May 3, 2033",
        "{}\n\nTuesday 4 Jumada al-Ula 1455 AH - 3 May 2033 AD",
        "{}\n\n4 Jumada ath-Thaniyah 1455 H, 3 May 2033",
    ] {
        let text = format!("{}\n\n{PROSE}\n\n{PROSE}", dated.replace("{}", title));
        check(&text, Kind::NewsStory, Some(title), Some("2033-05-03"));
    }
}

#[test]
fn the_countries_of_a_release_decide_which_number_is_the_day() {
    let published = |text: &str| extract(text).published.map(String::from);
    let text = format!("A new ferry for Zambia\n\n03/05/2033\n\n{PROSE} It sails to Malawi.");
    assert_eq!(published(&text).as_deref(), Some("2033-05-03"));
    assert_eq!(published(&text.replace("Malawi", "the United States")), None);
    assert_eq!(published(&text.replace("Zambia", "the isles").replace("Malawi", "the north")), None);
}

#[test]
fn a_press_release_in_which_a_state_acts_is_a_statement() {
    let acts =
        "The Kingdom of Norway expresses its strong condemnation of the attack on the harbour, and reaffirms its solidarity.";
    check(
        &format!("Press release on the attack on the harbour\n\n{acts}"),
        Kind::Statement,
        Some("Press release on the attack on the harbour"),
        None,
    );
    let summit = "We, the Heads of State of the Union of Isles, meeting in Lima for our tenth summit, decide to build ferries.";
    check(&format!("Lima Vision\n\n{summit}"), Kind::Communique, Some("Lima Vision"), None);
}

#[test]
fn mottos_and_wrapped_paragraphs_are_no_headline() {
    let title = "Statement of the Chair on the Elections in Peru";
    for above in [
        "A Strong and Peaceful Harbour.\n\nTop Slides\n\n{}\n\n{}",
        "Your web browser is no longer supported. Update it here\n\n{}",
    ] {
        let text = format!("{}\n\nMay 3, 2033\n\n{PROSE}\n\n{PROSE}", above.replace("{}", title));
        check(&text, Kind::Statement, Some(title), Some("2033-05-03"));
    }
    let wrapped = "The Union of Isles, which has its seat in Lima, has\ncommended President Ana Silva and his colleague Head of State\nof \
        Peru, Per Lund, for their efforts in the north which led to the\nThird round of talks on ferries and ports.";
    assert_eq!(extract(&format!("{wrapped}\n\n{PROSE}")).title, None);
}

#[test]
fn greetings_make_a_speech_and_letters_are_statements() {
    let spoken = "It is a great pleasure to be in Lima. I want to thank you for your work. We need more ferries.";
    check(&format!("{spoken}\n\n{PROSE}"), Kind::Speech, None, None);
    let letter = "Dear Mr President,\n\nI congratulate you on the day of your nation. We wish your people peace.";
    check(&format!("A day for Lima\n\n{letter}\n\nSincerely,\n\nAna Silva"), Kind::Statement, Some("A day for Lima"), None);
}

#[test]
fn a_dateline_of_two_towns_names_no_country_that_issues() {
    let issuer = |town: &str| extract(&format!("Observers find a calm vote\n\n{town}, 3 May 2033 – {PROSE}\n\n{PROSE}")).issuer;
    assert_eq!(issuer("WARSAW").unwrap().country.as_deref(), Some("PL"));
    assert_eq!(issuer("WARSAW/VIENNA").and_then(|issuer| issuer.country), None);
}

fn title(text: &str) -> Option<String> {
    extract(text).title.map(|title| title.text.to_string())
}

#[test]
fn an_address_of_mail_or_a_telephone_number_is_no_headline() {
    for contact in ["Ana Silva, ana@ruritania.example", "Ana Silva, [email protected]", "Ana Silva +32 498 999 780"] {
        let text = format!("{contact}\n\nMinister visits Oslo\n\n3 May 2033\n\n{PROSE}\n\n{PROSE}");
        assert_eq!(title(&text).as_deref(), Some("Minister visits Oslo"), "{contact}");
    }
}

#[test]
fn a_long_line_without_a_mark_addresses_nobody() {
    let headline = "Ambassadors and High Commissioners Bid Farewell to the Minister of Foreign Affairs and Trade of Norway";
    assert_eq!(title(&format!("{headline}\n\n{PROSE}\n\n{PROSE}")).as_deref(), Some(headline));
    assert_eq!(title(&format!("Ambassadors and High Commissioners\n\n{PROSE}\n\n{PROSE}")), None);
}

#[test]
fn a_headline_ends_where_the_next_block_begins() {
    let text = ", while   From:  \n http://example.org/a?b=c  the Foreign Minister  MS LUND: (Laughter.)  QUESTION: a line that was wrapped by hand and whose sentence goes on and\n “a\n\n the Foreign Minister  MR. BERG:\n ";
    let document = Document::plain(text);
    assert!(document.blocks().windows(2).all(|two| two[0].span.end <= two[1].span.start));
}

#[test]
fn what_a_page_cut_leaves_no_white_space_at_the_end_of_a_headline() {
    assert_eq!(
        title(&format!("Minister visits Oslo  \u{a0} ( \n\n3 May 2033\n\n{PROSE}")).as_deref(),
        Some("Minister visits Oslo")
    );
}
