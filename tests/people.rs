//! One person over several releases.

#![allow(clippy::print_stdout, clippy::cast_precision_loss, reason = "the test of a corpus prints figures, which are rounded")]

use demarche::people::{People, PersonRule};
use demarche::{Extractor, Story};
use std::path::Path;

/// The name of the person who each story's first speaker is.
fn names(texts: &[&str]) -> Vec<String> {
    let stories: Vec<Story> = texts.iter().map(|text| demarche::extract(text)).collect();
    let people = People::of(&stories);
    let name = |story: &Story| people.find(story, &story.speakers[0]).map(|found| found.person.name.to_string());
    stories.iter().filter_map(name).collect()
}

fn key(text: &str) -> String {
    demarche::extract(text).speakers[0].key.to_string()
}

#[test]
fn keys_are_equal_for_one_person() {
    for (one, other) in [
        ("Zoë Évora said that talks went on.", "ZOE EVORA: Good morning.\n\nQUESTION: Why?\n\nZOE EVORA: Good."),
        ("Ana B. Silva said that talks went on.", "Ana Silva said that talks went on."),
        ("The Norwegian Foreign Minister said that talks went on.", "The Foreign Minister of Norway said that talks went on."),
    ] {
        assert_eq!(key(one), key(other), "{one} {other}");
    }
}

#[test]
fn keys_of_family_names_differ_by_office() {
    let trade = "The Foreign Minister of Chile, Mr Silva, said that talks went on.";
    let defence = "The Defence Minister of Chile, Mr Silva, said that talks went on.";
    assert_ne!(key(trade), key(defence));
}

#[test]
fn short_names_are_full_names_of_other_stories() {
    let texts = [
        "The Foreign Minister of Norway, Ada Lund, said that talks went on.",
        "Ms Lund said that talks had ended.",
        "Briefing\n\nMS. LUND: Good morning.\n\nQUESTION: Why now?\n\nMS. LUND: We are ready.",
        "Norwegian Foreign Minister Lund said that talks had ended.",
    ];
    assert_eq!(names(&texts), ["Ada Lund"; 4]);
}

#[test]
fn offices_have_their_holder_at_the_time() {
    let texts = [
        "Talks\n\n3 June 2031\n\nThe Foreign Minister of Norway, Ada Lund, said that talks went on.",
        "Talks\n\n9 June 2031\n\nThe Norwegian Foreign Minister said that talks had ended.",
        "Talks\n\n3 June 2035\n\nThe Foreign Minister of Norway, Bo Oakes, said that talks went on.",
        "Talks\n\n9 June 2035\n\nThe Norwegian Foreign Minister said that talks had ended.",
    ];
    assert_eq!(names(&texts), ["Ada Lund", "Ada Lund", "Bo Oakes", "Bo Oakes"]);
}

#[test]
fn namesakes_with_two_offices_stay_two() {
    let texts = [
        "The Foreign Minister of Chile, Ana Silva, said that talks went on.",
        "The Defence Minister of Chile, Ana Silva, said that talks went on.",
    ];
    let stories = texts.map(demarche::extract);
    let people = People::of(&stories);
    let keys: Vec<_> = people.iter().map(|person| &*person.key).collect();
    assert_eq!(keys, ["ana silva defence_minister cl", "ana silva foreign_minister cl"]);
}

#[test]
fn a_later_office_is_the_same_person() {
    let texts = [
        "Talks\n\n3 June 2031\n\nThe Foreign Minister of Chile, Ana Silva, said that talks went on.",
        "Talks\n\n3 June 2034\n\nThe Defence Minister of Chile, Ana Silva, said that talks went on.",
    ];
    let stories = texts.map(demarche::extract);
    assert_eq!(People::of(&stories).iter().count(), 1);
}

#[test]
fn names_in_capitals_are_written_small() {
    assert_eq!(names(&["ADA LUND: Good morning.\n\nQUESTION: Why now?\n\nADA LUND: We are ready."]), ["Ada Lund"]);
}

#[test]
fn the_order_of_stories_does_not_matter() {
    let texts = ["Ms Lund said that talks had ended.", "The Foreign Minister of Norway, Ada Lund, said that talks went on."];
    let stories = texts.map(demarche::extract);
    let reversed: Vec<_> = stories.iter().rev().collect();
    let (one, other) = (People::of(&stories), People::of(reversed));
    assert!(one.iter().eq(other.iter()));
}

#[test]
fn the_callers_table_decides() {
    let table = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/people.tsv")).expect("the table");
    let extractor = Extractor::builder().lexicon_named("people.tsv", &table).build().expect("a right table");
    let key = |text: &str| extractor.extract(text).speakers[0].key.to_string();
    for (text, wanted) in [
        ("Talks\n\n3 June 2031\n\nThe Norwegian Foreign Minister said that talks went on.", "lund"),
        ("Talks\n\n3 June 2032\n\nThe Norwegian Foreign Minister said that talks went on.", "foreign_minister no"),
        ("The Defence Minister of Chile, Ana Silva, said that talks went on.", "silva-defence"),
        ("The Minister of Trade of Chile, Ana Silva, said that talks went on.", "silva-trade"),
        ("Ada Lund-Oakes said that talks went on.", "lund"),
        ("Bo Lund said that talks went on.", "bo lund"),
    ] {
        assert_eq!(key(text), wanted, "{text}");
    }
    let story = extractor.extract("Ada Lund-Oakes said that talks went on.");
    let mut people = extractor.people();
    people.add(&story);
    let found = people.find(&story, &story.speakers[0]).expect("a person");
    assert_eq!(
        (found.rule, &*found.person.name, found.person.wikidata.as_deref()),
        (PersonRule::Table, "Ada Lund", Some("Q99990001"))
    );
}

