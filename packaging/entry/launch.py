"""Where the built program starts: both executables, and the grader's process they spawn."""

import multiprocessing

# First of all: the spawned process starts here again, and must not open a window.
multiprocessing.freeze_support()

import os
import sys

# A program without a console has no streams; what is said on them goes nowhere.
for name in ("stdout", "stderr"):
    if getattr(sys, name) is None:
        setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115

from drviewer.cli import main

main()
