//! The forms of verbs: those that the table of verbs lists, or else the regular ones.

use super::{Grammar, Language};
use crate::table::{Row, rows, sorted_row};

/// The columns of the table of verbs, by form.
pub(crate) const BASE: usize = 0;
pub(crate) const THIRD: usize = 1;
pub(crate) const PAST: usize = 2;
const PARTICIPLE: usize = 3;
pub(crate) const ING: usize = 4;

/// Spells the forms of verbs into one buffer, which is used again for each.
pub(crate) struct Speller<'l> {
    grammar: &'l Grammar,
    buffer: String,
}

impl<'l> Speller<'l> {
    pub(crate) fn new(grammar: &'l Grammar) -> Self {
        Self { grammar, buffer: String::new() }
    }

    /// Passes one form of a verb, by its column in the table, to `add`: those that the verb's row lists, or else the regular one.
    pub(crate) fn each_form(&mut self, row: Option<&Row<'_>>, base: &str, form: usize, mut add: impl FnMut(&str)) {
        if let Some(row) = row.filter(|row| !row.get(form).is_empty() && form > BASE) {
            return row.list(form).for_each(add);
        }
        let spelt = match form {
            BASE => return add(base),
            THIRD => (self.grammar.third_person)(base),
            PAST => (self.grammar.past)(base),
            // The participle is like the past.
            PARTICIPLE => return self.each_form(row, base, PAST, add),
            _ => (self.grammar.ing_form)(base),
        };
        self.buffer.clear();
        self.buffer.extend(spelt);
        add(&self.buffer);
    }
}

/// Passes the forms of the reporting verbs that have one of the flags to `add`: the flag, the column of the form, and the form. A verb
/// whose base form is often a noun has only the past and the form in "-ing": "remarks" and "comments" name what is said.
pub(crate) fn each_flagged_form(language: &Language, flags: &[&'static str], mut add: impl FnMut(&'static str, usize, &str)) {
    let mut speller = Speller::new(&language.grammar);
    for verb in rows("reporting_verbs", language.tables.reporting_verbs).filter(|row| !row.get(3).is_empty()) {
        let mut flagged = flags.iter().filter(|flag| verb.list(3).any(|known| known == **flag)).peekable();
        if flagged.peek().is_none() {
            continue;
        }
        let base = verb.get(0);
        let noun = verb.list(3).any(|flag| flag == "noun");
        let row = sorted_row("verbs", language.tables.verbs, base);
        for flag in flagged {
            for form in [BASE, THIRD, PAST, ING].into_iter().filter(|form| !noun || matches!(*form, PAST | ING)) {
                speller.each_form(row.as_ref(), base, form, |spelt| add(flag, form, spelt));
            }
        }
    }
}
