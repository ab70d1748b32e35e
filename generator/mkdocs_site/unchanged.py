"""Tells whether a built site is what a build would make again, so that it need not.

A site depends on the project's files, the programs that build it, its audience and the day. All
of these are in a key that is written down after a build, with the sums of what it made. Only a
site whose key and sums are all the same is left as it is; whatever cannot be told is built. The
note is `.cache/site.json`, and can be deleted at any time. Nothing here needs MkDocs: what its
configuration gives is in the note, and counts while mkdocs.yml is the same.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator import assets, digests, write
from generator.clock import today

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.dossier.audience import Audience

CONFIGURATION = "mkdocs.yml"
_ELSEWHERE = ("!ENV", "INHERIT:")
"""What makes mkdocs.yml depend on more than itself."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What a project's configuration says of what its site is made of."""

    text: str
    """Of mkdocs.yml."""
    docs: str
    """The folder of the pages."""
    themes: Sequence[str]
    """The folders of the theme that are the project's own."""


def key(root: Path, sources: Sources, audience: Audience) -> str | None:
    """What the site of a project is made of; None where it may be made of other things, too."""
    docs = Path(sources.docs)
    folders = [root / "seeds", docs, assets.theme(), *map(Path, sources.themes)]
    made = {docs / path for path in (write.LIST, *write.listed(docs))}
    if any(each in sources.text for each in _ELSEWHERE):
        return None
    try:
        read = [digests.of_folder(each, made) for each in folders]
    except (OSError, ValueError):
        return None
    made_of = [sources.text, str(docs), read, digests.of_program(), today(), repr(audience)]
    return digests.of_text(json.dumps(made_of))


def is_current(root: Path, site: Path, audience: Audience) -> bool:
    """Whether the site, and the pages it was made of, are those that were noted."""
    note = write.cache(root, "site.json")
    content = None if note is None else write.stored(note)
    if content is None or not site.is_dir():
        return False
    noted = json.loads(content)
    try:
        sources = Sources(**noted["sources"])
        if (root / CONFIGURATION).read_text(encoding="utf-8") != sources.text:
            return False
        made_of = key(root, sources, audience)
        return made_of is not None and bool(noted == _made(site, sources, made_of))
    except (OSError, ValueError, KeyError, TypeError):
        return False


def remember(root: Path, site: Path, sources: Sources, made_of: str) -> None:
    """Note what was built; where that is impossible, the next build builds again."""
    note = write.cache(root, "site.json")
    if note is None:
        return
    with suppress(OSError):
        write.store(note, json.dumps(_made(site, sources, made_of)).encode())


def _made(site: Path, sources: Sources, made_of: str) -> dict[str, Any]:
    docs = Path(sources.docs)
    pages = {
        path: digests.of_file(docs / path) for path in sorted({write.LIST, *write.listed(docs)})
    }
    return {
        "key": made_of,
        "sources": {"text": sources.text, "docs": sources.docs, "themes": list(sources.themes)},
        "folder": str(site),
        "site": digests.of_folder(site),
        "pages": pages,
    }
