//! The form of a release that no label and no clear headline names.

use demarche::{Kind, extract};

#[test]
fn the_text_shows_the_form() {
    let news = "Kenya and Chile have signed a trade deal worth five million over ten years. Minister Silva said that the deal would create jobs.";
    let act = "The Ministry of Trade and its partners have opened a school for four hundred pupils at the old harbour of Oslo, with a garden.";
    for (text, kind) in [
        (
            "Phone call between Minister Lund and the Minister of Chile\n\nMinister Per Lund had a phone conversation today with his \
             Chilean counterpart, Ana Silva.",
            Kind::Readout,
        ),
        (
            "Press release on Minister Lund’s talks with Minister of Trade of Chile Ana Silva\n\nOn 7 March, Minister Per Lund held \
             talks with Minister of Trade of Chile Ana Silva.",
            Kind::Readout,
        ),
        (
            "Deputy Minister Lund confers with the envoy of Chile\n\n(07-03-2033 published)\nDeputy Minister H.E. Per Lund received \
             today (March 7) Dr. Ana Silva, Special Envoy of Chile, at his office.",
            Kind::Readout,
        ),
        (
            "Commentary of the Spokesperson on “Maps of the North” (March 7, 2033)\n1. The Government of Norway strongly protests \
             against the repeated claims.",
            Kind::Statement,
        ),
        (
            "Claims on the North\n\n1. The Government of Norway strongly protests against the repeated claims to its waters.",
            Kind::Statement,
        ),
        (
            "Condolences of the Queen after the flood in Chile\n\nThe following is the full text of the message of condolences for \
             the victims of the flood.\n\nDeeply saddened, Her Majesty prays for Chile.",
            Kind::Statement,
        ),
        (
            "Ministry welcomes Norwegian and Chilean ministers’ joint statement\n\nThe Ministry of Ferries welcomes the joint statement.",
            Kind::Statement,
        ),
        (
            "MFA response to joint declaration by the ministers of Norway and Chile\n\nThe ministers held a meeting in Lima.",
            Kind::Statement,
        ),
        ("1 We, the Foreign Ministers of Norway and Chile, met at the harbour of Oslo.\n\n2 We noted the ice.", Kind::Communique),
        (
            "Opening of the harbour\n\nPresident of the Council, dear Ana,\n\nLadies and gentlemen,\n\nThis harbour took ten years.",
            Kind::Speech,
        ),
        (
            "President Lund on Monday received a special message from President Silva of Chile.\n\nHer envoy brought it to Oslo.",
            Kind::Readout,
        ),
        ("The envoy yesterday concluded a three-day visit to Chile, and was shown the harbour.", Kind::Readout),
        (
            "OSLO, 3 June 2033 – The envoys of Norway and Chile have today announced that the mission in the harbour ends.",
            Kind::PressRelease,
        ),
        (
            "Questions on the harbour\n\nMs Ana Silva: I ask the Minister when the harbour opens.\n\nMinister Per Lund: It opens in June.",
            Kind::Transcript,
        ),
        (&format!("{act}\n\n{act}"), Kind::NewsStory),
        (
            "Media Release – Issued jointly by the Ministry of Trade and the Office of the Premier\nThe leaders gathered in Lima.",
            Kind::PressRelease,
        ),
        (
            "We, the Foreign Ministers of Norway, Chile and Kenya, condemn the attack in Oslo. We call for calm.",
            Kind::JointStatement,
        ),
        ("Norway-Chile joint press release\n\nThe two sides held that their relations develop well.", Kind::JointStatement),
        (
            "Strelsau, Feb.27, RNA – Madam Ana Silva, the Minister of Trade, has denied reports of a strike on a train.",
            Kind::NewsStory,
        ),
        (news, Kind::NewsStory),
        (act, Kind::NewsStory),
        (&format!("{act}\n\nIssued by: Ministry of Education"), Kind::PressRelease),
        (&format!("A school for Oslo\n\n7 March 2033\n\n{act}"), Kind::NewsStory),
        (&format!("A school for Oslo\n\nOSLO, March 7, 2033 – {act}"), Kind::PressRelease),
        (&format!("Home > Press releases\n\nA school for Oslo\n\n7 March 2033\n\n{act}"), Kind::PressRelease),
        (&format!("A school for Oslo\n\nOSLO, March 7, 2033 (RNA) – {act}"), Kind::NewsStory),
        (&format!("A school for Oslo – Ministry of Education\n\nOSLO, March 7, 2033 – {act}"), Kind::NewsStory),
        (&format!("A school for Oslo\n\nOSLO, March 7, 2033 – {act}\n\nSource: Harbour News Agency"), Kind::NewsStory),
        (&format!("A school for Oslo\n\nHarbour Gazette report\n\nOSLO, March 7, 2033 – {act}"), Kind::NewsStory),
        (
            "A date for the harbour\n\nThe harbour will open in June, Minister Per Lund said on Monday.\n\n“We are ready,” he said.",
            Kind::NewsStory,
        ),
        (
            "A date for the harbour\n\nThe Minister of Trade will open the harbour of Oslo in June, and ferries will come from Chile.",
            Kind::PressRelease,
        ),
        (
            "Silva was born in Oslo and served for forty years in the north, where her collection of stamps still lies.",
            Kind::Other,
        ),
    ] {
        let story = extract(text);
        assert_eq!(story.kind, kind, "{:?}: {text}", story.kind_rule);
    }
}
