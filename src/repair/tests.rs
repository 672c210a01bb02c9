use super::*;
use crate::Span;

fn repaired(text: &str) -> Option<String> {
    let knows = |word: &str| ["government", "norway", "cooperation"].contains(&word);
    repair(text, &knows).map(|repaired| repaired.text)
}

#[test]
fn repairs_each_kind_of_damage() {
    let cases = [
        ("&quot;C&ocirc;te d&#39;Ivoire&quot; &#x2013; yes", "\"Côte d'Ivoire\" – yes"),
        ("â€œWe are ready,â€\u{9d} she said. Itâ€™s cafÃ© time.", "“We are ready,” she said. It’s café time."),
        ("â€œReady,â€ she said", "“Ready,” she said"),
        ("â€śReady,â€ť β€™s ‚ÄúReady,‚Äù ÔÇ£Ready,ÔÇØ", "“Ready,” ’s “Ready,” “Ready,”"),
        ("ΓÇ£Ready,ΓÇ¥ вЂњReady,вЂќ caf√© caf├® caf├⌐", "“Ready,” “Ready,” café café café"),
        ("Ã¢â‚¬Å“Ready,Ã¢â‚¬\u{9d} cafÃƒÂ©", "“Ready,” café"),
        ("\u{93}Ready,\u{94} it\u{92}s &#147;yes&#148;", "“Ready,” it’s “yes”"),
        ("ÒReady,Ó she said. ItÕs ÔYesÕ", "“Ready,” she said. It’s ‘Yes’"),
        ("\u{fffd}Ready,\u{fffd} she said. It\u{fffd}s", "“Ready,” she said. It’s"),
        ("´Ready´, she said. It´s", "‘Ready’, she said. It’s"),
        ("Norway`s ferry, `code`", "Norway’s ferry, `code`"),
        ("&amp;quot;Ready,&amp;quot; ldquo;yes,rdquo;", "\"Ready,\" “yes,”"),
        (r#"\u201cReady,\u201d \"yes,\""#, "“Ready,” \"yes,\""),
        (
            "The Govern- ment of Nor-\nway, an exten-\nsion, norway-\ngovernment",
            "The Government of Norway, an extension, norway-government",
        ),
        ("# Minister *visits* Oslo", "Minister visits Oslo"),
        ("**Oslo, 3 June** – __Ms Lund__, *the **new** Minister*", "Oslo, 3 June – Ms Lund, the new Minister"),
        ("On [Monday](https://a.example/b_c_(d) \"x\") [she](/lund) said", "On Monday she said"),
        ("A ![port of *Oslo*](/a.png) b, [**Ms Lund**](#lund)", "A  b, Ms Lund"),
        ("\u{feff}Nor\u{200b}way", "Norway"),
    ];
    for (damaged, wanted) in cases {
        assert_eq!(repaired(damaged).as_deref(), Some(wanted));
    }
}

#[test]
fn leaves_what_is_not_damaged() {
    for text in [
        "",
        "A & B",
        "pre- and post-war",
        "Château, São Tomé, Óscar, Òscar, ACCIÓN, Ötzi",
        "в Москве, Γ and β, 5 ┬ 6, ƒ",
        "C:\\usr; a �� b",
        "&c. &unknown;",
        "long-term",
        "**Ms Lund:** We agree.",
        "**Ms Lund**: We agree.",
        "# # #",
        "* the port",
        "* * *",
        "***",
        "#7 of 5*3*2, a_b_c, the envoys* of Chile, [sic] (Oslo), [1](see below)",
        "The mark *\nand the other*",
        "It is 5 -\nno",
        "the exten- sion",
        "“Ready” – “yes”",
    ] {
        assert_eq!(repaired(text), None, "{text}");
    }
}

#[test]
fn maps_spans_back_to_the_damaged_text() {
    let text = "x &quot;The Govern- ment&quot; y";
    let knows = |word: &str| word == "government";
    let repaired = repair(text, &knows).unwrap();
    let at = repaired.text.find("Government").unwrap() as u32;
    let original = repaired.offsets.original(Span::new(at, at + 10));
    assert_eq!(original.of(text), "Govern- ment");
    let mark = repaired.text.find('"').unwrap() as u32;
    assert_eq!(repaired.offsets.original(Span::new(mark, mark + 1)).of(text), "&quot;");
    let whole = Span::new(0, repaired.text.len() as u32);
    assert_eq!(repaired.offsets.original(whole).of(text), text);
}
