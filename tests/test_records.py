"""Canonical JSON Lines: parsing, reading, writing."""

import gzip
import io
import json
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import record, value

from baoji_notices import read_releases, write_releases
from baoji_notices.errors import BaojiError, InvalidRecordError, UnreadableFileError
from baoji_notices.model.base import MAX_INTEGER
from baoji_notices.records import (
    LINE_LIMIT,
    Fault,
    JsonFaultError,
    parse_json,
    parse_record,
    pointer_to,
    read_lines,
    to_line,
    walk,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-MAX_INTEGER, MAX_INTEGER) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(JSON)
def test_json_comes_back_as_it_went(made: Any) -> None:
    assert parse_json(json.dumps(made, ensure_ascii=False)) == made


@pytest.mark.parametrize(
    ("text", "fault", "pointer"),
    [
        ('{"a": 1,}', Fault.INVALID, ""),
        ("", Fault.INVALID, ""),
        ('{"a": {"b": 1, "b": 2}}', Fault.DUPLICATE_KEY, "/a/b"),
        ('[{}, {"x/y": 1, "x/y": 1}]', Fault.DUPLICATE_KEY, "/1/x~1y"),
        ("[NaN]", Fault.NON_FINITE, "/0"),
        ("[-Infinity]", Fault.NON_FINITE, "/0"),
        ("[1e999]", Fault.NON_FINITE, "/0"),
        (f"[{MAX_INTEGER + 1}]", Fault.INTEGER, "/0"),
        ("[" + "9" * 5000 + "]", Fault.INTEGER, "/0"),
        ("[" * 100_000, Fault.NESTING, ""),
        ("[" * 66 + "]" * 66, Fault.NESTING, "/0" * 65),
        ('{"a": "\\ud800"}', Fault.SURROGATE, "/a"),
        ('{"\\uDC00": 1}', Fault.SURROGATE, ""),
    ],
    ids=lambda item: str(item)[:24],
)
def test_what_readers_disagree_about_is_refused(text: str, fault: Fault, pointer: str) -> None:
    with pytest.raises(JsonFaultError) as caught:
        parse_json(text)
    assert (caught.value.fault, caught.value.pointer) == (fault, pointer)


def test_the_largest_integer_and_the_deepest_nesting_pass() -> None:
    assert parse_json(f"[{MAX_INTEGER}, {-MAX_INTEGER}]") == [MAX_INTEGER, -MAX_INTEGER]
    assert parse_json("[" * 65 + "]" * 65)


def test_a_walk_points_to_every_node_in_order() -> None:
    nodes = [pointer for pointer, _ in walk({"a": [1, {"b/c": 2}], "d": 3})]
    assert nodes == ["", "/a", "/a/0", "/a/1", "/a/1/b~1c", "/d"]
    assert pointer_to("", "~/") == "/~0~1"


def lines_of(data: bytes) -> list[tuple[int, bytes, bool, bool]]:
    return [(line.number, line.raw, line.terminated, line.overlong) for line in read_lines(io.BytesIO(data))]


def test_lines_know_their_number_and_their_end() -> None:
    assert lines_of(b"a\n\nb") == [(1, b"a", True, False), (2, b"", True, False), (3, b"b", False, False)]
    assert lines_of(b"") == []


def test_a_line_beyond_the_limit_is_cut_and_the_next_one_read() -> None:
    at_limit, beyond = b"x" * LINE_LIMIT, b"x" * (LINE_LIMIT + 1)
    assert [line[2:] for line in lines_of(at_limit + b"\n" + beyond + b"\n" + b"y\n")] == [
        (True, False),
        (True, True),
        (True, False),
    ]


def test_a_record_is_written_in_one_way() -> None:
    text = to_line(record())
    assert text == to_line(parse_record(text))
    assert list(json.loads(text)) == list(type(record()).model_fields)
    assert "𠮷" in text
    assert ": " not in text.partition('"content"')[0]


def test_key_order_and_spaces_do_not_matter_to_reading() -> None:
    shuffled = dict(reversed(value().items()))
    assert to_line(parse_record(json.dumps(shuffled, indent=1).replace("\n", " "))) == to_line(record())


@given(st.text(min_size=1))
def test_any_text_is_written_in_nfc_or_refused(text: str) -> None:
    made = value()
    made["text"]["rights"]["note"] = text
    built = parse_record(json.dumps(made))
    if unicodedata.is_normalized("NFC", text):
        assert parse_record(to_line(built)) == built
    else:
        with pytest.raises(InvalidRecordError, match="/text/rights/note: the string is not in Unicode form NFC"):
            to_line(built)


def test_reading_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    assert write_releases([record(), record()], path) == 2
    assert list(read_releases(path)) == [record(), record()]
    packed = tmp_path / "releases.jsonl.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    assert list(read_releases(packed)) == [record(), record()]


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    write_releases([record()], path)
    before = path.read_bytes()
    made = value()
    made["meeting"]["place"] = "cafe\u0301"
    with pytest.raises(InvalidRecordError):
        write_releases([record(), parse_record(json.dumps(made))], path)
    assert path.read_bytes() == before
    assert [item.name for item in tmp_path.iterdir()] == ["releases.jsonl"]


def test_reading_stops_at_a_bad_line_and_names_it(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    write_releases([record()], path)
    with path.open("ab") as sink:
        sink.write(b'{"id": 1}\n')
    found = read_releases(path)
    assert next(found) == record()
    with pytest.raises(InvalidRecordError, match=r"releases\.jsonl:2 .*baoji-notices validate"):
        next(found)


@pytest.mark.parametrize(
    "bad", [b"\xff\xfe\n", b"[]\n", b"\n", b"x" * (LINE_LIMIT + 1)], ids=lambda bad: repr(bad[:4])
)
def test_no_bad_line_escapes_as_another_error(tmp_path: Path, bad: bytes) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_bytes(bad)
    with pytest.raises(InvalidRecordError):
        list(read_releases(path))


def test_a_missing_file_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="No such file"):
        list(read_releases(tmp_path / "none.jsonl"))
    assert issubclass(UnreadableFileError, OSError)
    assert issubclass(UnreadableFileError, BaojiError)


def test_a_combining_mark_behind_a_line_feed_can_be_written() -> None:
    made = value()
    made["text"]["rights"]["note"] = "a\n\u0301"  # in JSON the n of the escape would compose with it
    built = parse_record(json.dumps(made))
    assert parse_record(to_line(built)) == built


def test_writing_keeps_links_and_permissions(tmp_path: Path) -> None:
    target, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    write_releases([], target)
    target.chmod(0o600)
    link.symlink_to(target)
    write_releases([record()], link)
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o600
    assert list(read_releases(target)) == [record()]


def test_writers_of_one_file_do_not_harm_each_other(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    with ThreadPoolExecutor(4) as pool:
        written = list(pool.map(lambda _: write_releases([record()], path), range(40)))
    assert written == [1] * 40
    assert [item.name for item in tmp_path.iterdir()] == ["releases.jsonl"]


@pytest.mark.parametrize("wrong", [b"\xff", b"{", '{"a": 1, "a": 2}'])
def test_no_wrong_line_escapes_as_another_error(wrong: str | bytes) -> None:
    with pytest.raises(InvalidRecordError):
        parse_record(wrong)
