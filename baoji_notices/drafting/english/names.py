"""Chinese personal names in Latin letters: a surname, and a given name of one or two syllables of pinyin."""

import re
from collections.abc import Iterator
from functools import lru_cache

from baoji_notices.drafting.passage import Span

# The syllables of Hanyu Pinyin (GB/T 16159), by their initial; v and yu are what translators print for ü.
_FINALS = {
    "": "a o e ai ei ao ou an en ang eng er",
    "b": "a o ai ei ao an en ang eng i ie iao ian in ing u",
    "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
    "f": "a o ei ou an en ang eng u",
    "d": "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un",
    "t": "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan ü üe v ve",
    "l": "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe v ve yu",
    "g": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "k": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "q": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "x": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "zh": "a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "ch": "a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "sh": "a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang",
    "r": "e i ao ou an en ang eng ong u ua uo ui uan un",
    "z": "a e i ai ei ao ou an en ang eng ong u uo ui uan un",
    "c": "a e i ai ao ou an en ang eng ong u uo ui uan un",
    "s": "a e i ai ao ou an en ang eng ong u uo ui uan un",
    "y": "a e i o ao ou an in ang ing ong u ue uan un",
    "w": "a o ai ei an en ang eng u",
}
SYLLABLES = frozenset(initial + final for initial, finals in _FINALS.items() for final in finals.split())
_COMPOUND_SURNAMES = re.compile(
    "Ouyang|Sima|Shangguan|Zhuge|Huangfu|Dongfang|Gongsun|Linghu|Murong|Xiahou|Situ|Yuwen|Zhangsun|Duanmu|Ximen|Dugu|"
    "Nangong|Helian|Chunyu|Tantai|Taishi|Shentu|Zhongli|Gongye|Zongzheng|Puyang|Xuanyuan|Dongguo|Baili|Tuoba|Wanqi|"
    "Zhongsun|Gongyang|Guliang|Liangqiu|Xianyu|Sikong|Sikou|Nanmen"
)
_PLACES = frozenset({("Hong", "Kong")})
_WORD = re.compile(r"[A-ZÜ](?:[a-zü]+|[A-ZÜ]+(?![a-z]))?(?:['’-][A-Za-zü][a-zü]*)?")
# A given name of two syllables is printed apart, too: Guo Lang Tao.
_SECOND_SYLLABLE = re.compile(r" (?P<name>[A-Z][a-z]{1,5})(?![A-Za-z’'-]| [A-Z])")
# Translators leave a surname small that is an English word, too (fan, long, he); in a list the name is still one.
_SMALL_SURNAME = re.compile(r"(?:^|[,;] |\band )(?!an |me |men |she |can )(?P<name>[a-z]{2,6}) $")
# Behind a place stands what kind of place it is.
_OF_A_PLACE = re.compile(
    r"(?:[ -](?:County|District|City|Province|Prefecture|Town|Township|Village|Street|Subdistrict|Road|River|Lake|"
    r"Mountain|Community|Banner|League|New Area|Autonomous|Airport|Station|Park|University|Group|Company|Bureau|Daily|News)\b"
    r"|['’]s\b)"
)


def find_names(span: Span) -> Iterator[Span]:
    """Yield the personal names in a span, in the order of the text.

    Example:
        >>> words = "Mayor Ouyang Xiu and Lv Ming of Mei County met He Yun."
        >>> [name.text for name in find_names(Span(0, len(words), words))]
        ['Ouyang Xiu', 'Lv Ming', 'He Yun']
    """
    before: re.Match[str] | None = None
    for word in _WORD.finditer(span.text):
        if (
            before
            and word.start() == before.end() + 1
            and span.text[before.end()] == " "
            and is_name(before[0], word[0])
        ):
            comrade = span.text.endswith("omrade ", 0, before.start())
            if comrade or not _OF_A_PLACE.match(span.text, word.end()):
                more = _SECOND_SYLLABLE.match(span.text, word.end()) if word[0].lower() in SYLLABLES else None
                apart = more and more["name"].lower() in SYLLABLES
                yield span.part(before.start(), more.end() if more and apart else word.end())
            before = None
        else:
            before = word
            if not span.text.startswith(", ", word.end()):
                continue
            small = _SMALL_SURNAME.search(span.text, max(0, word.start() - 10), word.start())
            if small and is_name(small["name"], word[0]):
                yield span.part(small.start("name"), word.end())
                before = None


def is_name(surname: str, given: str) -> bool:
    """Tell whether two words make a Chinese name, the surname first.

    Example:
        >>> is_name("Lei", "Huihui"), is_name("Party", "Group")
        (True, False)
    """
    if (surname, given) in _PLACES or (surname.isupper() and given.isupper() and len(surname) > 1):
        return False  # a headline, or an abbreviation
    return _is_surname(surname) and _is_given(given)


@lru_cache(maxsize=4096)
def _is_surname(word: str) -> bool:
    return word.lower() in SYLLABLES or _COMPOUND_SURNAMES.fullmatch(word.title()) is not None


@lru_cache(maxsize=4096)
def _is_given(word: str) -> bool:
    letters = re.sub("['’-]", "", word.lower())
    return letters in SYLLABLES or any(
        letters[:cut] in SYLLABLES and letters[cut:] in SYLLABLES for cut in range(1, min(len(letters), 7))
    )


def surname_of(name: str) -> str:
    """Return the surname of a name, which texts for readers abroad print last.

    Example:
        >>> surname_of("Lei Huihui"), surname_of("Huihui Lei")
        ('Lei', 'Lei')
    """
    first, *_, last = name.split() if " " in name else (name, name)
    return first if _is_surname(first) or not _is_surname(last) else last


def is_run_on(word: str) -> bool:
    """Tell whether a word is a whole name in one, as translators print it: a surname and one or two syllables.

    Example:
        >>> is_run_on("wujunyi"), is_run_on("deputy")
        (True, False)
    """
    letters = word.lower()
    return any(letters[:cut] in SYLLABLES and _is_given(letters[cut:]) for cut in range(1, min(len(letters), 7)))
