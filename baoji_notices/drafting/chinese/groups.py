"""Participants who are named by group or number in a Chinese text (codebook, groups)."""

import re
from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick

from baoji_notices.drafting.chinese.bodies import is_body
from baoji_notices.drafting.chinese.leaders import Leaders
from baoji_notices.drafting.chinese.names import NAME, is_common
from baoji_notices.drafting.chinese.offices import is_office
from baoji_notices.drafting.numerals import chinese_number
from baoji_notices.drafting.passage import Span, Stretches
from baoji_notices.drafting.patterns import Pattern, first_match, row
from baoji_notices.model.meeting import Appearance, Group
from baoji_notices.model.vocabulary import EventRole, GroupKind

# Rows that coders agree on; who heads a unit is a cadre to one and a unit to another, and gets no kind.
KINDS: tuple[Pattern[GroupKind | None], ...] = (
    row("committee", "主席团$|常务主席$", "大会主席团", GroupKind.COMMITTEE),
    row("deputies", "人大代表|政协委员|党代表$|^(?:部分)?委员$", "部分人大代表", GroupKind.DEPUTIES),
    row(
        "leadership",
        "(?:班子|班子成员|党组成员|党委委员|组成人员|(?<!主要)(?<!分管)(?<!包村)领导)$|[省市县区州旗]委常委$",
        "局领导班子成员",
        GroupKind.LEADERSHIP,
    ),
    row("staff", "(?:职工|员工|教师|教职员工|全体人员)$", "全体职工", GroupKind.STAFF),
    row("cadres", "(?:机关干部|中层干部|全体干部|驻村干部)$", "机关全体干部", GroupKind.CADRES),
    row(
        "units",
        "(?:部门|单位)$|(?:单位|部门|科室|股室|处室|站所|企业|局|中心|室|队|机构|科|处)[）)]?(?:的)?(?:主要|有关|相关|分管|党政)?(?:负责人|负责同志)$",
        "市直有关部门",
        GroupKind.UNITS,
    ),
    row("public", "(?:群众|居民|村民|市民|家长)(?:代表)?$", "群众代表", GroupKind.PUBLIC),
)
_HEADS = re.compile("(?:负责人|负责同志)$")
_UNITS = re.compile("(?:单位|部门)$")
_OF_ONE_HEAD = re.compile("(?:负责人|负责同志|成员)$")
_SPEECH = re.compile("发表意见|发言|汇报|通报|述职|讲解|交流")
_HEARD = re.compile(
    "(?:^|(?<=[，,；;。]))(?:(?:(?:随后|接着|首先|其次)[，,])?(?:会上|随后|接着|首先|其次)[，,]?|[一二三四五六]是|第[一二三四五六]项(?:议程)?(?:[是由，,：:])?)?(?:[^、，,。；;]{2,10}的)?(?P<who>[^，,。；;：:“”《》\\s]{3,60}?)"
    "(?:(?:分别|依次|先后|首先)[^，,。；;]{0,40}?|(?:就|围绕|结合|针对|对)[^，,。；;]{2,40}?|向[^，,。；;]{2,12}?)?"
    "(?P<did>(?:[作做]|进行)(?:了)?[^，,。；;]{0,6}(?:发言|汇报|述职|讲解|交流)|(?<=分别)(?:汇报|通报|发言)|(?<=依次)汇报|汇报(?=了|[^，,。；;]{2,30}情况)|通报(?=了|[^，,。；;]{2,30}情况)|发表意见)"
)
# Many units are listed before the head that they share.
_HEADED = re.compile("、.*(?:负责人|负责同志|分管领导|有关人员|相关人员|联络员)$")
_LONGEST, _LONGEST_HEADED = 40, 120  # characters
_AND_OTHERS = re.compile("等(?:[0-9一二三四五六七八九十]{1,3}[个家])?(?:相关|有关|责任)?(?:单位|部门)?$")
_SHARED_HEAD = re.compile(
    "^各(?:[^，,、（(]|[（(][^）)]{1,8}[）)]){0,8}(?:单位|部门)$|(?:负责人|负责同志|书记|代表|班子成员|[^个]主任)$"
)
_UNIT = re.compile("(?:[市区县州旗镇乡村]|社区|街道|景区|林场|农场|企业|旅行社|室|科|小学|初中|高中)$")
_PERSONS = re.compile("干部|书记|主任|主席|代表|成员|委员|人员|职工|领导|长(?=[、和及])")
_VERB = re.compile(
    "(?:分别|一同|共同|均|也|线上|在(?![家岗职])[^，,。；;]{2,12}|通过[^，,。；;]{2,12}|以视频[^，,。；;]{0,8})?(?P<verb>列席(?!人员|代表|同志|组)|(?:参加|参与了(?=会议)|出席)(?!的)|在主席台(?:前排)?就[座坐]|(?:参会|与会|到会)(?!人员|者|代表|领导|单位|同志|干部|委员)|在主会场|在分会场)(?:了)?(?:会议|大会|座谈|此次|本次|学习|活动|培训|$)?"
)
_COUNT = re.compile(
    "(?:等)?(?:共|共计|近|约|总计|计)?(?: ?)(?P<number>[0-9]{1,6}|[一二三四五六七八九十百千两]{1,6})(?P<more>余|多)?(?:名|人|位|个人)(?P<over>以上|左右)?(?:同志|干部|代表)?$"
)
_FEWER = re.compile("近$|近(?=[0-9一二三四五六七八九十百千])")
_NUMBER_AT_END = re.compile("[0-9]{1,6}(?:余|多)?(?:人|名|位)$")
_ENDS_IN_NAME = re.compile(f"(?:书记|长|主任|主席)(?P<name>{NAME})$")
# 县委办，政府办，环保等单位负责人: heads of all that is listed before them.
_SHARED_HEADS = re.compile("等(?:相关|有关)?(?:单位|部门)[^，,、]{0,6}(?:负责人|负责同志)$")
# Somebody by his post alone (乡党委副书记、乡长出席会议) is no group.
_ONE_PERSON = re.compile(
    "^[^各全、和及等两部有相所0-9]{0,10}(?:(?:党委|党工委|党组|纪委)副?书记|(?:人大|政协|政府)主[席任]|(?<!副)[乡镇县区市州旗]长)$"
)
_ONLY_COUNT = re.compile("(?:等|共计|共|总计)?(?:近|约)? ?[0-9一二三四五六七八九十百]{1,6}(?:余|多)?(?:名|人|位)")
_BEGINS = re.compile("各|全|相关|有关|机关|部分|所属|驻|包村|离退休|[省市县区镇乡局院校委](?!民)")
_TOTAL = re.compile("(?:等|共计|共|总计)(?:近|约)? ?[0-9一二三四五六七八九十百]{1,6}(?:余|多)?(?:名|人|位)")
_WHOLE = re.compile(
    "(?:成员|负责人|负责同志|同志|领导|干部|职工|人员|代表|委员|党员|干警|教师|校长|单位|部门|班子|副职|医师|护士长|护林员|[区县镇乡营连排]长|[局校院站所组队科园处馆社行股室厂厅台矿场]长|书记|支书|主任|主席|常委|专员|专干|[护管]理?[护养]?员|民警|法官|检察官|[官]助理|巡视员|检察员|[乡镇]长|养护员|保洁员|协管员|安全员|调解员|秘书|联络员|网格员|志愿者|会员|学员|队员|文书|骨干|工作者|全体)(?:[（(][^）)]{1,10}[）)])?$"
)
# Each group with its own number before it.
_ONE_COUNTED = "(?P<label>(?P<number>[0-9]{1,5})(?P<more>余|多)?名(?P<who>(?:列席|与会|特邀|参会)?(?:人大|党员|村民|居民|会员|职工|政协)?(?:代表|人员|委员)))"
_COUNTED = re.compile(
    f"(?:共计|总计|共)?{re.sub('[?]P<[a-z]+>', '?:', _ONE_COUNTED)}(?:[、和及]{re.sub('[?]P<[a-z]+>', '?:', _ONE_COUNTED)}){{0,4}}"
)
_NO_GROUP = re.compile(
    "习近平|召开|举行|^其(?!他|余)|^(?:听取|传达|学习|等|对|就|围绕|为|向|给|均|与会|大家|会议|参会|双方|我|他|她|并|共|应邀|同时)|^(?:人员|同志)$"
)
# Named leaders stand before 等, or behind the heading they share: such a label is no group's.
_NAMED_LEADERS = re.compile("领导(?!小组|班子|干部|同志|机构|成员|和|及|以|等|[、（(]|$)")
_LEAD = re.compile(
    "^(?:(?:[^、，,各全]{2,4}、){0,20}[^、，,各全]{2,9}等(?=[省市县区镇乡州旗][^、，,]{0,12}领导$)|、|以及|及|来自|和(?=[^和、]{2,12}(?:负责人|负责同志|人员|成员)$)|和(?=各|全|相关|有关|部分|机关|其他|[省市区县镇乡局院])|(?:本次|此次)?(?:会议|活动)(?:还)?|会上|邀请了?|率领?|带领|另外|同时|还有|此外|其他|由|参加会议的有|出席会议的有|[：:])+"
)
_ATTENDED = re.compile(
    "^(?:会议)?(?P<verb>参加|出席|列席|参会|与会)(?:(?:本次|此次)?(?:会议|大会|座谈会?|培训会?|活动))?(?:的(?:人员)?(?:还)?有[：:]?|人员(?:有|为|包括)?[：:]|人员(?:有|为|包括))"
)


