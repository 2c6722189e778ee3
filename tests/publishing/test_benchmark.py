"""The benchmark's table in README.md is made from the JSON beside the script."""

import json
from pathlib import Path

import pytest

from baoji_notices.errors import UnreadableFileError
from baoji_notices.publishing.artifacts import artifacts
from baoji_notices.publishing.benchmark import BENCHMARK_PATH, benchmark_table
from baoji_notices.publishing.contents import opened


def test_the_table_follows_the_measurement(checkout: Path) -> None:
    path = checkout / BENCHMARK_PATH
    made = json.loads(path.read_text(encoding="utf-8"))
    made["rows"][1]["full"]["ratio"] = 123.4
    made["rows"][-1] |= {"full": {"missing": "it is on holiday"}, "withheld": {"missing": "it is on holiday"}}
    path.write_text(json.dumps(made), encoding="utf-8")
    with artifacts(checkout) as built:
        readme = opened(built["README.md"]).read().decode()
    assert f"| {made['rows'][1]['name']} | 123 |" in readme
    assert f"{made['rows'][-1]['name']} (it is on holiday)" in readme
    assert made["date"] in readme
    assert f"{made['machine']['cores']} cores" in readme


@pytest.mark.parametrize("content", [None, "no JSON", "[]", '{"files": {}}'])
def test_a_damaged_measurement_names_the_command_that_makes_it(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "bench.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableFileError, match=r"bench\.json: .* Run: python scripts/bench\.py run"):
        benchmark_table(path)
