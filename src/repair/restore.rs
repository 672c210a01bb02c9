//! Maps the spans of a story of a repaired text back to the text that was damaged.

use super::offsets::Offsets;
use crate::Span;
use crate::story::{Line, Story};

/// Makes every span of a story one of the damaged `text`. Lines that the story quotes are those of that text; names are repaired.
pub(super) fn restore(story: &mut Story, text: &str, offsets: &Offsets) {
    let map = |span: &mut Span| *span = offsets.original(*span);
    let line = |line: &mut Option<Line>| {
        if let Some(line) = line {
            map(&mut line.span);
            line.text = line.span.of(text).into();
        }
    };
    if let Some(title) = &mut story.title {
        map(&mut title.span);
        title.text = title.span.of(text).into();
    }
    line(&mut story.subtitle);
    line(&mut story.place);
    line(&mut story.author);
    story.embargo.iter_mut().for_each(|embargo| map(&mut embargo.span));
    story.boilerplate.iter_mut().for_each(map);
    story.sentences.iter_mut().for_each(map);
    for speaker in &mut story.speakers {
        speaker.mentions.iter_mut().for_each(|mention| map(&mut mention.span));
    }
    for quote in &mut story.quotes {
        map(&mut quote.span);
        quote.source.iter_mut().for_each(map);
        quote.cue.iter_mut().for_each(|cue| map(&mut cue.span));
        quote.directions.iter_mut().for_each(map);
    }
    for event in &mut story.events {
        map(&mut event.span);
        map(&mut event.trigger);
        event.actors.iter_mut().chain(&mut event.targets).for_each(|actor| map(&mut actor.span));
        event.place.iter_mut().for_each(|place| map(&mut place.span));
        event.evidence.iter_mut().for_each(map);
    }
    for country in &mut story.countries {
        country.mentions.iter_mut().for_each(|mention| map(&mut mention.span));
    }
    for body in &mut story.organisations {
        body.mentions.iter_mut().for_each(|mention| map(&mut mention.span));
    }
    for reference in &mut story.references {
        reference.mentions.iter_mut().for_each(|mention| map(&mut mention.span));
    }
    for topic in &mut story.topics {
        topic.evidence.iter_mut().for_each(map);
    }
}
