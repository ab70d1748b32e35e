"""Verifies an archive of a briefing: every file's SHA-256 sum, every quote in its article.

    python3 verify.py               the unpacked archive that this file stands in
    python3 verify.py ARCHIVE.zip   an archive as it was handed over; nothing is unpacked
    python3 verify.py FOLDER        an archive unpacked elsewhere

Needs Python 3.8 or newer and nothing else, so that it still runs when nothing else does.
Exit code: 0 all checks passed, 1 problems, 2 wrong usage. `briefing verify` runs this file.
"""

from __future__ import annotations

import html
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.archive.agreement import Agreement, states
from generator.archive.containers import BROKEN, SUMS, check_sums, opened, read, sum_of
from generator.archive.other_formats import other_formats
from generator.archive.page_links import between
from generator.archive.page_texts import proved
from generator.archive.quoted_words import ArticleWords, FoldedSequel, FoldedTexts, fold, parts
from generator.archive.site_pages import SitePages
from generator.archive.verdict import Problem, Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.archive.containers import Container

MANIFEST = "MANIFEST.json"
SOURCES = "data/sources.json"
QUOTES = ("data/facts.json", "data/entities.json")
OLDER = (
    "an archive of an older format: origins, differences, changes and page links are not checked"
)
_ESCAPE = re.compile(r"\\(?:\r?\n\s*|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))")
# The elements of a page that show words as an article's.
_SHOWING = ("q", "blockquote", "a")
_SHOWN = re.compile(r' class="(?:exact|quoted|quote)\b')


def _unescape(match: re.Match[str]) -> str:
    """The character that an escape in a quoted text of YAML stands for."""
    code, letter = match[1] or match[2], match[3] or ""
    return chr(int(code, 16)) if code else {"n": "\n", "t": "\t"}.get(letter, letter)


