"""Keys of bodies and events: what is printed, resolved against the registries where they know that very thing."""

import datetime
import re
from dataclasses import dataclass
from functools import cache

from baoji_notices.drafting.glossary import chinese_short_name
from baoji_notices.drafting.places import stem
from baoji_notices.model.content import Conveyed
from baoji_notices.model.meeting import Appearance
from baoji_notices.model.publication import BodyRef
from baoji_notices.model.vocabulary import Level
from baoji_notices.paths import data_dir
from baoji_notices.registries import Body, Event, Registries

_FULL_WORDS = re.compile("中国共产党|中共|人民(?=政府|法院|检察院)")
_SPIRIT = re.compile("(?:(?:会议)?(?:主要)?精神|内容|部署要求|有关要求)$")
_FRESH = 400  # days; what was held longer before a meeting is another year's, for yearly ones bear one name
# Autonomous regions, in which 全区 is the whole region where a city conveys it.
_REGIONS = ("15", "45", "54", "64", "65")
_WHOLE_REGION = re.compile("全区|自治区|区党委")
# Cities that are provinces: what is conveyed from such a city comes from the provincial level.
_MUNICIPALITIES = ("11", "12", "31", "50")
_LETTERS = {Level.PROVINCIAL: "省", Level.PREFECTURAL: "市"}
_QUOTES = re.compile("[“”‘’\"'「」《》（）()]")


@cache
def _registries() -> Registries:
    return Registries(data_dir())


@cache
def _bodies() -> dict[tuple[str, str], tuple[Body, ...]]:
    found: dict[tuple[str, str], tuple[Body, ...]] = {}
    for body in _registries().bodies.values():
        place = (body.division, short_name(body.name_zh, body.division))
        found[place] = (*found.get(place, ()), body)
    return found


def short_name(name: str, division: str) -> str:
    """Return a body's name as its own place prints it: 宝鸡市信访局 is 市信访局 in Baoji.

    Example:
        >>> short_name("宝鸡市人民政府", "610300"), short_name("中共眉县县委", "610326")
        ('市政府', '县委')
    """
    plain = _FULL_WORDS.sub("", name)
    for code in dict.fromkeys((f"{division[:2]}0000", f"{division[:4]}00", division)):
        for row in _registries().divisions.get(code, ()):
            if code == division:
                plain = (
                    plain.replace(row.name_zh, row.name_zh[-1], 1)
                    if row.name_zh in plain
                    else plain.replace(stem(row.name_zh), "", 1)
                )
            else:
                plain = (
                    plain.removeprefix(row.name_zh).removeprefix(stem(row.name_zh))
                    if plain != row.name_zh
                    else plain
                )
    return re.sub("^([省市县区])\\1", "\\1", plain)


def body_key(name: str, division: str | None, date: str | None) -> str | None:
    """Return the key of the body of that name in a division, if the registry has one that held at the date.

    Example:
        >>> body_key("市信访局", "610300", "2023-03-15")
        '610300-xinfang'
    """
    if division is None:
        return None
    found = [
        body
        for body in _bodies().get((division, short_name(name, division)), ())
        if date is None or body.valid_on(date)
    ]
    return found[0].key if len(found) == 1 else None


_OF_NOBODY = re.compile(r"(?:the )?(?:standing committee of the )?(?:party )?committee", re.IGNORECASE)


