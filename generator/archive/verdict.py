"""What a check of an archive reports: problems, counts and what was proved."""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """One thing that does not hold."""

    path: str
    code: str
    message: str

    def __str__(self) -> str:
        """One line, safe to print."""
        line = f"{self.path}: {self.message} [{self.code}]"
        return "".join(each if each.isprintable() else repr(each)[1:-1] for each in line)


class Report(NamedTuple):
    """What was looked at, and what does not hold."""

    files: int
    articles: int
    quotes: int
    problems: tuple[Problem, ...]
    states: tuple[tuple[str, int], ...] = ()
    """How many texts of the data are in each state of proof; none in older archives."""
    is_first: bool = False
    """Whether the archive is of the first format, in which less can be checked."""

    @property
    def proof(self) -> str:
        """One line on what was proved when the archive was made, and what was not read."""
        known = dict(self.states)
        proved, partly = known.pop("proved", 0), known.pop("partly", 0)
        not_read = known.pop("not_read", 0)
        texts, other = _number_of(sum(dict(self.states).values()), "text"), sum(known.values())
        return (
            f"{texts}: {proved} proved, {partly} in part, {not_read} not read, "
            f"{other} published with a reason"
        )

    def __str__(self) -> str:
        """One line, without the problems."""
        problems = len(self.problems)
        found = _number_of(problems, "problem") if problems else "all checks passed"
        files, articles = _number_of(self.files, "file"), _number_of(self.articles, "article")
        return f"{files}, {articles}, {_number_of(self.quotes, 'quote')}: {found}"


def _number_of(count: int, thing: str) -> str:
    """A count and what is counted: "1 file", "2 files"."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
