//! Whose words a statement or speech is, by its headline or by the line that leads in.

use crate::Span;
use crate::lexicon::line::normalize::{self as fold, Folded};
use crate::lexicon::line::{LabelWord, Phrases, TABLES};
use std::sync::LazyLock;

/// What a name stands behind in a headline or a lead line.
static BEFORE: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::of([
        "communique issued by",
        "statement issued by",
        "for delivery by",
        "as delivered by",
        "remarks delivered by",
        "speech delivered by",
        "briefing by",
        "press conference by",
        "statement by",
        "statement from",
        "statement of",
        "statements by",
        "statement made by",
        "statement delivered by",
        "statement attributable to",
        "remarks by",
        "remarks from",
        "remarks of",
        "address by",
        "speech by",
        "speech given by",
        "speech made by",
        "speech of",
        "comment by",
        "comments by",
        "declaration by",
        "message from",
    ])
});

/// What a name stands behind in a lead line.
static BEFORE_IN_LEAD: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::of([
        "attributable to",
        "released by",
        "issued today by",
        "issued by",
        "issued jointly by",
        "given by",
        "made by",
        "delivered by",
        "released today by",
        "stated by",
    ])
});

/// What a name stands before in a headline: "Foreign Secretary's statement on …".
const BEHIND: [&str; 16] = [
    "joint statement",
    "joint communique",
    "communique",
    "statement on",
    "statement",
    "press statement",
    "message",
    "speech",
    "remarks",
    "opening remarks",
    "closing remarks",
    "national statement",
    "press conference",
    "regular press conference",
    "press briefing",
    "media briefing",
];

/// The words of a headline that name whose words follow.
pub(crate) fn in_title(text: &str, title: Span) -> Option<Span> {
    let words = title.of(text);
    let folded = Folded::<320>::new(words);
    after(words, &folded, &BEFORE)
        .or_else(|| before(words))
        .or_else(|| by(words))
        .or_else(|| beside(words))
        .map(|range| Span::new(title.start + range.0, title.start + range.1))
}

/// "Remarks Ambassador Ana Silva for the Opening of …": an office and a name right behind what is given.
fn beside(words: &str) -> Option<(u32, u32)> {
    let (form, name) = words.split_once(' ')?;
    let given = ["Remarks", "Speech", "Statement", "Address", "Message"].contains(&form);
    let titled = given && matches!(TABLES.label_words.opening(Folded::<96>::new(name).bytes()), Some((_, LabelWord::Title)));
    let len = if titled { name_len(name) } else { 0 };
    let start = form.len() as u32 + 1;
    // An office alone is as likely what the words are about.
    let named = name[..len].split_whitespace().nth(1).is_some();
    named.then_some((start, start + len as u32))
}

/// "by NATO Secretary General Ana Silva following the talks", below "Press conference" on a line of its own.
fn by(words: &str) -> Option<(u32, u32)> {
    let name = words.strip_prefix("by ").or_else(|| words.strip_prefix("By "))?;
    let len = name_len(name);
    (len > 0).then_some((3, 3 + len as u32))
}

/// An author without place and date behind the name: "Spokesman Ana Silva, Strelsau, June 3, 2031", "the Spokesperson (June 3, 2031)".
pub(crate) fn undated(text: &str, author: Span) -> Span {
    let words = author.of(text);
    let Some(date) = crate::document::date::find(words).filter(|date| date.range.start > 0) else { return author };
    let name = words[..date.range.start].trim_end_matches([' ', ',', '(', '[']);
    let name = name.rsplit_once(", ").map_or(name, |(name, _)| name);
    Span::new(author.start, author.start + name.len() as u32)
}

/// The words of a lead line that name whose words follow: behind "attributable to" and the like, or those that issue it.
pub(crate) fn in_lead(text: &str, line: Span) -> Option<Span> {
    let words = line.of(text);
    let folded = Folded::<320>::new(words);
    after(words, &folded, &BEFORE_IN_LEAD)
        .or_else(|| after(words, &folded, &BEFORE))
        .or_else(|| issuing(words))
        .map(|range| Span::new(line.start + range.0, line.start + range.1))
}

/// Whether words may be such as [`issuing`] reads: few hold what all of those do.
pub(crate) fn may_issue(words: &str) -> bool {
    words.contains(" the following") || words.contains("issued this statement")
}

