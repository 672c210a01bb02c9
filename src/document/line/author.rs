//! The author of a statement or a speech, named in its headline or in the line that leads in.

use super::author_name::author_name_len;
use super::headline::is_answered;
use super::shape::is_capitalised;
use crate::Span;
use crate::document::date;
use crate::lexicon::line::normalize::{self, Normalized, is_gap};
use crate::lexicon::line::{LineOpening, LinePhrases, LineSet, LineTables, TurnLabelWord};

/// A range in words, in bytes.
type Range = std::ops::Range<usize>;

/// What comes before the name of whoever delivers words for others.
const DELIVERED: &str = "elivered by ";
/// The number of phrases in a line that are tried.
const MAX_CUES: usize = 8;

/// Whether a line begins with "By" or "Delivered by".
pub(crate) fn opens_byline(words: &str, tables: &LineTables) -> bool {
    /// The most words of the name.
    const MAX_WORDS: usize = 14;
    let name = after_opening(words, tables).filter(|_| words.starts_with(char::is_uppercase));
    // A name may take several lines.
    name.is_some_and(|name| is_capitalised(&name.replace('\n', " "), MAX_WORDS, tables))
}

/// The words after the first ones of a line that names an author: "By", "Delivered by".
fn after_opening<'w>(words: &'w str, tables: &LineTables) -> Option<&'w str> {
    tables.set(LineSet::BylineOpening).find_map(|opening| words.strip_prefix(opening)?.strip_prefix([' ', '\n']))
}

/// Whether an author is a name with its office: "Ana Silva, Spokesman for the Union".
pub(crate) fn names_person(author: &str, tables: &LineTables) -> bool {
    let parts = author.split_once(", ");
    parts.is_some_and(|(name, office)| is_capitalised(name, 4, tables) && contains_office(office, tables))
}

/// Whether an author is an office or a body of people: "the Office of the Spokesperson", "the Delegation of Chile".
pub(crate) fn opens_with_office(author: &str, tables: &LineTables) -> bool {
    let line = Normalized::<96>::new(author);
    let mut words = line.bytes().split(|byte| is_gap(*byte)).filter(|word| *word != b"the");
    words.next().is_some_and(|word| tables.has(LineSet::OfficeHead, word) || tables.has(LineSet::BodyFor, word))
}

/// Whether an author has an office: "Council President Ana Silva", "the Delegation of Chile".
pub(crate) fn names_office(author: &str, tables: &LineTables) -> bool {
    contains_office(author, tables) || opens_with_office(author, tables)
}

/// The words of a headline that name the author.
pub(crate) fn in_title(text: &str, title: Span, tables: &LineTables) -> Option<Span> {
    let words = title.of(text);
    let line = Normalized::<320>::new(words);
    after_delivery(words, tables)
        .or_else(|| after_cue(words, &line, &tables.author_cues, tables))
        .or_else(|| before_noun(words, tables))
        .or_else(|| after_by(words, tables))
        .or_else(|| after_speech_noun(words, tables))
        .or_else(|| after_last_by(words, tables))
        .or_else(|| after_last_delivery(words, tables))
        .or_else(|| who_answers(words, tables))
        .or_else(|| who_issues(words, tables))
        .map(|range| span_in(title, &range))
}

/// Whether a line says who delivered a statement: "Joint statement of the islands delivered by Ambassador Ana Silva".
pub(crate) fn names_deliverer(words: &str, tables: &LineTables) -> bool {
    after_delivery(words, tables).is_some()
}

/// Whether a line begins with a phrase that an author follows: "As delivered by Ambassador Ana Silva".
pub(crate) fn opens_with_cue(words: &str, tables: &LineTables) -> bool {
    tables.author_cues.openings_anywhere(Normalized::<320>::new(words).bytes()).any(|(at, _, ())| at == 0)
}

/// The words that name the author in the line below a headline: "by NATO Secretary General Ana Silva ahead of the talks".
pub(crate) fn in_byline(text: &str, line: Span, tables: &LineTables) -> Option<Span> {
    after_by(line.of(text), tables).map(|range| span_in(line, &range))
}

/// The words of a lead-in that name the author: after "attributable to" and the like, or those who issue it.
pub(crate) fn in_lead_in(text: &str, line: Span, tables: &LineTables) -> Option<Span> {
    let words = line.of(text);
    let normalized = Normalized::<320>::new(words);
    after_cue(words, &normalized, &tables.lead_in_author_cues, tables)
        .or_else(|| after_cue(words, &normalized, &tables.author_cues, tables))
        .or_else(|| who_issues(words, tables))
        .map(|range| span_in(line, &range))
}

