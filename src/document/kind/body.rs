//! [`BodySigns`]: what the first paragraphs of a body show about its form.

use crate::Span;
use crate::document::block::{Block, BlockKind};
use crate::document::chars::FloorBoundary;
use crate::document::line::shape::{is_prose, opens_speech};
use crate::lexicon::line::normalize::{self, Normalized};
use crate::lexicon::line::{LineSet, LineTables};

/// The number of paragraphs that are read.
const PARAGRAPHS_READ: usize = 24;
/// The number of bytes of a paragraph that are read.
const BYTES_READ: usize = 600;
/// The number of lines in which an audience is addressed, and of paragraphs in which it is greeted.
const LINES_ADDRESSED: usize = 12;
const PARAGRAPHS_GREETED: usize = 2;
/// The longest paragraph that is a question, in bytes.
const MAX_QUESTION: usize = 400;
/// The number of bytes at the start of a sentence in which its subject must come: "In addition, we …".
const MAX_TO_SUBJECT: usize = 60;

/// What the first paragraphs of a body show.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct BodySigns {
    /// Whether somebody is quoted: a verb of speech, and quotation marks or a colon.
    pub(super) quotes: bool,
    /// The number of paragraphs with a verb of speech in the past.
    pub(super) reports: usize,
    /// The number of sentences outside quotation marks whose subject is "we".
    pub(super) we: usize,
    /// The number of sentences outside quotation marks whose subject is "I".
    pub(super) one: usize,
    /// The number of paragraphs that are a question.
    pub(super) questions: usize,
    pub(super) paragraphs: usize,
    /// Whether a line addresses an audience: "Ladies and gentlemen,".
    pub(super) addressed: bool,
    /// Whether such a line is no more than that.
    pub(super) saluted: bool,
}

impl BodySigns {
    pub(crate) fn read(text: &str, blocks: &[Block], tables: &LineTables) -> Self {
        let mut signs = Self::default();
        for block in blocks.iter().filter(|block| is_read(text, **block)).take(PARAGRAPHS_READ) {
            signs.add(text, block.span, tables);
        }
        let mut first = blocks.iter().filter(|block| block.kind != BlockKind::Title).map(|block| block.span.of(text));
        let greets = |words: &str| addresses(words, tables);
        signs.saluted = first.clone().take(LINES_ADDRESSED).any(|words| greets(words) && !is_prose(words, tables));
        signs.addressed = first.by_ref().take(LINES_ADDRESSED).any(greets)
            || blocks
                .iter()
                .filter(|block| is_read(text, **block))
                .take(PARAGRAPHS_GREETED)
                .any(|block| greeted(block.span.of(text), tables));
        signs
    }

    fn add(&mut self, text: &str, span: Span, tables: &LineTables) {
        let words = span.of(text);
        let words = &words[..words.floor_boundary(BYTES_READ)];
        let mark = if words.starts_with('\'') { Some(0) } else { words.find(['“', '"', '‘']) };
        let mut verbs = tables.set(LineSet::ReportVerb);
        let reports = verbs.any(|verb| words.match_indices(verb).any(|(at, _)| words[..at].ends_with(' ')));
        self.paragraphs += 1;
        self.reports += usize::from(reports);
        self.quotes |= reports && (mark.is_some() || words.contains(':'));
        self.questions += usize::from(words.ends_with('?') && words.len() <= MAX_QUESTION);
        for sentence in words[..mark.unwrap_or(words.len())].split(". ") {
            let head = &sentence[..sentence.floor_boundary(MAX_TO_SUBJECT)];
            let (_, subject) = head.rsplit_once(", ").unwrap_or(("", head));
            self.we += usize::from(opens_with_any(head, ["We ", "We’"]) || opens_with_any(subject, ["we ", "we’"]));
            self.one += usize::from(opens_with_any(head, ["I ", "I’"]) || opens_with_any(subject, ["I ", "I’"]));
        }
    }

    /// Whether the body is somebody's own words: one "I" or two "we", and hardly a report.
    pub(super) fn is_one_voice(&self) -> bool {
        let spoken = 2 * self.one + self.we;
        spoken >= 2 && spoken > 2 * self.reports
    }

    /// Whether questions and answers without labels alternate.
    pub(super) fn is_questions(&self) -> bool {
        self.questions >= 3 && self.questions * 3 >= self.paragraphs && self.questions * 3 <= self.paragraphs * 2
    }
}

/// Whether a block is running text, or a question.
fn is_read(text: &str, block: Block) -> bool {
    let question = matches!(block.kind, BlockKind::Heading | BlockKind::Subtitle) && block.span.of(text).ends_with('?');
    question || matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem)
}

/// Whether words address an audience: "Ladies and gentlemen,". "Dear Mr President," opens a letter.
fn addresses(words: &str, tables: &LineTables) -> bool {
    // house: the plurals of a speech
    let letter = words.starts_with("Dear ")
        && !["Dear friends", "Dear colleagues", "Dear guests"].iter().any(|open| words.starts_with(open));
    !letter && opens_speech(words, tables)
}

/// Whether words greet an audience: "It is a pleasure to be here."
fn greeted(words: &str, tables: &LineTables) -> bool {
    /// The number of bytes in which somebody greets.
    const BYTES_GREETED: usize = 160;
    let words = Normalized::<BYTES_GREETED>::new(&words[..words.floor_boundary(BYTES_GREETED)]);
    normalize::find_any(words.bytes(), &tables.set(LineSet::SpeechPhrase)).is_some()
}

fn opens_with_any(words: &str, openings: [&str; 2]) -> bool {
    openings.iter().any(|opening| words.starts_with(opening))
}
