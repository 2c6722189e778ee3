"""Places in English texts: divisions by their pinyin, and the level and jurisdiction that follow."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from baoji_notices.drafting.places import OFFICES, PEOPLES, Whereabouts, in_force, stem, told_apart
from baoji_notices.model.vocabulary import Level
from baoji_notices.registries import Division

_WORD = r"[A-Z][a-z]+(?:['’-]?[a-z]+)?"
_UNITS = re.compile(
    r"[ -](?P<unit>[Cc]ity|Municipal|Municipality|[Cc]ounty|[Dd]istrict|[Pp]rovince|Provincial|Prefecture|Autonomous|Banner|League)\b"
)
# Found from the unit backwards: from the front every capital letter would be tried.
_BEFORE_UNIT = re.compile(rf"\b(?P<name>{_WORD}(?: {_WORD}){{0,2}})$")
_LONGEST_NAME = 48  # characters before a unit
_FIRST = re.compile(
    rf"^(?:the |The )?(?P<name>{_WORD})(?=[ ’'](?!of\b|(?:Garden|Park|Road|Street|Mountain|Lake|River|Scenic|Temple|Bridge|Square)\b))"
)
_HOST = re.compile(r"(?:https?://)?(?:www\.)?(?P<name>[a-z]{4,20})\.gov\.cn\b")
_LETTERS = {
    "city": "市", "municipal": "市", "municipality": "市", "county": "县", "district": "区", "province": "省", "provincial": "省",
    "prefecture": "州", "region": "省", "banner": "旗", "township": "镇", "town": "镇", "sub-district": "镇", "subdistrict": "镇",
}  # fmt: skip
_UNIT = re.compile(r"\b(?:" + "|".join(_LETTERS) + r")\b", re.IGNORECASE)
_SUPERIOR = re.compile(
    rf"^{_WORD} (?:City|Prefecture),? (?={_WORD} (?:County|District|City|Town)\b)"
)  # of two the lower
# A meeting of the region may be held in any of its cities.
_VENUE = re.compile(
    rf"\b(?:held|convened|opened|concluded|closed)(?: [a-z]+ly)? in {_WORD}(?: {_WORD}){{0,2}} (?:City|County|District|Prefecture|Town)\b"
)
# A capital word of its own; behind another one it is a person's (Li Yichun).
_ALONE = re.compile(
    r"(?:^|[.,;:“(—–] ?|\b[a-z]+(?:['’]s)? )(?P<name>(?:Inner )?[A-Z][a-z]{3,})\b(?! [A-Z])", re.MULTILINE
)
_TOWN_HOLDS = re.compile(rf"{_WORD}(?: {_WORD})? Town(?:ship)?$")
_GRASSROOTS = re.compile(
    r"\b(?:school|university|college|hospital|company|bus group|village|community|kindergarten|garden)\b",
    re.IGNORECASE,
)
_DISTRICTS_BELOW = re.compile(
    r"\b(?:districts and counties|counties and districts|counties \(|all counties|all districts|districts, counties|county and district|counties, districts|county \(|cities and districts)",
    re.IGNORECASE,
)
_TOWNS_BELOW = re.compile(
    r"\b(?:all towns|towns and townships|townships and towns|towns and streets|town and street|all townships)\b",
    re.IGNORECASE,
)
_BY_LETTER = {
    "省": Level.PROVINCIAL,
    "县": Level.COUNTY,
    "区": Level.COUNTY,
    "旗": Level.COUNTY,
    "州": Level.PREFECTURAL,
    "镇": Level.TOWNSHIP,
}


@cache
def _by_pinyin() -> dict[str, tuple[Division, ...]]:
    from pypinyin import lazy_pinyin

    found: dict[str, list[Division]] = {}
    for one in in_force():
        names = {"".join(lazy_pinyin(stem(one.name_zh))).replace("lü", "lv")}
        if "自治" in one.name_zh:
            names.add("".join(lazy_pinyin(stem(PEOPLES.sub("", one.name_zh)))))
        if "长" in one.name_zh:  # mostly read chang in names
            names |= {name.replace("zhang", "chang") for name in names}
        if one.name_en:
            names.add(_key(re.sub(" (?:City|District|County|Province)$", "", one.name_en)))
        for name in names:
            found.setdefault(name, []).append(one)
    return {name: tuple(several) for name, several in found.items()}


def _key(name: str) -> str:
    return re.sub("[^a-z]", "", name.casefold())


def _named(text: str) -> Iterator[Division]:
    for unit in _UNITS.finditer(text):
        before = _BEFORE_UNIT.search(text[max(0, unit.start() - _LONGEST_NAME) : unit.start()])
        if before is None:
            continue
        letter = _LETTERS.get(unit["unit"].casefold())
        words = before["name"].split(" ")
        if unit["unit"] == "Autonomous":  # the people stands between name and unit
            own = _by_pinyin().get(_key(words[0]), ()) if len(words) == 2 else ()
            yield from (one for one in own if "自治" in one.name_zh)
        for begin in range(len(words)):
            divisions = _by_pinyin().get(_key(" ".join(words[begin:])), ())
            fitting = [one for one in divisions if letter is None or _fits(one, letter)]
            if fitting:
                yield from fitting
                break


def _leading(text: str) -> list[Division]:
    match = _FIRST.match(text) or _HOST.match(text)
    found = _by_pinyin().get(_key(match["name"]), ()) if match else ()
    if {Level.PREFECTURAL, Level.PROVINCIAL} <= {one.level for one in found}:
        return []  # Jilin is the province or its city
    # A name without its unit is mostly a city's; counties' short names are too many for one to be meant.
    return [one for one in found if one.level in (Level.PREFECTURAL, Level.PROVINCIAL)] or (
        list(found) if len(found) == 1 else []
    )


def _fits(division: Division, letter: str) -> bool:
    name = division.name_zh
    if letter == "市":
        return name.endswith(("市", "地区"))
    if letter == "镇":
        return division.level is Level.COUNTY
    return name.endswith(letter) or (letter == "省" and division.level is Level.PROVINCIAL)


def whereabouts_in_english(
    convener: str | None, scope: str | None, tiers: Sequence[str | None], content: str
) -> Whereabouts:
    """Return level and division of a meeting that an English text reports; see `places.whereabouts`.

    Example:
        >>> whereabouts_in_english("Municipal Finance Bureau", None, ["Baoji Finance Bureau"], "").division.code
        '610300'
    """
    # A guest from the province is no sign: its own meetings are no releases of the frame.
    offices = (_letter_of_office(office) for office in tiers[OFFICES:-1])
    town = "镇" if scope and _TOWN_HOLDS.match(scope) else None  # whoever speaks there may be from above
    letter = (
        _letter(convener) or town or next((one for one in offices if one and one != "省"), None) or _letter(scope)
    )
    division = _find(letter, [text for text in tiers if text]) or _often(letter, content)
    if convener and _GRASSROOTS.search(convener):
        return Whereabouts(Level.GRASSROOTS, division)
    if letter == "镇":
        return Whereabouts(Level.TOWNSHIP, division)
    if division and (letter is None or _fits(division, letter)):
        return Whereabouts(division.level, division)
    if letter == "市":
        level = (
            Level.PREFECTURAL
            if _DISTRICTS_BELOW.search(content)
            else Level.COUNTY
            if _TOWNS_BELOW.search(content)
            else None
        )
        return Whereabouts(level, None)
    return Whereabouts(_BY_LETTER.get(letter or ""), None)


def _letter_of_office(office: str | None) -> str | None:
    """Return the unit of an office's body (the Municipal Party Committee), or of the mayor's or governor's own."""
    return _letter(office) or ("市" if office and re.search(r"\bmayor\b", office, re.IGNORECASE) else None)


def _letter(words: str | None) -> str | None:
    match = _UNIT.search(_SUPERIOR.sub("", words)) if words else None
    return _LETTERS[match[0].casefold()] if match else None


def _often(letter: str | None, content: str) -> Division | None:
    """Return the one province or prefecture that a body names without its unit, where that is the unit looked for.

    A province is named once (to compose a Guizhou chapter), a prefecture twice: its name may be a person's as well.
    """
    if letter not in ("省", "市", "州"):
        return None
    counts = Counter(word["name"] for word in _ALONE.finditer(content))
    found = {
        one.code: one
        for word, count in counts.items()
        for one in _by_pinyin().get(_key(word), ())
        if _fits(one, letter)
        and ((one.level is Level.PROVINCIAL and letter == "省") or (one.level is Level.PREFECTURAL and count > 1))
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _find(letter: str | None, tiers: list[str]) -> Division | None:
    named = [[*_named(text), *_leading(text)] for text in (_VENUE.sub(" ", tier) for tier in tiers)]
    parents = {one.code for several in named for one in several}
    for several in named:
        unique = told_apart((one for one in several if letter is None or _fits(one, letter)), parents)
        if unique:
            return unique
    return None
