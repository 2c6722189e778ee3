"""The draft and evaluate commands: what they never overwrite, and what they say when there is nothing to do."""

import json
import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from invented import record

from baoji_notices import read_releases
from baoji_notices.cli.main import main
from baoji_notices.records import to_line

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
    assert "is there already, and is not replaced" in capsys.readouterr().err


def test_earlier_drafts_stay_for_a_coder_may_have_worked_on_them(
    drafts: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = drafts.read_bytes()
    assert main(["draft", str(page), "-o", str(drafts)]) == 2
    assert drafts.read_bytes() == before
    assert "is there already, and is not replaced" in capsys.readouterr().err


def test_drafts_are_not_packed_by_their_name(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", str(page), "-o", str(page.parent / "drafts.jsonl.gz")]) == 2
    assert "what is written is not packed. Leave .gz out" in capsys.readouterr().err
    assert list(page.parent.iterdir()) == [page]


def test_nothing_is_written_when_nothing_is_drafted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (tmp_path / "empty.jsonl").touch()
    out = tmp_path / "drafts.jsonl"
    assert main(["draft", str(tmp_path / "picture.txt"), "-o", str(out)]) == 1
    assert "drafts.jsonl was not written" in capsys.readouterr().out
    assert main(["draft", str(tmp_path / "empty.jsonl"), "-o", str(out)]) == 2
    assert "there is no page in it" in capsys.readouterr().err
    assert not out.exists()


def test_files_of_a_folder_that_are_no_pages_are_told(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("b.pdf", "a.docx"):
        (page.parent / name).write_bytes(b"PK")
    assert main(["draft", str(page.parent), "-o", str(page.parent / "made.jsonl")]) == 0
    assert f"2 other files, such as {page.parent / 'a.docx'}, have no page's name" in capsys.readouterr().out


def test_one_file_of_a_folder_that_is_no_page_is_told(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (page.parent / "a.docx").write_bytes(b"PK")
    assert main(["draft", str(page.parent), "-o", str(page.parent / "made.jsonl")]) == 0
    assert f"{page.parent / 'a.docx'} has no page's name" in capsys.readouterr().out


def test_a_reader_of_the_report_that_leaves_costs_no_draft(page: Path, tmp_path: Path) -> None:
    folder, out = tmp_path / "pages", tmp_path / "made.jsonl"
    folder.mkdir()
    for number in range(300):  # a report of more than what a pipe holds
        (folder / f"{number}.txt").write_text(
            page.read_text(encoding="utf-8") + f"\n第{number}项。", encoding="utf-8"
        )
    script = f"{sys.executable} -m baoji_notices draft {folder} -o {out} --report | head -1"
    subprocess.run(["bash", "-c", script], capture_output=True, check=True)
    assert out.read_bytes().count(b"\n") == 300


def test_what_a_repost_says_otherwise_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, place in (("a", "宝鸡市"), ("b", "西安市")):
        text = f"{place}档案局召开会议\n来源：{place}档案局\n11月7日，档案局召开会议。会议要求，要抓好落实。\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    assert main(["draft", str(tmp_path), "-o", str(tmp_path / "made.jsonl")]) == 0
    told = capsys.readouterr().out
    assert "b.txt: warning: it has another title, another source line; not kept." in told


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


def test_a_repost_is_written_into_the_first_record(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    table = tmp_path / "pages.jsonl"
    texts = [PAGE, PAGE.replace("王小明", "李小云"), PAGE]
    rows = [{"url": f"https://{number}.example/", "text": text} for number, text in enumerate(texts)]
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    out = tmp_path / "drafts.jsonl"
    assert main(["draft", str(table), "-o", str(out)]) == 0
    told = capsysbinary.readouterr().out.decode()
    assert f"{table}:3: the text is that of {table}:1; its address is added" in told
    assert "2 drafted, 1 with the text of one before, 0 not." in told
    pages = [[page.url for page in record.publication.pages] for record in read_releases(out)]
    assert pages == [["https://0.example/", "https://2.example/"], ["https://1.example/"]]
    assert main(["draft", str(table)]) == 0
    assert capsysbinary.readouterr().out == out.read_bytes()


def test_a_file_name_with_a_line_break_breaks_no_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a\nb.txt").write_bytes(b" ")
    (tmp_path / "c\nd.txt").write_text(PAGE, encoding="utf-8")
    assert main(["draft", str(tmp_path), "-o", str(tmp_path / "drafts.jsonl"), "--report"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 5  # an error; a name and two lines of what was found; the sum
    assert lines[0].startswith(f"{tmp_path}/a\\nb.txt: error: the page is empty")
    assert lines[1].startswith(f"{tmp_path}/c\\nd.txt: draft-")


def test_doubts_are_told_without_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "a.txt"
    page.write_text("鸡蛋两个，番茄三个，先炒鸡蛋，再炒番茄，加盐出锅。", encoding="utf-8")
    assert main(["draft", str(page)]) == 0
    assert f"{page}: warning: nothing of a meeting was found" in capsys.readouterr().err


@pytest.mark.parametrize("side", ["--gold", "--predicted"])
def test_evaluate_refuses_an_id_that_stands_twice(
    drafts: Path, tmp_path: Path, side: str, capsys: pytest.CaptureFixture[str]
) -> None:
    twice = tmp_path / "twice.jsonl"
    twice.write_bytes(drafts.read_bytes() * 2)
    files = {"--gold": drafts, "--predicted": drafts} | {side: twice}
    assert main(["evaluate", *(str(word) for pair in files.items() for word in pair)]) == 2
    error = capsys.readouterr().err
    assert "twice.jsonl: records 1 and 2 have the same id, draft-" in error
    assert "keep one of them" in error


def test_evaluate_says_what_to_give_in_place_of_what_is_no_json(
    drafts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "a.html"
    page.write_text("<html>", encoding="utf-8")
    assert main(["evaluate", "--gold", str(page), "--predicted", str(drafts)]) == 2
    assert "a.html:1 the line is not JSON" in (error := capsys.readouterr().err)
    assert "give a file of records, one a line" in error


@pytest.mark.parametrize("command", ["draft", "evaluate"])
def test_help_breaks_its_lines_at_the_width_alone(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("typer.rich_utils.MAX_WIDTH", 80)
    assert main([command, "--help"]) == 0
    text = capsys.readouterr().out.partition("╭")[0]
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        lines = [line.strip() for line in paragraph.splitlines()]
        for line, following in pairwise(lines):
            assert len(line) + 1 + len(following.split()[0]) > 78, line


@pytest.mark.parametrize("form", ["text", "json"])
def test_evaluate_says_that_nothing_was_compared(
    drafts: Path, tmp_path: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    other, empty = tmp_path / "other.jsonl", tmp_path / "empty.jsonl"
    other.write_text(to_line(record()) + "\n", encoding="utf-8")
    empty.touch()
    arguments = ["evaluate", "--gold", str(drafts), "--format", form, "--predicted"]
    assert main([*arguments, str(other)]) == 1
    assert "nothing was compared" in capsys.readouterr().err
    assert main([*arguments, str(empty)]) == 2
    assert "holds no record" in capsys.readouterr().err
    assert main([*arguments, str(drafts)]) == 0
