"""The user guide in the program: pages on the left, text on the right; no network."""

import re
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTextBrowser, QWidget

from drviewer import __version__, paths
from drviewer.errors import DrviewerError
from drviewer.language import spoken, tr
from drviewer.ui.dialog_parts import Dialog
from drviewer.ui.guide import GuidePage, guide_pages, write_guide
from drviewer.ui.theme import tokens

_LIST_WIDTH = 210
_PICTURE_WIDTH = 600
_PICTURE = re.compile(r'<img src="([^"]+)"')


class GuideWindow(Dialog):
    """Stays open beside the window."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(tr("User guide"), "", parent)
        self.resize(960, 680)
        self.pages: list[GuidePage] = []
        self.list = QListWidget()
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setSpacing(tokens().space_1)
        self.list.setAccessibleName(tr("Pages of the guide"))
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(tr("The page"))
        self.text.setSearchPaths([str(paths.guide_dir())])
        self.text.anchorClicked.connect(self._on_anchor_clicked)
        row = QHBoxLayout()
        row.setSpacing(tokens().space_3)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        self.body.addLayout(row, 1)
        self.browser = self.add_button(tr("Open in the browser"))
        self.browser.clicked.connect(self._on_browser_clicked)
        self.buttons.addStretch(1)
        self.add_button(tr("Close"), "primary").clicked.connect(self.accept)
        self.list.currentRowChanged.connect(self._show)
        self._fill()

    def open_page(self, name: str) -> None:
        """``name`` as ``GuidePage.name``; nothing happens where there is no such page."""
        for row, page in enumerate(self.pages):
            if page.name == name:
                self.list.setCurrentRow(row)

    def _fill(self) -> None:
        try:
            self.pages = guide_pages()
        except DrviewerError as error:
            self.say_problem(str(error))
            self.browser.setEnabled(False)
            return
        self.list.addItems([page.title for page in self.pages])
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        t = tokens()
        self.text.document().setDefaultStyleSheet(
            f"a {{ color: {t.accent_text}; }} code {{ background: {t.sunken}; }}"
            f" h1 {{ font-size: {t.text_title + 3}px; }} h2 {{ font-size: {t.text_title - 2}px; }}"
            f" td, th {{ padding: 3px 8px; }} blockquote {{ color: {t.warning}; }}"
        )
        html = _PICTURE.sub(_sized, self.pages[row].html())
        self.text.setHtml(html.replace("<table>", '<table cellspacing="0" border="0">'))
        self.text.verticalScrollBar().setValue(0)

    def _on_anchor_clicked(self, url: QUrl) -> None:
        name = Path(url.path()).stem
        if url.isRelative() and any(page.name == name for page in self.pages):
            self.open_page(name)
        elif url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)

    def _on_browser_clicked(self) -> None:
        try:
            first = write_guide(paths.data_dir() / "guide" / __version__ / spoken())
        except OSError as error:
            self.say_problem(
                tr("The guide can't be written for the browser: {error}.", error=error)
            )
            return
        page = self.pages[self.list.currentRow()].name
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(first.with_name(f"{page}.html"))))


def _sized(found: re.Match[str]) -> str:
    """Qt shows pictures at their full size; these have twice the pixels a page is wide."""
    width = QImage(str(paths.guide_dir() / found[1])).width()
    return f'<img width="{min(width, _PICTURE_WIDTH)}" src="{found[1]}"'
