"""The named officials of a text: their offices, and what each did, by the verbs whose subject or agent they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from baoji_notices.drafting.english.names import find_names, is_name, is_run_on
from baoji_notices.drafting.english.offices import is_office, is_plural, split_offices
from baoji_notices.drafting.english.words import BODY_NOUN, POST
from baoji_notices.drafting.passage import Span

_STRIP = re.compile(
    r"[ ,;:，；(（–—-]*(?:and\b|as well as\b)?[ ,;]*(?:who (?:is|was) )?(?:also )?(?:as (?=(?:the |(?:deputy |vice )?(?:chair|director|secretary|president|head|mayor))))?(?:[Cc]omrades? )?",
    re.IGNORECASE,
)
_JOINT_AT_END = re.compile(r"[ 、,](?:and|together with)$")
_TRAILING = " ,;，；、.。"
# Heads of several bodies are a group, whoever is named before them.
_OF_SEVERAL = re.compile(
    r"\b(?:departments|units|bureaus|offices|towns|townships|districts|counties|villages|branches|schools|(?<!ommittee of )(?<!ommittee of the )(?<!of provincial )(?<!of municipal )(?<!of county )organs|levels)\b"
)
# Those in the front row are a group, as 执行主席 and 常务主席 are.
_OF_THE_CONFERENCE = re.compile(r"(?:the )?(?:[Ss]tanding|[Ee]xecutive) (?:chairmen|chairpersons)\b")
_MEMBERS = re.compile(r"(?:the )?members of\b")
_BODY_BEHIND = re.compile(
    rf" of (?:the )?(?:[^,;]{{2,90}}?\b{BODY_NOUN}(?: (?:of|for) [A-Z][a-z]+(?:,? (?:and )?[A-Z][a-z]+){{0,4}})?|(?:[A-Z][A-Za-z’']+ )?(?:[Tt]own(?:ship)?|[Cc]ounty|[Cc]ity|[Dd]istrict|[Vv]illage))(?=(?: (?:also|then|[a-z]{{3,14}}ly))? *$|,| and )"
)
_COMRADE = re.compile(r"\b[Cc]omrades? ?$")  # stands between an office or a joint and the name
_INCLUDING = re.compile(r",? (?:including|namely):? ?$")  # vice mayors including A and B
_LISTS_POSTS = re.compile(
    r"(?:[Dd]irectors|[Mm]ayors|[Ss]ecretaries|[Cc]hair(?:men|persons)|[Pp]residents|[Hh]eads|[Gg]overnors|[Mm]agistrates|[Pp]rincipals|[Dd]eans)$"
)
_TOGETHER = "together with "
_PURE_JOINT = re.compile(r"(?:[ ,;、]|and\b|as well as\b|[Cc]omrades?\b)*")
_APPOSITIVE = re.compile(r" ?[,，(（]| ?[-–—] ?(?=[A-Z][a-z])")
_AND_OTHERS = re.compile(
    r",? (?:and|as well as) other (?:[a-z-]+ ){0,3}(?:leaders\b(?: of (?:the )?(?:[a-z]+ ){0,4}teams of the (?:county|city|district|town))?|(?:members|leading comrades)(?: of (?:the )?[A-Za-z ’']{3,60})?(?= *(?:,|$)))"
)
_AND_REPRESENTATIVES = re.compile(
    r",? (?:and|as well as) (?:the )?others? (?:[0-9]+ |[a-z-]+ ){0,3}representatives\b"
)
_OTHERS = re.compile(r",? (?:and|as well as) (?:some |many )?others\b")
_TAIL_POST = re.compile(rf"(?:(?<=[ ,;])|^)(?:[A-Z][A-Za-z]+ )?{POST}$")
_TAIL_OFFICE = re.compile(rf"(?:(?<=[ ,;])|^){POST} of [^,;]{{2,100}}$")
_VICE_CHAIR = re.compile(r"(?:the )?[Vv]ice[- ][Cc]hair")
_IS_MEMBER = re.compile(r"\b[Mm]ember\b")
_DEPUTY = re.compile(r"(?:the )?(?:[Dd]eputy|[Vv]ice)\b(?:.* of | [A-Za-z]+$)")
# 党组成员、副局长 of two: translators print the post in the singular behind A and B.
_SHARED_POST = re.compile(r"(?:the )?(?:members?|[Dd]eputy|[Vv]ice)\b")
_STANDING = re.compile(
    r"(?:[A-Z]?[a-z]+ ){1,2}(?:[Pp]arty )?(?:[Cc]ommittee )?[Ss]tanding [Cc]ommittee|[Ss]tanding [Cc]ommittee of (?:the )?(?:[A-Z]?[a-z]+ ){1,4}[Cc]ommittee"
)
_OF_POST = re.compile(rf" (?:of|by|from) (?P<post>(?:[A-Z][a-z]+ )?{POST})$")
LEADERS = re.compile(
    r"\b(?:[Ll]eaders of (?:[A-Z][a-z]+(?= Mr)|the (?:autonomous region|province|city|county|district))|(?:(?:[Oo]ther|[Rr]elevant|[Cc]ity|[Mm]unicipal|[Cc]ounty|[Dd]istrict|[Tt]own|[Tt]ownship|[Pp]rovincial|[Bb]ureau|[Hh]ospital|[Ss]chool)"
    r"[- ](?:level )?){0,3}(?:(?<![Tt]eam )(?<![Gg]roup )(?<!quadron )(?<!rigade )[Ll]eaders?|(?<=pal )officials(?= (?:such as|including))|(?<=nty )officials(?= (?:such as|including))|[Ll]eadership|[Ll]eading (?:comrades|cadres)))(?:,? (?:such as|including|comrades?))?(?: M(?:r|s|rs)\.)?[ ,:，]{0,2}$|\b(?:[Ee]xecutive|[Ss]tanding) (?:chairmen|chairpersons)(?: of the (?:presidium(?: of the )?)?(?:meeting|conference|session|congress)?)?,? $"
)
# Official names that are no pinyin (Uygur, Mongol, Tibetan) are known only by the office that touches them.
_FOREIGN = r"[A-Z][a-z]{1,14}(?:[ ·•-][A-Z][a-z]{1,14}){0,3}"
_RUN = re.compile(
    rf"(?:{_FOREIGN}|(?<![a-z])[a-z]{{5,20}}(?=, )|[A-Z][a-z]{{1,6}} [a-z]{{3,10}}(?=, )|(?<=[rdtnly] )[a-z]{{2,7}} [a-z]{{3,12}}(?=, | and | *$))(?= *$|, | and | of the )"
)
_LISTED = re.compile(rf", (?P<name>{_FOREIGN})(?:,? and |, )")  # one between two names of a list
_SMALL = re.compile(r"(?:, | and )(?P<name>[a-z]{2,7} [a-z]{2,12})(?=, | and | *$)")
_CLAUSE_BEGINS = re.compile(r"(?:^|[,;.] |\band )$")
_OFFICE_FOLLOWS = re.compile(rf", {{1,2}}(?:the |an? )?(?:[A-Za-z’']+ ){{0,7}}?{POST}(?: of|,| and|$)")
_POSTS = re.compile(rf"(?:(?:[A-Z][a-z]+ ){{1,2}})?(?:{POST} )+(?=[A-Z])")
_OFFICE_LEADS = re.compile(rf"\b{POST} $")
_INSTITUTION = re.compile(
    rf"\b(?:{POST}|{BODY_NOUN}|[Pp]arty|[Mm]unicipal|[Cc]ounty|[Dd]istrict|[Cc]ity|[Pp]rovinc\w{{1,3}}|[Tt]own\w{{0,4}}|[Pp]eople|[Mm]eeting|[Ss]ymposium|[Cc]onference|[Ff]orum|[Ss]ession|[Cc]ongress|"
    r"The|On|At|In|After|Then|Finally|General|This|All|More|People|Standing|Political|Legal|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|Subsequently|Afterwards|Later|Also|It|He|She|Comrade|[A-Z][a-z]+ly)\b"
)


@dataclass
class Person:
    """A name with the offices printed beside it."""

    name: Span
    offices: list[Span] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the name or the first office begins."""
        return min([self.name.start, *(office.start for office in self.offices)])

    @property
    def end(self) -> int:
        """Where the name or the last office ends."""
        return max([self.name.end, *(office.end for office in self.offices)])


