//! The columns of each table. To add a column, add a line at the end of its table: name, type, value and meaning.
//!
//! The type is `Text`, `Whole` or `Share`; `Option<…>` if a cell may be empty. The compiler checks that the value has this type.

use super::column::{Cell, Column, ColumnKind};
use super::row::{CountryRow, EventRow, QuoteRow, ReferenceRow, Release, SpeakerRow, TopicRow, country_codes};
use crate::rule::EndRule;
use crate::{CountryForm, EventMode, OfficeClass};
use std::borrow::Cow;

/// Makes of one list both the columns of a table and the function that fills a row.
macro_rules! table {
    ($columns:ident, $cells:ident($row:ident: $type:ty) {
        $($name:ident: $kind:ident $(<$inner:ident>)? = $value:expr, $description:literal;)+
    }) => {
        pub(super) const $columns: [Column; [$(stringify!($name)),+].len()] = [$(Column {
            name: stringify!($name),
            kind: kind!($kind $($inner)?),
            optional: is_optional!($kind $($inner)?),
            description: $description,
        }),+];

        pub(super) fn $cells<'s>($row: &$type) -> [Cell<'s>; $columns.len()] {
            [$(cell!($kind $($inner)?, $value)),+]
        }
    };
}

macro_rules! kind {
    (Option $kind:ident) => {
        ColumnKind::$kind
    };
    ($kind:ident) => {
        ColumnKind::$kind
    };
}

macro_rules! is_optional {
    (Option $kind:ident) => {
        true
    };
    ($kind:ident) => {
        false
    };
}

macro_rules! cell {
    (Option $kind:ident, $value:expr) => {
        $value.map_or(Cell::Empty, |value| cell!($kind, value))
    };
    (Text, $value:expr) => {
        text($value)
    };
    (Whole, $value:expr) => {
        whole($value)
    };
    (Share, $value:expr) => {
        Cell::Share($value)
    };
}

table! { RELEASES, release(row: Release<'s>) {
    id: Text = row.id, "The name of the release: the file name, or the id of its line.";
    published: Option<Text> = row.published(), "The date that the release states, in ISO 8601.";
    form: Text = row.form(), "The form of the release: news_story, press_release, statement, joint_statement, readout, transcript, speech, remarks, communique, media_note, advisory, fact_sheet or other.";
    form_rule: Text = row.story.kind_rule.name(), "The rule that recognised the form.";
    form_confidence: Share = row.story.kind_confidence, "The probability that the form is right.";
    title: Option<Text> = row.story.title.as_ref().map(|title| &*title.text), "The headline.";
    issuer: Option<Text> = row.issuing_body(), "The body that issued it.";
    issuer_country: Option<Text> = row.issuing_country(), "The country of that body, ISO 3166-1 alpha-2.";
    sentences: Whole = row.story.sentences.len(), "The number of sentences.";
    speakers: Whole = row.story.speakers.len(), "The number of its rows in speakers.";
    quotes: Whole = row.story.quotes.len(), "The number of its rows in quotes.";
    countries: Whole = row.story.countries.len(), "The number of its rows in countries.";
    organisations: Whole = row.story.organisations.len(), "The number of international bodies that it mentions.";
    topics: Whole = row.story.topics.len(), "The number of its rows in topics.";
    origin: Option<Text> = row.origin, "The file and the line from which the release was read: \"corpus.csv:12\".";
    meta: Option<Text> = row.meta, "The other fields of the release's record, as a JSON object.";
    issuer_country_iso3: Option<Text> = row.issuer_codes().and_then(|codes| codes.iso3), "The country in issuer_country: ISO 3166-1 alpha-3.";
    issuer_country_cow: Option<Whole> = row.issuer_codes().and_then(|codes| codes.cow), "The country in issuer_country: state number of the Correlates of War project.";
    issuer_country_gw: Option<Whole> = row.issuer_codes().and_then(|codes| codes.gw), "The country in issuer_country: state number of Gleditsch and Ward.";
    references: Whole = row.story.references.len(), "The number of its rows in references.";
    events: Whole = row.story.events.len(), "The number of events that it reports.";
}}

