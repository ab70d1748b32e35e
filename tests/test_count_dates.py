"""The date as of which something was counted: on the page beside the figure, and in the data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator import build
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from pathlib import Path

COUNTED = Change(
    "facts.yml", '"12000", bound: about}', '"12000", bound: about, as_of: "2024-03-05"}'
)


def test_a_count_has_its_own_date(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    outcome = build.build(copy(tmp_path / "dossier", COUNTED), docs)
    assert outcome.problems == ()
    facts = json.loads((docs / "data" / "facts.json").read_text("utf-8"))
    dates: dict[str, Any] = {each["id"]: (each["quantity"] or {}).get("as_of") for each in facts}
    assert dates["f-rice"]["edtf"] == "2024-03-05"
    assert dates["f-ships"] is None
    table = (docs / "data" / "facts.csv").read_text("utf-8-sig").splitlines()
    assert table[0].endswith(",as_of")
    counted = [row.split(",")[0] for row in table[1:] if row.endswith(",2024-03-05")]
    assert counted == ["f-rice"]
    page = (docs / "en" / "facts" / "index.md").read_text("utf-8")
    assert page.count("as of 5 March 2024") == 1


DIFFERENCE = Change(
    "briefing.yml",
    "measures:\n",
    """differences:
  - id: d-cargo
    facts: [f-rice, f-bags]
    kind: not-comparable
    note: {id: "Dua hitungan.", en: "Two counts."}
    computed: [{value: "2", how: count, of: [f-rice, f-bags]}]
measures:
""",
)


def test_the_data_of_a_difference_have_what_its_note_works_out(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    outcome = build.build(copy(tmp_path / "dossier", DIFFERENCE), docs)
    assert outcome.problems == ()
    found = json.loads((docs / "data" / "differences.json").read_text("utf-8"))
    (declared,) = (each for each in found if each["id"] == "d-cargo")
    (worked_out,) = declared["worked_out"]
    assert worked_out == {
        "value": "2",
        "bound": "exactly",
        "how": "count",
        "of": ["f-rice", "f-bags"],
    }
