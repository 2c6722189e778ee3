"""Damage in a text that can be told from its characters alone: quotes, punctuation, digits, pinyin, cut ends."""

import re
from collections.abc import Iterator

from baoji_notices.drafting.folding import half_width
from baoji_notices.drafting.passage import Passage, Span
from baoji_notices.drafting.patterns import Pattern, row
from baoji_notices.model.content import Defect
from baoji_notices.model.vocabulary import DefectKind

_PINYIN = "a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü"
DAMAGE: tuple[Pattern[DefectKind], ...] = (
    row("bracketed pinyin", f"[\u4e00-\u9fff][(（][{_PINYIN}]{{1,7}}[)）]", "會(huì)議", DefectKind.GARBLED),
    row("replacement character", "\ufffd", "会议\ufffd调", DefectKind.GARBLED),
    row("lost question marks", r"[\u4e00-\u9fff]\?{2,}[\u4e00-\u9fff]", "会议??强调", DefectKind.GARBLED),
    row(
        "digits run together",
        "(?<![0-9])(?:1[3-9]|[2-9][0-9]|[1-9][0-9]{2})(?=月[0-9]{1,2}日)|(?<![0-9年月])(?:3[2-9]|[4-9][0-9]|[1-9][0-9]{2,3})(?=日(?:上午|下午|至|，|,|召))",
        "815日至16日",
        DefectKind.LOST_DIGITS,
    ),
    row(
        "missing day",
        "[0-9]{1,2}月日(?=[上下晚，,])|(?<![0-9 ])月[0-9]{1,2}日(?=[上下晚，,])",
        "5月日下午",
        DefectKind.LOST_DIGITS,
    ),
    row(
        "doubled stops",
        "[，。；、]{2,}|[。；]，|[.][ ]?,(?= )|,{2,}",
        "落实。，确保",
        DefectKind.STRAY_PUNCTUATION,
    ),
)
_STOP = re.compile("[，。；,.;”“]")
_QUOTE = re.compile("[“”]")
_ENDED = re.compile("[。！？.!?）)]\\s*$")
_STOP_BEHIND = re.compile("[。；;]")
_AROUND = 12  # characters of the words around a quotation mark that its anchor shows


def defects_in(passage: Passage) -> tuple[Defect, ...]:
    """Return the damage found, in the order of the text; bracketed pinyin once, as the codebook says.

    Example:
        >>> from baoji_notices.model.vocabulary import Language
        >>> [one.kind.value for one in defects_in(Passage("落实“三个年。", Language.ZH_HANS))]
        ['unbalanced_quote']
    """
    found = [*_damaged(passage), *_unbalanced(passage)]
    return tuple(sorted(found, key=lambda one: one.anchor.start if one.anchor else 0))


def _damaged(passage: Passage) -> Iterator[Defect]:
    content = half_width(passage.content)
    dated = "日" in content
    for one in DAMAGE:
        if one.value is DefectKind.LOST_DIGITS and not dated:
            continue
        for match in one.regex.finditer(content):
            yield _defect(one.value, passage.span(*match.span()))
            if one.value is DefectKind.GARBLED:
                break


def _unbalanced(passage: Passage) -> Iterator[Defect]:
    """Yield quotation marks without a partner in their paragraph."""
    begin = 0
    for paragraph in passage.content.split("\n"):
        opened: int | None = None
        for match in _QUOTE.finditer(paragraph):
            if match[0] == "“":
                if opened is not None:
                    yield _quote(passage, begin, paragraph, opened)
                opened = match.start()
            elif opened is None:
                yield _quote(passage, begin, paragraph, match.start())
            else:
                opened = None
        begin += len(paragraph) + 1
        cut = begin > len(passage.content) and not _ENDED.search(paragraph)  # the cut itself is no defect
        if opened is not None and not (cut and not _STOP_BEHIND.search(paragraph, opened)):
            yield _quote(passage, begin - len(paragraph) - 1, paragraph, opened)


def _quote(passage: Passage, begin: int, paragraph: str, at: int) -> Defect:
    stop = _STOP.search(paragraph, at + 1, at + 1 + _AROUND)
    end = stop.start() if stop else min(len(paragraph), at + 1 + _AROUND)
    return _defect(DefectKind.UNBALANCED_QUOTE, passage.span(begin + at, begin + max(end, at + 1)))


def _defect(kind: DefectKind, span: Span) -> Defect:
    return Defect(kind=kind, note=None, anchor=span.anchor())
