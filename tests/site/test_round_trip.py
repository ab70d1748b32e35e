"""The page of facts, read back, says what the YAML says: nothing more, nothing less."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from lxml import html

from tests import projects

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.build
GAP = " … "


def words(text: str) -> str:
    """A text without what only keeps its words together."""
    return " ".join(text.replace("\u2060", "").split())


def unmarked(text: str) -> str:
    """A text without quotation marks: those within others become single ones on a page."""
    return words(re.sub("[“”‘’]", "", text))


def ids(value: Any) -> set[str]:
    """All strings within lists and mappings."""
    if isinstance(value, str):
        return {value}
    inner = value.values() if isinstance(value, dict) else value
    return {each for piece in inner or () for each in ids(piece)}


def named(fact: dict[str, Any]) -> set[str]:
    """Entities of a fact, in any part."""
    speakers = [each.get(key) for each in fact["evidence"] for key in ("speakers", "relayed_by")]
    transfer = {k: v for k, v in fact.get("transfer", {}).items() if k != "stage"}
    return ids([fact["entities"], speakers, transfer])


def written(language: str) -> dict[str, dict[str, Any]]:
    """The facts of the YAML, as far as a page in a language shows them."""
    files = sorted((projects.ROOT / "seeds/facts").glob("*.yml"))
    facts = [fact for file in files for fact in yaml.safe_load(file.read_text(encoding="utf-8"))]
    return {
        fact["id"]: {
            "topic": fact["topic"],
            "kind": fact.get("kind", "event"),
            "text": words(fact["text"][language]),
            "names": sorted(named(fact)),
            "amount": str(fact.get("quantity", {}).get("amount", "")),
            "evidence": [
                (
                    each["source"],
                    words(each["quote"]["exact"]),
                    unmarked(each["quote"].get("translation", {}).get(language, "")),
                )
                for each in fact["evidence"]
            ],
        }
        for fact in facts
    }


def shown(page: Path) -> dict[str, dict[str, Any]]:
    """The same, read from a page."""
    tree = html.fromstring(page.read_text(encoding="utf-8"))
    facts = {}
    for row in tree.find_class("fact"):
        [text] = row.find_class("fact__text")
        for link in text.find_class("permalink"):
            link.drop_tree()
        facts[row.get("id")] = {
            "topic": row.get("data-topic"),
            "kind": row.get("data-kind"),
            "text": words(text.text_content()),
            "names": sorted(row.get("data-actor", "").split()),
            "amount": row.get("data-amount", ""),
            "evidence": [evidence(each) for each in row.getnext().find_class("evidence")],
        }
    return facts


def evidence(piece: html.HtmlElement) -> tuple[str, str, str]:
    """The source, the parts of the quote and its translation."""
    [place] = piece.find_class("place")
    translations = [unmarked(each.text_content()) for each in piece.find_class("translation")]
    return (
        place.get("href").split("/sources/")[1].split("/")[0],
        GAP.join(words(each.text_content()) for each in piece.xpath(".//mark")),
        "".join(translations),
    )


@pytest.mark.parametrize(("language", "folder"), [("id", ""), ("en", "en/")])
def test_the_facts_of_a_page_are_those_of_the_yaml(
    hosted: Path, language: str, folder: str
) -> None:
    assert shown(hosted / folder / "facts/index.html") == written(language)
