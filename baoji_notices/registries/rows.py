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

    valid_from: PartialDate | None = Field(description="Date from which it held; empty is open.")
    valid_to: PartialDate | None = Field(description="Date from which it no longer held; empty is open.")

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

    code: DivisionCode = Field(description="Six-digit code.")
    name_zh: Words = Field(description="Full Chinese name.")
    name_en: Words | None = Field(description="English name; Shaanxi only.")
    level: Level = Field(description="Level that follows from the code.")


class Body(ValidRow):
    """A public body; its key is its division's code and a slug."""

    key: RegistryKey = Field(description="Division's code and slug; never given to another body.")
    name_zh: Words = Field(description="Full Chinese name.")
    name_en: Words | None = Field(description="English name, where a source gives it.")
    system: BodySystem = Field(description="System that it belongs to.")
    level: Level = Field(description="Level of its division.")
    division: DivisionCode = Field(description="Code of its division.")


class Event(Row):
    """A congress, plenum, meeting, speech or visit that releases convey; null where no source gives it."""

    key: RegistryKey = Field(description="Year or month and slug; never given to another event.")
    name_zh: Words | None = Field(description="Chinese name as printed.")
    name_en: Words | None = Field(description="English name as printed.")
    level: Level = Field(description="Level of the body that held it.")
    kind: EventKind = Field(description="Kind of event.")
    start: PartialDate | None = Field(description="First day.")
    end: PartialDate | None = Field(description="Last day.")


class FormulationEntry(Row):
    """A formulation (提法) with its Chinese form, its official English and the surfaces it occurs in."""

    key: RegistryKey = Field(description="Slug; never given to another formulation.")
    zh: Words | None = Field(description="Chinese form.")
    zh_status: ZhStatus = Field(description="How the Chinese form is known.")
    en: Words | None = Field(description="Official English, where a source gives it.")
    en_source: Words | None = Field(description="That source.")
    variants: Annotated[tuple[Words, ...], BeforeValidator(_split)] = Field(
        description="Other forms in which it occurs, separated by |."
    )
    type: FormulationType = Field(description="Type of formulation.")
    scope: Level = Field(description="Level that it belongs to.")

    @property
    def surfaces(self) -> frozenset[str]:
        """Every form in which the formulation may stand in a text."""
        return frozenset(form for form in (self.zh, self.en, *self.variants) if form)


class Withdrawn(BaseModel):
    """A record that was taken out of the data; its id is never used again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: RecordId = Field(description="Id of the record.")
    date: Day = Field(description="Day on which it was withdrawn.")
    reason: Words = Field(description="Why.")
