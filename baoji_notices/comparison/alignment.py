"""Which units of two codings are the same: pages, and conveyed items, people, blocks and directives in them."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from baoji_notices.errors import InvalidRecordError
from baoji_notices.model import MeetingRelease

_SIMILAR = 0.6  # of two names for one thing; below it they name two things
Pairs = list[tuple[int, int]]


def plain(text: str) -> str:
    """Return a text without spaces, quotation marks, punctuation and case, for comparing names.

    Example:
        >>> plain("“两会” 精神") == plain("两会精神")
        True
    """
    return re.sub(r"[\W_]", "", text).casefold()


def align(ours: Sequence[str], theirs: Sequence[str]) -> Pairs:
    """Pair the members of two lists in their printed order, so that similar names meet.

    Returns:
        Pairs of indexes, rising on both sides, with the greatest sum of similarities.

    Example:
        >>> align(["全国两会精神", "通知"], ["省委全会精神", "“两会”精神", "通知"])
        [(0, 1), (1, 2)]
    """
    best: list[list[tuple[float, Pairs]]] = [[(0.0, [])] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for row, one in enumerate(ours, 1):
        for column, other in enumerate(theirs, 1):
            choices = [best[row - 1][column], best[row][column - 1]]
            likeness = _likeness(plain(one), plain(other))
            if likeness >= _SIMILAR:
                score, pairs = best[row - 1][column - 1]
                choices.append((score + likeness, [*pairs, (row - 1, column - 1)]))
            best[row][column] = max(choices, key=lambda choice: choice[0])
    return best[-1][-1][1]


def _likeness(one: str, other: str) -> float:
    if one and other and (one in other or other in one):
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def directive_paths(record: MeetingRelease) -> list[str]:
    """Return a name for each directive: its block and its path of ordinals, or its place among the unnumbered.

    Raises:
        InvalidRecordError: if a directive stands before its parent.

    Example:
        >>> from baoji_notices import read_releases
        >>> records = {record.id: record for record in read_releases()}
        >>> directive_paths(records["cn-610300-xinfang-2023-03-15-01"])[:3]
        ['0/~1', '1/1', '1/1/~1']
    """
    paths: list[str] = []
    counts: dict[str, int] = {}
    for index, directive in enumerate(record.directives):
        if directive.parent is not None and directive.parent >= index:
            raise InvalidRecordError(
                f"{record.id} /directives/{index}/parent: {directive.parent} does not stand before it. "
                "Validate the file first."
            )
        above = str(directive.block) if directive.parent is None else paths[directive.parent]
        if directive.ordinal is None:
            counts[above] = counts.get(above, 0) + 1
            paths.append(f"{above}/~{counts[above]}")
        else:
            paths.append(f"{above}/{directive.ordinal}")
    return paths


def same_paths(ours: Sequence[str], theirs: Sequence[str]) -> Pairs:
    """Pair equal paths, each once, in order."""
    free = {path: index for index, path in reversed(list(enumerate(theirs)))}
    return [(index, free.pop(path)) for index, path in enumerate(ours) if path in free]


def by_page(records: Iterable[MeetingRelease]) -> dict[str, list[MeetingRelease]]:
    """Group a layer's records by the page they were coded from; a page that reports several has several."""
    pages: dict[str, list[MeetingRelease]] = {}
    for record in records:
        pages.setdefault(page_of(record), []).append(record)
    return pages


def page_of(record: MeetingRelease) -> str:
    """Return the key of a record's first page; of a record without pages the hash of its text, else its id."""
    pages = record.publication.pages
    return pages[0].page_id if pages else record.text.sha256 or record.id


def pair_records(
    ours: Sequence[MeetingRelease], theirs: Sequence[MeetingRelease]
) -> list[tuple[MeetingRelease, MeetingRelease]]:
    """Pair the records of one page: single ones with each other, several by date and conveners as printed."""
    if len(ours) == len(theirs) == 1:
        return [(ours[0], theirs[0])]
    mine, yours = [_label(record) for record in ours], [_label(record) for record in theirs]
    equal = same_paths(mine, yours)
    left = [index for index in range(len(ours)) if index not in {row for row, _ in equal}]
    right = [index for index in range(len(theirs)) if index not in {column for _, column in equal}]
    similar = align([mine[index] for index in left], [yours[index] for index in right])
    pairs = sorted([*equal, *((left[row], right[column]) for row, column in similar)])
    return [(ours[row], theirs[column]) for row, column in pairs]


def _label(record: MeetingRelease) -> str:
    return f"{record.meeting.date.value} " + " ".join(body.as_printed for body in record.meeting.conveners)
