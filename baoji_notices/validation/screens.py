"""Screens: cheap tests of one record; where all that name a rule hold, the rule has nothing to find in it.

A rule says what is wrong, a screen that all is plainly well. Where a screen does not hold, its rules decide; so it
may give up on what is rare or hard to tell. Without the fast path there are no screens, and every rule runs.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any

from pydantic import BaseModel

from baoji_notices.model import MeetingRelease
from baoji_notices.model.base import Part
from baoji_notices.model.fields import shapes_of
from baoji_notices.model.identity import body_slug
from baoji_notices.model.vocabulary import (
    AnnotatorKind,
    ConveyedKind,
    InferenceRule,
    Level,
    PageRole,
    PartOfDay,
    TextStatus,
    TranslationMethod,
)
from baoji_notices.rules.dates import LATE_DAYS, is_real, part_fits, printed_day, printed_year
from baoji_notices.rules.meeting import WITHOUT_CODES, kinds_named, level_of
from baoji_notices.rules.record import RecordCase
from baoji_notices.rules.structure import state_fits
from baoji_notices.validation.wording import no_passages, sound_strings, words_hold

_FULLEST = 2048  # results remembered of each question that is asked again and again
_is_real = lru_cache(_FULLEST)(is_real)


@lru_cache(_FULLEST)
def _printed(words: str, part: PartOfDay | None) -> tuple[str | None, str | None, bool]:
    """Return the year and day that a date as printed names, and whether the part of the day fits it."""
    return printed_year(words), printed_day(words), part_fits(words, part)


def dates_hold(case: RecordCase) -> bool:
    """Dates exist, follow one another within 60 days, and are the printed ones; an unprinted year is listed."""
    record = case.record
    when, released = record.meeting.date, record.publication.released_at
    held = when.value
    year, day, fits = _printed(when.as_printed or "", when.part_of_day)
    if not fits or when.end is not None or (released is not None and not _is_moment(released.value)):
        return False
    if held is not None:
        if not _is_real(held) or (day and day != held[5:] and len(held) == len("YYYY-MM-DD")):
            return False
        if year != held[:4] and (year or "/meeting/date/value" not in map(_POINTER, record.inferred)):
            return False
        if released is not None and not 0 <= _days(held, released.value[:10]) <= LATE_DAYS:
            return False
    return all(map(_is_real, map(_DAY, record.annotation.passes)))


_DAY, _POINTER = attrgetter("date"), attrgetter("pointer")


@lru_cache(_FULLEST)
def _is_moment(value: str) -> bool:
    return "T00:00" not in value and is_real(value)


@lru_cache(_FULLEST)
def _days(first: str, last: str) -> int:
    """Return the days from one date to another; of a month or a year none, or -1, as they may follow or not."""
    if len(first) < len(last):
        return -1 if first > last[: len(first)] else 0
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def account_holds(case: RecordCase) -> bool:
    """The id is what would be minted now, a first revision is one, what was inferred is there, the state fits."""
    record = case.record
    meeting, publication, annotation, own = record.meeting, record.publication, record.annotation, record.id
    place, released, revision = meeting.jurisdiction, publication.released_at, record.revision
    if place is None or revision.number > 1 or revision.reason is not None:
        return False
    key = meeting.conveners[0].key if meeting.conveners else None
    held = meeting.date.value or (released.value[:10] if released else "undated")
    minted = f"cn-{place.code}-{body_slug(key)}-{held}-"
    if not own.startswith(minted) or len(own) != len(minted) + 2:  # the parts can be read in one way only
        return False
    if own in record.same_meeting or own == record.translation_of:
        return False
    for item in record.inferred:
        if not _is_there(record, item.pointer) or (item.rule is InferenceRule.YEAR_FROM_RELEASE and not released):
            return False
        if item.rule is InferenceRule.DATE_FROM_URL and not any(
            re.search("[0-9]{4}", page.url) for page in publication.pages
        ):
            return False
    return _state_fits(annotation.state, tuple(map(_CODER, annotation.passes)))


_CODER = attrgetter("kind", "annotator")


@lru_cache(_FULLEST)
def _state_fits(state: Any, coders: tuple[tuple[AnnotatorKind, str], ...]) -> bool:
    return state_fits(state, [name for kind, name in coders if kind is not AnnotatorKind.RULE])


def _is_there(record: MeetingRelease, pointer: str) -> bool:
    get = _values(MeetingRelease).get(pointer)
    try:
        return get is not None and get(record) is not None
    except AttributeError:  # something above it is null
        return False


@cache
def _values(part: type[BaseModel]) -> dict[str, Callable[[Any], Any]]:
    """Return what reads the value at each pointer that leads into no list."""
    return {"/" + path.replace(".", "/"): attrgetter(path) for path in _paths(part)}


def _paths(part: type[BaseModel]) -> Iterator[str]:
    for shape in shapes_of(part):
        yield shape.name
        if not shape.many and isinstance(shape.inner, type) and issubclass(shape.inner, Part):
            yield from (f"{shape.name}.{path}" for path in _paths(shape.inner))


def meeting_holds(case: RecordCase) -> bool:
    """Level and kinds are those of place and printed words; people have offices in order; nothing stands twice."""
    record = case.record
    meeting, publication, lineage = record.meeting, record.publication, record.publication.translation
    if lineage is None:
        if record.translation_of is not None or any(
            page.role is PageRole.TRANSLATION for page in publication.pages
        ):
            return False
    elif lineage.from_language is publication.language:
        return False
    place, level, kinds = meeting.jurisdiction, meeting.level, meeting.kinds
    if place is not None and level is not None and level not in _levels(place.code):
        return False
    named = kinds_named(meeting.kind_as_printed or "").values()
    if not all(kind in kinds for kind in named) or _twice(kinds) or _twice(record.same_meeting):
        return False
    if _twice([page.page_id for page in publication.pages]) or _twice([one.pointer for one in record.inferred]):
        return False
    if record.text.status is TextStatus.WITHHELD and _twice([item.key for item in record.formulations]):
        return False
    for person in record.appearances:
        offices = person.offices
        if (person.office_missing is None) is not bool(offices) or _twice(person.event_roles):
            return False
        if len(offices) > 1 and person.anchor is not None and not _in_order(offices, person.anchor.exact):
            return False
    for group in record.groups:
        if group.count_max is not None and (group.count_min or 0) > group.count_max:
            return False
    return True


@lru_cache(_FULLEST)
def _levels(code: str) -> tuple[Level, ...]:
    return (level_of(code), *WITHOUT_CODES)


def _twice(items: Sequence[object]) -> bool:
    return len(items) > 1 and len(set(items)) < len(items)


def _in_order(offices: Sequence[Any], words: str) -> bool:
    place = 0
    for office in offices:
        found = words.find(office.as_printed, place)
        if found < 0:
            return False
        place = found + len(office.as_printed)
    return True


def content_holds(case: RecordCase) -> bool:
    """Every index leads somewhere, directives follow their parents and are counted, nothing is open."""
    record = case.record
    meeting, publication, lineage = record.meeting, record.publication, record.publication.translation
    if meeting.level is None or meeting.jurisdiction is None or not publication.pages:
        return False
    if any(page.role is None for page in publication.pages) or any(group.kind is None for group in record.groups):
        return False
    for item in record.conveyed:
        documented = item.document_kind is not None or item.number is not None
        if item.level is None or (documented and item.kind is not ConveyedKind.DOCUMENT):
            return False
    for block in record.blocks:
        if block.speaker is not None and block.speaker >= len(record.appearances):
            return False
    by_machine = lineage is not None and lineage.method is TranslationMethod.MACHINE
    return _directives_hold(record.directives, len(record.blocks), by_machine)


def _directives_hold(directives: Sequence[Any], blocks: int, by_machine: bool) -> bool:
    last: dict[object, int] = {}
    before = None  # the parent of the one before
    for index, directive in enumerate(directives):
        parent, block, ordinal = directive.parent, directive.block, directive.ordinal
        if directive.gist is None or directive.type is None or (by_machine and directive.modality is not None):
            return False
        if parent is not None and parent != before and parent != index - 1:
            return False  # or it goes on with a branch further up
        if block is not None and block >= blocks:
            return False
        if ordinal is not None:
            siblings = (parent, block if parent is None else None)
            if directive.ordinal_as_printed is None or (ordinal != 1 and ordinal != last.get(siblings, 0) + 1):
                return False
            last[siblings] = ordinal
        before = parent
    return True


# An address that urlsplit, which is slow, would split in the same places: no signs that it treats specially.
_SIMPLE_URL = re.compile(r"https?://([a-z0-9.-]+)(/[A-Za-z0-9._~%/=&+,;-]*)(\?[A-Za-z0-9._~%/=&+,;-]+)?")


def pages_hold(case: RecordCase) -> bool:
    """Addresses are simple, and give the keys and hosts of their pages."""
    for page in case.record.publication.pages:
        simple = _SIMPLE_URL.fullmatch(page.url)
        if simple is None or simple[1] != page.host:
            return False
        address = f"{page.host.removeprefix('www.')}{simple[2].rstrip('/')}{simple[3] or ''}"
        if hashlib.sha256(address.encode()).hexdigest()[:12] != page.page_id:
            return False
    return True


def keys_hold(case: RecordCase) -> bool:
    """The registries know all keys, and what they name was there at the day of the meeting."""
    record, registries = case.record, case.registries
    meeting, publisher = record.meeting, record.publication.publisher
    held, place, lasting = case.date, meeting.jurisdiction, registries.lasting
    if held is None or len(held) != len("YYYY-MM-DD") or place is None:
        return False
    if not any(start <= held < end for start, end in registries.spans.get(place.code, ())):
        return False
    if publisher is not None and publisher.key not in lasting:
        return False
    for convener in meeting.conveners:
        if convener.key not in lasting:
            return False
    for person in record.appearances:
        for office in person.offices:
            if office.body is not None and office.body.key not in lasting:
                return False
    for item in record.conveyed:
        if item.issuer is not None and item.issuer.key not in lasting:
            return False
        if item.event is not None:
            event = registries.events.get(item.event)
            if event is None or (event.start is not None and event.start > held[: len(event.start)]):
                return False
    return all(item.surface in registries.surfaces.get(item.key, ()) for item in record.formulations)


_OF_STRINGS = ("BN201", "BN202", "BN203")  # which look at all strings, so that words_hold must hold too
SCREENS_OF_STRINGS: dict[Callable[[Sequence[str]], bool], tuple[str, ...]] = {
    sound_strings: _OF_STRINGS,
    no_passages: ("BN204",),
}
SCREENS: dict[Callable[[RecordCase], bool], tuple[str, ...]] = {
    words_hold: (*_OF_STRINGS, "BN205", "BN206", "BN207", "BN208", "BN209", "BN210", "BN211", "BN221", "BN227"),
    dates_hold: ("BN213", "BN214", "BN215", "BN216", "BN217", "BN218", "BN219", "BN226"),
    account_holds: ("BN230", "BN238", "BN239", "BN241", "BN242", "BN243"),
    meeting_holds: ("BN212", "BN220", "BN222", "BN223", "BN224", "BN225", "BN237"),
    content_holds: ("BN231", "BN232", "BN233", "BN234", "BN235", "BN236", "BN244"),
    pages_hold: ("BN240",),
    keys_hold: ("BN250", "BN251", "BN252", "BN253", "BN254", "BN255", "BN256"),
}
