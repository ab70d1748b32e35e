"""Tells whether a built site is what a build would make again, so that it need not.

A site depends on the project's files, the programs that build it, its audience and the day. All
of these are in a key that is written down after a build, with the sums of what it made. Only a
site whose key and sums are all the same is left as it is; whatever cannot be told is built. The
note is `.cache/site.json`, and can be deleted at any time.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator import assets, digests, write
from generator.clock import today
from generator.mkdocs_site import converted

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from generator.dossier.handling import Audience

_ELSEWHERE = ("!ENV", "INHERIT:")
"""What makes mkdocs.yml depend on more than itself."""


def key(root: Path, config: MkDocsConfig, audience: Audience) -> str | None:
    """What the site of a project is made of; None where it may be made of other things, too."""
    own = set(config.plugins) == {"briefing"} and not config.hooks
    if not own or not converted.PURE.issuperset(config.markdown_extensions):
        return None
    docs = Path(config.docs_dir)
    folders = [root / "seeds", docs, assets.theme()]
    folders += [Path(each) for each in config.theme.dirs if Path(each).is_relative_to(root)]
    made = {docs / path for path in (write.LIST, *write.listed(docs))}
    try:
        text = Path(config.config_file_path).read_text(encoding="utf-8")
        read = [digests.of_folder(each, made) for each in folders]
    except (OSError, ValueError):
        return None
    if any(each in text for each in _ELSEWHERE):
        return None
    made_of = [text, str(docs), read, digests.of_program(), today(), repr(audience)]
    return digests.of_text(json.dumps(made_of))


def is_current(root: Path, site: Path, docs: Path, name: str) -> bool:
    """Whether the site, and the pages it was made of, are those noted for this key."""
    note = write.cache(root, "site.json")
    noted = None if note is None else write.stored(note)
    try:
        return noted is not None and bool(json.loads(noted) == _made(site, docs, name))
    except OSError:
        return False


def remember(root: Path, site: Path, docs: Path, name: str) -> None:
    """Note what was built; where that is impossible, the next build builds again."""
    note = write.cache(root, "site.json")
    if note is None:
        return
    with suppress(OSError):
        write.store(note, json.dumps(_made(site, docs, name)).encode())


def _made(site: Path, docs: Path, name: str) -> dict[str, Any]:
    pages = {
        path: digests.of_file(docs / path) for path in sorted({write.LIST, *write.listed(docs)})
    }
    return {"key": name, "folder": str(site), "site": digests.of_folder(site), "pages": pages}
