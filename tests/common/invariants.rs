//! What must be true for any input. The property tests and every fuzz target check it.

// The fuzz targets are crates of their own and use these too.
#![allow(unreachable_pub)]

#[path = "clock.rs"]
mod clock;

use clock::clock;
use demarche::ndjson::{self, Id, Lines, Release};
use demarche::segment::{Token, TokenClass};
use demarche::{Document, Error, Extractor, Segments, Span, Story};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::fmt::Debug;
use std::io::{BufRead, BufReader};
use std::sync::OnceLock;
use std::time::Duration;

/// The result of a check. `Err` says which invariant is broken, and where.
pub type Checked<T = ()> = Result<T, String>;

/// The time that any input may take besides its time per byte. It includes compiling the tables of a lexicon.
const TIME_ALONE: Duration = Duration::from_secs(1);
/// The time that each byte of a text may take, a hundred times what it takes: debug builds and a fuzzer's counters are slow.
const TIME_PER_BYTE: Duration = Duration::from_micros(50);

/// A limit on the length of a line that many lines exceed.
const LINE: usize = 40;

fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Checked {
    if holds { Ok(()) } else { Err(otherwise()) }
}

fn same<T: PartialEq + Debug>(one: &T, other: &T, what: &str) -> Checked {
    ensure(one == other, || format!("{what}:\n{one:?}\n{other:?}"))
}

/// An extractor besides the one that [`demarche::extract`] keeps.
pub fn extractor() -> &'static Extractor {
    static EXTRACTOR: OnceLock<Extractor> = OnceLock::new();
    EXTRACTOR.get_or_init(|| Extractor::builder().build().expect("the built-in tables compile"))
}

/// Checks a plain text.
pub fn plain(text: &str) -> Checked {
    let story = in_time(text.len(), || demarche::extract(text))?;
    ensure(story.text.is_none(), || "the story of a plain text has a text of its own".into())?;
    holds_together(&Document::plain(text), &story)?;
    json(&story)?;
    segments(text, &Segments::plain(text), Span::from(0..text.len()))?;
    streams(text)
}

/// Checks a web page.
pub fn html(page: &str) -> Checked {
    let refused = |error: &Error| matches!(error, Error::Empty);
    drawn(page.len(), || Document::html(page), refused)
}

/// Checks a content item of GOV.UK.
pub fn govuk(item: &str) -> Checked {
    let refused = |error: &Error| matches!(error, Error::Empty | Error::Json { .. } | Error::Field { .. });
    drawn(item.len(), || Document::govuk(item), refused)
}

/// Markup is either refused for one of a few reasons, or gives a text of its own and a story over it.
fn drawn(len: usize, read: impl Fn() -> Result<Document<'static>, Error>, may_refuse: impl Fn(&Error) -> bool) -> Checked {
    let (document, again) = match (in_time(len, &read)?, read()) {
        (Ok(document), Ok(again)) => (document, again),
        (Err(error), Err(again)) => {
            ensure(may_refuse(&error), || format!("refused for an unexpected reason: {error:?}"))?;
            return same(&error, &again, "refused with different errors");
        }
        (read, again) => return Err(format!("read once and refused once: {:?}, {:?}", read.err(), again.err())),
    };
    same(&document.text(), &again.text(), "the same markup gives two texts")?;
    same(&document.blocks(), &again.blocks(), "the same markup gives two lists of blocks")?;
    let story = in_time(document.text().len(), || demarche::extract_document(&document))?;
    same(&story.text.as_deref(), &Some(document.text()), "the text of the story and of its document")?;
    holds_together(&document, &story)?;
    json(&story)
}

