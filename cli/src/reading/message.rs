//! Messages of press lists.

use crate::input::{Body, Entry};
use mail_parser::{Message, MessageParser, PartType};
use serde_json::{Map, Value};

/// The release in a message; `None` if it is none.
pub(super) fn entry(bytes: &[u8]) -> Option<Entry> {
    let message = MessageParser::default().parse(bytes)?;
    let line = |text: &str| Some(text.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty());
    let mut meta = Map::new();
    if let Some(from) = message.from().and_then(|from| from.first()) {
        let parts = [from.name().map(Into::into), from.address().map(|address| format!("<{address}>"))];
        meta.insert("from".into(), Value::from(parts.into_iter().flatten().collect::<Vec<String>>().join(" ")));
    }
    if let Some(list) = message.header_raw("List-Id").and_then(line) {
        meta.insert("list".into(), list.into());
    }
    Some(Entry {
        id: message.message_id().map(Into::into),
        // Without "Fwd:" and the name of the list in brackets.
        title: message.thread_name().or(message.subject()).and_then(line),
        date: message.date().map(|date| format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)),
        url: None,
        body: body(&message),
        meta,
    })
}

/// The page if there is one: its paragraphs are known. Lines of plain text are often broken by the mail program.
fn body(message: &Message<'_>) -> Body {
    let html = message.html_bodies().find_map(|part| match &part.body {
        PartType::Html(html) if !html.trim().is_empty() => Some(html.to_string()),
        _ => None,
    });
    html.map_or_else(|| Body::Text(message.body_text(0).unwrap_or_default().replace("\r\n", "\n")), Body::Html)
}
