"""Label Studio, outwards: the labelling configuration from the models, and records as tasks."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from baoji_notices.exchange.spans import LAYERS, REFERENCES, Span, is_term, shown_text, spans_of
from baoji_notices.model import MeetingRelease
from baoji_notices.model.fields import FieldShape, shapes_of
from baoji_notices.model.vocabulary import Term
from baoji_notices.sinks import atomic_folder
from baoji_notices.tables.arrow import is_part

TEXT, PART = "text", "part"  # names of the text and of its labels in the configuration
BOOLEANS = {"true": True, "false": False}
KEY_BETWEEN = "-"  # directives-3: the region of the fourth directive
# A new region's own words are this fact of it, unless the annotator says otherwise.
FROM_WORDS = {"groups": "as_printed", "conveyed": "as_printed", "blocks": "as_printed", "formulations": "surface"}
_COLOURS = ("#1f77b4", "#8c564b", "#2ca02c", "#ff7f0e", "#17becf", "#9467bd", "#d62728")


def write_label_studio(records: Iterable[MeetingRelease], out: Path) -> None:
    """Write records into a folder as Label Studio tasks, and the labelling configuration beside them.

    Each task shows title and body, and carries the whole record in its data, for what Label Studio cannot hold.

    Args:
        records: the records.
        out: a new or empty folder: config.xml is for the project's settings, tasks.json for its import.

    Raises:
        UnwritableFileError: if the folder cannot be made, or holds something else.
        InvalidRecordError: if an anchor's words do not stand where it points.

    Example:
        >>> import tempfile
        >>> from baoji_notices import read_releases
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_label_studio(read_releases(), Path(folder))
        ...     sorted(path.name for path in Path(folder).iterdir())
        ['config.xml', 'tasks.json']
    """
    tasks = [task_of(record) for record in records]
    with atomic_folder(out) as folder:
        (folder / "config.xml").write_text(labelling_config(), encoding="utf-8")
        (folder / "tasks.json").write_text(
            json.dumps(tasks, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )


@cache
def labelling_config() -> str:
    """Return the labelling configuration that the models make (XML).

    A label for each layer, and for the region that is selected a control for each of its facts: choices for
    closed lists, fields for words and numbers, and named relations for references.

    Example:
        >>> '<Choice value="study"' in labelling_config()
        True
    """
    view = Element("View")
    labels = SubElement(view, "Labels", name=PART, toName=TEXT)
    for (layer, part_type), colour in zip(LAYERS.items(), _COLOURS, strict=True):
        SubElement(labels, "Label", value=layer, background=colour, hint=part_type.__doc__ or "")
    relations = SubElement(view, "Relations")
    for name in REFERENCES:
        SubElement(relations, "Relation", value=name)
    columns = SubElement(view, "View", style="display: flex; gap: 1em")
    left = SubElement(columns, "View", style="flex: 60%; line-height: 1.8")
    SubElement(left, "Text", name=TEXT, value="$text", granularity="symbol")
    right = SubElement(columns, "View", style="flex: 40%")
    for layer in LAYERS:
        panel = SubElement(right, "View", visibleWhen="region-selected", whenTagName=PART, whenLabelValue=layer)
        for shape in carried(layer):
            SubElement(panel, "Header", value=shape.name, size="5", underline="false")
            _control(panel, layer, shape)
    indent(view)
    return tostring(view, encoding="unicode") + "\n"


@cache
def carried(layer: str) -> tuple[FieldShape, ...]:
    """Return the fields of a layer that have a control; parts in parts and references have none."""
    return tuple(
        shape for shape in shapes_of(LAYERS[layer]) if not is_part(shape.inner) and shape.name not in REFERENCES
    )


def control_name(layer: str, field: str) -> str:
    """Return the name of a field's control in the configuration."""
    return f"{layer}_{field}"


def task_of(record: MeetingRelease) -> dict[str, Any]:
    """Return a record as a Label Studio task with one annotation.

    Raises:
        InvalidRecordError: if an anchor's words do not stand where it points.

    Example:
        >>> from baoji_notices import read_releases
        >>> sorted(task_of(next(read_releases()))["data"])
        ['id', 'record', 'text']
    """
    spans = list(spans_of(record))
    text = shown_text(record)
    shown = {(span.layer, span.index) for span in spans}
    result = [item for span in spans for item in (*_region(span, text), *_relations(span, shown))]
    data = {"id": record.id, "text": text, "record": record.model_dump(mode="json")}
    return {"data": data, "annotations": [{"result": result}]}


def region_id(layer: str, index: int) -> str:
    """Return the id of the region of a part."""
    return f"{layer}{KEY_BETWEEN}{index}"


def _control(panel: Element, layer: str, shape: FieldShape) -> None:
    # Not required="true": Label Studio asks that of every region, whatever its label. The import asks for it.
    options = {"name": control_name(layer, shape.name), "toName": TEXT, "perRegion": "true"}
    if is_term(shape) or shape.inner is bool:
        many = {"choice": "multiple" if shape.many else "single", "showInline": "true"}
        choices = SubElement(panel, "Choices", options | many)
        for term in shape.inner if is_term(shape) else BOOLEANS:
            hint = f"{term.zh}: {term.gloss}" if isinstance(term, Term) else shape.description
            SubElement(choices, "Choice", value=str(term), hint=hint)
    elif shape.inner is int:
        SubElement(panel, "Number", options | {"min": str(shape.constraints.get("ge", 0)), "step": "1"})
    else:
        SubElement(panel, "TextArea", options | {"maxSubmissions": "1", "editable": "true", "rows": "1"})


def _region(span: Span, text: str) -> Iterator[dict[str, Any]]:
    place = {"start": span.start, "end": span.end}
    region = {"id": region_id(span.layer, span.index), "to_name": TEXT, "origin": "manual"}
    words = text[span.start : span.end]
    yield region | {"from_name": PART, "type": "labels", "value": place | {"text": words, "labels": [span.layer]}}
    for shape in carried(span.layer):
        value = getattr(span.part, shape.name)
        if value is None:
            continue
        name = {"from_name": control_name(span.layer, shape.name)}
        if is_term(shape) or shape.inner is bool:
            chosen = [str(item) for item in value] if shape.many else [str(value)]
            if shape.inner is bool:
                chosen = [next(word for word, meant in BOOLEANS.items() if meant is value)]
            yield region | name | {"type": "choices", "value": place | {"text": words, "choices": chosen}}
        elif shape.inner is int:
            yield region | name | {"type": "number", "value": place | {"text": words, "number": value}}
        else:
            yield region | name | {"type": "textarea", "value": place | {"text": [value]}}


def _relations(span: Span, shown: set[tuple[str, int]]) -> Iterator[dict[str, Any]]:
    """Yield the references between parts that both have a region."""
    for name, target in REFERENCES.items():
        index = getattr(span.part, name, None)
        if index is not None and (target, index) in shown:
            yield {
                "type": "relation",
                "from_id": region_id(span.layer, span.index),
                "to_id": region_id(target, index),
                "direction": "right",
                "labels": [name],
            }
