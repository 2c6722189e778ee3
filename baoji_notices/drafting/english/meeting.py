"""What met: the meeting's name with its kinds, its number, how people met, where, and the bodies that held it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from baoji_notices.drafting.english.adverbials import without_adverbial, without_lead
from baoji_notices.drafting.english.bodies import bodies_in
from baoji_notices.drafting.english.dates import is_dated
from baoji_notices.drafting.english.higher import own_after_higher
from baoji_notices.drafting.english.kinds import (
    ARRANGING,
    RECOGNISING,
    is_of_no_kind,
    kind_as_printed,
    kind_of,
    kind_told_behind,
)
from baoji_notices.drafting.english.sessions import IN_YEAR, SESSION_ENDS, STUDIED, number_of, told_alone, year_of
from baoji_notices.drafting.english.text import OPENING
from baoji_notices.drafting.english.venues import VIDEO, mode_of, place_of
from baoji_notices.drafting.english.visits import INSPECTED, INSPECTION, SYMPOSIUM_AFTER
from baoji_notices.drafting.english.words import BODY, BODY_NOUN, IN_A_NAME, MEETING_NOUN, ORDINALS
from baoji_notices.drafting.passage import Span
from baoji_notices.model.vocabulary import MeetingKind, MeetingMode

# Video conference is counted once, a Consultative Conference is a body, and a meeting room a place.
_IS_NAME = re.compile(
    rf"(?<![Cc]onsultative )(?<!video )\b{MEETING_NOUN}\b(?! (?:rooms?|halls?|sites?|venues?|hours?)\b)|\bvideo (?:conference|meeting)\b|center(?:al)? group|(?:democratic|organi[sz]ation(?:al)?) life\b"
    rf"|\b(?:[0-9]+(?:st|nd|rd|th)|{'|'.join(ORDINALS)}) (?:standing committee|(?:(?!people|national|party|central)[a-z’']+ ){{0,3}}congress)$",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:(?P<hold>held|convened|convoked|hosted|organi[sz]ed|launched|carried out|conducted|holds?|convenes?|called(?= by (?:the )?[A-Z])|opened|opens|concluded|closed|kicked off|took place|gathered for)"
    r"|(?P<chair>presided over|chaired|chairs|presides over|attended|attending))(?: and (?:held|convened|hosted|organi[sz]ed))?\b",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(r"\b(?:was|were|is|are|be|been)(?: \w+ly)? ?$")
_NOT_HELD = re.compile(
    r"(?:\b(?:not|never|fail(?:ed|s|ing)|refus(?:ed|es)|without|instead of|postponed?|cancel(?:led|ed))|n['’]t)(?: (?:yet|to|be|been)){0,3} $"
)
_BY = re.compile(
    r"(?: (?:on|in) [A-Z][A-Za-z0-9. ]{1,30}?){0,2} (?:jointly )?by (?:the )?(?P<by>[A-Z][^.;]{3,160}?)(?=,? (?:in|on|at|to|was|were)\b|[.;]|$)"
)
# Committee for the Elderly: whom a body is for is part of its name.
_WHOM = "(?:the (?:Elderly|Aged|Disabled|Young|Welfare|Care|Protection)|[Ll]aw-based [Gg]overn(?:ance|ing))"
# Where a meeting's name ends: at what it is about, for, or at; a further meeting joined to it goes on.
_NAME_ENDS = re.compile(
    rf",(?! as well as| along with)|，| (?:held|convened|to|which|that|where|in|at|through|via|by|(?<!along )with|(?<!eading group )(?<!eading Group )(?<!eadquarters )for(?! {_WHOM}\b| [Tt]heor| [Cc]omprehensively| [Dd]eepening| all (?:the )?(?:staff|cadres|employees|party members))|on|about|around|under|during|after|before|focusing|regarding|celebrating|marking|commemorating|themed) (?!-)| (?=(?:January|February|March|April|May|June|July|August|September|October|November|December) [0-9])|[:：.]"
)
_TOPIC = re.compile(
    rf" (?:on(?! the spot)|for(?! all | [Dd]iscipline| {_WHOM}\b)|celebrating|marking|commemorating|themed) "
)
_ON_ARRANGING = re.compile(ARRANGING)
_ON_WHAT = re.compile(f"{ARRANGING}|{RECOGNISING}")
_JOINT = re.compile(r",? (?:and|as well as|along with) (?:a |an |the )?")
_ARTICLED = re.compile(r"as well as|along with| (?:a|an|the) $")
_COMPLETE = re.compile(rf"\b(?:{MEETING_NOUN}|{BODY_NOUN}|life|20[0-9]{{2}})$|\)$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the |a |an |its |another )", re.IGNORECASE)
_WHOSE = re.compile(
    r"^(?:(?:[A-Z][A-Za-z’']{1,20} )?(?:city|county|district|province|town|township|region|system|bureau|school|country)['’]s |(?:19|20)[0-9]{2}(?: ?-year)? (?:of )?)",
    re.IGNORECASE,
)
_DATED_NAME = re.compile(
    r"(?:the |a )?20[0-9]{2} (?!annual\b)", re.IGNORECASE
)  # whether the year belongs to the kind is disputed
_OF_BODY = re.compile(
    rf" of (?:the )?(?P<body>(?:[A-Z][a-z]+, (?:[A-Z][a-z]+, )?[A-Z][a-z]+ and )?[^,;]{{0,90}}\b(?:{BODY_NOUN})(?: for (?:[Dd]iscipline [Ii]nspection|{_WHOM}(?: of [A-Z][a-z]+)?))?(?: of (?:the )?(?:Communist (?:Party of China|Youth League)|[A-Z][A-Za-z’']+(?: (?:County|City|District|Province|Town|Township))?))?(?: \((?!(?:enlarged|expanded)\))[^()]{{3,120}}\))?)(?: in [A-Z][A-Za-z’' ]{{2,40}}(?:, [A-Z][a-z]+)?)?(?: \((?:enlarged|expanded)\))?$"
)
# A leading group's task is part of its name, and no topic of the meeting.
_OF_HEADS = re.compile(
    r" of (?:the )?(?:directors|chairmen|chairpersons|deans|presidents|ministers|all (?:the )?(?:[a-z-]+ ){0,2}(?:cadres|staff|workers|teachers|members)) of"
)  # the kind is theirs, and the body whose they are
_LEADING_GROUP = re.compile(r"\b[Ll]eading [Gg]roup$")
_TASKED = re.compile(
    r" of (?:the )?(?P<body>[^,;(]{0,60}\b(?:[Ll]eading [Gg]roup|[Hh]eadquarters|[Jj]oint [Cc]onference) (?:for|on) [^,;]{3,80})$"
)
_IN_THE_PLACE = re.compile(r" in the (?:whole )?(?:city|county|district|province)$")
_BODY_BEFORE = re.compile(
    r"^(?:first |second |third |[0-9]+(?:st|nd|rd|th) )?"
    r"(?P<body>[^,;()]{3,90}\b(?:[Cc]ommittee|[Gg]overnment|[Gg]roup|[Cc]ongress|CPPCC|[Cc]ourt|[Bb]ureau))"
    r" (?:\((?:enlarged|expanded)\) )?(?:(?:executive|plenary|enlarged|expanded|regular|[0-9]+(?:st|nd|rd|th)) ){0,2}(?:\((?:enlarged|expanded)\) )?[Mm]eeting",
)
_BODY_WHOSE = re.compile(
    rf"^(?P<body>(?:[A-Z][A-Za-z’'-]* |and |of |the |for ){{0,10}}(?:{BODY_NOUN}))['’]s? (?=.{{0,120}}{MEETING_NOUN}\b)"
)
# Anxi Water Bureau Bridge Work Conference: all is of one name, and the body's own ends in its noun.
_BODY_NAMED = re.compile(
    r"(?P<body>(?:[A-Z][A-Za-z’'-]+ |and |of ){1,9}?(?:Bureau|Standing Committee|Court|Procuratorate)) "
    r"(?!Chief|Director|President|Head|Party (?:Group|Leader|Leading|Committee|Branch|Member))(?:[A-Z][A-Za-z’'-]+ |and ){1,10}(?:Conference|Meeting)$"
)
# A session that holds its opening or closing meeting is what met.
_SESSION = re.compile(
    r"(?:[Tt]he )?(?P<name>(?:[A-Z]?[a-z]+|[0-9]+(?:st|nd|rd|th)) (?:[Pp]lenary )?(?:[Ss]ession|[Mm]eeting)) of (?:the )?(?P<body>[^,;]{5,150})$"
)
_TOLD_BY = re.compile(
    r"^([A-Z][^:：]{3,80})[:：] ?(?=hold|conven|organi[sz])", re.IGNORECASE
)  # Water Bureau: hold a
_OF_PRESIDIUM = re.compile(
    r"presidium|preparatory|chairm[ae]n|\b[Bb]ureau\b|delegation", re.IGNORECASE
)  # it meets within a session
_OPENING_OF = re.compile(
    r"(?:the )?(?:opening|closing) (?:ceremony|meeting|session) (?:of|for) (?:the )?(?=[^,;]{0,40}\b(?:session|congress) of )",
    re.IGNORECASE,
)
_ENLARGED = re.compile(r"enlarged|expanded|\(expand", re.IGNORECASE)

_OF_ALL = re.compile(
    r" of (?:all )?(?:the )?(?:[a-z-]+ )?(?:cadres|staff|faculty|workers|employees|party members)$", re.IGNORECASE
)
_BEHIND_VISIT = 20  # sentences in which a symposium on an inspection is told
_BESIDE = 30  # characters before a verb that tell whether a meeting was held at all
_LONGEST_NAME = 300  # characters from the verb to where a name has ended
_WITHOUT_KIND = frozenset((MeetingKind.SPECIAL_TOPIC, MeetingKind.OTHER))  # beside another kind these say nothing


_ANOTHERS = re.compile(r"\bwho $|\b[Aa]fter [^,]{3,120} was $")  # who attended, or after which this one was held
_SAYS = re.compile(
    r"\b(?:pointed out|emphasi[sz]ed|stressed|held|believed) that\b|\bis an?\b"
)  # and is held at a critical time
_GENERIC = re.compile(r"(?:meeting|conference|session|event|activity|discussions?)", re.IGNORECASE)
_AIMED = re.compile(
    r",? (?:in order )?to (?:[a-z]+ly )?(?:study|convey|implement|learn|promote|summari[sz]e|arrange|deploy)\b"
)
_ON_WORK = re.compile(
    r" on (?![a-z]+['’]s work)[^,;.]{3,60}? work\b"
)  # as the conference on it is called (…工作会议)
# A review of the work of persons is where they report on it (述职评议会).
_OF_PERSONS = re.compile(
    r" on the work of (?:20[0-9]{2} )?(?:[a-z-]+ ){0,3}(?:leaders?|secretar(?:y|ies)|cadres|heads)\b"
)
_PROMOTES = re.compile(
    r" to (?:further )?(?:promote|advance|push forward|move forward|press ahead with) [^,;.]{3,60}? work\b"
)  # 推进会
_MARKS = re.compile(r",? to (?:(?:commemorate|celebrate|mark)|(?P<award>commend|recogni[sz]e|reward))\b")
_AIM = re.compile(r"(?: in the (?:city|county|district|town))?,? (?:to|on|for|regarding|about)\b")


@dataclass(frozen=True)
class Meeting:
    """What a text says of the meeting itself.

    Attributes:
        name: its name as printed; null if none is seen.
        from_title: whether the name stands in the title only.
        enlarged: null if no name is seen.
        year: the year in its name, where it is the year it was held in (no review of a year).
    """

    kinds: tuple[MeetingKind, ...] = ()
    name: str | None = None
    from_title: bool = False
    number: int | None = None
    enlarged: bool | None = None
    mode: MeetingMode | None = None
    place: str | None = None
    conveners: tuple[str, ...] = ()
    year: int | None = None


@dataclass(frozen=True)
class _Found:
    """A meeting as a sentence names it: shown and in full, who held it, and the words behind its name."""

    name: str
    holders: tuple[str, ...]
    full: str
    behind: str


def read_meeting(title: str | None, opening: Sequence[Span]) -> Meeting:
    """Read the meeting from the first sentences of a body, or else from the title.

    Example:
        >>> words = "On March 15, the Municipal Bureau of Letters and Calls held a meeting of all staff."
        >>> meeting = read_meeting(None, [Span(0, len(words), words)])
        >>> meeting.name, meeting.conveners, meeting.kinds[0].value
        ('meeting of all staff', ('Municipal Bureau of Letters and Calls',), 'all_staff')
    """
    sentences = [sentence.text for sentence in opening[:OPENING]]
    # A title that stands before the text, whole or cut, is told again by a sentence behind it.
    sentences = [
        text
        for number, text in enumerate(sentences)
        if not any(map(str.startswith, sentences[number + 1 :], repeat(text)))
    ]
    found = _found_first(sentences) or _after_inspection(sentences, opening[OPENING:_BEHIND_VISIT])
    titled = next(_find(_TOLD_BY.sub(r"\1 ", title)), None) if title else None
    kinds = _kinds(found) if found else ()
    untold = _WITHOUT_KIND.issuperset(kinds)
    in_title = _kinds(titled) if titled and untold else ()
    # A mere meeting in the body may have its name in the title.
    from_title = found is None or not _WITHOUT_KIND.issuperset(in_title)
    if from_title:
        kinds = in_title
    if untold and (not kinds or (found and not from_title and not is_of_no_kind(found.full))):
        kinds = (told,) if (told := kind_told_behind(sentences)) else kinds
    found = found or titled
    mode = mode_of(found.name if found else "", found.behind if found else "", opening)
    if found is None:
        return Meeting(kinds=kinds, mode=mode, place=place_of(sentences))
    return Meeting(
        kinds=kinds,
        name=None if _DATED_NAME.match(found.full) or _goes_on(found) else kind_as_printed(found.name),
        from_title=from_title,
        number=number_of(found.name),
        enlarged=_ENLARGED.search(found.name) is not None,
        mode=mode,
        place=place_of(sentences),
        conveners=found.holders or (titled.holders if titled else ()),
        year=year_of(found.full + (year[0] if (year := IN_YEAR.match(found.behind[: len(" for 2021")])) else "")),
    )


def _goes_on(found: _Found) -> bool:
    """Tell whether whose a meeting is stands behind its name: coders keep it, or leave it out but of a session."""
    return number_of(found.name) is None and re.search(rf"{re.escape(found.name)} of ", found.full) is not None


def _found_first(sentences: Sequence[str]) -> _Found | None:
    """Return the meeting held after a higher one, or the first in a sentence with a date: a title may stand before."""
    first: _Found | None = None
    after = own_after_higher(sentences)
    if after and (own := next(_find(sentences[after]), None)):
        return own
    for text in sentences:
        found = next(_find(text), None)
        if found and is_dated(text):
            return found
        first = first or found
    return first


def _after_inspection(opening: Sequence[str], later: Sequence[Span]) -> _Found | None:
    """Return the symposium on an inspection, which the body holds that inspected."""
    told = next((text.text for text in later if "ymposium" in text.text and _VERB.search(text.text)), None)
    if told and SYMPOSIUM_AFTER.match(told):  # at the symposium held afterwards
        told = None
    visit = next(filter(None, map(INSPECTED.search, opening)), None)
    if (
        told is None
        and any(map(INSPECTION.search, opening))
        and any(map(SYMPOSIUM_AFTER.search, (*opening, *(one.text for one in later))))
    ):
        return _Found("symposium", (visit["body"],) if visit else (), "symposium", "")
    found = next(_find(told), None) if told and visit else None
    return replace(found, holders=found.holders or (visit["body"],)) if found and visit else None


def _find(text: str) -> Iterator[_Found]:
    """Yield the meetings that a sentence names as held, in the order of the text."""
    if "ession of" in text and (ended := SESSION_ENDS.match(without_lead(text))):
        yield _Found(ended["name"], bodies_in(ended["body"]), ended[0][: ended.end("body") - ended.start()], "")
        return
    bare = without_lead(text)
    if alone := told_alone(bare):
        yield _Found(alone[0], bodies_in(alone[1]), alone[2], "")
        return
    if studied := STUDIED.match(bare):
        named = IN_YEAR.sub("", studied["name"])
        yield _Found(_shown(named, with_body=False), _own_holders(named), studied["name"], "")
        return
    for verb in _VERB.finditer(text, 0, 700):
        before, after = text[: verb.start()], text[verb.end() : verb.end() + _LONGEST_NAME]
        if _ANOTHERS.search(before) or _NOT_HELD.search(before, max(0, len(before) - _BESIDE)):
            continue
        if _AUXILIARY.search(before) or re.match(r" *$|[.。]| by | (?:in|at|on|[Rr]ecently) ", after):
            by = _BY.match(after)
            words = _AUXILIARY.sub("", without_adverbial(before)).strip(" ,，")
            name = _name(_OPENING_OF.sub("", words), passive=True)
            holders = bodies_in(by["by"]) if by else ()
        else:
            name = _name(after.strip(" "), passive=False, chaired=verb["chair"] is not None)
            subject = without_adverbial(before) if verb["hold"] else ""
            if name and (session := _SESSION.match(subject)):
                within = _OF_PRESIDIUM.search(name) is not None
                kept = (_shown(name, with_body=True), name) if within else (session["name"], subject)
                yield _Found(kept[0], bodies_in(session["body"]), kept[1], after[:200])
                continue
            visit = INSPECTED.search(before) if subject.endswith(" and") else None
            holders = (visit["body"],) if visit else bodies_in(subject) if subject else ()
        if name:
            behind = text[text.find(name) + len(name) :][:200]
            own = () if holders else _own_holders(name)
            yield _Found(_shown(name, with_body=not own), holders or own, name, behind)


def _name(words: str, *, passive: bool, chaired: bool = False) -> str | None:
    """Return a meeting's name from the words that hold it, its body included; None if they name no meeting."""
    found = (
        end
        for end in _NAME_ENDS.finditer(words)
        if _IS_NAME.search(words, 0, end.start()) and not _in_brackets(words, end.start())
    )
    ends = None if passive else next(found, None)
    arranging = _ON_WHAT.match(words, ends.start()) if ends else None
    name = words[: arranging.end() if arranging else ends.start()] if ends else words
    if not _IS_NAME.search(name) or len(name) > 320 or (ends is None and not passive and len(name) > 160):
        return None
    name = re.sub(r"[,，]? which$", "", name if arranging else _without_tail(name).rstrip())
    if passive and _SAYS.search(name):
        return None
    told = name.strip().startswith(("a ", "an ")) or not _GENERIC.fullmatch(_ARTICLE.sub("", name.strip()))
    return name.strip(" ,，。.") if told or not (chaired or passive) else None


