//! The rules that read more than a shape of the table, in the order in which they run. Of citations that overlap, the one that begins
//! first stays, then the longer one, then that of the earlier rule.

use super::callers::callers_pattern;
use super::cited::Cited;
use super::court::case_between_states;
use super::listed::items;
use super::needs::Circumstances;
use super::treaty::{article_alone, article_of_short_name, article_of_treaty, charter_chapter, common_article};
use super::treaty::{treaty_name, treaty_short_name};
use crate::Span;
use crate::lexicon::{Hit, ReferenceEntry, ReferenceKind, WordSet};
use crate::rule::ReferenceRule;
use crate::segment::{Case, TokenClass};

/// Adds what it finds beside the phrases.
pub(super) type Rule = fn(Circumstances<'_>, &[Hit], &mut Vec<Cited>);

pub(super) const RULES: &[Rule] = &[
    callers_pattern,
    shapes,
    act_by_title,
    case_between_states,
    // Articles name their treaty, so they come before the bare name. Those of a short name look for the names that were found.
    article_of_treaty,
    charter_chapter,
    common_article,
    treaty_name,
    treaty_short_name,
    article_of_short_name,
    article_alone,
];

/// The rules that are rows of the table.
fn shapes(circumstances: Circumstances<'_>, hits: &[Hit], found: &mut Vec<Cited>) {
    let tables = circumstances.tables();
    for hit in hits {
        let Some(ReferenceEntry::Trigger(row)) = tables.entry(hit.entry) else { continue };
        let Some(row) = tables.shapes.get(row as usize).filter(|row| !row.id.is_empty()) else { continue };
        for item in items(circumstances, *hit, row) {
            found.push(Cited {
                span: item.span,
                rule: row.rule,
                kind: row.kind,
                id: item.fill(row.id).into(),
                label: item.fill(row.label).into(),
                article: None,
                address: item.fill(row.address).into(),
            });
        }
    }
}

/// The most words before "Act" in a title.
const TITLE: usize = 16;

/// "the Sanctions and Anti-Money Laundering Act 2018", in a text of the United Kingdom.
fn act_by_title(circumstances: Circumstances<'_>, hits: &[Hit], found: &mut Vec<Cited>) {
    let (context, tables) = (circumstances.context, circumstances.tables());
    let is_british = circumstances.is_issued_by("GB")
        || circumstances.mentions.issuer.as_ref().is_none_or(|issuer| issuer.country.is_none())
            && circumstances.mentions.countries.first().is_some_and(|country| *country.code == *"GB");
    for hit in hits.iter().filter(|_| is_british) {
        let Some(ReferenceEntry::Trigger(row)) = tables.entry(hit.entry) else { continue };
        let Some(row) = tables.shapes.get(row as usize).filter(|row| row.rule == ReferenceRule::ActByTitle) else { continue };
        let Some(item) = items(circumstances, *hit, row).pop() else { continue };
        // The title begins with the first of the capitalised words before the trigger.
        let (mut first, mut at) = (hit.first as usize, hit.first as usize);
        let sentences = &context.segments.sentences;
        let sentence = sentences.partition_point(|sentence| sentence.first <= hit.first).checked_sub(1);
        let start = sentence.map_or(0, |at| sentences[at].first as usize).max(at.saturating_sub(TITLE));
        while at > start {
            at -= 1;
            let Some(token) = context.token(at) else { break };
            let word = context.word(at);
            if token.class().is_word() && !matches!(token.case(), Case::Lower | Case::None) {
                first = at;
            } else if !(is_small_word(word) || matches!(token.class(), TokenClass::Hyphen) || matches!(word, "(" | ")" | ",")) {
                break;
            }
        }
        let is_article = context.is_in(first, WordSet::Article);
        let first = if is_article { first + 1 } else { first };
        let first = if context.word(first) == "(" { first + 1 } else { first };
        let Some(start) = context.token(first).map(crate::segment::Token::start).filter(|_| first < hit.first as usize) else {
            continue;
        };
        let span = Span::new(start, item.span.end);
        let title = span.of(circumstances.text()).split_whitespace().collect::<Vec<_>>().join(" ");
        found.push(Cited {
            span,
            rule: ReferenceRule::ActByTitle,
            kind: ReferenceKind::UkAct,
            address: format!("https://www.legislation.gov.uk/id?title={}", title.replace(' ', "+")).into(),
            label: "".into(),
            id: title.into(),
            article: None,
        });
    }
}

/// Whether a word in lower case may be inside a title.
fn is_small_word(word: &str) -> bool {
    // house: the words that titles of acts write small
    matches!(word, "and" | "of" | "for" | "on" | "to" | "in" | "the" | "etc." | "etc" | "&")
}