@dataclass(frozen=True)
class Resolver:
    """Resolves the bodies and events of one meeting.

    Attributes:
        division: code of its jurisdiction.
        date: its date, else the day of the release.
        convener: key of the first convener: 党组 alone is that of the convener.
    """

    division: str | None
    date: str | None
    convener: str | None = None

    def body(self, body: BodyRef, level: Level | None = None) -> BodyRef:
        """Return a body with its key; a level says at which one of several it is meant."""
        if _OF_NOBODY.fullmatch(body.as_printed):
            return body  # a bureau has its own, too
        name = _chinese(body.as_printed, level, self.division)
        key = body_key(name, self._division_at(level) if level else self.division, self.date)
        if key is None and self.convener and name in ("党组", "局党组"):
            own = f"{self.convener}-dangzu"
            key = own if own in _registries().bodies else None
        return body.model_copy(update={"key": key})

    def person(self, person: Appearance) -> Appearance:
        """Return a person whose offices' bodies have their keys."""
        offices = tuple(
            office.model_copy(update={"body": self.body(office.body)}) if office.body else office
            for office in person.offices
        )
        return person.model_copy(update={"offices": offices})

    def item(self, item: Conveyed) -> Conveyed:
        """Return a conveyed item with its issuer's and its event's key."""
        issuer = self.body(item.issuer, item.level) if item.issuer else None
        level = item.level
        if level is Level.PREFECTURAL and (self.division or "")[:2] in _MUNICIPALITIES:
            level = Level.PROVINCIAL
        if level is Level.COUNTY and self.division is None and _WHOLE_REGION.match(item.as_printed):
            level = None  # a district, or an autonomous region
        if level is Level.COUNTY and self._in_region_above_counties() and _WHOLE_REGION.match(item.as_printed):
            level = Level.PROVINCIAL
        return item.model_copy(update={"issuer": issuer, "event": self._event(item), "level": level})

    def _in_region_above_counties(self) -> bool:
        code = self.division or ""
        return code[:2] in _REGIONS and code[4:] == "00"

    def _division_at(self, level: Level | None) -> str | None:
        if level is Level.CENTRAL:
            return "100000"
        if self.division is None:
            return None
        return {Level.PROVINCIAL: f"{self.division[:2]}0000", Level.PREFECTURAL: f"{self.division[:4]}00"}.get(
            level or Level.COUNTY, self.division
        )

    def _event(self, item: Conveyed) -> str | None:
        if self.date is None or len(self.date) < len("YYYY-MM-DD"):
            return None
        names = {_plain(item.as_printed), *(_plain(form) for form in _forms(item.as_printed))}
        held = [
            event
            for event in _registries().events.values()
            if event.level == item.level
            and event.start
            and names & _event_names(event)
            and _days(event, self.date)
        ]
        latest = max(held, key=lambda event: event.start or "").key if held and self._own(held) else None
        return None if latest and _held_again(latest, self.date) else latest

    def _own(self, events: list[Event]) -> bool:
        """Events below the centre are those of Shaanxi and Baoji: another place's has the same short name."""
        return all(event.level is Level.CENTRAL for event in events) or (self.division or "").startswith("6103")


def _chinese(name: str, level: Level | None, division: str | None) -> str:
    """Return the Chinese short name of a body; one named by its place alone (Baoji Finance Bureau) is of that unit."""
    if not name.isascii():
        return name
    own = _registries().divisions.get(division or "", ())
    return (
        chinese_short_name(name, _LETTERS.get(level) if level else None)
        or (chinese_short_name(name, own[-1].name_zh[-1]) if own else None)
        or name
    )


def _days(event: Event, date: str) -> bool:
    start = (event.start or "") + "-01" * (2 - (event.start or "").count("-"))
    return 0 <= (datetime.date.fromisoformat(date) - datetime.date.fromisoformat(start)).days <= _FRESH


def _held_again(key: str, date: str) -> bool:
    """Tell whether an event of each year (2023-quanguo-lianghui) was held again by the year of a date."""
    return any(other[4:] == key[4:] and key[:4] < other[:4] <= date[:4] for other in _registries().events)


def _event_names(event: Event) -> set[str]:
    return {_plain(name) for name in (event.name_zh, event.name_en) if name}


def _plain(name: str) -> str:
    return _SPIRIT.sub("", _QUOTES.sub("", name).strip()).casefold()


@cache
def _formulations_by_surface() -> dict[str, str]:
    return {
        _plain(form): entry.zh
        for entry in _registries().formulations.values()
        if entry.zh
        for form in entry.surfaces
    }


def _forms(name: str) -> list[str]:
    """Return the Chinese form of what is printed, where the registry of formulations has it (two sessions: 两会)."""
    found = _formulations_by_surface().get(_plain(name))
    return [found] if found else []
