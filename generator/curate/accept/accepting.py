"""Takes a changed article over: the new hash, and the earlier text as a source of its own.

Quotes that no longer stand in the new text can go on citing the earlier one.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.curate import seed_files, yaml_text
from generator.curate.accept import article_change
from generator.curate.accept.article_change import STANDING
from generator.curate.appending import appended
from generator.curate.user_error import UserError
from generator.curate.yaml_text import FileChange
from generator.dossier.seeds import SEEDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.curate.accept.article_change import QuoteFate
    from generator.dossier.dossier import Dossier
    from generator.dossier.records import SourceRecord


@dataclass(frozen=True, slots=True)
class Texts:
    """The two texts of an article."""

    old: bytes | None
    """As the facts were curated against it; None where it is not available."""
    new: bytes


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What accepting a changed article does."""

    fates: tuple[QuoteFate, ...]
    changes: tuple[FileChange, ...]
    kept: str | None
    """The id of the source that holds the earlier text."""
    kept_file: str | None
    """Its article's path in the project."""

    @property
    def broken(self) -> tuple[QuoteFate, ...]:
        """The quotes that no longer stand."""
        return tuple(each for each in self.fates if each.fate not in STANDING)


def texts(root: Path, dossier: Dossier, source: SourceRecord, given: bytes | None) -> Texts:
    """Both texts of the source's article; raises UserError where nothing changed.

    With a `given` new text the file is the old one; else the file is the new one, and the old
    one is looked for in git.
    """
    article = dossier.articles.get(source.id)
    if article is None:
        raise UserError(f"the article of source '{source.id}' cannot be read", "")
    file = (root / article.path).read_bytes()
    if given is None:
        if article.sha256 == source.sha256:
            raise UserError(f"the article of source '{source.id}' has not changed", "")
        return Texts(_from_git(root, article.path, source.sha256), file)
    if article.sha256 != source.sha256:
        hint = "Accept that change first, or restore the file."
        raise UserError(f"the article of source '{source.id}' has already changed", hint)
    if given == file:
        raise UserError(f"the text given is the one that source '{source.id}' has", "")
    return Texts(file, given)


def accept(
    root: Path, dossier: Dossier, source: SourceRecord, both: Texts, *, keep: bool
) -> Acceptance:
    """The changes that take the new text over; with `keep`, the earlier one becomes a source."""
    try:
        new = both.new.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"byte {error.start + 1} of the new text is not UTF-8"
        raise UserError(message, "Save it as UTF-8.") from error
    old = None if both.old is None else both.old.decode("utf-8", errors="replace")
    found = article_change.fates(dossier, source, new, old)
    kept = _free_id(dossier, source) if keep and both.old is not None else None
    values: dict[str, dict[tuple[str | int, ...], str]] = {}
    digest = hashlib.sha256(both.new).hexdigest()
    values.setdefault(source.place.path, {})[(source.place / "sha256").keys] = digest
    broken = [each for each in found if each.fate not in STANDING]
    for each in broken if kept else ():
        place = each.piece.place / "source"
        values.setdefault(place.path, {})[place.keys] = str(kept)
    changes = {
        path: yaml_text.replaced(seed_files.read(root, path), nodes)
        for path, nodes in sorted(values.items())
    }
    if kept is None or both.old is None:
        return Acceptance(found, _as_changes(changes), None, None)
    file = f"articles/{kept}{PurePosixPath(source.file).suffix}"
    record = _earlier(source, kept, file, both.old)
    added = appended(root, "sources", kept, record, changes)
    return Acceptance(
        found, _as_changes(changes | {added.path: added.text}), kept, f"{SEEDS}/{file}"
    )


def _as_changes(texts_by_path: dict[str, str]) -> tuple[FileChange, ...]:
    return tuple(FileChange(path, text) for path, text in texts_by_path.items())


def _earlier(source: SourceRecord, name: str, file: str, old: bytes) -> str:
    data = source.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    digest = hashlib.sha256(old).hexdigest()
    data |= {"id": name, "file": file, "sha256": digest, "version_of": source.id}
    return yaml_text.dumped([data])


def _free_id(dossier: Dossier, source: SourceRecord) -> str:
    number, taken = 1, dossier.source
    while f"{source.id}-v{number}" in taken:
        number += 1
    return f"{source.id}-v{number}"


def _from_git(root: Path, path: str, digest: str) -> bytes | None:
    """The file's content with this SHA-256, the latest in the history that has it."""
    git = shutil.which("git")
    if git is None:
        return None
    log = _run((git, "-C", str(root), "log", "--format=%H", "--", path))
    for commit in (log or b"").decode().split():
        content = _run((git, "-C", str(root), "show", f"{commit}:./{path}"))
        if content is not None and hashlib.sha256(content).hexdigest() == digest:
            return content
    return None


def _run(command: Sequence[str]) -> bytes | None:
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 -- fixed words
    return done.stdout if done.returncode == 0 else None
