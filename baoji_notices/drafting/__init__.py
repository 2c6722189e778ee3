"""From a page to a draft record: what the text states, read by rules, with nothing invented."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from baoji_notices.errors import MissingExtraError, UnreadablePageError
from baoji_notices.model import MeetingRelease
from baoji_notices.model.vocabulary import Language

try:
    import ahocorasick_rs  # noqa: F401 - asked for here, so that the hint names the extra
    import selectolax  # noqa: F401
except ImportError as error:
    raise MissingExtraError("drafting", error.name or "") from None

from baoji_notices.drafting import chinese, english
from baoji_notices.drafting.page import read_page
from baoji_notices.drafting.passage import Passage
from baoji_notices.drafting.record import assemble
from baoji_notices.drafting.sources import Source

LONGEST_BODY = 100_000  # characters; the seed has 5,423

__all__ = ["Drafted", "draft", "draft_all"]


def draft(page: bytes | str, *, url: str | None = None) -> MeetingRelease:
    """Make a draft record of a page that reports a meeting, in Chinese or in English translation.

    Everything that can be anchored in the text is. What the rules cannot tell is null, an empty list or, for a
    kind of meeting that no rule knows, `other`; nothing is guessed. The record's id is `draft-` and twelve hex
    digits of its text; its annotation has the state `draft` and one pass of the kind `rule`.

    Args:
        page: HTML or plain text; bytes are decoded by byte order mark, header or evidence.
        url: the page's address. A text without one has no page in its record.

    Raises:
        UnreadablePageError: if the page is no text, has no body, or one of more than 100,000 characters.
        MissingExtraError: if the extra `drafting` is not installed.

    Example:
        >>> record = draft("11月7日下午，区档案局召开全体干部会议。区档案局局长王明远主持会议并讲话。")
        >>> record.appearances[0].name, [role.value for role in record.appearances[0].event_roles]
        ('王明远', ['presided', 'spoke'])
    """
    found = read_page(page, url=url)
    if not found.body:
        raise UnreadablePageError("the page has no text besides its header; there is nothing to draft.")
    if len(found.body) > LONGEST_BODY:
        raise UnreadablePageError(
            f"the text has {len(found.body):,} characters, more than {LONGEST_BODY:,}: give the page of one release."
        )
    passage = Passage(found.body, found.language)
    grammar = english if found.language == Language.EN else chinese
    return assemble(found, passage, grammar.read(found.title, passage), date.today())


@dataclass(frozen=True)
class Drafted:
    """What became of one page: its record, or why there is none.

    Attributes:
        name: where the page comes from.
        record: its draft; None if it could not be read, or its text was drafted before.
        problem: why there is none.
    """

    name: str
    record: MeetingRelease | None
    problem: str | None = None

    @property
    def found(self) -> dict[str, int]:
        """How much of what people ask first was found: 1 or 0 for facts, numbers for lists.

        Example:
            >>> Drafted("a.txt", draft("11月7日，区档案局召开会议。")).found["meeting date"]
            0
        """
        return {name: read(self.record) for name, read in _ASKED.items()} if self.record else {}


_ASKED: dict[str, Callable[[MeetingRelease], int]] = {
    "title": lambda one: int(one.publication.title is not None),
    "source line": lambda one: int(one.publication.source_line is not None),
    "release time": lambda one: int(one.publication.released_at is not None),
    "meeting date": lambda one: int(one.meeting.date.value is not None),
    "kind": lambda one: int(one.meeting.kinds != ("other",)),
    "conveners": lambda one: len(one.meeting.conveners),
    "place": lambda one: int(one.meeting.jurisdiction is not None),
    "presider": lambda one: sum("presided" in person.event_roles for person in one.appearances),
    "appearances": lambda one: len(one.appearances),
    "groups": lambda one: len(one.groups),
    "conveyed": lambda one: len(one.conveyed),
    "blocks": lambda one: len(one.blocks),
    "directives": lambda one: len(one.directives),
    "formulations": lambda one: len(one.formulations),
    "defects": lambda one: len(one.defects),
}


def draft_all(sources: Iterable[Source]) -> Iterator[Drafted]:
    """Draft many pages, one at a time; a page that cannot be read says why, and the others follow.

    A text that was drafted already is not drafted again: one text is one record.
    """
    seen: dict[str, str] = {}
    for source in sources:
        if source.page is None:
            yield Drafted(source.name, None, source.problem)
            continue
        try:
            record = draft(source.page, url=source.url)
        except UnreadablePageError as error:
            yield Drafted(source.name, None, str(error))
            continue
        first = seen.setdefault(record.id, source.name)
        if first is source.name:
            yield Drafted(source.name, record)
        else:
            yield Drafted(source.name, None, f"the text is that of {first}, which was drafted already.")
