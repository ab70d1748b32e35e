"""Goods on their way, as a typed record: what goes from whom to whom, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from generator.dossier.fields import Id, Record
from generator.terms.vocabulary import TransferStage

if TYPE_CHECKING:
    from collections.abc import Callable


class Transfer(Record):
    """What goes from whom to whom, and how: FollowTheMoney's EconomicActivity and Trip."""

    goods: Annotated[tuple[Id, ...], Field(min_length=1)]
    """The entities that are given: mostly of schema Asset; people, too."""
    sender: Id
    """The entity that gives them."""
    receiver: Id
    """The entity that gets them."""
    stage: TransferStage = TransferStage.GIVEN
    vehicles: tuple[Id, ...] = ()
    """The ships, aircraft or vehicles that they travel on."""
    start_location: Id | None = None
    """The place where they are loaded."""
    end_location: Id | None = None
    """The place where they are unloaded."""

    @property
    def places(self) -> tuple[str, ...]:
        """Where they are loaded and unloaded, as far as it is known."""
        ends = (self.start_location, self.end_location)
        return tuple(each for each in ends if each is not None)

    def renamed(self, now: Callable[[str], str]) -> Transfer:
        """The same with other ids: `now` gives the new one of each."""
        ends = {"start_location": self.start_location, "end_location": self.end_location}
        update = {key: None if each is None else now(each) for key, each in ends.items()}
        lists = {"goods": self.goods, "vehicles": self.vehicles}
        return self.model_copy(
            update={
                **update,
                **{key: tuple(now(each) for each in ids) for key, ids in lists.items()},
                "sender": now(self.sender),
                "receiver": now(self.receiver),
            }
        )

    @property
    def entities(self) -> tuple[str, ...]:
        """Everybody and everything that it names, each once."""
        parties = (self.sender, self.receiver)
        return tuple(dict.fromkeys((*self.goods, *parties, *self.vehicles, *self.places)))
