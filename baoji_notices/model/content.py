"""What the release says: items conveyed from above, reporting blocks, directives, formulations, defects."""

from pydantic import Field

from baoji_notices.model.annotation import Anchor
from baoji_notices.model.base import Index, Ordinal, Part, RegistryKey, Words
from baoji_notices.model.publication import BodyRef
from baoji_notices.model.vocabulary import (
    ConveyedKind,
    DefectKind,
    DirectiveType,
    DocumentKind,
    Level,
    Modality,
    ReportingVerb,
)


class Conveyed(Part):
    """A meeting, speech, instruction or document from above that was conveyed (传达), in printed order."""

    as_printed: Words = Field(description="The item as printed; the shared words of a joint phrase repeat.")
    kind: ConveyedKind = Field(description="What was conveyed.")
    document_kind: DocumentKind | None = Field(description="Kind of document (公文文种); null if no document.")
    level: Level | None = Field(description="Level it came from; null in drafts only.")
    issuer: BodyRef | None = Field(description="The body that held or issued it; null if not printed.")
    number: Words | None = Field(description="Document number (文号) as printed.")
    event: RegistryKey | None = Field(
        description="Key in the registry of events, which knows the dates; null if it is not there."
    )
    anchor: Anchor | None = Field(description="The words that name it.")


class Block(Part):
    """A reporting frame (会议指出 …) and what stands under it."""

    verb: ReportingVerb = Field(description="The reporting verb.")
    as_printed: Words = Field(description="The frame as printed.", examples=["The meeting pointed out that"])
    speaker: Index | None = Field(
        description="Index into appearances of the person who speaks; null for the meeting."
    )
    anchor: Anchor | None = Field(description="The frame's own words.")


class Directive(Part):
    """One ordinal or heading with its body, or one unnumbered demand of its own sentence in a block."""

    parent: Index | None = Field(description="Index of the directive it stands under; null at the top.")
    block: Index | None = Field(description="Index of the reporting block it stands in; null outside any.")
    ordinal_as_printed: Words | None = Field(description="Ordinal as printed (一要, 第一, Second).")
    ordinal: Ordinal | None = Field(description="The ordinal as a number; null if none.")
    heading: Words | None = Field(description="Heading as printed; null if there is none.")
    gist: Words | None = Field(description="What is asked, in the coder's own English words; null in drafts only.")
    type: DirectiveType | None = Field(description="What kind of demand; null in drafts only.")
    modality: Modality | None = Field(
        description="How binding the wording is; null on machine translations and where no word shows it."
    )
    addressee: Words | None = Field(description="Who is addressed, as printed; null if nobody is named.")
    deadline: Words | None = Field(description="Deadline as printed.")
    anchor: Anchor | None = Field(description="Its own words, without those of its children.")


class Formulation(Part):
    """An occurrence of a fixed formula of political language (提法)."""

    key: RegistryKey = Field(description="Key in the registry of formulations.")
    surface: Words = Field(description="The words as printed.")
    anchor: Anchor | None = Field(description="Where it occurs; null where the text is withheld.")


class Defect(Part):
    """Damage in the text as published or stored."""

    kind: DefectKind = Field(description="What kind of damage.")
    note: Words | None = Field(description="What is wrong, in the coder's words.")
    anchor: Anchor | None = Field(description="Where it is.")
