"""Headings of directives in Chinese texts: a sentence of its own before the body, or the label that each item of a list begins with."""

import re
from collections.abc import Sequence

_LONGEST = 24  # characters of a heading that a full stop ends
# 一是压实责任，各村要…: a verb with its object. Means, groups and demands with a subject (思想上要…) are half a
# sentence, and of two labels in a row (统一思想，提高认识，) either one or both may be the heading.
_LABEL = re.compile(
    "(?P<label>要?(?!把|将|以|在|由|各|全[市县区省院校局体]|紧盯|盯住|抓住|立足|围绕|按照|依托|通过|利用|要|对(?!标)|从(?!严))"
    "[^，,、。；;：:\n要]{3,12})[，,](?P<rest>(?![^，,。；;]{4}[，,])[^。！\n]+[。！]?)"
)
_SEVERAL = re.compile("[，,]")


def heading_of(words: str, *, is_parent: bool) -> str | None:
    """Return the first sentence of a directive of several; None if it is too long for a heading.

    Example:
        >>> heading_of("守住底线。各村要备足物资。", is_parent=False)
        '守住底线'
    """
    sentence, stop, rest = words.partition("\n" if "\n" in words.split("。")[0] else "。")
    return sentence if stop and (rest or is_parent) and len(sentence) <= _LONGEST else None


def labels_of(items: Sequence[str]) -> tuple[str | None, ...]:
    """Return the labels before the first commas of a list's items, without their ordinals.

    What stands before a comma may be a label or half of a demand. It is a label where the clauses behind it set it
    out: in a list of which no item has two such clauses there are none.

    Example:
        >>> labels_of(["压实责任，各村要包干到户，层层落实；", "备足物资，逐件登记。"])
        ('压实责任', '备足物资')
        >>> labels_of(["精心制定方案，细化每个环节；", "强化督查，做好宣传。"])
        (None, None)
    """
    found = [_LABEL.fullmatch(item.strip("；; ")) for item in items]
    sets_out = any(one and _SEVERAL.search(one["rest"]) for one in found)
    return tuple(one["label"] if one and sets_out else None for one in found)
