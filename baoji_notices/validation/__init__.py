"""Validation: the engine that runs the rules, what it reports, and in which forms."""

from baoji_notices.validation.diagnostics import Diagnostic
from baoji_notices.validation.engine import Report, Validation, validate

__all__ = ["Diagnostic", "Report", "Validation", "validate"]
