"""The worklist as a model: patients, and under each the images; or all images without headers.

A flat list with header rows, so that ten thousand images cost no more than the rows in sight.
"""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from drviewer.domain import FundusImage, Grade
from drviewer.ui.browsing import Arrangement, ImageFilter, arranged
from drviewer.ui.image_rows import (
    group_rows,
    neighbour_key,
    neighbour_patient_key,
    renew_header,
)
from drviewer.ui.image_search import ImageSearch
from drviewer.ui.session import Session
from drviewer.ui.worklist import (
    ImageRow,
    PatientRow,
    QuickFilter,
    Row,
    sort_key,
    spoken_text,
    tool_tip,
)

Index = QModelIndex | QPersistentModelIndex


#: The type of dragged images within the program; its data: keys with blanks between.
IMAGE_KEYS = "application/x-drviewer-images"


class Role(IntEnum):
    """What a row is asked for beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    KEY = Qt.ItemDataRole.UserRole + 2


class ImageList(QAbstractListModel):
    """The session's images as rows, through a text and a quick filter."""

    counts_changed = Signal()
    """Other numbers of images pass the quick filters."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[Row] = []
        self._row_of_key: dict[int, int] = {}
        self._collapsed: set[int] = set()
        self._shown_count = 0
        self._search = ImageSearch()
        self._arrangement = Arrangement.EYE
        self._has_headers = True
        session.images_changed.connect(self.refresh)
        session.image_updated.connect(self._on_image_updated)
        session.settings_changed.connect(self._on_settings_changed)
        self.refresh()

    # -- what is shown -----------------------------------------------------------------------

    def set_text(self, text: str) -> None:
        """Show only images whose patient, file, eye or date holds every word of ``text``."""
        if text != self._search.text:
            self._search.text = text
            self._rebuild()

    def set_quick_filter(self, quick: QuickFilter) -> None:
        if quick is not self._search.quick:
            self._search.quick = quick
            self._rebuild()

    @property
    def filter(self) -> ImageFilter:
        return self._search.filter

    def set_filter(self, chosen: ImageFilter) -> None:
        """Show only what passes ``chosen`` too."""
        if chosen != self._search.filter:
            self._search.filter = chosen
            self._rebuild()

    @property
    def arrangement(self) -> Arrangement:
        return self._arrangement

    def arrange(self, arrangement: Arrangement, *, has_headers: bool) -> None:
        """Order the images anew; a header a patient is shown only where they come by patient."""
        if (arrangement, has_headers) != (self._arrangement, self._has_headers):
            self._arrangement, self._has_headers = arrangement, has_headers
            self._rebuild()

    @property
    def is_filtered(self) -> bool:
        return self._search.is_narrowed

    def shows(self, image: FundusImage) -> bool:
        """It passes search and filters; its patient may be folded."""
        return self._search.shows(image, self.shown_grade)

    @property
    def shown_count(self) -> int:
        """How many images pass; those of folded patients count too."""
        return self._shown_count

    def shown_grade(self, image: FundusImage) -> Grade | None:
        """The reader's; else the model's, where the reading mode lets it be seen."""
        if image.assessment.is_entered:
            return image.final_grade
        if image.prediction is not None and self._session.shows_model_grade(image):
            return image.prediction.grade
        return None

    def count(self, quick: QuickFilter) -> int:
        """How many of all images pass ``quick``."""
        return self._search.count(quick)

    def toggle_collapsed(self, index: Index) -> None:
        """Fold or unfold the patient at ``index``."""
        row = self._rows[index.row()]
        if isinstance(row, PatientRow):
            self._collapsed ^= {row.patient.key}
            self._rebuild()

    def row_of(self, key: int) -> QModelIndex:
        """The row of the image with this key; invalid where it is filtered away."""
        row = self._row_of_key.get(key)
        return QModelIndex() if row is None else self.index(row)

    def neighbour(self, key: int | None, step: int) -> int | None:
        """The key of the next (1) or previous (-1) image shown; None at the end."""
        return neighbour_key(list(self._row_of_key), key, step)

    def neighbour_patient(self, key: int | None, step: int) -> int | None:
        """The key of the first image of the next (1) or previous (-1) patient shown."""
        image = self._session.find_image(key) if key is not None else None
        patient = None if image is None else image.patient.key
        return neighbour_patient_key(self._rows, patient, step)

    # -- Qt's questions ----------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role == Role.KEY:
            return row.image.key if isinstance(row, ImageRow) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken_text(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, ImageRow):
            return tool_tip(row.image)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        is_image = isinstance(self._rows[index.row()], ImageRow)
        drag = Qt.ItemFlag.ItemIsDragEnabled if is_image else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | drag

    def mimeTypes(self) -> list[str]:  # noqa: N802
        return [IMAGE_KEYS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """What is dragged: the images' keys, first the one that was seized."""
        keys = [str(key) for index in indexes if (key := index.data(Role.KEY)) is not None]
        data = QMimeData()
        data.setData(IMAGE_KEYS, " ".join(keys).encode())
        return data

    # -- keeping up with the session ---------------------------------------------------------

    def refresh(self) -> None:
        """Read all of the session's images anew."""
        self._search.read(self._session.images)
        self._rebuild()
        self.counts_changed.emit()

    def _on_image_updated(self, key: int) -> None:
        image = self._session.find_image(key)
        if image is None:
            return
        self._search.update(image)
        place = self._row_of_key.get(key)
        if place is not None and self._stays(self._rows[place], image):
            self._replace(place, image)
        elif place is not None or self._search.passes_filters(image, self.shown_grade):
            self._rebuild()
        self.counts_changed.emit()

    def _stays(self, row: Row, image: FundusImage) -> bool:
        """The update changes only the row itself and its header.

        An image the reader has just graded stays in sight under "To grade" until the filter is
        chosen anew: a row that vanishes under one's hand is a row lost.
        """
        return (
            isinstance(row, ImageRow)
            and row.image.patient == image.patient
            and sort_key(row.image) == sort_key(image)
        )

    def _on_settings_changed(self) -> None:
        """Who reads blind from now on mustn't see the model's grade by an order or a filter."""
        if self._search.filter.grades or self._arrangement is Arrangement.GRADE:
            self._rebuild()

    @property
    def _shows_headers(self) -> bool:
        return self._has_headers and self._arrangement.is_by_patient

    def _replace(self, place: int, image: FundusImage) -> None:
        self._rows[place] = ImageRow(image)
        if not self._shows_headers:
            self.dataChanged.emit(self.index(place), self.index(place))
            return
        header = renew_header(self._rows, place, image)
        for changed in (header, place):
            self.dataChanged.emit(self.index(changed), self.index(changed))

    def _rebuild(self) -> None:
        self.beginResetModel()
        passing = self._search.passing(self._session.images, self.shown_grade)
        self._shown_count = len(passing)
        self._rows = list(self._make_rows(passing))
        self._row_of_key = {
            row.image.key: place
            for place, row in enumerate(self._rows)
            if isinstance(row, ImageRow)
        }
        self.endResetModel()

    def _make_rows(self, images: Iterable[FundusImage]) -> Iterable[Row]:
        if self._arrangement.is_by_patient:
            return group_rows(
                images,
                (image.patient.key for image in self._session.images),
                self._arrangement,
                self.shown_grade,
                collapsed=self._collapsed,
                has_headers=self._has_headers,
            )
        return map(ImageRow, arranged(images, self._arrangement, self.shown_grade))
