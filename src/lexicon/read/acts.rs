//! Reads the tables of acts: verbs, and nouns with the verbs that support them.

use super::verbs::Verbs;
use crate::Error;
use crate::lang::Tables;
use crate::lexicon::Lexicon;
use crate::lexicon::act::{ActEntry, ActForm, ActFrame, TargetSlot};
use crate::lexicon::cue::VerbForms;
use crate::lexicon::event_class::{EventMode, EventType};
use crate::lexicon::phrase::PhraseKind;
use crate::table::{Row, rows};
use std::collections::HashMap;

/// The acts so far, by lemma.
type ByLemma = HashMap<&'static str, u32>;

/// What may be in the column of flags.
const FLAGS: &str = "alone, asking, bare, between, domestic, inverse, mutual, noun, official, person or refused";
/// The cell of a noun that names its act without a verb.
const VERBLESS: &str = "-";

impl Lexicon {
    /// Reads the tables of acts.
    pub(super) fn read_acts(&mut self, tables: &Tables, verbs: &Verbs<'_>) -> Result<(), Error> {
        let mut of_verbs = ByLemma::with_capacity(512);
        for row in rows("event_verbs", tables.event_verbs) {
            let lemma = row.want(0, "a verb's base form")?;
            let (frame, often_noun) = self.frame(row, 1)?;
            let act = self.act_verb(lemma, &mut of_verbs, verbs);
            let entry = &mut self.acts[act as usize];
            entry.often_noun |= often_noun;
            entry.frames.push(frame);
        }
        let mut of_nouns = ByLemma::with_capacity(128);
        for row in rows("event_nouns", tables.event_nouns) {
            let noun = row.want(0, "a noun")?;
            let (mut frame, _) = self.frame(row, 2)?;
            let support: Vec<&str> = row.list(1).collect();
            frame.is_verbless = support.contains(&VERBLESS);
            let supporting = support.into_iter().filter(|verb| *verb != VERBLESS);
            frame.verbs = supporting.map(|verb| self.act_verb(verb, &mut of_verbs, verbs)).collect();
            frame.verbs.sort_unstable();
            let act = if let Some(act) = of_nouns.get(noun) {
                *act
            } else {
                let act = self.add_act(ActEntry::noun(noun));
                of_nouns.insert(noun, act);
                self.add_act_form(noun, act, VerbForms::default());
                self.add_act_form(&(verbs.grammar.plural)(noun).concat(), act, VerbForms::default());
                act
            };
            self.acts[act as usize].frames.push(frame);
        }
        Ok(())
    }

    /// The act of a verb, which is added with all its forms if it is new.
    fn act_verb(&mut self, lemma: &'static str, known: &mut ByLemma, verbs: &Verbs<'_>) -> u32 {
        if let Some(act) = known.get(lemma) {
            return *act;
        }
        let act = self.add_act(ActEntry::verb(lemma));
        known.insert(lemma, act);
        for (phrase, forms) in self.inflected(lemma, verbs) {
            self.add_act_form(&phrase, act, forms);
        }
        act
    }

    fn add_act(&mut self, entry: ActEntry) -> u32 {
        self.acts.push(entry);
        self.acts.len() as u32 - 1
    }

    fn add_act_form(&mut self, phrase: &str, act: u32, forms: VerbForms) {
        let entry = self.act_forms.len() as u32;
        if self.phrases.add(&mut self.vocabulary, phrase, PhraseKind::Act, entry) {
            self.act_forms.push(ActForm { act, forms });
        }
    }

    /// Reads the columns from `at` on: type, mode, root in CAMEO, targets, flags. Also returns whether the base form is often a noun.
    fn frame(&mut self, row: Row<'static>, at: usize) -> Result<(ActFrame, bool), Error> {
        let kind = row.get(at);
        let kind = EventType::from_name(kind).ok_or_else(|| row.error(at, kind, EventType::ONE_OF))?;
        let mode = match row.get(at + 1) {
            "" => None,
            name => Some(EventMode::from_name(name).ok_or_else(|| row.error(at + 1, name, EventMode::ONE_OF))?),
        };
        let cameo = row.want(at + 2, "a root of CAMEO: two digits")?;
        let mut targets = Vec::new();
        for name in row.list(at + 3) {
            targets.push(match name {
                "object" => TargetSlot::Object,
                "clause" => TargetSlot::Clause,
                "that" => TargetSlot::That,
                preposition => TargetSlot::After(self.vocabulary.intern(preposition).unwrap_or_default()),
            });
        }
        let targets = targets.into();
        let mut frame = ActFrame { targets, ..ActFrame::new(kind, mode, cameo) };
        let mut often_noun = false;
        for flag in row.list(at + 4) {
            match flag {
                "alone" => frame.is_alone = true,
                "asking" => frame.is_asking = true,
                "bare" => frame.is_bare = true,
                "between" => frame.is_between = true,
                "domestic" => frame.is_domestic = true,
                "inverse" => frame.is_inverse = true,
                "mutual" => frame.is_mutual = true,
                "noun" => often_noun = true,
                "official" => frame.is_official = true,
                "person" => frame.of_person = true,
                "refused" => frame.is_refusal = true,
                other => return Err(row.error(at + 4, other, FLAGS)),
            }
        }
        Ok((frame, often_noun))
    }
}