table! { QUOTES, quote(row: QuoteRow<'s>) {
    id: Text = row.release.id, "The release.";
    published: Option<Text> = row.release.published(), "The date of the release.";
    form: Text = row.release.form(), "The form of the release.";
    quote: Whole = row.index, "The number of the quote in the release, from 0, in the order of the text.";
    kind: Text = row.quote.kind.as_str(), "direct, block, turn, reported or mixed.";
    words: Text = row.words(), "The words, exactly as in the text.";
    start: Whole = row.quote.span.start, "The byte offset in the text at which the words begin.";
    end: Whole = row.quote.span.end, "The byte offset after their last byte.";
    speaker: Option<Whole> = row.quote.speaker, "The speaker: the column speaker of the table speakers; empty if the text names nobody.";
    speaker_name: Option<Text> = row.speaker.map(|speaker| &*speaker.name), "The fullest name of the speaker in the release.";
    speaker_role: Option<Text> = row.speaker.and_then(|speaker| speaker.role.as_deref()), "The office of the speaker.";
    speaker_organisation: Option<Text> = row.speaker.and_then(|speaker| speaker.organisation.as_deref()), "The body for which the speaker speaks.";
    speaker_country: Option<Text> = row.speaker.and_then(|speaker| speaker.country.as_deref()), "The country for which the speaker speaks, ISO 3166-1 alpha-2.";
    speaker_type: Option<Text> = row.speaker.map(|speaker| speaker.kind.as_str()), "person, spokesperson, collective or organisation.";
    source: Option<Text> = row.source(), "The words that name the speaker here.";
    cue: Option<Text> = row.cue_words(), "The words that attribute the quote: a verb with its auxiliaries, or another cue.";
    cue_lemma: Option<Text> = row.quote.cue.as_ref().map(|cue| &*cue.lemma), "The base form of the cue.";
    cue_tense: Option<Text> = row.quote.cue.as_ref().map(|cue| cue.tense.as_str()), "past, present or future.";
    cue_class: Option<Text> = row.quote.cue.as_ref().map(|cue| cue.class.as_str()), "neutral, announcing, urging, stressing, evaluating, warning, committing, agreeing, responding, writing, denying or cognition.";
    modality: Text = row.quote.modality.as_str(), "said, or planned if the words are only announced.";
    confidence: Share = row.quote.confidence, "The share of quotes found by this rule that are right.";
    rule: Text = row.quote.rule.name(), "The rule that found the quote.";
    end_rule: Option<Text> = row.quote.end_rule.map(EndRule::name), "The rule that ended a block or a turn.";
    countries: Option<Text> = row.countries(), "The countries that the words mention, by code, separated by \"; \".";
    organisations: Option<Text> = row.organisations(), "The international bodies that the words mention, by id, separated by \"; \".";
    within: Option<Whole> = row.quote.within, "The quote in which somebody else reports the words: the column quote of its row; empty for most.";
    speaker_office: Option<Text> = row.speaker.and_then(|speaker| speaker.office).map(OfficeClass::as_str), "The class of the speaker's office, as in the table speakers.";
    person_key: Option<Text> = row.speaker.map(|speaker| row.release.person(speaker).0), "The person who the speaker is over all releases that were read together, as in the table speakers.";
    person_name: Option<Text> = row.speaker.map(|speaker| row.release.person(speaker).1), "The fullest name of that person in any of these releases.";
    origin: Option<Text> = row.release.origin, "The file and the line from which the release was read: \"corpus.csv:12\".";
    meta: Option<Text> = row.release.meta, "The other fields of the release's record, as a JSON object.";
    speaker_country_iso3: Option<Text> = row.speaker.and_then(country_codes).and_then(|codes| codes.iso3), "The country in speaker_country: ISO 3166-1 alpha-3.";
    speaker_country_cow: Option<Whole> = row.speaker.and_then(country_codes).and_then(|codes| codes.cow), "The country in speaker_country: state number of the Correlates of War project.";
    speaker_country_gw: Option<Whole> = row.speaker.and_then(country_codes).and_then(|codes| codes.gw), "The country in speaker_country: state number of Gleditsch and Ward.";
}}

