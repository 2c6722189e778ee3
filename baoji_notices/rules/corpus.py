"""Corpus rules (BN3xx): what only shows when records are seen together."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from baoji_notices.model.vocabulary import EventRole
from baoji_notices.rules.base import Finding, Related, Severity, rule
from baoji_notices.rules.record import RecordCase


@dataclass
class Seen:
    """What was seen so far, as 12-byte digests with the place of the first occurrence.

    A record costs about 250 bytes a key here (one id, one per page), whatever its size.
    """

    _places: dict[bytes, Related] = field(default_factory=dict)
    _links: set[bytes] = field(default_factory=set)

    def first(self, kind: str, value: str, here: Related) -> Related | None:
        """Return where this value was first seen, or None, and from then on the place given."""
        earlier = self._places.setdefault(_digest(kind, value), here)
        return None if earlier is here else earlier

    def link(self, one: str, other: str) -> None:
        """Note that a record names another as a text of the same meeting."""
        self._links.add(_digest(one, other))

    def linked(self, one: str, other: str) -> bool:
        """Tell whether either of two records names the other."""
        return _digest(one, other) in self._links or _digest(other, one) in self._links


def _digest(*words: str) -> bytes:
    return hashlib.blake2b("\0".join(words).encode(), digest_size=12).digest()


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


@rule("BN303", "page-in-two-records", stops=True)
def page_in_two_records(case: CorpusCase) -> Iterator[Finding]:
    """One page stands in two records of a meeting with the same date, place and conveners.

    Why: the page was coded twice. A digest that reports several meetings gives one record a meeting; those
    differ in date, place or conveners (of two in our data one differed in place alone), which are compared as
    printed, so a page coded twice with two readings of them is missed.
    Example: the same address in two records, one of them a copy.
    Mend: keep one record.
    """
    meeting = case.one.record.meeting
    conveners = "|".join(body.as_printed for body in meeting.conveners)
    for index, page in enumerate(case.one.record.publication.pages):
        key = f"{page.page_id}|{meeting.date.value}|{case.one.division}|{conveners}"
        first = case.seen.first("page", key, case.here)
        if first:
            yield Finding(
                f"/publication/pages/{index}",
                f"the page already stands in the record at {first.path}:{first.line}.",
                page.url,
                related=(first,),
            )


@rule("BN304", "text-in-two-records", stops=True)
def text_in_two_records(case: CorpusCase) -> Iterator[Finding]:
    """One full text stands in two records of a meeting with the same date, place and conveners.

    Why: the same text on several pages is one record with several pages. A digest of several meetings
    repeats its text in each of their records; those differ in date, place or conveners.
    Example: a release and its repost as two records.
    Mend: keep one record, and list the other's page in it.
    """
    record = case.one.record
    if record.text.content is not None:
        bodies = "|".join(body.as_printed for body in record.meeting.conveners)
        key = f"{record.text.content}|{record.meeting.date.value}|{case.one.division}|{bodies}"
        first = case.seen.first("text", key, case.here)
        if first:
            yield Finding(
                "/text/content",
                f"the text already stands in the record at {first.path}:{first.line}.",
                related=(first,),
            )


@rule("BN305", "unlinked-same-meeting", Severity.WARNING)
def unlinked_same_meeting(case: CorpusCase) -> Iterator[Finding]:
    """Two records report one meeting and do not name each other.

    Why: whoever counts meetings would count it twice.
    Example: a release and its translation without same_meeting or translation_of. Two records are taken to
    report one meeting if day, place, conveners, kinds and presiders (or, if none is named, all persons) are
    the same; a body that holds two meetings of a kind on one day would be a false alarm. Of five known pairs
    in our first 232 coded records it found two, and raised no false alarm; the others differ in language,
    or one of them prints no year.
    Mend: list each other's ids in same_meeting; or, if it is one text, make it one record of two pages.
    """
    record = case.one.record
    for other in (*record.same_meeting, *filter(None, [record.translation_of])):
        case.seen.link(record.id, other)
    held = record.meeting.date.value
    bodies = sorted(body.key or body.as_printed for body in record.meeting.conveners)
    presided = [one.name for one in record.appearances if EventRole.PRESIDED in one.event_roles]
    people = sorted(presided or [one.name for one in record.appearances])
    if held is None or len(held) < len("YYYY-MM-DD") or not (bodies or people):
        return
    key = "|".join([held, str(case.one.division), *bodies, *sorted(record.meeting.kinds), *people])
    first = case.seen.first("meeting", key, replace(case.here, record_id=record.id))
    if first and not case.seen.linked(record.id, first.record_id or ""):
        yield Finding(
            "/same_meeting",
            f"the record at {first.path}:{first.line} ({first.record_id}) seems to report the same meeting.",
            related=(first,),
        )
