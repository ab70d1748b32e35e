"""Loads a project folder into a dossier, with a finding for everything that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError

from generator.dossier.about_records import BriefingRecord
from generator.dossier.dossier import Article, Dossier
from generator.dossier.fields import Record
from generator.dossier.lock_records import LockRecord, RedirectRecord
from generator.dossier.records import EntityRecord, FactRecord, SourceRecord
from generator.dossier.seeds import SEEDS
from generator.load import (
    catalogs,
    files,
    hidden_characters,
    languages,
    search_rules,
    strict_yaml,
    typing_errors,
)
from generator.load.strict_yaml import Parsed
from generator.problems import Finding, Place

if TYPE_CHECKING:
    from pathlib import Path

    from generator.load.strict_yaml import Tree

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The dossier, None where not even briefing.yml could be typed, and the findings."""

    dossier: Dossier | None
    findings: tuple[Finding, ...]


def load(root: Path) -> Loaded:
    """Read the curated YAML and the articles of the project in `root`."""
    reader = _Reader(root)
    reader.findings.extend(languages.use_lexicons(root))
    reader.findings.extend(catalogs.use_catalogs(root))
    reader.findings.extend(search_rules.use_search_rules(root))
    about = reader.one("briefing", BriefingRecord)
    sources = reader.many("sources", SourceRecord)
    articles = reader.articles(sources)
    entities = reader.many("entities", EntityRecord)
    facts = reader.many("facts", FactRecord)
    redirects = reader.if_there("redirects", RedirectRecord)
    lock = reader.if_there("lock", LockRecord)
    if about is None:
        return Loaded(None, tuple(reader.findings))
    broken = frozenset(reader.broken)
    dossier = Dossier(about, sources, entities, facts, articles, broken, redirects, lock)
    return Loaded(dossier, tuple(reader.findings))


@dataclass(slots=True)
class _Reader:
    root: Path
    findings: list[Finding] = field(default_factory=list)
    broken: set[tuple[str, str]] = field(default_factory=set)

    def one(self, name: str, record: type[R]) -> R | None:
        path = f"{SEEDS}/{name}.yml"
        parsed = self._parsed(path)
        self.findings.extend(parsed.findings)
        if parsed.tree is None:
            return None
        return self._typed(parsed.tree, Place(path), record, name)

    def many(self, name: str, record: type[R]) -> tuple[R, ...]:
        records = []
        for path in self._paths(name):
            parsed = self._parsed(path)
            self.findings.extend(parsed.findings)
            if not isinstance(parsed.tree, list):
                self.broken.add((name, "*"))
                if parsed.tree is not None:
                    self.findings.append(_no_list(path))
                continue
            for index, item in enumerate(parsed.tree):
                typed = self._typed(item, Place(path, (index,)), record, name)
                if typed is not None:
                    records.append(typed)
        return tuple(records)

    def if_there(self, name: str, record: type[R]) -> tuple[R, ...]:
        """The records of a file that a dossier need not have."""
        return self.many(name, record) if (self.root / SEEDS / f"{name}.yml").exists() else ()

    def articles(self, sources: tuple[SourceRecord, ...]) -> dict[str, Article]:
        articles: dict[str, Article] = {}
        for source in sources:
            got = files.read_article(self.root, f"{SEEDS}/{source.file}", source.boilerplate)
            if isinstance(got, Article):
                articles.setdefault(source.id, got)
                self.findings.extend(hidden_characters.in_article(got.path, got.text))
            elif got.code == "bad-utf-8":
                self.findings.append(got)
            else:
                named = f"the article of source '{source.id}': {got.message}"
                place = source.place / "file"
                self.findings.append(Finding(place, got.code, named, got.hint))
        return articles

    def _paths(self, name: str) -> tuple[str, ...]:
        file, folder = f"{SEEDS}/{name}.yml", f"{SEEDS}/{name}"
        if not (self.root / folder).is_dir():
            return (file,)
        inside = (self.root / folder).rglob("*.yml")
        found = sorted(path.relative_to(self.root).as_posix() for path in inside)
        if (self.root / file).exists():
            message = f"both '{file}' and the folder '{folder}' exist"
            hint = "Move the records of one into the other."
            self.findings.append(Finding(Place(file), "two-places", message, hint))
            return (file, *found)
        return tuple(found)

    def _parsed(self, path: str) -> Parsed:
        got = files.read_text(self.root, path, files.MAX_YAML_BYTES)
        if isinstance(got, Finding):
            return Parsed(None, (got,))
        parsed = strict_yaml.parse(got[0], path)
        if parsed.tree is None and not parsed.findings:
            return Parsed(None, (_empty(path),))
        self.findings.extend(hidden_characters.in_yaml(path, parsed.tree))
        return parsed

    def _typed(self, data: Tree, place: Place, record: type[R], name: str) -> R | None:
        try:
            typed = record.model_validate(data)
        except ValidationError as error:
            self.findings.extend(
                typing_errors.finding(each, place, record)
                for each in error.errors(include_url=False)
            )
            if isinstance(data, dict) and isinstance(data.get("id"), str):
                self.broken.add((name, str(data["id"])))
            return None
        typed._place = place  # noqa: SLF001 -- set once, by the loader alone
        return typed


def _no_list(path: str) -> Finding:
    message = f"'{path}' must be a list of records"
    return Finding(Place(path), "wrong-type", message, "Begin each record with '- id: …'.")


def _empty(path: str) -> Finding:
    return Finding(Place(path), "empty-file", f"'{path}' is empty", "Write at least one record.")
