"""What stands before a subject in its sentence: adverbials, purposes and datelines; and the adverb behind it."""

import re

from baoji_notices.drafting.english.dates import DATE

_ADVERBIAL = re.compile(
    r"^(?:[0-9]{2,4}(?=On ))?(?:(?:the (?:first|last) (?:working )?day of|20[0-9]{2}(?=[,，])|[0-9]{1,2} [0-9]{1,2}(?=[,，])|on|in|at|after|from|since|before|during|recently|to|for|with|so as|as|according|yesterday|today|last (?:night|week|month|[A-Z][a-z]+day)|this|a few|under|following|subsequently|afterwards?|then|later|the other day|the day before|by)\b[^,，]{0,200}|"
    rf"{DATE.pattern.replace('(?P<', '(?P<x')})[,，] ?",
    re.IGNORECASE,
)
# In order to do this, promote that, and ensure a third thing, the bureau held.
_PURPOSES = ("In order to ", "in order to ", "So as to ", "To ")
_MORE_PURPOSE = re.compile(
    r"(?:and )?(?:further )?(?!the |our |all |an? |members |leaders |on |in |at |it )(?:[a-z]+ly )?[a-z]{3,14} [^,，]{3,200}[,，] ?"
)
_ADVERB_END = re.compile(
    r"[ ,，]*\b(?:has|have|jointly|immediately|recently|successively|also|promptly|quickly|today|specially|once again|together|organized and|[a-z]+ly)?[ ,，]*$"
)
_DATELINE = re.compile(
    r"^(?:[A-Z]{3,}(?: [A-Z]+)?, [A-Z][a-z]+\.? [0-9]{1,2}(?: \([^)]{1,30}\))?|[A-Z][a-z]+\.? [0-9]{1,2}, ?\[[^\]]{2,30}\]) ?[-—–]{1,3} ?"
)
_DAY_BEHIND = re.compile(
    r",? on (?:the )?(?:morning|afternoon|evening|[A-Z][a-z]{2,5}day)(?: (?:of|on) .{3,25})?$"
)


def without_adverbial(words: str) -> str:
    """Return a subject without the adverbials before it and the adverb behind it.

    Example:
        >>> without_adverbial("On May 2, after lunch, the county court jointly")
        'the county court'
    """
    words = _DAY_BEHIND.sub("", _DATELINE.sub("", words.strip()))
    if days := [day.end() for day in DATE.finditer(words) if words.startswith((",", "，"), day.end())]:
        words = words[days[-1] + 1 :].lstrip()  # what stands before the day is what it was held for
    return _ADVERB_END.sub("", without_lead(words))


def without_lead(words: str) -> str:
    """Return a sentence or a subject without the adverbials before it.

    Example:
        >>> without_lead("In order to rest, eat well, and sleep, the court met")
        'the court met'
    """
    while lead := _ADVERBIAL.match(words):
        words = words[lead.end() :]
        while lead[0].startswith(_PURPOSES) and (more := _MORE_PURPOSE.match(words)):
            words = words[more.end() :]
    return words
