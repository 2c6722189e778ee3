"""The tree of directives while a text is read: ordinals of one style are siblings, another style is a level below."""

from dataclasses import dataclass, field


@dataclass
class Unit:
    """A directive in the making: where it stands, its ordinal and what stands above it."""

    start: int
    end: int
    block: int
    style: str | None = None
    printed: str | None = None
    number: int | None = None
    parent: int | None = None
    sentences: int = 1


@dataclass
class Tree:
    """The directives of a text, and the open ordinals of the block being read, outermost first."""

    units: list[Unit] = field(default_factory=list)
    path: list[int] = field(default_factory=list)
    bodied: dict[str | None, tuple[int, bool]] = field(default_factory=dict)

    def begin(self) -> None:
        """Begin a block: no ordinal is open, and none of it has been seen."""
        self.path = []
        self.bodied = {}

    def open(self, unit: Unit) -> None:
        """Add an ordinal beside its elder sibling of the same style, or below the last one that is open."""
        level = self._level_of(unit)
        if level is not None:
            self.path = self.path[:level]
        unit.parent = self.path[-1] if self.path else None
        self.units.append(unit)
        self.path.append(len(self.units) - 1)
        count, several = self.bodied.get(unit.style, (0, False))
        self.bodied[unit.style] = (count + 1, several)

    def _level_of(self, unit: Unit) -> int | None:
        """Return how deep the ordinal's elder sibling is: of its style, or the one it counts on from (二是 … 三要)."""
        open_units = [self.units[index] for index in self.path]
        of_style = [depth for depth, one in enumerate(open_units) if one.style == unit.style]
        counts_on = [
            depth for depth, one in enumerate(open_units) if one.number == (unit.number or 0) - 1 and one.number
        ]
        return next(iter(of_style + counts_on), None)

    def extend(self, end: int) -> None:
        """Let the last open ordinal run on to the end of a sentence."""
        last = self.units[self.path[-1]]
        last.end = end
        last.sentences += 1
        self.bodied[last.style] = (self.bodied[last.style][0], True)

    def ends_with(self, unit: Unit) -> bool:
        """Tell whether an unnumbered sentence behind an ordinal ends the list: all its elders have one sentence."""
        count, several = self.bodied[unit.style]
        return count > 1 and not several
