"""The worked analyses run from the installed data, say their n and what they cannot show, and count as they say."""

import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from baoji_notices import MeetingRelease, read_releases
from baoji_notices.publishing.figure import FIGURE_PATH, figure

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.py"))
COPIES = {"mirror", "aggregator"}


def at_source() -> list[MeetingRelease]:
    return [
        record
        for record in read_releases()
        if not all(page.host_class in COPIES for page in record.publication.pages)
    ]


def drawn(name: str) -> dict[str, Any]:
    chart = runpy.run_path(str(EXAMPLES / f"{name}.py"))["chart"](list(read_releases()))
    made: dict[str, Any] = chart.to_dict()
    return made


def test_there_are_three() -> None:
    assert NAMES == ["directive_types", "formulations", "lags"]


@pytest.mark.parametrize("name", NAMES)
def test_it_makes_its_figure_away_from_the_checkout(name: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", EXAMPLES / f"{name}.py", "out.svg"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    svg = (tmp_path / "out.svg").read_text(encoding="utf-8")
    assert svg.startswith("<svg")
    assert "http" not in svg.replace("http://www.w3.org/", "")  # it asks nothing of any network


@pytest.mark.parametrize("name", NAMES)
def test_it_says_its_n_and_what_it_cannot_show(name: str) -> None:
    told = " ".join(drawn(name)["title"]["subtitle"])
    assert re.match("n = [0-9]+ ", told)
    assert "mirrors and aggregators" in told
    assert "what a search found" in told


def test_directive_types_count_releases_at_source() -> None:
    made = drawn("directive_types")
    found = [one for one in at_source() if one.directives and one.meeting.level in ("prefectural", "county")]
    assert made["title"]["subtitle"][0].startswith(f"n = {len(found)} releases")
    counts = {(row["type"].split(" ")[0], row["level"]): row["releases"] for row in made["data"]["values"]}
    for level in ("prefectural", "county"):
        study = sum(one.meeting.level == level and any(d.type == "study" for d in one.directives) for one in found)
        assert counts["study", level] == study
    assert all(row["share"] <= 1 for row in made["data"]["values"])


def test_formulations_count_a_release_once() -> None:
    made = drawn("formulations")
    found = [one for one in at_source() if one.meeting.date.value]
    assert made["title"]["subtitle"][0].startswith(f"n = {len(found)} releases")
    spirit = sum(any(part.key == "gao-zhiliang-fazhan" for part in one.formulations) for one in found)
    rows = [row for row in made["data"]["values"] if row["formulation"] == "高质量发展"]
    assert sum(row["releases"] for row in rows) == spirit


def test_lags_are_days_from_the_event_to_the_meeting() -> None:
    made = drawn("lags")
    rows = made["data"]["values"]
    assert made["title"]["subtitle"][0].startswith(f"n = {sum(row['items'] for row in rows)} of ")
    (sessions,) = [row for row in rows if row["event"] == "全国两会 2023-03-13"]
    assert (sessions["days"], sessions["level"]) == (2, "central")
    assert sessions["seen"] == "only on mirrors and aggregators"
    assert min(row["days"] for row in rows) >= 0


# The one in README.md


def test_the_figure_keeps_its_bytes_while_it_draws_the_same(checkout: Path) -> None:
    path = checkout / FIGURE_PATH
    committed = path.read_bytes()
    records = list(read_releases())
    assert figure(checkout, records) == committed
    assert figure(checkout, records[:40]) != committed
    path.write_bytes(committed.replace(b"white", b"black", 1))
    assert figure(checkout, records) != path.read_bytes()  # edited by hand: drawn anew
    path.unlink()
    fresh = figure(checkout, records)
    assert fresh == figure(checkout, records)
    assert fresh.splitlines()[-1].split(b", ")[0] == committed.splitlines()[-1].split(b", ")[0]
