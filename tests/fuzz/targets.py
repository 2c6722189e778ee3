"""What is fuzzed: each target takes any bytes, and fails only where the package breaks a promise."""

import gzip
import json
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from baoji_notices import MeetingRelease, complete, draft
from baoji_notices.drafting import chinese, english
from baoji_notices.drafting.folding import fold
from baoji_notices.drafting.moments import find_moment
from baoji_notices.drafting.numerals import chinese_number
from baoji_notices.drafting.passage import Passage
from baoji_notices.drafting.years import dated
from baoji_notices.errors import InvalidRecordError, QuoteError, UnreadableFileError, UnreadablePageError
from baoji_notices.exchange.label_studio_import import read_label_studio
from baoji_notices.model.vocabulary import Language
from baoji_notices.records import parse_json, parse_record, read_lines, to_line
from baoji_notices.rules import RULES, Level, Severity
from baoji_notices.validation import Diagnostic, Validation

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "validation")]
from mutants import findings  # noqa: E402 - with the tests of the validator
from mutators import Mutator, mutate_json, mutate_text  # noqa: E402 - the file beside this one

_FOLDER = tempfile.TemporaryDirectory()
_FORM = frozenset(code for code, rule in RULES.items() if rule.level <= Level.SHAPE)
_GRAMMARS = ((chinese, Language.ZH_HANS, "会议要求，"), (english, Language.EN, "The meeting required: "))


def jsonl(data: bytes) -> None:
    """The reader loses no byte; a line is a record, or is refused with its reason."""
    packed = data.startswith(b"\x1f\x8b")
    lines = []
    with suppress(UnreadableFileError):
        lines.extend(read_lines(gzip.GzipFile(fileobj=BytesIO(data)) if packed else BytesIO(data)))
    if not packed:
        assert b"".join(line.raw + b"\n" * line.terminated for line in lines) == data
    for line in lines:
        with suppress(InvalidRecordError):
            value = parse_json(line.text or "")
            assert value == json.loads(line.text or "")
            assert parse_json(json.dumps(value)) == value
        with suppress(InvalidRecordError):
            _comes_back(parse_record(line.raw))


def validator(data: bytes) -> None:
    """Both engines print the same; a first line without an error of form is a record."""
    path = Path(_FOLDER.name) / "releases.jsonl"
    path.write_bytes(data)
    slow = findings(path, "pydantic")
    assert slow == findings(path, "fast")
    faults = (item for item in slow[0] if item.severity is Severity.ERROR and item.code in _FORM)
    if data and not any(item.line == 1 for item in faults):
        parse_record(data.split(b"\n")[0])


def draft_text(data: bytes) -> None:
    """A text is drafted, or refused with its reason; its draft has no error of form."""
    text = data.decode(errors="replace")
    url, _, rest = text.partition("\n")
    _drafted(rest if url.startswith("http") else text, url if url.startswith("http") else None)


def draft_html(data: bytes) -> None:
    """The same of the bytes of a page, whatever their encoding."""
    _drafted(data, None)


def dates(data: bytes) -> None:
    """A date is printed in the text as it is said to be, and has a value or none."""
    text = data.decode(errors="replace")
    moment = find_moment(fold(text).text)
    for grammar, language, _ in _GRAMMARS:
        printed = grammar.find_date(Passage(text, language).sentences)
        assert printed is None or printed.as_printed in text
        for released in (None, "2024-02-29", moment.value if moment else None):
            when, inferred = dated(printed, released, 2023, from_url=False)
            assert when.end is None or (when.value or "9") < when.end
            assert when.value is not None or not inferred


def ordinals(data: bytes) -> None:
    """Ordinals count from 1 and are printed in the text; what they number stands in order, parents first."""
    text = data.decode(errors="replace")
    number = chinese_number(text[:20])
    assert number is None or number >= 0
    for grammar, language, lead in _GRAMMARS:
        passage = Passage(lead + text, language)
        directives = grammar.read(None, passage).directives
        for place, one in enumerate(directives):
            assert one.anchor is not None
            assert passage.content[one.anchor.start : one.anchor.end] == one.anchor.exact
            assert one.ordinal is None or one.ordinal >= 1
            assert (one.ordinal_as_printed or "") in passage.content
            assert one.parent is None or one.parent < place


def label_studio(data: bytes) -> None:
    """An export becomes records, or is refused with its reason."""
    path = Path(_FOLDER.name) / "export.json"
    path.write_bytes(data)
    with suppress(InvalidRecordError):
        for record in read_label_studio(path):
            _comes_back(record)


def sheet(data: bytes) -> None:
    """A sheet becomes a record without an error of form, or is refused with its reason."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return
    with suppress(InvalidRecordError, QuoteError):
        assert _faults(complete(value)) == []


def _drafted(page: str | bytes, url: str | None) -> None:
    try:
        record = draft(page, url=url)
    except UnreadablePageError:
        return
    assert _faults(record) == []
    assert parse_record(to_line(record)) == record


def _comes_back(record: MeetingRelease) -> None:
    with suppress(InvalidRecordError):  # a string that is not NFC is not written
        assert parse_record(to_line(record)) == record


def _faults(record: MeetingRelease) -> list[Diagnostic]:
    return list(Validation(_FORM, engine="pydantic").check_records([record]))


class Target(NamedTuple):
    """One target: what is called, how its inputs are changed, and how many and how long they may be.

    Attributes:
        rooms: the modules that it is about, as patterns of paths under baoji_notices/.
        mutants: how many CI tries, which is a matter of few seconds.
        longest: bytes.
        seeds: more inputs to begin with, as a pattern of paths under tests/.
    """

    check: Callable[[bytes], None]
    mutate: Mutator
    rooms: tuple[str, ...]
    mutants: int
    longest: int
    seeds: str = ""

    def inputs(self) -> list[Path]:
        """Return the files to begin with: seeds, and what once broke the target (found-…)."""
        corpus = HERE / "corpus" / self.check.__name__
        return sorted(corpus.iterdir()) + (sorted(HERE.parent.glob(self.seeds)) if self.seeds else [])


_DATES = ("chinese/dates.py", "english/dates.py", "moments.py", "years.py")
_ORDINALS = ("numerals.py", "chinese/directives.py", "english/directives.py", "english/ordinals.py")
TARGETS = {
    target.check.__name__: target
    for target in (
        Target(jsonl, mutate_json, ("records.py",), 2_000, 65_536),
        Target(validator, mutate_json, ("rules/*", "validation/*"), 300, 65_536, "conformance/reject/*.jsonl"),
        Target(draft_text, mutate_text, ("drafting/*",), 200, 16_384, "drafting/pages/*/*.txt"),
        Target(draft_html, mutate_text, ("drafting/*",), 200, 16_384, "drafting/html/*.html"),
        Target(dates, mutate_text, tuple(f"drafting/{name}" for name in _DATES), 4_000, 1_024),
        Target(ordinals, mutate_text, tuple(f"drafting/{name}" for name in _ORDINALS), 1_000, 2_048),
        Target(label_studio, mutate_json, ("exchange/label_studio_import.py",), 300, 65_536),
        Target(sheet, mutate_json, ("sheet.py",), 500, 32_768),
    )
}
