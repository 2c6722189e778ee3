"""The parts of a made-up record with the text that they stand in: people, groups, conveyed items, directives."""

import random
from datetime import date
from typing import Any

from baoji_notices.registries import Body, Event
from benchmark.sources import Place, Sources, pick
from benchmark.words import EN, GIST_OBJECTS, GIST_VERBS, WORDS, ZH, in_script

Value = dict[str, Any]
_RECORD, _PART = 1_800, 265  # bytes that a record and a part of it cost besides their words
_CHILDREN = (0, 0, 1, 1, 2, 3, 4)


class Parts:
    """The lists of one record, and the text that grows with them.

    Attributes:
        pieces: the text so far; it stays empty where the text is withheld.
        lists: the parts that can be anchored, by field.
        room: the place of the meeting as printed.
    """

    def __init__(self, rng: random.Random, sources: Sources, language: str, *, full: bool) -> None:
        self._rng, self._sources, self._language = rng, sources, language
        self._words = WORDS[language]
        self._say_in = self._words.templates
        self._plain = EN if language == "en" else ZH  # names and posts are normalised to simplified characters
        self._length, self._parts = 0, 0
        self._modality = None if language == "en" else "must"  # the word would be the translating machine's
        self.full = full
        self.pieces: list[str] = []
        self.lists: dict[str, list[Value]] = {
            name: []
            for name in ("appearances", "groups", "conveyed", "blocks", "directives", "formulations", "defects")
        }
        self.room: str | None = None

    def opening(self, when: Value, body: str, kind: str) -> None:
        """Say when, where and by whom the meeting was held."""
        room = pick(self._rng, self._words.places)
        self.room = room if self._rng.random() < 0.3 else None
        form = "opening" if when["as_printed"] else "undated"
        self._say(
            self._say_in[form].format(
                date=when["as_printed"],
                body=body,
                place=room,
                kind=kind,
                topic=pick(self._rng, self._words.objects),
            )
        )

    def people(self, place: Place, *, at_least: bool) -> None:
        """Add the named persons; whoever presides has a family name that no other meeting of the place shares."""
        rng, draws, words = self._rng, self._sources.draws, self._words
        for index in range(max(pick(rng, draws.counts["appearances"]), at_least)):
            roles = pick(rng, draws.roles)
            first = place.number if index == 0 or "presided" in roles else int(rng.random() * 1000)
            family = first % len(words.names)
            given = [int(rng.random() * len(words.given)) for _ in range(2)]
            name, printed = self._named(self._plain, family, given), self._named(words, family, given)
            offices = [self._office() for _ in range(pick(rng, draws.counts["offices"]))]
            held = self._say_in["and"].join(office["as_printed"] for office in offices)
            self._space()
            anchor = self._say(self._say_in["person"].format(name=printed, offices=held))
            done = self._say_in["and"].join(words.roles[role] for role in roles)
            self._say((", " if self._language == "en" else "") + done + self._say_in["stop"])
            self._add(
                "appearances", name=name, as_printed=printed, event_roles=roles, offices=offices,
                office_missing=None, anchor=anchor,
            )  # fmt: skip

    def _named(self, words: Any, family: int, given: list[int]) -> str:
        tail = "".join(words.given[index] for index in given)
        return (
            f"{words.names[family]} {tail.capitalize()}" if self._language == "en" else words.names[family] + tail
        )

    def _office(self) -> Value:
        rng = self._rng
        number = int(rng.random() * len(self._words.posts))
        (printed, side), (post, _) = self._words.posts[number], self._plain.posts[number]
        kind = rng.random()
        if kind < 0.4:
            return {"as_printed": printed, "body": None, "post": post, "side": side}
        body = {"as_printed": pick(rng, self._words.bodies), "key": None}
        if kind > 0.8:
            known = pick(rng, self._sources.bodies)
            body = {"as_printed": self._printed(known), "key": known.key}
        whole = self._say_in["own"].format(body=body["as_printed"], post=printed)
        return {"as_printed": whole, "body": body, "post": post, "side": side}

    def _printed(self, row: Body | Event) -> str:
        """Return the name of a body or an event as the text prints it, in Chinese where it has no other."""
        names = (row.name_en, row.name_zh) if self._language == "en" else (row.name_zh, row.name_en)
        return in_script(names[0] or names[1] or "", self._language)

    def groups(self) -> None:
        """Add the unnamed participants."""
        rng = self._rng
        for _ in range(pick(rng, self._sources.draws.counts["groups"])):
            kind, role = pick(rng, self._sources.draws.groups)
            group, number, form = pick(rng, self._words.groups[kind]), 2 + int(rng.random() * 400), rng.random()
            counted = "few" if form < 0.2 else "exactly" if form < 0.4 else None
            printed = self._say_in[counted].format(group=group, count=number) if counted else group
            self._space()
            anchor = self._say(printed)
            self._say(self._say_in["space"] + self._words.roles[role] + self._say_in["stop"])
            self._add(
                "groups", as_printed=printed, kind=kind, count_min=number if counted else None,
                count_max=number if counted == "exactly" else None, approximate=counted == "few", event_role=role,
                anchor=anchor,
            )  # fmt: skip

    def conveyed(self, day: date) -> None:
        """Add the conveyed items; events of the registry only where they had begun."""
        rng, sources = self._rng, self._sources
        number = pick(rng, sources.draws.counts["conveyed"])
        if number:
            self._space()
            self._say(self._say_in["conveying"])
        for index in range(number):
            kind, document, level, known = pick(rng, sources.draws.conveyed)
            event = pick(rng, sources.events) if known else None
            name = self._printed(event) if event else None
            if event is None or not name or (event.start or "") > day.isoformat():
                event, printed = None, pick(rng, self._words.conveyed[kind])
            else:
                printed, level = self._say_in["spirit"].format(event=name), event.level.value
            issuer = pick(rng, sources.bodies) if rng.random() < 0.3 else None
            numbered = kind == "document" and rng.random() < 0.3
            anchor = self._say(printed)
            self._say(self._say_in["and"] if index < number - 1 else self._say_in["stop"])
            self._add(
                "conveyed", as_printed=printed, kind=kind, document_kind=document, level=level,
                issuer=issuer and {"as_printed": self._printed(issuer), "key": issuer.key},
                number=self._say_in["number"].format(year=day.year, number=index + 7) if numbered else None,
                event=event and event.key, anchor=anchor,
            )  # fmt: skip

    def content(self, size: float) -> None:
        """Add blocks with directives: of a full text until the line has its size, else as many as real ones."""
        counts = self._sources.draws.counts
        blocks = max(pick(self._rng, counts["blocks"]), self.full)
        wanted = pick(self._rng, counts["directives"]) if blocks and not self.full else 0
        formulations, defects = pick(self._rng, counts["formulations"]), pick(self._rng, counts["defects"])
        if not self.full:
            self._withheld_formulations(formulations)
        for block in range(blocks):
            self._block()
            ordinals = pick(self._rng, self._words.ordinals) if self.full or self._rng.random() < 0.3 else ()
            due, ordinal = (block + 1) / blocks, 0
            while (
                self._lacks(size * due, ordinal == 0)
                if self.full
                else len(self.lists["directives"]) < wanted * due
            ):
                printed = ordinals[ordinal] if ordinal < len(ordinals) else None
                ordinal += 1
                parent = len(self.lists["directives"])
                often = 0.5 if formulations > len(self.lists["formulations"]) else 0
                self._directive(block, None, printed, ordinal if printed else None, often)
                for _ in range(pick(self._rng, _CHILDREN) if self.full else 0):
                    self._directive(block, parent, None, None, often)
        for _ in range(defects):
            self._defect()

    def _block(self) -> None:
        verb = pick(self._rng, self._sources.draws.verbs)
        people = self.lists["appearances"]
        speaker = int(self._rng.random() * len(people)) if people and self._rng.random() < 0.47 else None
        frame = self._words.frames[verb][speaker is not None]
        if speaker is not None:
            frame = self._say_in["speaker"].format(name=people[speaker]["as_printed"], frame=frame)
        self._say("\n")
        anchor = self._say(frame)
        self._say(self._say_in["comma"])
        self._add("blocks", verb=verb, as_printed=frame, speaker=speaker, anchor=anchor)

    def _directive(
        self, block: int, parent: int | None, printed: str | None, ordinal: int | None, often: float
    ) -> None:
        rng, words = self._rng, self._words
        heading = pick(rng, words.headings) if printed and rng.random() < 0.8 else None
        said = (printed or "") + (heading + self._say_in["stop"] + self._say_in["space"] if heading else "")
        addressee = pick(rng, words.addressees) if rng.random() < 0.1 else None
        deadline = pick(rng, words.deadlines) if rng.random() < 0.05 else None
        if self.full:
            said, formulation = self._sentence(said, addressee, deadline, often)
            self._space()
            start = self._length
            anchor = self._say(said)
            if formulation:
                place, key, surface = formulation
                stands = self._span(start + place, surface)
                self._add("formulations", key=key, surface=surface, anchor=stands)
        else:
            anchor = None
        ordinal_printed = printed.rstrip("，, ") if printed else None
        self._add(
            "directives", parent=parent, block=block, ordinal_as_printed=ordinal_printed, ordinal=ordinal,
            heading=heading, gist=f"{pick(rng, GIST_VERBS)} {pick(rng, GIST_OBJECTS)}",
            type=pick(rng, self._sources.draws.types), modality=self._modality if rng.random() < 0.85 else None,
            addressee=addressee, deadline=deadline, anchor=anchor,
        )  # fmt: skip

    def _sentence(
        self, said: str, addressee: str | None, deadline: str | None, often: float
    ) -> tuple[str, tuple[int, str, str] | None]:
        """Return the words of a directive, and where among them a formulation stands."""
        rng, words, say_in = self._rng, self._words, self._say_in
        said += (addressee or "") + say_in["space"] * bool(addressee) + say_in["must"]
        formulation = None
        if rng.random() < often:
            key, surface = pick(rng, self._sources.surfaces[self._language])
            formulation = (len(said) + len(say_in["bound"]), key, surface)
            said += say_in["bound"] + surface + say_in["comma"]
        clauses = [
            say_in["clause"].format(
                manner=pick(rng, words.manners), verb=pick(rng, words.verbs), object=pick(rng, words.objects)
            )
            for _ in range(1 + int(rng.random() * 4))
        ]
        end = [deadline] if deadline else []
        end += [pick(rng, words.aims)] if rng.random() < 0.6 else []
        return said + say_in["comma"].join(clauses + end) + say_in["stop"], formulation

    def _withheld_formulations(self, number: int) -> None:
        drawn = dict(pick(self._rng, self._sources.surfaces[self._language]) for _ in range(number))
        for key, surface in drawn.items():  # a withheld record has a row a key
            self._add("formulations", key=key, surface=surface, anchor=None)

    def _defect(self) -> None:
        kind = pick(self._rng, self._sources.draws.defects)
        self._space()
        anchor = self._say(self._words.defects[kind])
        self._add("defects", kind=kind, note=f"the text shows {kind.replace('_', ' ')}", anchor=anchor)

    def _add(self, name: str, /, **part: Any) -> None:
        self._parts += 1
        self.lists[name].append(part)

    def _say(self, words: str) -> Value | None:
        if not self.full:
            return None
        self.pieces.append(words)
        self._length += len(words)
        return self._span(self._length - len(words), words)

    def _span(self, start: int, exact: str) -> Value:
        return {"field": "content", "start": start, "end": start + len(exact), "exact": exact}

    def _space(self) -> None:
        if self.full and self._say_in["space"]:
            self._say(" ")

    def _lacks(self, size: float, empty: bool) -> bool:
        return empty or self._size() < size

    def _size(self) -> float:
        """Reckon the bytes of the line: most words stand in the content and in an anchor."""
        width = 1 if self._language == "en" else 3
        return _RECORD + self._parts * _PART + 1.9 * width * self._length
