"""The meeting in a Chinese text: what it is called, its number and mode, where it was held and by which bodies."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from baoji_notices.drafting.chinese.bodies import STOP, bodies_in, is_body
from baoji_notices.drafting.chinese.higher import WATCHED
from baoji_notices.drafting.chinese.kinds import kinds_of
from baoji_notices.drafting.passage import Span

_NOUN = "会议|大会|会谈|全会|例会|联学共建活动|座谈茶话(?:交流)?活动|座谈交流|交流座谈|座谈|会|仪式|讲堂|讲座|培训班|研讨班|轮训班|研修班(?:第[一二三四五六七八九十0-9]{1,3}期)?|读书班|集体学习|集中学习|专题学习|理论学习|中心组学习|专题党课|宣讲活动"
_THEN = "暨(?=[^，,。]{0,8}“)|传达|学习(?!活动)|时(?=强调|指出|要求)|集中学习|集体学习|认真|深入|研究|部署|安排|听取|审议|总结|动员|当面|面对面|围绕|就|对|通报|贯彻|专题|分析|讨论|以|并|，|,|。|；|;|：|:|）|\\)|”|》|精神不"
_CONVENED = re.compile(
    f"(?P<subject>[^{STOP}]{{0,70}}?)(?:组织召开|主持召开|联合召开|召开|套开|举行|举办|召集|开展|组织(?!部))(?:了)?(?!的)"
    f"(?P<name>[^{STOP}]{{0,80}}?(?:{_NOUN})(?:[（(][^）)]{{1,12}}[）)])?)(?={_THEN}|$)"
)
_TOOK_PLACE = re.compile(
    f"(?P<name>[^{STOP}]{{2,70}}?(?:会议|大会|全会|座谈会|会|仪式|讲堂|培训班|研讨班|集[中体]学习)(?:暨[^{STOP}]{{2,24}}?活动)?)(?:[（(][^）)]{{1,12}}[）)])?[”》]?(?:[0-9]{{1,2}}日)?"
    f"(?:于[^{STOP}]{{2,20}})?(?:[，,]?在[^{STOP}]{{1,30}}?)?(?:以[^{STOP}]{{2,10}}(?:形式|方式))?(?:圆满|顺利)?(?:完成[^{STOP}]{{0,8}}议程后?)?(?:在[^{STOP}]{{2,20}}?)?(?:隆重|顺利|如期|正式|胜利|圆满)?(?:召开|举行|开幕|闭幕|举办|开会|(?<=[满利])结束)(?=[{STOP}]|$)"
)
_PRESIDED = re.compile(f"(?P<subject>)主持(?P<name>[^{STOP}]{{2,60}}?(?:会议|会|集体学习))(?={_THEN}|$)")
_GATHERED = re.compile(
    f"(?P<subject>[^{STOP}]{{2,40}}?)(?:进行|开展)?(?P<name>(?:集体|集中|专题)学习(?:研讨)?)(?=[{STOP}]|了|$)"
)
_GROUP_STUDIED = re.compile(
    f"(?:^|(?<=[{STOP}]))(?P<subject>(?:(?!传达|参加|列席|按照|根据|[召举][开行])[^{STOP}]){{2,40}}?中心组)(?P<name>(?:集体|集中|专题)学习)(?!会议|精神|要求|安排|计划)"
)
_AFTERWARDS = re.compile(
    f"(?P<subject>)(?:在(?:随后|之后)?(?:召开|举行)的|在(?=[^{STOP}]{{0,24}}(?:现场办公会|恳谈会)上|[^{STOP}]{{2,20}}座谈会上[，,]|(?:[^{STOP}]{{0,6}}工作|座谈|推进|汇报|部署)会上(?:发言|讲话|强调|指出|要求)|[^{STOP}]{{0,24}}(?:观摩|现场)会议?上(?:强调|指出|要求)))(?P<name>[^{STOP}]{{0,30}}(?:会|观摩会议|现场会议))上"
)
_AT = re.compile("^(?P<subject>)在?(?P<name>座谈会|汇报会)上?[，,]")
_WENT = re.compile("(?P<subject>)(?:[赴到]|前往)[^，,。；;]{2,16}?(?P<name>现场办公)(?=[，,。；;]|$)")
_JOINED = re.compile(
    f"(?P<subject>)(?:出席|参加)了?(?P<name>[^{STOP}]{{4,40}}?(?:民主|组织)生活会)(?=[，,。；;]|并|$)"
)
_LEARNT = re.compile(
    "(?P<subject>)从(?:[^，,。；;]{0,20}[召举][开行]的)?(?P<name>[^，,。；;：:]{4,40}会)上(?:获悉|了解到)"
)
_DISCUSSED = re.compile(
    f"(?P<subject>)(?:进行|开展)了?(?:工作|实地|深入)?(?:调研)?(?P<name>座谈(?:交流)?|交流座谈)(?=[{STOP}]|$)"
)
# Where nothing of the body's own is told, the meeting is that which it followed on a screen.
_FOLLOWED = re.compile(
    "(?P<subject>)(?:收听收看|收看|收听)了?(?P<name>全[省国市][^，,。；;：:]{2,40}?会议)(?=[，,。；;]|$)"
)
_CHAIRED = re.compile(
    f"(?:^|[，,。；;])(?P<subject>)(?P<name>(?:座谈|推进|汇报|部署|动员|培训)会)由[^{STOP}]{{2,60}}?主持"
)
_FORMS = (
    _TOOK_PLACE,
    _CONVENED,
    _PRESIDED,
    _GATHERED,
    _GROUP_STUDIED,
    _AFTERWARDS,
    _LEARNT,
    _WENT,
    _JOINED,
    _CHAIRED,
    _FOLLOWED,
    _DISCUSSED,
    _AT,
)
_FORMS_BUT_STUDY = tuple(form for form in _FORMS if form is not _GATHERED)
_SCOPE = re.compile(
    "^(?:全(?:地区|[省市区县州旗镇乡])|我[省市区县州镇乡]|本[市区县]|(?:20[0-9]{2}|[二〇○零一三四五六七八九]{4}) ?年(?:度|上半年|下半年|第?[一二三四]季度|前?[一二三四]季度)?"
    "|(?:第?[0-9一二三四五六七八九十]{1,4}届)?第?[0-9一二三四五六七八九十百零〇]{1,6}次|[0-9一二三四五六七八九十]{1,3}月份?|的|[一二三四]季度|上半年|下半年|本学期|本年度?)"
)
_ADVERBS = re.compile(
    "(?:两次|多次|[一二三]次|组织|联合|共同|及时|迅速|专题|专门|集中|第一时间|再次|又|连夜|紧急|提前|认真|隆重|如期|精心|随即|立即|还|先后|继续|按期|顺利|成功|圆满|胜利|分别|结合实际|"
    f"于|[在于][^{STOP}]{{2,40}}|(?<=一行)到[^{STOP}]{{2,20}}|以[^{STOP}]{{2,20}}(?:形式|方式)|(?:通过|经由?)[^{STOP}]{{2,20}})$"
)
_BEFORE = re.compile(
    "^(?:【[^】]{1,8}】|(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:上午|下午|晚)?|[0-9]{3,4}(?:上午|下午|晚)|本报讯|本网讯|[^）)“]{0,12}讯|近日|日前|近期|会前|会后|当日|当天|随后|同日|今天|今日|昨天|昨日|由|记者|获悉|据悉|备受[^，,]{2,16}(?:关注|瞩目|期待)的)[，,\\s]*(?:[（(][^）)]{1,30}[）)])?"
)
_OF_NAME = re.compile(
    "(?:20[0-9]{2}年(?:度)?)?(?:[0-9]{1,2}月份?|月度?|季度|周)?(?:第[^第]{1,6}次)?(?:（扩大）|\\(扩大\\)|扩大)?(?:常务|全体|专题|主任|主席|[部厅]长|办公|专项|工作|推进|调度|动员|部署|联席|代表|党员){0,3}"
    "(?:第[^第]{1,6}次)?(?:（扩大）|\\(扩大\\)|扩大)?(?:会议|大会|会|(?:集体|专题|集中)?(?:[（(]扩大[）)])?学习(?:[（(]扩大[）)]|扩大)?会?议?)(?:[（(]扩大[）)])?$"
)


_TERM = re.compile(
    "第?[0-9一二三四五六七八九十]{1,4}届(?:第?[0-9一二三四五六七八九十]{1,5}次)?(?:执委|全委|主席|理事|委员|全体)?$"
)


# A body's session is named with its number between (县政协十一届十八次常委会会议).
_SESSION = re.compile(
    "第?[0-9一二三四五六七八九十]{1,4}届(?:委员会|理事会|常委会)?第?[0-9一二三四五六七八九十]{1,5}次.*$"
)


# 党组 alone does not tell whose it is; the title may (厅党组).
_OF_SOME_BODY = re.compile("党组|党委|党工委|党总支|常委会|(?:党组|党委)?(?:理论学习)?中心组")
_OF_A_SYSTEM = re.compile("(?:20[0-9]{2}年(?:度)?)?(?<!安)全[省市区县州旗盟国]")
_ITS_STAFF = re.compile("组织(?!部)|(?:领导)?班子成员(?=赴|到)|全体(?:人员|成员|干部职工|职工|干警|教职工)$")
_STANDING_BODY = re.compile("领导小组|委员会|联席会议|指挥部|专班")
_ENLARGED = re.compile("[（(]扩大[）)]$")
# 县委常委(扩大)会 and 县委第32次常委会 are of the 县委.
_OF_BODY = re.compile("(?<=[省市县区州旗盟]委)(?:常委|第[0-9一二三四五六七八九十百]{1,5}次常委会)$")


# Who presided, and of what he is the head, says nothing of what met (市人大常委会主任某某主持召开市委常委会议).
_IS_PRESIDER = re.compile("(?:书记|主任|主席|[局厅部院校省市县区州镇乡]长)[^，,。；;、]{0,8}$")


_OF_TERM = re.compile("第?[0-9一二三四五六七八九十]{1,4}届第?[0-9一二三四五六七八九十]{1,5}次常委会?")
_HOUSE = re.compile("政协(?=副?主席)|人大(?=常委会副?主任)")


@dataclass(frozen=True)
class Called:
    """A meeting as a sentence calls it: the words before the verb, and its name."""

    subject: str
    name: str

    @cached_property
    def whole(self) -> str:
        """The name with the bodies before it, as the kinds are read on it."""
        own = "" if _IS_PRESIDER.search(self.subject) else self.subject
        if _OF_TERM.match(self.name) and "书记" not in self.subject and (house := _HOUSE.search(self.subject)):
            return f"{house[0]}{self.name}"  # 县政协主席某某主持召开十届十五次常委会议
        return "".join((*self.conveners, self.name)) if not self.of_name else f"{own}{self.name}"

    @cached_property
    def of_name(self) -> tuple[str, ...]:
        """The bodies in the meeting's own name (区政府第31次常务会议: 区政府)."""
        if _PUTS_INTO_PRACTICE.match(self.name):  # 学习贯彻县委全会精神会议 is of no 县委
            return ()
        parts = re.split("暨|(?<!组委)(?<!执委)会议?[及和]", strip_scope(self.name))
        if _OF_A_SYSTEM.match(self.name):  # 全市法院工作会议 is of no court
            parts = [part for part in parts if _STANDING_BODY.search(part)]
        found = tuple(_OF_BODY.sub("", _ENLARGED.sub("", body)) for part in parts for body in _bodies_of(part))
        # Behind 县政府党组理论学习中心组学习会议暨 a 党组会议 is of the same party group, and behind that a 中心组学习会.
        return tuple(
            body
            for body in found
            if body != "常委"
            and not (
                _OF_SOME_BODY.fullmatch(body)
                and any(body != other and (body in other or body.endswith("中心组")) for other in found)
            )
        )

    @cached_property
    def conveners(self) -> tuple[str, ...]:
        """The bodies that held it: the subject of the verb, else those in its name."""
        return self.subject_bodies or self.of_name

    @cached_property
    def subject_bodies(self) -> tuple[str, ...]:
        """The bodies before the verb; a body that summons its staff (组织全体职工) stands before that word."""
        return tuple(bodies_in(self.subject)) or tuple(bodies_in(_ITS_STAFF.split(self.subject)[0]))


