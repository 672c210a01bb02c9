# The everyday commands. Each is a plain command that also works without `just`; `just` alone lists them.

_list:
  @just --list --unsorted

# Run the tests. Arguments choose some: `just test --test attribution turn`.
test *arguments:
  cargo test --all-features {{arguments}}

# Run the cases of attribution whose names contain these words, and print what is found: `just case colon narrator`.
case +words:
  CASE="{{words}}" cargo test --test attribution -- --nocapture

# Regenerate RULES.md, after a rule or a case has changed.
rules:
  UPDATE_RULES=1 cargo test --test rules

# Check format, lints and house rules.
lint:
  cargo fmt --all --check
  cargo clippy --workspace --all-targets --all-features -- -D warnings
  .ci/house.py

# Run everything that a change must pass. It takes some 20 minutes.
ci:
  .ci/run