/// Checks a caller's lexicon. It is either refused at a place that exists in it, or an extractor with it reads a text of the same words.
pub fn lexicon(rows: &str) -> Checked {
    // The built-in tables are compiled first, whatever the rows are.
    let built = in_time(rows.len(), || Extractor::builder().lexicon(rows).build())?;
    let again = Extractor::builder().lexicon(rows).build();
    let own = match (built, again) {
        (Ok(own), Ok(_)) => own,
        (Err(Error::Lexicon { table, line, column, found, wanted }), Err(again)) => {
            let there = &*table == "lexicon" && (1..=rows.matches('\n').count() + 1).contains(&line) && column >= 1;
            let says = !found.is_empty() && !wanted.is_empty();
            ensure(there && says, || {
                format!("an error outside the rows: {table} line {line}, column {column}: {found}; {wanted}")
            })?;
            return same(&Error::Lexicon { table, line, column, found, wanted }, &again, "refused with different errors");
        }
        (built, again) => return Err(format!("built once and refused once: {:?}, {:?}", built.err(), again.err())),
    };
    let read = own.extract(rows);
    story(rows, &read)?;
    same(&own.extract(rows), &read, "the same extractor reads a text in two ways")?;
    json(&read)
}

/// Checks a stream of lines. Each line that is not blank is answered in its place, with an error or with the story that its text has when
/// it is read alone.
pub fn stream(input: &[u8]) -> Checked {
    let lines = |input: &mut dyn BufRead| Lines::new(input).collect::<Result<Vec<_>, _>>().map_err(|error| error.to_string());
    let whole = in_time(input.len(), || lines(&mut &*input))??;
    // The input is read three bytes at a time, to show that no answer depends on the end of a buffer.
    let torn = lines(&mut BufReader::with_capacity(3, input))?;
    same(&format!("{torn:?}"), &format!("{whole:?}"), "lines through a small buffer")?;
    let bounded = Lines::new(input).longest(LINE).collect::<Result<Vec<_>, _>>().map_err(|error| error.to_string())?;
    let marked = input.strip_prefix("\u{feff}".as_bytes()).unwrap_or(input);
    let mut stories = Vec::new();
    for line in &whole {
        let request = line.request();
        let document = request.release.as_ref().map_err(Clone::clone).and_then(Release::document);
        let story = document.as_ref().map(|document| extractor().extract_document(document)).map_err(Clone::clone);
        answered(&request.id, story.as_ref().ok(), story.as_ref().err())?;
        if let (Ok(Release::Text(text)), Ok(story)) = (&request.release, &story) {
            same(&demarche::extract(text), story, "a text alone and in a stream")?;
            holds_together(&Document::plain(text), story)?;
            stories.push((text.clone(), story.clone()));
        }
        let short = bounded.iter().find(|other| other.number() == line.number());
        let short = short.map(|short| short.request().release);
        let read = short == Some(request.release.clone());
        // The byte order mark before the first line counts for the limit, but is not part of the line.
        let mark = if line.number() == 1 { input.len() - marked.len() } else { 0 };
        let beyond = line.size() + mark > LINE && matches!(short, Some(Err(Error::LongLine { longest: LINE })));
        ensure(read || beyond, || format!("line {} with and without a bound: {:?}", line.number(), request.release))?;
    }
    let numbers: Vec<_> = whole.iter().map(|line| line.number() as usize - 1).collect();
    let blank = |line: &[u8]| line.trim_ascii().is_empty();
    let expected: Vec<_> =
        marked.split(|byte| *byte == b'\n').enumerate().filter(|(_, line)| !blank(line)).map(|(at, _)| at).collect();
    same(&numbers, &expected, "the lines that are not blank")?;
    let (texts, alone): (Vec<_>, Vec<_>) = stories.into_iter().unzip();
    same(&extractor().extract_all(texts).collect(), &alone, "one after another and on all cores")
}

/// An answer is one line of JSON with the unchanged id and either the story or an error.
fn answered(id: &Id<'_>, story: Option<&Story>, error: Option<&Error>) -> Checked {
    #[derive(Serialize)]
    struct Answer<'a> {
        story: &'a Story,
    }
    #[derive(Deserialize)]
    struct Read<'a> {
        #[serde(borrow)]
        id: &'a RawValue,
        story: Option<Story>,
        error: Option<String>,
    }
    let mut out = Vec::new();
    let answer = story.map(|story| Answer { story }).ok_or_else(|| error.map(ToString::to_string).unwrap_or_default());
    ndjson::write(&mut out, id, answer).map_err(|error| error.to_string())?;
    let line = out.strip_suffix(b"\n").filter(|line| !line.contains(&b'\n')).ok_or("an answer of several lines")?;
    let read: Read<'_> = serde_json::from_slice(line).map_err(|error| error.to_string())?;
    same(&read.id.get(), &id.as_json(), "the id of an answer")?;
    same(&(read.story.as_ref(), read.error), &(story, error.map(ToString::to_string)), "an answer")
}