# 国家电力投资集团有限公司援青工作座谈会: what a meeting is on stands behind the body, whose noun no topic has.
_LEADING_BODY = re.compile(
    "(?:学校|学院|医院|公司)$|"
    f"[^{STOP}、和与“”]{{1,24}}(?:局|厅|卫生健康委|卫健委|发展改革委|发改委|法院|高院|中院|检察院|公司|集团|医院|大学|学院|中学|小学|学校|总工会)"
    "(?![长属系机领党干职]|建设|标准化|改革|发展|布局|创建)"
    "|[省市县区州旗盟镇乡]政府(?=第[一二三四五六七八九十]轮)|[省市县区州旗盟]委(?=人才|农村|经济|统战|宣传思想|组织|政法|城市|民族|政协|人大|外事|教育|网信|巡[视察]|审计)"
)


_WHO_JOINED = re.compile(
    f"^[^{STOP}]{{2,40}}(?:参加|列席|出席)的(?=[省市县区州旗盟]委)"
)  # 各镇列席的县委中心组学习会


def _bodies_of(name: str) -> Iterator[str]:
    """Yield the bodies in a meeting's own name."""
    name = _WHO_JOINED.sub("", name)
    if is_body(name) and not name.endswith("会议"):
        yield from bodies_in(_SESSION.sub("", name))
        return
    words = _TERM.sub("", _SESSION.sub("", _OF_NAME.sub("", name.partition("“")[0])))
    found = tuple(bodies_in(words))
    leading = None if found else _LEADING_BODY.match(re.split("20[0-9]{2}年", words)[0])
    yield from found or (bodies_in(leading[0]) if leading else ())


