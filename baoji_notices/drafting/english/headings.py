"""Headings of directives in English texts: a sentence of its own before the body, or a phrase behind an ordinal."""

import re

__all__ = ["LONGEST", "heading_behind", "is_heading"]

_ENDS = re.compile(
    r"[,，;；:：]|[.。](?= |$|[A-Z\u4e00-\u9fff])|(?<=[a-z]{3})(?=(?:The|All|It is|We|This|These|At|In|To) )"
)
LONGEST = 18  # words; what is longer is no heading (the longest in the texts that were read has eighteen)
_LONGER = 3  # words more in a heading that goes on a series of headings
_PHRASE_LONGEST = 12  # words of a heading before a comma
_PHRASE = re.compile(r"(?:to|we must|we should|we need to|it is necessary to) [a-z]", re.IGNORECASE)
_WANTS = re.compile(r" (?:must|wants?)$")
# Behind these the sentence goes on: so that it is done, which is good, scientific and strict.
_GOES_ON = re.compile(r"[,，] ?(?:so (?:that|as)|which|who|where|or|and not|[a-z-]+,? and)\b")


def heading_behind(words: str, ordinal: str, *, followed: bool) -> str | None:
    """Return what heads a demand behind its ordinal: a short sentence, or before a comma a phrase that asks for one thing.

    Args:
        words: the demand without its ordinal.
        ordinal: the ordinal as printed, with the verb that belongs to it.
        followed: whether further sentences belong to the demand.

    Example:
        >>> heading_behind(" to learn, read a page a day.", "one is", followed=False)
        'to learn'
        >>> heading_behind(", every bureau must read, and write.", "First", followed=False) is None
        True
    """
    rest = words.lstrip(" ,，:：")
    stop = _ENDS.search(rest)
    if not stop:
        return None
    heading = rest[: stop.start()]
    if stop[0] not in ("", ".", "。") and not _is_phrase(heading, ordinal, rest[stop.start() :]):
        return None
    more = followed or len(rest) - stop.start() > len(". ")
    return heading if more and len(heading.split()) <= LONGEST else None


def _is_phrase(words: str, ordinal: str, rest: str) -> bool:
    """Tell whether what stands before a comma asks for one thing, of which the rest tells how."""
    return (
        rest[:1] in (",", "，")
        and (_PHRASE.match(words) or _WANTS.search(ordinal)) is not None
        and len(words.split()) <= _PHRASE_LONGEST
        and words[-1:] not in '”"'
        and not _GOES_ON.match(rest)
    )


def is_heading(sentence: str, *, patterned: bool = False) -> bool:
    """Tell whether a sentence is short and plain enough to head what follows it.

    Args:
        sentence: a sentence with its stop.
        patterned: whether headings stand before it in its block.

    Example:
        >>> is_heading("We must read."), is_heading("We must read, and write.")
        (True, False)
    """
    return (
        len(sentence.split()) <= LONGEST + _LONGER * patterned
        and not re.search(r"[,，;；:：]", sentence)
        and sentence.endswith((".", "。"))
    )
