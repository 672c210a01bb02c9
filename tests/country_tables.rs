//! The tables of countries, organisations and the names around them: each row has what its kind needs, and no two rows say the same.

use std::collections::{BTreeMap, BTreeSet};

const COUNTRIES: &str = include_str!("../src/lang/en/countries.tsv");
const CODES: &str = include_str!("../src/lang/en/country_codes.tsv");
const FORMS: &str = include_str!("../src/lang/en/country_forms.tsv");
const AMBIGUOUS: &str = include_str!("../src/lang/en/ambiguous_forms.tsv");
const BLOCKERS: &str = include_str!("../src/lang/en/blockers.tsv");
const PLACES: &str = include_str!("../src/lang/en/places.tsv");
const DISPUTED: &str = include_str!("../src/lang/en/disputed.tsv");
const BODIES: &str = include_str!("../src/lang/en/bodies.tsv");
const MEMBERS: &str = include_str!("../src/lang/en/members.tsv");
const CUES: [&str; 3] = [
    include_str!("../src/lang/en/place_cues.tsv"),
    include_str!("../src/lang/en/name_heads.tsv"),
    include_str!("../src/lang/en/first_names.tsv"),
];

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| {
        let mut columns: Vec<_> = line.split('\t').collect();
        columns.resize(columns.len().max(9), "");
        columns
    })
}

fn list(column: &'static str) -> impl Iterator<Item = &'static str> {
    column.split(';').filter(|item| !item.is_empty())
}

fn codes() -> BTreeSet<&'static str> {
    rows(COUNTRIES).map(|row| row[0]).collect()
}

/// Every form of every country, and the countries that have it.
fn forms() -> BTreeMap<String, BTreeSet<&'static str>> {
    let mut forms: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    let columns = rows(COUNTRIES).flat_map(|row| (3..8).map(move |column| (row[0], row[column])));
    for (code, words) in columns.chain(rows(FORMS).map(|row| (row[0], row[2]))) {
        for words in list(words) {
            let bare = words.trim_end_matches('+');
            forms.entry(bare.to_owned()).or_default().insert(code);
            if bare != words {
                forms.entry(format!("{bare}s")).or_default().insert(code);
            }
        }
    }
    forms
}

fn ambiguous() -> BTreeMap<&'static str, (Vec<&'static str>, Vec<&'static str>)> {
    rows(AMBIGUOUS).map(|row| (row[0], (list(row[1]).collect(), list(row[2]).collect()))).collect()
}

#[test]
fn rows_are_sorted_and_unique() {
    let tables = [COUNTRIES, CODES, FORMS, AMBIGUOUS, BLOCKERS, PLACES, DISPUTED, BODIES, MEMBERS];
    for table in tables.into_iter().chain(CUES) {
        let lines: Vec<_> = table.lines().filter(|line| !line.starts_with('#')).collect();
        let wrong = lines.windows(2).find(|pair| pair[0] >= pair[1]);
        assert_eq!(wrong, None, "out of order");
        assert!(lines.iter().all(|line| !line.is_empty() && line.trim() == *line && !line.contains("  ")));
        assert!(table.starts_with("# ") && table.contains("# Source"), "each table says what it is and names its source");
    }
}

