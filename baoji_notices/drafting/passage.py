"""A text with its sentences: spans are code points of the content, so that whatever is read can be anchored."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from baoji_notices.model.annotation import Anchor
from baoji_notices.model.vocabulary import AnchorField, Language

# sentencex joins whatever stands behind an unclosed quotation mark into one sentence (in the seed it so loses two
# directives of fourteen), and unclosed marks are common damage here; so sentences are split by their ends alone.
_CHINESE_END = re.compile('[。！？!?]+[”’」』）)"]*|(?<![，,、])\n')
_ENGLISH_END = re.compile('[.!?。]{1,9}[”’")]{0,3}(?=[ \u00a0]{1,9}[“‘"”(]{0,3}[ ]?[“‘"(]?[A-Z0-9])|\n')
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|N[oO]|Mr|Mrs|Ms|Dr|Co|Ltd|Inc|St|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec))\.$"
)
_LONGEST = 4_000  # characters; a longer run without an end is cut, so that no pattern sees more at once


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the content, half-open, with its words."""

    start: int
    end: int
    text: str

    def part(self, start: int, end: int) -> "Span":
        """Return the part from start to end, counted within this span."""
        return Span(self.start + start, self.start + end, self.text[start:end])

    def anchor(self) -> Anchor:
        """Return the anchor of this span, without white space at its ends."""
        start = self.start + len(self.text) - len(self.text.lstrip())
        exact = self.text.strip()
        return Anchor(field=AnchorField.CONTENT, start=start, end=start + len(exact), exact=exact)


class Stretches:
    """Stretches of a text that do not overlap, for asking in little time what they touch.

    Example:
        >>> Stretches([(0, 3), (8, 9)]).touch(2, 5)
        True
    """

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._stretches = sorted(stretches)
        self._starts = [start for start, _ in self._stretches]

    def touch(self, start: int, end: int) -> bool:
        """Tell whether any of them has a character between start and end."""
        number = bisect_right(self._starts, end - 1)
        return number > 0 and self._stretches[number - 1][1] > start

    def last_within(self, start: int, end: int) -> int | None:
        """Return where the last one ends that begins between start and end; None if there is none."""
        number = bisect_right(self._starts, end - 1)
        return self._stretches[number - 1][1] if number and self._starts[number - 1] >= start else None


@dataclass(frozen=True)
class Passage:
    """A body with its sentences.

    Example:
        >>> [one.text for one in Passage("会议指出，要学。一要抓；二要干。", Language.ZH_HANS).sentences]
        ['会议指出，要学。', '一要抓；二要干。']
    """

    content: str
    language: Language

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences in order, without the white space around them."""
        return tuple(self._split())

    def span(self, start: int, end: int) -> Span:
        """Return the span from start to end without white space at its ends."""
        text = self.content[start:end]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        return Span(start, start + len(text), text)

    def sentences_between(self, begin: int, end: int) -> Iterator[Span]:
        """Yield the sentences, or the parts of them, that lie between two places."""
        first = bisect_right(self._ends, begin)
        for sentence in islice(self.sentences, first, None):
            if sentence.start >= end:
                return
            span = self.span(max(begin, sentence.start), min(end, sentence.end))
            if span.text:
                yield span

    @cached_property
    def _ends(self) -> list[int]:
        return [sentence.end for sentence in self.sentences]

    def _split(self) -> Iterator[Span]:
        english = self.language == Language.EN
        begin = 0
        for match in (_ENGLISH_END if english else _CHINESE_END).finditer(self.content):
            if (
                english
                and match[0] == "."
                and _ABBREVIATION.search(self.content[max(0, match.end() - 6) : match.end()])
            ):
                continue
            yield from self._cut(begin, match.end())
            begin = match.end()
        yield from self._cut(begin, len(self.content))

    def _cut(self, begin: int, end: int) -> Iterator[Span]:
        for start in range(begin, end, _LONGEST):
            span = self.span(start, min(end, start + _LONGEST))
            if span.text:
                yield span
