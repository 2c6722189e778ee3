"""Sheets: records as people write them, by quotes and without derived values, and back again."""

import hashlib
import json
from copy import deepcopy
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, ValidationError

from baoji_notices.errors import InvalidRecordError, QuoteError
from baoji_notices.model import SCHEMA_VERSION, MeetingRelease
from baoji_notices.model.fields import FieldShape, shapes_of
from baoji_notices.model.identity import mint_id, page_host, page_id
from baoji_notices.model.release import Revision
from baoji_notices.records import walk


def complete(sheet: dict[str, Any]) -> MeetingRelease:
    """Make a record from a sheet: whatever follows from the rest is filled in.

    A sheet is a record in which these may be left out: fields that are null or empty; `id`,
    `schema_version` and `revision` of a first revision; a page's `page_id` and `host`; the text's `sha256`
    and number of characters where its content is given; the offsets of anchors. An anchor is written as its
    quote, `"anchor": "the words"`, or as `{"exact": "the words", "nth": 2, "field": "title"}` for words that
    occur more than once or stand in the title.

    Raises:
        QuoteError: if a quote is not in the text, or more than once without `nth`.
        InvalidRecordError: if what results does not follow the schema.

    Example:
        >>> from baoji_notices import read_releases
        >>> record = next(read_releases())
        >>> complete(sheet_of(record)) == record
        True
    """
    value = deepcopy(sheet)
    _fill(MeetingRelease, value)
    _derive(value)
    try:
        # Strict models take a term as a string, and an array for a tuple, only in JSON.
        return MeetingRelease.model_validate_json(json.dumps(value))
    except ValidationError as error:
        faults = "; ".join(
            f"/{'/'.join(str(part) for part in item['loc'])}: {item['msg']}"
            for item in error.errors(include_url=False, include_input=False)[:5]
        )
        raise InvalidRecordError(f"the sheet makes no record ({error.error_count()} faults): {faults}") from None


def sheet_of(record: MeetingRelease) -> dict[str, Any]:
    """Return the sheet of a record: what `complete` needs to make it again.

    Example:
        >>> from baoji_notices import read_releases
        >>> sheet_of(next(read_releases()))["appearances"][0]["event_roles"]
        ['presided', 'spoke']
    """
    value: dict[str, Any] = record.model_dump(mode="json")
    texts = {"title": record.publication.title or "", "content": record.text.content or ""}
    for _, node, _ in list(walk(value)):
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


def _fill(model: type[BaseModel], value: dict[str, Any]) -> None:
    for shape in shapes_of(model):
        if shape.name not in value:
            filled, default = _default(shape)
            if not filled:
                continue
            value[shape.name] = default
        inner = shape.inner
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            present = value[shape.name]
            for item in present if isinstance(present, list) else [present]:
                if isinstance(item, dict):
                    _fill(inner, item)


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
    if isinstance(shape.inner, type) and issubclass(shape.inner, BaseModel):
        return True, {}
    return False, None


def _derive(value: dict[str, Any]) -> None:
    if not all(isinstance(value[name], dict) for name in ("publication", "text", "meeting")):
        return  # the models say what is wrong
    publication, text = value["publication"], value["text"]
    for page in publication["pages"]:
        if isinstance(page, dict) and isinstance(page.get("url"), str):
            page.setdefault("page_id", page_id(page["url"]))
            page.setdefault("host", page_host(page["url"]))
    content = text["content"]
    if isinstance(content, str):
        if text["sha256"] is None:
            text["sha256"] = hashlib.sha256(content.encode()).hexdigest()
        if text["observed"]["characters"] is None:
            text["observed"]["characters"] = len(content)
    texts = {"title": publication["title"] or "", "content": content or ""}
    for _, node, _ in list(walk(value)):
        if isinstance(node, dict) and isinstance(node.get("anchor"), str | dict):
            node["anchor"] = _anchored(node["anchor"], texts)
    if "id" not in value:
        value["id"] = _minted(value)


def _anchored(anchor: str | dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    if isinstance(anchor, dict) and "start" in anchor:
        return anchor
    given: dict[str, Any] = {"exact": anchor} if isinstance(anchor, str) else anchor
    field, exact = given.get("field", "content"), str(given.get("exact", ""))
    start, end = find_quote(texts.get(field, ""), exact, given.get("nth"))
    return {"field": field, "start": start, "end": end, "exact": exact}


def _quoted(anchor: dict[str, Any], texts: dict[str, str]) -> str | dict[str, Any]:
    text, exact = texts[anchor["field"]], anchor["exact"]
    starts = [index for index in range(len(text)) if text.startswith(exact, index)]
    if len(starts) == 1 and anchor["field"] == "content":
        return str(exact)
    sheet: dict[str, Any] = {"exact": exact}
    if len(starts) > 1:
        sheet["nth"] = starts.index(anchor["start"]) + 1
    if anchor["field"] != "content":
        sheet["field"] = anchor["field"]
    return sheet


def _minted(value: dict[str, Any]) -> str:
    meeting, publication = value["meeting"], value["publication"]
    body = (meeting["conveners"] or [publication["publisher"]])[0] or {}
    released = publication["released_at"] or {}
    date = meeting["date"]["value"] or str(released.get("value") or "")[:10]
    return mint_id(meeting["jurisdiction"].get("code", ""), body.get("key"), date or None)


def _pruned(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _pruned(item) for key, item in value.items() if item is not None and item != []}
    return [_pruned(item) for item in value] if isinstance(value, list) else value
