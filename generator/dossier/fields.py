"""What the records are made of: the types of single values, and what all records share."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetPydanticSchema,
    StringConstraints,
)
from pydantic_core import CoreSchema, core_schema

from generator.problems import Place
from generator.terms import translated

NOWHERE = Place("")
"""The place of a record that no file holds."""
RESERVED_IDS = ("index",)
"""Names of files that every folder of pages has."""


def _not_reserved(text: str) -> str:
    if text in RESERVED_IDS:
        raise ValueError(f"'{text}' is reserved for a page of the site")
    return text


def _stays_inside(path: str) -> str:
    if {"..", ".", ""} & set(path.split("/")):
        raise ValueError(f"path '{path}' is outside the folder 'articles'")
    return path


Text: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80),
    AfterValidator(_not_reserved),
]
DifferenceId: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^d(-[a-z0-9]+)+$", max_length=80)
]
"""Beginning with "d-", so that it is no other fragment of the page of differences."""
Language: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")
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
