"""One call of the model, such as referable: its grades, yes or no by sign and word, how probable.

The probability that it is called from stands beside: 0.32 alone would not tell why it is "yes".
Without a threshold in the model's card nothing is called, and only the probability stands there.
"""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from drviewer.domain import shown_probability
from drviewer.language import tr
from drviewer.reporting.wording import shown_call
from drviewer.ui.icons import icon
from drviewer.ui.theme import set_role, tokens

_SIGN = 14
#: Sign and colour of yes, no and no call; the word always stands beside it.
_SIGNS = {True: ("flag-fill", "warning"), False: ("minus", "text_muted")}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CallRow(QWidget):
    """``name`` and its ``grades`` at the left; sign, yes or no, and the numbers at the right.

    ``meaning`` says the grades in words.
    """

    def __init__(self, name: str, grades: str, meaning: str) -> None:
        super().__init__()
        self._said = f"{name} ({meaning})"
        self._call: bool | None = None
        self._name, self._grades, self._sign = QLabel(name), QLabel(grades), QLabel()
        self._word, self._number, self._from = QLabel(), QLabel(), QLabel()
        set_role(self._grades, "small")
        self._sign.setFixedWidth(_SIGN)
        _keep_room(self._word, "heading", *map(shown_call, (True, False)))
        _keep_room(self._number, "heading", shown_probability(1))
        _keep_room(self._from, "small", _from(0.99))
        self._lay_out()

    @property
    def text(self) -> str:
        """As a reader sees it: "yes 0.97 (from 0.25)"; "0.97" where nothing is called."""
        parts = (self._word.text(), self._number.text(), self._from.text())
        return " ".join(filter(None, parts))

    def show_call(self, call: bool | None, probability: float, threshold: float | None) -> None:
        self._call = call
        self._word.setText(shown_call(call))
        set_role(self._word, "heading" if call else "muted")
        self._number.setText(shown_probability(probability))
        self._from.setText("" if threshold is None else _from(threshold))
        self._paint_sign()
        self.setAccessibleName(f"{self._said}: {self.text}")
        if threshold is None:
            self.setToolTip(
                tr("{said}: this model names no probability to call it from", said=self._said)
            )
        else:
            self.setToolTip(
                tr(
                    "{said}: called from a probability of {threshold:.2f} on, the operating "
                    "point in the settings when the photograph was graded",
                    said=self._said,
                    threshold=threshold,
                )
            )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_sign()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space_1)
        layout.addWidget(self._name)
        layout.addWidget(self._grades, 1)
        for label in (self._sign, self._word, self._number, self._from):
            layout.addWidget(label)

    def _paint_sign(self) -> None:
        if self._call is None:
            self._sign.clear()
        else:
            name, colour = _SIGNS[self._call]
            self._sign.setPixmap(icon(name, colour).pixmap(QSize(_SIGN, _SIGN)))


def _from(threshold: float) -> str:
    return tr("(from {threshold:.2f})", threshold=threshold)


def _keep_room(label: QLabel, role: str, *widest: str) -> None:
    """Of one width in every row and for every value, so that they stand in columns."""
    label.setAlignment(_RIGHT)
    set_role(label, role)
    label.ensurePolished()
    metrics = label.fontMetrics()
    label.setMinimumWidth(max(map(metrics.horizontalAdvance, widest)) + 2)