def _without_tail(name: str) -> str:
    """Return a name without what is joined to it and names no meeting (a meeting and arranged the work)."""
    for joint in reversed(list(_JOINT.finditer(name))):
        if IN_A_NAME.search(name, 0, joint.start()):
            continue
        begins_name = _IS_NAME.search(name, 0, joint.start())
        of_body = " of " in name and (BODY.search(name, joint.end()) or _OF_ALL.search(name, 0, joint.start()))
        if not begins_name or of_body or _IS_NAME.search(name, joint.end()):
            break
        name = name[: joint.start()]
    return name


def _shown(name: str, *, with_body: bool) -> str:
    """Return a name without article, without whose meeting it is, and without what it is about."""
    name = _WHOSE.sub("", _ARTICLE.sub("", name))
    name = _without_topic(name)
    if not with_body and (own := _BODY_BEFORE.match(name)) and (group := _LEADING_GROUP.search(own["body"])):
        return group[0] + name[own.end("body") :]
    body = None if with_body else _OF_BODY.search(name)
    bare = body and _IS_NAME.search(name, 0, body.start()) and not _JOINT.search(name)
    return name[: body.start()] if body and bare else name


def _without_topic(name: str) -> str:
    topic = next((one for one in _TOPIC.finditer(name) if not _in_brackets(name, one.start())), None)
    if topic and (arranging := _ON_ARRANGING.match(name, topic.start())):
        return name[: arranging.end()]
    return name[: topic.start()] if topic and _IS_NAME.search(name, 0, topic.start()) else name


