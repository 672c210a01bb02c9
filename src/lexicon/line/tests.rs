//! The tables of the document stage: their invariants, and that one row is all that a new phrase needs.

use super::normalize::Normalized;
use super::tables::LINE_PREFIX;
use super::*;
use crate::document::BlockKind;
use crate::lang::en::ENGLISH;
use crate::lexicon::Kind;
use crate::table::rows;
use crate::{Document, Error, Extractor};

const LABELS: &str = ENGLISH.tables.labels;
const HEADER: &str = ENGLISH.tables.header;
const BOILERPLATE: &str = ENGLISH.tables.boilerplate;
const ISSUERS: &str = ENGLISH.tables.issuers;
const FORMS: &str = ENGLISH.tables.forms;
const TURN_LABELS: &str = ENGLISH.tables.turn_labels;

fn tables() -> &'static LineTables {
    LineTables::built_in().unwrap()
}

#[test]
fn no_line_that_opens_with_a_phrase_is_skipped() {
    let tables = tables();
    let mut lines = 0;
    for table in [LABELS, HEADER, BOILERPLATE, ISSUERS] {
        for row in rows("table", table) {
            for (before, after) in
                [("", ""), ("“", " of it"), ("- ", ": so"), ("(", ") 3"), ("• ", ", 3 May"), ("\u{2028}", " – here")]
            {
                let line = [before, row.get(0), after].concat();
                let opens = tables.openings.opening(Normalized::<LINE_PREFIX>::new(&line).bytes()).is_some();
                assert!(!opens || tables.openings.may_open(&line), "{line}");
                lines += 1;
            }
        }
    }
    assert!(lines > 1_000, "{lines}");
    for line in ["4. We expressed", "(a) assess needs", "19 people", "“Quick, better"] {
        assert!(!tables.openings.may_open(line), "{line}");
    }
}

#[test]
fn every_table_is_sorted_and_has_no_row_twice() {
    for table in [LABELS, HEADER, BOILERPLATE, ISSUERS, FORMS, TURN_LABELS] {
        let words: Vec<_> = rows("table", table).map(|row| row.get(0).to_lowercase()).collect();
        assert!(words.is_sorted(), "{:?}", words.windows(2).find(|pair| pair[0] > pair[1]));
        let mut keys: Vec<_> = rows("table", table).map(|row| format!("{}\t{}", row.get(0), row.get(1)).to_lowercase()).collect();
        let all = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), all);
    }
    for row in rows("issuers", ISSUERS) {
        let code = row.get(1);
        assert!(code == "-" || code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()), "{row:?}");
    }
}

#[test]
fn the_sets_of_words_are_sorted_and_none_is_empty() {
    let names: Vec<_> = LineSet::ALL.iter().map(|(name, _)| *name).collect();
    assert!(names.is_sorted());
    let listed: Vec<_> = rows("line_words", ENGLISH.tables.line_words).map(|row| row.line()).collect();
    assert!(listed.is_sorted(), "{:?}", listed.windows(2).find(|pair| pair[0] > pair[1]));
    for (name, set) in LineSet::ALL {
        assert!(tables().set(*set).next().is_some(), "{name}");
        assert!(tables().set(*set).all(|word| tables().has(*set, word)), "{name}");
    }
}

#[test]
fn no_phrase_has_two_meanings() {
    let twice = tables().openings.entries().windows(2).find(|pair| pair[0].0 == pair[1].0);
    assert!(twice.is_none(), "{:?}", twice.map(|pair| String::from_utf8_lossy(&pair[0].0).into_owned()));
}

#[test]
fn a_row_is_all_that_a_label_or_a_line_of_boilerplate_needs() {
    let prose = "The minister said that the ferry would sail again before the winter, and thanked the crews.";
    for row in rows("labels", LABELS) {
        let text = format!("{}\n\nFerry sails again\n\n{prose}\n\n{prose}", row.get(0));
        let first = Document::plain(&text).blocks()[0].kind;
        assert_eq!(first, BlockKind::Label, "{}", row.get(0));
    }
    for row in rows("boilerplate", BOILERPLATE) {
        let numbered = if row.get(2) == "numbered" { "\n1. The ferry has two decks.\n" } else { "" };
        let text = format!("Ferry sails again\n\n{prose}\n\n{prose}\n\n{}\n{numbered}", row.get(0));
        let document = Document::plain(&text);
        let last = document.blocks().iter().rfind(|block| block.span.of(&text) == row.get(0)).unwrap().kind;
        assert_eq!(last, BlockKind::Boilerplate, "{}", row.get(0));
    }
}

