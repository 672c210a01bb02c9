//! [`DocumentReader`]: one walk over the paragraphs of a document: the header, the body, and the boilerplate around them.

use super::block::{Block, BlockKind};
use super::body::{BodyReader, Part};
use super::dashes::dashed_turns;
use super::date::{self, Day};
use super::dialogue::{self, Headline};
use super::draft::{Draft, Facts};
use super::header::{self, Header, Pending, Step};
use super::kind::{BodySigns, Evidence, Origin, decide};
use super::label_blocks::split_labels;
use super::line::author;
use super::line::dateline::date_line;
use super::line::name_line::is_office;
use super::line::shape::{SHORT, is_capitalised, is_first_person, is_prose, opens_speech};
use super::place::place_of_issue;
use super::publisher;
use super::turn_candidate::TurnCandidate;
use crate::Span;
use crate::byte_search::line_end;
use crate::lexicon::line::normalize::Normalized;
use crate::lexicon::line::{LineSet, LineTables, PatternStrength};
use crate::segment::layout;
use crate::story::Kind;

/// The number of paragraphs at the start of a body in which "today" may be beside its date.
const DAY_PARAGRAPHS: usize = 4;

/// Reads the blocks of plain text, and what its header says.
pub(super) fn read(text: &str, tables: &LineTables) -> (Vec<Block>, Header) {
    let mut reader = DocumentReader::new(text, tables);
    for span in layout::paragraphs(text) {
        reader.paragraph(span);
    }
    reader.finish()
}

/// The state of the walk.
#[derive(Debug)]
pub(super) struct DocumentReader<'t> {
    pub(super) draft: Draft<'t>,
    pub(super) pending: Pending,
    pub(super) body: BodyReader,
    pub(super) in_header: bool,
    /// The end of the last menu above the release. Its names may be paragraphs of their own.
    menu_end: u32,
}

impl<'t> DocumentReader<'t> {
    pub(super) fn new(text: &'t str, tables: &'t LineTables) -> Self {
        Self {
            draft: Draft::new(text, tables),
            pending: Pending::default(),
            body: BodyReader::new(),
            in_header: true,
            menu_end: 0,
        }
    }

    /// The part of a paragraph that is not read yet. A headline may have taken more lines than its own, and so may a menu.
    pub(super) fn unread(&self, span: Span) -> Span {
        let read = self.draft.facts.title.map_or(0, |title| title.end).max(self.menu_end);
        if span.start < read { Span::new(read, span.end.max(read)).trim(self.draft.text) } else { span }
    }

    /// Reads the next paragraph.
    pub(super) fn paragraph(&mut self, span: Span) {
        let span = self.unread(span);
        if span.is_empty() {
            return;
        }
        if self.in_header {
            self.header(span);
        } else {
            self.body.paragraph(&mut self.draft, span);
        }
    }

    /// Ends the header.
    pub(super) fn begin_body(&mut self) {
        self.pending.settle(&mut self.draft);
        self.set_part(Part::Body);
    }

    /// Reads a line of the header; returns false for headline, subtitle and body.
    #[cfg(feature = "html")]
    pub(super) fn header_line(&mut self, line: Span) -> bool {
        let step = header::line(&mut self.draft, &mut self.pending, line);
        if let Some(step) = step {
            self.take(step);
        }
        step.is_some()
    }

    /// Reads a paragraph of the header line by line, since the lines of scraped headers run together.
    fn header(&mut self, span: Span) {
        let text = self.draft.text;
        let mut rest = span;
        while !rest.is_empty() && self.in_header {
            if self.draft.blocks.len() > header::MAX_BLOCKS {
                self.begin_body();
                break;
            }
            if let Some(end) = header::menu_end(text, rest.start, self.draft.tables) {
                self.draft.push(BlockKind::Boilerplate, Span::new(rest.start, end).trim(text));
                self.menu_end = end;
                rest = Span::new(end.min(rest.end), rest.end).trim(text);
                continue;
            }
            let line = if is_wrapped_prose(&self.draft, rest) { rest } else { first_line(text, rest) };
            let step = header::line(&mut self.draft, &mut self.pending, line);
            let (step, end) = if let Some(step) = step {
                (step, line.end)
            } else {
                let unit = unit(&self.draft, rest);
                (header::text(&mut self.draft, &mut self.pending, unit), unit.end)
            };
            self.take(step);
            // A headline may have taken more lines, also one after a label: "Press release: Talks on trade⏎and the port".
            let title_end = self.draft.facts.title.map_or(0, |title| title.end.min(rest.end));
            rest = Span::new(end.max(title_end), rest.end).trim(text);
        }
        if !rest.is_empty() {
            self.paragraph(rest);
        }
    }

