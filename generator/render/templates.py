"""The page templates: Jinja that writes Markdown, escaping whatever is not Markdown already."""

from __future__ import annotations

import marshal
import sys
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from generator import digests, interface
from generator import write as files
from generator.render import figures
from generator.render.direction import is_from_right
from generator.render.markdown import escape, front_matter

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType

    from jinja2.bccache import Bucket

    from generator.render.page import View


def write(template: str, view: View, **values: object) -> str:
    """Fill in a template of `templates/` for one page."""
    made = _environment(view.language).get_template(template)
    briefing = view.briefing
    return made.render(page=view, briefing=briefing, about=briefing.about, **values)


def write_with_names(template: str, view: View, **values: object) -> str:
    """The same, and below it who is who of those that it names."""
    text = write(template, view, **values)
    who = _environment(view.language).get_template("who.md.jinja")
    return text + who.render(page=view, named=view.named_in(text))


@lru_cache(maxsize=64)
def _environment(language: str) -> Environment:
    environment = _Environment(
        autoescape=False,
        loader=PackageLoader("generator"),
        finalize=escape,
        undefined=StrictUndefined,
        bytecode_cache=_COMPILED,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.context_class = _Calls
    words = _Words(language)
    environment.filters["front"] = front_matter
    environment.tests["from_right"] = is_from_right
    environment.globals |= {"_": words.gettext, "ngettext": words.ngettext}
    environment.globals["parts"] = environment.get_template("macros.md.jinja").module
    return environment


class _Environment(Environment):
    """Reads an attribute as an attribute, and never as a key."""

    getattr = staticmethod(getattr)  # type: ignore[assignment]


class _Compiled(BytecodeCache):
    """Templates as compiled for one language, for all others and for the next run.

    They are stored where Python stores the compiled modules of this package, and by whoever may
    write there alone, as what is in a project's folder is not to be run.
    """

    def __init__(self) -> None:
        self._codes: dict[str, CodeType] | None = None

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._known().get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is None:
            return
        self._known()[bucket.key] = bucket.code
        if not sys.dont_write_bytecode:
            stored = (digests.of_program(), self._known())
            files.store(_STORED, marshal.dumps(stored))

    def _known(self) -> dict[str, CodeType]:
        if self._codes is None:
            content = files.stored(_STORED)
            program, codes = ("", {}) if content is None else marshal.loads(content)  # noqa: S302 -- as Python does
            self._codes = codes if program == digests.of_program() else {}
        return self._codes


_STORED = Path(__file__).parent / "__pycache__" / "templates.bin"
_COMPILED = _Compiled()


class _Calls(Context):
    """Calls as plain Python calls them; what a macro writes is Markdown and not escaped again."""

    def call(self, called: Callable[..., object], /, *args: object, **options: object) -> object:
        if options:
            options.pop("_loop_vars", None)
            options.pop("_block_vars", None)
        value = called(*args, **options)
        return Markup(value) if type(called) is Macro else value


class _Words:
    """The interface's words as Markdown: what is put into a message is escaped first."""

    def __init__(self, language: str) -> None:
        self._language = language

    def gettext(self, message: str, **values: object) -> Markup:
        if not values:
            return _said(self._language, message)
        return _filled(interface.gettext(self._language, message), values)

    def ngettext(self, singular: str, plural: str, count: int, **values: object) -> Markup:
        said = interface.ngettext(self._language, singular, plural, count)
        counted = figures.number(Decimal(count), self._language)
        return _filled(said, {"count": counted, **values})


@lru_cache(maxsize=4096)
def _said(language: str, message: str) -> Markup:
    return _filled(interface.gettext(language, message), {})


def _filled(message: str, values: dict[str, object]) -> Markup:
    return Markup(str(escape(message)) % {name: escape(value) for name, value in values.items()})