/// An author without the place and date after the name: "Spokesman Ana Silva, Strelsau, June 3, 2031", "the Spokesperson (June 3, 2031)".
pub(crate) fn without_date(text: &str, author: Span) -> Span {
    let words = author.of(text);
    let Some(date) = date::find(words).filter(|date| date.range.start > 0) else { return author };
    let name = words[..date.range.start].trim_end_matches([' ', ',', '(', '[']);
    // "the Spokesperson Friday 3 June 2031"
    let name = name
        .rsplit_once(' ')
        .filter(|(_, day)| date::is_weekday(&day.to_lowercase()))
        .map_or(name, |(name, _)| name.trim_end_matches(','));
    let name = name.rsplit_once(", ").map_or(name, |(name, _)| name);
    Span::new(author.start, author.start + name.len() as u32)
}

fn span_in(whole: Span, range: &Range) -> Span {
    Span::new(whole.start + range.start as u32, whole.start + range.end as u32)
}

/// Whether [`who_issues`] may find something: few lines contain these words.
fn may_issue(words: &str) -> bool {
    words.contains(" the following") || words.contains("issued this statement")
}

/// The subject of a sentence that issues a statement: "The Honourable Ana Silva, Minister of Trade, today issued the following statement:".
pub(crate) fn who_issues(words: &str, tables: &LineTables) -> Option<Range> {
    if words.len() > 400 || !words.starts_with(char::is_uppercase) || !may_issue(words) {
        return None;
    }
    let verbs = || tables.set(LineSet::IssuingVerb);
    let before = |at: usize| verbs().filter_map(|verb| Some(words[..at].strip_suffix(verb)?.len())).min();
    let following = words.match_indices(" the following").find_map(|(at, _)| before(at));
    let verb = following.into_iter().chain(words.find("issued this statement")).min()?;
    let mut name = words[..verb].trim_end();
    while let Some(rest) = tables.set(LineSet::IssuingAdverb).find_map(|adverb| name.strip_suffix(adverb)) {
        name = rest.trim_end();
    }
    let name = name.trim_end_matches(',').trim_end();
    let opening = tables.set(LineSet::OpeningAdverb).find_map(|adverb| name.strip_prefix(adverb)?.strip_prefix(", "));
    let start = opening.map_or(0, |rest| name.len() - rest.len());
    let name = &name[start..];
    // Only a subject may come before the verb, not a clause.
    let clause = name.split([',', ' ']).any(|word| tables.has(LineSet::ClauseWord, word));
    (!name.is_empty() && !clause).then_some(start..start + name.len())
}

/// "Statement by NSC Spokesperson Ana Silva on the Truce": the name after the first phrase of `cues`.
fn after_cue(words: &str, line: &Normalized<'_, 320>, cues: &LinePhrases<()>, tables: &LineTables) -> Option<Range> {
    // "Minister Silva’s interview with the Daily Post"
    let is_possessed = |at: usize| ends_in_possessor(&words[..line.end(at)]);
    // "Ministry rejects statements by the President of Ruritania"
    let is_judged = |at: usize| normalize::find_any(&line.bytes()[..at], &tables.set(LineSet::Performative)).is_some();
    let cues = cues.openings_anywhere(line.bytes());
    let found = cues.filter(|(at, ..)| !is_answered(line.bytes(), *at, tables) && !is_possessed(*at) && !is_judged(*at));
    let mut ends: Vec<_> = found.map(|(at, len, ())| (at + len, usize::MAX - len)).take(MAX_CUES).collect();
    ends.sort_unstable();
    // "Message of condolence from Minister Silva": no name follows the first phrase.
    ends.into_iter().find_map(|(end, _)| name_from(words, line.end(end), tables))
}

/// The name after a phrase that ends at `from`.
fn name_from(words: &str, from: usize, tables: &LineTables) -> Option<Range> {
    let rest = &words[from..];
    // "Statement by: Ana Silva"
    let start = from + rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || c == ':').len();
    let end = start + author_name_len(&words[start..], tables);
    // "the following statement from the harbour"
    // house: articles
    let named = !matches!(&words[start..end], "the" | "a" | "an");
    (start < end && named).then_some(start..end)
}

