"""The meeting's date as a Chinese text prints it: year or none, ranges, parts of the day, and vague words."""

import re

from baoji_notices.drafting.passage import Span
from baoji_notices.drafting.patterns import row
from baoji_notices.drafting.reading import PrintedDate
from baoji_notices.model.vocabulary import PartOfDay

_DIGITS = str.maketrans("〇○零一二三四五六七八九０１２３４５６７８９", "0001234567890123456789")
_PART = (
    "(?: ?[（(](?:星期|周)[一二三四五六日天][)）])? ?"
    "(?P<part>凌晨|清晨|一大早|早上|早晨|早间|上午|中午|午间|下午|傍晚|晚上|晚间|当晚|夜间|晚|全天)?"
    "(?: ?(?P<hour>[0-9]{1,2}) ?(?:[:：] ?[0-9]{2}(?![0-9])(?: ?分)?|[时點点](?: ?[0-9]{1,2} ?分?|整|半|许)?))?"
)
_DAY = "(?P<day>[0-9]{1,2}) ?[日号]"
_YEAR = "(?:(?P<year>(?:19|20)[0-9]{2}) ?年 ?)?"
_MONTH = "(?P<month>[0-9]{1,2}|元) ?(?:月|\\.(?=[0-9]{1,2} ?日)) ?"
# A digit before the month is what is left of lost ones (815日至16日), and such a date is not read.
_DATE = re.compile(
    rf"(?<![0-9年月第.]){_YEAR}{_MONTH}(?P<day>[0-9]{{1,2}}) ?(?:[日号]|(?=[-—–~至到、] ?[0-9]{{1,2}} ?[日号]))"
    rf"(?: ?(?:至|到|—{{1,2}}|–|-|~|、|和) ?(?:(?P<end_month>[0-9]{{1,2}}) ?月 ?)?(?P<end_day>[0-9]{{1,2}}) ?[日号])?{_PART}"
)
_NUMERIC = re.compile(
    rf"(?<![0-9])(?P<year>20[0-9]{{2}})[-./](?P<month>[0-9]{{1,2}})[-./](?P<day>[0-9]{{1,2}})(?![0-9]){_PART}"
)
_HAN_DATE = re.compile(
    "(?<![年第一二三四五六七八九十])(?:(?P<year>[〇○零一二三四五六七八九]{4})年)?(?P<month>十?[一二三四五六七八九]|十)月"
    f"(?P<day>(?:[一二三]?十)?[一二三四五六七八九]|[一二三]?十)日{_PART}"
)
_DAY_ONLY = re.compile(f"(?:^|(?<=[，,。、）)讯：:\\s])(?<![0-9]\\s)){_DAY}{_PART}(?=[，,\u4e00-\u9fff])")
# The separator of month and day is lost: the words are kept, the value is not guessed.
_DAMAGED = re.compile(f"(?:^|(?<=[，,。]))(?:[0-9]{{3,8}}|[0-9]{{1,2}} [0-9]{{1,2}} ?)日{_PART}")
_VAGUE = re.compile("近日|最近|日前|近期|前不久|不久前|近段时间")
_RELATIVE = re.compile(f"(?:今天|今日|昨天|昨日|前天|今晨|今晚|昨晚){_PART}")
_BOTH = re.compile(f"(?:今天|今日|昨天|昨日)[（(](?:{_MONTH})?{_DAY}[）)]{_PART}")  # 今天（7月15日）上午
_DATELINE = re.compile("(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12][0-9]|[1-9])日[讯电]")
PARTS = (
    row("before dawn", "凌晨", "凌晨", PartOfDay.EARLY_MORNING),
    row("morning", "清晨|早|上午|今晨", "上午", PartOfDay.MORNING),
    row("noon", "中午|午间", "中午", PartOfDay.NOON),
    row("afternoon", "下午", "下午", PartOfDay.AFTERNOON),
    row("evening", "傍晚|晚|夜", "当晚", PartOfDay.EVENING),
    row("all day", "全天", "全天", PartOfDay.ALL_DAY),
)
_OF_REPORT = re.compile(" ?(?:[讯电]|[（(][^）)]{1,12}[）)] ?[0-9]{1,2}月[0-9]{1,2}日)")
# What is conveyed or looked back on has dates of its own.
# 8月20日全省会议精神, 8月30日工作会议后: the day of what is conveyed, or came before.
_OF_OTHER_MEETING = re.compile("[^，,。；;]{2,24}(?:会议?精神|会议?(?:结束)?之?后(?=[，,]))")
_ONLY_A_DAY = 30  # characters of a first sentence that tells the day and the weather
_OF_ANOTHER = re.compile(
    "(?:部署|安排|通报)$|传达|学习(?!班|会)|贯彻|《|根据|按照|自[^，,]{0,6}$|截至|以来|召开的"
)
_CONVENED = re.compile("召开|举行|举办")
_OF_MEETING = re.compile(
    "召开|举行|举办|开展|组织|主持|开会|会议|(?<!全国)代表大会[^。]{2,40}[开闭]幕|座谈|集体学习|培训|[^机社协委学]会[，,。]|在.{2,20}(?:进行|开会)"
)


