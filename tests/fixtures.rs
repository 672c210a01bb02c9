//! Compares what is found in the fixtures with what a person found in them (`expected.json`).
//!
//! `cargo test --test fixtures -- --nocapture` prints the figures and every difference.

#[path = "common/fixtures.rs"]
mod fixtures;
#[path = "common/score.rs"]
mod score;

use fixtures::fixtures;
use score::Score;

/// The smallest F1 that each figure may have. Raise it when the figure rises.
const SMALLEST: [(&str, f64); 19] = [
    ("bodies", 0.85),
    ("boilerplate", 0.95),
    ("countries", 0.96),
    ("country mentions", 0.93),
    ("embargo", 1.0),
    ("events", 0.39),
    ("first topic", 0.97),
    ("issuer's body", 0.9),
    ("issuer's country", 0.9),
    ("kind", 0.97),
    ("place", 0.9),
    ("published", 0.98),
    ("quotes", 0.92),
    ("quotes attributed", 0.86),
    ("quotes of the right kind", 0.92),
    ("speakers", 0.86),
    ("subtitle", 1.0),
    ("title", 0.97),
    ("topics", 0.8),
];

#[test]
fn no_figure_is_lower_than_before() {
    let mut score = Score::default();
    for fixture in fixtures() {
        let file = fixture.folder.join("expected.json");
        let expected = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let expected = serde_json::from_str(&expected).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        score.add(&expected, &fixture.text, &demarche::extract(&fixture.text));
    }
    for miss in &score.misses {
        eprintln!("{miss}");
    }
    for (figure, tally) in &score.figures {
        eprintln!("{figure:26} {:.3}", tally.f1());
    }
    // The score of a topic says how often it is right. The topics of a band must be right as often as their scores say, within a sixth.
    for band in [0.38..0.5, 0.5..0.6, 0.6..0.7, 0.7..1.0_f32] {
        let found: Vec<_> = score.bands.iter().filter(|(score, _)| band.contains(score)).collect();
        let share = |sum: f64| sum / f64::from(found.len() as u32);
        let right = share(found.iter().map(|(_, right)| f64::from(u8::from(*right))).sum());
        let said = share(found.iter().map(|(score, _)| f64::from(*score)).sum());
        eprintln!("topics scored {said:.2}: {} found, {right:.2} right", found.len());
        assert!(right >= said - 1.0 / 6.0, "topics scored {said:.2} are right in {right:.2}");
    }
    for (figure, least) in SMALLEST {
        let f1 = score.figures.get(figure).map_or(0.0, |tally| tally.f1());
        assert!(f1 >= least, "{figure}: F1 {f1:.3}, at least {least:.3} expected");
    }
}
