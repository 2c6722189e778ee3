"""What is asked: one directive for an ordinal or heading with its body, or for a sentence that demands something."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from baoji_notices.drafting.english.addressees import addressee_of, asked_in, leads
from baoji_notices.drafting.english.demands import (
    IMPERATIVE,
    NARRATES,
    NARRATES_ONLY,
    OPENER,
    THIS_SHOULD,
    demands_something,
    is_cut_short,
    is_modal,
)
from baoji_notices.drafting.english.frames import Frame
from baoji_notices.drafting.english.headings import LONGEST, heading_behind, is_heading
from baoji_notices.drafting.english.ordinals import find_ordinals
from baoji_notices.drafting.english.types import type_of
from baoji_notices.drafting.passage import Passage, Span
from baoji_notices.model.content import Directive
from baoji_notices.model.vocabulary import ReportingVerb

_APART = re.compile(r"Let us\b|Let’s\b|(?:At|And at) the same time|In addition|Meanwhile|Furthermore|Moreover")
_AFTER_FRAME = re.compile(
    r"(?: (?:for|on|in|to) (?:the |all |our )?[a-z][^.:：,]{2,160}(?:[:：]|, (?:(?:not|stress|emphasi[sz]|requir)ing that|requiring(?= (?:the|all|each|every) ))|[.](?=\s{0,2}(?:One|The first|First|1)\b)))?[\s:：,，;；]*(?:[Tt]he (?:need|importance|necessity)(?: to| of| for)? |the following [a-z ]{3,80}(?:[:：]|[.](?=\s{0,2}(?:First|One|1|The first)\b))\s*|the following [a-z]{3,20}\b\s*|to )?"
)
_SHORT = 6  # words that make a heading of any sentence, whatever follows
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DEADLINE = re.compile(
    rf"\b(?:(?:before|by|no later than|prior to) (?:the end of (?:the year|this year|the month|this month|{_MONTH}(?: 20[0-9]{{2}})?|[0-9]{{4}}|the [a-z]+ quarter)|{_MONTH}(?: [0-9]{{1,2}}(?:st|nd|rd|th)?)?(?:, 20[0-9]{{2}})?|the start of (?:the )?(?:[a-z]+|{_MONTH})|the (?:freeze|flood season|Spring Festival|holiday|spring ploughing))"
    rf"|within (?:[0-9]+|one|two|three|five|seven|ten|half a) (?:hours?|days?|weeks?|months?|working days|years?|month))\b"
)
_ASKS_ALONE = re.compile(r"\b(?:urg|call|encourag)|emphasis on$")
_ASKING = re.compile(
    r"(?: once again)? (?:the (?:need|necessity|significance) (?:of )?|on |it is necessary |the importance of (?!(?:the|this|these|that|his|her|its|their)\b)|(?:the importance of (?:[a-z’'-]+ ){1,5}(?:courts|departments|units|bureaus|towns|townships|cadres|members|schools) )?(?:the importance of )?(?:[a-z]+ly )?(?!during|according|regarding|following|including|everything|something|nothing)[a-z]{3,14}ing\b)"
)
_HEADS = re.compile(
    r"(?:[Ii]t is (?:also )?(?:necessary|of necessity|required)|[Ww]e (?:must|should|need|have to)|[Tt]here (?:must|should)|To )\b"
)
_UNSAID = re.compile(r"(?:should|must|to|\b(?:following|two|three|four|five|six|several)\b[^:：]{0,40}) ?[:：]$")
# Outlined requirements for the towns.
_WHOM = re.compile(r"(?:for|on|about|regarding|concerning) [^,;:]{2,120}[.]")
_MEANS = re.compile(r"This (?:includes|entails|involves|means|requires) [a-z]+ing\b")
_AFTER_NEED = re.compile(r"(?!it |we |there |all |each |every |the )[a-z]+ (?!must\b|should\b)")
_SUBJECT_SHOULD = re.compile(
    r"(?!It |We |There )[A-Z][^,.;]{3,80}? (?:must|should|needs? to|aims? to|plans? to|will)\b"
)
_THEY_SHOULD = re.compile(r"(?:The relevant|All|Every) [a-z ,]{3,60} (?:must|should)\b")
_POINTS_BACK = re.compile(r"(?:These|This|Those) ")
# The second verb of a frame (… said that it was so, and demanded that) begins what is asked.
_FRAMES_AGAIN = re.compile(
    r",? and (?:also )?(?:demanded|required|requested|stressed|emphasized|asked|urged) that "
)
# A series can begin inside its first demand: everyone should firstly do this. Secondly, …
_FIRST_WITHIN = 160  # characters
_FIRST_INSIDE = re.compile(
    r"\b(?:should|must|shall|needs? to|ha(?:ve|s) to) (?P<ordinal>firstly|first(?=\b.{10,600}[;；] ?second(?:ly)?,))\b"
)
_QUOTE_ENDS = re.compile(r'[”"]$')
_DEADLINE_WORDS = ("before ", "by ", "within ", "no later", "prior to")
_TOLD = frozenset((ReportingVerb.DECIDED, ReportingVerb.CONVEYED))  # frames of what was done: only a modal asks
_WITH_BODY = 2  # demands that are an ordinal's body, also where the one before it has parts
_WITH_PARAGRAPH = 2  # segments of an ordinal with its paragraph


@dataclass
class _Unit:
    """A directive in the making: its words, its heading, and what stands under it."""

    start: int
    end: int
    ordinal: tuple[str, int] | None = None
    heading: str | None = None
    bare: bool = False  # a heading that nothing has followed yet
    children: list["_Unit"] = field(default_factory=list)


@dataclass(frozen=True)
class _Segment:
    """A sentence of a block, or what an ordinal cuts from one."""

    span: Span
    ordinal: tuple[str, int] | None = None
    depth: int = 0
    lead: int = 0
    paragraph: bool = False
    asked: bool = False  # by a second verb of the frame


def read_directives(passage: Passage, sentences: Sequence[Span], frames: Sequence[Frame]) -> tuple[Directive, ...]:
    """Read what is asked in each block, as a tree in printed order.

    Example:
        >>> from baoji_notices.drafting.english.cast import read_cast
        >>> from baoji_notices.drafting.english.frames import find_frames
        >>> from baoji_notices.model.vocabulary import Language
        >>> passage = Passage("The meeting required: first, learn more; second, we must do more.", Language.EN)
        >>> frames = find_frames(passage.sentences, read_cast(passage.sentences))
        >>> [one.ordinal for one in read_directives(passage, passage.sentences, frames)]
        [1, 2]
    """
    found: list[Directive] = []
    for index, frame in enumerate(frames):
        following = frames[index + 1] if index + 1 < len(frames) else None
        end = (following.quoted or following.span.start) if following else len(passage.content)
        forced = _asks(passage, frame)
        segments = _segments(passage, sentences, frame, end, forced=forced)
        if frame.quoted is not None and segments and segments[0].ordinal:  # First, …, he stressed. Second, …
            segments += _segments(passage, sentences, replace(frame, quoted=None), end, forced=forced)
        if segments and frame.verb in _TOLD:
            own = segments[1:] if frame.verb == ReportingVerb.CONVEYED and not segments[0].ordinal else segments
            segments = [one for one in own if one.ordinal or is_modal(one.span.text)]
        told = asked_in(frame.span.text)
        for unit in _units(segments, forced=forced):
            _write(found, passage, unit, index, None, told)
    return tuple(found)


def _asks(passage: Passage, frame: Frame) -> bool:
    """Tell whether a frame alone makes a demand of the words behind it."""
    if "hope" in frame.span.text:  # of guests nothing is asked
        return leads(passage.content, frame.span.end)
    if frame.verb == ReportingVerb.REQUIRED or _ASKS_ALONE.search(frame.span.text):
        return True
    if frame.quoted is not None and frame.verb == ReportingVerb.STRESSED and frame.span.text.startswith("was "):
        return True
    if frame.span.text.endswith("that"):  # that doing it is a task tells, and asks for nothing
        return False
    return frame.verb == ReportingVerb.STRESSED and _ASKING.match(passage.content, frame.span.end) is not None


def _segments(
    passage: Passage, sentences: Sequence[Span], frame: Frame, end: int, *, forced: bool
) -> list[_Segment]:
    """Cut a block's sentences at its ordinals."""
    start = frame.quoted or frame.span.end
    end = frame.span.start if frame.quoted else end
    if lead := _AFTER_FRAME.match(passage.content, start, end):
        start = lead.end()
    series: list[tuple[str, int]] = []
    segments: list[_Segment] = []
    for sentence in sentences[bisect_right(sentences, start, key=lambda one: one.start) - 1 :]:
        if sentence.start >= end:
            break
        words = passage.span(max(start, sentence.start), min(end, sentence.end))
        asks_before_next = words.text.endswith(", and") and (forced or demands_something(words.text))
        if not words.text or (
            sentence.end > end
            and not words.text.endswith(tuple(".。;；"))
            and not (asks_before_next or frame.quoted)
        ):
            continue  # what leads up to the next frame
        paragraph = "\n" in passage.content[max(start, words.start - 3) : words.start]
        again = _FRAMES_AGAIN.search(words.text) if "ed that " in words.text and not paragraph else None
        asked = again is not None and not demands_something(words.text[: again.start()])
        if again and asked:
            words = words.part(again.end(), len(words.text))
        cuts = list(find_ordinals(words.text, series))
        begins = not (cuts or series) and " first" in words.text
        inner = _FIRST_INSIDE.search(words.text) if begins else None
        if inner and inner.start() < _FIRST_WITHIN:
            series.append(("nth", 1))
            cuts = list(find_ordinals(words.text, series))
            stop = cuts[0][0].start() if cuts else len(words.text)
            segments.append(_Segment(_tidied(words.part(0, stop)), (inner["ordinal"], 1), 0, 0, paragraph))
        elif not cuts or cuts[0][0].start() > 0:
            stop = cuts[0][0].start() if cuts else len(words.text)
            segments.append(_Segment(_tidied(words.part(0, stop)), paragraph=paragraph, asked=asked))
        for number, (match, ordinal, depth) in enumerate(cuts):
            stop = cuts[number + 1][0].start() if number + 1 < len(cuts) else len(words.text)
            span = _tidied(words.part(match.start(), stop))
            segments.append(
                _Segment(span, ordinal, depth, match.end() - match.start(), paragraph and match.start() == 0)
            )
    if segments and end == len(passage.content) and is_cut_short(segments[-1].span.text, segments[-1].lead):
        segments.pop()
    return [one for one in segments if len(one.span.text.split()) > 1]


