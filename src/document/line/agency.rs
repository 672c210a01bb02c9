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
    // "STRELSAU (Ruritania Point News - 3 June 2033)": a name before the day, in one pair of brackets.
    let before_day = bracketed.split_once(" - ").or_else(|| bracketed.split_once(" – "));
    let is_before_day =
        before_day.is_some_and(|(name, day)| name.contains(' ') && is_name(name) && day.ends_with(|c: char| c.is_ascii_digit()));
    has_letters
        || of_two && after_number
        || is_before_day
        || (2..=8).contains(&name.len())
            && name.bytes().all(|byte| byte.is_ascii_uppercase())
            && (before.ends_with(['(', '/'])
                || before.ends_with(". ")
                || after_day(before.trim_end_matches([',', ' ', '.', '–', '-'])))
}

/// Whether a line is a town and the letters of an agency: "STRELSAU-RNA".
pub(crate) fn is_town_and_agency(line: &str) -> bool {
    /// The longest such line, in bytes.
    const MAX_LINE: usize = 32;
    let Some((town, letters)) = line.split_once('-').filter(|_| line.len() <= MAX_LINE) else { return false };
    let in_capitals = |words: &str| words.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b' ');
    (3..=24).contains(&town.len()) && (2..=5).contains(&letters.len()) && in_capitals(town) && in_capitals(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_town_and_an_agency_are_a_line_of_their_own() {
        assert!(is_town_and_agency("PORT LUND-LNA"));
        assert!(!is_town_and_agency("COVID-19"));
        assert!(!is_town_and_agency("JOINT PRESS-CONFERENCE"));
        assert!(!is_town_and_agency("Port Lund-LNA"));
    }

    #[test]
    fn agencies_in_datelines() {
        for agency in [
            "STRELSAU, June 3 (RNA)",
            "Strelsau, June 3, RNA",
            "(RNA)",
            "Strelsau, 3 June 2024, RNA",
            "STRELSAU. RUINFORM",
            "Strelsau, June 3 (Prensa Rura)",
            "STRELSAU, (RuraPoint / Ruritania News - 3rd June, 2033)",
        ] {
            assert!(names_agency(agency), "{agency}");
        }
        for place in
            ["STRELSAU", "Strelsau (Ruritania - 3 June 2033)", "Washington, DC", "STRELSAU, 3 June 2024", "RURITANIA, STRELSAU"]
        {
            assert!(!names_agency(place), "{place}");
        }
    }
}
