use super::super::line::turn_label::turn_label;
use super::*;
use crate::Span;

fn accepted(text: &str, title: &str, kind: Option<Kind>) -> Vec<String> {
    let tables = LineTables::built_in().unwrap();
    let mut at = 0;
    let mut candidates = Vec::new();
    for (block, line) in text.split_inclusive('\n').enumerate() {
        let words = line.trim_end();
        if let Some(label) = turn_label(words, tables) {
            candidates.push(TurnCandidate::of(label, block, Span::from(at..at + words.len())));
        }
        at += line.len();
    }
    turns(text, &candidates, Headline { title, kind }, tables)
        .iter()
        .map(|candidate| candidate.label.of(text).to_owned())
        .collect()
}

#[test]
fn a_dialogue_in_title_case_needs_a_label_that_recurs_or_is_in_the_headline() {
    let talk = "Daily Post: Why?\nAna Silva: Because.\nNews Agency: How?\nAna Silva: So.";
    assert_eq!(accepted(talk, "", None).len(), 4);
    assert_eq!(accepted("Energy: we agreed.\nTrade: we agreed.\nHealth: we agreed.", "", None).len(), 0);
    assert_eq!(accepted("Reporter: Why?\nAna Silva: Because.", "Remarks of Ana Silva", None).len(), 2);
}

#[test]
fn titles_with_names_before_sentences_are_a_dialogue_without_recurring() {
    let call = "Moderator: Welcome to the call from our hub in Port Lund.\nMs. Silva: Well, thanks for having me.\n\
        Assistant Secretary Lund: I will be brief.";
    assert_eq!(accepted(call, "Special Briefing by Telephone", None).len(), 3);
    assert_eq!(accepted("Chair: Ana Silva\nVice Chair: Bo Lund\nClerk: Eva Moe", "Members of the Board", None).len(), 0);
}

#[test]
fn remarks_may_end_with_questions_to_the_speaker() {
    let title = "Remarks and answers to media questions by Minister Ana Silva";
    let once = "Question: What do you expect?\nAna Silva: A great deal.";
    assert_eq!(accepted(once, title, Some(Kind::Statement)).len(), 2);
    let twice = "Question: Why?\nBo Lund: Because.\nQuestion: How?\nBo Lund: So.";
    assert_eq!(accepted(twice, "Statement on fish", Some(Kind::Statement)).len(), 4);
    assert_eq!(accepted("Question: Why?\nEnergy: Because.", title, Some(Kind::Statement)).len(), 0);
}

#[test]
fn a_dialogue_in_capitals_leaves_title_case_alone() {
    assert_eq!(accepted("MR. LUND: Yes.\nRuritania: we hope so.\nQ  Why?", "", None), ["MR. LUND", "Q"]);
}

#[test]
fn labels_in_capitals_without_a_colon_recur() {
    let talk = "JOURNALIST Well done, Ana.\nANA SILVA  I thank you.\nJOURNALIST How was it?\nANA SILVA  It was long.";
    assert_eq!(accepted(talk, "", None).len(), 4);
    assert_eq!(accepted("PORT LUND The talks end.\nUNION COUNCIL Members agree.", "", None).len(), 0);
}

#[test]
fn a_readout_has_no_turns() {
    assert_eq!(accepted("MR. LUND: Yes.\nParticipants follow.", "Readout of talks", Some(Kind::Readout)).len(), 0);
}
