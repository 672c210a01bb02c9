//! [`Topics`]: the topics and their terms, from `lang/en/topics.tsv` and `lang/en/topic_terms.tsv`.

use super::TopicKind;
use super::table::{Row, rows};
use super::{PhraseKind, Phrases, Vocabulary};
use crate::Error;
use crate::lang::Tables;
use crate::lang::en::inflect;
use std::collections::HashMap;

/// A topic, as its table tells it.
#[derive(Clone, Debug)]
pub(crate) struct TopicEntry {
    pub(crate) id: Box<str>,
    pub(crate) label: Box<str>,
    pub(crate) kind: TopicKind,
    pub(crate) iptc: Option<Box<str>>,
    pub(crate) cap: Option<Box<str>>,
    pub(crate) bent: Bent,
}

/// What speaks for a topic, or against it, beside its terms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Bent {
    #[default]
    None,
    /// It is told only where the release names a country or a body.
    Abroad,
    /// It closes many a release about other things.
    Courtesy,
    /// What the body that is its matter puts out is of its own affairs.
    Own,
    /// Two countries that a release dwells on speak for it.
    Pair,
}

/// How much a term says about a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strength {
    /// Suffices.
    Strong,
    /// Speaks for the topic.
    Plain,
    /// Counts beside strong or plain terms only.
    Weak,
    /// Speaks for nothing, and takes the place of the topic's shorter terms inside it.
    Veto,
}

/// A term: its topic, by index, and its strength.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    pub(crate) topic: u32,
    pub(crate) strength: Strength,
}

/// Topics and terms, compiled. A [`Hit`](super::Hit) of [`PhraseKind::Topic`] is an index into `terms`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Topics {
    pub(crate) entries: Vec<TopicEntry>,
    pub(crate) terms: Vec<Term>,
    indices: HashMap<Box<str>, u32>,
}

impl Topics {
    /// Reads the built-in tables.
    pub(super) fn add_built_in(
        &mut self,
        tables: &Tables,
        vocabulary: &mut Vocabulary,
        phrases: &mut Phrases,
    ) -> Result<(), Error> {
        for row in rows("topics", tables.topics) {
            self.add_topic(row, 0)?;
        }
        for row in rows("topic_terms", tables.topic_terms) {
            self.add_term(row, 0, vocabulary, phrases)?;
        }
        Ok(())
    }

    /// Adds a topic: id, label, and, where they are given, kind, IPTC and CAP code and [`Bent`], from column `first` on.
    pub(super) fn add_topic(&mut self, row: Row<'_>, first: usize) -> Result<(), Error> {
        let id = row.want(first, "a topic's id")?;
        if self.indices.contains_key(id) {
            return Err(row.error(first, id, "an id that no topic has yet"));
        }
        let label = row.want(first + 1, "a topic's label")?.into();
        let kind = match row.get(first + 2) {
            "" | "subject" => TopicKind::Subject,
            "activity" => TopicKind::Activity,
            other => return Err(row.error(first + 2, other, "subject or activity")),
        };
        let code = |column| Some(row.get(column)).filter(|code| !code.is_empty()).map(Box::from);
        self.indices.insert(id.into(), self.entries.len() as u32);
        let bent = match row.get(first + 5) {
            "" => Bent::None,
            "abroad" => Bent::Abroad,
            "courtesy" => Bent::Courtesy,
            "own" => Bent::Own,
            "pair" => Bent::Pair,
            other => return Err(row.error(first + 5, other, "abroad, courtesy, own or pair")),
        };
        self.entries.push(TopicEntry { id: id.into(), label, kind, iptc: code(first + 3), cap: code(first + 4), bent });
        Ok(())
    }

    /// Adds a term: topic id, term, strength (plain where it is left out) and flag, from column `first` on.
    pub(super) fn add_term(
        &mut self,
        row: Row<'_>,
        first: usize,
        vocabulary: &mut Vocabulary,
        phrases: &mut Phrases,
    ) -> Result<(), Error> {
        let id = row.want(first, "a topic's id")?;
        // A table's rows stand in the order of their topics: most belong to the topic of the row before.
        let last = self.terms.last().map(|term| term.topic).filter(|last| *self.entries[*last as usize].id == *id);
        let Some(topic) = last.or_else(|| self.indices.get(id).copied()) else {
            return Err(row.error(first, id, "the id of a topic"));
        };
        let term = row.want(first + 1, "a term")?;
        let strength = match row.get(first + 2) {
            "strong" => Strength::Strong,
            "" | "plain" => Strength::Plain,
            "weak" => Strength::Weak,
            "veto" => Strength::Veto,
            other => return Err(row.error(first + 2, other, "strong, plain, weak or veto")),
        };
        let Some(forms) = forms(term, row.get(first + 3)) else {
            return Err(row.error(first + 3, row.get(first + 3), "plural or verb"));
        };
        let entry = self.terms.len() as u32;
        self.terms.push(Term { topic, strength });
        for form in std::iter::once(term).chain(forms.iter().map(String::as_str)) {
            if !each_spelling(form, |form| phrases.add(vocabulary, form, PhraseKind::Topic, entry)) {
                return Err(row.error(first + 1, term, "a term of 1 to 32 words"));
            }
        }
        Ok(())
    }
}

