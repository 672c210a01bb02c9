//! American spelling of words in British spelling, by rules.

/// The American spelling of words in British spelling, or `None` if it is the same.
pub(crate) fn american(form: &str) -> Option<String> {
    may_differ(form).then(|| respelled(form)).filter(|american| american != form)
}

/// Whether a form may have an American spelling: it contains three letters that all British spellings known to [`respelled`] have.
/// Most forms do not.
fn may_differ(form: &str) -> bool {
    // house: letters of the rules below, not words
    const THREES: [&[u8; 3]; 9] = [b"our", b"fen", b"ice", b"tre", b"vre", b"mme", b"isa", b"ise", b"isi"];
    /// Per byte: which of them have it as their first, second and third letter, with a bit for each.
    const PLACES: [[u16; 3]; 256] = {
        let mut places = [[0; 3]; 256];
        let mut at = 0;
        while at < THREES.len() * 3 {
            places[THREES[at / 3][at % 3] as usize][at % 3] |= 1 << (at / 3);
            at += 1;
        }
        places
    };
    // There is no branch per letter, because a processor could not predict it.
    let places = |byte: u8| PLACES[usize::from(byte)];
    let all = form.as_bytes().windows(3);
    all.fold(0, |found, three| found | places(three[0])[0] & places(three[1])[1] & places(three[2])[2]) != 0
}

/// Letters of British words and those of American ones that replace them, grouped by the letters that they share.
// house: rules of spelling, which are grammar as inflection is
const AMERICAN: [(&str, &[(&str, &str)]); 5] = [
    (
        "our",
        &[("abour", "abor"), ("aviour", "avior"), ("avour", "avor"), ("ghbour", "ghbor"), ("onour", "onor"), ("rmour", "rmor")],
    ),
    ("ence", &[("efence", "efense"), ("ffence", "ffense"), ("icence", "icense")]),
    ("re", &[("entre", "enter"), ("heatre", "heater"), ("anoeuvre", "aneuver")]),
    ("ogramme", &[("rogramme", "rogram")]),
    ("isation", &[("isation", "ization")]),
];

/// Verbs in which -ise is not a suffix, without it: "exercise".
// house: the exceptions to the rule below
const NEVER_IZE: [&str; 14] =
    ["ra", "r", "exerc", "prec", "prom", "adv", "enterpr", "expert", "prem", "comprom", "surpr", "superv", "w", "rev"];

/// Replaces the letters of British spelling.
fn respelled(form: &str) -> String {
    let mut american = form.to_owned();
    for (shared, pairs) in AMERICAN {
        if american.contains(shared) && !american.contains("ntrepreneur") {
            for (british, instead) in pairs {
                american = american.replace(british, instead);
            }
        }
    }
    if !american.contains("is") {
        return american;
    }
    let words = american.split(' ').map(|word| {
        // house: the rule
        for (british, instead) in [("ise", "ize"), ("ises", "izes"), ("ised", "ized"), ("ising", "izing")] {
            if let Some(stem) = word.strip_suffix(british).filter(|stem| stem.len() > 2 && !never_ize(stem)) {
                return stem.to_owned() + instead;
            }
        }
        word.to_owned()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Whether a verb keeps its -ise, by its letters before that.
fn never_ize(stem: &str) -> bool {
    let stem = stem.rsplit('-').next().unwrap_or(stem);
    NEVER_IZE.iter().any(|never| stem.eq_ignore_ascii_case(never))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::en::ENGLISH;
    use crate::table::rows;

    #[test]
    fn spells_by_rules() {
        assert_eq!(american("destabilising defence programmes").as_deref(), Some("destabilizing defense programs"));
        assert_eq!(american("naval exercises raise advice"), None);
    }

    #[test]
    fn a_form_that_may_not_differ_does_not() {
        for (_, pairs) in AMERICAN {
            assert!(pairs.iter().all(|(british, _)| may_differ(british)), "{pairs:?}");
        }
        for row in rows("topic_terms", ENGLISH.tables.topic_terms) {
            assert!(may_differ(row.get(1)) || respelled(row.get(1)) == row.get(1), "{}", row.get(1));
        }
    }
}
