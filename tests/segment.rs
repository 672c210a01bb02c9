//! Sentences and tokens of releases, communiqués, transcripts and scraped text: the rules of `src/segment`.

use demarche::segment::{Case, Token, TokenClass, sentences, tokens};
use demarche::{Document, Segments};

/// Removes each "¦" from the text and expects a sentence to end there.
fn check(marked: &str) {
    let text = marked.replace("¦ ", "").replace('¦', "");
    let wanted: Vec<_> = marked.split('¦').map(str::trim).filter(|sentence| !sentence.is_empty()).collect();
    let found: Vec<_> = sentences(&text).map(|(_, words)| words).collect();
    assert_eq!(found, wanted);
}

/// The tokens of a text, separated by spaces.
fn words(text: &str) -> String {
    tokens(text).map(|(_, word)| word).collect::<Vec<_>>().join(" ")
}

fn class_of(text: &str, word: &str) -> TokenClass {
    tokens(text).find(|(_, found)| *found == word).map(|(token, _)| token.class()).expect("the word is a token")
}

/// The directions of a text's quotation marks: "<" opens, ">" closes.
fn quotes(text: &str) -> String {
    let mark = |class| match class {
        TokenClass::QuoteOpen => Some('<'),
        TokenClass::QuoteClose => Some('>'),
        _ => None,
    };
    tokens(text).filter_map(|(token, _)| mark(token.class())).collect()
}

#[test]
fn titles_before_a_name_do_not_end_a_sentence() {
    check("Dr. Eng. Ana Silva left. ¦ H.E. Eng. Per Lund and Adv. Pia Moe stayed. ¦ Asst. Prof. Rex Ruud spoke.");
    check(
        "Prof. Dr. Ing. Ana Ek met Dipl. Ing. Ole Dahl and Smt. Ida Ness. ¦ Dra. Ines Paz met Lic. Luis Paz and Engr. Tom Ware.",
    );
}

#[test]
fn a_row_of_quotation_marks_is_an_ornament() {
    let second = |text| tokens(text).map(|(token, word)| (word, token.class())).nth(1).unwrap();
    assert_eq!(second("Oslo \"\"\"\" Bergen"), ("\"\"\"\"", TokenClass::Symbol));
    assert_eq!(second("Oslo ”“”“”“ Bergen"), ("”“”“”“", TokenClass::Symbol));
    assert_eq!(quotes("“‘“Go!”’” “So?”"), "<<<>>><>");
    check("They left. ¦ \"\"\"\"\"\" ¦ They came back.");
}

#[test]
fn a_token_longer_than_any_word_is_cut_between_characters() {
    for (unit, pieces) in [("a", 2), ("é", 3), ("-", 2), ("https://a.example/", 2)] {
        let text = unit.repeat(Token::LONGEST / unit.len() * (pieces - 1) + 2);
        let segments = Segments::plain(&text);
        assert_eq!(segments.tokens.len(), pieces, "{unit}");
        assert_eq!(segments.tokens.iter().map(|token| token.span().of(&text)).collect::<String>(), text);
        assert_eq!((segments.tokens[0].spaced(), segments.tokens[1].spaced()), (true, false));
    }
    let broken = format!("a{}b", "\n".repeat(Token::LONGEST + 9));
    assert_eq!(tokens(&broken).map(|(_, words)| words).collect::<String>(), broken);
}

#[test]
fn honorifics_and_ranks_continue_a_sentence() {
    check(
        "The Rt Hon Sir Tom Ware and H.E. Mrs. Ines Paz received Amb. Lund, Gen. Oto and Lt. Col. Reyes. ¦ Dr. Min stayed away.",
    );
    check("Messrs. Lund and Oto met Sen. Paz and Rep. Ware. ¦ Prof. Min wrote to Pres. Reyes.");
}

#[test]
fn countries_and_institutions_keep_their_full_stops() {
    check("U.S. Secretary Ware met the U.K. Minister. ¦ He thanked the U.N. Special Envoy in the D.P.R.K. border zone.");
    check("The aid comes from the U.S. ¦ It arrives in May. ¦ The E.U. and the U.A.E. will send more.");
    check("He spoke for the U.S. government.");
}

#[test]
fn references_and_places_continue_a_sentence() {
    check("Officials at No. 10 cited Art. 5, para. 12 and pp. 3-4 of vol. 2. ¦ They met near St. Olaf Church on Mt. Varna.");
    check("Was it signed? ¦ No. ¦ They will not sign.");
}

#[test]
fn times_and_dates() {
    check("The call began at 9:30 a.m. EST on 21 Dec. 2017 and ended at 10 a.m. ¦ The Minister then left.");
    check("Press access opens on Tues. at noon. ¦ It closes in Sept. ¦ The room is small.");
}

#[test]
fn initials_continue_a_sentence() {
    check("John F. Ware, S. Min and A. B. Paz signed. ¦ J.R. Lund did not.");
}

