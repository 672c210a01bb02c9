//! The first of two readings: who speaks in all releases. The tables of speakers and quotes give each person one name.

use crate::ahead::Ahead;
use crate::arguments::Arguments;
use crate::input::{Inputs, Item};
use crate::interrupt;
use crate::own::Own;
use crate::reading::Reader;
use crate::render::Layout;
use crate::workers::Workers;
use demarche::columns::Table;
use demarche::people::People;

/// The people of all releases, if a table shows them and the input can be read twice; those of the caller's table for a page.
pub(crate) fn gather(arguments: &Arguments, workers: &Workers) -> Option<People> {
    let shows_people = workers.renderer.options.tables.iter().any(|table| matches!(table, Table::Speakers | Table::Quotes));
    // The page of a corpus adds the stories itself.
    if matches!(workers.renderer.layout(), Layout::Pages(_)) {
        return Some(workers.reader.extractor.people());
    }
    if !shows_people || !can_be_read_twice(arguments) {
        return None;
    }
    let inputs = Inputs::new(&arguments.inputs, arguments.from, &Own::of(arguments.output.as_deref()))
        .with_field(arguments.names.release());
    let mut ahead = Ahead::start(inputs, workers.batch_size());
    let mut people = workers.reader.extractor.people();
    while !interrupt::requested() {
        let batch = ahead.batch();
        if batch.is_empty() {
            break;
        }
        for one in workers.each(batch, |item, reader| people_of(&item, reader)) {
            people.merge(one);
        }
    }
    Some(people)
}

fn people_of(item: &Item, reader: &Reader) -> People {
    // An error is reported in the second reading.
    reader.read(item).map_or_else(|_| People::new(), |reading| People::of([&reading.story]))
}

/// Whether all inputs are files, folders or patterns of them, and none is a stream.
fn can_be_read_twice(arguments: &Arguments) -> bool {
    let is_stream = |path: &std::path::PathBuf| {
        path.as_os_str() == "-" || path.metadata().is_ok_and(|data| !data.is_file() && !data.is_dir())
    };
    !arguments.inputs.is_empty() && !arguments.inputs.iter().any(is_stream)
}
