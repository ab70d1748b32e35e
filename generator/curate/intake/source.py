"""Makes a new source out of an extracted text: its file, its record as YAML, and what to look at.

Pure. Everything in the record is a suggestion; what only the curator can know is marked TODO,
which `briefing check` reports until it is written.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from generator.analysis import near_copies
from generator.curate import naming
from generator.curate.intake import extraction
from generator.curate.user_error import UserError
from generator.curate.yaml_text import plain_or_quoted, quoted
from generator.dossier.dossier import SEEDS
from generator.edtf import edtf_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.curate.intake.extraction import Extracted
    from generator.dossier.dossier import Dossier

TODO = "TODO"
_MAX_TITLE = 200
_BASIS = {
    "metadata": {
        "id": "Tanggal dari metadata halaman atau berkas.",
        "en": "The date is in the metadata of the page or file.",
    },
    "retrieved": {
        "id": "Tanggal terbit belum diketahui; paling lambat hari teks diambil.",
        "en": "The date is not known yet; it is no later than the day the text was retrieved.",
    },
    "given": {
        "id": "Tanggal diberikan oleh kurator.",
        "en": "The date was given by the curator.",
    },
}


@dataclass(frozen=True, slots=True)
class Given:
    """What the curator says of the new source; None where it shall be suggested."""

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    language: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Intake:
    """A new source, not yet written."""

    id: str
    path: str
    """Of the article, in the project."""
    data: bytes
    """Of the article."""
    record: str
    """YAML: one item of the list in sources.yml."""
    notes: tuple[str, ...]
    """What the curator should look at, a sentence each."""


def take_in(
    extracted: Extracted, data: bytes, given: Given, dossier: Dossier, retrieved: str
) -> Intake:
    """The new source; `data` is what was given, kept as it is where it was plain text."""
    text = extracted.text
    stored = extraction.kept(extracted, data)
    digest = hashlib.sha256(stored).hexdigest()
    for source, article in dossier.articles.items():
        if article.sha256 == digest:
            raise UserError(f"this text already exists as source '{source}'", "")
    title = given.title or extracted.title or _first_line(text)
    name = given.id or _free_id(title, dossier)
    if name in dossier.source:
        raise UserError(f"source '{name}' already exists", "Give another with --id.")
    publisher, publisher_note = _publisher(given.publisher or extracted.publisher, dossier)
    language, language_note = _language(given.language or extracted.language, text, dossier)
    path = f"{SEEDS}/articles/{name}.txt"
    boilerplate = tuple(_boilerplate(text, title, language, dossier))
    record = "\n".join(
        (
            f"- id: {plain_or_quoted(name)}",
            f"  file: articles/{name}.txt",
            f"  sha256: {plain_or_quoted(digest)}",
            f"  title: {quoted(title)}",
            f"  publisher: {plain_or_quoted(publisher)}",
            *_maybe("url", given.url or extracted.url),
            f"  language: {plain_or_quoted(language)}",
            *_published(given.published, extracted.published, retrieved, dossier),
            f"  retrieved: {quoted(retrieved)}",
            *_boilerplate_lines(boilerplate),
            f"  summary: {{{_todo(dossier)}}}",
        )
    )
    notes = (*publisher_note, *language_note, *_copies(text, dossier))
    return Intake(name, path, stored, record + "\n", notes)


def _todo(dossier: Dossier) -> str:
    languages = dossier.about.languages
    return ", ".join(f"{plain_or_quoted(each)}: {quoted(TODO)}" for each in languages)


def _maybe(key: str, value: str | None) -> tuple[str, ...]:
    return () if value is None else (f"  {key}: {quoted(value)}",)


def _first_line(text: str) -> str:
    line = next(line.strip() for line in text.splitlines() if line.strip())
    return line if len(line) <= _MAX_TITLE else line[:_MAX_TITLE].rsplit(" ", 1)[0]


def _free_id(title: str, dossier: Dossier) -> str:
    slug = naming.slug(title)
    taken = {*dossier.source, *(name for kind, name in dossier.broken if kind == "sources")}
    return naming.free(slug if slug not in ("", "index") else "source", taken)


def _publisher(name: str | None, dossier: Dossier) -> tuple[str, tuple[str, ...]]:
    if name is None:
        return TODO.lower(), (
            f"The publisher is not known: set `publisher`, now '{TODO.lower()}'.",
        )
    if name in dossier.entity:
        return name, ()
    for entity in dossier.entities:
        known = {*entity.name.values(), *(alias.text for alias in entity.aliases)}
        if name.casefold() in {each.casefold() for each in known}:
            return entity.id, ()
    note = f"No entity is called '{name}': add one and set `publisher`, now '{TODO.lower()}'."
    return TODO.lower(), (note,)


def _language(declared: str | None, text: str, dossier: Dossier) -> tuple[str, tuple[str, ...]]:
    known = [*dossier.about.languages, *(source.language for source in dossier.sources)]
    guess = declared or extraction.guessed_language(text, known)
    if guess is not None:
        return guess, ()
    return known[0], (f"The language could not be detected and is set to '{known[0]}': check it.",)


def _published(
    given: str | None, found: str | None, retrieved: str, dossier: Dossier
) -> Iterator[str]:
    if given is not None and edtf_date.parse(given) is None:
        raise UserError(f"'{given}' is not a valid EDTF date", "Write 2023-09-14, 2023-09 or 2023.")
    date, basis = (given, "given") if given else (found, "metadata")
    if date is None or edtf_date.parse(date) is None:
        date, basis = f"../{retrieved}", "retrieved"
    yield "  published:"
    yield f"    edtf: {quoted(date)}"
    said = _BASIS[basis]
    languages = [each for each in dossier.about.languages if each in said] or ["en"]
    told = ", ".join(f"{plain_or_quoted(each)}: {quoted(said[each])}" for each in languages)
    yield f"    basis: {{{told}}}"


def _boilerplate(text: str, title: str, language: str, dossier: Dossier) -> Iterator[str]:
    """Lines known from other articles, furniture of pages, and the title repeated."""
    known = {line for source in dossier.sources for line in source.boilerplate}
    furniture = _furniture()
    patterns = [*furniture.get(language, ()), *furniture["en"], *furniture["all"]]
    titles = 0
    yielded = set()
    for line in (each.strip() for each in text.splitlines()):
        titles += line == title
        stands_again = line == title and titles > 1
        matches = any(re.fullmatch(each, line, re.IGNORECASE) for each in patterns)
        if line and line not in yielded and (line in known or matches or stands_again):
            yielded.add(line)
            yield line


@cache
def _furniture() -> dict[str, list[str]]:
    data = files("generator.curate.intake").joinpath("furniture.toml").read_text(encoding="utf-8")
    return tomllib.loads(data)


def _boilerplate_lines(lines: Sequence[str]) -> tuple[str, ...]:
    return ("  boilerplate:", *(f"    - {quoted(line)}" for line in lines)) if lines else ()


def _copies(text: str, dossier: Dossier) -> Iterator[str]:
    runs = near_copies.runs(text)
    for source, article in dossier.articles.items():
        if dossier.source[source].version_of is not None:
            continue  # its source is compared
        share = near_copies.share(runs, near_copies.runs(article.text))
        if share >= near_copies.LIKELY:
            yield (
                f"{share:.0%} of its runs of {near_copies.RUN} words occur in source '{source}', "
                "too: the two probably have one origin."
            )
