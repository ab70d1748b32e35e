"""The dossier, its sources and its facts as references: BibTeX, RIS and CSL-JSON.

One file a format and language, for reference managers; the dialog on a page gives the same of one
reference. A date is given as the first and last day that EDTF allows; an uncertain one is marked.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.render.layout import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.dossier.briefing import Briefing
    from generator.dossier.records import FactRecord, SourceRecord
    from generator.edtf.edtf_date import EdtfDate
    from generator.render.layout import Layout

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?")
"""A year, month and day; of a season ("2025-21") the year is kept."""
_UNCERTAIN = re.compile(r"[~?%\[{]")
_SLASHES = 3
"""In a date of RIS: YYYY/MM/DD/other, each of which may be missing."""
_TEX = re.compile(r"[\\{}%&$#_^~]")


@dataclass(frozen=True, slots=True)
class Reference:
    """What is cited, as all formats have it."""

    id: str
    is_source: bool
    """Whether it is a source, of a medium that nobody states; else a page of the dossier."""
    title: str
    inside: str
    """The publisher of a source, the dossier of a fact; "" for the dossier itself."""
    language: str
    dates: tuple[tuple[int, ...], ...]
    """The first and the last, or the only one: year, month, day, as far as known."""
    circa: bool
    url: str
    version: str


def references(briefing: Briefing, layout: Layout, language: str) -> Iterator[Reference]:
    """The dossier, then every source and fact, in the order of the YAML."""
    about = briefing.about
    title = about.title.choose(language, about.default_language).text
    dates, circa = _dates(about.as_of)
    yield Reference(
        "briefing",
        is_source=False,
        title=title,
        inside="",
        language=language,
        dates=dates,
        circa=circa,
        url=_url(briefing, layout.url(Target("home"), language)),
        version=briefing.version[:12],
    )
    for source in briefing.sources:
        yield _source(briefing, layout, source, language)
    for fact in briefing.facts:
        yield _fact(briefing, layout, fact, language, title)


def _source(briefing: Briefing, layout: Layout, source: SourceRecord, language: str) -> Reference:
    dates, circa = _dates(source.published.date)
    own = _url(briefing, layout.url(Target("source", source.id), language))
    return Reference(
        source.id,
        is_source=True,
        title=source.title,
        inside=briefing.publisher_name(source, language),
        language=source.language,
        dates=dates,
        circa=circa,
        url=source.url or own,
        version="",
    )


def _fact(
    briefing: Briefing, layout: Layout, fact: FactRecord, language: str, title: str
) -> Reference:
    text = fact.text.choose(language, briefing.about.default_language)
    dates, circa = _dates(briefing.about.as_of)
    return Reference(
        fact.id,
        is_source=False,
        title=text.text,
        inside=title,
        language=text.language,
        dates=dates,
        circa=circa,
        url=_url(briefing, f"{layout.url(Target('facts'), language)}#{fact.id}"),
        version=briefing.version[:12],
    )


def _dates(date: EdtfDate | str | None) -> tuple[tuple[tuple[int, ...], ...], bool]:
    if date is None:
        return (), False
    text = date if isinstance(date, str) else date.text
    found = [tuple(int(part) for part in each.groups() if part) for each in _DATE.finditer(text)]
    return tuple(dict.fromkeys((*found[:1], *found[-1:]))), _UNCERTAIN.search(text) is not None


def _url(briefing: Briefing, path: str) -> str:
    """The full address; "" where the dossier does not say where it is published."""
    return f"{briefing.about.home}{path}" if briefing.about.home else ""


def csl(items: Iterator[Reference]) -> bytes:
    """CSL-JSON 1.0.2, as Zotero and citation processors read it."""
    made = [_csl(each) for each in items]
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _csl(item: Reference) -> dict[str, Any]:
    said: dict[str, Any] = {
        "id": item.id,
        "type": "document" if item.is_source else "webpage",
        "title": item.title,
        "publisher" if item.is_source else "container-title": item.inside,
        "language": item.language,
        "version": item.version,
        "URL": item.url,
    }
    made = {key: value for key, value in said.items() if value}
    if item.dates:
        made["issued"] = {"date-parts": [list(each) for each in item.dates]}
        if item.circa:
            made["issued"]["circa"] = True
    return made


def bibtex(items: Iterator[Reference]) -> bytes:
    """BibTeX for biblatex, in UTF-8."""
    return "\n".join(_bibtex(each) for each in items).encode()


def _bibtex(item: Reference) -> str:
    date = "/".join(_day(each, "-") for each in item.dates)
    fields = {
        "title": f"{{{_safe(item.title)}}}",
        "organization": _safe(item.inside),
        "date": f"{date}~" if item.circa and len(item.dates) == 1 else date,
        "version": item.version,
        "url": item.url.replace("%", r"\%"),
        "langid": item.language,
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@{'misc' if item.is_source else 'online'}{{{item.id},\n{''.join(lines)}}}\n"


def _safe(text: str) -> str:
    return _TEX.sub(lambda sign: f"{{\\char{ord(sign[0])}}}", text)


def _day(date: tuple[int, ...], between: str) -> str:
    return between.join(f"{part:02}" for part in date)


def ris(items: Iterator[Reference]) -> bytes:
    """RIS, with the ends of lines that it asks for."""
    return "\r\n".join(line for each in items for line in (*_ris(each), "")).encode()


def _ris(item: Reference) -> Iterator[str]:
    yield f"TY  - {'GEN' if item.is_source else 'ELEC'}"
    yield f"ID  - {item.id}"
    yield f"TI  - {' '.join(item.title.split())}"
    if item.inside:
        yield f"PB  - {item.inside}"
    if item.dates:
        last = item.dates[-1]
        yield f"PY  - {last[0]}"
        yield f"DA  - {_day(last, '/')}{'/' * (_SLASHES - len(last) + 1)}"
    if item.circa or len(item.dates) > 1:
        yield f"N1  - {'/'.join(_day(each, '-') for each in item.dates)}{'?' * item.circa}"
    if item.version:
        yield f"ET  - {item.version}"
    yield f"LA  - {item.language}"
    if item.url:
        yield f"UR  - {item.url}"
    yield "ER  - "
