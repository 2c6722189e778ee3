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
    is_of_no_kind,
    kind_as_printed,
    kind_of,
)
from baoji_notices.drafting.english.kinds_behind import kind_told_behind
from baoji_notices.drafting.english.naming import (
    ARTICLE,
    BODY_BEFORE,
    GENERIC,
    IS_NAME,
    OF_BODY,
    WHOSE,
    name_in,
    names_in,
    shown,
    without_topic,
)
from baoji_notices.drafting.english.sessions import IN_YEAR, SESSION_ENDS, STUDIED, number_of, told_alone, year_of
from baoji_notices.drafting.english.text import OPENING
from baoji_notices.drafting.english.venues import VIDEO, mode_of, place_of
from baoji_notices.drafting.english.visits import INSPECTED, INSPECTION, SYMPOSIUM_AFTER, visitor_in
from baoji_notices.drafting.english.words import BODY_NOUN, MEETING_NOUN
from baoji_notices.drafting.passage import Span
from baoji_notices.model.vocabulary import MeetingKind, MeetingMode

_VERB = re.compile(
    r"\b(?:(?P<hold>held|convened|convoked|hosted|organi[sz]ed|launched|carried out|conducted|arranged(?= an? [a-z -]{3,40} (?:meeting|conference)\b)|holds?|convenes?|called(?= by (?:the )?[A-Z])|opened|opens|concluded|wrapped up|drew to a close|came to an end|closed|kicked off|took place|gathered for|came together for)"
    r"|(?P<chair>presided over|chaired|chairs|presides over|attended|attending))(?: and (?:held|convened|hosted|organi[sz]ed))?\b",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(r"\b(?:was|were|is|are|be|been)(?: \w+ly)? ?$")
_NOT_HELD = re.compile(
    r"(?:\b(?:not|never|fail(?:ed|s|ing)|refus(?:ed|es)|without|instead of|postponed?|cancel(?:led|ed))|n['’]t)(?: (?:yet|to|be|been)){0,3} $"
)
_BY = re.compile(
    r"(?: (?:on|in) [A-Z][A-Za-z0-9. ]{1,30}?){0,2} (?:jointly )?by (?:the )?(?P<by>[A-Z][^.;]{3,160}?)(?=,? (?:in|on|at|to|for the|was|were)\b|[.;]|$)"
)
_DATED_NAME = re.compile(
    r"(?:the |a )?20[0-9]{2} (?!annual\b)", re.IGNORECASE
)  # whether the year belongs to the kind is disputed
# A leading group's task is part of its name, and no topic of the meeting.
_OF_HEADS = re.compile(
    r" of (?:the )?(?:directors|chairmen|chairpersons|deans|presidents|ministers|all (?:the )?(?:[a-z-]+ ){0,2}(?:cadres|staff|workers|teachers|members)) of"
)  # the kind is theirs, and the body whose they are
_TASKED = re.compile(
    r" of (?:the )?(?P<body>[^,;(]{0,60}\b(?:[Ll]eading [Gg]roup|[Hh]eadquarters|[Jj]oint [Cc]onference) (?:for|on) [^,;]{3,80})$"
)
_INSPECTS = re.compile(
    r"\b(?:inspections?|patrols?)(?: work)? (?=of (?:the )?[A-Z0-9])"
)  # of the committee that sends
_IN_THE_PLACE = re.compile(r" in the (?:whole )?(?:city|county|district|province)$")
_BODY_WHOSE = re.compile(
    rf"^(?P<body>(?:[A-Z][A-Za-z’'-]* |and |of |the |for ){{0,10}}(?:{BODY_NOUN}))['’]s? (?=.{{0,120}}{MEETING_NOUN}\b)"
)
# Anxi Water Bureau Bridge Work Conference: all is of one name, and the body's own ends in its noun.
_BODY_NAMED = re.compile(
    r"(?P<body>(?:[A-Z][A-Za-z’'-]+ |and |of ){1,9}?(?:Bureau|Standing Committee|Court|Procuratorate|Headquarters)) "
    r"(?!Chief|Director|President|Head|Party (?:Group|Leader|Leading|Committee|Branch|Member))(?:[A-Z][A-Za-z’'-]+ |and ){1,10}(?:Conference|Meeting)$"
)
# The District Committee and District Government Semi-annual Work Meeting: of both.
_COMMITTEE_AND_GOVERNMENT = re.compile(
    r"(?P<body>(?:[A-Z][A-Za-z’'-]+ ){1,4}Committee and (?:the )?(?:[A-Z][A-Za-z’'-]+ ){1,4}Government) (?:[A-Z0-9][A-Za-z0-9’'-]+ |and ){0,10}(?:Conference|Meeting)$"
)
_OF_SESSION = re.compile(r" of the [a-z]+ session(?= of )")  # a plenary meeting of the first session of
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

_ACTS = 6  # sentences in which a meeting's acts are told, behind who attended
_BEHIND_VISIT = 20  # sentences in which a symposium on an inspection is told
_BESIDE = 30  # characters before a verb that tell whether a meeting was held at all
_LONGEST_NAME = 300  # characters from the verb to where a name has ended
_WITHOUT_KIND = frozenset((MeetingKind.SPECIAL_TOPIC, MeetingKind.OTHER))  # beside another kind these say nothing


_ANOTHERS = re.compile(r"\bwho $|\b[Aa]fter [^,]{3,120} was $")  # who attended, or after which this one was held
_AIMED = re.compile(
    r",? (?:in order )?to (?:[a-z]+ly )?(?:study|convey|implement|learn|promote|summari[sz]e|arrange|deploy)\b"
)
_ON_WORK = re.compile(
    r" on (?![a-z]+['’]s work)(?:(?! to |, (?:and )?[A-Z]| (?:reported|arranged|attended|presided|held)\b)[^;.]){3,140}? work\b"
)  # as the conference on it is called (…工作会议)
_CONFERENCE_ON_WORK = re.compile(r"conference on (?![a-z]+['’]s work)[^;.]{3,200} work$")
# A review of the work of persons is where they report on it (述职评议会).
_OF_PERSONS = re.compile(
    r" on the work of (?:20[0-9]{2} )?(?:[a-z-]+ ){0,3}(?:leaders?|secretar(?:y|ies)|cadres|heads)\b"
)
_PROMOTES = re.compile(
    r" to (?:further )?(?:promote|advance|push forward|move forward|press ahead with) [^,;.]{3,60}? work\b"
)  # 推进会
_LECTURERS = re.compile(r"\b(?:lecturing|lecture|publicity|propaganda) (?:group|team)\b")  # 宣讲团
_SPECIAL = re.compile(r"\bspecial (?:topic )?(?:meeting|conference)\b")  # 专题会议 tells its kind
# What an expo or a home town calls people to is on no work of a government.
_EVENT = re.compile(
    r"\b(?:Hometown|Entrepreneurs?|Merchants?)\b[A-Za-z ]* Conference$|Conference of the [A-Z][A-Za-z ]* (?:Expo|Fair|Festival)$"
)
# 推进部署会 and 表彰暨推进会, whose noun is printed once.
_TWO_KINDS = re.compile(
    r"\bmeeting on (?:the )?(promotion) and (arrangement|deployment)\b|\b(commendation) and [^,.;]{3,80} (promotion) (?:conference|meeting)$|\b(summary) and [^,.;]{3,60} (mobilization) meeting$|^(commemoration|celebration) of [^,.;]{5,120} and the (commendation) (?:conference|meeting)\b"
)
_MARKS = re.compile(r",? to (?:(?:commemorate|celebrate|mark)|(?P<award>commend|recogni[sz]e|reward))\b")
_NAMED = re.compile(
    r"[A-Z][^.,:;]{5,220} (?:[Mm]eeting|[Cc]onference|[Ss]ymposium)(?: of (?:the )?[A-Z][^.,:;]{3,80})?"
)
_AIM = re.compile(
    r"(?: in the (?:city|county|district|town))?,? (?:to|on|for|regarding|about)\b|[^.;]{3,120} to (?:further |[a-z]+ly )?(?:study|convey|carry out|implement)\b"
)


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
    found = (
        _found_first(sentences)
        or _after_inspection(sentences, opening[OPENING:_BEHIND_VISIT])
        or _gathered(opening[OPENING:_BEHIND_VISIT])
    )
    titled = (next(_find(_TOLD_BY.sub(r"\1 ", title)), None) or _in_title(title)) if title else None
    kinds, from_title = _told_kinds(found, titled, sentences, [one.text for one in opening[OPENING:_ACTS]])
    found = found or titled
    holders = (found and found.holders) or (titled and titled.holders) or ()
    if not holders and MeetingKind.SYMPOSIUM in kinds and (visitor := visitor_in(sentences)):
        holders = (visitor,)
    mode = mode_of(found.name if found else "", found.behind if found else "", opening)
    if found is None:
        return Meeting(kinds=kinds, mode=mode, place=place_of(sentences), conveners=holders)
    return Meeting(
        kinds=kinds,
        name=None if _DATED_NAME.match(found.full) or _goes_on(found) else kind_as_printed(found.name),
        from_title=from_title,
        number=number_of(found.name),
        enlarged=_ENLARGED.search(found.name) is not None,
        mode=mode,
        place=place_of(sentences),
        conveners=holders,
        year=year_of(found.full + (year[0] if (year := IN_YEAR.match(found.behind[: len(" for 2021")])) else "")),
    )


def _told_kinds(
    found: _Found | None, titled: _Found | None, sentences: Sequence[str], acts: Sequence[str]
) -> tuple[tuple[MeetingKind, ...], bool]:
    """Return the kinds that a meeting's name, the title or the sentences behind tell, and whether the title named it."""
    kinds = _kinds(found) if found else ()
    untold = _WITHOUT_KIND.issuperset(kinds) and not (found and _SPECIAL.search(found.full))
    in_title = _kinds(titled) if titled and untold else ()
    # A mere meeting in the body may have its name in the title.
    from_title = found is None or not _WITHOUT_KIND.issuperset(in_title)
    if from_title:
        kinds = in_title
    if untold and (not kinds or (found and not from_title and not is_of_no_kind(found.full))):
        kinds = (told,) if (told := kind_told_behind(sentences, acts)) else kinds
    if kinds == (MeetingKind.REPORT_BACK,) and any(map(_LECTURERS.search, sentences)):
        kinds = (MeetingKind.LECTURE,)
    if untold and titled and is_of_no_kind(titled.full):
        kinds = (MeetingKind.OTHER,)
    return kinds, from_title


def _in_title(title: str) -> _Found | None:
    """Return the meeting that a title names without saying that it was held (Anxi City work conference)."""
    named = _NAMED.fullmatch(title)
    return _Found(shown(title, with_body=False), _own_holders(title), title, "") if named else None


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


_GATHER = re.compile(r"\b(?:sat together|came together|gathered)\b[^.;]{0,120} to (?:hold|convene) ")


def _gathered(later: Sequence[Span]) -> _Found | None:
    """Return the meeting that people gathered to hold, behind a lead of other things."""
    told = next((one.text for one in later if _GATHER.search(one.text)), None)
    return next(_find(told), None) if told else None


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
        holders = _own_holders(_OF_SESSION.sub("", named))
        yield _Found(shown(named, with_body=False), holders, studied["name"], "")
        return
    for verb in _VERB.finditer(text, 0, 700):
        before, after = text[: verb.start()], text[verb.end() : verb.end() + _LONGEST_NAME]
        anothers = _ANOTHERS.search(before) or (verb["chair"] and before.endswith(" delegation "))
        if anothers or _NOT_HELD.search(before, max(0, len(before) - _BESIDE)):
            continue
        if _AUXILIARY.search(before) or re.match(
            r" *$|[.。]| by | (?:in|at|on|[Rr]ecently) | for [A-Z]?[a-z]+ing ", after
        ):
            by = _BY.match(after)
            words = _AUXILIARY.sub("", without_adverbial(before)).strip(" ,，")
            name = name_in(_OPENING_OF.sub("", words), passive=True)
            holders = bodies_in(by["by"]) if by else ()
        else:
            name = name_in(after.strip(" "), passive=False, chaired=verb["chair"] is not None)
            subject = without_adverbial(before) if verb["hold"] else ""
            if name and (session := _SESSION.match(subject)):
                within = _OF_PRESIDIUM.search(name) is not None
                kept = (shown(name, with_body=True), name) if within else (session["name"], subject)
                yield _Found(kept[0], bodies_in(session["body"]), kept[1], after[:200])
                continue
            visit = INSPECTED.search(before) if subject.endswith(" and") else None
            holders = (visit["body"],) if visit else bodies_in(subject) if subject else ()
        if name:
            behind = text[text.find(name) + len(name) :][:200]
            own = () if holders else _own_holders(name)
            yield _Found(shown(name, with_body=not own), holders or own, name, behind)


def _kinds(found: _Found) -> tuple[MeetingKind, ...]:
    holder = " ".join(found.holders)
    full = ARTICLE.sub("", found.full)
    aimed = _AIM.match(found.behind) is not None
    several = len(IS_NAME.findall(full)) > 1
    parts = names_in(full) if several else [full]
    names = [
        VIDEO.sub("", part.replace("teleconference", "conference")).replace("and conference", "conference")
        for part in parts
    ]
    if joined := _TWO_KINDS.search(full.lower()):
        return tuple(kind_of(f"{word} meeting", "", aimed=False) for word in filter(None, joined.groups()))
    kinds = {kind_of(name, holder, aimed=aimed): name for name in names}
    told = tuple(kind for kind, name in kinds.items() if kind not in _WITHOUT_KIND or is_of_no_kind(name))
    if not told and _is_on_work(full, found.behind):
        return (MeetingKind.WORK_CONFERENCE,)
    if told == (MeetingKind.PROGRESS,) and "review" in full and _OF_PERSONS.match(found.behind):
        return (MeetingKind.REPORT_BACK,)
    if not told and GENERIC.fullmatch(ARTICLE.sub("", full)) and _PROMOTES.match(found.behind):
        return (MeetingKind.PROGRESS,)
    if not told and (marked := _MARKS.match(found.behind)):
        return (MeetingKind.SIGNING_AWARD if marked["award"] else MeetingKind.OTHER,)
    if not told and _EVENT.search(full):
        return (MeetingKind.OTHER,)
    return told or tuple(kinds)[:1]


def _is_on_work(name: str, behind: str) -> bool:
    """Tell whether a conference is on a line of work, as its name or the words behind it say."""
    if name.lower().endswith("conference"):
        return _ON_WORK.match(behind) is not None
    return _CONFERENCE_ON_WORK.search(name + re.split(r" (?:was|were) ", behind)[0]) is not None


def _own_holders(name: str) -> tuple[str, ...]:
    """Return the body in a meeting's own name (executive meeting of the county government)."""
    if len(IS_NAME.findall(name)) > 1 and len(names := names_in(name)) > 1:
        return next(filter(None, map(_own_holders, names)), ())
    if (tasked := _TASKED.search(name)) and " work and " not in tasked["body"]:
        return (_IN_THE_PLACE.sub("", tasked["body"]),)
    aim = _AIMED.search(name)
    name = name[: aim.start()] if aim and IS_NAME.search(name, 0, aim.start()) else name
    name = IN_YEAR.sub("", name if _INSPECTS.search(name) else without_topic(name))
    bare = ARTICLE.sub("", name)
    name = _OF_HEADS.sub(" of", name)
    match = OF_BODY.search(name) or _BODY_WHOSE.match(bare) or BODY_BEFORE.match(WHOSE.sub("", bare))
    match = match or _COMMITTEE_AND_GOVERNMENT.match(bare) or _BODY_NAMED.match(bare)
    return bodies_in(match["body"]) if match else ()
