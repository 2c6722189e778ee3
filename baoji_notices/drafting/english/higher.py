"""Where a text tells a higher meeting first, which sentence tells the body's own."""

import re
from collections.abc import Sequence

from baoji_notices.drafting.english.text import OPENING

__all__ = ["own_after_higher"]

# Where a higher meeting is told first, the body's own is held after it.
_AFTER_HIGHER = re.compile(
    r"(?:[Ii]mmediately )?[Aa]fter (?:the )?[^,]{0,80}\b(?:meeting|conference)\b[^,]{0,120}, [^,]{3,80}\bheld (?:a|an|its|the) "
    r"|[^,.]{3,80}\bheld (?:a|an|its|the) [^,.]{3,120} immediately after (?:the )?[^,.]{0,60}(?:meeting|conference)\b"
)
_WATCHED = re.compile(
    r"\b(?:listen(?:ed)? to|listening|watch(?:ed|ing)|parallel|branch venue|sub-?venue|(?:tele)?conference (?:on|of) the (?:national|provincial))\b"
)
_THEN_PRESIDED = re.compile(
    r"After the (?:meeting|conference), [^.;]{3,200}? (?:presided over|chaired) (?:(?:a|an|the) [^,.;]{0,60}(?:dispatch|schedul|deploy|promot|arrang)[a-z]* [^,.;]{0,30}(?:meeting|conference)|a meeting to (?:deploy|arrange|implement)|an? (?:[^,.;]{0,30} )?Party (?:group|committee) [^,.;]{0,20}meeting)\b"
)
_THEN_OWN = re.compile(
    r"(?:Subsequently|Afterwards?|Then|Later|After that|Immediately(?: afterwards?)?),? [^,]{3,80}\bheld (?:a|an|its|the) "
)


def own_after_higher(sentences: Sequence[str]) -> int:
    """Return which sentence tells the body's own meeting, where a higher one is told before; else 0.

    Example:
        >>> own_after_higher(["The province met.", "After the meeting, Anxi County held a meeting."])
        1
    """
    for number, text in enumerate(sentences[1:OPENING], 1):
        then = _THEN_OWN.match(text) or _THEN_PRESIDED.match(text)
        watched = then and any(map(_WATCHED.search, sentences[:number]))
        if watched or _AFTER_HIGHER.match(text):
            return number
    return 0