def find_meeting(
    sentences: Iterable[Span], date: str | None, whose: tuple[str, ...] = (), behind: Span | None = None
) -> Called | None:
    """Return how the first sentences call the meeting; a name that tells its kind is better than a bare 会议.

    Args:
        sentences: the first of the text.
        date: the meeting's date as printed, which is not read as part of a name.
        whose: the bodies that the title says held it; another's meeting may stand before theirs.
        behind: the sentence behind a higher meeting that was watched, which tells the body's own.

    Example:
        >>> text = "3月15日下午，市信访局召开党组会议，传达学习上级精神。"
        >>> find_meeting([Span(0, len(text), text)], "3月15日下午").name
        '党组会议'
    """
    if behind and (called := next(_called(behind.text), None)):
        return called
    told = bare = own_bare = watched = None
    for sentence in sentences:
        beside = sentence.text.startswith(("会前", "会后"))  # of another meeting, unless the title speaks of it
        if watched and not beside:
            continue
        for called in _called(sentence.text.replace(date, "") if date else sentence.text):
            own = not set(whose).isdisjoint(called.subject_bodies)
            if beside and not own and not watched:
                continue
            if WATCHED.search(sentence.text) and not own:
                watched = watched or called
            if kinds_of(called.whole):
                if (own or not whose) and called is not watched:
                    return called
                told = told or called
            bare = bare or called
            own_bare = own_bare or (called if own else None)
    others = told is not None and told.subject_bodies  # 县委召开全会，县信访局召开会议: the title says whose
    return (own_bare if others else None) or told or own_bare or bare


