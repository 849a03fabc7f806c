"""TensorFlow's first import without its chatter on the terminal and what it needn't load."""

import contextlib
import gc
import os
import sys
import threading
from collections.abc import Iterator

from drviewer.grading.engine import keras_problem

#: Loaded by Keras wherever they are installed, for its plots and its wrappers, which aren't used
#: here: 1,200 modules, more than a third of the whole import.
_NOT_WANTED = ("matplotlib", "pandas", "scipy", "sklearn")
_importing = threading.Lock()


def import_tensorflow() -> None:
    """Import TensorFlow, silent; the next ``import tensorflow`` finds it loaded.

    Its C++ libraries greet on standard error before any log level is in force, in the middle of a
    progress bar. A failed import still raises, so nothing worth reading is lost.

    Raises:
        ModelError: this program has no TensorFlow, or the processor can't run it.
    """
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    with _importing:
        if "tensorflow" in sys.modules:
            return
        if problem := keras_problem():
            raise problem
        with closed_stderr(), _not_found(_NOT_WANTED), _uncollected():
            import tensorflow as tf

            # Makes it greet now: the CPU's features are told at the first operation.
            tf.constant(0)


@contextlib.contextmanager
def _not_found(names: tuple[str, ...]) -> Iterator[None]:
    """As if these packages weren't installed, but for those that are loaded already.

    An entry of None halts their import (the reference of Python's import system, 5.3.1).
    """
    hidden = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hidden:
            sys.modules.pop(name, None)


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """No collection of garbage meanwhile, and none later of what there is then.

    A tenth of the import. Modules stay as long as the process; half a million objects would be
    looked through in vain. Where the collector is off already (the window's process) somebody
    else decides what is collected, and in which thread.
    """
    if not gc.isenabled():
        yield
        return
    gc.collect()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        gc.enable()


@contextlib.contextmanager
def closed_stderr() -> Iterator[None]:
    """Standard error goes nowhere, for C++ too; a program without one stays without."""
    try:
        kept = os.dup(2)
    except OSError:
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
