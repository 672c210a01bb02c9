//! The rule `statement-body`.

use super::collective;
use super::end;
use super::introducer::Introducer;
use super::lead;
use super::paragraphs::{self, Paragraph};
use super::salutation;
use super::signed_letter;
use super::statement_source::{self, Signers, is_one_person, is_spokesperson};
use super::unit::{Candidate, ParagraphUnit};
use super::voice::{Signed, Voices};
use crate::Span;
use crate::attribution::quoted_view::QuotedView;
use crate::document::{Block, BlockKind};
use crate::lexicon::WordSet;
use crate::rule::EndRule;
use crate::story::{Kind, QuoteKind};
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The number of paragraphs in which a narrator may introduce the author.
const INTRODUCERS_READ: usize = 12;
/// The number of labels among which the person of the headline is sought.
const LABELS_READ: usize = 8;
/// The shortest statement before the first turn of a transcript, in tokens. Shorter words are a note.
const MIN_TOKENS_BEFORE_TURNS: usize = 20;

/// The whole body, if the header says whose words it is, or if several speak as "We, the Ministers". In a transcript, what comes before
/// the first label ("Briefing by Spokesperson Ana Silva").
///
/// Example: "Statement by the Minister on Chad⏎We are ready."
pub(super) fn statement_body(unit: &ParagraphUnit<'_>) -> Option<Candidate> {
    // "Catherine Lund made the following statement:" introduces the statement and is not part of it.
    if unit.at > 0 && unit.before_turns.is_none() {
        return joint_words(unit);
    }
    if unit.at > 0 || unit.introduces.is_some_and(|introducer| introducer.colon) {
        return None;
    }
    match unit.before_turns {
        None => whole_body(unit),
        Some(turns) => before_turns(unit, turns),
    }
}

/// What several say as "We, the Ministers" below a report about them.
fn joint_words(unit: &ParagraphUnit<'_>) -> Option<Candidate> {
    let view = unit.text.view;
    let body = &unit.paragraphs[unit.at..];
    let source = statement_source::we(view, body.first()?.tokens.first)?;
    let end = end::of_joint_words(view, unit.paragraphs, unit.at);
    statement(unit.text, source, &unit.paragraphs[unit.at..end.next], end.next, end.rule)
}

/// The body of a document without turns.
fn whole_body(unit: &ParagraphUnit<'_>) -> Option<Candidate> {
    let (text, view) = (unit.text, unit.text.view);
    match view.document.header.kind {
        Kind::NewsStory if view.document.header.is_own_report() => {}
        Kind::NewsStory | Kind::FactSheet | Kind::Advisory => return None,
        // A transcript without labels is a monologue if the header names who speaks.
        Kind::Transcript if !(header_names_speaker(text) && is_spoken(view, unit.paragraphs)) => return None,
        _ => {}
    }
    if introduces_quotation(text, unit.paragraphs) {
        return None;
    }
    let mut body = lead::without_close(view, unit.paragraphs);
    if let Some(author) = view.author().filter(|_| collective::speaks(text, body)) {
        // The publisher may name its own minister above a report of what several said.
        let is_one = is_one_person(view, author) || view.only_person(author).is_some();
        return if is_one { None } else { block(author, body, unit.paragraphs.len()) };
    }
    let mut signers = Signers::default();
    if let Some((closing, rest)) = statement_source::signed(view, body) {
        (signers.closing, body) = (Some(closing), rest);
    }
    if let [rest @ .., last] = body {
        body = if !rest.is_empty() && statement_source::describes_author(view, last) { rest } else { body };
    }
    if let [first, rest @ ..] = body {
        signers.summary = rest.first().filter(|_| !header_names_person(text)).and_then(|next| {
            let delivers = || statement_source::delivers_statement(text, first, next);
            view.author().is_none().then(delivers).flatten().or_else(|| statement_source::sums_up_speech(view, first, next))
        });
        body = if signers.summary.is_some() { rest } else { body };
    }
    let (announced, below_lead) = lead::without_lead(text, body, signers.closing.or_else(|| view.author()));
    signers.summary = signers.summary.or(announced);
    signers.are_announced = is_led_in(view) || below_lead.len() < body.len();
    body = below_lead;
    body = without_first_topic(view, body);
    let letter = from_salutation(view, body);
    let above = &body[..body.len() - letter.len()];
    signers.summary = signers.summary.or_else(|| above.iter().find_map(|paragraph| statement_source::writer(view, paragraph)));
    body = letter;
    let source = source(text, body, signers)
        .or_else(|| statement_source::we(view, body.first()?.tokens.first))
        .or_else(|| of_issuer(text, body, signers));
    let Some(source) = source else { return unnamed_speech(text, body, unit.paragraphs.len()) };
    if introduces_author(view, source, body) {
        return summary(unit, source);
    }
    statement(text, source, body, unit.paragraphs.len(), EndRule::EndOfText)
}