#[test]
fn the_longest_phrase_wins() {
    let open = |words: &str| tables().opening(words).map(|opened| (opened.len, opened.opening));
    assert!(matches!(open("Press release: Minister"), Some((13, LineOpening::Label { kind: Some(Kind::PressRelease), .. }))));
    assert!(open("Press released").is_none());
    assert!(matches!(open("Notes to editors"), Some((16, LineOpening::Boilerplate { note: true, .. }))));
}

fn with(rows: &str) -> Extractor {
    Extractor::builder().lexicon(rows).build().unwrap()
}

#[test]
fn a_callers_rows_reach_the_header() {
    let prose = "The ferry sails again before the winter, and the crews are back.";
    let text = format!("Port bulletin\n\nFerry sails again\n\n{prose}\n\n{prose}\n\nHarbour line");
    let story =
        with("label\tPort bulletin\tadvisory\tfirm\talone\nboilerplate\tHarbour line\twhole\tline\tboilerplate").extract(&text);
    assert_eq!(story.kind, Kind::Advisory);
    assert_eq!(story.boilerplate.iter().map(|span| span.of(&text)).collect::<Vec<_>>(), ["Harbour line"]);
    assert_eq!(crate::extract(&text).kind, Kind::Other);
}

#[test]
fn a_callers_row_replaces_a_built_in_one() {
    let text = "Press release\n\nFerry sails again\n\nThe ferry sails again before the winter.";
    assert_eq!(with("label\tPress release\tfact_sheet\tfirm\talone").extract(text).kind, Kind::FactSheet);
}

#[test]
fn one_row_makes_an_honorific_before_names_and_in_labels() {
    let text = "Remarks Poonka Ana Silva for the Opening of the Harbour\n\nThank you all for coming. We open the harbour today.";
    assert_eq!(crate::extract(text).author.map(|author| author.text), None);
    let author = with("honorific\tPoonka\tfemale\thonorific").extract(text).author;
    assert_eq!(author.as_ref().map(|author| &*author.text), Some("Poonka Ana Silva"));
}

#[test]
fn a_bad_row_of_a_caller_is_an_error_with_its_column() {
    for (rows, column, wanted) in [
        ("label\tPort bulletin\tletter\tfirm\talone", 3, "a kind of release, as press_release"),
        ("label\tPort bulletin\t-\tsure\talone", 4, "one of firm, loose"),
        ("form\tBulletin on\tbefore\tadvisory\tfirm", 3, "one of start, end, any"),
        ("boilerplate\t–\twhole\tline\tnote", 2, "a phrase of at most 63 bytes with a letter or a digit"),
        (
            "header\tHanded out on\tcopied\tstart",
            3,
            "one of published, delivered, updated, viewed, from, embargo, mail, subject, place, lead_in, body, office, question",
        ),
        ("honorific\tPoonka\tfemale\tking", 4, "one of academic, clergy, honorific, rank, style"),
    ] {
        let error = Extractor::builder().lexicon(rows).build().unwrap_err();
        assert!(
            matches!(&error, Error::Lexicon { line: 1, column: at, wanted: what, .. } if *at == column && &**what == wanted),
            "{error}"
        );
    }
}

#[test]
fn a_header_of_a_caller_opens_a_line() {
    let text = "Ferry sails again\nHanded out on 3 June 2031\n\nThe ferry sails again on Monday.";
    let extractor = Extractor::builder().lexicon("header\tHanded out on\tpublished\tstart").build().unwrap();
    let document = extractor.document(text);
    assert!(document.blocks().iter().any(|block| block.kind == crate::document::BlockKind::Date), "{:?}", document.blocks());
}
