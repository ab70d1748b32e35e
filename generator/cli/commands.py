"""The commands in the order of help, each imported when it is called."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from generator.cli.edge import Edge

if TYPE_CHECKING:
    import click

NAMES = (
    "check",
    "pages",
    "build",
    "serve",
    "archive",
    "verify",
    "smoke",
    "init",
    "add",
    "suggest",
    "accept",
    "fmt",
    "rename",
    "lock",
    "diff",
    "schema",
)


class Commands(Edge):
    """Finds a command in the module of its name: one command does not pay for the others."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- as click has it
        """All names, in the order of help."""
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- as click has it
        """The command of a name; None, if there is none."""
        if cmd_name not in NAMES:
            return None
        command: click.Command = getattr(import_module(f"generator.cli.{cmd_name}"), cmd_name)
        return command
