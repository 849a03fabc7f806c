"""The window's dialogs, each made when it is asked for: none of them slows the start."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from drviewer import paths
from drviewer.language import tr, tr_noop
from drviewer.ui.workbench import Workbench

if TYPE_CHECKING:
    from drviewer.domain import FundusImage
    from drviewer.ui.actions import Actions

_IMAGES = tr_noop(
    "Images (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.dcm *.dicom);;All files (*)"
)


def choose_folder(parent: QWidget, title: str) -> Path | None:
    """A folder, or None where the reader thinks better of it."""
    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None


def choose_images(parent: QWidget) -> list[Path]:
    chosen, _ = QFileDialog.getOpenFileNames(parent, tr("Open photographs"), "", tr(_IMAGES))
    return [Path(path) for path in chosen]


def open_folder(folder: Path) -> None:
    """Show ``folder`` in the desktop's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def open_log_folder() -> None:
    open_folder(paths.log_path().parent)


def correct_identity(bench: Workbench, parent: QWidget) -> None:
    """Say whose eye the open image shows, and when it was taken."""
    if bench.session.image is not None:
        correct_identity_of(bench, bench.session.image, parent)


def correct_identity_of(bench: Workbench, image: "FundusImage", parent: QWidget) -> None:
    """The same of ``image``, whichever is open."""
    from drviewer.ui.patient_dialog import PatientDialog

    show_over(PatientDialog(bench, image, parent))


def merge_patients(bench: Workbench, parent: QWidget) -> None:
    """The open image's patient was entered twice: choose the record that stays."""
    image = bench.session.image
    if image is None or not bench.has_store:
        return
    from drviewer.ui import identity_operations
    from drviewer.ui.merge_dialog import MergeDialog

    dialog = MergeDialog(image.patient, bench.store.list_patients(), parent)
    if dialog.exec() == MergeDialog.DialogCode.Accepted and dialog.chosen is not None:
        identity_operations.merge_patients(bench, image.patient, dialog.chosen)


def show_visits(bench: Workbench, parent: QWidget) -> None:
    """The open image's patient over time."""
    image = bench.session.image
    if image is None or not bench.has_store:
        return
    from drviewer.ui.visits_dialog import VisitsDialog
    from drviewer.workflow.visits import visits_of

    images = bench.store.patient_images(image.patient.key)
    signings = bench.store.patient_signings(image.patient.key)
    dialog = VisitsDialog(image.patient, visits_of(images, signings), parent)
    dialog.image_chosen.connect(lambda key: _open(bench, key, images))
    show_over(dialog)


def _open(bench: Workbench, key: int, images: "list[FundusImage]") -> None:
    if bench.session.find_image(key) is None:
        bench.session.add_images(images)
    bench.session.open_image(key)


def show_monitor(bench: Workbench, parent: QWidget) -> None:
    """How far readers and model agree, for the clinic's lead."""
    from drviewer.ui import monitor_page

    monitor_page.show_monitor(bench, parent)


def show_report(bench: Workbench, parent: QWidget) -> None:
    """Preview the report of the open photograph's exam, then export or print it."""
    if bench.session.image is not None:
        show_report_on(bench, bench.session.image, parent)


def show_report_on(bench: Workbench, image: "FundusImage", parent: QWidget) -> None:
    """Preview the report of ``image``'s exam, whoever is open."""
    from drviewer.ui.report_dialog import ReportDialog

    show_over(ReportDialog(bench, image, parent))


def print_report(bench: Workbench, parent: QWidget) -> None:
    """The same preview; printing is one click away, and nothing is printed unseen."""
    show_report(bench, parent)


def export_all_reports(bench: Workbench, parent: QWidget) -> None:
    """Write one PDF for each patient listed into a folder the reader chooses."""
    from drviewer.ui import report_operations

    folder = choose_folder(parent, tr("Export all reports into a folder"))
    if folder is not None:
        report_operations.export_all(bench, folder)


def show_settings(bench: Workbench, parent: QWidget) -> None:
    from drviewer.ui.settings_dialog import SettingsDialog

    show_over(SettingsDialog(bench, parent))


def show_about(bench: Workbench, parent: QWidget) -> None:
    from drviewer.ui.about_dialog import AboutDialog

    show_over(AboutDialog(bench.session, parent))


def show_shortcuts(bench: Workbench, actions: "Actions", parent: QWidget) -> None:
    from drviewer.ui.shortcuts_dialog import ShortcutsDialog

    show_over(ShortcutsDialog(actions, bench.session.settings, parent))


def edit_keys(bench: Workbench, actions: "Actions", parent: QWidget) -> None:
    """The keyboard editor; what is chosen there counts at once."""
    from drviewer.ui.command_keys import named_commands
    from drviewer.ui.keys_dialog import KeysDialog

    dialog = KeysDialog(named_commands(actions), parent)
    dialog.kept.connect(lambda keys: bench.change_settings(shortcuts=keys))
    dialog.exec()
    dialog.deleteLater()


def show_over(dialog: QWidget) -> None:
    """Show ``dialog`` over its window, which waits for it."""
    # Not exec: no second event loop, and the dialog can be closed with the window.
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()


def show_beside(dialog: QWidget) -> None:
    """Show ``dialog`` while its window can be worked with, or bring it to the front."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
