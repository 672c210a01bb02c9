//! The speaker whom a pronoun means.

use super::antecedent;
use super::reading::SourceReading;
use super::registry::Registry;
use crate::lexicon::{Gender, WordSet};
use crate::story::SpeakerKind;

impl<'a> Registry<'a> {
    /// The speaker whom a pronoun means: the subject of a sentence shortly before it, if that sentence comes after the last words of the
    /// latest speaker who agrees with the pronoun; otherwise that speaker; or else somebody who is named before the pronoun.
    pub(super) fn antecedent(&mut self, pronoun: &SourceReading<'a>) -> Option<usize> {
        if pronoun.is_first_or_second_person {
            return None;
        }
        let recent = self.recent.iter().rev().copied().find(|index| self.entries[*index].agrees_with(pronoun));
        let mention = recent.and_then(|index| self.entries[index].speaker.mentions.last()).map(|mention| mention.span);
        let spoke = mention.map_or(0, |span| span.start);
        // "Mr Lund thanked Mr Oda, who told him that talks would go on. He said": whoever speaks in a relative clause is not its subject.
        let words = mention.map(|span| self.view.tokens_in(span));
        let relative = words.filter(|words| (words.last..words.last + 2).any(|at| self.view.is(at, "who")));
        let is_main = |at: usize| relative.is_some_and(|words| self.view.sentence_of(words.first) == self.view.sentence_of(at));
        if let Some(speaker) = antecedent::speaker_of_speech(self.view, pronoun) {
            return Some(self.entry_named(&self.with_name(speaker)));
        }
        if let Some(pair) = antecedent::pair_that_met(self.view, pronoun, spoke) {
            return Some(self.entry_of_pair(&pair));
        }
        let issuer = antecedent::issuer_of_statement(self.view, pronoun).map(|issuer| self.with_name(issuer));
        if let Some(meant) = issuer.or_else(|| self.spoken_of(recent?, pronoun)) {
            return Some(self.entry_named(&meant));
        }
        let subject = antecedent::subject_before(self.view, self.quoted, pronoun);
        if let Some(subject) = subject.filter(|subject| recent.is_none() || subject.span.start > spoke || is_main(subject.at)) {
            return Some(self.entry_named(&self.with_name(subject)));
        }
        if recent.is_some() {
            return recent;
        }
        if pronoun.is_plural {
            return Some(self.entry_of_pair(&antecedent::pair_before(self.view, pronoun)?));
        }
        match antecedent::named_before(self.view, self.quoted, pronoun) {
            Some(named) => Some(self.entry_named(&self.with_name(named))),
            None => self.only_person(pronoun),
        }
    }

    /// The only person who spoke so far, if a pronoun of the other gender can mean nobody else. A given name may mislead about the gender.
    fn only_person(&self, pronoun: &SourceReading<'_>) -> Option<usize> {
        let is_person = |index: &&usize| self.entries[**index].speaker.kind == SpeakerKind::Person;
        let mut people = self.recent.iter().filter(is_person);
        let only = people.next().filter(|_| pronoun.gender != Gender::Unknown && people.next().is_none())?;
        let speaker = &self.entries[*only].speaker;
        (speaker.has_name() && speaker.honorific.is_none()).then_some(*only)
    }

    /// The person about whom a spokesperson spoke last, if a pronoun may mean that person.
    fn spoken_of(&self, index: usize, pronoun: &SourceReading<'_>) -> Option<SourceReading<'a>> {
        let speaker = &self.entries[index].speaker;
        let is_body = pronoun.is_plural && speaker.kind == SpeakerKind::Organisation;
        // "the Adviser on Media" speaks for somebody as a spokesman does.
        let is_voice = |role: &str| {
            let publishes = |word: &str| self.view.lexicon.has_word(WordSet::Publicity, word);
            role.to_ascii_lowercase().contains("spokes") || role.split(' ').any(publishes)
        };
        let speaks_for = is_body || speaker.role.as_deref().is_some_and(is_voice);
        let source = speaker.mentions.last().filter(|_| speaks_for)?.span;
        let subject = antecedent::subject_of_words(self.view, self.quoted.words_of(self.view, source)?)?;
        if pronoun.is_plural {
            return Some(subject).filter(|subject| subject.is_plural);
        }
        let subject = self.with_name(subject);
        (subject.gender.agrees(pronoun.gender) && subject.is_named_person()).then_some(subject)
    }
}