/// "The Honourable Ana Silva, Minister of Trade, today issued the following statement:"
pub(crate) fn issuing(words: &str) -> Option<(u32, u32)> {
    const VERBS: [&str; 9] = ["provided", "issues", "issued", "released", "made", "gave", "delivered", "has issued", "published"];
    if words.len() > 400 || !words.starts_with(char::is_uppercase) || !may_issue(words) {
        return None;
    }
    let before = |at: usize| VERBS.iter().filter_map(|verb| Some(words[..at].strip_suffix(verb)?.len())).min();
    let following = words.match_indices(" the following").find_map(|(at, _)| before(at));
    let verb = following.into_iter().chain(words.find("issued this statement")).min()?;
    let mut name = words[..verb].trim_end();
    for adverb in ["today", "have", "has", "on behalf of the Government", "jointly", "also", "yesterday"] {
        name = name.strip_suffix(adverb).unwrap_or(name).trim_end();
    }
    let name = name.trim_end_matches(',').trim_end();
    let opened = ["Today, ", "Yesterday, ", "Earlier today, ", "This morning, "].iter().find(|adverb| name.starts_with(**adverb));
    let start = opened.map_or(0, |adverb| adverb.len());
    let name = &name[start..];
    // Only a subject may stand before the verb: words of a clause are in lower case.
    let clause =
        name.split([',', ' ']).any(|word| matches!(word, "that" | "which" | "when" | "after" | "before" | "said" | "who"));
    (!name.is_empty() && !clause).then_some((start as u32, (start + name.len()) as u32))
}

fn after(words: &str, folded: &Folded<320>, openers: &Phrases<()>) -> Option<(u32, u32)> {
    let (at, len, ()) = openers.openings_anywhere(folded.bytes()).min_by_key(|(at, len, ())| (at + len, usize::MAX - len))?;
    let from = folded.end(at + len);
    let rest = &words[from..];
    let start = from + rest.len() - rest.trim_start().len();
    let end = start + name_len(&words[start..]);
    // "the following statement from the harbour"
    let named = !matches!(&words[start..end], "the" | "a" | "an");
    (start < end && named).then_some((start as u32, end as u32))
}

/// "Vice President Ana Silva Statement on …", "Foreign Secretary's statement on …", "…: Prime Minister's message".
fn before(words: &str) -> Option<(u32, u32)> {
    let starts = [": ", " – ", " — ", " - "].iter().filter_map(|mark| words.find(mark).map(|at| at + mark.len()));
    std::iter::once(0).chain(starts).filter_map(|start| before_noun(words, start)).max_by_key(|(start, _)| *start)
}

fn before_noun(words: &str, start: usize) -> Option<(u32, u32)> {
    let rest = &words[start..];
    let at = rest.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at + 1).take(14).find(|&at| {
        let begins =
            rest.as_bytes()[at..].first_chunk().map_or([0; 2], |letters: &[u8; 2]| letters.map(|byte| byte.to_ascii_lowercase()));
        if begins[1].is_ascii_lowercase() && !BEHIND.iter().any(|noun| noun.as_bytes().starts_with(&begins)) {
            return false;
        }
        let folded = Folded::<24>::new(&rest[at..]);
        BEHIND.iter().any(|noun| {
            folded.bytes().starts_with(noun.as_bytes())
                && folded.bytes().get(noun.len()).is_none_or(|byte| !byte.is_ascii_alphanumeric())
        })
    })?;
    let name = rest[..at].trim_end();
    // "Minister Silva Issues Statement on …"
    let issues =
        ["Issues", "issues", "Releases", "releases", "Delivers", "delivers", "Makes", "makes", "Gives", "gives", "ISSUES"];
    let name = issues.iter().find_map(|verb| name.strip_suffix(verb)?.strip_suffix(' ')).unwrap_or(name);
    let owner = name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).or_else(|| name.strip_suffix(['’', '\'']));
    let folded = Folded::<96>::new(owner.unwrap_or(name));
    let office = folded.bytes().split(|byte| matches!(*byte, b' ' | fold::BREAK)).count() > 1
        && (0..folded.bytes().len())
            .filter(|&at| at == 0 || folded.bytes()[at - 1] == b' ')
            .any(|at| matches!(TABLES.label_words.opening(&folded.bytes()[at..]), Some((_, LabelWord::Title))));
    let name = owner.unwrap_or(name);
    let named = name
        .split_whitespace()
        .all(|word| word.starts_with(|c: char| !c.is_lowercase()) || matches!(word, "of" | "the" | "for" | "and" | "de"));
    let grouped = owner.is_some() && name.ends_with('s');
    // "G7 statement on …": a body by its letters.
    let body = name.len() <= 8 && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    (named && (office || grouped || body || owner.is_some())).then_some((start as u32, (start + name.len()) as u32))
}

