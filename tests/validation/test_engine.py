"""The engine: sources, levels, registries, corpus, and memory."""

import gzip
import io
import json
import shutil
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import put_anywhere, record, value

from baoji_notices import validate, write_releases
from baoji_notices.errors import InvalidRecordError, RegistryError, UnreadableFileError
from baoji_notices.model.identity import page_id
from baoji_notices.paths import data_dir
from baoji_notices.records import JsonFaultError, read_lines, to_line
from baoji_notices.rules import Severity
from baoji_notices.validation import Validation
from baoji_notices.validation.fastpath import FastPath
from baoji_notices.validation.judging import Engine
from baoji_notices.validation.reporters import REPORTERS


def numbered(number: int) -> dict[str, Any]:
    """Return the invented record with an id, a page and a convener of its own."""
    made = value()
    url = f"https://archive.example.org/news/{number}.html"
    made["id"] = f"cn-610302-various-2022-11-07-{number:02d}"
    made["publication"]["pages"][0] |= {"url": url, "page_id": page_id(url)}
    made["meeting"]["conveners"][0]["as_printed"] = f"区档案局{number}处"
    return made


def codes(source: Any) -> list[tuple[int, str]]:
    return [(item.line, item.code) for item in validate(source).diagnostics]


def test_a_record_a_dict_and_an_iterable_are_checked_alike() -> None:
    bad = value()
    bad["text"]["sha256"] = "0" * 64
    assert codes(record()) == codes(value()) == []
    assert codes(bad) == [(1, "BN208")]
    assert codes([numbered(2), bad]) == [(2, "BN208")]
    assert codes(numbered(number) for number in (2, 3)) == []


def test_what_is_no_json_cannot_be_checked() -> None:
    with pytest.raises(InvalidRecordError, match="record 1 cannot be written as JSON"):
        validate({"id": {1, 2}})


def test_a_report_counts_and_raises() -> None:
    bad = value()
    bad["text"]["sha256"] = "0" * 64
    report = validate([numbered(2), bad])
    assert (report.ok, report.records, len(report.errors), len(report.warnings)) == (False, 2, 1, 0)
    with pytest.raises(InvalidRecordError, match=r"1 errors in 2 records; the first: <record>:2 BN208"):
        report.raise_for_errors()
    validate(value()).raise_for_errors()


