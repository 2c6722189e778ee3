"""Those who take part in a meeting, by name: what each did and said, and whom a name, a surname or a pronoun means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from baoji_notices.drafting.english.dates import MONTHS
from baoji_notices.drafting.english.names import find_names, surname_of
from baoji_notices.drafting.english.people import Person, parse_subject
from baoji_notices.drafting.english.words import POST
from baoji_notices.drafting.passage import Span
from baoji_notices.model.vocabulary import EventRole, ReportingVerb

ON_DAY = rf"[Oo]n (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:the (?:morning|afternoon|evening) of )?(?:{'|'.join((*MONTHS, *(month[:3] for month in MONTHS)))})[.]? [0-9]{{1,2}}(?:st|nd|rd|th)?)"
_AT_MEETING = re.compile(rf"[·•*\s]*(?:(?:At|During|In|After) the (?:meeting|conference|symposium),? |{ON_DAY}, )")
_WITH_POST = re.compile(rf"(?:\b{POST}|\bM(?:r|s|rs)\.|\bComrade) (?P<name>[A-Z][a-z]{{1,9}})(?= [a-z])")
_SURNAME_OPENS = re.compile(r"(?!He |She )(?P<name>[A-Z][a-z]{1,9}) (?:also |then |further )?[a-z]+(?:ed|id|s) ")
_OPENS = 400  # characters in which a sentence's first name stands with its offices
_OFFICES = 200  # characters that offices before a name may take
NAME = 30  # characters that a name takes
BACK = 8  # sentences; a pronoun further from its name is anybody's
# Leaders of the state speak in the texts that are conveyed, not at the meeting.
ABSENT = re.compile(r"Xi Jinping|Li Keqiang|Mao Zedong|Deng Xiaoping")


@dataclass
class Member:
    """A person of the cast, with the first mention that has offices, and the roles in printed order."""

    person: Person
    roles: list[EventRole] = field(default_factory=list)


@dataclass(frozen=True)
class Utterance:
    """A reporting verb with its subject, and the index of the member that the subject is; bare without a subject."""

    span: Span
    kind: ReportingVerb
    speaker: int
    bare: bool = False


@dataclass
class Cast:
    """Everyone who takes part, in the order of the first mention.

    Attributes:
        others: words that are subjects and name no person, with what was done.
        verbs: sentences with where in them a verb begins.
        read: the sentences read so far.
    """

    members: list[Member] = field(default_factory=list)
    utterances: list[Utterance] = field(default_factory=list)
    others: list[tuple[Span, EventRole]] = field(default_factory=list)
    verbs: list[tuple[Span, int]] = field(default_factory=list)
    read: list[Span] = field(default_factory=list)

    def recent(self) -> list[int]:
        """Return the member that the latest sentence with a name begins with: whom he and she mean."""
        for sentence in self.read[:-BACK:-1]:
            opens_known = next(
                (
                    one
                    for one, member in enumerate(self.members)
                    if sentence.text.startswith(member.person.name.text)
                ),
                None,
            )
            if opens_known is not None:
                return [opens_known]
            opens = _SURNAME_OPENS.match(sentence.text)
            if opens and (surnamed := self.find(opens["name"])) is not None:
                return [surnamed]
            posted = (self.find(one["name"]) for one in _WITH_POST.finditer(sentence.text))
            known = next((index for index in posted if index is not None), None)
            if known is not None:
                return [known]
            named = (self.find(name.text) for name in find_names(sentence))
            known = next((index for index in named if index is not None), None)
            if known is not None:
                return [known]
            if person := opening_person(sentence):
                return [self.add(person)]
            if named_first := next(find_names(sentence.part(0, min(len(sentence.text), NAME))), None):
                surname, given, *_ = named_first.text.split()
                if surname == given:
                    continue  # a surname printed twice is nobody's name
                return [self.add(Person(named_first))] if named_first.start == sentence.start else []
        return []

    def find(self, name: str) -> int | None:
        """Return the index of the one member of that name, or of that surname."""
        names = [member.person.name.text for member in self.members]
        letters = _letters(name)
        same = [index for index, one in enumerate(names) if _letters(one) == letters]
        by_surname = [] if " " in name else [index for index, one in enumerate(names) if surname_of(one) == name]
        found = by_surname or same
        return found[0] if len(found) == 1 else None

    def add(self, person: Person) -> int:
        """Note a person, who is a new member if the name has not come before, and return the index."""
        index = self.find(person.name.text)
        if index is None:
            self.members.append(Member(person))
            return len(self.members) - 1
        if person.offices and not self.members[index].person.offices:
            self.members[index].person = person
        return index

    def give(self, index: int, roles: Sequence[EventRole]) -> None:
        """Note what a member did."""
        known = self.members[index].roles
        known.extend(role for role in roles if role not in known)


@lru_cache(maxsize=1024)
def _letters(name: str) -> str:
    """Return a name as translators may run it on, or part it elsewhere: Er Gubuti is Ergu Buti."""
    return name.replace(" ", "").lower()


def opening_person(sentence: Span) -> Person | None:
    """Return the official whom a sentence begins with, whatever is told of him or her."""
    lead = _AT_MEETING.match(sentence.text)
    begin = lead.end() if lead else 0
    head = sentence.part(begin, min(len(sentence.text), begin + _OPENS))
    if next(find_names(head.part(0, min(len(head.text), _OFFICES))), None) is None:
        return None
    found = parse_subject(head)
    person = found.persons[0] if found.persons else None
    at_head = person is not None and person.start - sentence.start - begin <= len("the Comrade ")
    return person if person and person.offices and at_head and not ABSENT.search(person.name.text) else None
