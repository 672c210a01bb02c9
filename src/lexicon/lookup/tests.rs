use super::*;
use crate::segment::Case;

fn found(phrases: &[(&str, PhraseKind)], text: &str) -> Vec<(usize, String)> {
    let mut lexicon = Lexicon::default();
    for (entry, (phrase, kind)) in phrases.iter().enumerate() {
        assert!(lexicon.phrases.add(&mut lexicon.vocabulary, phrase, *kind, entry as u32));
    }
    let segments = Segments::plain(text);
    let lookup = lexicon.look_up(&segments);
    let mut hits: Vec<_> = lookup
        .hits
        .iter()
        .flatten()
        .map(|hit| {
            let (first, last) = (segments.tokens[hit.first as usize].span(), segments.tokens[hit.last as usize - 1].span());
            (hit.entry as usize, first.cover(last).of(text).to_owned())
        })
        .collect();
    hits.sort();
    hits
}

#[test]
fn the_longest_of_a_kind_wins() {
    use PhraseKind::Place;
    let hits = found(&[("Sudan", Place), ("South Sudan", Place)], "Sudan and South Sudan");
    assert_eq!(hits, [(0, "Sudan".into()), (1, "South Sudan".into())]);
}

#[test]
fn kinds_overlap() {
    let hits = found(&[("Iran", PhraseKind::Place), ("Iran nuclear deal", PhraseKind::Topic)], "the Iran nuclear deal");
    assert_eq!(hits.len(), 2);
}

#[test]
fn case_is_as_the_table_writes_it() {
    use PhraseKind::Place;
    let hits =
        found(&[("US", Place), ("Turkey", Place), ("sanctions", PhraseKind::Topic)], "US told us: Sanctions on turkey, TURKEY");
    assert_eq!(hits, [(0, "US".into()), (1, "TURKEY".into()), (2, "Sanctions".into())]);
}

#[test]
fn a_phrase_stays_within_its_sentence() {
    assert_eq!(found(&[("United Kingdom", PhraseKind::Place)], "United\n\nKingdom"), []);
}

#[test]
fn a_compound_is_one_token() {
    for word in ["pro-Norway", "anti-EU", "non-NATO", "ex-Portuguese"] {
        let segments = Segments::plain(word);
        assert_eq!(segments.tokens.iter().map(crate::segment::Token::case).collect::<Vec<_>>(), [Case::Mixed], "{word}");
    }
}

#[test]
fn a_phrase_has_from_1_to_32_words() {
    let mut lexicon = Lexicon::default();
    let mut add = |phrase: &str| lexicon.phrases.add(&mut lexicon.vocabulary, phrase, PhraseKind::Topic, 0);
    assert!(add(&"word ".repeat(32)) && add("word, word"));
    assert!(!add(&"word ".repeat(33)) && !add(&["word"; 33].join(" ")) && !add("") && !add(" ") && !add(&"long".repeat(20)));
}

#[test]
fn keeps_every_phrase_while_growing() {
    let phrases: Vec<_> = (0..40_000).map(|n| format!("one{} two{n}", n % 7)).collect();
    let mut lexicon = Lexicon::default();
    for (entry, phrase) in phrases.iter().enumerate() {
        assert!(lexicon.phrases.add(&mut lexicon.vocabulary, phrase, PhraseKind::Topic, entry as u32));
    }
    let text = phrases.join(" ");
    let lookup = lexicon.look_up(&Segments::plain(&text));
    assert!(lookup.hits(PhraseKind::Topic).iter().map(|hit| hit.entry).eq(0..40_000));
}

#[test]
fn entries_share_a_phrase() {
    use PhraseKind::Topic;
    assert_eq!(found(&[("World Bank", Topic), ("World Bank", Topic)], "the World Bank").len(), 2);
}
