"""The edge of the command line: whatever went wrong is a message, and a defect can be reported."""

from __future__ import annotations

import tempfile
import traceback
from pathlib import Path
from typing import Any

import click


class Edge(click.Group):
    """The commands; what none of them expected becomes a message."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 -- as click has it
        """Run a command."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except OSError as error:
            raise click.ClickException(_of_system(error)) from error
        except MemoryError as error:
            raise click.ClickException("there is not enough memory") from error
        except Exception as error:
            raise click.ClickException(_of_defect(error)) from error


def _of_system(error: OSError) -> str:
    """What the system could not do, and with which file."""
    named = f": '{error.filename}'" if error.filename is not None else ""
    return _printable(f"{error.strerror or error}{named}")


def _of_defect(error: Exception) -> str:
    """A defect of this program, with the file to report it with."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(last.filename).name}, line {last.lineno}"
    told = f"{type(error).__name__} in {where}: {error}\nThis is a defect of briefing."
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="backslashreplace", prefix="briefing-", delete=False
        ) as log:
            traceback.print_exception(error, file=log)
        told += f" Please report it with the file '{log.name}'."
    except OSError:
        told += " Please report it with this message."
    return _printable(told)


def _printable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
