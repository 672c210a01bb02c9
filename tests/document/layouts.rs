//! Releases in the layouts of many publishers.

use super::{PROSE, blocks, body, check, kinds};
use demarche::document::BlockKind::*;
use demarche::{Kind, extract};

#[test]
fn british_news_story_as_copied_from_a_browser() {
    let text = format!(
        "Cookies on the site\nSkip to main content\nHome\nNews story\nMinister opens ferry talks\nThe Minister begins three days of talks in Strelsau.\n\
         From:\nForeign & Commonwealth Office and The Rt Hon Ana Lund MP\nPublished\n21 December 2017\nLast updated\n3 January 2018 — See all updates\n\
         {PROSE}\n{PROSE}\nShare this page\nThe following links open in a new tab\nShare on Facebook\nRelated content\nFerry talks open\n"
    );
    let story = check(&text, Kind::NewsStory, Some("Minister opens ferry talks"), Some("2017-12-21"));
    let issuer = story.issuer.unwrap();
    assert_eq!((issuer.body.as_deref(), issuer.country.as_deref()), (Some("Foreign & Commonwealth Office"), Some("GB")));
    assert_eq!(body(&text), format!("{PROSE}\n{PROSE}"));
    assert!(blocks(&text).contains(&(Subtitle, "The Minister begins three days of talks in Strelsau.")));
}

#[test]
fn british_press_release_in_capitals_with_an_end_and_notes() {
    let text = format!(
        "PRESS RELEASE\n\nNEW FERRY FOR THE ISLANDS\n\n{PROSE}\n\n- ENDS -\n\nNotes to editors\n\n1. The ferry has two decks.\n\n\
         Media enquiries: press office, 020 7946 0000\n"
    );
    check(&text, Kind::PressRelease, Some("NEW FERRY FOR THE ISLANDS"), None);
    assert_eq!(kinds(&text), [Label, Title, Paragraph, Boilerplate, Boilerplate, Note, Boilerplate]);
}

#[test]
fn a_headline_after_a_label_on_two_lines() {
    let text = format!("News story: Talks on ferries and\nthe port\n\n{PROSE}");
    check(&text, Kind::NewsStory, Some("Talks on ferries and\nthe port"), None);
    assert_eq!(kinds(&text), [Label, Title, Paragraph]);
}

#[test]
fn british_oral_statement_and_speech() {
    let text = format!(
        "Oral statement to Parliament\nThe ferry accident\nMr Speaker, with permission, I will make a statement.\n{PROSE}"
    );
    check(&text, Kind::Statement, Some("The ferry accident"), None);
    let text =
        format!("Speech\nThe age of the ferry\nPublished 4 May 2031\nGood morning, and thank you all for coming.\n{PROSE}");
    check(&text, Kind::Speech, Some("The age of the ferry"), Some("2031-05-04"));
}

#[test]
fn a_line_below_the_headline_names_the_author() {
    let lead = "Statement by Ambassador Ana Lund at the Security Council meeting on ferries.";
    let text = format!("Speech\nThe ferry must sail\n{lead}\nThank you, President.\n{PROSE}");
    check(&text, Kind::Speech, Some("The ferry must sail"), None);
    assert_eq!(blocks(&text)[2], (LeadIn, lead));
    assert!(body(&text).starts_with("Thank you"));
}

#[test]
fn a_letterhead_and_a_number_above_the_headline() {
    let text = format!(
        "Ministry of Foreign Affairs\nPress and Information Department\nPress Release No. 23/2031\nRegarding the ferry\n{PROSE}\n{PROSE}\nStrelsau, 4 May 2031"
    );
    check(&text, Kind::PressRelease, Some("Regarding the ferry"), Some("2031-05-04"));
    assert_eq!(body(&text), format!("{PROSE}\n{PROSE}"));
}

#[test]
fn british_readout_of_a_call() {
    let text = format!(
        "Press release\nPM call with President Silva: 4 May 2031\nThe Prime Minister spoke to President Silva today.\n{PROSE}"
    );
    check(&text, Kind::Readout, Some("PM call with President Silva: 4 May 2031"), Some("2031-05-04"));
}

