"""TensorFlow's import says nothing, loads no plots, and leaves everything as it was."""

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


@pytest.mark.model
def test_import_leaves_out_what_grading_does_not_need_and_it_can_be_imported_afterwards() -> None:
    code = (
        "from drviewer.grading.quiet import import_tensorflow\n"
        "import sys\n"
        "import_tensorflow()\n"
        "import tensorflow, keras\n"
        "packages = {name.partition('.')[0] for name in sys.modules}\n"
        "print(sorted(packages & {'matplotlib', 'pandas', 'scipy', 'sklearn'}))\n"
        "import matplotlib.pyplot, scipy.stats\n"
        "print(keras.layers.Dense(1)(tensorflow.zeros((1, 2))).shape)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n(1, 1)\n"
