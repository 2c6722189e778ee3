"""The schema: Pydantic models of a meeting release. No input or output happens here."""

from baoji_notices.model.release import SCHEMA_VERSION, MeetingRelease

__all__ = ["SCHEMA_VERSION", "MeetingRelease"]
