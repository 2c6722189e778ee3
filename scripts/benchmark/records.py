"""Made-up records: every one valid and no two alike, as varied as the real ones, in any number."""

import hashlib
import json
import random
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from baoji_notices.model.identity import page_host, page_id
from baoji_notices.model.vocabulary import MeetingKind
from benchmark.parts import Parts
from benchmark.sources import Place, Sources, pick
from benchmark.words import EN, WORDS, in_script

Value = dict[str, Any]
_SMALLEST, _LARGEST = 11_200, 22_800  # bytes of a line with full text, as reckoned before its last directive
_KINDS_ZH = {kind.value: kind.zh.split("/")[0] for kind in MeetingKind} | {"other": "碰头会"}
_KINDS_EN = {kind.value: kind.gloss for kind in MeetingKind} | {"other": "exchange"}
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_MACHINE = {"from_language": "zh-Hans", "method": "machine", "original_seen": False}


def records(number: int, *, withheld: bool = False, seed: int = 0) -> Iterator[Value]:
    """Yield records as JSON values, each made when it is asked for.

    Args:
        number: how many.
        withheld: small records of facts, in place of full texts of 10 to 25 KB with every part anchored.
        seed: the same seed gives the same records.
    """
    sources = Sources(seed)
    for index in range(number):
        yield record(sources, index, number, withheld=withheld, seed=seed)


def line(value: Value) -> bytes:
    """Return a record as a line of canonical JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def record(sources: Sources, index: int, number: int, *, withheld: bool, seed: int) -> Value:
    """Make the record of a number from 0; records of one meeting name each other."""
    rng = random.Random((seed << 40) + index)  # noqa: S311 - nothing is kept secret
    place = sources.place(index)
    language, host_class, role = pick(rng, sources.draws.languages)
    when = _date(rng, sources, place, language)
    released = _released(rng, sources, place, needed=when["value"] is None)
    kinds = pick(rng, sources.draws.kinds)
    names = _KINDS_EN if language == "en" else _KINDS_ZH
    kind = in_script((" and " if language == "en" else "暨").join(names[one] for one in kinds), language)
    conveners = _conveners(rng, sources, place, language)
    body = conveners[0]["as_printed"] if conveners else _body(rng, place.name, language)
    parts = Parts(rng, sources, language, full=not withheld)
    parts.opening(when, body, kind)
    parts.people(place, at_least=place.number > 1 or len(conveners) > 1)
    parts.groups()
    parts.conveyed(place.day)
    parts.content(rng.uniform(_SMALLEST, _LARGEST))
    url = f"https://www.{pick(rng, _SITES)}.example.org/art/{place.day:%Y/%m/%d}/art_{seed}_{index}.html"
    page = {"page_id": page_id(url), "url": url, "host": page_host(url), "host_class": host_class, "role": role,
            "language": language}  # fmt: skip
    revised = rng.random() < 0.03
    return {
        "id": place.id,
        "schema_version": "1.0",
        "revision": {"number": 2, "reason": "A name was mended"} if revised else {"number": 1, "reason": None},
        "same_meeting": _twins(sources, index, number),
        "translation_of": None,
        "publication": _publication(rng, page, body, kind, conveners, released),
        "text": _text(rng, "".join(parts.pieces) if parts.full else None, language),
        "meeting": _meeting(rng, place, kinds, kind, when, conveners, parts.room),
        **parts.lists,
        "inferred": _inferred(when, released),
        "annotation": _annotation(rng, place),
    }


def _twins(sources: Sources, index: int, number: int) -> list[str]:
    other = index - 1 if index % 80 == 1 else index + 1 if index % 80 == 0 else number
    return [sources.place(other).id] if other < number else []


def _publication(
    rng: random.Random, page: Value, body: str, kind: str, conveners: list[Value], released: Value | None
) -> Value:
    language = page["language"]
    return {
        "title": WORDS[language].templates["title"].format(body=body, kind=kind),
        "source_line": body if rng.random() < 0.7 else None,
        "publisher": conveners[0] if conveners and rng.random() < 0.5 else None,
        "released_at": released,
        "pages": [page],
        "language": language,
        "translation": _MACHINE if language == "en" else None,
        "credits": [{"role": "reporting", "unit": body}] if rng.random() < 0.1 else [],
    }


def _text(rng: random.Random, content: str | None, language: str) -> Value:
    return {
        "status": "full" if content else "withheld",
        "content": content,
        "sha256": hashlib.sha256(content.encode()).hexdigest() if content else None,
        "observed": {
            "extent": "full" if content else pick(rng, ("full", "excerpt")),
            "characters": len(content) if content else None,
        },
        "rights": {
            "source_text": "third_party_translation" if language == "en" else "prc_art5_claimed",
            "annotations": "CC-BY-4.0",
            "note": None,
        },
    }


def _meeting(
    rng: random.Random,
    place: Place,
    kinds: tuple[str, ...],
    kind: str,
    when: Value,
    conveners: list[Value],
    room: str | None,
) -> Value:
    return {
        "kinds": kinds,
        "kind_as_printed": kind,
        "number": rng.randrange(1, 60) if rng.random() < 0.2 else None,
        "enlarged": rng.random() < 0.07,
        "mode": "video" if rng.random() < 0.06 else None,
        "date": when,
        "conveners": conveners,
        "level": place.level,
        "jurisdiction": {"scheme": "GB/T 2260", "code": place.division, "revision": "2026"},
        "place": room,
    }


_SITES = tuple(f"{name}{number}" for name in ("gov", "news", "xinwen", "rb", "fgj") for number in range(12))


def _body(rng: random.Random, name: str, language: str) -> str:
    """A body as printed; few have an English name in the registry."""
    return pick(rng, EN.bodies) if language == "en" else in_script(name, language)


def _conveners(rng: random.Random, sources: Sources, place: Place, language: str) -> list[Value]:
    """The bodies that held the meeting: the one in the record's id first, none or without a key else."""
    printed = _body(rng, place.name, language)
    if place.key is None:
        return [{"as_printed": printed, "key": None}] if rng.random() < 0.1 else []
    others = [pick(rng, sources.bodies) for _ in range(pick(rng, sources.draws.counts["conveners"]) - 1)]
    joined = [{"as_printed": _body(rng, other.name_zh, language), "key": other.key} for other in others]
    return [{"as_printed": printed, "key": place.key}, *joined]