def test_bad_lines_do_not_stop_the_others(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    bad = numbered(3)
    bad["revision"]["number"] = 0
    lines = [b"", b"\xff", b"{", b"[]", json.dumps(bad).encode(), b'{"a":1,"a":1}', to_line(record()).encode()]
    path.write_bytes(b"".join(line + b"\n" for line in lines))
    assert codes(path) == [(1, "BN006"), (2, "BN003"), (3, "BN008"), (4, "BN014"), (5, "BN107"), (6, "BN009")]


def test_a_file_in_utf16_is_one_finding(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    path.write_bytes((to_line(record()) + "\n").encode("utf-16") * 3)
    (found,) = validate(path).diagnostics
    assert (found.code, "UTF-16" in found.message) == ("BN003", True)


def test_windows_line_ends_are_one_finding_a_file(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    path.write_bytes(b"".join(json.dumps(numbered(n)).encode() + b"\r\n" for n in (1, 2, 3)))
    assert codes(path) == [(1, "BN005")]


def test_what_is_told_once_a_file_hides_nothing_behind_it(tmp_path: Path) -> None:
    bad = numbered(2)
    bad["text"]["sha256"] = "0" * 64
    path = tmp_path / "releases.jsonl"
    path.write_bytes(b"".join(json.dumps(made).encode() + b"\r\n" for made in (numbered(1), bad)))
    assert codes(path) == [(1, "BN005"), (2, "BN208")]


def test_a_mark_before_a_line_does_not_hide_the_record(tmp_path: Path) -> None:
    bad = value()
    bad["text"]["sha256"] = "0" * 64
    path = tmp_path / "releases.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(bad).encode() + b"\n")
    assert codes(path) == [(1, "BN002"), (1, "BN208")]


def test_a_compressed_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl.gz"
    path.write_bytes(gzip.compress((to_line(record()) + "\n").encode() + b"{}x\n"))
    assert codes(path) == [(2, "BN008")]
    path.write_bytes(b"no gzip at all")
    assert codes(path) == [(1, "BN016")]


def test_a_missing_file_cannot_be_checked(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        validate(tmp_path / "none.jsonl")


def test_unknown_keys_are_warnings_in_anothers_data(tmp_path: Path) -> None:
    """Whoever collects another city must be able to validate it."""
    made = value()
    made["id"] = "cn-110101-dangan-2022-11-07-01"
    made["meeting"]["jurisdiction"]["code"] = "110101"
    made["meeting"]["conveners"][0]["key"] = "110101-dangan"
    made["formulations"][0]["key"] = "unheard-of"
    path = tmp_path / "releases.jsonl"
    path.write_text(json.dumps(made) + "\n", encoding="utf-8")
    report = validate(path)
    assert report.ok
    assert [item.code for item in report.warnings] == ["BN251", "BN253"]


def test_unknown_keys_are_errors_in_data_with_its_own_registries(tmp_path: Path) -> None:
    shutil.copytree(data_dir() / "registries", tmp_path / "registries")
    shutil.copy(data_dir() / "withdrawn.csv", tmp_path)
    made = value()
    made["formulations"][0]["key"] = "unheard-of"
    path = tmp_path / "releases.jsonl"
    path.write_text(json.dumps(made) + "\n", encoding="utf-8")
    assert [item.code for item in validate(path).errors] == ["BN253"]
    (tmp_path / "registries" / "formulations.csv").write_text("key\nx\n", encoding="utf-8")
    with pytest.raises(RegistryError, match=r"formulations\.csv:1 the heading"):
        validate(path)


def test_each_file_of_a_run_is_judged_by_the_registries_beside_it(tmp_path: Path) -> None:
    (tmp_path / "own" / "registries").mkdir(parents=True)
    heading = "key,zh,zh_status,en,en_source,variants,type,scope,source\n"
    (tmp_path / "own" / "registries" / "formulations.csv").write_text(heading, encoding="utf-8")
    run = Validation()
    for number, (folder, found) in enumerate([(tmp_path, []), (tmp_path / "own", ["BN253"])], 1):
        path = folder / "releases.jsonl"
        path.write_text(json.dumps(numbered(number)) + "\n", encoding="utf-8")
        assert [item.code for item in run.check_file(path)] == found


def test_selected_rules_alone_are_reported_but_bad_lines_still_stop(tmp_path: Path) -> None:
    bad = value()
    bad["text"]["sha256"] = "0" * 64
    bad["meeting"]["level"] = "prefectural"
    report = validate(bad, select=["BN2"], ignore=["text-hash"])
    assert [item.code for item in report.diagnostics] == ["BN225"]
    path = tmp_path / "releases.jsonl"
    path.write_bytes(b'{"id":1,"id":2}\n')
    assert validate(path, select=["BN1"]).diagnostics == ()


def test_corpus_rules_reach_across_files(tmp_path: Path) -> None:
    first, second = tmp_path / "releases-1.jsonl", tmp_path / "releases-2.jsonl"
    write_releases([record()], first)
    write_releases([record()], second)
    run = Validation()
    found = [*run.check_file(first), *run.check_file(second)]
    assert [(item.code, item.path, item.related[0].path) for item in found] == [("BN301", str(second), str(first))]
    assert (run.files, run.records) == (2, 2)


def test_a_digest_of_two_meetings_is_no_double(tmp_path: Path) -> None:
    other = value()
    other["id"] = "cn-610302-various-2022-11-06-01"
    other["meeting"]["date"] |= {"value": "2022-11-06", "as_printed": "11月6日下午"}
    assert codes([value(), other]) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.binary(max_size=40), max_size=6))
def test_any_bytes_get_findings_and_never_an_exception(
    tmp_path_factory: pytest.TempPathFactory, parts: list[bytes]
) -> None:
    path = tmp_path_factory.mktemp("any") / "releases.jsonl"
    path.write_bytes(b"\n".join(parts))
    report = validate(path)
    assert report.diagnostics  # nothing of this can be a record


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_record_with_a_wrong_value_anywhere_gets_findings_that_point_into_it(data: st.DataObject) -> None:
    made = value()
    put_anywhere(made, data, [None, "", 7, -1, True, [], {}, "x", 1.5])
    for item in validate(made).diagnostics:
        assert item.pointer.startswith("/")
        above: Any = made
        for part in item.pointer.split("/")[1:-1]:
            above = above[int(part)] if isinstance(above, list) else above[part]
        assert isinstance(above, dict | list)


def test_memory_stays_flat_on_a_long_file(tmp_path: Path) -> None:
    def peak(count: int) -> int:
        path = tmp_path / f"releases-{count}.jsonl"
        line = to_line(record()).encode() + b"\n"
        path.write_bytes(line * count)
        run = Validation(frozenset({"BN208"}))
        tracemalloc.start()
        assert not any(run.check_file(path))
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert run.records == count
        return used

    peak(10)  # what is loaded once is loaded now
    assert peak(300) < peak(30) + 100_000  # bytes; 270 records of 4 KB would be more than ten times that


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b'{"\\ud800":1,"\\ud800":2}', "BN009"),
        (b'{"\\u001b[31mX\\nfake":1,"schema_version":"1.0"}', "BN102"),
        (b'{"groups":[{"count_min":1e400}]}', "BN010"),
    ],
    ids=["surrogate", "escape", "infinite"],
)
def test_hostile_keys_reach_both_reporters_as_text(tmp_path: Path, raw: bytes, code: str) -> None:
    path = tmp_path / "releases.jsonl"
    path.write_bytes(raw + b"\n")
    for form, reporter_type in REPORTERS.items():
        out = io.StringIO()
        run = Validation()
        reporter = reporter_type(out, 0)
        for item in run.check_file(path):
            reporter.add(item)
        reporter.close(run)
        text = out.getvalue()
        text.encode()
        assert code in text
        assert "\x1b" not in text, form