table! { SPEAKERS, speaker(row: SpeakerRow<'s>) {
    id: Text = row.release.id, "The release.";
    published: Option<Text> = row.release.published(), "The date of the release.";
    form: Text = row.release.form(), "The form of the release.";
    speaker: Whole = row.index, "The number of the speaker in the release, from 0, in order of first mention.";
    name: Text = &*row.speaker.name, "The fullest form of the name, without honorific and office; the office if no name is given.";
    honorific: Option<Text> = row.speaker.honorific.as_deref(), "Mr, Dr, H.E., as the text writes it.";
    role: Option<Text> = row.speaker.role.as_deref(), "The office.";
    organisation: Option<Text> = row.speaker.organisation.as_deref(), "The body for which the speaker speaks.";
    country: Option<Text> = row.speaker.country.as_deref(), "The country for which the speaker speaks, ISO 3166-1 alpha-2.";
    type: Text = row.speaker.kind.as_str(), "person, spokesperson, collective or organisation.";
    mentions: Whole = row.speaker.mentions.len(), "The number of times that the text names the speaker, including pronouns.";
    quotes: Whole = row.quoted.quotes, "The number of quotes of the speaker.";
    quoted_bytes: Whole = row.quoted.bytes, "The length of those quotes together, in bytes.";
    start: Option<Whole> = row.first_mention().map(|span| span.start), "The byte offset in the text at which the first mention begins.";
    end: Option<Whole> = row.first_mention().map(|span| span.end), "The byte offset after its last byte.";
    key: Text = &*row.speaker.key, "The same for one person in two releases, as far as the texts allow: the folded name, or the office and the country.";
    office: Option<Text> = row.speaker.office.map(OfficeClass::as_str), "The class of the office: head_of_state, foreign_minister, spokesperson and others.";
    members: Option<Text> = row.members(), "The speakers that form a group: their numbers in the column speaker, separated by \"; \".";
    person_key: Text = row.release.person(row.speaker).0, "The person who the speaker is over all releases that were read together, the same in all of them; the key if they were read one by one.";
    person_name: Text = row.release.person(row.speaker).1, "The fullest name of that person in any of these releases.";
    origin: Option<Text> = row.release.origin, "The file and the line from which the release was read: \"corpus.csv:12\".";
    meta: Option<Text> = row.release.meta, "The other fields of the release's record, as a JSON object.";
    country_iso3: Option<Text> = country_codes(row.speaker).and_then(|codes| codes.iso3), "The country in country: ISO 3166-1 alpha-3.";
    country_cow: Option<Whole> = country_codes(row.speaker).and_then(|codes| codes.cow), "The country in country: state number of the Correlates of War project.";
    country_gw: Option<Whole> = country_codes(row.speaker).and_then(|codes| codes.gw), "The country in country: state number of Gleditsch and Ward.";
}}

