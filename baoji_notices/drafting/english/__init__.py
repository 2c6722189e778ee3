"""The grammar of releases in English, nearly all of them translated by machine."""

import re
from collections.abc import Sequence

from baoji_notices.drafting.english.cast import read_cast
from baoji_notices.drafting.english.conveyed import read_conveyed
from baoji_notices.drafting.english.dates import find_date, in_dateline
from baoji_notices.drafting.english.directives import read_directives
from baoji_notices.drafting.english.frames import find_frames
from baoji_notices.drafting.english.groups import groups_of
from baoji_notices.drafting.english.higher import own_after_higher
from baoji_notices.drafting.english.meeting import read_meeting
from baoji_notices.drafting.english.members import Cast, Member, Utterance
from baoji_notices.drafting.english.offices import offices_of
from baoji_notices.drafting.english.people import parse_subject
from baoji_notices.drafting.english.text import OPENING, sentences_of
from baoji_notices.drafting.passage import Passage, Span
from baoji_notices.drafting.reading import Reading
from baoji_notices.model.meeting import Appearance
from baoji_notices.model.vocabulary import EventRole, OfficeMissing, Side

__all__ = ["read"]

# A bare post is on the side of the body that met.
_SIDES = (
    ("CPPCC", Side.CPPCC),
    ("Consultative", Side.CPPCC),
    ("Congress", Side.CONGRESS),
    ("Court", Side.COURT),
    ("Procuratorate", Side.PROCURATORATE),
    ("Federation", Side.MASS_ORG),
    ("WF", Side.MASS_ORG),
    ("Youth League", Side.MASS_ORG),
    ("Union", Side.MASS_ORG),
    ("Party School", Side.PARTY),
    *((word, Side.OTHER) for word in ("ospital", "chool", "niversity", "ollege", "ompany", "indergarten")),
    ("Bus Group", Side.OTHER),
)
_PLACE_HOLDS = re.compile(
    r"^(?P<place>(?:[A-Z][A-Za-z’']+ ){1,3}(?:City|County|District|Prefecture|Town(?:ship)?|Banner))(?: of (?:[A-Z][A-Za-z’']+ ){1,2}(?:City|County|District)){0,2} (?:held|holds|convened|convenes|organi[sz]e[sd])\b"
)
_LEAD = 3  # sentences in which the place is named
# Held in or come to a city is not of that city; the region is an autonomous one.
_SCOPE = re.compile(
    r"\b(?:[Oo]ur|[Tt]he|(?<!held in )(?<!came to )(?<!went to )[A-Z][a-z]+) (?:[Cc]ity|[Cc]ounty|[Dd]istrict|[Tt]own(?:ship)?|[Rr]egion(?=['’]s))\b"
)
_PRESENT = {EventRole.ATTENDED, EventRole.SAT_IN}


def read(title: str | None, passage: Passage) -> Reading:
    """Read the facts of a release from its title and its body.

    Example:
        >>> from baoji_notices.model.vocabulary import Language
        >>> text = "On the 15th, the county court held a symposium. Li Min, president of the court, presided."
        >>> reading = read(None, Passage(text, Language.EN))
        >>> reading.kinds[0].value, reading.conveners, reading.appearances[0].name
        ('symposium', ('county court',), 'Li Min')
    """
    sentences = sentences_of(passage)
    meeting = read_meeting(title, sentences)
    cast = read_cast(sentences)
    met = " ".join((*meeting.conveners, meeting.name or ""))
    side = next((side for word, side in _SIDES if word in met or f" {word.lower()}" in met), Side.STATE)
    cast = _with_parts(passage, cast)
    frames = find_frames(sentences, cast)
    date = find_date(sentences)
    return Reading(
        date=in_dateline(date, passage.content) if date and not (date.day or date.vague) else date,
        kinds=meeting.kinds,
        kind_as_printed=meeting.name,
        kind_from_title=meeting.from_title,
        number=meeting.number,
        enlarged=meeting.enlarged,
        mode=meeting.mode,
        place=meeting.place,
        conveners=meeting.conveners,
        appearances=tuple(_appearance(passage, title, member, side) for member in cast.members),
        groups=groups_of(cast.others),
        conveyed=read_conveyed(sentences[own_after_higher([one.text for one in sentences[:OPENING]]) :]),
        blocks=tuple(frame.block() for frame in frames),
        directives=read_directives(passage, sentences, frames),
        scope=_scope(title, [sentence.text for sentence in sentences[:_LEAD]]),
        own_year=meeting.year,
    )


def _scope(title: str | None, sentences: list[str]) -> str | None:
    """Return the first words that tell the unit of the place: the city's, our county, Fuluo Town."""
    for text in (title or "", *sentences[:1]):
        if holds := _PLACE_HOLDS.match(text):
            return holds["place"]
    return next((found[0] for text in sentences if (found := _SCOPE.search(text))), None)


def _with_parts(passage: Passage, cast: Cast) -> Cast:
    """Return a cast of those who did more than attend, and of attendants with an office of their own."""
    kept = [
        index
        for index, member in enumerate(cast.members)
        if set(member.roles) - _PRESENT or (member.roles and member.person.offices)
    ]
    kept = [one for one in kept if not _is_of_higher(cast.members, one)]
    kept.sort(key=lambda one: passage.content.find(cast.members[one].person.name.text))
    members = [_without_presence(cast.members[index]) for index in kept]
    said = [
        Utterance(one.span, one.kind, kept.index(one.speaker), one.bare)
        for one in cast.utterances
        if one.speaker in kept
    ]
    return Cast(members, said, cast.others, cast.verbs)


def _is_of_higher(members: Sequence[Member], index: int) -> bool:
    """Tell whether somebody named by the surname alone presided beside another: he did so at a meeting above."""
    presided = EventRole.PRESIDED in members[index].roles and " " not in members[index].person.name.text
    return presided and any(EventRole.PRESIDED in one.roles for one in members if " " in one.person.name.text)


def _without_presence(member: Member) -> Member:
    """Attendance is told only of who did nothing else."""
    active = [role for role in member.roles if role not in _PRESENT]
    return Member(member.person, active or member.roles[:1])


def _appearance(passage: Passage, title: str | None, member: Member, side: Side) -> Appearance:
    person = member.person
    missing = None if person.offices else OfficeMissing.NOT_PRINTED
    if missing and title and _has_office_in(title, person.name.text):
        missing = OfficeMissing.KNOWN_FROM_TITLE
    comrade = re.search(r"[Cc]omrade $", passage.content[max(0, person.start - 8) : person.start])
    return Appearance(
        name=person.name.text,
        as_printed=person.name.text,
        event_roles=tuple(member.roles),
        offices=offices_of([office.text for office in person.offices], side),
        office_missing=missing,
        anchor=passage.span(person.start - (len(comrade[0]) if comrade else 0), person.end).anchor(),
    )


def _has_office_in(title: str, name: str) -> bool:
    found = parse_subject(Span(0, len(title), title)).persons
    return any(person.name.text == name and person.offices for person in found)
