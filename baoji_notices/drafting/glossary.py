"""English names of Chinese bodies, as official pages and machine translations print them, and their Chinese short form."""

import re

# The words that tell the place's unit, and its Chinese letter.
_UNITS = {
    "municipal": "市",
    "city": "市",
    "provincial": "省",
    "province": "省",
    "district": "区",
    "county": "县",
    "prefectural": "州",
    "prefecture": "州",
    "banner": "旗",
}
_IGNORED = frozenset(
    [
        "the",
        "of",
        "and",
        "for",
        "on",
        "in",
        "people's",
        "peoples",
        "people’s",
        "cpc",
        "communist",
        "party's",
        "cpc's",
        "ccp",
    ]
)
# What is left of a name once place and unit are gone, as a set of words: word order differs from page to page.
_NOUNS = {
    "government": "政府",
    "party committee": "委",
    "party committees": "委",
    "committee": "委",
    "standing committee party committee": "委常委会",
    "standing committee party committees": "委常委会",
    "standing committee": "委常委会",
    "bureau letters calls": "信访局",
    "bureau petition": "信访局",
    "petition bureau letters": "信访局",
    "letters visits bureau": "信访局",
    "bureau finance": "财政局",
    "bureau education": "教育局",
    "bureau statistics": "统计局",
    "bureau sports": "体育局",
    "bureau agriculture rural affairs": "农业农村局",
    "bureau transportation": "交通运输局",
    "bureau transport": "交通运输局",
    "bureau emergency management": "应急管理局",
    "bureau culture tourism": "文化和旅游局",
    "congress": "人民代表大会",
    "congress standing committee": "人大常委会",
    "cppcc": "政协",
    "federation trade unions": "总工会",
    "women federation": "妇联",
    "organization department party committee": "委组织部",
    "propaganda department party committee": "委宣传部",
    "political legal affairs committee party committee": "委政法委员会",
    "intermediate court": "中级法院",
}
_BY_WORDS = {frozenset(name.split()): chinese for name, chinese in _NOUNS.items()}
_PARTY_GROUP = re.compile(
    r"(?:party (?:leadership|leading)? ?group|leading party group|party group)", re.IGNORECASE
)


def chinese_short_name(name: str, letter: str | None = None) -> str | None:
    """Return the Chinese short form of an English body's name; None if the table does not hold it.

    Args:
        letter: the unit to read it for, where the name speaks of several (the provincial and municipal …).

    Example:
        >>> chinese_short_name("Municipal Bureau of Letters and Calls"), chinese_short_name("Party Leadership Group")
        ('市信访局', '党组')
    """
    if _PARTY_GROUP.fullmatch(name.removeprefix("the ").removeprefix("The ")):
        return "党组"
    words = re.findall("[a-z’']+", name.casefold())
    units = [_UNITS[word] for word in words if word in _UNITS]
    rest = frozenset(word for word in words if word not in _UNITS and word not in _IGNORED)
    noun = _BY_WORDS.get(rest)
    if noun is None:
        named = [word for word in rest if any(word in key for key in _BY_WORDS)]
        noun = _BY_WORDS.get(frozenset(named)) if len(rest) - len(named) == 1 else None
    unit = letter or (units[0] if len(set(units)) == 1 else None)
    return f"{unit}{noun}" if noun and unit else None


_PUBLIC = re.compile(
    r"\b(?:Bureau|Government|Committee|Commission|Department|Office|Court|Procuratorate|Congress|Federation|Administration|"
    r"Party School|CPPCC|Trade Unions)\b"
)
_MEDIUM = re.compile(
    r"\b(?:Daily|News|Media|Net|Network|TV|Television|Online|Press|Agency|Times|Evening|Website)\b", re.IGNORECASE
)


def is_public_body_in_english(name: str) -> bool:
    """Tell whether an English source line names a public body, and no medium.

    Example:
        >>> is_public_body_in_english("Municipal Water Affairs Bureau"), is_public_body_in_english("Baoji Daily")
        (True, False)
    """
    return bool(_PUBLIC.search(name)) and not _MEDIUM.search(name)
