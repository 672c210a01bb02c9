//! The files that a run writes itself: they are not read.

use crate::identity::Identity;
use crate::place::beside;
use std::path::{Path, PathBuf};

/// The files that a run writes. Those that it finds in a folder are skipped.
#[derive(Clone, Debug, Default)]
pub(crate) struct Own {
    /// Absolute.
    paths: Vec<PathBuf>,
    standard_output: Option<Identity>,
}

impl Own {
    pub(crate) fn of(output: Option<&Path>) -> Self {
        let paths = output.into_iter().flat_map(|output| beside(output).into_iter().chain([output.to_owned()]));
        let absolute = paths.filter_map(|path| std::path::absolute(path).ok()).collect();
        let standard_output = if output.is_none() { Identity::of_standard_output() } else { None };
        Self { paths: absolute, standard_output }
    }

    pub(crate) fn contain(&self, path: &Path) -> bool {
        let named = std::path::absolute(path).is_ok_and(|path| self.paths.iter().any(|own| path.starts_with(own)));
        named || self.standard_output.is_some() && Identity::of(path) == self.standard_output
    }
}
