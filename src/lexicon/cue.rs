//! Cues: the verbs and nouns that attribute words to somebody, what complements they take, and their forms.

use super::table::{Row, rows};
use super::word::Verbs;
use super::{CueClass, Lexicon, PhraseKind};
use crate::Error;
use crate::lang::Tables;

/// A cue: a verb, a verb with its particle, or a noun.
#[derive(Clone, Debug)]
pub(crate) struct CueEntry {
    pub(crate) lemma: Box<str>,
    pub(crate) class: CueClass,
    pub(crate) takes: Complements,
    pub(crate) kind: CueKind,
    /// What leads from a noun to its content: "of" in "a warning of", "for" in "a call for".
    pub(crate) prepositions: Box<[Box<str>]>,
    /// Whether its base form is often a noun ("report").
    pub(crate) noun: bool,
    /// Whether it often attributes nothing ("add", "show"), so that more evidence is wanted.
    pub(crate) weak: bool,
}

/// What kind of word a cue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CueKind {
    /// "say", "call for".
    Verb,
    /// "statement".
    Noun,
    /// "according to".
    Preposition,
}

/// What may follow a cue, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Complements(u16);

/// The forms of a verb that a phrase is, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct VerbForms(u8);

/// A form of a cue: what [`PhraseKind::Cue`] leads to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CueForm {
    pub(crate) cue: u32,
    pub(crate) forms: VerbForms,
}

impl Complements {
    /// A quotation.
    pub(crate) const DIRECT: Self = Self(1);
    /// "that" and a clause.
    pub(crate) const THAT: Self = Self(2);
    /// A clause without "that".
    pub(crate) const BARE: Self = Self(4);
    /// A noun phrase that is content: "stressed the importance".
    pub(crate) const NOUN_PHRASE: Self = Self(8);
    /// An infinitive: "agreed to work".
    pub(crate) const INFINITIVE: Self = Self(16);
    /// An addressee and an infinitive: "urged Russia to withdraw".
    pub(crate) const OBJECT_INFINITIVE: Self = Self(32);
    /// "suggested holding".
    pub(crate) const GERUND: Self = Self(64);
    /// An addressee before "that": "told reporters".
    pub(crate) const ADDRESSEE: Self = Self(128);
    /// "said to reporters".
    pub(crate) const TO: Self = Self(256);
    /// "asked whether", "explained how".
    pub(crate) const WHETHER: Self = Self(512);
    /// "described the talks as".
    pub(crate) const AS: Self = Self(1024);
    /// "accused Moscow of breaking its word".
    pub(crate) const OBJECT_OF: Self = Self(2048);
    /// "blamed Moscow for breaking its word".
    pub(crate) const OBJECT_FOR: Self = Self(4096);

    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "direct" => Self::DIRECT,
            "that" => Self::THAT,
            "bare" => Self::BARE,
            "np" => Self::NOUN_PHRASE,
            "inf" => Self::INFINITIVE,
            "obj_inf" => Self::OBJECT_INFINITIVE,
            "gerund" => Self::GERUND,
            "addressee" => Self::ADDRESSEE,
            "to" => Self::TO,
            "whether" => Self::WHETHER,
            "obj_for" => Self::OBJECT_FOR,
            "as" => Self::AS,
            "obj_of" => Self::OBJECT_OF,
            _ => return None,
        })
    }
}

impl VerbForms {
    pub(crate) const BASE: Self = Self(1);
    pub(crate) const THIRD: Self = Self(2);
    pub(crate) const PAST: Self = Self(4);
    pub(crate) const PARTICIPLE: Self = Self(8);
    pub(crate) const ING: Self = Self(16);

    /// In the order of the verbs' table.
    const ALL: [Self; 5] = [Self::BASE, Self::THIRD, Self::PAST, Self::PARTICIPLE, Self::ING];

    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

const COMPLEMENTS: &str = "some of direct, that, bare, np, inf, obj_inf, gerund, addressee, to, whether, as, obj_of";

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

    /// Adds a verb from a row whose columns begin at `at`: lemma, class, complements, flags.
    pub(super) fn add_verb(&mut self, row: Row<'_>, at: usize, verbs: &Verbs<'_>) -> Result<(), Error> {
        let entry = entry(row, at, CueKind::Verb)?;
        let cue = self.cues.len() as u32;
        let (head, rest) = entry.lemma.split_once(' ').map_or((&*entry.lemma, ""), |(head, rest)| (head, rest));
        let mut forms: Vec<(String, VerbForms)> = Vec::with_capacity(8);
        let mut add = |form: &str, kind: VerbForms| {
            let phrase = if rest.is_empty() { form.to_owned() } else { [form, " ", rest].concat() };
            match forms.iter_mut().find(|(known, _)| *known == phrase) {
                Some((_, known)) => *known = known.or(kind),
                None => forms.push((phrase, kind)),
            }
        };
        if head == verbs.grammar.be[0][0] {
            for (kind, forms) in verbs.grammar.be.iter().enumerate() {
                forms.iter().for_each(|form| add(form, VerbForms::ALL[kind]));
            }
        } else {
            verbs.each_form(head, |form, kind| {
                add(form, VerbForms::ALL[kind]);
                self.add_facts(form, Verbs::FORMS[kind]);
            });
        }
        self.cues.push(entry);
        for (phrase, kind) in forms {
            self.add_form(&phrase, cue, kind);
        }
        Ok(())
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
    let class = match row.get(at + 1) {
        "" => return Err(row.error(at + 1, "a verb's class is missing", CueClass::ONE_OF)),
        name => CueClass::from_name(name).ok_or_else(|| row.error(at + 1, name, CueClass::ONE_OF))?,
    };
    let mut takes = Complements::default();
    for name in row.list(at + 2) {
        let complement = Complements::named(name).ok_or_else(|| row.error(at + 2, name, COMPLEMENTS))?;
        takes.0 |= complement.0;
    }
    let (mut noun, mut weak) = (false, false);
    // A noun's fourth column lists the prepositions that lead to its content.
    let prepositions: Box<[Box<str>]> =
        if kind == CueKind::Noun { row.list(at + 3).map(Into::into).collect() } else { Box::default() };
    for flag in row.list(at + 3).filter(|_| kind == CueKind::Verb) {
        match flag {
            "noun" => noun = true,
            "weak" => weak = true,
            other => return Err(row.error(at + 3, other, "noun or weak")),
        }
    }
    Ok(CueEntry { lemma: lemma.into(), class, takes, kind, prepositions, noun, weak })
}