#[test]
fn the_number_of_a_ruler_ends_a_sentence() {
    check("The crown passed to Irena I. ¦ She wore it twice. ¦ It went to Tomas V. ¦ He did not.");
    check("Irena I. Lund met Tomas V. Reyes.");
}

#[test]
fn degrees_keep_their_full_stops() {
    check(
        "Ines Paz, Ph.D., met Tom Ware, LL.D.: a judge. ¦ She has an M.Eng. and an Ed.D. from Lund. ¦ It was the Ph.D.’s time.",
    );
    assert_eq!(words("Her B.Sc. and M.Litt."), "Her B.Sc. and M.Litt.");
    check("They met in May.¦Nobody knew.");
}

#[test]
fn symbols_of_documents_follow_their_abbreviation() {
    check("The draft, cf. doc. A/91/L.7 and res. WHX/3, was read. ¦ Nobody spoke.");
    check("He lost the doc. ¦ She found it.");
}

#[test]
fn roman_numbers_open_items() {
    check("i. Ferries sail. ¦ ii. Harbours open. ¦ iii. They close.");
    check("iv. Pilots\n\n¦v. Crews\n\n¦vi. Cooks");
    check("i. Ferries ¦ ii. Harbours ¦ iii. Pilots ¦ iv. Crews");
    check("IV. They left.");
    check("He praised Pope Pius IX. ¦ She did not.");
}

#[test]
fn numbered_paragraphs_of_resolutions() {
    check(
        "1. Welcomes the report of the panel; ¦\n2. Requests the panel to report again; ¦\n3. Decides to remain seized of the matter.",
    );
    check("12. We reaffirm our commitment to the charter. ¦ We call on all others to do the same.");
}

#[test]
fn items_end_in_any_punctuation() {
    check("The ministers agreed to: ¦\n• open the ferry; ¦\n• close the mine ¦\n• meet again, and ¦\n- thank the hosts.");
}

#[test]
fn headings_and_labels_need_no_full_stop() {
    check("Press release ¦\nMinister Paz visits Lund ¦\n\nThe minister came on Monday.");
}

#[test]
fn footnote_marks_stay_with_their_sentence() {
    check("The panel relied on research. [1] ¦ So did the court.[2] ¦ Nobody objected.3 ¦ The case is closed.");
}

#[test]
fn a_sentence_continues_after_a_quotation() {
    check("“We will stay,” he said. ¦ “Will they?” she asked. ¦ “Never!” shouted the crowd.");
    check("\"We will stay,\" he said. ¦ \"Will they?\" she asked.");
}

#[test]
fn a_quotation_contains_several_sentences() {
    check("She said: “We came early. ¦ We worked hard. ¦ We will stay.” ¦ Nobody answered.");
    check("‘We came early. ¦ We will stay.’ ¦ Nobody answered.");
}

#[test]
fn brackets_contain_whole_sentences() {
    check("The talks were long. ¦ (They took nine hours.) ¦ The ministers left. ¦ (Applause.) ¦ Nobody stayed.");
    check("The talks (they took nine hours!) were long.");
}

#[test]
fn ellipses() {
    check("We waited... and waited. ¦ Then… nothing. ¦ It ended.... ¦ We left.");
    check("“[…] we must act [...] without delay.” ¦ So he wrote.");
}

#[test]
fn labels_of_speakers_are_part_of_a_sentence() {
    check("Q: Will you go? ¦ And when?");
    check("MR WARE: We will. ¦ Thank you.");
}

#[test]
fn sentences_may_begin_in_lower_case() {
    check("They came late. ¦ ebay was sold. ¦ iron was not.");
}

#[test]
fn wrapped_lines_are_one_sentence() {
    let text = "The ministers of the two countries met in the old capital on Monday and\n\
        agreed that the ferry between the islands would sail again before the\n\
        end of the winter. They thanked the crews who had kept the harbour open\n\
        for more than three years.";
    assert_eq!(sentences(text).count(), 2);
    assert_eq!(tokens(text).filter(|(token, _)| token.class() == TokenClass::LineBreak).count(), 3);
    assert_eq!(sentences(&text.replace('\n', "\r\n")).count(), 2);
}

#[test]
fn a_line_is_a_paragraph_without_blank_lines() {
    check("The ministers met on Monday ¦\nThey agreed on ferries ¦\nNobody else spoke");
}

#[test]
fn clitics_and_contractions() {
    let text = "They don't, we’re sure you'll say I've seen it's can't.";
    assert_eq!(words(text), "They do n't , we ’re sure you 'll say I 've seen it 's ca n't .");
    assert_eq!(words("CAN’T WON'T cannot Gonna"), "CA N’T WO N'T can not Gon na");
    assert_eq!(class_of("That’s Chile’s.", "’s"), TokenClass::Clitic);
    assert_eq!(class_of("Chile’s.", "’s"), TokenClass::Possessive);
    assert_eq!(words("the U.S.'s and NATO’s view"), "the U.S. 's and NATO ’s view");
}

