"""Exams that are signed, amended and listed."""

from collections.abc import Sequence
from datetime import date, datetime

from drviewer.domain import Signing
from drviewer.store import signing
from drviewer.store.database import Database, now


class ExamRecords(Database):
    """Who signed what, and when."""

    def sign_exam(
        self,
        patient_key: int,
        exam_date: date | None,
        image_keys: Sequence[int],
        *,
        content: str,
        due: date | None,
        reader: str,
        at: datetime | None = None,
    ) -> Signing:
        """A reader's name under the exam: it is read-only from now on. ``content``: the report.

        Raises:
            StoreError: it is signed already, or nobody signs.
        """
        with self._writing() as connection:
            return signing.sign_exam(
                connection,
                patient_key,
                exam_date,
                image_keys,
                content=content,
                due=due,
                reader=reader,
                at=at or now(),
            )

    def amend_exam(self, signing_key: int, *, reason: str, reader: str) -> Signing:
        """Open a signed exam again; what was signed is kept.

        Raises:
            StoreError: it is not signed any more, or name or reason is missing.
        """
        with self._writing() as connection:
            return signing.amend_exam(
                connection, signing_key, reason=reason, reader=reader, at=now()
            )

    def patient_signings(self, patient_key: int) -> list[Signing]:
        """All versions of all exams of one patient, oldest first."""
        with self._reading() as connection:
            return signing.patient_signings(connection, patient_key)

    def list_signings(self) -> list[Signing]:
        """All versions of all exams, oldest first."""
        with self._reading() as connection:
            return signing.read_signings(connection)
