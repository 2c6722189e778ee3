"""Where what was passed on came from: the levels that an item tells, and the body that made it."""

import re

from baoji_notices.drafting.english.words import BODY_NOUN, LEVELS
from baoji_notices.drafting.patterns import first_match
from baoji_notices.model.publication import BodyRef
from baoji_notices.model.vocabulary import ConveyedKind, Level

LEVEL_WORD = r"(?:(?:[Nn]ational|[Cc]entral|[Pp]rovincial|[Pp]rovince|[Mm]unicipal|[Cc]ity|[Dd]istrict|[Cc]ounty)(?:['’]s)?)"
# Whose a meeting is ends it: the congress of Anxi City, which translators may call National all the same.
OF_PLACE = re.compile(
    r"\b(?:Congress|Conference|Committee|Government|CPPCC) of (?:the )?[A-Z][A-Za-z’']+ (?P<level>Province|City|County|District)$"
)
# The county level and above: whom a document is for, and not who made it.
_FOR_WHOM = re.compile(r"\b(?:[Aa]bove|[Aa]t|[Oo]f) the [A-Za-z]+ [Ll]evel\b|\b(?:in|to|of) [A-Z][a-z]+(?= *$)")
_PLENARY_OF = re.compile(
    rf"(?:[Pp]lenary )?(?:[Mm]eeting|[Ss]ession|[Pp]lenum)s? of (?:the )?(?P<body>.{{0,90}}(?:{BODY_NOUN})(?: for [A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}})?)(?: of (?:the )?(?:CPC|Communist Party of China|Party))?$"
)
_BODY_FIRST = re.compile(
    r"^(?:the )?(?P<body>.{0,90}(?:[Cc]ommittees?|[Gg]overnment|[Cc]ongress|[Cc]ommission|[Gg]roup))"
    r"(?: \((?:enlarged|expanded)\))?(?: (?:[a-z]+ ){0,2}(?:meeting|conference|session)s?)$"
)
_OF_ISSUER = re.compile(rf"[”\"》] (?:of|by|from|issued by) (?:the )?(?P<body>.{{0,80}}(?:{BODY_NOUN}))$")
_SHARED = re.compile(  # state is how translators call an autonomous prefecture
    rf"\b(?P<first>{LEVEL_WORD})(?:, (?P<second>{LEVEL_WORD}))?,? and (?:[A-Z][a-z]+ )?(?P<last>{LEVEL_WORD}|state)\b"
)


def levels_of(text: str) -> list[Level | None]:
    """Return the level of an item, or several where its words are shared (the provincial and municipal meetings).

    Example:
        >>> [level.value for level in levels_of("provincial and municipal meetings")]
        ['provincial', 'prefectural']
    """
    if shared := _SHARED.search(text):
        return list(dict.fromkeys(_level(word) for word in shared.groups() if word))
    return [_level(text)]


def _level(text: str) -> Level | None:
    own = OF_PLACE.search(text)
    told = next((one for one in LEVELS if one.regex.match(own["level"] if own else text)), None) or first_match(
        LEVELS, _FOR_WHOM.sub("", text)
    )
    return told.value if told else None


def issuer_of(text: str, kind: ConveyedKind) -> BodyRef | None:
    """Return the body that made an item, as printed in it.

    Example:
        >>> issuer_of("plenary session of the Municipal Party Committee", ConveyedKind.MEETING).as_printed
        'Municipal Party Committee'
    """
    forms = (
        (_OF_ISSUER,)
        if kind == ConveyedKind.DOCUMENT
        else (_PLENARY_OF, _BODY_FIRST)
        if kind == ConveyedKind.MEETING
        else ()
    )
    body = next((match["body"] for form in forms if (match := form.search(text))), None)
    return BodyRef(as_printed=body, key=None) if body else None
