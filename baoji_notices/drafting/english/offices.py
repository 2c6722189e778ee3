"""Offices beside a name: where one ends and the next begins, and the body, the post and the side of each."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from baoji_notices.drafting.english.groups import is_group
from baoji_notices.drafting.english.words import BODY, BODY_NOUN, POST, RANK
from baoji_notices.drafting.passage import Span
from baoji_notices.drafting.patterns import first_match, row
from baoji_notices.model.meeting import Office
from baoji_notices.model.publication import BodyRef
from baoji_notices.model.vocabulary import Side

_JOINT = re.compile(
    r"(?: ?[,，;；、] ?(?!Ltd\b)(?:and |as well as |concurrently |(?:who (?:is|was) )?(?:also|concurrently) )?| and (?:also |concurrently )?| & | ?/ ?)"
)
_AND_THE = re.compile(r" ?, ?and ")  # before an article what is joined is another's
_ARTICLE = re.compile(r"^(?:the |a |an |its |concurrently )+", re.IGNORECASE)
# What belongs to a body that the page has lost, and what an official does for the time being.
_TORN = re.compile(
    r"(?: (?:of|for|in|at|the|and))+$|,? (?:such as|including)$| (?:cordially|kindly|warmly)$| (?:who (?:is|are) )?in charge of (?:the )?(?:daily|day-to-day|routine|overall) work$| \([A-Z]{2,6}\)$"
)
# Dean of the School of Law, Hexi University: what the body belongs to stands behind it.
_WITHIN = r", (?!the |and )[A-Z][A-Za-z’' ]{2,40} (?:University|College|Institute|Academy|Hospital|Division)"
_POST_FIRST = re.compile(
    rf"(?P<post>{POST}) (?:of|for|in|at|on) (?:the |our )?(?P<body>[^,;]{{2,140}}(?:(?:, [A-Z][a-z]+){{1,2}},? and [^,;]{{2,60}}|{_WITHIN})?)$"
)
# Party committee secretary of Fuluo Town: the body before the post, the place or a higher body behind it.
_IS_WITHIN = re.compile(_WITHIN)
_POST_INSIDE = re.compile(
    rf"(?P<body>[A-Za-z’' -]{{0,60}}\b{BODY_NOUN}) (?P<post>{POST}) (?:of|for|in|at) (?:the |our )?(?P<whose>[^,;]{{2,140}})$"
)
_POST_LAST = re.compile(
    rf"(?:(?P<body>(?:[^,;]{{1,120}} )?(?:{BODY_NOUN}(?: for [Dd]iscipline [Ii]nspection)?|[A-Z]{{3,6}})(?:['’]s)?) )?(?:(?:[A-Z][a-z]+ )?(?:[Cc]ity|[Cc]ounty|[Dd]istrict|[Pp]rovince)['’]s )?(?P<post>(?:(?:[A-Z][a-z]+ ){{0,2}}|patrol |duty ){POST})$"
)
# The leader of a team is its team leader; of what body the team is stands before it.
_TEAM_LEADER = re.compile(
    rf"(?:(?P<body>(?:[^,;]{{1,120}} )?{BODY_NOUN}(?:['’]s)?) )?(?:[A-Za-z]+ ){{0,3}}?(?P<post>(?:[Dd]eputy |[Vv]ice )?(?:[Tt]eam|[Gg]roup) [Ll]eaders?)$"
)
_PLACE = re.compile(
    r"(?P<name>[A-Z][A-Za-z’']+ )?(?:district|county|city|town|township|province|prefecture|village)$",
    re.IGNORECASE,
)
_ENDS_IN_PLACE = re.compile(r" (?:district|county|city|town|township|province|village)$", re.IGNORECASE)
_NAME_ONLY = re.compile(r"[A-Z][A-Za-z’'-]+(?: [A-Z][A-Za-z’'-]+){0,2} ?$")  # a place again, without its kind
_PLACE_BEFORE = re.compile(rf"^(?!{RANK} )[A-Z][a-z’']+ (?=(?:County|District|City|Town|Township|Village) )")
_OF_A_LEVEL = re.compile(
    r"\b(?:[Mm]unicipal|[Cc]ounty|[Dd]istrict|[Cc]ity|[Pp]rovinc|[Tt]own|[Ss]treet|[Pp]refecture|[Gg]overnment|[Bb]ureau)"
)
_HAS_POST = re.compile(rf"\b{POST}")
# Department of Agriculture, Forestry and Water: the commas are the body's own.
_BODY_LISTS = re.compile(
    r"\b(?:Department|Bureau|Office|Commission|Committee|Administration) (?:of|for) [A-Z][a-z]+(?: [A-Z][a-z]+)?$"
)
_LISTED = re.compile(r"[A-Z][a-z]+(?:, [A-Z][a-z]+)?,? and [A-Z][a-z]+")
# Where the place lies, in texts for readers abroad.
_TELLS_PLACE = re.compile(
    r"(?:the |a )?(?:(?:provincial )?capital|city|county|district)(?: city)? (?:of|in)\b|(?:South|North|East|West|Central)"
)
# Leader of the Fire Prevention and Fighting Leading Group: the group is a body.
_STANDING_GROUP = re.compile(r"(?:[A-Z][a-z]+ ){1,5}Leading (?:Small )?Group(?: Office)?")
_GROUP_WORDS = 120  # characters in which a group that follows an office is known for one
_PLURAL = (("ies general", "y general"), ("men", "man"), ("ies", "y"), ("s", ""))

_OF_LAW = (Side.COURT, Side.PROCURATORATE)
# In the order of weight: the post decides before its body.
SIDES = (
    row(
        "Party secretary", r"\b[Pp]arty [Ss]ecretary\b", "party secretary of the municipal government", Side.PARTY
    ),
    row(
        "Youth League, unions, women",
        r"Youth League|[Tt]rade [Uu]nion|[Ll]abor [Uu]nion|Women['’]s Fed|[Ff]ederation|Disabled Persons|Red Cross|Association for Science",
        "Secretary of the Youth League Committee",
        Side.MASS_ORG,
    ),
    row(
        "heads of governments",
        r"\b(?:[Mm]ayors?|[Mm]agistrates?|[Gg]overnors?|(?:[Dd]istrict|[Cc]ounty|[Tt]ownship) (?:[Hh]eads?|[Cc]hiefs?|[Cc]ommissioners?)|(?:[Hh]eads?|[Cc]hiefs?) of (?:the )?(?:[A-Z][a-z]+ )?(?:[Dd]istrict|[Cc]ounty|[Tt]own(?:ship)?)$)\b",
        "Deputy County Mayor",
        Side.STATE,
    ),
    row(
        "standing committee",
        r"^(?:[A-Z]?[a-z]+ ){0,3}[Ss]tanding [Cc]ommittee(?: [Mm]embers?)?$|[Mm]embers? of the (?:[A-Z][a-z]+ )?(?:(?:Municipal|County|District|Provincial|City) )?Standing Committee$",
        "standing committee member",
        Side.PARTY,
    ),
    row("CPPCC", r"CPPCC|Consultative", "Chairman of the CPPCC Party Group", Side.CPPCC),
    row(
        "Party",
        r"\b[Pp]arty\b|CPC|\b[Bb]ranch (?:[Cc]ommittee )?(?:[Mm]embers?|[Ss]ecretar)|[Cc]ommunist|[Dd]iscipline|[Oo]rganization (?:[Dd]epartment|[Cc]ommittee)|[Pp]ropaganda|[Pp]ublicity [Dd]epartment|[Uu]nited [Ff]ront|[Tt]heor(?:y|etical) (?:[A-Za-z]+ ){0,3}[Gg]roup|"
        r"[Pp]olitic(?:al|s) and (?:[Ll]egal|[Ll]aw)|Party School|[Ww]orking [Cc]ommittee|Standing Committee of the (?:Municipal|District|County|City|Provincial|[A-Z][a-z]+ Municipal) (?:Party )?Committee|"
        r"(?:[Mm]unicipal|[Cc]ounty|[Dd]istrict|[Tt]own|[Tt]ownship|[Pp]rovincial|[Cc]ity) [Cc]ommittee$",
        "Secretary of the Party Leadership Group",
        Side.PARTY,
    ),
    row(
        "congress",
        r"[Cc]ongress|\bNPC\b",
        "Director of the Standing Committee of the Municipal People’s Congress",
        Side.CONGRESS,
    ),
    row("procuratorate", r"[Pp]rocurator|[Aa]ttorney [Gg]eneral", "Chief Procurator", Side.PROCURATORATE),
    row("court", r"\b[Cc]ourt\b", "President of the Municipal Intermediate People’s Court", Side.COURT),
    row(
        "institution",
        r"\b(?:[Dd]eans?\b|[Hh]ospital|[Ss]chool|[Cc]ollege|[Uu]niversity|[Cc]ompany|[Ff]arm|[Cc]o\.)",
        "president of the hospital",
        Side.OTHER,
    ),
)


def offices_of(chunks: Iterable[str], default: Side = Side.STATE) -> tuple[Office, ...]:
    """Return the offices that are printed beside one name.

    Args:
        chunks: each office as printed, in order.
        default: the side of a post that says nothing of it.

    Example:
        >>> [office.side.value for office in offices_of(["Secretary of the Party Group", "Director"])]
        ['party', 'state']
    """
    found: list[Office] = []
    for chunk in chunks:
        printed = _TORN.sub("", _ARTICLE.sub("", chunk))
        body, post = _body_and_post(printed)
        side = _side(printed, body, post, found, default)
        found.append(
            Office(
                as_printed=printed, body=BodyRef(as_printed=body, key=None) if body else None, post=post, side=side
            )
        )
    return tuple(found)


def split_offices(span: Span) -> Iterator[Span]:
    """Yield the offices of a list, in which a body's own commas and ands do not split.

    Example:
        >>> words = "deputy director of the Bureau of Letters and Calls and secretary of the party group"
        >>> [one.text for one in split_offices(Span(0, len(words), words))]
        ['deputy director of the Bureau of Letters and Calls', 'secretary of the party group']
    """
    begin = end = 0
    for piece_begin, piece_end in _pieces(span.text):
        piece = span.text[piece_begin:piece_end]
        if begin != end and (
            _HAS_POST.search(piece)
            or not (
                _continues(span.text[begin:end], span.text[end:piece_begin], span.text[begin:piece_end])
                or _IS_WITHIN.fullmatch(span.text[end:piece_end])
                or (_BODY_LISTS.search(span.text, begin, end) and _LISTED.match(span.text, piece_begin))
            )
            or (_AND_THE.fullmatch(span.text, end, piece_begin) and piece.startswith("the "))
            or (is_group(span.text[end : piece_begin + _GROUP_WORDS]) and not _STANDING_GROUP.fullmatch(piece))
            or _TELLS_PLACE.match(piece)
        ):
            yield span.part(begin, end)
            begin = piece_begin
        end = piece_end
    if begin != end:
        yield span.part(begin, end)


@lru_cache(maxsize=1024)
def is_office(text: str) -> bool:
    """Tell whether words are an office.

    Example:
        >>> is_office("Director of the Bureau"), is_office("the Bureau")
        (True, False)
    """
    words = _ARTICLE.sub("", text)
    return bool(_POST_FIRST.match(words) or _POST_LAST.match(words) or _POST_INSIDE.match(words))


def is_plural(office: str) -> bool:
    """Tell whether an office is one of several persons.

    Example:
        >>> is_plural("Vice chairmen"), is_plural("Deputy Directors of the Bureau"), is_plural("Director")
        (True, True, False)
    """
    words = _ARTICLE.sub("", office)
    found = _POST_FIRST.match(words) or _POST_LAST.match(words) or _POST_INSIDE.match(words)
    return found is not None and _singular(found["post"]) != found["post"]


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for joint in _JOINT.finditer(text):
        if joint.start() > begin:
            yield begin, joint.start()
        begin = joint.end()
    if begin < len(text):
        yield begin, len(text)


def _continues(office: str, joint: str, joined: str) -> bool:
    """Tell whether a piece without a post can still belong to the body before it."""
    if _HAS_POST.search(office) is None or (is_office(office) and not is_office(joined)):
        return False
    return "and" in joint or "&" in joint or not (BODY.search(office) or _ENDS_IN_PLACE.search(office))


@lru_cache(maxsize=1024)
def _body_and_post(printed: str) -> tuple[str | None, str]:
    printed = printed.removesuffix(" in charge")
    if first := _POST_FIRST.match(printed):
        if place := _PLACE.match(first["body"]):  # a place is no body; without its name it belongs to the post
            return None, _singular(first["post"]) if place["name"] else printed
        named = first["body"] if BODY.search(first["body"]) or not _NAME_ONLY.match(first["body"]) else None
        return named, _singular(first["post"])
    if inside := _POST_INSIDE.match(printed):
        return inside["body"], _singular(inside["post"])
    if team := _TEAM_LEADER.match(printed):
        return team["body"], _singular(team["post"])
    last = _POST_LAST.match(printed)
    return (last["body"], _PLACE_BEFORE.sub("", _singular(last["post"]))) if last else (None, printed)


@lru_cache(maxsize=1024)
def _told_side(printed: str) -> Side | None:
    told = first_match(SIDES, printed)
    return told.value if told else None


def _singular(post: str) -> str:
    return next((post[: -len(many)] + one for many, one in _PLURAL if post.endswith(many)), post)


def _side(printed: str, body: str | None, post: str, before: list[Office], default: Side) -> Side:
    told = _told_side(printed)
    if told and not (told == Side.OTHER and default in _OF_LAW):  # translators call a court's yuan a hospital
        return told
    if post.lower().endswith("secretary"):
        return Side.PARTY
    if body and (default == Side.STATE or _OF_A_LEVEL.search(body)):
        return Side.STATE
    earlier = [office.side for office in before if office.side not in (Side.PARTY, Side.STATE)]
    return earlier[-1] if earlier else default
