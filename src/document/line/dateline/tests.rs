use super::*;

fn tables() -> &'static LineTables {
    LineTables::built_in().unwrap()
}

#[test]
fn date_lines_and_the_words_beside_the_date() {
    let line = |words: &str| date_line(words, tables()).map(|line| (words[line.before].to_owned(), words[line.after].to_owned()));
    let pair = |before: &str, after: &str| Some((before.to_owned(), after.to_owned()));
    assert_eq!(line("Monday, 3 June 2024"), pair("", ""));
    assert_eq!(line("• 03 Jun. 2024 -"), pair("", ""));
    assert_eq!(line("Strelsau, 3 June 2024"), pair("Strelsau", ""));
    assert_eq!(line("June 3, 2024 – Strelsau, Ruritania – Foreign Affairs"), pair("", "Strelsau, Ruritania – Foreign Affairs"));
    assert_eq!(line("03.06.2024 - Press release"), pair("", "Press release"));
    assert_eq!(line("3 June 2024, 10:15 am CET"), pair("", "10:15 am CET"));
    assert_eq!(
        line("Tuesday, June 3, 2024, 3:05 p.m. Ministry of Foreign Affairs"),
        pair("", "3:05 p.m. Ministry of Foreign Affairs")
    );
    assert_eq!(line("The treaty was signed on 3 June 2024"), None);
    assert_eq!(line("3 June 2024 was a good day"), None);
}

#[test]
fn datelines_open_a_paragraph() {
    let line = |words: &str| dateline(words, tables()).map(|line| (words[line.range].to_owned(), words[line.rest..].to_owned()));
    let rest = "The minister left for talks.";
    assert_eq!(line(&format!("New Delhi: {rest}")), Some(("New Delhi".to_owned(), rest.to_owned())));
    assert_eq!(line(&format!("Energy: {rest}")), None);
    for open in [
        "STRELSAU, Dec. 22 — ",
        "STRELSAU — ",
        "Strelsau, 3 June 2024 – ",
        "STRELSAU, Ruritania - ",
        "(3 June 2024, Strelsau) – ",
        "STRELSAU, Dec. 22 (RNA): ",
        "STRELSAU (RNA) -",
        "STRELSAU, 3 June, 2024: ",
        "3 June 2024, Strelsau: ",
        "Tuesday, 3 June 2024, Strel’sau, Ruritania: ",
        "STRELSAU, JUNE 3, 2024, RNA. ",
        "Strelsau, Ruritania – Tuesday 3 June 2024 – ",
        "STRELSAU – 3 June 2024 – ",
        "Strelsau, 3 Rajab 1446 AH, 3 January 2025, RNA -- ",
        "Strelsau, June 3, 2024 (RNA-X): ",
        "Strelsau, June 3, 2024 (RNA-X):",
        "Strelsau, June 03 (RNA) - ",
        "STRELSAU, June 3. /RNA/. ",
        "Strelsau, June 3, 2024 /RNA/. ",
        "STRELSAU- ",
        "Strelsau (RNA) - ",
        "Strelsau, RNAX – ",
        "Strelsau, June 3 (Prensa Rura) ",
        "STRELSAU, Ruritania – 3 June 2024…",
        "3rd June, 2024 ",
    ] {
        let (line, goes_on) = line(&format!("{open}{rest}")).unwrap();
        assert_eq!((line.as_str(), goes_on.as_str()), (open.trim_end_matches([' ', '—', '–', '-', ':', '.', '/', '…']), rest));
    }
    assert_eq!(line("The Minister – a lawyer – left for talks."), None);
    assert_eq!(line("On November 24–26, 2031, the Minister will be in Strelsau."), None);
    assert_eq!(line("NATO – the alliance of the North Atlantic."), None);
    assert_eq!(line("Statement of 3 June 2024: The Minister will not attend."), None);
    assert_eq!(line("On 3 June 2024: The Minister will not attend."), None);
}
