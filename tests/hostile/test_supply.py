"""What the package rests on and runs: dependencies with their reasons, nothing fetched, nothing run that was read."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SOURCES = sorted([*(ROOT / "baoji_notices").rglob("*.py"), *(ROOT / "scripts").rglob("*.py")])
RUNS_WHAT_IT_READS = {"eval", "exec", "compile", "__import__", "breakpoint"}
UNSAFE_MODULES = {"pickle", "marshal", "shelve", "dill", "cloudpickle", "xml.sax", "lxml.etree"}
UNSAFE_CALLS = re.compile(
    r"yaml\.(?:load|load_all|unsafe_load|full_load|unsafe_load_all|full_load_all)\(|shell ?= ?True"
    r"|os\.(?:system|popen|exec\w*|spawn\w*)\(|ET\.(?:parse|fromstring)|\bfromstring\(|tarfile|zipfile"
)


def test_each_dependency_has_its_reason() -> None:
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.M)
    explained = {name for cell, reason in rows if reason for name in re.findall(r"[a-z0-9-]+", cell.lower())}
    extras = PROJECT["optional-dependencies"]
    declared = [*PROJECT["dependencies"], *(one for name in extras if name != "dev" for one in extras[name])]
    names = {re.split("[><=\\[]", one)[0] for one in declared}
    assert len(names) > 15
    assert names - explained == set()


def test_each_dependency_names_its_lowest_version_and_no_highest() -> None:
    declared = PROJECT["dependencies"] + [
        one for extra in PROJECT["optional-dependencies"].values() for one in extra
    ]
    bounds = re.compile(r"[a-z0-9-]+>=[0-9.]+")
    assert [one for one in declared if not bounds.fullmatch(one) and not one.startswith("baoji-notices[")] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_that_was_read_is_run(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    calls = {
        node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    imports = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    imports |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert calls & RUNS_WHAT_IT_READS == set()
    assert imports & UNSAFE_MODULES == set()
    assert UNSAFE_CALLS.findall(text) == []


OFFLINE = """
import socket, sys

def refuse(*words, **named):
    raise AssertionError(f"asked for the network: {words}")

socket.socket.connect = socket.socket.connect_ex = socket.socket.sendto = refuse
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = refuse
import baoji_notices
from baoji_notices.cli.main import main
baoji_notices.load("directives")
for words in sys.argv[1:]:
    code = main(words.split())
    assert code == 0, (words, code)
"""


def test_nothing_is_fetched(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '<!DOCTYPE html SYSTEM "http://archive.example.org/a.dtd"><base href="http://archive.example.org/">'
        '<script src="a.js"></script><img src="a.png"><body><p>11月7日，区档案局召开会议。会议强调，要学习。</p>',
        encoding="utf-8",
    )
    commands = [
        "validate",
        "stats",
        "search 信访局",
        "show cn-610300-xinfang-2023-03-15-01",
        "cite",
        "schema",
        "rule BN214",
        f"draft {page} -o drafts.jsonl",
        "site -o site",
        *(f"export --to {form} -o {form}" for form in ("parquet", "csv", "sqlite", "w3c", "label-studio", "xmi")),
        "import label-studio/tasks.json -o back.jsonl",
        "diff back.jsonl back.jsonl",
    ]
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, *commands], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
