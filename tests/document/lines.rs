//! Lines of a header, and what surrounds the body.

use super::{PROSE, blocks, body, check, kinds};
use demarche::document::BlockKind::{self, *};
use demarche::{Document, Kind, extract};

#[test]
fn a_dateline_is_a_block_before_the_first_paragraph() {
    let text = format!("Ferry sails again\nSTRELSAU, May 4, 2031 — {PROSE}");
    check(&text, Kind::PressRelease, Some("Ferry sails again"), Some("2031-05-04"));
    assert_eq!(blocks(&text)[1..], [(Place, "STRELSAU, May 4, 2031"), (Paragraph, PROSE)]);
}

#[test]
fn running_text_has_no_headline() {
    check(&format!("{PROSE}\n{PROSE}"), Kind::NewsStory, None, None);
    check("“We agreed on a date,” the President said.", Kind::Other, None, None);
}

#[test]
fn blocks_are_in_order_and_never_overlap_on_broken_input() {
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
fn repeated_labels_end_with_the_header() {
    let document = "Press release: ".repeat(20_000);
    assert!(Document::plain(&document).blocks().len() < 100);
}

#[test]
fn label_dateline_address_or_voice_give_the_issuers_country() {
    let country = |text: &str| demarche::extract(text).issuer.and_then(|issuer| issuer.country);
    let body = "The talks on fisheries went on for two days and ended with a joint text.\n";
    assert_eq!(country(&format!("Minister signs accord\n\nOSLO, May 4, 2033 — {body}")).as_deref(), Some("NO"));
    // A dateline in a city of many bodies, and that of an embassy, do not give the issuer's country.
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
fn embargo_place_boilerplate_and_author_are_reported() {
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
    let boilerplate: Vec<_> = story.boilerplate.iter().map(|span| span.of(&text)).collect();
    assert_eq!(boilerplate, ["ENDS", "Notes to editors", "1. The ferry has two decks."]);
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
    let story = check(&text, Kind::NewsStory, Some("Elections to the Council"), Some("2031-12-02"));
    let issuer = story.issuer.unwrap();
    assert_eq!((issuer.body.as_deref(), issuer.country.as_deref()), (Some("Foreign Office"), Some("GB")));
    let text = format!(
        "Department of International Relations and Cooperation of South Africa\n\nVisit of the Minister\n\n{PROSE}\n\n{PROSE}"
    );
    assert_eq!(extract(&text).issuer.unwrap().country.as_deref(), Some("ZA"));
}

#[test]
fn a_lead_in_may_follow_a_label_without_a_headline() {
    let text = "Joint statement\n\nThe Honourable Ana Silva, Minister of Trade, and the Honourable Ada Lund, Minister of Ports, today issued the \
        following statement from the harbour of Port Alma:\n\n“On this day we remember. We will not forget.”\n";
    let story = extract(text);
    let ministers = "The Honourable Ana Silva, Minister of Trade, and the Honourable Ada Lund, Minister of Ports";
    assert_eq!((story.kind, &*story.author.unwrap().text), (Kind::JointStatement, ministers));
    assert_eq!(story.quotes[0].span.of(text), "On this day we remember. We will not forget.");
}

#[test]
fn a_note_on_the_translation_is_not_a_statement() {
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
    let story = check(&text, Kind::NewsStory, Some("Embargo on timber lifted"), None);
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
    // A headline in the mail itself comes first, up to the end of the subject.
    let text = mail("Statement by Minister Ana Lund on the\nferry\n\n");
    check(&text, Kind::Statement, Some("Statement by Minister Ana Lund on the\nferry"), Some("2033-06-09"));
}

#[test]
fn a_date_between_bars() {
    let text = format!(
        "Statement by the Council\n\n14 Sep. 2034 - 16:00 | Press Release (2034) 117 | Last updated: 15 Sep. 2034\n\n{PROSE}\n\n{PROSE}"
    );
    check(&text, Kind::Statement, Some("Statement by the Council"), Some("2034-09-14"));
}

#[test]
fn the_day_of_reading_gives_today_a_date() {
    let published = |text: &str, day: &str| {
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
        assert_eq!(published(&text, "2031-06-05").as_deref(), wanted, "{text}");
        let alone = demarche::extract(&text).published;
        assert_eq!(alone.is_some(), text.contains("2031"), "{text}");
    }
    assert!(Document::plain(body).read_on("2031-06-31").is_err());
}

#[test]
fn a_headline_below_a_label_that_it_repeats() {
    let title = "COMMUNIQUÉ OF THE THIRD MEETING OF THE COUNCIL OF ELDERS";
    let text = format!(
        "COUNCIL OF ELDERS THIRD MEETING AT THE LEVEL OF MINISTERS\n\nDate | 3, MAY 2033\nSTRELSAU, RURITANIA\n\nCOMMUNIQUÉ\n\n{title}\n\n{PROSE}"
    );
    check(&text, Kind::Communique, Some(title), Some("2033-05-03"));
}

#[test]
fn a_label_announces_the_headline() {
    check(
        &format!("Source: Ministry of Trade\n\nHeadline: Ferry sails again\n\n{PROSE}"),
        Kind::NewsStory,
        Some("Ferry sails again"),
        None,
    );
}

#[test]
fn a_name_with_its_office_and_a_town_are_no_headlines() {
    let text = "10/11/2033 07:54 PM EDT\nAna Silva, Department Spokesperson\nStrelsau, R.U.\n2:39 p.m. EDT\nMS SILVA: Hello.\nQUESTION: Hello.\nMS SILVA: We begin.";
    check(text, Kind::Transcript, None, Some("2033-10-11"));
}

#[test]
fn a_person_with_an_office_first_is_no_headline() {
    let line = "Minister of Ferries and Foreign Trade, Senator the Honourable Ana Maria Lund Silva";
    assert_eq!(extract(&format!("{line}\n\n{PROSE}\n\n{PROSE}")).title, None);
}

#[test]
fn a_dateline_abroad_shows_no_issuer() {
    let country = |text: &str| extract(text).issuer.and_then(|issuer| issuer.country).map(String::from);
    assert_eq!(
        country(
            "Press Briefing by Press Secretary Ana Silva\n\nHiroshima, Japan\n\nMS. SILVA: Good afternoon.\n\nQ Why?\n\nMS. SILVA: No."
        ),
        None
    );
    let norway = "Statement by the Spokesperson of the Ministry of Trade of Norway\n\nGeneva, Switzerland, 4 June 2033\n\nWe condemn the attack. We call for calm.";
    assert_eq!(country(norway).as_deref(), Some("NO"));
    let envoy = "Statement by the Special Envoy for Yemen\n\nNew York, 4 June 2033\n\nWe condemn the attack. We call for calm.";
    assert_eq!(country(envoy), None);
    let home = "Minister opens a school\n\nNairobi, Kenya, 4 June 2033\n\nThe Minister opened a school. Kenya has many schools, the Kenyan Minister said.";
    assert_eq!(country(home).as_deref(), Some("KE"));
}

#[test]
fn a_headline_may_begin_like_a_contact_or_follow_a_menu() {
    let title = |text: &str| demarche::extract(text).title.map(|title| title.text.to_string());
    let body = "\n\nMinister Lund spoke with Minister Silva of Chile on Monday about the ferry line and the fish quota.";
    for headline in ["Telephone conversation between the Ministers of Norway and Chile", "Phone call with Minister Silva"] {
        assert_eq!(title(&format!("{headline}{body}")).as_deref(), Some(headline));
    }
    let text = format!("Home Events Documents Links\n  Home > Remarks\nThe Ministers discuss fish{body}");
    assert_eq!(title(&text).as_deref(), Some("The Ministers discuss fish"));
    let text = format!(
        "Foreign Ministry Spokesperson Ana Lund’s \nRegular Press Conference on May 3, 2033\n\nDaily Post: Why?\n\nAna Lund: Because.{body}"
    );
    assert_eq!(
        title(&text).as_deref(),
        Some("Foreign Ministry Spokesperson Ana Lund’s \nRegular Press Conference on May 3, 2033")
    );
}
