"""What changed, as data: `changes.json`, and an Atom feed (RFC 4287) for each language."""

from __future__ import annotations

import html
import json
import posixpath
import re
import uuid
from datetime import UTC, date, datetime, time
from io import StringIO
from typing import TYPE_CHECKING

from feedgenerator import Atom1Feed

from generator.edtf import words as date_words
from generator.exports.json_data import permalink
from generator.interface import gettext
from generator.render.history import SENTENCES, figure
from generator.render.layout import Target
from generator.terms.vocabulary import FactPart, Rights

if TYPE_CHECKING:
    from generator.analysis.results import Analysis
    from generator.dossier.briefing import Briefing
    from generator.dossier.lock_records import LockRecord, Revision, Was
    from generator.dossier.records import Evidence, FactRecord
    from generator.edtf.edtf_date import EdtfDate
    from generator.exports.json_data import Record
    from generator.render.layout import Layout

MAX_ENTRIES = 100
"""Of a feed, the newest."""
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def has_feed(briefing: Briefing) -> bool:
    """Whether anything has changed since it was first locked."""
    return any(each.history or each.withdrawn for each in briefing.lock)


def changes(briefing: Briefing, _analysis: Analysis, layout: Layout) -> bytes:
    """`changes.json`: a record a fact ever locked, with its changes, oldest first."""
    records = [_history(briefing, layout, each) for each in briefing.lock]
    return (json.dumps(records, ensure_ascii=False, indent=1) + "\n").encode()


def feed(briefing: Briefing, layout: Layout, language: str) -> bytes:
    """The feed of changes and withdrawals in a language.

    Links are absolute where the briefing says where it is published, else relative to the feed.
    """
    steps = _steps(briefing)[:MAX_ENTRIES]
    name = _clean(briefing.about.title.choose(language, briefing.about.default_language).text)
    title = briefing.marked(name)
    path = layout.file(Target("home"), language).replace("index.md", "feed.xml")
    made = Atom1Feed(
        title=title,
        link=_address(briefing, path, layout.url(Target("changes"), language)),
        description=None,
        language=language,
        author_name=name,
        feed_url=_address(briefing, path, path),
        feed_guid=_urn(briefing, f"feed {language}"),
    )
    for when, history, step in steps:
        fact = briefing.fact.get(history.id)
        text = fact.text if fact else history.fact.text
        words = text.choose(language, briefing.about.default_language).text
        day = datetime.combine(when.latest or when.earliest or date.min, time(), UTC)
        link = f"{layout.url(Target('facts'), language)}#{history.id}"
        made.add_item(
            title=briefing.marked(_clean(words)),
            link=_address(briefing, path, link),
            description=_told(briefing, history, step, language, words),
            unique_id=_urn(briefing, f"{history.id} {when.text} {_kind(step)} {language}"),
            updateddate=day,
        )
    out = StringIO()
    made.write(out, "utf-8")
    return (out.getvalue() + "\n").encode()


def _steps(briefing: Briefing) -> list[tuple[EdtfDate, LockRecord, Revision | None]]:
    """Every change and, as None, every withdrawal, newest first."""
    steps: list[tuple[EdtfDate, LockRecord, Revision | None]] = []
    for history in briefing.lock:
        steps += [(each.date, history, each) for each in history.history]
        if history.withdrawn is not None:
            steps.append((history.withdrawn.date, history, None))
    newest_last = sorted(steps, key=lambda each: (each[0].sort_key, each[1].id))
    return newest_last[::-1]


def _kind(step: Revision | None) -> str:
    return "withdrawn" if step is None else "changed"


def _told(
    briefing: Briefing, history: LockRecord, step: Revision | None, language: str, text: str
) -> str:
    """What happened and why, in sentences; `text` is what the fact says now."""
    default = briefing.about.default_language
    why = history.withdrawn.why if step is None and history.withdrawn else step and step.why
    said = [gettext(language, "Withdrawn.")] if step is None else []
    for part in step.parts if step is not None else ():
        before = _before(briefing, part, step.was, language, text) if step is not None else None
        message, without = SENTENCES[part]
        said.append(
            gettext(language, without)
            if before is None
            else gettext(language, message) % {"before": before}
        )
    if why:
        reason = why.choose(language, default).text
        said.append(gettext(language, "Why: %(reason)s") % {"reason": reason})
    return html.escape(_clean(" ".join(said)))


def _before(briefing: Briefing, part: FactPart, was: Was, language: str, text: str) -> str | None:
    if part is FactPart.QUANTITY and was.quantity is not None:
        return figure(briefing, was.quantity, language)
    if part is FactPart.DATE and was.date is not None:
        return date_words.say(was.date.date, language)
    if part is FactPart.WORDING and was.text is not None:
        before = was.text.choose(language, briefing.about.default_language).text
        return None if before == text else before
    return None


def _clean(text: str) -> str:
    """Text without the characters that XML 1.0 cannot hold."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _address(briefing: Briefing, feed: str, path: str) -> str:
    """The address of a page or feed: absolute if the site's is known, else relative to the feed."""
    if briefing.about.home is not None:
        return f"{briefing.about.home}{path}"
    page, mark, fragment = path.partition("#")
    folder = posixpath.dirname(feed) or "."
    relative = posixpath.relpath(page or ".", folder)
    slash = "/" if page.endswith("/") or relative == "." else ""
    return f"{relative}{slash}{mark}{fragment}"


def _urn(briefing: Briefing, name: str) -> str:
    """An id that stays: from the site's address, or from the fact that was locked first."""
    first = min(briefing.lock, key=lambda each: (each.first_date.sort_key, each.id))
    seed = briefing.about.home or f"{first.first_seen} {first.id}"
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{seed} {name}").urn


def _history(briefing: Briefing, layout: Layout, history: LockRecord) -> Record:
    withdrawn = history.withdrawn
    return {
        "id": history.id,
        "permalink": permalink(layout, Target("facts"), history.id),
        "first_seen": history.first_seen,
        "last_changed": _last_changed(history),
        "changes": [_step(briefing, each) for each in history.history],
        "withdrawn": None
        if withdrawn is None
        else {"when": withdrawn.when, "why": dict(withdrawn.why)},
        "last": _former(briefing, history.fact),
    }


def _last_changed(history: LockRecord) -> str:
    days = [history.first_date, *(each.date for each in history.history)]
    if history.withdrawn is not None:
        days.append(history.withdrawn.date)
    return max(days, key=lambda each: each.sort_key).text


def _step(briefing: Briefing, step: Revision) -> Record:
    return {
        "when": step.when,
        "parts": list(step.parts),
        "why": None if step.why is None else dict(step.why),
        "was": _former(briefing, step.was),
    }


def _former(briefing: Briefing, former: Was | FactRecord) -> Record:
    quantity = former.quantity
    return {
        "text": None if former.text is None else dict(former.text),
        "date": None if former.date is None else former.date.date.text,
        "quantity": None
        if quantity is None
        else {
            "measure": quantity.measure,
            "amount": None if quantity.amount is None else str(quantity.amount),
            "amount_to": None if quantity.amount_to is None else str(quantity.amount_to),
            "magnitude": quantity.magnitude,
            "bound": quantity.bound,
        },
        "evidence": [
            {"source": each.source, "exact": _allowed(briefing, each)} for each in former.evidence
        ],
    }


def _allowed(briefing: Briefing, evidence: Evidence) -> str | None:
    """The words, if their source is still there and its rights allow it."""
    source = briefing.source.get(evidence.source)
    return None if source is None or source.rights is Rights.NONE else evidence.quote.exact
