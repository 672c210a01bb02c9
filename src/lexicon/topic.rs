//! [`Topics`]: the topics and their terms, from `lang/en/topics.tsv` and `lang/en/topic_terms.tsv`.

use super::classes::TopicKind;
use super::{PhraseKind, Phrases, Vocabulary};
use crate::Error;
use crate::lang::Tables;
use crate::lang::en::{inflect, spelling};
use crate::table::{Row, rows};
use std::collections::HashMap;

/// A topic of the table.
#[derive(Clone, Debug)]
pub(crate) struct TopicEntry {
    pub(crate) id: Box<str>,
    pub(crate) label: Box<str>,
    pub(crate) kind: TopicKind,
    pub(crate) iptc: Option<Box<str>>,
    pub(crate) cap: Option<Box<str>>,
    pub(crate) topic_trait: TopicTrait,
}

/// A circumstance that counts for or against a topic besides its terms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum TopicTrait {
    #[default]
    None,
    /// It counts only if the release names a country or a body.
    Foreign,
    /// It ends many releases about other things.
    Courtesy,
    /// A release of the body that the topic is about is about the body's own affairs.
    OwnAffairs,
    /// Two countries that a release dwells on count for it.
    CountryPair,
}

/// The strength of a term as evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TermStrength {
    /// Is enough by itself.
    Strong,
    /// Counts for the topic.
    Plain,
    /// Counts only together with strong or plain terms.
    Weak,
    /// Counts for nothing, and replaces the shorter terms of the topic inside it.
    Veto,
}

/// A term: the index of its topic, and its strength.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    pub(crate) topic: u32,
    pub(crate) strength: TermStrength,
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

    /// Adds a topic: id, label, and optionally kind, IPTC code, CAP code and [`TopicTrait`], from column `first` on.
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
        let topic_trait = match row.get(first + 5) {
            "" => TopicTrait::None,
            "abroad" => TopicTrait::Foreign,
            "courtesy" => TopicTrait::Courtesy,
            "own" => TopicTrait::OwnAffairs,
            "pair" => TopicTrait::CountryPair,
            other => return Err(row.error(first + 5, other, "abroad, courtesy, own or pair")),
        };
        self.entries.push(TopicEntry { id: id.into(), label, kind, iptc: code(first + 3), cap: code(first + 4), topic_trait });
        Ok(())
    }

    /// Adds a term: topic id, term, strength (plain if it is left out) and flag, from column `first` on.
    pub(super) fn add_term(
        &mut self,
        row: Row<'_>,
        first: usize,
        vocabulary: &mut Vocabulary,
        phrases: &mut Phrases,
    ) -> Result<(), Error> {
        let id = row.want(first, "a topic's id")?;
        // Rows are in the order of their topics, so most belong to the topic of the row before.
        let last = self.terms.last().map(|term| term.topic).filter(|last| *self.entries[*last as usize].id == *id);
        let Some(topic) = last.or_else(|| self.indices.get(id).copied()) else {
            return Err(row.error(first, id, "the id of a topic"));
        };
        let term = row.want(first + 1, "a term")?;
        let strength = match row.get(first + 2) {
            "strong" => TermStrength::Strong,
            "" | "plain" => TermStrength::Plain,
            "weak" => TermStrength::Weak,
            "veto" => TermStrength::Veto,
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

/// The forms that its flag adds to a term, or `None` if there is no such flag.
fn forms(term: &str, flag: &str) -> Option<Vec<String>> {
    match flag {
        "" => Some(Vec::new()),
        "plural" => Some(vec![inflect::s_form(term).concat()]),
        "verb" => Some(verb_forms(term)),
        _ => None,
    }
}

/// The regular forms of a term whose first word is a verb: -s, -ed, -ing.
fn verb_forms(term: &str) -> Vec<String> {
    let end = term.find(' ').unwrap_or(term.len());
    let (verb, rest) = term.split_at(end);
    [inflect::s_form(verb), inflect::past(verb), inflect::ing_form(verb)]
        .map(|[stem, ending]| [stem, ending, rest].concat())
        .into()
}

/// Calls `add` with a form in British and American spelling, each with its hyphens as they are, as spaces, and left out. Stops when `add`
/// returns false, and returns whether it never did.
fn each_spelling(form: &str, mut add: impl FnMut(&str) -> bool) -> bool {
    let american = spelling::american(form);
    let hyphens = form.contains('-');
    let mut all = |form: &str| add(form) && (!hyphens || (add(&form.replace('-', " ")) && add(&form.replace('-', ""))));
    all(form) && american.is_none_or(|american| all(&american))
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
    fn inflects_and_spells_in_every_way() {
        assert_eq!(verb_forms("mediate between"), ["mediates between", "mediated between", "mediating between"]);
        assert_eq!(verb_forms("deny"), ["denies", "denied", "denying"]);
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
