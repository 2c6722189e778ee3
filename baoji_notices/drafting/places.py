"""Places: which division a Chinese text speaks of, and the level and jurisdiction that follow for its meeting."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from baoji_notices.model.vocabulary import Level
from baoji_notices.paths import data_dir
from baoji_notices.registries import Division, Registries

_SUFFIX = re.compile("(?:自治区|自治州|自治县|自治旗|特区|林区|地区|新区|市|省|州|盟|区|县|旗)$")
# Names of districts that are common nouns besides (the urban area, the suburbs); read only behind their city's name.
_COMMON = frozenset(
    {"城区", "郊区", "矿区", "东区", "西区", "新城区", "城中区", "市中区", "老城区", "新区", "开发区"}
)
# Names without their unit that are words of the genre (the whole prefecture, peace, culture).
_COMMON_STEMS = frozenset(
    {
        "全州",
        "和平",
        "市中",
        "城中",
        "城区",
        "新城",
        "向阳",
        "解放",
        "建设",
        "红旗",
        "团结",
        "文明",
        "新华",
        "平安",
        "安全",
        "东方",
        "双城",
        "新兴",
        "高新",
        "长安",
        "中山",
        "我校",
        "公安",
        "资源",
        "合作",
        "共和",
        "友好",
        "友谊",
        "光明",
        "前进",
        "前锋",
        "同心",
        "大同",
        "大方",
        "大兴",
        "中方",
        "工农",
        "农安",
        "宏伟",
        "富裕",
        "富民",
        "惠民",
        "爱民",
        "安居",
        "安定",
        "安宁",
        "平定",
        "平和",
        "平原",
        "振兴",
        "复兴",
        "康乐",
        "太平",
        "长寿",
        "长治",
        "通道",
        "互助",
        "民乐",
        "民和",
        "政和",
        "灯塔",
        "站前",
        "老城",
        "老边",
        "湖滨",
        "滨海",
        "滨江",
        "海港",
        "运河",
        "港口",
        "高明",
        "天心",
        "城东",
        "城西",
        "城北",
        "城关",
        "城口",
        "市南",
        "市北",
        "东城",
        "西城",
        "江北",
        "江南",
        "河东",
        "河西",
        "兴业",
        "集美",
        "比如",
        "无为",
        "无极",
        "会同",
        "会理",
        "武功",
        "新民",
        "正定",
        "回民",
        "和政",
        "镇平",
        "新和",
        "开化",
        "开平",
        "古城",
        "南部",
        "平安县",
    }
)
_LETTERS = {
    "省": "省",
    "市": "市",
    "州": "州",
    "盟": "盟",
    "区": "区",
    "县": "县",
    "旗": "旗",
    "镇": "镇",
    "乡": "镇",
    "街": "镇",
}
_LEVEL_OF_LETTER = {"省": Level.PROVINCIAL, "州": Level.PREFECTURAL, "盟": Level.PREFECTURAL, "区": Level.COUNTY,
                    "县": Level.COUNTY, "旗": Level.COUNTY, "镇": Level.TOWNSHIP}  # fmt: skip
OFFICES = 5  # convener, scope, source line, title and site stand before the offices among the places to look
_READ = 3_000  # characters of a body in which short names are counted
_UNIT_NOUN = re.compile(
    "(?:学校|中学|小学|大学|学院|幼儿园|医院|卫生院|保健院|公司|集团|银行|村|社区|居委会|村委会|图书馆|博物馆)(?:党委|党总支|党支部|支部)?$"
)
_DISTRICTS_BELOW = re.compile("各?[区县][、,，]?[县市区]|各[县区][（(]市?|县[（(]市、?区|县市区|区县")
# Places that are visited, studied or reported of, or named in the title of a document.
_ELSEWHERE = re.compile(
    "《[^》]{0,80}》|(?:赴|到|在|来|听取|对|学习|借鉴)[^，,。；;]{2,20}?(?:考察|调研|视察|工作汇报|事故|经验|做法)"
    "|[^，,。；;]{2,10}(?:专家|代表团|考察团)(?=[^，,。；;]{0,4}(?:到会|来访|来到|参加|列席|应邀))"
)
_PRAISED = re.compile("(?:美丽|幸福|平安|法治|和谐|魅力|活力|现代化|建设新|全面振兴)$")
_REPORTED = re.compile("(?:[0-9]{1,2}月[0-9]{1,2}日)?讯")
# A county of one character and its unit, told by its town (容县石头镇).
_SHORT_COUNTY = re.compile("(?:^|(?<=[，,。、\\s]))[\u4e00-\u9fff]县(?=[\u4e00-\u9fff]{2,4}[镇乡])")
_DATELINE = 12  # characters
_NO_PLACE = re.compile("(?:凤凰|东方|新华|光明|长安)(?:网|社|日报|早报|卫视|新闻)")  # media of the whole country
_LANDSCAPE = ("江", "河", "湖", "山", "海", "岛")
_BELOW = ("乡", "镇", "街", "村")
_TOWNS_BELOW = re.compile("各[镇乡]|各街道|乡镇|镇街")


@dataclass(frozen=True)
class Whereabouts:
    """The level of a meeting and its division; either is None where the page does not tell."""

    level: Level | None
    division: Division | None


def in_force() -> Iterator[Division]:
    """Yield the divisions of the whole country that are in force; the country itself is none."""
    for rows in Registries(data_dir()).divisions.values():
        yield from (one for one in rows if one.valid_to is None and one.code != "100000")


@cache
def country() -> Division:
    """Return the country, which central bodies are of."""
    return Registries(data_dir()).divisions["100000"][0]


@cache
def divisions() -> dict[str, tuple[Division, ...]]:
    """Return the divisions of the whole country that are in force, by full name and by name without its unit."""
    found: dict[str, list[Division]] = {}
    for one in in_force():
        for name in _names(one.name_zh):
            found.setdefault(name, []).append(one)
    return {name: tuple(several) for name, several in found.items()}


PEOPLES = re.compile(
    "(?:(?:蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯|土家|布依|哈尼|景颇|傈僳|拉祜|纳西|独龙|布朗|毛南|仡佬|仫佬|达斡尔|鄂温克|鄂伦春|朝鲜|撒拉|东乡|保安|裕固"
    "|侗|苗|彝|藏|回|壮|白|傣|佤|怒|羌|土|水|瑶|黎|畲|满|普米|各)族?)+(?=自治)"
)


def _names(name: str) -> set[str]:
    """Return the forms of a division's name: 楚雄彝族自治州 is also 楚雄州, and 新晃侗族自治县 新晃县."""
    plain = PEOPLES.sub("", name)
    short = _SUFFIX.sub("", plain)
    unit = plain[-1] if plain.endswith(("州", "县", "旗")) and len(short) >= 2 else ""
    forms = {name, stem(name), short + unit if unit else name, short if len(short) >= 2 else name}
    return {form for form in forms if form not in _COMMON_STEMS}


