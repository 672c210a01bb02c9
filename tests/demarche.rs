//! The command `demarche`: every form in and out, folders and patterns, what cannot be read, and how a run ends.

#[path = "demarche_command/common.rs"]
mod common;
#[path = "demarche_command/forms.rs"]
mod forms;
#[path = "demarche_command/inputs.rs"]
mod inputs;
#[path = "demarche_command/interrupted.rs"]
mod interrupted;