    /// Carries out the step that a line of the header returned.
    fn take(&mut self, step: Step) {
        match step {
            Step::Header => {}
            Step::HeaderAfter(words) => {
                self.set_part(Part::Body);
                self.body.paragraph(&mut self.draft, words);
                self.in_header = true;
            }
            Step::Body(words) => {
                self.set_part(Part::Body);
                if let Some(words) = words {
                    self.body.paragraph(&mut self.draft, words);
                }
            }
            Step::Rest(kind) => self.set_part(Part::Rest(kind)),
        }
    }

    fn set_part(&mut self, part: Part) {
        self.in_header = false;
        self.body.part = part;
    }

    /// Decides what the whole document shows: its turns, kind, date, author and issuer.
    pub(super) fn finish(mut self) -> (Vec<Block>, Header) {
        self.pending.settle(&mut self.draft);
        header::settle_headline(&mut self.draft);
        keep_a_body(&mut self.draft.blocks);
        place_below_body(&mut self.draft);
        let Draft { text, tables, ref blocks, ref facts, .. } = self.draft;
        let title = facts.title.map_or("", |title| title.of(text));
        let subtitle = blocks.iter().find(|block| block.kind == BlockKind::Subtitle).map(|block| block.span);
        let below = subtitle.map_or("", |subtitle| subtitle.of(text));
        let title_kind = Evidence::kind_of_title(title, below, tables);
        let headline = Headline { title, kind: title_kind.map(|(kind, _)| kind) };
        let labelled = dialogue::turns(text, &self.draft.turn_candidates, headline, tables);
        let has_labels = !labelled.is_empty();
        let turns = if has_labels { labelled } else { dashed_turns(text, blocks, headline) };
        let lead = first_paragraphs(text, blocks, tables);
        let decision = decide(&Evidence {
            label: facts.label,
            title,
            subtitle: below,
            title_kind,
            lead,
            lead_in: facts.lead_in,
            turns: turns.len(),
            voices: !has_labels && !turns.is_empty() || turns.iter().any(|turn| turn.label.of(text) != turns[0].label.of(text)),
            opens_with_question: turns.first().is_some_and(|turn| opens_body(blocks, turn.block) && asks(text, turn)),
            questions: turns.iter().filter(|turn| asks(text, turn)).count(),
            origin: Origin { dated: facts.date.is_some(), ..publisher::origin(text, blocks, facts.title, tables) },
            body: body_signs(&self.draft, title_kind, turns.len()),
            tables,
        });
        let author = author(&self.draft, decision.kind, subtitle, lead);
        if let Some(author) = author {
            note_issuer_of(&mut self.draft, author);
        }
        let Draft { blocks, facts: Facts { title: title_span, date, issuer, embargo, .. }, .. } = self.draft;
        let published = match date {
            Some((_, day)) => Some(settled_above_body(text, &blocks, day)),
            None => date::find(title)
                .or_else(|| stated_in_body(text, &blocks))
                .map(|date| date.day)
                .or_else(|| completed_in_body(text, &blocks))
                .map(Day::from),
        };
        let blocks = split_labels(text, blocks, &turns, tables);
        let header = Header {
            kind: decision.kind,
            kind_rule: decision.rule,
            kind_confidence: decision.confidence,
            title: title_span,
            subtitle,
            place: place_of_issue(text, &blocks, tables),
            embargo,
            published,
            issuer,
            author,
            listing: None,
        };
        (blocks, header)
    }
}

/// What the body shows about its form. It is not read if a label or the headline names the form, unless they name a briefing without turns, which
/// may be told instead of written down.
fn body_signs(draft: &Draft<'_>, title_kind: Option<(Kind, PatternStrength)>, turns: usize) -> BodySigns {
    let label = draft.facts.label.map(|label| label.kind);
    let firm = title_kind.filter(|(_, strength)| *strength == PatternStrength::Firm).map(|(kind, _)| kind);
    let mut named = label.into_iter().chain(firm);
    let is_read = named.clone().next().is_none() || turns == 0 && named.any(|kind| kind == Kind::Transcript);
    if is_read { BodySigns::read(draft.text, &draft.blocks, draft.tables) } else { BodySigns::default() }
}

/// The first two paragraphs. "• Image" above them is no part of the text, and neither are captions, if running text is below them.
fn first_paragraphs<'t>(text: &'t str, blocks: &[Block], tables: &LineTables) -> [&'t str; 2] {
    /// The number of captions.
    const MAX_CAPTIONS: usize = 3;
    let is_text = |block: &&Block| match block.kind {
        BlockKind::ListItem => is_prose(block.span.of(text), tables),
        kind => kind.is_body() && kind != BlockKind::Heading,
    };
    let paragraphs = || blocks.iter().filter(is_text).map(|block| block.span.of(text));
    let is_caption = |words: &&str| !is_prose(words, tables) && !opens_speech(words, tables);
    let captions = paragraphs().take(MAX_CAPTIONS + 1).take_while(is_caption).count();
    let has_text = captions <= MAX_CAPTIONS && paragraphs().nth(captions).is_some();
    let mut paragraphs = paragraphs().skip(if has_text { captions } else { 0 });
    [(); 2].map(|()| paragraphs.next().unwrap_or_default())
}

