"""The window's language: the program's own words, Qt's, and how numbers are typed.

Words are looked up when a widget is made, so another language wants another window
(``drviewer.windows.Program`` makes it); nothing has to be started anew.
"""

import logging

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from drviewer.errors import ResourceError
from drviewer.language import best_language, speak

_log = logging.getLogger(__name__)

_qt = QTranslator()


def language_of(choice: str) -> str:
    """The code that ``choice`` means: ``system`` is the first of the desktop's that there is."""
    return best_language(QLocale.system().uiLanguages()) if choice == "system" else choice


def apply_language(app: QApplication, choice: str) -> str:
    """Speak ``choice`` from now on; English where its words are missing. Returns the code."""
    code = language_of(choice)
    try:
        speak(code)
    except ResourceError as error:
        _log.warning("%s", error)
        code = "en"
        speak(code)
    QLocale.setDefault(QLocale(code))
    app.removeTranslator(_qt)
    # What Qt says by itself: the buttons of a question, a text field's menu.
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if code != "en" and _qt.load(f"qtbase_{code}", folder):
        app.installTranslator(_qt)
    return code
