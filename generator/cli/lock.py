"""`briefing lock`: writes down what changed since the last lock, and why."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import click

from generator.cli.dossiers import whole
from generator.cli.project import Call, number_of, refusing, stop
from generator.clock import today
from generator.curate import lock as locking
from generator.curate import seed_files
from generator.curate.user_error import UserError
from generator.curate.yaml_text import FileChange
from generator.dossier.pending import pending
from generator.dossier.release.marks import narrowest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.dossier.pending import Pending

_TAGGED = re.compile(r"([a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?)=(.+)", re.DOTALL)


@click.command()
@click.option(
    "--reason",
    "reasons",
    multiple=True,
    metavar="TEXT",
    help="Why, for all facts without one of their own. 'en=TEXT' says the language.",
)
@click.option(
    "--reason-for",
    "own_reasons",
    multiple=True,
    nargs=2,
    metavar="FACT TEXT",
    help="Why this fact changed.",
)
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 if it is stale.")
@click.pass_obj
def lock(
    call: Call,
    reasons: tuple[str, ...],
    own_reasons: tuple[tuple[str, str], ...],
    *,
    only_check: bool,
) -> None:
    """Record each fact's content, and when and why it changed.

    A reason is needed where a date, figure or piece of evidence changed and where a fact was
    withdrawn; wording alone needs none. On a terminal you are asked for it.
    """
    root = call.root if only_check else call.locked("lock")
    dossier = whole(root)
    found = pending(dossier.lock, dossier.facts)
    if only_check:
        for each in found:
            click.echo(str(each))
        if found:
            stop()
        return
    with refusing():
        default = dossier.about.languages[0]
        own = _own(own_reasons, default, found)
        why = _reasons(found, _words(reasons, default), own, default)
    records = locking.renewed(dossier.lock, dossier.facts, today(), why, narrowest(dossier))
    text = locking.text(records)
    if records and text != _before(call):
        with refusing():
            seed_files.write(root, "lock", [FileChange(locking.PATH, text)])
    for each in found:
        click.echo(str(each))
    call.say(f"locked {number_of(len(records), 'fact')}; {len(found)} new or changed")


def _before(call: Call) -> str | None:
    file = call.root / locking.PATH
    return seed_files.read(call.root, locking.PATH) if file.is_file() else None


def _words(texts: Iterable[str], default: str) -> dict[str, str]:
    """Texts by language: 'en=Read again.' is English, one without a tag is in the default."""
    words = {}
    for text in texts:
        tagged = _TAGGED.fullmatch(text)
        language, said = tagged.groups() if tagged else (default, text)
        if not said.strip():
            raise UserError("a reason is empty", "Give the reason in a sentence.")
        words[language] = said.strip()
    return words


def _own(
    given: Iterable[tuple[str, str]], default: str, found: tuple[Pending, ...]
) -> dict[str, dict[str, str]]:
    changed = {each.id for each in found}
    own: dict[str, dict[str, str]] = {}
    for name, text in given:
        if name not in changed:
            raise UserError(f"fact '{name}' has no pending change", "Check its spelling.")
        own.setdefault(name, {}).update(_words([text], default))
    return own


def _reasons(
    found: tuple[Pending, ...],
    shared: dict[str, str],
    own: dict[str, dict[str, str]],
    default: str,
) -> Mapping[str, dict[str, str]]:
    why = {each.id: own.get(each.id) or shared for each in found if not each.is_new}
    missing = [each for each in found if each.needs_reason and not why[each.id]]
    if missing and not sys.stdin.isatty():
        told = "\n  ".join(str(each) for each in missing)
        hint = "Add --reason TEXT, or --reason-for FACT TEXT for each."
        raise UserError(f"a reason is needed:\n  {told}", hint)
    for each in missing:
        why[each.id] = _words([click.prompt(f"{each}. Why?", err=True)], default)
    return {name: words for name, words in why.items() if words}
