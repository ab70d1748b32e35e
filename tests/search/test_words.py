from __future__ import annotations

from generator.search import words
from generator.search.records import RecordKind


def test_every_kind_has_a_name_in_both_languages() -> None:
    for language in ("id", "en"):
        interface = words.interface(language)
        assert set(interface.kinds) == set(interface.labels) == set(RecordKind)


def test_a_language_s_plural_forms_are_all_there() -> None:
    assert words.interface("en").results == {
        "one": "%(count)s result for “%(query)s”",
        "other": "%(count)s results for “%(query)s”",
    }
    assert words.interface("id").results == {"other": "%(count)s hasil untuk “%(query)s”"}


def test_indonesian_differs_from_english_throughout() -> None:
    indonesian, english = words.interface("id"), words.interface("en")
    same = [
        name for name in english.__slots__ if getattr(indonesian, name) == getattr(english, name)
    ]
    assert same == ["examples", "browse"]
