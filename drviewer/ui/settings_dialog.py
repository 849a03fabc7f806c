"""Settings: what is chosen counts when it makes sense and is confirmed; until then nothing does."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from drviewer.domain import ReadingMode
from drviewer.errors import DrviewerError
from drviewer.imaging.enhance import ClaheParams
from drviewer.language import LANGUAGES, tr, tr_noop
from drviewer.settings import Settings, export_settings, import_settings
from drviewer.ui import dialogs
from drviewer.ui.clinic_look import ClinicLook
from drviewer.ui.dialog_parts import Dialog, make_form, small
from drviewer.ui.model_settings import ModelSettings
from drviewer.ui.mouse_settings import MouseSettings
from drviewer.ui.name_settings import NameSettings
from drviewer.ui.setting_row import add_setting
from drviewer.ui.settings_search import SettingsSearch
from drviewer.ui.theme import tokens
from drviewer.ui.viewing_settings import ViewingSettings
from drviewer.ui.workbench import Workbench

_FILES = tr_noop("Settings (*.json)")
_EXPORTED = "drviewer-settings.json"
_NOT_WHILE_BLIND = tr_noop("Not while you read first: the order would tell what the model thinks.")


class SettingsDialog(Dialog):
    """Six tabs: clinic and reading, model, viewing, mouse and keys, the clinic's look, file names.

    ``parent``: the window whose keys can be edited.
    """

    def __init__(self, bench: Workbench, parent: QWidget | None) -> None:
        super().__init__(tr("Settings"), "", parent)
        self._bench = bench
        settings = bench.session.settings
        self._defaults = Settings.model_validate(bench.site.defaults)
        self.resize(600, 580)
        self.tabs = QTabWidget()
        # As wide as all tabs need, in whatever language.
        self.tabs.setUsesScrollButtons(False)
        self.tabs.addTab(self._make_clinic(settings), tr("Clinic and reading"))
        self.model = ModelSettings(settings, self._defaults)
        self.tabs.addTab(self.model, tr("Model"))
        self.viewing = ViewingSettings(settings, self._defaults)
        self.tabs.addTab(self.viewing, tr("Viewing"))
        self.mouse = MouseSettings(settings, self._defaults)
        actions: Any = getattr(parent, "actions_", None)
        self.mouse.keys.setEnabled(actions is not None)
        self.mouse.keys.clicked.connect(lambda: dialogs.edit_keys(bench, actions, self))
        self.tabs.addTab(self.mouse, tr("Mouse and keys"))
        self.look = ClinicLook(settings, self._defaults)
        self.tabs.addTab(self.look, tr("Clinic's look"))
        self.names = NameSettings(settings)
        self.tabs.addTab(self.names, tr("File names"))
        self.search = SettingsSearch(self.tabs)
        self.search.textChanged.connect(self._on_searched)
        self.body.addWidget(self.search)
        self.body.addWidget(self.tabs, 1)
        # Below, so that nothing moves under the pointer while the reader types.
        self.search_note = small("")
        self.search_note.hide()
        self.body.addWidget(self.search_note)
        self._locked = small("")
        self.body.addWidget(self._locked)
        self.bring = self.add_button(tr("Import…"), "quiet")
        self.bring.setToolTip(tr("Take over what a file says; it counts at once"))
        self.bring.clicked.connect(self._on_bring_clicked)
        self.carry = self.add_button(tr("Export…"), "quiet")
        self.carry.setToolTip(tr("Write the kept settings to a file for other computers"))
        self.carry.clicked.connect(self._on_carry_clicked)
        self.buttons.addStretch(1)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.save = self.add_button(tr("Save"), "primary")
        self.save.clicked.connect(self._on_save_clicked)
        self.names.checked.connect(self._on_names_checked)
        self.names.check()
        self._show_locked()
        self.tabs.setFocus()

    # -- making ------------------------------------------------------------------------------

    def _make_clinic(self, settings: Settings) -> QWidget:
        self.clinic = QLineEdit(settings.clinic_name)
        self.clinic.setPlaceholderText(tr("Printed at the top of every report"))
        self.reader = QLineEdit(settings.reader_name)
        self.reader.setPlaceholderText(tr("Kept with every grade you enter"))
        self.guideline = QComboBox()
        self._guideline_note = small("")
        self._fill_guidelines(settings.guideline)
        self.guideline.currentIndexChanged.connect(self._on_guideline_changed)
        self._on_guideline_changed()
        self.mode = QComboBox()
        for mode in ReadingMode:
            self.mode.addItem(mode.label, mode.value)
        self.mode.setCurrentIndex(self.mode.findData(settings.reading_mode))
        self.urgent_first = QCheckBox(tr("Vision-threatening suspects on top of the worklist"))
        self.urgent_first.setChecked(settings.urgent_first)
        self.mode.currentIndexChanged.connect(self._on_mode_changed)
        self._on_mode_changed()
        form, defaults = make_form(), self._defaults
        add_setting(form, tr("&Clinic"), self.clinic, defaults.clinic_name)
        add_setting(form, tr("&Reader"), self.reader, defaults.reader_name)
        self.edit_guideline = QPushButton(tr("Edit a copy…"))
        self.edit_guideline.setAutoDefault(False)
        self.edit_guideline.clicked.connect(self._on_edit_guideline_clicked)
        add_setting(
            form,
            tr("&Guideline"),
            self.guideline,
            self._find_guideline(defaults.guideline),
            beside=self.edit_guideline,
        )
        form.addRow("", self._guideline_note)
        add_setting(form, tr("Rea&ding"), self.mode, defaults.reading_mode)
        form.addRow("", small(tr("Whoever sees the machine's answer first is drawn towards it.")))
        add_setting(form, "", self.urgent_first, defaults.urgent_first)
        self.report_language = QComboBox()
        for code, words in (("window", tr("As the window")), *LANGUAGES.items()):
            self.report_language.addItem(words, code)
        self.report_language.setCurrentIndex(
            self.report_language.findData(settings.report_language)
        )
        add_setting(form, tr("Re&ports in"), self.report_language, defaults.report_language)
        return _page(form)

    def _on_mode_changed(self) -> None:
        """While reading blind the order must not tell what the model thinks."""
        is_blind = self.mode.currentData() == ReadingMode.BLIND_FIRST.value
        if "urgent_first" in self._bench.site.locked:
            return
        why = tr(_NOT_WHILE_BLIND) if is_blind else ""
        self.urgent_first.setEnabled(not is_blind)
        self.urgent_first.setToolTip(why)
        self.urgent_first.setAccessibleDescription(why)

    def _find_guideline(self, name: str) -> object:
        """The list's entry of that id."""
        entries = [self.guideline.itemData(place) for place in range(self.guideline.count())]
        return next((one for one in entries if one.id == name), None)

    def _fill_guidelines(self, chosen: str) -> None:
        from drviewer.screening.guideline import list_guidelines

        try:
            guidelines = list_guidelines()
        except DrviewerError as error:
            self.say_problem(str(error))
            guidelines = []
        for guideline in guidelines:
            self.guideline.addItem(f"{guideline.short_name}, {guideline.version}", guideline)
        ids = [guideline.id for guideline in guidelines]
        if chosen in ids:
            self.guideline.setCurrentIndex(ids.index(chosen))

    def _on_edit_guideline_clicked(self) -> None:
        """The new version is chosen at once, and counts when the settings are saved."""
        from drviewer.ui.guideline_dialog import GuidelineDialog

        guideline = self.guideline.currentData()
        if guideline is None:
            return
        dialog = GuidelineDialog(guideline, reader=self.reader.text().strip(), parent=self)
        if dialog.exec() == GuidelineDialog.DialogCode.Accepted and dialog.kept is not None:
            self.guideline.clear()
            self._fill_guidelines(dialog.kept.id)

    def _on_guideline_changed(self) -> None:
        guideline = self.guideline.currentData()
        self._guideline_note.setText(f"{guideline.title}." if guideline else "")

    # -- the clinic's, and other computers' ---------------------------------------------------

    def _show_locked(self) -> None:
        """What the clinic locked can be seen and not changed."""
        widgets: dict[str, QWidget] = {
            "clinic_name": self.clinic,
            "guideline": self.guideline,
            "reading_mode": self.mode,
            "urgent_first": self.urgent_first,
            "theme": self.viewing.theme,
            "language": self.viewing.language,
            "accent": self.look.accent,
            "clinic_logo": self.look.logo,
            "report_language": self.report_language,
            **self.mouse.boxes,
            "shortcuts": self.mouse.keys,
            "clahe_clip_limit": self.viewing.clip_limit,
            "clahe_tiles": self.viewing.tiles,
            "overlay_opacity": self.viewing.opacity,
            "name_patterns": self.names.patterns,
            "notify_when_done": self.viewing.notifies,
            "reduce_motion": self.viewing.still,
            "models": self.model.models,
            "operating_point": self.model.operating_point,
            "engine": self.model.engine,
        }
        locked = [name for name in widgets if name in self._bench.site.locked]
        for name in locked:
            widgets[name].setEnabled(False)
            widgets[name].setToolTip(tr("Set by the clinic for this computer"))
        self._locked.setText(tr("What is greyed is set by the clinic for this computer."))
        self._locked.setVisible(bool(locked))

    def _on_bring_clicked(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Import settings"), "", tr(_FILES))
        if chosen:
            self.bring_from(Path(chosen))

    def bring_from(self, path: Path) -> None:
        """Take over what the file at ``path`` says; nothing is changed where it is not valid."""
        present = self._bench.session.settings
        try:
            imported = import_settings(path, present, self._bench.site)
        except DrviewerError as error:
            self.say_problem(str(error))
            return
        self._bench.change_settings(**imported.model_dump())
        self._bench.messages.status(tr("Settings taken over from {name}", name=path.name))
        self.accept()

    def _on_carry_clicked(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Export settings"), _EXPORTED, tr(_FILES))
        if chosen:
            self.carry_to(Path(chosen))

    def carry_to(self, path: Path) -> None:
        """Write what is kept, without reader and recent folders."""
        try:
            export_settings(self._bench.session.settings, path)
        except DrviewerError as error:
            self.say_problem(str(error))
            return
        self.say(tr("Written to {path}.", path=path))

    def _on_searched(self, typed: str) -> None:
        self.search_note.setText(
            tr("No setting has “{typed}” in it; all are shown.", typed=typed.strip())
        )
        self.search_note.setVisible(not self.search.found_any)

    # -- checking ----------------------------------------------------------------------------

    def _on_names_checked(self, problem: str) -> None:
        self.say_problem(problem)
        self.save.setEnabled(not problem)

    def _on_save_clicked(self) -> None:
        if self.look.problem:
            self.tabs.setCurrentWidget(self.look)
            self.say_problem(self.look.problem)
            return
        guideline = self.guideline.currentData()
        former = self._bench.session.settings
        self._bench.replace_damaged_settings()
        self._bench.change_settings(
            clinic_name=self.clinic.text().strip(),
            reader_name=self.reader.text().strip(),
            guideline=guideline.id if guideline else former.guideline,
            reading_mode=self.mode.currentData(),
            urgent_first=self.urgent_first.isChecked(),
            report_language=self.report_language.currentData(),
            name_patterns=self.names.chosen,
            **self.look.changes,
            **self.viewing.changes,
            **self.mouse.changes,
            **self.model.changes,
        )
        new = self._bench.session.settings
        if (new.clahe_clip_limit, new.clahe_tiles) != (
            former.clahe_clip_limit,
            former.clahe_tiles,
        ):
            self._bench.session.set_clahe(ClaheParams(new.clahe_clip_limit, new.clahe_tiles))
        self.accept()


def _page(form: QFormLayout) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, tokens().space_4, 0, 0)
    column.addLayout(form)
    column.addStretch(1)
    return page
