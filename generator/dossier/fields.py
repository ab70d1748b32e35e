"""What the records are made of: the types of single values, and what all records share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    GetPydanticSchema,
    StringConstraints,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.problems import Place
from generator.terms import translated

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue

NOWHERE = Place("")
"""The place of a record that no file holds."""
RESERVED_IDS = ("index",)
"""Names of files that every folder of pages has."""
_DEVICES = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:[ .].*)?", re.IGNORECASE
)
_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*\x00-\x1f]|[ .]$')
"""What no name of a file on Windows may be or have."""


SEE_SCHEMA = "See docs/schema.md for its shape."
_LENGTH_SHOWN = 60


def quoted(text: str) -> str:
    """A value as messages show it; the end of a long one is left off."""
    return f"'{text[:_LENGTH_SHOWN]}…'" if len(text) > _LENGTH_SHOWN else f"'{text}'"


def invalid(code: str, message: str, hint: str = SEE_SCHEMA) -> PydanticCustomError:
    """An invalid value in the words of the dossier: raised by the type that knows what is wrong."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint})


@dataclass(frozen=True, slots=True)
class Pattern:
    """The form of a text, and what to report where a text does not have it."""

    regex: str
    code: str
    name: str
    """What the text is: "id"."""
    hint: str
    longest: int | None = 80

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """How pydantic checks it: as a text first, then its form."""
        return core_schema.no_info_after_validator_function(self._checked, handler(source))

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Its form in a JSON Schema."""
        longest = {} if self.longest is None else {"maxLength": self.longest}
        return {**handler(core), "pattern": f"^{self.regex}$", **longest}

    def _checked(self, text: str) -> str:
        too_long = self.longest is not None and len(text) > self.longest
        if too_long or not re.fullmatch(self.regex, text):
            raise invalid(self.code, f"{quoted(text)} is not a {self.name}", self.hint)
        return text


def _not_reserved(text: str) -> str:
    if text in RESERVED_IDS:
        raise invalid("bad-id", f"'{text}' is reserved for a page of the site")
    if _DEVICES.fullmatch(text):
        hint = "Pages are named after ids; choose another id."
        raise invalid("bad-id", f"'{text}' is the name of a device on Windows", hint)
    return text


def _stays_inside(path: str) -> str:
    if {"..", ".", ""} & set(path.split("/")):
        raise invalid("bad-value", f"path '{path}' is outside the folder 'articles'")
    for name in path.split("/"):
        if _DEVICES.fullmatch(name) or _NOT_ON_WINDOWS.search(name):
            hint = 'Rename it: no device such as CON, none of <>:"|?*, no dot or space at the end.'
            raise invalid("bad-value", f"Windows cannot have a file named {quoted(name)}", hint)
    return path


Text: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id: TypeAlias = Annotated[
    str,
    Pattern(
        r"[a-z0-9]+(-[a-z0-9]+)*",
        "bad-id",
        "valid id",
        "An id has small letters a-z, digits and single hyphens: 'f-containers-20000'.",
    ),
    AfterValidator(_not_reserved),
]
DifferenceId: TypeAlias = Annotated[
    str,
    Pattern(
        r"d(-[a-z0-9]+)+",
        "bad-id",
        "valid difference id",
        "The id of a difference begins with 'd-': 'd-containers'.",
    ),
]
"""Beginning with "d-", so that it is no other fragment of the page of differences."""
Language: TypeAlias = Annotated[
    str,
    Pattern(
        r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?",
        "bad-value",
        "language tag",
        "Write a BCP 47 tag: 'id', 'en', 'pt-BR'.",
        longest=None,
    ),
]
"""A BCP 47 tag of language, script and region: id, en, sr-Latn, pt-BR."""
_ByLanguage: TypeAlias = Annotated[Mapping[Language, Text], Field(min_length=1)]


def _words(_source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
    read = handler.generate_schema(_ByLanguage)
    return core_schema.no_info_after_validator_function(translated.Words, read)


Words: TypeAlias = Annotated[translated.Words, GetPydanticSchema(_words)]
"""One text in several languages."""
Sha256: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Amount: TypeAlias = Annotated[Decimal, Field(allow_inf_nan=False)]
Url: TypeAlias = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"']+$")]
Path: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^articles/[^\\\x00]+$", max_length=300),
    AfterValidator(_stays_inside),
]


class Record(BaseModel):
    """What all records share: no unknown keys, no changes, and the place in the YAML."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, use_attribute_docstrings=True, validate_default=False
    )
    __slots__ = ("_place",)  # pydantic's own private attributes are slow to reach
    if TYPE_CHECKING:
        _place: Place

    @property
    def place(self) -> Place:
        """Where the record stands in the YAML."""
        try:
            return self._place
        except AttributeError:
            return NOWHERE
