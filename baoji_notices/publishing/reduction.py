"""What an edition does to a record: its text withheld, the names of persons left out."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import unquote

from baoji_notices.model import MeetingRelease
from baoji_notices.model.frame import FrameRow
from baoji_notices.model.identity import page_id
from baoji_notices.model.vocabulary import ConveyedKind
from baoji_notices.records import parse_record
from baoji_notices.rules.record import ANCHORED, count_han
from baoji_notices.rules.seen import Seen, digest

LEFT_OUT = "(left out)"
SOMEBODY = "(name)"
_PASSAGE = 60, 240  # Chinese and other characters: rule BN204
_OF_PERSONS = (ConveyedKind.SPEECH, ConveyedKind.INSTRUCTION, ConveyedKind.SPIRIT)
# Values that identify or order, not words: no name of a person is looked for in them.
_NO_WORDS = ("id", "url", "host", "page_id", "sha256", "key", "event", "pointer", "code")
_PINYIN = r"(?:[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüɑ]+[)）])?"


def without_text(record: MeetingRelease) -> MeetingRelease:
    """Return a record with its text withheld: no content, no anchors, no passage, one row a formulation.

    Hash and length of the text stay: they say which text was coded, and nothing that is in it.

    Example:
        >>> from baoji_notices import read_releases
        >>> {without_text(record).text.status.value for record in read_releases()}
        {'withheld'}
    """
    value = record.model_dump(mode="json")
    if value["text"]["status"] == "full":
        value["text"] |= {"status": "withheld", "content": None}
        for name in ANCHORED:
            for part in value[name]:
                part["anchor"] = None
        first = {item["key"]: item for item in reversed(value["formulations"])}
        value["formulations"] = [item for item in value["formulations"] if first[item["key"]] is item]
        for part in value["directives"]:
            for name in ("heading", "addressee", "deadline"):  # labels; a passage in their place is left out
                if part[name] is not None and is_passage(part[name]):
                    part[name] = None
    return _record(value)


def is_passage(text: str) -> bool:
    """Tell whether words are too many for a label (rule BN204)."""
    han = count_han(text)
    return han > _PASSAGE[0] or len(text) - han > _PASSAGE[1]


class Names:
    """The names of persons in a dataset, and what is put in their place.

    A person is "(person N)", the N-th named on that page, so that the parts of a record, and the codings of a
    page, stay joined; no person is joined across pages.

    Args:
        read: reads the records of the dataset, and those of the coders' layers, anew each time; they are not
            kept, but for the numbers on pages of several records.
    """

    def __init__(self, read: Callable[[], Iterable[MeetingRelease]]) -> None:
        self.found: set[str] = set()
        self._numbers: dict[str, dict[str, int]] = {page: {} for page in _repeated(map(_page, read()))}
        for record in read():
            self._number(record)
            for person in record.appearances:
                self.found |= {person.name, person.as_printed, re.sub(_PINYIN, "", person.as_printed)}
        self._pattern = _any_of(self.found)

    def without(self, record: MeetingRelease) -> MeetingRelease:
        """Return a record without names, and so without its text, in which they cannot be found for certain."""
        value = without_text(record).model_dump(mode="json")
        numbers = self._number(record)
        called = [f"(person {numbers[person['name']]})" for person in value["appearances"]]
        for person, name in zip(value["appearances"], called, strict=True):
            person |= {"name": name, "as_printed": name}
        value["publication"] |= {"title": None, "source_line": None}
        value["publication"]["credits"] = [{**item, "unit": None} for item in value["publication"]["credits"]]
        value["publication"]["pages"] = [_page_without_words(page) for page in value["publication"]["pages"]]
        value["text"]["rights"]["note"] = None
        for group in value["groups"]:
            group["as_printed"] = f"({group['kind']})"
        for item in value["conveyed"]:
            if item["kind"] in _OF_PERSONS:
                item["as_printed"] = f"({item['kind']})"
        for block in value["blocks"]:
            if block["speaker"] is not None:
                block["as_printed"] = f"{called[block['speaker']]} {block['verb']}"
        for part in (*value["defects"], *value["annotation"]["passes"]):
            part["note"] = None
        if value["revision"]["reason"] is not None:
            value["revision"]["reason"] = LEFT_OUT
        return _record(self._masked(value))

    def without_words(self, row: FrameRow) -> FrameRow:
        """Return a row of the frame without title and reason, and without words in its address."""
        page = _page_without_words({"url": row.url, "page_id": row.page_id})
        return row.model_copy(update={**page, "title": None, "reason": None})

    def left_in(self, text: str) -> str | None:
        """Return a name that stands in a text; None if there is none."""
        found = self._pattern.search(text)
        return found[0] if found else None

    def _number(self, record: MeetingRelease) -> dict[str, int]:
        """Return the numbers of the persons on the page of a record, by their names."""
        numbers = self._numbers.get(_page(record), {})
        for person in record.appearances:
            numbers.setdefault(person.name, len(numbers) + 1)
        return numbers

    def _masked(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {key: item if key in _NO_WORDS else self._masked(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self._masked(item) for item in value]
        return self._pattern.sub(SOMEBODY, value) if isinstance(value, str) else value


def address_without_words(url: str) -> str:
    """Return an address whose path may hold a name cut down to its host; the page's old key keeps it apart.

    A path may hold a name if it has letters beyond ASCII, or three words joined by hyphens.

    Example:
        >>> address_without_words("https://example.org/news/mayor-li-si-speaks/")
        'https://example.org/?left-out=06da747bb818'
    """
    scheme, _, rest = url.partition("://")
    host, _, path = unquote(rest).partition("/")
    if path.isascii() and not re.search("[A-Za-z]{2,}[-_+ ][A-Za-z]{2,}[-_+ ][A-Za-z]{2,}", path):
        return url
    return f"{scheme}://{host}/?left-out={page_id(url)}"


def _page_without_words(page: dict[str, Any]) -> dict[str, Any]:
    url = address_without_words(page["url"])
    return {**page, "url": url, "page_id": page_id(url)}


def _page(record: MeetingRelease) -> str:
    pages = record.publication.pages
    return pages[0].page_id if pages else record.id


def _repeated(pages: Iterable[str]) -> Iterator[str]:
    """Yield each page that stood before, as often as it comes again."""
    seen = Seen()
    return (page for number, page in enumerate(pages) if seen.first(digest("page", page), number) is not None)


def _any_of(names: set[str]) -> re.Pattern[str]:
    """Return a pattern for names: with spaces or pinyin between characters, or as words of Latin letters."""
    ordered = sorted(names, key=len, reverse=True)  # the longest first: 张军辉 before 张军
    latin = [r"[\s_+-]*".join(map(re.escape, name.split())) for name in ordered if name.isascii()]
    han = [rf"\s*{_PINYIN}\s*".join(map(re.escape, name)) for name in ordered if not name.isascii()]
    choices = [rf"\b(?i:{'|'.join(latin)})\b"] if latin else []
    if han:
        firsts = re.escape("".join({name[0] for name in names if not name.isascii()}))
        choices.append(f"(?=[{firsts}])(?:{'|'.join(han)})")  # looking ahead makes it several times faster
    return re.compile("|".join(choices) or "(?!)")


def _record(value: dict[str, Any]) -> MeetingRelease:
    return parse_record(json.dumps(value, ensure_ascii=False))
