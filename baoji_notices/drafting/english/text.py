"""Sentences of a machine-translated text, and the opening in which it says what met, when, and under whom."""

import re
from collections.abc import Iterator

from baoji_notices.drafting.passage import Passage, Span

# Translators of pages without spaces run sentences together (problem.Second, focus): a capital after a stop ends one.
_RUN_ON = re.compile(
    r"[.。](?=[A-Z][a-z]+(?:-[a-z]+|['’]s)?[ ,]|(?:Contribution|Statement|Editor|Reviewer|Source|Author)[:：]|(?:Two|Three|Four|Five)[A-Z][a-z]|[(（][A-Z][a-z]+ [A-Z][a-z]+[)）]$)"
    r"|(?<=[.。!])[”\"](?= [Ss]aid [A-Z])"
)
_DATELINE = re.compile(
    r"News from this (?:web)?site(?= On ) ?|[^.;()（）]{0,80}[(（] ?(?:[A-Z][A-Za-z’']{1,15},? ){0,4}(?:[Aa]ll )?(?:[Mm]edia |[Tt]rainee )?(?:[Rr]eporter|[Cc]orrespondent|[Jj]ournalist)s?\b[^()（）]{0,120}[)）][:：]? *"
    r"|[A-Z][^.;:()（）]{3,80}(?:News|Network|Daily|Online|Station) ?[(（][A-Z][A-Za-z]+[ /][A-Z][A-Za-z ,、/]{2,100}[)）] ?(?=[A-Z])"
    r"|【[^【】]{5,120}】 ?|(?:□ ?[^□.]{3,100}\n)?This newspaper(?:, [A-Z][a-z]+){0,2}, [A-Z][a-z]+ [0-9]{1,2} ?[—–-]{1,2} ?|html(?=[A-Z])|[A-Z]{3,20}, (?:[A-Z][a-z]+, )?[A-Z][a-z]{2,8}\.? [0-9]{1,2} [(][A-Za-z ]{4,30}[)] ?[–—-]{1,2} ?|[A-Z][^.;,()]{3,60} (?:[Nn]ews|[Nn]etwork|[Rr]eport(?:ed)?)[:：] *"
    r"|[A-Z][A-Za-z’']{1,20}(?: [A-Z][A-Za-z’']{1,20}){0,3}(?:, [A-Z][A-Za-z]{1,20}(?: [A-Z][A-Za-z]{1,20}){0,2}){0,2} ?[–—] (?=[A-Z])|(?:[A-Z][a-z]{2,20}, )?[A-Z][a-z]{2,9} [0-9]{1,2}, 20[0-9]{2} [–—-] (?=[A-Z])"
)
_SIGNATURE = re.compile(
    r"[(（【\[] ?(?:[A-Z][a-z]+ )?(?:[Rr]eporter|[Cc]orrespondent|[Ii]ntern|[Ee]ditor|[Aa]uthor|[Ss]ource|[Pp]hoto|[Tt]ext)\b[^()（）]{0,150}[)）】\]]?[.。]?$"
    r"|(?:Contribut(?:ion|ed by)|(?:[Rr]esponsible )?[Ee]ditor|Review(?:er|ed by)?|Author|Photo|Supervisor|Translator)[:：].{0,150}$"
    r"|Statement[:：] This article\b.*$"
    r"|[(（](?:By|Translated by|Edited by) [^()（）]{3,150}[)）][.。]?$"
    r"|[(（][A-Z][a-z]+ [A-Z][a-z]+(?:[ ,、]{1,2}[A-Z][a-z]+ [A-Z][a-z]+){0,3}[)）][.。]?$"
)
# The stop of an ordinal ends no sentence: what it numbers stands behind it.
_NUMBER_AT_END = re.compile(r"(?:^|[:：.;；)）”]\s*)(?P<number>[1-9][0-9]?[.])$")
OPENING = 4  # sentences; what comes later is of what was said, and names other meetings and other days


def sentences_of(passage: Passage) -> tuple[Span, ...]:
    """Return the sentences of a passage without dateline and signature, split also where no space follows a stop.

    Example:
        >>> from baoji_notices.model.vocabulary import Language
        >>> text = "Anxi News (Reporter Li Min) The bureau met.It was late. (Editor Wang)"
        >>> [one.text for one in sentences_of(Passage(text, Language.EN))]
        ['The bureau met.', 'It was late.']
    """
    return tuple(one for one in _split(passage) if not _SIGNATURE.match(one.text))


def _split(passage: Passage) -> Iterator[Span]:
    carried: int | None = None
    for index, sentence in enumerate(passage.sentences):
        dateline = _DATELINE.match(sentence.text) if index < OPENING else None
        begin = sentence.start + (dateline.end() if dateline else 0) if carried is None else carried
        number = _NUMBER_AT_END.search(sentence.text) if sentence.text[-2:-1].isdigit() else None
        carried = sentence.start + number.start("number") if number else None
        end = carried or sentence.end
        runs_on = sentence.text.find(".", 0, -1) >= 0 or "。" in sentence.text
        for stop in (
            _RUN_ON.finditer(sentence.text, max(0, begin - sentence.start), end - sentence.start)
            if runs_on
            else ()
        ):
            if sentence.text[stop.start() - 1 : stop.start()].isupper():
                continue  # initials, as in U.S.
            yield passage.span(begin, sentence.start + stop.end())
            begin = sentence.start + stop.end()
        last = passage.span(begin, end)
        if last.text:
            yield last
