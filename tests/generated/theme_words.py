"""The words of the shell in every language that ships, for builders that know no catalogs."""

from __future__ import annotations

import json

from generator import interface
from generator.interface import CATALOGS
from tests.generated import catalogs

_OPENING = """\
{#-
  The messages of `theme/` in the languages that ship, from the gettext catalogs: for builders
  without the briefing plugin. Written by `make generated`.
-#}
"""


def template() -> str:
    """A template that sets `messages`: by language, then by the English message."""
    messages = catalogs.of_theme()
    languages = sorted(folder.name for folder in CATALOGS.iterdir())
    shown = {
        each.replace("_", "-"): {message: interface.gettext(each, message) for message in messages}
        for each in languages
    }
    return f"{_OPENING}{{% set messages = {json.dumps(shown, ensure_ascii=False, indent=2)} %}}\n"
