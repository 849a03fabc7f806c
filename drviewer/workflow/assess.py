"""What the clinician puts on record: grade, oedema, note, and whose eye it is.

Each is one change of the newest record, made in one transaction with its audit row.
"""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, datetime

from drviewer.domain import (
    Assessment,
    Checklist,
    Dme,
    FundusImage,
    Grade,
    Identity,
    OverrideReason,
    ReadingMode,
    merged_notes,
)
from drviewer.errors import StoreError
from drviewer.language import tr
from drviewer.store import Store

#: Changed with every grade, so they tell nothing of what was changed.
_WHO_AND_WHEN = {"reader", "assessed_at"}


def record_grade(
    store: Store,
    image: FundusImage,
    grade: Grade | None,
    *,
    is_ungradable: bool = False,
    reader: str,
    mode: ReadingMode = ReadingMode.BLIND_FIRST,
    is_model_shown: bool = False,
    looked_with: str = "",
) -> FundusImage:
    """Confirm the model's grade, override it, or call the image ungradable (``grade`` None).

    What the model has said by now is kept beside it, so that agreement can be told later; so is
    what the reader had entered before the model's answer was to be seen (``is_model_shown``), and
    how the photograph was shown (``looked_with``).

    Raises:
        ValueError: both a grade and ungradable, or neither (that is ``clear_grade``).
    """
    if (grade is not None) == is_ungradable:
        raise ValueError("either a grade or ungradable, not both and not neither")

    def graded(now: FundusImage) -> Assessment:
        at = datetime.now(UTC)
        changed = replace(
            now.assessment,
            grade=grade,
            is_ungradable=is_ungradable,
            reader=reader,
            assessed_at=at,
            model_grade=None if now.prediction is None else now.prediction.grade,
            model="" if now.prediction is None else now.prediction.model.label,
            looked_with=looked_with,
            mode=mode,
            is_reviewed=False,
        )
        if (grade, is_ungradable) != (now.assessment.grade, now.assessment.is_ungradable):
            # It was said of the former grade, and would be printed beside this one.
            changed = replace(changed, override_reason=OverrideReason.NOT_GIVEN, override_text="")
        if is_model_shown or _was_revealed(now):
            return changed
        return replace(changed, unaided_grade=grade, unaided_at=at)

    return _change(store, image, graded, reader)


def _was_revealed(image: FundusImage) -> bool:
    """The reader had graded and so seen the model's answer: that can't be taken back."""
    return image.assessment.unaided_at is not None and image.prediction is not None


def clear_grade(store: Store, image: FundusImage, *, reader: str) -> FundusImage:
    """Take the grade back; oedema and note stay. The former record is kept as history."""

    def cleared(now: FundusImage) -> Assessment:
        return replace(
            now.assessment,
            grade=None,
            is_ungradable=False,
            reader="",
            assessed_at=None,
            model_grade=None,
            model="",
            looked_with="",
        )

    return _change(store, image, cleared, reader)


def record_override(
    store: Store, image: FundusImage, reason: OverrideReason, text: str, *, reader: str
) -> FundusImage:
    """Why the reader's grade is far from the model's; ``text`` in the reader's own words."""
    text = text.strip()
    return _change(
        store,
        image,
        lambda now: replace(now.assessment, override_reason=reason, override_text=text),
        reader,
    )


def record_checklist(
    store: Store, image: FundusImage, checklist: Checklist, *, reader: str
) -> FundusImage:
    """The signs that were seen; the grade that they imply changes nothing by itself."""
    return _change(store, image, lambda now: replace(now.assessment, checklist=checklist), reader)


def record_review(store: Store, image: FundusImage, *, reader: str) -> FundusImage:
    """A second look was taken at what asked for one."""
    return _change(store, image, lambda now: replace(now.assessment, is_reviewed=True), reader)


def record_dme(store: Store, image: FundusImage, dme: Dme, *, reader: str) -> FundusImage:
    """Diabetic macular oedema as the clinician sees it; who entered it counts as the reader."""

    def assessed(now: FundusImage) -> Assessment:
        if now.assessment.dme == dme:
            return now.assessment
        return replace(now.assessment, dme=dme, reader=reader, assessed_at=datetime.now(UTC))

    return _change(store, image, assessed, reader)


def record_note(store: Store, image: FundusImage, note: str, *, reader: str) -> FundusImage:
    """A note beside the grade; it changes neither who graded nor when.

    What somebody else wrote since ``image`` was read stays too.
    """

    def noted(now: FundusImage) -> Assessment:
        both = merged_notes(image.assessment.note, now.assessment.note, note)
        return replace(now.assessment, note=both)

    return _change(store, image, noted, reader)


def changed_meanwhile() -> StoreError:
    """What is to be undone was changed by somebody else since."""
    return StoreError(
        tr("It was changed again meanwhile, in another window say."),
        advice=tr("What is on record now is shown; change that."),
    )


def step_back(
    store: Store, key: int, *, made: Assessment, former: Assessment, reader: str
) -> FundusImage:
    """Undo the one change that made ``made`` of ``former``; what was entered beside it since stays.

    Raises:
        StoreError: just that was changed again meanwhile, in another window say.
    """
    changed = [
        one.name for one in fields(made) if getattr(made, one.name) != getattr(former, one.name)
    ]

    def stepped(now: FundusImage) -> Assessment:
        again = {name for name in changed if getattr(now.assessment, name) != getattr(made, name)}
        if again - _WHO_AND_WHEN:
            raise changed_meanwhile()
        back = {name: getattr(former, name) for name in changed if name not in again}
        return replace(now.assessment, **back)

    return store.change_assessment(key, stepped, who=reader)


def correct_identity(
    store: Store, image: FundusImage, identity: Identity, *, reader: str
) -> FundusImage:
    """The clinician says whose eye it is and when; see ``Store.correct_identity``.

    Raises:
        StoreError: the id is somebody else's on record.
    """
    return store.correct_identity(image.key, identity, reader=reader)


def _change(
    store: Store, image: FundusImage, change: Callable[[FundusImage], Assessment], reader: str
) -> FundusImage:
    # From what is on record now, not from what the caller holds: a note that is being saved in
    # another thread must not be lost.
    return store.change_assessment(image.key, change, who=reader)