table! { COUNTRIES, country(row: CountryRow<'s>) {
    id: Text = row.release.id, "The release.";
    published: Option<Text> = row.release.published(), "The date of the release.";
    form: Text = row.release.form(), "The form of the release.";
    rank: Whole = row.index + 1, "The rank by prominence in the release, 1 for the country that the release is most about.";
    code: Text = &*row.country.code, "ISO 3166-1 alpha-2; XK for Kosovo; ISO 3166-3 for former states.";
    name: Text = &*row.country.name, "The short English name.";
    mentions: Whole = row.country.mentions.len(), "The number of times that the text mentions it.";
    names: Whole = row.count(CountryForm::Name), "Mentions by name.";
    demonyms: Whole = row.count(CountryForm::Demonym), "Mentions by demonym or adjective.";
    capitals: Whole = row.count(CountryForm::Capital), "Mentions of its capital as a place.";
    metonyms: Whole = row.count(CountryForm::Metonym), "Mentions of a capital or a building that acts for its government.";
    open: Whole = row.ambiguous(), "Mentions that may also mean another country.";
    start: Option<Whole> = row.first_mention().map(|span| span.start), "The byte offset in the text at which the first mention begins.";
    end: Option<Whole> = row.first_mention().map(|span| span.end), "The byte offset after its last byte.";
    origin: Option<Text> = row.release.origin, "The file and the line from which the release was read: \"corpus.csv:12\".";
    meta: Option<Text> = row.release.meta, "The other fields of the release's record, as a JSON object.";
    iso3: Option<Text> = row.country.codes.iso3.as_deref(), "ISO 3166-1 alpha-3.";
    numeric: Option<Whole> = row.country.codes.numeric, "ISO 3166-1 numeric, which is also the code of UN M49.";
    m49_region: Option<Whole> = row.country.codes.m49_region, "Region of UN M49.";
    m49_subregion: Option<Whole> = row.country.codes.m49_subregion, "Sub-region of UN M49.";
    cow: Option<Whole> = row.country.codes.cow, "State number of the Correlates of War project.";
    gw: Option<Whole> = row.country.codes.gw, "State number of Gleditsch and Ward.";
    wikidata: Option<Text> = row.country.codes.wikidata.as_deref(), "Item of Wikidata.";
}}

table! { TOPICS, topic(row: TopicRow<'s>) {
    id: Text = row.release.id, "The release.";
    published: Option<Text> = row.release.published(), "The date of the release.";
    form: Text = row.release.form(), "The form of the release.";
    rank: Whole = row.index + 1, "The rank among the topics of the release, 1 for the highest score.";
    topic: Text = &*row.topic.id, "The stable id.";
    label: Text = &*row.topic.label, "The topic in English.";
    kind: Text = row.topic.kind.as_str(), "subject, or activity for something that diplomats do.";
    score: Share = row.topic.score, "The strength of the evidence in the release.";
    iptc: Option<Text> = row.topic.iptc.as_deref(), "The IPTC Media Topic.";
    cap: Option<Text> = row.topic.cap.as_deref(), "The code of the Comparative Agendas Project.";
    evidence: Text = row.evidence(), "The terms that indicate the topic, each once, separated by \"; \".";
    origin: Option<Text> = row.release.origin, "The file and the line from which the release was read: \"corpus.csv:12\".";
    meta: Option<Text> = row.release.meta, "The other fields of the release's record, as a JSON object.";
}}

table! { REFERENCES, reference(row: ReferenceRow<'s>) {
    id: Text = row.release.id, "The release.";
    published: Option<Text> = row.release.published(), "The date of the release.";
    form: Text = row.release.form(), "The form of the release.";
    reference: Whole = row.index, "The number of the reference in the release, from 0, in order of first mention.";
    kind: Text = row.reference.kind.as_str(), "un_document, un_resolution, eu_act, uk_paper, uk_act, us_order, us_code, us_act, treaty, ilo_convention, court_case or file_number.";
    document: Text = &*row.reference.id, "The normal form: the same for one document in all releases.";
    label: Text = &*row.reference.label, "A short name for people.";
    article: Option<Text> = row.reference.article.as_deref(), "The article or chapter that is cited; each has a row of its own.";
    url: Option<Text> = row.reference.url.as_deref(), "A public address of the document.";
    mentions: Whole = row.reference.mentions.len(), "The number of times that the text cites it.";
    words: Option<Text> = row.words(), "The words of the first citation.";
    start: Option<Whole> = row.first_mention().map(|mention| mention.span.start), "The byte offset in the text at which they begin.";
    end: Option<Whole> = row.first_mention().map(|mention| mention.span.end), "The byte offset after their last byte.";
    rule: Option<Text> = row.first_mention().map(|mention| mention.rule.name()), "The rule that found the first citation.";
    origin: Option<Text> = row.release.origin, "The file and the line from which the release was read: \"corpus.csv:12\".";
    meta: Option<Text> = row.release.meta, "The other fields of the release's record, as a JSON object.";
}}

