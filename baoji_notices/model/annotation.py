"""Anchors into the text, and who coded the record, by which codebook, in which state."""

from typing import Annotated

from pydantic import Field

from baoji_notices.model.base import Count, Day, Part, Pointer, Words
from baoji_notices.model.vocabulary import AnchorField, AnnotationState, AnnotatorKind, InferenceRule


class Anchor(Part):
    """A span of the text (W3C TextPositionSelector with its TextQuoteSelector's exact)."""

    field: AnchorField = Field(description="The text that is pointed into.")
    start: Count = Field(description="First character, in Unicode code points from 0.")
    end: Count = Field(description="One past the last character, in Unicode code points (half-open).")
    exact: Words = Field(description="The words from start to end.")


class Inferred(Part):
    """A value that the text does not state outright, and the rule that gave it."""

    pointer: Pointer = Field(description="JSON Pointer (RFC 6901) to the value.", examples=["/meeting/date/value"])
    rule: InferenceRule = Field(description="How it was inferred.")


class Pass(Part):
    """One pass over the record by one annotator."""

    annotator: Words = Field(description="Name of the annotator; models and programs are named as such.")
    kind: AnnotatorKind = Field(description="What the annotator is.")
    codebook: Annotated[str, Field(pattern=r"^[0-9]+\.[0-9]+(-draft)?$")] = Field(
        description="Version of the codebook followed.", examples=["1.0"]
    )
    date: Day = Field(description="Day of the pass (YYYY-MM-DD).")
    note: Words | None = Field(description="What the annotator has to say of the pass.")


class Annotation(Part):
    """State of the annotation and the passes that led to it, oldest first."""

    state: AnnotationState = Field(description="How far the annotation has come.")
    passes: tuple[Pass, ...] = Field(min_length=1, description="The passes, oldest first.")
