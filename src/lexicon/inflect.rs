//! Inflection of English verbs by the ordinary rules of spelling; what is irregular stands in the table of verbs.

/// The forms of a verb; each may have variants ("travelled", "traveled").
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Forms {
    pub(crate) base: String,
    pub(crate) third: Vec<String>,
    pub(crate) past: Vec<String>,
    pub(crate) participle: Vec<String>,
    pub(crate) ing: Vec<String>,
}

impl Forms {
    /// The forms that spelling gives: "carry, carries, carried, carried, carrying".
    pub(crate) fn regular(base: &str) -> Self {
        let past = vec![past(base)];
        Self { base: base.into(), third: vec![third(base)], participle: past.clone(), past, ing: vec![ing(base)] }
    }
}

/// The plural of a noun and the third person of a verb: "ties", "wishes", "goes".
pub(crate) fn third(base: &str) -> String {
    if ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| base.ends_with(end)) {
        [base, "es"].concat()
    } else if let Some(stem) = consonant_y(base) {
        [stem, "ies"].concat()
    } else {
        [base, "s"].concat()
    }
}

/// The past of a regular verb.
pub(super) fn past(base: &str) -> String {
    if base.ends_with('e') {
        [base, "d"].concat()
    } else if let Some(stem) = consonant_y(base) {
        [stem, "ied"].concat()
    } else {
        [base, "ed"].concat()
    }
}

/// The form in -ing of a regular verb.
pub(super) fn ing(base: &str) -> String {
    match base.strip_suffix('e') {
        Some(stem) if stem.ends_with('i') => [&stem[..stem.len() - 1], "ying"].concat(),
        Some(stem) if !["e", "o", "y"].iter().any(|end| stem.ends_with(end)) => [stem, "ing"].concat(),
        _ => [base, "ing"].concat(),
    }
}

fn consonant_y(base: &str) -> Option<&str> {
    base.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']))
}

#[cfg(test)]
mod tests {
    use super::Forms;

    #[test]
    fn spells_regular_forms() {
        let spell = |base: &str| {
            let forms = Forms::regular(base);
            [forms.third, forms.past, forms.ing].concat().join(" ")
        };
        assert_eq!(spell("carry"), "carries carried carrying");
        assert_eq!(spell("stress"), "stresses stressed stressing");
        assert_eq!(spell("note"), "notes noted noting");
        assert_eq!(spell("agree"), "agrees agreed agreeing");
        assert_eq!(spell("tie"), "ties tied tying");
        assert_eq!(spell("convey"), "conveys conveyed conveying");
    }
}