#[test]
fn american_press_statement_with_office_and_place() {
    let text = format!(
        "PRESS STATEMENT\nANA LUND, SECRETARY OF STATE\nSTRELSAU, RURITANIA\nMAY 4, 2031\n\nOn the Ferry Accident\n\n{PROSE}\n\n{PROSE}"
    );
    check(&text, Kind::Statement, Some("On the Ferry Accident"), Some("2031-05-04"));
    assert_eq!(body(&text), format!("{PROSE}\n\n{PROSE}"));
}

#[test]
fn american_readout_attributable_to_a_spokesperson() {
    let lead = "The following is attributable to Spokesperson Ana Lund:";
    let text =
        format!("Readout\nOffice of the Spokesperson\nMay 4, 2031\nSecretary Silva’s Call with Minister Lund\n{lead}\n{PROSE}");
    check(&text, Kind::Readout, Some("Secretary Silva’s Call with Minister Lund"), Some("2031-05-04"));
    assert!(blocks(&text).contains(&(LeadIn, lead)));
    assert_eq!(body(&text), PROSE);
}

#[test]
fn a_numbered_background_is_notes() {
    let head = format!("Press release\n\nNew ferry for the islands\n\n{PROSE}\n\n{PROSE}\n\nBackground\n\n");
    let notes = kinds(&format!("{head}1. The ferry has two decks.\n\n2. It is new."));
    assert_eq!(notes[4..], [Boilerplate, Note, Note]);
    let body = kinds(&format!("{head}{PROSE}"));
    assert_eq!(body[4..], [Heading, Paragraph]);
}

#[test]
fn american_media_note_for_immediate_release() {
    let text = format!(
        "FOR IMMEDIATE RELEASE\nMEDIA NOTE\nMay 4, 2031\nFerry Week Begins\n{PROSE}\n# # #\nFor inquiries: press@example.org"
    );
    check(&text, Kind::MediaNote, Some("Ferry Week Begins"), Some("2031-05-04"));
    assert_eq!(kinds(&text), [Label, Label, Date, Title, Paragraph, Boilerplate, Boilerplate]);
}

#[test]
fn a_joint_statement_under_a_wider_label() {
    let lead = "The text of the following joint statement was released by the Governments of Ruritania and Grauland.";
    let text = format!(
        "Media Note\nOffice of the Spokesperson\nMay 4, 2031\nJoint Statement on the Ferry\n{lead}\nBegin text:\n{PROSE}\nEnd text."
    );
    check(&text, Kind::JointStatement, Some("Joint Statement on the Ferry"), Some("2031-05-04"));
}

#[test]
fn a_label_in_two_languages_and_a_number_above_the_headline() {
    let text = format!("Comunicado / Press Release No. 045-31\n\nNew rules for ferries\n\n{PROSE}");
    check(&text, Kind::PressRelease, Some("New rules for ferries"), None);
}

#[test]
fn a_distributor_names_the_issuer_below_the_body() {
    let text = format!("New rules for ferries\n\n{PROSE}\n\nDistributed by APO Group on behalf of Ministry of Ferries.");
    assert_eq!(demarche::extract(&text).issuer.unwrap().body.as_deref(), Some("Ministry of Ferries"));
    assert_eq!(body(&text), PROSE);
}

#[test]
fn american_briefing_with_turns() {
    let text = "Press Briefing by Press Secretary Ana Lund\nMay 4, 2031\nHarbour Room\n1:04 P.M. EST\nMS. LUND:  Good afternoon.\n\
                One thing at the top: the ferry sails.\nQ    Thanks, Ana.  Why?\nMS. LUND:  Because it can.  (Laughter.)\nQ    When?\n\
                MS. LUND:  Today.\n1:09 P.M. EST\n";
    check(text, Kind::Transcript, Some("Press Briefing by Press Secretary Ana Lund"), Some("2031-05-04"));
    let labels: Vec<_> = blocks(text).into_iter().filter(|(kind, _)| *kind == SpeakerLabel).map(|(_, words)| words).collect();
    assert_eq!(labels, ["MS. LUND", "Q", "MS. LUND", "Q", "MS. LUND"]);
    assert!(body(text).ends_with("Today."));
    assert!(blocks(text).contains(&(Place, "Harbour Room")));
}

