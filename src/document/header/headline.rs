//! The extent of a headline: lines that continue it, and headlines that look like running text.

use crate::Span;
use crate::document::chars::FloorBoundary;
use crate::document::date;
use crate::document::draft::Draft;
use crate::document::line::dateline::{date_line, dateline, is_place};
use crate::document::line::headline::opens_headline;
use crate::document::line::shape::{
    SHORT, has_more_words, is_contact, is_list_item, is_prose, is_reference, is_salutation, opens_speech,
};
use crate::document::line::turn_label::turn_label;
use crate::lexicon::line::normalize::{self, Normalized};
use crate::lexicon::line::{LineSet, LineTables};

/// The most lines of a headline after its first.
const MAX_MORE_LINES: usize = 4;
/// The length of a line after which its text goes on in the next one, in bytes.
const FULL_LINE: usize = 60;
/// The number of bytes after a headline in capitals in which the body must have small letters.
const BYTES_READ: usize = 600;

/// Whether words can be a headline. Running text cannot, unless it begins like a headline that names its kind, or is in capitals above a
/// body that is not.
pub(super) fn can_be_title(draft: &Draft<'_>, unit: Span) -> bool {
    let (words, tables) = (unit.of(draft.text), draft.tables);
    // "President Ana Silva: Dear colleagues," opens a transcript.
    let addresses = words.ends_with(',') && turn_label(words, tables).is_some() || is_salutation(words, tables);
    // "We, the Heads of Government of the Union, meeting in Oslo,": a declaration begins.
    let declares = words.starts_with("We, ") && words.ends_with([',', '.', ':']);
    // "Ana Silva said,⏎“We are ready.”"
    let leads_in = || words.ends_with(',') && draft.text[unit.end as usize..].trim_start().starts_with(['“', '"']);
    let introduces = words.ends_with(':') && !opens_headline(words, tables) || leads_in();
    if is_list_item(words) || is_wrapped_prose(draft, unit) || addresses || declares || introduces || opens_speech(words, tables)
    {
        return false;
    }
    // "“Peace begins with words.”"
    let sentence = || words.len() <= 2 * SHORT && words.trim_end_matches(['”', '"', '’', '\'', '»']).ends_with('.');
    !is_prose(words, tables)
        || sentence()
            && (opens_headline(words, tables)
                || stands_out_in_capitals(draft.text, unit)
                || is_above_date(draft, unit)
                || is_above_dateline(draft, unit))
        || is_whole_of_cut(draft, unit)
}

/// "Ana Silva, ana@ruritania.example", "Ana Silva +32 498 999 780": somebody with an address or a telephone number. Sites hide addresses
/// as "[email protected]".
pub(super) fn is_of_contact(words: &str) -> bool {
    /// The number of digits that a telephone number has at least.
    const MIN_DIGITS: usize = 8;
    let digits = || words.rsplit_once('+').map_or(0, |(_, number)| number.bytes().filter(u8::is_ascii_digit).count());
    words.contains('@') || words.contains("[email") || digits() >= MIN_DIGITS
}

/// The shortest headline that a page cuts, in bytes.
const MIN_CUT: usize = 20;

/// The words of a line that was cut: "Talks between Mr Lund and Ms" of "Talks between Mr Lund and Ms...".
fn before_cut(line: &str) -> Option<&str> {
    let words = line.trim_end_matches(['.', '…']);
    (words.len() >= MIN_CUT && (line.ends_with("...") || line.ends_with('…'))).then_some(words)
}

/// Whether the next line repeats words that were cut, and is whole.
pub(super) fn is_above_whole(draft: &Draft<'_>, unit: Span) -> bool {
    let below = draft.text[unit.end as usize..].trim_start();
    draft.facts.title.is_none() && before_cut(unit.of(draft.text)).is_some_and(|words| below.starts_with(words))
}

/// Whether words repeat the line above them, which was cut: "Talks between Mr Lund....⏎Talks between Mr Lund and Ms Silva, Minister of Trade".
fn is_whole_of_cut(draft: &Draft<'_>, unit: Span) -> bool {
    /// The longest such headline, in bytes.
    const MAX_HEADLINE: usize = 400;
    let above = draft.text[..unit.start as usize].trim_end();
    let line = above.rsplit(['\n', '\r']).next().unwrap_or_default().trim_start();
    let words = unit.of(draft.text);
    words.len() <= MAX_HEADLINE && before_cut(line).is_some_and(|cut| words.starts_with(cut))
}

