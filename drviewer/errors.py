"""Errors that a user may meet: each names the thing and says what to do."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import ValidationError


class DrviewerError(Exception):
    """Something the user can be told about.

    ``message`` says what happened and names the file or thing; ``advice`` says what to do next.
    """

    #: Whether ``message`` may hold a patient's name or id, or the name of a photograph's file: the
    #: log then tells only where it was raised.
    names_patients = True

    def __init__(self, message: str, *, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message} {self.advice}".strip()

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross the process boundary: rebuild with the advice, which Exception would drop.
        return _rebuild, (type(self), self.message, self.advice)


def _rebuild(kind: type[DrviewerError], message: str, advice: str) -> DrviewerError:
    return kind(message, advice=advice)


def without_validator(message: str) -> str:
    """What is wrong with a value, without the validator's words for programmers."""
    return message.removeprefix("Value error, ")


def first_wrong(error: "ValidationError") -> tuple[str, str]:
    """The place of the first of a file's mistakes ("" for the whole of it), and what it is."""
    first = error.errors()[0]
    return ".".join(str(part) for part in first["loc"]), without_validator(first["msg"])


class AlignmentError(DrviewerError):
    """Two photographs can't be laid over each other."""


class ImageReadError(DrviewerError):
    """A file that should hold a fundus image can't be read."""


class PatientTableError(DrviewerError):
    """The CSV beside the pictures that says whose eye each is can't be used."""


class ModelError(DrviewerError):
    """The model or its card is missing, altered or does not fit; AI is off."""

    names_patients = False


class UnfamiliarImageError(DrviewerError):
    """The picture is of no kind that the model learnt from: it gives no grade."""


class GraderProcessError(DrviewerError):
    """The grader's process died or could not start; the next request makes a new one."""

    names_patients = False


class StoreError(DrviewerError):
    """The database can't be opened, read or written."""


class BackupError(DrviewerError):
    """A backup can't be made, or not be used."""


class SettingsError(DrviewerError):
    """The settings file can't be used."""

    names_patients = False


class ResourceError(DrviewerError):
    """A file that comes with the program (guideline, font, sample) is missing or damaged."""

    names_patients = False


class ReportError(DrviewerError):
    """A report can't be made or written."""


class TrainingError(DrviewerError):
    """The training data, weights or checkpoint can't be used."""
