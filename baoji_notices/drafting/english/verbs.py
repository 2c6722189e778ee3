"""Where in a sentence the verbs of the tables stand, with the roles that they give."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from baoji_notices.drafting.english.roles import REPORTING, ROLES
from baoji_notices.model.vocabulary import EventRole, ReportingVerb

_VERBS = re.compile(
    r"(?:"
    + "|".join(f"(?P<r{index}>{one.regex.pattern})" for index, one in enumerate(ROLES))
    + "|"
    + "|".join(f"(?P<v{index}>{one.regex.pattern})" for index, one in enumerate(REPORTING))
    + ")(?![A-Za-z-])"
)
# A verb of the past or present ends so, or is one of these; it begins as some word of the tables does. What passes this
# sieve meets the long alternation.
_IRREGULAR = "laid|made|make|gave|give|spoke|said|put|led|read|sat|held|heard|took|taught|thought|were|was(?= (?:also )?(?:pre|seated|in a|invited to))|participate|attend|learnt|with the (?:participation|attendance)|[Ii]n attendance|[Tt]aking part|[Pp]articipating in|[Pp]resent at|Attending|[Uu]nder the chairmanship|Presided|Chaired|outlined|pointed|indicated"
_STEMS = sorted(
    {word[: 4 if len(word) > len("stated") else 3] for word in re.findall(r"(?<=[|(:>])[a-z]{3,}", _VERBS.pattern)}
)
_BY_LETTER = "|".join(
    f"{letter}(?:{'|'.join(stem[1:] for stem in stems)})"
    for letter, stems in groupby(_STEMS, key=lambda stem: stem[0])
)
_WORD = re.compile(rf"(?<![A-Za-z’'-])(?:(?:{_BY_LETTER})[a-z]*(?:ed|s|ing)|{_IRREGULAR})(?![a-z])")
# What was not done, or is only planned, thought of or usual, and what was done at another meeting.
_NOT_DONE = re.compile(
    r"(?:\b(?:not|never|rarely|will|would|should|shall|could|can|might|may|must|to (?:be|have)|usually|normally|originally|previously)|n['’]t)"
    r"(?: (?:yet|also|have|has|be|been|[a-z]{3,14}ly)){0,4} $"
    r"|\b(?:[Ii]f|[Uu]nless|[Ww]henever|[Hh]ad|[Ss]hould) (?:the|an?) [^,;.]{3,60} (?:is|was|were|been|be) $"
    r"|\b(?i:previous|last|next|earlier|upcoming|coming|preceding) (?:[a-z’']+ ){0,3}(?:meeting|conference|session|symposium),? (?:which )?(?:was |is |had been )?$"
    r"|\b(?:[Nn]ational|[Cc]entral) (?:[A-Za-z]+ ){0,6}(?:[Mm]eeting|[Cc]onference),? (?:which was )?$"
    r"|^(?:Earlier|Previously|Last (?:week|month|year)), [^;]{0,90}$"
)
# Li Min in the bureau held a meeting: where it is put first, it is the bureau that held it, and who spoke is named.
_HELD_AT = re.compile(r"\b(?:in|at) (?:the )?[^,;.]{3,80} $")
_LONGEST_BEFORE = 100  # characters before a verb that tell whether it was done
_OF_PERSONS = frozenset(
    ("hosted", "put forward", "held a meeting", "summed up", "studied a text")
)  # of a body these tell something else

_PASSED_ON = frozenset(("conveyed", "studied a text", "led to a text"))  # these open a frame, too


@dataclass(frozen=True)
class Verb:
    """A verb of the tables: where it stands, the roles it gives, what it reports, and whether groups can be its subject."""

    begin: int
    end: int
    roles: tuple[EventRole, ...]
    reporting: ReportingVerb | None
    of_groups: bool


def find_verbs(text: str) -> Iterator[Verb]:
    """Yield the verbs that tell a part in the meeting, in the order of the text.

    Example:
        >>> [verb.roles[0].value for verb in find_verbs("Li Min presided, and Tao Wu reported on it.")]
        ['presided', 'reported']
    """
    end = 0
    for word in _WORD.finditer(text):
        found = _VERBS.match(text, word.start()) if word.start() >= end else None
        if found is None or _NOT_DONE.search(text, max(0, word.start() - _LONGEST_BEFORE), word.start()):
            continue
        end = found.end()
        name = found.lastgroup or ""
        if name.startswith("r"):
            role = ROLES[int(name[1:])]
            reporting = ReportingVerb.CONVEYED if role.name in _PASSED_ON else None
            before = max(0, found.start() - _LONGEST_BEFORE)
            elsewhere = role.name == "held a meeting" and _HELD_AT.search(text, before, found.start())
            roles = () if elsewhere else role.value
            yield Verb(found.start(), found.end(), roles, reporting, of_groups=role.name not in _OF_PERSONS)
        else:
            kind, roles = REPORTING[int(name[1:])].value
            yield Verb(found.start(), found.end(), roles, kind, of_groups=False)
