//! Quotes, their cues and sources, and the speakers that the sources name.
