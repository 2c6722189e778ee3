"""What was conveyed from above in a Chinese text: one item a meeting, speech, instruction or document."""

import re
from collections.abc import Iterator
from itertools import takewhile

from baoji_notices.drafting.chinese.bodies import level_of
from baoji_notices.drafting.passage import Span
from baoji_notices.drafting.patterns import first_match, row
from baoji_notices.drafting.places import leading
from baoji_notices.model.content import Conveyed
from baoji_notices.model.publication import BodyRef
from baoji_notices.model.vocabulary import ConveyedKind, DocumentKind, Level

_VERB = re.compile(
    "(?:(?:专题|集中|集体|组织|认真|深入)?(?:传达学习贯彻|学习传达贯彻|传达学习|学习传达|传达贯彻|学习领会)|学习贯彻|集中学习|集体学习|组织学习|专题学习|认真学习|深入学习贯彻|深入学习|原文学习|重点学习|跟进学习|领学|传达|学习(?!活动))(?:研讨)?(?:[并和、](?:讨论|研讨)了?|并[^，,。；;《“]{2,6}?)?(?:贯彻)?(?:落实)?(?:了)?(?=[^，,。；;、：:])"
)
# Words before the verb that make it an aim, a demand or a thing that is yet to come, and not what this meeting did.
_NOT_DONE = re.compile(
    "未能?$|正在[^，,。]{0,4}$|没有$|拟$|不再$|将[^，,。]{0,6}$|(?:上次|去年)[^，,。]{0,6}$|通报了[^，,。]{0,4}$|听取$|是在[^，,。]{0,12}$|为[^，,。]{0,12}$|要$|把$|将$|按照|通过$|以$|结合$|围绕[^，,]{0,10}$|抓好$|做好$|要求[^，,。]{0,12}$|关于[^，,。]{0,20}$|推动$|推进$|深化$|加强$|持续$|坚持$|开展$|部署$|安排$|推进$|全面$|(?:召开|举行|举办)了?$|就[^，,。]{0,20}$|对[^，,。]{0,10}$|不断$|进一步$|真正$|切实$|(?<![主重])要[^，,。]{0,10}$|必须[^，,。]{0,8}$|的$"
)
_BY_MEETING = re.compile("(?:会议|大会)(?:进一步|深入|认真){1,2}")
# 召开会议，进一步传达学习: done, unless it is planned or told of others.
_CALLED_TO = re.compile(
    "^(?!.*(?:将|拟|要|通报|下一步|各(?:支部|科室|单位|镇))[^。]*(?:召开|举行))[^。；;]{0,80}(?:召开|举行)了?[^，,。；;]{2,60}[，,](?:进一步|深入|认真){1,2}$"
)
_TITLED = re.compile("(?<=《)[^《》]{1,200}(?=》)|(?<=“)[^“”]{8,80}(?=”)")  # a comma in a title ends nothing
_AGENDA = re.compile("议程(?:是|为|有|包括)")  # of a meeting to come
_STOP = re.compile(
    "[。；;！!\n]|[，,](?=(?:再次|还|并)(?:强调|要求|通报)了)|[，,](?=[^，,。；;]{0,40}(?:传达|领学|学习了))|[，,](?!(?:以及)?(?:[0-9]{1,2}月[0-9]{1,2}日)?(?:《|“|习近平|党的|中国共产党|中央|中共|全国|全[省市区县州]|国务院|国家|自治区|[省市县区州](?!.{0,12}(?:主持|出席|参加)))[^，,。；;]{1,60}(?:精神|讲话|》|会议|论述|指示)(?:[，,。；;、]|$)|以及对[^，,。；;]{2,40}作出的重要(?:指示|批示|讲话)|(?:以及)?(?!全面|落实|贯彻|研究|部署|安排|动员|总结|按照|围绕|结合|切实)(?:[^，,。；;]{2,8}(?:同志|书记|[省市县区州]长|主任)在[^，,。；;]{2,40}讲话|[^，,。；;]{2,16}关于[^，,。；;]{2,60}(?:精神|通知|意见|讲话|决定|方案|指示|批示|要求)(?:[，,。；;]|$)))|(?:并|，|,)(?:研究|安排|部署)|并(?=[对就向作做]|通报|介绍|解读|宣读)|[：:](?=[0-9]{1,2}[.．、]|[一二][是要]|第一|$)|(?<=精神)(?:研究|安排|部署|并|和(?=研究|部署|安排))"
)
_HEAD = re.compile(
    "精神(?!文明)|讲话|指示|批示|会议|全会|大会|两会|“两会”|论述|思想|》|通知|意见|决定|要求|部署|文件|条例|准则|规定|办法|方案|报告|贺信|回信|贺词|文章|(?<![做方办想看用说手])法(?=[》（(]|$)|推进会|座谈会|部署会|动员会|工作会|现场会|讲评会|会$|党代会|人代会|安排|公报|案例|通报|要点"
)
_SPOKEN = re.compile("讲话|致辞|贺词|演讲|报告|指示|批示|论述|回信|贺信|文章")

