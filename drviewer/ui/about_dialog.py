"""About: what this is and is not, its version, its model, and whose work it stands on."""

import platform
from collections.abc import Sequence
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from drviewer import __version__, paths
from drviewer.domain import DME_NOT_ASSESSED, RESEARCH_USE
from drviewer.errors import DrviewerError
from drviewer.language import number, tr
from drviewer.ui.dialog_parts import Dialog, small
from drviewer.ui.session import Session
from drviewer.ui.theme import set_role, tokens

if TYPE_CHECKING:
    from drviewer.grading.card import ModelCard

_LIBRARIES = (
    ("Qt and PySide6", "LGPL-3.0"),
    ("TensorFlow and Keras", "Apache-2.0"),
    ("OpenCV", "Apache-2.0"),
    ("NumPy", "BSD-3-Clause"),
    ("SQLAlchemy and Alembic", "MIT"),
    ("Pydantic", "MIT"),
    ("pydicom and pylibjpeg", "MIT"),
    ("GDCM", "BSD-3-Clause"),
    ("Pillow", "MIT-CMU"),
    ("Phosphor icons", "MIT"),
    ("Noto fonts", "SIL Open Font License 1.1"),
)


class AboutDialog(Dialog):
    """Three tabs under the notice that matters most."""

    def __init__(self, session: Session, parent: QWidget | None) -> None:
        super().__init__(tr("About drviewer"), "", parent)
        self._session = session
        self.resize(600, 520)
        self.body.addLayout(self._make_head())
        tabs = QTabWidget()
        tabs.addTab(_text(self._model_html()), tr("Model"))
        tabs.addTab(_text(_versions_html()), tr("Versions"))
        tabs.addTab(_text(_licences_html()), tr("Licences"))
        self.body.addWidget(tabs, 1)
        self.buttons.addStretch(1)
        copy = self.add_button(tr("Copy versions"))
        copy.clicked.connect(partial(_copy, versions_text(session)))
        self.add_button(tr("Close"), "primary").clicked.connect(self.accept)

    def _make_head(self) -> QHBoxLayout:
        sign = QLabel()
        side = 56
        drawn = QIcon(str(paths.resource("icons", "drviewer.svg")))
        sign.setPixmap(drawn.pixmap(QSize(side, side), self.devicePixelRatioF()))
        words = QVBoxLayout()
        words.setSpacing(tokens().space_1)
        name = QLabel(tr("drviewer {version}", version=__version__))
        set_role(name, "heading")
        notice = QLabel(f"{tr(RESEARCH_USE)}.")
        set_role(notice, "warning")
        words.addWidget(name)
        words.addWidget(small(tr("Reading workstation for diabetic retinopathy")))
        words.addWidget(notice)
        head = QHBoxLayout()
        head.setSpacing(tokens().space_4)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _model_html(self) -> str:
        from drviewer.grading.card import default_card_path, read_cards

        ai = self._session.ai
        state = (
            "" if ai.is_on else tr("<p><b>AI is off.</b> {problem}</p>", problem=escape(ai.problem))
        )
        try:
            cards = read_cards(default_card_path(), self._session.settings.models)
        except DrviewerError as error:
            return state or f"<p>{escape(str(error))}</p>"
        return state + _networks_html(cards) + _figures_html(cards[0]) + _limits_html(cards)


def _networks_html(cards: "Sequence[ModelCard]") -> str:
    """Each network that answers, by name and hash."""
    together = tr("<p>Two networks answer together, with the mean of what each says.</p>")
    each = "".join(
        tr(
            "<p><b>{name}</b>, version {version}<br>SHA-256 {sha256}… · heatmap from layer "
            "“{layer}”</p>",
            name=escape(card.name),
            version=escape(card.version),
            sha256=card.sha256[:16],
            layer=escape(card.heatmap_layer),
        )
        for card in cards
    )
    use = escape(tr(cards[0].intended_use))
    return f"{together if len(cards) > 1 else ''}{each}<p>{use}</p>"


def _figures_html(card: "ModelCard") -> str:
    """How well it grades; of both networks together where two answer."""
    rows = "".join(
        f"<tr><td>{escape(name)}</td><td align='right'>{one.n}</td>"
        f"<td align='right'>{_figure(one.qwk)}</td>"
        f"<td align='right'>{_figure(one.referable.auc)}</td>"
        f"<td align='right'>{_figure(one.referable.sensitivity)}</td>"
        f"<td align='right'>{_figure(one.referable.specificity)}</td></tr>"
        for name, one in card.answering.metrics.items()
    )
    heads = "".join(
        f"<th>{one}</th>" for one in (tr("Images"), "Kappa", "AUC", tr("Sens."), tr("Spec."))
    )
    title = tr("Measured on photographs it did not learn from")
    note = tr("Kappa: quadratic weighted. AUC, sensitivity and specificity: moderate or worse.")
    return (
        f"<p><b>{title}</b></p><table cellspacing='0' cellpadding='4'>"
        f"<tr><th align='left'>{tr('Set')}</th>{heads}</tr>{rows}</table><p>{note}</p>"
    )


def _limits_html(cards: "Sequence[ModelCard]") -> str:
    """What the networks learnt from and what they are not for; what both say stands once."""
    data = dict.fromkeys(
        tr(
            "<li>{name}, {n} photographs: {terms}</li>",
            name=escape(one.name),
            n=one.n,
            terms=escape(tr(one.terms)),
        )
        for card in cards
        for one in card.training.data
    )
    limits = dict.fromkeys(
        f"<li>{escape(tr(one))}</li>"
        for card in cards
        for one in (*card.not_for, *card.limitations)
    )
    return tr(
        "<p><b>Learnt from</b></p><ul>{names}</ul><p><b>Not for, and "
        "limits</b></p><ul>{names_2}<li>{dme_not_assessed}.</li></ul>",
        names="".join(data),
        names_2="".join(limits),
        dme_not_assessed=tr(DME_NOT_ASSESSED),
    )


def _figure(value: float | None) -> str:
    return "–" if value is None else number(value, ".3f")


def versions_text(session: Session) -> str:
    """For a report of a problem."""
    model = session.ai.model_name or tr("off ({problem})", problem=session.ai.problem)
    rows = [*_versions(), (tr("Model"), model)]
    return "\n".join(f"{name}: {value}" for name, value in rows)


def _versions() -> list[tuple[str, str]]:
    return [
        ("drviewer", __version__),
        ("Qt", qVersion()),
        ("Python", platform.python_version()),
        (tr("System"), platform.platform()),
        (tr("Data"), str(paths.data_dir())),
        (tr("Settings"), str(paths.settings_path())),
    ]


def _versions_html() -> str:
    rows = "".join(
        f"<tr><td>{name}</td><td>{escape(value)}</td></tr>" for name, value in _versions()
    )
    return f"<table cellspacing='0' cellpadding='4'>{rows}</table>"


def _licences_html() -> str:
    rows = "".join(f"<tr><td>{name}</td><td>{terms}</td></tr>" for name, terms in _LIBRARIES)
    words = tr("drviewer is free software under the Apache License 2.0. It stands on:")
    return f"<p>{words}</p><table cellspacing='0' cellpadding='4'>{rows}</table>"


def _text(html: str) -> QTextBrowser:
    browser = QTextBrowser()
    browser.setOpenExternalLinks(True)
    browser.setHtml(html)
    return browser


def _copy(text: str) -> None:
    QApplication.clipboard().setText(text)
