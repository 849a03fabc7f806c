"""Whose eye an image shows: corrected, taken back, and patients merged."""

from collections.abc import Mapping

from drviewer.domain import FundusImage, Identity
from drviewer.store import identities
from drviewer.store.audit import UNNAMED_READER
from drviewer.store.database import Database, now, recorded_image


class IdentityRecords(Database):
    """Corrections of identity; refused where an exam that would change is signed."""

    def correct_identity(self, key: int, identity: Identity, *, reader: str) -> FundusImage:
        """The clinician says whose eye it is and when; the image moves to that patient.

        Where the patient stays the same, name, birth date and sex are corrected if given.

        Raises:
            StoreError: the id is somebody else's (another name, birth date or sex on record), or
                the exam is signed.
        """
        with self._changing(key) as (connection, image):
            identities.check_is_open(image)
            identities.record_identity(
                connection, image, identity, reader=reader or UNNAMED_READER, at=now()
            )
            return recorded_image(connection, key)

    def restore_identities(self, former: Mapping[int, Identity], *, reader: str) -> None:
        """Undo corrections and merges: ``former`` holds what each image said before.

        Raises:
            StoreError: an exam was signed meanwhile.
        """
        with self._writing() as connection:
            for key in former:
                identities.check_is_open(recorded_image(connection, key))
            identities.restore_identities(
                connection, former, reader=reader or UNNAMED_READER, at=now()
            )

    def merge_patients(self, from_key: int, into_key: int, *, reader: str) -> dict[int, Identity]:
        """One patient was entered twice: all images of the one go to the other.

        Answers what the images said before, for ``restore_identities``.

        Raises:
            StoreError: the other has no id, or an exam that would move is signed.
        """
        with self._writing() as connection:
            return identities.merge_patients(
                connection, from_key, into_key, reader=reader or UNNAMED_READER, at=now()
            )