/// The forms of a term that its flag adds; `None` where there is no such flag.
fn forms(term: &str, flag: &str) -> Option<Vec<String>> {
    match flag {
        "" => Some(Vec::new()),
        "plural" => Some(vec![inflect::s_form(term).concat()]),
        "verb" => Some(verb_forms(term)),
        _ => None,
    }
}

/// The regular forms of the term's first word, taken as a verb: -s, -ed, -ing.
fn verb_forms(term: &str) -> Vec<String> {
    let end = term.find(' ').unwrap_or(term.len());
    let (verb, rest) = term.split_at(end);
    [inflect::s_form(verb), inflect::past(verb), inflect::ing_form(verb)]
        .map(|[stem, ending]| [stem, ending, rest].concat())
        .into()
}

/// Gives a form in British and American spelling, each with its hyphens as they are, as spaces, and left out, until `add` is false;
/// gives whether it never was.
fn each_spelling(form: &str, mut add: impl FnMut(&str) -> bool) -> bool {
    let american = if may_differ(form) { american(form) } else { String::new() };
    let american = Some(american).filter(|american| !american.is_empty() && american != form);
    let hyphens = form.contains('-');
    let mut all = |form: &str| add(form) && (!hyphens || (add(&form.replace('-', " ")) && add(&form.replace('-', ""))));
    all(form) && american.is_none_or(|american| all(&american))
}

/// Whether a form holds three letters of which every British spelling that [`american`] knows has some; most have none.
fn may_differ(form: &str) -> bool {
    const THREES: [&[u8; 3]; 9] = [b"our", b"fen", b"ice", b"tre", b"vre", b"mme", b"isa", b"ise", b"isi"];
    /// By byte: which of them have it as their first, second and third letter, a bit each.
    const PLACES: [[u16; 3]; 256] = {
        let mut places = [[0; 3]; 256];
        let mut at = 0;
        while at < THREES.len() * 3 {
            places[THREES[at / 3][at % 3] as usize][at % 3] |= 1 << (at / 3);
            at += 1;
        }
        places
    };
    // Without a branch for each letter, which no processor foretells.
    let places = |byte: u8| PLACES[usize::from(byte)];
    let all = form.as_bytes().windows(3);
    all.fold(0, |found, three| found | places(three[0])[0] & places(three[1])[1] & places(three[2])[2]) != 0
}

/// What stands in British words and what in its place in American ones, behind the letters that all of a group share.
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

/// Verbs whose -ise is no suffix, by what stands before it.
const NEVER_IZE: [&str; 14] =
    ["ra", "r", "exerc", "prec", "prom", "adv", "enterpr", "expert", "prem", "comprom", "surpr", "superv", "w", "rev"];

fn american(form: &str) -> String {
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
        for (british, instead) in [("ise", "ize"), ("ises", "izes"), ("ised", "ized"), ("ising", "izing")] {
            if let Some(stem) = word.strip_suffix(british).filter(|stem| stem.len() > 2 && !never_ize(stem)) {
                return stem.to_owned() + instead;
            }
        }
        word.to_owned()
    });
    words.collect::<Vec<_>>().join(" ")
}

