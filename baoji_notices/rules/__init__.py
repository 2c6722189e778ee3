"""The rules: one function a rule, registered with its code, name, severity and level."""

from baoji_notices.rules import corpus, dates, file, keys, meeting, record, shape, structure, text
from baoji_notices.rules.base import RULES, Finding, Level, Related, Rule, Severity, rules_at, select_rules

__all__ = [
    "RULES",
    "Finding",
    "Level",
    "Related",
    "Rule",
    "Severity",
    "corpus",
    "dates",
    "file",
    "keys",
    "meeting",
    "record",
    "rules_at",
    "select_rules",
    "shape",
    "structure",
    "text",
]
