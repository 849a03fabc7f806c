"""What the model leaves open and what it calls, in words: one wording for window, report and shell.

A conformal set says which neighbouring grades can't be ruled out; a call says whether an eye counts
as referable (moderate or worse) or vision-threatening (severe or worse) at the operating point.
"""

from collections.abc import Sequence

from drviewer.domain import Grade
from drviewer.language import tr, tr_noop

SET_MEANING = tr_noop("nine of ten such sets hold the true grade")


def shown_grade_set(grades: Sequence[Grade]) -> str:
    """ "2 or 3", "1 to 3"; "" where nothing is left open: one grade, or no set was made."""
    if len(grades) < 2:
        return ""
    ends = {"first": int(grades[0]), "last": int(grades[-1])}
    return tr("{first} or {last}", **ends) if len(grades) == 2 else tr("{first} to {last}", **ends)


def straddles_referable(grades: Sequence[Grade]) -> bool:
    """Some of the grades refer, others don't."""
    return len({grade.is_referable for grade in grades}) > 1


def shown_call(call: bool | None) -> str:
    """ "yes", "no"; "" where the model's card names no threshold."""
    return {True: tr("yes"), False: tr("no"), None: ""}[call]
