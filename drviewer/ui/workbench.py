"""What the window's operations work with: the session, the pool, the messages, store and grader.

The window is shown before store and grader are there; ``when_store_is_open`` waits for the one,
``Session.ai`` tells of the other.
"""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drviewer import paths
from drviewer.domain import FundusImage
from drviewer.errors import DrviewerError, SettingsError
from drviewer.language import tr
from drviewer.settings import NO_SITE, Settings, SiteSettings, write_settings
from drviewer.ui.jobs import Jobs
from drviewer.ui.messages import Messages
from drviewer.ui.read_ahead import ReadAhead
from drviewer.ui.session import Session
from drviewer.ui.session_state import AiState
from drviewer.ui.tasks import TaskRunner
from drviewer.ui.undo import make_undo_stack

if TYPE_CHECKING:
    from drviewer.grading.engine import EngineReport
    from drviewer.grading.process import GraderProcess
    from drviewer.store import Store

_log = logging.getLogger(__name__)

MakeGrader = Callable[[Settings], "GraderProcess"]


def make_grader(settings: Settings) -> "GraderProcess":
    """The grader of the bundled model, as the settings choose it; its process starts later.

    Raises:
        ModelError: the model, or its partner, is missing, altered or does not fit.
    """
    from drviewer.grading.card import default_card_path
    from drviewer.grading.loaded_network import verify_models
    from drviewer.grading.options import GraderOptions
    from drviewer.grading.process import GraderProcess

    card_path = default_card_path()
    options = GraderOptions(
        models=settings.models, operating_point=settings.operating_point, engine=settings.engine
    )
    verify_models(card_path, options)
    return GraderProcess(card_path, options)


