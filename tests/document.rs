//! Blocks, form, headline, date and issuer of releases in the layouts of many publishers. All texts are invented.

use demarche::document::BlockKind::{self, *};
use demarche::{Document, Kind, Story, extract};

fn blocks(text: &str) -> Vec<(BlockKind, &str)> {
    Document::plain(text).blocks().iter().map(|block| (block.kind, block.span.of(text))).collect()
}

fn kinds(text: &str) -> Vec<BlockKind> {
    blocks(text).into_iter().map(|(kind, _)| kind).collect()
}

/// The body: from its first block to its last.
fn body(text: &str) -> &str {
    let document = Document::plain(text);
    let mut body = document.blocks().iter().filter(|block| block.kind.is_body()).map(|block| block.span);
    let first = body.next().unwrap();
    first.cover(body.next_back().unwrap_or(first)).of(text)
}

#[track_caller]
fn check(text: &str, kind: Kind, title: Option<&str>, published: Option<&str>) -> Story {
    let story = extract(text);
    assert_eq!(story.kind, kind, "{:?}", story.kind_rule);
    assert_eq!(story.title.as_ref().map(|title| &*title.text), title);
    assert_eq!(story.published.as_deref(), published);
    story
}

const PROSE: &str = "The Minister said that the ferry would sail again before the winter, and thanked the crews of both islands.";

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
fn a_line_below_the_headline_says_whose_words_follow() {
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
fn a_background_is_notes_where_it_is_numbered() {
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
fn a_joint_statement_under_a_label_that_tells_less() {
    let lead = "The text of the following joint statement was released by the Governments of Ruritania and Grauland.";
    let text = format!(
        "Media Note\nOffice of the Spokesperson\nMay 4, 2031\nJoint Statement on the Ferry\n{lead}\nBegin text:\n{PROSE}\nEnd text."
    );
    check(&text, Kind::JointStatement, Some("Joint Statement on the Ferry"), Some("2031-05-04"));
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
fn remarks_of_one_person_are_no_transcript() {
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
fn indian_release_closed_by_place_and_date() {
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
fn canadian_statement_with_a_lead_line() {
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
fn datelines_stand_apart_from_the_first_paragraph() {
    let text = format!("Ferry sails again\nSTRELSAU, May 4, 2031 — {PROSE}");
    check(&text, Kind::PressRelease, Some("Ferry sails again"), Some("2031-05-04"));
    assert_eq!(blocks(&text)[1..], [(Place, "STRELSAU, May 4, 2031"), (Paragraph, PROSE)]);
}

#[test]
fn running_text_has_no_headline() {
    check(&format!("{PROSE}\n{PROSE}"), Kind::Other, None, None);
    check("“We agreed on a date,” the President said.", Kind::Other, None, None);
}

#[test]
fn blocks_stand_in_order_and_never_overlap_on_broken_input() {
    for unit in [
        "\n",
        "“",
        "a",
        "a\n",
        "Q ",
        "Q: a\n",
        "A: b\n",
        "4 May 2031\n",
        "Contact\n",
        "From:\n",
        "- ",
        "PRESS RELEASE\n",
        "\u{a0}",
        "Ω: Ω\n",
        "The following statement ",
        "1. ",
        "(",
        "###\n",
        "STRELSAU — ",
    ] {
        let text = unit.repeat(300);
        let document = Document::plain(&text);
        assert!(document.blocks().windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{unit:?}");
        assert!(document.blocks().iter().all(|block| !block.span.of(&text).is_empty()), "{unit:?}");
    }
}

#[test]
fn a_line_that_introduces_speech_is_a_paragraph() {
    assert_eq!(kinds("Ms Silva said:\n\nThe ferry sails."), [Paragraph, Paragraph]);
    let text =
        format!("Minister opens ferry talks\n\nMs Silva said:\n\n{PROSE}\n\nAna Lund:\n\n{PROSE}\n\nNext steps\n\n{PROSE}");
    assert_eq!(kinds(&text), [Title, Paragraph, Paragraph, Paragraph, Paragraph, Heading, Paragraph]);
}

#[test]
fn labels_upon_labels_end() {
    let document = "Press release: ".repeat(20_000);
    assert!(Document::plain(&document).blocks().len() < 100);
}

#[test]
fn the_issuers_country_is_told_by_label_dateline_address_or_voice() {
    let country = |text: &str| demarche::extract(text).issuer.and_then(|issuer| issuer.country);
    let body = "The talks on fisheries went on for two days and ended with a joint text.\n";
    assert_eq!(country(&format!("Minister signs accord\n\nOSLO, May 4, 2033 — {body}")).as_deref(), Some("NO"));
    // A dateline in a city of many bodies, and an embassy's, tell of another.
    assert_eq!(country(&format!("Minister signs accord\n\nGENEVA, May 4, 2033 — {body}")), None);
    assert_eq!(country(&format!("Embassy of Chile opens its garden\n\nOSLO, May 4, 2033 — {body}")), None);
    let statement =
        "PRESS STATEMENT\n\nOn the Arrest of a Reporter\n\nNorway condemns the arrest of a reporter in the capital.\n";
    assert_eq!(country(statement).as_deref(), Some("NO"));
    let sent = |who: &str| {
        let text = format!(
            "MEDIA RELEASE\n\nNew envoy to Chile\n\nToday {who} Ms Lund as Norway’s next Ambassador to Chile. She knows it well.\n"
        );
        country(&text)
    };
    assert_eq!((sent("I appoint").as_deref(), sent("talks began with")), (Some("NO"), None));
}

#[test]
fn what_frames_a_release_is_told_with_it() {
    let text = format!(
        "EMBARGOED UNTIL 00:01 ON 4 JUNE 2031\n\nPRESS RELEASE\n\nNEW FERRY FOR THE ISLANDS\n\nBergen, 3 June 2031\n\n{PROSE}\n\n{PROSE}\n\n\
         ENDS\n\nNotes to editors\n\n1. The ferry has two decks.\n"
    );
    let story = extract(&text);
    assert_eq!(story.place.unwrap().span.of(&text), "Bergen");
    let embargo = story.embargo.unwrap();
    assert_eq!(
        (embargo.span.of(&text), embargo.until.as_deref()),
        ("EMBARGOED UNTIL 00:01 ON 4 JUNE 2031", Some("2031-06-04T00:01"))
    );
    assert_eq!(story.published.as_deref(), Some("2031-06-03"));
    let frame: Vec<_> = story.boilerplate.iter().map(|span| span.of(&text)).collect();
    assert_eq!(frame, ["ENDS", "Notes to editors", "1. The ferry has two decks."]);
    let text = format!("Statement by Minister Ana Lund on the ferry\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(extract(&text).author.unwrap().span.of(&text), "Minister Ana Lund");
}

#[test]
fn a_name_above_an_office_signs_a_statement() {
    let text = "Attack on the harbour of Port Alma\n\nPress Statement\n\nRuth Calloway\n\nDepartment Spokesperson\n\nStrelsau\n\n\
        December 22, 2031\n\nThe Federation condemns the attack on the harbour. It endangers the truce.\n";
    let story = check(text, Kind::Statement, Some("Attack on the harbour of Port Alma"), Some("2031-12-22"));
    assert_eq!((story.subtitle, &*story.author.unwrap().text), (None, "Ruth Calloway\n\nDepartment Spokesperson"));
    assert_eq!((&*story.speakers[0].name, story.speakers[0].role.as_deref()), ("Ruth Calloway", Some("Department Spokesperson")));
    assert_eq!(story.quotes[0].span.of(text), "The Federation condemns the attack on the harbour. It endangers the truce.");
}

#[test]
fn a_sentence_says_who_issued_a_release_and_when() {
    let text = format!(
        "Elections to the Council\n\nThe press release issued by the Foreign Office on 2 December 2031.\n\n{PROSE}\n\n{PROSE}"
    );
    let story = check(&text, Kind::PressRelease, Some("Elections to the Council"), Some("2031-12-02"));
    let issuer = story.issuer.unwrap();
    assert_eq!((issuer.body.as_deref(), issuer.country.as_deref()), (Some("Foreign Office"), Some("GB")));
    let text = format!(
        "Department of International Relations and Cooperation of South Africa\n\nVisit of the Minister\n\n{PROSE}\n\n{PROSE}"
    );
    assert_eq!(extract(&text).issuer.unwrap().country.as_deref(), Some("ZA"));
}

#[test]
fn a_line_that_leads_in_may_stand_below_a_label_alone() {
    let text = "Joint statement\n\nThe Honourable Ana Silva, Minister of Trade, and the Honourable Ada Lund, Minister of Ports, today issued the \
        following statement from the harbour of Port Alma:\n\n“On this day we remember. We will not forget.”\n";
    let story = extract(text);
    let ministers = "The Honourable Ana Silva, Minister of Trade, and the Honourable Ada Lund, Minister of Ports";
    assert_eq!((story.kind, &*story.author.unwrap().text), (Kind::JointStatement, ministers));
    assert_eq!(story.quotes[0].span.of(text), "On this day we remember. We will not forget.");
}

#[test]
fn a_note_on_the_translation_is_no_statement() {
    let text = "Press Conferences\n\nPress Conference by Foreign Minister Ana Silva\n\nTuesday, June 3, 2031, 3:05 p.m. Ministry of Trade\n\n\
        This is a provisional translation by a company.\n\nTalks on ports\n\nMorning Herald, Oda: What was said?\n\n\
        Ms. Ana Silva, Minister for Foreign Affairs: I held talks on ports.\n";
    let story = check(text, Kind::Transcript, Some("Press Conference by Foreign Minister Ana Silva"), Some("2031-06-03"));
    assert_eq!(story.quotes.len(), 2);
}

#[test]
fn a_day_without_its_year_is_a_date_line() {
    let text = format!("On the attack in Port Alma\n\n30 Sep\n\nAna Silva, Secretary of State\n\n{PROSE}\n\n{PROSE}");
    let story = extract(&text);
    assert_eq!((story.subtitle, story.published), (None, None));
    assert_eq!(story.author.map(|author| author.text).as_deref(), None);
    let document = Document::plain(&text);
    assert_eq!((document.blocks()[1].kind, document.blocks()[2].kind), (BlockKind::Date, BlockKind::Issuer));
    let read = demarche::extract_document(&document.read_on("2031-11-02").unwrap());
    assert_eq!(read.published.as_deref(), Some("2031-09-30"));
}

#[test]
fn an_embargo_on_goods_is_a_headline() {
    let text = format!("Embargo on timber lifted\n\n{PROSE}\n\n{PROSE}");
    let story = check(&text, Kind::Other, Some("Embargo on timber lifted"), None);
    assert_eq!(story.embargo, None);
}

#[test]
fn a_mail_with_its_header_and_signature() {
    let mail = |headline: &str| {
        format!(
            "From: Press Team <press@example.org>\nTo: undisclosed recipients\nDate: Thu, 9 Jun 2033 18:42:11 +0200\n\
             Subject: Statement by Minister Ana Lund on\n the ferry\n\n{headline}{PROSE}\n\n{PROSE}\n\n-- \nPress Team\nHarbour Street 1\n"
        )
    };
    let text = mail("");
    let story = check(&text, Kind::Statement, Some("Statement by Minister Ana Lund on\n the ferry"), Some("2033-06-09"));
    assert_eq!(story.issuer.unwrap().body.as_deref(), Some("Press Team"));
    assert_eq!(body(&text), format!("{PROSE}\n\n{PROSE}"));
    // The headline in the mail itself comes first, as far as the subject goes.
    let text = mail("Statement by Minister Ana Lund on the\nferry\n\n");
    check(&text, Kind::Statement, Some("Statement by Minister Ana Lund on the\nferry"), Some("2033-06-09"));
}

#[test]
fn a_date_among_bars() {
    let text = format!(
        "Statement by the Council\n\n14 Sep. 2034 - 16:00 | Press Release (2034) 117 | Last updated: 15 Sep. 2034\n\n{PROSE}\n\n{PROSE}"
    );
    check(&text, Kind::Statement, Some("Statement by the Council"), Some("2034-09-14"));
}

#[test]
fn today_is_a_day_for_whoever_says_when_it_was_read() {
    let told = |text: &str, day: &str| {
        let document = Document::plain(text).read_on(day).expect("a day of the calendar");
        demarche::extract_document(&document).published.map(String::from)
    };
    let body = "The minister arrived in Oslo on Monday for talks on fisheries with her counterpart.";
    for (text, wanted) in [
        (format!("Minister visits Oslo\nPublished today\n{body}"), Some("2031-06-05")),
        (format!("Minister visits Oslo\nPublished yesterday\n{body}"), Some("2031-06-04")),
        (format!("Minister visits Oslo\n3 June\n{body}"), Some("2031-06-03")),
        (format!("Minister visits Oslo\n1 May 2031\n{body} She leaves today."), Some("2031-05-01")),
        (
            "Minister visits Oslo\n\nThe minister will leave for talks in Oslo this afternoon, the first in two years.".into(),
            Some("2031-06-05"),
        ),
        (format!("Minister visits Oslo\n\n{body}"), None),
    ] {
        assert_eq!(told(&text, "2031-06-05").as_deref(), wanted, "{text}");
        let alone = demarche::extract(&text).published;
        assert_eq!(alone.is_some(), text.contains("2031"), "{text}");
    }
    assert!(Document::plain(body).read_on("2031-06-31").is_err());
}
