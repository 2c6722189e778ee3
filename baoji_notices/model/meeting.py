"""The meeting that a release reports: when, of what kind, by whom, where, and who took part."""

from typing import Annotated, Literal

from pydantic import Field

from baoji_notices.model.annotation import Anchor
from baoji_notices.model.base import Count, DivisionCode, Ordinal, Part, PartialDate, Words
from baoji_notices.model.publication import BodyRef
from baoji_notices.model.vocabulary import (
    EventRole,
    GroupKind,
    Level,
    MeetingKind,
    MeetingMode,
    OfficeMissing,
    PartOfDay,
    Side,
)


class MeetingDate(Part):
    """When the meeting was held; never a made-up hour."""

    value: PartialDate | None = Field(
        description="Date: YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601); null if the text gives none.",
        examples=["2023-03-15"],
    )
    end: PartialDate | None = Field(description="Last day of a meeting of several days, in the same form.")
    vague: bool = Field(description="Whether the text only says lately (近日, 日前) or the like.")
    part_of_day: PartOfDay | None = Field(description="Part of the day as printed.")
    as_printed: Words | None = Field(
        description="The date as printed in the body.", examples=["the afternoon of March 15"]
    )


class Jurisdiction(Part):
    """The administrative division whose body held the meeting."""

    scheme: Literal["GB/T 2260"] = Field(description="The code's standard.")
    code: DivisionCode = Field(description="Six-digit code of the division.", examples=["610300"])
    revision: Annotated[str, Field(pattern=r"^[0-9]{4}$")] = Field(
        description="Year of the list that the code was taken from."
    )


class Meeting(Part):
    """The meeting as the release reports it (schema:Event)."""

    kinds: tuple[MeetingKind, ...] = Field(
        min_length=1, description="Kinds in printed order; a meeting may be of two kinds at once (暨)."
    )
    kind_as_printed: Words | None = Field(description="The kind as printed.", examples=["meeting of all staff"])
    number: Ordinal | None = Field(description="Number of the session where printed (第24次 is 24).")
    enlarged: bool | None = Field(description="Whether an enlarged meeting (扩大会议); null if it cannot be told.")
    mode: MeetingMode | None = Field(description="How people met; null if not stated.")
    date: MeetingDate = Field(description="When it was held (schema:startDate, schema:endDate).")
    conveners: tuple[BodyRef, ...] = Field(
        description="The bodies that held it, in printed order (schema:organizer)."
    )
    level: Level | None = Field(description="Administrative level of the conveners; null in drafts only.")
    jurisdiction: Jurisdiction | None = Field(
        description="The division that the conveners belong to; null in drafts only."
    )
    place: Words | None = Field(description="Place as printed (schema:location).")


class Office(Part):
    """One office held by a named person; concurrent offices stand side by side in printed order."""

    as_printed: Words = Field(description="The office as printed, with its body where that is printed with it.")
    body: BodyRef | None = Field(description="The body that the office is in; null if not printed.")
    post: Words = Field(description="The post alone, normalised (simplified for Chinese).", examples=["Director"])
    side: Side = Field(description="The organisation that the office belongs to.")


class Appearance(Part):
    """A named person in an official capacity at this meeting; never linked across releases."""

    name: Words = Field(description="Name, normalised (simplified for Chinese; schema:name).")
    as_printed: Words = Field(description="Name as printed.")
    event_roles: tuple[EventRole, ...] = Field(min_length=1, description="What the person did, in printed order.")
    offices: tuple[Office, ...] = Field(description="Offices in printed order.")
    office_missing: OfficeMissing | None = Field(description="Why no office is given; null if there is one.")
    anchor: Anchor | None = Field(description="The name with the offices printed beside it.")


class Group(Part):
    """Participants who are not named one by one."""

    as_printed: Words = Field(description="The group as printed.")
    kind: GroupKind | None = Field(description="What kind of participants; null in drafts only.")
    count_min: Count | None = Field(description="Least number of persons (40余人 is 40).")
    count_max: Count | None = Field(description="Greatest number of persons; null if open.")
    approximate: bool = Field(description="Whether the number is approximate.")
    event_role: EventRole = Field(description="What the group did; a committee can preside.")
    anchor: Anchor | None = Field(description="The group's own words.")