KINDS = (
    row(
        "speech",
        "讲话|致辞|贺词|演讲|总书记在[^，,、]{2,40}(?:会|会议|论坛)上?$",
        "重要讲话精神",
        ConveyedKind.SPEECH,
    ),
    row("instruction", "指示|批示|回信|贺信|重要要求", "重要指示批示精神", ConveyedKind.INSTRUCTION),
    row(
        "document",
        "《|》|条例|规定|办法|通知|意见|决定|方案|细则|文件|公报|通报|工作报告|的报告(?:精神)?$|(?<![做方想看用说手])法(?:律)?$",
        "《信访工作条例》",
        ConveyedKind.DOCUMENT,
    ),
    row(
        "meeting",
        "会议|全会|大会|两会|会(?:精神)?$|座谈会|推进会|部署会|党代会|论坛|动员会|开班式|班(?:精神)?$",
        "全国两会精神",
        ConveyedKind.MEETING,
    ),
)
DOCUMENTS = (
    row("work report", "工作报告", "《政府工作报告》", DocumentKind.WORK_REPORT),
    row("resolution", "决议", "关于报告的决议", DocumentKind.RESOLUTION),
    row("opinion", "意见", "关于加强治理的意见", DocumentKind.OPINION),
    row("notice", "通知", "关于做好防汛工作的通知", DocumentKind.NOTICE),
    row("circular", "通报", "典型问题的通报", DocumentKind.CIRCULAR),
    row("decision", "决定", "关于调整的决定", DocumentKind.DECISION),
    row("reply", "批复", "关于规划的批复", DocumentKind.REPLY),
    row("communique", "公报", "全会公报", DocumentKind.COMMUNIQUE),
    row("plan", "规划|方案|计划", "三年行动方案", DocumentKind.PLAN),
    row(
        "regulation",
        "条例|规定|办法|细则|准则|规则|(?<![做方想看用说手])法》?(?:[（(][^）)]*[）)])?$|法律|规程|规范",
        "《信访工作条例》",
        DocumentKind.REGULATION,
    ),
    row("minutes", "纪要", "会议纪要", DocumentKind.MINUTES),
)
# What names neither a body nor a subject (上级有关会议精神) is no item that could be found again.
_NAMELESS = re.compile(
    "(?:近期|上级|最新|有关|相关){1,3}(?:政策|部署|要求|规定)(?:和?(?:部署|要求)){0,2}(?:精神)?|《[^》]{1,4}》(?:的)?(?:部分|有关)篇目|(?:新(?:举措|任务|要求|部署|考验|风险)[、和]?){1,4}|主要精神|重要讲话|(?:规定|有关|必读)(?:篇目|内容|书目)|(?:全国|全省|全市|全县|全区){1,3}(?:有关|相关|重要)会议精神|(?:近期|上级|最新|有关|相关|系列){0,3}(?:会议|文件|讲话)?精神|(?:近期|上级|最新|有关|相关){1,3}(?:会议|文件)"
)
# What is made of it is another thing (掀起学习热潮, 分享学习的心得体会), and so is what was asked beside it.
_ABOUT = re.compile(
    "^了?[本我][局院校厅委县市区镇](?:的)?《|的(?:热潮|高潮|心得|体会|心得体会|氛围|重要性|必要性)$|讲话(?:内容|原文)$|的(?:主要|核心)?(?:议程|内容)$|^对.*要求[：:]?$|^[作提]出的"
)
_ISSUER = re.compile(
    "^(?:20[0-9]{2}年)?(?P<body>(?:[^，,、《》在]{0,8}?)(?:省委|市委|区委|县委|州委|省政府|市政府|区政府|县政府|国务院|中共中央政治局|中共中央|党中央|中央政治局|中央纪委|[省市区县]纪委|自治区党委|自治区政府)(?:常委会|办公厅|办公室|党组)?)(?=[^书记常副]|$)"
)
_AND_OTHERS = re.compile(
    "[（(](?:以下|后)?简称[^）)]{1,20}[）)]$|(?<=》)(?:的)?(?:重点|部分|有关|相关|主要)(?:条款|章节|内容|规定)$|(?<=精神)[后後]$|(?<=.{3})等(?:会议|文件|讲话)?(?:精神)?$"
)
# The day of what is conveyed, and what joins it to the item before, are no part of its name.
_LEAD = re.compile(
    "^(?:以及|近期的?|[观收]看了?|学习(?=习近平|《|党的|全国|中央|省委|市委))?(?:(?:20[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}日)?(?:[召举][开行]的)?(?=.{6})"
)
_WHERE = re.compile("在(?P<where>[^，,在]{2,40}?(?:会|会议|大会|全会|两会|班))(?:议)?上")
# Behind an item of the General Secretary's these words are his as well.
_IMPORTANT = re.compile("重要(?:讲话|指示|批示|论述|回信)")
_SHARED = re.compile(
    "^(?:20[0-9]{2}年)?(?:全国|全省|全市|全区|全县|全州|全盟|中央|国家|自治区|省|市|区|县|州|省委|市委|区委|县委|国务院|省政府|自治区政府|市政府|[^，,、]{0,4}部|[省市县区州]?厅|[省市县区州]局|(?:国务院|[省市县区州])[^，,、]{1,3}安委|最高法|最高检|[省市县区]?(?:高院|中院|法院|检察院|高级人民法院)|[^，,、]{2,14}第[0-9一二三四五六七八九十]{1,4}次)$"
)
_ADJACENT = re.compile(
    "^(?:全)?(?P<levels>中省市县|中省市区|中省市|省市区|省市县|省市|市县|市区|中央和省市|省和市|省、市)(?=[^级直民政领区])"
)
_LEVEL_LETTERS = {
    "中": Level.CENTRAL,
    "省": Level.PROVINCIAL,
    "市": Level.PREFECTURAL,
    "县": Level.COUNTY,
    "区": Level.COUNTY,
}


