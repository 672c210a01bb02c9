use super::*;

fn tables() -> &'static LineTables {
    LineTables::built_in().unwrap()
}

#[test]
fn prose_ends_as_a_sentence_does() {
    assert!(is_prose("The minister arrived on Monday.", tables()));
    assert!(is_prose("“We will sign it today.”", tables()));
    assert!(is_prose("The Foreign Minister of Ruritania said:", tables()));
    assert!(!is_prose("Readout of the call with President Ana Silva, Jr.", tables()));
    assert!(!is_prose("Minister visits Oslo", tables()));
    assert!(!is_prose("A first line.", tables()));
    assert!(is_prose("Ms Silva said:", tables()));
    assert!(!is_prose("Next steps:", tables()));
}

#[test]
fn closing_marks() {
    for words in ["-30-", "- 30 -", "–30–", "--", "-- \nPress Team\nStrelsau"] {
        assert!(is_closing_mark(words), "{words}");
    }
    for words in ["30", "- 30 ships were seen", "-- a dash", "---"] {
        assert!(!is_closing_mark(words), "{words}");
    }
}

#[test]
fn a_speaker_says_i() {
    assert!(is_first_person("Today I announce a new post.", tables()));
    assert!(!is_first_person("The Minister said: “I announce a new post.”", tables()));
}

#[test]
fn names_are_capitalised() {
    assert!(is_capitalised("Hall of the Nations, Strelsau", 6, tables()));
    assert!(is_capitalised("Ana María de la Cruz", 6, tables()));
    assert!(!is_capitalised("Minister visits Strelsau", 6, tables()));
    assert!(!is_capitalised("One Two Three", 2, tables()));
}

#[test]
fn times_of_day() {
    for words in ["11:41 A.M. EST", "9:05 am", "14:30 GMT", "END  1:43 P.M. CET", "2.15 pm (local time)", "10 a.m. local time"] {
        assert!(is_time(words, tables()), "{words}");
    }
    for words in ["EST", "At 11:41 the minister left", "2:1 for Ruritania", "Article 4.2 applies", "11"] {
        assert!(!is_time(words, tables()), "{words}");
    }
}

#[test]
fn reference_numbers() {
    for words in ["SG/XY/22257", "No: 123", "IP/24/3012", "1101-03-06-2024", "Press Release No. 12/2024"] {
        assert!(is_reference(words, tables()) == (words.len() < 20), "{words}");
    }
    for words in ["PR. NO. 1 1 8 /2033", "No330/20", "No: 87", "Press Release No. 7/2033", "Ref. 12-A", "No. 7"] {
        assert!(is_opening_reference(words, tables()), "{words}");
    }
    for words in ["No talks in 2033", "Press on 3 June", "Note 3", "No", "Press Release on 7 talks"] {
        assert!(!is_opening_reference(words, tables()), "{words}");
    }
    assert!(!is_reference("G7", tables()));
    assert!(!is_reference("Talks in 2024/25", tables()));
}

#[test]
fn items_of_lists() {
    for words in ["• one", "- two", "1. three", "12) four", "(a) five", "iv. six", "IV. Seven", "a) eight"] {
        assert!(is_list_item(words), "{words}");
    }
    for words in ["-5 degrees", "1.5 million", "A. Silva said so", "(the Minister) said", "2024. A year", "Mix. It"] {
        assert!(!is_list_item(words), "{words}");
    }
}

#[test]
fn headings_do_not_introduce_speech() {
    assert!(is_heading("Next steps for the agreement", tables()));
    assert!(!is_heading("A witness had the following to tell", tables()));
    assert!(!is_heading("The Minister said", tables()));
    assert!(!is_heading("It was late.", tables()));
    assert!(!is_heading("Ms Silva said:", tables()));
    assert!(!is_heading("Lund, too, wrote:", tables()));
    assert!(is_heading("Next steps:", tables()));
}
