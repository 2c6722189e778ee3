"""Corpus rules (BN3xx): what only shows when records are seen together."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from baoji_notices.model.vocabulary import EventRole
from baoji_notices.registries import Registries
from baoji_notices.rules.base import Finding, Severity, rule
from baoji_notices.rules.record import RecordCase
from baoji_notices.rules.seen import Seen, digest


class Facts(NamedTuple):
    """What the corpus rules need of a record, as digests: small enough to be sent from one machine to another.

    Attributes:
        pages: of each page the digest of the page and its meeting, and the address.
        text: the digest of the full text and its meeting.
        meeting: the digest of what tells one meeting from others; None if too little is known.
        links: a digest for each record that this one names as a text of the same meeting.
    """

    record_id: str
    id_key: int
    pages: tuple[tuple[int, str], ...]
    text: int | None
    meeting: int | None
    links: tuple[int, ...]


def facts_of(one: RecordCase) -> Facts:
    """Return what the corpus rules need of a record."""
    record = one.record
    held = (str(record.meeting.date.value), str(one.division))
    printed = "|".join([body.as_printed for body in record.meeting.conveners])
    named = (*record.same_meeting, *filter(None, [record.translation_of]))
    return Facts(
        record.id,
        digest("id", record.id),
        tuple([(digest("page", page.page_id, *held, printed), page.url) for page in record.publication.pages]),
        None if one.content_hash is None else digest("text", one.content_hash, *held, printed),
        _meeting(one),
        tuple([digest("link", record.id, other) for other in named]),
    )


def _meeting(one: RecordCase) -> int | None:
    record = one.record
    held = record.meeting.date.value
    bodies = sorted([body.key or body.as_printed for body in record.meeting.conveners])
    presided = [person.name for person in record.appearances if EventRole.PRESIDED in person.event_roles]
    people = presided or [person.name for person in record.appearances]
    people.sort()
    if held is None or len(held) < len("YYYY-MM-DD") or not (bodies or people):
        return None
    return digest("meeting", held, str(one.division), *bodies, *sorted(record.meeting.kinds), *people)


@dataclass(eq=False)
class CorpusCase:
    """A record's facts with its place in the corpus and what was seen before it.

    Attributes:
        line: the record's line, counted from 0 over all files of the run.
    """

    facts: Facts
    line: int
    seen: Seen
    registries: Registries


@rule("BN301", "duplicate-id", stops=True)
def duplicate_id(case: CorpusCase) -> Iterator[Finding]:
    """Two records have one id.

    Why: an id names one record for ever; citations and joins rest on it.
    Example: two records of one bureau and day, both numbered 01.
    Mend: give the later one the next free number, or remove it if it is the same record.
    """
    line = case.seen.first(case.facts.id_key, case.line)
    if line is not None:
        first = case.seen.place(line)
        yield Finding("/id", f"the id already stands at {first.path}:{first.line}.", related=(first,))


@rule("BN302", "withdrawn-id")
def withdrawn_id(case: CorpusCase) -> Iterator[Finding]:
    """A record has the id of one that was withdrawn.

    Why: an id is never used again, so that an old citation cannot point to something else.
    Example: a new release of the same bureau and day that takes the number of the withdrawn one.
    Mend: give it the next free number. A withdrawn record itself must not come back.
    """
    row = case.registries.withdrawn.get(case.facts.record_id)
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
    for index, (key, url) in enumerate(case.facts.pages):
        line = case.seen.first(key, case.line)
        if line is not None:
            first = case.seen.place(line)
            yield Finding(
                f"/publication/pages/{index}",
                f"the page already stands in the record at {first.path}:{first.line}.",
                url,
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
    line = case.seen.first(case.facts.text, case.line) if case.facts.text is not None else None
    if line is not None:
        first = case.seen.place(line)
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
    facts = case.facts
    for link in facts.links:
        case.seen.first(link, case.line)
    if facts.meeting is None:
        return
    case.seen.remember_id(facts.record_id, case.line)
    line = case.seen.first(facts.meeting, case.line)
    if line is None:
        return
    first = case.seen.place(line, case.seen.id_at(line))
    ids = facts.record_id, first.record_id or ""
    if not any(digest("link", *pair) in case.seen for pair in (ids, ids[::-1])):
        yield Finding(
            "/same_meeting",
            f"the record at {first.path}:{first.line} ({first.record_id}) seems to report the same meeting.",
            related=(first,),
        )
