//! [`Verbs`]: the table of verbs, with the forms that it lists or that spelling gives.

use crate::Error;
use crate::lang::verb_forms::Speller;
use crate::lang::{Grammar, Language};
use crate::lexicon::Lexicon;
use crate::lexicon::facts::Facts;
use crate::table::{Row, rows};

/// The rows of the table of verbs, sorted by base form. Cues are inflected with them.
pub(crate) struct Verbs<'l> {
    /// Base form, line.
    rows: Vec<(&'static str, &'static str)>,
    pub(super) grammar: &'l Grammar,
}

impl Verbs<'_> {
    /// The forms of a verb as facts about words, in the order of the table's columns.
    const FORMS: [Facts; 5] = [Facts::VERB_BASE, Facts::VERB_THIRD, Facts::VERB_PAST, Facts::VERB_PARTICIPLE, Facts::VERB_ING];

    /// The verb's row.
    pub(super) fn row(&self, base: &str) -> Option<Row<'static>> {
        let known = self.rows.binary_search_by_key(&base, |(known, _)| known).ok()?;
        rows("verbs", self.rows[known].1).next()
    }

    /// Passes every form of a verb to `add`, with its column in the table and its fact. A verb without a row is regular.
    pub(super) fn each_form(&self, row: Option<&Row<'_>>, base: &str, mut add: impl FnMut(&str, usize, Facts)) {
        let mut speller = Speller::new(self.grammar);
        for (form, fact) in Self::FORMS.into_iter().enumerate() {
            speller.each_form(row, base, form, |spelt| add(spelt, form, fact));
        }
    }
}

impl Lexicon {
    /// Reads the table of verbs.
    pub(super) fn read_verbs<'l>(&mut self, language: &'l Language) -> Result<Verbs<'l>, Error> {
        let mut verbs = Vec::with_capacity(3 << 10);
        let mut speller = Speller::new(&language.grammar);
        for row in rows("verbs", language.tables.verbs) {
            let base = row.want(0, "a verb's base form")?;
            for (form, facts) in facts_of_forms(row)?.into_iter().enumerate() {
                speller.each_form(Some(&row), base, form, |spelt| self.add_facts(spelt, facts));
            }
            verbs.push((base, row.line()));
        }
        verbs.sort_unstable();
        Ok(Verbs { rows: verbs, grammar: &language.grammar })
    }
}

/// The facts of each form of a verb: that it is this form, and what its flags say about it.
fn facts_of_forms(row: Row<'_>) -> Result<[Facts; 5], Error> {
    let mut facts = Verbs::FORMS;
    for flag in row.list(5) {
        let (columns, fact): (&[usize], _) = match flag {
            "noun" => (&[0], Facts::NOUN),
            "noun_third" => (&[1], Facts::NOUN),
            "adj" => (&[0, 3, 4], Facts::ADJECTIVE),
            other => return Err(row.error(5, other, "noun, noun_third or adj")),
        };
        for column in columns {
            facts[*column] = facts[*column].or(fact);
        }
    }
    Ok(facts)
}