#[test]
fn remarks_of_one_person_are_not_a_transcript() {
    let text = "Remarks by President Silva at the Ferry\nMay 4, 2031\nThe Harbour, Strelsau\n1:04 P.M. EST\nTHE PRESIDENT:  Friends, it sails.\nThank you.\n";
    check(text, Kind::Remarks, Some("Remarks by President Silva at the Ferry"), Some("2031-05-04"));
}

#[test]
fn fact_sheet_with_headings_and_bullets() {
    let text = "FACT SHEET: The Ferry\nMay 4, 2031\nThe ferry is the largest of its kind in the whole of the north.\nDecks\n• two for cars\n• one for people\n";
    check(text, Kind::FactSheet, Some("FACT SHEET: The Ferry"), Some("2031-05-04"));
    assert_eq!(kinds(text), [Title, Date, Paragraph, Heading, ListItem, ListItem]);
}

#[test]
fn european_statement_and_declaration() {
    let text = format!("EEAS Press Team\n04.05.2031\nRuritania: Statement by the High Representative on the ferry\n{PROSE}");
    check(&text, Kind::Statement, Some("Ruritania: Statement by the High Representative on the ferry"), Some("2031-05-04"));
    let title = "Ruritania: Declaration by the High Representative on behalf of the European Union on the ferry";
    let text =
        format!("Council of the EU\nPress release\n4 May 2031 10:15\n{title}\n{PROSE}\nPress contacts\nAna Lund, press officer");
    let story = check(&text, Kind::Statement, Some(title), Some("2031-05-04"));
    assert_eq!(story.issuer.unwrap().body.as_deref(), Some("Council of the EU"));
    assert_eq!(body(&text), PROSE);
}

#[test]
fn commission_line_with_label_date_and_place() {
    let text = format!("Press release | 4 May 2031 | Brussels\nNew rules for ferries\n{PROSE}");
    check(&text, Kind::PressRelease, Some("New rules for ferries"), Some("2031-05-04"));
}

#[test]
fn united_nations_forms() {
    let title = "Statement attributable to the Spokesperson for the Secretary-General on the ferry";
    check(&format!("New York\n04 May 2031\n{title}\n{PROSE}"), Kind::Statement, Some(title), Some("2031-05-04"));
    let title = "Security Council Press Statement on Ferry Accident";
    let lead = "The following Security Council press statement was issued today by Council President Ana Lund (Ruritania):";
    let text = format!("SC/99999\n4 MAY 2031\n{title}\n{lead}\n{PROSE}\nFor information media. Not an official record.");
    check(&text, Kind::Statement, Some(title), Some("2031-05-04"));
    assert_eq!(body(&text), PROSE);
    let title = "Note to Correspondents: the ferry";
    check(&format!("{title}\n4 May 2031\n{PROSE}"), Kind::MediaNote, Some(title), Some("2031-05-04"));
}

#[test]
fn alliance_statement_with_its_number() {
    let title = "Statement by the North Atlantic Council on the ferry";
    let text = format!("04 May. 2031 -\n| Press Release (2031) 031\nIssued on 04 May. 2031\n{title}\n1. {PROSE}\n2. {PROSE}");
    check(&text, Kind::Statement, Some(title), Some("2031-05-04"));
}

#[test]
fn group_communique() {
    let text = format!(
        "G7 Ministers’ Communiqué\nStrelsau, 4 May 2031\nWe, the Ministers, met in Strelsau and spoke of ferries.\n{PROSE}"
    );
    check(&text, Kind::Communique, Some("G7 Ministers’ Communiqué"), Some("2031-05-04"));
}

#[test]
fn chinese_press_conference_with_outlets() {
    let title = "Foreign Ministry Spokesperson Li Na’s Regular Press Conference on May 4, 2031";
    let text = format!(
        "{title}\n2031-05-04 19:05\nHarbour Daily: Will the ferry sail?\nLi Na: It will.\nAFX: When?\nLi Na: In due course.\n"
    );
    check(&text, Kind::Transcript, Some(title), Some("2031-05-04"));
    assert_eq!(blocks(&text).iter().filter(|(kind, _)| *kind == SpeakerLabel).count(), 4);
}

#[test]
fn russian_comment_with_its_number() {
    let title = "Comment by the Information Department on the ferry";
    let text = format!("4 May 2031 16:20\n{title}\n1101-04-05-2031\n{PROSE}");
    check(&text, Kind::Statement, Some(title), Some("2031-05-04"));
    assert!(blocks(&text).contains(&(Boilerplate, "1101-04-05-2031")));
}