def _units(segments: Sequence[_Segment], *, forced: bool) -> list[_Unit]:
    """Make a block's directives: those with ordinals with what follows them, and sentences that demand."""
    units: list[_Unit] = []
    loose: list[_Segment] = []
    opener: str | None = None  # what the demand above a series begins with: the next that does so ends it
    own_paragraph = _have_own_paragraphs(segments)
    index = 0
    while index < len(segments):
        segment = segments[index]
        index += 1
        if segment.ordinal is None:
            loose.append(segment)
            continue
        opener = _series_opener(loose[-1].span.text) if loose else opener
        following: list[_Segment] = []
        alone = len(segment.span.text) == segment.lead  # a number on a line of its own
        while (
            index < len(segments)
            and segments[index].ordinal is None
            and (alone or not segments[index].paragraph or (own_paragraph and not following))
        ):
            text = segments[index].span.text
            if (opener and text.startswith(opener)) or _APART.match(text):
                break
            following.append(segments[index])
            index += 1
        units.extend(_demands(loose, forced=forced and not units))
        loose = []
        if following or not alone:
            _place(units, _numbered(segment, following, units), segment.depth)
    units.extend(_demands(loose, forced=forced and not units))
    for unit in units:
        if unit.bare and not unit.children:
            unit.heading = None
    return units


