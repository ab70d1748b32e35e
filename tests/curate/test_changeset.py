from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.curate import seed_files
from generator.curate.diff import changeset, changeset_report, snapshots
from generator.curate.rename import renaming
from tests.curate import dossiers

if TYPE_CHECKING:
    from pathlib import Path

    from generator.curate.diff.changeset import RecordChange


def two(tmp_path: Path) -> tuple[Path, Path]:
    return dossiers.make(tmp_path / "old"), dossiers.make(tmp_path / "new")


def changes(old: Path, new: Path) -> tuple[RecordChange, ...]:
    return changeset.compare(snapshots.dossier(str(old), old), snapshots.dossier(str(new), new))


def told(old: Path, new: Path) -> str:
    return changeset_report.as_text(changes(old, new))


def test_equal_dossiers_do_not_differ(tmp_path: Path) -> None:
    assert told(*two(tmp_path)) == "Nothing differs.\n"


def test_each_value_is_shown_with_what_it_was_and_is(tmp_path: Path) -> None:
    old, new = two(tmp_path)
    dossiers.change(new, "facts.yml", 'amount: "3", bound: at_least', 'amount: "4"')
    dossiers.change(new, "facts.yml", "[melati, harbour]", "[harbour, melati, budi]")
    dossiers.change(new, "entities.yml", 'reliability: "B"', 'reliability: "C"')
    dossiers.change(new, "briefing.yml", 'as_of: "2025-06"', 'as_of: "2025-07"')
    assert told(old, new) == (
        "~ briefing briefing\n"
        '    as_of: "2025-06" -> "2025-07"\n'
        "~ entity paper\n"
        '    reliability: "B" -> "C"\n'
        "~ fact f-melati\n"
        '    entities[budi]: (none) -> "budi"\n'
        "~ fact f-ships\n"
        '    quantity.amount: "3" -> "4"\n'
        '    quantity.bound: "at_least" -> (none)\n'
        "Records: 4 changed.\n"
    )


def test_added_and_removed_records_are_named(tmp_path: Path) -> None:
    old, new = two(tmp_path)
    dossiers.change(new, "facts.yml", "id: f-melati", "id: f-other")
    assert told(old, new) == "- fact f-melati\n+ fact f-other\nRecords: 1 added, 1 removed.\n"


def test_a_renamed_record_is_one_record(tmp_path: Path) -> None:
    old, new = two(tmp_path)
    dossiers.change(new, "facts.yml", "id: f-melati", "id: f-other")
    redirects = "- {kind: fact, old: f-melati, new: f-other}\n"
    (new / "seeds/redirects.yml").write_text(redirects, encoding="utf-8")
    assert told(old, new) == "~ fact f-melati -> f-other\nRecords: 1 renamed.\n"


def test_what_names_a_renamed_record_does_not_differ_for_that(tmp_path: Path) -> None:
    old, new = two(tmp_path)
    (new / "seeds/redirects.yml").write_text("[]\n", encoding="utf-8")
    for before, after in (("paper-one", "one"), ("budi", "santoso"), ("f-ships", "f-three")):
        dossier = snapshots.dossier(str(new), new)
        done = renaming.rename(new, dossier, before, after, None)
        seed_files.write(new, "rename", done.changes)
    assert told(old, new) == (
        "~ source paper-one -> one\n"
        "~ entity budi -> santoso\n"
        "~ fact f-ships -> f-three\n"
        "Records: 3 renamed.\n"
    )


def test_evidence_added_to_a_fact_leaves_the_other_evidence_alone(tmp_path: Path) -> None:
    old, new = two(tmp_path)
    more = '    - source: paper-one\n      quote: {exact: "membawa"}\n'
    file = new / "seeds/facts.yml"
    file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")
    assert told(old, new) == (
        "~ fact f-melati\n"
        '    evidence[paper-one 2].quote.exact: (none) -> "membawa"\n'
        '    evidence[paper-one 2].source: (none) -> "paper-one"\n'
        "Records: 1 changed.\n"
    )


def test_a_changed_article_shows_though_no_yaml_changed(tmp_path: Path) -> None:
    old, new = two(tmp_path)
    dossiers.change(new, "articles/one.txt", "12 Mei", "13 Mei")
    (change,) = changes(old, new)
    assert (change.kind, change.id, change.values[0].path) == ("source", "paper-one", "article")


def test_json_says_the_same(tmp_path: Path) -> None:
    old, new = two(tmp_path)
    dossiers.change(new, "facts.yml", 'amount: "3"', 'amount: "4"')
    assert json.loads(changeset_report.as_json(changes(old, new))) == {
        "changes": [
            {
                "kind": "fact",
                "id": "f-ships",
                "what": "changed",
                "values": [{"path": "quantity.amount", "old": "3", "new": "4"}],
            }
        ],
        "counts": {"added": 0, "removed": 0, "renamed": 0, "changed": 1},
    }


def test_markdown_holds_no_live_markup(tmp_path: Path) -> None:
    old, new = two(tmp_path)
    dossiers.change(new, "facts.yml", "Melati berlabuh.", "`<b>` [x](y) ``")
    assert changeset_report.as_markdown(changes(old, new)) == (
        "## What changes in the dossier\n\nRecords: 1 changed.\n\n"
        "- **changed** fact `f-melati`\n"
        "    - `text.id`: `Melati berlabuh.` → ``` `<b>` [x](y) `` ```\n"
    )
