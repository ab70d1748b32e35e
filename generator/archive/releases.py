"""Which files the archives of each format have, so that none can be left out unnoticed.

A change of what data files or pages must say needs a new format: archives are verified by the
rules of the format that their manifest names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

FIRST = "briefing-archive/1"
"""Before texts had proofs; its data are the facts, sources and entities."""
CURRENT = "briefing-archive/2"
_FIRST_FILES = (
    *("facts.json", "sources.json", "entities.json", "differences.json", "facts.csv"),
    "changes.json",
)
_LATER_FILES = (
    *("origins.json", "goods.json", "briefing.json", "dossier.json", "index.json"),
    *("entities.ftm.json", "facts.csv-metadata.json", "briefing.sqlite"),
)
_SCRIPTS = (
    *("sha256", "layout", "reading", "texts", "flow", "yaml", "agreeing", "linking"),
    *("listing", "checking", "page"),
)
_REQUIRED = ("MANIFEST.json", "README.txt", "verify.py", "index.html", "verify/index.html")


def is_first(
    manifest: Mapping[str, Any], names: Collection[str], facts: list[Any], page: str
) -> bool:
    """Whether an archive is of the first format, and has nothing that only newer ones have.

    `page` is that of the facts.
    """
    newer = "PAGES.json" in names or any(f"data/{name}" in names for name in _LATER_FILES)
    signs = any("proof" in each for each in facts) or 'class="claim"' in page
    return manifest.get("format") == FIRST and not newer and not signs


def release_faults(
    manifest: Mapping[str, Any], names: Collection[str], *, first: bool
) -> Iterator[tuple[str, str]]:
    """The path and what is wrong of each file that archives of this format have."""
    if manifest.get("format") not in (FIRST, CURRENT):
        yield "MANIFEST.json", "names a format that this check does not know"
    elif manifest["format"] == FIRST and not first:
        yield "MANIFEST.json", "names an older format than its files have"
    required = [
        *_REQUIRED,
        *(f"data/{name}" for name in (_FIRST_FILES if first else (*_FIRST_FILES, *_LATER_FILES))),
    ]
    if not first:
        required.append("PAGES.json")
        scripts = [f"verify/{name}.js" for name in (*_SCRIPTS, "words", "proof-0")]
        folders = [f"{language}/" for language in manifest["languages"][1:]]
        pages = [f"{folder}verify/index.html" for folder in folders]
        search = [f"search/{language}/manifest.js" for language in manifest["languages"]]
        required += [*scripts, *pages, *search]
    for name in required:
        if name not in names:
            yield name, "is missing: every archive of this format has it"