#[test]
fn indian_release_with_place_and_date_at_its_end() {
    let title = "Official Spokesperson's response to media queries on the ferry";
    let text = format!("{title}\n\n{PROSE}\n\n{PROSE}\n\nNew Delhi\nMay 04, 2031\n");
    check(&text, Kind::Statement, Some(title), Some("2031-05-04"));
    assert_eq!(body(&text), format!("{PROSE}\n\n{PROSE}"));
}

#[test]
fn japanese_statement_with_numbered_paragraphs() {
    let title = "Statement by Foreign Minister MIZU Ana on the Ferry";
    let text = format!("{title}\nMay 4, 2031\n[Provisional Translation]\n1. {PROSE}\n2. {PROSE}\n(END)");
    check(&text, Kind::Statement, Some(title), Some("2031-05-04"));
    assert_eq!(kinds(&text), [Title, Date, Place, ListItem, ListItem, Boilerplate]);
}

#[test]
fn german_release_with_a_spokesperson() {
    let lead = "A Federal Foreign Office spokesperson issued the following statement on the ferry accident:";
    let text = format!("04.05.2031 - Press release\nFederal Foreign Office on the ferry accident\n{lead}\n{PROSE}");
    check(&text, Kind::Statement, Some("Federal Foreign Office on the ferry accident"), Some("2031-05-04"));
    assert_eq!(body(&text), PROSE);
}

#[test]
fn french_statement_with_place_and_date_in_brackets() {
    let title = "Ruritania – Ferry accident – Statement by the Ministry’s Spokesperson";
    let text = format!("{title}\n(Paris, 4 May 2031)\n{PROSE}");
    check(&text, Kind::Statement, Some(title), Some("2031-05-04"));
}

#[test]
fn australian_release_with_the_minister_below_the_headline() {
    let text = format!(
        "Ferry services restored\nMedia release\nSenator the Hon Ana Lund\nMinister for Foreign Affairs\n4 May 2031\n{PROSE}\nMedia enquiries\nMinister’s office: (02) 5550 0000"
    );
    check(&text, Kind::PressRelease, Some("Ferry services restored"), Some("2031-05-04"));
    assert_eq!(body(&text), PROSE);
}

#[test]
fn canadian_statement_with_a_lead_in() {
    let lead = "The Honourable Ana Lund, Minister of Foreign Affairs, today issued the following statement:";
    let text = format!(
        "Statement by Minister Lund on the ferry accident\nFrom: Global Affairs Canada\nStatement\nMay 4, 2031 – Ottawa, Ontario – Global Affairs Canada\n{lead}\n{PROSE}\nAssociated links\nFerries of the north\nContacts\nMedia Relations Office"
    );
    let story = check(&text, Kind::Statement, Some("Statement by Minister Lund on the ferry accident"), Some("2031-05-04"));
    assert_eq!(story.issuer.unwrap().country.as_deref(), Some("CA"));
    assert_eq!(body(&text), PROSE);
}

#[test]
fn south_african_release_under_its_letterhead() {
    let text = format!(
        "REPUBLIC OF SOUTH AFRICA\nDEPARTMENT OF INTERNATIONAL RELATIONS AND COOPERATION\nMEDIA STATEMENT\n4 MAY 2031\nMINISTER LUND TO VISIT RURITANIA\n{PROSE}\nISSUED BY THE DEPARTMENT\nEnquiries: Ana Lund, 012 555 0100"
    );
    check(&text, Kind::Statement, Some("MINISTER LUND TO VISIT RURITANIA"), Some("2031-05-04"));
}

#[test]
fn travel_advisory() {
    let text = format!(
        "Travel Advisory\nMay 4, 2031\nRuritania – Level 3: Reconsider Travel\nReconsider travel to Ruritania due to ferries.\n{PROSE}"
    );
    check(&text, Kind::Advisory, Some("Ruritania – Level 3: Reconsider Travel"), Some("2031-05-04"));
}

