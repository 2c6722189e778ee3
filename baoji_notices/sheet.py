"""Sheets: records as people write them, by quotes and without derived values, and back again."""

import hashlib
import json
from collections.abc import Container
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from baoji_notices.errors import InvalidRecordError, QuoteError
from baoji_notices.model import SCHEMA_VERSION, MeetingRelease
from baoji_notices.model.annotation import Anchor
from baoji_notices.model.fields import FieldShape, shapes_of
from baoji_notices.model.identity import draft_id, mint_id, page_host, page_id
from baoji_notices.model.release import Revision
from baoji_notices.records import parse_json, pointer_to, walk
from baoji_notices.validation.judging import check_shape


def complete(sheet: dict[str, Any], taken: Container[str] = ()) -> MeetingRelease:
    """Make a record from a sheet: whatever follows from the rest is filled in.

    A sheet is a record in which these may be left out: fields that are null or empty; `id`,
    `schema_version` and `revision` of a first revision; a page's `page_id` and `host`; the text's `sha256`
    and number of characters where its content is given; the offsets of anchors. An anchor is written as its
    quote, `"anchor": "the words"`, or as `{"exact": "the words", "nth": 2, "field": "title"}` for words that
    occur more than once or stand in the title.

    Args:
        sheet: the sheet; it is not changed.
        taken: ids that are in use; an id that is minted has the first number that is free.

    Raises:
        QuoteError: if a quote is not in the text, or more than once without `nth`.
        InvalidRecordError: if what results does not follow the schema; it says all that is wrong.

    Example:
        >>> from baoji_notices import read_releases
        >>> record = next(read_releases())
        >>> complete(sheet_of(record)) == record
        True
    """
    if not isinstance(sheet, dict):
        raise InvalidRecordError(f"a sheet is an object; this is {type(sheet).__name__}.")
    try:
        value: Any = parse_json(json.dumps(sheet))
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidRecordError(f"the sheet cannot be written as JSON: {error}.") from None
    _fill(MeetingRelease, value, "")
    _derive(value, taken)
    # Strict models take a term as a string, and an array for a tuple, only in JSON.
    record, faults = check_shape(json.dumps(value))
    if record is None:
        told = " ".join(
            f"{item.pointer}: {item.message} {item.hint or ''}".strip()
            for item in faults
            if "id" in sheet or item.pointer != "/id"  # what an id is minted from is told by itself
        )
        raise InvalidRecordError(f"the sheet makes no record. {told}")
    return record


def sheet_of(record: MeetingRelease) -> dict[str, Any]:
    """Return the sheet of a record: what `complete` needs to make it again.

    Example:
        >>> from baoji_notices import read_releases
        >>> "page_id" in sheet_of(next(read_releases()))["publication"]["pages"][0]
        False
    """
    value: dict[str, Any] = record.model_dump(mode="json")
    texts = {"title": record.publication.title or "", "content": record.text.content or ""}
    for _, node in list(walk(value)):
        if isinstance(node, dict) and isinstance(node.get("anchor"), dict):
            node["anchor"] = _quoted(node["anchor"], texts)
    for page in value["publication"]["pages"]:
        del page["page_id"], page["host"]
    if record.text.content is not None:
        del value["text"]["sha256"], value["text"]["observed"]["characters"]
    return {key: item for key, item in _pruned(value).items() if item != {"number": 1}}


def find_quote(text: str, quote: str, nth: int | None = None) -> tuple[int, int]:
    """Return start and end, in code points, of a quote in a text.

    Args:
        nth: which occurrence, from 1, where there are several.

    Raises:
        QuoteError: if the quote is not there, or more than once and nth is None.

    Example:
        >>> find_quote("a rose is a rose", "a rose", nth=2)
        (10, 16)
    """
    starts = [index for index in range(len(text)) if text.startswith(quote, index)] if quote else []
    if not starts:
        raise QuoteError(f"the text does not hold {quote!r}. Copy the words exactly, curly quotes included.")
    if nth is None and len(starts) > 1:
        raise QuoteError(f"the text holds {quote!r} {len(starts)} times. Say which with nth, from 1.")
    if nth is not None and not 1 <= nth <= len(starts):
        raise QuoteError(f"the text holds {quote!r} {len(starts)} times; there is no occurrence {nth}.")
    start = starts[(nth or 1) - 1]
    return start, start + len(quote)


