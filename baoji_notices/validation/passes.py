"""How the record rules run on what the fast path read: rules that can find nothing are spared, many at once."""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from baoji_notices.rules import Finding, Rule
from baoji_notices.rules.record import RecordCase, Survey
from baoji_notices.validation.fastpath import FastPath

_MOST_KNOWN = 4096  # clean values remembered for each set of rules, so that memory stays flat
_WORTH_A_SURVEY = 3  # rules; to survey a record alone takes about as long as to run so many of them
Found = list[tuple[Rule, Finding]]


class _Memo:
    """The values that rules which read nothing else were seen to find clean."""

    def __init__(self, each: type | None, reads: tuple[str, ...]) -> None:
        self.each = each
        self.key: Callable[[Any], Any] = attrgetter(*reads)
        self.rules = 0
        self.known: set[Any] = set()

    def learn(self, keys: Iterable[Any]) -> None:
        """Remember values as clean."""
        if len(self.known) >= _MOST_KNOWN:
            self.known.clear()
        self.known.update(keys)


class RecordPass:
    """Runs the record rules on records, some at a time; sets of rules are bit masks.

    Args:
        rules: the rules, in the order of their findings.
        fast_path: makes surveys of them.

    The registries must be the same for all records, for what is clean by one may not be by another.
    """

    def __init__(self, rules: Iterable[Rule], fast_path: FastPath) -> None:
        self._rules = tuple((1 << number, rule) for number, rule in enumerate(rules))
        self._fast_path = fast_path
        self._tests: dict[Callable[..., bool], int] = {}
        memos: dict[tuple[type | None, tuple[str, ...]], _Memo] = {}
        for bit, rule in self._rules:
            if rule.unless:
                self._tests[rule.unless] = self._tests.get(rule.unless, 0) | bit
            elif rule.reads:
                where = (rule.each, rule.reads)
                memos.setdefault(where, _Memo(*where)).rules |= bit
        self._memos = tuple(memos.values())
        self._left: dict[int, tuple[tuple[int, Rule], ...]] = {}

    def check(self, cases: Sequence[RecordCase], survey: Survey) -> list[Found]:
        """Return for each record what the rules find in it."""
        if not cases:
            return []
        spared = self._tested(survey)
        fresh = []
        for memo in self._memos:
            keys = list(map(memo.key, survey.parts[memo.each] if memo.each else survey.records))
            if memo.known.issuperset(keys):
                spared = [mask | memo.rules for mask in spared]
                continue
            fresh.append((memo, keys))
            if not memo.each:
                known = [memo.rules if key in memo.known else 0 for key in keys]
                spared = [mask | rules for mask, rules in zip(spared, known, strict=True)]
        results, faulty = [], []
        for case, mask in zip(cases, spared, strict=True):
            found: Found = []
            wrong = 0
            for bit, rule in self._left.get(mask) or self._without(mask):
                for finding in rule.check(case):
                    found.append((rule, finding))
                    wrong |= bit
            faulty.append(wrong)
            results.append(found)
        for memo, keys in fresh:
            if not memo.each:
                memo.learn(key for key, wrong in zip(keys, faulty, strict=True) if not wrong & memo.rules)
            elif not any(wrong & memo.rules for wrong in faulty):
                memo.learn(keys)
        return results

    def _tested(self, survey: Survey) -> list[int]:
        """Return for each record the rules whose tests say that they find nothing in it."""
        masks = [0] * len(survey.records)
        surveys: list[Survey] = []
        for test, rules in self._tests.items():
            if test(survey):
                masks = [mask | rules for mask in masks]
            elif len(masks) > 1 and rules.bit_count() >= _WORTH_A_SURVEY:
                surveys = surveys or [self._fast_path.gather([record])[0] for record in survey.records]
                masks = [mask | (rules if test(one) else 0) for mask, one in zip(masks, surveys, strict=True)]
        return masks

    def _without(self, spared: int) -> tuple[tuple[int, Rule], ...]:
        self._left[spared] = tuple((bit, rule) for bit, rule in self._rules if not bit & spared)
        return self._left[spared]