#[test]
fn a_number_and_a_date_before_the_headline_on_its_line() {
    let text = format!("No: 87, 3 May 2033, Press Release Regarding the Ferry to Grauland\n\n{PROSE}\n{PROSE}");
    check(&text, Kind::PressRelease, Some("Press Release Regarding the Ferry to Grauland"), Some("2033-05-03"));
    assert_eq!(kinds(&text)[..3], [Boilerplate, Date, Title]);
}

#[test]
fn parts_of_a_body_and_an_address_are_no_headline() {
    for letterhead in [
        "Union of Islands\nPeace and Fisheries Council",
        "Office of the Spokesperson\nMinistry of Foreign Affairs\nStrelsau\n***\nPR. NO. 1 1 8 /2033",
        "DEPARTMENT OF FOREIGN AFFAIRS\nRepublic of the Philippines\n2330 Harbour Boulevard, Strelsau",
        "SECRETARIAT OF THE ISLANDS\nFerry House, Pall Street\nStrelsau SW1Y 5HX",
        "PRESS RELEASE / COMMUNIQUÉ DE PRESSE",
    ] {
        let text = format!("{letterhead}\n\nMinister opens the ferry line\n\n3 May 2033\n\n{PROSE}");
        check(&text, Kind::PressRelease, Some("Minister opens the ferry line"), Some("2033-05-03"));
    }
}

#[test]
fn a_headline_goes_on_below() {
    let headline = "Joint Press Release on the Third\nFerry Consultations between Ruritania\nand Grauland";
    check(&format!("{headline}\n\n3 May 2033\n\n{PROSE}"), Kind::JointStatement, Some(headline), Some("2033-05-03"));
    let capitals = "RURITANIA SEEKS SUPPORT FOR ITS NEW FERRY.";
    check(&format!("{capitals}\n\n3 May 2033\n\n{PROSE}"), Kind::NewsStory, Some(capitals), Some("2033-05-03"));
}

#[test]
fn a_distributor_sets_the_country_of_origin_before_the_headline() {
    let text =
        format!("Ruritania: Minister Opens the Ferry Line\n\n3 May 2033\nRuritania Information Service (Strelsau)\n\n{PROSE}");
    check(&text, Kind::NewsStory, Some("Minister Opens the Ferry Line"), Some("2033-05-03"));
    let text = format!("Ruritania: Minister Opens the Ferry Line\n\n3 May 2033\n\n{PROSE}");
    check(&text, Kind::NewsStory, Some("Ruritania: Minister Opens the Ferry Line"), Some("2033-05-03"));
}

#[test]
fn a_letter_has_no_headline() {
    let text =
        "Dear Secretary-General,\n\nI write to you about the ferry. We ask the Council to act.\n\nAna Lund\nMinister of Trade";
    check(text, Kind::Statement, None, None);
    assert!(body(text).starts_with("Dear Secretary-General,"));
}

#[test]
fn a_byte_order_mark_and_separators_of_unicode_are_white_space() {
    let text = format!("\u{feff}Minister opens the ferry line\u{2028}\u{2028}3 May 2033\u{2029}{PROSE}");
    check(&text, Kind::NewsStory, Some("Minister opens the ferry line"), Some("2033-05-03"));
}

#[test]
fn a_day_in_words_settles_one_in_numbers() {
    let text =
        format!("10/03/2033 | Press release\n\nMinister opens the ferry line\n\nFerry Office | October 03, 2033\n\n{PROSE}");
    check(&text, Kind::PressRelease, Some("Minister opens the ferry line"), Some("2033-10-03"));
    let text = format!(
        "Minister opens the ferry line\n\nSubmitted 10 May 2032 · Accepted 16 May 2032 · Published 2 June 2033\n\n{PROSE}"
    );
    check(&text, Kind::NewsStory, Some("Minister opens the ferry line"), Some("2033-06-02"));
    let text =
        format!("Minister opens the ferry line\n\nSubmitted 10 May 2032 Accepted 16 May 2032 Published 2 June 2033\n\n{PROSE}");
    check(&text, Kind::NewsStory, Some("Minister opens the ferry line"), Some("2033-06-02"));
}

