"""The search over the real dossier: every record leads somewhere, and rights hold in it, too."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.mkdocs_site import site
from tests import projects
from tests.site import reading
from tests.site.test_rights_and_fallbacks import AROUND, UNSEEN, rights

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.build


def part(file: Path) -> Any:
    text = file.read_text(encoding="utf-8")
    return json.loads(text[text.index(",") + 1 : text.rindex(")")])


def locations(built: Path, language: str) -> list[str]:
    files = sorted((built / "search" / language).glob("texts-*.js"))
    return [record[0] for file in files for record in part(file)]


@pytest.mark.parametrize("kind", ["hosted", "in_a_folder"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_record_leads_to_a_page_and_a_fragment_on_it(
    kind: str, language: str, request: pytest.FixtureRequest
) -> None:
    built = request.getfixturevalue(kind)
    pages = reading.pages(built)
    found = locations(built, language)
    assert len(found) > 200
    for location in found:
        path, _, fragment = location.removeprefix("./").partition("#")
        name = f"{path}index.html" if path == "" or path.endswith("/") else path
        assert name in pages, location
        assert not fragment or fragment in pages[name].ids, location
        assert language == "id" or location.startswith("en/"), location


def test_the_search_of_the_theme_is_not_shipped(hosted: Path) -> None:
    names = {file.relative_to(hosted).as_posix() for file in hosted.rglob("*") if file.is_file()}
    assert "search/search_index.json" not in names
    assert not [name for name in names if name.startswith("assets/javascripts/")]


def test_hand_written_pages_are_found_by_section(hosted: Path) -> None:
    assert {"method/#reading", "method/#proved"} <= set(locations(hosted, "id"))
    assert "en/method/#reading" in locations(hosted, "en")


@pytest.mark.parametrize(("allowed", "quoted"), [("full", True), ("quotes", True), ("none", False)])
def test_the_index_holds_what_the_pages_may_show(
    tmp_path: Path, allowed: str, *, quoted: bool
) -> None:
    root = projects.small(tmp_path, rights(allowed))
    site.build(root, root / "site", strict=False, progress=False)
    texts = "".join(
        file.read_text(encoding="utf-8") for file in (root / "site/search/id").glob("*.js")
    )
    assert (UNSEEN in texts) is (allowed == "full")
    assert (AROUND in texts) is quoted