class Workbench(QObject):
    """Owns store and grader, opens them off the window's thread and closes them."""

    store_opened = Signal()
    store_failed = Signal(str)
    """The database can't be used, and why: nothing can be opened."""
    recorded = Signal(int)
    """What is drawn on the image with this key is another on record."""
    list_opened = Signal()
    """Another list of images is shown, with the one to begin with open."""
    problems_requested = Signal()
    """The reader wants to see the images that have a problem."""

    def __init__(
        self,
        session: Session,
        tasks: TaskRunner,
        messages: Messages,
        *,
        grader_maker: MakeGrader = make_grader,
        settings_path: Path | None = None,
        site: SiteSettings = NO_SITE,
    ) -> None:
        super().__init__()
        self.session = session
        self.tasks = tasks
        self.messages = messages
        self.jobs = Jobs(session, tasks, self)
        self.undo_stack = make_undo_stack()
        self.ahead = ReadAhead(tasks, self)
        self._grader_maker = grader_maker
        self._settings_path = settings_path or paths.settings_path()
        self._keeps_settings = True
        self.site = site
        self._store: Store | None = None
        self._grader: GraderProcess | None = None
        self._former_graders: list[GraderProcess] = []
        self._waiting: list[Callable[[], object]] = []
        session.grading_changed.connect(self._end_former_graders)

    # -- the store ---------------------------------------------------------------------------

    @property
    def store(self) -> "Store":
        """The open store; ask only once ``has_store``."""
        assert self._store is not None
        return self._store

    @property
    def has_store(self) -> bool:
        return self._store is not None

    def open_store(self, path: Path | None = None) -> None:
        """Open the database off-thread; ``store_opened`` or ``store_failed`` follows."""
        self.tasks.run(
            lambda _task: _open_store(path or paths.database_path()),
            self.use_store,
            self._on_store_failed,
            topic="store",
        )

    def use_store(self, store: "Store") -> None:
        self._store = store
        self.store_opened.emit()
        waiting, self._waiting = self._waiting, []
        for function in waiting:
            function()

    def when_store_is_open(self, function: Callable[[], object]) -> None:
        """Call ``function`` now, or as soon as the store is there."""
        if self.has_store:
            function()
        else:
            self._waiting.append(function)

    def show_as_recorded(self, images: Iterable[FundusImage]) -> None:
        """Show the facts of ``images`` as they are on record now: a row each.

        What a worker brings was read before its work began; a grade given or an exam signed
        meanwhile would be shown as if it had not been.
        """
        try:
            for image in images:
                recorded = self.store.find_image(image.key)
                if recorded is not None:
                    self.session.update_image(recorded)
        except DrviewerError as error:
            self.messages.tell_failure(error, tr("Reading what is on record"))

    def show_open_patient_as_recorded(self) -> None:
        """The same for all images of the patient that is being read, after a list has come in."""
        image = self.session.image
        if image is not None and self.has_store:
            self.show_as_recorded(self.session.images_of(image.patient))

    def _on_store_failed(self, error: Exception) -> None:
        _log.error("the database can't be opened", exc_info=error)
        self.store_failed.emit(str(error))

    # -- the grader --------------------------------------------------------------------------

    @property
    def grader(self) -> "GraderProcess":
        """The grader; ask only while ``session.ai.is_on``."""
        assert self._grader is not None
        return self._grader

    def start_grader(self) -> None:
        """Check the model off-thread, then start its process; ``session.ai`` tells what came of it.

        A model that is not fit turns AI off and leaves the rest of the program as it is.
        """
        settings = self.session.settings
        self.tasks.run(
            lambda _task: self._grader_maker(settings),
            self._on_grader_made,
            self.turn_ai_off,
            topic="grader",
        )

    def _on_grader_made(self, grader: "GraderProcess") -> None:
        former, self._grader = self._grader, grader
        if former is not None:
            self._former_graders.append(former)
            self._end_former_graders()
            self.messages.status(tr("Images are graded as chosen from now on"))
        model = grader.card.identity
        self.session.set_ai(AiState(is_on=True, model_name=model.label))
        self.tasks.watch(grader.start(), self._on_grader_started, self.turn_ai_off, topic="grader")

    def _on_grader_started(self, report: "EngineReport | None") -> None:
        """An engine that does not answer though it was to is told; the other one grades."""
        if report is not None and report.remarks:
            self.messages.tell("warning", " ".join(report.remarks), key="engine")

    def _end_former_graders(self) -> None:
        """What is being graded ends as it began: only then are the graders before this closed."""
        if self.session.grading_keys:
            return
        former, self._former_graders = self._former_graders, []
        for grader in former:
            self._close_off_thread(grader)

    def _close_off_thread(self, grader: "GraderProcess") -> None:
        self.tasks.run(lambda _task: grader.close(), lambda _none: None, lambda _error: None)

    def turn_ai_off(self, error: Exception) -> None:
        """The model can't be used any more, and why."""
        _log.warning("AI is off: %s", error)
        grader, self._grader = self._grader, None
        if grader is not None:
            self._close_off_thread(grader)
        why = (
            str(error)
            if isinstance(error, DrviewerError)
            else tr("The model failed: {error}.", error=error)
        )
        self.session.set_ai(AiState(is_on=False, problem=why))

    # -- what must not be told ---------------------------------------------------------------

    def known_words(self) -> list[str]:
        """What no report of a mistake may hold: names and ids of patients, reader and clinic."""
        patients = {image.patient for image in self.session.images}
        if self._store is not None:
            patients.update(self._store.list_patients())
        settings = self.session.settings
        words = [settings.reader_name, settings.clinic_name]
        for patient in patients:
            words += [patient.name, patient.patient_id]
        return words

    # -- settings ----------------------------------------------------------------------------

    def keep_settings_file_as_it_is(self) -> None:
        """The file is damaged: what is changed by the way is not written over it."""
        self._keeps_settings = False

    def change_settings(self, **changes: object) -> None:
        """Change some settings and keep them for next time; what the clinic locked stays."""
        settings = self.session.settings
        wanted = {**settings.model_dump(), **changes, **self.site.locked}
        changed = type(settings).model_validate(wanted)
        self.adopt_settings(changed)
        if not self._keeps_settings:
            return
        try:
            write_settings(changed, self._settings_path, self.site)
        except SettingsError as error:
            self.messages.tell_failure(error, tr("Keeping the settings"), key="settings")

    def adopt_settings(self, settings: Settings) -> None:
        """Go by these from now on; who changed them keeps them."""
        former = self.session.settings
        self.session.set_settings(settings)
        if _answers(settings) != _answers(former):
            self.start_grader()

    def replace_damaged_settings(self) -> None:
        """The reader has chosen new settings: the damaged file moves aside and makes room."""
        if self._keeps_settings:
            return
        aside = self._settings_path.with_suffix(".damaged.json")
        try:
            self._settings_path.replace(aside)
        except OSError as error:
            _log.warning("%s can't be moved aside: %s", self._settings_path, error)
        self._keeps_settings = True

    # -- the end -----------------------------------------------------------------------------

    def close(self) -> None:
        """Cancel what is under way, end the grader, wait for the threads, close the store."""
        self.tasks.cancel_all()
        current = [] if self._grader is None else [self._grader]
        for grader in (*current, *self._former_graders):
            grader.close()
        self._grader, self._former_graders = None, []
        self.tasks.close()
        if self._store is not None:
            self._store.close()
            self._store = None


def _answers(settings: Settings) -> tuple[str, str, str]:
    """Who answers, run by what, and what is called referable: what another grader is needed for."""
    return settings.models, settings.operating_point, settings.engine


def _open_store(path: Path) -> "Store":
    """In a worker's thread: the database's libraries are imported here, not before the window."""
    from drviewer.store import Store

    return Store.open(path)
