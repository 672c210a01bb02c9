use super::*;
use crate::lang::en::ENGLISH;
use std::collections::HashSet;

const TOPICS: &str = ENGLISH.tables.topics;
const TERMS: &str = ENGLISH.tables.topic_terms;

fn facts(table: &str) -> Vec<&str> {
    table.lines().filter(|line| !line.starts_with('#')).collect()
}

#[test]
fn tables_are_sorted_without_duplicates() {
    for table in [TOPICS, TERMS] {
        let keys: Vec<_> = rows("table", table)
            .map(|row| if std::ptr::eq(table, TOPICS) { (row.get(0), "") } else { (row.get(0), row.get(1)) })
            .collect();
        assert_eq!(keys.len(), facts(table).len());
        for pair in keys.windows(2) {
            assert!(pair[0] < pair[1], "{:?} before {:?}", pair[0], pair[1]);
        }
    }
}

#[test]
fn every_topic_has_codes_of_the_right_shape_and_a_strong_term() {
    let strong: HashSet<_> = rows("", TERMS).filter(|row| row.get(2) == "strong").map(|row| row.get(0)).collect();
    for row in rows("", TOPICS) {
        assert!(strong.contains(row.get(0)), "{} lacks a strong term", row.get(0));
        let iptc = row.get(3);
        assert!(iptc.is_empty() || iptc.strip_prefix("medtop:").is_some_and(|code| code.len() == 8), "{iptc}");
        assert!(row.get(4).chars().all(|c| c.is_ascii_digit()), "{}", row.get(4));
    }
    assert_eq!(rows("", TOPICS).count(), 45);
}

#[test]
fn no_two_terms_of_a_topic_share_a_form() {
    let mut seen = HashMap::new();
    for row in rows("topic_terms", TERMS) {
        for form in all_forms(row) {
            let other = seen.insert((row.get(0), form.to_lowercase()), row.get(1));
            assert!(other.is_none_or(|other| other == row.get(1)), "{}: {other:?} and {:?}", row.get(0), row.get(1));
        }
    }
}

#[test]
fn inflects_and_spells_in_every_way() {
    assert_eq!(verb_forms("mediate between"), ["mediates between", "mediated between", "mediating between"]);
    assert_eq!(verb_forms("deny"), ["denies", "denied", "denying"]);
    assert_eq!(spellings("cease-fire"), ["cease-fire", "cease fire", "ceasefire"]);
    assert_eq!(
        spellings("co-organised"),
        ["co-organised", "co organised", "coorganised", "co-organized", "co organized", "coorganized"]
    );
}

fn spellings(form: &str) -> Vec<String> {
    let mut all = Vec::new();
    assert!(each_spelling(form, |form| {
        all.push(form.to_owned());
        true
    }));
    all
}

fn all_forms(row: Row<'_>) -> Vec<String> {
    let forms = forms(row.get(1), row.get(3)).unwrap();
    std::iter::once(row.get(1).to_owned()).chain(forms).flat_map(|form| spellings(&form)).collect()
}

fn error(term: &str) -> String {
    let (mut topics, mut vocabulary, mut phrases) = Default::default();
    let row = rows("lexicon", term).next().unwrap();
    let topics: &mut Topics = &mut topics;
    topics.add_topic(rows("lexicon", "topic\tspace_law\tLaw of space").next().unwrap(), 1).unwrap();
    let added = match row.get(0) {
        "topic" => topics.add_topic(row, 1),
        _ => topics.add_term(row, 1, &mut vocabulary, &mut phrases),
    };
    added.unwrap_err().to_string()
}

#[test]
fn says_what_is_wrong_with_a_row() {
    assert_eq!(error("topic\tspace_law\tAgain"), "lexicon line 1, column 2: space_law; wanted an id that no topic has yet");
    assert_eq!(error("topic\tmoons"), "lexicon line 1, column 3: nothing; wanted a topic's label");
    assert_eq!(error("term\tmoons\torbit"), "lexicon line 1, column 2: moons; wanted the id of a topic");
    assert_eq!(error("term\tspace_law\torbit\thuge"), "lexicon line 1, column 4: huge; wanted strong, plain, weak or veto");
    assert_eq!(error("term\tspace_law\torbit\tweak\tnoun"), "lexicon line 1, column 5: noun; wanted plural or verb");
}