/// A body in one voice whose header names no author: the body or the person who speaks in it by name, or else a speech of somebody whom the
/// text does not name, who addresses an audience.
fn unnamed_speech(text: QuotedView<'_>, body: &[Paragraph], next: usize) -> Option<Candidate> {
    let (view, first) = (text.view, body.first()?);
    let kind = view.document.header.kind;
    let spoken = matches!(kind, Kind::Statement | Kind::Speech | Kind::Remarks | Kind::Transcript | Kind::Communique)
        && view.author().is_none();
    if !(spoken && Voices::of(text, body).are_one(Signed::No)) {
        return None;
    }
    let nobody = TokenRange::new(first.tokens.first, first.tokens.first);
    // "Mr. President,⏎Excellencies,⏎Costa Rica congratulates you": the state is named below those whom it greets.
    let opening =
        body.iter().take(INTRODUCERS_READ).find(|paragraph| !salutation::is_salutation(view, paragraph)).unwrap_or(first);
    let named = statement_source::speaks_of_itself(view, opening)
        .or_else(|| statement_source::gathered(view, opening))
        .or_else(|| statement_source::acts_in_title(text, body));
    let addresses = || statement_source::addresses_audience(view, first.tokens.first) || salutation::is_salutation(view, first);
    let source = named.or_else(|| addresses().then_some(nobody))?;
    block(source, body, next)
}

/// Whether paragraphs are in the first person, or a line says that a transcript follows.
fn is_spoken(view: View<'_>, paragraphs: &[Paragraph]) -> bool {
    let greets =
        || paragraphs.iter().take(INTRODUCERS_READ).any(|paragraph| statement_source::thanks(view, paragraph.tokens.first));
    paragraphs::in_first_person(view, paragraphs) || is_transcript(view) || greets()
}

/// The paragraphs without the number and topic of the first: "1. Situation at the border⏎We are watching it closely."
fn without_first_topic<'p>(view: View<'_>, body: &'p [Paragraph]) -> &'p [Paragraph] {
    match body {
        [first, rest @ ..] if !rest.is_empty() && first.is_numbered_topic(view) => rest,
        _ => body,
    }
}

/// Whether a narrator introduces words in marks near the start of a body: "The President received a telegram. It reads:⏎“Dear Ms Silva, …”".
fn introduces_quotation(text: QuotedView<'_>, body: &[Paragraph]) -> bool {
    let mut pairs = body.windows(2).take(INTRODUCERS_READ).enumerate();
    let introduces = |(at, pair): (usize, &[Paragraph])| {
        let introduced = || Introducer::at_end_of(text.view, pair[0]).is_some();
        let quoted = text.quotes.opening_at(pair[1].tokens.first).is_some();
        (quoted && pair[0].ends_with_colon(text.view) && introduced()).then_some(at)
    };
    let first = pairs.find_map(introduces);
    first.is_some_and(|at| !paragraphs::in_first_person(text.view, &body[..=at]))
}

/// The paragraphs from the salutation of a letter on, if a narrator writes above it: "The Minister sent this letter.⏎Your Excellency,⏎…".
fn from_salutation<'p>(view: View<'_>, body: &'p [Paragraph]) -> &'p [Paragraph] {
    let letter = (0..body.len().min(INTRODUCERS_READ)).find(|at| signed_letter::begins(view, body, *at)).filter(|at| *at > 0);
    // "Programme Director,": the first of those whom the speech greets.
    let is_text =
        |at: usize| body[..at].iter().any(|paragraph| paragraph.has_finite_verb(view) || !paragraph.ends_with_comma(view));
    let is_narrated = |at: &usize| {
        let above = &body[..*at];
        is_text(*at) && (!paragraphs::in_first_person(view, above) || lead::names_author(view, above, view.author()))
    };
    letter.filter(is_narrated).map_or(body, |at| &body[at..])
}

/// Whether a narrator introduces the author's words in the body: "Prime Minister Silva made the following remarks:".
fn introduces_author(view: View<'_>, author: TokenRange, body: &[Paragraph]) -> bool {
    let name = view.word(author.last.wrapping_sub(1));
    let same = |source: TokenRange| (source.first..source.last).any(|at| view.word(at) == name);
    let introduces = |paragraph: &&Paragraph| {
        paragraph.ends_with_colon(view)
            && Introducer::at_end_of(view, **paragraph).is_some_and(|introducer| same(introducer.source))
    };
    body.iter().skip(1).take(INTRODUCERS_READ).any(|paragraph| introduces(&paragraph))
}

