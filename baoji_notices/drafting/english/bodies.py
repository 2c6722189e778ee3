"""The bodies that a subject names: told by the noun that heads it, and no places, persons or levels."""

import re

from baoji_notices.drafting.english.names import find_names
from baoji_notices.drafting.english.offices import is_office
from baoji_notices.drafting.english.words import BODY, BODY_NOUN
from baoji_notices.drafting.passage import Span

# Two bodies are joined where the first ends in its noun, or the second begins as a body does: the Water Resources
# and Lake Bureau is one.
_ENDS_AS_BODY = re.compile(rf"(?:{BODY_NOUN})\)?$")
_BEGINS_AS_BODY = re.compile(r"(?:[Tt]he |Municipal|Provincial|County|District|City)")
_HEAD_ENDS = re.compile(r" (?:of|in|for|at|from|under|on) | [(（]")
_PARTY_OF_CHINA = re.compile(
    r"Communist Party of China(?: [(]CPC[)])?(?= [A-Z])"
)  # before a committee's own place
_CLAUSE = re.compile(
    r"\b(?:was|were|is|are|has|have|will|which|that|work and)\b"
)  # names no body, but tells something
_SEVERAL = re.compile(
    r"\b(?:committees|commissions|bureaus|governments|groups|offices|courts|procuratorates|departments|federations|unions|"
    r"administrations|cent(?:er|re)s|branches|schools|colleges|hospitals|stations|brigades|detachments|associations|teams|"
    r"institutes|boards|units|zones|divisions|sections|organs|cooperatives|kindergartens)$",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"(?:[A-Z][a-z]+ )?[A-Z]{3,6}|[A-Z][a-z][A-Z]")
# Where a body lies, told behind its name.
_IN_PLACE = re.compile(
    r",? in (?:the )?[A-Z][A-Za-z’']+(?: (?:City|County|District|Province|Prefecture|Town|Township))?$"
)
# Its initials, and the second name that a leading group has.
_INITIALS = re.compile(r" \((?:[A-Z]{2,8}|(?i:enlarged|expanded)|[^()]*\b[Ll]eading [Gg]roup [^()]*)\)$")
_ATTENDING = re.compile(r",? (?:attending|participating in|taking part in) .*$")  # a delegation, at a session
_ASIDE = re.compile(r" [–—-] .*")  # where a body lies, told between dashes
_ORGANISED = re.compile(r"(?<=ment|ttee|reau) organi[sz]ations$")  # of a body that organised and held
_BODY_JOINT = re.compile(r",? (?:and|together with|as well as) (?:the )?|, (?:the )?|、")
_COMPANY = re.compile(r"(?:[Tt]he )?(?P<name>[A-Z][^,;]{3,80} Co[.], ?Ltd[.]?)")  # whose comma parts no bodies
_TEAM_OF = re.compile(
    r"^(?:leadership team|leadership|leading body) of (?:the )?(?=[A-Z])"
)  # which meets for its body
_LEADS = re.compile(r"^(?:[Oo]riginal title: )?(?:[Tt]he )?(?:(?:enlarged|expanded) )?")
_NO_BODY = re.compile(
    r"^(?:its|an?)\b|^(?:all |chief )*(?:directors|chairmen|secretaries|cadres|staff|members|presidents|procurators|heads|principals|deputies|representatives|leaders)\b|^(?!(?:government|committee|bureau|office) of )(?:[a-z’'-]+ ){0,3}(?:city|county|district|town|township|province|village|street|subdistrict|region|zone|meeting)$|^(?:four|five) (?:major |big )?(?:teams|groups)$",
    re.IGNORECASE,
)


def bodies_in(words: str) -> tuple[str, ...]:
    """Return the bodies that a subject names; a place is none, and with a person among them there is none.

    Example:
        >>> bodies_in("the County Bee Bureau and the Forestry Bureau in Anxi"), bodies_in("cadres of the bureau")
        (('County Bee Bureau', 'Forestry Bureau'), ())
    """
    words = _ORGANISED.sub("", words).rpartition(" -- ")[2]  # a slogan may stand before
    if company := _COMPANY.fullmatch(words):
        return (company["name"],)
    if (
        len(words) > 200
        or words.endswith(" and")
        or _CLAUSE.search(words)
        or next(find_names(Span(0, len(words), words)), None)
    ):
        return ()
    parts: list[str] = []
    begin = 0
    for joint in _BODY_JOINT.finditer(words):
        ends, begins = _ENDS_AS_BODY.search(words[begin : joint.start()]), joint[0].endswith("the ")
        begins = begins or _BEGINS_AS_BODY.match(words, joint.end()) is not None
        if (ends or (begins and BODY.search(words, begin, joint.start()))) and BODY.search(words, joint.end()):
            parts.append(words[begin : joint.start()])
            begin = joint.end()
    parts.append(words[begin:])
    bodies = [
        _TEAM_OF.sub("", _ATTENDING.sub("", _ASIDE.sub("", _LEADS.sub("", part)))).strip(" ,") for part in parts
    ]
    bodies = [_INITIALS.sub("", _IN_PLACE.sub("", body)) for body in bodies if is_body(body)]
    return tuple(body for body in bodies if not is_office(body))


def is_body(words: str) -> bool:
    """Tell whether the noun that heads a subject is one body's: no place, no persons, and not several bodies.

    Example:
        >>> is_body("Bureau of Letters and Calls"), is_body("provincial and county committees"), is_body("NWF")
        (True, False, True)
    """
    if _ACRONYM.fullmatch(words):
        return True
    head = _HEAD_ENDS.split(_PARTY_OF_CHINA.sub("CPC", words), maxsplit=1)[0].rstrip(" ,")
    return _ENDS_AS_BODY.search(head) is not None and not _SEVERAL.search(head) and not _NO_BODY.match(words)
