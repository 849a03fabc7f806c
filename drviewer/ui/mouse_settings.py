"""The settings' page on mouse and keys: what wheel and buttons do, and the way to the keys."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from drviewer.language import tr, tr_noop
from drviewer.settings import Settings
from drviewer.ui.dialog_parts import choice_box, make_form, small
from drviewer.ui.setting_row import add_setting
from drviewer.ui.theme import tokens

_WHEEL = (
    ("zoom", tr_noop("Zooms at the pointer")),
    ("image", tr_noop("Next and previous image; with Ctrl it zooms")),
)
DRAGS = (
    ("tone", tr_noop("Contrast and brightness")),
    ("pan", tr_noop("Move the photograph")),
    ("zoom", tr_noop("Zoom at the pointer")),
    ("nothing", tr_noop("Nothing")),
)
SIDES = (
    ("image", tr_noop("Previous and next image")),
    ("patient", tr_noop("Previous and next patient")),
    ("overlay", tr_noop("Overlay on and off")),
    ("nothing", tr_noop("Nothing")),
)


class MouseSettings(QWidget):
    """One row a setting; ``changes`` is what they say. ``keys`` leads to the keyboard editor."""

    def __init__(
        self, settings: Settings, defaults: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.wheel = choice_box(_WHEEL, settings.wheel)
        self.right = choice_box(DRAGS, settings.right_drag)
        self.middle = choice_box(DRAGS, settings.middle_drag)
        self.sides = choice_box(SIDES, settings.side_buttons)
        form = make_form()
        add_setting(form, tr("Mouse &wheel"), self.wheel, defaults.wheel)
        add_setting(form, tr("&Right button, dragged"), self.right, defaults.right_drag)
        add_setting(form, tr("&Middle button, dragged"), self.middle, defaults.middle_drag)
        add_setting(form, tr("&Back and forward"), self.sides, defaults.side_buttons)
        form.addRow("", small(tr("The left button moves the photograph and draws.")))
        self.keys = QPushButton(tr("Edit the keys…"))
        self.keys.setAutoDefault(False)
        title, row = QLabel(tr("&Keys")), QHBoxLayout()
        title.setBuddy(self.keys)
        row.addWidget(self.keys)
        row.addStretch(1)
        form.addRow(title, row)
        form.addRow("", small(tr("The keyboard shortcut of every command; it counts at once.")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens().space_4, 0, 0)
        column.addLayout(form)
        column.addStretch(1)

    @property
    def boxes(self) -> dict[str, QComboBox]:
        """The settings' fields and where each is chosen."""
        return {
            "wheel": self.wheel,
            "right_drag": self.right,
            "middle_drag": self.middle,
            "side_buttons": self.sides,
        }

    @property
    def changes(self) -> dict[str, object]:
        """The settings' fields and what is chosen for them."""
        return {name: box.currentData() for name, box in self.boxes.items()}
