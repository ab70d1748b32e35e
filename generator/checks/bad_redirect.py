"""A redirect points from an id that is no longer used to one that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from generator.analysis.results import Analysis

CODE = "bad-redirect"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each redirect that leads nowhere, or whose old id is in use."""
    dossier = analysis.dossier
    withdrawn = {each.id for each in dossier.lock if each.withdrawn is not None}
    ids: Mapping[str, Container[str]] = {
        "fact": {*dossier.fact, *withdrawn},
        "source": dossier.source,
        "entity": dossier.entity,
        "difference": {each.fragment for each in dossier.about.differences},
    }
    plural = {"fact": "facts", "source": "sources", "entity": "entities"}
    for redirect in dossier.redirects:
        known = ids[redirect.kind]
        if (
            redirect.new not in known
            and (plural.get(redirect.kind, "briefing"), redirect.new) not in dossier.broken
        ):
            message = f"redirect '{redirect.old}' points to a {redirect.kind} that does not exist"
            hint = f"Point it to the current id of '{redirect.new}', or remove the redirect."
            yield Finding(redirect.place / "new", CODE, message, hint)
        if redirect.old in known:
            message = f"{redirect.kind} '{redirect.old}' exists and is also redirected"
            yield Finding(redirect.place / "old", CODE, message, "Remove the redirect.")