#[test]
fn errors_of_the_table_name_source_line_and_column() {
    for (row, wanted) in [
        ("person\tlund", "mine.tsv line 2, column 3: nothing; wanted a name"),
        ("person\tlund\tAda Lund\t\tqueen", "mine.tsv line 2, column 5: queen; wanted one of head_of_state"),
        ("person\tlund\tAda Lund\t\t\tNorway", "mine.tsv line 2, column 6: Norway; wanted an ISO 3166-1 code"),
        ("person\tlund\tAda Lund\t\t\tNO\t1 June", "mine.tsv line 2, column 7: 1 June; wanted an ISO 8601 date"),
    ] {
        let error =
            Extractor::builder().lexicon_named("mine.tsv", &format!("# people\n{row}")).build().expect_err(row).to_string();
        assert!(error.starts_with(wanted), "{error}");
    }
}

/// Prints figures about a corpus beside the repository; passes if there is none. `cargo test --test people -- --nocapture`.
#[test]
fn a_corpus_has_one_row_for_each_person() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/releases/wh-dev.ndjson");
    let Ok(lines) = std::fs::read_to_string(path) else { return };
    let mut people = People::new();
    let mut stories = Vec::new();
    for line in lines.lines() {
        let release: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let text = release["text"].as_str().unwrap_or_default().to_owned();
        let mut story = demarche::extract(&text);
        story.sentences.clear();
        people.add(&story);
        stories.push((story, text));
    }
    let (mut all, mut bare, mut placed) = (0, 0, 0);
    for (story, text) in &stories {
        for quote in &story.quotes {
            let words = quote.text(text).split_whitespace().count();
            let Some(found) = story.speaker_of(quote).and_then(|speaker| people.find(story, speaker)) else { continue };
            all += words;
            bare += if is_bare(found.person) { words } else { 0 };
            placed += if found.person.country.is_some() { words } else { 0 };
        }
    }
    let share = |words: usize| words as f64 * 100.0 / all.max(1) as f64;
    println!("{all} words: {:.2} % under a bare office, {:.2} % with a country", share(bare), share(placed));
    for family in ["Biden", "Harris"] {
        let named = people.iter().filter(|person| person.has_name && person.name.ends_with(family));
        let rows: Vec<_> = named.map(|person| format!("{} ({})", person.name, person.key)).collect();
        println!("{family}: {rows:?}");
    }
    assert_eq!(in_two_cases(&people), [""; 0], "names in capitals beside the same in small letters");
    assert_eq!(elsewhere(&stories, &people), [""; 0], "officials of the house with another country");
    assert!(share(bare) < 3.0);
}

/// Names of people of whom another person has the same in other case.
fn in_two_cases(people: &People) -> Vec<&str> {
    let names: Vec<&str> = people.iter().filter(|person| person.has_name).map(|person| &*person.name).collect();
    let is_capitals = |name: &str| name.chars().filter(|c| c.is_uppercase()).count() > 2 && !name.chars().any(char::is_lowercase);
    let has_twin = |name: &&str| names.iter().any(|other| other != name && other.to_lowercase() == name.to_lowercase());
    names.iter().copied().filter(|name| is_capitals(name) && has_twin(name)).collect()
}

/// People of the house, by their labels in its transcripts, who have another country than the United States in a story.
fn elsewhere(stories: &[(Story, String)], people: &People) -> Vec<String> {
    use demarche::OfficeClass::{DeputyHeadOfState, HeadOfState, Official, Spokesperson};
    let of_house = |person: &demarche::people::Person| {
        let is_office = person.office.is_some_and(|of| [DeputyHeadOfState, HeadOfState, Official, Spokesperson].contains(&of));
        person.has_name && is_office && person.country.as_deref() == Some("US")
    };
    let mut found: Vec<String> = Vec::new();
    for (story, _) in stories {
        for speaker in &story.speakers {
            let Some(known) = people.find(story, speaker).filter(|known| of_house(known.person)) else { continue };
            if let Some(country) = speaker.country.as_deref().filter(|country| *country != "US") {
                found.push(format!("{} {country}", known.person.name));
            }
        }
    }
    found
}

/// Whether a person is only an office that one person holds at a time.
fn is_bare(person: &demarche::people::Person) -> bool {
    use demarche::OfficeClass::{DefenceMinister, DeputyHeadOfState, ForeignMinister, HeadOfGovernment, HeadOfState};
    let office = [HeadOfState, DeputyHeadOfState, HeadOfGovernment, ForeignMinister, DefenceMinister];
    !person.has_name && person.office.is_some_and(|of| office.contains(&of))
}
