"""One call of the model, such as referable: its meaning, yes or no by sign and word, how probable.

Without a threshold in the model's card nothing is called, and only the probability stands there.
"""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from drviewer.domain import shown_probability
from drviewer.language import tr
from drviewer.reporting.wording import shown_call
from drviewer.ui.elided_label import ElidedLabel
from drviewer.ui.icons import icon
from drviewer.ui.theme import set_role, tokens

_SIGN = 14
#: Sign and colour of yes, no and no call; the word always stands beside it.
_SIGNS = {True: ("flag-fill", "warning"), False: ("minus", "text_muted")}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CallRow(QWidget):
    """``name`` and ``meaning`` at the left; sign, yes or no, and the probability at the right."""

    def __init__(self, name: str, meaning: str) -> None:
        super().__init__()
        self._said = f"{name} ({meaning})"
        self._call: bool | None = None
        self._name, self._sign, self._word, self._number = (
            QLabel(name),
            QLabel(),
            QLabel(),
            QLabel(),
        )
        self._meaning = ElidedLabel(meaning)
        set_role(self._meaning, "small")
        self._sign.setFixedWidth(_SIGN)
        for label, widest in ((self._word, tr("yes")), (self._number, "> 0.99")):
            label.setAlignment(_RIGHT)
            set_role(label, "heading")
            label.ensurePolished()
            # Of one width in every row and for every value, so that they stand in columns.
            label.setMinimumWidth(label.fontMetrics().horizontalAdvance(widest) + 2)
        self._lay_out()

    @property
    def text(self) -> str:
        """As a reader sees it: "yes 0.97"; "0.97" where nothing is called."""
        return f"{self._word.text()} {self._number.text()}".strip()

    def show_call(self, call: bool | None, probability: float, threshold: float | None) -> None:
        self._call = call
        self._word.setText(shown_call(call))
        set_role(self._word, "heading" if call else "muted")
        self._number.setText(shown_probability(probability))
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
        layout.addWidget(self._meaning, 1)
        layout.addWidget(self._sign)
        layout.addWidget(self._word)
        layout.addWidget(self._number)

    def _paint_sign(self) -> None:
        if self._call is None:
            self._sign.clear()
        else:
            name, colour = _SIGNS[self._call]
            self._sign.setPixmap(icon(name, colour).pixmap(QSize(_SIGN, _SIGN)))
