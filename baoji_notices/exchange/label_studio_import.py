"""Label Studio, inwards: an export of annotated tasks becomes records again, without loss."""

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from baoji_notices.errors import InvalidRecordError, UnreadableFileError
from baoji_notices.exchange.label_studio import (
    BOOLEANS,
    FROM_WORDS,
    PART,
    carried,
    control_name,
    region_id,
)
from baoji_notices.exchange.spans import LAYERS, REFERENCES, anchor_at, is_term, shown_text
from baoji_notices.model import MeetingRelease
from baoji_notices.model.base import Part
from baoji_notices.model.fields import FieldShape, shapes_of
from baoji_notices.records import parse_json, parse_record
from baoji_notices.sources import open_source

SIZE_LIMIT = 256 * 2**20  # bytes; it is read as a whole
_VALUE_KEYS = {"choices": "choices", "textarea": "text", "number": "number"}


def read_label_studio(path: str | Path) -> Iterator[MeetingRelease]:
    """Yield the records of a Label Studio export (JSON), with what the annotators changed.

    A region that is gone takes its part with it, a new one makes a part, in the order of the text; indexes and
    pointers follow. What has no region (facts of the meeting, parts without an anchor, offices) is as it was
    exported, and so is a task that nobody annotated.

    Args:
        path: the file, ".gz" too, or "-" for standard input.

    Raises:
        UnreadableFileError: if the file cannot be read.
        InvalidRecordError: if it is no such export, is over 256 MiB, or a task makes no record; the message
            names the task.

    Example:
        >>> import tempfile
        >>> from baoji_notices import read_releases
        >>> from baoji_notices.exchange.label_studio import write_label_studio
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_label_studio(read_releases(), Path(folder))
        ...     list(read_label_studio(Path(folder) / "tasks.json")) == list(read_releases())
        True
    """
    seen: set[str] = set()
    for number, task in enumerate(_tasks(path), 1):
        try:
            record = record_of(task)
            if record.id in seen:
                raise InvalidRecordError(f"a task before it has the record {record.id} too; take one out.")
        except InvalidRecordError as error:
            raise InvalidRecordError(f"{path}: task {number}: {error}") from None
        seen.add(record.id)
        yield record


def record_of(task: object) -> MeetingRelease:
    """Return the record of one task of an export.

    Raises:
        InvalidRecordError: if the task is none of ours, or what was annotated makes no record.

    Example:
        >>> from baoji_notices import read_releases
        >>> from baoji_notices.exchange.label_studio import task_of
        >>> record = next(read_releases())
        >>> record_of(task_of(record)) == record
        True
    """
    data = task.get("data") if isinstance(task, dict) else None
    if not isinstance(task, dict) or not isinstance(data, dict) or not isinstance(data.get("record"), dict):
        raise InvalidRecordError(
            "it has no record in its data. Export from Label Studio as JSON (not JSON-MIN) a project that was "
            "made from baoji-notices export."
        )
    record = parse_record(json.dumps(data["record"]))
    if data.get("text") != shown_text(record):
        raise InvalidRecordError(f"{record.id}: the text shown is not that of the record. Export the record anew.")
    result = _result(task, record.id)
    return record if result is None else _Merge(record, result).merged()


def _tasks(path: str | Path) -> list[object]:
    with open_source(path) as source:
        try:
            raw = source.read(SIZE_LIMIT + 1)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise UnreadableFileError(
                f"{path}: the compressed data is damaged: {error}. Export it again."
            ) from None
    if len(raw) > SIZE_LIMIT:
        raise InvalidRecordError(f"{path}: over {SIZE_LIMIT:,} bytes. Export the project in parts.")
    try:
        tasks = parse_json(raw.decode("utf-8-sig"))
    except (UnicodeDecodeError, InvalidRecordError) as error:
        raise InvalidRecordError(f"{path}: this is not JSON: {error}. Export from Label Studio as JSON.") from None
    if not isinstance(tasks, list) or not tasks:
        raise InvalidRecordError(f"{path}: this is not a list of tasks. Export from Label Studio as JSON.")
    return tasks


