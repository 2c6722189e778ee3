"""The command line: what it prints, where, and its exit codes."""

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from invented import value

from baoji_notices.__main__ import run as start
from baoji_notices.cli.main import main
from baoji_notices.records import read_releases, to_line
from baoji_notices.rules import RULES
from baoji_notices.validation import Validation


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A file of one record with one error."""
    made = value()
    made["text"]["sha256"] = "0" * 64
    path = tmp_path / "releases.jsonl"
    path.write_text(json.dumps(made) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """A file of one record with one warning."""
    made = value()
    made["groups"][0]["anchor"] = None
    path = tmp_path / "releases.jsonl"
    path.write_text(json.dumps(made) + "\n", encoding="utf-8")
    return path


def test_the_packaged_data_is_clean(run: Any) -> None:
    code, out, err = run("validate")
    assert (code, err) == (0, "")
    assert " 0 errors, " in out.splitlines()[-1]


def test_an_error_is_exit_1(run: Any, bad: Path) -> None:
    code, out, _ = run("validate", str(bad))
    assert code == 1
    assert f"{bad}:1  BN208 text-hash  error  /text/sha256" in out


def test_a_warning_is_exit_0_unless_strict(run: Any, doubtful: Path) -> None:
    assert run("validate", str(doubtful))[0] == 0
    code, out, _ = run("validate", str(doubtful), "--strict")
    assert (code, "BN207" in out) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["validate", "none.jsonl"], "there is no such file or folder"),
        (["validate", "--formt", "json"], "No such option"),
        (["validate", "--format", "yaml"], "'--format': 'yaml' is not one of"),
        (["validate", "--format", "yaml"], ". See baoji-notices validate --help."),
        (["stats", "."], "this is a folder. Name a file in it."),
        (["validate", "--max-per-rule", "-1"], "--max-per-rule"),
        (["validate", "--select", "BN9"], "no rule is called 'BN9'"),
        (["rule", "BN999"], "no rule is called 'BN999'"),
        (["valdate"], "'evaluate'? See baoji-notices --help."),
        (["evaluate", "--gold", "none.jsonl", "--predicted", "none.jsonl"], "none.jsonl"),
        (["evaluate", "--gold", "none.jsonl"], "--predicted"),
    ],
    ids=lambda item: item if isinstance(item, str) else "",
)
def test_what_cannot_run_is_exit_2_and_one_sentence(run: Any, arguments: list[str], message: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert "Traceback" not in err
    assert err.count("\n") == 1


def test_a_folder_without_records_is_exit_2(run: Any, tmp_path: Path) -> None:
    assert run("validate", str(tmp_path))[0] == 2


def test_an_internal_error_is_exit_2_and_told_as_ours(
    run: Any, monkeypatch: pytest.MonkeyPatch, bad: Path
) -> None:
    def broken(*_: Any) -> None:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr(Validation, "check_file", broken)
    code, _, err = run("validate", str(bad))
    assert code == 2
    assert "internal error (ZeroDivisionError: by nought) at test_main.py:" in err


def test_an_interrupt_is_exit_130(run: Any, monkeypatch: pytest.MonkeyPatch, bad: Path) -> None:
    def interrupted(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Validation, "check_file", interrupted)
    assert run("validate", str(bad))[0] == 130


def test_control_c_ends_a_running_validation_with_130() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "baoji_notices", "validate", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell's background jobs ignore it
    )
    assert process.stdin
    process.stdin.write(b"\n" * 2**18)  # more than a pipe holds: written once it has started, and reads
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=10)
    assert (process.returncode, err) == (130, b"baoji-notices: interrupted.\n")


def test_control_c_while_the_command_line_is_loaded_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "baoji_notices.cli.main")
    monkeypatch.setattr(sys, "meta_path", [type("Finder", (), {"find_spec": interrupted})(), *sys.meta_path])
    with pytest.raises(SystemExit) as ended:
        start()
    assert ended.value.code == 130


def test_a_reader_that_leaves_is_no_traceback(bad: Path) -> None:
    bad.write_bytes(b"x\n" * 50_000)
    script = f"{sys.executable} -m baoji_notices validate {bad} --max-per-rule 0 | head -1"
    run = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.startswith(str(bad))
    assert "Traceback" not in run.stderr


def test_a_folder_means_every_releases_file_beneath_it(run: Any, bad: Path) -> None:
    deeper = bad.parent / "2023" / "releases-b.jsonl"
    deeper.parent.mkdir()
    deeper.write_bytes(bad.read_bytes())
    (bad.parent / "other.jsonl").write_text("no record\n", encoding="utf-8")
    code, out, _ = run("validate", str(bad.parent))
    assert code == 1
    assert "BN301 duplicate-id" in out
    assert "other.jsonl" not in out
    assert out.endswith("2 files, 2 records, 3 errors, 0 warnings.\n")


def test_standard_input_is_a_file_too(run: Any, bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(bad.read_bytes())))
    code, out, _ = run("validate", "-")
    assert (code, out.startswith("-:1  BN208")) == (1, True)


def test_json_goes_to_standard_output_alone(run: Any, bad: Path) -> None:
    code, out, err = run("validate", str(bad), "--format", "json")
    assert (code, err) == (1, "")
    assert [item["code"] for item in json.loads(out)] == ["BN208"]


def test_rules_are_chosen_by_comma_or_by_repetition(run: Any, bad: Path) -> None:
    assert run("validate", str(bad), "--ignore", "BN208,BN3")[0] == 0
    assert run("validate", str(bad), "--ignore", "BN3", "--ignore", "text-hash")[0] == 0
    assert run("validate", str(bad), "--select", "BN0,BN1")[0] == 0
    assert run("validate", str(bad), "--select", "BN2")[0] == 1


def test_a_cap_hides_and_counts(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    path.write_bytes(b"x\n" * 30)
    code, out, _ = run("validate", str(path))
    assert (code, out.count(" BN008 ")) == (1, 10)
    assert "BN008 invalid-json: 20 more, not shown" in out
    assert run("validate", str(path), "--max-per-rule", "0")[1].count(" BN008 ") == 30


@pytest.mark.parametrize(
    ("variables", "coloured"), [({"FORCE_COLOR": "1"}, True), ({"NO_COLOR": "1"}, False), ({}, False)]
)
def test_colour_is_for_terminals_and_never_under_no_color(
    bad: Path, variables: dict[str, str], coloured: bool
) -> None:
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR", "TERM")}
    done = subprocess.run(
        [sys.executable, "-m", "baoji_notices", "validate", str(bad)],
        capture_output=True,
        text=True,
        check=False,
        env={**kept, "TERM": "xterm-256color", **variables},
    )
    assert ("\x1b[" in done.stdout) == coloured


def test_a_rule_is_explained(run: Any) -> None:
    code, out, _ = run("rule", "BN214")
    assert code == 0
    assert out.startswith("BN214 meeting-after-release (error, record)\n")
    for line in RULES["BN214"].explanation.splitlines():
        assert line.split(" ")[0] in out
    assert run("rule", "meeting-after-release")[1] == out


def test_all_rules_are_listed_with_their_names(run: Any) -> None:
    code, out, _ = run("rule")
    assert code == 0
    assert all(code in out and item.name in out for code, item in RULES.items())
    assert max(map(len, out.splitlines())) <= 80


def test_the_schema_and_the_codebook_are_printed(run: Any) -> None:
    assert json.loads(run("schema")[1])["$id"] == "urn:baoji-notices:meeting-release:1.0"
    assert run("schema", "--codebook")[1].startswith("# Codebook 1.0")


def test_the_installed_command_runs() -> None:
    command = Path(sys.executable).with_name("baoji-notices")
    environment = {**os.environ, "NO_COLOR": "1"}
    done = subprocess.run([command, "validate"], capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_counts_are_printed(run: Any) -> None:
    code, out, _ = run("stats")
    assert code == 0
    assert "prefectural" in out
    assert max(map(len, out.splitlines())) <= 80


def test_a_difference_is_printed(run: Any, bad: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    made = value()
    made["meeting"]["place"] = "一楼"
    other.write_text(json.dumps(made) + "\n", encoding="utf-8")
    code, out, _ = run("diff", str(bad), str(other))
    assert code == 0
    assert 'changed  cn-610302-various-2022-11-07-01 /meeting/place  null → "一楼"\n' in out
    assert out.endswith("2 changes in 1 records.\n")


def test_a_difference_deep_in_a_long_value_is_seen(run: Any, tmp_path: Path) -> None:
    paths = []
    for room in ("一楼", "二楼"):
        made = value()
        made["meeting"]["place"] = "行政中心" * 30 + room
        paths.append(tmp_path / f"{room}.jsonl")
        paths[-1].write_text(json.dumps(made) + "\n", encoding="utf-8")
    out = run("diff", *map(str, paths))[1]
    assert '中心一楼" → …' in out
    assert '中心二楼"\n' in out


def test_agreement_is_printed_as_tables_or_json(run: Any, bad: Path) -> None:
    code, out, _ = run("agreement", str(bad), str(bad))
    assert (code, out.startswith("1 releases coded by both.")) == (0, True)
    found = json.loads(run("agreement", str(bad), str(bad), "--format", "json")[1])
    assert found["releases"] == 1
    assert {unit["unit"] for unit in found["units"]} == {"appearances", "conveyed", "blocks", "directives"}


def test_layers_of_other_pages_are_exit_1(run: Any, bad: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text(to_line(next(iter(read_releases()))) + "\n", encoding="utf-8")
    code, out, err = run("agreement", str(bad), str(other))
    assert (code, out) == (1, "")
    assert "nothing was compared" in err


def test_the_pilot_is_said_to_be_left_out(run: Any, bad: Path, tmp_path: Path) -> None:
    pilot = value()
    pilot["id"] = "cn-610302-various-2022-11-08-01"
    pilot["publication"]["pages"][0] |= {"page_id": "0123456789ab", "url": "https://example.org/2"}
    pilot["annotation"]["passes"][0]["codebook"] = "1.0-draft"
    path = tmp_path / "both.jsonl"
    path.write_text(bad.read_text(encoding="utf-8") + json.dumps(pilot) + "\n", encoding="utf-8")
    assert (
        "1 of the pilot, coded by a draft of the codebook, are left out." in run("agreement", *[str(path)] * 2)[1]
    )


@pytest.mark.parametrize("command", [("stats",), ("show", "a", "--from"), ("agreement", "-"), ("diff", "-")])
def test_a_file_with_one_record_twice_or_none_is_refused(
    run: Any, tmp_path: Path, command: tuple[str, ...]
) -> None:
    path = tmp_path / "releases.jsonl"
    command = tuple(str(path) if word == "-" else word for word in command)
    for lines, message in ((0, "the file holds no record"), (2, "records 1 and 2 have the same id")):
        path.write_text((json.dumps(value()) + "\n") * lines, encoding="utf-8")
        code, _, err = run(*command, str(path))
        assert code == 2
        assert message in err


def test_a_contradiction_leaves_no_rule(run: Any, bad: Path) -> None:
    code, _, err = run("validate", str(bad), "--select", "BN2", "--ignore", "BN2")
    assert (code, "no rule is left" in err) == (2, True)


@pytest.fixture
def drafted(tmp_path: Path) -> Path:
    """A file of a draft of the record in `bad`, with one value open and one wrong, and of a draft of another page."""
    draft = value()
    draft["id"] = "draft-0123456789ab"
    draft["meeting"] |= {"level": None, "place": "一楼"}
    other = value()
    other["id"] = "draft-ba9876543210"
    other["publication"] |= {"pages": [], "title": None}
    other["text"] |= {"status": "withheld", "content": None, "sha256": None}
    path = tmp_path / "drafts.jsonl"
    path.write_text("".join(json.dumps(made) + "\n" for made in (draft, other)), encoding="utf-8")
    return path


def test_an_evaluation_is_printed_within_80_columns(run: Any, bad: Path, drafted: Path) -> None:
    code, out, err = run("evaluate", "--gold", str(bad), "--predicted", str(drafted))
    assert (code, err) == (0, "")
    assert out.startswith("1 records paired: 1 by page.\n1 unjudged (")
    assert "\n  draft-ba9876543210\n" in out
    rows = {line.split()[0]: line.split()[1:] for line in out.splitlines() if line and line[0] != " "}
    assert rows["level"] == ["1", "0", "0", "–", "0.000", "0.000", "0.000"]
    assert rows["title"] == ["1", "1", "1", "1.000", "1.000", "1.000", "1.000"]
    without = out[out.index("Without a value on either side") :]
    assert "mode" in without
    assert "mode" not in rows
    assert max(map(len, out.splitlines())) <= 80


def test_every_difference_is_printed_when_asked_for(run: Any, bad: Path, drafted: Path) -> None:
    out = run("evaluate", "--gold", str(bad), "--predicted", str(drafted), "--differences")[1]
    told = [line for line in out.splitlines() if " | " in line]
    assert told == [
        f'level  {value()["id"]}  "county" | null',
        f'place  {value()["id"]}  null | "一楼"',
    ]


def test_an_evaluation_is_json_too(run: Any, bad: Path, drafted: Path) -> None:
    arguments = ("evaluate", "--gold", str(bad), "--predicted", str(drafted), "--format", "json")
    code, out, _ = run(*arguments)
    found = json.loads(out)
    assert (code, list(found)) == (0, ["paired", "missing", "surplus", "unjudged", "fields"])
    assert found["paired"] == {"page": 1, "text": 0, "id": 0, "title": 0}
    level = next(one for one in found["fields"] if one["field"] == "level")
    counts = {"gold": 1, "predicted": 0, "correct": 0, "compared": 1, "equal": 0}
    assert level == {"field": "level", **counts, "exact": 0.0, "precision": None, "recall": 0.0, "f1": 0.0}
    (told, _) = json.loads(run(*arguments, "--differences")[1])["differences"]
    assert told == {"field": "level", "record": value()["id"], "pointer": "", "gold": "county", "predicted": None}


RELEASE = "3月5日下午，县财政局召开党组会议。县财政局局长王明远主持会议并讲话。"


def test_draft_writes_records_that_validate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(RELEASE, encoding="utf-8")
    out = tmp_path / "drafts.jsonl"
    assert main(["draft", str(tmp_path / "a.txt"), "-o", str(out), "--report"]) == 0
    told = capsys.readouterr().out
    assert "presider" in told.partition("not found")[0]
    assert "meeting date" in told.partition("not found")[2]
    assert main(["validate", str(out)]) == 0


def test_draft_writes_to_standard_output_and_tells_on_standard_error(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "a.txt").write_text(RELEASE, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    assert main(["draft", str(tmp_path)]) == 1
    told = capsysbinary.readouterr()
    assert [json.loads(line)["appearances"][0]["name"] for line in told.out.splitlines()] == ["王明远"]
    assert b"b.txt: error: " in told.err


def test_draft_of_nothing_could_not_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "/nowhere/at/all"]) == 2
    assert "no such file" in capsys.readouterr().err
