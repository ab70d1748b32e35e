"""A text is read once, and what is to be stored is all that was read."""

from __future__ import annotations

import pytest

from generator.text import cached_reading
from generator.text.cached_reading import CachedReading


@pytest.fixture
def read() -> list[str]:
    """The texts that were read."""
    return []


@pytest.fixture
def reading(read: list[str]) -> CachedReading[tuple[str, ...]]:
    """The words of a text."""

    def words(text: str, language: str) -> tuple[str, ...]:
        read.append(text)
        return (language, *text.split())

    return CachedReading(words, tuple[str, ...])


def test_a_text_is_read_once_in_each_language(
    reading: CachedReading[tuple[str, ...]], read: list[str]
) -> None:
    assert reading("a b", "en") == reading("a b", "en") == ("en", "a", "b")
    assert reading("a b", "id") == ("id", "a", "b")
    assert read == ["a b", "a b"]


def test_what_is_stored_later_is_added(reading: CachedReading[tuple[str, ...]]) -> None:
    for number in range(20):
        reading(f"early {number}", "en")
    early = reading.entries()
    reading("late", "en")
    late = reading.entries()
    assert early is not None
    assert late is not None
    assert len(late) == 21
    assert early.items() < late.items()
    assert reading.entries() is None


def test_a_run_that_reads_little_keeps_what_another_needs(
    reading: CachedReading[tuple[str, ...]],
) -> None:
    reading.begin({f"{number}": b"[]" for number in range(20)})
    reading("new", "en")
    assert len(reading.entries() or ()) == 21


def test_what_is_long_unused_goes(
    reading: CachedReading[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cached_reading, "_FEW", 10)
    reading("new", "en")
    reading.begin({f"{number}": b"[]" for number in range(20)})
    reading("new", "en")
    assert len(reading.entries() or ()) == 1


def test_what_leaves_the_memory_is_stored_all_the_same(
    reading: CachedReading[tuple[str, ...]], read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cached_reading, "_MOST", 3)
    texts = [f"text {number}" for number in range(10)]
    first = [reading(each, "en") for each in texts]
    assert [reading(each, "en") for each in texts] == first
    stored = reading.entries()
    assert stored is not None
    assert len(stored) == 10
    reading.begin(stored)
    assert [reading(each, "en") for each in texts] == first
    assert read == texts


def test_what_is_stored_but_means_nothing_is_read(
    reading: CachedReading[tuple[str, ...]], read: list[str]
) -> None:
    reading("a b", "en")
    stored = reading.entries()
    assert stored is not None
    reading.cache_clear()
    reading.begin(dict.fromkeys(stored, b"{"))
    assert reading("a b", "en") == ("en", "a", "b")
    assert read == ["a b", "a b"]
    assert reading.entries() == stored
