"""What the file rules say of a line that is no record, and what they take it for."""

import io
from pathlib import Path

import pytest
from invented import value

from baoji_notices import validate
from baoji_notices.records import Line, read_lines
from baoji_notices.rules import RULES
from baoji_notices.rules.file import is_utf16

INDENTED = "the file looks like indented JSON; write one record a line."
TABLE = "the file looks like a table (CSV); write one JSON object a line."


@pytest.mark.parametrize(
    ("lines", "line", "hint"),
    [
        (b"{\n", 1, INDENTED),
        (b"[\n", 1, INDENTED),
        (b"[]\n{\n", 2, None),  # a file that begins otherwise is not indented
        (b"id,title\n", 1, TABLE),
        (b"id;title\n", 1, None),
        (b"x\na,b\n", 2, None),
        (b'{"id",1}\n', 1, None),
        (b"[1,,2]\n", 1, None),
    ],
)
def test_a_file_that_is_no_json_is_told_what_it_looks_like(
    tmp_path: Path, lines: bytes, line: int, hint: str | None
) -> None:
    path = tmp_path / "releases.jsonl"
    path.write_bytes(lines)
    found = {item.line: item for item in validate(path).diagnostics if item.code == "BN008"}
    assert found[line].hint == (hint or RULES["BN008"].hint)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [(b"[]", "an array"), (b'"x"', "a string"), (b"true", "a boolean"), (b"null", "null"), (b"1", "a number"), (b"1.5", "a number")],
)  # fmt: skip
def test_what_is_no_object_is_called_by_its_kind(tmp_path: Path, raw: bytes, kind: str) -> None:
    path = tmp_path / "releases.jsonl"
    path.write_bytes(raw + b"\n")
    (found,) = validate(path).diagnostics
    assert (found.code, found.pointer, found.message) == ("BN014", "", f"the line is {kind}, not an object.")


def test_utf16_is_told_by_the_first_line_alone() -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        mark = "\ufeff".encode(encoding)
        assert is_utf16(Line(1, mark + "{}".encode(encoding)))
        assert not is_utf16(Line(2, mark + "{}".encode(encoding)))
        assert not is_utf16(Line(1, mark + b"garbage"))
    assert not is_utf16(Line(1, b"{\0}"))


def test_the_message_on_utf16_says_that_no_more_was_read(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    path.write_bytes("{}\n".encode("utf-16") * 2)
    (found,) = validate(path).diagnostics
    assert found.message == "the line is not UTF-8; the file is UTF-16 and was read no further."
    path.write_bytes(b"\xff{}\n")
    (found,) = validate(path).diagnostics
    assert found.message == "the line is not UTF-8."


def test_the_message_on_a_byte_order_mark_names_its_character(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    path.write_bytes(b"\xef\xbb\xbf{}\n")
    found, *_ = validate(path).diagnostics
    assert (found.code, found.message) == ("BN002", "the line begins with a byte order mark (U+FEFF).")


@pytest.mark.parametrize(("before", "byte"), [(b"", 1), (b"ab", 3), (b"a\0b", 2)])
def test_a_nul_is_counted_from_one(tmp_path: Path, before: bytes, byte: int) -> None:
    path = tmp_path / "releases.jsonl"
    path.write_bytes(before + b"\0\n")
    (found,) = validate(path).diagnostics
    assert (found.code, found.message) == ("BN004", f"byte {byte} of the line is NUL.")


def test_a_last_line_that_is_whole_is_not_said_to_break_off(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    for raw, codes in [
        (b"{}", ["BN015"]),
        (b'{"a":1', ["BN007"]),
        (b'{"a":1,"a":2}', ["BN009"]),
        (b"[]", ["BN014"]),
    ]:
        path.write_bytes(raw)
        assert [item.code for item in validate(path).diagnostics if item.code < "BN100"] == codes


def test_a_file_is_empty_if_it_has_no_line_and_no_damage(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    path.write_bytes(b"")
    assert [(item.code, item.line) for item in validate(path).diagnostics] == [("BN017", 1)]
    packed = tmp_path / "releases.jsonl.gz"
    packed.write_bytes(b"no gzip")
    (found,) = validate(packed).diagnostics
    assert found.code == "BN016"
    assert found.message.endswith("; what follows was not checked.")
    assert list(read_lines(io.BytesIO(b""))) == []
    assert validate(value()).diagnostics == ()
