"""What is kept of comparing texts is what comparing them anew would give, after any change."""

from __future__ import annotations

import json
import random
import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks import synthetic
from generator import build, checks, digests, write
from generator.analysis.kept_results import KeptResults
from generator.analysis.results import Analysis
from generator.analysis.sentences.inquiries import Inquiries
from generator.analysis.sentences.sentences import Sentences
from generator.dossier import matching
from generator.load import project
from tests import dossiers, projects

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.analysis.sentences.texts import ReaderText

_TEXTS = re.compile(r"[\w'’-]{3,}")


def other(name: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        shutil.copytree(dossiers.BASE.parent / name / "seeds", folder / "seeds")
        return folder

    return make


def made_up(folder: Path) -> Path:
    return synthetic.make(folder, 6)


def agree(root: Path) -> Analysis | None:
    """What is kept gives what is worked out anew."""
    kept = build.check(root)
    loaded = project.load(root)
    assert (kept.analysis is None) == (loaded.dossier is None)
    if loaded.dossier is None or kept.analysis is None:
        return None
    anew = Analysis(matching.match(loaded.dossier))
    assert kept.analysis.sentences.issues == anew.sentences.issues
    for one, two in zip(kept.analysis.sentences.texts, anew.sentences.texts, strict=True):
        for language in one.words:
            assert kept.analysis.sentences.doubts(one, language) == anew.sentences.doubts(
                two, language
            ), (one.label, language)
    assert kept.analysis.proofs.totals == anew.proofs.totals
    assert build._outcome(root, anew, (*loaded.findings, *checks.run(anew))).problems == (
        kept.problems
    )
    return kept.analysis


def change(root: Path, file: str, old: str, new: str) -> None:
    path = root / "seeds" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def edited(root: Path, chance: random.Random) -> None:
    """Change a word or a digit somewhere, or put a word of a file in another's place."""
    files = sorted(each for each in (root / "seeds").rglob("*") if each.suffix in {".yml", ".txt"})
    file = chance.choice(files)
    text = file.read_text(encoding="utf-8")
    words = list(_TEXTS.finditer(text))
    at = chance.choice(words)
    new = chance.choice(
        [
            chance.choice(words)[0],
            "".join(
                str(9 - int(each)) if each.isascii() and each.isdigit() else each for each in at[0]
            ),
            f"{at[0]} {chance.choice(words)[0]}",
            "",
        ]
    )
    file.write_text(text[: at.start()] + new + text[at.end() :], encoding="utf-8")


MADE = {
    "small": dossiers.copy,
    "made up": made_up,
    "ferry": other("ferry"),
    "orva": other("orva"),
    "nurses": other("nurses"),
    "real": projects.real,
}
RARE = ("nurses", "real")


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(each, marks=pytest.mark.audit if each in RARE else pytest.mark.slow)
        for each in MADE
    ],
)
def test_what_is_kept_is_right_after_any_change(name: str, tmp_path: Path) -> None:
    """Each change is made to the dossier as it was, and what is kept is of all of them."""
    chance = random.Random(name)  # noqa: S311 -- no secret
    root = MADE[name](tmp_path / "project")
    seeds = tmp_path / "seeds"
    shutil.copytree(root / "seeds", seeds)
    assert agree(root) is not None
    for _ in range(4 if name in RARE else 12):
        for _ in range(chance.choice((1, 1, 3))):
            edited(root, chance)
        agree(root)
        if chance.random() < 0.7:
            shutil.rmtree(root / "seeds")
            shutil.copytree(seeds, root / "seeds")


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were compared."""
    labels: list[str] = []
    compare = Sentences.issues_of

    def counted(self: Sentences, text: ReaderText) -> Any:
        labels.append(text.label)
        return compare(self, text)

    monkeypatch.setattr(Sentences, "issues_of", counted)
    return labels


@pytest.fixture
def root(tmp_path: Path, compared: list[str]) -> Path:
    """A dossier of six sources, checked once."""
    made = made_up(tmp_path / "project")
    build.check(made)
    assert len(of_facts(compared)) == 6 * 6 * 2
    compared.clear()
    return made


def of_facts(labels: list[str]) -> list[str]:
    """Those of facts and their evidence; others may rest on anything."""
    return [each for each in labels if "fact '" in each]


def test_what_has_not_changed_is_not_compared_again(root: Path, compared: list[str]) -> None:
    build.check(root)
    assert of_facts(compared) == []


def test_a_change_of_a_fact_concerns_those_that_quote_its_source(
    root: Path, compared: list[str]
) -> None:
    change(root, "facts/s0.yml", "Kapal membawa", "Kapal itu membawa")
    agree(root)
    assert {re.findall(r"f-(\d+)-", each)[0] for each in of_facts(compared)[: 6 * 2]} == {"0"}
    kept = [each for each in of_facts(compared) if "f-1-0" in each]
    assert len(kept) == 2  # of what was compared anew, to see whether it is the same


CHANGES: dict[str, Callable[[Path], object]] = {
    "a name": lambda root: change(root, "entities.yml", 'en: "Press"', 'en: "The Press"'),
    "a measure": lambda root: change(root, "briefing.yml", "other: tonnes", "other: tons"),
    "a property": lambda root: change(
        root, "entities.yml", "id: press\n", "id: press\n  properties: {country: id}\n"
    ),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_all_texts_rest_on_concerns_all(root: Path, compared: list[str], what: str) -> None:
    CHANGES[what](root)
    build.check(root)
    assert len(of_facts(compared)) == 6 * 6 * 2


def test_the_words_of_a_project_and_its_search_concern_all(root: Path, compared: list[str]) -> None:
    folder = root / "seeds/languages/fi"
    folder.mkdir(parents=True)
    for name, text in (
        ("lexicon.toml", '[hedges]\nlikelihood = ["luultavasti"]\n'),
        ("search.words.txt", "ja\n"),
    ):
        compared.clear()
        (folder / name).write_text(text, encoding="utf-8")
        build.check(root)
        assert len(of_facts(compared)) == 6 * 6 * 2, name


def test_other_programs_concern_all(
    root: Path, compared: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digests, "of_program", lambda: "others")
    build.check(root)
    assert len(of_facts(compared)) == 6 * 6 * 2


def test_what_others_count_is_asked_again(root: Path, compared: list[str]) -> None:
    """Whether "ton" is "crate" depends on every other translation."""
    facts = root / "seeds/facts/s0.yml"
    text = facts.read_text(encoding="utf-8")
    before, after = text.split("carried more than", 1)
    crates = f"{before}carried more than{after.replace('tonnes', 'crates', 1)}"
    facts.write_text(crates, encoding="utf-8")
    analysis = agree(root)
    assert analysis is not None
    assert any(each.is_unit for each in analysis.sentences.issues)
    change(root, "facts/s3.yml", "tonnes", "crates")
    compared.clear()
    build.check(root)
    assert any("f-0-0" in each for each in of_facts(compared))
    assert not any("f-1-" in each for each in of_facts(compared))
    agree(root)


@pytest.mark.parametrize("written", [b"", b"null", b"{}", b'{"issues":[1],"doubts":{},"asked":[]}'])
def test_what_means_nothing_is_not_used(root: Path, compared: list[str], written: bytes) -> None:
    for file in (root / ".cache/claims").iterdir():
        _, *lines = file.read_bytes().split(b"\n")
        write.store(file, b"\n".join(line.partition(b" ")[0] + b" " + written for line in lines))
    assert build.check(root).briefing is not None
    assert len(of_facts(compared)) == 6 * 6 * 2


def test_what_is_not_used_goes_in_time() -> None:
    results = KeptResults()
    results.begin({str(number): b"{}" for number in range(8)})
    results.put("new", {"a": 1})
    assert results.entries() == {"new": json.dumps({"a": 1}, separators=(",", ":")).encode()}
    assert results.entries() is None
    assert results.find("new") == {"a": 1}


def test_questions_are_of_one_text() -> None:
    inquiries = Inquiries((), lambda: pytest.fail("nothing is asked"))
    with inquiries.noting(), pytest.raises(RuntimeError), inquiries.noting():
        pass
