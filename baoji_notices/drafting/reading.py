"""What a grammar reads off a page, before the year, the places and the registries' keys are resolved."""

from dataclasses import dataclass

from baoji_notices.model.content import Block, Conveyed, Directive
from baoji_notices.model.meeting import Appearance, Group
from baoji_notices.model.vocabulary import MeetingKind, MeetingMode, PartOfDay

NATIONWIDE = "全国"  # the scope of a meeting for the whole country


@dataclass(frozen=True)
class PrintedDate:
    """A meeting's date as the text prints it.

    Attributes:
        as_printed: the words.
        year: null where none is printed with it; month and day likewise.
        end_month: month of the last day of a meeting of several days; null for one day.
        vague: whether only 近日, recently or the like is printed.
    """

    as_printed: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    end_month: int | None = None
    end_day: int | None = None
    vague: bool = False
    part_of_day: PartOfDay | None = None


@dataclass(frozen=True)
class Reading:
    """Facts in the order of the text. Bodies have no keys yet, blocks and directives refer to one another by index.

    Attributes:
        conveners: bodies as printed.
        kind_from_title: whether the kind stands in the title only.
        scope: words that tell the place's unit where no convener does (全市, the district).
        own_year: the year in the meeting's own name (2022年第3次).
    """

    date: PrintedDate | None
    kinds: tuple[MeetingKind, ...]
    kind_as_printed: str | None
    kind_from_title: bool
    number: int | None
    enlarged: bool | None
    mode: MeetingMode | None
    place: str | None
    conveners: tuple[str, ...]
    appearances: tuple[Appearance, ...]
    groups: tuple[Group, ...]
    conveyed: tuple[Conveyed, ...]
    blocks: tuple[Block, ...]
    directives: tuple[Directive, ...]
    scope: str | None = None
    own_year: int | None = None
