"""Who is to do what is asked: the addressee of a demand, and those who are led, of whom a hope asks something."""

import re

_ADDRESSED = (
    r"(?:departments?|governments?|units?|levels|cadres|comrades|places|localities|towns?|townships?|streets|villages|schools?|leaders?|counties|districts|members|system|branches|"
    r"committees?|bureaus?|secretaries|enterprises|organi[sz]ations|courts?|everyone|teams?|offices?|staff|officials|attendees|areas|regions|parties|teachers|students|police|deputies)"
)
_NO_ADDRESSEE = r"(?!(?:after|in|on|at|for|by|with|when|if|it|this|and|to|of|or|that|which|will|therefore|thus|so|hence|finally|however|the meeting)\b)"
_ADDRESSEE = re.compile(
    rf"(?:^|[,.;:，。] ?|\bthat )(?:and )?(?:(?:after|at) the meeting,? )?(?:the )?"
    rf"(?P<who>(?:{_NO_ADDRESSEE}[a-z’'-]+ (?:and )?){{0,6}}?{_ADDRESSED}(?: (?:at all levels|in charge|of (?:the |all )?[a-z’' ]{{3,40}}?|handling [a-z]+))?)"
    rf"(?: (?:must|should|shall|need to|have to|are required to|is required to|cannot)\b| are [^,.;]{{3,60}}, and they (?:must|should)\b)",
    re.IGNORECASE,
)
_ADDRESSED_TO = re.compile(
    rf"(?:the )?(?P<who>(?:{_NO_ADDRESSEE}[a-z’'-]+ ){{0,5}}?{_ADDRESSED}) (?:to|will) [a-z]", re.IGNORECASE
)
_SEVERAL = re.compile(
    r"(?:^|\bthat )(?P<who>[Aa]ll (?:[a-z]+, ){1,5}(?:[a-z]+,? )?and [a-z]+) (?:must|should|shall|need to|have to)\b"
)
_BIDDEN = re.compile(r" (?:must|should|shall|need to|have to|are required to|is required to|cannot)\b")
_WHO_LONGEST = 160  # characters before the modal word in which the addressee stands
_ADDRESSED_BY = re.compile(
    r"(?P<who>(?![Ii]t |[Tt]here )[A-Za-z ]{3,30}) (?:was|were) (?:required|requested|asked)"
)
_LED = re.compile(
    rf" (?:that )?(?:the )?(?:[a-z’'-]+ ){{0,5}}?(?!enterprises|parties|investors|merchants|partners)(?:{_ADDRESSED}|people|(?:[A-Z][a-z]+ )?(?:city|county|district|town)|[a-z]{{2,12}}(?:ers|ors|ains|ists|ants|ees|ians))(?: of [a-z’' ]{{3,40}}?)? (?:will|would|can|could|should|to)\b",
    re.IGNORECASE,
)


def addressee_of(text: str) -> str | None:
    """Return whom a demand names as those who are to do it.

    Example:
        >>> addressee_of("all departments must report daily")
        'all departments'
    """
    if told := _ADDRESSED_TO.match(text) or _SEVERAL.search(text):
        return told["who"]
    for modal in _BIDDEN.finditer(text):
        if told := _ADDRESSEE.search(text, max(0, modal.start() - _WHO_LONGEST), modal.end()):
            return told["who"]
    return None


def asked_in(frame: str) -> str | None:
    """Return whom a frame in the passive names (Attendees were required to).

    Example:
        >>> asked_in("Attendees were required to")
        'Attendees'
    """
    told = _ADDRESSED_BY.match(frame)
    return told["who"] if told else None


def leads(text: str, begin: int) -> bool:
    """Tell whether a hope is put to those who are led (that all cadres would …); of guests nothing is asked.

    Args:
        text: the body.
        begin: where in it the words of the hope begin.

    Example:
        >>> leads("He hoped that all cadres would report.", 8), leads("He hoped that the investors would come.", 8)
        (True, False)
    """
    return _LED.match(text, begin) is not None