#[test]
fn the_voice_and_the_event_show_the_form() {
    let form = |text: &str| demarche::extract(text).kind;
    for (text, kind) in [
        (
            "Minister Lund phones counterpart\n\n3 May 2033\n\nMinister Lund had a telephone conversation with Minister Silva.",
            Kind::Readout,
        ),
        ("Strelsau: Minister Lund on Thursday met with his counterpart Ana Silva. They discussed the ferry.", Kind::Readout),
        ("Press Release Regarding the Strait\n\nWe reject these claims. We urge restraint by all.", Kind::Statement),
        ("Attack on the harbour\n\nThe Ministry of Foreign Affairs condemns the attack on the harbour.", Kind::Statement),
        ("Ministry advises against travel\n\nCitizens should not travel to Grauland until the storm is over.", Kind::Advisory),
        ("Joint press release by Minister Lund and Minister Silva\n\nThe ministers opened the ferry line.", Kind::JointStatement),
        (
            "Minister to open the ferry line\n\nThe Minister will open the new ferry line to Grauland on Monday at noon.",
            Kind::PressRelease,
        ),
        (
            "A new ferry for the islands\n\nA new ferry was launched in Strelsau on Monday, after two years of work.",
            Kind::NewsStory,
        ),
        ("The ferry line\n\nWhy now?\n\nThe ice is thin.\n\nWho pays?\n\nBoth sides do.\n\nWhen?\n\nIn May.", Kind::Transcript),
    ] {
        assert_eq!(form(text), kind, "{text}");
    }
}

#[test]
fn the_name_of_a_state_above_a_ministry_is_not_the_issuer() {
    for (letterhead, body) in [
        ("REPUBLIC OF FIJI\nMINISTRY OF FERRIES", "MINISTRY OF FERRIES"),
        ("Kingdom of Norway\n\nMinistry of Ferries", "Ministry of Ferries"),
        ("Ministry of Ferries\nRepublic of Fiji", "Ministry of Ferries"),
        ("REPUBLIC OF FIJI", "REPUBLIC OF FIJI"),
    ] {
        let text = format!("{letterhead}\n\nMinister opens the ferry line\n\n3 May 2033\n\n{PROSE}");
        let issuer = demarche::extract(&text).issuer.unwrap();
        assert_eq!(issuer.body.as_deref(), Some(body), "{letterhead}");
        assert!(issuer.country.is_some(), "{letterhead}");
    }
}

#[test]
fn a_headline_may_stand_line_by_line_above_and_below_by() {
    let author = |head: &str| {
        let story = extract(&format!("{head}\n\nMr. President,\n\n{PROSE}\n\n{PROSE}"));
        let author = story.author.as_ref().map(|author| author.text.replace('\n', " ")).unwrap_or_default();
        (story.title.unwrap().text.replace(['\n', '\r'], " ").replace("  ", " "), author, story.kind)
    };
    let of = |title: &str, author: &str, kind| (title.to_owned(), author.to_owned(), kind);
    assert_eq!(
        author("STATEMENT\nBY\nHON. ANA LUND, MINISTER OF TRADE\nAT THE OPENING OF THE HARBOUR"),
        of(
            "STATEMENT BY HON. ANA LUND, MINISTER OF TRADE AT THE OPENING OF THE HARBOUR",
            "HON. ANA LUND, MINISTER OF TRADE",
            Kind::Statement
        )
    );
    assert_eq!(
        author("REMARKS\n\nBY\n\nH.E. PER SILVA\nPRESIDENT OF CHILE\n\nON THE DAY OF THE FERRY\n\nOSLO, 3 MAY 2033"),
        of(
            "REMARKS BY H.E. PER SILVA PRESIDENT OF CHILE ON THE DAY OF THE FERRY",
            "H.E. PER SILVA PRESIDENT OF CHILE",
            Kind::Remarks
        )
    );
    // A sentence.
    let story = extract(&format!("Statement\nBy the time the ferry sails, the harbour will be open.\n\n{PROSE}\n\n{PROSE}"));
    assert!(story.title.is_none_or(|title| !title.text.starts_with("Statement")));
    let (title, name, kind) = author("Statement\nby Ambassador Ana Lund\nduring the debate on ferries\n3 May 2033");
    assert_eq!(title, "Statement by Ambassador Ana Lund during the debate on ferries");
    assert_eq!((name.as_str(), kind), ("Ambassador Ana Lund", Kind::Statement));
}

