"""What a coder should know of a draft and cannot see in it: damage, a script not read, times that cannot be, two releases."""

from baoji_notices.drafting.chinese.script import reads_traditional
from baoji_notices.drafting.header import read_header
from baoji_notices.drafting.page import Page
from baoji_notices.drafting.plain import TITLE_DATE
from baoji_notices.drafting.reading import PrintedDate
from baoji_notices.drafting.years import is_possible
from baoji_notices.model import MeetingRelease
from baoji_notices.model.vocabulary import EventRole, Language


def doubts_of(page: Page, printed: PrintedDate | None, record: MeetingRelease) -> tuple[str, ...]:
    """Return what is doubtful about a draft, a sentence each.

    Args:
        page: the page that was read.
        printed: the meeting's date as the text prints it.
        record: the draft made of it.
    """
    found: list[str] = []
    if page.damaged:
        found.append(
            f"{_counted(page.damaged)} of the page could not be decoded: compare the text with the page itself."
        )
    if page.removed:
        found.append(
            f"{_counted(page.removed, 'control ')} of the page left out: compare the text with the page itself."
        )
    if page.language == Language.ZH_HANT and not reads_traditional():
        found.append(
            "the text is in traditional characters, of which little is read without OpenCC. "
            "Run: pip install 'baoji-notices[drafting-hant]', and draft the page again."
        )
    found += [
        f"the release time {words!r} is no day of the calendar: compare it with the page."
        for words in page.impossible
    ]
    if printed:
        found += _wrong_date(printed, record)
    if header := _header_within(page.body):
        found.append(
            f"the text has a header of its own ({header[:40]}): if the page holds two releases, give each by itself."
        )
    presiders = [one.name for one in record.appearances if EventRole.PRESIDED in one.event_roles]
    if len(presiders) > 1:
        found.append(
            f"{len(presiders)} persons preside ({', '.join(presiders)}): if they preside over meetings of their own, "
            "give each release by itself."
        )
    if not _has_meeting(record):
        found.append("nothing of a meeting was found in the text: check that the page is the release of one.")
    return tuple(found)


def _wrong_date(printed: PrintedDate, record: MeetingRelease) -> list[str]:
    """Return why a printed date is not the meeting's; nothing if it is, or if only its year is not known."""
    released, value = record.publication.released_at, record.meeting.date.value
    if not is_possible(printed):
        return [f"the meeting's date {printed.as_printed!r} is no day of the calendar: compare it with the page."]
    if released and printed.month and value is None:
        return [
            f"the meeting's date {printed.as_printed!r} is after the release time {released.value[:10]}, unless it is of "
            "another year: compare both with the page."
        ]
    return []


def _header_within(body: str) -> str | None:
    """Return the first line of a text that reads as the header of a release; above and below it none is left."""
    lines = body.split("\n")
    return next((line for line in lines if TITLE_DATE.match(line) or read_header(line)), None)


def _counted(number: int, kind: str = "") -> str:
    return f"{number:,} {kind}character{'' if number == 1 else 's'}"


def _has_meeting(record: MeetingRelease) -> bool:
    meeting = record.meeting
    return meeting.kinds != ("other",) or any(
        (
            meeting.date.as_printed,
            meeting.kind_as_printed,
            meeting.conveners,
            record.appearances,
            record.groups,
            record.conveyed,
            record.blocks,
            record.directives,
        )
    )
