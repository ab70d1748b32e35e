"""What a page gives to those who link to it: structured data, and a picture.

A picture's address must be absolute, so pictures are made only where `site_url` is set.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from mkdocs.utils import get_relative_url

from generator import interface
from generator.exports import json_ld
from generator.mkdocs_site import social_card
from generator.render.layout import Layout, Target

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from generator.dossier.briefing import Briefing


def _(message: str) -> str:
    """Mark a message for the catalogs; it is translated where it is used."""
    return message


KINDS = {
    "facts": _("Facts"),
    "sources": _("Sources"),
    "source": _("Sources"),
    "glossary": _("Glossary"),
    "entity": _("Glossary"),
}


@dataclass(frozen=True, slots=True)
class Sharing:
    """Structured data and pictures for the pages of one briefing."""

    briefing: Briefing
    fonts: Path

    def json_ld(self, page: Page, config: MkDocsConfig, files: Files) -> str | None:
        """The page's JSON-LD; None where it has none."""
        target = _target(page)
        if target is None:
            return None
        language = page.meta["language"]
        layout = Layout(self.briefing.about.languages)

        def address(to: Target, fragment: str) -> str:
            url = to.id if to.kind == "file" else _url(layout.file(to, language), files)
            site = config.site_url
            reached = urljoin(site, url) if site else get_relative_url(url, page.url)
            return f"{reached}#{fragment}" if fragment else reached

        return json_ld.page(self.briefing, target, language, address)

    def picture(self, page: Page, config: MkDocsConfig) -> str | None:
        """The absolute address of the page's picture; None without a `site_url`, or its letters."""
        if not config.site_url or _target(page) is None:
            return None
        if social_card.letters_without_font(self._card(page), self.fonts):
            return None
        return urljoin(config.site_url, _picture(page))

    def draw(self, page: Page, config: MkDocsConfig) -> frozenset[str]:
        """Write the page's picture into the site; return the letters that no font has for it."""
        if not config.site_url or _target(page) is None:
            return frozenset()
        card = self._card(page)
        missing = social_card.letters_without_font(card, self.fonts)
        if not missing:
            file = Path(config.site_dir) / _picture(page)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(social_card.draw(card, self.fonts))
        return missing

    def _card(self, page: Page) -> social_card.Card:
        """What the page's picture says."""
        language = page.meta["language"]
        title = str(page.meta.get("title") or page.title)
        site = self.briefing.about.title.choose(language, self.briefing.about.default_language).text
        kind = KINDS.get(page.meta["kind"])
        said = (self.briefing.mark, interface.gettext(language, kind) if kind else "")
        kicker = " · ".join(each for each in said if each)
        return social_card.Card(title, kicker, site if title != site else "", language)


def _target(page: Page) -> Target | None:
    """What page of the briefing this is; None for one that is not of it."""
    kind = page.meta.get("kind")
    if kind is None or "language" not in page.meta:
        return None
    is_one_of_many = kind in {"source", "entity"}
    return Target(kind, PurePosixPath(page.file.src_uri).stem if is_one_of_many else "")


def _url(path: str, files: Files) -> str:
    file = files.get_file_from_path(path)
    return file.url if file else path


def _picture(page: Page) -> str:
    return f"assets/cards/{page.file.src_uri.removesuffix('.md')}.png"
