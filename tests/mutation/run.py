"""Mutation testing with mutmut, outside CI: python tests/mutation/run.py run 'baoji_notices.rules.*'

The arguments are mutmut's own (run, results, show, ...). Three things are added to it: decorated functions are mutated
too, beneath their decorators (every rule is one, and mutmut leaves them out); tests are collected and the packaged
registries read once, not for every mutant; and of the tests of a mutant the likeliest run first.
"""

import os
import signal
import sys
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import libcst
import mutmut.__main__ as mutmut
import pytest
from mutmut.configuration import config
from mutmut.mutation import file_mutation
from mutmut.mutation.file_mutation import MutationVisitor
from mutmut.mutation.trampoline import get_mutant_under_test, set_mutant_under_test
from mutmut.runners.harness import PytestRunner
from mutmut.state import state
from mutmut.utils.file_utils import change_cwd
from mutmut.workers.isolation import ForkServerRunner, run_in_fork

_KNOWN = ("staticmethod", "classmethod")  # decorators that mutmut leaves where they are
_TESTS = "tests/validation/test_"
_ASKED = {  # the tests that are asked of a mutant, by the beginning of its name
    "baoji_notices.rules.": ("tests/rules/", "tests/conformance/"),
    "baoji_notices.validation.ranges.": (f"{_TESTS}ranges.py",),
    "baoji_notices.validation.tasks.": (f"{_TESTS}ranges.py",),
    "baoji_notices.validation.reporters.": (f"{_TESTS}reporters.py", f"{_TESTS}sarif.py", f"{_TESTS}engine.py"),
    "baoji_notices.validation.": (
        "tests/conformance/",
        *(f"{_TESTS}{name}.py" for name in ("engine", "fastpath", "reporters", "sarif", "screens")),
    ),
}
_arranged = file_mutation.function_trampoline_arrangement
_skipped = MutationVisitor._skip_node_and_children
_executed, _tested = PytestRunner.execute_pytest, PytestRunner.run_tests
_gathered = mutmut.collect_source_file_mutation_data
_served = ForkServerRunner._forkserver_main
_collected: list[pytest.Session] = []


def _skip(visitor: MutationVisitor, node: libcst.CSTNode) -> bool:
    return _skipped(visitor, node.with_changes(decorators=()) if isinstance(node, libcst.FunctionDef) else node)


def _arrange(function: libcst.FunctionDef, mutants: Iterable[Any], class_name: str | None) -> Any:
    """Leave the decorators on the function that chooses the mutant, and take them off the mutants."""
    empty, (chooser, *others), filled, names = _arranged(function, mutants, class_name)
    for at, other in enumerate(others):
        kept = [one for one in other.decorators if getattr(one.decorator, "value", None) in _KNOWN]
        others[at] = other.with_changes(decorators=kept)
    return empty, [chooser, *others], filled, names


class _Registered:
    """A plugin of pytest for every run of the tests."""

    def pytest_sessionstart(self) -> None:
        """Put one object for the packaged registries in the place of many."""
        from baoji_notices.paths import data_dir
        from baoji_notices.registries import Registries
        from baoji_notices.validation import engine

        packaged = Registries(data_dir())
        for name in ("spans", "lasting", "surfaces", "events", "withdrawn"):
            getattr(packaged, name)
        engine.Registries = lambda root: packaged if root == packaged.root else Registries(root)

    def pytest_runtest_setup(self) -> None:
        """Let each test that is asked what it calls make anew what would be remembered from another."""
        if get_mutant_under_test() == "stats":
            _forget()


class _Server(_Registered):
    """A plugin of pytest that runs no tests but serves mutants, when all tests are collected."""

    def __init__(self, runner: ForkServerRunner, work: int, results: int) -> None:
        self.served = runner, work, results

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Serve, unless a test fails without any mutant."""
        _collected.append(session)
        with change_cwd(".."):
            set_mutant_under_test("")
            if run_in_fork(_run_tests, None, mutant_name=None, tests={item.nodeid for item in session.items}):
                os.kill(os.getppid(), signal.SIGINT)  # mutmut would start another server
            _served(*self.served)
        return True


def _serve(runner: ForkServerRunner, work: int, results: int) -> None:
    silence = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(silence, stream)
    # mutmut leaves files open, of which the tests' strict filter of warnings would make failures
    options = ["--rootdir=.", "--tb=no", "--assert=plain", "-p", "no:unraisableexception"]
    with change_cwd("mutants"):
        pytest.main([*options, *config().pytest_add_cli_args_test_selection], [_Server(runner, work, results)])


def _run_tests(runner: PytestRunner, *, mutant_name: str | None, tests: Iterable[str]) -> int:
    """Run the tests of a mutant in a process that has collected all, until one fails."""
    if not _collected:
        return _tested(runner, mutant_name=mutant_name, tests=tests)
    from baoji_notices.rules import RULES

    session, wanted = _collected[0], set(tests)
    mutated = get_mutant_under_test().rpartition(".x_")[2].partition("__mutmut")[0]
    own = next((code for code, rule in RULES.items() if rule.check.__name__ == mutated), "no rule")
    asked = next((files for names, files in _ASKED.items() if get_mutant_under_test().startswith(names)), "")
    items = [item for item in session.items if item.nodeid in wanted]
    items = [item for item in items if item.nodeid.startswith(asked)] or items
    items.sort(key=lambda item: (own not in item.nodeid, state().duration_by_test.get(item.nodeid, 0)))
    _forget()
    os.chdir("mutants")
    for item, following in zip(items, [*items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            Path("last-failure.txt").write_text(f"{get_mutant_under_test() or 'no mutant'}: {item.nodeid}\n")
            return 1
    return 0


def _forget() -> None:
    """Empty the caches that were filled while the tests were collected, without the mutant."""
    for name, module in list(sys.modules.items()):
        if name.startswith("baoji_notices."):
            for thing in list(vars(module).values()):
                if hasattr(thing, "cache_clear"):
                    thing.cache_clear()


def _execute(runner: PytestRunner, params: list[str], **kwargs: Any) -> int:
    return _executed(runner, params, plugins=[*kwargs.get("plugins", ()), _Registered()])


def _sample(*, mutant_names: tuple[str, ...]) -> Any:
    """Keep a share of the mutants (the variable MUTANTS_SHARE, 0.0 to 1.0), drawn by the digests of their names."""
    mutants, data = _gathered(mutant_names=mutant_names)
    share = float(os.environ.get("MUTANTS_SHARE", "1"))
    drawn = [one for one in mutants if zlib.crc32(one[1].encode()) < share * 2**32]
    return drawn, data


def _settle() -> None:
    """Work in build/mutation, beside links to the checkout, where a folder mutants/ would be in the way of others."""
    root = Path(__file__).resolve().parents[2]
    place = root / "build" / "mutation"
    place.mkdir(parents=True, exist_ok=True)
    os.chdir(place)
    for path in root.iterdir():
        if not path.name.startswith(".") and path.name != "build" and not Path(path.name).exists():
            Path(path.name).symlink_to(path)


if __name__ == "__main__":
    _settle()
    MutationVisitor._skip_node_and_children = _skip
    file_mutation.function_trampoline_arrangement = _arrange
    PytestRunner.execute_pytest = _execute
    PytestRunner.run_tests = _run_tests
    PytestRunner.warm_up = lambda runner: None
    ForkServerRunner._forkserver_main = _serve
    ForkServerRunner.run_clean_tests = lambda runner, tests: 0  # the server does it
    mutmut.collect_source_file_mutation_data = _sample
    mutmut.cli()
