"""UIMA CAS: records with their text as XMI files with a type system, for INCEpTION."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from baoji_notices.errors import InvalidRecordError, MissingExtraError
from baoji_notices.exchange.spans import LAYERS, REFERENCES, is_term, shown_text, spans_of
from baoji_notices.model import MeetingRelease
from baoji_notices.model.fields import FieldShape, shapes_of
from baoji_notices.records import to_line
from baoji_notices.sinks import atomic_folder
from baoji_notices.tables.arrow import is_part

_SPACE = "webanno.custom"  # INCEpTION's own name for the layers of a project
_ANNOTATION = "uima.tcas.Annotation"
_RELEASE = f"{_SPACE}.Release"
_RESERVED = ("type", "self")  # names that UIMA's bindings give to something else
_NO_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_cas(records: Iterable[MeetingRelease], out: Path) -> None:
    """Write the records that carry their text into a folder: an .xmi file each, and TypeSystem.xml.

    Layers are spans with their plain facts as features, references are relations; offsets count UTF-16 units.
    A `Release` annotation holds the whole record as JSON, with all that spans do not carry.

    Args:
        records: the records; those whose text is withheld are left out.
        out: a new or empty folder.

    Raises:
        MissingExtraError: if dkpro-cassis is not installed.
        InvalidRecordError: if no record carries its text, or a character cannot stand in XML.
        UnwritableFileError: if the folder cannot be made, or holds something else.

    Example:
        >>> import tempfile
        >>> from baoji_notices import read_releases
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_cas(read_releases(), Path(folder))
        ...     sorted(path.name for path in Path(folder).iterdir())
        ['TypeSystem.xml', 'cn-610300-xinfang-2023-03-15-01.xmi']
    """
    types = type_system()
    with atomic_folder(out) as folder:
        (folder / "TypeSystem.xml").write_text(types.to_xml(), encoding="utf-8")
        for record in records:
            if record.text.content:
                (folder / f"{record.id}.xmi").write_text(cas_of(record, types).to_xmi(), encoding="utf-8")
        if not any(folder.glob("*.xmi")):
            raise InvalidRecordError("none of the records carries its text, so there is nothing to annotate.")


def type_system() -> Any:
    """Return the UIMA type system (cassis.TypeSystem) that the models make.

    Raises:
        MissingExtraError: if dkpro-cassis is not installed.

    Example:
        >>> [feature.name for feature in type_system().get_type("webanno.custom.Block").features][:2]
        ['verb', 'as_printed']
    """
    types = _cassis().TypeSystem()
    for part_type in LAYERS.values():
        made = types.create_type(_type_name(part_type), _ANNOTATION, description=part_type.__doc__)
        for shape in _features(part_type):
            name, kind = _feature_name(part_type, shape.name), _feature_kind(shape)
            types.create_feature(made, name, kind, description=shape.description)
    for name, layer in REFERENCES.items():
        made = types.create_type(_relation_name(name), _ANNOTATION, description=f"Reference into {layer}.")
        types.create_feature(made, "Governor", _ANNOTATION, description="What is referred to.")
        types.create_feature(made, "Dependent", _ANNOTATION, description="What refers to it.")
    made = types.create_type(_RELEASE, _ANNOTATION, description="The whole record.")
    types.create_feature(made, "record_id", "uima.cas.String", description="Id of the record.")
    types.create_feature(made, "record", "uima.cas.String", description="The record as canonical JSON.")
    return types


def cas_of(record: MeetingRelease, types: Any) -> Any:
    """Return a record as a CAS (cassis.Cas).

    Args:
        record: the record.
        types: what `type_system` gave.

    Raises:
        InvalidRecordError: if a character cannot stand in XML, or an anchor's words are not where it points.
    """
    line = to_line(record)
    text = shown_text(record)
    if found := _NO_XML.search(text) or _NO_XML.search(line):
        raise InvalidRecordError(
            f"{record.id}: the character U+{ord(found.group()):04X} cannot stand in XML. "
            "Take it out of the record, or export to another form."
        )
    cas = _cassis().Cas(typesystem=types, sofa_string=text, sofa_mime="text/plain")
    cas.add(types.get_type(_RELEASE)(begin=0, end=len(text), record_id=record.id, record=line))
    made = {
        (span.layer, span.index): _annotation(types, span.part, span.start, span.end) for span in spans_of(record)
    }
    cas.add_all(made.values())
    for (layer, index), dependent in made.items():
        for name, target in REFERENCES.items():
            governor = made.get((target, getattr(getattr(record, layer)[index], name, -1)))
            if governor is not None:
                relation = types.get_type(_relation_name(name))
                place = {"begin": dependent.begin, "end": dependent.end}  # INCEpTION looks for it there
                cas.add(relation(**place, Governor=governor, Dependent=dependent))
    return cas


def _cassis() -> Any:
    try:
        import cassis
    except ImportError:
        raise MissingExtraError("xmi", "dkpro-cassis") from None
    return cassis


def _type_name(part_type: type) -> str:
    return f"{_SPACE}.{part_type.__name__}"


def _relation_name(reference: str) -> str:
    return f"{_SPACE}.{reference.capitalize()}Relation"


def _features(part_type: Any) -> list[FieldShape]:
    return [shape for shape in shapes_of(part_type) if not is_part(shape.inner) and shape.name not in REFERENCES]


def _feature_name(part_type: type, name: str) -> str:
    return f"{part_type.__name__.lower()}_{name}" if name in _RESERVED else name


def _feature_kind(shape: FieldShape) -> str:
    if shape.many:
        return "uima.cas.StringArray"
    return "uima.cas." + ("Boolean" if shape.inner is bool else "Integer" if shape.inner is int else "String")


def _annotation(types: Any, part: Any, start: int, end: int) -> Any:
    part_type = type(part)
    features: dict[str, Any] = {}
    for shape in _features(part_type):
        value = getattr(part, shape.name)
        if shape.many:
            value = types.get_type("uima.cas.StringArray")(elements=[str(item) for item in value])
        elif is_term(shape) and value is not None:
            value = str(value)
        features[_feature_name(part_type, shape.name)] = value
    return types.get_type(_type_name(part_type))(begin=start, end=end, **features)
