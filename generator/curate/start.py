"""Makes the small dossier that a new project begins with: it builds at once.

The files are templates in `generator/starter`; the words come from there, too.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from pydantic import TypeAdapter, ValidationError

from generator import __version__, assets
from generator.curate import seed_files
from generator.curate.formatting import formatted
from generator.curate.user_error import UserError
from generator.curate.yaml_text import plain_or_quoted, quoted
from generator.dossier.fields import Language
from generator.interface import fitting
from generator.load import json_schema
from generator.render.figures import locale_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

AS_OF = "2025-06"
INVENTED = """; this one is invented, and
`briefing init --empty .` removes it."""
"""What the README says of the example's article."""
ARTICLE = "seeds/articles/harbour-news-ships.txt"
PAGES = (
    "index.md",
    "facts/index.md",
    "sources/index.md",
    "glossary/index.md",
    "timeline/index.md",
    "goods/index.md",
    "differences/index.md",
    "changes/index.md",
    "method/index.md",
)
"""The section pages, as in this repository's own mkdocs.yml."""
_FILES = {
    "seeds/briefing.yml": "seeds/briefing.yml",
    "seeds/sources.yml": "seeds/sources.yml",
    "seeds/entities.yml": "seeds/entities.yml",
    "seeds/facts.yml": "seeds/facts.yml",
    "mkdocs.yml": "project/mkdocs.yml",
    "README.md": "project/README.md",
    "requirements.txt": "project/requirements.txt",
    ".gitignore": "project/gitignore",
    ".gitattributes": "project/gitattributes",
    ".github/workflows/briefing.yml": "project/github.yml",
    ".gitlab-ci.yml": "project/gitlab.yml",
}
"""Each file of the project and its template; dots are left away, as git reads dotted files."""
_ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class _Words:
    """The starter's words in the languages chosen."""

    table: Mapping[str, Mapping[str, Any]]
    languages: tuple[str, ...]

    def of(self, language: str) -> Mapping[str, Any]:
        """The words of a language, English where there are none."""
        return self.table.get(language) or {**self.table[_ENGLISH], **self.table["fallback"]}

    def say(self, key: str, languages: Sequence[str] | None = None) -> str:
        """A text in all languages, as a YAML mapping on one line."""
        chosen = self.languages if languages is None else languages
        told = (f"{plain_or_quoted(each)}: {_flow(self.of(each)[key])}" for each in chosen)
        return "{" + ", ".join(told) + "}"

    def same(self, text: str) -> str:
        """One text for all languages."""
        told = (f"{plain_or_quoted(each)}: {quoted(text)}" for each in self.languages)
        return "{" + ", ".join(told) + "}"


def project(languages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Every file of a new project, by its path; raises UserError for what is no language tag."""
    chosen = _checked(languages)
    table = tomllib.loads(_read("words.toml"))
    words = _Words(table, chosen)
    article_language = next((each for each in chosen if each in table), _ENGLISH)
    article = words.of(article_language)
    text = str(article["article"]).lstrip("\n").encode()
    yield ARTICLE, text
    values = {
        "version": __version__,
        "languages": chosen,
        "others": [each for each in chosen if each != article_language],
        "article_language": article_language,
        "article": article,
        "sha256": hashlib.sha256(text).hexdigest(),
        "title": words.of(chosen[0])["title"],
        "names": {each: _name(each) for each in chosen},
        "prefix": {each: "" if each == chosen[0] else f"{each}/" for each in chosen},
        "pages": PAGES,
        "say": words.say,
        "of": words.of,
        "same": words.same,
        "as_of": AS_OF,
    }
    for path, template in _FILES.items():
        yield path, _filled(path, template, values).encode()
    for language in chosen:
        prefix = "" if language == chosen[0] else f"{language}/"
        yield f"site_src/{prefix}method/index.md", _method(language, chosen).encode()
    for name, schema in json_schema.schema_texts().items():
        yield f"seeds/schema/{name}", schema.encode()


def example_words() -> frozenset[str]:
    """The titles and descriptions of the example, in all its languages."""
    table = tomllib.loads(_read("words.toml"))
    keys = ("title", "description")
    return frozenset(words[key] for words in table.values() for key in keys if key in words)


def _checked(languages: Sequence[str]) -> tuple[str, ...]:
    for each in languages:
        try:
            TypeAdapter(Language).validate_python(each)
        except ValidationError as error:
            hint = "Write a BCP 47 tag: id, en, pt-BR."
            raise UserError(f"'{each}' is not a language tag", hint) from error
    if not languages:
        raise UserError("no language is named", "Write --languages id,en.")
    return tuple(dict.fromkeys(languages))


def _filled(path: str, template: str, values: Mapping[str, object]) -> str:
    made = _environment().get_template(f"{template}.jinja").render(values)
    name = path.removeprefix("seeds/").removesuffix(".yml")
    return (
        formatted(made, seed_files.schema_line(path, name)) if name in json_schema.FILES else made
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        autoescape=False,  # noqa: S701 -- the templates write YAML; their words are our own
        loader=PackageLoader("generator", "starter"),
        undefined=StrictUndefined,
        variable_start_string="{{",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["quoted"] = quoted
    return environment


def _flow(value: str | Mapping[str, str]) -> str:
    if isinstance(value, str):
        return quoted(value)
    return "{" + ", ".join(f"{key}: {quoted(text)}" for key, text in value.items()) + "}"


def _name(language: str) -> str:
    return (locale_of(language).get_display_name() or language).capitalize()


def _method(language: str, languages: Sequence[str]) -> str:
    """The page that says how to read the site, with the addresses of this project's languages."""
    pages = (each for each in fitting(language) if assets.method(each).is_file())
    known = next(pages, _ENGLISH)
    text = assets.method(known).read_text(encoding="utf-8")
    _, head, body = text.split("---\n", 2)
    kept = [
        line for line in head.splitlines() if not line.startswith((" ", "alternates:", "language:"))
    ]
    kept += [f"language: {language}", "alternates:"]
    for each in languages:
        url = "method/" if each == languages[0] else f"{each}/method/"
        kept.append(f"  {plain_or_quoted(each)}: {url}")
    up = "../" if language == languages[0] else "../../"
    body = re.sub(r"\]\((?:\.\./)+data/", f"]({up}data/", body)
    for old, new in tomllib.loads(_read("method.toml")).get(known, ()):
        body = body.replace(old, new)
    return "---\n" + "\n".join(kept) + "\n---\n" + body


def _read(name: str) -> str:
    return files("generator").joinpath("starter", name).read_text(encoding="utf-8")
