"""TensorFlow's import says nothing, and standard error works again afterwards."""

import subprocess
import sys

import pytest


@pytest.mark.model
def test_terminal_hears_only_what_is_ours() -> None:
    code = (
        "from drviewer.grading.quiet import import_tensorflow\n"
        "import_tensorflow()\n"
        "import sys, tensorflow\n"
        "print('ours', file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "ours\n"
    assert done.stdout == ""
