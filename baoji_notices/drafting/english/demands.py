"""Whether a sentence demands something: modal words, imperatives, hopes, and what only narrates."""

import re
from functools import lru_cache

from baoji_notices.drafting.english.addressees import leads

__all__ = [
    "IMPERATIVE",
    "NARRATES",
    "NARRATES_ONLY",
    "OPENER",
    "THIS_SHOULD",
    "demands_something",
    "is_cut_short",
    "is_modal",
]

OPENER = re.compile(
    r"(?:(?:And )?[Aa]t the same time, |[Ii]n addition, |[Mm]eanwhile, |To [^,.;]{5,120}, (?=we (?:must|should)\b))?(?:[Ii]t is (?:also )?(?:necessary|of necessity|required|strictly|(?:important|vital|essential|crucial|imperative) to)|[Ww]e (?:also )?(?:must|should|need|have to|will)|[Tt]here (?:must|should)|(?:[Aa]ll|[Ee]very|[Ee]ach|[Ll]eaders|[Mm]embers|[Cc]adres|[Uu]nits|[Dd]epartments)\b[^.]{0,80}? (?:must|should))\b"
)
_MODAL = re.compile(
    r"\b(?:must|should|shall|(?:is|are|was|[Ii]t['’]s) (?:also |particularly )?(?:necessary|of necessity|required|strictly forbidden|forbidden)|(?<!the )need(?:s|ed)? to|ha(?:ve|s|d) to|ought to|[Ii]t(?: is| was|['’]s) (?:also |especially |equally )?(?:important|vital|essential|crucial|imperative|urgent) (?:to|that)|(?:is|are) to be [a-z]+(?:ed|en|ne|lt|pt)\b(?! (?:in|on|at) )|next step is to|requirements? [^.;:：]{0,80}(?:is|are)[:：]? to|(?:we|cadres|members|units|departments|everyone|staff) (?:can ?not|may not)|call(?:ed|s) on (?=[^,.]{3,80} to [a-z])|[Ww]e will (?!be\b|have\b)|be sure to|required to|not allowed|[Nn]o [a-z]+ (?:is|are) allowed|(?:departments?|bureaus?|committees?|governments?|units?|schools?|counties|districts|towns|cadres|members|everyone|we) wants? to|(?:members|cadres|deputies|departments|units|everyone|officials|teachers|staff) (?:is|are) (?:expected|asked|urged|requested) to)\b"
)
# A task that we must shoulder is told of, and so is what was answered, and neither asks for anything.
_OF_A_TASK = re.compile(
    r"\b(?:responsibilit(?:y|ies)|tasks?|missions?|dut(?:y|ies)|obligations?|problems?|issues?|questions?|guidelines?)(?: that| which)? we (?:must|should|need to|have to)\b"
    r"|\b(?:answered|explained|discussed) (?:where|how|why|what|who) [^,;.]{2,40}? should\b"
)
_MODAL_WORDS = (
    "must",
    "should",
    "shall",
    "necessary",
    "required",
    "forbidden",
    "need",
    "have to",
    "has to",
    "had to",
    "ought to",
    "important to",
    "vital to",
    "essential to",
    "crucial to",
    "imperative to",
    "important that",
    "essential that",
    "imperative that",
    "vital that",
    "crucial that",
    "urgent to",
    "be sure",
    "e will ",
    "called on",
    "calls on",
    "of necessity",
    "is to be",
    "are to be",
    "allowed",
    "step is to",
    "equirement",
    "can not",
    "cannot",
    "may not",
    "expected to",
    "asked to",
    "urged to",
    "requested to",
    "want to",
    "wants to",
)
# Verbs that a demand begins with where translators leave out whose it is (要加强…): in their order of the alphabet.
_BIDS = (
    *(
        "accelerate",
        "adapt",
        "adhere",
        "advance",
        "advocate",
        "aim at",
        "allocate",
        "anchor",
        "apply",
        "arrange",
        "assign",
    ),
    *(
        "attach",
        "attract",
        "avoid",
        "base",
        "benchmark",
        "boost",
        "bring",
        "broaden",
        "build",
        "carry",
        "check",
        "choose",
        "clarify",
    ),
    *(
        "clean",
        "clear",
        "compact",
        "complete",
        "comply",
        "concentrate",
        "conduct",
        "consolidate",
        "continue",
        "control",
    ),
    *(
        "cooperate",
        "coordinate",
        "correct",
        "create",
        "cultivate",
        "cut off",
        "deepen",
        "defend",
        "deploy",
        "develop",
        "dig",
        "do",
        "draw",
    ),
    *(
        "eliminate",
        "emancipate",
        "enforce",
        "enhance",
        "enrich",
        "ensure",
        "establish",
        "expand",
        "explore",
        "extend",
    ),
    *(
        "find",
        "firm up",
        "fix",
        "focus",
        "follow",
        "form",
        "formulate",
        "forge",
        "fulfil",
        "fulfill",
        "further",
        "gather",
    ),
    *(
        "give",
        "give full play",
        "grab",
        "grasp",
        "guarantee",
        "guard",
        "guide",
        "hand over",
        "hand in",
        "handle",
        "help",
        "highlight",
    ),
    *(
        "hold",
        "identify",
        "implement",
        "improve",
        "increase",
        "innovate",
        "insist",
        "inspect",
        "integrate",
        "intensify",
    ),
    *(
        "introduce",
        "investigate",
        "keep",
        "lay",
        "lead",
        "learn",
        "let",
        "link",
        "listen",
        "maintain",
        "make",
        "mobilize",
    ),
    *(
        "monitor",
        "normalize",
        "oppose",
        "optimise",
        "optimize",
        "organise",
        "organize",
        "overcome",
        "participate",
        "pay",
    ),
    *(
        "perfect",
        "perform",
        "persevere",
        "persist",
        "plan",
        "play",
        "prepare",
        "prevent",
        "prioritize",
        "promote",
        "protect",
    ),
    *(
        "publicize",
        "push",
        "put",
        "raise",
        "rectify",
        "reduce",
        "refine",
        "regard",
        "rely",
        "report",
        "resolve",
        "respond",
    ),
    *(
        "safeguard",
        "seize",
        "select",
        "serve",
        "set",
        "solve",
        "sort out",
        "speed",
        "squeeze",
        "stabilize",
        "standardize",
    ),
    *(
        "stick",
        "straighten",
        "strengthen",
        "strive",
        "study",
        "submit",
        "supervise",
        "support",
        "tackle",
        "take",
        "tap",
    ),
    *("tell", "tighten", "train", "transform", "treat", "unify", "unite", "uphold", "use", "work hard", "write"),
)
_BID = "|".join(f"[{verb[0].upper()}{verb[0]}]{verb[1:]}" for verb in _BIDS)
IMPERATIVE = re.compile(
    r"(?:(?:In accordance with|According to|In line with|Based on) (?:the )?(?:principles?|requirements?|standards?|idea|goal|division)\b[^,;]{3,120}, )?"
    rf"(?:[A-Z][a-z]+ [a-z]+ work, (?=take |adopt |make |do )|(?:In|At|During|For|By|Through|With|Under|Focusing on|Centering on) [^,]{{3,80}}, (?=[a-z])|(?:[Aa]t the same time|[Ii]n addition|[Mm]eanwhile|[Aa]dditionally), )?(?:(?:(?:[A-Z]?[a-z]{{3,14}}ly )?(?:{_BID})|[Rr]esolutely|[Ss]trictly|[Ff]ully|[Ee]arnestly|[Cc]onscientiously|[Ee]ffectively|[Cc]losely|[Vv]igorously|[Aa]ctively|[Ss]olidly|[Ss]eriously|"
    r"[Tt]horoughly|[Cc]omprehensively|[Aa]lways|[Ff]irmly|[Dd]eeply|(?:Effort|Energy) [A-Z][a-z]+)\b(?!ing\b|-| [a-z]+ (?:is|are|was|were|has|have|will)\b| (?:is|are|was|were|has|have|will|of|and [a-z]+ of)\b)"
    r"|To\b(?! [^.]{3,160}, (?:the|we|they|he|she|it|this) ))"
)
NARRATES = re.compile(
    r"The (?:conference|meeting|session) (?:summed up|(?:fully )?affirmed|reviewed)\b|(?:[Ss]everal|(?:[Tt]he )?(?:following|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)) (?:main )?(?:tasks|points|aspects|things) (?:should|must|need to) be (?:completed|done|grasped)\.?$|During the (?:discussion|exchange)s?, (?:everyone|all|the participants)\b|(?i:(?:over|in|during) the past (?:year|[a-z]+ years), (?:[A-Z]|the|our|we)[^.;]{3,120} ha(?:s|ve|d) )|(?:At the meeting|After the meeting|Before the meeting|It is (?:reported|understood)|The meeting was|Overall|In the end|Finally, (?:the meeting|all)|(?:All )?(?:[Tt]he )?(?:[Pp]articipants|[Aa]ttendees|Everyone|They) (?:all |have )?(?:agreed|said|expressed|believed|acknowledged|underscored))\b|It (?:also )?(?:focused|discussed|covered|dealt|analy[sz]ed|reviewed)\b|(?:These|This(?! (?:year|month|week|quarter|season|spring|summer|autumn|winter)\b)|They) "
)
NARRATES_ONLY = re.compile(
    r"(?:(?:He|She) (?:also |then |further )?[a-z]{2,12}ed|[A-Z][a-z]+ [A-Z][a-z]+, [^.]{0,400}\b(?:attended|presided|participated|spoke|reported)\b|.{0,160}\b(?:said|stated|affirmed|attended|participated|were present|gave|made (?:a |exchange )?speech(?:es)?|made (?:[a-z]+ ){0,2}arrangements|presided|reported on|delivered)\b|At the meeting|After the meeting|Before the meeting|It is (?:reported|understood)|It (?:also )?(?:focused|discussed|covered|dealt|analy[sz]ed|reviewed)|The meeting was|Overall|In the end|(?:Finally, )?(?:[Ee]veryone|[Aa]ll (?:the )?participants)(?: at the meeting| present)? (?:[a-z]+ly )?[a-z]{2,12}ed|The (?:[a-z-]+ )?(?:meeting|conference) (?:also )?(?:studied|commended|lasted|ended|awarded|adopted|passed|listened|heard)|[^.]{3,80}, was absent|(?:[A-Z]?[a-z]+ ){0,3}directors? [A-Z][^.]{3,60} made comments|The (?:county|city|district|town|village|school|bureau) (?:now |currently )?has)\b"
)
THIS_SHOULD = re.compile(r"Th(?:is|ese|ey) (?:[a-z]+ ){0,4}(?:should|must)\b")
# A hope put to those who are led; of guests nothing is asked.
_HOPED = re.compile(
    r"It is hoped that (?!(?:the )?(?:two|both|guests|investors|entrepreneurs|merchants|experts|friends|delegation|parties)\b)"
)
# What is still wanting is told of the state of things; only must and should ask for something there.
_GAP = re.compile(
    r"(?:However|But|Although|At present)\b[^.]{0,120}\b(?:there (?:is|are)|still)\b[^.]{0,120}\b(?:gaps?|problems?|shortcomings?|weakness(?:es)?|deficiencies|difficulties)\b"
)
_CUT_SHORT = 9  # words; an open sentence of fewer says nothing yet
_BROKEN_OFF = 15  # words, where the last of them needs another behind it
_OPEN_END = re.compile(r"(?:[a-z] (?:the|an?)|“)$")  # behind a comma something is asked already
_SUBJECT = re.compile(r"[,，:：]? ?(?:the|all|each|every|our) ")  # of which an ordinal cut short says nothing
# To count bees, is a major task: what translators run on is told.
_IS_A_TASK = re.compile(
    r"To [^,.;]{3,80} is to |[^,.;]{5,160},? is (?:an?|the) (?:[a-z]+ ){0,2}(?:tasks?|requirements?|measures?|needs?|parts?|guarantee|way|move|projects?|duty)\b"
)
# Fully implementing it is a major decision of those above: so it is told, whatever its aims ask.
_IS_DECIDED = re.compile(
    r"(?:[A-Za-z]+ly )?[A-Za-z]+ing [^,.;]{3,80} is an? (?:major |important )?(?:decision|deployment|strategy)\b"
)
_CLOSES_QUOTE = re.compile(r'[^“”"]{2,200}(?<=[A-Za-z0-9.,])” (?=[a-z])')
# How things stand, and what a site says of itself.
_IS_TOLD = re.compile(
    r"But, (?!.*\b(?:necessary|must)\b)|(?:in|In) the past, [^.;]{3,120}\b(?:thought|believed|felt) that\b|[A-Z][^,.;]{3,60} had (?:required|stressed|demanded|emphasi[sz]ed) that\b"
    r"|(?:Resident|Villager|Farmer|Shopkeeper)s? (?:[A-Z][a-z]+ ){1,3}(?:said|told|asked|demanded|stated)\b|Without the authori[sz]ation of this (?:web)?site|If (?:the source is wrong|there is any (?:error|infringement))"
)
_GENERAL_SECRETARY = re.compile(
    r"(?:meeting pointed out )?(?:General Secretary )?Xi Jinping (?:[a-z]+ )?(?:emphasi[sz]ed|stressed|pointed out|said|required)\b(?!.*, and (?:all|each|every|we)\b)"
)
_ASKS = re.compile(r"\b(?:must|should|shall|necessary|required|we need to)\b")