def _have_own_paragraphs(segments: Sequence[_Segment]) -> bool:
    """Tell whether every ordinal of a block is explained in one paragraph of its own, as where each sentence is one."""
    places = [place for place, segment in enumerate(segments) if segment.ordinal]
    explained = all(after - before == _WITH_PARAGRAPH for before, after in pairwise(places))
    return (
        len(places) > 1
        and explained
        and all(one.paragraph for one in segments[places[0] + 1 : places[-1] + _WITH_PARAGRAPH])
    )


def _series_opener(text: str) -> str | None:
    """Return the words that a demand above a series begins with (It is necessary to hold the key points: First, …)."""
    head = _HEADS.match(text) if text.endswith((":", "：")) and not _UNSAID.search(text) else None
    return head[0][:1].upper() + head[0][1:] if head else None


def _place(units: list[_Unit], unit: _Unit, depth: int) -> None:
    """Put a numbered directive under the one that it belongs to: by its depth, or a bare heading before the first."""
    above = units
    for _ in range(depth):
        if above:
            above = above[-1].children
    last = above[-1] if above else None
    if last and last.ordinal is None and depth == 0:
        opened = last.children or (unit.ordinal and unit.ordinal[1] == 1 and last.heading)
        above = last.children if opened else above
    above.append(unit)


