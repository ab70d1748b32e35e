"""Where each page stands: its file under the docs folder, and the links between pages.

URLs are English words in every language; the default language is at the root.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

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
    folders: bool = True
    """True where a server shows a folder's index.html; False where pages are opened as files."""

    def file(self, target: Target, language: str) -> str:
        """A page's file, relative to the docs folder: "en/sources/x.md"."""
        return self._root(language) + inside(target.kind, target.id)

    def depth(self, page: str, language: str) -> int:
        """How many folders below the root of its language a page's file stands."""
        return page.removeprefix(self._root(language)).count("/")

    def _root(self, language: str) -> str:
        return "" if language == self.languages[0] else f"{language}/"

    def url(self, target: Target, language: str) -> str:
        """A page's address relative to the site's root: "en/sources/x/"."""
        file = self.file(target, language)
        if not self.folders:
            return f"{file[:-3]}.html"
        return file.removesuffix("index.md") if file.endswith("index.md") else f"{file[:-3]}/"


@lru_cache(maxsize=65536)
def inside(kind: str, name: str) -> str:
    """A page's file within the folder of its language: "sources/x.md"."""
    if kind == "home":
        return "index.md"
    folder = {"source": "sources", "entity": "glossary"}.get(kind)
    return f"{kind}/index.md" if folder is None else f"{folder}/{name}.md"


@lru_cache(maxsize=65536)
def link(depth: int, kind: str, name: str, fragment: str = "") -> Markup:
    """A link to a page from one that stands `depth` folders below the root of its language."""
    path = "../" * depth + inside(kind, name)
    return Markup(f"{path}#{fragment}" if fragment else path)
