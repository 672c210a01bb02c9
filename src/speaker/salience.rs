//! Of several people whom an office may mean, the one whom the reader has in mind.

use super::office_fit::Fit;
use super::person_name::compatible;
use super::reading::SourceReading;
use crate::Span;
use crate::lexicon::WordSet;
use crate::syntax::View;

/// The place of a source in the text.
#[derive(Clone, Copy, Default)]
pub(super) struct Scene<'s> {
    /// What the source says, if nobody who is named there can be the source.
    pub(super) speech: Option<Span>,
    /// The name of whoever spoke last.
    pub(super) last: Option<&'s str>,
}

impl Scene<'_> {
    /// Whether somebody has just spoken.
    pub(super) fn is_of_last(&self, person: &SourceReading<'_>) -> bool {
        self.last.is_some_and(|last| compatible(&person.name, last))
    }
}

/// Somebody whom a source may mean: how well the office fits, whether the person is named after the source, and how far from it.
pub(super) type Candidate<'h, 'a> = (Fit, bool, usize, &'h SourceReading<'a>);

/// The nearest of the best candidates. If it is not the subject of its sentence, an equal one who has just spoken is better, or one who is the
/// subject.
pub(super) fn best<'h, 'a>(
    view: View<'_>,
    candidates: &[Candidate<'h, 'a>],
    scene: Scene<'_>,
    is_equal: fn(Fit, Fit) -> bool,
) -> Option<&'h SourceReading<'a>> {
    let by_fit = |(fit, is_after, distance, _): &&Candidate<'h, 'a>| (fit.cost(), *is_after, *distance);
    let (fit, is_after, _, nearest) = candidates.iter().min_by_key(by_fit)?;
    let mut equals = candidates.iter().filter(|(other, after, ..)| is_equal(*other, *fit) && after == is_after);
    let last = equals.clone().find(|(.., person)| scene.is_of_last(person));
    if scene.is_of_last(nearest) || last.is_none() && equals.clone().nth(1).is_none() || is_subject(view, nearest) {
        return Some(nearest);
    }
    let subject = || equals.by_ref().filter(|(.., person)| is_subject(view, person)).min_by_key(by_fit);
    Some(last.or_else(subject).map_or(*nearest, |(.., person)| *person))
}

/// Whether all candidates are one person.
pub(super) fn are_one(candidates: &[Candidate<'_, '_>]) -> bool {
    candidates.windows(2).all(|pair| compatible(&pair[0].3.name, &pair[1].3.name))
}

/// The only one of some people who is an ambassador or another envoy: "the diplomat" whom a minister received.
pub(super) fn only_envoy<'h, 'a>(view: View<'_>, candidates: &[Candidate<'h, 'a>]) -> Option<&'h SourceReading<'a>> {
    let is_envoy = |person: &SourceReading<'_>| {
        person.role_words.is_some_and(|role| (role.first..role.last).any(|at| view.is_in(at, WordSet::Envoy)))
    };
    let mut envoys = candidates.iter().map(|(.., person)| *person).filter(|person| is_envoy(person));
    let envoy = envoys.next()?;
    envoys.all(|other| compatible(&other.name, &envoy.name)).then_some(envoy)
}

/// Whether somebody is named before the first finite verb of the sentence.
fn is_subject(view: View<'_>, person: &SourceReading<'_>) -> bool {
    !(view.sentence_start(person.at)..person.at).any(|at| view.tag(at).is_finite())
}