def find_date(sentences: tuple[Span, ...]) -> PrintedDate | None:
    """Return the meeting's date from the first sentences of a body; None if they print none.

    Example:
        >>> sentence = "3月15日下午，市信访局召开会议。"
        >>> find_date((Span(0, len(sentence), sentence),)).as_printed
        '3月15日下午'
    """
    for sentence in sentences:
        for pattern in (_BOTH, _DATE, _NUMERIC, _HAN_DATE, _DAY_ONLY):
            match = _of_meeting(pattern, sentence.text)
            if match and _OF_MEETING.search(sentence.text):
                return _dated(match)
        damaged = _DAMAGED.search(sentence.text)
        if damaged and _OF_MEETING.search(sentence.text):
            return PrintedDate(
                damaged[0].strip(), part_of_day=_part_of_day(damaged["part"] or "", damaged["hour"])
            )
        if _OF_MEETING.search(sentence.text):
            convened = _CONVENED.search(sentence.text)
            lead = sentence.text[: max(60, convened.start() if convened else 0)]
            undated = _VAGUE.search(lead) or _RELATIVE.search(lead)
            if undated and not _is_anothers(sentence.text, undated.start()):
                vague = undated.re is _VAGUE
                reported = _DATELINE.search(sentence.text, 0, undated.start())
                if reported and undated[0].startswith("今"):  # the day that the report bears, not the page's
                    return PrintedDate(
                        undated[0].strip(),
                        month=int(reported["month"]),
                        day=int(reported["day"]),
                        part_of_day=_part_of_day(undated[0], undated.groupdict().get("hour")),
                    )
                part = None if vague else _part_of_day(undated[0], undated.groupdict().get("hour"))
                return PrintedDate(undated[0].strip(), vague=vague, part_of_day=part)
    opening = _DATE.match(sentences[0].text) if sentences and len(sentences[0].text) <= _ONLY_A_DAY else None
    return _dated(opening) if opening else None


def _of_meeting(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the first match that is no dateline of a reporter (某地7月9日讯, 7月9日（某某）7月8日), and no other thing's day."""
    return next(
        (
            match
            for match in pattern.finditer(text)
            if not _OF_REPORT.match(text, match.end())
            and not _OF_OTHER_MEETING.match(text, match.end())
            and not _is_anothers(text, match.start())
        ),
        None,
    )


def _is_anothers(sentence: str, start: int) -> bool:
    """Tell whether the words of the same clause say that the date is that of something else."""
    clause = max(sentence.rfind(mark, 0, start) for mark in "，,。；;") + 1
    return bool(_OF_ANOTHER.search(sentence, clause, start))


def _dated(match: re.Match[str]) -> PrintedDate:
    found = match.groupdict()
    month, day, end_month, end_day = (
        _number(found.get(name)) for name in ("month", "day", "end_month", "end_day")
    )
    return PrintedDate(
        match[0].strip(),
        year=_number(found.get("year")),
        month=month,
        day=day,
        end_month=end_month or month if end_day else None,
        end_day=end_day,
        part_of_day=_part_of_day(found.get("part") or "", found.get("hour")),
    )


def _number(digits: str | None) -> int | None:
    if not digits:
        return None
    if digits == "元":
        return 1
    if "十" in digits:
        tens, _, ones = digits.partition("十")
        return 10 * int((tens or "一").translate(_DIGITS)) + int((ones or "零").translate(_DIGITS))
    return int(digits.translate(_DIGITS))


def _part_of_day(words: str, hour: str | None) -> PartOfDay | None:
    named = next((one.value for one in PARTS if one.regex.search(words)), None)
    if named or not hour or int(hour) > 23:
        return named
    bounds = (
        (5, PartOfDay.EARLY_MORNING),
        (12, PartOfDay.MORNING),
        (13, PartOfDay.NOON),
        (18, PartOfDay.AFTERNOON),
    )
    return next((part for limit, part in bounds if int(hour) < limit), PartOfDay.EVENING)


# A school's year begins in autumn; where its first term begins it is the first of the two, in its second the second.
_SCHOOL_YEAR = re.compile(
    "(?P<first>20[0-9]{2})(?=[-—–至]20[0-9]{2} ?学年度?(?:上学期|第一学期|秋季)[^，,。]{0,4}开学)|20[0-9]{2}[-—–至](?P<second>20[0-9]{2})(?= ?学年度?(?:下学期|第二学期|春季))"
)


def own_year(name: str) -> int | None:
    """Return the year in a meeting's own name, where it is the year it was held in (2022年第3次, not a review of 2022)."""
    if school := _SCHOOL_YEAR.search(name):
        return int(school["first"] or school["second"])
    match = re.search(
        "(20[0-9]{2}) ?年(?:度)?(?:[上下]?半年度?)?(?:第|(?:[^年]|(?<=[成青少老])年){0,40}(?:年会|座谈会|学习会|现场会|调度|工作|培训|动员|部署|推进|研讨|会商|全体(?:委员)?会|长会议))",
        name,
    )
    return int(match[1]) if match and not re.search("总结|表彰|述职|考核", name) else None


_LAST_OF_YEAR = 10  # later meetings plan for the next year
_ANY_YEAR = re.compile("(?<![0-9])20[0-9]{2}(?![0-9])")
_PLANNED = re.compile(
    "(?:谋划|部署|安排)(?:了)?(?P<planned>20[0-9]{2})年|(?P<asked>20[0-9]{2})年要|[主协承]办的(?P<held>20[0-9]{2})年"
)


def year_of_plan(content: str, date: PrintedDate | None) -> int | None:
    """Return the year that a text plans for (2010年要抓好…) or calls the event by, if it is the only one printed.

    A meeting of November or December plans for the next year, and has none from here.

    Example:
        >>> year_of_plan("会议强调，2010年要抓好清查。", PrintedDate("3月6日", month=3, day=6))
        2010
    """
    if date is None or date.month is None or date.month > _LAST_OF_YEAR:
        return None
    planned = {match[match.lastgroup or 0] for match in _PLANNED.finditer(content)}
    return int(*planned) if len(planned) == 1 and set(_ANY_YEAR.findall(content)) == planned else None
