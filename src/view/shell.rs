//! The shell of every page: one self-contained HTML file that loads nothing.

use base64::{Engine, engine::general_purpose::STANDARD};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

const STYLE: &str = include_str!("page.css");

/// Returns the page with this body. The policy names the style and the script by their hashes, so no other style applies and no other
/// script runs, wherever it comes from.
pub(super) fn shell(title: &str, body: &Markup, script: Option<&'static str>) -> String {
    let script_source = script.map_or_else(|| "'none'".into(), hash);
    let policy =
        format!("default-src 'none'; style-src {}; script-src {script_source}; base-uri 'none'; form-action 'none'", hash(STYLE));
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                meta name="generator" content=(concat!("demarche ", env!("CARGO_PKG_VERSION")));
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                (body)
                @if let Some(script) = script {
                    script { (PreEscaped(script)) }
                }
            }
        }
    }
    .into_string()
}

/// The source in a Content-Security-Policy that allows exactly this inline text.
fn hash(inline: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(inline)))
}
