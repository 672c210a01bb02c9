//! Reads the tables of references.

use super::shape::Shape;
use super::{CallersPattern, Need, ReferenceEntry, ReferenceKind, References, ShapeRow, Treaty};
use crate::Error;
use crate::lang::Tables;
use crate::lexicon::phrase::{PhraseKind, Phrases};
use crate::lexicon::vocabulary::Vocabulary;
use crate::lexicon::word_key::WordId;
use crate::lexicon::{Facts, Lexicon};
use crate::rule::ReferenceRule;
use crate::table::{Row, rows};

/// Before a trigger, means that a number precedes it.
const NUMBER_FIRST: &str = "# ";

impl Lexicon {
    /// Reads the tables of references, after every other table that has words.
    pub(in crate::lexicon) fn read_references(&mut self, tables: &Tables) -> Result<(), Error> {
        let new = self.vocabulary.count();
        self.references.add_built_in(tables, &mut self.vocabulary, &mut self.phrases)?;
        for word in new..self.vocabulary.count() {
            self.vocabulary.word_mut(word as WordId).facts = Facts::ONLY_IN_A_SET;
        }
        Ok(())
    }
}

impl References {
    /// Adds a caller's pattern, which is in the columns from `first` on.
    pub(in crate::lexicon) fn add_pattern(&mut self, row: Row<'_>, first: usize) -> Result<(), Error> {
        self.of_caller.push(CallersPattern::read(row, first)?);
        Ok(())
    }

    /// Adds the built-in tables. Patterns are not compiled yet.
    fn add_built_in(&mut self, tables: &Tables, vocabulary: &mut Vocabulary, phrases: &mut Phrases) -> Result<(), Error> {
        self.years = tables.resolution_years;
        let mut add = |entries: &mut Vec<ReferenceEntry>, row: Row<'_>, (column, words): (usize, &str), entry| {
            if !phrases.add(vocabulary, words, PhraseKind::Reference, entries.len() as u32) {
                return Err(row.error(column, words, "1 to 32 words of at most 48 bytes each"));
            }
            entries.push(entry);
            Ok(())
        };
        for row in rows("references", tables.references) {
            let entry = ReferenceEntry::Trigger(self.shapes.len() as u16);
            for words in row.list(2) {
                add(&mut self.entries, row, (2, words.strip_prefix(NUMBER_FIRST).unwrap_or(words)), entry)?;
            }
            self.shapes.push(shape(row)?);
        }
        for row in rows("treaties", tables.treaties) {
            let at = self.treaties.len() as u16;
            for words in std::iter::once(row.want(1, "a treaty's name")?).chain(row.list(2)) {
                add(&mut self.entries, row, (2, words), ReferenceEntry::Treaty(at))?;
            }
            for words in row.list(3) {
                add(&mut self.entries, row, (3, words), ReferenceEntry::ShortName(at))?;
            }
            self.treaties.push(treaty(row)?);
        }
        Ok(())
    }
}

fn shape(row: Row<'static>) -> Result<ShapeRow, Error> {
    let rule = row.want(0, "a rule")?;
    let known = ReferenceRule::ALL.iter().copied().find(|known| known.name() == rule);
    let kind = row.want(1, "a kind of reference")?;
    Ok(ShapeRow {
        rule: known.ok_or_else(|| row.error(0, rule, "the name of a rule"))?,
        kind: ReferenceKind::from_name(kind).ok_or_else(|| row.error(1, kind, ReferenceKind::ONE_OF))?,
        number_first: row.want(2, "words that can begin a citation")?.starts_with(NUMBER_FIRST),
        first: Shape::new(row.get(3)),
        more: Shape::new(row.get(4)),
        id: row.get(5),
        label: row.get(6),
        address: row.get(7),
        needs: row.list(8).map(need).collect(),
    })
}

fn need(name: &'static str) -> Need {
    match name {
        "line-start" => Need::LineStart,
        "right-year" => Need::RightYear,
        _ => name.strip_prefix("issuer:").map_or(Need::Body(name), Need::Issuer),
    }
}

fn treaty(row: Row<'static>) -> Result<Treaty, Error> {
    let alone = row.get(8).split_once(':').map(|(body, articles)| (body, articles.split(' ').collect()));
    Ok(Treaty { id: row.want(0, "a treaty's id")?, name: row.get(1), address: row.get(7), alone })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::en::ENGLISH;

    #[test]
    fn every_built_in_pattern_compiles_and_is_bounded() {
        for row in &Lexicon::built_in().unwrap().references.shapes {
            for shape in [&row.first, &row.more].into_iter().filter(|shape| !shape.is_none()) {
                assert_eq!(shape.fault(), None, "{} {shape:?}", row.rule);
            }
        }
    }

    #[test]
    fn tables_are_sorted_and_ids_unique() {
        for (name, table) in [("treaties", ENGLISH.tables.treaties), ("references", ENGLISH.tables.references)] {
            let ids: Vec<_> = rows(name, table).map(|row| row.get(0)).collect();
            assert!(ids.is_sorted(), "{name}: {:?}", ids.windows(2).find(|pair| pair[0] > pair[1]));
            assert!(name == "references" || ids.windows(2).all(|pair| pair[0] < pair[1]));
        }
        assert!(rows("treaties", ENGLISH.tables.treaties).count() >= 120);
    }

    #[test]
    fn bodies_that_a_row_needs_are_known() {
        let lexicon = Lexicon::built_in().unwrap();
        let needs = lexicon.references.shapes.iter().flat_map(|row| &row.needs);
        let of_rows = needs.filter_map(|need| if let Need::Body(body) = need { Some(*body) } else { None });
        let of_treaties = lexicon.references.treaties.iter().filter_map(|treaty| treaty.alone.as_ref().map(|alone| alone.0));
        for body in of_rows.chain(of_treaties) {
            assert!(lexicon.gazetteer.organisation(body).is_some(), "{body}");
        }
    }

    #[test]
    fn a_resolution_has_the_year_of_its_number() {
        let references = &Lexicon::built_in().unwrap().references;
        let cases = [("1", "1946"), ("242", "1967"), ("338", "1973"), ("687", "1991"), ("1244", "1999"), ("1325", "2000")];
        let later = [("1540", "2004"), ("1701", "2006"), ("1929", "2010"), ("2231", "2015"), ("2728", "2024")];
        for (number, year) in cases.into_iter().chain(later) {
            assert_eq!(references.council_year(number), Some(year), "{number}");
        }
        for number in ["0", "9999", "", "x", "99999999"] {
            assert_eq!(references.council_year(number), None, "{number}");
        }
    }
}