/// The result of `work`, or an error if it takes longer than `len` bytes may take.
pub fn in_time<T>(len: usize, work: impl FnOnce() -> T) -> Checked<T> {
    let start = clock();
    let done = work();
    let (took, bound) = (clock().saturating_sub(start), TIME_ALONE + TIME_PER_BYTE * u32::try_from(len).unwrap_or(u32::MAX));
    ensure(took <= bound, || format!("{len} bytes took {took:?}, more than {bound:?}"))?;
    Ok(done)
}

/// A story and the document that it was read from.
pub fn holds_together(document: &Document<'_>, read: &Story) -> Checked {
    let text = document.text();
    story(text, read)?;
    blocks(document)?;
    same(&extractor().extract_document(document), read, "another extractor reads it differently")?;
    let in_block = |at: u32| document.blocks().iter().any(|block| (block.span.start..block.span.end).contains(&at));
    let inside = |span: Span| in_block(span.start) && in_block(span.end - 1);
    for quote in &read.quotes {
        let parts = [Some(quote.span), quote.source, quote.cue.as_ref().map(|cue| cue.span)];
        ensure(parts.into_iter().flatten().all(inside), || format!("a quote with a part outside every block: {quote:?}"))?;
    }
    Ok(())
}

/// A story that is written as JSON and read back is the same story, and is written the same.
pub fn json(story: &Story) -> Checked {
    let written = serde_json::to_string(story).map_err(|error| error.to_string())?;
    let read: Story = serde_json::from_str(&written).map_err(|error| error.to_string())?;
    same(&read, story, "a story written to JSON and read back")?;
    same(&serde_json::to_string(&read).map_err(|error| error.to_string())?, &written, "JSON of a story that was read from JSON")
}

/// Blocks are in order, and tokens and sentences cover each of them.
pub fn blocks(document: &Document<'_>) -> Checked {
    let text = document.text();
    let blocks: Vec<_> = document.blocks().iter().map(|block| block.span).collect();
    in_order(text, &blocks, "blocks")?;
    let read = Segments::of(document);
    let (mut tokens, mut sentences) = (read.tokens.as_slice(), read.sentences.as_slice());
    for (index, block) in blocks.iter().enumerate() {
        let (of_block, others) = tokens.split_at(tokens.partition_point(|token| token.end() <= block.end));
        covered(text, *block, of_block.iter().map(Token::span), "tokens")?;
        tokens = others;
        let (of_block, others) = sentences.split_at(sentences.partition_point(|sentence| sentence.block as usize <= index));
        ensure(of_block.iter().all(|sentence| sentence.block as usize == index), || "sentences out of order".into())?;
        covered(text, *block, of_block.iter().map(|sentence| sentence.span), "sentences")?;
        sentences = others;
    }
    ensure(tokens.is_empty() && sentences.is_empty(), || "tokens or sentences after the last block".into())?;
    ordered(text, &read)
}

/// Tokens and sentences cover `whole`.
pub fn segments(text: &str, segments: &Segments<'_>, whole: Span) -> Checked {
    ordered(text, segments)?;
    covered(text, whole, segments.tokens.iter().map(Token::span), "tokens")?;
    covered(text, whole, segments.sentences.iter().map(|sentence| sentence.span), "sentences")
}

/// The iterators return the same as [`Segments`].
fn streams(text: &str) -> Checked {
    let segments = Segments::plain(text);
    let breaks = [TokenClass::LineBreak, TokenClass::ParagraphBreak];
    let tokens = demarche::segment::tokens(text).map(|(token, _)| token).filter(|token| !breaks.contains(&token.class()));
    same(&tokens.collect(), &segments.tokens, "tokens of the stream and of Segments")?;
    let sentences: Vec<_> = demarche::segment::sentences(text).map(|(span, _)| span).collect();
    let expected: Vec<_> = segments.sentences.iter().map(|sentence| sentence.span).collect();
    same(&sentences, &expected, "sentences of the stream and of Segments")
}

