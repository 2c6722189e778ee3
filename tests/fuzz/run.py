"""The long run, outside CI: python tests/fuzz/run.py --minutes 10 [TARGET...] prints a row of a table for each.

Needs more than the tests do: pip install atheris coverage. Inputs that were found, those that break a target (crash-…,
timeout-…, oom-…) and the fuzzer's log stay in build/fuzz/TARGET/.
"""

import argparse
import importlib.util
import re
import subprocess
import sys
from pathlib import Path

from targets import TARGETS, Target

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parents[1] / "baoji_notices"
OUT = HERE.parents[1] / "build" / "fuzz"
_SLOW = 30  # seconds that one input may take
_MEMORY = 3_072  # MB
_STATUS = re.compile(r"cov: ([0-9]+) ft: [0-9]+ corp: ([0-9]+)")


def fuzz(name: str, target: Target, minutes: float, seed: int) -> str:
    """Run one target and return its row: executions, a second, edges, coverage, inputs kept, broken."""
    folder = OUT / name
    (folder / "seeds").mkdir(parents=True, exist_ok=True)
    (folder / "inputs").mkdir(exist_ok=True)
    for path in target.inputs():
        (folder / "seeds" / path.name).write_bytes(path.read_bytes()[: target.longest])
    options = {
        "max_total_time": round(minutes * 60),
        "max_len": target.longest,
        "len_control": 0,
        "timeout": _SLOW,
        "rss_limit_mb": _MEMORY,
        "seed": seed,
        "print_final_stats": 1,
        "artifact_prefix": f"{folder}/",
    }
    command = [sys.executable, str(HERE / "guided.py"), name, str(folder / "inputs"), str(folder / "seeds")]
    command += [f"-{option}={value}" for option, value in options.items()]
    log = folder / "log.txt"
    with log.open("wb") as sink:
        subprocess.run(command, stdout=sink, stderr=subprocess.STDOUT, check=False)
    told = log.read_text(encoding="utf-8", errors="replace")
    stats = dict(re.findall(r"stat::(\w+): +([0-9]+)", told))
    edges, kept = (_STATUS.findall(told) or [("?", "?")])[-1]
    broken = [path for path in folder.iterdir() if path.name.startswith(("crash-", "timeout-", "oom-"))]
    done, rate = stats.get("number_of_executed_units", "?"), stats.get("average_exec_per_sec", "?")
    return f"| {name} | {done} | {rate} | {edges} | {covered(name, target)} % | {kept} | {len(broken)} |"


def covered(name: str, target: Target) -> str:
    """Return how much of the modules that a target is about its inputs reach: lines and branches, in percent."""
    folder = OUT / name
    data = f"--data-file={folder / 'coverage'}"
    rooms = f"--include={','.join(str(PACKAGE / room) for room in target.rooms)}"
    run = [sys.executable, "-m", "coverage"]
    replay = [str(HERE / "replay.py"), name, str(folder / "seeds"), str(folder / "inputs")]
    subprocess.run([*run, "run", "--branch", data, rooms, *replay], check=True)
    report = [*run, "report", data, rooms, "--format=total"]
    return subprocess.run(report, capture_output=True, text=True, check=True).stdout.strip()


def main() -> int:
    """Run the targets one after the other; 1 if an input broke one, 2 if atheris is missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--minutes", type=float, default=10, help="for each target (default: 10)")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if unknown := set(given.targets) - set(TARGETS):
        parser.error(f"no target {min(unknown)}. There are: {', '.join(TARGETS)}")
    if not all(map(importlib.util.find_spec, ("atheris", "coverage"))):
        print("atheris or coverage is not installed. Run: pip install atheris coverage", file=sys.stderr)
        return 2
    print("| target | executions | a second | edges | coverage | inputs kept | broken |", flush=True)
    print("|---|---|---|---|---|---|---|", flush=True)
    rows = []
    for name in given.targets or TARGETS:
        rows.append(fuzz(name, TARGETS[name], given.minutes, given.seed))
        print(rows[-1], flush=True)
    return int(any(not row.endswith(" 0 |") for row in rows))


if __name__ == "__main__":
    sys.exit(main())
