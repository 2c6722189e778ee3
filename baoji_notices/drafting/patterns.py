"""What a row of a grammar's tables is: a name, a regular expression, an invented example, and what it stands for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Pattern(Generic[Value]):
    """One form that a table knows; the tests show that its example is matched by it.

    Attributes:
        name: the form's name.
        regex: its regular expression; quantifiers are bounded, so that its time is in step with the text's length.
        example: invented words that it matches.
        value: what the form stands for.
    """

    name: str
    regex: re.Pattern[str]
    example: str
    value: Value


def row(name: str, expression: str, example: str, value: Value) -> Pattern[Value]:
    """Make a row of a table.

    Example:
        >>> row("required", "会议要求", "会议要求，", "required").regex.match("会议要求，")[0]
        '会议要求'
    """
    return Pattern(name, re.compile(expression), example, value)


def first_match(table: Iterable[Pattern[Value]], text: str) -> Pattern[Value] | None:
    """Return the first row of a table that is found in a text; tables stand in the order of their precedence."""
    return next((one for one in table if one.regex.search(text)), None)