def _in_brackets(words: str, place: int) -> bool:
    return words.count("(", 0, place) > words.count(")", 0, place)


def _kinds(found: _Found) -> tuple[MeetingKind, ...]:
    holder = " ".join(found.holders)
    full = _ARTICLE.sub("", found.full)
    aimed = _AIM.match(found.behind) is not None
    several = len(_IS_NAME.findall(full)) > 1
    parts = _names_in(full) if several else [full]
    names = [
        VIDEO.sub("", part.replace("teleconference", "conference")).replace("and conference", "conference")
        for part in parts
    ]
    kinds = {kind_of(name, holder, aimed=aimed): name for name in names}
    told = tuple(kind for kind, name in kinds.items() if kind not in _WITHOUT_KIND or is_of_no_kind(name))
    if not told and full.lower().endswith("conference") and _ON_WORK.match(found.behind):
        return (MeetingKind.WORK_CONFERENCE,)
    if told == (MeetingKind.PROGRESS,) and "review" in full and _OF_PERSONS.match(found.behind):
        return (MeetingKind.REPORT_BACK,)
    if not told and _GENERIC.fullmatch(_ARTICLE.sub("", full)) and _PROMOTES.match(found.behind):
        return (MeetingKind.PROGRESS,)
    if not told and (marked := _MARKS.match(found.behind)):
        return (MeetingKind.SIGNING_AWARD if marked["award"] else MeetingKind.OTHER,)
    return told or tuple(kinds)[:1]