def groups_in(
    sentences: Iterable[Span], leaders: Iterable[Leaders], people: Iterable[Appearance]
) -> tuple[Group, ...]:
    """Return the groups in printed order.

    Args:
        sentences: the sentences outside of what was said.
        leaders: names under a shared heading, which make one group.
        people: the persons who appear by themselves; their offices are no groups.
    """
    people = tuple(people)
    known = AhoCorasick([one.as_printed for one in people]) if people else None
    headed: list[Group] = [
        Group(as_printed=one.label, kind=GroupKind.LEADERSHIP, count_min=one.count, count_max=None if one.more else one.count,
              approximate=False, event_role=EventRole.ATTENDED, anchor=one.span.anchor())
        for one in leaders
    ]  # fmt: skip
    persons: tuple[Group | Appearance, ...] = (*headed, *people)
    taken = Stretches((one.anchor.start, one.anchor.end) for one in persons if one.anchor)
    found = [
        group
        for sentence in sentences
        for group in (*_in_sentence(sentence, known, taken), *_heard(sentence, known))
        if group.anchor and not taken.touch(group.anchor.start, group.anchor.end)
    ]
    return tuple(sorted([*headed, *found], key=lambda group: group.anchor.start if group.anchor else 0))


def _in_sentence(sentence: Span, known: AhoCorasick | None, taken: Stretches) -> Iterator[Group]:
    listed = _ATTENDED.match(sentence.text)
    if listed is None and not _VERB.search(sentence.text):
        return
    waiting: list[Span] = []
    sentence = sentence.part(listed.end(), len(sentence.text)) if listed else sentence
    for match in re.finditer("(?:[^，,；;。！!\n（(]|[（(][^）)]{0,30}[）)]|[（(])+", sentence.text):
        clause = _behind(sentence.part(*match.span()), taken)
        verb = _VERB.search(clause.text)
        if verb is None and listed:
            yield from _labelled(clause.part(0, len(clause.text.rstrip("。 "))), _role(listed["verb"]), known)
            continue
        if verb is None:
            waiting = [*waiting, clause] if _is_label(clause.text, known) else []
            continue
        role = _role(verb["verb"])
        subject = clause.part(0, verb.start())
        if waiting and _ONLY_COUNT.fullmatch(subject.text):  # A、B、C，共计160余人参加
            subject = sentence.part(waiting[0].start - sentence.start, subject.end - sentence.start)
            waiting = []
        if waiting and _TOTAL.search(subject.text):  # A，B，C等90多人参加
            subject = sentence.part(waiting[0].start - sentence.start, subject.end - sentence.start)
            waiting = []
        if waiting and _SHARED_HEADS.search(subject.text) and all(is_body(one.text) for one in waiting):
            subject = sentence.part(waiting[0].start - sentence.start, subject.end - sentence.start)
            waiting = []
        spans = [*waiting, subject] if subject.text else waiting
        for span in spans:
            yield from _labelled(span, role, known)
        waiting = []


