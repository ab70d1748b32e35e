from __future__ import annotations

import pytest

from generator.edtf import edtf_date


@pytest.mark.parametrize("text", ["2023-09-1X", "2023-1X", "2023-02-30", "2023-13", "kemarin"])
def test_what_is_not_a_date_gives_none(text: str) -> None:
    assert edtf_date.parse(text) is None