@dataclass
class Subject:
    """Who stands before a verb, or behind its by: persons, and what is left of the words beside them."""

    persons: list[Person]
    rest: list[Span]
    behind: Span


def parse_subject(span: Span) -> Subject:
    """Read the persons with their offices in a stretch of text, and what is left before, between and behind them.

    Example:
        >>> words = "Lei Huihui, Secretary of the Party Group and Director of the Bureau, "
        >>> [office.text for office in parse_subject(Span(0, len(words), words)).persons[0].offices]
        ['Secretary of the Party Group', 'Director of the Bureau']
    """
    persons = [Person(name) for name in _all_names(span)]
    if not persons:
        return Subject([], [span], span.part(0, 0))
    rest: list[Span] = []
    leaders = _before(persons[0], span.part(0, persons[0].name.start - span.start), rest, first=True)
    for number, (left, right) in enumerate(pairwise(persons)):
        gap = span.part(left.name.end - span.start, right.name.start - span.start)
        leaders = _between(left, right, gap, rest, joined=_is_joined(persons, number, span)) or leaders
    gap = span.part(persons[-1].name.end - span.start, len(span.text))
    _behind(persons[-1], gap, rest, joined=_is_joined(persons, len(persons) - 1, span))
    _share(persons, span)
    _share_deputies(persons, span)
    last = persons[-1]
    split = _BODY_BEHIND.match(span.text, last.name.end - span.start) if last.offices else None
    if split:  # Director Li Min of the bureau: the name parts the post from its body
        behind = span.part(split.end(), len(span.text))
        rest = [*(one for one in rest if one.start < last.name.end), behind]
        return Subject(persons, rest, behind)
    end = max(person.end for person in persons)
    if leaders:
        persons = _without_led(persons, leaders, span, rest)
    elif not last.offices and _AND_REPRESENTATIVES.match(span.text, end - span.start):
        return Subject([one for one in persons if one.offices], rest, span.part(len(span.text), len(span.text)))
    elif others := _AND_OTHERS.match(span.text, end - span.start):
        persons = _without_others(persons, span, others.end(), rest)
        end = span.start + others.end()
    elif unnamed := _OTHERS.match(span.text, end - span.start):
        rest = [one for one in rest if one.start < end]
        end = span.start + unnamed.end()
    return Subject(persons, rest, span.part(end - span.start, len(span.text)))


