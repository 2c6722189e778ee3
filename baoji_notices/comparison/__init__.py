"""Comparison: two coders' layers, predictions with gold, and two versions of the data."""

from baoji_notices.comparison.agreement import FieldAgreement, agreement
from baoji_notices.comparison.diff import Change, diff
from baoji_notices.comparison.evaluation import Evaluation, FieldScore, evaluate

__all__ = ["Change", "Evaluation", "FieldAgreement", "FieldScore", "agreement", "diff", "evaluate"]
