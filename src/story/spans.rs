//! All spans of a story, and the same story with offsets in another unit.

use super::Story;
use crate::span::{Unit, Units};
use crate::{Line, Span};

impl Story {
    /// The same story with offsets that count another unit of the text that was read, for languages whose strings do not count bytes.
    ///
    /// All spans change, and [`Story::offsets`] says so. A story with a text of its own ([`Story::text`]) does not need `text`. A story
    /// whose offsets are not bytes is returned as it is, so convert the original. Linear in the text and the spans.
    ///
    /// ```
    /// use demarche::Unit;
    /// let text = "“Nous sommes prêts,” Ms Lund said. Norway agreed.";
    /// let story = demarche::extract(text).in_unit(Unit::CodePoints, text);
    /// let norway = story.countries[0].mentions[0].span;
    /// let words: String = text.chars().skip(norway.start as usize).take(norway.len()).collect();
    /// assert_eq!(words, "Norway");
    /// assert_eq!(story.offsets, Unit::CodePoints);
    /// ```
    #[must_use]
    pub fn in_unit(mut self, unit: Unit, text: &str) -> Self {
        if self.offsets != Unit::Bytes || unit == Unit::Bytes {
            return self;
        }
        self.offsets = unit;
        let own = self.text.take();
        let units = Units::of(own.as_deref().unwrap_or(text), unit);
        self.each_span(|span| *span = units.span(*span));
        self.text = own;
        self
    }

    /// Calls `each` with every span of the story. A new field with spans has its place here; the compiler asks for it.
    pub(crate) fn each_span(&mut self, mut each: impl FnMut(&mut Span)) {
        let Story {
            schema: _,
            offsets: _,
            text: _,
            kind: _,
            kind_rule: _,
            kind_confidence: _,
            title,
            subtitle,
            published: _,
            published_rule: _,
            issuer: _,
            place,
            embargo,
            author,
            boilerplate,
            sentences,
            speakers,
            quotes,
            events,
            references,
            countries,
            organisations,
            topics,
        } = self;
        if let Some(title) = title {
            each(&mut title.span);
        }
        let lines = [subtitle, place, author];
        for Line { span, .. } in lines.into_iter().flatten() {
            each(span);
        }
        if let Some(embargo) = embargo {
            each(&mut embargo.span);
        }
        boilerplate.iter_mut().for_each(&mut each);
        sentences.iter_mut().for_each(&mut each);
        speakers.iter_mut().flat_map(|speaker| &mut speaker.mentions).for_each(|mention| each(&mut mention.span));
        for quote in quotes {
            each(&mut quote.span);
            quote.source.iter_mut().for_each(&mut each);
            quote.cue.iter_mut().for_each(|cue| each(&mut cue.span));
            quote.directions.iter_mut().for_each(&mut each);
        }
        for event in events {
            each(&mut event.span);
            each(&mut event.trigger);
            event.actors.iter_mut().chain(&mut event.targets).for_each(|actor| each(&mut actor.span));
            event.place.iter_mut().for_each(|place| each(&mut place.span));
            event.evidence.iter_mut().for_each(&mut each);
        }
        references.iter_mut().flat_map(|reference| &mut reference.mentions).for_each(|mention| each(&mut mention.span));
        countries.iter_mut().flat_map(|country| &mut country.mentions).for_each(|mention| each(&mut mention.span));
        organisations.iter_mut().flat_map(|body| &mut body.mentions).for_each(|mention| each(&mut mention.span));
        topics.iter_mut().flat_map(|topic| &mut topic.evidence).for_each(each);
    }
}
