"""Formulations (提法) in a text: every form that the registry lists, found in one pass, the longest at each place."""

from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from baoji_notices.drafting.passage import Passage
from baoji_notices.model.content import Formulation
from baoji_notices.model.vocabulary import Language
from baoji_notices.paths import data_dir
from baoji_notices.registries import Registries

_QUOTES = {'"': "“”「」『』„‟", "'": "‘’‛`"}
_OPEN, _CLOSE = "“‘「『\"'", "”’」』\"'"


def formulations_in(passage: Passage) -> tuple[Formulation, ...]:
    """Return the formulations of a text, a row an occurrence; quotation marks around a form belong to its surface.

    Example:
        >>> [one.surface for one in formulations_in(Passage("做到“两个维护”。", Language.ZH_HANS))]
        ['“两个维护”']
    """
    automaton, keys = _automaton()
    plain = _plain(passage.content)
    found = []
    for index, start, end in automaton.find_matches_as_indexes(plain):
        if passage.language == Language.EN and not _is_whole(plain, start, end):
            continue
        if start and passage.content[start - 1] in _OPEN and passage.content[end : end + 1] in tuple(_CLOSE):
            start, end = start - 1, end + 1
        span = passage.span(start, end)
        found.append(Formulation(key=keys[index], surface=span.text, anchor=span.anchor()))
    return tuple(found)


@cache
def _automaton() -> tuple[AhoCorasick, list[str]]:
    keys: dict[str, str] = {}
    for entry in Registries(data_dir()).formulations.values():
        for form in sorted(entry.surfaces):
            keys.setdefault(_plain(form), entry.key)
            keys.setdefault(_plain(form).strip("\"'"), entry.key)
    # LeftmostLongest gives offsets in code points, and of two forms at a place the longer (codebook, formulations).
    automaton = AhoCorasick(
        list(keys), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
    )
    return automaton, list(keys.values())


def _plain(text: str) -> str:
    """Return a text of the same length with one kind of quotation marks and small letters."""
    for plain, marks in _QUOTES.items():
        for mark in marks:  # eight times faster than str.translate, which looks each character up
            text = text.replace(mark, plain)
    small = text.lower()
    return small if len(small) == len(text) else text


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    inside = (before.isalnum() and text[start].isalnum()) or (after.isalnum() and text[end - 1].isalnum())
    return not inside
