"""Release times: the dates and clocks that headers print, each in the form of a release time."""

import re
from datetime import date, datetime, timedelta, timezone
from typing import NamedTuple

from baoji_notices.drafting.patterns import Pattern, row

_TIME = (
    r"(?:[ T,(]{0,4}(?:星期[一二三四五六日天]|周[一二三四五六日天])?[ )]{0,3}(?P<half>上午|下午|晚上)? ?"
    r"(?P<H>[0-9]{1,2}) ?[:时点] ?(?P<M>[0-9]{1,2})(?: ?[:分] ?(?P<S>[0-9]{1,2}))?"
    r"(?:[分秒]|\.[0-9]{1,3})?(?: ?(?P<ampm>[ap]\.?m\b\.?))?)?"
)
_MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1
    )
}
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_CLOCK_FIRST = r"(?:(?P<H>[0-9]{1,2}):(?P<M>[0-9]{2})(?::(?P<S>[0-9]{2}))? ?(?P<ampm>[ap]\.?m\.?)?,? (?:on )?)"
DATES: tuple[Pattern[str], ...] = tuple(
    row(name, "(?i)" + expression, example, name)
    for name, expression, example in (
        (
            "year first",
            r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})(?: ?[-/.年] ?| (?=[0-9]{1,2}[-/]))(?P<m>[0-9]{1,2}) ?[-/.月] ?(?P<d>[0-9]{1,2})(?![0-9])(?: ?日)?"
            + _TIME,
            "2021年3月2日 8时05分",
        ),
        (
            "year of two digits",
            r"(?<![0-9年])(?P<y>[12][0-9])年(?P<m>[0-9]{1,2})月(?P<d>[0-9]{1,2})日" + _TIME,
            "21年03月02日",
        ),
        (
            "day first",
            r"(?<![0-9.])(?P<d>[0-9]{1,2})\.(?P<m>[0-9]{1,2})\.(?P<y>(?:19|20)[0-9]{2})(?![0-9.])" + _TIME,
            "02.03.2021 18:22",
        ),
        (
            "clock before an English date",
            _CLOCK_FIRST + _MONTH + r" (?P<d>[0-9]{1,2})(?:st|nd|rd|th)?,? ?(?P<y>20[0-9]{2})",
            "09:59 on June 14, 2023",
        ),
        (
            "English, month first",
            r"\b" + _MONTH + r" (?P<d>[0-9]{1,2})(?:st|nd|rd|th)?,? ?(?P<y>20[0-9]{2})(?: at)?" + _TIME,
            "June 14, 2023 09:59",
        ),
        (
            "English, day first",
            r"(?<![0-9])(?P<d>[0-9]{1,2})(?:st|nd|rd|th)? " + _MONTH + r",? (?P<y>20[0-9]{2})(?: at)?" + _TIME,
            "14 June 2023",
        ),
        (
            "English, year of two digits before its clock",
            r"(?<![0-9])(?P<d>[0-9]{1,2}) " + _MONTH + r" (?P<y>[12][0-9]) ?[-–](?= ?[0-9]{1,2}:[0-9]{2})" + _TIME,
            "08 Nov 17 - 21:40",
        ),
        (
            "Chinese numerals",
            r"(?P<hy>[二一][〇零○Oo0一二三四五六七八九]{3})年(?P<hm>十?[一二三四五六七八九]|十)月(?P<hd>(?:[一二三]?十)?[一二三四五六七八九]|[一二三]?十)日",
            "二〇二一年三月十二日",
        ),
    )
)
_NUMERALS = {numeral: number for number, numeral in enumerate("〇一二三四五六七八九")} | dict.fromkeys("零○Oo0", 0)


_LINE_END = r"[ \t]{0,9}\n(?:[ \t]{0,9}\n){0,2}[ \t]{0,9}"
_BOXED = re.compile(
    rf"^[ \t]{{0,9}}(20[0-9]{{2}}){_LINE_END}([01]?[0-9][-/][0-3]?[0-9])(?:{_LINE_END}([0-2]?[0-9]:[0-9]{{2}}(?::[0-9]{{2}})?))?[ \t]{{0,9}}$",
    re.M,
)


def with_boxes_joined(text: str) -> str:
    """Return a text with the dates that a page prints in a box, part by part, each on one line.

    Example:
        >>> with_boxes_joined("2024\\n\\n09/09\\n12:54\\nSource:")
        '2024 09/09 12:54\\nSource:'
    """
    return _BOXED.sub(lambda box: " ".join(filter(None, box.groups())), text)


class Moment(NamedTuple):
    """A date in a folded line: where it stands, and its value in the form of a release time (None if impossible)."""

    start: int
    end: int
    value: str | None


def find_moment(text: str) -> Moment | None:
    """Return the first full date in a folded line.

    Example:
        >>> find_moment("时间:2021-03-02 00:00").value
        '2021-03-02'
        >>> find_moment("11.02.2018  18:22").value
        '2018-02-11T18:22+08:00'
    """
    found = [match for pattern in DATES if (match := pattern.regex.search(text))]
    if not found:
        return None
    match = min(found, key=lambda one: (one.start(), -one.end()))
    value = _value(match)
    if value and "T" in value and (zone := _ZONE.match(text, match.end())) and (zone["utc"] or "T" in match[0]):
        value = _in_beijing(value, zone["offset"] or "+00:00")
    return Moment(match.start(), match.start() + len(match[0].rstrip(" ,(T")), value)


# Of metadata (2025-03-05T16:00:00Z); behind a printed time 10:00-11:30 is a range.
_ZONE = re.compile(
    r"(?:[.][0-9]{1,9})?(?: ?(?P<utc>Z|GMT|UTC)\b(?![+-]?[0-9])|(?P<offset>[+-](?:0[0-9]|1[0-4]):?[0-5][0-9])\b)"
)
_BEIJING = timezone(timedelta(hours=8))


def _in_beijing(value: str, offset: str) -> str:
    moved = datetime.fromisoformat(value.removesuffix("+08:00") + offset).astimezone(_BEIJING)
    return moved.isoformat(timespec="seconds" if value.count(":") > 2 else "minutes")


def _value(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    if parts.get("hy"):
        year = int("".join(str(_NUMERALS[numeral]) for numeral in parts["hy"]))
        month, day = _tens(parts["hm"]), _tens(parts["hd"])
    else:
        year, day = int(f"20{parts['y']}"[-4:]), int(parts["d"])
        month = _MONTHS[parts["month"][:3].lower()] if parts.get("month") else int(parts["m"])
    try:
        value = date(year, month, day).isoformat()
    except ValueError:
        return None
    return value + _clock(parts)


def _clock(parts: dict[str, str | None]) -> str:
    if parts.get("H") is None or parts.get("M") is None:
        return ""
    hour, minute, second = (int(parts.get(name) or 0) for name in "HMS")
    half = (parts.get("ampm") or "").lower()[:1]
    if (parts.get("half") in ("下午", "晚上") or half == "p") and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    if hour > 23 or minute > 59 or second > 59 or not (hour or minute or second):
        return ""
    return f"T{hour:02}:{minute:02}" + (f":{second:02}" if parts.get("S") else "") + "+08:00"


def _tens(numeral: str) -> int:
    if "十" not in numeral:
        return _NUMERALS[numeral[-1]]
    tens, _, ones = numeral.partition("十")
    return (_NUMERALS[tens] if tens else 1) * 10 + (_NUMERALS[ones] if ones else 0)