/// Whether a short sentence at the start of the text stands above a dateline with a day: "Minister receives the envoy of Peru.⏎⏎Oslo, June 3.
/// The Minister".
fn is_above_dateline(draft: &Draft<'_>, unit: Span) -> bool {
    /// The longest such sentence, in bytes.
    const MAX_SENTENCE: usize = 160;
    let below = &draft.text[unit.end as usize..];
    let paragraph = below[..below.floor_boundary(2 * SHORT)].trim_start();
    let line = paragraph.split('\n').next().unwrap_or_default();
    let opens = |line: &str| dateline(line, draft.tables).is_some_and(|found| date::has_day_and_month(&line[found.range]));
    unit.len() <= MAX_SENTENCE && draft.blocks.is_empty() && !unit.of(draft.text).contains(". ") && opens(line)
}

/// Whether a short sentence at the start of the text stands above a date: "Minister receives a letter from Peru.⏎3 June 2033 8:16 AM".
fn is_above_date(draft: &Draft<'_>, unit: Span) -> bool {
    /// The longest such sentence and the longest line of its date, in bytes.
    const MAX_SENTENCE: usize = 160;
    const MAX_DATE_LINE: usize = 60;
    let below = &draft.text[unit.end as usize..];
    let line = below[..below.floor_boundary(SHORT)].trim_start().split('\n').next().unwrap_or_default();
    unit.len() <= MAX_SENTENCE
        && line.len() <= MAX_DATE_LINE
        && draft.facts.date.is_none()
        && !unit.of(draft.text).contains(". ")
        && date::find(line).is_some_and(|date| date.range.start == 0)
}

/// Whether words of three lines or more are the start of a wrapped paragraph: the line directly below them ends a sentence.
pub(super) fn is_wrapped_prose(draft: &Draft<'_>, unit: Span) -> bool {
    let several = unit.of(draft.text).bytes().filter(|byte| *byte == b'\n').count() >= 2;
    let below = || line_directly_below(draft.text, unit.end);
    several && below().is_some_and(|line| is_prose(line.of(draft.text), draft.tables))
}

/// Whether a sentence is the motto of a site: short, and a headline that stands there twice, names its form, or has a date below it, is
/// close below it.
pub(super) fn is_slogan(draft: &Draft<'_>, unit: Span) -> bool {
    /// The longest motto, in bytes.
    const MAX_SLOGAN: usize = 90;
    /// The number of lines below it that are read.
    const LINES_READ: usize = 4;
    if draft.facts.title.is_some() || unit.len() > MAX_SLOGAN || draft.has_body() {
        return false;
    }
    let below = &draft.text[unit.end as usize..];
    let below = &below[..below.floor_boundary(BYTES_READ)];
    let lines = || below.split('\n').map(str::trim).filter(|line| !line.is_empty());
    let is_headline = |line: &str| line.len() <= SHORT && has_more_words(line, 3) && !is_prose(line, draft.tables);
    let mut pairs = lines().zip(lines().skip(1)).take(LINES_READ);
    let is_dated = |line: &str| date_line(line, draft.tables).is_some();
    pairs.any(|(line, next)| is_headline(line) && (line == next || opens_headline(line, draft.tables) || is_dated(next)))
}

/// Whether the lines below words are a headline that stands there twice, so that the words are those of a section: "Speeches by the
/// Minister⏎Remarks on Trade⏎Remarks on Trade". A date or running text ends the search.
pub(super) fn is_above_repeated(draft: &Draft<'_>, unit: Span) -> bool {
    /// The number of lines that are read, and the most words of the name of a section.
    const LINES_READ: usize = 4;
    const MAX_SECTION_WORDS: usize = 10;
    let below = &draft.text[unit.end as usize..];
    let below = &below[..below.floor_boundary(BYTES_READ)];
    let lines = || below.split('\n').map(str::trim).filter(|line| !line.is_empty()).take(LINES_READ);
    let ends = |line: &str| date_line(line, draft.tables).is_some() || is_prose(line, draft.tables);
    let mut pairs = lines().zip(lines().skip(1)).take_while(|(line, _)| !ends(line));
    // A long line above a caption that stands there twice is no section.
    let is_short = !has_more_words(unit.of(draft.text), MAX_SECTION_WORDS);
    is_short && pairs.any(|(line, next)| line == next && has_more_words(line, 3) && line != unit.of(draft.text))
}

