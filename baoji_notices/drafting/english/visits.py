"""Visits and inspections that end in a symposium, which the body holds that inspected (codebook, meeting.conveners)."""

import re

from baoji_notices.drafting.english.words import BODY_NOUN

INSPECTED = re.compile(
    rf"\b(?:team|group|delegation) (?:of|from) (?:the )?(?P<body>[^,.;]{{3,90}}?\b(?:{BODY_NOUN}))(?:,? led by [^;]{{3,120}}?)?,? (?:came|went|visited|inspected|investigated|surveyed|conducted|carried|arrived)\b"
)
INSPECTION = re.compile(
    r"\b(?:(?:inspect|investigat|survey|supervis|observ)(?:ed|ion|e)?|carr(?:y|ied) out (?:research|pairing)(?= on| and))\b"
)
SYMPOSIUM_AFTER = re.compile(
    r"\b(?:[Aa]t|[Pp]articipated in|[Aa]ttended) the (?:subsequent |following |ensuing |research )?symposium\b|^During the (?:subsequent )?discussions?,"
)
