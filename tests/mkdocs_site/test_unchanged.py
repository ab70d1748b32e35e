"""A site that would come out the same is left as it is; any other is built."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator import write
from generator.clock import today
from generator.dossier.audience import Audience
from generator.mkdocs_site import site, unchanged
from generator.terms.handling import Handling
from tests import projects

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.build


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small dossier's project with its site."""
    root = projects.small(tmp_path_factory.mktemp("built"))
    site.build(root, root / "site", strict=True, progress=False)
    return root


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders that MkDocs is asked to build, which it then does not."""
    asked: list[str] = []

    def build(config: dict[str, str]) -> None:
        asked.append(config["site_dir"])
        raise MkDocsException("asked")

    monkeypatch.setattr(mkdocs_build, "build", build)
    return asked


def again(root: Path) -> None:
    if unchanged.is_current(root, root / "site", Audience(today=today())):
        return
    try:
        site.build(root, root / "site", strict=True, progress=False)
    except site.BuildFailedError as error:
        assert str(error) == "asked"  # noqa: PT017 -- raised by some, not by all


def test_a_site_that_would_come_out_the_same_is_not_built(built: Path, builds: list[str]) -> None:
    again(built)
    assert builds == []


def damage(root: Path) -> None:
    page = root / "site/index.html"
    page.write_bytes(page.read_bytes()[:-1] + b" ")


def drop_sources(root: Path) -> None:
    note = write.cache(root, "site.json")
    assert note is not None
    noted = json.loads(write.stored(note) or b"")
    del noted["sources"]
    write.store(note, json.dumps(noted).encode())


CHANGES: dict[str, Callable[[Path], object]] = {
    "a page of the site": damage,
    "a page of the site is gone": lambda root: (root / "site/404.html").unlink(),
    "a file too many in the site": lambda root: (root / "site/more.html").write_text("more"),
    "a generated page": lambda root: (root / "site_src/index.md").write_text("changed"),
    "the note": lambda root: (root / ".cache/site.json").write_text("{"),
    "the note of an earlier version": drop_sources,
    "mkdocs.yml": lambda root: (root / "mkdocs.yml").write_text(
        f"{(root / 'mkdocs.yml').read_text(encoding='utf-8')}\n", encoding="utf-8"
    ),
    "no note": lambda root: (root / ".cache/site.json").unlink(),
    "no site": lambda root: shutil.rmtree(root / "site"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_site_that_was_changed_is_built(
    built: Path, builds: list[str], tmp_path: Path, change: str
) -> None:
    aside = {name: built / name for name in ("site", "site_src", ".cache")}
    configuration = (built / "mkdocs.yml").read_bytes()
    for name, folder in aside.items():
        shutil.copytree(folder, tmp_path / name)
    try:
        CHANGES[change](built)
        again(built)
        assert builds
    finally:
        (built / "mkdocs.yml").write_bytes(configuration)
        for name, folder in aside.items():
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(tmp_path / name, folder)


def key(root: Path, audience: Audience | None = None, file: str = "mkdocs.yml") -> str | None:
    config = load_config(str(root / file))
    sources = site.sources_of(root, config)
    return None if sources is None else unchanged.key(root, sources, audience or Audience())


FILES = (
    "seeds/briefing.yml",
    "seeds/articles/new.txt",
    "site_src/method/index.md",
    "theme/main.html",
    "mkdocs.yml",
)


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_a_site_is_made_of_is_in_its_key(built: Path, file: str) -> None:
    before, path = key(built), built / file
    text = path.read_text(encoding="utf-8") if path.exists() else None
    path.write_text(f"{text or ''}\n", encoding="utf-8")
    try:
        assert key(built) not in {None, before}
    finally:
        path.unlink() if text is None else path.write_text(text, encoding="utf-8")
    assert key(built) == before


def test_the_audience_and_the_day_are_in_the_key(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = {
        key(built),
        key(built, Audience(Handling.RED)),
        key(built, Audience(today="2030-01-01")),
    }
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")
    keys.add(key(built))
    assert len(keys) == 4


@pytest.mark.parametrize(
    "line", ["hooks: [a.py]", "extra: {a: !ENV HOME}", "INHERIT: other.yml", "extra: {}\n# !ENV"]
)
def test_what_may_depend_on_more_has_no_key(built: Path, line: str) -> None:
    (built / "a.py").write_text("")
    (built / "other.yml").write_text("site_name: other\n")
    changed = built / "changed.yml"
    text = (built / "mkdocs.yml").read_text(encoding="utf-8")
    changed.write_text(f"{text}\n{line}\n", encoding="utf-8")
    assert key(built, file="changed.yml") is None


def test_a_link_to_a_folder_has_no_key(built: Path, tmp_path: Path) -> None:
    link = built / "seeds/more"
    link.symlink_to(tmp_path)
    try:
        assert key(built) is None
    finally:
        link.unlink()


def test_what_is_no_file_has_no_key(built: Path) -> None:
    """A pipe is never read."""
    os.mkfifo(built / "site_src" / "pipe.png")
    try:
        assert key(built) is None
    finally:
        (built / "site_src" / "pipe.png").unlink()


@pytest.mark.parametrize("command", ["build", "check"])
def test_nothing_that_takes_time_is_imported_where_nothing_has_changed(
    built: Path, command: str
) -> None:
    """Starting is most of such a run."""
    run = [sys.executable, "-X", "importtime", "-m", "generator", "--project", str(built), command]
    subprocess.run(run, check=True, capture_output=True)
    told = subprocess.run(run, check=True, capture_output=True, text=True).stderr
    imported = {line.rpartition("|")[2].strip() for line in told.splitlines()}
    assert "click" in imported
    assert imported.isdisjoint({"pydantic", "mkdocs", "babel", "jinja2", "yaml", "watchdog"})
