use super::*;

fn reports(words: &str) -> bool {
    reports_a_meeting(first_sentence(words), LineTables::built_in().unwrap())
}

#[test]
fn calls_meetings_and_visits() {
    for words in [
        "On 3 June, for over 30 minutes, Ms. SILVA Ana held a Norway-Chile Foreign Ministers’ telephone talk with Mr. Lund.",
        "The Minister of Trade of Ruritania, Hon. Gen. Ana J. Silva, met with the outgoing Ambassador of Chile. They spoke of ice.",
        "The Deputy Minister, H.E. Ana Silva, received today (June 3) Dr. Per Lund, Special Envoy of Norway, at her office.",
        "A telephone conversation took place on Monday between the Foreign Ministers of Norway and Chile.",
        "Political consultations between the foreign ministries of Norway and Chile were held in Oslo.",
        "Minister Silva conducted a video conference with her Norwegian counterpart.",
        "The Ambassador of Norway paid a farewell call on the Foreign Secretary.",
        "Foreign Minister Silva on Monday hosted the Norwegian Minister of Trade.",
        "The State Secretary had consultations with Per Lund.",
        "The Ambassador of Norway called on the Minister of Trade.",
        "The Foreign Secretary of the Republic of Chile, H.E. Ana Silva, called on H.E. President Per Lund this morning at his office.",
        "The Ambassador of Norway called on the Minister of Trade to present her letters.",
        "The Prime Minister and the head of the delegation organised a working breakfast with the ambassadors of the member states.",
        "At their meeting today in Oslo, Foreign Minister Ana Silva and Chilean Foreign Minister Per Lund discussed the ferry.",
        "On 3 June, the Minister of Trade, Ana Silva, was in Norway on a working visit.",
        "Foreign Minister Ana Silva and President Per Lund, with associates, held today a working meeting in Oslo.",
        "The first consultation between Norway and Chile was held in Oslo on Monday.",
        "The President yesterday concluded a three-day visit to Norway.",
        "The Minister on Monday received a special message from the President of Norway.",
        "The Foreign Ministers of Norway, Chile and Peru discussed in Oslo the next round of talks.",
        "The delegation, headed by Ana Silva, discussed with the President of the Union ways to keep the ice.",
    ] {
        assert!(reports(words), "{words}");
    }
}

#[test]
fn words_said_at_a_meeting() {
    let said = |words: &str| said_at_a_meeting(first_sentence(words), LineTables::built_in().unwrap());
    assert!(said("The Speaker said this at a meeting with Secretary-General Ana Silva in Oslo."));
    assert!(said("She made the remarks when the envoy called on the Minister."));
    assert!(said("The decision was taken during a meeting between Ana Silva, the Special Envoy, and Minister Lund."));
    assert!(said("The exchange of views took place during the meeting between Minister Silva and Ambassador Lund."));
    assert!(!said("The Speaker said this at a seminar on fisheries."));
}

#[test]
fn other_acts_are_no_meetings() {
    for words in [
        "Ana Silva held a lecture on the law of the sea.",
        "The Minister received a letter from the Ambassador of Norway.",
        "The embassy hosted a concert for children.",
        "The Minister condemned the attack. She met with survivors.",
        "The Council held its third session.",
        "The Secretary-General called on the parties to keep the truce.",
        "The Minister called on the leaders of the region to keep the truce.",
        "The Minister will pay an official visit to Norway on Monday.",
        "The President leaves for Norway today on a working visit to the King.",
    ] {
        assert!(!reports(words), "{words}");
    }
}
