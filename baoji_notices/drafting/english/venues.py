"""Where and how a meeting was held: the room, the building or the town, by video, in main and branch venues."""

import re
from collections.abc import Sequence

from baoji_notices.drafting.english.words import BODY_NOUN
from baoji_notices.drafting.passage import Span
from baoji_notices.model.vocabulary import MeetingMode

# One branch venue alone is where people listened to a higher meeting.
_HYBRID = re.compile(
    r"\b(?:main (?:venue|meeting place)|branch(?:ed)? venues|(?:each|every) branch(?:ed)? venue|sub-?(?: ?venues|meeting places))\b",
    re.IGNORECASE,
)
VIDEO = re.compile(r"\b(?:video|telephone|teleconference|online)\b", re.IGNORECASE)
_BY_VIDEO = re.compile(
    r"\b(?:by|through|via|in the form of) (?:a |the )?(?:video|telephone|online)", re.IGNORECASE
)
_ROOM = r"(?:[Rr]ooms?|[Hh]alls?|[Bb]uildings?|[Cc]enter|[Hh]otel|[Tt]heat(?:er|re)|[Aa]uditorium|[Ss]tudio|[Ss]quare|[Ss]tadium|school|hospital|library|base|office|village)"
_PLACE = re.compile(
    rf"\b(?:in|at) (?:the )?(?P<place>(?!our |this |20[0-9]{{2}} )(?:N[oO]\. ?)?[A-Za-z0-9’' -]{{2,50}}?\b{_ROOM}(?: on the [0-9a-z]{{3,8}} floor(?: of (?:the )?[a-zA-Z’ ]{{3,60}}?)?| of (?:the )?[a-zA-Z ]{{3,40}}?(?:{BODY_NOUN}|[Cc]ampus))?)(?=[,.，。]| on (?!the [0-9a-z]{{3,8}} floor)| to |$)"
    r"|\bheld in (?P<town>(?!N[oO]\.)[A-Z][a-z’]+(?: (?:City|County|District|Town|Village))?)(?=[,.]| on | to |$)"
)
_HOLDING = (
    "held",
    "conven",
    "hosted",
    "organi",
    "launched",
    "presided",
    "attended",
    "venue",
)  # in a sentence with a place
_MAIN_VENUE = re.compile(
    r"main venue (?:was|is) (?:set up|located|set) (?:in|at) (?:the )?(?P<place>[^,.;]{3,60})"
)
_VENUES = 10  # sentences in which main and branch venues are told


def mode_of(name: str, behind: str, sentences: Sequence[Span]) -> MeetingMode | None:
    """Return how people met; None if nothing is said.

    Args:
        name: what the meeting is called; empty if that is not seen.
        behind: the words behind its name.
        sentences: the first of the text, in which its venues are told.

    Example:
        >>> mode_of("video conference", "", []).value
        'video'
    """
    if has_venues(sentences):
        return MeetingMode.HYBRID
    return MeetingMode.VIDEO if VIDEO.search(name) or _BY_VIDEO.search(behind) else None


def has_venues(sentences: Sequence[Span]) -> bool:
    """Tell whether the first sentences name a main venue, or several branch venues.

    Example:
        >>> words = "The main venue was in the county, and branch venues in the towns."
        >>> has_venues([Span(0, len(words), words)])
        True
    """
    venued = (one.text for one in sentences[:_VENUES] if "venue" in one.text or "meeting place" in one.text)
    return any(map(_HYBRID.search, venued))


def place_of(sentences: Sequence[str]) -> str | None:
    """Return the place that sentences tell in which something is held; None if there is none.

    Example:
        >>> place_of(["The bureau held a meeting in the meeting room on May 2."]), place_of(["It was late."])
        ('meeting room', None)
    """
    words = " ".join(text for text in sentences if any(map(text.__contains__, _HOLDING)))
    main = _MAIN_VENUE.search(words)
    place = main or _PLACE.search(words)
    return (place["place"] if main or place["place"] else place["town"]) if place else None