def conveyed_in(sentence: Span) -> Iterator[Conveyed]:
    """Yield the items that a sentence says were conveyed or studied.

    Example:
        >>> text = "会议传达学习了全国、全省教育工作会议精神。"
        >>> [item.level.value for item in conveyed_in(Span(0, len(text), text))]
        ['central', 'provincial']
    """
    position = 0
    masked = _TITLED.sub(lambda title: "　" * len(title[0]), sentence.text)
    while match := _VERB.search(masked, position):
        begin = max(sentence.text.rfind(mark, 0, match.start()) for mark in "，,。；;：:、") + 1
        before = sentence.text[begin : match.start()]
        if (
            (
                _NOT_DONE.search(before)
                and not _BY_MEETING.fullmatch(before)
                and not _CALLED_TO.search(sentence.text, 0, match.start())
            )
            or _AGENDA.search(sentence.text, 0, match.start())
            or re.match(
                "[（(]|[^，,。；;]{2,60}(?:精神|论述)是|暨|贯彻|宣传贯彻|到|教育|座谈|专题(?:研讨|学习|交流|培训)?会|扩大|再|班|型|会|报告(?:[，,。；;]|$)|中心组|小组|强国",
                sentence.text[match.end() :],
            )
        ):
            position = match.end()
            continue
        stop = _STOP.search(masked, match.end())
        end = stop.start() if stop else len(sentence.text)
        of_centre = False
        for start, finish in _items(sentence.text, match.end(), end):
            shared = False
            for item in _item(sentence.part(start, finish)):
                shared = of_centre and item.level is None and bool(_IMPORTANT.search(item.as_printed))
                yield item.model_copy(update={"level": Level.CENTRAL}) if shared else item
            of_centre = shared or "总书记" in sentence.text[start:finish]
        position = max(end, match.end())


# 重要讲话重要指示精神 are two.
_JOINT = re.compile(
    "、|，|,|(?:以及|和|及|与|(?<=精神)特别是|(?<=精神)尤其是)(?!其)|(?<=重要讲话)(?=重要(?:指示|批示))"
)