def test_a_bad_number_is_pointed_to() -> None:
    made = json.dumps(value()).replace('"count_min": null', '"count_min": 1e999')
    lines = list(read_lines(io.BytesIO(made.encode() + b"\n")))
    assert isinstance(lines[0].parsed, JsonFaultError)
    assert lines[0].parsed.pointer == "/groups/0/count_min"


@pytest.mark.parametrize(
    "line",
    [
        '{"directives":[' + ",".join(["{}"] * 4000) + "]}",
        '{"' + "k" * 60_000 + '":[' + ",".join(["0"] * 60_000) + "]}",
        "{" + ",".join(f'"k{n}":0' for n in range(60_000)) + ',"k59999":1}',
        '{"a":[' + ",".join(["{}"] * 20_000 + ['{"a":1,"a":1}'] * 20_000) + "]}",
    ],
    ids=["shape", "pointers", "keys", "objects"],
)
def test_a_line_takes_time_and_memory_in_step_with_its_length(tmp_path: Path, line: str) -> None:
    """Each of these took minutes or gigabytes while something in it was quadratic."""
    path = tmp_path / "releases.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    tracemalloc.start()
    run = Validation()
    found = sum(1 for _ in run.check_file(path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found
    assert peak < 400_000_000  # bytes


def test_bad_lines_are_let_go(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    path.write_bytes((b"x" * 1_000_000 + b"\n") * 30)
    run = Validation()
    tracemalloc.start()
    assert sum(1 for _ in run.check_file(path)) == 30
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10_000_000  # bytes; all thirty lines would be more than that


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (b"data.jsonl", "^a source is a path, a record, a dict or an iterable of these, not bytes[.]$"),
        (None, "^a source is .*, not NoneType[.]$"),
        (7, "^a source is .*, not int[.]$"),
        (["data.jsonl"], "^item 1 is str, neither a record nor a dict[.]$"),
        ([value(), 7], "^item 2 is int, neither a record nor a dict[.]$"),
    ],
    ids=["bytes", "nothing", "number", "paths", "number among them"],
)
def test_a_source_that_is_none_is_told(source: Any, told: str) -> None:
    with pytest.raises(InvalidRecordError, match=told):
        validate(source)


def test_two_garbage_bytes_do_not_end_a_file(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    path.write_bytes(b"\xff\xfe garbage\n{}x\n")
    assert codes(path) == [(1, "BN003"), (2, "BN008")]


def test_an_unwritable_record_in_memory_is_a_finding_where_it_can_be() -> None:
    made = value()
    made["meeting"]["place"] = "\ud800"
    assert codes([made, record()]) == [(1, "BN013")]
    composed = record().model_copy(update={"meeting": record().meeting.model_copy(update={"place": "e\u0301"})})
    assert codes(composed) == [(1, "BN201")]


def test_without_a_source_the_packaged_data_is_checked() -> None:
    assert validate().records == len((data_dir() / "releases.jsonl").read_bytes().splitlines())


def test_unknown_keys_of_records_in_memory_are_warnings() -> None:
    made = value()
    made["formulations"][0]["key"] = "unheard-of"
    assert [(item.code, item.severity.value) for item in validate(made).diagnostics] == [("BN253", "warning")]


@pytest.mark.parametrize("engine", ["fast", "pydantic"])
def test_a_finding_names_its_record_as_far_as_it_has_a_name(engine: Engine) -> None:
    bad = value()
    bad["text"]["sha256"] = "0" * 64
    long = value() | {"id": f"cn-610302-{'a' * 80}-2022-11-07-01"}
    for made, name in ((bad, bad["id"]), (long, long["id"][:80]), ({"id": "x" * 81}, "x" * 80), ({"id": 7}, None)):
        found = list(Validation(engine=engine).check_records([made]))
        assert found
        assert {item.record_id for item in found} == {name}
    (double,) = Validation(engine=engine).check_records([value(), value()])
    assert (double.code, double.record_id) == ("BN301", value()["id"])


def test_a_run_reads_by_the_engine_that_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(path: FastPath, lines: object) -> None:
        raise AssertionError("the fast path is asked")

    monkeypatch.setattr(FastPath, "read", read)
    assert list(Validation(engine="pydantic").check_records([value()])) == []
    with pytest.raises(AssertionError, match="the fast path is asked"):
        list(Validation().check_records([value()]))


def test_findings_are_counted_by_severity() -> None:
    bad, unknown = numbered(2), numbered(3)
    bad["text"]["sha256"] = "0" * 64
    unknown["formulations"][0]["key"] = "unheard-of"
    run = Validation()
    assert len(list(run.check_records([bad, unknown, value(), value()]))) == 3
    assert run.findings == {Severity.ERROR: 2, Severity.WARNING: 1}
