"""``Store``: the one door to the database. Domain values in and out; for use from any thread."""

from drviewer.errors import StoreError
from drviewer.store.exam_records import ExamRecords
from drviewer.store.identity_records import IdentityRecords
from drviewer.store.image_records import ImageRecords
from drviewer.store.mark_records import MarkRecords
from drviewer.store.verify import database_problems


class Store(ImageRecords, IdentityRecords, MarkRecords, ExamRecords):
    """Patients, images and what was said of them.

    Every change and its audit row stand in one transaction: after a call has returned, they are
    on disk. Errors of the database are ``StoreError``.
    """

    def verify(self) -> list[str]:
        """What is wrong with the database, in words; empty when nothing is."""
        try:
            with self._reading() as connection:
                return database_problems(connection)
        except StoreError as error:
            # Too damaged to be looked through; that is the answer.
            return [error.message]
