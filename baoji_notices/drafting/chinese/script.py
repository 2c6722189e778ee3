"""Traditional characters, full-width digits and inserted pinyin: the text as the grammar reads it, and the way back to what is printed."""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, TypeVar

from baoji_notices.drafting.folding import WIDE_DIGIT, half_width
from baoji_notices.drafting.passage import Passage
from baoji_notices.drafting.reading import Reading
from baoji_notices.model.annotation import Anchor
from baoji_notices.model.base import Part
from baoji_notices.model.meeting import Appearance, Office
from baoji_notices.model.vocabulary import Language

_PINYIN = re.compile("(?<=[\u3400-\u9fff])[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7} ?[)）]")
# Fields that keep the wording; name and post are normalised, and so stay simplified.
_PRINTED = ("as_printed", "heading", "ordinal_as_printed", "addressee", "deadline")
AnyPart = TypeVar("AnyPart", bound=Part)


@dataclass(frozen=True)
class Simplified:
    """A text in simplified characters and half-width digits, without inserted pinyin, with the place of each character in the original.

    Example:
        >>> simplified("會(huì)議").text
        '会议'
    """

    text: str
    original: str
    places: tuple[int, ...]

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the simplified text stands in the original, pinyin behind it included."""
        return self.places[start], self.places[end]

    def words(self, words: str, begin: int = 0) -> str:
        """Return the original of words that stand in the simplified text; words that do not stand there unchanged."""
        found = self.text.find(words, begin)
        if found < 0:  # of an office that several share, which stands before the first
            found = self.text.rfind(words, 0, begin)
        if found < 0:
            return words
        start, end = self.printed(found, found + len(words))
        return self.original[start:end].strip()


def simplified(original: str, traditional: bool = True) -> Simplified:
    """Return a text with its digits half-width and its pinyin left out, and, if it is traditional, simplified."""
    kept: list[int] = []
    begin = 0
    for match in _PINYIN.finditer(original):
        kept.extend(range(begin, match.start()))
        begin = match.end()
    kept.extend(range(begin, len(original)))
    text = half_width("".join(original[place] for place in kept))
    return Simplified(_to_simplified(text) if traditional else text, original, (*kept, len(original)))


def needs_folding(title: str | None, passage: Passage) -> bool:
    """Tell whether a text is in traditional characters, or has pinyin or full-width digits in it."""
    return may_be_traditional(passage) or bool(WIDE_DIGIT.search(f"{title or ''}\n{passage.content}"))


def may_be_traditional(passage: Passage) -> bool:
    """Tell whether a text is in traditional characters, or has pinyin in it, as some converters of scripts put."""
    return passage.language == Language.ZH_HANT or bool(_PINYIN.search(passage.content))


def _to_simplified(text: str) -> str:
    converter = _converter()
    if converter is None:
        return text
    converted: str = converter.convert(text)
    if len(converted) != len(text):  # a phrase of another length would move every place behind it
        converted = "".join((converter.convert(character) or character)[0] for character in text)
    return converted


def reads_traditional() -> bool:
    """Tell whether traditional characters can be read as simplified ones: the extra drafting-hant is there."""
    return _converter() is not None


@cache
def _converter() -> Any:
    """Return OpenCC's converter; without the extra drafting-hant traditional texts are read as they stand."""
    try:
        from opencc import OpenCC
    except ImportError:
        return None
    return OpenCC("t2s")


def restore(reading: Reading, content: Simplified, title: Simplified | None) -> Reading:
    """Return a reading of a simplified text with its anchors and printed words as the original has them."""

    def words(printed: str | None) -> str | None:
        if printed is None:
            return None
        in_title = title is not None and printed not in content.text
        return title.words(printed) if in_title and title else content.words(printed)

    return replace(
        reading,
        date=replace(reading.date, as_printed=words(reading.date.as_printed) or "") if reading.date else None,
        kind_as_printed=words(reading.kind_as_printed),
        place=words(reading.place),
        conveners=tuple(words(name) or name for name in reading.conveners),
        appearances=tuple(_person(one, content) for one in reading.appearances),
        groups=tuple(_part(one, content) for one in reading.groups),
        conveyed=tuple(_part(one, content) for one in reading.conveyed),
        blocks=tuple(_part(one, content) for one in reading.blocks),
        directives=tuple(_part(one, content) for one in reading.directives),
    )


def _part(part: AnyPart, content: Simplified) -> AnyPart:
    anchor: Anchor | None = getattr(part, "anchor", None)
    begin = anchor.start if anchor else 0
    update: dict[str, Any] = {
        name: content.words(printed, begin)
        for name in _PRINTED
        if isinstance(printed := getattr(part, name, None), str)
    }
    if anchor:
        start, end = content.printed(anchor.start, anchor.end)
        exact = content.original[start:end]
        update["anchor"] = Anchor(field=anchor.field, start=start, end=end, exact=exact)
    issuer = getattr(part, "issuer", None)
    if issuer:
        update["issuer"] = _part(issuer, content)
    return part.model_copy(update=update)


def _person(person: Appearance, content: Simplified) -> Appearance:
    begin = person.anchor.start if person.anchor else 0
    offices = tuple(_office(office, content, begin) for office in person.offices)
    return _part(person, content).model_copy(update={"offices": offices})


def _office(office: Office, content: Simplified, begin: int) -> Office:
    body = office.body
    printed = body.model_copy(update={"as_printed": content.words(body.as_printed, begin)}) if body else None
    return office.model_copy(update={"as_printed": content.words(office.as_printed, begin), "body": printed})