@lru_cache(maxsize=256)  # asked of one sentence several times
def demands_something(text: str) -> bool:
    """Tell whether a sentence of a block asks for something.

    Example:
        >>> demands_something("It is vital to report daily."), demands_something("The work was good.")
        (True, False)
    """
    if closed := _CLOSES_QUOTE.match(text):  # a translator's stop has cut what is quoted
        text = text[closed.end() :]
    if _GENERAL_SECRETARY.match(text) or _IS_TOLD.match(text):
        return False
    if NARRATES.match(text) and not (
        (text.startswith("After the meeting") or THIS_SHOULD.match(text)) and is_modal(text)
    ):
        return False
    if _GAP.match(text) and not _ASKS.search(text):
        return False
    if text.startswith("It is hoped"):
        return _HOPED.match(text) is not None
    if text.startswith(("I hope ", "We hope ")):
        return leads(text, text.index("hope") + len("hope"))
    if _IS_DECIDED.match(text):
        return False
    return is_modal(text) or (IMPERATIVE.match(text) is not None and not _IS_A_TASK.match(text))


def is_modal(text: str) -> bool:
    """Tell whether a text has a modal word; most have none of the words that the pattern needs.

    Example:
        >>> is_modal("all units must report"), is_modal("all units report")
        (True, False)
    """
    for word in _MODAL_WORDS:
        if word in text:
            return (
                _MODAL.search(_OF_A_TASK.sub("", text) if "we " in text or "should" in text else text) is not None
            )
    return False


def is_cut_short(text: str, lead: int) -> bool:
    """Tell whether the last words of a text break off before they say anything.

    Args:
        text: the words from the last ordinal or stop on.
        lead: how many characters of them are an ordinal.

    Example:
        >>> is_cut_short("Third, it is", 5), is_cut_short("Third, all the towns along the old river of An", 5)
        (True, True)
    """
    if text[-1:] in '.。;；!”"）)':
        return False
    says_nothing = lead > 0 and _SUBJECT.match(text, lead) is not None and not is_modal(text)
    words = len(text.split())
    return says_nothing or words < (_BROKEN_OFF if _OPEN_END.search(text) else _CUT_SHORT)