def _is_joined(persons: Sequence[Person], number: int, span: Span) -> bool:
    """Tell whether only a comma or and stands between a name and the one before, which has no office yet."""
    if not number or persons[number - 1].offices:
        return False
    between = span.text[persons[number - 1].name.end - span.start : persons[number].name.start - span.start]
    return _PURE_JOINT.fullmatch(between) is not None


def _without_led(persons: list[Person], leaders: int, span: Span, rest: list[Span]) -> list[Person]:
    """Take out the names that stand under one heading (city leaders A and B), which are a group with it."""
    led = [person for person in persons if person.start > leaders]
    while led and any(person.offices for person in led):
        led.pop()
    if len(led) < 2:
        return persons  # a heading for one name heads no list, and is no office either
    rest.append(span.part(leaders - span.start, led[-1].end - span.start))
    return [person for person in persons if person not in led]


def _without_others(persons: list[Person], span: Span, end: int, rest: list[Span]) -> list[Person]:
    """Take out the names that stand before other leaders (A, B and other city leaders), which are a group with them."""
    bare = list(takewhile(lambda person: not person.offices, reversed(persons)))
    if len(bare) > 1:
        rest[:] = [one for one in rest if one.start < bare[-1].start]
        rest.append(span.part(bare[-1].start - span.start, end))
        return persons[: -len(bare)]
    return persons


def _before(person: Person, gap: Span, rest: list[Span], *, first: bool = False) -> int | None:
    """Give a person the offices that lead up to the name; return where a heading for several names begins."""
    gap = _without_comrade(gap)
    if including := _INCLUDING.search(gap.text):
        rest.append(gap.part(0, including.start()))
        return None
    if heading := LEADERS.search(gap.text):
        rest.append(gap.part(0, heading.start()))
        return gap.start + heading.start()
    gap = _stripped(gap)
    chunks = list(split_offices(_right_stripped(gap)))
    if not gap.text or (
        _ends_joint(gap.text)
        and not (
            first
            and gap.text.endswith(", ")
            and chunks
            and is_office(chunks[-1].text)
            and not is_plural(chunks[-1].text)
        )
    ):
        rest.append(gap)
        return None
    while chunks and (office := _office_at_end(chunks[-1]) or (person.offices and _as_member(chunks[-1]))):
        person.offices.insert(0, office)
        if office.start > chunks[-1].start:  # words before it belong to something else
            chunks[-1] = chunks[-1].part(0, office.start - chunks[-1].start)
            break
        chunks.pop()
    rest.extend(_joined(chunks, gap))
    return None


