"""Whether a sentence demands something: modal words, imperatives, hopes, and what only narrates."""

import re
from functools import lru_cache

__all__ = ["IMPERATIVE", "NARRATES", "NARRATES_ONLY", "OPENER", "THIS_SHOULD", "demands_something", "is_modal"]

OPENER = re.compile(
    r"(?:[Aa]t the same time, |[Ii]n addition, |[Mm]eanwhile, )?(?:[Ii]t is (?:also )?(?:necessary|of necessity|required|strictly|(?:important|vital|essential|crucial|imperative) to)|[Ww]e (?:must|should|need|have to|will)|[Tt]here (?:must|should)|(?:[Aa]ll|[Ee]very|[Ee]ach|[Ll]eaders|[Mm]embers|[Cc]adres|[Uu]nits|[Dd]epartments)\b[^.]{0,80}? (?:must|should))\b"
)
_MODAL = re.compile(
    r"\b(?:must|should|shall|(?:is|are|was) (?:also |particularly )?(?:necessary|of necessity|required|strictly forbidden|forbidden)|(?<!the )need(?:s|ed)? to|ha(?:ve|s|d) to|ought to|(?:[Ii]t|it) (?:is|was) (?:also |especially |equally )?(?:important|vital|essential|crucial|imperative) (?:to|that)|(?:is|are) to be [a-z]+(?:ed|en|ne|lt|pt)\b(?! (?:in|on|at) )|next step is to|(?:we|cadres|members|units|departments|everyone|staff) (?:can ?not|may not)|be sure to|required to|not allowed|[Nn]o [a-z]+ (?:is|are) allowed|(?:departments?|bureaus?|committees?|governments?|units?|schools?|counties|districts|towns|cadres|members|everyone|we) wants? to|(?:members|cadres|deputies|departments|units|everyone|officials|teachers|staff) (?:is|are) (?:expected|asked|urged|requested) to)\b"
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
    "be sure",
    "of necessity",
    "is to be",
    "are to be",
    "allowed",
    "step is to",
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
IMPERATIVE = re.compile(
    r"(?:(?:In accordance with|According to|In line with|Based on) (?:the )?(?:principles?|requirements?|standards?|idea|goal|division)\b[^,;]{3,120}, )?(?:(?:[Hh]and (?:over|in)|[Ss]ubmit|[Cc]ontinue|[Ss]trengthen|[Ii]mprove|[Ff]ocus|[Kk]eep|[Aa]dhere|[Pp]ersist|[Ii]mplement|[Cc]arry|[Dd]o|[Mm]ake|[Tt]ake|[Gg]ive|[Gg]rasp|[Pp]romote|[Ee]nsure|[Ii]ntegrate|[Ll]earn|"
    r"[Ss]tudy|[Ff]ollow|[Rr]esolutely|[Ss]trictly|[Ff]ully|[Ee]arnestly|[Cc]onscientiously|[Ee]ffectively|[Ii]ntroduce|[Cc]omplete|[Oo]rgani[sz]e|[Ee]stablish|[Dd]eepen|[Ii]ntensify|[Aa]ccelerate|"
    r"[Ss]peed|[Pp]revent|[Ii]nvestigate|[Cc]onsolidate|[Ee]nhance|[Tt]ighten|[Pp]ay|[Ss]et|[Ss]tick|[Bb]uild|[Pp]ut|[Uu]se|[Oo]ptimi[sz]e|[Ff]ormulate|[Cc]losely|[Vv]igorously|[Aa]ctively|[Ss]olidly|[Hh]ighlight|"
    r"[Hh]old|[Ll]et|[Mm]aintain|[Uu]nify|[Ff]urther|[Ss]eriously|[Tt]horoughly|[Cc]omprehensively|[Rr]ely|[Oo]ppose|[Cc]heck|[Ss]upervise|[Gg]uide|[Cc]reate|[Aa]void|[Aa]lways|[Ff]irmly|[Dd]eeply|To(?! [^.]{3,160}, (?:the|we|they|he|she|it|this) )))\b(?! is| are|ing)"
)
NARRATES = re.compile(
    r"(?:At the meeting|After the meeting|Before the meeting|It is (?:reported|understood)|The meeting was|Overall|In the end|Finally, (?:the meeting|all)|(?:All )?(?:[Pp]articipants|[Aa]ttendees|Everyone|They) (?:all )?(?:agreed|said|expressed|believed))\b|It (?:also )?(?:focused|discussed|covered|dealt|analy[sz]ed|reviewed)\b|(?:These|This(?! (?:year|month|week|quarter|season|spring|summer|autumn|winter)\b)|They) "
)
NARRATES_ONLY = re.compile(
    r"(?:[A-Z][a-z]+ [A-Z][a-z]+, [^.]{0,400}\b(?:attended|presided|participated|spoke|reported)\b|.{0,160}\b(?:said|stated|affirmed|attended|participated|were present|gave|made (?:a |exchange )?speech(?:es)?|made (?:[a-z]+ ){0,2}arrangements|presided|reported on|delivered)\b|At the meeting|After the meeting|Before the meeting|It is (?:reported|understood)|It (?:also )?(?:focused|discussed|covered|dealt|analy[sz]ed|reviewed)|The meeting was|Overall|In the end)\b"
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
_ASKS = re.compile(r"\b(?:must|should|shall|necessary|required|we need to)\b")


@lru_cache(maxsize=256)  # asked of one sentence several times
def demands_something(text: str) -> bool:
    """Tell whether a sentence of a block asks for something.

    Example:
        >>> demands_something("It is vital to report daily."), demands_something("The work was good.")
        (True, False)
    """
    if NARRATES.match(text) and not (
        (text.startswith("After the meeting") or THIS_SHOULD.match(text)) and is_modal(text)
    ):
        return False
    if _GAP.match(text) and not _ASKS.search(text):
        return False
    if text.startswith("It is hoped"):
        return _HOPED.match(text) is not None
    return is_modal(text) or IMPERATIVE.match(text) is not None


def is_modal(text: str) -> bool:
    """Tell whether a text has a modal word; most have none of the words that the pattern needs.

    Example:
        >>> is_modal("all units must report"), is_modal("all units report")
        (True, False)
    """
    for word in _MODAL_WORDS:
        if word in text:
            return _MODAL.search(text) is not None
    return False
