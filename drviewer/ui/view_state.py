"""What a view says while it has no picture to show: nothing open, opening, can't be read."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from drviewer.ui.icons import icon
from drviewer.ui.theme import set_role, tokens

_WIDEST = 360
_ICON_SIDE = 40


class ViewState(QFrame):
    """Icon, a few words and one sentence, in the middle of the dark canvas."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self._icon = QLabel()
        self._title = QLabel()
        self._text = QLabel()
        self._icon_name = ""
        self._text.setWordWrap(True)
        set_role(self._title, "canvas_title")
        set_role(self._text, "canvas_text")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space_2)
        for label in (self._icon, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        self.hide()

    @property
    def title(self) -> str:
        return "" if self.isHidden() else self._title.text()

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def say(self, icon_name: str, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._icon_name = icon_name
        self.restyle()
        self.setAccessibleName(f"{title}. {text}".strip())
        self.place()
        self.show()

    def place(self) -> None:
        """In the middle of the view, clear of its corners."""
        view = self._view
        width = max(1, min(_WIDEST, view.width() - 2 * tokens().space_4))
        # -1 where only lines of fixed height are shown.
        wrapped = self.heightForWidth(width)
        height = wrapped if wrapped >= 0 else self.sizeHint().height()
        x, y = (view.width() - width) // 2, (view.height() - height) // 2
        self.setGeometry(x, y, width, height)

    def restyle(self) -> None:
        """The icon is a picture, which follows no style."""
        if self._icon_name:
            side = QSize(_ICON_SIDE, _ICON_SIDE)
            self._icon.setPixmap(icon(self._icon_name, "canvas_text_muted").pixmap(side))