#[test]
fn hyphens() {
    assert_eq!(
        words("long-term non-proliferation, a 15-year re-export"),
        "long - term non-proliferation , a 15 - year re-export"
    );
    assert_eq!(words("an al-Noor-led e-mail"), "an al - Noor - led e-mail");
    assert_eq!(words("U.S.-led talks on 2016-17 and 10–20"), "U.S. - led talks on 2016 - 17 and 10 – 20");
}

#[test]
fn distinguishes_apostrophes_from_quotation_marks() {
    assert_eq!(class_of("the States’ commitment", "’"), TokenClass::Possessive);
    assert_eq!(class_of("the States' commitment", "'"), TokenClass::Possessive);
    assert_eq!(quotes("He called it ‘a new start’ today and 'an end' later."), "<><>");
    assert_eq!(quotes("‘The States’ duty is clear,’ she said."), "<>");
    assert_eq!(quotes("She said ‘no’ to Ali Shia’ al-Reyes, and ''yes'' to us."), "<><>");
    assert_eq!(words("the Mayor of Lutz’ plan, ole’ friend"), "the Mayor of Lutz ’ plan , ole’ friend");
    assert_eq!(words("in the ‘90s and in ‘08"), "in the ‘90s and in ‘08");
    assert_eq!(class_of("rock ’n’ roll", "’n’"), TokenClass::Word);
    assert_eq!(words("in the ’90s and the '80s"), "in the ’90s and the '80s");
}

#[test]
fn quotation_marks_have_a_direction() {
    assert_eq!(quotes("\"Go,\" he said. \"Now.\""), "<><>");
    assert_eq!(quotes("(\"Go\") and —\"stay\"—"), "<><>");
    assert_eq!(quotes("“Go,” „so“ «là» »da« ‹ici›"), "<><><><><>");
    assert_eq!(quotes("« Là », dit-il. ``Go'' he said."), "<><>");
    assert_eq!(quotes("\"The first paragraph opens.\n\"The second closes.\""), "<<>");
    assert_eq!(quotes("\"'Go' was all he said.\""), "<<>>");
}

#[test]
fn case_of_words() {
    let case = |text: &str| tokens(text).next().map(|(token, _)| token.case());
    for (word, wanted) in [
        ("minister", Case::Lower),
        ("A", Case::Capitalised),
        ("Minister", Case::Capitalised),
        ("NATO", Case::Upper),
        ("U.S.", Case::Upper),
        ("McDuff", Case::Mixed),
        ("eBay", Case::Mixed),
        ("Érd", Case::Capitalised),
        ("ÉÜ", Case::Upper),
        ("counterintelligence", Case::Lower),
        ("Counterintelligence", Case::Capitalised),
        ("COUNTERINTELLIGENCE", Case::Upper),
        ("北京", Case::None),
        ("21", Case::None),
    ] {
        assert_eq!(case(word), Some(wanted), "{word}");
    }
}

#[test]
fn characters_outside_ascii() {
    let text = "\u{feff}The\u{a0}cafe\u{301}\u{2009}–\u{202f}co\u{ad}operation\u{c}ends";
    assert_eq!(words(text), "The cafe\u{301} – co\u{ad}operation ends");
    assert_eq!(words("o\u{fb03}ce\u{200b}hours at مكتب, 北京。"), "o\u{fb03}ce hours at مكتب , 北京 。");
    assert_eq!(words("👩‍👩‍👧 and 🇳🇴🇨🇱 meet 👋🏽"), "👩‍👩‍👧 and 🇳🇴 🇨🇱 meet 👋🏽");
    assert_eq!(words("Nguyễn Phú d’Ivoire Côte"), "Nguyễn Phú d’Ivoire Côte");
    assert_eq!(sentences("北京。上海！").count(), 2);
}

#[test]
fn addresses_are_one_token() {
    let text = "See https://a.example/b?c=d#e, (www.gov.example) or <press-office@mfa.example>.";
    assert_eq!(words(text), "See https://a.example/b?c=d#e , ( www.gov.example ) or < press-office@mfa.example > .");
    assert_eq!(words("and/or 24/7 report.pdf @mfa #talks"), "and / or 24 / 7 report.pdf @mfa #talks");
}

#[test]
fn sentences_are_within_blocks() {
    let document = Document::plain("News story: Minister visits Lund\nThe minister came. She left.");
    let segments = Segments::of(&document);
    for sentence in &segments.sentences {
        assert!(document.blocks()[sentence.block as usize].span.contains(sentence.span));
        assert_eq!(segments.tokens[sentence.first as usize].start(), sentence.span.start);
    }
    assert_eq!(segments.sentences.last().map(|sentence| sentence.span.of(segments.text)), Some("She left."));
}

#[test]
fn an_empty_text_has_no_sentences() {
    for text in ["", " \n\t\u{a0}", "\u{feff}\u{200b}"] {
        assert_eq!((sentences(text).count(), tokens(text).count()), (0, 0));
    }
}
