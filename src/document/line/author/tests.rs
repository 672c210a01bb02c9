use super::*;

fn tables() -> &'static LineTables {
    LineTables::built_in().unwrap()
}

fn title(words: &str) -> &str {
    in_title(words, Span::from(0..words.len()), tables()).map_or("", |span| span.of(words))
}

fn lead_in(words: &str) -> &str {
    in_lead_in(words, Span::from(0..words.len()), tables()).map_or("", |span| span.of(words))
}

#[test]
fn names_in_headlines() {
    for (words, name) in [
        ("Statement by NSC Spokesperson Ana Silva on the Truce", "NSC Spokesperson Ana Silva"),
        ("Statement from President Ana Silva on the Truce", "President Ana Silva"),
        ("Remarks by Vice President Lund at a Lunch", "Vice President Lund"),
        (
            "Joint Statement by President Silva and Prime Minister Lund of Ruritania",
            "President Silva and Prime Minister Lund of Ruritania",
        ),
        ("Ruritania: Statement by the High Representative on behalf of the Union", "the High Representative"),
        (
            "Statement by Assistant to the President for Trade Ana Silva on Talks",
            "Assistant to the President for Trade Ana Silva",
        ),
        ("Statement by the Minister for Foreign Affairs, Ana Silva, on the truce", "the Minister for Foreign Affairs, Ana Silva"),
        ("Vice President Ana Silva Statement on the Truce", "Vice President Ana Silva"),
        ("Foreign Secretary’s statement on the truce", "Foreign Secretary"),
        ("New Year 2031: Prime Minister's message", "Prime Minister"),
        ("Foreign Minister Silva Issues Statement on the Truce", "Foreign Minister Silva"),
        ("Remarks by President Silva Before Talks With Ruritania", "President Silva"),
        ("Remarks by President Silva Marking a Day", "President Silva"),
        ("Statement by President Ana Silva, Jr. on the Truce", "President Ana Silva, Jr."),
        ("Remarks as Prepared for Delivery by First Lady Ana Silva at a Lunch", "First Lady Ana Silva"),
        ("G7 Foreign Ministers’ Communiqué", "G7 Foreign Ministers"),
        ("G7 Statement on Ruritania", "G7"),
        ("Local G7 Statement on Ruritania", "G7"),
        ("Ports Council press statement on Ruritania", "Ports Council"),
        ("Statement by: Sir Bo Lund, Chair of the Ports Council", "Sir Bo Lund, Chair of the Ports Council"),
        ("by NATO Secretary General Ana Silva following the talks", "NATO Secretary General Ana Silva"),
        ("Remarks and answers to media questions by Minister Ana Silva during a briefing", "Minister Ana Silva"),
        ("Transcript of Minister Silva’s Interview with Ruritanian Media", "Minister Silva"),
        ("The Bank and the Fund issued the following statement on 10 August 2031", "The Bank and the Fund"),
        ("Statement on the attack by President Ana Silva on the harbour", ""),
        ("Ruritania-Grauland Joint Statement", ""),
        ("Statement on the truce", ""),
        ("Minister visits Strelsau", ""),
    ] {
        assert_eq!(title(words), name, "{words}");
    }
}

#[test]
fn names_in_lead_ins() {
    for (words, name) in [
        ("The following is attributable to Spokesperson Ana Silva:", "Spokesperson Ana Silva"),
        (
            "The following statement was released by the Foreign Ministers of Ruritania and Grauland:",
            "the Foreign Ministers of Ruritania and Grauland",
        ),
        (
            "The Honourable Ana Silva, Minister of Trade, today issued the following statement:",
            "The Honourable Ana Silva, Minister of Trade",
        ),
        ("As stated by Spokesperson Ana Silva:", "Spokesperson Ana Silva"),
        ("Today, the Ministry of Trade issued the following statement:", "the Ministry of Trade"),
        (
            "Following is a near-verbatim transcript of today’s noon briefing by Ana Silva, Spokesperson for the Union.",
            "Ana Silva, Spokesperson for the Union",
        ),
        (
            "Below is the text of the speech made by Ana Silva, the Minister of Trade, in the Diet on 3 June 2031.",
            "Ana Silva, the Minister of Trade",
        ),
        (
            "The following Security Council press statement was issued today by Council President Ana Silva (Ruritania):",
            "Council President Ana Silva (Ruritania)",
        ),
    ] {
        assert_eq!(lead_in(words), name, "{words}");
    }
}
