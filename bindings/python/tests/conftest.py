"""Releases of the repository, for all tests."""

from pathlib import Path

import pytest

FIXTURES = Path(__file__).parents[3] / "tests" / "fixtures"


@pytest.fixture(scope="session")
def releases():
    """The text of every fixture by its name."""
    found = {path.parent.name: path.read_text(encoding="utf-8") for path in sorted(FIXTURES.glob("*/release.txt"))}
    assert len(found) > 50
    return found
