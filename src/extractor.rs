//! [`Extractor`]: calls the stages in order.

use crate::document::{Publisher, writes_day_first};
use crate::lang::en::ENGLISH;
use crate::lexicon::{CallersRows, Lexicon};
use crate::mention::Mentions;
use crate::mention::issuer::is_of_many_states;
use crate::people::People;
use crate::repair::{self, Repaired};
use crate::speaker::{Circumstances, Identities, Resolved};
use crate::story::{Country, Line, Story, Title};
use crate::syntax::{self, Context, Cursors, View};
use crate::{Document, Error, Segments, Span, attribution, event, mention, reference, speaker, topic};
use std::sync::Arc;

/// Reads releases; built once, shared between threads without a lock.
///
/// ```
/// let extractor = demarche::Extractor::builder().build()?;
/// let story = extractor.extract("Norway and Chile signed an agreement.");
/// assert_eq!(story.countries.len(), 2);
/// # Ok::<(), demarche::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Extractor {
    lexicon: Arc<Lexicon>,
}

/// Builds an extractor from the built-in tables and rows of the caller.
///
/// ```
/// let extractor = demarche::Extractor::builder().lexicon("alias\tNO\tname\tNorroway").build()?;
/// assert_eq!(&*extractor.extract("Delegates from Norroway met.").countries[0].code, "NO");
/// # Ok::<(), demarche::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Builder {
    additions: Vec<CallersRows>,
}

/// A stage of an extraction, for benches. Mentions take several stages: the look-up, the people, the places.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Stage {
    Document,
    Segments,
    LookUp,
    Tags,
    People,
    Places,
    Attributions,
    Events,
    Topics,
    References,
}

/// Reads a release with the built-in tables. Never fails; linear in the text.
///
/// ```
/// let story = demarche::extract("“We welcome this,” said the Foreign Minister, Ana Silva.");
/// assert_eq!(story.quotes.len(), 1);
/// ```
#[must_use]
pub fn extract(text: &str) -> Story {
    extract_document(&Document::plain(text))
}

/// Reads a [`Document`] with the built-in tables. The document may be plain text or, with the features `html` and `govuk`, a page or a
/// content item. Never fails; linear in the text.
///
/// ```
/// use demarche::Document;
/// let story = demarche::extract_document(&Document::plain("“We welcome this,” said the Foreign Minister, Ana Silva."));
/// assert_eq!(story.quotes.len(), 1);
/// ```
#[must_use]
pub fn extract_document(document: &Document<'_>) -> Story {
    // A test shows that the built-in tables compile. If one were broken, this would return an empty story instead of a panic.
    Lexicon::built_in()
        .map_or_else(|_| Story::default(), |lexicon| Extractor { lexicon: Arc::clone(lexicon) }.extract_document(document))
}

impl Extractor {
    /// An extractor with the built-in tables, to which a caller may add.
    #[must_use]
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Reads a release from plain text. Never fails; linear in the text.
    #[must_use]
    pub fn extract(&self, text: &str) -> Story {
        self.extract_document(&self.document(text))
    }

