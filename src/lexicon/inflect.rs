//! Inflection of English verbs by the ordinary rules of spelling; what is irregular stands in the table of verbs.

/// The plural of a noun and the third person of a verb, as stem and ending: "ties", "wishes", "goes".
pub(crate) fn third(base: &str) -> [&str; 2] {
    match base.as_bytes() {
        [.., b's' | b'x' | b'z' | b'o'] | [.., b'c' | b's', b'h'] => [base, "es"],
        _ => consonant_y(base).map_or([base, "s"], |stem| [stem, "ies"]),
    }
}

/// The past of a regular verb.
pub(super) fn past(base: &str) -> [&str; 2] {
    match consonant_y(base) {
        _ if base.ends_with('e') => [base, "d"],
        Some(stem) => [stem, "ied"],
        None => [base, "ed"],
    }
}

/// The form in -ing of a regular verb.
pub(super) fn ing(base: &str) -> [&str; 2] {
    match base.strip_suffix('e') {
        Some(stem) if stem.ends_with('i') => [&stem[..stem.len() - 1], "ying"],
        Some(stem) if !stem.ends_with(['e', 'o', 'y']) => [stem, "ing"],
        _ => [base, "ing"],
    }
}

fn consonant_y(base: &str) -> Option<&str> {
    base.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']))
}

#[cfg(test)]
mod tests {
    use super::{ing, past, third};

    #[test]
    fn spells_regular_forms() {
        let spell = |base: &str| [third(base), past(base), ing(base)].map(|form| form.concat()).join(" ");
        assert_eq!(spell("carry"), "carries carried carrying");
        assert_eq!(spell("stress"), "stresses stressed stressing");
        assert_eq!(spell("note"), "notes noted noting");
        assert_eq!(spell("agree"), "agrees agreed agreeing");
        assert_eq!(spell("tie"), "ties tied tying");
        assert_eq!(spell("convey"), "conveys conveyed conveying");
    }
}
