"""What made-up records are drawn from: the real records' counts and terms, and keys of the registries."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple, TypeVar

from baoji_notices import read_releases
from baoji_notices.model.identity import body_slug
from baoji_notices.paths import data_dir
from baoji_notices.registries import Body, Division, Registries
from baoji_notices.rules.record import count_han
from benchmark.words import in_script

FIRST_DAY, LAST_DAY = date(2019, 1, 1), date(2025, 12, 31)
_DAYS = (LAST_DAY - FIRST_DAY).days + 1
_STEP = 982_451_653  # a prime: steps of this size over the places visit each of them once before any twice
_LEVELS = {"00": "prefectural", "0000": "provincial"}
_LISTS = ("appearances", "groups", "conveyed", "blocks", "directives", "formulations", "defects")
Item = TypeVar("Item")


def pick(rng: random.Random, items: Sequence[Item]) -> Item:
    """Draw one item; three times as fast as random.choice, which most of the time would go to."""
    return items[int(rng.random() * len(items))]


class Place(NamedTuple):
    """Where and when a made-up meeting was held: no two records share all of it."""

    division: str
    name: str
    key: str | None
    day: date
    number: int

    @property
    def id(self) -> str:
        """The id of the record."""
        return f"cn-{self.division}-{body_slug(self.key)}-{self.day.isoformat()}-{self.number:02d}"

    @property
    def level(self) -> str:
        """The level that follows from the division's code."""
        ends = (level for zeros, level in reversed(_LEVELS.items()) if self.division.endswith(zeros))
        return next(ends, "county")


class Draws:
    """The real records' numbers and terms, each as often as it occurs in them."""

    def __init__(self) -> None:
        records = [record.model_dump(mode="json") for record in read_releases()]
        self.languages = [
            (one["publication"]["language"], page["host_class"], page["role"])
            for one in records
            for page in one["publication"]["pages"]
        ]
        self.counts = {name: [len(one[name]) for one in records] for name in _LISTS}
        self.counts["offices"] = [len(person["offices"]) or 1 for one in records for person in one["appearances"]]
        self.counts["conveners"] = [len(one["meeting"]["conveners"]) for one in records]
        self.kinds = [tuple(one["meeting"]["kinds"]) for one in records]
        self.days = [(one["meeting"]["date"]["value"] is not None, one["meeting"]["date"]["part_of_day"])
                     for one in records]  # fmt: skip
        self.releases = [len((one["publication"]["released_at"] or {}).get("value", "")) for one in records]
        self.roles = [tuple(person["event_roles"]) for one in records for person in one["appearances"]]
        self.groups = [(group["kind"], group["event_role"]) for one in records for group in one["groups"]]
        self.conveyed = [(item["kind"], item["document_kind"], item["level"], item["event"] is not None)
                         for one in records for item in one["conveyed"]]  # fmt: skip
        self.verbs = [block["verb"] for one in records for block in one["blocks"]]
        self.types = [item["type"] for one in records for item in one["directives"]]
        self.defects = [item["kind"] for one in records for item in one["defects"]]


class Sources:
    """Keys of the registries that hold over all the years, and the place of every record.

    Args:
        seed: another seed gives the same number another place.
    """

    def __init__(self, seed: int) -> None:
        registries = Registries(data_dir())
        self._seed = seed
        self.draws = Draws()
        self.bodies = [row for row in registries.bodies.values() if _always(row)]
        steady = {code: rows[0] for code, rows in registries.divisions.items() if all(map(_always, rows))}
        del steady["100000"]
        self._divisions = list(steady.values())
        self._keyed = [row for row in self.bodies if row.division in steady]
        self.events = [row for row in registries.events.values() if row.name_zh or row.name_en]
        self.surfaces: dict[str, list[tuple[str, str]]] = {"zh-Hans": [], "zh-Hant": [], "en": []}
        for row in registries.formulations.values():
            for surface in sorted(row.surfaces):
                chinese = count_han(surface) > 0
                self.surfaces["zh-Hans" if chinese else "en"].append((row.key, surface))
                if chinese and in_script(surface, "zh-Hant") == surface:  # the lexicon has no traditional forms
                    self.surfaces["zh-Hant"].append((row.key, surface))

    def place(self, number: int) -> Place:
        """Return where and when the meeting of a record was held, by its number from 0.

        Eleven records of twenty are of bodies with a key, as in the real data; the others know the division only.
        Every 80th record is followed by another text of its meeting.
        """
        twin = number % 80 == 1
        cycle, within = divmod(number - twin, 20)
        units: Sequence[Body | Division] = self._keyed if within < 11 else self._divisions
        index = cycle * 11 + within if within < 11 else cycle * 9 + within - 11
        places = len(units) * _DAYS
        round_, index = index // places, (index * _STEP + self._seed * 7919) % places
        unit, day = units[index % len(units)], FIRST_DAY + timedelta(days=index // len(units))
        running = round_ + 1 + 50 * twin
        if isinstance(unit, Body):
            return Place(unit.division, unit.name_zh, unit.key, day, running)
        return Place(unit.code, unit.name_zh, None, day, running)


def _always(row: Any) -> bool:
    return bool(row.valid_on(FIRST_DAY.isoformat()) and row.valid_on(LAST_DAY.isoformat()))
