//! A menu of a site above a release, one name on each line: "Home", "The Ministry", "News", "Contacts".

use crate::document::line::dateline::date_line;
use crate::document::line::shape::{ends_sentence, has_more_words, is_opening_reference, is_reference, is_time};
use crate::lexicon::line::{LineOpening, LineSet, LineTables};

/// The fewest names of a menu, and the fewest names of sections among them: "Home", "News", "Press releases".
const MIN_NAMES: usize = 5;
const MIN_SECTIONS: usize = 3;
/// The most names of a menu for each section.
const NAMES_PER_SECTION: usize = 6;
/// The most lines of a menu that are read.
const MAX_LINES: usize = 400;
/// The longest name of a menu, in bytes and in words.
const MAX_NAME: usize = 48;
const MAX_WORDS: usize = 5;

/// A line of a menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Name {
    /// A section that most sites have: "Home", "News and Events".
    Section,
    /// The section that contains the release, or the label of the release: "Statements", "Press release".
    Label,
    /// A body that the site belongs to, or works with: "Ministry of Trade".
    Body,
    /// A control of the page: "Search", "Share".
    Control,
    Other,
}

/// The end of the menu that begins at `start`, an offset into the text. It ends with a section or with the controls after one, because a
/// headline may be directly below it. A label in the singular, or below a blank line or the name of a body, belongs to the release, unless
/// the menu goes on after it: "Contacts⏎⏎Statements⏎Minister visits Oslo".
pub(crate) fn menu_end(text: &str, start: u32, tables: &LineTables) -> Option<u32> {
    let (mut names, mut sections) = (0, 0);
    // Whether a blank line or a body is above the name, and whether only sections and controls are above it.
    let (mut is_apart, mut follows_section) = (false, false);
    let mut end = None;
    let mut at = start as usize;
    for line in text[at..].split_inclusive('\n').take(MAX_LINES) {
        at += line.len();
        let words = line.trim().trim_start_matches(['•', '*', '-', '+', '›', '»', '>', ' ']);
        if words.is_empty() {
            is_apart = true;
            continue;
        }
        let Some(name) = name(words, tables).filter(|name| names > 0 || *name != Name::Body) else { break };
        names += 1;
        sections += usize::from(matches!(name, Name::Section | Name::Label));
        let is_of_site = match name {
            Name::Section => true,
            Name::Label => !is_apart && words.ends_with(['s', 'S']),
            Name::Control => follows_section,
            Name::Body | Name::Other => false,
        };
        follows_section = is_of_site;
        is_apart = name == Name::Body;
        if is_of_site && names >= MIN_NAMES && sections >= MIN_SECTIONS && names <= NAMES_PER_SECTION * sections {
            end = Some(at as u32);
        }
    }
    end
}

/// Reads a name of a menu: a few words that are no sentence, date or number.
fn name(words: &str, tables: &LineTables) -> Option<Name> {
    let is_name = words.len() <= MAX_NAME
        && !has_more_words(words, MAX_WORDS)
        && !ends_sentence(words)
        && !words.ends_with([':', ',', ';'])
        && !words.starts_with(char::is_lowercase)
        && !is_reference(words, tables)
        && !is_opening_reference(words, tables)
        && !is_time(words, tables)
        && date_line(words, tables).is_none()
        && words.contains(char::is_alphabetic);
    if !is_name {
        return None;
    }
    match tables.whole(words) {
        Some(LineOpening::LeadIn | LineOpening::Date(_)) => None,
        Some(LineOpening::Issuer(_)) => Some(Name::Body),
        Some(LineOpening::Label { .. }) => Some(Name::Label),
        _ if is_section(words, tables) => Some(Name::Section),
        Some(LineOpening::Boilerplate { .. }) => Some(Name::Control),
        _ => Some(Name::Other),
    }
}

/// Whether most sites have a section: "Home", "News and Events".
fn is_section(words: &str, tables: &LineTables) -> bool {
    let is_word = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        word.is_empty() || tables.has(LineSet::SectionWord, &word) || tables.has(LineSet::NameParticle, &word)
    };
    tables.has(LineSet::FirstPage, words.to_lowercase()) || words.split_whitespace().all(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line after the menu that begins a text.
    fn below(text: &str) -> Option<&str> {
        let end = menu_end(text, 0, LineTables::built_in().unwrap())? as usize;
        text[end..].lines().find(|line| !line.is_empty())
    }

    #[test]
    fn a_menu_ends_before_the_release() {
        for (text, first) in [
            ("Home\nThe Ministry\nPorts\nNews\nContact us\n\nMinister visits Oslo\n\nA text.", "Minister visits Oslo"),
            ("Home\n\nMinister\n\nFerries\n\nNews\n\nGallery\n\nMinister visits Oslo\n\nA text.", "Minister visits Oslo"),
            ("Home\nMinister\nNews\nVideo\nPress releases\nMinister visits Oslo\nA text.", "Minister visits Oslo"),
            ("• Home\n• Minister\n• News\n• Video\n• Events\nPress release\nMinister visits Oslo", "Press release"),
            ("Home\nMinister\nNews\nVideo\nEvents\n\nStatements\n\nMinister visits Oslo", "Statements"),
            ("Home\nMinister\nNews\nVideo\nEvents\nMinister visits Oslo\nShare\nA text.", "Minister visits Oslo"),
            ("Home\nMinister\nNews\nUnited Nations\nEvents\n3 June 2033\nMinister visits Oslo", "3 June 2033"),
        ] {
            assert_eq!(below(text), Some(first), "{text}");
        }
    }

    #[test]
    fn lines_of_a_header_are_no_menu() {
        for text in [
            "Press Releases\n\nTalks on the harbour\n\nShare on Facebook\nShare on Twitter\nPrint\n\nA text.",
            "Ministry of Trade\nRepublic of Chile\nPress Office\nPress Release\nMinister visits Oslo",
            "Home\nNews\nMinister visits Oslo\nA text.",
            "• “\n\n&\n“\n\n<\n\n]]>",
            "Agenda\nThe port\nThe ferry\nThe bridge\nThe road\nThe school\nThe ice",
        ] {
            assert_eq!(below(text), None, "{text}");
        }
    }
}