_PUTS_INTO_PRACTICE = re.compile("贯彻|落实|学习(?![会班（(]|中心组|研讨|专题|座谈|交流|教育|活动|$|扩大|暨)")
# A meeting may be on that itself (工作落实推进会, 学习贯彻全会精神宣讲会).
_ON_PUTTING = re.compile(
    "落实《[^》]{2,60}》[^，,]{0,30}?(?:推进|动员|部署|座谈|宣贯|培训|研讨)(?:大会|会议?)(?:暨|$)|(?:民主|组织)生活会$|(?<!贯彻)落实(?!.*精神)[^，,]{0,16}?(?:工作)?(?:推进|调度|督导|督办|攻坚|动员|部署)会议?$|精神.{0,6}(?:专题|宣讲|报告|座谈|动员|推进|部署|研讨|培训|轮训|宣贯|读书)(?:报告|部署|学习|研讨)?(?:大会|会议?|班)$|精神学习教育(?:工作)?(?:总结|部署|动员|推进|调度|座谈)?(?:大会|会议?)$|^学习贯彻.{4,40}精神会议$|贯彻落实.{4,40}(?:视频|电视电话)会议?$"
)


# 某局高度重视，迅速召开…: whose meeting it is, stands in the clause before.
_ACTS = re.compile(
    f"(?P<body>[^{STOP}]{{3,24}}?)(?:党组)?(?:全体|高度重视|高度关注|积极|迅速|立即|及时|闻风而动|第一时间|认真|精心|周密|(?:[就因]|针对|围绕|结合)(?![^，,。]*(?:通报|通知|反馈|印发|下发|督办)))"
)
_BEHIND_QUOTE = re.compile(f"”[^{STOP}]{{0,20}}?(?:会议|大会|会)(?=[{STOP}]|$)")
_JOINED_QUOTE = re.compile(f"暨[^{STOP}“]{{0,8}}“[^{STOP}”]{{2,24}}”[^{STOP}]{{0,16}}(?=[{STOP}]|$)")
_NOT_YET = re.compile("(?:未|没有|不再|拟|将|取消|定)(?:于[^，,。]{1,12})?$")


