"""How the record rules run on what the fast path read: those of which all screens hold are spared."""

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import chain
from typing import Any

from baoji_notices.rules import Finding, Rule
from baoji_notices.rules.record import RecordCase
from baoji_notices.validation.screens import SCREENS, SCREENS_OF_STRINGS

Found = list[tuple[Rule, Finding]]


class RecordPass:
    """Runs the record rules on records, some at a time; sets of rules are bit masks.

    Args:
        rules: the rules, in the order of their findings.
        strings_of: lists the strings of some records that no pattern binds.
    """

    def __init__(self, rules: Iterable[Rule], strings_of: Callable[[Sequence[Any]], list[str] | None]) -> None:
        self._rules = tuple((1 << number, rule) for number, rule in enumerate(rules))
        self._strings_of = strings_of
        screened = {*chain.from_iterable(SCREENS.values()), *chain.from_iterable(SCREENS_OF_STRINGS.values())}
        self._unscreened = self._mask({rule.code for _, rule in self._rules} - screened)
        self._of_strings = [(holds, self._mask(codes)) for holds, codes in SCREENS_OF_STRINGS.items()]
        self._screens = [(holds, mask) for holds, codes in SCREENS.items() if (mask := self._mask(codes))]
        self._chosen: dict[int, tuple[Rule, ...]] = {0: ()}

    def _mask(self, codes: Collection[str]) -> int:
        return sum(bit for bit, rule in self._rules if rule.code in codes)

    def check(self, cases: Sequence[RecordCase], strings: list[str]) -> list[Found]:
        """Return for each record what the rules find in it.

        Args:
            strings: those of all the records together, as strings_of lists them.
        """
        doubts = [self._unscreened] * len(cases)
        for clean, mask in self._of_strings:
            if not clean(strings):
                alone = (clean(self._strings_of([case.record]) or []) for case in cases)
                doubts = [doubt if holds else doubt | mask for doubt, holds in zip(doubts, alone, strict=True)]
        for holds, mask in self._screens:
            doubts = [doubt if holds(case) else doubt | mask for doubt, case in zip(doubts, cases, strict=True)]
        return [self._run(case, doubt) if doubt else [] for case, doubt in zip(cases, doubts, strict=True)]

    def _run(self, case: RecordCase, mask: int) -> Found:
        if mask not in self._chosen:
            self._chosen[mask] = tuple(rule for bit, rule in self._rules if bit & mask)
        return [(rule, finding) for rule in self._chosen[mask] for finding in rule.check(case)]
