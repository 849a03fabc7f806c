"""The worklist as a model: patients, and under each the images; or all images without headers.

A flat list with header rows, so that ten thousand images cost no more than the rows in sight.
"""

from collections import Counter
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
from drviewer.ui.session import Session
from drviewer.ui.worklist import (
    ImageRow,
    PatientRow,
    QuickFilter,
    Row,
    filters_of,
    holds,
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
        self._filters: dict[int, frozenset[QuickFilter]] = {}
        self._counts: Counter[QuickFilter] = Counter()
        self._text = ""
        self._quick = QuickFilter.ALL
        self._filter = ImageFilter()
        self._arrangement = Arrangement.EYE
        self._has_headers = True
        session.images_changed.connect(self.refresh)
        session.image_updated.connect(self._on_image_updated)
        session.settings_changed.connect(self._on_settings_changed)
        self.refresh()

    # -- what is shown -----------------------------------------------------------------------

    def set_text(self, text: str) -> None:
        """Show only images whose patient, file, eye or date holds every word of ``text``."""
        if text != self._text:
            self._text = text
            self._rebuild()

    def set_quick_filter(self, quick: QuickFilter) -> None:
        if quick is not self._quick:
            self._quick = quick
            self._rebuild()

    @property
    def filter(self) -> ImageFilter:
        return self._filter

    def set_filter(self, chosen: ImageFilter) -> None:
        """Show only what passes ``chosen`` too."""
        if chosen != self._filter:
            self._filter = chosen
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
        is_all = self._quick is QuickFilter.ALL and self._filter.is_neutral
        return bool(self._text.strip()) or not is_all

    def shows(self, image: FundusImage) -> bool:
        """It passes search and filters; its patient may be folded."""
        return self._passes(image) and holds(image, self._text.casefold().split())

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
        return self._counts[quick]

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
        keys = list(self._row_of_key)
        if not keys:
            return None
        if key is None or key not in self._row_of_key:
            return keys[0 if step > 0 else -1]
        place = keys.index(key) + step
        return keys[place] if 0 <= place < len(keys) else None

    def neighbour_patient(self, key: int | None, step: int) -> int | None:
        """The key of the first image of the next (1) or previous (-1) patient shown."""
        firsts: list[tuple[int, int]] = []
        for row in self._rows:
            if isinstance(row, ImageRow) and (not firsts or firsts[-1][0] != row.image.patient.key):
                firsts.append((row.image.patient.key, row.image.key))
        image = self._session.find_image(key) if key is not None else None
        if image is None:
            return firsts[0][1] if firsts else None
        places = [
            place for place, (patient, _) in enumerate(firsts) if patient == image.patient.key
        ]
        place = (places[0] if places else -1) + step
        return firsts[place][1] if 0 <= place < len(firsts) else None

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
        self._filters = {image.key: filters_of(image) for image in self._session.images}
        self._counts = Counter(quick for passed in self._filters.values() for quick in passed)
        self._rebuild()
        self.counts_changed.emit()

    def _on_image_updated(self, key: int) -> None:
        image = self._session.find_image(key)
        if image is None:
            return
        self._counts.subtract(self._filters.get(key, ()))
        self._filters[key] = filters_of(image)
        self._counts.update(self._filters[key])
        place = self._row_of_key.get(key)
        if place is not None and self._stays(self._rows[place], image):
            self._replace(place, image)
        elif place is not None or self._passes(image):
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
        if self._filter.grades or self._arrangement is Arrangement.GRADE:
            self._rebuild()

    @property
    def _shows_headers(self) -> bool:
        return self._has_headers and self._arrangement.is_by_patient

    def _replace(self, place: int, image: FundusImage) -> None:
        self._rows[place] = ImageRow(image)
        if not self._shows_headers:
            self.dataChanged.emit(self.index(place), self.index(place))
            return
        header = place
        while not isinstance(self._rows[header], PatientRow):
            header -= 1
        old = self._rows[header]
        if isinstance(old, PatientRow):
            images = tuple(image if one.key == image.key else one for one in old.images)
            self._rows[header] = PatientRow(old.patient, images, old.is_collapsed)
        for changed in (header, place):
            self.dataChanged.emit(self.index(changed), self.index(changed))

    def _rebuild(self) -> None:
        self.beginResetModel()
        passing = self._passing()
        self._shown_count = len(passing)
        self._rows = list(self._make_rows(passing))
        self._row_of_key = {
            row.image.key: place
            for place, row in enumerate(self._rows)
            if isinstance(row, ImageRow)
        }
        self.endResetModel()

    def _passing(self) -> list[FundusImage]:
        words, is_plain = self._text.casefold().split(), self._filter.is_neutral
        return [
            one
            for one in self._session.images
            if self._quick in self._filters[one.key]
            and (is_plain or self._filter.passes(one, self.shown_grade))
            and holds(one, words)
        ]

    def _passes(self, image: FundusImage) -> bool:
        if self._quick not in self._filters[image.key]:
            return False
        return self._filter.is_neutral or self._filter.passes(image, self.shown_grade)

    def _make_rows(self, images: Iterable[FundusImage]) -> Iterable[Row]:
        if self._arrangement.is_by_patient:
            return self._make_groups(images)
        return map(ImageRow, arranged(images, self._arrangement, self.shown_grade))

    def _make_groups(self, images: Iterable[FundusImage]) -> Iterable[Row]:
        # Grouped in the order of all images, so that a filter doesn't shuffle the patients.
        groups: dict[int, list[FundusImage]] = {
            image.patient.key: [] for image in self._session.images
        }
        for image in images:
            groups[image.patient.key].append(image)
        for key, members in groups.items():
            if not members:
                continue
            in_order = arranged(members, self._arrangement, self.shown_grade)
            is_collapsed = self._has_headers and key in self._collapsed
            if self._has_headers:
                yield PatientRow(in_order[0].patient, tuple(in_order), is_collapsed)
            if not is_collapsed:
                yield from map(ImageRow, in_order)
