//! [`FloorBoundary`]: the character boundary at or before an offset.

/// `str::floor_char_boundary`, which the oldest supported compiler does not have.
pub(crate) trait FloorBoundary {
    /// The last character boundary at or before `at`.
    fn floor_boundary(&self, at: usize) -> usize;
}

impl FloorBoundary for str {
    fn floor_boundary(&self, at: usize) -> usize {
        (0..=at.min(self.len())).rev().find(|&at| self.is_char_boundary(at)).unwrap_or_default()
    }
}
