"""What is drawn on an image: marks, and where fovea and disc lie."""

from drviewer.domain import Landmarks, Mark
from drviewer.store import identities, marking
from drviewer.store.audit import PROGRAM, UNNAMED_READER
from drviewer.store.database import Database, now


class MarkRecords(Database):
    """Marks and landmarks; refused where the exam is signed."""

    def list_marks(self, key: int) -> tuple[Mark, ...]:
        """The marks on one image, in the order they were first made."""
        with self._reading() as connection:
            return marking.read_marks(connection, key)

    def save_mark(self, key: int, mark: Mark, *, who: str = "") -> None:
        """A new mark on an image, or the newest state of one; ``who`` saved it, its author
        unless told.

        Raises:
            StoreError: the exam is signed.
        """
        with self._changing(key) as (connection, image):
            identities.check_is_open(image)
            who = who or mark.author or UNNAMED_READER
            marking.record_mark(connection, key, mark, who=who, at=now())

    def remove_mark(self, key: int, mark_key: str, *, who: str) -> None:
        """Take a mark away; nothing happens where it is gone. It is kept as history.

        Raises:
            StoreError: the exam is signed.
        """
        with self._changing(key) as (connection, image):
            identities.check_is_open(image)
            marking.remove_mark(connection, key, mark_key, who=who or UNNAMED_READER, at=now())

    def find_landmarks(self, key: int) -> Landmarks:
        """Where fovea and disc lie in one image, as far as anybody said."""
        with self._reading() as connection:
            return marking.read_landmarks(connection, key)

    def save_landmarks(self, key: int, landmarks: Landmarks, *, who: str | None = None) -> None:
        """Where fovea and disc lie, suggested or set by hand; former places are kept as history.

        ``who`` set them ("": a reader without a name), their author unless told; nobody's are the
        program's suggestion.

        Raises:
            StoreError: the exam is signed.
        """
        with self._changing(key) as (connection, image):
            identities.check_is_open(image)
            who = landmarks.author or PROGRAM if who is None else who or UNNAMED_READER
            marking.record_landmarks(connection, key, landmarks, who=who, at=now())