/// Whether a turn asks something: "Question: Please tell us more.", "Ana Silva: Why now?".
fn asks(text: &str, turn: &TurnCandidate) -> bool {
    // house: the label of a question, as in `turn_label/question.rs`
    turn.rest.of(text).ends_with('?') || turn.label.of(text).eq_ignore_ascii_case("question")
}

/// Whether a block is the first of the body.
fn opens_body(blocks: &[Block], block: usize) -> bool {
    blocks[..block].iter().all(|before| !before.kind.is_body())
}

/// The day of "10/03/2024", if a line above the body writes it in words ("October 03, 2024"), or a day near it: "Briefing of October 02,
/// 2024".
fn settled_above_body(text: &str, blocks: &[Block], day: Day) -> Day {
    let Day::Either { .. } = day else { return day };
    let above = blocks.iter().take_while(|block| block.kind != BlockKind::Paragraph).take(header::MAX_BLOCKS);
    let days = above.filter_map(|block| date::find(block.span.of(text))).map(|date| date.day);
    let same = || days.clone().map(Day::from).find(|other| day.may_be(other));
    let near = || days.clone().filter_map(date::Stated::only).find_map(|other| day.near(other));
    same().or_else(near).unwrap_or(day)
}

/// The day of a dateline without a year, if one of the first paragraphs has the same day with its year: "LIMA, June 3 – On June 3, 2033,
/// the Minister met …".
fn completed_in_body(text: &str, blocks: &[Block]) -> Option<date::Stated> {
    let above = blocks.iter().take_while(|block| !block.kind.is_body()).take(header::MAX_BLOCKS);
    let mut places = above.filter(|block| block.kind == BlockKind::Place).map(|block| block.span.of(text));
    let place = places.find(|place| date::has_day_and_month(place))?;
    let paragraphs = blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).take(DAY_PARAGRAPHS);
    let mut stated = paragraphs.filter_map(|block| date::find(block.span.of(text))).map(|date| date.day);
    stated.find(|stated| stated.only().is_some_and(|day| date::is_on(place, day)))
}

/// The day beside "today" in the first paragraphs, which may be numbered.
fn stated_in_body(text: &str, blocks: &[Block]) -> Option<date::Date> {
    let paragraphs = blocks.iter().filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem));
    paragraphs.take(DAY_PARAGRAPHS).find_map(|block| date::stated_today(block.span.of(text)))
}

/// Whether a paragraph is running text whose first lines are wrapped. Lines of a header are shorter.
fn is_wrapped_prose(draft: &Draft<'_>, paragraph: Span) -> bool {
    /// The shortest line of wrapped text, in bytes.
    const MIN_WRAPPED: usize = 50;
    let line = first_line(draft.text, paragraph);
    line.len() >= MIN_WRAPPED && line.end < paragraph.end && is_prose(paragraph.of(draft.text), draft.tables)
}

/// The words that are read together: all of them, or those before a line that is a date by itself.
fn unit(draft: &Draft<'_>, rest: Span) -> Span {
    let mut end = first_line(draft.text, rest).end;
    for _ in 0..4 {
        let next = Span::new(end, rest.end).trim(draft.text);
        if next.is_empty() || next.start > rest.start + SHORT as u32 {
            break;
        }
        let line = first_line(draft.text, next);
        // "Press conference of the Spokesperson⏎on July 12, 2033", but "Minister visits Oslo⏎by Ana Silva | 12 July 2033 | News"
        let words = line.of(draft.text);
        let is_date = line.len() <= SHORT && !words.starts_with(char::is_lowercase) && date_line(words, draft.tables).is_some();
        if is_date || words.contains(" | ") {
            return Span::new(rest.start, end);
        }
        end = line.end;
    }
    rest
}

fn first_line(text: &str, rest: Span) -> Span {
    let len = line_end(rest.of(text).as_bytes()).unwrap_or(rest.len());
    Span::new(rest.start, rest.start + len as u32).trim(text)
}

/// Makes subtitles paragraphs in a document without a body.
fn keep_a_body(blocks: &mut [Block]) {
    if !blocks.iter().any(|block| block.kind.is_body()) {
        for block in blocks.iter_mut().filter(|block| block.kind == BlockKind::Subtitle) {
            block.kind = BlockKind::Paragraph;
        }
    }
}

