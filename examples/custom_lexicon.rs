//! Adds an office, an alias of a country, a reporting verb and a topic with a term to the built-in tables.

use demarche::Extractor;
use std::error::Error;
use std::io::{self, Write};

/// One row per line, separated by tabs: the kind of row, then its columns.
const ROWS: &str = "\
# office: name, rank
office\tChief Herald\tminister
# alias: country, form, words
alias\tGB\tname\tBlighty
# verb: base form, class, complements
verb\tintone\tneutral\tdirect;that
# topic: id, label, kind
topic\twhaling\tWhaling\tsubject
# term: topic, words, strength
term\twhaling\twhaling moratorium\tstrong
";

const TEXT: &str = "\
Chief Herald visits Reykjavik

The Chief Herald, Ada Quill, arrived from Blighty on Monday for talks on the whaling moratorium.

“The sea keeps its own ledger,” Ms Quill intoned. She said that the whaling moratorium would stand.
";

fn main() -> Result<(), Box<dyn Error>> {
    let extractor = Extractor::builder().lexicon(ROWS).build()?;
    let story = extractor.extract(TEXT);
    let mut out = io::stdout().lock();
    for speaker in &story.speakers {
        writeln!(out, "speaker  {}, {}", speaker.name, speaker.role.as_deref().unwrap_or("no office"))?;
    }
    for quote in &story.quotes {
        writeln!(out, "quote    {}", quote.span.of(TEXT))?;
    }
    for country in &story.countries {
        writeln!(out, "country  {} ×{}", country.name, country.mentions.len())?;
    }
    for topic in &story.topics {
        writeln!(out, "topic    {} {:.2}", topic.label, topic.score)?;
    }
    Ok(())
}