def _numbered(segment: _Segment, following: Sequence[_Segment], before: Sequence[_Unit]) -> _Unit:
    """Make a directive of an ordinal: with headed demands behind it, or several as in the one before, their parent."""
    unit = _Unit(segment.span.start, segment.span.end, segment.ordinal)
    inner = _demands(following, forced=False)
    if len(segment.span.text) == segment.lead:
        unit.heading = following[0].span.text if _is_headline(following, 0) else None
        unit.end = following[-1].span.end
        return unit
    unit.heading = heading_behind(
        segment.span.text[segment.lead :],
        segment.ordinal[0] if segment.ordinal else "",
        followed=bool(following) and not NARRATES_ONLY.match(following[0].span.text),
    )
    parted = bool(before and before[-1].children) and len(inner) > _WITH_BODY
    if parted or sum(1 for one in inner if one.heading) > 1:
        unit.children = inner
        return unit
    for number, one in enumerate(following):
        if _APART.match(one.span.text):
            break
        means = number == 0 and _MEANS.match(one.span.text)
        explains = number == 0 and not NARRATES_ONLY.match(one.span.text)
        if means or (not NARRATES.match(one.span.text) and (explains or demands_something(one.span.text))):
            unit.end = one.span.end
    return unit


def _demands(segments: Sequence[_Segment], *, forced: bool) -> list[_Unit]:
    """Make directives of sentences without ordinals: a short one heads what follows it, others stand alone."""
    units: list[_Unit] = []
    if segments and _is_headline(segments, 0):
        return _headed(segments)
    index = 0
    while index < len(segments):
        text, span = segments[index].span.text, segments[index].span
        asked = (
            demands_something(text)
            or segments[index].asked
            or (forced and index == 0 and not NARRATES.match(text) and not _WHOM.fullmatch(text))
        )
        index += 1
        if not asked or (text.endswith((":", "：")) and not _series_opener(text)):
            continue
        unit = _Unit(span.start, span.end)
        if _series_opener(text):
            unit.heading, unit.bare = text.rstrip(":： "), True
            units.append(unit)
            continue
        last = index == len(segments)
        patterned = bool(units and units[-1].heading)
        if is_heading(text, patterned=patterned) and (
            last or _opens_body(text, segments[index], patterned=patterned)
        ):
            unit.heading = text.rstrip(" .。")
            begin = index
            while index < len(segments) and _goes_into(segments[index], first=index == begin):
                unit.end = segments[index].span.end
                index += 1
            unit.bare = index == begin
        units.append(unit)
    return units


