"""What a command of the curator's refuses to do, and what to do instead."""

from __future__ import annotations


class UserError(Exception):
    """A request that cannot be met; the command line shows both sentences and exits with 2."""

    def __init__(self, message: str, hint: str) -> None:
        """Say what is wrong and, where one helps, what to do."""
        super().__init__(message)
        self.message = message
        self.hint = hint