/// Whether words open with a title or an office: "Ambassador Ana Silva".
fn opens_with_title(words: &str, tables: &LineTables) -> bool {
    matches!(tables.turn_labels.opening(Normalized::<96>::new(words).bytes()), Some((_, TurnLabelWord::Title)))
}

/// Whether words end in the name of a possessor: "Minister Silva’s", "Minister Lewis’".
fn ends_in_possessor(words: &str) -> bool {
    let words = words.trim_end();
    let name = words.strip_suffix(['s', 'S']).unwrap_or(words);
    // "today’s briefing by Ana Silva"
    let day = || name.rsplit(' ').next().is_some_and(|word| date::is_today(word.trim_end_matches(['’', '\''])));
    name.ends_with(['’', '\'']) && !day()
}

/// "Statement of the Delegation delivered by Ambassador Ana Silva": a title and a name are better than the body for which they speak.
fn after_delivery(words: &str, tables: &LineTables) -> Option<Range> {
    let start = words.find(DELIVERED)? + DELIVERED.len();
    let name = &words[start..];
    let range = name_from(words, start, tables)?;
    let titled = opens_with_title(name, tables) || contains_office(&words[range.clone()], tables);
    (titled && words[range.clone()].contains(' ')).then_some(range)
}

/// "Joint statement on water delivered by Suriname": the deliverer of words that the headline begins with.
fn after_last_delivery(words: &str, tables: &LineTables) -> Option<Range> {
    let start = words.rfind(DELIVERED)? + DELIVERED.len();
    let own = words.split(' ').take(2).any(|noun| tables.has(LineSet::SpeechNoun, noun));
    name_from(words, start, tables).filter(|_| own)
}

/// "by NATO Secretary General Ana Silva following the talks", below "Press conference" on a line of its own.
fn after_by(words: &str, tables: &LineTables) -> Option<Range> {
    let start = words.len() - after_opening(words, tables)?.len();
    let len = author_name_len(&words[start..], tables);
    (len > 0).then_some(start..start + len)
}

/// "Statement on the Ferry by Ambassador Ana Silva", "Statement on the Ferry by the Spokesperson of the Ministry of Ports": an office at the
/// end of the headline of somebody's words.
fn after_last_by(words: &str, tables: &LineTables) -> Option<Range> {
    let (before, name) = words.rsplit_once(" by ")?;
    let noun = words.strip_prefix("The ").unwrap_or(words).split(' ').next();
    let own = noun.is_some_and(|noun| tables.has(LineSet::SpeechNoun, noun));
    // "Statement on the visit by the Minister of Trade": who visits.
    let does = || before.rsplit(' ').next().is_some_and(|noun| tables.has(LineSet::AgentNoun, noun.to_lowercase()));
    // "the Ministry of Ports", "the Foreign Ministry Spokesman"
    let is_head = |word: Option<&str>| word.is_some_and(|word| tables.has(LineSet::OfficeHead, word.to_lowercase()));
    let head = |office: &str| is_head(office.split(' ').next()) || is_head(office.split(' ').next_back());
    let office = || name.strip_prefix("the ").is_some_and(|office| opens_with_title(office, tables) || head(office)) && !does();
    // "by Ana Silva, the Deputy Spokesman"
    let titled = opens_with_title(name, tables)
        || name.split_once(", ").is_some_and(|(_, office)| contains_office(office, tables))
        || office();
    let whole = own && titled && author_name_len(name, tables) == name.trim_end().len();
    let start = before.len() + " by ".len();
    whole.then_some(start..start + name.trim_end().len())
}

/// "Remarks and answers to media questions by Foreign Minister Ana Silva during a news conference".
fn who_answers(words: &str, tables: &LineTables) -> Option<Range> {
    let (before, name) = words.split_once(" by ")?;
    let asked = before.rsplit(' ').next().is_some_and(|noun| tables.has(LineSet::Inquiry, noun));
    let len = if asked && opens_with_title(name, tables) { author_name_len(name, tables) } else { 0 };
    let start = before.len() + " by ".len();
    (len > 0).then_some(start..start + len)
}

/// "Remarks Ambassador Ana Silva for the Opening of …": an office and a name directly after the noun.
fn after_speech_noun(words: &str, tables: &LineTables) -> Option<Range> {
    let (noun, name) = words.split_once(' ')?;
    let titled = tables.has(LineSet::SpeechNoun, noun) && opens_with_title(name, tables);
    let len = if titled { author_name_len(name, tables) } else { 0 };
    let start = noun.len() + 1;
    // An office alone is as likely the subject of the words.
    let named = name[..len].split_whitespace().nth(1).is_some();
    named.then_some(start..start + len)
}