#[test]
fn every_code_is_in_the_standard_and_none_is_missing() {
    let past = ["ANHH", "CSHH", "CSXX", "DDDE", "SUHH", "VDVN", "YDYE", "YUCS"];
    for row in rows(COUNTRIES) {
        let (code, kind) = (row[0], row[1]);
        let known = match kind {
            "past" => past.contains(&code),
            _ => code == "XK" || rust_iso3166::from_alpha2(code).is_some(),
        };
        assert!(known, "{code} {kind}");
    }
    let codes = codes();
    let missing: Vec<_> = rust_iso3166::ALL.iter().map(|country| country.alpha2).filter(|code| !codes.contains(code)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn every_row_has_what_its_kind_needs() {
    let codes = codes();
    for row in rows(COUNTRIES) {
        let [code, kind, parent, name, _, _, _, capitals, traits] = row[..] else { panic!("{row:?}") };
        assert!(!name.is_empty(), "{row:?}");
        assert!(list(traits).all(|name| ["federation", "month_first", "either_first", "kingdom"].contains(&name)), "{row:?}");
        let states = rows(PLACES).filter(|row| row[1] == "state" && row[2] == code).count();
        assert!(!list(traits).any(|name| name == "federation") || states > 0, "{code}: a federation has states");
        match kind {
            "state" => {
                assert!(parent.is_empty() && !row[6].is_empty(), "{code}: a state has people and no parent");
                assert!(!capitals.is_empty() || ["IL", "SG", "VA"].contains(&code), "{code}: a state has a capital");
            }
            "territory" => assert!(codes.contains(parent) || matches!(code, "AQ" | "EH"), "{code}: a territory has a parent"),
            "past" => assert!(parent.is_empty() && capitals.len() < 12, "{code}"),
            other => panic!("{code}: {other}"),
        }
    }
    for row in rows(FORMS) {
        assert!(codes.contains(row[0]) && !row[2].is_empty(), "{row:?}");
        assert!(["name", "demonym", "nation", "nation_demonym", "seat", "combining"].contains(&row[1]), "{row:?}");
    }
    for row in rows(PLACES) {
        assert!(codes.contains(row[2]), "{row:?}");
    }
    for row in rows(BLOCKERS) {
        assert!(row[1].is_empty() || codes.contains(row[1]), "{row:?}");
    }
    for row in rows(DISPUTED) {
        let named = std::iter::once(row[1]).filter(|code| !code.is_empty()).chain(list(row[2]));
        assert!(named.into_iter().all(|code| codes.contains(code)) && row[3].ends_with('.'), "{row:?}");
    }
}

#[test]
fn forms_that_several_countries_share_are_flagged_as_open() {
    let ambiguous = ambiguous();
    for (form, sharers) in forms() {
        if sharers.len() < 2 {
            continue;
        }
        let Some((flags, listed)) = ambiguous.get(&*form) else { panic!("{form} is {sharers:?} and not flagged") };
        assert!(flags.contains(&"open"), "{form}");
        assert_eq!(listed.iter().copied().collect::<BTreeSet<_>>(), sharers, "{form}");
    }
}

#[test]
fn flags_belong_to_forms() {
    let forms = forms();
    for (form, (flags, codes)) in ambiguous() {
        assert!(forms.contains_key(form), "{form} is not a form of a country");
        let names_countries = flags.contains(&"open") || flags.contains(&"all");
        assert!(!flags.is_empty() && codes.is_empty() != names_countries, "{form}");
    }
}

/// Disputed places that are mentions of a country.
const OF_PALESTINE: [&str; 3] = ["Gaza", "Gaza Strip", "West Bank"];

#[test]
fn no_form_is_also_the_name_of_something_else() {
    let mut seen: BTreeMap<String, &str> = forms().into_keys().map(|form| (form, "country")).collect();
    let organisations = rows(BODIES).flat_map(|row| std::iter::once(row[1]).chain(list(row[2])));
    let others = rows(BLOCKERS).map(|row| (row[0], "blocker")).chain(rows(PLACES).map(|row| (row[0], "place")));
    let others = others
        .chain(rows(DISPUTED).filter(|row| !OF_PALESTINE.contains(&row[0])).map(|row| (row[0], "disputed")))
        .chain(organisations.map(|name| (name, "organisation")));
    for (name, kind) in others {
        if let Some(before) = seen.insert(name.to_owned(), kind) {
            panic!("{name} is a {before} and a {kind}");
        }
    }
}

#[test]
fn organisations_have_unique_ids_and_mark_only_their_names_as_shouted() {
    let ids: BTreeSet<_> = rows(BODIES).map(|row| row[0]).collect();
    assert_eq!(ids.len(), rows(BODIES).count());
    for row in rows(BODIES) {
        assert!(row[0].bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'), "{row:?}");
        assert!(!row[1].is_empty(), "{row:?}");
        assert!(list(row[3]).all(|shouted| shouted == row[1] || list(row[2]).any(|alias| alias == shouted)), "{row:?}");
    }
    let codes = codes();
    for row in rows(MEMBERS) {
        assert!(ids.contains(row[0]), "{row:?}");
        assert!(row[1].len() == 10 && (row[2].is_empty() || row[1] < row[2]), "{row:?}");
        assert!(list(row[3]).count() > 0 && list(row[3]).all(|code| codes.contains(code)), "{row:?}");
    }
}

#[test]
fn no_state_joins_an_organisation_twice() {
    let all: Vec<_> = rows(MEMBERS).flat_map(|row| list(row[3]).map(move |code| (row[0], code, row[1], row[2]))).collect();
    for (at, a) in all.iter().enumerate() {
        for b in &all[at + 1..] {
            let apart = (!a.3.is_empty() && a.3 <= b.2) || (!b.3.is_empty() && b.3 <= a.2);
            assert!(a.0 != b.0 || a.1 != b.1 || apart, "{a:?} {b:?}");
        }
    }
}

#[test]
fn every_name_of_the_table_is_found() {
    for row in rows(COUNTRIES) {
        let text = format!("Delegates from {} met.", row[3]);
        let found: Vec<_> = demarche::extract(&text).countries.iter().map(|country| country.code.to_string()).collect();
        let shared = ambiguous().get(row[3]).is_some_and(|(flags, _)| flags.contains(&"open"));
        assert!(found == [row[0]] || shared, "{text} {found:?}");
    }
}

#[test]
fn every_country_has_its_codes() {
    let (listed, all): (Vec<_>, Vec<_>) = (rows(CODES).map(|row| row[0]).collect(), codes().into_iter().collect());
    assert_eq!(listed, all);
    for row in rows(CODES) {
        let codes = demarche::country::codes(row[0]).expect("a row of the table");
        if let Some(standard) = rust_iso3166::from_alpha2(row[0]) {
            let numeric = Some(standard.numeric);
            assert_eq!((codes.iso3.as_deref(), codes.numeric), (Some(standard.alpha3), numeric), "{}", row[0]);
        }
        let item = codes.wikidata.expect("every country has an item");
        assert!(item.strip_prefix('Q').is_some_and(|number| number.parse::<u32>().is_ok()), "{item}");
        assert!(codes.m49_region.is_none_or(|region| [2, 9, 19, 142, 150].contains(&region)), "{}", row[0]);
    }
    for column in [1, 7] {
        let distinct: BTreeSet<_> = rows(CODES).map(|row| row[column]).collect();
        assert_eq!(distinct.len(), all.len(), "two countries have one code in column {column}");
    }
}

/// Rows of data by state numbers, as in political science: Correlates of War, Gleditsch and Ward, and what the row says.
const DATA: [(u32, u32, &str); 9] = [
    (255, 260, "Germany"),
    (345, 340, "Serbia"),
    (347, 347, "Kosovo"),
    (365, 365, "Russia"),
    (437, 437, "Côte d'Ivoire"),
    (679, 678, "Yemen"),
    (946, 970, "Kiribati"),
    (955, 972, "Tonga"),
    (970, 971, "Nauru"),
];

#[test]
fn rows_join_to_data_with_other_codes() {
    use demarche::columns::{Cell, Table};
    let names: Vec<_> = DATA.iter().map(|row| row.2).collect();
    let text = format!("Delegates from {} met. The German Foreign Minister said that talks went on.", names.join(", "));
    let story = demarche::extract(&text);
    let column = |table: Table, name| table.columns().iter().position(|column| column.name == name).expect("a column");
    let [name, cow, gw] = ["name", "cow", "gw"].map(|name| column(Table::Countries, name));
    let mut joined = Vec::new();
    Table::Countries.rows("a", &story, &text, |row| {
        let found = DATA.iter().find(|data| row[cow] == Cell::Whole(data.0) && row[gw] == Cell::Whole(data.1));
        assert_eq!(found.map(|data| data.2.to_owned()), Some(row[name].to_string()));
        joined.push(row[name].to_string());
    });
    joined.sort();
    assert_eq!(joined, names.iter().copied().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>());
    let of_speaker = column(Table::Speakers, "country_gw");
    Table::Speakers.rows("a", &story, &text, |row| assert_eq!(row[of_speaker], Cell::Whole(260)));
    let of_quote = column(Table::Quotes, "speaker_country_iso3");
    Table::Quotes.rows("a", &story, &text, |row| assert_eq!(row[of_quote], Cell::Text("DEU".into())));
    assert_eq!((story.speakers.len(), story.quotes.len()), (1, 1));
}
