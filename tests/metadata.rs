//! JSON-LD of schema.org and Web Annotations use only terms of the published vocabularies, as these define them.

#[path = "common/fixtures.rs"]
mod fixtures;

use demarche::{Document, Modality, QuoteKind, extract, extract_document};
use fixtures::fixtures;
use serde_json::{Map, Value};
use std::collections::HashMap;

const SCHEMA_ORG: &str = include_str!("vocabulary/schema_org.tsv");
const WEB_ANNOTATION: &str = include_str!("vocabulary/web_annotation.tsv");
/// The motivations that the recommendation lists.
const MOTIVATIONS: [&str; 13] = [
    "assessing",
    "bookmarking",
    "classifying",
    "commenting",
    "describing",
    "editing",
    "highlighting",
    "identifying",
    "linking",
    "moderating",
    "questioning",
    "replying",
    "tagging",
];

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| line.split('\t').collect())
}

/// The terms of schema.org, by name.
struct Terms(HashMap<&'static str, Vec<&'static str>>);

impl Terms {
    fn is(&self, kind: &str, wanted: &str) -> bool {
        kind == wanted || self.0.get(kind).is_some_and(|row| row[1] == "type" && self.is(row[2], wanted))
    }

    fn check(&self, thing: &Map<String, Value>) {
        let kind = thing["@type"].as_str().expect("@type is a name");
        assert!(kind == "Thing" || self.0.get(kind).is_some_and(|row| row[1] == "type"), "{kind} is not a type");
        for (name, value) in thing.iter().filter(|(name, _)| !name.starts_with('@')) {
            let row = self
                .0
                .get(name.as_str())
                .filter(|row| row[1] == "property")
                .unwrap_or_else(|| panic!("{name} is not a property"));
            assert!(row[2].split('|').any(|domain| self.is(kind, domain)), "{kind} has no {name}");
            let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
            assert!(!values.is_empty(), "{name} is empty");
            for value in values {
                self.check_value(name, value, row[3]);
            }
        }
    }

    fn check_value(&self, name: &str, value: &Value, range: &str) {
        let mut kinds = range.split('|');
        match value {
            Value::Object(thing) => {
                let kind = thing["@type"].as_str().unwrap_or_default();
                assert!(kinds.any(|wanted| self.is(kind, wanted)), "{name} is {kind}, not {range}");
                self.check(thing);
            }
            Value::String(text) => {
                let fits = |kind: &str| match kind {
                    "Text" => !text.is_empty(),
                    "URL" => text.starts_with("http"),
                    "Date" => text.len() == 10 && text.split('-').count() == 3,
                    _ => false,
                };
                assert!(kinds.any(fits), "{name} is {text:?}, not {range}");
            }
            other => panic!("{name} is {other}"),
        }
    }
}

#[test]
fn every_story_is_a_news_article_of_schema_org() {
    let terms = Terms(rows(SCHEMA_ORG).map(|row| (row[0], row)).collect());
    for fixture in fixtures() {
        let story = extract(&fixture.text);
        let json = story.to_schema_org(&fixture.text);
        assert_eq!(json["@context"], "https://schema.org");
        terms.check(json.as_object().expect("an object"));
        let said = story.quotes.iter().filter(|quote| quote.modality == Modality::Said);
        let verbatim = said.filter(|quote| matches!(quote.kind, QuoteKind::Direct | QuoteKind::Block | QuoteKind::Turn)).count();
        assert_eq!(json["hasPart"].as_array().map_or(0, Vec::len), verbatim);
        assert_eq!(json["contentLocation"].as_array().map_or(0, Vec::len), story.countries.len());
        assert_eq!(json["about"].as_array().map_or(0, Vec::len), story.topics.len());
        assert_eq!(json["citation"].as_array().map_or(0, Vec::len), story.references.len());
    }
}