_WITHIN_SESSION = re.compile("预备会议|[开闭]幕(?:大会|会议?)|第[一二三四五六七八]次全体会议")
_IS_SESSION = re.compile("[0-9一二三四五六七八九十]次会议$")


_SPIRIT_AND = re.compile("^(?:学习)?贯彻(?:落实)?[^，,]{4,40}?精神暨")  # 贯彻全国会议精神暨全省调度会
_WITHIN = 700  # characters of a sentence in which a meeting is named; without an end one may have 4,000


def _called(text: str) -> Iterator[Called]:
    text = text[:_WITHIN]
    for form in _FORMS if "学习" in text else _FORMS_BUT_STUDY:
        for match in form.finditer(text):
            name = _BEFORE.sub("", re.split("召开了?|举行了?", match["name"])[-1])
            name = _SPIRIT_AND.sub("", name)
            if "“" in name and "”" not in name:
                behind = _BEHIND_QUOTE.match(match.string, match.end("name"))
                name = f"{name}{behind[0]}" if behind else name.rpartition("“")[2]  # 传达“两会”精神会议, “甲会”
            if beside := _JOINED_QUOTE.match(match.string, match.end("name")):
                name = f"{name}{beside[0]}"
            before = match.groupdict().get("subject") or match.string[: match.start()]
            if _NOT_YET.search(before):
                continue
            if re.search("[召举][开行]的", match["name"]):  # somebody else's, which was watched or studied
                continue
            if re.search("精神(?!.{0,10}会议?$).{0,10}$", name) or (
                _PUTS_INTO_PRACTICE.search(name) and not _ON_PUTTING.search(name)
            ):
                continue
            subject = _subject(match.groupdict().get("subject") or "") or _acting(text[: match.start()])
            if _WITHIN_SESSION.fullmatch(name) and _IS_SESSION.search(subject):
                subject, name = "", subject  # it is the session that met
            yield Called(subject, name)


def _acting(before: str) -> str:
    """Return the body of the clause before a verb without a subject (某局高度重视，迅速召开…); nothing if it names none."""
    clause = re.split("[，,。；;：:]", before.rstrip("，,"))[-1] if before.endswith(("，", ",")) else ""
    acts = _ACTS.match(_BEFORE.sub("", clause.strip()))
    return acts["body"] if acts and is_body(acts["body"]) else ""


def _subject(words: str) -> str:
    words = _BEFORE.sub("", words.strip())
    previous = None
    while previous != words:
        previous, words = words, _ADVERBS.sub("", words).strip()
    return words


def strip_scope(name: str) -> str:
    """Return a meeting's name without its year, number and 全市.

    Example:
        >>> strip_scope("2021年全县第二次防汛会议")
        '防汛会议'
    """
    previous = None
    while previous != name:
        previous, name = name, _SCOPE.sub("", name)
    return name