def _names_in(full: str) -> list[str]:
    """Return the names that are joined in one; a body's own and (Political and Legal Committee) joins none."""
    names: list[str] = []
    begin = 0
    for joint in (*_JOINT.finditer(full), None):
        part = full[begin : joint.start() if joint else len(full)]
        if joint and _IS_NAME.search(part) and not (_COMPLETE.search(part) or _ARTICLED.search(joint[0])):
            continue  # the joint stands inside a body's name: Letters and Visits
        if _IS_NAME.search(part):
            names.append(part)
        elif names and BODY.search(part):
            names[-1] += f" and {part}"
        begin = joint.end() if joint else begin
    return names


def _own_holders(name: str) -> tuple[str, ...]:
    """Return the body in a meeting's own name (executive meeting of the county government)."""
    if len(_IS_NAME.findall(name)) > 1 and len(names := _names_in(name)) > 1:
        return next(filter(None, map(_own_holders, names)), ())
    if (tasked := _TASKED.search(name)) and " work and " not in tasked["body"]:
        return (_IN_THE_PLACE.sub("", tasked["body"]),)
    aim = _AIMED.search(name)
    name = name[: aim.start()] if aim and _IS_NAME.search(name, 0, aim.start()) else name
    name = IN_YEAR.sub("", _without_topic(name))
    bare = _ARTICLE.sub("", name)
    name = _OF_HEADS.sub(" of", name)
    match = _OF_BODY.search(name) or _BODY_WHOSE.match(bare) or _BODY_BEFORE.match(_WHOSE.sub("", bare))
    match = match or _BODY_NAMED.match(bare)
    return bodies_in(match["body"]) if match else ()
