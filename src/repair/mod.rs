//! Damage to a text that hides its words: characters of HTML and JSON (`&quot;`), UTF-8 that was read in another encoding (`â€œ`), marks
//! that another encoding has no or another character for (`�`), invisible characters, words that a line break cut in two
//! ("Govern- ment"), and marks of Markdown (`**Oslo**`).
//!
//! Stages after this one read the repaired text. The caller keeps the text as it is: every span is mapped back to it.

mod damage;
mod offsets;
mod restore;

mod broken_word;
mod code_page;
mod entity;
mod invisible;
mod lost_mark;
mod markdown;
mod misread;

use crate::story::Story;
use damage::{Knows, Repair};
use markdown::Marks;
use offsets::Offsets;

/// A repaired text, and where its characters come from.
#[derive(Debug)]
pub(crate) struct Repaired {
    pub(crate) text: String,
    offsets: Offsets,
}

impl Repaired {
    /// Makes every span of a story of the repaired text one of the damaged `text`.
    pub(crate) fn restore(&self, story: &mut Story, text: &str) {
        restore::restore(story, text, &self.offsets);
    }
}

/// The repaired text; `None` if nothing is damaged. Linear in the text.
pub(crate) fn repair(text: &str, knows: Knows<'_>) -> Option<Repaired> {
    let bytes = text.as_bytes();
    let (mut repaired, mut offsets) = (String::new(), Offsets::default());
    let (mut copied, mut at) = (0, 0);
    let mut markdown = Marks::default();
    while let Some(start) = next_start(bytes, at) {
        at = start;
        let Some(repair) = at_byte(text, at, knows, &mut markdown) else {
            at += 1;
            continue;
        };
        let start = at - repair.before;
        offsets.copy(copied, start, repaired.len());
        repaired.push_str(&text[copied..start]);
        let end = at + repair.damaged;
        offsets.replace(start, end, repaired.len(), repair.replacement.map_or(0, char::len_utf8));
        repaired.extend(repair.replacement);
        (copied, at) = (end, end);
    }
    if copied == 0 {
        return None;
    }
    offsets.copy(copied, text.len(), repaired.len());
    repaired.push_str(&text[copied..]);
    Some(Repaired { text: repaired, offsets })
}

/// Whether damage may begin with a byte.
const fn is_start(byte: u8) -> bool {
    matches!(
        byte,
        b'!' | b'#'
            | b'&'
            | b'*'
            | b'-'
            | b';'
            | b'['
            | b'\\'
            | b']'
            | b'_'
            | b'`'
            | 0xc2
            | 0xc3
            | 0xc6
            | 0xce
            | 0xd0
            | 0xe2
            | 0xef
    )
}

/// The next byte from `from` on with which damage may begin. Most texts have few, so many bytes are tested at once.
fn next_start(bytes: &[u8], from: usize) -> Option<usize> {
    const GROUP: usize = 32;
    let rest = bytes.get(from..)?;
    let has_start = |group: &[u8]| group.iter().fold(false, |found, byte| found | is_start(*byte));
    let skipped = rest.chunks(GROUP).take_while(|group| !has_start(group)).count() * GROUP;
    let at = rest.get(skipped..)?.iter().position(|byte| is_start(*byte))?;
    Some(from + skipped + at)
}

/// The repair of the damage that begins at a byte. Its first byte shows which damage it may be.
#[inline]
fn at_byte(text: &str, at: usize, knows: Knows<'_>, markdown: &mut Marks) -> Option<Repair> {
    match text.as_bytes()[at] {
        b'&' => entity::read(&text[at..]),
        b';' => entity::without_ampersand(text, at),
        b'\\' => entity::escape(&text[at..]),
        b'-' => broken_word::read(text, at, knows),
        b'#' | b'*' | b'[' | b'!' | b']' | b'_' => markdown.read(text, at),
        b'`' => lost_mark::read(text, at),
        0xc6 | 0xce | 0xd0 => misread::read(&text[at..]),
        _ => invisible::read(&text[at..]).or_else(|| misread::read(&text[at..])).or_else(|| lost_mark::read(text, at)),
    }
}

#[cfg(test)]
mod tests {
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
}
