"""The page of an archive that proves it in the browser, and the scripts that it loads.

From a folder a page can read scripts and nothing else: so the articles and their quotes come
as scripts, too, in parts that are loaded one after the other.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import TYPE_CHECKING

from generator.archive import rights
from generator.dossier.records import FactRecord, Provable
from generator.interface import gettext
from generator.render import templates
from generator.render.edition import Edition
from generator.render.layout import Target
from generator.render.page import View
from generator.terms.translated import Words
from generator.terms.vocabulary import Rights
from generator.write import File

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.briefing import Briefing
    from generator.dossier.dossier import Owner
    from generator.dossier.records import SourceRecord

FOLDER = "verify"
_SCRIPTS = (
    *("sha256", "layout", "reading", "texts", "flow", "yaml", "agreeing", "linking"),
    *("listing", "checking"),
)
_PART = 256 * 1024
"""Code points of articles in one part, at most, unless one article has more."""


def _(message: str) -> str:
    """Mark a message for the catalogs; it is translated where it is used."""
    return message


_SAYS = {
    "absent": _("is missing: every archive of this format has it"),
    "added": _("not listed in SHA256SUMS"),
    "article": _("is not the article of '%(source)s'"),
    "changed": _("differs from the archived file"),
    "differs": _(
        "quote '%(quote)s' reads “%(exact)s”, but %(file)s has “%(there)s” at that position"
    ),
    "contents": _("its list of contents does not match its files"),
    "empty": _("no facts or no sources: nothing is proved"),
    "encrypted": _("is encrypted"),
    "expansion": _("expands to more than 200 times its packed size"),
    "extra": _("has extra fields"),
    "header": _("has a header unlike those of archives"),
    "homeless": _("quote '%(quote)s' has no article: '%(source)s'"),
    "large": _("is too large"),
    "leads": _("leads outside the archive or to a missing file: '%(key)s'"),
    "line": _("line %(number)s is not a checksum followed by a new path"),
    "lists": _("lists other pages or texts than there are"),
    "link": _("is a link or a device, not a file"),
    "listed": _("is listed with other values than its header has"),
    "method": _("uses an unsupported compression method"),
    "missing": _("listed in SHA256SUMS but missing"),
    "name": _("has a name that not every system accepts"),
    "no-article": _("is missing: the article of '%(source)s'"),
    "not-a-zip": _("cannot be read as a zip"),
    "not-in-yaml": _("quote '%(quote)s' is not in the YAML: “%(exact)s”"),
    "no-yaml": _("is not YAML as archives have it"),
    "one-only": _("'%(record)s' is only in the YAML or only in the data"),
    "otherwise": _("has “%(words)s” where PAGES.json has “%(there)s”"),
    "order": _("its files are not in order"),
    "page": _("quotes words that occur in no article: “%(words)s”"),
    "path": _("is not a path inside the archive"),
    "records": _("has other records than the YAML"),
    "runs": _("contains a script that is not the site's"),
    "seal": _("seal mismatch: the zip has been modified"),
    "spoilt": _("missing or corrupt; cannot continue"),
    "stray": _("has bytes that belong to no file"),
    "tags": _("has other tags than PAGES.json says"),
    "the zip": _("the zip"),
    "twice": _("duplicate entry"),
    "unexplained": _("is no file of an archive and no article of a source"),
    "unlike": _("'%(record)s' differs from the YAML in %(key)s"),
    "unwritten": _("says what the YAML does not: “%(words)s”"),
}
"""What `verify.py` says in English."""
_WORDS = {
    "quotes": _("%(articles)s articles and %(quotes)s quotes were checked."),
    "files": _("%(files)s files, %(articles)s articles and %(quotes)s quotes were checked."),
    "holds": _("All checks passed."),
    "problems": _("Problems: %(count)s."),
    "busy": _("Checking …"),
    "failed": _("The scripts of this page cannot be loaded."),
    "unread": _("This browser cannot read the selected file."),
}


def files(briefing: Briefing, analysis: Analysis) -> Iterator[File]:
    """The page in every language and its scripts, as files of the docs folder."""
    parts = list(_parts(briefing))
    for number, sources in enumerate(parts):
        proof = _script("briefingProof", _proof(briefing, sources))
        yield File(f"{FOLDER}/proof-{number}.js", proof)
    scripts = resources.files("generator.archive") / "browser"
    for name in (*(f"{name}.js" for name in _SCRIPTS), "page.js", "page.css"):
        yield File(f"{FOLDER}/{name}", (scripts / name).read_bytes())
    for language in briefing.about.languages:
        view = View(Edition(briefing, analysis, language), Target(FOLDER))
        folder = view.file.removesuffix("index.md")
        root = "../" * folder.count("/")
        text = templates.write(
            "verify.md.jinja",
            view,
            scripts=_SCRIPTS,
            base=f"{root}{FOLDER}/",
            parts_of_proof=len(parts),
            worked_out=tuple(_worked_out(analysis)),
        )
        yield File(view.file, text.encode())
        yield File(f"{folder}words.js", _script("briefingWords", _words(language)))


def _worked_out(analysis: Analysis) -> Iterator[tuple[Words, Provable]]:
    """The records with figures that they work out from facts, each once, with a text of theirs."""
    seen: set[int] = set()
    for text in analysis.sentences.texts:
        record = text.evidence or text.owner
        if isinstance(record, Provable) and record.computed and id(record) not in seen:
            seen.add(id(record))
            yield Words(text.words), record


def _parts(briefing: Briefing) -> Iterator[list[SourceRecord]]:
    part: list[SourceRecord] = []
    length = 0
    for source in briefing.sources:
        length += len(briefing.articles[source.id].text)
        if part and length > _PART:
            yield part
            part, length = [], len(briefing.articles[source.id].text)
        part.append(source)
    if part:
        yield part


def _proof(briefing: Briefing, sources: list[SourceRecord]) -> dict[str, object]:
    names = {each.id for each in sources}
    return {
        "articles": [
            {
                "source": each.id,
                "file": briefing.articles[each.id].path,
                "sha256": briefing.articles[each.id].sha256,
                "whole": each.rights is Rights.FULL,
                "passages": _passages(briefing, each),
            }
            for each in sources
        ],
        "quotes": [
            {
                "path": f"data/{_file(each.owner)}.json",
                "quote": each.id,
                "source": each.source.id,
                "exact": each.evidence.quote.exact,
                "spans": [[span.start, span.end] for span in each.spans],
            }
            for each in briefing.citations
            if each.source.id in names and each.source.rights is not Rights.NONE
        ],
    }


def _file(owner: Owner) -> str:
    return "facts" if isinstance(owner, FactRecord) else "entities"


def _passages(briefing: Briefing, source: SourceRecord) -> tuple[tuple[int, str], ...]:
    if source.rights is Rights.FULL:
        return ((0, briefing.articles[source.id].text),)
    return rights.passages(briefing, source)


def _words(language: str) -> dict[str, object]:
    told: dict[str, object] = {key: gettext(language, text) for key, text in _WORDS.items()}
    return {**told, "says": {key: gettext(language, text) for key, text in _SAYS.items()}}


def _script(name: str, value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"window.{name} = {text};\n".encode()
