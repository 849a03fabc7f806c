"""A row of the settings: its label, its field, and the way back to its default."""

from PySide6.QtCore import QEvent, QObject, SignalInstance
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QWidget,
)

from drviewer.language import number, tr
from drviewer.ui.command import without_key
from drviewer.ui.icons import icon
from drviewer.ui.theme import tokens

Field = QLineEdit | QComboBox | QCheckBox | QSpinBox | QDoubleSpinBox


def add_setting(
    form: QFormLayout, label: str, field: Field, default: object, *, beside: QWidget | None = None
) -> "ResetButton":
    """Add a row. A check box names itself and has no label; ``beside``: what belongs to the field.

    ``default``: the value that the program or the clinic gives it.
    """
    reset = ResetButton(field, default, without_key(label or field_title(field)))
    row = QHBoxLayout()
    row.setSpacing(tokens().space_1)
    row.addWidget(field, 1)
    if beside is not None:
        row.addSpacing(tokens().space_1)
        row.addWidget(beside)
    row.addWidget(reset)
    title = QLabel(label)
    title.setBuddy(field)
    form.addRow(title, row)
    return reset


def field_title(field: Field) -> str:
    return field.text() if isinstance(field, QCheckBox) else field.accessibleName()


def value_of(field: Field) -> object:
    """What stands in ``field``, as the settings keep it."""
    if isinstance(field, QLineEdit):
        return field.text().strip()
    if isinstance(field, QComboBox):
        return field.currentData()
    return field.isChecked() if isinstance(field, QCheckBox) else field.value()


def put(field: Field, value: object) -> None:
    """Have ``value`` stand in ``field``."""
    if isinstance(field, QLineEdit):
        field.setText(str(value))
    elif isinstance(field, QComboBox):
        field.setCurrentIndex(_place_of(field, value))
    elif isinstance(field, QCheckBox):
        field.setChecked(bool(value))
    elif isinstance(field, QSpinBox | QDoubleSpinBox) and isinstance(value, int | float):
        field.setValue(value)  # type: ignore[arg-type]


class ResetButton(QToolButton):
    """Back to the default: to be pressed only where the field says otherwise, and may be changed.

    It keeps its place when there is nothing to do, so that no field changes its width.
    """

    def __init__(self, field: Field, default: object, title: str) -> None:
        super().__init__()
        self._field, self._default = field, default
        self.setIcon(icon("arrow-counter-clockwise"))
        self.setAccessibleName(tr("Back to the default: {setting}", setting=title))
        self.setToolTip(tr("Back to the default: {value}", value=shown(field, default)))
        self.clicked.connect(lambda: put(field, default))
        for signal in _signals(field):
            signal.connect(self._refresh)
        field.installEventFilter(self)
        self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.EnabledChange:
            self._refresh()
        return super().eventFilter(watched, event)

    def _refresh(self, *_: object) -> None:
        is_other = value_of(self._field) != self._default
        self.setEnabled(is_other and self._field.isEnabled())


def shown(field: Field, value: object) -> str:
    """``value`` in the words of ``field``."""
    if isinstance(field, QComboBox):
        return field.itemText(_place_of(field, value))
    if isinstance(field, QCheckBox):
        return tr("on") if value else tr("off")
    if isinstance(value, int | float):
        return number(value)
    return str(value) or tr("empty")


def _place_of(field: QComboBox, value: object) -> int:
    places = range(field.count())
    return next((place for place in places if field.itemData(place) == value), -1)


def _signals(field: Field) -> list[SignalInstance]:
    if isinstance(field, QLineEdit):
        return [field.textChanged]
    if isinstance(field, QComboBox):
        return [field.currentIndexChanged]
    return [field.toggled] if isinstance(field, QCheckBox) else [field.valueChanged]