/// How far a name with its office reaches: to the word that goes on with the headline.
fn name_len(words: &str) -> usize {
    let mut end = 0;
    let mut office = false;
    let mut previous = "";
    let mut in_brackets = false;
    for word in words.split_inclusive(char::is_whitespace) {
        let bare = word.trim().trim_end_matches([',', ':', ';']);
        let letters = bare.trim_matches(|c: char| !c.is_alphanumeric());
        in_brackets = (in_brackets || bare.starts_with('(')) && !previous.ends_with(')');
        let lower = Folded::<24>::new(letters);
        let goes_on = match lower.bytes() {
            b"" => bare == "&",
            b"to" | b"for" => office && !in_brackets,
            b"on" => previous.eq_ignore_ascii_case("speaking"),
            b"at" | b"in" | b"with" | b"after" | b"before" | b"following" | b"regarding" | b"concerning" | b"about"
            | b"during" | b"upon" | b"ahead" | b"as" | b"prior" | b"via" | b"under" | b"against" | b"over" | b"is" | b"was"
            | b"when" | b"that" | b"today" | b"welcoming" | b"marking" | b"celebrating" | b"condemning" | b"honoring"
            | b"honouring" | b"commemorating" | b"announcing" | b"calling" | b"responding" | b"recognizing"
            | b"congratulating" | b"mourning" | b"supporting" | b"opposing" | b"urging" | b"thanking" | b"hailing"
            | b"remembering" | b"expressing" | b"rejecting" | b"introducing" | b"delivered" | b"said" | b"read" => false,
            _ if in_brackets => true,
            _ if letters.starts_with(char::is_lowercase) => {
                matches!(
                    letters,
                    "of" | "the"
                        | "and"
                        | "de"
                        | "la"
                        | "von"
                        | "der"
                        | "van"
                        | "al"
                        | "el"
                        | "bin"
                        | "behalf"
                        | "spokesperson"
                        | "spokesman"
                        | "spokeswoman"
                ) || letters.starts_with("spokesperson")
            }
            _ => true,
        };
        if !goes_on {
            break;
        }
        let at = word.as_ptr() as usize - words.as_ptr() as usize;
        end = at + word.trim_end().trim_end_matches([',', ':', ';']).len();
        office |= matches!(
            lower.bytes(),
            b"assistant"
                | b"ambassador"
                | b"minister"
                | b"secretary"
                | b"spokesperson"
                | b"spokesman"
                | b"spokeswoman"
                | b"representative"
                | b"envoy"
                | b"adviser"
                | b"advisor"
                | b"commissioner"
                | b"coordinator"
                | b"rapporteur"
                | b"counselor"
                | b"undersecretary"
                | b"ministers"
                | b"ministry"
                | b"department"
                | b"director"
                | b"mission"
                | b"observer"
                | b"delegation"
                | b"counsel"
        );
        if word.trim().ends_with(':') || word.trim().ends_with(';') {
            break;
        }
        previous = bare;
    }
    let mut name = &words[..end];
    // A small word at the end belongs to what was cut off.
    while let Some((rest, last)) = name.rsplit_once(char::is_whitespace) {
        if !matches!(last, "of" | "the" | "and" | "for" | "to" | "on" | "behalf" | "&" | "–" | "-" | "—") {
            break;
        }
        name = rest.trim_end().trim_end_matches(',');
    }
    if name.ends_with("Jr.") || name.ends_with("Sr.") { name.len() } else { name.trim_end_matches(['.', ' ', '(', '[']).len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(words: &str) -> &str {
        in_title(words, Span::from(0..words.len())).map_or("", |span| span.of(words))
    }

    fn lead(words: &str) -> &str {
        in_lead(words, Span::from(0..words.len())).map_or("", |span| span.of(words))
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
            (
                "Statement by the Minister for Foreign Affairs, Ana Silva, on the truce",
                "the Minister for Foreign Affairs, Ana Silva",
            ),
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
            ("by NATO Secretary General Ana Silva following the talks", "NATO Secretary General Ana Silva"),
            ("Ruritania-Grauland Joint Statement", ""),
            ("Statement on the truce", ""),
            ("Minister visits Strelsau", ""),
        ] {
            assert_eq!(title(words), name, "{words}");
        }
    }

    #[test]
    fn names_in_lead_lines() {
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
            assert_eq!(lead(words), name, "{words}");
        }
    }
}
