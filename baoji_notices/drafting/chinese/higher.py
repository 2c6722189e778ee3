"""Where a Chinese text tells a higher meeting that was watched, and which sentence behind it tells the body's own."""

import re
from collections.abc import Sequence

# A higher meeting that was followed on a screen; the body's own may come behind it (会后).
WATCHED = re.compile("分会场|收看")
_HIGHER = re.compile("全[国省市区]|[国省市](?:委|政府|务院|级|厅)")  # a county's own may have branch venues, too
_AFTER = re.compile("在?(?:收听、?)?收看完?[^，,。；;]{0,24}后[，,]|[^，,。；;]{0,14}会议?(?:散会|结束)后[，,]")


def own_after_watching(sentences: Sequence[str]) -> tuple[int, int] | None:
    """Return which sentence tells that a higher meeting was watched, and which tells the own; None if none does.

    Example:
        >>> own_after_watching(["全省会议召开。", "副县长在分会场参加会议。", "收看会议后，我县召开会议。"])
        (1, 2)
    """
    if not any(map(_HIGHER.search, sentences)):
        return None
    for own, text in enumerate(sentences):
        if _AFTER.match(text):
            watching = next((at for at, one in enumerate(sentences[: own + 1]) if WATCHED.search(one)), None)
            return None if watching is None else (watching, own)
    return None
