"""What record rules share: the record under examination, its anchors, its dates, and rules on all its strings."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from baoji_notices.model import MeetingRelease
from baoji_notices.model.annotation import Anchor
from baoji_notices.records import JsonPath, Line, nodes, pointer_of
from baoji_notices.registries import Registries
from baoji_notices.rules.base import Finding, rule

ANCHORED = ("appearances", "groups", "conveyed", "blocks", "directives", "formulations", "defects")
# Besides line feeds in running text, no control character belongs in a record; bidirectional marks and overrides
# and spaces of no width let two records look alike that differ, or one look other than it is.
_NEVER = "\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_UNWANTED, UNWANTED_IN_TEXT = re.compile(f"[{_NEVER}\n]"), re.compile(f"[{_NEVER}]")
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_RUNNING_TEXT = ("/content", "/exact", "/note", "/reason", "/gist")


@dataclass(eq=False)
class RecordCase:
    """A record that has its shape, with the line it stands on and the registries it is judged by.

    Attributes:
        record: a MeetingRelease, or what the fast path has in its place.
    """

    record: MeetingRelease
    line: Line
    registries: Registries

    @cached_property
    def strings(self) -> Sequence[tuple[JsonPath, str]]:
        """Every string of the record with its path."""
        return [(path, node) for path, node, _ in nodes(self.line.parsed) if isinstance(node, str)]

    @cached_property
    def content_hash(self) -> str | None:
        """The SHA-256 of the content, in hex; None if there is no content."""
        content = self.record.text.content
        return None if content is None else hashlib.sha256(content.encode()).hexdigest()

    @property
    def division(self) -> str | None:
        """The code of the meeting's jurisdiction; None in a draft that does not know it."""
        jurisdiction = self.record.meeting.jurisdiction
        return jurisdiction.code if jurisdiction else None

    @property
    def date(self) -> str | None:
        """The meeting's date, else the day of the release."""
        released = self.record.publication.released_at
        return self.record.meeting.date.value or (released.value[:10] if released else None)


def parts_with_anchors(record: MeetingRelease) -> Iterator[tuple[str, Any]]:
    """Yield (pointer, part) for every part that can carry an anchor."""
    for name in ANCHORED:
        for index, part in enumerate(getattr(record, name)):
            yield f"/{name}/{index}", part


def anchors(record: MeetingRelease) -> Iterator[tuple[str, Anchor]]:
    """Yield (pointer, anchor) for every anchor of a record."""
    for pointer, part in parts_with_anchors(record):
        if part.anchor is not None:
            yield f"{pointer}/anchor", part.anchor


def normal_form(text: str) -> str:
    """Return a text without quotation marks and case, for comparing a surface with a registry."""
    return re.sub("[“”‘’\"'「」]", "", text).casefold()


@rule("BN201", "not-nfc")
def not_nfc(case: RecordCase) -> Iterator[Finding]:
    """A string is not in Unicode Normalization Form C.

    Why: the same word could be stored in two ways, and offsets would depend on which.
    Example: "é" stored as "e" and a combining accent.
    Mend: normalise the text to NFC before anchors are set in it.
    """
    for path, text in case.strings:
        if not unicodedata.is_normalized("NFC", text):
            yield Finding(pointer_of(path), "the string is not in Unicode form NFC.")


@rule("BN202", "control-character")
def control_character(case: RecordCase) -> Iterator[Finding]:
    """A string holds a control character, a bidirectional mark or override, or a space of no width.

    Why: they are remains of a page's markup, or make a reader see another text than the one stored.
    Example: a tab inside a name, or U+202E in a title. Line feeds are right in running text only.
    Mend: remove the character, then set the anchors again.
    """
    for path, text in case.strings:
        for match in _UNWANTED.finditer(text):
            pointer = pointer_of(path)
            if match[0] != "\n" or not pointer.endswith(_RUNNING_TEXT):
                yield Finding(pointer, f"the string holds U+{ord(match[0]):04X} at {match.start()}.")
                break


@rule("BN203", "stray-space")
def stray_space(case: RecordCase) -> Iterator[Finding]:
    """A string begins or ends with white space.

    Why: two names that differ only in a space look equal and are not.
    Example: "Baoji " in a source line.
    Mend: cut the space off; an anchor's exact words begin and end with a character that is none.
    """
    for path, text in case.strings:
        if text != text.strip():
            yield Finding(pointer_of(path), "the string begins or ends with white space.", text[:80])


@rule("BN204", "withheld-passage")
def withheld_passage(case: RecordCase) -> Iterator[Finding]:
    """A record whose text is withheld carries a passage of it.

    Why: facts may be taken from any page, passages may not.
    Example: a directive's heading that quotes the whole paragraph. A string counts as a passage with more
    than 60 Chinese or 240 other characters; titles, gists, notes and addresses are exempt, and content and
    anchors, of which BN209 tells.
    Mend: keep the short label as printed, and say the rest in the gist.
    """
    if case.record.text.status != "withheld":
        return
    for path, text in case.strings:
        if len(text) <= 60:
            continue
        chinese, pointer = count_han(text), pointer_of(path)
        long = chinese > 60 or len(text) - chinese > 240
        if long and not pointer.endswith(("/title", "/gist", "/note", "/url", "/content", "/exact")):
            yield Finding(pointer, f"a string of {len(text)} characters in a record whose text is withheld.")


def count_han(text: str) -> int:
    """Return the number of Chinese characters in a text.

    Example:
        >>> count_han("宝鸡 Baoji")
        2
    """
    return len(_HAN.findall(text))


def has_han(text: str) -> bool:
    """Tell whether a text has a Chinese character."""
    return _HAN.search(text) is not None