def _items(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of single items: split at 、 和 及 outside quotes, a piece without a head joined to the next."""
    depth = 0
    start = begin
    position = begin
    pieces: list[tuple[int, int]] = []
    while position < end:
        character = text[position]
        depth += character in "《“（("
        depth -= character in "》”）)"
        joint = _JOINT.match(text, position, end) if depth <= 0 and position > start else None
        if joint:
            pieces.append((start, position))
            start = position = joint.end()
        elif depth <= 0 and text.startswith("》《", position):
            pieces.append((start, position + 1))
            start = position = position + 1
        else:
            position += 1
    pieces.append((start, end))
    yield from _joined(text, pieces)


# 总书记在甲会议上、在乙座谈会上的讲话 is one speech of each.
_AT_EVENT = re.compile("(?:习近平总书记)?在[^，,。；;、和及]{3,40}(?:会|会议|论坛|峰会)上?")


def _joined(text: str, pieces: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    opened: int | None = None
    for start, finish in pieces:
        begin = opened if opened is not None else start
        words = text[begin:finish]
        listed = text.startswith("、", finish) and _SPOKEN.search(text, finish, pieces[-1][1])
        if listed and _AT_EVENT.fullmatch(words):
            yield begin, finish
            opened = None
            continue
        speech_to_come = re.search(
            "(?:书记|主席|总理|省长|市长|县长|同志|总书记)[^、]{0,6}(?:在|看望|参加|考察|视察|出席)[^《]*$", words
        ) and not _SPOKEN.search(words)
        if (
            speech_to_come
            or not _HEAD.search(words)
            or _BODY_TO_COME.search(words)
            or (_SHARED.match(text[start:finish]) and start == begin)
        ):
            opened = begin
            continue
        opened = None
        yield begin, finish


# 某某联席会议办公室、国家信访局专题会议精神 is of both bodies.
_BODY_TO_COME = re.compile("[^》]{4}(?:办公室|[^当大]局|委员会|[^干]部)$")
_STUDIES = re.compile(
    "(?:学习(?:宣传)?贯彻|贯彻落实)(?:[^《]{4,80}?精神|《[^》]{2,60}》)(?=[^，,]{0,12}(?:会议?|班)(?:精神)?$)"
)


def _item(span: Span) -> Iterator[Conveyed]:
    words = _LEAD.sub("", _AND_OTHERS.sub("", span.text.strip("，,、的")))
    lead = span.text.find(words) if words else 0
    span = span.part(lead, lead + len(words))
    if (
        _NAMELESS.fullmatch(words)
        or _ABOUT.search(words)
        or len(words) < 3
        or len(words) > 120
        or not _HEAD.search(words)
    ):
        return
    named = _STUDIES.sub("", words)  # a meeting on somebody's speech is a meeting
    kind = first_match(KINDS, _without_titles(named)) or first_match(KINDS, words)
    levels = _levels(named)
    # 省委、市委…会议 is of two bodies, and which of them an item is from its words do not say.
    issuer = _ISSUER.match(words) if len(levels) == 1 else None
    for level in levels:
        is_document = kind is not None and kind.value is ConveyedKind.DOCUMENT
        document = first_match(DOCUMENTS, words) if is_document else None
        yield Conveyed(
            as_printed=words,
            kind=kind.value if kind else ConveyedKind.SPIRIT,
            document_kind=document.value if document else None,
            level=level,
            issuer=BodyRef(as_printed=issuer["body"], key=None) if issuer else None,
            number=None,
            event=None,
            anchor=span.anchor(),
        )


def _without_titles(words: str) -> str:
    """Return the words with what stands in 《》 reduced to the marks, so that a document's title is not read."""
    return re.sub("《[^》]*》", "《》", words)


def _levels(words: str) -> list[Level | None]:
    pieces = re.split("、|和|及|以及|与", words)
    several = [_level(piece) for piece in takewhile(_SHARED.match, pieces)]
    if several:
        last = _level(pieces[len(several)]) if len(several) < len(pieces) else None
        return [*several, last] if last not in several else list(several)
    adjacent = _ADJACENT.match(words)
    if adjacent:
        return [_LEVEL_LETTERS[letter] for letter in adjacent["levels"] if letter in _LEVEL_LETTERS]
    spoken = None if re.search("习近平|总书记", words) else _WHERE.search(_without_titles(words))
    if spoken and _level(spoken["where"]):
        return [_level(spoken["where"])]
    begun = re.match("(?:全[省市县州旗]|[省市县州旗](?=[委政人总纪局]))[^《]{0,3}", words)
    if begun and _level(begun[0]):
        return [_level(begun[0])]
    own = re.match("《(?:中共(?!中央)|中国共产党(?=.{2,8}(?:省|市|县|区|州)))?([^》]{2,10})", words)
    return [
        _level(_without_titles(words))
        or (own and _level(own[1][:4]))
        or (None if words.startswith("《关于") else _level(words))
    ]


def _level(words: str) -> Level | None:
    """Return the level that words name, or that of the place they begin with."""
    named = level_of(words)
    places = () if named else leading(words.removeprefix("中国共产党"))
    return named or (places[0].level if places and len({one.level for one in places}) == 1 else None)