class _Quotes:
    """The quotes of an archive, and the articles in which they must stand."""

    def __init__(self, archive: Container) -> None:
        self._archive = archive
        self.articles: dict[str, ArticleWords] = {}
        self.count = 0
        self.reading = SUMS
        self._names = set(archive.names)
        self._texts = FoldedTexts([])
        self.is_first = False

    def states(self) -> dict[str, int]:
        try:
            return states(self._text, self._archive.names)
        except BROKEN:
            return {}

    def check(self) -> Iterator[Problem]:
        yield from self._read_articles()
        passages = [text for each in self.articles.values() for _, text in each.passages]
        self._texts = FoldedTexts([fold(text) for text in passages])
        seeds = [name for name in self._archive.names if re.match(r"seeds/.*\.yml$", name)]
        unescaped = _ESCAPE.sub(_unescape, "\n".join(map(self._text, seeds)))
        yaml = FoldedSequel(fold(unescaped.replace("''", "'")))
        for path in QUOTES:
            for record in json.loads(self._text(path)):
                for number, evidence in enumerate(record["evidence"], start=1):
                    why = self._fault(evidence, yaml)
                    if why:
                        yield Problem(path, "quote", f"quote '{record['id']}-{number}' {why}")
        for name in self._archive.names:
            if name.endswith(".html"):
                yield from self._check_page(name)
        agreement = Agreement(self._archive.names, self._text, self._at)
        for path, code, message in agreement.check():
            yield Problem(path, code, message)
        self.is_first = agreement.is_first
        for path, code, message in other_formats(self._archive.names, self._bytes, agreement):
            yield Problem(path, code, message)
        articles = {
            name: [text for _, text in each.passages] for name, each in self.articles.items()
        }
        site = SitePages(frozenset(self._names), self._text, agreement, articles, fold)
        for path, code, message in site.faults():
            yield Problem(path, code, message)
        yield from self._check_proof()

    def _quotes(self) -> Iterator[tuple[str, ...]]:
        for path in QUOTES:
            for record in json.loads(self._text(path)):
                for number, each in enumerate(record["evidence"], start=1):
                    exact, spans = each["quote"]["exact"], json.dumps(each["spans"])
                    if exact is not None:
                        yield path, f"{record['id']}-{number}", each["source"], exact, spans

    def _check_proof(self) -> Iterator[Problem]:
        """What the page of proof comes with is in the data and in the articles."""
        if not any(name.startswith("verify/") for name in self._archive.names):
            return  # older archives have no such page
        quotes = set(self._quotes())
        found, articles = set(), {}
        for name in self._archive.names:
            if re.match(r"verify/proof-[0-9]+\.js$", name):
                part = proved(self._text(name))
                articles.update({each["source"]: each for each in part["articles"]})
                for each in part["quotes"]:
                    spans = json.dumps(each["spans"])
                    keys = ("path", "quote", "source", "exact")
                    found.add((*(each[key] for key in keys), spans))
        if found != quotes:
            yield Problem("verify/proof-0.js", "data", "has other quotes than the data")
        for name in sorted(set(articles) ^ set(self.articles)):
            yield Problem(
                "verify/proof-0.js", "data", f"has other articles than the data: '{name}'"
            )
        for name, article in self.articles.items():
            passages = [list(each) for each in article.passages]
            if name in articles and articles[name]["passages"] != passages:
                yield Problem("verify/proof-0.js", "data", f"the article of '{name}' differs")

    def _read_articles(self) -> Iterator[Problem]:
        withheld = {each["source"]: each for each in json.loads(self._text(MANIFEST))["withheld"]}
        for source in json.loads(self._text(SOURCES)):
            file, name = source["file"], source["id"]
            if name in withheld:
                held = [(each["start"], each["text"]) for each in withheld[name]["passages"]]
                self.articles[name] = ArticleWords(file, tuple(held))
            elif file not in self._names:
                yield Problem(file, "missing", f"is missing: the article of '{name}'")
            else:
                self.articles[name] = ArticleWords(file, ((0, self._text(file)),))
                if sum_of(self._archive, file) != source["sha256"]:
                    yield Problem(file, "article", f"is not the article of '{name}'")

    def _fault(self, evidence: dict[str, Any], yaml: FoldedSequel) -> str:
        exact, source = evidence["quote"]["exact"], evidence["source"]
        if exact is None:  # rights forbid to give the words
            return ""
        self.count += 1
        if source not in self.articles:
            return f"has no article: '{source}'"
        article, spans = self.articles[source], evidence["spans"]
        if not article.carries(exact, spans):
            there = " … ".join(article.at(start, end) for start, end in spans)
            return f"reads “{exact}”, but {article.file} has “{there}” at that position"
        if not all(map(yaml.has, parts(exact))):
            return f"is not in the YAML: “{exact}”"
        return ""

    def _check_page(self, name: str) -> Iterator[Problem]:
        page = self._text(name)
        for found in (each for tag in _SHOWING for each in between(page, f"<{tag} ", f"</{tag}>")):
            attributes, _, content = f" {found}".partition(">")
            if not _SHOWN.search(attributes):
                continue
            words = html.unescape(re.sub(r"<[^<>]*>", "", content))
            if not self._texts.hold(parts(words)):
                message = f"quotes words that occur in no article: “{words.strip()}”"
                yield Problem(name, "page", message)

    def _at(self, source: str, start: int, end: int) -> str:
        return self.articles[source].at(start, end)

    def _bytes(self, name: str) -> bytes:
        self.reading = name
        return read(self._archive, name)

    def _text(self, name: str) -> str:
        return self._bytes(name).decode("utf-8")


def verify(path: Path) -> Report:
    """Check the archive at `path`, a zip or a folder. Raises OSError where there is neither."""
    archive = opened(path)
    try:
        return _report(archive)
    finally:
        archive.close()


def _report(archive: Container) -> Report:
    problems, quotes = list(archive.problems), _Quotes(archive)
    if archive.names or not problems:
        for check in (check_sums(archive), quotes.check()):
            try:
                problems.extend(check)
            except BROKEN:
                message = "missing or corrupt; cannot continue"
                problems.append(Problem(quotes.reading, "unreadable", message))
    found = tuple(sorted(quotes.states().items()))
    counts = len(archive.names), len(quotes.articles), quotes.count
    return Report(*counts, tuple(problems), found, quotes.is_first)


def main(arguments: Sequence[str]) -> int:
    """Check what is named, or the folder of this file; print what is wrong, and the count."""
    path = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    if len(arguments) > 1 or not (path.is_dir() or path.is_file()):
        print(__doc__, file=sys.stderr)
        return 2
    report = verify(path)
    for problem in report.problems:
        print(problem)
    print(report)
    if report.states or report.is_first:
        print(OLDER if report.is_first else report.proof)
    return 1 if report.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
