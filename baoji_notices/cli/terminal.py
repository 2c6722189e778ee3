"""What the commands share when they print words of a record on a terminal."""

import unicodedata


def plain(text: str) -> str:
    """Show control and formatting characters as escapes, so that data cannot steer a terminal; lines stay.

    Example:
        >>> plain("\\x1b[31m会议\\n")
        '\\\\x1b[31m会议\\n'
    """
    return "".join(
        character
        if character == "\n" or character.isprintable() or unicodedata.category(character) == "Zs"
        else character.encode("unicode_escape").decode()
        for character in text
    )


def one_line(text: str) -> str:
    """Show words on one line, as plain does.

    Example:
        >>> one_line("会议\\n指出")
        '会议 指出'
    """
    return plain(text.replace("\n", " "))
