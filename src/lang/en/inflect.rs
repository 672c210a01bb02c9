//! Inflection of regular English verbs and nouns by spelling. Irregular verbs are in the table of verbs. Each function returns the
//! stem and the ending.

/// The plural of a noun and the third person singular of a verb: "ties", "wishes", "goes".
pub(crate) fn s_form(base: &str) -> [&str; 2] {
    match base.as_bytes() {
        [.., b's' | b'x' | b'z' | b'o'] | [.., b'c' | b's', b'h'] => [base, "es"],
        _ => stem_before_y(base).map_or([base, "s"], |stem| [stem, "ies"]),
    }
}

/// The past tense of a verb: "noted", "carried", "stressed".
pub(crate) fn past(base: &str) -> [&str; 2] {
    match stem_before_y(base) {
        _ if base.ends_with('e') => [base, "d"],
        Some(stem) => [stem, "ied"],
        None => [base, "ed"],
    }
}

/// The form of a verb in -ing: "noting", "tying", "agreeing".
pub(crate) fn ing_form(base: &str) -> [&str; 2] {
    match base.strip_suffix('e') {
        Some(stem) if stem.ends_with('i') => [&stem[..stem.len() - 1], "ying"],
        Some(stem) if !stem.ends_with(['e', 'o', 'y']) => [stem, "ing"],
        _ => [base, "ing"],
    }
}

/// The forms of "be": base, third person, past, participle, -ing.
pub(crate) const BE: [&[&str]; 5] = [&["be", "am", "are"], &["is"], &["was", "were"], &["been"], &["being"]];

/// What precedes a final "y" that follows a consonant: "carr" in "carry", nothing in "convey".
fn stem_before_y(base: &str) -> Option<&str> {
    base.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']))
}

#[cfg(test)]
mod tests {
    use super::{ing_form, past, s_form};

    #[test]
    fn spells_regular_forms() {
        let spell = |base: &str| [s_form(base), past(base), ing_form(base)].map(|form| form.concat()).join(" ");
        assert_eq!(spell("carry"), "carries carried carrying");
        assert_eq!(spell("stress"), "stresses stressed stressing");
        assert_eq!(spell("note"), "notes noted noting");
        assert_eq!(spell("agree"), "agrees agreed agreeing");
        assert_eq!(spell("tie"), "ties tied tying");
        assert_eq!(spell("convey"), "conveys conveyed conveying");
    }
}
