"""Cheap tests of a record's words: where they hold, the rules on its strings, text and anchors find nothing."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from operator import attrgetter
from typing import Any

from baoji_notices.model import MeetingRelease
from baoji_notices.model.vocabulary import AnchorField, EventRole, Language, TextStatus
from baoji_notices.rules.record import ANCHORED, UNWANTED_IN_TEXT, RecordCase, count_han, has_han
from baoji_notices.rules.text import TELLING

# Characters that are no control sign, and in form NFC alone and behind any other; of spaces there are two.
_FINE_BUT_HAN = (
    "\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2460-\u24ff\u25a0-\u25ff\u3000-\u3029\uff01-\uff5e"
)
_RARE_HAN, _COMMON_HAN = "\u3400-\u4dbf\U00020000-\U0002a6df", "\u4e00-\u9fff"
FINE = f"{_FINE_BUT_HAN}{_RARE_HAN}{_COMMON_HAN}"
_ODD = re.compile(f"[^{FINE}]")
_LONG = 60  # characters; from here on BN204 may take a string for a passage, from the other on it does
_LONGEST = 240
_ANCHORED_LISTS = attrgetter(*ANCHORED)
_PRINTED_LISTS = attrgetter("appearances", "groups", "conveyed", "blocks")


def _common_han_but(out: str) -> str:
    """Return the ranges of the common Chinese characters without some of them."""
    edges = [ord(_COMMON_HAN[0]) - 1, *sorted(map(ord, out)), ord(_COMMON_HAN[-1]) + 1]
    return "".join(f"{chr(a + 1)}-{chr(b - 1)}" for a, b in pairwise(edges) if b - a > 1)


# In a text of a language, what tells of another is odd too: one search answers both questions.
_ODD_IN = {
    Language.EN: re.compile(f"[^{_FINE_BUT_HAN}]"),
    Language.ZH_HANS: re.compile(f"[^{_FINE_BUT_HAN}{_RARE_HAN}{_common_han_but(TELLING[1])}]"),
    Language.ZH_HANT: re.compile(f"[^{_FINE_BUT_HAN}{_RARE_HAN}{_common_han_but(TELLING[0])}]"),
}


def sound_strings(strings: Sequence[str]) -> bool:
    """Tell whether strings are free of what BN201 to BN203 look for, line feeds included."""
    joined = "\n".join(strings)
    return (
        list(map(str.strip, strings)) == strings
        and joined.count("\n") < max(len(strings), 1)  # else there are some in the strings
        and _is_clean(joined)
    )


def _is_clean(text: str) -> bool:
    return not _ODD.search(text) or (unicodedata.is_normalized("NFC", text) and not UNWANTED_IN_TEXT.search(text))


def no_passages(strings: Sequence[str]) -> bool:
    """Tell whether no string is so long that BN204 could take it for a passage."""
    return max(map(len, strings), default=0) <= _LONG or not any(
        len(text) > _LONGEST or count_han(text) > _LONG for text in strings if len(text) > _LONG
    )


def words_hold(case: RecordCase) -> bool:
    """A full text is clean, in its language, has its hash and length, and all anchors stand on their words."""
    record = case.record
    text, language = record.text, record.publication.language
    if text.status is not TextStatus.FULL:
        nothing = text.content is None and not any(map(_ANCHOR, _anchored_parts(record)))
        return nothing and _fits(record.publication.title or "", language)
    content = text.content
    if content is None or len(content) != text.observed.characters or content.strip() != content:
        return False
    return (
        case.content_hash == text.sha256
        and _fits(content, language)
        and _anchors_hold(record, content)
        and (_somebody_presided(record) or not _may_say_presided(content))
    )


_ANCHOR = attrgetter("anchor")


def _anchored_parts(record: MeetingRelease) -> Iterator[Any]:
    return chain.from_iterable(_ANCHORED_LISTS(record))


def _fits(text: str, language: Language) -> bool:
    """Tell whether a text is clean and plainly in its language."""
    if language is not Language.EN and text and not has_han(text):
        return False
    if not _ODD_IN[language].search(text):
        return True
    if language is Language.EN:
        return _is_clean(text) and count_han(text) <= text.count("e")  # of the Latin letters this is enough
    others = TELLING[language is Language.ZH_HANS]
    return _is_clean(text) and not any(map(text.__contains__, others))


def _anchors_hold(record: MeetingRelease, content: str) -> bool:
    """Tell whether all parts are anchored, each on words that hold what it is printed with."""
    title = record.publication.title or ""
    for part in _anchored_parts(record):
        anchor = part.anchor
        if anchor is None:
            return False
        start, end, exact = anchor.start, anchor.end, anchor.exact
        stands = (content if anchor.field is AnchorField.CONTENT else title)[start:end] == exact
        if not stands or end - start != len(exact) or exact.strip() != exact:
            return False
    printed = chain.from_iterable(_PRINTED_LISTS(record))
    return all(part.as_printed in part.anchor.exact for part in printed) and all(
        part.surface in part.anchor.exact for part in record.formulations if part.anchor
    )


def _somebody_presided(record: MeetingRelease) -> bool:
    return any(EventRole.PRESIDED in person.event_roles for person in record.appearances) or any(
        group.event_role is EventRole.PRESIDED for group in record.groups
    )


def _may_say_presided(content: str) -> bool:
    """Tell whether a text may hold what BN221 looks for, which takes İ and ı for an i, and ſ for an s."""
    lower = content.encode().lower()  # of ASCII alone
    said = "主持" in content or b"presided" in lower or b"chaired" in lower
    return said or any(map(content.__contains__, "İıſ"))
