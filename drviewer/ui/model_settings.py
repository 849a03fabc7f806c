"""The settings' page on the model: who answers, run by what, and what is called referable."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from drviewer.errors import DrviewerError
from drviewer.language import tr, tr_noop
from drviewer.settings import Settings
from drviewer.ui.dialog_parts import make_form, small
from drviewer.ui.setting_row import add_setting
from drviewer.ui.theme import tokens

if TYPE_CHECKING:
    from drviewer.grading.card import ModelCard

_POINTS = (
    ("sensitive", tr_noop("Sensitive: finds at least nine of ten")),
    ("balanced", tr_noop("Balanced: both errors weigh the same")),
)
_POINTS_NOTE = tr_noop(
    "Sensitive misses few eyes that need a referral and refers more that "
    "don't; balanced refers fewer needlessly and misses more. "
    "Vision-threatening is called in the same way."
)
_ENGINES = (
    ("auto", tr_noop("Automatic: LiteRT where it is there")),
    ("litert", tr_noop("LiteRT: starts at once, little memory")),
    ("keras", tr_noop("Keras with TensorFlow: the reference")),
)
_ENGINE_NOTE = tr_noop(
    "Each runs the same network and gives the same answers; a self-test at every start makes sure."
)
_MODELS_NOTE = tr_noop(
    "Two networks answer together with the mean of what each says. Recommended "
    "is what graded better when the model was measured."
)
_ALONE_NOTE = tr_noop("The installed model is one network; it has no second one to answer with.")
_FROM_THEN_ON = tr_noop(
    "All of it counts for photographs that are graded from then on. An answer "
    "that is there already stays as it is until the photograph is graded again."
)


class ModelSettings(QWidget):
    """Three choices with a sentence each; ``changes`` is what they say."""

    def __init__(
        self, settings: Settings, defaults: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        card = _installed_card()
        self.models = QComboBox()
        for key, words in _models(card):
            self.models.addItem(tr(words), key)
        has_partner = card is None or card.together is not None
        if not has_partner:
            _disable(self.models, "two")
        self.operating_point = QComboBox()
        for key, words in _POINTS:
            self.operating_point.addItem(tr(words), key)
        self.models.setCurrentIndex(self.models.findData(settings.models))
        self.operating_point.setCurrentIndex(
            self.operating_point.findData(settings.operating_point)
        )
        self.engine = QComboBox()
        for key, words in _ENGINES:
            self.engine.addItem(tr(words), key)
        self.engine.setCurrentIndex(self.engine.findData(settings.engine))
        self._lay_out(defaults, tr(_MODELS_NOTE) if has_partner else tr(_ALONE_NOTE))

    @property
    def changes(self) -> dict[str, str]:
        """The settings' fields and what is chosen for them."""
        return {
            "models": self.models.currentData(),
            "operating_point": self.operating_point.currentData(),
            "engine": self.engine.currentData(),
        }

    def _lay_out(self, defaults: Settings, models_note: str) -> None:
        form = make_form()
        add_setting(form, tr("&Model"), self.models, defaults.models)
        form.addRow("", small(models_note))
        add_setting(
            form, tr("Re&ferable is called"), self.operating_point, defaults.operating_point
        )
        form.addRow("", small(tr(_POINTS_NOTE)))
        add_setting(form, tr("Run b&y"), self.engine, defaults.engine)
        form.addRow("", small(tr(_ENGINE_NOTE)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens().space_4, 0, 0)
        column.setSpacing(tokens().space_4)
        column.addLayout(form)
        column.addWidget(small(tr(_FROM_THEN_ON)))
        column.addStretch(1)


def _installed_card() -> "ModelCard | None":
    from drviewer.grading.card import default_card_path, read_card

    try:
        return read_card(default_card_path())
    except DrviewerError:
        # The window has said that AI is off, and why; the choice is kept for when it is on again.
        return None


def _models(card: "ModelCard | None") -> tuple[tuple[str, str], ...]:
    partner = None if card is None else card.together
    recommended = (
        tr("two networks") if partner is not None and partner.is_default else tr("one network")
    )
    return (
        (
            "default",
            tr("Recommended")
            if card is None
            else tr("Recommended: {recommended}", recommended=recommended),
        ),
        ("one", tr("One network")),
        ("two", tr("Two networks ({cost})", cost=_cost(card))),
    )


def _cost(card: "ModelCard | None") -> str:
    """How much longer two take, as measured; without a measurement what is to be expected."""
    partner = None if card is None else card.together
    if card is None or partner is None or not (card.milliseconds and partner.milliseconds):
        return tr("about twice the time")
    times = partner.milliseconds / card.milliseconds
    return tr("about {times:.2g} times the time", times=times)


def _disable(box: QComboBox, key: str) -> None:
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    item = model.item(box.findData(key))
    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
