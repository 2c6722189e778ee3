"""What record rules share: the record under examination, its anchors, its dates, and rules on all its strings."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, filterfalse
from operator import attrgetter
from typing import Any, NamedTuple

from baoji_notices.model import MeetingRelease
from baoji_notices.model.annotation import Anchor
from baoji_notices.model.base import Part
from baoji_notices.model.vocabulary import AnchorField
from baoji_notices.records import JsonPath, Line, nodes, pointer_of
from baoji_notices.registries import Registries
from baoji_notices.rules.base import Finding, rule

ANCHORED = ("appearances", "groups", "conveyed", "blocks", "directives", "formulations", "defects")
# Besides line feeds in running text, no control character belongs in a record; bidirectional marks and overrides
# and spaces of no width let two records look alike that differ, or one look other than it is.
_NEVER = "\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_UNWANTED, _UNWANTED_IN_TEXT = re.compile(f"[{_NEVER}\n]"), re.compile(f"[{_NEVER}]")
# Characters that are no letter, sign or space beyond question; all others are in form NFC alone and together.
_FINE = (
    " -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e"
    "\u2460-\u24ff\u25a0-\u25ff\u3000-\u3029\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e"
)
_ODD = re.compile(f"[^{_FINE}\U00020000-\U0002a6df\n]")
_ANCHORED_LISTS = attrgetter(*ANCHORED)
_ANCHOR, _SPAN = attrgetter("anchor"), attrgetter("field", "start", "end", "exact")
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_RUNNING_TEXT = ("/content", "/exact", "/note", "/reason", "/gist")


class Survey(NamedTuple):
    """What some records hold, laid together by the fast path for the rules' preconditions.

    Attributes:
        records: the records.
        parts: all their parts by type, but for those that a part always has.
        strings: every string but the contents and the anchors' exact words.
        contents: every content.
        registries: by what the records are judged.
    """

    records: Sequence[Any]
    parts: dict[type[Part], list[Any]]
    strings: list[str]
    contents: list[str]
    registries: Registries


@dataclass(frozen=True)
class RecordCase:
    """A record that has its shape, with the line it stands on and the registries it is judged by.

    Attributes:
        record: a MeetingRelease, or what the fast path has in its place.
        own: whether the registries came with the record's own file.
    """

    record: MeetingRelease
    line: Line
    registries: Registries
    own: bool

    @cached_property
    def strings(self) -> Sequence[tuple[JsonPath, str]]:
        """Every string of the record with its path."""
        return [(path, node) for path, node, _ in nodes(self.line.parsed) if isinstance(node, str)]

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


def sound_strings(survey: Survey) -> bool:
    """Tell whether all strings are free of what BN201 to BN203 look for, and all anchors stand on their words."""
    exact = [anchor.exact for anchor in survey.parts[Anchor]]
    texts = [*survey.strings, *survey.contents, *exact]
    joined = "\n".join(survey.strings)
    foreign = joined if joined.isascii() else "\n".join(filterfalse(str.isascii, survey.strings))
    return (
        list(map(str.strip, texts)) == texts
        and joined.count("\n") < max(len(survey.strings), 1)  # else there are some in the strings
        and "\x7f" not in joined  # the one control character that is let through unescaped in ASCII
        and _is_clean(foreign)
        and all(map(_is_clean, survey.contents))
        and all(map(_spans_hold, survey.records) if exact else ())
    )


def _is_clean(text: str) -> bool:
    return not _ODD.search(text) or (unicodedata.is_normalized("NFC", text) and not _UNWANTED_IN_TEXT.search(text))


def _spans_hold(record: MeetingRelease) -> bool:
    texts = {AnchorField.TITLE: record.publication.title or "", AnchorField.CONTENT: record.text.content or ""}
    return all(
        texts[field][start:end] == exact and end - start == len(exact)
        for field, start, end, exact in map(_SPAN, filter(None, map(_ANCHOR, anchored_parts(record))))
    )


def anchored_parts(record: MeetingRelease) -> Iterator[Any]:
    """Yield every part that can carry an anchor."""
    return chain.from_iterable(_ANCHORED_LISTS(record))


def _no_passages(survey: Survey) -> bool:
    """Tell whether no string is so long that it could hold 60 Chinese or 240 other characters."""
    long = [text for text in survey.strings if len(text) > 60]
    # A Chinese character has two bytes more than one that is counted as a character should have.
    return all(len(text) <= 240 and (text.isascii() or len(text.encode()) - len(text) <= 120) for text in long)


@rule("BN201", "not-nfc", unless=sound_strings)
def not_nfc(case: RecordCase) -> Iterator[Finding]:
    """A string is not in Unicode Normalization Form C.

    Why: the same word could be stored in two ways, and offsets would depend on which.
    Example: "é" stored as "e" and a combining accent.
    Mend: normalise the text to NFC before anchors are set in it.
    """
    for path, text in case.strings:
        if not unicodedata.is_normalized("NFC", text):
            yield Finding(pointer_of(path), "the string is not in Unicode form NFC.")


@rule("BN202", "control-character", unless=sound_strings)
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


@rule("BN203", "stray-space", unless=sound_strings)
def stray_space(case: RecordCase) -> Iterator[Finding]:
    """A string begins or ends with white space.

    Why: two names that differ only in a space look equal and are not.
    Example: "Baoji " in a source line.
    Mend: cut the space off; an anchor's exact words begin and end with a character that is none.
    """
    for path, text in case.strings:
        if text != text.strip():
            yield Finding(pointer_of(path), "the string begins or ends with white space.", text[:80])


@rule("BN204", "withheld-passage", unless=_no_passages)
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
