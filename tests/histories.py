"""A dossier with a past: locked, changed, locked again; one fact withdrawn, some ids renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from generator.cli import main

if TYPE_CHECKING:
    from pathlib import Path

FIRST, SECOND, THIRD = "1717200000", "1719792000", "1722470400"
"""1 June, 1 July and 1 August 2024."""

SUMMARY = 'en: "A record at Blue Bay."}'
LEFT_OUT = """
  left_out:
    - {exact: "The ship Melati", reason: {id: "Ditarik.", en: "Withdrawn."}}
    - {exact: "millions of bags", reason: {id: "Ditarik.", en: "Withdrawn."}}"""


def run(root: Path, *arguments: str, day: str = FIRST) -> None:
    """Run a command of the curator's on a day."""
    environment = {"SOURCE_DATE_EPOCH": day}
    result = CliRunner(env=environment).invoke(main, ["--project", str(root), *arguments])
    assert result.exit_code == 0, result.output


def live(root: Path) -> Path:
    """Give the small dossier in `root` its past."""
    facts = root / "seeds/facts.yml"
    run(root, "lock")
    text = facts.read_text("utf-8")
    text = text.replace('amount: "1200", bound: more_than', 'amount: "1200", bound: at_least')
    text = text.replace("kapal pada 2023.", "kapal dalam setahun pada 2023.")
    text = text.replace('lebih dari 1.200 kapal"', 'lebih dari 1.200"')
    facts.write_text(text, "utf-8")
    run(root, "lock", "--reason", "Dibaca <ulang>.", "--reason", "en=Read <again>.", day=SECOND)
    text = facts.read_text("utf-8")
    facts.write_text(text[: text.index("- id: f-bags")].replace("at_least", "more_than"), "utf-8")
    briefing = root / "seeds/briefing.yml"
    text = briefing.read_text("utf-8")
    briefing.write_text(text[: text.index("  - id: bags")], "utf-8")
    sources = root / "seeds/sources.yml"
    text = sources.read_text("utf-8")
    sources.write_text(text.replace(SUMMARY, SUMMARY + LEFT_OUT), "utf-8")
    run(root, "lock", "--reason", "Sumber dicabut.", day=THIRD)
    run(root, "rename", "f-ships", "f-traffic")
    run(root, "rename", "harbour", "harbour-report")
    run(root, "rename", "melati", "mv-melati")
    return root
