//! [`Sightings`]: the identities that are to be joined.

use crate::people::identity::{Form, Identity};
use crate::people::seen::Seen;
use std::collections::BTreeMap;

/// What stories say that the caller's table does not decide.
pub(super) type Sightings<'s> = BTreeMap<&'s Identity, &'s Seen>;

/// The identities of one form.
pub(super) fn of_form<'s, 'a>(
    seen: &'a Sightings<'s>,
    form: Form,
) -> impl Iterator<Item = (&'s Identity, &'s Seen)> + use<'s, 'a> {
    seen.iter().map(|(identity, said)| (*identity, *said)).filter(move |(identity, _)| identity.form == form)
}