def _role(verb: str) -> EventRole:
    return EventRole.SAT_IN if verb == "列席" else EventRole.ATTENDED


def _heard(sentence: Span, known: AhoCorasick | None) -> Iterator[Group]:
    """Yield the units, or their heads, that spoke or reported; a list without a shared head goes by its first unit."""
    if not _SPEECH.search(sentence.text):
        return
    for match in _HEARD.finditer(sentence.text):
        label = match["who"]
        if _names(label, known) or _NO_GROUP.search(label):
            continue
        pieces = [piece for piece in _AND_OTHERS.sub("", label).split("、") if piece]
        if not all(map(_is_unit, pieces)):  # 文化和旅游局 is one
            pieces = [part for piece in pieces for part in piece.split("和") if part]
        headed = _SHARED_HEAD.search(label)
        if not headed and not all(_is_unit(piece) for piece in pieces):
            continue
        yield Group(
            as_printed=label if headed else pieces[0],
            kind=_kind(label) if headed else GroupKind.UNITS,
            count_min=None,
            count_max=None,
            approximate=False,
            event_role=EventRole.REPORTED if match["did"].endswith(("汇报", "通报", "述职")) else EventRole.SPOKE,
            anchor=sentence.part(*match.span("who")).anchor(),
        )


def _is_unit(piece: str) -> bool:
    return 3 <= len(piece) <= 20 and (is_body(piece) or bool(_UNIT.search(piece)))