/// Tokens and sentences are in order, and each token is in one sentence.
fn ordered(text: &str, segments: &Segments<'_>) -> Checked {
    let tokens: Vec<_> = segments.tokens.iter().map(Token::span).collect();
    in_order(text, &tokens, "tokens")?;
    let sentences: Vec<_> = segments.sentences.iter().map(|sentence| sentence.span).collect();
    in_order(text, &sentences, "sentences")?;
    let mut next = 0;
    for sentence in &segments.sentences {
        ensure(sentence.first == next, || format!("a token before {sentence:?} is in no sentence"))?;
        ensure(sentence.first < sentence.last, || format!("a sentence without tokens: {sentence:?}"))?;
        let (first, last) = (tokens[sentence.first as usize], tokens[sentence.last as usize - 1]);
        same(&sentence.span, &Span::new(first.start, last.end), "a sentence and its tokens")?;
        next = sentence.last;
    }
    ensure(next as usize == tokens.len(), || "tokens after the last sentence".into())
}

/// Every part of a story fits the text and the rest of the story.
pub fn story(text: &str, story: &Story) -> Checked {
    in_order(text, &story.sentences, "sentences")?;
    if let Some(title) = &story.title {
        fits(text, title.span, "title")?;
        same(&&*title.text, &title.span.of(text), "the title and its span")?;
    }
    for speaker in &story.speakers {
        ensure(!speaker.name.trim().is_empty(), || format!("a speaker without a name: {speaker:?}"))?;
        sorted(speaker.mentions.iter().map(|mention| mention.span), text, "mentions of a speaker")?;
    }
    for number in 0..story.speakers.len() {
        let says = story.quotes.iter().any(|quote| quote.speaker == Some(number as u32));
        ensure(says, || format!("a speaker without a quote: {:?}", story.speakers[number]))?;
    }
    quotes(text, story)?;
    events(text, story)?;
    for country in &story.countries {
        ensure(!country.mentions.is_empty(), || format!("a country without a mention: {country:?}"))?;
        sorted(country.mentions.iter().map(|mention| mention.span), text, "mentions of a country")?;
    }
    for body in &story.organisations {
        ensure(!body.mentions.is_empty(), || format!("an organisation without a mention: {body:?}"))?;
        sorted(body.mentions.iter().map(|mention| mention.span), text, "mentions of an organisation")?;
    }
    references(text, story)?;
    ensure(story.topics.is_sorted_by(|a, b| a.score >= b.score), || format!("topics out of order: {:?}", story.topics))?;
    for topic in &story.topics {
        share(topic.score, "score")?;
        ensure(!topic.evidence.is_empty(), || format!("a topic without evidence: {topic:?}"))?;
        sorted(topic.evidence.iter().copied(), text, "evidence")?;
    }
    share(story.kind_confidence, "confidence of the form")
}

/// No two references overlap, each document and article is there once, and they are in order of first mention.
fn references(text: &str, story: &Story) -> Checked {
    let mut spans: Vec<_> = Vec::new();
    for (at, reference) in story.references.iter().enumerate() {
        ensure(!reference.mentions.is_empty(), || format!("a reference without a mention: {reference:?}"))?;
        ensure(!reference.id.is_empty() && !reference.label.is_empty(), || format!("a reference without a name: {reference:?}"))?;
        let same = |other: &demarche::Reference| (&other.id, &other.article) == (&reference.id, &reference.article);
        ensure(!story.references[..at.min(100)].iter().any(same), || format!("a document twice: {reference:?}"))?;
        spans.extend(reference.mentions.iter().map(|mention| mention.span));
    }
    let firsts = story.references.iter().filter_map(|reference| reference.mentions.first()).map(|mention| mention.span.start);
    ensure(firsts.is_sorted(), || format!("references out of order: {:?}", story.references))?;
    spans.sort();
    in_order(text, &spans, "references")
}

