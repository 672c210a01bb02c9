//! News agencies in datelines.

/// Whether a dateline ends with the letters of a news agency: "STRELSAU, June 3 (RNA)", "Strelsau, June 3, RNA".
pub(crate) fn names_agency(line: &str) -> bool {
    let after_day = |before: &str| before.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '(' | '/'));
    let letters = line.trim_end_matches([')', '/', ' ']);
    let start = letters.rfind([' ', '(', '/']).map_or(0, |at| at + 1);
    let (before, name) = letters.split_at(start);
    // "DUSHANBE, 3 June 2033 (NIAT Khovar)": letters and a name.
    let bracketed = letters.rsplit_once('(').filter(|_| line.ends_with(')')).map_or("", |(_, name)| name);
    let in_capitals = |word: &str| (3..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let has_letters =
        bracketed.split_once(' ').is_some_and(|(one, other)| in_capitals(one) && other.contains(char::is_lowercase));
    // "Strelsau, June 3 (Prensa Ruritana)": a name in brackets after the day.
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    let of_two = bracketed.split(' ').count() == 2 && bracketed.split(' ').all(is_name);
    let after_number = line.split_once(" (").is_some_and(|(before, _)| before.ends_with(|c: char| c.is_ascii_digit()));
    has_letters
        || of_two && after_number
        || (2..=8).contains(&name.len())
            && name.bytes().all(|byte| byte.is_ascii_uppercase())
            && (before.ends_with(['(', '/'])
                || before.ends_with(". ")
                || after_day(before.trim_end_matches([',', ' ', '.', '–', '-'])))
}

#[cfg(test)]
mod tests {
    use super::names_agency;

    #[test]
    fn agencies_in_datelines() {
        for agency in [
            "STRELSAU, June 3 (RNA)",
            "Strelsau, June 3, RNA",
            "(RNA)",
            "Strelsau, 3 June 2024, RNA",
            "STRELSAU. RUINFORM",
            "Strelsau, June 3 (Prensa Rura)",
        ] {
            assert!(names_agency(agency), "{agency}");
        }
        for place in ["STRELSAU", "Washington, DC", "STRELSAU, 3 June 2024", "RURITANIA, STRELSAU"] {
            assert!(!names_agency(place), "{place}");
        }
    }
}
