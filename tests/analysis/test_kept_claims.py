"""Claims that were read before are used where they would come out the same, and not else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import build, digests, write
from generator.analysis import kept_claims
from generator.analysis.kept_claims import KeptClaims
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
    monkeypatch.setattr(digests, "of_program", lambda: "others")
    build.check(project)
    assert len(read) > 10


def test_with_other_words_in_a_lexicon_all_is_read_again(project: Path, read: list[str]) -> None:
    file = project / "seeds/languages/fi/lexicon.toml"
    file.parent.mkdir(parents=True)
    file.write_text('[hedges]\nlikelihood = ["luultavasti"]\n', encoding="utf-8")
    build.check(project)
    assert len(read) > 10


def test_figures_and_dates_are_not_read_again(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for reading in kept_claims.READINGS:
        reading.cache_clear()  # as in another process
        monkeypatch.setattr(reading, "__wrapped__", lambda text, _: pytest.fail(text))
    assert build.check(project).briefing is not None


def test_figures_and_dates_come_back_as_they_were_read(project: Path) -> None:
    texts = [
        (text, language)
        for language in ("en", "id")
        for text in (
            "About 10 to 15 of the 2 million, a third, on Tuesday 3 May 2024",
            "sekitar 20",
        )
    ]
    for reading in kept_claims.READINGS:
        reading.cache_clear()
        kept = KeptClaims(project / ".cache/claims")
        read = [reading(*each) for each in texts]
        kept.save()
        reading.cache_clear()
        KeptClaims(project / ".cache/claims")
        assert (
            [reading(*each) for each in texts]
            == read
            == [reading.__wrapped__(*each) for each in texts]
        )


@pytest.mark.parametrize("damage", [b"", b"[]", b"x\n[]"], ids=["empty", "no sum", "wrong sum"])
def test_a_damaged_file_is_not_used(project: Path, read: list[str], damage: bytes) -> None:
    for file in files(project):
        file.write_bytes(damage)
    assert build.check(project).briefing is not None
    assert len(read) > 10


def test_what_is_whole_but_means_nothing_is_not_used(project: Path, read: list[str]) -> None:
    for file in files(project):
        _, *lines = file.read_bytes().split(b"\n")
        content = b"\n".join(line.partition(b" ")[0] + b' {"text": "x"}' for line in lines)
        write.store(file, content)
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