def _fill(model: type[BaseModel], value: dict[str, Any], pointer: str) -> None:
    for shape in shapes_of(model):
        below = pointer_to(pointer, shape.name)
        if shape.name not in value:
            filled, default = _default(shape)
            if not filled:
                continue
            value[shape.name] = default
        present = value[shape.name]
        if not _is_part(shape) or shape.inner is Anchor or (present is None and shape.nullable):
            continue  # anchors may be quotes
        if shape.many != isinstance(present, list):
            raise InvalidRecordError(f"{below}: should be {'a list' if shape.many else 'an object'}.")
        for index, item in enumerate(present if isinstance(present, list) else [present]):
            if not isinstance(item, dict):
                where = pointer_to(below, index) if shape.many else below
                raise InvalidRecordError(f"{where}: should be an object; found {str(item)[:60]!r}.")
            _fill(shape.inner, item, pointer_to(below, index) if shape.many else below)


def _default(shape: FieldShape) -> tuple[bool, Any]:
    if shape.name == "schema_version":
        return True, SCHEMA_VERSION
    if shape.inner is Revision:
        return True, {"number": 1}
    if get_origin(shape.inner) is Literal:
        return True, get_args(shape.inner)[0]
    if shape.many:
        return True, []
    if shape.nullable:
        return True, None
    return (True, {}) if _is_part(shape) else (False, None)


def _is_part(shape: FieldShape) -> bool:
    return isinstance(shape.inner, type) and issubclass(shape.inner, BaseModel)


def _derive(value: dict[str, Any], taken: Container[str]) -> None:
    publication, text = value["publication"], value["text"]
    for page in publication["pages"]:
        if isinstance(page.get("url"), str):
            try:
                page.setdefault("page_id", page_id(page["url"]))
                page.setdefault("host", page_host(page["url"]))
            except ValueError as error:
                raise InvalidRecordError(f"the address {page['url']!r} cannot be taken apart: {error}.") from None
    content = text["content"]
    if isinstance(content, str):
        if text["sha256"] is None:
            text["sha256"] = hashlib.sha256(content.encode()).hexdigest()
        if text["observed"]["characters"] is None:
            text["observed"]["characters"] = len(content)
    texts = {
        name: given if isinstance(given, str) else ""
        for name, given in (("title", publication["title"]), ("content", content))
    }
    for pointer, node in list(walk(value)):
        if isinstance(node, dict) and isinstance(node.get("anchor"), str | dict):
            node["anchor"] = _anchored(node["anchor"], texts, pointer)
    if "id" not in value:
        value["id"] = _minted(value, taken)


def _anchored(anchor: str | dict[str, Any], texts: dict[str, str], pointer: str) -> dict[str, Any]:
    if isinstance(anchor, dict) and "start" in anchor:
        return anchor
    given: dict[str, Any] = {"exact": anchor} if isinstance(anchor, str) else anchor
    field, exact, nth = given.get("field", "content"), given.get("exact"), given.get("nth")
    if str(field) not in texts or not isinstance(exact, str) or not (nth is None or type(nth) is int):
        raise QuoteError(f'{pointer}/anchor: write the quote, or {{"exact": "…", "nth": 2, "field": "title"}}.')
    try:
        start, end = find_quote(texts[field], exact, nth)
    except QuoteError as error:
        raise QuoteError(f"{pointer}/anchor: {error}") from None
    return {"field": field, "start": start, "end": end, "exact": exact}


def _quoted(anchor: dict[str, Any], texts: dict[str, str]) -> str | dict[str, Any]:
    text, exact = texts[anchor["field"]], anchor["exact"]
    starts = [index for index in range(len(text)) if text.startswith(exact, index)]
    if anchor["start"] not in starts:
        return anchor  # it does not stand where it points; the validator says so
    if len(starts) == 1 and anchor["field"] == "content":
        return str(exact)
    sheet: dict[str, Any] = {"exact": exact}
    if len(starts) > 1:
        sheet["nth"] = starts.index(anchor["start"]) + 1
    if anchor["field"] != "content":
        sheet["field"] = anchor["field"]
    return sheet


def _minted(value: dict[str, Any], taken: Container[str]) -> str:
    meeting = value["meeting"]
    if meeting["jurisdiction"] is None:
        return draft_id(str(value["text"]["content"] or value["publication"]["title"] or ""))
    body = meeting["conveners"][0] if meeting["conveners"] else {}
    released = value["publication"]["released_at"] or {}
    date = meeting["date"]["value"] or str(released.get("value") or "")[:10] or None
    division, key = meeting["jurisdiction"].get("code"), body.get("key")
    ids = (mint_id(str(division), key and str(key), date and str(date), number) for number in range(1, 100))
    return next((minted for minted in ids if minted not in taken), "none is free")


def _pruned(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _pruned(item) for key, item in value.items() if item is not None and item != []}
    return [_pruned(item) for item in value] if isinstance(value, list) else value
