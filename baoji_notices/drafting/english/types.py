"""What kind of demand a directive is, where its own words leave no doubt."""

import re

from baoji_notices.drafting.patterns import Pattern, row
from baoji_notices.model.vocabulary import DirectiveType

# A directive has the type of the only row that its heading or first clause matches; of two there is doubt.
TYPES: tuple[Pattern[DirectiveType | None], ...] = (
    row(
        "study",
        r"(?<!turn )(?:study|learn)(?! and judg)(?:ing)?\b.*\b(?:spirit|speech(?:es)?|thoughts?|congress|theor(?:y|etical)|instructions?|documents?)\b|(?:theoretical|political) (?:study|learning)\b|original text",
        "study the spirit of the congress",
        DirectiveType.STUDY,
    ),
    row("publicise", r"publici(?:ty|[sz]e)|propaganda", "strengthen publicity", DirectiveType.PUBLICISE),
    row(
        "stability and risk",
        r"(?:work|production|traffic|food|school|campus|public) safety|safety (?:production|responsibilit|management|inspection|hazard|risk|work|bottom line|first)|safe production|hidden (?:danger|risk|trouble)|hazards?\b|fire (?:prevention|fighting|control|source|brigade)|source of (?:the )?fire|flood|drown|disasters?\b|risks?\b|epidemic|accidents?\b|emergenc(?:y|ies)\b(?! management)|extreme weather|(?:on|strengthen the) duty\b|duty system",
        "investigate hidden dangers",
        DirectiveType.STABILITY_RISK,
    ),
    row(
        "disputes",
        r"letters and visits|petition|disputes?\b|contradictions",
        "resolve the backlog of petitions",
        DirectiveType.DISPUTE_RESOLUTION,
    ),
    row(
        "supervision",
        r"supervision and (?:inspection|accountability|assessment)|supervise and (?:inspect|urge)",
        "strengthen supervision and inspection",
        DirectiveType.SUPERVISION,
    ),
    row(
        "reform",
        r"innovat|(?:deepen|promot|advanc)\w* (?:the )?(?:[a-z-]+ ){0,3}reforms?\b",
        "grasp innovation",
        DirectiveType.REFORM,
    ),
    row("Party building", r"party building", "lead with party building", DirectiveType.PARTY_BUILDING),
    row(
        "conduct",
        r"discipline|work style|style of work|formalism|clean government|corruption",
        "rectify the work style",
        DirectiveType.CONDUCT_DISCIPLINE,
    ),
    row(
        "responsibility",
        r"(?<!main )\bresponsibilit",
        "tighten the chain of responsibility",
        DirectiveType.RESPONSIBILITY,
    ),
    row(
        "mass work",
        r"masses\b|people-oriented|public opinion(?! guidance)|mass work",
        "rely on the masses",
        DirectiveType.MASS_WORK,
    ),
    row(
        "public service",
        r"livelihood|public services?\b|medical insurance|elderly care",
        "improve the livelihood of the people",
        DirectiveType.PUBLIC_SERVICE,
    ),
    row(
        "implement",
        r"implementation\b(?! plan| opinion)",
        "pay close attention to implementation",
        DirectiveType.IMPLEMENT,
    ),
    # Of these words alone coders make several types (of 11 demands on ability, industry or nature 3 had another),
    # and beside another they leave a doubt.
    row(
        "no type",
        r"(?:study|learn)(?:ing)?\b|safety|fires?\b|accountab|supervis|inspect|rectif|crack down|punish|implement(?:ing|ed)?\b|reforms?\b"
        r"|ecologic|environmental|pollution|air quality|sewage|(?:sorting|laboratory|construction) waste|waste sorting|garbage|ability\b|capabilit|skills\b|team building|industr(?:y|ies|ial)\b|investment\b|economic",
        "learn in the woods",
        None,
    ),
)


def type_of(words: str) -> DirectiveType | None:
    """Return the type of a demand from its heading or first clause; None where the words leave a doubt.

    Example:
        >>> type_of("we must tighten responsibility").value, type_of("do well")
        ('responsibility', None)
    """
    clause = words.split(",")[0].split(";")[0].split(".")[0].lower()
    told = {match.lastgroup for match in _ANY.finditer(clause)}
    return TYPES[int((told.pop() or "t0")[1:])].value if len(told) == 1 else None


_ANY = re.compile(
    r"\b(?:" + "|".join(f"(?P<t{index}>{one.regex.pattern})" for index, one in enumerate(TYPES)) + ")"
)