table! { EVENTS, event(row: EventRow<'s>) {
    id: Text = row.release.id, "The release.";
    published: Option<Text> = row.release.published(), "The date of the release.";
    form: Text = row.release.form(), "The form of the release.";
    event: Whole = row.index, "The number of the event in the release, from 0, in the order of the text.";
    date: Option<Text> = row.date(), "The day on which it happened, in ISO 8601, if the clause states one; otherwise the date of the release.";
    source: Option<Text> = row.source.country.as_deref(), "The country of the side that acts, ISO 3166-1 alpha-2.";
    source_organisation: Option<Text> = row.source.organisation.as_deref(), "The international organisation that acts.";
    source_role: Option<Text> = row.source.role.as_deref(), "The office of the person who acts.";
    target: Option<Text> = row.target.and_then(|target| target.country.as_deref()), "The country of the side that the act concerns.";
    target_organisation: Option<Text> = row.target.and_then(|target| target.organisation.as_deref()), "The international organisation that the act concerns.";
    target_role: Option<Text> = row.target.and_then(|target| target.role.as_deref()), "The office of the person whom the act concerns.";
    mutual: Whole = usize::from(row.is_mutual()), "1 if both sides act together, otherwise 0. Such a pair is one row.";
    type: Text = row.event.kind.as_str(), "The root of PLOVER: agree, consult, support, concede, cooperate, aid, retreat, request, accuse, reject, threaten, protest, sanction, mobilize, coerce or assault.";
    mode: Option<Text> = row.event.mode.map(EventMode::as_str), "The mode: visit, host, phone, meet and so on.";
    cameo: Text = &*row.event.cameo, "The root of CAMEO, two digits.";
    quad_class: Text = row.event.kind.quad_class().as_str(), "verbal_cooperation, material_cooperation, verbal_conflict or material_conflict.";
    modality: Text = row.event.modality.as_str(), "happened, planned, hypothetical, negated or historical.";
    place: Option<Text> = row.event.place.as_ref().map(|place| &*place.country), "The country in which it happened, if the clause says so.";
    quote: Option<Whole> = row.event.quote.map(|quote| quote as usize), "The number of the quote that the act is, in quotes.";
    words: Text = row.words(), "The words that name the act.";
    start: Whole = row.event.trigger.start, "The byte offset in the text at which they begin.";
    end: Whole = row.event.trigger.end, "The byte offset after their last byte.";
    reports: Whole = row.event.evidence.len() + 1, "The number of clauses of the release that report it.";
    rule: Text = row.event.rule.name(), "The rule that found it.";
    confidence: Share = row.event.confidence, "The probability that it is right.";
    source_iso3: Option<Text> = row.source_codes().and_then(|codes| codes.iso3), "The country in source: ISO 3166-1 alpha-3.";
    source_cow: Option<Whole> = row.source_codes().and_then(|codes| codes.cow), "The country in source: state number of the Correlates of War project.";
    target_iso3: Option<Text> = row.target_codes().and_then(|codes| codes.iso3), "The country in target: ISO 3166-1 alpha-3.";
    target_cow: Option<Whole> = row.target_codes().and_then(|codes| codes.cow), "The country in target: state number of the Correlates of War project.";
    origin: Option<Text> = row.release.origin, "The file and the line from which the release was read: \"corpus.csv:12\".";
    meta: Option<Text> = row.release.meta, "The other fields of the release's record, as a JSON object.";
    date_stated: Whole = usize::from(row.event.date.is_some()), "1 if the clause states the date, 0 if it is that of the release.";
}}

fn text<'s>(text: impl Into<Cow<'s, str>>) -> Cell<'s> {
    Cell::Text(text.into())
}

fn whole(number: impl TryInto<u32>) -> Cell<'static> {
    Cell::Whole(number.try_into().unwrap_or(u32::MAX))
}
