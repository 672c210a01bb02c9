//! The fields of a record: which one contains the text, and which the id.

use clap::Args;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// The names of fields, as the arguments give them.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
#[command(next_help_heading = "Records (ndjson, json, csv)")]
pub(crate) struct Names {
    /// The field with the plain text [default: text; body or content if there is no other]
    #[arg(long = "text-field", value_name = "NAME")]
    pub(crate) text: Option<String>,

    /// The field with the web page or a part of one [default: html]
    #[arg(long = "html-field", value_name = "NAME", conflicts_with = "text")]
    pub(crate) html: Option<String>,

    /// The field with the id [default: id; url, link, guid or slug if there is no other; or else the file and the line]
    #[arg(long = "id-field", value_name = "NAME")]
    pub(crate) id: Option<String>,

    /// The field with the headline, which is set before the text if the text does not begin with it
    #[arg(long = "title-field", value_name = "NAME")]
    pub(crate) title: Option<String>,

    /// The field with the date of the release
    #[arg(long = "date-field", value_name = "NAME")]
    pub(crate) date: Option<String>,

    /// The field with the address of the release; the address of a page may date it [default: url, beside a page]
    #[arg(long = "url-field", value_name = "NAME")]
    pub(crate) url: Option<String>,
}

// house: names of fields
/// Fields that contain a release by their names in every stream.
const RELEASES: [&str; 3] = ["text", "html", "govuk"];
/// The field with the address of a page, unless another one is named.
const URL: &str = "url";
/// Fields that contain the text if exactly one of them does.
const TEXTS: [&str; 2] = ["body", "content"];
// house: names of fields
/// Fields that name a release, the best one first.
const IDS: [&str; 5] = ["id", "url", "link", "guid", "slug"];

/// The fields of a JSON object, as written and in their order.
pub(crate) struct Object<'l>(Vec<(Cow<'l, str>, &'l RawValue)>);

/// What the fields of a record are.
pub(crate) struct Roles<'l> {
    pub(crate) id: Option<&'l RawValue>,
    pub(crate) release: Role<'l>,
    pub(crate) title: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) url: Option<String>,
    /// The address by which a page is read: the field that is named for it, or else `url`.
    pub(crate) address: Option<String>,
    /// The other fields, as a JSON object; `None` if there are none.
    pub(crate) meta: Option<String>,
    /// What was guessed.
    pub(crate) guess: Option<String>,
}

/// The field with the release.
pub(crate) enum Role<'l> {
    Text(&'l RawValue),
    Html(&'l RawValue),
    Govuk(&'l RawValue),
    None(String),
}

impl Names {
    /// The field with the release.
    pub(crate) fn release(&self) -> Option<&str> {
        self.text.as_deref().or(self.html.as_deref())
    }

    /// Whether no field is named.
    pub(crate) fn are_default(&self) -> bool {
        *self == Self::default()
    }

    /// The names as options, for the identity of a run.
    pub(crate) fn options(&self) -> impl Iterator<Item = String> {
        // house: names of options
        let all = [
            ("text", &self.text),
            ("html", &self.html),
            ("id", &self.id),
            ("title", &self.title),
            ("date", &self.date),
            ("url", &self.url),
        ];
        all.into_iter().filter_map(|(option, name)| name.as_ref().map(|name| format!("--{option}-field={name}")))
    }
}

impl<'l> Object<'l> {
    pub(crate) fn roles(&self, names: &Names) -> Roles<'l> {
        let (release, name, guessed) = self.release(names);
        let id = names.id.as_deref().or_else(|| IDS.into_iter().find(|id| self.get(id).is_some_and(is_given)));
        let string = |name: &Option<String>| name.as_deref().and_then(|name| self.get(name)).and_then(plain);
        let used = [name, id, names.title.as_deref(), names.date.as_deref(), names.url.as_deref()];
        let unused = |field: &str| !used.contains(&Some(field)) && !RELEASES.contains(&field);
        let url = string(&names.url);
        let address = || self.get(URL).filter(|_| names.url.is_none() && name != Some(URL)).and_then(plain);
        let guess = (guessed || names.are_default() && id.is_some_and(|id| id != "id")).then(|| {
            let name = name.unwrap_or_default();
            match id {
                Some(id) => {
                    format!("the text is taken from \"{name}\" and the id from \"{id}\" (--text-field, --html-field, --id-field)")
                }
                None => {
                    format!("the text is taken from \"{name}\", and the id is the line (--text-field, --html-field, --id-field)")
                }
            }
        });
        Roles {
            id: id.and_then(|id| self.get(id)),
            release,
            title: string(&names.title),
            date: string(&names.date),
            meta: self.others(unused, url.as_deref()),
            address: url.clone().or_else(address),
            url,
            guess,
        }
    }

    /// The field with the release, its name, and whether it was guessed.
    fn release<'n>(&self, names: &'n Names) -> (Role<'l>, Option<&'n str>, bool) {
        if let Some(name) = names.release() {
            let role = self.get(name).map(|value| if names.text.is_some() { Role::Text(value) } else { Role::Html(value) });
            return (role.unwrap_or_else(|| Role::None(format!("no field \"{name}\""))), Some(name), false);
        }
        for (name, role) in RELEASES.into_iter().zip([Role::Text, Role::Html, Role::Govuk as fn(_) -> _]) {
            if let Some(value) = self.get(name) {
                return (role(value), Some(name), false);
            }
        }
        let candidates: Vec<_> = TEXTS.into_iter().filter_map(|name| Some((name, self.get(name)?))).collect();
        match candidates[..] {
            [(name, value)] => {
                let is_markup = plain(value).is_some_and(|text| text.trim_start().starts_with('<'));
                (if is_markup { Role::Html(value) } else { Role::Text(value) }, Some(name), true)
            }
            [] => {
                let there = self.0.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
                let there = if there.is_empty() { "none".into() } else { there };
                (Role::None(format!("no release; wanted a field \"text\", or --text-field; there are: {there}")), None, false)
            }
            _ => (Role::None("\"body\" and \"content\" may both be the text; name one with --text-field".into()), None, false),
        }
    }

    fn get(&self, name: &str) -> Option<&'l RawValue> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| *value)
    }

    /// The fields that are not used otherwise, and the address.
    fn others(&self, unused: impl Fn(&str) -> bool, url: Option<&str>) -> Option<String> {
        let others = self.0.iter().filter(|(field, _)| unused(field));
        let mut out = String::from("{");
        let named = |name: &str| serde_json::to_string(name).unwrap_or_default();
        let url = url.map(|url| format!("\"url\":{}", named(url)));
        let fields = others.map(|(field, value)| format!("{}:{}", named(field), value.get()));
        out.push_str(&url.into_iter().chain(fields).collect::<Vec<_>>().join(","));
        out.push('}');
        (out.len() > 2).then_some(out)
    }
}

/// A string or a number as plain text.
fn plain(value: &RawValue) -> Option<String> {
    match serde_json::from_str(value.get()).ok()? {
        serde_json::Value::String(text) if !text.trim().is_empty() => Some(text),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn is_given(value: &RawValue) -> bool {
    !matches!(value.get(), "null" | "\"\"")
}

impl<'de: 'l, 'l> Deserialize<'de> for Object<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Object<'de>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut fields = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, &RawValue>()? {
                    fields.push((Cow::Owned(name), value));
                }
                Ok(Object(fields))
            }
        }
        deserializer.deserialize_map(Fields)
    }
}