def _result(task: dict[str, Any], record_id: str) -> list[dict[str, Any]] | None:
    """Return the results of the one annotation that counts; None where nobody annotated."""
    annotations = task.get("annotations", [])
    if not isinstance(annotations, list) or not all(isinstance(item, dict) for item in annotations):
        raise InvalidRecordError(f"{record_id}: its annotations are no list of objects. Export it again.")
    counting = [item for item in annotations if not item.get("was_cancelled")]
    if len(counting) > 1:
        raise InvalidRecordError(f"{record_id}: it has {len(counting)} annotations. Keep one in Label Studio.")
    if not counting:
        return None
    result = counting[0].get("result")
    if not isinstance(result, list) or not all(isinstance(item, dict) for item in result):
        raise InvalidRecordError(f"{record_id}: the result of its annotation is no list of objects.")
    return result


class _Merge:
    """One record and the results of its annotation, on their way to becoming the record that they make.

    Parts are known by the ids of their regions, until at the end these become indexes again.
    """

    def __init__(self, record: MeetingRelease, result: list[dict[str, Any]]) -> None:
        self.record = record
        self.value: dict[str, Any] = record.model_dump(mode="json")
        self.labels: dict[str, dict[str, Any]] = {}
        self.facts: dict[str, dict[str, dict[str, Any]]] = {}
        self.layers: dict[str, str] = {}
        self.references: dict[tuple[str, str], str] = {}
        relations = [item for item in result if item.get("type") == "relation"]
        for item in result:
            if item.get("type") != "relation":
                self._add(item)
        for item in relations:
            self._relate(item)
        if stray := self.facts.keys() - self.labels.keys():
            raise self._error(f"the region {min(stray)} has facts and no label")

    def merged(self) -> MeetingRelease:
        """Return the record that results."""
        keys = {layer: self._layer(layer) for layer in LAYERS}
        place = {key: index for layer in LAYERS for index, key in enumerate(keys[layer])}
        for layer in LAYERS:
            for key, part in zip(keys[layer], self.value[layer], strict=True):
                for name in REFERENCES.keys() & part.keys():
                    target = self._reference(key, name, part[name])
                    part[name] = None if target is None else place.get(target)
        self.value["inferred"] = [
            item | {"pointer": pointer}
            for item in self.value["inferred"]
            if (pointer := _moved(item["pointer"], place))
        ]
        return parse_record(json.dumps(self.value))

    def _add(self, item: dict[str, Any]) -> None:
        key, value, name = item.get("id"), item.get("value"), item.get("from_name")
        if not isinstance(key, str) or not isinstance(value, dict) or not isinstance(name, str):
            raise self._error("a result has no id, value or from_name")
        if name != PART:
            self.facts.setdefault(key, {})[name] = item
            return
        labels = value.get("labels")
        if not isinstance(labels, list) or len(labels) != 1 or str(labels[0]) not in LAYERS:
            raise self._error(f"the region {key} has not one of the labels {', '.join(LAYERS)}")
        self.labels[key] = value
        self.layers[key] = labels[0]

    def _relate(self, item: dict[str, Any]) -> None:
        ends, labels = (item.get("from_id"), item.get("to_id")), item.get("labels")
        start, end = ends[::-1] if item.get("direction") == "left" else ends
        name = str(labels[0]) if isinstance(labels, list) and len(labels) == 1 else ""
        told = f"the relation from {start} to {end}"
        if not isinstance(start, str) or not isinstance(end, str) or item.get("direction") == "bi":
            raise self._error(f"{told} has no single direction")
        if name not in REFERENCES:
            raise self._error(f"{told} is not named by one of {', '.join(REFERENCES)}")
        source, target = self.layers.get(start, ""), self.layers.get(end, "")
        if source not in LAYERS or name not in LAYERS[source].model_fields or target != REFERENCES[name]:
            raise self._error(
                f"{told} joins {source or 'no region'} to {target or 'no region'}, not as {name} does"
            )
        if self.references.setdefault((start, name), end) != end:
            raise self._error(f"the region {start} has two relations named {name}")

    def _layer(self, layer: str) -> list[str]:
        """Set the parts of a layer and return their keys, in order."""
        old = [(region_id(layer, index), part) for index, part in enumerate(self.value[layer])]
        entries = [
            (key, self._part(layer, key, part) if self.layers.get(key) == layer else part)
            for key, part in old
            if self.layers.get(key) == layer or part["anchor"] is None
        ]
        known = {key for key, _ in entries}
        made = [
            (key, self._part(layer, key, None))
            for key, found in self.layers.items()
            if found == layer and key not in known
        ]
        for key, part in sorted(made, key=lambda entry: _position(entry[1])):
            after = (number for number, (_, other) in enumerate(entries) if _position(other) > _position(part))
            entries.insert(next(after, len(entries)), (key, part))
        self.value[layer] = [part for _, part in entries]
        return [key for key, _ in entries]

    def _part(self, layer: str, key: str, old: dict[str, Any] | None) -> dict[str, Any]:
        start, end = self.labels[key].get("start"), self.labels[key].get("end")
        if type(start) is not int or type(end) is not int:
            raise self._error(f"the region {key} has no whole numbers as start and end")
        anchor = anchor_at(self.record, start, end)
        words = self.labels[key].get("text")
        if isinstance(words, str) and _bare(words) != _bare(anchor.exact):
            raise self._error(
                f"the region {key} says {words[:30]!r}, but {anchor.exact[:30]!r} stands at {start}-{end}; "
                "offsets count Unicode code points"
            )
        part = dict(old) if old else _empty(LAYERS[layer])
        part["anchor"] = anchor.model_dump(mode="json")
        for shape in carried(layer):
            item = self.facts.get(key, {}).get(control_name(layer, shape.name))
            value = self._fact(key, shape, item) if item else None
            if shape.many:
                same = old is not None and sorted(map(str, value or [])) == sorted(old[shape.name])
                value = old[shape.name] if old and same else value or []  # Label Studio has an order of its own
            if value is None and FROM_WORDS.get(layer) == shape.name:
                value = anchor.exact
            if value in (None, []) and not shape.nullable:
                raise self._error(f"the region {key} ({layer}: {anchor.exact[:30]!r}) has no {shape.name}")
            part[shape.name] = value
        return part

    def _fact(self, key: str, shape: FieldShape, item: dict[str, Any]) -> Any:
        found = item["value"].get(_VALUE_KEYS.get(str(item.get("type")), ""))
        values = found if isinstance(found, list) else [] if found is None else [found]
        if shape.inner is int:
            values = [
                int(number) if isinstance(number, float) and number.is_integer() else number for number in values
            ]
        elif shape.inner is bool:
            values = [BOOLEANS.get(str(word), word) for word in values]
        elif not is_term(shape):
            values = [word for word in values if word != ""]
        if len(values) > 1 and not shape.many:
            raise self._error(f"the region {key} has {len(values)} values of {shape.name}; one is possible")
        return values if shape.many else values[0] if values else None

    def _reference(self, key: str, name: str, old: int | None) -> str | None:
        """Return the key of what a part refers to: by its relation, else as it was where no region could tell."""
        if (key, name) in self.references:
            return self.references[key, name]
        if old is None:
            return None
        target = region_id(REFERENCES[name], old)
        shown = key in self.layers and self._was_shown(key) and self._was_shown(target)
        return None if shown else target

    def _was_shown(self, key: str) -> bool:
        layer, _, index = key.rpartition("-")
        parts = getattr(self.record, layer)
        if int(index) >= len(parts):
            raise InvalidRecordError(
                f"{self.record.id}: an index leads to {key}, but there are {len(parts)} {layer}. "
                "Run baoji-notices validate on the file first."
            )
        return parts[int(index)].anchor is not None

    def _error(self, fault: str) -> InvalidRecordError:
        return InvalidRecordError(f"{self.record.id}: {fault}. Mend it in Label Studio and export again.")


def _bare(words: str) -> str:
    """Take out white space and written-out line ends, in which Label Studio's copy of a region may differ."""
    return "".join(words.replace("\\n", "").split())


def _empty(part_type: type[Part]) -> dict[str, Any]:
    return {shape.name: [] if shape.many else None for shape in shapes_of(part_type)}


def _position(part: dict[str, Any]) -> tuple[bool, int, int]:
    """Order parts as the text does: title before body, and what holds another before it."""
    anchor = part["anchor"]
    return (anchor["field"] == "content", anchor["start"], -anchor["end"]) if anchor else (False, -1, 0)


def _moved(pointer: str, place: dict[str, int]) -> str | None:
    """Return where a pointer leads after parts have moved; None if its part is gone."""
    _, layer, *rest = pointer.split("/")
    if layer not in LAYERS or not rest or not re.fullmatch("[0-9]{1,16}", rest[0]):
        return pointer
    index = place.get(region_id(layer, int(rest[0])))
    return None if index is None else "/".join(["", layer, str(index), *rest[1:]])
