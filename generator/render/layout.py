"""Where each page stands: its file under the docs folder, and the links between pages.

URLs are English words in every language; the default language is at the root.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

SECTIONS = ("home", "facts", "sources", "glossary", "timeline", "differences", "method")
"""In the order of the navigation."""


@dataclass(frozen=True, slots=True)
class Target:
    """A page by what it is, whatever the language: ("source", "msmt-11-negara")."""

    kind: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """The files of a site in several languages."""

    languages: tuple[str, ...]

    def file(self, target: Target, language: str) -> str:
        """A page's file, relative to the docs folder: "en/sources/x.md"."""
        inside = {
            "home": "index.md",
            "source": f"sources/{target.id}.md",
            "entity": f"glossary/{target.id}.md",
        }.get(target.kind, f"{target.kind}/index.md")
        return inside if language == self.languages[0] else f"{language}/{inside}"

    def link(self, page: str, target: Target, language: str, fragment: str = "") -> str:
        """The relative link from a page's file to a target: "../facts.md#f-x"."""
        file = self.file(target, language)
        path = posixpath.relpath(file, posixpath.dirname(page) or ".")
        if file == page and fragment:
            return f"#{fragment}"
        return f"{path}#{fragment}" if fragment else path

    def url(self, target: Target, language: str) -> str:
        """A page's address relative to the site's root, with a folder a page: "en/sources/x/"."""
        file = self.file(target, language)
        return file.removesuffix("index.md") if file.endswith("index.md") else f"{file[:-3]}/"