def _between(left: Person, right: Person, gap: Span, rest: list[Span], *, joined: bool) -> int | None:
    """Share what stands between two names: offices behind the first, offices before the second."""
    gap = _without_comrade(gap)
    heading = LEADERS.search(gap.text)
    touches = gap.text.startswith(", and ") and not _ends_joint(gap.text)  # A, and Director B
    if touches or not _APPOSITIVE.match(gap.text) or (left.offices and not gap.text.endswith(", and ")):
        # The director, Li Min, the deputy director, Tao Wu: what stands before the first name does before the next.
        between = left.name.start - left.offices[-1].end if left.offices else 0
        return _before(right, gap, rest, first=between == len(", "))
    if heading:  # Li Min, mayor of Anxi, and municipal leaders Tao Wu and Bao Lin
        _behind(left, gap.part(0, heading.start()), rest, joined=joined)
        return gap.start + heading.start()
    touching = not _ends_joint(gap.text)
    chunks = list(split_offices(_right_stripped(_stripped(gap))))
    if chunks and chunks[-1].text.startswith(_TOGETHER):
        chunks[-1] = chunks[-1].part(len(_TOGETHER), len(chunks[-1].text))
    if touching and chunks and (office := _office_at_end(chunks[-1])) and office.start == chunks[-1].start:
        right.offices.append(office)
        chunks.pop()
    _take(left, chunks, rest, gap, joined=joined)
    return None


def _behind(person: Person, gap: Span, rest: list[Span], *, joined: bool) -> None:
    """Give the last person the offices that follow the name."""
    if not _APPOSITIVE.match(gap.text):
        rest.append(gap)
    else:
        _take(person, list(split_offices(_right_stripped(_stripped(gap)))), rest, gap, joined=joined)


def _take(person: Person, chunks: list[Span], rest: list[Span], gap: Span, *, joined: bool) -> None:
    """Move offices from a list to a person; one in the plural belongs to several names, or to none."""
    while chunks and is_office(chunks[0].text) and (joined or not is_plural(chunks[0].text)):
        if _OF_SEVERAL.search(chunks[0].text) or _OF_THE_CONFERENCE.match(chunks[0].text):
            break
        if chunks[0].text.startswith("the members of "):
            break  # A, B, the members of the group: these are others
        if person.offices and _MEMBERS.match(chunks[0].text) and is_plural(person.offices[-1].text):
            break  # vice chairmen A and B, and members of the committee: these are a group
        person.offices.append(chunks.pop(0))
    rest.extend(_joined(chunks, gap))


def _joined(chunks: Sequence[Span], gap: Span) -> list[Span]:
    """Return the words from the first chunk to the last: a list of groups has commas of its own."""
    return [gap.part(chunks[0].start - gap.start, chunks[-1].end - gap.start)] if chunks else []


def _share(persons: Sequence[Person], span: Span) -> None:
    """Let names that are joined to one with an office in the plural, or in the singular behind both, have it, too."""
    for one, other in (
        *pairwise(persons),
        *pairwise(reversed(persons)),
    ):
        first, second = sorted((one, other), key=lambda person: person.name.start)
        between = span.text[first.end - span.start : max(first.end, second.start) - span.start]
        behind = one is second and one.offices and one.offices[0].start >= one.name.end
        several = one.offices and (
            is_plural(one.offices[-1].text)
            or (behind and between == " and " and _SHARED_POST.match(one.offices[0].text))
        )
        if several and not other.offices and _PURE_JOINT.fullmatch(between):
            other.offices = list(one.offices)