def stem(name: str) -> str:
    """Return a division's name without its unit, where two characters are left.

    Example:
        >>> stem("宝鸡市"), stem("陇县")
        ('宝鸡', '陇县')
    """
    short = _SUFFIX.sub("", name)
    return short if len(short) >= 2 else name


@cache
def _full_names() -> tuple[AhoCorasick, list[str]]:
    names = [name for name in divisions() if _SUFFIX.search(name) and len(name) > 2 and name not in _COMMON]
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest), names


def named_in(text: str) -> Iterator[Division]:
    """Yield the divisions that a text names in full."""
    for county in _SHORT_COUNTY.findall(text):
        yield from divisions().get(county, ())
    automaton, names = _full_names()
    for index in automaton.find_matches_as_indexes(text):
        yield from divisions()[names[index[0]]]


def leading(text: str) -> tuple[Division, ...]:
    """Return the divisions whose name, in full or without its unit, a text begins with (沁源法院).

    Example:
        >>> [one.name_zh for one in leading("沁源法院")]
        ['沁源县']
    """
    if _NO_PLACE.match(text):
        return ()
    for length in range(min(8, len(text)), 1, -1):
        if text[length : length + 1] in (*_BELOW, *_LANDSCAPE) and not _SUFFIX.search(text[:length]):
            continue  # 沙河乡 is a town of that name, wherever it is, and 九龙江 a river
        if text[:length] in divisions():
            return divisions()[text[:length]]
    return ()


def whereabouts(convener: str | None, scope: str | None, tiers: Sequence[str | None], content: str) -> Whereabouts:
    """Return level and division of a meeting.

    Args:
        convener: the first convener as printed; its first character (市, 区, 县) tells the unit.
        scope: words that tell the unit where there is no convener (全市, the presider's 县长).
        tiers: where the place is looked for, the best evidence first: convener, scope, source line, title, site,
            offices, body.
        content: the body, whose words tell a city above counties from one above towns.
    """
    unit = bool(convener and _UNIT_NOUN.search(convener))
    offices = () if unit else tiers[OFFICES:-1]  # at a school or a company they may be of a guest from above
    letter = _letter(convener) or _letter(scope) or next(filter(None, map(_letter, offices)), None)
    texts = [text for text in (tiers if letter else tiers[:OFFICES]) if text]
    division = _find(letter, texts) or _often(letter, content, _parents(texts))
    if unit or letter == "村":
        return Whereabouts(Level.GRASSROOTS, division)
    if letter == "镇":
        return Whereabouts(Level.TOWNSHIP, division)
    if division and (letter is None or _fits(division, letter)):
        return Whereabouts(division.level, division)
    if letter == "市":
        return Whereabouts(_level_of_city(content), None)
    if letter is None:
        return Whereabouts(_level_of_city(content) if convener else None, None)
    return Whereabouts(_LEVEL_OF_LETTER.get(letter), None)


