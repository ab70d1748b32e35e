"""What all commands share: where the project is, how problems are told, how commands end."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator.curate import journal
from generator.curate.user_error import UserError
from generator.dossier import seeds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.build import Outcome

PROBLEMS = 1
"""Exit code: the dossier has problems."""
WRONG_USAGE = 2
"""Exit code: the command cannot be run as it was called."""


@dataclass(frozen=True, slots=True)
class Call:
    """The global options of one call."""

    folder: Path | None
    quiet: bool

    @property
    def root(self) -> Path:
        """The project's folder; a usage error where there is none."""
        start = self.folder or Path.cwd()
        self.recover(start)
        found = start if self.folder else seeds.find(start)
        if found is None or not (found / "seeds" / "briefing.yml").is_file():
            where = f"in '{start}'" if self.folder else f"in '{start}' or any folder above it"
            message = f"there is no seeds/briefing.yml {where}; name the project with --project DIR"
            raise click.UsageError(message)
        self.recover(found)
        return found.resolve()

    def locked(self, command: str) -> Path:
        """The project's folder, which no other command changes until this one ends."""
        root = self.root
        with refusing():
            click.get_current_context().with_resource(journal.holding(root, command))
        return root

    def recover(self, root: Path) -> None:
        """Finish or undo what an earlier command left half done."""
        if not journal.is_pending(root):
            return
        with refusing(), journal.holding(root, "recovery"):
            told = journal.recover(root)
        if told:
            self.say(told)

    def say(self, text: str) -> None:
        """Tell of progress, on the error stream, unless --quiet."""
        if not self.quiet:
            click.echo(text, err=True)


@contextmanager
def refusing() -> Iterator[None]:
    """Turn a UserError into a usage error: its message, its hint, and exit code 2."""
    try:
        yield
    except UserError as refused:
        told = f"{refused.message}\n  {refused.hint}" if refused.hint else refused.message
        raise click.UsageError(told) from refused


def tell(outcome: Outcome) -> None:
    """Print every problem and its hint on the error stream."""
    for problem in outcome.problems:
        click.echo(problem.told, err=True)


def number_of(count: int, thing: str) -> str:
    """A count and what is counted, in the English of the commands: "1 place", "2 places"."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def stop(code: int = PROBLEMS) -> NoReturn:
    """End the command with an exit code, by default that for problems."""
    raise click.exceptions.Exit(code)
