"""Label Studio: out and back without loss; what annotators change is in the record, and nothing else."""

import gzip
import json
import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import record, sheet, withheld

from baoji_notices import MeetingRelease, complete, read_releases, validate
from baoji_notices.comparison import diff
from baoji_notices.errors import InvalidRecordError, UnreadableFileError
from baoji_notices.exchange import Form, export
from baoji_notices.exchange import label_studio_import as inwards
from baoji_notices.exchange.label_studio import labelling_config, region_id, task_of
from baoji_notices.exchange.label_studio_import import read_label_studio, record_of
from baoji_notices.exchange.spans import LAYERS, REFERENCES, shown_text
from baoji_notices.model.vocabulary import DirectiveType
from baoji_notices.records import parse_record


def result_of(task: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = task["annotations"][0]["result"]
    return found


def region(made: MeetingRelease, words: str, layer: str, key: str = "Ab3_x9") -> dict[str, Any]:
    """A region as the annotator's browser writes it."""
    text = shown_text(made)
    start = text.index(words)
    value = {"start": start, "end": start + len(words), "text": words, "labels": [layer]}
    return {"id": key, "from_name": "part", "to_name": "text", "type": "labels", "value": value}


def chosen(place: dict[str, Any], control: str, *terms: str) -> dict[str, Any]:
    value = {key: item for key, item in place["value"].items() if key != "labels"} | {"choices": list(terms)}
    return place | {"from_name": control, "type": "choices", "value": value}


def without(task: dict[str, Any], key: str) -> dict[str, Any]:
    """Take a region away, with its relations, as the annotator's browser does."""
    task["annotations"][0]["result"] = [
        item for item in result_of(task) if key not in (item.get("id"), item.get("from_id"), item.get("to_id"))
    ]
    return task


def changes(old: MeetingRelease, new: MeetingRelease) -> set[str]:
    return {f"{change.kind} {change.pointer}" for change in diff([old], [new])}


def test_every_real_record_comes_back_as_it_was(tmp_path: Path) -> None:
    records = list(read_releases())
    export(records, Form.LABEL_STUDIO, tmp_path)
    assert list(read_label_studio(tmp_path / "tasks.json")) == records


def test_invented_records_come_back_with_and_without_text() -> None:
    for made in (record(), parse_record(json.dumps(withheld()))):
        assert record_of(task_of(made)) == made


@given(st.text(alphabet="a会𠮷🀄\n", max_size=12), st.text(alphabet="a会𠮷🀄", max_size=6))
def test_characters_outside_the_bmp_move_nothing(before: str, title: str) -> None:
    made = sheet()
    made["text"]["content"] = before + made["text"]["content"]
    made["publication"]["title"] = title or None
    del made["inferred"]
    whole = complete(made)
    assert record_of(task_of(whole)) == whole
    assert {item["value"]["text"] for item in result_of(task_of(whole)) if item.get("from_name") == "part"} == {
        part.anchor.exact for layer in LAYERS for part in getattr(whole, layer) if part.anchor
    }


def test_the_configuration_has_every_term_of_the_models() -> None:
    config = ElementTree.fromstring(labelling_config())  # noqa: S314 - our own
    assert [item.get("value") for item in config.iter("Label")] == list(LAYERS)
    assert [item.get("value") for item in config.iter("Relation")] == list(REFERENCES)
    control = config.find(".//Choices[@name='directives_type']")
    assert control is not None
    assert [item.get("value") for item in control] == [term.value for term in DirectiveType]
    assert DirectiveType.STUDY.zh in (control[0].get("hint") or "")


def test_a_changed_choice_changes_that_alone() -> None:
    made, task = record(), task_of(record())
    for item in result_of(task):
        if item.get("id") == "directives-1" and item["from_name"] == "directives_type":
            item["value"]["choices"] = ["implement"]
    assert changes(made, record_of(task)) == {"changed /directives/1/type"}


def test_the_order_of_choices_in_label_studio_is_not_that_of_the_print() -> None:
    made, task = record(), task_of(record())
    for item in result_of(task):
        if item.get("from_name") == "appearances_event_roles":
            item["value"]["choices"] = ["spoke", "presided"]
    assert record_of(task) == made


def test_a_removed_fact_is_null_and_a_removed_relation_too() -> None:
    made, task = record(), task_of(record())
    kept = [
        item
        for item in result_of(task)
        if item.get("from_name") != "directives_modality" and item.get("labels") != ["parent"]
    ]
    task["annotations"][0]["result"] = kept
    assert changes(made, record_of(task)) == {
        "changed /directives/1/modality",
        "changed /directives/3/modality",
        "changed /directives/2/parent",
    }


def test_indexes_and_pointers_follow_when_a_part_goes() -> None:
    made = sheet()
    made["inferred"] += [
        {"pointer": "/directives/0/type", "rule": "kind-from-title"},
        {"pointer": "/directives/3/type", "rule": "kind-from-title"},
    ]
    whole = complete(made)
    task = without(without(task_of(whole), "directives-0"), "blocks-0")
    found = record_of(task)
    assert [item.block for item in found.directives] == [0, 0, 0]
    assert [item.parent for item in found.directives] == [None, 0, None]
    assert [item.pointer for item in found.inferred] == ["/meeting/date/value", "/directives/2/type"]
    assert validate(found).ok


def test_a_new_region_is_a_part_in_its_place() -> None:
    made, task = record(), task_of(record())
    place = region(made, "会议指出，全局", "conveyed")
    place["value"] |= {"start": place["value"]["start"], "end": place["value"]["start"] + 4, "text": "会议指出"}
    first = region(made, "传达学习", "conveyed", "new-1")
    result_of(task).extend(
        [place, chosen(place, "conveyed_kind", "spirit"), first, chosen(first, "conveyed_kind", "speech")]
    )
    found = record_of(task)
    assert [item.as_printed for item in found.conveyed] == ["传达学习", "全市档案工作会议精神", "会议指出"]
    assert found.conveyed[2].anchor is not None
    assert (found.text.content or "")[found.conveyed[2].anchor.start :].startswith("会议指出")
    assert found.conveyed[1] == made.conveyed[0]


def test_a_new_relation_is_a_reference() -> None:
    task = task_of(record())
    result_of(task).append(
        {
            "type": "relation",
            "from_id": region_id("appearances", 0),
            "to_id": region_id("blocks", 1),
            "direction": "left",
            "labels": ["speaker"],
        }
    )
    assert record_of(task).blocks[1].speaker == 0


def test_what_has_no_region_stays() -> None:
    made = sheet()
    made["groups"][0]["anchor"] = None
    made["blocks"][1]["anchor"] = None
    whole = complete(made)
    task = without(task_of(whole), "formulations-0")
    assert changes(whole, record_of(task)) == {"removed /formulations/0"}


def test_tasks_that_nobody_annotated_stay_as_they_were() -> None:
    task = task_of(record())
    assert record_of(task | {"annotations": []}) == record()
    skipped = {"was_cancelled": True, "result": []}
    assert record_of(task | {"annotations": [skipped]}) == record()


def faulty(change: str) -> dict[str, Any]:
    made = record()
    task = task_of(made)
    results = result_of(task)
    place = region(made, "会议要求", "defects")
    match change:
        case "no kind":
            results.append(place)
        case "utf16":
            place["value"] |= {"start": place["value"]["start"] + 1, "end": place["value"]["end"] + 1}
            results.extend([place, chosen(place, "defects_kind", "garbled")])
        case "outside":
            place["value"] |= {"end": 10_000}
            results.append(place)
        case "float":
            place["value"] |= {"start": 1.5}
            results.append(place)
        case "label":
            place["value"] |= {"labels": ["../../etc/passwd"]}
            results.append(place)
        case "term":
            results.extend([place, chosen(place, "defects_kind", "dance")])
        case "two":
            task["annotations"] *= 2
        case "relation":
            results.append({"type": "relation", "from_id": "blocks-0", "to_id": "blocks-1", "labels": ["parent"]})
        case "nameless":
            results.append({"type": "relation", "from_id": "directives-0", "to_id": "blocks-1"})
        case "stray":
            results.append(chosen(place, "defects_kind", "garbled"))
        case "text":
            task["data"]["text"] += "。"
        case "record":
            task["data"]["record"]["id"] = "../../etc/passwd"
        case "result":
            task["annotations"] = [{"result": "none"}]
        case _:
            task["data"] = {"text": "JSON-MIN"}
    return task


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("no kind", "has no kind"),
        ("utf16", "offsets count Unicode code points"),
        ("outside", "leaves the text"),
        ("float", "no whole numbers"),
        ("label", "has not one of the labels"),
        ("term", "/defects/0/kind"),
        ("two", "2 annotations. Keep one"),
        ("relation", "joins blocks to blocks"),
        ("nameless", "is not named by one of parent, block, speaker"),
        ("stray", "has facts and no label"),
        ("text", "Export the record anew"),
        ("record", "/id"),
        ("result", "no list of objects"),
        ("data", r"not JSON-MIN"),
    ],
)
def test_what_makes_no_record_is_told_with_its_task(change: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    path.write_text(json.dumps([task_of(record()), faulty(change)]), encoding="utf-8")
    with pytest.raises(InvalidRecordError, match=message) as caught:
        list(read_label_studio(path))
    assert str(caught.value).startswith(f"{path}: task 2: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{", "this is not JSON"),
        (b"\xff\xfe", "this is not JSON"),
        (b"{}", "not a list of tasks"),
        (b"[]", "not a list of tasks"),
        (b"[1]", "no record in its data"),
        (b"[" * 5_000 + b"]" * 5_000, "nested deeper"),
        (b'[{"data": NaN}]', "NaN is not JSON"),
    ],
)
def test_a_file_that_is_no_export_is_told(content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    path.write_bytes(content)
    with pytest.raises(InvalidRecordError, match=message):
        list(read_label_studio(path))


def test_a_file_that_is_too_large_is_refused_before_it_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inwards, "SIZE_LIMIT", 1_000)
    path = tmp_path / "export.json.gz"
    path.write_bytes(gzip.compress(b" " * 100_000))
    with pytest.raises(InvalidRecordError, match="over 1,000 bytes"):
        list(read_label_studio(path))


