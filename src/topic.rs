//! Topics: what a release is about, with the terms that say so.
