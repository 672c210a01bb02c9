use super::*;

fn read(words: &str) -> Option<(&str, &str, TurnStrength)> {
    let tables = LineTables::built_in().unwrap();
    turn_label(words, tables).map(|label| (label.name, &words[label.rest..], label.strength))
}

#[test]
fn labels_and_the_words_after_them() {
    use TurnStrength::{Capitals, Certain, Name, Office};
    for (words, expected) in [
        ("MS. SILVA:  Hi, everyone.", ("MS. SILVA", "Hi, everyone.", Certain)),
        (
            "PRESIDENT VON DER AU: (As interpreted.)  Thank you.",
            ("PRESIDENT VON DER AU", "(As interpreted.)  Thank you.", Certain),
        ),
        ("PRESIDENT McRAE (via translation):  Yes.", ("PRESIDENT McRAE", "Yes.", Certain)),
        ("Q    Thanks, Ana.", ("Q", "Thanks, Ana.", Certain)),
        ("Q.: Thanks.", ("Q", "Thanks.", Certain)),
        ("A.: Yes.", ("A", "Yes.", Certain)),
        ("Q\u{a0}Thanks.", ("Q", "Thanks.", Certain)),
        ("Q Thanks.", ("Q", "Thanks.", Capitals)),
        ("Q - Thanks.", ("Q", "Thanks.", Certain)),
        ("Q: Thanks.", ("Q", "Thanks.", Certain)),
        ("QUESTION: Why?", ("QUESTION", "Why?", Certain)),
        ("ANA SILVA: Because.", ("ANA SILVA", "Because.", Capitals)),
        ("TOM LUND, HOST: Welcome.", ("TOM LUND, HOST", "Welcome.", Certain)),
        ("Journalist: Why?", ("Journalist", "Why?", Office)),
        ("Foreign Minister Silva: Because.", ("Foreign Minister Silva", "Because.", Office)),
        ("Ana Silva, Official Spokesperson: Yes.", ("Ana Silva, Official Spokesperson", "Yes.", Office)),
        ("Ruritanian media: Why?", ("Ruritanian media", "Why?", Office)),
        ("Oda Berg, host: Welcome.", ("Oda Berg, host", "Welcome.", Office)),
        (
            "Mr. Bo Lund, Deputy Press Secretary, Ministry of Trade and Ports: Yes.",
            ("Mr. Bo Lund, Deputy Press Secretary, Ministry of Trade and Ports", "Yes.", Office),
        ),
        ("Ana de la Cruz: Yes.", ("Ana de la Cruz", "Yes.", Name)),
        ("4. BO LUND (Harbour Party) to the Minister of Ports: Will it?", ("BO LUND", "Will it?", Certain)),
        ("Mr LUND (East Ports) (Minister for Ports) .- I move", ("Mr LUND", "I move", Certain)),
        ("Mr LUND —I ask the Minister", ("Mr LUND", "I ask the Minister", Certain)),
    ] {
        assert_eq!(read(words), Some(expected), "{words}");
    }
}

#[test]
fn other_lines_are_not_labels() {
    for words in [
        "Note: the talks go on.",
        "Date: 3 June 2024",
        "The Minister said: we are ready.",
        "BACKGROUND: the treaty.",
        "PILLAR II: Growth.",
        "https://example.org",
        "Press release: Minister visits Oslo",
        "At 10:30 the talks began.",
        "Open question: who pays.",
        "Quick: go.",
        "in short: no.",
    ] {
        assert!(read(words).is_none_or(|(.., strength)| strength == TurnStrength::Name && words.starts_with("Quick")), "{words}");
    }
}
