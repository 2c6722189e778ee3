"""Numerals: Chinese, Arabic and circled ones as printed in ordinals, sessions and counts."""

from functools import cache

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@cache
def chinese_number(words: str) -> int | None:
    """Return the number that digits or Chinese numerals say; None if they say none.

    Example:
        >>> chinese_number("二十四"), chinese_number("24"), chinese_number("②"), chinese_number("两会")
        (24, 24, 2, None)
    """
    if len(words) == 1 and words in CIRCLED:
        return CIRCLED.index(words) + 1
    if words.isascii():
        return int(words) if words.isdecimal() else None
    from cn2an import cn2an

    plain = words.replace("〇", "零").replace("○", "零")
    try:
        return int(cn2an(f"一{plain}" if plain.startswith(("十", "百", "千")) else plain, "smart"))
    except (ValueError, KeyError):  # the latter for some that mix digits into numerals
        return None