#[test]
fn the_formula_that_closes_a_text_gives_its_place_and_date() {
    for (close, place) in [
        ("Done in New York, on 3 May 2033.", "New York"),
        ("Done at Oslo this third day of May 2033.", "Oslo"),
        ("Signed at Lima on the 3rd day of May, 2033", "Lima"),
        ("Adopted in Oslo on 3 May 2033", "Oslo"),
    ] {
        let text = format!("Joint statement on the ferry\n\n{PROSE}\n\n{PROSE}\n\n{close}");
        let story = check(&text, Kind::JointStatement, Some("Joint statement on the ferry"), Some("2033-05-03"));
        assert_eq!(story.place.map(|place| String::from(place.text)).as_deref(), Some(place), "{close}");
    }
}

#[test]
fn a_capital_before_a_dash_is_a_dateline() {
    let place = |open: &str| {
        let story = extract(&format!("Minister opens the ferry\n\n{open}{PROSE}\n\n{PROSE}"));
        story.place.map(|place| String::from(place.text))
    };
    assert_eq!(place("Rabat – ").as_deref(), Some("Rabat"));
    assert_eq!(place("Lima.- ").as_deref(), Some("Lima"));
    assert_eq!(place("Rabat, Morocco — ").as_deref(), Some("Rabat, Morocco"));
    assert_eq!(place("Geneva - ").as_deref(), Some("Geneva"));
    // A name that is no capital, a route, and a state.
    assert_eq!(place("Lund – "), None);
    assert_eq!(place("Rabat – Lima flights are on. "), None);
    assert_eq!(place("Djibouti – Ethiopia trains run. "), None);
}

#[test]
fn boxes_and_streets_of_a_letterhead_are_no_headline() {
    for lines in [
        "P.O. Box 1234, Apia\nTelephone: +685 21171\n12 Harbour Street, Apia",
        "Private Bag X152\nPretoria 0001\n460 Harbour Road, Rietondale",
        "P O Box 12\nHarbour Street 12",
        "Postal Address: P.O. Box 12\n73 Harbour Avenue, Nairobi",
    ] {
        let text = format!("MINISTRY OF FERRIES\n{lines}\nMinister opens the harbour\n\n{PROSE}\n\n{PROSE}");
        let story = extract(&text);
        assert_eq!(&*story.title.unwrap().text, "Minister opens the harbour", "{lines}");
        assert_eq!(story.issuer.unwrap().body.as_deref(), Some("MINISTRY OF FERRIES"), "{lines}");
    }
    let text = format!("MINISTRY OF FERRIES\nP.O. Box 12, Apia, Samoa\nMinister opens the harbour\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(extract(&text).issuer.unwrap().country.as_deref(), Some("WS"));
    let text = format!("MINISTRY OF FERRIES\nKing Street\nP.O. Box 30\n\nMinister opens the harbour\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(extract(&text).place, None);
    // A street in a headline.
    let text = format!("Press release\n12 Harbour Street reopens\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(&*extract(&text).title.unwrap().text, "12 Harbour Street reopens");
}

#[test]
fn a_date_in_the_years_of_the_hijra_may_stand_beside_the_other() {
    for (line, place) in [
        ("13 Ordibehesht 1412 / 3 May 2033", None),
        ("Tuesday 13 Saur 1412 - 3 May 2033", None),
        ("Kabul, 13 Saur 1412 SH (3 May 2033)", Some("Kabul")),
        ("Kabul, 13/2/1412 – 3 May 2033", Some("Kabul")),
        ("3 May 2033 (4 Rabi al-Awwal 1455 AH)", None),
    ] {
        let text = format!("Minister opens the harbour\n\n{line}\n\n{PROSE}\n\n{PROSE}");
        let story = check(&text, Kind::NewsStory, Some("Minister opens the harbour"), Some("2033-05-03"));
        assert_eq!(story.place.map(|place| String::from(place.text)).as_deref(), place, "{line}");
    }
}

#[test]
fn a_seat_of_government_above_the_headline_names_the_country_of_the_issuer() {
    for (seat, code) in [("The Blue House", "KR"), ("Casa Rosada", "AR"), ("The Kremlin, Moscow", "RU"), ("La Moneda", "CL")] {
        let text = format!("{seat}\n3 May 2033\n\nThe ferry sails again\n\n{PROSE}\n\n{PROSE}");
        assert_eq!(extract(&text).issuer.unwrap().country.as_deref(), Some(code), "{seat}");
    }
}
