"""Named persons in a Chinese text: who presided, spoke, conveyed, reported or attended, with the offices printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from baoji_notices.drafting.chinese.bodies import HAN, is_body
from baoji_notices.drafting.chinese.leaders import Leaders, leaders_in
from baoji_notices.drafting.chinese.names import (
    AFTER_OFFICE,
    COMPOUNDS,
    NAME,
    OTHER_NAME,
    SURNAMES,
    TITLED,
    TITLED_IN_BODY,
    is_common,
    is_name,
)
from baoji_notices.drafting.chinese.offices import (
    POSTS,
    SUPERVISOR,
    is_head,
    is_office,
    office_before,
    offices_of,
    split_offices,
)
from baoji_notices.drafting.chinese.roles import goes_on, roles_in, was_not_done
from baoji_notices.drafting.passage import Span
from baoji_notices.model.meeting import Appearance
from baoji_notices.model.vocabulary import EventRole, OfficeMissing, Side

_CLAUSE = re.compile("[^，,；;。！!\n]+")
_OF_OTHERS = re.compile(
    "传达|学习(?:了|贯彻)|(?:深入|认真)学习|介绍了|贯彻|按照|根据|《|落实[^会]{0,6}(?:书记|市长|县长|区长)|讲话精神|批示|听取了?$|习近平|[来赴到].{1,6}(?:调研|考察|视察)"
)
# A space may part the name from its post (局长 某某某).
_IN_OFFICE = re.compile(
    f"{POSTS}(?![制团办员级])(?:助理|人选|候选人)?(?:[（(][^）)]{{1,10}}[）)])?(?:、{SUPERVISOR})?(?:[ \u3000](?={NAME}))?{AFTER_OFFICE}"
)
_PRESIDED_BY = re.compile(
    "(?:会议|大会|座谈会|活动|仪式|培训)?由(?P<who>[^，,。；;]{2,90}?)(?:同志)?(?:主持|召集)"
)
# Whom the meeting speaks of (会议指出，检察长某某所作的报告…) takes no part in it.
_REPORTED = re.compile("(?:会议|大会)[^，,：:]{0,6}(?:指出|强调|要求|认为|号召|决定|宣布)(?:$|[：:])")
_SPEAKS = re.compile("^(?!去年|前年|此前|早在).*(?:指出|强调|(?<![了的确体])要求|表示)$")
_TITLE = re.compile(
    "副?(?:检(?!察|查|验|测|修|索|疫|举)|局长|处长|科长|所长|校长|园长|书记|常委|省长|市长|县长|区长|州长|镇长|乡长|主任|院长|部长|主席|厅长|秘书长)(?![、，,])"
)
_BESIDE = re.compile("(?:、|和|与|以及|及)")
# A surname between a body and its head's title is a person's (县气象局孙局长分析), whose name is not printed.
_TITLE_OF_SURNAME = re.compile(f"([局院校厅部处科所])[{SURNAMES}]\\1长$")
_DAMAGED = re.compile("[a-z?]{1,3}(?=[\u4e00-\u9fff])")  # what is left of a character (??h人大常委会主任)
_OURS = re.compile("我[省市县区州](?=[省市县区州])")  # 我市市委书记: whose paper tells it
_IS_NO_NAME = re.compile(f"[省市县州镇乡旗]|.{{0,4}}{POSTS}")  # 王军和秘书长某某: the next one's office
_UNITS = ("省", "市", "县", "镇", "乡")  # 腾冲市和顺镇: a place behind which 和 begins the next one
_FEWEST_OF_ONE = 7  # characters of an office that is followed by others behind a comma
_LONGEST_NAME = 17  # characters of a name with a middle dot
_GOES_ON = re.compile("(?:并|同时|还)(?:强调|要求|提出|指出|对|就)")
_OF_ANOTHER = re.compile("(?:上周|上个?月|此前|会前|会后|次日|第二天|随后几天)[^。]*(?:主持|召集)")
# Who presides over something else, or over another meeting, is told of by what was decided or looked at.
_DECIDED = re.compile("(?:会议|大会)[^，,：:]{0,6}(?:决定|宣布|任命|观看|回顾)")
# By somebody, but it was not so (会议未由某某主持).
_NOT_BY = re.compile("(?:未|并非|不是|原定|拟|将|应)由?$")
_OF_HIS = re.compile(
    "(?:同志)?(?:(?:提出|作出|所作|所提|强调|要求|部署)的|在批示中|[作做]出[^，,。；;]{0,4}批示|批示(?:指出|强调|要求)|在[^，,。；;]{2,40}(?:的|上的?|时的?)(?:重要|总结)?(?:讲话|批示|指示|发言)(?:要求)?精神)"
)
_ASKED = re.compile("恳请|邀请了?|[特聘]?请|听取了?(?!意见)")  # who was asked to, or heard
# 会议传达了甲精神，部长某某讲话: what he said is passed on.
_PASSES_ON = re.compile("(?:会议|会上[，,]?)?(?:还|首先)?[^，,]{0,4}(?:传达|学习)了?")
_SPEECH_OF = re.compile("(?:同志)?(?:的|重要)*(?:讲话|批示|指示)(?!强调|指出|时)")
_IN_PLACE_OF = re.compile("代表|受|宣读了?$")
_PRONOUN = re.compile("(?:他|她)(?![们的])")
# Behind 某某主持召开会议 what was conveyed, studied or arranged was so by the meeting.
_MEETING_DID = re.compile(
    "(?:并(?:就|对)[^，,。；;]{2,40}(?:研究|安排|部署)|传达|学习|研究|部署|安排|听取|总结|通报|对|就)"
)
_HEARING = re.compile("(?:会议|会上)[^，,]{0,6}听取")  # what follows the report that was heard, the meeting did
_LISTED = re.compile("(?:出席|参加|列席)[^，,。；;]{0,10}有[：:]?")
# Several who are printed by their names alone (某某、某某参加会议).
_NAMES_ALONE = re.compile(
    f"{NAME}(?:、{NAME}){{1,30}}(?=等?(?:参加|出席|列席)(?:了)?(?:本次|此次)?(?:会议|大会|会见|座谈|活动))"
)
_BY = re.compile(
    "(?:首先|随后|最后|接着|其次)?[，,]?(?:会议|大会|座谈会|推进会|培训会|活动|仪式)?由|[一二三四五六]是"
)
# Half of all sentences have none of these words, and name nobody.
_SIGNS = re.compile(
    f"{POSTS}|[他她]|同志|领导|班子|中心组|所作|指出|强调|要求|表示|主持|召集|宣读|传达|讲话|参加|出席|列席|汇报"
)
_NEXT_NAME = re.compile(
    f"(?:[、，,]|和|及|以及|与)(?P<name>{NAME}|{OTHER_NAME})(?=[、，,。；;\\s]|和|及|以及|与|同志|出席|参加|列席|等|到会|分别|就|在|对|针对|作|传达|通报|汇报|宣读|领学|介绍|表态|讲解|围绕|结合|代表|先后|依次|陪同|讲话|主持|$)"
)
_SPEAKER = re.compile(
    f"^(?:会上|随后|最后|座谈会上|会议最后)?[，,]?(?P<name>{NAME})(?=(?:同志)?(?:在(?:会上|讲话中|会议上|[^，,。；;]{{0,6}}(?:讲话|发言|致辞)中|[^，,。；;]{{1,8}}(?=主持)))?(?:指出|强调|要求|表示|感谢|主持|宣读|传达|(?:作|发表)(?:了)?[^，,。；;]{{0,6}}讲话))|^(?P<comrade>{NAME})同志"
)


# Somebody whom only his unit is printed with (由县农业农村局某某某汇报).
_OF_BODY = re.compile(
    f"(?:首先|其次|会上|随后|最后)?[，,]?(?:会议)?由(?P<body>[^，,。；;]{{2,30}}?)(?P<name>[{SURNAMES}]{HAN}{{1,2}})(?=汇报|传达|主持)"
)
# 审议通过了某某所作的工作报告: he reported.
_OWN_REPORT = re.compile(
    "(?:审议|听取|通过)[^，,。；;]{0,8}了(?P<name>[^，,。；;]{2,4}?)(?:同志)?所作的[^，,。；;]{0,30}报告"
)

_PRESENT: tuple[EventRole, ...] = (EventRole.ATTENDED, EventRole.SAT_IN)


@dataclass
class Person:
    """A person as mentioned so far: the first words, the offices, and what was done."""

    name: str
    span: Span
    pieces: list[str]
    roles: list[EventRole] = field(default_factory=list)

    def take(self, roles: tuple[EventRole, ...]) -> None:
        """Add roles in printed order; attended gives way to any other."""
        self.roles += [role for role in roles if role not in self.roles]
        if any(role not in _PRESENT for role in self.roles):
            self.roles = [role for role in self.roles if role not in _PRESENT]


class Roll:
    """The persons of a text in the order of their first mention."""

    def __init__(self, title: str | None) -> None:
        self._title = title or ""
        self.people: dict[str, Person] = {}
        self.leaders: list[Leaders] = []
        self.mentions: list[tuple[int, str]] = []
        self._surnames: dict[str, Person] = {}
        self._firsts: set[str] = set()
        self._last: Person | None = None

    def read(self, sentence: Span) -> None:
        """Add what a sentence says of persons."""
        current: list[Person] = [self._last] if self._last and _GOES_ON.match(sentence.text) else []
        if (
            not current
            and not _SIGNS.search(sentence.text)
            and not any(map(sentence.text.__contains__, self.people))
        ):
            return
        if _OF_ANOTHER.match(sentence.text) and any(
            EventRole.PRESIDED in one.roles for one in self.people.values()
        ):
            return
        waiting = convened = reported = passed = False
        ahead: Span | None = None
        listed, before = bool(_LISTED.match(sentence.text)), ""
        for clause in _clauses(sentence):
            reported = bool(_REPORTED.match(clause.text)) or (reported and not _SPEAKS.search(clause.text))
            if reported or _DECIDED.match(clause.text):
                continue
            passed = passed or bool(_PASSES_ON.match(clause.text))
            if (led := leaders_in(clause)) is not None:
                self.leaders.append(led)
            own = _OWN_REPORT.search(clause.text)
            if own and own["name"] in self.people:
                self.people[own["name"]].take((EventRole.REPORTED,))
            mentioned = list(self._mentions(clause))
            if ahead and mentioned and mentioned[0].span.start == clause.start and mentioned[0].pieces:
                first = mentioned[0]
                first.pieces = [*split_offices(ahead.text), *first.pieces]
                first.span = sentence.part(ahead.start - sentence.start, first.span.end - sentence.start)
            if not mentioned and _only_offices(clause.text):
                begun = ahead or clause.part(office_before(clause.text, len(clause.text)) or 0, len(clause.text))
                ahead = sentence.part(begun.start - sentence.start, clause.end - sentence.start)
            else:
                ahead = None
            if mentioned and passed and _SPEECH_OF.match(clause.text, mentioned[-1].span.end - clause.start):
                continue
            if mentioned:
                self._last, convened = mentioned[-1], "主持召开" in clause.text
                self.mentions.append((clause.start, "".join(self._last.name.split())))
                shared = waiting and current and before.rstrip("等同志 \u3000").endswith(current[-1].name)
                current = [*current, *mentioned] if shared else mentioned
                roles, waiting = _done(clause, mentioned, listed)
                for one in current:
                    one.take(roles)
                current = [] if _HEARING.match(clause.text) else current
            elif self._last and _PRONOUN.match(clause.text):
                self._last.take(roles_in(clause.text))
            elif (
                current
                and (waiting or goes_on(clause.text))
                and not (convened and _MEETING_DID.match(clause.text))
            ):
                roles = roles_in(clause.text)
                for one in current:
                    one.take(roles)
                waiting = waiting and not roles
            elif clause.text.startswith(("会议", "全", "各", "与会")):
                current = []
            before = clause.text

    def _mentions(self, clause: Span) -> Iterator[Person]:
        found, floor = self._titled(clause)
        position = floor
        while match := _IN_OFFICE.search(clause.text, position):
            end = len(clause.text[: match.start("name")].rstrip())
            pieces, begin = self._offices(clause.text, end, floor)
            if _OF_HIS.match(clause.text, match.end()):  # what he asked for elsewhere is dealt with
                position = match.end()
                continue
            sent = clause.text.startswith("委托", match.end())  # who was told to is there, and not who told
            if sent:
                floor = match.end() + len("委托")
            if not pieces or sent or is_common(match["name"]) or is_office(match["name"]):
                position = match.start() + 1
                continue
            if pieces[-1].endswith(("执行主席", "常务主席")) and _NEXT_NAME.match(clause.text, match.end()):
                position = match.end()  # those in the front row are a group
                continue
            found.append(self._person(match["name"], clause.part(begin, match.end()), pieces))
            position = match.end()
            while more := _NEXT_NAME.match(clause.text, position):
                if (
                    _IS_NO_NAME.match(more["name"])
                    or more["name"].endswith(_UNITS)
                    or is_common(more["name"])
                    or is_body(more["name"])
                ):
                    break
                span = clause.part(more.start("name"), more.end("name"))
                found.append(self._person(more["name"], span, pieces))
                position = more.end()
            floor = position
        if not found:
            found = list(self._bare(clause))
        yield from found

    def _offices(self, text: str, end: int, floor: int) -> tuple[list[str], int]:
        """Return the offices that end where a name begins, and where they begin; none if these are no offices."""
        begin = office_before(text, end)
        if begin is None or _OF_OTHERS.search(text[:end]):
            return [], end
        joint = _BESIDE.match(text, max(begin, floor)) if begin <= floor else None
        begin = joint.end() if joint else max(begin, floor)
        begin += text.startswith("在", begin)  # 在局长某某陪同下
        begin += len("会议") * text.startswith("会议", begin, end)
        begin = asked.end() if (asked := _ASKED.match(text, begin, end)) else begin
        begin += len("我市") if _OURS.match(text, begin) else 0
        damaged = _DAMAGED.match(text, begin)
        begin = damaged.end() if damaged else begin
        if _TITLE_OF_SURNAME.search(text, begin, end):
            return [], end
        pieces = split_offices(text[begin:end])
        if _IN_PLACE_OF.search(text, max(0, begin - 3), begin) or text.startswith(("代表", "受"), begin):
            return [], end
        return (pieces, begin) if pieces and all(is_office(piece) for piece in pieces) else ([], end)

    def _bare(self, clause: Span) -> Iterator[Person]:
        """Yield persons who are named without an office: known ones, and new ones who speak or preside."""
        by = _BY.match(clause.text)
        start = begin = by.end() if by else 0
        while known := self._known(clause.text, begin):
            person, length = known
            yield person
            joint = _BESIDE.match(clause.text, begin + length)
            if joint is None:
                return
            begin = joint.end()
        if begin > start:
            return
        alone = _NAMES_ALONE.match(clause.text) if "、" in clause.text else None
        if alone and all(map(is_name, alone[0].split("、"))):
            for one in re.finditer("[^、]+", alone[0]):
                yield self._person(one[0], clause.part(*one.span()), [])
            return
        said = _SPEAKER.match(clause.text[start:])
        sent = _OF_BODY.match(clause.text)
        if sent and is_body(sent["body"]) and is_name(sent["name"]) and not is_body(sent["body"] + sent["name"]):
            yield self._person(sent["name"], clause.part(*sent.span("name")), [])
            return
        name = (said["name"] or said["comrade"]) if said else None
        if name and is_name(name) and not is_office(name):
            begin = clause.text.index(name, start)
            yield self._person(name, clause.part(begin, begin + len(name)), [])

    def _known(self, clause: str, begin: int) -> tuple[Person, int] | None:
        """Return the person whose name, or surname and title (桑校长, 谌检), stands at a place, and its length."""
        longest = _LONGEST_NAME if clause[begin : begin + 1] in self._firsts else 0
        for length in range(min(longest, len(clause) - begin), 1, -1):
            if clause[begin : begin + length] in self.people:
                return self.people[clause[begin : begin + length]], length
        for length in (2, 1):
            named = self._surnames.get(clause[begin : begin + length])
            if named and _TITLE.match(clause, begin + length):
                return named, length
        return None

    def _titled(self, clause: Span) -> tuple[list[Person], int]:
        """Return the persons a clause begins with whose post stands behind their name (胡平太检察长), and their end."""
        found: list[Person] = []
        end = 0
        match = TITLED.match(clause.text)
        while match and is_name(match["name"]) and match["name"] not in COMPOUNDS and not is_body(match["name"]):
            if _OF_HIS.match(clause.text, match.end()):
                break
            end = match.end()
            span = clause.part(match.start("name"), end)
            found.append(self._person(match["name"], span, [match["office"]]))
            match = TITLED.match(clause.text, end + 1) if clause.text[end : end + 1] == "、" else None
        inner = None if found else TITLED_IN_BODY.match(clause.text)
        while inner and is_body(inner["body"]) and is_name(inner["name"]) and not is_body(inner["name"]):
            found.append(
                self._person(inner["name"], clause.part(inner.start("name"), inner.end()), [inner["office"]])
            )
            end = inner.end()
            inner = TITLED_IN_BODY.match(clause.text, end + 1) if clause.text[end : end + 1] == "、" else None
        return found, end

    def _person(self, name: str, span: Span, pieces: list[str]) -> Person:
        person = self.people.setdefault("".join(name.split()), Person(name, span, pieces))
        self._firsts.add(name[0])
        self._surnames.setdefault(name[:2] if name[:2] in COMPOUNDS else name[0], person)
        fuller = len(pieces) > len(person.pieces) and all(" ".join(pieces).find(old) >= 0 for old in person.pieces)
        if fuller:
            person.pieces, person.span = pieces, span
        return person

    def begins(self, content: str, place: int) -> bool:
        """Tell whether somebody known is named at a place, by his name or his surname and title."""
        return self._known(content, place) is not None

    def appearances(self, convener: str | None) -> tuple[Appearance, ...]:
        """Return those who did anything, with their offices; who is mentioned only is left out."""
        context = convener or self._assembly()
        return tuple(self._appearance(person, context) for person in self.people.values() if person.roles)

    def _assembly(self) -> str | None:
        """Return the congress or CPPCC committee in the first office: bare posts behind it (秘书长) are of it."""
        first = next((office for one in self.people.values() for office in offices_of(one.pieces, None)), None)
        side = first.side if first else None
        return first.body.as_printed if first and first.body and side in (Side.CONGRESS, Side.CPPCC) else None

    def _appearance(self, person: Person, convener: str | None) -> Appearance:
        missing = None
        if not person.pieces:
            titled = re.search(f"(?:书记|长|主任|主席){re.escape(person.name)}", self._title)
            missing = OfficeMissing.KNOWN_FROM_TITLE if titled else OfficeMissing.NOT_PRINTED
        return Appearance(
            name="".join(person.name.split()),
            as_printed=person.name,
            event_roles=tuple(person.roles),
            offices=offices_of(person.pieces, convener),
            office_missing=missing,
            anchor=person.span.anchor(),
        )


def _done(clause: Span, mentioned: list[Person], listed: bool) -> tuple[tuple[EventRole, ...], bool]:
    """Return what those whom a clause mentions did, and whether the next clause is still to say it.

    Args:
        listed: whether the sentence is a list of who attended.
    """
    begin = mentioned[0].span.start - clause.start
    first = begin if begin >= 0 else max(0, clause.text.find(mentioned[0].name))
    if _NOT_BY.search(clause.text, 0, first):
        return (), False
    own = mentioned[-1].span.start >= clause.start
    end = max(one.span.end for one in mentioned) - clause.start if own else _end_of(mentioned[-1], clause.text)
    said = re.split("[：:]", clause.text[end:])[0]  # behind it stands what was said
    roles = roles_in(said) or ((EventRole.ATTENDED,) if listed else ())
    presided = _PRESIDED_BY.search(clause.text)
    if "主持会议的" in clause.text[: max(0, mentioned[0].span.end - clause.start)] or (
        presided and mentioned[-1].name in presided["who"]
    ):
        roles = tuple(dict.fromkeys((EventRole.PRESIDED, *roles)))
    return roles, not (roles or was_not_done(said))


def _end_of(person: Person, text: str) -> int:
    """Return where somebody named before, with or without his title, ends in a clause; 0 if it does not name him."""
    place = text.find(person.name)
    end = place + len(person.name)
    title = _TITLE.match(text, end)
    return 0 if place < 0 else title.end() if title else end


def _only_offices(words: str) -> bool:
    """Tell whether a clause is a list of offices, whose holder the next clause names (县委常委、纪委书记，监委主任某某)."""
    pieces = words.split("、")
    enough = len(pieces) > 1 or is_head(words) or (len(words) >= _FEWEST_OF_ONE and "全体" not in words)
    return enough and all(is_office(piece) and len(piece) <= 20 for piece in pieces)


def _clauses(sentence: Span) -> Iterator[Span]:
    for match in _CLAUSE.finditer(sentence.text):
        text = match[0]
        lead = len(text) - len(text.lstrip())
        yield sentence.part(match.start() + lead, match.start() + len(text.rstrip()))
