"""The table of languages, made of the data that ships and of what was measured."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from babel import Locale
from babel.localedata import locale_identifiers

from generator import lexicon
from generator.interface import CATALOGS
from generator.search import ruleset
from generator.text.claims.proper_nouns import are_told

ROOT = Path(__file__).parents[2]
_MEASURED = ROOT / "benchmarks" / "languages.md"
_STARTER = ROOT / "generator" / "starter"
_BEGIN, _END = "<!-- languages: make generated -->\n", "<!-- end of languages -->\n"
_HEAD = (
    "| language | tag | true claims read | wrong ones rejected | search | names nobody listed "
    "| interface |\n| --- | --- | --- | --- | --- | --- | --- |\n"
)
_PAGE = """\
# Languages: what is read, searched and shown in each

Made by `make generated` from the data that ships and from `benchmarks/languages.md`.

{table}
- **Claims** are figures with their bounds, scales and negations, as in the sentences of
  `tests/text/figures/claims/`. At least 40 cases each of dates, names and quotes are read as
  their tables in `tests/text/languages/` have them.
- **Search**: *all forms* of a word are found by rules and lists, *most forms* by lighter rules,
  *letters* where no spaces are between words. A figure is found in any notation: 20000 finds 2만,
  2万 and ۲۰٬۰۰۰. *All forms* needs the lists of roots and families that Indonesian and English
  have; no such list under a free licence covers the other languages, so that irregular forms
  (взорвалась and взрыв, المدارس and مدرسة) are not found by one another.
- **Names nobody listed**: whether a name in a sentence that the dossier does not have is
  reported. Where every noun has a capital (German), or none (Arabic, Chinese, Korean), only
  knowledge of the world separates a name from a noun, and a guess by titles and surnames would
  report words that are none: it is not reported, and the page of facts says so. Names that the
  dossier has are found in every language.
- **Fonts**: Latin, Cyrillic and Arabic letters come with the pages, the last two only with pages
  that have them. Chinese, Japanese and Korean have too many letters for that: pages name the good
  fonts of usual systems. A PDF and the pictures for shared links take such letters from a font of
  the machine that makes them; one that no font has is an error that names it.
- **Interface**: the words of pages, search and citations, the method page, and the dossier that
  `briefing init` makes.

Every other of CLDR's {others} languages has a base: its digits, separators, months and the scale
words of compact numbers are read, its words are searched as written, its pages have the interface
in English. Nothing is proved in it: its texts are “not checked by machine”. Years of other
calendars are not read. A project can bring a language of its own, or words to one that ships:
[lexicon.md](lexicon.md).
"""


def page() -> str:
    """The page `docs/languages.md`."""
    every = {tag.partition("_")[0] for tag in locale_identifiers()}
    others = len(every - set(lexicon.files.shipped()))
    return _PAGE.format(table=table(), others=others)


def readme() -> str:
    """The README with the table in its place."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    before, rest = text.split(_BEGIN)
    after = rest.split(_END)[1]
    return f"{before}{_BEGIN}\n{table()}\n{_END}{after}"


def table() -> str:
    """A row for each language that ships."""
    return _HEAD + "".join(map(_row, lexicon.files.shipped()))


def _row(tag: str) -> str:
    name = Locale.parse(tag).get_display_name("en") or tag
    accepted, rejected = _measured(tag)
    cells = (name, f"`{tag}`", accepted, rejected, _search(tag), _unlisted(tag), _interface(tag))
    return f"| {' | '.join(cells)} |\n"


def _measured(tag: str) -> tuple[str, str]:
    text = _MEASURED.read_text(encoding="utf-8")
    row = re.search(rf"^\| {tag} \|(.+?)\|(.+?)\|", text, re.MULTILINE)
    assert row is not None, tag
    return row[1].strip(), row[2].strip()


def _search(tag: str) -> str:
    rules = ruleset.load(tag)
    if rules.full:
        return "all forms"
    return "most forms" if rules.steps else "letters"


def _unlisted(tag: str) -> str:
    return "yes" if are_told(tag) else "no"


def _interface(tag: str) -> str:
    """English is what the interface is written in; Indonesian has its method page in the site."""
    words = tomllib.loads((_STARTER / "words.toml").read_text(encoding="utf-8"))
    catalog = tag == "en" or (CATALOGS / tag).is_dir()
    return "whole" if catalog and tag in words else "in English"