fn quotes(text: &str, story: &Story) -> Checked {
    let spans: Vec<_> = story.quotes.iter().map(|quote| quote.span).collect();
    ensure(spans.is_sorted_by_key(|span| span.start), || format!("quotes out of order: {spans:?}"))?;
    for quote in &story.quotes {
        fits(text, quote.span, "quote")?;
        share(quote.confidence, "confidence")?;
        let known = quote.speaker.is_none_or(|speaker| (speaker as usize) < story.speakers.len());
        ensure(known, || format!("a quote of a speaker who does not exist: {quote:?}"))?;
        if let Some(source) = quote.source {
            fits(text, source, "source")?;
        }
        if let Some(cue) = &quote.cue {
            fits(text, cue.span, "cue")?;
            ensure(!cue.lemma.is_empty(), || format!("a cue without a lemma: {cue:?}"))?;
        }
    }
    Ok(())
}

fn events(text: &str, story: &Story) -> Checked {
    ensure(story.events.is_sorted_by_key(|event| event.trigger), || format!("events out of order: {:?}", story.events))?;
    for event in &story.events {
        share(event.confidence, "confidence")?;
        ensure(!event.actors.is_empty(), || format!("an event without an actor: {event:?}"))?;
        for span in [event.span, event.trigger].into_iter().chain(event.evidence.iter().copied()) {
            fits(text, span, "event")?;
        }
        ensure(event.span.contains(event.trigger), || format!("a trigger outside its event: {event:?}"))?;
        for actor in event.actors.iter().chain(&event.targets) {
            fits(text, actor.span, "actor")?;
            ensure(actor.country.is_some() || actor.organisation.is_some(), || format!("an actor of nobody: {actor:?}"))?;
            let known = actor.speaker.is_none_or(|speaker| (speaker as usize) < story.speakers.len());
            ensure(known, || format!("an actor who speaks and does not exist: {actor:?}"))?;
        }
        if let Some(place) = &event.place {
            fits(text, place.span, "place")?;
        }
        let known = event.quote.is_none_or(|quote| (quote as usize) < story.quotes.len());
        ensure(known, || format!("an event of a quote that does not exist: {event:?}"))?;
    }
    Ok(())
}

fn share(number: f32, what: &str) -> Checked {
    ensure((0.0..=1.0).contains(&number), || format!("{what} is not a share: {number}"))
}

/// The span is in bounds, on character boundaries, not empty, and without white space at its ends.
fn fits(text: &str, span: Span, what: &str) -> Checked {
    let words = text.get(span.start as usize..span.end as usize);
    let words = words.ok_or_else(|| format!("{what} {span:?} does not fit the text"))?;
    ensure(!words.is_empty(), || format!("{what} {span:?} is empty"))?;
    ensure(words == words.trim(), || format!("{what} {words:?} has white space at its ends"))
}

fn sorted(spans: impl Iterator<Item = Span>, text: &str, what: &str) -> Checked {
    let spans: Vec<_> = spans.collect();
    for span in &spans {
        fits(text, *span, what)?;
    }
    ensure(spans.is_sorted(), || format!("{what} out of order: {spans:?}"))
}

fn in_order(text: &str, spans: &[Span], what: &str) -> Checked {
    for span in spans {
        fits(text, *span, what)?;
    }
    let apart = spans.windows(2).all(|pair| pair[0].end <= pair[1].start);
    ensure(apart, || format!("{what} overlap or are out of order: {spans:?}"))
}

/// Between the spans, before the first and after the last, there are only white space and invisible characters.
fn covered(text: &str, whole: Span, spans: impl Iterator<Item = Span>, what: &str) -> Checked {
    let mut at = whole.start;
    for span in spans.chain([Span::new(whole.end, whole.end)]) {
        let gap = text.get(at as usize..span.start as usize).ok_or_else(|| format!("{what}: {span:?} leaves {whole:?}"))?;
        ensure(gap.chars().all(|c| c.is_whitespace() || is_invisible(c)), || format!("{what} leave out {gap:?}"))?;
        at = span.end;
    }
    Ok(())
}

/// Whether a character is a soft hyphen, a zero-width space or joiner, a mark of direction, or a byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
