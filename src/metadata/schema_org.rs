//! JSON-LD in the vocabulary of schema.org.

use crate::story::{
    Issuer, Modality, Organisation, Quote, QuoteKind, Reference, ReferenceKind, Speaker, SpeakerKind, Story, Topic,
};
use serde_json::{Map, Value, json};

/// The address of IPTC's Media Topics.
const MEDIA_TOPICS: &str = "http://cv.iptc.org/newscodes/mediatopic/";

impl Story {
    /// Returns the story as JSON-LD in the vocabulary of schema.org (feature `schema-org`): a `NewsArticle` with its headline, date of
    /// publication and publisher, its topics (`about`), countries (`contentLocation`), bodies (`mentions`) and the documents that it cites (`citation`), and a `Quotation` with
    /// `spokenByCharacter` for each quote in the words of its speaker (`hasPart`).
    ///
    /// `text` is the text that was read; a story with a text of its own ([`Story::text`]) does not need it. Reported speech and announced
    /// words are left out, since they are no quotations. Takes time linear in the story.
    ///
    /// ```
    /// let text = "“We agreed on a date,” the Foreign Minister, Ana Silva, said in Oslo.";
    /// let json = demarche::extract(text).to_schema_org(text);
    /// assert_eq!(json["@type"], "NewsArticle");
    /// assert_eq!(json["hasPart"][0]["text"], "We agreed on a date,");
    /// assert_eq!(json["hasPart"][0]["spokenByCharacter"]["jobTitle"], "Foreign Minister");
    /// assert_eq!(json["contentLocation"][0]["name"], "Norway");
    /// ```
    #[must_use]
    pub fn to_schema_org(&self, text: &str) -> Value {
        let text = self.text_or(text);
        let verbatim = |quote: &&Quote| {
            matches!(quote.kind, QuoteKind::Direct | QuoteKind::Block | QuoteKind::Turn) && quote.modality == Modality::Said
        };
        let countries =
            self.countries.iter().map(|country| json!({"@type": "Country", "name": country.name, "identifier": country.code}));
        let quotations = self.quotes.iter().filter(verbatim).map(|quote| self.quotation(quote, text));
        // house: properties of schema.org
        thing(
            "NewsArticle",
            [
                ("@context", Some("https://schema.org".into())),
                ("inLanguage", Some("en".into())),
                ("headline", self.title.as_ref().map(|title| (*title.text).into())),
                ("datePublished", self.published.as_deref().map(Into::into)),
                ("genre", Some(self.kind.as_str().into())),
                ("publisher", self.issuer.as_ref().and_then(publisher)),
                ("about", list(self.topics.iter().map(about))),
                ("contentLocation", list(countries)),
                ("mentions", list(self.organisations.iter().map(body))),
                ("citation", list(self.references.iter().map(citation))),
                ("hasPart", list(quotations)),
            ],
        )
    }

    fn quotation(&self, quote: &Quote, text: &str) -> Value {
        let speaker = quote.speaker.and_then(|speaker| self.speakers.get(speaker as usize));
        // Words that somebody else reports are part of that quotation.
        let outer = quote.within.and_then(|within| self.quotes.get(within as usize)).filter(|outer| outer.within.is_none());
        // house: properties of schema.org
        let properties = [
            ("text", Some(quote.span.of(text).into())),
            ("spokenByCharacter", speaker.map(character)),
            ("isPartOf", outer.map(|outer| self.quotation(outer, text))),
        ];
        thing("Quotation", properties)
    }
}

/// An object of a type, with the properties that are known.
fn thing<const N: usize>(kind: &str, properties: [(&str, Option<Value>); N]) -> Value {
    let known = properties.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    let kind = ("@type".to_owned(), Value::from(kind));
    Value::Object(std::iter::once(kind).chain(known).collect::<Map<_, _>>())
}

fn list(values: impl Iterator<Item = Value>) -> Option<Value> {
    let values: Vec<_> = values.collect();
    (!values.is_empty()).then_some(Value::Array(values))
}

fn publisher(issuer: &Issuer) -> Option<Value> {
    let kind = if issuer.country.is_some() { "GovernmentOrganization" } else { "Organization" };
    let address = issuer.country.as_deref().map(|country| thing("PostalAddress", [("addressCountry", Some(country.into()))]));
    let name = issuer.body.as_deref()?;
    Some(thing(kind, [("name", Some(name.into())), ("address", address)]))
}

fn character(speaker: &Speaker) -> Value {
    let name = Some(Value::from(&*speaker.name));
    if matches!(speaker.kind, SpeakerKind::Organisation | SpeakerKind::Collective) {
        return thing("Organization", [("name", name)]);
    }
    let employer = speaker.organisation.as_deref().map(|body| thing("Organization", [("name", Some(body.into()))]));
    // house: properties of schema.org
    let properties = [
        ("name", name),
        ("honorificPrefix", speaker.honorific.as_deref().map(Into::into)),
        ("jobTitle", speaker.role.as_deref().map(Into::into)),
        ("worksFor", employer),
    ];
    thing("Person", properties)
}

fn about(topic: &Topic) -> Value {
    let media_topic = topic.iptc.as_deref().map(|code| format!("{MEDIA_TOPICS}{}", code.trim_start_matches("medtop:")).into());
    // house: properties of schema.org
    thing("DefinedTerm", [("name", Some((*topic.label).into())), ("termCode", Some((*topic.id).into())), ("sameAs", media_topic)])
}

fn body(body: &Organisation) -> Value {
    thing("Organization", [("name", Some((*body.name).into())), ("identifier", Some((*body.id).into()))])
}

/// A document that is cited.
fn citation(reference: &Reference) -> Value {
    use ReferenceKind::{EuAct, IloConvention, Treaty, UkAct, UnResolution, UsAct, UsCode, UsOrder};
    let is_law = matches!(reference.kind, EuAct | IloConvention | Treaty | UkAct | UnResolution | UsAct | UsCode | UsOrder);
    // house: properties of schema.org
    let properties = [
        ("name", Some(reference.full_label().into())),
        ("identifier", Some((*reference.id).into())),
        ("url", reference.url.as_deref().map(Into::into)),
    ];
    thing(if is_law { "Legislation" } else { "CreativeWork" }, properties)
}
