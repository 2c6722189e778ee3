"""The base class of every part of a record, and the patterned string types that the parts share."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

# Patterns use [0-9], never \d, which matches full-width digits in some engines; every one is anchored.
# What a pattern cannot say (that 2023-02-30 is no day) is a rule of the validator, so that these models,
# the JSON Schema made from them and every engine that reads it accept exactly the same records.

RECORD_ID_PATTERN = (
    r"^(cn-[0-9]{6}-[a-z0-9]+(-[a-z0-9]+)*-([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|undated)-[0-9]{2}"
    r"|draft-[0-9a-f]{12})$"
)


class Part(BaseModel):
    """A part of a record: strict (no coercion), frozen, without defaults, no unknown fields."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


@dataclass(frozen=True)
class Temporal:
    """Marks a string type whose values are dates or times, so that tables can give them real ones."""

    precision: Literal["day", "partial", "moment"]


Words = Annotated[str, Field(min_length=1)]
MAX_INTEGER = 2**53 - 1  # I-JSON (RFC 7493, 2.2): larger integers change in other readers
Count = Annotated[int, Field(ge=0, le=MAX_INTEGER)]
Index = Annotated[int, Field(ge=0, le=MAX_INTEGER)]
Ordinal = Annotated[int, Field(ge=1, le=MAX_INTEGER)]
RecordId = Annotated[str, Field(pattern=RECORD_ID_PATTERN)]
PageId = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Url = Annotated[str, Field(pattern=r"^https?://[^ \t\r\n]+$")]
Host = Annotated[str, Field(pattern=r"^[^ /?#@\t\r\n]+$")]
Pointer = Annotated[str, Field(pattern=r"^(/[^/\r\n]+)+$")]
DivisionCode = Annotated[str, Field(pattern=r"^[0-9]{6}$")]
RegistryKey = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Day = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), Temporal("day")]
PartialDate = Annotated[str, Field(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"), Temporal("partial")]
ReleaseTime = Annotated[
    str,
    Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?\+08:00)?$"),
    Temporal("moment"),
]
