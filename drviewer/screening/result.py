"""The patient's result: the worse eye, what it calls for, and what is missing to be sure.

A result with one eye missing, ungradable, not graded, or graded by the model only is incomplete,
and so is one with a photograph that nobody has read. It may still say "refer", because what is
known can call for that by itself; it never says that all is well.
"""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from drviewer.domain import Dme, Grade, Laterality
from drviewer.language import tr, tr_noop, trn
from drviewer.screening.guideline import Advice, Guideline, Reason, Urgency, advise


@dataclass(frozen=True, slots=True)
class EyeFinding:
    """What is known of one eye.

    ``grade`` is the clinician's; where there is none it is the model's and ``is_provisional``.
    ``gap`` says what is missing where there is no grade ("no image", "not gradable: …"). ``unread``
    of its photographs could have been read and were not, beside one that was.
    """

    laterality: Laterality
    grade: Grade | None = None
    is_provisional: bool = False
    is_ungradable: bool = False
    dme: Dme = Dme.NOT_ENTERED
    gap: str = ""
    unread: int = 0


@dataclass(frozen=True, slots=True)
class PatientResult:
    """The worse eye and the advice.

    ``worse``: the eyes the advice rests on, two where they are equal, none where nothing is
    known. ``missing``: what keeps the result from being complete. ``due``: the last day by which
    the next step falls due; None where there is no interval or no exam date. ``dme``: the oedema
    of the eye whose finding gave the advice, which need not be one of ``worse``: the other may be
    as pressing and of a higher grade.
    """

    worse: tuple[EyeFinding, ...]
    advice: Advice
    missing: tuple[str, ...]
    due: date | None
    dme: Dme = Dme.NOT_ENTERED

    @property
    def is_complete(self) -> bool:
        return not self.missing

    @property
    def is_provisional(self) -> bool:
        return any(eye.is_provisional for eye in self.worse)


def patient_result(
    eyes: Sequence[EyeFinding], guideline: Guideline, *, exam_date: date | None
) -> PatientResult:
    """The result over ``eyes`` (right, left, and any eye whose side is unknown)."""
    missing = tuple(_missing(eyes))
    advised = [(eye, advice) for eye in eyes if (advice := _advice_of(eye, guideline)) is not None]
    eye, advice = max(advised, key=lambda one: one[1].pressure, default=(None, None))
    if advice is None or (missing and not advice.is_referral):
        advice = _unread() if _only_reading_is_missing(eyes) else _incomplete(missing)
    dme = Dme.NOT_ENTERED if eye is None else eye.dme
    return PatientResult(_worse(advised), advice, missing, _due(exam_date, advice), dme)


def _worse(advised: Sequence[tuple[EyeFinding, Advice]]) -> tuple[EyeFinding, ...]:
    """The eyes with the most pressing finding; an ungradable eye has none to compare."""
    found = [
        (_badness(eye, advice), eye)
        for eye, advice in advised
        if advice.reason is not Reason.UNGRADABLE
    ]
    worst = max((badness for badness, _ in found), default=None)
    return tuple(eye for badness, eye in found if badness == worst)


def _advice_of(eye: EyeFinding, guideline: Guideline) -> Advice | None:
    return advise(guideline, eye.grade, is_ungradable=eye.is_ungradable, dme=eye.dme)


def _badness(eye: EyeFinding, advice: Advice) -> tuple[int, float, int]:
    return *advice.pressure, -1 if eye.grade is None else int(eye.grade)


_NO_IMAGE = tr_noop("no image")
_SIDE_UNKNOWN = tr_noop("Side of an image not known")


def _missing(eyes: Sequence[EyeFinding]) -> list[str]:
    missing = []
    for laterality in (Laterality.RIGHT, Laterality.LEFT):
        found = [eye for eye in eyes if eye.laterality is laterality]
        if not found:
            missing.append(f"{laterality.label}: {tr(_NO_IMAGE)}")
        missing += [f"{laterality.label}: {gap}" for eye in found if (gap := _gap(eye))]
    if any(eye.laterality is Laterality.UNKNOWN for eye in eyes):
        missing.append(tr(_SIDE_UNKNOWN))
    return missing


def _gap(eye: EyeFinding) -> str:
    """What is missing of an eye that was photographed, "" where nothing is."""
    if eye.grade is None:
        return eye.gap or (tr("not gradable") if eye.is_ungradable else tr("not graded"))
    if eye.unread:
        return unread_words(eye.unread)
    return tr("graded by the model only") if eye.is_provisional else ""


def unread_words(count: int) -> str:
    """That of an eye, beside what was read, so many photographs were not."""
    return trn("{n} photograph not read", "{n} photographs not read", count)


def _only_reading_is_missing(eyes: Sequence[EyeFinding]) -> bool:
    """Both eyes are there and have a grade, if only the model's."""
    sides = {eye.laterality for eye in eyes}
    return sides == {Laterality.RIGHT, Laterality.LEFT} and all(
        eye.grade is not None for eye in eyes
    )


def _unread() -> Advice:
    text = tr("A clinician has to read the photographs, then decide")
    return Advice(text, False, Urgency.REPEAT, Reason.INCOMPLETE)


def _incomplete(missing: Sequence[str]) -> Advice:
    text = tr("Complete the examination, then decide")
    if tr(_SIDE_UNKNOWN) in missing:
        text = tr("Enter which eye each image shows, then decide")
    elif len(missing) == 1 and missing[0].endswith(tr(_NO_IMAGE)):
        side = missing[0].partition(":")[0].lower()
        text = tr("Photograph the {side}, then decide", side=side)
    return Advice(text, False, Urgency.REPEAT, Reason.INCOMPLETE)


def _due(exam_date: date | None, advice: Advice) -> date | None:
    if exam_date is None or advice.max_months is None:
        return None
    return add_months(exam_date, advice.max_months)


def add_months(start: date, months: int) -> date:
    """The same day ``months`` later, or that month's last day where it is shorter."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))
