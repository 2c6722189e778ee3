"""The record itself: one published text in which a Chinese public body reports a meeting it held."""

from typing import Annotated

from pydantic import Field

from baoji_notices.model.annotation import Annotation, Inferred
from baoji_notices.model.base import Ordinal, Part, RecordId, Words
from baoji_notices.model.content import Block, Conveyed, Defect, Directive, Formulation
from baoji_notices.model.meeting import Appearance, Group, Meeting
from baoji_notices.model.publication import Publication, Text

SCHEMA_VERSION = "1.0"


class Revision(Part):
    """Which revision of the record this is."""

    number: Ordinal = Field(description="1 for the first, one more at each correction.")
    reason: Words | None = Field(description="Why it was revised; null at revision 1.")


class MeetingRelease(Part):
    """One published text in which a Chinese government or Party body reports a meeting it held (会议新闻).

    Every key is present in every record: lists may be empty, and null means not stated in what was seen.

    Example:
        >>> import baoji_notices
        >>> records = {record.id: record for record in baoji_notices.read_releases()}
        >>> records["cn-610300-xinfang-2023-03-15-01"].meeting.date.value
        '2023-03-15'
    """

    id: RecordId = Field(
        description="cn-<GB/T 2260 code>-<body slug>-<date>-<NN>, minted once and never changed; "
        "a draft's is draft-<12 hex digits>.",
        examples=["cn-610300-xinfang-2023-03-15-01"],
    )
    schema_version: Annotated[str, Field(pattern=r"^1\.[0-9]+$")] = Field(
        description="Version of this schema that the record follows.", examples=[SCHEMA_VERSION]
    )
    revision: Revision = Field(description="Which revision of the record this is.")
    same_meeting: tuple[RecordId, ...] = Field(description="Ids of other texts of the same meeting.")
    translation_of: RecordId | None = Field(description="Id of the record that this text translates.")
    publication: Publication = Field(description="How and where the text was published.")
    text: Text = Field(description="The words of the release and how much of them was read.")
    meeting: Meeting = Field(description="The meeting that it reports.")
    appearances: tuple[Appearance, ...] = Field(description="Named persons in office, in printed order.")
    groups: tuple[Group, ...] = Field(description="Unnamed participants, in printed order.")
    conveyed: tuple[Conveyed, ...] = Field(description="Items conveyed from above, in printed order.")
    blocks: tuple[Block, ...] = Field(description="Reporting blocks, in printed order.")
    directives: tuple[Directive, ...] = Field(
        description="Directives in printed order, a parent before its children."
    )
    formulations: tuple[Formulation, ...] = Field(
        description="Formulations in printed order: one row an occurrence in a full text, a row a key "
        "in a withheld one."
    )
    defects: tuple[Defect, ...] = Field(description="Damage in the text, in printed order.")
    inferred: tuple[Inferred, ...] = Field(description="Every value that the text does not state outright.")
    annotation: Annotation = Field(description="Who coded the record, by which codebook, in which state.")
