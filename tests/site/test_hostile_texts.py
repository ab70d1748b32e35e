"""HTML, Markdown, template and spreadsheet code in every text of a dossier: shown, never run."""

from __future__ import annotations

import csv
import hashlib
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator import build
from generator.mkdocs_site import site
from generator.problems import Severity
from tests import projects
from tests.site import reading

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.build
HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) "
    "{{ 7*7 }} {% raw %} | `code` *a* _b_ ~c~ &lt; &amp;copy; {: onclick=alert(1) } { #hijack } "
    "![y](http://evil.test/z.png) <http://evil.test/> \" ' \\ $x$ ^[n] :smile: --- end"
)
PLAIN = (
    "id",
    "schema",
    "file",
    "sha256",
    "language",
    "edtf",
    "url",
    "topic",
    "measure",
    "bound",
    "amount",
    "magnitude",
    "source",
    "origin",
    "modality",
    "credibility",
    "by",
    "languages",
    "as_of",
    "publisher",
    "entities",
    "speakers",
    "relayed_by",
    "rests_on",
    "based_on",
    "likelihood",
    "confidence",
    "headline",
    "imoNumber",
    "strength",
    "reliability",
    "exact",
    "boilerplate",
)


def poisoned(value: object, key: str = "") -> object:
    """Every text that a reader sees, with hostile text behind it."""
    if key in PLAIN:
        return value
    if isinstance(value, dict) and "en" in value:
        return {name: poisoned(each) for name, each in value.items()}
    if isinstance(value, dict):
        return {name: poisoned(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [poisoned(each, key) for each in value]
    return f"{value} {HOSTILE}"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = projects.small(tmp_path_factory.mktemp("hostile"))
    article = root / "seeds/articles/harbour.txt"
    article.write_text(
        article.read_text(encoding="utf-8")
        + f"\n---\n# {HOSTILE}\n\n    {HOSTILE}\n\n- {HOSTILE}\n",
        encoding="utf-8",
    )
    for name in ("briefing", "sources", "entities", "facts"):
        file = root / "seeds" / f"{name}.yml"
        written = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 -- texts only
        if name == "sources":
            written[0]["sha256"] = hashlib.sha256(article.read_bytes()).hexdigest()
        if name == "facts":
            written[0]["text"]["en"] = "=1+1"
            for fact in written:
                _without_proof(fact)
        file.write_text(yaml.safe_dump(poisoned(written), allow_unicode=True), encoding="utf-8")
    return root


def _without_proof(fact: dict[str, Any]) -> None:
    """Says of a fact's texts that they are not proved: the gates refuse the figures in HOSTILE."""
    reason = {"id": "uji", "en": "a test"}
    fact["unproved_because"] = reason
    for evidence in fact["evidence"]:
        evidence["unproved_because"] = reason


@pytest.fixture(scope="module")
def built(project: Path) -> Path:
    outcome = build.check(project)
    assert [each for each in outcome.problems if each.severity is Severity.ERROR] == []
    site.build(project, project / "site", strict=False, progress=False)
    return project / "site"


def test_no_tag_comes_alive(built: Path) -> None:
    for name, page in reading.pages(built).items():
        for tag, attributes in page.tags:
            assert not [key for key in attributes if key.startswith("on")], (name, tag)
            if tag == "script":
                assert "src" in attributes or attributes.get("type"), name
            if tag == "img":
                assert "evil" not in str(attributes.get("src")), name
            assert attributes.get("id") != "hijack", name


def test_no_link_leads_to_code_or_to_a_stranger(built: Path) -> None:
    for name, page in reading.pages(built).items():
        for link in page.links:
            assert not link.lower().startswith("javascript:"), name
            assert "evil.test" not in link, name


def test_every_link_still_leads_somewhere(built: Path) -> None:
    assert reading.dead_links(built) == []


@pytest.mark.parametrize(
    "name", ["index", "facts/index", "sources/harbour/index", "glossary/melati/index"]
)
def test_the_text_is_shown_as_it_was_written(built: Path, name: str) -> None:
    text = " ".join("".join(reading.pages(built)[f"{name}.html"].text).split())
    assert " ".join(HOSTILE.split()) in text


def test_no_cell_becomes_a_formula(built: Path) -> None:
    text = (built / "data/facts.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    cells = [cell for row in rows for cell in row]
    assert f"'=1+1 {HOSTILE}" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_nothing_is_written_outside_the_site(project: Path, built: Path) -> None:
    assert built.is_dir()
    names = {path.name for path in project.iterdir()}
    assert names == {"seeds", "theme", "mkdocs.yml", "site_src", "site", ".cache"}