fn never_ize(stem: &str) -> bool {
    let stem = stem.rsplit('-').next().unwrap_or(stem);
    NEVER_IZE.iter().any(|never| stem.eq_ignore_ascii_case(never))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::en::ENGLISH;
    use std::collections::HashSet;

    const TOPICS: &str = ENGLISH.tables.topics;
    const TERMS: &str = ENGLISH.tables.topic_terms;

    fn facts(table: &str) -> Vec<&str> {
        table.lines().filter(|line| !line.starts_with('#')).collect()
    }

    #[test]
    fn tables_are_sorted_without_duplicates() {
        for table in [TOPICS, TERMS] {
            let keys: Vec<_> = rows("table", table)
                .map(|row| if std::ptr::eq(table, TOPICS) { (row.get(0), "") } else { (row.get(0), row.get(1)) })
                .collect();
            assert_eq!(keys.len(), facts(table).len());
            for pair in keys.windows(2) {
                assert!(pair[0] < pair[1], "{:?} before {:?}", pair[0], pair[1]);
            }
        }
    }

    #[test]
    fn every_topic_has_codes_of_the_right_shape_and_a_strong_term() {
        let strong: HashSet<_> = rows("", TERMS).filter(|row| row.get(2) == "strong").map(|row| row.get(0)).collect();
        for row in rows("", TOPICS) {
            assert!(strong.contains(row.get(0)), "{} lacks a strong term", row.get(0));
            let iptc = row.get(3);
            assert!(iptc.is_empty() || iptc.strip_prefix("medtop:").is_some_and(|code| code.len() == 8), "{iptc}");
            assert!(row.get(4).chars().all(|c| c.is_ascii_digit()), "{}", row.get(4));
        }
        assert_eq!(rows("", TOPICS).count(), 45);
    }

    #[test]
    fn no_two_terms_of_a_topic_share_a_form() {
        let mut seen = HashMap::new();
        for row in rows("topic_terms", TERMS) {
            for form in all_forms(row) {
                let other = seen.insert((row.get(0), form.to_lowercase()), row.get(1));
                assert!(other.is_none_or(|other| other == row.get(1)), "{}: {other:?} and {:?}", row.get(0), row.get(1));
            }
        }
    }

    #[test]
    fn inflects_and_respells() {
        assert_eq!(verb_forms("mediate between"), ["mediates between", "mediated between", "mediating between"]);
        assert_eq!(verb_forms("deny"), ["denies", "denied", "denying"]);
        assert_eq!(american("destabilising defence programmes"), "destabilizing defense programs");
        assert_eq!(american("naval exercises raise advice"), "naval exercises raise advice");
        assert_eq!(spellings("cease-fire"), ["cease-fire", "cease fire", "ceasefire"]);
        assert_eq!(
            spellings("co-organised"),
            ["co-organised", "co organised", "coorganised", "co-organized", "co organized", "coorganized"]
        );
    }

    fn spellings(form: &str) -> Vec<String> {
        let mut all = Vec::new();
        assert!(each_spelling(form, |form| {
            all.push(form.to_owned());
            true
        }));
        all
    }

    fn all_forms(row: Row<'_>) -> Vec<String> {
        let forms = forms(row.get(1), row.get(3)).unwrap();
        std::iter::once(row.get(1).to_owned()).chain(forms).flat_map(|form| spellings(&form)).collect()
    }

    #[test]
    fn what_cannot_differ_does_not() {
        for (_, pairs) in AMERICAN {
            assert!(pairs.iter().all(|(british, _)| may_differ(british)), "{pairs:?}");
        }
        for row in rows("topic_terms", TERMS) {
            assert!(may_differ(row.get(1)) || american(row.get(1)) == row.get(1), "{}", row.get(1));
        }
    }

    fn error(term: &str) -> String {
        let (mut topics, mut vocabulary, mut phrases) = Default::default();
        let row = rows("lexicon", term).next().unwrap();
        let topics: &mut Topics = &mut topics;
        topics.add_topic(rows("lexicon", "topic\tspace_law\tLaw of space").next().unwrap(), 1).unwrap();
        let added = match row.get(0) {
            "topic" => topics.add_topic(row, 1),
            _ => topics.add_term(row, 1, &mut vocabulary, &mut phrases),
        };
        added.unwrap_err().to_string()
    }

    #[test]
    fn says_what_is_wrong_with_a_row() {
        assert_eq!(error("topic\tspace_law\tAgain"), "lexicon line 1, column 2: space_law; wanted an id that no topic has yet");
        assert_eq!(error("topic\tmoons"), "lexicon line 1, column 3: nothing; wanted a topic's label");
        assert_eq!(error("term\tmoons\torbit"), "lexicon line 1, column 2: moons; wanted the id of a topic");
        assert_eq!(error("term\tspace_law\torbit\thuge"), "lexicon line 1, column 4: huge; wanted strong, plain, weak or veto");
        assert_eq!(error("term\tspace_law\torbit\tweak\tnoun"), "lexicon line 1, column 5: noun; wanted plural or verb");
    }
}
