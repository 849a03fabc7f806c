"""Unit tests do without Qt. ``DRVIEWER_BLOCK_QT=1`` makes sure: importing it then fails."""

import importlib.abc
import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest

_QT = frozenset({"PySide6", "shiboken6", "pytestqt"})
_QT_SETTINGS = (
    "qt_api",
    "qt_default_raising",
    "qt_log_format",
    "qt_log_ignore",
    "qt_log_level_fail",
    "qt_no_exception_capture",
    "qt_qapp_name",
)
_IS_BLOCKED = os.environ.get("DRVIEWER_BLOCK_QT") == "1"


class QtBlocker(importlib.abc.MetaPathFinder):
    """As on a machine where PySide6 is not installed."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] in _QT:
            raise ModuleNotFoundError(f"No module named {fullname!r} (blocked)", name=fullname)
        return None


if _IS_BLOCKED:
    sys.meta_path.insert(0, QtBlocker())


def pytest_addoption(parser: pytest.Parser) -> None:
    """Without pytest-qt (``-p no:pytest-qt``) nobody else knows its settings in pyproject."""
    if _IS_BLOCKED:
        for name in _QT_SETTINGS:
            parser.addini(name, "of pytest-qt, which is blocked")
