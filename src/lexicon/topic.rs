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
mod tests;
