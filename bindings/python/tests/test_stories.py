"""`extract_all`: the order, the stream, exceptions and threads."""

import threading

import demarche
import pytest


def texts(count):
    return [f"On {day} June, Minister Ana Silva said that Norway had agreed. " * (day % 9) for day in range(count)]


def test_the_stories_are_those_of_one_thread_in_order(releases):
    alone = [demarche.extract(text) for text in releases.values()]
    for jobs in (None, 1, 2, 5):
        assert list(demarche.extract_all(releases.values(), jobs=jobs)) == alone


def test_it_streams():
    taken = 0

    def source():
        nonlocal taken
        for text in texts(2_000):
            taken += 1
            yield text

    stories = demarche.extract_all(source(), jobs=2)
    assert taken == 0
    for number, _ in enumerate(stories):
        assert taken <= number + 1 + 2 * 32
    assert taken == 2_000


def test_an_exception_comes_after_the_stories_before_it():
    def source():
        yield from texts(3)
        raise KeyError("broken")

    stories = demarche.extract_all(source())
    assert len([next(stories), next(stories), next(stories)]) == 3
    with pytest.raises(KeyError, match="broken"):
        next(stories)
    assert list(stories) == []


def test_an_item_that_is_no_text():
    stories = demarche.extract_all(["Norway.", None, "Chile."])
    assert next(stories).countries[0].code == "NO"
    with pytest.raises(TypeError):
        next(stories)


def test_wrong_arguments():
    with pytest.raises(demarche.Error, match="0 jobs"):
        demarche.extract_all([], jobs=0)
    with pytest.raises(TypeError):
        demarche.extract_all(7)
    assert list(demarche.extract_all([])) == []


def test_an_iterator_may_be_left_early():
    for _ in range(20):
        assert next(demarche.extract_all(texts(500)))
    assert threading.active_count() == 1


def test_own_tables():
    own = demarche.Extractor(lexicon="alias\tNO\tname\tNorroway")
    assert [story.countries[0].code for story in own.extract_all(["Delegates from Norroway met."] * 3)] == ["NO"] * 3