def _share_deputies(persons: Sequence[Person], span: Span) -> None:
    """Let all names of a list have the posts of the deputy who begins it, which translators print once (Vice Chairman of X A, B, C)."""
    for number, person in enumerate(persons):
        own = person.offices
        if not own or not _DEPUTY.match(own[-1].text) or not all(_IS_MEMBER.search(one.text) for one in own[:-1]):
            continue
        if own[-1].end > person.name.start and not _VICE_CHAIR.match(own[0].text):
            continue  # behind a name a deputy's post is mostly his alone
        bare = list(takewhile(lambda one: not one.offices, persons[number + 1 :]))
        names = [person, *bare]
        gaps = (span.text[one.end - span.start : two.name.start - span.start] for one, two in pairwise(names))
        if len(bare) > 1 and all(map(_PURE_JOINT.fullmatch, gaps)):
            for one in bare:
                one.offices = list(own)


def _as_member(chunk: Span) -> Span | None:
    """Return a standing committee that translators print for its member, before his other offices."""
    return chunk if _STANDING.fullmatch(chunk.text) else None


def _office_at_end(chunk: Span) -> Span | None:
    """Return the office that a stretch of text ends with."""
    if of_post := _OF_POST.search(chunk.text):  # members of Secretary General: the post is the next one's own
        return chunk.part(of_post.start("post"), len(chunk.text))
    if is_office(chunk.text):
        return chunk
    found = _TAIL_OFFICE.search(chunk.text) or _TAIL_POST.search(chunk.text)
    return chunk.part(found.start(), len(chunk.text)) if found else None


def _all_names(span: Span) -> list[Span]:
    """Return the names in a stretch of text: those of pinyin, and others where an office touches them."""
    names = list(find_names(span))
    for run in _RUN.finditer(span.text):
        end = span.start + run.end()
        if any(other.start < end <= other.end for other in names):
            continue
        posts = _POSTS.match(run[0])
        start = run.start() + (posts.end() if posts else 0)
        before = span.text[max(0, start - 40) : start]
        begins = _CLAUSE_BEGINS.search(before) is not None
        if begins and not span.text.startswith(", ", run.end()):
            continue
        name = span.part(start, run.end())
        taken = any(name.end > other.start and name.start < other.end for other in names)
        surname, _, given = name.text.partition(" ")
        if given.islower() and not is_name(surname, given):
            continue
        if (
            taken
            or _INSTITUTION.search(name.text)
            or (name.text.islower() and not given and not is_run_on(name.text))
        ):
            continue
        if _OFFICE_FOLLOWS.match(span.text, run.end()) if begins else _OFFICE_LEADS.search(before):
            names.append(name)
    names.extend(_small_ones(span, [name for name in names if name.text.islower()]))
    names.sort(key=lambda name: name.start)
    between = (
        span.part(left.end - span.start + found.start("name"), left.end - span.start + found.end("name"))
        for left, right in pairwise(names)
        if (found := _LISTED.fullmatch(span.text[left.end - span.start : right.start - span.start]))
        and not _INSTITUTION.search(found["name"])
    )
    return sorted([*names, *between], key=lambda name: name.start)


def _small_ones(span: Span, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the names in small letters that follow one of their kind in a list (director tu bin, rao hua, fu daoping)."""
    for name in names:
        place = name.end - span.start
        while (more := _SMALL.match(span.text, place)) and is_name(*more["name"].split()):
            yield span.part(more.start("name"), more.end())
            place = more.end()


def _without_comrade(gap: Span) -> Span:
    comrade = _COMRADE.search(gap.text)
    gap = gap.part(0, comrade.start()) if comrade else gap
    including = _INCLUDING.search(gap.text) if gap.text.endswith(("including ", "namely ", ": ")) else None
    office = including and _TAIL_POST.search(gap.text, 0, including.start())
    return gap.part(0, including.start()) if including and office and _LISTS_POSTS.search(office[0]) else gap


def _stripped(span: Span) -> Span:
    lead = _STRIP.match(span.text)
    return span.part(lead.end() if lead else 0, len(span.text))


def _right_stripped(span: Span) -> Span:
    words = span.text.rstrip(_TRAILING)
    while words.endswith((")", "）")) and words.count("(") + words.count("（") < words.count(")") + words.count(
        "）"
    ):
        words = words[:-1].rstrip(_TRAILING)
    while joint := _JOINT_AT_END.search(words, max(0, len(words) - len(" together with"))):
        words = words[: joint.start()].rstrip(_TRAILING)
    return span.part(0, len(words))


def _ends_joint(text: str) -> bool:
    words = text.rstrip()
    return words.endswith((",", ";", "，", "；", "、", " and", " together with")) or words == "and"
