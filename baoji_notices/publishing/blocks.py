"""Generated blocks in hand-written papers: what stands between <!-- build:NAME --> and <!-- end:NAME -->."""

from baoji_notices.errors import InvalidRecordError


def fill(text: str, blocks: dict[str, str], paper: str) -> str:
    """Return a paper with its generated blocks made anew.

    Args:
        text: the present text of the paper.
        blocks: the new content of each block by name.
        paper: the paper's name, for the message.

    Raises:
        InvalidRecordError: if the paper lacks the markers of a block.

    Example:
        >>> fill("<!-- build:n -->\\nold\\n<!-- end:n -->", {"n": "new\\n"}, "paper.md")
        '<!-- build:n -->\\nnew\\n<!-- end:n -->'
    """
    for name, content in blocks.items():
        start, end = f"<!-- build:{name} -->\n", f"<!-- end:{name} -->"
        if start not in text or end not in text:
            raise InvalidRecordError(f"{paper} has no lines <!-- build:{name} --> and {end}. Restore them.")
        head, _, rest = text.partition(start)
        text = head + start + content + end + rest.partition(end)[2]
    return text
