"""Ordinals at the head of demands (First, the second is, one must, 1.), and how deep they stand in their series."""

import re
from collections.abc import Iterator
from functools import lru_cache

from baoji_notices.drafting.numerals import CIRCLED, chinese_number
from baoji_notices.drafting.patterns import row

_ORDINAL_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {word: number for words in (_ORDINAL_WORDS, _CARDINALS) for number, word in enumerate(words, 1)}
_NUMBERS["forth"] = 4  # as it is often misspelt
_NUMBERS["it"] = 1  # what is left of 一是 where the number is lost
_ENDS = (
    "other",
    "last",
    "finally",
    "lastly",
)  # one is to learn; the other is to do: what comes next, whatever its number
_NTH = "|".join(_ORDINAL_WORDS)
_ONE = "|".join(_CARDINALS)
# Families of ordinals: within one they follow one another, and one family inside another is a level lower.
ORDINALS = (
    row(
        "the first is",
        rf"(?:[Tt]he )?(?P<n>{_NTH}|{_NTH.title()}|other|Other|last|Last)(?: (?:one|point|task|aspect|requirement))? (?:is|yes)(?=:? )|(?:[Tt]he )?(?P<m>{_ONE}|{_ONE.title()}|[1-9])(?: it)? (?:is|yes)(?=:? )",
        "The second is to lengthen the chain",
        "is",
    ),
    row(
        "it is (one is, word for word)",
        r"(?P<n>it) is(?= to [^;；]{10,300}[;；] ?(?:the )?(?:two|second) (?:is|it)\b)",
        "it is to pay attention to fires; two is to drill",
        "is",
    ),
    row(
        "one,",
        rf"(?P<n>{_ONE}|{_ONE.title()})(?=[,，] ?(?:we|to|it|there|all|the|must|should|is)\b)",
        "one, we should be loyal",
        "nth",
    ),
    row(
        "first,",
        rf"(?P<n>{_NTH}|{_NTH.title()}|Forth|Finally|Lastly)(?:ly)?(?: of all)?(?=[,，:：] ?| (?:we|it is|there) (?:must|should|need|necessary)\b|(?<=ly) (?:the|all|to|we)\b)",
        "Second, we must",
        "nth",
    ),
    row(
        "one must",
        rf"(?P<n>{_ONE}|{_ONE.title()}|[1-9]) (?:must|wants?|should|needs? to|(?:(?:efforts?|firm|force|work|strive|insist) )?to)(?= (?!{_ONE}|ten|hundred|thousand)[a-z])|(?P<m>One|Two|Three|Four|Five|Six)(?: must)?(?=[A-Z][a-z])",
        "One must learn",
        "must",
    ),
    row("1.", r"(?P<n>[1-9][0-9]?)(?:[.、．]|[)）])(?= ?[A-Za-z])", "1. Strengthen learning", "digit"),
    row("zero one", rf"[Zz]ero (?P<n>{_ONE})(?=$| [A-Z])", "zero one", "zero"),
    row("①", f"(?P<n>[{CIRCLED}])", "① Strengthen learning", "circled"),
    row("(1)", r"[(（](?P<n>[1-9][0-9]?|[a-z]+)[)）]", "(1) Strengthen learning", "bracket"),
)
_ALL = re.compile(
    "|".join(
        f"(?P<f{index}>{re.sub('[(][?]P<[nm]>', '(?:', one.regex.pattern)})" for index, one in enumerate(ORDINALS)
    )
)
_NEXT = 2
_AFTER_A_FIRST = ("Second", "Secondly")  # at the head of a sentence these go on a series whose first is not marked
_SECOND = re.compile(r"[;；] ?second(?:ly)?[,，]")  # by which a first amid a sentence is known for one
# Problems and achievements are counted off, too, and ask for nothing.
_COUNTED_OFF = re.compile(
    r"\b(?:main achievements|(?:two|three|four|five|six|main) (?:[a-z]+ )?(?:problems|achievements|shortcomings|difficulties)) ?(?:are|were)?[:：] ?$|\b(?:summari[sz]ed|looked back on) (?:the )?[^.;:]{0,40}(?:work|year)\b[^.;:]{0,40}[:：] ?$|^ ?(?:the )?work of (?:last year|20[0-9]{2}|the (?:past|first))[^.;:]{0,40}[:：] ?$|\b(?:has|had|have) (?:[a-z]+ )?(?:shortcomings|problems)[:：] ?$"
)
_PLACES = re.compile(r"[.;:,，；：。”\"]\s*|^|\b(?:that|and) ")  # where an ordinal can stand


def find_ordinals(
    text: str, series: list[tuple[str, int]]
) -> Iterator[tuple[re.Match[str], tuple[str, int], int]]:
    """Yield the ordinals of a sentence that go on a series or begin one, with their depth; series is kept up to date."""
    lowered = text.lower()
    expected = {1, *(last + 1 for _, last in series)}
    if not text.startswith(_AFTER_A_FIRST) and not any(
        mark in lowered for number in expected for mark in _marks(number)
    ):
        return
    for place in _PLACES.finditer(text):
        match = _ALL.match(text, place.end())
        if match is None:
            continue
        family, number = _number(match, series)
        hard = place[0][:1] in (*".:;：；。", "") or (match[0] == "first" and _SECOND.search(text, match.end()))
        if number == 1 and hard:
            if _COUNTED_OFF.search(text, 0, match.start()):
                return
            known = next((depth for depth, (other, _) in enumerate(series) if other == family), len(series))
            del series[known:]
            series.append((family, 1))
        elif going := next(
            (depth for depth in range(len(series) - 1, -1, -1) if _goes_on(series[depth], family, number)), None
        ):
            del series[going + 1 :]
            series[going] = (series[going][0], number)
        elif series and _goes_on(series[0], family, number):
            del series[1:]
            series[0] = (series[0][0], number)
        elif not series and number == _NEXT and match.start() == 0 and match[0] in _AFTER_A_FIRST:
            series.append((family, number))
        else:
            continue
        yield match, (match[0], number), len(series) - 1


@lru_cache(maxsize=64)
def _marks(number: int) -> tuple[str, ...]:
    """Return what an ordinal of a number is recognised by before it is looked at."""
    words = tuple(names[number - 1] for names in (_ORDINAL_WORDS, _CARDINALS) if number <= len(names))
    words += ("forth",) if number == _NUMBERS["forth"] else ()
    return (*words, str(number), *CIRCLED[number - 1 : number], *(_ENDS if number > 1 else ("it is to",)))


def _goes_on(last: tuple[str, int], family: str, number: int) -> bool:
    words = {"is", "nth", "must"}  # translators mix these within one series
    return number == last[1] + 1 and (family == last[0] or {family, last[0]} <= words)


def _number(match: re.Match[str], series: list[tuple[str, int]]) -> tuple[str, int]:
    row_ = ORDINALS[int((match.lastgroup or "f0")[1:])]
    inner = row_.regex.match(match.string, match.start())
    groups = inner.groupdict() if inner else {}
    word = (groups.get("n") or groups.get("m") or "").lower()
    if word in _ENDS and series:
        return row_.value, series[-1][1] + 1
    return row_.value, _NUMBERS.get(word) or chinese_number(word) or 0
