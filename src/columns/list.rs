//! The columns of each table: name, kind, `"?"` where a cell may be empty, and what it is.

use super::{Column, ColumnKind};

macro_rules! columns {
    ($($name:ident: $kind:ident $($optional:literal)?, $description:literal;)+) => {
        [$(Column {
            name: stringify!($name),
            kind: ColumnKind::$kind,
            optional: {
                const MARK: &[&str] = &[$($optional)?];
                !MARK.is_empty()
            },
            description: $description,
        }),+]
    };
}

pub(super) const RELEASES: [Column; 14] = columns! {
    id: Text, "What the release is called: the file's name, or the id of its line.";
    published: Text "?", "The date that the release states, ISO 8601.";
    form: Text, "The form of the release: news_story, press_release, statement, joint_statement, readout, transcript, speech, remarks, communique, media_note, advisory, fact_sheet or other.";
    form_rule: Text, "The rule that recognised the form.";
    form_confidence: Share, "How sure the form is.";
    title: Text "?", "The headline.";
    issuer: Text "?", "The body that put it out.";
    issuer_country: Text "?", "That body's country, ISO 3166-1 alpha-2.";
    sentences: Whole, "How many sentences it has.";
    speakers: Whole, "How many rows it has in speakers.";
    quotes: Whole, "How many rows it has in quotes.";
    countries: Whole, "How many rows it has in countries.";
    organisations: Whole, "How many international bodies it mentions.";
    topics: Whole, "How many rows it has in topics.";
};

pub(super) const QUOTES: [Column; 25] = columns! {
    id: Text, "The release.";
    published: Text "?", "The release's date.";
    form: Text, "The release's form.";
    quote: Whole, "Which quote of the release it is, from 0, in order of the text.";
    kind: Text, "direct, block, turn, reported or mixed.";
    words: Text, "The words, as they stand in the text.";
    start: Whole, "Where the words begin: byte offset into the text.";
    end: Whole, "Where they end: the offset behind the last byte.";
    speaker: Whole "?", "The speaker: column speaker of the table speakers; empty where the text names nobody.";
    speaker_name: Text "?", "The speaker's fullest name in the release.";
    speaker_role: Text "?", "The speaker's office.";
    speaker_organisation: Text "?", "The body that the speaker speaks for.";
    speaker_country: Text "?", "The country that the speaker speaks for, ISO 3166-1 alpha-2.";
    speaker_type: Text "?", "person, spokesperson, collective or organisation.";
    source: Text "?", "The words that name the speaker here.";
    cue: Text "?", "The words that attribute: the verb with its auxiliaries, or what stands for one.";
    cue_lemma: Text "?", "The cue's base form.";
    cue_tense: Text "?", "past, present or future.";
    cue_class: Text "?", "neutral, announcing, urging, stressing, evaluating, warning, committing, agreeing, responding, writing, denying or cognition.";
    modality: Text, "said, or planned where the words are only announced.";
    confidence: Share, "How often the rule is right.";
    rule: Text, "The rule that found the quote.";
    end_rule: Text "?", "The rule that ended a block or a turn.";
    countries: Text "?", "Countries that the words mention, by code, with \"; \" between them.";
    organisations: Text "?", "International bodies that the words mention, by id, with \"; \" between them.";
};

pub(super) const SPEAKERS: [Column; 15] = columns! {
    id: Text, "The release.";
    published: Text "?", "The release's date.";
    form: Text, "The release's form.";
    speaker: Whole, "Which speaker of the release it is, from 0, in order of first mention.";
    name: Text, "The fullest form of the name, without honorific and office; the office where no name is given.";
    honorific: Text "?", "Mr, Dr, H.E., as the text writes it.";
    role: Text "?", "The office.";
    organisation: Text "?", "The body that the speaker speaks for.";
    country: Text "?", "The country that the speaker speaks for, ISO 3166-1 alpha-2.";
    type: Text, "person, spokesperson, collective or organisation.";
    mentions: Whole, "How often the text names the speaker, pronouns among them.";
    quotes: Whole, "How many quotes are the speaker's.";
    quoted_bytes: Whole, "How many bytes those quotes have together.";
    start: Whole "?", "Where the first mention begins: byte offset into the text.";
    end: Whole "?", "Where it ends: the offset behind the last byte.";
};

pub(super) const COUNTRIES: [Column; 14] = columns! {
    id: Text, "The release.";
    published: Text "?", "The release's date.";
    form: Text, "The release's form.";
    rank: Whole, "Its prominence in the release, 1 for the country that the release is most about.";
    code: Text, "ISO 3166-1 alpha-2; XK for Kosovo; ISO 3166-3 for states of the past.";
    name: Text, "Its short English name.";
    mentions: Whole, "How often the text mentions it.";
    names: Whole, "Mentions by name.";
    demonyms: Whole, "Mentions by demonym or adjective.";
    capitals: Whole, "Mentions by its capital, the place.";
    metonyms: Whole, "Mentions by a capital or a building that acts for its government.";
    open: Whole, "Mentions that may mean another country too.";
    start: Whole "?", "Where the first mention begins: byte offset into the text.";
    end: Whole "?", "Where it ends: the offset behind the last byte.";
};

pub(super) const TOPICS: [Column; 11] = columns! {
    id: Text, "The release.";
    published: Text "?", "The release's date.";
    form: Text, "The release's form.";
    rank: Whole, "Its place among the release's topics, 1 for the surest.";
    topic: Text, "Stable id.";
    label: Text, "The topic in English.";
    kind: Text, "subject, a matter; or activity, something that diplomats do.";
    score: Share, "How much of the release speaks for it.";
    iptc: Text "?", "IPTC Media Topic.";
    cap: Text "?", "Code of the Comparative Agendas Project.";
    evidence: Text, "The terms that speak for it, each once, with \"; \" between them.";
};
