"""Reporting frames in a Chinese text (会议指出, 某某强调, 他要求): which verb, whose words, where."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ahocorasick_rs import AhoCorasick, MatchKind

from baoji_notices.drafting.chinese.bodies import is_body
from baoji_notices.drafting.chinese.names import COMPOUNDS
from baoji_notices.drafting.passage import Passage, Span
from baoji_notices.drafting.patterns import first_match, row
from baoji_notices.model.content import Block
from baoji_notices.model.vocabulary import ReportingVerb

_HOW = "(?:集中|集体|组织|深入|认真|书面|专题|系统|重点|全文|逐段|逐条|逐字逐句|再次|原原本本)"
VERBS = (
    row("pointed out", "^指出", "指出", ReportingVerb.POINTED_OUT),
    row("held", "^认为", "认为", ReportingVerb.HELD),
    row("stressed", "^(?:[作做][出了]?)?强调", "强调", ReportingVerb.STRESSED),
    row("required", "^(?:要求|[提讲谈作做][出了]?[^，,。]{0,16}要求)", "提出三点要求", ReportingVerb.REQUIRED),
    row("decided", "通过|同意|^决定|^任命|^选举|^表决", "审议通过了", ReportingVerb.DECIDED),
    row(
        "conveyed",
        f"^{_HOW}?(?:传达|学习)|领学|带领",
        "传达学习了",
        ReportingVerb.CONVEYED,
    ),
    row(
        "arranged",
        "^(?:安排|部署|(?:[作做]|进行)[^，,。]{0,8}(?:安排|部署)$)",
        "作了具体安排",
        ReportingVerb.ARRANGED,
    ),
    row("other", "^(?:听取|审议|提出|讲|谈|表示|号召|希望|明确|讨论|说)", "听取了", ReportingVerb.OTHER),
)
SAYING = (
    ReportingVerb.POINTED_OUT,
    ReportingVerb.HELD,
    ReportingVerb.STRESSED,
    ReportingVerb.REQUIRED,
)
_SAID = "强调指出|指出|认为|强调(?:了?(?:[^，,。；;：:]{0,4}点(?:意见|要求)?|(?:具体|以下|如下)意见)|了(?=[：:]))?|(?<!部署)(?<!有关)(?<!相关)(?<!的)(?<!时代)要求(?![、的])|(?:提|讲(?!话)|谈)(?:出)?(?:了)?[^，,。；;：:]{0,12}(?:要求|意见|希望|期望|建议)|表示(?!祝贺|感谢|欢迎|慰问|衷心|热烈|诚挚|肯定|赞同)|[作做]出?了?(?:如下|以下|具体|明确|严格|进一步){0,2}(?:的)?要求|号召|希望|明确|提出(?![了的])"
_PASSED_ON = f"{_HOW}?传达(?:学习)?了?|领学了?|带领[^，,。；;]{{2,12}}学习了"
_DONE = f"{_HOW}?(?:传达学习(?:贯彻)?|学习传达|学习贯彻|传达|学习)了?|(?:书面)?听取(?:[和并]?(?:讨论|审议))?了?|研究了(?!其他)|(?:原则)?同意|(?:研究(?:审议)?并(?:原则)?(?:通过|同意)|审议(?:并)?(?:(?:原则)?(?:通过|同意))?)了?|(?:协商|研究)?讨论了(?!其他)|(?:原则|讨论|表决|协商)?通过了|(?:原则|讨论|表决)通过|选举(?:产生)?了?|决定"
_ADVERBS = "(?:还|先后|同时|最后|进一步|再次|一致|首先|特别|着重|明确|反复|并|则|也|均)?"
# A frame stands at the beginning of a clause: at the start of a sentence, or behind a comma or a semicolon.
_START = "(?:(?<=[。！!；;，,：:\n”])|^)\\s*"
# Words in quotation marks before 要求 are its object (落实“质量年”要求).
_NEW_CLAUSE = "(?:(?<=[。！!；;，,：:\\n])|^)\\s*"
_MEETING = re.compile(
    f"{_START}(?P<frame>(?:会议|大会|(?<!强调[，,])(?<!指出[，,])(?<!认为[，,])全会|座谈会|推进会|培训会|联席会|例会)还?(?:就[^，,。；;]{{2,60}}?|在[^，,。；;]{{4,50}}(?:后|时)|对(?![照标比])[^，,。；;]{{2,40}}?(?=提出))?{_ADVERBS}(?P<verb>{_SAID}|(?:决定|安排|部署)(?=[，,：:])|建议|(?:安排部署|安排|部署)了[^，,。；;：:\n]{{2,20}}(?=[：:]\\s*(?:一是|一要|第一)))|"
    f"(?:(?!保证|确保|保障|推动)[^，,。；;：:\n]{{0,4}}会议|大会|会上[，,]?){_ADVERBS}(?:[，,]?组织(?!部|委)[^，,。；;]{{2,10}}?(?=(?:集中|逐字|逐句|逐段|认真|深入)*(?:传达|学习)))?(?P<done>{_DONE})(?=[^，,。；;：:])|(?:会上[，,])?[^，,。；;：:、\n“]{{2,14}}(?:负责人|負責人|负责同志)(?P<told>传达了|傳達了))"
)
_AGAIN = re.compile(
    f"{_START}(?P<frame>(?P<verb>(?:讨论|审议|表决|研究|协商)(?:并)?(?:(?:原则(?:上)?)?(?:通过|同意)了?|决定了)|讨论研究了|(?<=[；;])(?:听取和审议了|书面听取了|审议并表决通过|(?:传达学习|学习传达|传达|学习)了)|通过了(?!解)|研究了(?=[^，,。；;]{{4,40}}事项))|会议以[^，,。；;]{{2,12}}方式(?P<vote>(?:表决)?通过了))"
)
_MAY_ASK = re.compile("要求|强调|指出|提出")
# A body asks its own units (区局就抓好防汛提出要求：…), or one from above does; words of what it leans on are no subject.
_BODY_ASKS = re.compile(
    f"{_START}(?:(?:[^，,。；;：:\n]{{0,4}}会上|最后|随后|会议最后)[，,]?)?(?P<frame>(?P<body>(?!按|根据|依|遵|对|落实|贯彻|围绕|结合|以|向|与|和|从|由|把|将|是|就|为)[^，,。；;：:\n]{{2,14}}?)"
    f"(?:就[^，,。；;：:\n]{{2,40}}?)?(?P<verb>要求|强调|指出|提出(?:了)?[^，,。；;：:\n]{{0,6}}(?:要求|意见)))(?=[：:]|(?<=要求)(?:[，,](?:要|各|全|一是|一要|必须)|(?:各|全)[^，,。；;：:\n]{{2,20}}?(?:要|必须)))"
)
_LED = re.compile("(?P<frame>分别领学了)")
_TITLES = [
    "局长",
    "组长",
    "书记",
    "主任",
    "校长",
    "园长",
    "总队长",
    "支队长",
    "院长",
    "省长",
    "市长",
    "县长",
    "区长",
    "州长",
    "镇长",
    "乡长",
    "部长",
    "主席",
    "厅长",
    "秘书长",
    "检察长",
    "处长",
    "科长",
    "所长",
    "站长",
    "董事长",
    "总经理",
    "检",
]
_BEFORE_NAME = re.compile(
    f"(?:{_START}|^)(?:[一二三四五六]是|第[一二三四五六]项(?:议程)?是?)?(?:(?:会议)?(?:最后|随后|首先)?由)?(?P<office>[^，,。；;：:\n]{{0,40}})$"
)
_SAYS = re.compile(
    f"(?:(?:出席|主持)(?:会议|大会|座谈会)?并|主持召开[^，,。；;：:]{{2,40}}会议?时|同志|(?:常务)?副?(?:{'|'.join(_TITLES)}))?"
    f"(?:(?:在|就|对|向|围绕|结合|首先|最后|代表|指|从|随后|针对|发表讲话并|讲话并|[作做][^，,。；;]{{0,10}}(?:(?:讲话|总结|发言|点评)并|表态发言[，,](?=表示)))(?:[^，,。；;：:\n“]|“[^“”\n]{{1,12}}”){{0,40}}?|(?:就|针对|围绕)[^，,。；;：:\n“了]{{2,40}}[，,](?=强调|提出|要求|指出)|(?:(?:结合|根据|按照|针对)[^，,。；;：:\n]{{2,40}}[，,])?(?:就|对|围绕)[^。；;：:\n“”]{{2,60}}?(?=提出(?:了)?[^，,。；;：:\n]{{0,8}}(?:要求|意见)[：:]))?(?:讲话|总结(?:讲话)?)?(?:讲话中)?{_ADVERBS}(?P<verb>{_SAID}|[作做](?:出)?(?:了)?强调(?=[：:])|说(?=[，,：:])|{_PASSED_ON})(?=[，,：:“。]|[^，,。；;：:]{{4}}|\n|$)"
)
# A speech whose points follow at once (作重要讲话。一是…) is reported by them.
_SPEECH = re.compile(
    "(?:同志)?(?:最后)?(?P<verb>[作做发](?:表)?(?:了)?[^，,。；;：:\n]{0,12}讲话)(?=[：:]|。\\s*(?:一是|一要|第一[，,、]|$))"
)
_POINTS = re.compile("[：:]|。\\s*(?:一是|一要|第一[，,、])")
# 就…作了具体安排: what was arranged is reported where its list follows.
_ARRANGES = re.compile(
    "(?:首先|接着|最后)?(?:结合[^，,。；;：:\n]{2,20}?)?(?:就|对|围绕)[^，,。；;：:\n]{2,50}?(?P<verb>(?:[作做](?:出)?了?|进行了?)(?:具体|详细|全面|周密)?(?:的)?(?:安排部署|安排|部署))(?=[：:]\\s*(?:一是|一要|第一|1[.、]|$)|。\\s*$)"
)
_PRONOUN = re.compile(
    f"{_START}(?P<frame>(?P<name>他|她)(?:(?:在|就|对|围绕|结合)[^，,。；;：:]{{0,30}}?)?{_ADVERBS}(?P<verb>{_SAID}|说(?=[，,：:])|相信))(?=[，,：:]|[^，,。；;：:]{{6}})"
)
_BARE = re.compile(
    f"{_NEW_CLAUSE}(?P<frame>(?:并|同时|最后|随后)?(?:就(?!落实|贯彻|执行)[^，,。；;：:]{{2,36}}|(?<=并)就[^。；;：:]{{2,60}}(?=提出(?:了)?[^，,。；;：:]{{0,8}}(?:要求|意见)[：:])|(?!对[照标比])[对向给][^，,。；;：:]{{2,30}})?(?P<verb>要求[各全][^，,。；;：:\n]{{1,10}}(?=[：:])|(?<=并)号召(?=[^，,。；;]{{4}})|(?<=时)希望(?=[^，,。；;]{{4}})|强调(?:了?[^，,。；;：:]{{0,4}}点(?:意见|要求)?|了(?=[：:]))?|(?<!时代)(?<!会议)要求(?!真务实)|指出|提出(?:了)?[^，,。；;：:]{{0,10}}(?:要求|意见|希望)|(?:安排部署|部署安排|安排|部署)了[^，,。；;：:\n]{{2,20}}(?=[：:]\\s*(?:一是|一要|第一))))(?=[，,：:]|(?<=要求|意见|希望)。|(?<=要求)(?!、)[^，,。；;]{{4}}|(?<=强调)(?:[^，,。；;：:了的“\n]{{0,14}}(?:要(?![求性点素])|必须)|这是)|(?<=并强调|并指出|并号召|时希望)[^，,。；;了]{{4}})"
)


@dataclass(frozen=True)
class Found:
    """A frame as a pattern found it: where, by which verb, and whose words, as far as they are named."""

    start: int
    end: int
    verb: str
    name: str | None
    bare: bool = False


@dataclass(frozen=True)
class Frame:
    """A frame with the words that begin behind it."""

    block: Block
    begin: int
    end: int


def frames_in(passage: Passage, names: tuple[str, ...], mentions: list[tuple[int, str]]) -> tuple[Frame, ...]:
    """Return the frames of a text in order.

    Args:
        names: names of the appearances, in their order; a speaker is an index into them.
        mentions: where persons are mentioned, so that 他 and a frame without a subject have theirs.
    """
    indexes = {name: index for index, name in enumerate(names)}
    places = [place for place, _ in mentions]
    forms = _forms(names, passage.content)
    speakers = AhoCorasick(list(forms), matchkind=MatchKind.LeftmostLongest) if forms else None
    frames: list[Frame] = []
    for sentence in passage.sentences:
        position = 0
        for found in sorted(
            _found(sentence.text, list(forms.values()), speakers), key=lambda one: (one.start, -one.end)
        ):
            if found.start < position:
                continue
            name = found.name
            if found.bare and frames and _is_listed(passage, frames[-1].end, sentence.start + found.start):
                continue
            if found.bare and _ASKED_BY_OTHERS.search(sentence.text, 0, found.start):
                continue
            if found.bare and _OF_MEETING.match(sentence.text):
                name = None
            elif name == "他" or found.bare:
                before = bisect_right(places, sentence.start + found.start)
                near = before and "\n" not in passage.content[places[before - 1] : sentence.start + found.start]
                name = mentions[before - 1][1] if before and (near or name == "他") else None
                if found.bare and not (frames and _goes_on(frames[-1], sentence, name)):
                    name = name if near else None
            own = sentence.text.rfind("\n", found.start, found.end) + 1  # a frame stands on one line
            span = sentence.part(own or found.start, found.end)
            verb = first_match(VERBS, found.verb)
            if verb and _lists_on(frames, sentence, verb.value, found.start):
                continue
            block = Block(
                verb=verb.value if verb else ReportingVerb.OTHER,
                as_printed=span.text,
                speaker=indexes.get(name or ""),
                anchor=span.anchor(),
            )
            frames.append(Frame(block, span.start, span.end))
            position = found.end
    return tuple(one for one, following in pairwise((*frames, None)) if one and _says(one, following, passage))


# 作出了要求，安排了…: what was asked is not told, and what follows was done and not said.
_GOES_ON_TO_DO = re.compile("[，,](?:并|还)?(?:安排|部署|总结|通报|分析|回顾|传达|介绍|听取|解读|布置)了")
_ARRANGED = re.compile("(?:[作做]|进行)[^，,]{0,8}(?:安排|部署)$")
_MENTIONED = re.compile("(?:提|讲|谈|作|做)[^，,]{1,16}(?:要求|意见|希望|期望|建议)$|[作做][出了]{0,2}强调$")
_ASKED = re.compile("(?<![主重需])要(?!求)|必须|务必|应|须|希望|确保|加强|一是|第一|[:：]")


def _says(frame: Frame, following: Frame | None, passage: Passage) -> bool:
    """Tell whether words are reported behind a frame; of a speech that is only mentioned the next frame reports."""
    told = frame.block.as_printed.endswith("讲话") or _ARRANGED.search(frame.block.as_printed)
    mentions = told or _MENTIONED.search(frame.block.as_printed)
    if frame.block.verb not in SAYING and not mentions:
        return True
    words = passage.content[frame.end : following.begin if following else len(passage.content)]
    if mentions and words.startswith("。"):
        # What the next paragraph tells, unless it lists it, is of somebody else.
        own, _, after = words.partition("\n")
        words = words if _POINTS.match(f"。{after}") else own
    if told:
        return bool(_POINTS.match(words))
    if not words.strip("。；;！，,：: \u3000\n") or _GOES_ON_TO_DO.match(words):
        return False
    mentioned = _MENTIONED.search(frame.block.as_printed) and words.startswith(("，", ",", "。"))
    return not mentioned or bool(_ASKED.search(words))


# 全会强调…，对工作提出了明确要求: theirs, and told of by whoever speaks.
_ASKED_BY_OTHERS = re.compile(
    "(?:全会|总书记|党中央|[省市]委|讲话|论述)[^，,。；;]{0,6}(?:提出|强调|指出|要求|作出)[^。；;]*，对[^，,。；;]{2,30}$|(?:全会|总书记|党中央|[省市]委|讲话|论述)[^，,。；;]{0,6}(?:提出|强调|指出|要求|作出)[^。；;]*[，,]$"
)
_OF_MEETING = re.compile("(?:本次|此次)?(?:会议|大会)(?!由)")
_LISTED = re.compile("[：:，,；;。][一二三四五六](?:是|要)")


def _is_listed(passage: Passage, begin: int, place: int) -> bool:
    """Tell whether a frame without a subject stands amid a list: what is asked there belongs to its item."""
    end = passage.content.find("\n", begin)
    end = len(passage.content) if end < 0 else end
    return _LISTED.search(passage.content, begin, min(place, end)) is not None and (
        _LISTED.search(passage.content, place, end) is not None
    )


def _forms(names: tuple[str, ...], content: str) -> dict[str, str]:
    """Return how speakers are named: by their name, spaced out or not, or by surname and title (谭局长) of one person."""
    forms = {form: name for name in names for form in (name, " ".join(name))}  # 王明, printed 王 明
    titles = [title for title in _TITLES if title in content]
    surnames: dict[str, list[str]] = {}
    for name in names:
        surnames.setdefault(name[:2] if name[:2] in COMPOUNDS else name[0], []).append(name)
    for surname, several in surnames.items():
        if len(several) == 1:
            forms |= {
                form: several[0]
                for title in titles
                for form in (f"{surname}{title}", f"{surname}副{title}")
                if form in content
            }
    return forms


def _lists_on(frames: list[Frame], sentence: Span, verb: ReportingVerb, start: int) -> bool:
    """Tell whether a decision is one more of a list (审议通过甲；审议通过乙), which one frame reports."""
    return (
        verb is ReportingVerb.DECIDED
        and len(frames) > 0
        and frames[-1].block.verb is verb
        and frames[-1].begin >= sentence.start
        and sentence.text[max(0, start - 1)] in "；;"
    )


def _goes_on(last: Frame, sentence: Span, name: str | None) -> bool:
    """Tell whether a frame without a subject stands in the sentence of the frame before it."""
    return last.begin >= sentence.start and name is not None


def _found(text: str, names: list[str], speakers: AhoCorasick | None) -> Iterator[Found]:
    for pattern in (_MEETING, _AGAIN, _LED, _BARE, *((_PRONOUN,) if names else ())):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            verb = groups.get("verb") or groups.get("done") or groups.get("told") or groups.get("vote") or "学习"
            pronoun = "他" if pattern is _PRONOUN else None
            yield Found(match.start("frame"), match.end("frame"), verb, pronoun, bare=pattern is _BARE)
    for match in _BODY_ASKS.finditer(text) if _MAY_ASK.search(text) else ():
        if is_body(match["body"]):
            yield Found(match.start("frame"), match.end("frame"), match["verb"], None)
    if speakers is None:
        return
    for index, start, end in speakers.find_matches_as_indexes(text):
        before = _BEFORE_NAME.search(text, max(0, start - 60), start)
        says = _SAYS.match(text, end) or _ARRANGES.match(text, end) or _SPEECH.match(text, end)
        if before and says:
            yield Found(before.start("office"), says.end("verb"), says["verb"], names[index])
