"""The draft and evaluate commands: what they never overwrite, and what they say when there is nothing to do."""

import os
import sys
from pathlib import Path

import pytest

from baoji_notices.cli.main import main

PAGE = "渭河区档案局召开会议\n来源：渭河区档案局 2024-03-16\n3月15日，渭河区档案局召开会议。局长王小明主持会议。"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def drafts(page: Path, tmp_path: Path) -> Path:
    path = tmp_path / "drafts.jsonl"
    assert main(["draft", str(page), "-o", str(path)]) == 0
    return path


def test_a_page_is_never_overwritten_by_its_draft(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", str(page.parent), "-o", str(page)]) == 2
    assert page.read_text(encoding="utf-8") == PAGE
    assert "would take the place of this page" in capsys.readouterr().err


def test_earlier_drafts_stay_when_nothing_is_drafted(
    drafts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = drafts.read_bytes()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    assert main(["draft", str(tmp_path / "picture.txt"), "-o", str(drafts)]) == 1
    assert drafts.read_bytes() == before
    assert "drafts.jsonl was not written" in capsys.readouterr().out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_replaced_by_a_file(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert main(["draft", str(page), "-o", str(pipe)]) == 2
    assert pipe.is_fifo()
    assert "no file that could be replaced" in capsys.readouterr().err


def test_a_missing_folder_is_named_without_the_temporary_file(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "nowhere" / "drafts.jsonl"
    assert main(["draft", str(page), "-o", str(out)]) == 2
    error = capsys.readouterr().err
    assert str(out) in error
    assert ".tmp" not in error


def test_closed_standard_input_is_an_error_of_the_caller(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["draft", "-"]) == 1
    assert "standard input is closed" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "json"])
def test_evaluate_says_that_nothing_was_compared(
    drafts: Path, tmp_path: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.touch()
    arguments = ["evaluate", "--gold", str(drafts), "--format", form, "--predicted"]
    assert main([*arguments, str(empty)]) == 1
    assert "nothing was compared" in capsys.readouterr().err
    assert main([*arguments, str(drafts)]) == 0
