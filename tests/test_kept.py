from __future__ import annotations

from generator.kept import kept

asked: list[tuple[str, int]] = []


@kept(2)
def times(text: str, count: int) -> str:
    """Repeat a text."""
    asked.append((text, count))
    return text * count


def test_an_answer_is_found_once_kept_when_told_and_forgotten_when_old() -> None:
    assert [times("a", 2), times("a", 2)] == ["aa", "aa"]
    assert asked == [("a", 2)]
    times.tell("told", "b", 3)
    assert times("b", 3) == "told"
    times("c", 1)
    times("a", 2)
    assert asked == [("a", 2), ("c", 1), ("a", 2)]
    assert times.__doc__ == "Repeat a text."