/// The author's words before the narrator introduces all of them: an excerpt below the headline.
fn summary(unit: &ParagraphUnit<'_>, source: TokenRange) -> Option<Candidate> {
    let view = unit.text.view;
    if !paragraphs::in_first_person(view, &unit.paragraphs[..=unit.at]) {
        return None;
    }
    let end = end::of_speech(view, unit.paragraphs, unit.at, source);
    let span = unit.span_to(end.next);
    let block = Candidate::without_cue(QuoteKind::Block, source, span, end.next);
    Some(Candidate { end: Some(end.rule), confidence: Some(end.confidence), ..block })
}

/// The paragraphs before the first turn of a transcript, without a table of contents at their start. What introduces the turns ("The
/// Minister met the press on Monday:") is the publisher's, unless it is in the first person.
fn before_turns(unit: &ParagraphUnit<'_>, turns: usize) -> Option<Candidate> {
    let view = unit.text.view;
    let before = &unit.paragraphs[..turns];
    let body = &before[before.iter().position(|first| !first.is_contents(view))?..];
    // "[Q&A]": a heading of what follows.
    let is_label = |last: &Paragraph| last.is_heading(view) || view.tag(last.tokens.first) == Tag::BracketOpen;
    let body = &body[..=body.iter().rposition(|last| !is_label(last))?];
    let long = body.iter().map(|paragraph| paragraph.tokens.len()).sum::<usize>() >= MIN_TOKENS_BEFORE_TURNS;
    let spoken = || opens_with_greeting(view, body) || is_spoken(view, body);
    if !long || !spoken() {
        return None;
    }
    let source = source(unit.text, body, Signers { are_announced: is_led_in(view), ..Signers::default() });
    let source = first_of_several(view, source.or_else(|| answering(view))?);
    statement(unit.text, source, body, turns, EndRule::NextLabel)
}

/// The only person whom the headline names, if one of the first labels has the family name: "Press conference of Ana Silva" above "Ms Silva:".
fn answering(view: View<'_>) -> Option<TokenRange> {
    let person = view.only_person_in_title()?;
    let family = view.word(person.last as usize - 1);
    let mut labels = view.document.blocks().iter().filter(|block| block.kind == BlockKind::SpeakerLabel).take(LABELS_READ);
    let is_named = |label: &Block| {
        let words = view.tokens_in(label.span);
        (words.first..words.last).any(|at| view.is(at, family))
    };
    labels.any(is_named).then(|| TokenRange::new(person.first as usize, person.last as usize))
}

/// The first of several people, who opens a briefing: "Ana Silva, Spokesperson, and Bo Lund, Director of Trade".
fn first_of_several(view: View<'_>, source: TokenRange) -> TokenRange {
    let second = view.people_from(source.first).get(1).map(|person| person.first as usize).filter(|second| *second < source.last);
    let and = second.and_then(|second| (source.first..second).rev().find(|at| view.tag(*at) == Tag::Conjunction));
    let end = and.map_or(source.last, |and| if view.tag(and - 1) == Tag::Comma { and - 1 } else { and });
    if end > source.first { TokenRange::new(source.first, end) } else { source }
}

/// Whether a speaker greets the audience first: "Good afternoon, everyone."
fn opens_with_greeting(view: View<'_>, body: &[Paragraph]) -> bool {
    let first = body.first().map(|paragraph| paragraph.tokens.first);
    first.is_some_and(|first| view.is(first, "good") && view.is_in(first + 1, WordSet::Greeting))
}

/// The source of a statement that has an author in its header. If that author is not a person, a person whom the document names as speaker
/// is the source. Several authors who do not write "we" are none, unless a line says that their statement follows.
fn source(text: QuotedView<'_>, body: &[Paragraph], signers: Signers) -> Option<TokenRange> {
    let view = text.view;
    let joint = matches!(view.document.header.kind, Kind::JointStatement | Kind::Communique);
    let several = joint && !view.author().is_some_and(|author| is_one_person(view, author));
    match view.author() {
        // "By Xinhua", "By Bo Lind": whoever reports. Their names show no office.
        Some(author) if is_byline(view, author) && !paragraphs::writer_in_first_person(text, body) => signers.summary,
        Some(author)
            if !several
                || paragraphs::in_first_person(view, body)
                || signers.are_announced
                || Voices::of(text, body).are_one(Signed::No) =>
        {
            let holder = || statement_source::holder_of_office(view, author, body.first()?.tokens.first);
            let person = if header_names_person(text) {
                None
            } else {
                // "Joint statement of the Ports Meeting": whoever met speaks, and says so.
                let met = || {
                    statement_source::we(view, body.first()?.tokens.first).filter(|_| view.is_in(author.last - 1, WordSet::Event))
                };
                let signer = || signers.summary.or_else(|| statement_source::issuing_person(view)).or(signers.closing);
                signer().or_else(holder).or_else(met)
            };
            Some(person.unwrap_or(author))
        }
        _ => signers.summary,
    }
}