    /// Reads the blocks of plain text, as [`Document::plain`] does, but with this extractor's tables, which include the headers, labels, forms,
    /// boilerplate and honorifics that the caller added.
    ///
    /// ```
    /// use demarche::{Extractor, document::BlockKind};
    /// let extractor = Extractor::builder().lexicon("label\tPress bulletin\tpress_release\tfirm\talone").build()?;
    /// let document = extractor.document("Press bulletin\n\nMinister visits Oslo\n\nThe minister arrived on Monday.");
    /// assert_eq!(document.blocks()[0].kind, BlockKind::Label);
    /// # Ok::<(), demarche::Error>(())
    /// ```
    #[must_use]
    pub fn document<'t>(&self, text: &'t str) -> Document<'t> {
        Document::plain_with(text, &self.lexicon.lines)
    }

    /// People to whom stories can be added, with the people of the caller's table. The rows are of the kind `person`.
    ///
    /// ```
    /// let rows = "person\tlund\tAda Lund\tA. Lund-Oakes\tforeign_minister\tNO\t2031-01-01\t2033-06-30\tQ99999";
    /// let extractor = demarche::Extractor::builder().lexicon(rows).build()?;
    /// let story = extractor.extract("Talks\n\n3 June 2031\n\nThe Norwegian Foreign Minister said that talks went on.");
    /// assert_eq!(&*story.speakers[0].key, "lund");
    /// let mut people = extractor.people();
    /// people.add(&story);
    /// assert_eq!(&*people.find(&story, &story.speakers[0]).unwrap().person.name, "Ada Lund");
    /// # Ok::<(), demarche::Error>(())
    /// ```
    #[must_use]
    pub fn people(&self) -> People {
        People::known(&self.lexicon.people)
    }

    /// Reads a [`Document`]. Never fails; linear in the text.
    #[must_use]
    pub fn extract_document(&self, document: &Document<'_>) -> Story {
        match self.repaired(document) {
            Some(repaired) => {
                let mut sound = self.document(&repaired.text);
                // A caller may have set the day on which the text is read.
                sound.header.published = document.header.published.clone().or(sound.header.published);
                let mut story = self.read(&sound, &mut |_| {});
                repaired.restore(&mut story, document.text());
                story
            }
            None => self.read(document, &mut |_| {}),
        }
    }

    /// The text of a document without damage, if it is plain text and has any.
    fn repaired(&self, document: &Document<'_>) -> Option<Repaired> {
        if document.drawn().is_some() {
            return None;
        }
        repair::repair(document.text(), &|word| self.lexicon.knows_word(word))
    }

    /// Like [`Extractor::extract`], but calls `passed` after each stage, so that benches can time the stages.
    #[doc(hidden)]
    #[must_use]
    pub fn extract_in_stages(&self, text: &str, mut passed: impl FnMut(Stage)) -> Story {
        let document = self.document(text);
        passed(Stage::Document);
        self.read(&document, &mut passed)
    }

    /// Runs only the look-up in the tables, for benches. Returns the number of words of the text that the tables know.
    #[doc(hidden)]
    #[must_use]
    pub fn look_up(&self, segments: &Segments<'_>) -> usize {
        self.lexicon.look_up(segments).words.iter().filter(|word| self.lexicon.knows(**word)).count()
    }

    /// Who publishes a release, as far as it decides how dates are read. If no line says who, and each country that it names writes the
    /// day first, so does the publisher.
    fn publisher<'i>(&self, mentions: &'i Mentions) -> Publisher<'i> {
        let issuer = mentions.issuer.as_ref();
        let body = || issuer?.body.as_deref();
        let day_first = |country: &Country| writes_day_first(&country.code, &self.lexicon.gazetteer);
        match issuer.and_then(|issuer| issuer.country.as_deref()) {
            Some(country) => Publisher::OfCountry(country),
            None if body().is_some_and(|body| is_of_many_states(&self.lexicon, body)) => Publisher::International,
            None => match &*mentions.countries {
                [first, ..] if mentions.countries.iter().all(day_first) => Publisher::OfCountry(&first.code),
                _ => Publisher::Unknown,
            },
        }
    }

    fn read(&self, document: &Document<'_>, passed: &mut impl FnMut(Stage)) -> Story {
        let segments = Segments::with(document, self.lexicon.abbreviations());
        passed(Stage::Segments);
        let lookup = self.lexicon.look_up(&segments);
        passed(Stage::LookUp);
        let tags = syntax::tagger::tag(&self.lexicon, &segments, &lookup);
        passed(Stage::Tags);
        let context = Context { document, segments: &segments, lexicon: &self.lexicon, lookup: &lookup, tags: &tags };
        let entities = mention::entities(&context);
        passed(Stage::People);
        let mentions = Mentions::find(&context, &entities);
        passed(Stage::Places);
        let cursors = Cursors::default();
        let view = View::new(&context, &entities, &cursors);
        let findings = attribution::find(view);
        let Resolved { quotes, mut speakers, known } = speaker::resolve(view, &mentions, &findings);
        passed(Stage::Attributions);
        let published = document.header.published.as_ref();
        let published = published.and_then(|day| day.of(self.publisher(&mentions), &self.lexicon.gazetteer));
        let identities = Identities::new(view, &mentions, known, (&quotes, &speakers));
        let events = event::find(view, &identities, &quotes, published.map(|(day, _)| day));
        // What it remembers of the text is not kept in memory through the next stages.
        drop(identities);
        passed(Stage::Events);
        let topics = topic::score(&context, &mentions);
        passed(Stage::Topics);
        let references = reference::find(&context, &mentions);
        passed(Stage::References);
        let issuer_country = mentions.issuer.as_ref().and_then(|issuer| issuer.country.as_deref());
        let circumstances = Circumstances { published: published.as_ref().map(|(day, _)| day.as_ref()), issuer_country };
        speaker::add_known_keys(&self.lexicon, &mut speakers, circumstances);
        let line = |span: Option<Span>| span.map(|span| Line { text: span.of(segments.text).into(), span });
        Story {
            text: document.drawn().map(Into::into),
            kind: document.header.kind,
            kind_rule: document.header.kind_rule,
            kind_confidence: document.header.kind_confidence,
            title: document.header.title.map(|span| Title { text: span.of(segments.text).into(), span }),
            subtitle: line(document.header.subtitle),
            published: published.map(|(day, _)| day.into()),
            published_rule: published.and_then(|(_, rule)| rule),
            issuer: mentions.issuer,
            place: line(document.header.place),
            embargo: document.header.embargo.clone(),
            author: line(document.header.author),
            boilerplate: document.blocks().iter().filter(|block| block.kind.is_frame()).map(|block| block.span).collect(),
            sentences: segments.sentences.iter().map(|sentence| sentence.span).collect(),
            speakers,
            quotes,
            events,
            countries: mentions.countries,
            organisations: mentions.bodies,
            references,
            topics,
            ..Story::default()
        }
    }
}

