use super::*;
use crate::Segments;
use crate::fold::folded_words;
use crate::lexicon::incumbents::last_word;
use crate::lexicon::{OfficeClass, PhraseKind};
use crate::table::Row;

#[test]
fn the_built_in_tables_compile() {
    assert_eq!(Lexicon::build(&ENGLISH, &[]).err(), None);
}

#[test]
fn the_table_of_incumbents_is_sorted_and_whole() {
    let rows: Vec<_> = table::rows("incumbents", ENGLISH.tables.incumbents).collect();
    let words = |row: &Row<'_>| folded_words(row.get(0)).collect::<Vec<_>>();
    let key = |row: &Row<'_>| (last_word(row.get(0)), words(row), row.get(1).to_owned(), row.get(3).to_owned());
    let keys: Vec<_> = rows.iter().map(key).collect();
    let unsorted = keys.windows(2).find(|pair| pair[0] >= pair[1]);
    assert_eq!(unsorted, None, "sorted by the last word, then by the name, the office and the first day");
    assert!(rows.iter().all(|row| OfficeClass::from_name(row.get(1)).is_some() && row.get(2).len() == 2));
    assert_eq!(built().incumbents.country("Støre", Some(OfficeClass::HeadOfGovernment), Some("2023-05-01")), Some("NO"));
    assert_eq!(built().incumbents.country("Abiy Ahmed", None, Some("2020-05-01")), Some("ET"));
    assert_eq!(built().incumbents.country("Abiy Ahmed", None, Some("2001-05-01")), None);
}

fn built() -> Arc<Lexicon> {
    Arc::clone(Lexicon::built_in().unwrap())
}

fn build(rows: &str) -> Result<Lexicon, Error> {
    Lexicon::build(&ENGLISH, &[CallersRows { name: "lexicon".into(), rows: rows.into() }])
}

#[test]
fn texts_and_phrases_are_split_with_the_abbreviations_of_a_caller() {
    let text = "The Acme Cttee. Council met on Monday.";
    let hits = |rows: &str| {
        let lexicon = build(rows).unwrap();
        let segments = Segments::line_with(text, lexicon.abbreviations());
        (segments.sentences.len(), lexicon.look_up(&segments).hits(PhraseKind::Office).len())
    };
    assert_eq!(hits("office\tCttee. Council\tofficial"), (2, 0));
    assert_eq!(hits("office\tCttee. Council\tofficial\nabbreviation\tcttee\tinner"), (1, 1));
    let error = build("abbreviation\tCttee.\tinner").unwrap_err().to_string();
    assert!(error.starts_with("lexicon line 1, column 2: Cttee.; wanted a word"), "{error}");
}

#[test]
fn an_unknown_kind_of_row_is_an_error_that_lists_all_kinds() {
    let error = build("honour\tDame").unwrap_err().to_string();
    assert_eq!(error, format!("lexicon line 1, column 1: honour; wanted {}", RowKind::ONE_OF));
}
