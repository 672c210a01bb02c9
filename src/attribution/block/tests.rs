//! The edges of the rules for paragraphs: which rule finds words, and which rule ends them.

use crate::rule::{EndRule, QuoteRule};
use crate::story::QuoteKind;

/// The rules of the quotes in a text that are not reported speech, with the number of lines of each.
fn rules(text: &str) -> Vec<(QuoteRule, Option<EndRule>, usize)> {
    let story = crate::extract(text);
    let quotes = story.quotes.iter().filter(|quote| quote.kind != QuoteKind::Reported);
    quotes.map(|quote| (quote.rule, quote.end_rule, quote.span.of(text).lines().count())).collect()
}

#[test]
fn a_block_ends_where_the_narrator_resumes() {
    let text = "The Minister said:\nI came here to thank the nurses.\nWe’ll keep the flights going.\n\
                The visit will also include talks on trade.";
    assert_eq!(rules(text), [(QuoteRule::BlockAfterColon, Some(EndRule::NarratorResumes), 2)]);
}

#[test]
fn a_block_ends_at_the_end_of_the_text() {
    let text = "The Minister said:\nI am ready.\nWe’ll go on.";
    assert_eq!(rules(text), [(QuoteRule::BlockAfterColon, Some(EndRule::EndOfText), 2)]);
}

#[test]
fn a_block_ends_before_the_next_introducer() {
    let text = "The Minister said:\nI am ready.\nThe Prime Minister added:\nI am ready too.";
    let (first, second) = (Some(EndRule::NextCue), Some(EndRule::EndOfText));
    assert_eq!(rules(text), [(QuoteRule::BlockAfterColon, first, 1), (QuoteRule::BlockAfterColon, second, 1)]);
}

#[test]
fn a_list_after_an_agreement_is_not_a_block() {
    assert_eq!(rules("The two sides agreed on three steps:\n\n- a port\n- a road"), []);
}

#[test]
fn words_on_the_line_of_their_cue_are_a_block_only_in_the_first_person() {
    let lead = "Ana Silva, the Minister of Trade, spoke in Oslo.\nThe Minister said: ";
    let first_person = format!("{lead}I am proud of you.\nWe’ve come far.");
    assert_eq!(rules(&first_person), [(QuoteRule::BlockOnCueLine, Some(EndRule::EndOfText), 2)]);
    assert_eq!(rules(&format!("{lead}they are proud of you.\nThey have come far.")), []);
}

#[test]
fn each_paragraph_in_marks_after_a_quotation_is_one_too() {
    let text = "The Minister said:\n“We agreed on a date.”\n“It took a week.”\nTalks ended on Monday.";
    assert_eq!(rules(text), [(QuoteRule::QuoteAfterColon, None, 1), (QuoteRule::QuoteAlone, None, 1)]);
}

#[test]
fn the_body_of_a_statement_is_one_block() {
    let text = "Statement by Minister Ana Silva on Chad\n\nWe are ready. Our offer has been made.\nWe will go on.";
    assert_eq!(rules(text), [(QuoteRule::StatementBody, Some(EndRule::EndOfText), 2)]);
}
