"""Write the conformance files from their cases: python tests/conformance/make.py"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Write every file of accept/ and reject/, and remove those without a case."""
    sys.path[:0] = [str(HERE.parent), str(HERE)]
    from cases import ACCEPT, REJECT

    for folder, files in (("accept", ACCEPT), ("reject", REJECT)):
        wanted = {HERE / folder / name: content for name, content in files.items()}
        for path in (HERE / folder).rglob("*"):
            if path.is_file() and path not in wanted:
                path.unlink()
        for path, content in wanted.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


if __name__ == "__main__":
    main()