def _date(rng: random.Random, sources: Sources, place: Place, language: str) -> Value:
    templates, day = WORDS[language].templates, place.day
    dated, part = pick(rng, sources.draws.days)
    if not dated:
        lately = rng.random() < 0.1
        printed = templates["lately"] if lately else None
        return {"value": None, "end": None, "vague": lately, "part_of_day": None, "as_printed": printed}
    last = day.day + 2 if part is None and day.day < 26 and rng.random() < 0.05 else None
    named = WORDS[language].parts_of_day.get(part or "", "")
    form = "days" if last else "with_year" if rng.random() < 0.1 else "day"
    if language == "en" and named:
        named = f"the {named} of "
    printed = templates[form].format(
        year=day.year, month=day.month, name=_MONTHS[day.month - 1], day=day.day, part=named, last=last
    )
    end = day.replace(day=last).isoformat() if last else None
    return {"value": day.isoformat(), "end": end, "vague": False, "part_of_day": part, "as_printed": printed}


def _released(rng: random.Random, sources: Sources, place: Place, *, needed: bool) -> Value | None:
    """The release time in the real records' forms; a meeting without a date takes its place from it."""
    length = pick(rng, sources.draws.releases)
    if not length and not needed:
        return None
    day = place.day if needed else place.day + timedelta(days=int(rng.expovariate(0.3)) % 50)
    clock = f"{rng.randrange(7, 23):02d}:{rng.randrange(60):02d}"
    if length <= len("YYYY-MM-DD"):
        return {"value": day.isoformat(), "as_printed": None if rng.random() < 0.4 else day.isoformat()}
    seconds = f":{rng.randrange(60):02d}" if length > len("YYYY-MM-DDTHH:MM+08:00") else ""
    return {"value": f"{day}T{clock}{seconds}+08:00", "as_printed": f"{day} {clock}{seconds}"}


def _inferred(when: Value, released: Value | None) -> list[Value]:
    found = []
    if when["value"] and when["value"][:4] not in when["as_printed"]:
        rule = "year-from-release" if released else "date-from-url"
        found = [{"pointer": f"/meeting/date/{name}", "rule": rule} for name in ("value", "end") if when[name]]
    if released and not released["as_printed"]:
        found.append({"pointer": "/publication/released_at/value", "rule": "date-from-url"})
    return found


def _annotation(rng: random.Random, place: Place) -> Value:
    state, coders = pick(rng, (("adjudicated", "abc"), ("adjudicated", "abc"), ("double", "ab"), ("single", "a")))
    day = (place.day + timedelta(days=400)).isoformat()
    passes = [
        {"annotator": f"coder-{coder}", "kind": "model", "codebook": "1.0", "date": day, "note": None}
        for coder in coders
    ]
    return {"state": state, "passes": passes}
