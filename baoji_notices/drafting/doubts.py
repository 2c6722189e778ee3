"""What a coder should know of a draft and cannot see in it: damage left out, a script not read, no meeting found."""

from baoji_notices.drafting.chinese.script import reads_traditional
from baoji_notices.drafting.page import Page
from baoji_notices.model import MeetingRelease
from baoji_notices.model.vocabulary import Language


def doubts_of(page: Page, record: MeetingRelease) -> tuple[str, ...]:
    """Return what is doubtful about a draft, a sentence each.

    Args:
        page: the page that was read.
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
    if not _has_meeting(record):
        found.append("nothing of a meeting was found in the text: check that the page is the release of one.")
    return tuple(found)


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
