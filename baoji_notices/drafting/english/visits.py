"""Visits and inspections that end in a symposium, which the body holds that inspected (codebook, meeting.conveners)."""

import re
from collections.abc import Iterable

from baoji_notices.drafting.english.words import BODY_NOUN

INSPECTED = re.compile(
    rf"\b(?:team|group|delegation) (?:of|from) (?:the )?(?P<body>[^,.;]{{3,90}}?\b(?:{BODY_NOUN}))(?:,? led by [^;]{{3,120}}?)?,? (?:came|went|visited|inspected|investigated|surveyed|conducted|carried|arrived)\b"
)
# Whoever led it is told by the office, and the body whose office it is.
_LED = re.compile(
    rf"\b(?:director|secretary|president|chairman|head|inspector|leaders|mayor|governor|magistrate) of (?:the )?(?P<body>(?:(?!\b(?:president|director|secretary) of |\b(?:Department|Office|Section|Division)\b)[^,.;]){{3,90}}?\b(?!Office|Department|Section)(?:{BODY_NOUN}))(?:,? (?:led (?:a|an|the|some|all|members)\b|and (?:his|her) (?:party|entourage|delegation)\b|went to|came to|visited))[^;]{{3,300}}?\b(?:inspect|investigat|research|survey|supervis|discuss|talk over)"
)
INSPECTION = re.compile(
    r"\b(?:(?:inspect|investigat|survey|supervis|observ)(?:ed|ion|e)?|carr(?:y|ied) out (?:research|pairing)(?= on| and))\b"
)
SYMPOSIUM_AFTER = re.compile(
    r"\b(?:[Aa]t|[Pp]articipated in|[Aa]ttended) the (?:subsequent |following |ensuing |research )?(?:symposium|meeting of the forum)\b|\bheld the forum\b|\bin the subsequent meeting of the forum\b|^During the (?:subsequent )?discussions?,"
)


def visitor_in(sentences: Iterable[str]) -> str | None:
    """Return the body of whoever led an inspection, as the office tells it; None if nobody did.

    Example:
        >>> visitor_in(["Tao Yuan, director of the Municipal Water Bureau, led a team to Cha Town to investigate dikes."])
        'Municipal Water Bureau'
    """
    return next((led["body"] for text in sentences if (led := _LED.search(text))), None)
