"""Write the user guide as HTML for a browser: python packaging/make_guide.py FOLDER."""

import sys
from pathlib import Path

from drviewer.ui.guide import write_guide

if __name__ == "__main__":
    print(write_guide(Path(sys.argv[1])))
