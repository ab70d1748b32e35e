from __future__ import annotations

from benchmarks import intake


def test_no_date_is_wrong_and_no_word_is_lost() -> None:
    result = intake.measure()
    assert result.pages >= 40
    assert result.accepted == []
    assert result.dates["wrong"] == result.dates["missed"] == 0
    assert result.recall > 0.99
    assert result.precision > 0.99