/// The lines of the header that say whose words follow.
fn lead_ins(view: View<'_>) -> impl Iterator<Item = &Block> + use<'_> {
    let header = view.document.blocks().iter().take_while(|block| !block.kind.is_body());
    header.filter(|block| block.kind == BlockKind::LeadIn)
}

/// Whether a lead-in says that a statement follows: "The Governments issued the following joint statement:".
fn is_led_in(view: View<'_>) -> bool {
    lead_ins(view).any(|block| block.span.of(view.document.text()).trim_end().ends_with(':'))
}

/// Whether a lead-in says that a transcript follows: "Following is a near-verbatim transcript of today’s briefing by Ana Silva."
fn is_transcript(view: View<'_>) -> bool {
    let names_transcript = |words: TokenRange| (words.first..words.last).any(|at| view.is_in(at, WordSet::Transcript));
    lead_ins(view).any(|block| names_transcript(view.tokens_in(block.span)))
}

/// Whether the author is whoever reports: a name without an office, and nothing says that the text is a statement.
fn is_byline(view: View<'_>, author: TokenRange) -> bool {
    let reported =
        matches!(view.document.header.kind, Kind::Other | Kind::PressRelease | Kind::MediaNote | Kind::Readout | Kind::NewsStory);
    reported && view.offices_in(author).next().is_none()
}

/// The source of a body in one voice whose header names no author: who signs it, or the body that issues it.
fn of_issuer(text: QuotedView<'_>, body: &[Paragraph], signers: Signers) -> Option<TokenRange> {
    let view = text.view;
    if view.author().is_some()
        || !(matches!(
            view.document.header.kind,
            Kind::Statement | Kind::PressRelease | Kind::Other | Kind::Speech | Kind::Remarks
        ) || view.document.header.is_own_report())
    {
        return None;
    }
    let issuer = signers.closing.or_else(|| statement_source::issuing_body(view))?;
    let signed = if signers.closing.is_some() { Signed::Yes } else { Signed::No };
    Voices::of(text, body).are_one(signed).then_some(issuer)
}

fn header_names_person(text: QuotedView<'_>) -> bool {
    text.author().is_some_and(|author| text.has(author, EntityFlags::PERSON))
}

/// Whether the author in the header is a person, or a spokesperson or an office without a name.
fn header_names_speaker(text: QuotedView<'_>) -> bool {
    let is_speaker = |author| is_spokesperson(text.view, author) || is_one_person(text.view, author);
    header_names_person(text) || text.author().is_some_and(is_speaker)
}

/// The statement, unless a narrator writes about its source.
fn statement(text: QuotedView<'_>, source: TokenRange, body: &[Paragraph], next: usize, end: EndRule) -> Option<Candidate> {
    let span = body.iter().map(|paragraph| paragraph.block.span).reduce(Span::cover)?;
    // "Remarks by the President of the Republic⏎The President of the Republic, Ana Silva, was in Oslo. … the President of the Republic said".
    let author = text.view.author().filter(|author| *author != source);
    let is_narrated =
        |source: TokenRange| !is_spokesperson(text.view, source) && statement_source::is_narrated(text, source, span);
    let narrated = || is_narrated(source) || author.is_some_and(is_narrated);
    if source.len() == 0 || narrated() {
        return None;
    }
    // A body in marks is a quotation.
    let (kind, span) = in_marks(text, body).map_or((QuoteKind::Block, span), |inner| (QuoteKind::Direct, inner));
    Some(Candidate { end: Some(end), ..Candidate::without_cue(kind, source, span, next) })
}

/// A body that is all somebody's own words.
fn block(source: TokenRange, body: &[Paragraph], next: usize) -> Option<Candidate> {
    let span = body.iter().map(|paragraph| paragraph.block.span).reduce(Span::cover)?;
    Some(Candidate { end: Some(EndRule::EndOfText), ..Candidate::without_cue(QuoteKind::Block, source, span, next) })
}

/// The words of a body that is one quotation from its first token to its last.
fn in_marks(text: QuotedView<'_>, body: &[Paragraph]) -> Option<Span> {
    let marked = text.quotes.opening_at(body.first()?.tokens.first)?;
    let last = body.last()?.tokens.last;
    let closes = marked.outer.last > marked.inner.last && (marked.outer.last..last).all(|at| text.tag(at) == Tag::Stop);
    closes.then(|| text.view.span(marked.inner))
}
