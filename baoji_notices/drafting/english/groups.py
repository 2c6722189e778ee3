"""Participants who are not named one by one: groups, their number, and units that report or speak."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from baoji_notices.drafting.english.names import find_names
from baoji_notices.drafting.english.words import BODY, BODY_NOUN, POST
from baoji_notices.drafting.passage import Span
from baoji_notices.drafting.patterns import Pattern, first_match, row
from baoji_notices.model.meeting import Group
from baoji_notices.model.vocabulary import EventRole, GroupKind

_JOINT = re.compile(
    r"[ ]?[,，、;；] ?(?:and (?!government\b)(?:the )?|as well as |the |a )?| and (?!government\b)(?:the )?| as well as (?:the )?"
)
_QUALIFIER = r"(?:(?:the|all|all the|other|relevant|main|principal|responsible|some|major|various|leading|grass-?roots|middle-level|middle|retired|invited|their|and|party|key|full|in-service|young) ){0,4}"
_COUNTED = (
    r"(?:people(?!['’]s)|persons|participants|cadres|staff|members|comrades|representatives|deputies|delegates|employees|teachers|students|"
    r"party members|officials|leaders|doctors|workers|heads|backbones|attendees|trainees|police officers|officers)"
)
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MAY_COUNT = re.compile(rf"[0-9]|\b(?i:{'|'.join(_NUMBERS)})\b")
_NUMBER = rf"(?:A total of |a total of )?(?P<least>[Mm]ore than |[Oo]ver |[Aa]t least )?(?P<most>[Nn]early |[Aa]lmost |[Cc]lose to )?(?P<about>[Aa]bout |[Aa]round |[Ss]ome )?(?<![A-Za-z0-9])(?P<number>[0-9][0-9,]*|{'|'.join((*_NUMBERS, *map(str.title, _NUMBERS)))})(?P<plus>\+| odd)?"
# A word for whoever does something is counted, too: 46 fire wardens, 32 sanitation captains.
_AGENTS = r"[a-z]{2,12}(?:[^m]ers|[^l]ors|ains|dens|ists|[^m]ants|ees|ians|men|women)(?= |$)"
_COUNT = re.compile(rf"{_NUMBER} (?:[a-z-]+ ){{0,5}}?(?:{_COUNTED}\b|{_AGENTS})")
_TOTAL = re.compile(
    rf"{_NUMBER} (?:people|persons|participants|attendees)(?: in (?:total|all))?"
)  # of all groups before it; the first has it
_OF_TOTAL = re.compile(
    rf"(?P<of>,? (?:(?:with )?a total of |of |totall?ing |(?=more than |over ))|(?<=s) (?=[0-9])){_NUMBER} (?:people|persons|participants)$"
)
_NUMBER_FIRST = re.compile(_NUMBER)
_HEAD = (
    r"(?:persons? in charge|responsible (?:persons?|comrades?)|(?:persons?|people|comrades?|leaders) (?:in charge|responsible)|heads?|leaders?|leading (?:cadres|groups?|bod(?:y|ies))|"
    r"leadership|members|representatives?|cadres|staff|comrades|[Ss]ecretaries|party members|deputies|delegates|employees|teachers|managers|directors|chiefs|captains|commanders|instructors|"
    r"faculty|nurses|assistants|officials|executive chairmen|workers|participants|personnel|officers|police|guards|backbones|doctors|pharmacists|technicians|specialists|students|principals|executives|[Cc]hairpersons|[Pp]residents|"
    r"[Pp]rocurators?[ -][Gg]eneral|[Pp]rocurators|prosecutors|(?:relevant|member|participating|subordinate) (?:[a-z]+ )?(?:units|departments))"
)
_GROUP = re.compile(
    rf"(?:(?:more than |over |nearly |about )?[0-9]+ )?{_QUALIFIER}(?:[(]?[a-z’'/-]+[)]? ){{0,5}}?{_HEAD}\b(?! (?:and|of) the meeting)",
    re.IGNORECASE,
)
_UNIT = re.compile(
    rf"(?:[A-Za-z’'-]+ ){{0,8}}(?:{BODY_NOUN}|units|localities|[Cc]ount(?:y|ies)|[Dd]istricts?|[Cc]it(?:y|ies)|[Tt]owns?|[Tt]ownships?|[Vv]illages?|[Ss]treets?)"
    r"(?: of [A-Z][A-Za-z’']+(?: [A-Z][a-z]+)?)?"
)
_BUREAU = re.compile(
    r"(?:[A-Z][a-z]+ ){1,4}and (?:[A-Z][a-z]+ ){1,3}(?:Bureau|Department|Commission|Office|Committee)"
)
_LEAD = re.compile(
    r"(?:[^;]{0,120}\b(?:was|were) [^,]{2,100}(?=, and )|.{0,120}[.;:；。”] ?|[^,，]{0,60}meeting ?(?=[,，])|(?:[Aa]t|[Dd]uring|[Aa]fter|[Bb]efore|[Ii]n|[Oo]n|[Ww]ith|[Ss]ubsequently|[Ff]inally|[Tt]hen|[Mm]eeting)\b[^,，]{0,60}(?=[,，]))?[,， ]*(?:[Aa]nd |while |also |or |as well as |(?:[Tt]ogether |[Aa]long )?with )?(?:[Tt]he |[Aa]n? (?!total))?"
)
_OPENS_LIST = re.compile(rf"{_GROUP.pattern}[^;.]{{0,120}};", re.IGNORECASE)  # groups parted by semicolons
_NOBODY = re.compile(
    r"(?:the )?(?:meeting|conference|symposium|session|attendees|participants|everyone|it|its|he|she|all the participants|speech|report|city|our city|county|district|study|topics?)\s*$",
    re.IGNORECASE,
)
_IN_A_CLAUSE = re.compile(
    r"\b(?:should|must|will|can|to|that|which|was|were|is|are|has|have|saw|held (?:in|at|on)|(?<!under )it)\b"
)
_ADVERB_AT_END = re.compile(r"[ ,]+(?:also|both|then|respectively|successively|collectively|[a-z]{3,14}ly)$")
_BARE = re.compile(r"(?:(?:[Aa]ll|the|main|principal|relevant|other|responsible) ){0,3}[a-z]+")
_STAFF = re.compile(r"(?:staff|workers|employees|cadres)(?: of [^,;]{3,60})?")  # cadres and workers are one group
_PLACE_ALONE = re.compile(r"[A-Z][a-z]+")
_COUNT_AT_END = re.compile(
    r"[,， ]+(?:[Aa] total of (?:more than |over |nearly |about )?|more than |over |nearly |about )[0-9][^,]*$"
)
# The leader of the education bureau, public security bureau, traffic bureau: units, each with its head.
_OF_BODIES = re.compile(rf"(?:[A-Za-z]+ ){{1,6}}of (?:the )?[^,]{{3,60}}{BODY_NOUN}, ")
# The heads of the bureau, the center and the relevant departments are one group.
_HEADS_OF = re.compile(
    r"(?:[Tt]he )?(?:[a-z]+ ){0,2}(?:heads|leaders|persons in charge|persons|comrades) of [^,]*,", re.IGNORECASE
)
_DEPARTMENTS = re.compile(r"(?:the )?(?:other |relevant |member ){1,2}(?:[a-z]+ )?(?:units|departments)\b")
_POLICE = re.compile(r"[a-z]+ police")  # leaders of the traffic brigade and forest police
_LEADERS_OF = re.compile(r"(?:[A-Za-z]+ ){0,2}?(?:[Hh]eads|[Ll]eaders|[Pp]ersons in charge) of ")
_NONE = re.compile(
    r"(?:[Nn]o|[Nn]one|[Nn]either|[Nn]ot) |(?:[Aa]cting|[Dd]eputy|[Vv]ice)[ -](?:[a-z]+ )?(?:head|leader|director|manager|captain|commander|secretary|principal|chief)\b"
)
_EXCEPT = re.compile(
    r",? (?:except|excepting|excluding|other than|apart from|with the exception of|minus|but not)\b"
)
_AND_OTHERS = re.compile(
    r",? (?:and|as well as) other (?:[a-z-]+ ){0,3}(?:leaders|(?:members|leading comrades)(?: of (?:the )?[A-Za-z ’']{3,60})?) *$"
)
_ACTED_AT_END = re.compile(r" [a-z]{2,14}ly [a-z]{2,12}ed$")  # the directors fully prepared, and spoke
_PERSONAL = (EventRole.ATTENDED, EventRole.SAT_IN, EventRole.SPOKE, EventRole.REPORTED)
_OFFICIAL = re.compile(rf"(?:[Tt]he )?{POST}")
_OFFICE_BESIDE = re.compile(rf", (?:the |an? )?{POST}|{POST} [A-Z]")
_SOLE_BODY = re.compile(r"presidium|[Cc]ommittee|[Gg]roup|[Ss]tanding [Cc]ommittee")

# Rows that coders agree on; who heads a unit is a cadre to one and a unit to another, and gets no kind.
KINDS: tuple[Pattern[GroupKind | None], ...] = (
    row(
        "heads of departments",
        r"(?:^|\bincluding )(?:(?:[Tt]he|[Mm]ain|[Oo]ther|[Rr]elevant|[Rr]esponsible|[Pp]rincipal) ){0,2}(?:[Hh]eads|[Ll]eaders|[Pp]ersons(?: in charge)?|[Pp]rincipals) of (?:(?:the|all|various|each|relevant|member|municipal|county|district) ){0,3}(?:departments|units)\b",
        "heads of relevant departments",
        GroupKind.UNITS,
    ),
    row(
        "of two kinds",
        r"(?i)\bincluding\b|(?:heads?|leaders?|secretaries|principals|directors|chiefs|persons?|comrades|representatives?) of\b|in charge|responsible|cadres and (?!workers|staff|employees)",
        "secretaries of the villages",
        None,
    ),
    row(
        "deputies",
        r"\b[Dd]eput(?:y|ies) to\b|^(?:\w+ ){0,2}(?:[Dd]eputies|delegates)$|CPPCC members",
        "deputies to the congress",
        GroupKind.DEPUTIES,
    ),
    row(
        "leadership",
        r"(?i)members of the (?:leading (?:group of the bureau|body|team)|leadership|standing committee|party (?:group|leading|leadership))|leadership team|leading body|^(?:\w+ ){0,2}leaders(?: such as)?$",
        "members of the leadership team",
        GroupKind.LEADERSHIP,
    ),
    row(
        "staff",
        r"^(?:[Aa]ll )?(?:the )?(?:medical |office )?(?:staff|employees|workers|teachers|nurses|doctors)$|^head nurses",
        "all staff",
        GroupKind.STAFF,
    ),
    row(
        "cadres",
        r"^(?:(?:[Aa]ll|[Mm]ore than|the|[0-9]+|[a-z-]+) ){0,5}cadres(?: of the bureau)?$",
        "all middle-level cadres",
        GroupKind.CADRES,
    ),
    row(
        "public",
        r"^(?:\w+ ){0,3}(?:masses|villagers|residents|citizens|parents)$",
        "representatives of the masses",
        GroupKind.PUBLIC,
    ),
    row(
        "units",
        r"^(?:\w+ ){0,3}(?:departments|units|localities)$",
        "relevant departments",
        GroupKind.UNITS,
    ),
)


def groups_of(others: Iterable[tuple[Span, EventRole]]) -> tuple[Group, ...]:
    """Read the groups in the words that stand as subjects and are no persons.

    Args:
        others: words, and what was done by whom they name.

    Example:
        >>> words = "More than 60 town and village cadres "
        >>> group = groups_of([(Span(0, len(words), words), EventRole.ATTENDED)])[0]
        >>> group.as_printed, group.kind.value, group.count_min, group.approximate
        ('More than 60 town and village cadres', 'cadres', 60, True)
    """
    found: dict[int, Group] = {}
    for words, role in others:
        for group in _read(words, role):
            if group.anchor and group.anchor.start not in found:
                found[group.anchor.start] = group
    return tuple(found[start] for start in sorted(found))


def is_group(words: str) -> bool:
    """Tell whether words that follow a name join a group to it.

    Example:
        >>> is_group(", and members of the Standing Committee "), is_group(" of the bureau ")
        (True, False)
    """
    joint = _JOINT.match(words)
    if joint and _AND_OTHERS.search(words):
        return True
    return joint is not None and (_GROUP.match(words, joint.end()) or _COUNT.match(words, joint.end())) is not None


def _read(words: Span, role: EventRole) -> Iterator[Group]:
    stays_away = _EXCEPT.search(words.text)
    end = stays_away.start() if stays_away else len(words.text.rstrip(" ,，.。"))
    lead = None if _OPENS_LIST.match(words.text, 0, end) else _LEAD.match(words.text, 0, end)
    adverb = _ADVERB_AT_END.search(words.text, max(0, end - 20), end)
    subject = words.part(lead.end() if lead else 0, adverb.start() if adverb else end)
    if (
        not subject.text
        or subject.text.endswith((" who", " including"))
        or subject.text.startswith("on behalf of ")
        or _NONE.match(subject.text)
        or _NOBODY.fullmatch(subject.text)
        or _ACTED_AT_END.search(subject.text)
        or _IN_A_CLAUSE.search(subject.text)
    ):
        return
    parts = [subject] if _leads_others(subject) else list(_parts(subject))
    if role in _PERSONAL and parts:
        total = _TOTAL.fullmatch(parts[-1].text) if len(parts) > 1 else None
        told = parts[:-1] if total else parts
        if len(parts) > 1 and not total and (total := _OF_TOTAL.search(parts[-1].text)):
            told = [*parts[:-1], parts[-1].part(0, total.start("of"))]
        for part in told:
            reports = role == EventRole.REPORTED or (role == EventRole.SPOKE and _OF_BODIES.match(part.text))
            label = _JOINT.split(part.text, maxsplit=1)[0] if reports else part.text
            yield _group(part, label, role, total=total if part is told[0] else None)
    elif role in (EventRole.REPORTED, EventRole.SPOKE) and _BUREAU.fullmatch(subject.text):
        yield _group(subject, subject.text, role, units=True)
    elif role in (EventRole.REPORTED, EventRole.SPOKE) and _names_units(_JOINT.split(subject.text)):
        yield _group(subject, _JOINT.split(subject.text, maxsplit=1)[0], role, units=True)
    elif (
        role == EventRole.PRESIDED
        and not next(find_names(subject), None)
        and _SOLE_BODY.search(subject.text)
        and not _OFFICIAL.match(subject.text)
        and not _OFFICE_BESIDE.search(subject.text)
        and len(subject.text) < 100
    ):
        yield _group(subject, subject.text, role, committee=True)


def _leads_others(subject: Span) -> bool:
    """Tell whether names stand before other leaders (A, B and other city leaders): one group."""
    first = next(find_names(subject), None) if _AND_OTHERS.search(subject.text) else None
    return first is not None and first.start == subject.start


def _value(number: str) -> int:
    word = number.lower()
    return _NUMBERS.index(word) + 2 if word in _NUMBERS else int(number.replace(",", ""))


def _names_units(parts: Sequence[str]) -> bool:
    """Tell whether all parts are units; places without their kind are units only where several speak in turn."""
    several = len(parts) > 1
    parts = [
        one for one, following in pairwise([*parts, ""]) if not (_BARE.fullmatch(one) and BODY.search(following))
    ]
    return bool(parts) and all(
        _UNIT.fullmatch(part) or (several and _PLACE_ALONE.fullmatch(part)) for part in parts
    )


def _parts(subject: Span) -> Iterator[Span]:
    """Yield the groups of a list; what does not begin a group belongs to the one before."""
    pieces: list[tuple[int, int]] = []
    begin = 0
    for joint in _JOINT.finditer(subject.text):
        pieces.append((begin, joint.start()))
        begin = joint.end()
    pieces.append((begin, len(subject.text)))
    current: tuple[int, int] | None = None
    pending: int | None = None
    for start, end in pieces:
        piece = subject.text[start:end]
        if piece in ("etc", "etc."):
            continue
        if pending is not None:
            start, pending = pending, None
            piece = subject.text[start:end]
        if _NUMBER_FIRST.match(piece) and not _COUNT.match(piece):
            pending = start  # the noun that is counted stands behind an and
            continue
        opens = (_COUNT.match(piece) or _GROUP.match(piece)) and not (
            current and _holds_on(subject.text[current[0] : current[1]], subject.text[current[1] : start], piece)
        )
        if opens and current:
            yield subject.part(*current)
        current = (start, end) if opens else (current[0], end) if current else None
    if current:
        yield subject.part(*current)


def _holds_on(before: str, joint: str, piece: str) -> bool:
    """Tell whether a piece still belongs to the group before it: a total, a list behind including, names, one unit's."""
    return bool(
        " including " in before
        or piece.startswith(("including ", "its "))
        or (_HEADS_OF.match(before) and _DEPARTMENTS.match(piece))
        or (joint == " and " and _POLICE.fullmatch(piece) and _LEADERS_OF.match(before))
        or (joint == " and " and before.endswith((" party", " Party")) and piece.startswith("government "))
        or ("and" in joint and " of " in piece and _BARE.fullmatch(before))
        or (
            joint == " and "
            and _STAFF.fullmatch(piece)
            and before.endswith(("cadres", "party members", "faculty"))
        )
        or re.match(r"[Aa] total of", piece)
        or (re.search("[Ll]eader", before) and next(find_names(Span(0, len(piece), piece)), None))
    )


