"""The rows of the registries: divisions, bodies, events, formulations, and the list of withdrawn records."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from baoji_notices.model.base import Day, DivisionCode, PartialDate, RecordId, RegistryKey, Words
from baoji_notices.model.vocabulary import Level
from baoji_notices.registries.vocabulary import BodySystem, EventKind, FormulationType, ZhStatus


def _split(cell: object) -> object:
    return tuple(cell.split("|")) if isinstance(cell, str) else cell or ()


class Row(BaseModel):
    """A row of a registry; an empty cell is null, and every row names its source."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: Words = Field(description="Where the row's facts were seen.")


class ValidRow(Row):
    """A row that held for a time: from valid_from until the day before valid_to; null is open."""

    valid_from: PartialDate | None
    valid_to: PartialDate | None

    def valid_on(self, date: str) -> bool:
        """Tell whether the row held on a date (YYYY[-MM[-DD]]); where precision leaves it open, it did.

        Example:
            >>> row = Division(code="610322", name_zh="凤翔县", name_en=None, level="county",
            ...                valid_from=None, valid_to="2021-01", source="an example")
            >>> row.valid_on("2020-12-31"), row.valid_on("2021-01"), row.valid_on("2021-02-01")
            (True, True, False)
        """
        after_start = self.valid_from is None or date[: len(self.valid_from)] >= self.valid_from[: len(date)]
        if self.valid_to is None:
            return after_start
        shared = min(len(date), len(self.valid_to))
        exact = shared == len("YYYY-MM-DD")
        return after_start and (
            date[:shared] < self.valid_to[:shared] or (not exact and date[:shared] == self.valid_to[:shared])
        )


class Division(ValidRow):
    """An administrative division under its GB/T 2260 code."""

    code: DivisionCode
    name_zh: Words
    name_en: Words | None
    level: Level


class Body(ValidRow):
    """A public body; its key is its division's code and a slug."""

    key: RegistryKey
    name_zh: Words
    name_en: Words | None
    system: BodySystem
    level: Level
    division: DivisionCode


class Event(Row):
    """A congress, plenum, meeting, speech or visit that releases convey; null where no source gives it."""

    key: RegistryKey
    name_zh: Words | None
    name_en: Words | None
    level: Level
    kind: EventKind
    start: PartialDate | None
    end: PartialDate | None


class FormulationEntry(Row):
    """A formulation (提法) with its Chinese form, its official English and the surfaces it occurs in."""

    key: RegistryKey
    zh: Words | None
    zh_status: ZhStatus
    en: Words | None
    en_source: Words | None
    variants: Annotated[tuple[Words, ...], BeforeValidator(_split)]
    type: FormulationType
    scope: Level

    @property
    def surfaces(self) -> frozenset[str]:
        """Every form in which the formulation may stand in a text."""
        return frozenset(form for form in (self.zh, self.en, *self.variants) if form)


class Withdrawn(BaseModel):
    """A record that was taken out of the data; its id is never used again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: RecordId
    date: Day
    reason: Words
