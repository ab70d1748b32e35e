"""The page templates: Jinja that writes Markdown, escaping whatever is not Markdown already."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator import interface
from generator.render.markdown import escape, front_matter

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.render.page import View


def write(template: str, view: View, **values: object) -> str:
    """Fill in a template of `templates/` for one page."""
    made = _environment(view.language).get_template(template)
    return made.render(page=view, briefing=view.briefing, **values)


@lru_cache(maxsize=64)
def _environment(language: str) -> Environment:
    environment = Environment(
        autoescape=True,  # after `finalize`, which has escaped already
        loader=PackageLoader("generator"),
        finalize=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    words = _Words(language)
    environment.filters["front"] = front_matter
    environment.globals |= {"_": words.gettext, "ngettext": words.ngettext}
    return environment


class _Words:
    """The interface's words as Markdown: what is put into a message is escaped first."""

    def __init__(self, language: str) -> None:
        self._language = language

    def gettext(self, message: str, **values: object) -> Markup:
        return _filled(interface.gettext(self._language, message), values)

    def ngettext(self, singular: str, plural: str, count: int, **values: object) -> Markup:
        said = interface.ngettext(self._language, singular, plural, count)
        return _filled(said, {"count": count, **values})


def _filled(message: str, values: dict[str, object]) -> Markup:
    return escape(message) % {name: escape(value) for name, value in values.items()}
