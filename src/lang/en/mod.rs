//! English: its tables, its calendar, its inflection and its spelling.

pub(crate) mod calendar;
pub(crate) mod inflect;
pub(crate) mod spelling;

use super::{Grammar, Language, Tables};

/// The built-in language. Tables are included here and nowhere else.
pub(crate) const ENGLISH: Language = Language {
    tables: Tables {
        abbreviations: include_str!("abbreviations.tsv"),
        ambiguous_forms: include_str!("ambiguous_forms.tsv"),
        blockers: include_str!("blockers.tsv"),
        bodies: include_str!("bodies.tsv"),
        boilerplate: include_str!("boilerplate.tsv"),
        countries: include_str!("countries.tsv"),
        country_codes: include_str!("country_codes.tsv"),
        country_forms: include_str!("country_forms.tsv"),
        disputed: include_str!("disputed.tsv"),
        family_names: include_str!("family_names.tsv"),
        first_names: include_str!("first_names.tsv"),
        forms: include_str!("forms.tsv"),
        frequent: include_str!("frequent.tsv"),
        given_names: include_str!("given_names.tsv"),
        header: include_str!("header.tsv"),
        honorifics: include_str!("honorifics.tsv"),
        issuer_phrases: include_str!("issuer_phrases.tsv"),
        issuers: include_str!("issuers.tsv"),
        labels: include_str!("labels.tsv"),
        line_words: include_str!("line_words.tsv"),
        members: include_str!("members.tsv"),
        name_heads: include_str!("name_heads.tsv"),
        name_particles: include_str!("name_particles.tsv"),
        news_media: include_str!("news_media.tsv"),
        nominal_cues: include_str!("nominal_cues.tsv"),
        nouns: include_str!("nouns.tsv"),
        nouns_org: include_str!("nouns_org.tsv"),
        office_classes: include_str!("office_classes.tsv"),
        office_countries: include_str!("office_countries.tsv"),
        office_genders: include_str!("office_genders.tsv"),
        office_synonyms: include_str!("office_synonyms.tsv"),
        offices: include_str!("offices.tsv"),
        page_names: include_str!("page_names.tsv"),
        place_cues: include_str!("place_cues.tsv"),
        places: include_str!("places.tsv"),
        postnominals: include_str!("postnominals.tsv"),
        prefixes: include_str!("prefixes.tsv"),
        prepositional_cues: include_str!("prepositional_cues.tsv"),
        references: include_str!("references.tsv"),
        reporting_verbs: include_str!("reporting_verbs.tsv"),
        resolution_years: include_str!("resolution_years.tsv"),
        topic_terms: include_str!("topic_terms.tsv"),
        topics: include_str!("topics.tsv"),
        treaties: include_str!("treaties.tsv"),
        turn_labels: include_str!("turn_labels.tsv"),
        verbs: include_str!("verbs.tsv"),
        word_sets: include_str!("word_sets.tsv"),
        words: include_str!("words.tsv"),
    },
    grammar: Grammar {
        plural: inflect::s_form,
        third_person: inflect::s_form,
        past: inflect::past,
        ing_form: inflect::ing_form,
        be: inflect::BE,
    },
};