def _behind(clause: Span, taken: Stretches) -> Span:
    """Return what stands in a clause behind the persons it begins with (副局长某某、水利科全体人员)."""
    end = taken.last_within(clause.start, clause.end)
    return clause.part(min(end, clause.end) - clause.start, len(clause.text)) if end else clause


def _labelled(span: Span, role: EventRole, known: AhoCorasick | None) -> Iterator[Group]:
    lead = _LEAD.match(span.text)
    span = span.part(lead.end(), len(span.text)) if lead else span
    if _TOTAL.search(span.text) and not _COUNTED.fullmatch(
        span.text
    ):  # one number for all of them: one group under the whole label
        group = _group(span, role, known, total=True)
        if group:
            yield group
        return
    counted = _COUNTED.fullmatch(span.text)
    if counted:
        yield from _counted(span, role)
        return
    pieces: list[tuple[int, int]] = []
    begin = 0
    for match in re.finditer(
        "、|和(?=[^和、]{3,30}$|(?:各|全|相关|有关|部分)[^和]{3,40}$)|以及|及(?!其)", span.text
    ):
        if _parts(span.text, begin, match):
            pieces.append((begin, match.start()))
            begin = match.end()
    pieces.append((begin, len(span.text)))
    for start, end in pieces:
        group = _group(span.part(start, end), role, known)
        if group:
            yield group


