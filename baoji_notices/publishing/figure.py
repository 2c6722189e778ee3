"""The figure in README.md: drawn by a worked example, and kept while what it draws stays the same."""

import hashlib
import json
import re
import runpy
from collections.abc import Iterable
from pathlib import Path

from baoji_notices.errors import MissingExtraError
from baoji_notices.model import MeetingRelease

FIGURE_PATH = "examples/directive_types.svg"
_STAMP = re.compile(r"<!-- drawn from ([0-9a-f]{64}), drawing ([0-9a-f]{64}) -->\n\Z")


def figure(root: Path, records: Iterable[MeetingRelease]) -> bytes:
    """Draw the README's figure, by the chart of the example of its name.

    The drawing differs a little between machines with other fonts and between versions of the libraries; what is
    drawn does not. So a file whose stamp names the same chart, and which nobody has edited, keeps its bytes.

    Args:
        root: the checkout, whose examples/directive_types.py is run.
        records: the records of the dataset.

    Raises:
        MissingExtraError: if Altair or vl-convert is not installed.
    """
    path = root / FIGURE_PATH
    try:
        import vl_convert

        chart = runpy.run_path(str(path.with_suffix(".py")))["chart"](records)
    except ModuleNotFoundError as error:
        raise MissingExtraError("site", error.name or "") from None
    spec = {key: value for key, value in chart.to_dict().items() if key != "$schema"}  # names Altair's version
    wanted = _digest(json.dumps(spec, sort_keys=True))
    if path.is_file():
        content = path.read_text(encoding="utf-8")
        stamp = _STAMP.search(content)
        if stamp and stamp.groups() == (wanted, _digest(content[: stamp.start()])):
            return content.encode()
    drawing = f"{vl_convert.vegalite_to_svg(spec)}\n"
    return f"{drawing}<!-- drawn from {wanted}, drawing {_digest(drawing)} -->\n".encode()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
