"""Comparison: two coders' layers, and two versions of the data."""

from baoji_notices.comparison.agreement import FieldAgreement, agreement
from baoji_notices.comparison.diff import Change, diff

__all__ = ["Change", "FieldAgreement", "agreement", "diff"]