def _counted(span: Span, role: EventRole) -> Iterator[Group]:
    """Yield groups that are each printed with their number before them (58名代表、27名列席人员)."""
    for match in re.finditer(_ONE_COUNTED, span.text):
        number = chinese_number(match["number"])
        open_ended = bool(match["more"])
        yield Group(
            as_printed=match["label"],
            kind=_kind(match["who"]),
            count_min=number,
            count_max=None if open_ended else number,
            approximate=open_ended,
            event_role=EventRole.SAT_IN if "列席" in match["who"] else role,
            anchor=span.part(*match.span("label")).anchor(),
        )


def _parts(text: str, begin: int, joint: re.Match[str]) -> bool:
    """Tell whether a joint stands between two groups, and not between two posts of the same one (书记、主任)."""
    before = text[begin : joint.start()]
    rest = re.split("、|以及|及(?!其)", text[joint.end() :])[0]
    if not _WHOLE.search(before) or (_UNITS.search(before) and _HEADS.search(text)):
        return False
    if joint[0] == "及":
        own = _HEADS.search(text) or _BEGINS.match(rest)  # a group with heads or a scope of its own
        return bool(_OF_ONE_HEAD.search(before) and own)
    if _BEGINS.match(rest):
        return True
    same = rest[-2:] == before[-2:] and not _HEADS.search(rest)  # 执委会委员、经审委委员
    return len(rest) > 5 and bool(_WHOLE.search(rest)) and not same


def _group(span: Span, role: EventRole, known: AhoCorasick | None, *, total: bool = False) -> Group | None:
    counted = _COUNT.search(span.text)
    label = span.text[: counted.start()] if counted else span.text
    fewer = label.endswith(("近", "约"))
    label = re.sub("[，,]?(?:等|共计|共|总计|近|约)+$", "", label.strip()).strip()
    if not _is_label(label, known) and not (total and 2 <= len(label) <= 60 and not _names(label, known)):
        return None
    number = chinese_number(counted["number"]) if counted else None
    open_ended = bool(
        counted and (counted["more"] or counted["over"] or fewer or re.search("近|约|余|多", counted[0]))
    )
    nearly = bool(counted and re.search("近", span.text[len(label) :]))
    return Group(
        as_printed=label,
        kind=_kind(label),
        count_min=None if nearly else number,
        count_max=number if nearly or not open_ended else None,
        approximate=open_ended,
        event_role=role,
        anchor=span.anchor(),
    )


def _kind(label: str) -> GroupKind | None:
    """Return the kind of a label; None where it names several kinds, or one on which coders do not agree."""
    label = re.sub("[（(][^）)]{1,12}[）)]", "", label)
    heads = _HEADS.search(label)
    if heads and not _PERSONS.search(label, 0, heads.start()):  # of all the units before it
        label = re.split("、|以及|及|和", label)[-1]
    found = {
        one.value if (one := first_match(KINDS, piece)) else None for piece in re.split("、|以及|及|和", label)
    }
    return found.pop() if len(found) == 1 else None


def _names(label: str, known: AhoCorasick | None) -> bool:
    """Tell whether a label names a person who appears by himself."""
    return known is not None and bool(known.find_matches_as_indexes(label))


def _is_label(text: str, known: AhoCorasick | None) -> bool:
    plain = _NUMBER_AT_END.sub("", text)
    if (
        not 2 <= len(plain) <= _LONGEST_HEADED
        or (len(plain) > _LONGEST and not _HEADED.search(plain))
        or _NO_GROUP.search(plain)
        or _names(plain, known)
    ):
        return False
    named = _ENDS_IN_NAME.search(plain)
    if (named and not is_common(named["name"])) or _ONE_PERSON.search(plain) or _NAMED_LEADERS.search(plain):
        return False
    return (
        bool(_WHOLE.search(plain))
        or (is_body(plain) and not plain.startswith("会"))
        or (is_office(plain) and plain.startswith("各"))
    )
