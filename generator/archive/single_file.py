"""The whole briefing as one HTML file: every page a section, styles, fonts and images in it."""

from __future__ import annotations

import base64
import mimetypes
import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from importlib import resources
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.archive import booklet, faces
from generator.interface import gettext
from generator.render.direction import directed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from jinja2 import Template

    from generator.dossier.briefing import Briefing

_URL = re.compile(r"url\(\s*['\"]?(?!data:|#)([^'\")]+)['\"]?\s*\)")
_NOT_ON_PAPER = frozenset({"said", "mentions", "kicker", "ways", "tally", "falls"})
"""Classes of what gives other ways to what stands in the briefing anyway."""
_TYPES = {".woff2": "font/woff2", ".svg": "image/svg+xml", ".webp": "image/webp"}


@dataclass(frozen=True, slots=True)
class Style:
    """A style sheet with all that it loads inside it."""

    media: str
    text: str


def write(
    briefing: Briefing,
    pages: Sequence[booklet.BookletPage],
    folder: Path,
    languages: Sequence[str],
    *,
    printed: datetime | None = None,
    is_brief: bool = False,
) -> str:
    """The file's text; `folder` is the built site, where styles and images are read from.

    With `printed`, the time it shall bear, it is made for paper; with `is_brief`, the brief alone.
    """
    left_out = _NOT_ON_PAPER if printed else frozenset()
    chosen = [each for each in pages if (each.kind == "brief") == is_brief]
    parts = booklet.sections(chosen, languages, lambda path: _data_url(folder / path), left_out)
    names = ["booklet.css"] if printed is None else ["booklet.css", "paper.css"]
    names += ["brief.css"] if is_brief else []
    own = resources.files("generator.archive") / "browser"
    styles = [Style("all", (own / name).read_text(encoding="utf-8")) for name in names]
    codes = faces.letters(each.html for each in chosen if each.language in languages)
    text = _template().render(
        about=briefing.about,
        version=briefing.version,
        default=briefing.about.default_language,
        languages=languages,
        sections=parts,
        styles=[*_styles(folder, codes), *styles],
        printed=printed,
        handling=briefing.mark,
        is_brief=is_brief,
    )
    text = directed(text)
    # No font of the theme has the word joiner, so that paper would take a font of the machine.
    return text.replace("&#8288;", "") if printed else text


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        loader=PackageLoader("generator"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["gettext"] = gettext
    return environment.get_template("booklet.html.jinja")


class _Styles(HTMLParser):
    """The style sheets that a page loads: path and media."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "link" and named.get("rel") == "stylesheet":
            self.found.append((named.get("href") or "", named.get("media") or "all"))


def _styles(folder: Path, codes: frozenset[int]) -> list[Style]:
    reader = _Styles()
    reader.feed((folder / "index.html").read_text(encoding="utf-8"))
    return [Style(media, _inlined(folder, path, codes)) for path, media in reader.found]


def _inlined(folder: Path, path: str, codes: frozenset[int]) -> str:
    """A style sheet with fonts and images inside; a text that would end the element is cut."""
    base = folder / posixpath.dirname(path)
    text = faces.needed((folder / path).read_text(encoding="utf-8"), codes)
    text = _URL.sub(lambda match: f'url("{_data_url(base / match[1])}")', text)
    return text.replace("</", "<\\/")


@lru_cache(maxsize=256)
def _data_url(file: Path) -> str:
    kind = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "image/png"
    return f"data:{kind};base64,{base64.b64encode(file.read_bytes()).decode()}"
