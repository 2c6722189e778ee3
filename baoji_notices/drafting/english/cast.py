"""Who did what at the meeting: the subject of each verb, a person or a group, and who utters the reporting verbs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from baoji_notices.drafting.english.groups import is_group
from baoji_notices.drafting.english.members import (
    ABSENT,
    BACK,
    NAME,
    ON_DAY,
    Cast,
    Utterance,
    opening_person,
)
from baoji_notices.drafting.english.names import find_names
from baoji_notices.drafting.english.people import LEADERS, Person, Subject, parse_subject
from baoji_notices.drafting.english.verbs import Verb, find_verbs
from baoji_notices.drafting.english.words import POST
from baoji_notices.drafting.passage import Span
from baoji_notices.model.vocabulary import EventRole

_BY = re.compile(
    r" by (?:(?:[a-z-]+ ){1,4}(?:officials|figures|individuals|personnel),? including )?(?=[A-Za-z])|(?: the (?:meeting|conference|symposium|session))?,? including (?=[A-Za-z])|(?:(?<=participation)|(?<=attendance)) of (?=[A-Za-z])"
    r"|(?<=chairmanship) of (?=[A-Za-z])| were:? (?=[A-Za-z])|(?<=ttended)(?: the (?:meeting|conference|symposium|session))?: (?=[A-Z])"
)
# What is said to be conveyed or put forward by somebody is the work of those above.
_AGENTS_END = re.compile(r"[,;，；] (?:and )?(?:was|were|with)\b|[;；]|['’]s [\"“]| and saw ")
_SAME_GOES_ON = re.compile(r"\b(?:and|who|while|then)(?: also)? ?$")
_NEW_CLAUSE = re.compile(r"[,，;；] ?(?:and |while )$")
_BY_AGENT = frozenset({EventRole.PRESIDED, EventRole.ATTENDED, EventRole.SAT_IN})
_ADVERB = r"(?: (?:also|then|who|respectively|successively|further|repeatedly|once again|[a-z]{3,14}ly)){0,2}"
_GOES_ON = re.compile(rf"(?:(?:^|[ ,，])(?:and|who|while|then|but|as well as)|[,，]|^){_ADVERB} ?$")
# The object of a verb whose subject goes on without a joint (held the meeting stressed that).
_ITS_MEETING = re.compile(r" (?:the|an?) [^,;.]{0,160}\b(?:meeting|conference|symposium),? ")
# What may stand between a subject and its verb, or before a subject that a sentence begins with.
_FILLER = re.compile(
    r"(?:[\s,，.、)）]|\b(?:and|not only|etc|both|all|also|then|who|first|finally|successively|respectively|further|[a-z]{3,14}ly|"
    r"once again|on behalf of [^,;]{3,80}|in charge of (?:the )?[A-Z][^,;]{3,60}|from (?:the )?(?:[a-z]+ ){1,2}aspects|(?:on|for|in|at) (?:the|this|his|her|how) [^,;]{3,80}|was|is|were|has|have)\b)*",
    re.IGNORECASE,
)
# The spirit of a meeting that somebody presided over was conveyed at this one.
_OF_ANOTHER = re.compile(r"\bspirit of [^,;.]{3,120}\b(?:conference|meeting|session) $")
# A subject stands at the head of its clause, or behind a comma, a conjunction or an adverbial.
_FREE = re.compile(
    r"(?:^|^(?!Resident|Villager|Farmer|Shopkeeper)[A-Z][a-z]{3,15} | [–—-]|[,，、;；:：.)”\"]|\b(?:Mr\.|Ms\.|Mrs\.|and|[Cc]omrades?|while|but|that|when|[Tt]hen|[Nn]ext|where|[Aa]s|[Ff]inally|[Ss]ubsequently|[Aa]fterwards?|[Mm]eeting|[Cc]onference|[Ss]peech|with|"
    r"morning|afternoon|evening|summary|end|[0-9]{1,2}(?:st|nd|rd|th)?|recently|such as|the|(?:meeting|conference|symposium),? (?:was |is )?by(?: the)?))\s*$"
)
# What a subject did first, in a verb that gives no role (inspected the site and).
_DID_BEFORE = re.compile(
    r"[\s,]*(?:also |first |then |[a-z]{3,14}ly )?(?:[a-z]{2,14}ed|led|went|came|took)\b[^;；]*(?:\band|,)\s*(?:[a-z]{3,14}ly\s+)?"
)
_APPOSED = re.compile(r"\s*(?:,| and )[^;；]{3,160},\s*")  # words beside the name that no table of posts has
_ACTED = re.compile(
    r"[\s,]+(?:also |first |then |[a-z]{3,14}ly )?(?:[a-z]{2,14}ed|led|went|came|took|gave|made|put)\b"
)
_BEFORE_VERB = (_FILLER, _DID_BEFORE, _APPOSED)
_INCLUDING = re.compile(r"\b(?:including|such as)(?: [Cc]omrades?)? $")
_OF_THE = re.compile(r"\b(?:of|by|with|from|to|in|at|for|on|than|under) the\s*$")
_OBJECT_ENDS = re.compile(r"[,，;] ?(?:and )?(?:the )?| and (?:the )?(?=[A-Z])")
_MORE = re.compile(
    r"\s*(?:[,，;；、]|and\b|as well as\b)[\s,]*(?:and |as well as )?(?:the )?(?:all|other|relevant|heads?|main|principal|members|leaders?|responsible|persons?|representatives|more than|over|"
    r"about|some|comrades|leading|cadres|deputies|each|various|village|town|staff|delegates)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"^[\s,;，；]*(?:and |as well as )?")
_STOPS_OF_A_LIST = (":", "：", "。", "”")
_STOPS = (*_STOPS_OF_A_LIST, ";", "；")
_CLAUSE = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bLtd)(?<!\bNo)[.] (?=[A-Z])|\bthat (?=[A-Z])")
_PRONOUN = re.compile(rf"\b(?P<word>[Hh]e|[Ss]he)\b{_ADVERB} ?$")
_SURNAME = re.compile(rf"\b(?P<name>[A-Z](?:[a-z]{{1,9}}|[A-Z]{{1,9}})){_ADVERB} ?$")
_ADVERBS_AT_END = re.compile(rf"{_ADVERB} ?$")
_ITS_POST = re.compile(rf"(?:{POST}|[Cc]omrade|M(?:r|s|rs)\.) $")
_DAY_AT_END = re.compile(rf",? {ON_DAY},? ?$")  # Li Min, mayor, on May 2 presided
_ADVERB_AT_END = re.compile(r"[,，] (?:also|then|first|[a-z]{3,14}ly) ?$")  # Li Min, mayor, immediately presided
_DAY = 50  # characters that such a day takes
# Who is fetched to speak is told as an object: invited Li Min, director of the bureau, to give a lecture.
_INVITED = re.compile(
    r"\b(?:invited|sent) (?P<who>(?:[Cc]omrade )?[A-Z][^;.]{4,160}?),? (?:to the (?:meeting|conference|training) )?to (?:give|deliver|make|lecture|explain|teach|interpret|conduct)\b"
)
_MEETING_ITSELF = frozenset(
    ("The meeting", "the meeting", "The conference", "Conference", "Meeting", "It was", "it was")
)
_OF_STATE = re.compile(r", (?:the )?(?:[Vv]ice[- ])?(?:Premier|General Secretary|State Council+or)\b")
# Who stayed away is told with his offices before the one who came.
_STAYED_AWAY = re.compile(
    r"\b(?:(?:was|were|is|are|being) (?:absent|away|ill|sick|on [a-z ]{0,20}?(?:leave|business|mission|trip)|(?:unable|not able) to)|(?:did|could|was|were) not|asked for leave|took [a-z ]{0,12}leave|missed the (?:meeting|conference))\b"
    r"[^,;，；]*?(?:[,;，；](?: (?:and|so|but))?|\band|\bso|\bbut|$) ?"
)


@dataclass
class _Acting:
    """The subject that a verb has: members of the cast, or words that may name a group."""

    members: list[int] = field(default_factory=list)
    others: list[Span] = field(default_factory=list)
    start: int | None = None


def read_cast(sentences: Sequence[Span]) -> Cast:
    """Read who takes part from all sentences of a text.

    Example:
        >>> words = "Lei Min, deputy director of the bureau, presided over the meeting and delivered a speech."
        >>> member = read_cast([Span(0, len(words), words)]).members[0]
        >>> member.person.name.text, [role.value for role in member.roles]
        ('Lei Min', ['presided', 'spoke'])
    """
    cast = Cast()
    for sentence in sentences:
        _read_sentence(cast, sentence)
        cast.read.append(sentence)
    for member in cast.members:
        name = member.person.name
        before = next((number for number, one in enumerate(sentences) if name.text in one.text), None)
        if not member.person.offices:
            member.person = _told_elsewhere(member.person, sentences) or member.person
        elif before is not None and sentences[before].end < name.start:
            member.person = _told_elsewhere(member.person, sentences[before : before + 1]) or member.person
    return cast


def _told_elsewhere(person: Person, sentences: Sequence[Span]) -> Person | None:
    """Return a person as the first sentence names him that prints his offices, whatever it tells of him."""
    for sentence in sentences:
        if person.name.text in sentence.text:
            named = parse_subject(sentence).persons
            told = next((one for one in named if one.name.text == person.name.text and one.offices), None)
            if told:
                return told
    return None


def _read_sentence(cast: Cast, sentence: Span) -> None:
    verbs = list(find_verbs(sentence.text))
    cast.verbs.extend((sentence, verb.begin) for verb in verbs)
    acting = _Acting()
    cursor = 0
    known = len(cast.utterances), len(cast.members)
    before: Verb | None = None
    for verb, following in zip_longest(verbs, verbs[1:]):
        by = _BY.match(sentence.text, verb.end)
        if by and (not _BY_AGENT.isdisjoint(verb.roles) or not (verb.roles or verb.reporting)):
            stop = max(following.begin, by.end()) if following else len(sentence.text)
            if "including" in by[0]:  # a number attended, and then they are named
                counted = sentence.part(min(cursor, verb.begin), verb.begin)
                number = _subject(cast, counted, acting, first=cursor == 0)
                cast.others.extend((words, role) for words in number.others for role in verb.roles)
            listed = by[0].endswith(": ")
            stead = sentence.text.find(" on behalf of ", by.end(), stop)
            stop = stead if stead > 0 else stop
            acting, length = _agents(cast, sentence.part(by.end(), stop), last=following is None, listed=listed)
            above = _OF_ANOTHER.search(sentence.text, 0, verb.begin)
            acting = acting if verb.roles and not above else _Acting()  # what a team did is not its leader's own
            cursor, before = by.end() + length, verb
        else:
            left = sentence.part(min(cursor, verb.begin), verb.begin)
            acting = (
                _Acting() if by or _is_reported(left, before) else _subject(cast, left, acting, first=cursor == 0)
            )
            cursor, before = verb.end, verb
            if verb.reporting and acting.members:
                start = sentence.start + verb.begin if acting.start is None else acting.start
                span = sentence.part(start - sentence.start, verb.end)
                bare = acting.start is None
                cast.utterances.append(Utterance(span, verb.reporting, acting.members[0], bare))
        for index in acting.members:
            cast.give(index, verb.roles)
        if verb.of_groups:
            beside = [
                words for words in acting.others if not acting.members or is_group(_LISTED.sub(", ", words.text))
            ]
            cast.others.extend((words, role) for words in beside for role in verb.roles)
    if "invited " in sentence.text or "sent " in sentence.text:
        _read_guests(cast, sentence)
    first_told = len(cast.read) < BACK and known == (len(cast.utterances), len(cast.members))
    if first_told and (person := opening_person(sentence)):
        cast.add(person)


def _is_reported(left: Span, before: Verb | None) -> bool:
    """Tell whether who stands before a verb is named in what is reported: stressed that Li Min has made a speech."""
    return (
        before is not None
        and before.reporting is not None
        and left.text.startswith(" that ")
        and next(find_names(left.part(0, min(len(left.text), NAME + len(" that ")))), None) is not None
    )


def _read_guests(cast: Cast, sentence: Span) -> None:
    """Note the officials who were invited or sent to speak."""
    for guest in _INVITED.finditer(sentence.text):
        for person in parse_subject(sentence.part(*guest.span("who"))).persons[:1]:
            if person.offices:
                cast.give(cast.add(person), (EventRole.SPOKE,))


def _subject(cast: Cast, left: Span, before: _Acting, *, first: bool) -> _Acting:
    """Return the subject of a verb from the words to its left."""
    clause = _last_clause(left, listed=first)
    if day := _DAY_AT_END.search(clause.text, max(0, len(clause.text) - _DAY)):
        clause = clause.part(0, day.start())
    if adverb := _ADVERB_AT_END.search(clause.text, max(0, len(clause.text) - NAME)):
        clause = clause.part(0, adverb.start())
    if clause.text.strip() in _MEETING_ITSELF:
        return _Acting()
    found = parse_subject(clause)
    if persons := _own(found, clause):
        did = _DID_BEFORE.fullmatch(found.behind.text) and not _MORE.match(found.behind.text)
        return _Acting([cast.add(person) for person in persons], [] if did else found.rest, persons[0].start)
    if (before.members or before.others) and (
        (_GOES_ON.search(left.text[-80:]) and not _has_own_group(left.text)) or _ITS_MEETING.fullmatch(left.text)
    ):
        return _Acting(before.members, before.others, None)
    pronoun = _PRONOUN.search(clause.text, max(0, len(clause.text) - 60))
    if pronoun and ABSENT.search(left.text):
        return _Acting()  # he is the leader named before
    if pronoun:
        return _Acting(before.members[:1] or cast.recent(), [], clause.start + pronoun.start("word"))
    if first and clause.text.startswith(("He ", "She ")):
        return _Acting(cast.recent(), [], None)
    if (foreign := _known_at_end(cast, clause)) is not None:
        name = cast.members[foreign].person.name.text
        return _Acting([foreign], [], clause.start + clause.text.lower().rindex(name.lower()))
    surname = _SURNAME.search(clause.text, max(0, len(clause.text) - 60))
    known = cast.find(surname["name"]) if surname else None
    if surname and known is not None:
        post = _ITS_POST.search(clause.text, max(0, surname.start() - 40), surname.start())
        return _Acting([known], [], clause.start + (post or surname).start())
    behind_object = None if first or clause.start > left.start else _OBJECT_ENDS.search(clause.text)
    return _Acting([], [clause.part(behind_object.end() if behind_object else 0, len(clause.text))])


def _has_own_group(text: str) -> bool:
    """Tell whether words that end in a comma name a group behind an object (held a meeting, and all staff, 57 people,)."""
    joint = text.rfind(", and ") if text.rstrip().endswith(",") else -1
    return joint >= 0 and is_group(text[joint:])


def _known_at_end(cast: Cast, clause: Span) -> int | None:
    """Return the member whose name, of several words and no pinyin or partly in small letters, ends a clause."""
    words = _ADVERBS_AT_END.sub("", clause.text).rstrip().lower()
    names = (member.person.name.text.lower() for member in cast.members)
    return next((index for index, name in enumerate(names) if " " in name and words.endswith(name)), None)


def _agents(cast: Cast, right: Span, *, last: bool, listed: bool = False) -> tuple[_Acting, int]:
    """Return who stands behind a verb's by, and how far their words reach: a further verb has its own subject."""
    stop = None if listed else _AGENTS_END.search(right.text)
    words = right.part(0, stop.start() if stop else len(right.text))
    if day := _DAY_AT_END.search(words.text.rstrip("."), max(0, len(words.text) - _DAY)):
        words = words.part(0, day.start())
    found = parse_subject(words)
    if not stop and not last and len(found.persons) > 1 and not _SAME_GOES_ON.search(words.text[-80:]):
        before_last = words.part(0, found.persons[-1].start - words.start)
        found = parse_subject(before_last) if _NEW_CLAUSE.search(before_last.text) else found
    at_once = [person for person in found.persons[:1] if person.start - words.start <= len("the Comrade ")]
    if at_once and _is_of_state(at_once[0], words):
        return _Acting(), len(words.text)
    if not at_once:
        led = next((one for one in found.rest if next(find_names(one), None)), None) if found.persons else None
        # by city leaders A and B, as well as Li Min, director of the bureau
        if led and led.end < found.persons[0].start:
            own = [cast.add(person) for person in found.persons]
            return _Acting(own, [words.part(0, led.end - words.start)]), found.persons[-1].end - right.start
        return _Acting([], [words]), len(words.text)
    return _Acting([cast.add(person) for person in found.persons], found.rest), found.persons[-1].end - right.start