# What a meeting is called without its topic. How much of a topic belongs to the kind is a coder's judgement (of three
# coders of invented texts two kept it and one did not), so a name with a topic gives none.
_GENERIC = re.compile(
    "(?:第[^第]{1,6}次)?(?:党组|党委|党工委|党总支|常委会?|理论|学习|中心组|集体|专题|常务|全体|全院|机关|干部|职工|教职工|干警|党员|领导班子|班子|主任|主席|[局县区市省州旗盟镇乡厅部院校]长|检察长|书记|"
    "办公|[局院厅部校]务|民主生活|组织生活|重点|工作|推进|调度|动员|部署|安排|总结|表彰|座谈|交流|汇报|联席|现场|培训|执委|全委|视频|电视电话|扩大|[（(]扩大[）)]|暨|和|、|大会|会议|会){0,9}"
    "(?:会议|大会|会|座谈|培训班|集体学习|学习会)"
)


# 第四次会议 of a congress or committee whose own name tells its term.
_SESSION_OF_TERM = re.compile(
    "[^，,。第]{0,12}第[0-9一二三四五六七八九十]{1,4}届(?:人民代表大会|人大常委会|人民代表大会常务委员会|委员会)"
    "(?P<session>第[0-9一二三四五六七八九十百]{1,5}次会议)"
)
# A short topic belongs to the kind (征兵工作动员会); of a long one coders keep more or less, and of who sits together
# (座谈会) nothing.
_WITH_TOPIC = re.compile(
    "(?!.*(?:会议?[、和暨及]|[暨“”《》0-9的了这该此在为我本各局厅院校省州旗镇]|市(?!场)|[县区](?!域)|乡(?!村)|视频|电视|网络|线上|座谈|现场|第.{1,4}次|[一两]次|届|[传学]|党|委|政府|政协|人大|领导|法院|检察|系统|部门|行政))"
    "[\u4e00-\u9fff]{2,6}?(?:工作|(?:工作)?(?:专题|推进|调度|动员|部署|点评|总结|表彰|培训))(?:会议|大会|会)"
)
_LONGEST_WITH_TOPIC = 9  # characters


def kind_as_printed(called: Called) -> str | None:
    """Return what the meeting is called without its convener, its year and number; None if a long topic is part of it."""
    name = called.name
    session = _SESSION_OF_TERM.fullmatch(name)
    if session:
        return session["session"]
    if not called.subject_bodies:
        for body in called.of_name:
            own = re.escape(re.sub("(?:党组|党委)?(?:理论学习)?中心组$", "", body))
            name = re.sub(f"{own}(?:常委(?=[（(]))?", "", name, count=1)
    name = name.lstrip("、和与的")
    plain = strip_scope(name)
    # Of 第6次会议 and of 某某常委会会议 coders keep the number and the body, or leave them out.
    if re.match("(?:[（(]扩大[）)])?会", plain) and (plain != name or not called.subject_bodies):
        return None
    group = re.match("[^暨]*中心组(?=(?:集体|集中|专题)?学习)", plain) if not called.subject_bodies else None
    plain = plain[group.end() :] if group else plain
    if plain.startswith("暨") or "班子" in plain or ("中心组" in plain and not called.subject_bodies):
        return None
    if _GENERIC.fullmatch(plain) or (len(plain) <= _LONGEST_WITH_TOPIC and _WITH_TOPIC.fullmatch(plain)):
        return plain if not plain.startswith("扩大") else None
    return None


def with_title(called: Called | None, title: Called | None) -> tuple[Called | None, bool]:
    """Return the better of what body and title call the meeting, and whether its kind stands in the title only."""
    if title is None:
        return called, False
    if called and kinds_of(called.whole):
        own, fuller = "".join(called.conveners), "".join(title.subject_bodies[:1])
        completes = bool(fuller) and fuller.endswith(own) and (not own or _OF_SOME_BODY.fullmatch(own))
        return (replace(called, subject=fuller) if completes else called), False
    if not kinds_of(title.whole):
        same = called and not called.conveners and title.name in (called.name, "会议")
        return (replace(called, subject=title.subject) if called and same else called or title), called is None
    return (
        title if called is None else replace(title, subject=called.subject if called.conveners else title.subject)
    ), True
