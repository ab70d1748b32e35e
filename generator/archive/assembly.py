"""Puts beside a built site what proves it: articles, YAML, sums, `verify.py` and a README."""

from __future__ import annotations

import json
import shutil
import textwrap
from typing import TYPE_CHECKING

from generator import __version__, interface
from generator.archive import (
    containers,
    packing,
    page_words,
    quoted_words,
    released_yaml,
    releases,
    rights,
    script,
    verify,
)
from generator.archive.agreement import Agreement
from generator.archive.plain_yaml import PlainYaml
from generator.curate import yaml_text
from generator.dossier.seeds import SEEDS
from generator.load import strict_yaml
from generator.terms.handling import Handling
from generator.terms.vocabulary import Rights

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from generator.dossier.briefing import Briefing
    from generator.dossier.records import SourceRecord

_OF_LANGUAGE = ("lexicon.toml", "interface.po", "search.json", "search.*.txt")
_USELESS = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""What only a server needs."""


def _(message: str) -> str:
    """Mark a message for the catalogs; it is translated where it is used."""
    return message


_HOW = (
    _("Unpack the whole archive, then open index.html with a browser. No network is needed."),
    _(
        "To check the files and quotes, open verify/index.html, or run: python3 verify.py "
        "(Python 3.8 or newer). SHA256SUMS lists the SHA-256 sum of every file."
    ),
    _("The curated data is in seeds/, the same data for programs in data/."),
    _(
        "The articles belong to their publishers and are reproduced here as evidence. Articles "
        "whose rights do not allow it are not included; MANIFEST.json lists their SHA-256 sums."
    ),
)


def assemble(project: Path, briefing: Briefing, folder: Path, moment: datetime) -> int:
    """Make of the built site in `folder` a whole archive, unpacked; give the number of files.

    `project` holds the dossier. `moment` is the time that the archive bears, in UTC.
    """
    for name in _USELESS:
        (folder / name).unlink(missing_ok=True)
    rewritten: dict[str, str] = {}
    changed = dict(_seeds(project, briefing, folder, rewritten))
    manifest = _manifest(briefing, changed, rewritten, moment)
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    _write(folder / verify.MANIFEST, text)
    _write(folder / "README.txt", _readme(briefing))
    _write(folder / "verify.py", script.text())
    _write(folder / page_words.PAGES, _pages(briefing, folder))
    return packing.write_sums(folder)


def _pages(briefing: Briefing, folder: Path) -> str:
    """What the pages say, by the texts of the YAML and the articles in the archive."""

    def text(name: str) -> str:
        return (folder / name).read_bytes().decode("utf-8")

    files = [each for each in folder.rglob("*") if each.is_file()]
    names = sorted(each.relative_to(folder).as_posix() for each in files)
    agreement = Agreement(names, text, lambda *_: "")
    list(agreement.read())
    passages = [
        passage
        for source in briefing.sources
        for passage in (
            [text(briefing.articles[source.id].path)]
            if source.rights is Rights.FULL
            else [found for _, found in rights.passages(briefing, source)]
        )
    ]
    words = page_words.PageWords(agreement.texts, passages, quoted_words.fold)
    return page_words.listed(words, {each: text(each) for each in names if each.endswith(".html")})


def _seeds(
    project: Path, briefing: Briefing, folder: Path, rewritten: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """Copy articles and YAML; give the path and the sum of each file that lost words.

    YAML that `verify.py` does not read is written anew; `rewritten` gets the path and the sum.
    """
    for source in briefing.sources:
        if source.rights is Rights.FULL:
            _copy(project, briefing.articles[source.id].path, folder)
    allowed = {each.id: each.rights for each in briefing.sources}
    for path, before in _yaml(project, briefing):
        after = rights.without_words(before, allowed)
        plain = _plain(after)
        _write(folder / path, plain)
        if after != before:
            yield path, containers.digest(before.encode())
        elif plain != before and not briefing.is_pruned:
            rewritten[path] = containers.digest(before.encode())
    for file in sorted((project / SEEDS).rglob("*")):
        path = file.relative_to(project).as_posix()
        of_language = any(file.match(f"{SEEDS}/languages/*/{name}") for name in _OF_LANGUAGE)
        of_schema = file.suffix == ".json" and not briefing.is_pruned
        of_schema = of_schema or file.match(f"{SEEDS}/schema/*.json")
        if of_schema or of_language:
            _copy(project, path, folder)


def _yaml(project: Path, briefing: Briefing) -> Iterator[tuple[str, str]]:
    """Path and text of each YAML file; a released dossier's are made from what is left of it."""
    if briefing.is_pruned:
        yield from released_yaml.files(briefing)
        return
    for file in sorted((project / SEEDS).rglob("*.yml")):
        yield file.relative_to(project).as_posix(), file.read_bytes().decode("utf-8")


def _plain(text: str) -> str:
    """The YAML as it is, where `verify.py` reads it right; else the same, written anew."""
    tree = strict_yaml.parse(text, "").tree
    try:
        if PlainYaml(text).value() == tree:
            return text
    except ValueError:
        pass
    return yaml_text.dumped_tree(tree)


def _copy(project: Path, path: str, folder: Path) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(project / path, folder / path)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())


def _manifest(
    briefing: Briefing, changed: dict[str, str], rewritten: dict[str, str], moment: datetime
) -> dict[str, object]:
    return {
        "format": releases.CURRENT,
        "made_with": f"briefing-site {__version__}",
        "title": dict(briefing.about.title),
        "languages": list(briefing.about.languages),
        "version": briefing.version,
        "time": moment.isoformat(),
        **({} if briefing.handling is Handling.CLEAR else {"handling": str(briefing.handling)}),
        "withheld": [
            _withheld(briefing, each) for each in briefing.sources if each.rights is not Rights.FULL
        ],
        "yaml_without_words": [
            {"file": path, "sha256": before} for path, before in changed.items()
        ],
        "yaml_rewritten": [{"file": path, "sha256": before} for path, before in rewritten.items()],
    }


def _withheld(briefing: Briefing, source: SourceRecord) -> dict[str, object]:
    """An article that is not given whole; its passages are the sentences round its quotes."""
    return {
        "source": source.id,
        "file": briefing.articles[source.id].path,
        "sha256": briefing.articles[source.id].sha256,
        "rights": source.rights,
        "passages": [
            {"start": start, "text": text} for start, text in rights.passages(briefing, source)
        ],
    }


def _readme(briefing: Briefing) -> str:
    """How to read and prove the archive, in every language of the dossier."""
    parts = [] if briefing.handling is Handling.CLEAR else [str(briefing.handling)]
    for language in briefing.about.languages:
        title = briefing.about.title.choose(language, briefing.about.default_language).text
        told = [interface.gettext(language, message) for message in _HOW]
        parts.append("\n\n".join([title, *(textwrap.fill(each, 78) for each in told)]))
    return "\n\n\n".join(parts) + "\n"
