"""Try the inputs of folders on a target, for their coverage: python replay.py TARGET FOLDER…"""

import sys
from pathlib import Path

from targets import TARGETS

for folder in sys.argv[2:]:
    for path in sorted(Path(folder).iterdir()):
        TARGETS[sys.argv[1]].check(path.read_bytes())
