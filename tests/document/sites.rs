//! What web sites and archives set above a release: menus, viewing days, sections, captions, datelines on the line of the headline.

use super::{PROSE, check};
use demarche::{Kind, extract};

fn title(text: &str) -> Option<String> {
    extract(text).title.map(|title| title.text.to_string())
}

#[test]
fn a_menu_or_a_section_above_the_headline_is_none() {
    for above in [
        "World | Defence | Trade | Video | Search",
        "Home | About | Media",
        "What is new on the islands | |||",
        "Home >News >Ferries",
        "عربي Español Русский Français 简体中文",
        "TV Харбор: первый канал",
        "This content from the Ministry of Ferries has moved to ferries.example",
        "Minister Silva on the quay in Lima — Picture by Ana Lund",
        "From left to right: Minister Silva, Minister Lund and the crew of the ferry.",
        "Ferry Council of the Islands\n\nTel: +51 1 234 56 78",
        "Management of cookies by the Harbour",
        "Contact: Press Office, +1 555 0100",
        "Aller au contenu principal",
        "< May 2033 >\nMon Tue Wed Thu Fri Sat Sun\n1 2 3 4 5 6\n7 8 9 10 11 12 13",
        "Official website of Ruritania",
        "Harbour News",
        "• Login\n  • Search\n  • Archive of ferries",
        "Harbour Office building photo",
        "Shortlink :\nhttps://news.example/node/323143\nThe shortlink copied",
        "Please note: The page below represents the archived content of the last Government. It may be outdated.\nArchive",
        "E&OE...........",
        "Skip to menu",
        "+ − 16 px",
        "Prime Minister’s Media Releases",
        "President of Ruritania President of Ruritania",
        "PORT LUND-LNA",
        "Error message\n\nUser warning: The harbour file is missing from the system.",
    ] {
        let text = format!("{above}\n\nMinister opens the harbour\n\n{PROSE}\n\n{PROSE}");
        assert_eq!(title(&text).as_deref(), Some("Minister opens the harbour"), "{above}");
    }
    let twice =
        format!("Speech by the Minister\n\nMinister opens the harbour\n\nMinister opens the harbour\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(title(&twice).as_deref(), Some("Minister opens the harbour"));
    let caption = format!(
        "Minister opens the harbour\n\n3 May 2033\nMs Silva on the quay of Vik\n\nMs Silva on the quay of Vik\n\n{PROSE}\n\n{PROSE}"
    );
    assert_eq!(title(&caption).as_deref(), Some("Minister opens the harbour"));
}

#[test]
fn a_day_between_dashes_or_after_a_time_is_the_date() {
    for line in ["PORT LUND, Fano–3 May 2033–", "PORT LUND—3 May 2033—"] {
        let text = format!("{line}{PROSE}\n\n{PROSE}");
        assert_eq!(extract(&text).published.as_deref(), Some("2033-05-03"), "{line}");
    }
    let text = format!("Minister opens the harbour\nby Ana Lund | May 3, 2033 | News\n\n{PROSE}\n\n{PROSE}");
    check(&text, Kind::NewsStory, Some("Minister opens the harbour"), Some("2033-05-03"));
    let text = format!("Minister opens the harbour\n5:32 pm GMT+12, 23/05/2033, Fano\n\n{PROSE}\n\n{PROSE}");
    check(&text, Kind::NewsStory, Some("Minister opens the harbour"), Some("2033-05-23"));
}

#[test]
fn a_letter_to_an_editor_is_a_statement_of_whoever_signs_it() {
    let text = "Letter of the Ambassador of Fano, Ana Silva, to the editor of the Harbour News\n\n3 May 2033\n\nDear Sir,\n\n\
        Your article on the piers is wrong. We mended them in May.\n\nAna Silva\nAmbassador of Fano";
    let story = extract(text);
    assert_eq!(story.kind, Kind::Statement);
    assert_eq!(&*story.speakers[0].name, "Ana Silva");
}

#[test]
fn the_day_on_which_a_page_was_shown_is_not_its_date() {
    for today in ["Today is Monday, 2 June 2041", "Today: 2 June 2041", "Current date: 2 June 2041"] {
        let text = format!("{today}\n\nMinister opens the harbour\n\n3 May 2033\n\n{PROSE}\n\n{PROSE}");
        check(&text, Kind::NewsStory, Some("Minister opens the harbour"), Some("2033-05-03"));
        let undated = format!("{today}\n\nMinister opens the harbour\n\n{PROSE}\n\n{PROSE}");
        assert_eq!(extract(&undated).published, None);
    }
}

#[test]
fn dates_are_completed_by_what_is_near() {
    let dated = |text: &str| extract(text).published.map(String::from);
    let day = |day: &str| Some(day.to_owned());
    let open = "RURITANIA, June 3 - On June 3, 2033, Minister Silva met with Minister Lund of Chile.";
    assert_eq!(dated(&format!("{open}\n\n{PROSE}")), day("2033-06-03"));
    let other = "RURITANIA, June 3 - On May 28, 2033, Minister Silva met with Minister Lund of Chile.";
    assert_eq!(dated(&format!("{other}\n\n{PROSE}")), None);
    let near = "06/07/2033 | Press release\n\nBriefing on the ferry (June 5, 2033)";
    assert_eq!(dated(&format!("{near}\n\n{PROSE}\n\n{PROSE}")), day("2033-06-07"));
    let delivered = "Delivered by Ana Silva, Political Coordinator, Permanent Mission of Peru, 3 June 2033\n\nMadam President,";
    assert_eq!(dated(&format!("{delivered}\n\nWe thank you for the debate. We will be brief.")), day("2033-06-03"));
}

#[test]
fn a_dateline_may_come_before_the_headline_on_its_line() {
    let text = format!("RURITANIA, June 3 - Minister of Ferries opens the harbour\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(title(&text).as_deref(), Some("Minister of Ferries opens the harbour"));
}

#[test]
fn a_headline_in_title_case_is_no_body() {
    let text = format!("Foreign Minister Thanks Government of Peru\n\n3 May 2033\n\n{PROSE}\n\n{PROSE}");
    let story = extract(&text);
    assert_eq!(story.title.as_ref().map(|title| &*title.text), Some("Foreign Minister Thanks Government of Peru"));
    assert_eq!(story.issuer.and_then(|issuer| issuer.body), None);
    let source =
        extract(&format!("Minister opens the harbour\n\n{PROSE}\n\nSource: Ministry of Ferries of the Republic of Peru"));
    assert_eq!(source.issuer.unwrap().body.as_deref(), Some("Ministry of Ferries of the Republic of Peru"));
}

#[test]
fn names_at_the_start_of_wrapped_lines_do_not_unwrap_them() {
    let text = "The Council held its third session under the chairmanship of\nAna Silva, Minister of Ferries. It was attended by Per Lund of\nNorway and by the envoys of Peru, Chile and the\nRepublic of Kenya.";
    let body = demarche::Document::plain(text);
    assert_eq!(body.blocks().len(), 1, "{:?}", body.blocks());
}

#[test]
fn a_headline_in_capitals_goes_on_before_a_link() {
    let text = format!("TALKS ON FERRIES IN LIMA BETWEEN THE STATES OF RURITANIA\nAND PERU\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(title(&text).as_deref(), Some("TALKS ON FERRIES IN LIMA BETWEEN THE STATES OF RURITANIA\nAND PERU"));
}

#[test]
fn a_motto_above_a_dated_headline_is_no_body() {
    let text = format!(
        "Welcome to the islands. It is your sea.\n\nDebate on the ferry of the north\n\n3 May 2033\n\n{PROSE}\n\n{PROSE}"
    );
    assert_eq!(title(&text).as_deref(), Some("Debate on the ferry of the north"));
}

#[test]
fn a_sentence_above_a_date_is_a_headline() {
    let text =
        format!("Minister receives a letter from the Council.\n\n3rd May, 2033 8:16 AM | Written by |\n\n{PROSE}\n\n{PROSE}");
    check(&text, Kind::NewsStory, Some("Minister receives a letter from the Council."), Some("2033-05-03"));
}

#[test]
fn the_name_of_a_section_ends_a_letterhead() {
    let above = "Union of the Islands: Peace for All\n\nPress Releases\n\nMinister opens the harbour of Vik";
    let text = format!("{above}\n\n3 May 2033\n\n{PROSE}\n\n{PROSE}");
    check(&text, Kind::PressRelease, Some("Minister opens the harbour of Vik"), Some("2033-05-03"));
    let links = "Ministry of Ferries\n\n1. Ministry of Ferries facebook\n2. Ministry of Ferries twitter\n\nMinister opens the harbour of Vik";
    assert_eq!(title(&format!("{links}\n\n{PROSE}\n\n{PROSE}")).as_deref(), Some("Minister opens the harbour of Vik"));
}

#[test]
fn brackets_may_enclose_the_issuer_and_the_date() {
    let text = format!("(Ministry of Ferries, June 3, 2033) The Ministry hereby states when the ferry sails.\n\n{PROSE}");
    assert_eq!(extract(&text).published.as_deref(), Some("2033-06-03"));
}

#[test]
fn labels_before_a_headline_on_its_line_are_no_part_of_it() {
    for label in [
        "REMARKS:",
        "RELEASE:",
        "(UPDATE)",
        "PRESS RELEASE BY THE MINISTRY FOR FERRIES",
        "QA-12, 3 June 2033,",
        "Release No. 7 of 2033\n\n",
    ] {
        let text = format!("{label} Minister opens the harbour of Vik\n\n{PROSE}\n\n{PROSE}");
        assert_eq!(title(&text).as_deref(), Some("Minister opens the harbour of Vik"), "{label}");
    }
}

#[test]
fn the_path_to_a_page_names_its_headline() {
    let path = "Harbour safety month\nBreaking News:\nHome » News » Minister opens the harbour of Vik";
    let text = format!("{path}\n\nMinister opens the harbour of Vik\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(title(&text).as_deref(), Some("Minister opens the harbour of Vik"));
}

#[test]
fn a_field_of_the_date_before_the_text() {
    let story = extract(&format!(" date 2033-06-03 Minister Ana Silva opened the harbour of Vik. {PROSE}\n\n{PROSE}"));
    assert_eq!(story.published.as_deref(), Some("2033-06-03"));
    let text = format!("date 2033-06-03 Minister opens the harbour of Vik\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(title(&text).as_deref(), Some("Minister opens the harbour of Vik"));
}

#[test]
fn a_headline_without_the_mark_of_its_footnote() {
    let text = format!("Joint statement by the ambassadors*\n\n{PROSE}\n\n{PROSE}");
    check(&text, Kind::JointStatement, Some("Joint statement by the ambassadors"), None);
}

#[test]
fn a_headline_that_was_cut_is_repeated_in_full() {
    let headline = "Ruritania – Call between M. Per Lund, President of the Republic of Ruritania, the Minister of Ferries, and Ms Ana Silva, President of Peru, on the opening of the harbour of Vik – Communiqué issued by the Presidency of the Republic";
    let text = format!("{}....\n\n{headline}\n\nVik, 3 June 2033\n\n{PROSE}\n\n{PROSE}", &headline[..42]);
    assert_eq!(title(&text).as_deref(), Some(headline));
}

#[test]
fn a_sentence_above_a_dateline_is_a_headline() {
    let text = format!("Minister Ana Silva opens the harbour of Vik.\n\nLima, June 3. {PROSE}\n\n{PROSE}");
    assert_eq!(title(&text).as_deref(), Some("Minister Ana Silva opens the harbour of Vik."));
}

#[test]
fn a_communique_whose_headline_and_date_are_wrapped() {
    let headline = "COMMUNIQUÉ\nOF THE SUMMIT OF HEADS OF STATE AND GOVERNMENT OF THE NORTHERN\nSEA DEVELOPMENT COMMUNITY (NSDC)";
    let text = format!("{headline}\nVIK,\nREPUBLIC OF RURITANIA\n24TH APRIL\n2033\n1. {PROSE}\n2. {PROSE}");
    check(&text, Kind::Communique, Some(headline), Some("2033-04-24"));
}

#[test]
fn the_hijri_date_before_the_other_has_no_letters() {
    let text = format!("Riyadh, Safar 12, 1455, May 13, 2033, SPA -- {PROSE}\n\n{PROSE}");
    assert_eq!(extract(&text).published.as_deref(), Some("2033-05-13"));
}

#[test]
fn a_briefing_that_is_told_is_a_news_story() {
    let told =
        "Press Briefing on Ferries\n\nMs Berg, for the Sea Agency, said that ferries had been lost. Their crews were safe.";
    assert_eq!(extract(told).kind, Kind::NewsStory);
    let written =
        "Press Conference of the Minister\n\nReporter: When will the harbour open?\n\nMinister Lund: It will open in May.";
    assert_eq!(extract(written).kind, Kind::Transcript);
}

#[test]
fn a_month_in_small_letters_between_a_day_and_a_year() {
    let text = format!("Minister opens the harbour of Vik\n\n23 may, 2033 20:30\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(extract(&text).published.as_deref(), Some("2033-05-23"));
    let posted =
        format!("Minister opens the harbour of Vik\n\nPosted in: Ports by admin | 24 May 2033 | 2283\n\n{PROSE}\n\n{PROSE}");
    check(&posted, Kind::NewsStory, Some("Minister opens the harbour of Vik"), Some("2033-05-24"));
    let item = format!("• Published: 27 July 2033\n\nMinister opens the harbour of Vik\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(extract(&item).published.as_deref(), Some("2033-07-27"));
}

#[test]
fn an_agency_in_brackets_has_letters_and_a_name() {
    let text = format!("Minister opens the harbour\n\nDUSHANBE, 22.01.2031 (NIAT Khovar) – {PROSE}\n\n{PROSE}");
    check(&text, Kind::NewsStory, Some("Minister opens the harbour"), Some("2031-01-22"));
}

#[test]
fn a_closed_embassy_is_an_advisory() {
    let text = format!("Temporary closure of the Embassy of Ruritania\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(extract(&text).kind, Kind::Advisory);
}

#[test]
fn the_headline_has_words_of_its_text() {
    let headline = "Minister Silva opens the harbour of Vik";
    let text = format!("{headline}\n\nMinister Ana Silva opened the harbour of Vik today. Its crews were there.");
    for above in ["Browse categories", "Viewing all articles", "4330 - Single_page | Rastigo te Punes"] {
        assert_eq!(title(&format!("{above}\n\n{text}")).as_deref(), Some(headline), "{above}");
    }
    // A headline that names its form needs no words of the text.
    let form = "Statement on fisheries";
    assert_eq!(title(&format!("{form}\n\n{text}")).as_deref(), Some(form));
    let cut = format!("Fishing quotas stay\n\nRt Hon Bo Lund\n\nFishing quotas stay after the vote\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(title(&cut).as_deref(), Some("Fishing quotas stay after the vote"));
}

#[test]
fn the_name_of_the_site_and_its_sections_are_no_part_of_the_headline() {
    let headline = Some("Minister visits the port of Oslo");
    for above in [
        "Minister visits the port of Oslo | Ministry of Ferries\n\nMinister visits the port of Oslo",
        "Commissioner for Ports\n\nStatement\n\nMinister visits the port of Oslo",
        "Minister visits the port of Oslo\nby Ana Lund-Berg | 12 May 2033 | Top Stories",
        "Home\nThe Ministry\nFerries\nNews\nContact us\n\nMinister visits the port of Oslo",
        "# Minister visits the port of Oslo",
        "ECONOMIC COMMUNITY OF WEST AFRICAN STATES\n\nMinister visits the port of Oslo",
        "Press Service of the President of the Republic\n\nMinister visits the port of Oslo",
    ] {
        let text = format!("{above}\n\n{PROSE}\n\n{PROSE}");
        assert_eq!(extract(&text).title.as_ref().map(|title| &*title.text), headline, "{above}");
    }
}

#[test]
fn a_body_or_an_agency_beside_the_date() {
    for line in [
        "Ministry of Ferries of Norway, posted 12 May 2033 14:07",
        "18:21, 12 May 2033, Oslo - 24.lu news agency, Ana LUND",
        "12 May 2033, 18:21, Oslo, Lumina news agency",
        "12.05.2033 10:15, Oslo city",
    ] {
        let text = format!("Minister visits the port of Oslo\n\n{line}\n\n{PROSE}\n\n{PROSE}");
        assert_eq!(extract(&text).published.as_deref(), Some("2033-05-12"), "{line}");
    }
}

#[test]
fn the_name_of_a_ministry_above_a_text_is_no_headline() {
    let text = format!("MINISTRY OF FERRIES\nDepartment of Public Diplomacy\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(extract(&text).title, None);
}

#[test]
fn today_has_its_day_in_a_numbered_paragraph_as_well() {
    let text = format!("Minister visits the port of Oslo\n\n1. The Minister today, 12 May 2033, opened the port.\n\n2. {PROSE}");
    assert_eq!(extract(&text).published.as_deref(), Some("2033-05-12"));
}
