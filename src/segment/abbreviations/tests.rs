use super::*;

const TABLE: &str = ENGLISH.tables.abbreviations;

fn added(row: &str) -> Result<Abbreviations, String> {
    let mut table = Abbreviations::default();
    let row = rows("lexicon", row).next().expect("a row");
    table.add_row(row, 1).map(|()| table).map_err(|error| error.to_string())
}

#[test]
fn rows_are_sorted_and_listed_once() {
    let keys: Vec<_> = rows("", TABLE).map(|row| (row.get(0), row.get(1))).collect();
    assert!(keys.is_sorted_by(|one, other| one < other), "sorted by word and kind, without duplicates");
    assert!(WordKind::ALL.is_sorted_by(|(one, _), (other, _)| one < other));
}

#[test]
fn every_row_is_read_and_found() {
    let table = Abbreviations::of(&ENGLISH).unwrap();
    for row in rows("", TABLE) {
        let (_, kind) = WordKind::ALL.into_iter().find(|(name, _)| *name == row.get(1)).unwrap();
        let key = pack(row.get(0).to_uppercase().as_bytes(), kind).unwrap();
        assert_eq!(table.words.get(key), Some(note(row, 2, row.get(0), kind).unwrap()), "{}", row.get(0));
    }
}

#[test]
fn a_word_is_one_kind_of_abbreviation() {
    let kind = |row: Row<'_>| WordKind::ALL.into_iter().find(|(name, _)| *name == row.get(1)).map(|(_, kind)| kind.purpose());
    let words: Vec<_> = rows("", TABLE).filter(|row| kind(*row) == Some(0)).map(|row| row.get(0)).collect();
    assert!(words.is_sorted_by(|one, other| one < other), "{words:?}");
}

#[test]
fn short_words_are_found_by_their_bytes() {
    let short = |word: &str| Abbreviations::built_in().short(EightBytes::load(word.as_bytes(), 0).key());
    assert_eq!(short("Monday"), Some(ShortWord::Date));
    assert_eq!(short("Mrs"), Some(ShortWord::Title));
    assert_eq!(short("cannot"), Some(ShortWord::Fused(3)));
    assert_eq!(short("minister"), None);
    assert_eq!(short("the"), None);
}

#[test]
fn says_what_is_wrong_with_a_row() {
    assert!(added("abbreviation\tgovt\tinner").unwrap().abbreviation("Govt").is_some());
    for (row, message) in [
        ("abbreviation\t\tinner", "column 2: nothing; wanted a word of at most 15 bytes in lower case"),
        ("abbreviation\tGovt\tinner", "column 2: Govt; wanted a word"),
        ("abbreviation\tgovt.\tinner", "column 2: govt.; wanted a word"),
        ("abbreviation\tabcdefghijklmnop\tinner", "column 2: abcdefghijklmnop; wanted a word"),
        ("abbreviation\tgovt\tshort", "column 3: short; wanted one of clitic, clock, date"),
        ("abbreviation\tgovt\tinner\tbare", "column 4: bare; wanted nothing"),
        ("abbreviation\tgovt\ttitle\tbear", "column 4: bear; wanted bare or nothing"),
        ("abbreviation\tgonna\tfused\t3", "column 3: fused; wanted another kind"),
    ] {
        let error = added(row).err().unwrap();
        assert!(error.contains(message), "{error}");
    }
    for split in ["", "0", "5", "x"] {
        let row = format!("gonna\tfused\t{split}");
        let error = Abbreviations::default().add(rows("lexicon", &row).next().unwrap(), 0).unwrap_err().to_string();
        assert!(error.ends_with("wanted the length of the first word"), "{error}");
    }
}
