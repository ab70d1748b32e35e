"""How many wrong dates of facts the date gate notices: shifts the EDTF of every fact.

    python -m benchmarks.date_mutations [--show] [PROJECT ...]

Each date is moved by a day, a month and a year, made wider and narrower, and replaced by another
date that the fact's quotes print. Printed are noticed and tried per kind, and the false alarms on
the dossiers as they are. A wrong date is noticed where a rule about dates reports it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from benchmarks.mutations import DOSSIERS
from benchmarks.noticed import report
from generator.analysis import date_points, date_support, date_width, dating
from generator.dossier.matching import match
from generator.edtf import edtf_date
from generator.load import project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from generator.analysis.dating import Dating
    from generator.edtf.edtf_date import EdtfDate

_DATE = re.compile(r"(?<![\dX])(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\dX])")
_DAY = 15
"""The day that a month is narrowed to."""


def _days(text: str, _: Dating) -> Iterator[str]:
    for step in (-1, 1):
        yield from _moved(text, "day", step)


def _months(text: str, _: Dating) -> Iterator[str]:
    for step in (-1, 1):
        yield from _moved(text, "month", step)


def _years(text: str, _: Dating) -> Iterator[str]:
    for step in (-1, 1):
        yield from _moved(text, "year", step)


def _wider(text: str, _: Dating) -> Iterator[str]:
    for found in _DATE.finditer(text):
        is_as_wide = found.start() > 0 and "-" not in text.partition("/")[0]
        if found[2] is not None and not (found[3] and "~" in text) and not is_as_wide:
            yield _put(text, found, found[0].rpartition("-")[0])


def _narrower(text: str, _: Dating) -> Iterator[str]:
    text = text.rstrip("~")
    for found in _DATE.finditer(text):
        if found[3] is None:
            yield _put(text, found, f"{found[0]}-{'07' if found[2] is None else _DAY}")
    ends = text.split("/")
    if len(ends) > 1 and ".." not in ends:
        yield from ends


def _of_quote(text: str, of: Dating) -> Iterator[str]:
    when = edtf_date.parse(text)
    own = date_points.of_date(when) if when is not None else frozenset()
    for each in of.printed:
        if each.points and each.points.isdisjoint(own):
            yield "-".join(max(each.points))


KINDS: dict[str, Callable[[str, Dating], Iterator[str]]] = {
    "day": _days,
    "month": _months,
    "year": _years,
    "wider": _wider,
    "narrower": _narrower,
    "another of the quote": _of_quote,
}


def _moved(text: str, part: str, step: int) -> Iterator[str]:
    """A date with each of its ends moved, one at a time."""
    for found in _DATE.finditer(text):
        year, month, day = found.groups()
        if part == "day" and day is not None:
            moved = date(int(year), int(month), int(day)) + timedelta(days=step)
            yield _put(text, found, moved.isoformat())
        elif part == "month" and month is not None:
            years, index = divmod(int(year) * 12 + int(month) - 1 + step, 12)
            rest = "" if day is None else f"-{min(int(day), 28):02}"
            yield _put(text, found, f"{years:04}-{index + 1:02}{rest}")
        elif part == "year":
            yield _put(text, found, f"{int(year) + step:04}{found[0][4:]}")


def _put(text: str, found: re.Match[str], words: str) -> str:
    return text[: found.start()] + words + text[found.end() :]


def measure(root: Path, *, show: bool = False) -> tuple[Counter[str], Counter[str], list[str]]:
    """Noticed and tried by kind, and the facts whose dates are reported as they are."""
    dossier = project.load(root).dossier
    if dossier is None:
        raise SystemExit(f"{root} cannot be loaded")
    seen: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    alarms = []
    for each in dating.find(match(dossier)):
        if noticed(each):
            alarms.append(each.key[1])
        elif each.key[0] == "fact":
            for kind, make in KINDS.items():
                for text in dict.fromkeys(make(each.dated.edtf, each)):
                    changed = edtf_date.parse(text)
                    if changed is None or _is_same(each.when, changed):
                        continue
                    tried[kind] += 1
                    if noticed(_dated(each, text)):
                        seen[kind] += 1
                    elif show:
                        print(f"{kind} | {each.key[1]} | {each.dated.edtf} | {text}")
    return seen, tried, alarms


def _is_same(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether two dates allow the same days, such as runs to April and to 30 April."""
    same = (one.first, one.last, one.approximate) == (other.first, other.last, other.approximate)
    return same and len(one.items) == len(other.items)


def _dated(each: Dating, text: str) -> Dating:
    dated = each.dated.model_copy(update={"edtf": text})
    return replace(each, dated=dated, when=dated.date)


def noticed(each: Dating) -> bool:
    """Whether a rule about dates reports a date."""
    if not each.is_checked:
        return False
    found = (
        date_support.disagreeing(each),
        date_support.missing_part(each),
        date_width.too_narrow(each),
        date_width.left_open(each),
        date_width.too_wide(each),
        date_support.after_publication(each),
    )
    return any(found)


def main() -> None:
    """Print a table a dossier."""
    report(__doc__, KINDS, measure, DOSSIERS)


if __name__ == "__main__":
    main()