def _is_headline(segments: Sequence[_Segment], index: int) -> bool:
    """Tell whether a segment is a line without a stop, with a paragraph behind it that it heads."""
    text = segments[index].span.text
    followed = index + 1 < len(segments) and segments[index + 1].paragraph
    return followed and (text[-1:].isalnum() or text[-1:] in '”"') and len(text.split()) <= LONGEST


def _headed(segments: Sequence[_Segment]) -> list[_Unit]:
    """Make the directives of a block in which lines without stops head the paragraphs behind them."""
    units: list[_Unit] = []
    for index, segment in enumerate(segments):
        if NARRATES_ONLY.match(segment.span.text):
            break
        if _is_headline(segments, index):
            units.append(_Unit(segment.span.start, segment.span.end, heading=segment.span.text))
        else:
            units[-1].end = segment.span.end
    return units


def _opens_body(heading: str, following: _Segment, *, patterned: bool) -> bool:
    """Tell whether a sentence heads what follows it: one that asks for its own thing stands alone."""
    short = len(heading.split()) <= _SHORT and not OPENER.match(heading)
    asks = _HEADS.match(heading) or IMPERATIVE.match(heading) or _POINTS_BACK.match(following.span.text)
    own = _HEADS.match(following.span.text) if patterned else OPENER.match(following.span.text)
    own = own or THIS_SHOULD.match(following.span.text) or _THEY_SHOULD.match(following.span.text)
    if _AFTER_NEED.match(heading) and _SUBJECT_SHOULD.match(following.span.text):
        return False  # the need to count bees: what a frame is given, and the next sentence asks for its own
    return (
        not following.paragraph
        and (short or asks is not None)
        and (short or not own)
        and not NARRATES_ONLY.match(following.span.text)
    )


def _goes_into(segment: _Segment, *, first: bool) -> bool:
    """Tell whether a sentence belongs to the body of the heading before it."""
    if segment.paragraph or NARRATES_ONLY.match(segment.span.text):
        return False
    if first:
        return True
    return (
        demands_something(segment.span.text)
        and not OPENER.match(segment.span.text)
        and not is_heading(segment.span.text)
    )


def _tidied(span: Span) -> Span:
    words = span.text.rstrip(" ,，\n")
    return span.part(0, len(words.removesuffix(" and").rstrip(" ,，")))


def _write(
    found: list[Directive],
    passage: Passage,
    unit: _Unit,
    block: int,
    parent: int | None,
    told: str | None = None,
) -> None:
    span = passage.span(unit.start, unit.end)
    if _QUOTE_ENDS.search(span.text) and not re.search(r'[“"]', span.text[:-1]):
        span = span.part(0, len(span.text) - 1)
    deadline = _DEADLINE.search(span.text) if any(map(span.text.__contains__, _DEADLINE_WORDS)) else None
    words = span.text.removeprefix(unit.ordinal[0] if unit.ordinal else "").lstrip(" ,，:：")
    mine = len(found)
    found.append(
        Directive(
            parent=parent,
            block=block,
            ordinal_as_printed=unit.ordinal[0] if unit.ordinal else None,
            ordinal=unit.ordinal[1] if unit.ordinal else None,
            heading=unit.heading or None,
            gist=None,
            type=None if span.text.startswith("It is hoped") else type_of(unit.heading or words),
            modality=None,
            addressee=addressee_of(span.text) or told,
            deadline=deadline[0] if deadline else None,
            anchor=span.anchor(),
        )
    )
    for child in unit.children:
        _write(found, passage, child, block, mine)
