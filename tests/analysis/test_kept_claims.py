"""Claims that were read before are used where they would come out the same, and not else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.analysis import kept_claims
from generator.text.claims.reading import ClaimReader
from tests import dossiers, projects
from tests.dossiers import Change

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.text.claims.claim import Claims


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were read."""
    texts: list[str] = []
    claims = ClaimReader._claims

    def counted(self: ClaimReader, text: str, known: frozenset[str]) -> Claims:
        texts.append(text)
        return claims(self, text, known)

    monkeypatch.setattr(ClaimReader, "_claims", counted)
    return texts


@pytest.fixture
def project(tmp_path: Path, read: list[str]) -> Path:
    """The small dossier, checked once."""
    root = dossiers.copy(tmp_path / "project")
    assert build.check(root).briefing is not None
    assert read
    read.clear()
    return root


def files(root: Path) -> list[Path]:
    return sorted((root / ".cache/claims").iterdir())


def change(root: Path, file: str, old: str, new: str) -> None:
    path = root / "seeds" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_is_read_again(project: Path, read: list[str]) -> None:
    build.check(project)
    assert read == []


def test_only_what_is_new_is_read(project: Path, read: list[str]) -> None:
    change(project, "facts.yml", "Teluk Biru melayani", "Teluk Biru telah melayani")
    build.check(project)
    assert len(read) == 1
    assert "Teluk Biru telah melayani" in read[0]


@pytest.mark.parametrize(
    "made", [dossiers.copy, pytest.param(projects.real, marks=pytest.mark.audit)]
)
def test_what_is_kept_is_what_was_read(made: Callable[[Path], Path], tmp_path: Path) -> None:
    root = made(tmp_path / "project")
    cold = build.check(root).analysis
    warm = build.check(root).analysis
    assert cold is not None
    assert warm is not None
    for text in cold.sentences.texts:
        for language, words in text.words.items():
            assert cold.sentences.claims(words, language) == warm.sentences.claims(words, language)
    assert cold.sentences.issues == warm.sentences.issues
    assert cold.proofs.totals == warm.proofs.totals


def test_with_another_name_all_is_read_again(project: Path, read: list[str]) -> None:
    change(project, "entities.yml", "Teluk Biru", "Teluk Hijau")
    build.check(project)
    assert len(read) > 10


def test_with_other_programs_all_is_read_again(
    project: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_claims, "_programs", lambda: "others")
    build.check(project)
    assert len(read) > 10


@pytest.mark.parametrize("damage", [b"", b"[]", b"x\n[]"], ids=["empty", "no sum", "wrong sum"])
def test_a_damaged_file_is_not_used(project: Path, read: list[str], damage: bytes) -> None:
    for file in files(project):
        file.write_bytes(damage)
    assert build.check(project).briefing is not None
    assert len(read) > 10


def test_what_is_whole_but_means_nothing_is_not_used(project: Path, read: list[str]) -> None:
    for file in files(project):
        content = b'[{"text": "x"}]'
        file.write_bytes(kept_claims._digest(content) + b"\n" + content)
    assert build.check(project).briefing is not None
    assert len(read) > 10


def test_where_nothing_can_be_kept_all_is_checked_all_the_same(tmp_path: Path) -> None:
    root = dossiers.copy(tmp_path / "project")
    (root / ".cache").write_text("a file")
    assert build.check(root).briefing is not None


def test_the_newest_files_are_kept(project: Path) -> None:
    for number in range(40):
        (project / f".cache/claims/{number}.json").write_bytes(b"")
    change(project, "facts.yml", "Teluk Biru melayani", "Teluk Biru telah melayani")
    build.check(project)
    assert len(files(project)) == kept_claims._MOST


def test_a_problem_is_found_with_what_is_kept(tmp_path: Path) -> None:
    root = dossiers.copy(
        tmp_path, Change("facts.yml", "Teluk Biru melayani", "Teluk Biru dan 9 lainnya melayani")
    )
    first = build.check(root)
    second = build.check(root)
    assert first.problems == second.problems != ()