def _group(
    span: Span,
    label: str,
    role: EventRole,
    *,
    units: bool = False,
    committee: bool = False,
    total: re.Match[str] | None = None,
) -> Group:
    names = list(find_names(span))
    counted = " including " in span.text and _COUNT.match(span.text)
    if names and not units and not committee and not counted:
        named = span if _AND_OTHERS.search(span.text) else span.part(0, names[-1].end - span.start)
        return Group(
            as_printed=named.text,
            kind=GroupKind.LEADERSHIP,
            count_min=len(names),
            count_max=len(names),
            approximate=False,
            event_role=role,
            anchor=named.anchor(),
        )
    printed = _COUNT_AT_END.sub("", label) or label
    told = first_match(KINDS, printed)
    kind = GroupKind.COMMITTEE if committee else GroupKind.UNITS if units else told.value if told else None
    count = total or (_COUNT.search(span.text) if _MAY_COUNT.search(span.text) else None)
    number = _value(count["number"]) if count else None
    most = bool(count and count["most"])
    approximate = bool(count and (count["least"] or count["most"] or count["about"] or count["plus"]))
    return Group(
        as_printed=printed,
        kind=kind,
        count_min=None if most else number,
        count_max=number if most or (number and not approximate) else None,
        approximate=approximate,
        event_role=role,
        anchor=span.anchor(),
    )
