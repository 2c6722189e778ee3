"""Schema, validators and data of Chinese government meeting releases (会议新闻). Names load when first used."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from baoji_notices.version import VERSION

if TYPE_CHECKING:
    from baoji_notices.drafting import draft
    from baoji_notices.model import MeetingRelease
    from baoji_notices.publishing.citation import cite
    from baoji_notices.records import read_releases, write_releases
    from baoji_notices.sheet import complete
    from baoji_notices.tables import load
    from baoji_notices.validation import validate

__version__ = VERSION
__all__ = ["MeetingRelease", "cite", "complete", "draft", "load", "read_releases", "validate", "write_releases"]

_HOMES = {
    "MeetingRelease": "model",
    "cite": "publishing.citation",
    "complete": "sheet",
    "draft": "drafting",
    "load": "tables",
    "read_releases": "records",
    "validate": "validation",
    "write_releases": "records",
}


def __getattr__(name: str) -> Any:
    """Load a public name from its room on first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