impl Builder {
    /// Adds rows of a lexicon: one per line, with columns separated by tabs. Lists within a column are separated by semicolons.
    ///
    /// | first column | other columns |
    /// |---|---|
    /// | `abbreviation` | word, kind |
    /// | `alias` | a country's code or an organisation's id, kind of form (`name`, `demonym`, `capital`, …), words |
    /// | `blocker` | a name that is never a country's or an organisation's |
    /// | `body` | an organisation's id, name, aliases |
    /// | `boilerplate` | the start of a line, `start` or `whole`, `line`, `lines`, `rest` or `numbered`, `boilerplate` or `note` |
    /// | `country` | code, name, official names, variants, demonyms, capitals |
    /// | `form` | words of a headline, `start`, `end` or `any`, the kind of release that they name, `firm`, `loose` or `lead` |
    /// | `header` | the start of a line above or below the body, what the line is (`published`, `from`, …), `start` or `whole` |
    /// | `honorific` | an honorific before names and in the labels of transcripts, `male`, `female` or `-`, kind |
    /// | `label` | a label over a release, its kind or `-`, `firm` or `loose`, `colon` or `alone` |
    /// | `office` | office, kind |
    /// | `pattern` | a kind of reference, a regular expression, the normal form, address |
    /// | `person` | key, name, other names, class of office, country, first and last day in the office, item of Wikidata |
    /// | `term` | a topic's id, words, strength, flag |
    /// | `topic` | id, label, kind |
    /// | `verb` | base form, class, complements, flags |
    ///
    /// The headers of the built-in tables explain the columns. Rows for headers, labels, forms and boilerplate, and honorifics in the labels
    /// of transcripts, apply to [`Extractor::extract`] and [`Extractor::document`]. [`Document::plain`] and pages use only the built-in
    /// tables.
    ///
    /// A `pattern` is a shape of citations in the syntax of the crate `regex`, such as a publisher's own file numbers. It is searched for in
    /// the whole text, and matches whole words. The normal form and the address may contain groups: `$0`, `$1`, `$name`; a part in braces
    /// is left out if its group found nothing. A pattern without a greatest length is an error.
    ///
    /// ```
    /// let row = "pattern\tfile_number\tKM-(?<n>[0-9]{1,5})/(?<y>[0-9]{4})\tKM $n/$y\thttps://example.org/$y/$n";
    /// let extractor = demarche::Extractor::builder().lexicon(row).build()?;
    /// let story = extractor.extract("Note KM-12/2031 of the Ministry");
    /// assert_eq!((&*story.references[0].id, story.references[0].url.as_deref()), ("KM 12/2031", Some("https://example.org/2031/12")));
    /// # Ok::<(), demarche::Error>(())
    /// ```
    ///
    /// ```
    /// let rows = "honorific\tPoonka\tfemale\thonorific\nform\tGlad tidings\tstart\tmedia_note\tfirm";
    /// let extractor = demarche::Extractor::builder().lexicon(rows).build()?;
    /// let story = extractor.extract("Glad tidings on the ferry\n\nThe ferry sails again.");
    /// assert_eq!(story.kind, demarche::Kind::MediaNote);
    /// # Ok::<(), demarche::Error>(())
    /// ```
    ///
    /// Errors call the first source that is added `lexicon`, and later ones `lexicon 2`, `lexicon 3` and so on.
    #[must_use]
    pub fn lexicon(self, rows: &str) -> Self {
        let name = match self.additions.len() {
            0 => "lexicon".to_owned(),
            others => format!("lexicon {}", others + 1),
        };
        self.lexicon_named(&name, rows)
    }

    /// Adds rows of a lexicon from a named source, such as a file. Errors contain the name.
    ///
    /// ```
    /// let builder = demarche::Extractor::builder().lexicon_named("mine.tsv", "alias\tNO\tname\tNorroway\nalias\tNO");
    /// let error = builder.build().unwrap_err().to_string();
    /// assert!(error.starts_with("mine.tsv line 2, column 3: "));
    /// ```
    #[must_use]
    pub fn lexicon_named(mut self, name: &str, rows: &str) -> Self {
        self.additions.push(CallersRows { name: name.to_owned(), rows: rows.to_owned() });
        self
    }

    /// Compiles the tables.
    ///
    /// # Errors
    /// [`Error::Lexicon`] with source, line and column of the first row that cannot be read.
    pub fn build(self) -> Result<Extractor, Error> {
        if self.additions.is_empty() {
            return Ok(Extractor { lexicon: Arc::clone(Lexicon::built_in()?) });
        }
        Ok(Extractor { lexicon: Arc::new(Lexicon::build(&ENGLISH, &self.additions)?) })
    }
}
