"""show, search, export and import: what they print at 80 columns, and their exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from invented import value
from rich.cells import cell_len

from baoji_notices import read_releases
from baoji_notices.cli.main import main

SEED = "cn-610300-xinfang-2023-03-15-01"
OURS = "cn-610302-various-2022-11-07-01"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.fixture
def invented_file(tmp_path: Path) -> Path:
    path = tmp_path / "releases.jsonl"
    path.write_text(json.dumps(value(), ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def test_a_record_is_shown_whole_within_80_columns(run: Any, invented_file: Path) -> None:
    code, out, err = run("show", OURS, "--from", str(invented_file))
    assert (code, err) == (0, "")
    assert max(map(cell_len, out.splitlines())) <= 80
    for words in (
        "区档案局召开全体干部会议",
        "presided 主持",
        "year-from-release",
        "{b0 会议指出}",
        "{d1 一要加强学习。}",
    ):
        assert words in out


def test_children_stand_under_their_parents_and_blocks(run: Any, invented_file: Path) -> None:
    lines = run("show", OURS, "--from", str(invented_file))[1].splitlines()
    places = {words: next(line.index(words) for line in lines if words in line) for words in ("b1 ", "d1 ", "d2 ")}
    assert places["b1 "] < places["d1 "] < places["d2 "]


def test_real_records_can_be_shown(run: Any) -> None:
    for record in list(read_releases())[::10]:
        code, out, _ = run("show", record.id)
        assert (code, out.startswith(record.id)) == (0, True)
        assert max(map(cell_len, out.splitlines())) <= 80
        assert ("The text is withheld" in out) == (record.text.content is None)


@pytest.mark.parametrize(("variables", "coloured"), [({"FORCE_COLOR": "1"}, True), ({"NO_COLOR": "1"}, False)])
def test_spans_are_coloured_or_marked(variables: dict[str, str], coloured: bool) -> None:
    kept = {key: item for key, item in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR", "TERM")}
    done = subprocess.run(
        [sys.executable, "-m", "baoji_notices", "show", SEED],
        capture_output=True,
        text=True,
        check=True,
        env={**kept, "TERM": "xterm-256color", **variables},
    )
    assert ("\x1b[" in done.stdout) == coloured
    assert ("{a0 Lei Huihui" in done.stdout) != coloured


def test_a_record_cannot_steer_the_terminal(run: Any, tmp_path: Path) -> None:
    made = value()
    path = tmp_path / "releases.jsonl"

    def hostile(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: item if key in ("anchor", "text") else hostile(item) for key, item in node.items()}
        if isinstance(node, list):
            return [hostile(item) for item in node]
        return node + "\u001b[31m[bold]\u202e" if isinstance(node, str) and "区" in node else node

    made = hostile(made)
    made["text"]["content"] += "\u001b[2J"
    path.write_text(json.dumps(made) + "\n", encoding="utf-8")
    for arguments in (("show", OURS), ("search", "区档案局")):
        code, out, _ = run(*arguments, "--from", str(path))
        assert code == 0
        assert "\x1b" not in out
        assert "\u202e" not in out
        assert "[bold]" in out


def test_search_shows_where_the_words_stand(run: Any) -> None:
    code, out, _ = run("search", "lei huihui")
    assert code == 0
    assert SEED in out
    assert "/appearances/0/name  Lei Huihui" in out
    assert max(map(cell_len, out.splitlines())) <= 80
    assert run("search", "no such words anywhere")[1] == "0 records.\n"


def test_search_wants_all_words_and_looks_past_the_looks(run: Any, tmp_path: Path) -> None:
    made = value()
    made["meeting"]["place"] = "“一楼”ＡＢ"
    made["meeting"]["conveners"][0] |= {"as_printed": "某局", "key": "610300-xinfang"}
    path = tmp_path / "releases.jsonl"
    path.write_text(json.dumps(made, ensure_ascii=False) + "\n", encoding="utf-8")
    for words, found in (
        ('"一楼"ab', True),
        ("某局 一楼", True),
        ("某局 三楼", False),
        ("宝鸡市信访局", True),  # the name of the key in the registry of bodies
    ):
        assert (OURS in run("search", words, "--from", str(path))[1]) == found


def test_groups_are_shown_with_their_number(run: Any, tmp_path: Path) -> None:
    made = value()
    group = {"kind": "cadres", "event_role": "attended", "anchor": None, "approximate": False}
    bounds = {"甲": (40, None), "乙": (None, 9), "丙": (7, 7), "丁": (2, 3), "戊\n己": (None, None)}
    made["groups"] = [
        {"as_printed": name, **group, "count_min": least, "count_max": most}
        for name, (least, most) in bounds.items()
    ]
    made["groups"][0]["approximate"] = True
    path = tmp_path / "releases.jsonl"
    path.write_text(json.dumps(made, ensure_ascii=False) + "\n", encoding="utf-8")
    out = run("show", OURS, "--from", str(path))[1]
    for words in ("about 40 or more", "at most 9", ", 7 ", "2 to 3", "戊 己: attended"):
        assert words in out


def test_search_finds_what_every_record_holds(run: Any) -> None:
    assert run("search", "GB/T 2260")[1].splitlines()[-1] == f"{len(list(read_releases())):,} records."


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["show", "nobody"], "no record has the id nobody"),
        (["search", " "], "nothing to look for"),
        (["export", "--to", "csv"], "-o"),
        (["export", "--to", "pdf", "-o", "a"], "pdf"),
        (["export", "nobody", "--to", "csv", "-o", "a"], "no record has the id nobody"),
        (["import", "none.json", "-o", "a"], "none.json"),
        (["show", SEED, "--from", "none.jsonl"], "none.jsonl"),
    ],
)
def test_what_cannot_run_is_exit_2_and_one_sentence(run: Any, arguments: list[str], message: str) -> None:
    code, _, err = run(*arguments)
    assert code == 2
    assert message in err
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert "internal error" not in err


def test_export_and_import_are_a_round_trip(run: Any, tmp_path: Path, invented_file: Path) -> None:
    folder, back = tmp_path / "tasks", tmp_path / "back.jsonl"
    code, out, _ = run("export", OURS, "--to", "label-studio", "-o", str(folder), "--from", str(invented_file))
    assert (code, out) == (0, f"{folder}: 1 record as label-studio.\n")
    code, out, err = run("import", str(folder / "tasks.json"), "-o", str(back))
    assert (code, out) == (0, f"{back}: 1 record.\n")
    assert err == f"Check them with: baoji-notices validate {back}\n"
    assert list(read_releases(back)) == list(read_releases(invented_file))


def test_an_import_that_fails_keeps_what_is_there(run: Any, tmp_path: Path) -> None:
    out = tmp_path / "releases.jsonl"
    out.write_text("kept", encoding="utf-8")
    wrong = tmp_path / "wrong.json"
    wrong.write_text("[{}]", encoding="utf-8")
    assert run("import", str(wrong), "-o", str(out))[0] == 2
    assert out.read_text(encoding="utf-8") == "kept"


def test_texts_that_are_withheld_are_said_to_be_left_out_of_xmi(run: Any, tmp_path: Path) -> None:
    pytest.importorskip("cassis", reason="dkpro-cassis is not installed: pip install dkpro-cassis")
    code, out, err = run("export", "--to", "xmi", "-o", str(tmp_path / "xmi"))
    assert (code, out) == (0, f"{tmp_path / 'xmi'}: 1 record as xmi.\n")
    assert "left out: their text is withheld" in err
