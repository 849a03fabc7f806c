"""TensorFlow's import says nothing, loads no plots, and leaves everything as it was."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.model


def _run(*lines: str) -> "subprocess.CompletedProcess[str]":
    """In a process that has not imported TensorFlow."""
    imports = "import gc, sys\nfrom drviewer.grading.quiet import import_tensorflow\n"
    code = imports + "\n".join(lines)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)


def test_terminal_hears_only_what_is_ours() -> None:
    done = _run("import_tensorflow()", "print('ours', file=sys.stderr)")
    assert done.stderr == "ours\n"
    assert done.stdout == ""


def test_import_leaves_out_what_grading_does_not_need_and_it_can_be_imported_afterwards() -> None:
    done = _run(
        "import_tensorflow()",
        "import tensorflow, keras",
        "packages = {name.partition('.')[0] for name in sys.modules}",
        "print(sorted(packages & {'matplotlib', 'pandas', 'scipy', 'sklearn'}), gc.isenabled())",
        "import matplotlib.pyplot, scipy.stats",
        "print(keras.layers.Dense(1)(tensorflow.zeros((1, 2))).shape)",
    )
    assert done.stdout == "[] True\n(1, 1)\n"


def test_import_collects_and_freezes_nothing_where_the_collector_is_off() -> None:
    done = _run(
        "gc.disable()",
        "class Circle: pass",
        "one = Circle(); one.itself = one; del one",
        "gc.callbacks.append(lambda *_: print('collected'))",
        "import_tensorflow()",
        "print(gc.isenabled(), gc.get_freeze_count())",
    )
    assert done.stdout == "False 0\n"
