from __future__ import annotations

import pytest

from generator.terms.translated import Words

OPENINGS = [
    ("One ship was seen in the harbour that day. Another came later.", 0),
    ("Rep. J. Smith of the U.S. told the committee what the crew saw. It was little.", 1),
    ("Angka itu, “lebih dari 20.000”, berasal dari satu laporan. Artikel lain diam.", 2),
    ("It asked whether “anything at all was ever loaded?” Nobody knew.", 3),
    ("A text of a single sentence, with 1.000 figures and no end", 4),
]
ENDS = ["that day.", "crew saw.", "satu laporan.", "ever loaded?”", "no end"]


@pytest.mark.parametrize(("text", "number"), OPENINGS)
def test_the_opening_is_the_first_sentence(text: str, number: int) -> None:
    opening = Words(en=text).opening.get("en")
    assert opening is not None
    assert text.startswith(opening)
    assert opening.endswith(ENDS[number])