#[test]
fn a_complete_news_article() {
    let text = "Press release\n\nMinister opens talks in Oslo\n\n3 June 2031\n\nThe Foreign Minister, Ms Ana Silva, opened talks on fisheries in Oslo. \
        “We agree on much,” she said. She will say that trade matters. The UN welcomed the talks.";
    let mut json = extract(text).to_schema_org(text);
    json.as_object_mut().expect("an object").remove("about");
    insta::assert_snapshot!(serde_json::to_string_pretty(&json).expect("JSON"), @r#"
    {
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      "contentLocation": [
        {
          "@type": "Country",
          "identifier": "NO",
          "name": "Norway"
        }
      ],
      "datePublished": "2031-06-03",
      "genre": "press_release",
      "hasPart": [
        {
          "@type": "Quotation",
          "spokenByCharacter": {
            "@type": "Person",
            "honorificPrefix": "Ms",
            "jobTitle": "Foreign Minister",
            "name": "Ana Silva"
          },
          "text": "We agree on much,"
        }
      ],
      "headline": "Minister opens talks in Oslo",
      "inLanguage": "en",
      "mentions": [
        {
          "@type": "Organization",
          "identifier": "united-nations",
          "name": "United Nations"
        }
      ]
    }
    "#);
}

/// Checks an object, and all objects in it, against the classes of the model.
fn check_annotation(value: &Value, classes: &HashMap<&str, Vec<&str>>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| check_annotation(value, classes)),
        Value::Object(fields) if fields.contains_key("type") => {
            let kind = fields["type"].as_str().expect("type is a name");
            let row = classes.get(kind).unwrap_or_else(|| panic!("{kind} is not a class"));
            for key in row[1].split('|') {
                assert!(fields.contains_key(key), "{kind} without {key}");
            }
            for (key, value) in fields {
                assert!(row[1..].iter().any(|keys| keys.split('|').any(|known| known == key)), "{kind} has no {key}");
                if key == "motivation" || key == "purpose" {
                    assert!(value.as_str().is_some_and(|value| MOTIVATIONS.contains(&value)), "{value} is not a motivation");
                }
                check_annotation(value, classes);
            }
        }
        _ => {}
    }
}

/// Both selectors, by code points and by words, select the words of the story's span.
#[test]
fn every_finding_is_an_annotation_whose_selectors_agree() {
    let classes: HashMap<_, _> = rows(WEB_ANNOTATION).map(|row| (row[0], row)).collect();
    for fixture in fixtures() {
        let text = &fixture.text;
        let story = extract(text);
        let page = story.to_annotations(text, "https://example.org/a");
        assert_eq!(page["@context"][0], "http://www.w3.org/ns/anno.jsonld");
        check_annotation(&page, &classes);
        let items = page["items"].as_array().expect("items");
        let mentions = story.speakers.iter().map(|one| one.mentions.len()).sum::<usize>()
            + story.countries.iter().map(|one| one.mentions.len()).sum::<usize>()
            + story.organisations.iter().map(|one| one.mentions.len()).sum::<usize>()
            + story.references.iter().map(|one| one.mentions.len()).sum::<usize>();
        let others = usize::from(story.title.is_some()) + story.quotes.len() + story.events.len() + story.topics.len();
        assert_eq!(items.len(), mentions + others);
        let ids: std::collections::HashSet<_> = items.iter().map(|item| item["id"].as_str()).collect();
        assert_eq!(ids.len(), items.len(), "ids are unique");
        let characters: Vec<char> = text.chars().collect();
        for item in items {
            let target = &item["target"];
            for target in target.as_array().map_or(std::slice::from_ref(target), Vec::as_slice) {
                let (position, quote) = (&target["selector"][0], &target["selector"][1]);
                let at = |key: &str| usize::try_from(position[key].as_u64().expect("an offset")).expect("a small one");
                let exact: String = characters[at("start")..at("end")].iter().collect();
                assert_eq!(quote["exact"], exact);
                assert_eq!(text[at("demarche:byteStart")..at("demarche:byteEnd")], exact);
                let around = ["prefix", "exact", "suffix"].map(|key| quote[key].as_str().expect("words")).concat();
                assert!(text.contains(&around));
            }
        }
    }
}

#[test]
fn a_story_with_a_text_of_its_own_needs_no_other() {
    let document =
        Document::html("<h1>Minister visits Oslo</h1><p>“We agree,” the Foreign Minister, Ana Silva, said.</p>").unwrap();
    let story = extract_document(&document);
    assert_eq!(story.to_schema_org("")["hasPart"][0]["text"], "We agree,");
    assert_eq!(
        story.to_annotations("", "https://example.org/a")["items"][0]["target"]["selector"][1]["exact"],
        "Minister visits Oslo"
    );
}
