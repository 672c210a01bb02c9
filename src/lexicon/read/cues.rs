//! Reads the tables of cues: reporting verbs, nouns and prepositions.

use super::verbs::Verbs;
use crate::Error;
use crate::lang::Tables;
use crate::lexicon::Lexicon;
use crate::lexicon::classes::CueClass;
use crate::lexicon::cue::{Complements, CueEntry, CueForm, CueKind, VerbForms};
use crate::lexicon::phrase::PhraseKind;
use crate::table::{Row, rows};

impl Lexicon {
    /// Reads the tables of cues.
    pub(super) fn read_cues(&mut self, tables: &Tables, verbs: &Verbs<'_>) -> Result<(), Error> {
        for row in rows("reporting_verbs", tables.reporting_verbs) {
            self.add_verb(row, 0, verbs)?;
        }
        for row in rows("nominal_cues", tables.nominal_cues) {
            let entry = entry(row, 0, CueKind::Noun)?;
            let (noun, cue) = (entry.lemma.clone(), self.cues.len() as u32);
            self.cues.push(entry);
            self.add_form(&noun, cue, VerbForms::default());
            self.add_form(&(verbs.grammar.plural)(&noun).concat(), cue, VerbForms::default());
        }
        for row in rows("prepositional_cues", tables.prepositional_cues) {
            let entry = entry(row, 0, CueKind::Preposition)?;
            let (phrase, cue) = (entry.lemma.clone(), self.cues.len() as u32);
            self.cues.push(entry);
            self.add_form(&phrase, cue, VerbForms::default());
        }
        Ok(())
    }

    /// Adds a verb. The columns from `at` on are lemma, class, complements, flags.
    pub(super) fn add_verb(&mut self, row: Row<'_>, at: usize, verbs: &Verbs<'_>) -> Result<(), Error> {
        let entry = entry(row, at, CueKind::Verb)?;
        let cue = self.cues.len() as u32;
        let forms = self.inflected(&entry.lemma, verbs);
        self.cues.push(entry);
        for (phrase, kind) in forms {
            self.add_form(&phrase, cue, kind);
        }
        Ok(())
    }

    /// The forms of a verb with its particle. Also adds to the vocabulary what form of a verb each word is.
    pub(super) fn inflected(&mut self, lemma: &str, verbs: &Verbs<'_>) -> Vec<(String, VerbForms)> {
        let (head, rest) = lemma.split_once(' ').map_or((lemma, ""), |(head, rest)| (head, rest));
        // One phrase may be several forms: "put" is the base, the past and the participle.
        let mut forms: Vec<(String, VerbForms)> = Vec::with_capacity(8);
        let mut add = |form: &str, column: usize| {
            let kind = VerbForms::BY_COLUMN[column];
            let phrase = if rest.is_empty() { form.to_owned() } else { [form, " ", rest].concat() };
            match forms.iter_mut().find(|(known, _)| *known == phrase) {
                Some((_, known)) => *known = known.or(kind),
                None => forms.push((phrase, kind)),
            }
        };
        if head == verbs.grammar.be[0][0] {
            for (column, forms) in verbs.grammar.be.iter().enumerate() {
                forms.iter().for_each(|form| add(form, column));
            }
        } else {
            let row = verbs.row(head);
            verbs.each_form(row.as_ref(), head, |form, column, fact| {
                add(form, column);
                // The words of a row have their facts from there.
                if row.is_none() {
                    self.add_facts(form, fact);
                }
            });
        }
        forms
    }

    fn add_form(&mut self, phrase: &str, cue: u32, forms: VerbForms) {
        let entry = self.cue_forms.len() as u32;
        if self.phrases.add(&mut self.vocabulary, phrase, PhraseKind::Cue, entry) {
            self.cue_forms.push(CueForm { cue, forms });
        }
    }
}

fn entry(row: Row<'_>, at: usize, kind: CueKind) -> Result<CueEntry, Error> {
    let lemma = row.want(at, "a base form")?;
    let class = row.get(at + 1);
    let class = CueClass::from_name(class).ok_or_else(|| {
        let found = if class.is_empty() { "a verb's class is missing" } else { class };
        row.error(at + 1, found, CueClass::ONE_OF)
    })?;
    let mut takes = Complements::default();
    for name in row.list(at + 2) {
        let complement = Complements::from_name(name);
        takes = takes.or(complement.ok_or_else(|| row.error(at + 2, name, Complements::SOME_OF))?);
    }
    let (mut frame, mut noun, mut weak) = (false, false, false);
    // The fourth column of a noun lists the prepositions before its content, that of a verb its flags.
    let prepositions: Box<[Box<str>]> =
        if kind == CueKind::Noun { row.list(at + 3).map(Into::into).collect() } else { Box::default() };
    let flags = if at == 0 { "one of clause, frame, heading, line, noun, report, weak" } else { "frame, noun or weak" };
    for flag in row.list(at + 3).filter(|_| kind == CueKind::Verb) {
        match flag {
            "frame" => frame = true,
            "noun" => noun = true,
            "weak" => weak = true,
            // The splitter and the document stage read these, of the built-in table alone.
            // house: flags of the table of verbs
            "clause" | "heading" | "line" | "report" if at == 0 => {}
            other => return Err(row.error(at + 3, other, flags)),
        }
    }
    Ok(CueEntry { lemma: lemma.into(), class, takes, kind, prepositions, frame, noun, weak })
}
