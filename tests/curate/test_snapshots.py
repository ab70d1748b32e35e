from __future__ import annotations

import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

from generator.curate.diff import snapshots
from generator.curate.user_error import UserError
from tests.curate import dossiers

if TYPE_CHECKING:
    from pathlib import Path


def git(root: Path, *arguments: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


def facts(name: str, root: Path) -> list[str]:
    return [each.id for each in snapshots.dossier(name, root).facts]


def test_a_folder(tmp_path: Path) -> None:
    root = dossiers.make(tmp_path / "a b")
    assert facts(str(root), tmp_path) == ["f-ships", "f-melati"]


def test_a_revision_of_a_project_below_the_top_of_its_repository(tmp_path: Path) -> None:
    root = dossiers.make(tmp_path / "inside")
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "one")
    dossiers.change(root, "facts.yml", "id: f-melati", "id: f-other")
    assert facts("HEAD", root) == ["f-ships", "f-melati"]
    assert facts(str(root), root) == ["f-ships", "f-other"]


def test_an_archive(tmp_path: Path) -> None:
    root = dossiers.make(tmp_path / "a")
    file = tmp_path / "a.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("harbour/index.html", "<p>")
        for each in sorted((root / "seeds").rglob("*")):
            archive.write(each, f"harbour/{each.relative_to(root)}")
    assert facts(str(file), tmp_path) == ["f-ships", "f-melati"]


@pytest.mark.parametrize("name", ["../out.yml", "x/../../out.yml"])
def test_an_archive_that_leads_outside_is_refused(tmp_path: Path, name: str) -> None:
    file = tmp_path / "a.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("seeds/briefing.yml", dossiers.FILES["briefing.yml"])
        archive.writestr(f"seeds/{name}", "out")
    with pytest.raises(UserError, match="is not safe to unpack"):
        snapshots.dossier(str(file), tmp_path)
    assert list(tmp_path.parent.rglob("out.yml")) == []


def test_a_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshots, "MAX_BYTES", 1000)
    file = tmp_path / "a.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("seeds/briefing.yml", "a" * 5000)
    with pytest.raises(UserError, match="is not safe to unpack"):
        snapshots.dossier(str(file), tmp_path)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("no-such", "'no-such' is no folder, no archive and no revision with seeds"),
        ("--output=x", "'--output=x' is no folder, no archive and no revision with seeds"),
        ("text.txt", "'text.txt' is not an archive of a briefing"),
        ("empty.zip", "'empty.zip' contains no seeds/briefing.yml"),
        ("empty", "'empty' contains no valid dossier"),
    ],
)
def test_what_is_no_dossier_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    git(tmp_path, "init")
    (tmp_path / "text.txt").write_text("x", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    with zipfile.ZipFile(tmp_path / "empty.zip", "w") as archive:
        archive.writestr("a", "a")
    with pytest.raises(UserError) as refused:
        snapshots.dossier(name, tmp_path)
    assert refused.value.message.startswith(said)
    assert not (tmp_path / "x").exists()
