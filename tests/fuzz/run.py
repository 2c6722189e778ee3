"""The long run, outside CI: python tests/fuzz/run.py --minutes 10 [TARGET...] prints a row of a table for each.

Needs atheris (pip install atheris). Inputs that were found, those that break a target (crash-…, timeout-…, oom-…)
and the fuzzer's log stay in build/fuzz/TARGET/.
"""

import argparse
import importlib.util
import re
import subprocess
import sys
from pathlib import Path

from targets import TARGETS, Target

HERE = Path(__file__).resolve().parent
OUT = HERE.parents[1] / "build" / "fuzz"
_SLOW = 30  # seconds that one input may take
_MEMORY = 3_072  # MB
_STATUS = re.compile(r"cov: ([0-9]+) ft: ([0-9]+) corp: ([0-9]+)")
_COUNTERS = re.compile(r"([0-9]+) inline 8-bit counters")


def fuzz(name: str, target: Target, minutes: float, seed: int) -> str:
    """Run one target and return its row: executions, a second, branches reached of all, inputs kept, broken."""
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
    return _row(name, log.read_text(encoding="utf-8", errors="replace"), folder)


def _row(name: str, log: str, folder: Path) -> str:
    stats = dict(re.findall(r"stat::(\w+): +([0-9]+)", log))
    reached, _, kept = _STATUS.findall(log)[-1] if _STATUS.search(log) else ("?", "?", "?")
    counters = max((int(number) for number in _COUNTERS.findall(log)), default=0)
    broken = sorted(path.name for path in folder.iterdir() if path.name.startswith(("crash-", "timeout-", "oom-")))
    done, rate = stats.get("number_of_executed_units", "?"), stats.get("average_exec_per_sec", "?")
    return f"| {name} | {done} | {rate} | {reached} of {counters} | {kept} | {len(broken)} |"


def main() -> int:
    """Run the targets one after the other; 1 if an input broke one, 2 if atheris is missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--minutes", type=float, default=10, help="for each target (default: 10)")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if unknown := set(given.targets) - set(TARGETS):
        parser.error(f"no target {min(unknown)}. There are: {', '.join(TARGETS)}")
    if importlib.util.find_spec("atheris") is None:
        print("atheris is not installed. Run: pip install atheris", file=sys.stderr)
        return 2
    print("| target | executions | a second | branches reached | inputs kept | broken |", flush=True)
    print("|---|---|---|---|---|---|", flush=True)
    rows = []
    for name in given.targets or TARGETS:
        rows.append(fuzz(name, TARGETS[name], given.minutes, given.seed))
        print(rows[-1], flush=True)
    return int(any(not row.endswith(" 0 |") for row in rows))


if __name__ == "__main__":
    sys.exit(main())
