"""Makes a new source out of an extracted text: its file, its record as YAML, and what to look at.

Pure. Everything in the record is a suggestion; what only the curator can know is marked TODO,
which `briefing check` reports until it is written.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import interface
from generator.analysis import near_copies
from generator.curate import naming
from generator.curate.intake import extraction, page_lines
from generator.curate.intake.publication import Where
from generator.curate.user_error import UserError
from generator.curate.yaml_text import plain_or_quoted, quoted
from generator.dossier.seeds import SEEDS
from generator.edtf import edtf_date
from generator.text import folding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.curate.intake.extraction import Extracted
    from generator.curate.intake.publication import Published
    from generator.dossier.dossier import Dossier

TODO = "TODO"
_MAX_TITLE = 200
_WORDS_TO_GUESS = 80
"""A text with fewer words than these does not say surely in which language it is."""


def _(message: str) -> str:
    """Mark a message for the catalogs; it is translated where it is used."""
    return message


_GIVEN = _("The date was given by the curator.")
_BASIS = {
    Where.METADATA: _("The page names the date of publication in its metadata (%(name)s)."),
    Where.TIME: _("The page marks the date of publication (%(name)s)."),
    Where.ADDRESS: _("The date is part of the page's address."),
    Where.TEXT: _("The date is printed with the article: “%(name)s”."),
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
    publisher: NewPublisher | None
    """Drafted where no entity has its name."""
    notes: tuple[str, ...]
    """What the curator should look at, a sentence each."""


@dataclass(frozen=True, slots=True)
class NewPublisher:
    """An entity drafted for a publisher that the dossier does not know yet."""

    id: str
    record: str
    """YAML: one item of the list in entities.yml."""


def take_in(
    extracted: Extracted, data: bytes, given: Given, dossier: Dossier, retrieved: str
) -> Intake:
    """The new source; `data` is what was given, stored as it is where it was plain text."""
    text = extracted.text
    stored = extraction.stored(extracted, data)
    digest = hashlib.sha256(stored).hexdigest()
    title = given.title or extracted.title or _shortened(page_lines.title(text, given.language))
    name = given.id or _free_id(title, dossier)
    _refuse_known(digest, name, dossier)
    publisher, drafted, publisher_notes = _publisher(
        given.publisher or extracted.publisher, dossier
    )
    language, language_notes = _language(given.language, extracted.language, text, dossier)
    printed = extraction.dated(extracted, language)
    published, date_notes = _published(given.published, printed, retrieved, dossier)
    around = page_lines.lines(text, title, language, _known(extracted, printed, dossier))
    lines = (
        f"- id: {plain_or_quoted(name)}",
        f"  file: articles/{name}.txt",
        f"  sha256: {plain_or_quoted(digest)}",
        f"  title: {quoted(title)}",
        f"  publisher: {plain_or_quoted(publisher)}",
        *_maybe("url", given.url or extracted.url),
        f"  language: {plain_or_quoted(language)}",
        *published,
        f"  retrieved: {quoted(retrieved)}",
        *_boilerplate_lines(tuple(around)),
        f"  summary: {_words(TODO, dossier)}",
        f"  rights: {TODO}",
    )
    notes = (*extracted.notes, *publisher_notes, *language_notes, *date_notes)
    return Intake(
        id=name,
        path=f"{SEEDS}/articles/{name}.txt",
        data=stored,
        record="\n".join(lines) + "\n",
        publisher=drafted,
        notes=(*notes, *_broken(text), *_copies(text, dossier)),
    )


def _broken(text: str) -> Iterator[str]:
    """A note where hyphens break words at the ends of lines: a quote has to have them, too."""
    words = folding.broken_words(text)
    if words:
        yield (
            f"Hyphens break words at the ends of lines ({len(words)}): join them in the text before"
            f" you quote it, or quote them with the hyphen, “{words[0]}”."
        )


def _refuse_known(digest: str, name: str, dossier: Dossier) -> None:
    """Raise UserError for a text or an id that the dossier has already."""
    for source, article in dossier.articles.items():
        if article.sha256 == digest:
            raise UserError(f"this text already exists as source '{source}'", "")
    if name in dossier.source:
        raise UserError(f"source '{name}' already exists", "Give another with --id.")


def _words(text: str, dossier: Dossier) -> str:
    """One text in every language of the dossier, as a YAML mapping on one line."""
    languages = dossier.about.languages
    return "{" + ", ".join(f"{plain_or_quoted(each)}: {quoted(text)}" for each in languages) + "}"


def _maybe(key: str, value: str | None) -> tuple[str, ...]:
    return () if value is None else (f"  {key}: {quoted(value)}",)


def _shortened(line: str) -> str:
    return line if len(line) <= _MAX_TITLE else line[:_MAX_TITLE].rsplit(" ", 1)[0]


def _free_id(title: str, dossier: Dossier) -> str:
    slug = naming.slug(title)
    taken = {*dossier.source, *(name for kind, name in dossier.broken if kind == "sources")}
    return naming.free(slug if slug not in ("", "index") else "source", taken)


def _publisher(
    name: str | None, dossier: Dossier
) -> tuple[str, NewPublisher | None, tuple[str, ...]]:
    if name is None:
        note = f"The publisher is not known: set `publisher`, now '{TODO.lower()}'."
        return TODO.lower(), None, (note,)
    if name in dossier.entity:
        return name, None, ()
    for entity in dossier.entities:
        known = {*entity.name.values(), *(alias.text for alias in entity.aliases)}
        if name.casefold() in {each.casefold() for each in known}:
            return entity.id, None, ()
    taken = {*dossier.entity, *(each for kind, each in dossier.broken if kind == "entities")}
    slug = naming.slug(name)
    made = naming.free(slug if slug not in ("", "index") else "publisher", taken)
    record = (
        f"- id: {plain_or_quoted(made)}\n"
        f"  schema: Organization   # or Company, PublicBody, Person\n"
        f"  name: {_words(name, dossier)}\n"
    )
    note = f"Entity '{made}' was drafted for the publisher '{name}': check it."
    return made, NewPublisher(made, record), (note,)


def _language(
    given: str | None, declared: str | None, text: str, dossier: Dossier
) -> tuple[str, tuple[str, ...]]:
    if given is not None:
        return given, ()
    known = [*dossier.about.languages, *(source.language for source in dossier.sources)]
    guess = extraction.guessed_language(text, known)
    if declared is None and guess is None:
        note = f"The language could not be detected and is set to '{known[0]}': check it."
        return known[0], (note,)
    chosen = declared or str(guess)
    primary = chosen.partition("-")[0]
    if chosen not in known and primary in known:
        chosen = primary  # its texts need no translation into the dossier's own language
    if guess in (None, primary) or len(text.split()) < _WORDS_TO_GUESS:
        return chosen, ()
    return chosen, (f"The page declares '{chosen}', its text looks like '{guess}': check it.",)


def _published(
    given: str | None, found: Published | None, retrieved: str, dossier: Dossier
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines of the record, and what the curator should look at."""
    if given is not None:
        if edtf_date.parse(given) is None:
            hint = "Write 2023-09-14, 2023-09 or 2023."
            raise UserError(f"'{given}' is not a valid EDTF date", hint)
        return _date_lines(given, _translated(_GIVEN, "", dossier)), ()
    if found is None:
        note = "The date of publication is not known: set `published`."
        return _date_lines(f"../{retrieved}", _words(TODO, dossier)), (note,)
    lines = _date_lines(found.edtf, _translated(_BASIS[found.where], found.name, dossier))
    if found.edtf <= retrieved:
        return lines, ()
    return lines, (f"The date of publication, {found.edtf}, is in the future: check it.",)


def _date_lines(edtf: str, basis: str) -> tuple[str, ...]:
    return "  published:", f"    edtf: {quoted(edtf)}", f"    basis: {basis}"


def _translated(message: str, name: str, dossier: Dossier) -> str:
    told = {
        each: interface.gettext(each, message) % {"name": name} for each in dossier.about.languages
    }
    return "{" + ", ".join(f"{plain_or_quoted(key)}: {quoted(t)}" for key, t in told.items()) + "}"


def _known(extracted: Extracted, printed: Published | None, dossier: Dossier) -> frozenset[str]:
    """Lines known to be none of an article: from other articles, and as the page marks them."""
    dated = [printed.name] if printed is not None and printed.where is Where.TEXT else []
    others = (line for source in dossier.sources for line in source.boilerplate)
    return frozenset((*others, *extracted.furniture, *dated))


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
