"""Where a Chinese text tells a higher meeting that was watched, and which sentence behind it tells the body's own."""

import re
from collections.abc import Sequence

# A higher meeting that was followed on a screen; the body's own may come behind it (会后).
WATCHED = re.compile("分会场|收看")
_HIGHER = re.compile("全[国省市区]|[国省市](?:委|政府|务院|级|厅)")  # a county's own may have branch venues, too
_AFTER = re.compile("在?(?:收听、?)?收看完?[^，,。；;]{0,24}后[，,]|[^，,。；;]{0,14}会议?(?:散会|结束)后[，,]")

# 会后，某局召开会议: what is told before is of those above.
_OWN_CALLED = re.compile("会后[，,][^，,。；;“”]{2,16}?(?:立即|随即|紧接着|迅速|又|就地|组织)*(?:召开|套开)")


def own_after_watching(sentences: Sequence[str]) -> tuple[int, int] | None:
    """Return from which sentence on a text tells of those who met, and which tells the own meeting; None if all does.

    Example:
        >>> own_after_watching(["全省会议召开。", "副县长在分会场参加会议。", "收看会议后，我县召开会议。"])
        (1, 2)
    """
    if not any(map(_HIGHER.search, sentences)):
        return None
    for own, text in enumerate(sentences):
        if own and _OWN_CALLED.match(text) and any(map(_HIGHER.search, sentences[:own])):
            return next((at for at, one in enumerate(sentences[:own]) if WATCHED.search(one)), own), own
        if _AFTER.match(text):
            watching = next((at for at, one in enumerate(sentences[: own + 1]) if WATCHED.search(one)), None)
            return None if watching is None else (watching, own)
    return None
