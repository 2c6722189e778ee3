"""Credits: the units that a release names as its authors, suppliers and editors, in the header and in the text."""

import re
from collections.abc import Iterable, Iterator

from baoji_notices.drafting.folding import fold, listed
from baoji_notices.drafting.header import Field, read_header
from baoji_notices.drafting.labels import Role
from baoji_notices.drafting.patterns import Pattern, row
from baoji_notices.model.publication import Credit
from baoji_notices.model.vocabulary import CreditRole

# A source or an editor in brackets, or behind the last sentence; whose the text is, with the day, on a line of its own.
_CREDITED = "(?:责任)?编辑|责编|来源|稿源|信息来源|文章来源|审核|校对|编审|Source|Editor"
CREDIT_BEHIND = re.compile(
    rf"[(\[] {{0,2}}(?:{_CREDITED})[^()\[\]]{{0,60}}[)\]] ?$|(?<=[。！”]) {{0,3}}(?:{_CREDITED}) ?:[^。，]{{0,80}}$"
    r"|^[(] ?20[0-9]{2}[-年.][0-9]{1,2}[-月.][0-9]{1,2}日? [^()，。]{3,24}[局委办院部会府][)]$"
)

# A medium alone in brackets behind the last sentence of a translation is where the text comes from.
MEDIUM_BEHIND = re.compile(
    r"(?<=[.”]) ?[(](?P<medium>CCTV|Xinhua(?: News Agency)?|China News(?: Service| Network)?|People['’]s Daily(?: Online)?|[A-Z][a-z]+ Daily)[)]$"
)
NO_SOURCES = listed(
    "本站 本站原创 本站编辑 原创 网站编辑 网站管理员 管理员 编辑部 本网 佚名 未知 不详 无 系统 其他 其它 admin"
) | frozenset(
    form
    for words in ("this website", "this site", "original", "original on this site", "unknown", "other")
    for form in (words, words.capitalize())
)
_OWN = listed("本报 本网 本台 本刊 本社 我报 通 快 综合 据 简 电 新华社 中新社")
_ROLES = {
    Role.REPORTING: CreditRole.REPORTING,
    Role.EDITING: CreditRole.EDITING,
    Role.PHOTOGRAPHY: CreditRole.PHOTOGRAPHY,
    Role.OTHER: CreditRole.OTHER,
}
_UNIT = re.compile(
    "(?:局|厅|办|办公室|部|处|院|所|网|报|镇|乡|村|[党工常纪县市区镇]委|[统战农政法网监]{1,2}委|组织部|宣传部|党组|委员会|支部|中心|报社|杂志社|出版社"
    "|新华社|电视台|电台|广播台|科室|[业务政监综股]{1,2}科|协会|联合会|总工会|妇联|团委|政协|人大|政府|公司|集团|学校|中学|小学|大学|学院"
    "|党校|街道|街道办|社区|融媒体?|发布|宣传|服务站|大队|支队|中队|总队|记者组|报道组|编辑部|工作组|专班)$"
    r"|(?i:\b(?:centre|center|bureau|media|daily|office|news|agency|government|committee|department|tv|station|network)$)"
)
_TRADITIONAL = str.maketrans(
    "報網廳會協區縣鎮鄉處輯組團體發宣傳學數業務記員委黨聯辦導區隊點線門電臺雜誌志眾視廣國傳經濟",
    "报网厅会协区县镇乡处辑组团体发宣传学数业务记员委党联办导区队点线门电台杂志志众视广国传经济",
)
_SIGNATURE = 60  # characters at the end of a text in which its author may be named
_LABELLED = re.compile(r"\(([^()]{4,50})\) ?$")
CREDIT_LEADS: tuple[Pattern[CreditRole], ...] = (
    row(
        "dateline",
        r"^ ?(?P<unit>(?![0-9年]*[0-9]{1,2}月)[^ ，。,(:讯]{2,16}?)讯 ?(?=[ (]|[0-9]{1,2}月)",
        "某县融媒讯 4月3日，",
        CreditRole.REPORTING,
    ),
    row(
        "dateline, English",
        r"^(?P<unit>[A-Z][^.,()]{2,40}?) News \((?:[Rr]eporter|[Cc]orrespondent)",
        "Lower Valley Daily News (Reporter A B)",
        CreditRole.REPORTING,
    ),
)
CREDIT_TAILS: tuple[Pattern[CreditRole], ...] = (
    row(
        "unit supplies",
        r"\((?P<unit>[^() ,，。;:]{2,24}?) ?供稿\) ?$",
        "抓好落实。(县政府办供稿)",
        CreditRole.REPORTING,
    ),
    row(
        "unit and reporter",
        r"\((?P<unit>[^() ,，。;:]{2,20}) (?:[^() ]{1,5} ?){1,3}\) ?$",
        "抓好落实。(某县法院 丁某某)",
        CreditRole.REPORTING,
    ),
    row("unit", r"[。.”]\((?P<unit>[^() ,，。;:]{2,20})\) ?$", "抓好落实。(市总工会)", CreditRole.REPORTING),
)


def credits_of(fields: Iterable[Field], body: str) -> tuple[Credit, ...]:
    """Return the units credited in the header and in the text, each once, in printed order.

    Example:
        >>> credits_of([Field(Role.EDITING, "丁某某")], "3月2日，县法院召开会议。（县法院 丁某某）")
        (Credit(role=<CreditRole.REPORTING: 'reporting'>, unit='县法院'),)
    """
    found = [
        Credit(role=_ROLES[one.role], unit=unit)
        for one in fields
        if one.role in _ROLES
        for unit in _units(one.value)
    ]
    for table, line in (
        (CREDIT_LEADS, body.split("\n", 1)[0][:80]),
        (CREDIT_TAILS, body.rsplit("\n", 1)[-1][-_SIGNATURE:]),
    ):
        folded = fold(line)
        for pattern in table:
            match = pattern.regex.search(folded.text)
            if match and match["unit"] not in _OWN:
                unit = folded.printed(*match.span("unit"))
                if table is CREDIT_LEADS or is_unit(unit):
                    found.append(Credit(role=pattern.value, unit=unit))
                break
    found.extend(_bracketed(body))
    return tuple(dict.fromkeys(found))


def _bracketed(body: str) -> Iterator[Credit]:
    """Yield the units in labelled brackets at the end of the text: （供稿：县水务局）."""
    folded = fold(body[-_SIGNATURE:])
    match = _LABELLED.search(folded.text)
    header = read_header(folded.printed(*match.span(1))) if match else None
    for one in header.fields if header else ():
        if one.role in _ROLES:
            yield from (Credit(role=_ROLES[one.role], unit=unit) for unit in _units(one.value))


def is_unit(words: str) -> bool:
    """Return whether words name a unit rather than a person.

    Example:
        >>> is_unit("县融媒体中心"), is_unit("欧阳丁")
        (True, False)
    """
    return words not in NO_SOURCES and _UNIT.search(fold(words).text.translate(_TRADITIONAL)) is not None


def _units(value: str) -> list[str]:
    """Return the units in the value of a label, without the persons."""
    if value.isascii() or "’" in value:
        return [value] if is_unit(value) else []
    return [words for words in re.split(r"[ \u3000、,，;；/]+", value) if len(words) >= 2 and is_unit(words)]
