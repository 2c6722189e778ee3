"""The tree of directives: what stands under which, below the reporting frames."""

from dataclasses import dataclass, field

from baoji_notices.model import MeetingRelease
from baoji_notices.model.content import Block, Directive


@dataclass(frozen=True)
class Node:
    """A directive with those that stand under it."""

    index: int
    directive: Directive
    children: list["Node"] = field(default_factory=list)


@dataclass(frozen=True)
class Branch:
    """A reporting frame with the directives in it; without a frame, those that stand in none."""

    index: int | None
    block: Block | None
    nodes: list[Node] = field(default_factory=list)


def tree(record: MeetingRelease) -> list[Branch]:
    """Return the branches of a record in printed order, directives outside any frame first.

    Example:
        >>> from baoji_notices import read_releases
        >>> record = next(record for record in read_releases() if record.text.content)
        >>> [len(branch.nodes) for branch in tree(record)]
        [1, 3]
    """
    branches = [Branch(index, block) for index, block in enumerate(record.blocks)]
    outside = Branch(None, None)
    nodes: list[Node] = []
    for index, directive in enumerate(record.directives):
        node = Node(index, directive)
        nodes.append(node)
        if directive.parent is not None and directive.parent < index:
            nodes[directive.parent].children.append(node)
        elif directive.block is not None and directive.block < len(branches):
            branches[directive.block].nodes.append(node)
        else:
            outside.nodes.append(node)
    return [outside, *branches] if outside.nodes else branches