def _own(found: Subject, clause: Span) -> list[Person]:
    """Return the persons that a verb behind the clause has, without those that belong to what stands before."""
    behind = found.behind.text
    if not (any(form.fullmatch(behind) for form in _BEFORE_VERB) or _MORE.match(behind) or is_group(behind)):
        return []
    own: list[Person] = []
    for person in reversed(found.persons):
        before = clause.text[: person.start - clause.start]
        if _INCLUDING.search(before) and not any(one.offices for one in [person, *own]):
            own.clear()  # who stand for a group before them
            continue
        heading = None if person.offices else LEADERS.search(before)
        if heading:  # county leader Li Min: a group of one, and others stand before
            found.rest.append(clause.part(heading.start(), person.end - clause.start))
            continue
        if not _FREE.search(before) or _OF_THE.search(before):
            break
        if own and _ACTED.search(clause.text, person.end - clause.start, own[0].start - clause.start):
            break  # who did something of his own before it
        own.insert(0, person)
    return [person for person in own if not _is_of_state(person, clause)]


def _is_of_state(person: Person, words: Span) -> bool:
    """Tell whether somebody is a leader of the state, by the name or by the office behind it."""
    behind = _OF_STATE.match(words.text, person.name.end - words.start)
    return behind is not None or ABSENT.search(person.name.text) is not None


def _last_clause(left: Span, *, listed: bool) -> Span:
    """Return the words from the last clause on; before the first verb semicolons only part the names of a list."""
    text = left.text
    begin = 1 + max(text.rfind(mark) for mark in (_STOPS_OF_A_LIST if listed else _STOPS))
    if ". " in text or "that " in text:
        begin = max((stop.end() for stop in _CLAUSE.finditer(text, begin)), default=begin)
    begin = max((away.end() for away in _STAYED_AWAY.finditer(text, begin)), default=begin)
    return left.part(begin, len(left.text))
