"""Whether the photograph can be graded at all; if not, why, and what to do."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from drviewer.domain import REPEAT_OR_REFER, FundusImage
from drviewer.language import tr, tr_noop
from drviewer.ui.elided_label import ElidedLabel
from drviewer.ui.icons import icon
from drviewer.ui.theme import set_role, tokens

_GRADABLE = tr_noop("Nothing found against grading it.")
_LINES = 2


class GradabilityRow(QFrame):
    """A tinted strip, never by colour alone: sign, words, reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign_name, self._sign_colour = "circle-dashed", "text_muted"
        self._sign = QLabel()
        self._title = QLabel()
        set_role(self._title, "heading")
        self._text = QLabel()
        set_role(self._text, "small")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._line = ElidedLabel()
        set_role(self._line, "small")
        layout = self._grid = QGridLayout(self)
        space = tokens().space_2
        layout.setContentsMargins(space, 6, space, 6)
        layout.setHorizontalSpacing(space)
        layout.setVerticalSpacing(0)
        layout.addWidget(self._sign, 0, 0)
        layout.addWidget(self._title, 0, 1)
        layout.addWidget(self._line, 0, 2)
        layout.addWidget(self._text, 1, 1, 1, 2)
        layout.setColumnStretch(2, 1)
        self.set_short(False)
        self.show_image(None)

    def set_short(self, is_short: bool) -> None:
        """The reason beside the verdict, as much of it as one line has room for; or below it."""
        self._line.setVisible(is_short)
        self._text.setVisible(not is_short)
        # Room for a reason in two lines, so that nothing below moves from image to image.
        lines = 0 if is_short else _LINES
        self._grid.setRowMinimumHeight(1, lines * self._text.fontMetrics().lineSpacing())

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def text(self) -> str:
        return self._text.text()

    def show_image(self, image: FundusImage | None) -> None:
        if image is None:
            self._say("panel", "circle-dashed", "text_muted", tr("No photograph open"), "")
        elif image.problem:
            self._say("danger", "file-x", "danger", tr("Can't be read"), image.problem)
        elif image.quality is None:
            self._say("panel", "circle-dashed", "text_muted", tr("Gradability not checked yet"), "")
        elif image.quality.is_gradable:
            self._say("success", "check-circle-fill", "success", tr("Gradable"), tr(_GRADABLE))
        else:
            reason = f"{image.quality.reason}. {tr(REPEAT_OR_REFER)}."
            self._say("warning", "prohibit", "warning", tr("Not gradable"), reason)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_sign()
        super().changeEvent(event)

    def _say(self, role: str, sign: str, colour: str, title: str, text: str) -> None:
        set_role(self, role)
        self._sign_name, self._sign_colour = sign, colour
        self._paint_sign()
        self._title.setText(title)
        self._text.setText(text)
        self._line.setText(text)
        self._text.setToolTip(text)
        self.setAccessibleName(tr("Gradability: {title}. {text}", title=title, text=text))

    def _paint_sign(self) -> None:
        side = QSize(tokens().icon_size, tokens().icon_size)
        self._sign.setPixmap(icon(self._sign_name, self._sign_colour).pixmap(side))
