"""Corpus rules (BN3xx): what only shows when records are seen together."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from baoji_notices.rules.base import Finding, Related, rule
from baoji_notices.rules.record import RecordCase


@dataclass
class Seen:
    """What was seen so far, as 12-byte digests with the place of the first occurrence.

    A record costs about 250 bytes a key here (one id, one per page), whatever its size.
    """

    _places: dict[bytes, Related] = field(default_factory=dict)

    def first(self, kind: str, value: str, here: Related) -> Related | None:
        """Return where this value was first seen, or None, and from then on the place given."""
        digest = hashlib.blake2b(f"{kind}\0{value}".encode(), digest_size=12).digest()
        earlier = self._places.setdefault(digest, here)
        return None if earlier is here else earlier


@dataclass(frozen=True)
class CorpusCase:
    """A record with its place in the corpus and what was seen before it."""

    one: RecordCase
    here: Related
    seen: Seen


@rule("BN301", "duplicate-id", stops=True)
def duplicate_id(case: CorpusCase) -> Iterator[Finding]:
    """Two records have one id.

    Why: an id names one record for ever; citations and joins rest on it.
    Example: two records of one bureau and day, both numbered 01.
    Mend: give the later one the next free number, or remove it if it is the same record.
    """
    first = case.seen.first("id", case.one.record.id, case.here)
    if first:
        yield Finding("/id", f"the id already stands at {first.path}:{first.line}.", related=(first,))


@rule("BN302", "withdrawn-id")
def withdrawn_id(case: CorpusCase) -> Iterator[Finding]:
    """A record has the id of one that was withdrawn.

    Why: an id is never used again, so that an old citation cannot point to something else.
    Example: a new release of the same bureau and day that takes the number of the withdrawn one.
    Mend: give it the next free number. A withdrawn record itself must not come back.
    """
    row = case.one.registries.withdrawn.get(case.one.record.id)
    if row:
        yield Finding("/id", f"the id was withdrawn on {row.date} ({row.reason}).", row.id)


@rule("BN303", "page-in-two-records")
def page_in_two_records(case: CorpusCase) -> Iterator[Finding]:
    """One page stands in two records of a meeting with the same date and conveners.

    Why: the page was coded twice. A digest that reports several meetings gives one record a meeting; those
    differ in date or conveners, which are compared as printed, so a page coded twice with two readings of
    them is missed.
    Example: the same address in two records, one of them a copy.
    Mend: keep one record.
    """
    meeting = case.one.record.meeting
    conveners = "|".join(body.as_printed for body in meeting.conveners)
    for index, page in enumerate(case.one.record.publication.pages):
        key = f"{page.page_id}|{meeting.date.value}|{conveners}"
        first = case.seen.first("page", key, case.here)
        if first:
            yield Finding(
                f"/publication/pages/{index}",
                f"the page already stands in the record at {first.path}:{first.line}.",
                page.url,
                related=(first,),
            )
