"""What Markdown made of a page is kept, and used only where it would come out the same."""

from __future__ import annotations

import shutil
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from generator.mkdocs_site import converted, rendering, site
from generator.mkdocs_site.site import BuildFailedError
from tests import projects, shared

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

pytestmark = pytest.mark.build

PAGE = "site_src/method/index.md"


@pytest.fixture
def conversions(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each page was converted."""
    counts: Counter[str] = Counter()
    render = rendering.render

    def counted(page: Page, config: MkDocsConfig, files: Files) -> None:
        counts[page.file.src_uri] += 1
        render(page, config, files)

    monkeypatch.setattr(rendering, "render", counted)
    return counts


@pytest.fixture
def project(once: shared.Shared, tmp_path: Path) -> Path:
    """The small dossier's project with its site and what was kept."""
    return shutil.copytree(once.folder("small site", shared.build_small_site), tmp_path / "project")


def build(root: Path) -> dict[str, bytes]:
    """Build the site; return its files."""
    site.build(root, root / "site", strict=True, progress=False)
    return files(root)


def files(root: Path) -> dict[str, bytes]:
    """The files of the site that there is."""
    found = (each for each in (root / "site").rglob("*") if each.is_file())
    return {each.relative_to(root).as_posix(): each.read_bytes() for each in found}


def cold(root: Path) -> dict[str, bytes]:
    """The files that a build makes where nothing is kept."""
    shutil.rmtree(root / ".cache")
    return build(root)


def entries(root: Path) -> list[Path]:
    return sorted((root / ".cache/pages").iterdir())


def append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_an_unchanged_page_is_not_converted_again(project: Path, conversions: Counter[str]) -> None:
    (project / ".cache/site.json").unlink(missing_ok=True)  # else nothing is built
    warm = build(project)
    assert not conversions
    assert warm == cold(project)
    assert conversions


def test_a_changed_page_alone_is_converted_and_its_old_entry_goes(
    project: Path, conversions: Counter[str]
) -> None:
    before = entries(project)
    append(project / PAGE, "\n## One more\n\nA line.\n")
    warm = build(project)
    assert conversions.total() == 1
    assert b"One more" in warm["site/method/index.html"]
    assert len(entries(project)) == len(before)
    assert len(set(entries(project)) - set(before)) == 1
    assert warm == cold(project)


def test_a_change_in_the_dossier_comes_out_as_without_what_is_kept(project: Path) -> None:
    facts = project / "seeds/facts.yml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("Teluk Biru served", "Teluk Biru has served"), encoding="utf-8")
    assert build(project) == cold(project)


def test_a_link_follows_the_page_that_it_leads_to(project: Path) -> None:
    append(project / PAGE, "\n[elsewhere](../about/index.md)\n")
    with pytest.raises(BuildFailedError, match=r"about/index\.md"):
        build(project)
    with pytest.raises(BuildFailedError, match=r"about/index\.md"):
        build(project)
    about = project / "site_src/about/index.md"
    about.parent.mkdir()
    about.write_text("# About\n", encoding="utf-8")
    assert b'href="../about/"' in build(project)["site/method/index.html"]
    about.unlink()
    with pytest.raises(BuildFailedError, match=r"about/index\.md"):
        build(project)


def test_a_link_to_a_place_that_has_gone_is_reported(project: Path) -> None:
    about = project / "site_src/about/index.md"
    about.parent.mkdir()
    about.write_text("# About\n\n## Here\n", encoding="utf-8")
    append(project / PAGE, "\n[elsewhere](../about/index.md#here)\n")
    build(project)
    about.write_text("# About\n\n## There\n", encoding="utf-8")
    with pytest.raises(BuildFailedError, match="#here"):
        build(project)


@pytest.mark.parametrize("damage", [b"", b"{}", b"spoilt\n"], ids=["empty", "no digest", "begun"])
def test_a_damaged_entry_is_not_used(project: Path, damage: bytes) -> None:
    whole = files(project)
    for entry in entries(project):
        entry.write_bytes(damage + (entry.read_bytes()[:-9] if damage else b""))
    assert build(project) == whole


def test_another_version_of_what_converts_uses_nothing_kept(
    project: Path, conversions: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(converted, "_programs", lambda: ["another"])
    build(project)
    assert conversions


def test_options_of_markdown_are_heeded(project: Path) -> None:
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("permalink: false", "permalink: true"), encoding="utf-8")
    assert b"headerlink" in build(project)["site/method/index.html"]


def test_with_an_extension_that_may_read_other_files_nothing_is_kept(tmp_path: Path) -> None:
    root = projects.small(tmp_path)
    config = root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("- attr_list", "- attr_list\n  - pymdownx.snippets"), "utf-8")
    build(root)
    assert not (root / ".cache/pages").exists()


def test_where_nothing_can_be_kept_the_site_is_built_all_the_same(tmp_path: Path) -> None:
    root = projects.small(tmp_path)
    (root / ".cache").write_text("a file", encoding="utf-8")
    assert build(root)


def test_what_a_kill_left_is_cleared(project: Path) -> None:
    left = project / ".cache/pages/.0123.json-9999-draft"
    left.write_bytes(b"half")
    build(project)
    assert not left.exists()
