"""The fast path finds what Pydantic finds, to the byte."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import put_anywhere, value, withheld

from baoji_notices.paths import data_dir
from baoji_notices.validation import fastpath
from baoji_notices.validation.fastpath import _Known

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from mutants import disagreements, findings  # noqa: E402 - the file beside this one

LINES = (data_dir() / "releases.jsonl").read_bytes().splitlines()
CONFORMANCE = sorted((HERE.parent / "conformance").rglob("*.jsonl*"))
MUTANTS = int(os.environ.get("BAOJI_MUTANTS", "2000"))


def both(path: Path, raw: bytes) -> tuple[Any, Any]:
    path.write_bytes(raw)
    return findings(path, "pydantic"), findings(path, "fast")


@pytest.mark.parametrize("path", CONFORMANCE, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_engines_agree_on_conformance_files(path: Path) -> None:
    assert findings(path, "fast") == findings(path, "pydantic")


def test_engines_agree_on_mutants(tmp_path: Path) -> None:
    assert list(disagreements(LINES, MUTANTS, tmp_path)) == []


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_engines_agree_on_a_wrong_value_anywhere(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    made = data.draw(st.sampled_from([value, withheld]))()
    text = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
    put_anywhere(made, data, [data.draw(text | st.integers() | st.floats() | st.none())])
    raw = json.dumps(made, ensure_ascii=data.draw(st.booleans())).encode()
    slow, fast = both(tmp_path_factory.mktemp("any") / "releases.jsonl", raw + b"\n")
    assert slow == fast


def test_an_escaped_colon_does_not_hide_a_key_that_stands_twice(tmp_path: Path) -> None:
    """The key makes one colon more than the record has, and the escape one less."""
    made = value()
    made["publication"]["title"] = "a:b"
    raw = json.dumps(made, ensure_ascii=False).replace("a:b", "a\\u003ab").encode()
    slow, fast = both(tmp_path / "releases.jsonl", b'{"id":"x",' + raw[1:] + b"\n")
    assert slow == fast
    assert [item.code for item in slow[0]] == ["BN009"]


def test_known_strings_are_let_go_when_they_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fastpath, "_MOST_KNOWN", 2)
    known = _Known("[a-z]+")
    for word in "abcdefg":
        assert known.covers([word, None])
        assert not known.covers([word, "1"])
        assert len(known._known) <= 4  # null, and one more than are remembered
