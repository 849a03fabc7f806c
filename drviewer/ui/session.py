"""What the window shows: the one state that every widget reads and changes.

Widgets don't know each other. A widget calls a method here; the others hear the signal. Values
are frozen, so that a late answer never changes what somebody else is looking at.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drviewer.domain import (
    Exam,
    FundusImage,
    Grade,
    Patient,
    ReadingMode,
    Rgb,
    Signing,
    may_show_model,
)
from drviewer.language import tr
from drviewer.settings import Settings
from drviewer.ui.looking import Looking
from drviewer.ui.session_state import AiState, Draft, Progress

if TYPE_CHECKING:
    from drviewer.imaging.similarity import Similarity
    from drviewer.ui.companion_state import CompanionState


class Session(Looking):
    """Images, the one that is open, its pixels and companion; how it is looked at is inherited."""

    images_changed = Signal()
    """The list of images is another one."""
    image_updated = Signal(int)
    """The image with this key was read, checked, graded, assessed or corrected."""
    image_closing = Signal()
    """Another image is about to be opened, or this one signed: hand in what is not kept yet."""
    image_opened = Signal(object)
    """``FundusImage`` or None: every pane changes in this one step."""
    pixels_loaded = Signal(object)
    """``(h, w, 3)`` uint8 of the open image, or None while it is being read or can't be."""
    companion_changed = Signal(object)
    """``CompanionState`` of the photograph beside the open one; None where it stands alone."""
    ai_changed = Signal(object)
    grading_changed = Signal()
    """The model is at work on other images than before."""
    settings_changed = Signal(object)
    exam_changed = Signal()
    """The open image's exam is another one, or something about it has changed."""
    progress_changed = Signal(object)
    """``Progress`` of grading or reading many images; None when there is none."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(settings, parent)
        self._settings = settings
        self._images: dict[int, FundusImage] = {}
        #: Made when first asked for, since a row of the list asks for it and lists are long.
        self._of_patients: dict[int, list[int]] | None = None
        self._signings: tuple[Signing, ...] = ()
        self._open_key: int | None = None
        self._pixels: Rgb | None = None
        #: SHA-256 of the file that the pixels are of; "" while they were not checked.
        self.pixels_sha256 = ""
        self._companion: CompanionState | None = None
        self._chosen_key: int | None = None
        #: Where a companion was put by hand or by the vessels: (open image, companion) → where.
        self._placements: dict[tuple[int, int], tuple[Similarity, str]] = {}
        self._ai = AiState(is_on=False, problem=tr("The model is being checked…"))
        #: Notes that could not be put on record when they were handed in, by their image's key.
        self.drafts: dict[int, Draft] = {}
        self._progress: Progress | None = None
        self._grading_keys: frozenset[int] = frozenset()

    # -- images ------------------------------------------------------------------------------

    @property
    def images(self) -> list[FundusImage]:
        return list(self._images.values())

    @property
    def has_images(self) -> bool:
        return bool(self._images)

    def set_images(self, images: Iterable[FundusImage]) -> None:
        """Show other images; the open one stays open if it is among them."""
        shown = {image.key: image for image in images}
        if self._open_key is not None and self._open_key not in shown:
            self.open_image(None)
        self._images = shown
        self._of_patients = None
        self.images_changed.emit()

    def find_image(self, key: int) -> FundusImage | None:
        return self._images.get(key)

    def add_images(self, images: Iterable[FundusImage]) -> None:
        """Show more images beside those shown; facts of the ones there already are replaced."""
        added = {image.key: image for image in images}
        self._images.update(added)
        self._of_patients = None
        self.images_changed.emit()
        patients = {image.patient.key for image in added.values()}
        if self.image is not None and self.image.patient.key in patients:
            self.exam_changed.emit()

    def update_image(self, image: FundusImage) -> None:
        """Replace one image's facts; an image that is no longer listed is dropped silently."""
        if image.key not in self._images:
            return
        if image.patient.key != self._images[image.key].patient.key:
            self._of_patients = None
        self._images[image.key] = image
        self.image_updated.emit(image.key)
        if self.image is not None and self.image.patient.key == image.patient.key:
            self.exam_changed.emit()

    def images_of(self, patient: Patient) -> list[FundusImage]:
        if self._of_patients is None:
            self._of_patients = {}
            for image in self._images.values():
                self._of_patients.setdefault(image.patient.key, []).append(image.key)
        return [self._images[key] for key in self._of_patients.get(patient.key, [])]

    # -- the open image ----------------------------------------------------------------------

    @property
    def image(self) -> FundusImage | None:
        return None if self._open_key is None else self._images.get(self._open_key)

    @property
    def pixels(self) -> Rgb | None:
        return self._pixels

    def open_image(self, key: int | None) -> None:
        """Open an image by its key. Its pixels follow with ``pixels_loaded``."""
        if key == self._open_key:
            return
        self.hand_in()
        self._open_key = key
        self._pixels, self.pixels_sha256 = None, ""
        self._companion = None
        self.set_overlay(grade=None)
        self.image_opened.emit(self.image)
        self.exam_changed.emit()
        self.pixels_loaded.emit(None)

    def hand_in(self) -> None:
        """Have everybody put on record what they hold of the open image, a note say."""
        if self._open_key is not None:
            self.image_closing.emit()

    def set_pixels(self, key: int, pixels: Rgb | None) -> None:
        """Pixels of the image ``key``; dropped when another one was opened meanwhile."""
        if key != self._open_key:
            return
        self._pixels, self.pixels_sha256 = pixels, ""
        self.pixels_loaded.emit(pixels)

    # -- its exam ----------------------------------------------------------------------------

    @property
    def exam(self) -> Exam | None:
        """The visit that the open image belongs to, as far as its images are shown."""
        image = self.image
        if image is None:
            return None
        from drviewer.workflow.exams import exam_of

        return exam_of(image, self.images_of(image.patient), self._signings)

    @property
    def signings(self) -> tuple[Signing, ...]:
        """All versions of the exams of the open image's patient."""
        return self._signings

    def set_signings(self, signings: Iterable[Signing]) -> None:
        self._signings = tuple(signings)
        self.exam_changed.emit()

    # -- what stands beside it ---------------------------------------------------------------

    @property
    def overlay_grade(self) -> Grade | None:
        """The grade whose map is shown: the chosen one, else the model's, else None."""
        if self._overlay.grade is not None:
            return self._overlay.grade
        image = self.image
        return image.prediction.grade if image and image.prediction else None

    @property
    def chosen_companion(self) -> FundusImage | None:
        """The one that somebody chose to stand beside the open one; any patient's."""
        return None if self._chosen_key is None else self._images.get(self._chosen_key)

    def choose_companion(self, key: int | None) -> None:
        """What the layout ``chosen`` shows; shown at once where it is the layout."""
        if key != self._chosen_key:
            self._chosen_key = key
            if self.layout == "chosen":
                self.layout_changed.emit(self.layout)

    @property
    def companion(self) -> "CompanionState | None":
        return self._companion

    def set_companion(self, companion: "CompanionState | None") -> None:
        """What stands beside the open photograph; where it was put before, it lies again."""
        if companion is None and self._companion is None:
            return
        if companion is not None and companion.image is not None and self._open_key is not None:
            kept = self._placements.get((self._open_key, companion.image.key))
            if kept is not None:
                companion = replace(companion, placement=kept[0], aligned_by=kept[1])
        self._companion = companion
        self.companion_changed.emit(companion)

    def place_companion(self, placement: "Similarity", aligned_by: str) -> None:
        """Lay the companion over the open photograph anew."""
        companion = self._companion
        if companion is None or companion.image is None or self._open_key is None:
            return
        self._placements[self._open_key, companion.image.key] = (placement, aligned_by)
        self._companion = replace(companion, placement=placement, aligned_by=aligned_by)
        self.companion_changed.emit(self._companion)

    # -- the model and the settings ----------------------------------------------------------

    @property
    def ai(self) -> AiState:
        return self._ai

    def set_ai(self, state: AiState) -> None:
        if state != self._ai:
            self._ai = state
            self.ai_changed.emit(state)

    @property
    def reading_mode(self) -> ReadingMode:
        return ReadingMode(self._settings.reading_mode)

    def may_show_model(self, image: FundusImage) -> bool:
        return may_show_model(self.images_of(image.patient), image, self.reading_mode)

    def shows_model_grade(self, image: FundusImage) -> bool:
        """The model has answered, and the mode lets that be seen."""
        return image.prediction is not None and self.may_show_model(image)

    @property
    def grading_keys(self) -> frozenset[int]:
        """The images that wait for the model's answer."""
        return self._grading_keys

    def set_grading_keys(self, keys: Iterable[int]) -> None:
        wanted = frozenset(keys)
        if wanted != self._grading_keys:
            self._grading_keys = wanted
            self.grading_changed.emit()

    @property
    def settings(self) -> Settings:
        return self._settings

    def set_settings(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.settings_changed.emit(settings)

    # -- work under way ----------------------------------------------------------------------

    @property
    def progress(self) -> Progress | None:
        return self._progress

    def set_progress(self, progress: Progress | None) -> None:
        if progress != self._progress:
            self._progress = progress
            self.progress_changed.emit(progress)