/// Makes headings with nothing below them places: the town that the release is issued from. Below an item of
/// a list that is no sentence such a line belongs to the item.
fn place_below_body(draft: &mut Draft<'_>) {
    let mut body = draft.blocks.iter().rev().skip_while(|block| !block.kind.is_body());
    let above = body.find(|block| block.kind != BlockKind::Heading);
    let is_item = |block: &Block| block.kind == BlockKind::ListItem && !is_prose(block.span.of(draft.text), draft.tables);
    if above.is_some_and(is_item) {
        return;
    }
    // "Your Excellency⏎…⏎Bo Lund": whoever signs a letter.
    let first = draft.blocks.iter().find(|block| block.kind.is_body()).map_or("", |block| block.span.of(draft.text));
    if first.len() <= SHORT && draft.tables.opens_with(LineSet::Salutation, Normalized::<48>::new(first).bytes()) {
        return;
    }
    let last = draft.blocks.iter_mut().rev().skip_while(|block| !block.kind.is_body());
    // Below a name, a longer line is the office of who signs.
    let is_town = |words: &str| is_capitalised(words, 4, draft.tables) && !is_office(words, draft.tables);
    let towns = last.take_while(|block| block.kind == BlockKind::Heading && is_town(block.span.of(draft.text)));
    for block in towns {
        block.kind = BlockKind::Place;
    }
}

/// The author that the headline, a lead-in or the line below the headline names, otherwise the signatory. A signatory who signs a report
/// does not speak in it.
fn author(draft: &Draft<'_>, kind: Kind, subtitle: Option<Span>, lead: [&str; 2]) -> Option<Span> {
    let is_own_words = matches!(kind, Kind::Statement | Kind::JointStatement | Kind::Speech | Kind::Remarks);
    // The writer of an article may come to "I" late.
    let own = if kind == Kind::Other { &lead[..] } else { &lead[..1] };
    let spoken = is_own_words || own.iter().any(|paragraph| is_first_person(paragraph, draft.tables));
    let byline = subtitle.filter(|_| is_own_words || kind == Kind::Transcript);
    let in_byline = || author::in_byline(draft.text, byline?, draft.tables);
    let in_title = author::in_title(draft.text, draft.facts.title.unwrap_or_default(), draft.tables);
    let in_title = in_title.map(|author| author::without_date(draft.text, author));
    // "Briefing by the Office of the Spokesperson" above "Following is a transcript of today’s briefing by Ana Silva, Spokesperson"
    let is_nameless = |author: &Span| author.of(draft.text).starts_with("the ");
    let is_led_in = draft.facts.lead_in && draft.facts.author.as_ref().is_some_and(|author| !is_nameless(author));
    let in_title = in_title.filter(|author| !(is_led_in && is_nameless(author)));
    // "Briefing by the Office of the Spokesperson", and below it "today’s briefing by Ana Silva, Spokesman": the person speaks.
    let named = draft.facts.author.filter(|author| author::names_person(author.of(draft.text), draft.tables));
    let of_office = in_title.is_some_and(|author| author::opens_with_office(author.of(draft.text), draft.tables));
    let in_title = named.filter(|_| of_office).or(in_title);
    // "Council press statement", and below it "issued by Council President Ana Silva:": an office is better than a body.
    let has_office = |author: &Span| author::names_office(author.of(draft.text), draft.tables);
    let of_body = draft.facts.lead_in && in_title.is_some_and(|author| !has_office(&author));
    let in_title = draft.facts.author.filter(|author| of_body && has_office(author)).or(in_title);
    // "Acting Secretary of Trade" above "Press Conference" and a text without labels
    let is_spoken = matches!(kind, Kind::Transcript | Kind::Remarks);
    let office = draft.facts.title.filter(|title| is_spoken && is_office(title.of(draft.text), draft.tables));
    in_title.or(draft.facts.author).or_else(in_byline).or(office).or(draft.facts.signatory.filter(|_| spoken))
}

/// Takes an author whom the table of issuers has for the issuer, if no line names one: "Statement by the Ministry of Trade".
fn note_issuer_of(draft: &mut Draft<'_>, author: Span) {
    if draft.facts.issuer.is_some() {
        return;
    }
    let words = author.of(draft.text);
    let body = words.split_once(' ').filter(|(the, _)| the.eq_ignore_ascii_case("the")).map_or(words, |(_, body)| body);
    // "Statement by the Spokesperson of the European External Action Service"
    // house: links, not words that rules ask for
    let whose = [" of the ", " of ", " for the "].iter().filter_map(|link| Some(body.split_once(link)?.1));
    let known = std::iter::once(body).chain(whose).find_map(|body| Some((body, draft.tables.issuer(body)?)));
    if let Some((body, row)) = known {
        draft.note_issuer(body, row);
    }
}
