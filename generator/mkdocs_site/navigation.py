"""Adapts the navigation of mkdocs.yml to the pages that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.archive.verify_page import FOLDER
from generator.render import families
from generator.render.layout import Layout, Target

if TYPE_CHECKING:
    from generator.dossier.briefing import Briefing


def without_absent(nav: list[Any], briefing: Briefing) -> list[Any]:
    """The navigation without the pages that this dossier has nothing for, such as that of goods."""
    layout = Layout(briefing.about.languages)
    missing = {
        layout.file(Target(kind), language)
        for kind in families.absent(briefing)
        for language in briefing.about.languages
    }
    return _without(nav, missing)


def _without(nav: list[Any], missing: set[str]) -> list[Any]:
    kept: list[Any] = []
    for item in nav:
        if not isinstance(item, dict):
            kept.extend([item] if item not in missing else [])
            continue
        named = {
            name: _without(value, missing) if isinstance(value, list) else value
            for name, value in item.items()
            if isinstance(value, list) or value not in missing
        }
        if named:
            kept.append(named)
    return kept


def with_proof(nav: list[Any]) -> list[Any]:
    """The navigation with the page that proves the archive at the end of each language's part."""
    items, pages = [], []
    for item in nav:
        named = item if isinstance(item, dict) else {"": item}
        deep = {k: with_proof(v) if isinstance(v, list) else v for k, v in named.items()}
        items.append(deep if isinstance(item, dict) else item)
        pages += [page for page in deep.values() if isinstance(page, str)]
    homes = [page for page in pages if page.endswith("index.md")]
    if homes:
        items.append(f"{min(homes, key=len).removesuffix('index.md')}{FOLDER}/index.md")
    return items