/// Whether words are the caption of a picture, by the credit in them: "Minister Silva in Lima — Picture by Ana Lund".
pub(super) fn is_credit(words: &str, tables: &LineTables) -> bool {
    normalize::find_any(Normalized::<160>::new(words).bytes(), &tables.set(LineSet::PictureCredit)).is_some()
}

/// Whether a line is in capitals and the text below it is not.
fn stands_out_in_capitals(text: &str, line: Span) -> bool {
    let small = |words: &str| words.contains(char::is_lowercase);
    let below = &text[line.end as usize..];
    !small(line.of(text)) && small(&below[..below.floor_boundary(BYTES_READ)])
}

/// A headline with the lines directly below that continue it: "Joint Press Release on the Third⏎Political Consultations between Peru⏎and
/// Nepal". A line continues a headline if it begins with a small letter, or if the line before it ends with a word such as "of".
pub(super) fn with_wrapped_lines(draft: &Draft<'_>, headline: Span) -> Span {
    let (text, tables) = (draft.text, draft.tables);
    let (mut end, mut at) = (headline.end, headline.end);
    let mut last = headline.of(text);
    for _ in 0..MAX_MORE_LINES {
        let Some(next) = line_directly_below(text, at) else { break };
        let words = next.of(text);
        let end_of_last = last.split_whitespace().next_back().unwrap_or_default();
        let is_possessor = is_possessive(end_of_last);
        // "Spokesperson Ana Silva’s⏎Press Conference of 3 June 2031": not a line with a date.
        // "by Ana Silva | May 3, 2031 | News"
        let is_day = || !words.starts_with(char::is_lowercase) && date_line(words, tables).is_some();
        let is_date = !is_possessor && (is_day() || words.contains(" | "));
        let apart = words.len() > SHORT
            || is_prose(words, tables)
            || is_list_item(words)
            || is_reference(words, tables)
            || is_date
            || is_contact(words);
        if apart || tables.whole(words).is_some() {
            break;
        }
        let links = is_possessor || is_link(end_of_last, tables);
        // "TALKS BETWEEN RURITANIA⏎AND PERU"
        let first = words.split(' ').next().unwrap_or_default();
        // "SUMMIT OF HEADS OF STATE AND GOVERNMENT OF THE SOUTHERN⏎SEA DEVELOPMENT COMMUNITY": the line above is full.
        let is_full = end == at && last.len() >= FULL_LINE && is_in_capitals(last) && !is_place(words, tables);
        let goes_on = words.starts_with(char::is_lowercase) || is_in_capitals(words) && (is_link(first, tables) || is_full);
        at = next.end;
        if goes_on || links {
            end = next.end;
        }
        last = words;
    }
    Span::new(headline.start, end)
}

fn is_in_capitals(words: &str) -> bool {
    !words.contains(char::is_lowercase)
}

/// Whether what somebody has comes after a word: "Spokesperson Ana Silva’s".
fn is_possessive(word: &str) -> bool {
    word.ends_with("’s") || word.ends_with("'s")
}

/// Whether a headline cannot end with a word: "of", "and the".
fn is_link(word: &str, tables: &LineTables) -> bool {
    let word = word.to_lowercase();
    tables.has(LineSet::TrailingLink, &word) || tables.has(LineSet::TitleCaseLink, &word)
}

/// The line after a single line break.
pub(super) fn line_directly_below(text: &str, end: u32) -> Option<Span> {
    let rest = &text[end as usize..];
    let rest = rest.trim_start_matches([' ', '\t', '\r']).strip_prefix('\n')?;
    let line = rest.split(['\n', '\r']).next().unwrap_or_default();
    let start = text.len() - rest.len();
    let line = Span::from(start..start + line.len()).trim(text);
    (!line.is_empty()).then_some(line)
}
