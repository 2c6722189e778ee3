"""Print the lowest versions that pyproject.toml allows, as constraints for pip, for make deps-minimum."""

import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print a line for each dependency of the package and of its extras; those of dev are not the package's."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = {name: some for name, some in project["optional-dependencies"].items() if name != "dev"}
    for dependency in (*project["dependencies"], *(one for some in extras.values() for one in some)):
        sys.stdout.write(dependency.replace(">=", "==") + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
