"""Record rules on the meeting and the people at it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from baoji_notices.model.vocabulary import EventRole, MeetingKind
from baoji_notices.model.vocabulary import Level as AdministrativeLevel
from baoji_notices.rules.base import Finding, Severity, rule
from baoji_notices.rules.record import RecordCase

# Marks of two characters (全会) stand in too many other words.
_KIND_OF = {mark: kind for kind in MeetingKind for mark in kind.zh.split("/") if len(mark) > 2} | {
    f"{place}委常委会": MeetingKind.PARTY_STANDING_COMMITTEE for place in "省市县区"
}
_PRESIDED = re.compile(r"主持|\bpresided\b|\bchaired\b", re.IGNORECASE)
_LEVEL_OF_CODE = (
    (re.compile("100000"), AdministrativeLevel.CENTRAL),
    (re.compile("[0-9]{2}0000"), AdministrativeLevel.PROVINCIAL),
    (re.compile("[0-9]{4}00"), AdministrativeLevel.PREFECTURAL),
    (re.compile("[0-9]{6}"), AdministrativeLevel.COUNTY),
)
# Below the county GB/T 2260 has no codes: a town's or a village's meeting carries the code of what is above it.
WITHOUT_CODES = (AdministrativeLevel.TOWNSHIP, AdministrativeLevel.GRASSROOTS)


@rule("BN220", "kind-as-printed", Severity.WARNING)
def kind_as_printed(case: RecordCase) -> Iterator[Finding]:
    """The kind as printed names a kind that is not coded.

    Why: kinds are what meetings are compared by.
    Example: "党组会议" printed and only special_topic coded. Only Chinese terms are looked for.
    Mend: add the kind that is printed, in printed order.
    """
    meeting = case.record.meeting
    for mark, kind in kinds_named(meeting.kind_as_printed or "").items():
        if kind not in meeting.kinds:
            yield Finding("/meeting/kinds", f"{mark} is printed, but {kind} is not coded.", list(meeting.kinds))


@lru_cache(maxsize=1024)
def kinds_named(printed: str) -> dict[str, MeetingKind]:
    """Return the Chinese terms of kinds that stand in a kind as printed, each with its kind.

    Example:
        >>> list(kinds_named("党组（扩大）会议"))
        ['党组会议']
    """
    plain = re.sub("[（(]?扩大[)）]?", "", printed)
    return {mark: kind for mark, kind in _KIND_OF.items() if mark in plain}


@rule("BN221", "nobody-presided", Severity.WARNING)
def nobody_presided(case: RecordCase) -> Iterator[Finding]:
    """The text says that somebody presided, and neither a person nor a group is coded so.

    Why: who presided is the fact most asked for.
    Example: "主持会议" in the text, and only speakers coded. A quotation about another meeting can be a
    false alarm.
    Mend: code who presided; a committee can preside as a group.
    """
    record = case.record
    words = _PRESIDED.search(record.text.content or "")
    people = words and any(EventRole.PRESIDED in person.event_roles for person in record.appearances)
    if words and not people and not any(group.event_role == EventRole.PRESIDED for group in record.groups):
        yield Finding("/appearances", f"the text says {words[0]!r}, but nobody is coded as presiding.")


@rule("BN222", "office-missing")
def office_missing(case: RecordCase) -> Iterator[Finding]:
    """A named person has neither an office nor a reason why not, or has both.

    Why: only officials in their official capacity are recorded; a petitioner, patient or other citizen is not.
    Example: a name with an empty list of offices and office_missing null.
    Mend: add the office; or give the reason if the person is an official; else leave the person out.
    """
    for index, person in enumerate(case.record.appearances):
        if not person.offices and person.office_missing is None:
            yield Finding(f"/appearances/{index}/offices", "a named person without an office or a reason why not.")
        if person.offices and person.office_missing is not None:
            yield Finding(
                f"/appearances/{index}/office_missing",
                "an office is there, and a reason why there is none.",
                person.office_missing,
            )


@rule("BN223", "office-order")
def office_order(case: RecordCase) -> Iterator[Finding]:
    """Offices do not stand in the order in which they are printed.

    Why: the printed order of concurrent posts tells their rank.
    Example: "Deputy Secretary-General, Director" coded as director first. Checked where the anchor's words
    hold the offices.
    Mend: put the offices in printed order.
    """
    for index, person in enumerate(case.record.appearances):
        if person.anchor is None:
            continue
        position = 0
        for number, office in enumerate(person.offices):
            if office.as_printed not in person.anchor.exact:
                continue
            found = person.anchor.exact.find(office.as_printed, position)
            if found < 0:
                yield Finding(
                    f"/appearances/{index}/offices/{number}",
                    f"{office.as_printed!r} is printed before the office coded ahead of it.",
                    office.as_printed,
                )
                break
            position = found + len(office.as_printed)


@rule("BN224", "group-count")
def group_count(case: RecordCase) -> Iterator[Finding]:
    """A group's least number is greater than its greatest.

    Why: no number of persons fits.
    Example: count_min 40, count_max 30. "40余人" is 40 and null, approximate.
    Mend: swap the two, or give null where the number is open.
    """
    for index, group in enumerate(case.record.groups):
        if group.count_min is not None and group.count_max is not None and group.count_min > group.count_max:
            yield Finding(
                f"/groups/{index}/count_min",
                f"at least {group.count_min} and at most {group.count_max} persons.",
                group.count_min,
            )


@rule("BN225", "jurisdiction-level", Severity.WARNING)
def jurisdiction_level(case: RecordCase) -> Iterator[Finding]:
    """The level of the meeting does not fit the code of its jurisdiction.

    Why: counts by level and counts by place would disagree.
    Example: level "county" with 610300, the code of a prefecture-level city. A body of a development zone
    or a state-owned enterprise can be a false alarm.
    Mend: give the conveners' own division and level.
    """
    meeting = case.record.meeting
    if meeting.jurisdiction is None or meeting.level is None:
        return
    code = meeting.jurisdiction.code
    expected = level_of(code)
    if meeting.level not in (expected, *WITHOUT_CODES):
        yield Finding(
            "/meeting/level",
            f"level {meeting.level} does not fit the division {code} ({expected}).",
            meeting.level,
        )


def level_of(code: str) -> AdministrativeLevel:
    """Return the level of a division by its code.

    Example:
        >>> level_of("610300").value, level_of("610302").value
        ('prefectural', 'county')
    """
    return next(
        (level for pattern, level in _LEVEL_OF_CODE if pattern.fullmatch(code)), AdministrativeLevel.COUNTY
    )