def test_a_missing_file_and_a_record_twice_are_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"none\.json"):
        list(read_label_studio(tmp_path / "none.json"))
    path = tmp_path / "export.json"
    path.write_text(json.dumps([task_of(record())] * 2), encoding="utf-8")
    with pytest.raises(InvalidRecordError, match="task 2: a task before it"):
        list(read_label_studio(path))


class Server:
    """A Label Studio of this test's own, on loopback, with its own SQLite in a temporary folder."""

    token = "0123456789abcdef0123456789abcdef01234567"  # noqa: S105 - of a server that lives for one test

    def __init__(self, program: str, folder: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        settings = {
            "LABEL_STUDIO_BASE_DATA_DIR": str(folder),
            "LABEL_STUDIO_ENABLE_LEGACY_API_TOKEN": "true",
            "COLLECT_ANALYTICS": "false",
            "LATEST_VERSION_CHECK": "false",
            "SENTRY_DSN": "",
            "FRONTEND_SENTRY_DSN": "",
        }
        place = ["--internal-host", "127.0.0.1", "--port", str(self.port)]
        user = ["--username", "a@example.org", "--password", "loopback-only", "--user-token", self.token]
        with (folder / "log").open("wb") as log:
            self.process = subprocess.Popen(
                [program, "start", "--no-browser", *place, *user],
                stdout=log,
                stderr=log,
                env={**os.environ, **settings},
                cwd=folder,
            )

    def call(self, method: str, path: str, body: object = None) -> Any:
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}",
            data=None if body is None else json.dumps(body).encode(),
            method=method,
            headers={"Authorization": f"Token {self.token}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - loopback
            return json.loads(answer.read())

    def wait(self) -> None:
        for _ in range(600):  # its first start makes a database of some hundred migrations
            assert self.process.poll() is None, "Label Studio has ended"
            try:
                self.call("GET", "/api/projects/")
            except (URLError, ConnectionError, TimeoutError):
                time.sleep(1)
            else:
                return
        pytest.skip("Label Studio was started and did not answer within ten minutes")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    program = os.environ.get("LABEL_STUDIO", "")
    if not program:
        pytest.skip("Label Studio is not at hand: LABEL_STUDIO=<path of its program label-studio>")
    made = Server(program, tmp_path_factory.mktemp("label-studio"))
    try:
        made.wait()
        yield made
    finally:
        made.process.terminate()
        made.process.wait(timeout=30)


@pytest.mark.slow
def test_label_studio_itself_takes_tasks_and_gives_them_back(server: Server, tmp_path: Path) -> None:
    records = [record(), *(item for item in read_releases() if item.text.content)]
    export(records, Form.LABEL_STUDIO, tmp_path)
    config = (tmp_path / "config.xml").read_text(encoding="utf-8")
    project = server.call("POST", "/api/projects/", {"title": "releases", "label_config": config})["id"]
    tasks = json.loads((tmp_path / "tasks.json").read_bytes())
    imported = server.call("POST", f"/api/projects/{project}/import", tasks)
    assert (imported["task_count"], imported["annotation_count"]) == (len(records), len(records))

    def exported() -> list[MeetingRelease]:
        answer = server.call("GET", f"/api/projects/{project}/export?exportType=JSON")
        (tmp_path / "export.json").write_text(json.dumps(answer), encoding="utf-8")
        return list(read_label_studio(tmp_path / "export.json"))

    assert exported() == records
    answer = server.call("GET", f"/api/projects/{project}/export?exportType=JSON")
    annotation = answer[0]["annotations"][0]
    place = region(records[0], "主持会议并讲话", "defects")
    added = [*annotation["result"], place, chosen(place, "defects_kind", "garbled")]
    server.call("PATCH", f"/api/annotations/{annotation['id']}/", {"result": added})
    assert changes(records[0], exported()[0]) == {"added /defects/0"}
    assert exported()[1:] == records[1:]
