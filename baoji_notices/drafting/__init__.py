"""From a page to a draft record: what the text states, read by rules, with nothing invented."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec

from baoji_notices.errors import MissingExtraError, UnreadablePageError
from baoji_notices.model import MeetingRelease
from baoji_notices.model.publication import Page as PageRow
from baoji_notices.model.vocabulary import Language

if missing := [name for name in ("ahocorasick_rs", "cn2an", "pypinyin", "selectolax") if find_spec(name) is None]:
    raise MissingExtraError("drafting", ", ".join(missing))

from baoji_notices.drafting import chinese, english
from baoji_notices.drafting.doubts import doubts_of
from baoji_notices.drafting.page import read_page
from baoji_notices.drafting.passage import Passage
from baoji_notices.drafting.record import assemble
from baoji_notices.drafting.sources import Source

LONGEST_BODY = 100_000  # characters; the seed has 5,423

__all__ = ["Drafted", "Repost", "draft", "draft_all", "with_pages"]


def draft(page: bytes | str, *, url: str | None = None) -> MeetingRelease:
    """Make a draft record of a page that reports a meeting, in Chinese or in English translation.

    Everything that can be anchored in the text is. What the rules cannot tell is null, an empty list or, for a
    kind of meeting that no rule knows, `other`; nothing is guessed. The record's id is `draft-` and twelve hex
    digits of its text; its annotation has the state `draft` and one pass of the kind `rule`.

    Args:
        page: HTML or plain text; bytes are decoded by byte order mark, header or evidence.
        url: the page's address. A text without one has no page in its record.

    Raises:
        UnreadablePageError: if the page is no text, much damaged, a site's message that there is no such page, has no
            body, or one of more than 100,000 characters.
        MissingExtraError: if the extra `drafting` is not installed.

    Example:
        >>> record = draft("11月7日下午，区档案局召开全体干部会议。区档案局局长王明远主持会议并讲话。")
        >>> record.appearances[0].name, [role.value for role in record.appearances[0].event_roles]
        ('王明远', ['presided', 'spoke'])
    """
    return _draft(page, url)[0]


def _draft(page: bytes | str, url: str | None) -> tuple[MeetingRelease, tuple[str, ...]]:
    """Make a draft record; return it with what is doubtful about it."""
    found = read_page(page, url=url)
    if len(found.body) > LONGEST_BODY:
        raise UnreadablePageError(
            f"the text has {len(found.body):,} characters, more than {LONGEST_BODY:,}: give the page of one release."
        )
    passage = Passage(found.body, found.language)
    grammar = english if found.language == Language.EN else chinese
    reading = grammar.read(found.title, passage)
    record = assemble(found, passage, reading, date.today())
    return record, doubts_of(found, reading.date, record)


@dataclass(frozen=True)
class Repost:
    """A page with the text of an earlier one: one text is one record, so the page belongs to that.

    Attributes:
        first: where the earlier page comes from.
        release: the id of its record.
        page: what to add to its record's pages; None if the page has no address, or one that was given before.
        differs: what else the page says of itself, which the record does not keep.
    """

    first: str
    release: str
    page: PageRow | None
    differs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Drafted:
    """What became of one page: its record, or why there is none.

    Attributes:
        name: where the page comes from.
        record: its draft; None if it could not be read, or its text was drafted before.
        problem: why it could not be read.
        warnings: what is doubtful about the draft, a sentence each.
        repost: which earlier page has the same text.
    """

    name: str
    record: MeetingRelease | None
    problem: str | None = None
    warnings: tuple[str, ...] = ()
    repost: Repost | None = None

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
    "jurisdiction": lambda one: int(one.meeting.jurisdiction is not None),
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

    A text that was drafted already is not drafted again: what is yielded says to which record the page belongs, for
    `with_pages`. Of every page drafted its id, its name, its heading and its addresses are kept, under 1 KB, and no record.
    """
    seen: dict[str, tuple[str, set[str], dict[str, str | None]]] = {}
    for source in sources:
        if source.page is None:
            yield Drafted(source.name, None, source.problem)
            continue
        try:
            record, doubts = _draft(source.page, source.url)
        except UnreadablePageError as error:
            yield Drafted(source.name, None, str(error))
            continue
        pages = record.publication.pages
        known = {page.page_id for page in pages}
        if record.id not in seen:
            seen[record.id] = source.name, known, _heading(record)
            yield Drafted(source.name, record, None, doubts)
            continue
        first, before, heading = seen[record.id]
        new = pages[0] if known - before else None
        before |= known
        differs = tuple(name for name, words in _heading(record).items() if words and words != heading[name])
        yield Drafted(source.name, None, None, doubts, Repost(first, record.id, new, differs))


def _heading(record: MeetingRelease) -> dict[str, str | None]:
    publication = record.publication
    released = publication.released_at.as_printed if publication.released_at else None
    return {"title": publication.title, "source line": publication.source_line, "release time": released}


def with_pages(record: MeetingRelease, pages: Iterable[PageRow]) -> MeetingRelease:
    """Return a record with further pages behind its own.

    Example:
        >>> texts = ["3月2日，区档案局召开会议。"] * 2
        >>> urls = ["https://a.example/1", "https://b.example/2"]
        >>> first, second = draft_all(Source(url, text, url) for url, text in zip(urls, texts))
        >>> [page.url for page in with_pages(first.record, [second.repost.page]).publication.pages]
        ['https://a.example/1', 'https://b.example/2']
    """
    all_pages = (*record.publication.pages, *pages)
    return record.model_copy(update={"publication": record.publication.model_copy(update={"pages": all_pages})})