/// "Vice President Ana Silva Statement on …", "Foreign Secretary's statement on …", "…: Prime Minister's message".
fn before_noun(words: &str, tables: &LineTables) -> Option<Range> {
    let starts = [": ", " – ", " — ", " - "].iter().filter_map(|mark| words.find(mark).map(|at| at + mark.len()));
    // "Transcript of Minister Silva’s interview"
    let text = words.split_once(" of ").filter(|(noun, _)| tables.has(LineSet::TextNoun, noun.to_lowercase()));
    let starts = starts.chain(text.map(|(noun, _)| noun.len() + " of ".len()));
    let names = std::iter::once(0).chain(starts).filter_map(|start| before_noun_from(words, start, tables));
    names.max_by_key(|range| range.start)
}

/// As [`before_noun`], with the name at `start`.
fn before_noun_from(words: &str, start: usize, tables: &LineTables) -> Option<Range> {
    let rest = &words[start..];
    let starts = rest.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at + 1).take(14);
    let noun = starts.into_iter().find(|&at| opens_with_noun(&rest[at..], tables))?;
    let name = rest[..noun].trim_end();
    // "Minister Silva Issues Statement on …"
    let issues = tables.set(LineSet::TitleIssuingVerb).find_map(|verb| name.strip_suffix(verb)?.strip_suffix(' '));
    let name = issues.unwrap_or(name);
    let possessor = name.strip_suffix(['s', 'S']).and_then(|name| name.strip_suffix(['’', '\'']));
    let possessor = possessor.or_else(|| name.strip_suffix(['’', '\'']));
    let possessive = possessor.is_some();
    let name = possessor.unwrap_or(name);
    let named =
        name.split_whitespace().all(|word| !word.starts_with(char::is_lowercase) || tables.has(LineSet::OfficeLink, word));
    // "Local G7 statement on …"
    let scope = name.split_once(' ').filter(|(scope, _)| tables.has(LineSet::StatementScope, scope));
    let start = start + scope.map_or(0, |(scope, _)| scope.len() + 1);
    let name = scope.map_or(name, |(_, name)| name);
    // "G7 statement on …": a body by its letters.
    let is_letters = name.len() <= 8 && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    // "Ministry of Ports Statement on …", "Ports Council press statement on …"
    let opens_body = || tables.opening(name).is_some_and(|opened| opened.opening == LineOpening::Body);
    let is_body =
        || opens_body() || name.rsplit_once(' ').is_some_and(|(_, body)| tables.has(LineSet::BodyFor, body.to_lowercase()));
    // In "JOINT PRESS CONFERENCE", every word has capitals.
    let body = (is_letters || is_body()) && words.contains(char::is_lowercase);
    (named && (possessive || body || contains_office(name, tables))).then_some(start..start + name.len())
}

/// Whether words open with a noun that follows the name of an author.
fn opens_with_noun(words: &str, tables: &LineTables) -> bool {
    let nouns = || tables.set(LineSet::AuthorNoun).map(str::as_bytes);
    let first: Option<&[u8; 2]> = words.as_bytes().first_chunk();
    let first = first.map_or([0; 2], |letters| letters.map(|byte| byte.to_ascii_lowercase()));
    // Most words begin as no noun does and need not be normalized.
    if first[1].is_ascii_lowercase() && !nouns().any(|noun| noun.starts_with(&first)) {
        return false;
    }
    let line = Normalized::<24>::new(words);
    nouns().any(|noun| {
        line.bytes().starts_with(noun) && line.bytes().get(noun.len()).is_none_or(|byte| !byte.is_ascii_alphanumeric())
    })
}

/// Whether words are two or more and contain an office.
fn contains_office(words: &str, tables: &LineTables) -> bool {
    let line = Normalized::<96>::new(words);
    let bytes = line.bytes();
    bytes.iter().any(|byte| is_gap(*byte))
        && (0..bytes.len())
            .filter(|&at| at == 0 || bytes[at - 1] == b' ')
            .any(|at| matches!(tables.turn_labels.opening(&bytes[at..]), Some((_, TurnLabelWord::Title))))
}

#[cfg(test)]
mod tests;