_OF_A_TOWN = re.compile(
    "[镇乡](?:党委|人民政府|政府|人大|纪委)|街道(?:党工委|办事处|办|人大)"
)  # 凤翔区柳林镇人民政府


def _letter(words: str | None) -> str | None:
    if not words:
        return None
    match = re.match(
        "(?:中共|中国共产党|政协|团|共青团)?(?:全|我|本)?([省市州区县旗镇乡街]|盟(?![省市员]))(?!中)", words
    )
    if match and not any(words.startswith(one.name_zh) for one in named_in(words[:8])):  # 镇原县 is no town
        return _LETTERS[match[1]]
    if _OF_A_TOWN.search(words):
        return _LETTERS["镇"]
    named = list(named_in(words[:20]))
    if named:
        return _LETTERS.get(named[-1].name_zh[-1])
    if re.match("我[校院]|.{0,12}(?:村|社区)(?:党|$)", words):
        return "村"
    inner = re.match("^[\u4e00-\u9fff]{2,5}([镇乡])(?:党委|政府|人大|纪委|人民)", words)
    return _LETTERS[inner[1]] if inner else None


def _fits(division: Division, letter: str) -> bool:
    name = division.name_zh
    if letter == "镇":
        return division.level is Level.COUNTY
    if letter == "区" and name.endswith("自治区"):
        return True
    return (
        name.endswith(letter)
        or (letter == "县" and name.endswith("自治县"))
        or (letter == "市" and name.endswith("地区"))
    )


def _find(letter: str | None, tiers: list[str]) -> Division | None:
    parents = _parents(tiers)
    for text in (_ELSEWHERE.sub("", tier) for tier in tiers):
        candidates = [*leading(text), *named_in(text)]
        if letter:
            candidates = [one for one in candidates if _fits(one, letter)]
        unique = told_apart(candidates, parents)
        if unique:
            return unique
    return _above(letter, parents)


def _parents(tiers: list[str]) -> set[str]:
    return {one.code for text in tiers for one in named_in(text)} | {
        one.code for text in tiers[:3] for one in leading(text)
    }


@cache
def _short_names() -> tuple[AhoCorasick, list[str]]:
    names = [name for name in divisions() if not _SUFFIX.search(name)]
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest), names


def _often(letter: str | None, content: str, parents: set[str]) -> Division | None:
    """Return the one division of the unit looked for that a body names by its short name as its own.

    It does where the name stands twice or more, behind words of praise (建设美丽酒泉), in the dateline (本报三亚讯), or
    where the place's prefecture is the only one that is named.
    """
    if letter is None or letter == "镇":
        return None
    automaton, names = _short_names()
    cities = {code[:4] for code in parents if code[2:4] != "00"}
    own = cities.pop() if len(cities) == 1 and letter in ("县", "区", "旗") else None
    counts: Counter[int] = Counter()
    for index, start, end in automaton.find_matches_as_indexes(content[:_READ]):
        held = own and any(one.code.startswith(own) for one in divisions()[names[index]])
        praised = _PRAISED.search(content, max(0, start - 4), start) or (
            start < _DATELINE and _REPORTED.match(content, end)
        )
        counts[index] += 2 if held or praised else 1
    fitting = {
        one.code: one
        for index, count in counts.items()
        if count > 1
        for one in divisions()[names[index]]
        if _fits(one, letter)
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _above(letter: str | None, parents: set[str]) -> Division | None:
    """Return the prefecture whose counties alone are named, where that is the unit that is looked for."""
    codes = {f"{code[:4]}00" for code in parents if code[4:] != "00"}
    if letter not in ("市", "州", "盟") or len(codes) != 1:
        return None
    above = next((one for several in divisions().values() for one in several if one.code in codes), None)
    return above if above and _fits(above, letter) and letter != "市" else None


def told_apart(candidates: Iterable[Division], parents: set[str]) -> Division | None:
    """Return the one division that is meant: of several of one name that whose city or province is named besides."""
    by_code = {one.code: one for one in candidates}
    if len(by_code) > 1:
        names = {one.name_zh for one in by_code.values()}
        held = {
            code: one for code, one in by_code.items() if {f"{code[:4]}00", f"{code[:2]}0000"} & (parents - {code})
        }
        if len(names) == 1:
            by_code = held
        elif held:
            deepest = max(held, key=lambda code: (code[4:] != "00", code[2:] != "0000"))
            by_code = {deepest: held[deepest]}
    return next(iter(by_code.values())) if len(by_code) == 1 else None


def _level_of_city(content: str) -> Level | None:
    if _DISTRICTS_BELOW.search(content):
        return Level.PREFECTURAL
    return Level.COUNTY if _TOWNS_BELOW.search(content) else None
