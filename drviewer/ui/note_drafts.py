"""Notes that could not be put on record: tried again before signing and before the window closes.

Each waits in ``Session.drafts`` until its photograph is opened again, too.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from drviewer.domain import Assessment, Exam, FundusImage
from drviewer.language import tr
from drviewer.ui.record_operations import record
from drviewer.ui.session_state import Draft
from drviewer.ui.workbench import Workbench

if TYPE_CHECKING:
    from drviewer.store import Store

#: Letters of a note in a message, which must not fill the window; all of it is copied.
_SHOWN = 300


def save_drafts(bench: Workbench, images: Iterable[FundusImage] | None = None) -> list[int]:
    """Hand in the open note, try the others again; the keys of those still not on record.

    ``images``: whose notes; all where it is None.
    """
    session = bench.session
    session.hand_in()
    keys = list(session.drafts) if images is None else [one.key for one in images]
    waiting = [key for key in keys if key in session.drafts]
    is_open = session.image.key if session.image is not None else None
    for key in waiting:
        # That of the open photograph was refused a moment ago.
        if key != is_open and bench.has_store and _save(bench, key, session.drafts[key]):
            del session.drafts[key]
    return [key for key in waiting if key in session.drafts]


def _save(bench: Workbench, key: int, draft: Draft) -> bool:
    def change(store: "Store") -> FundusImage:
        def noted(now: FundusImage) -> Assessment:
            return replace(now.assessment, note=draft.over(now.assessment.note))

        return store.change_assessment(key, noted, who=bench.session.settings.reader_name)

    return record(bench, change, tr("Putting it on record")) is not None


def unsaved_words(bench: Workbench, exam: Exam) -> tuple[str, ...]:
    """Which notes of ``exam`` can't be put on record, also not by trying again, in words."""
    keys = save_drafts(bench, exam.images)
    return tuple(
        tr("{short}: the note could not be saved", short=image.laterality.short)
        for image in exam.images
        if image.key in keys
    )


def offer_note(bench: Workbench, note: str) -> None:
    """The open photograph was signed before it could be saved: it can be copied, once."""
    image = bench.session.image
    if image is None:
        return
    bench.messages.tell(
        "warning",
        tr(
            "{name} is signed; your note on it was not saved: “{note}”",
            name=image.path.name,
            note=_shortened(note),
        ),
        action=(tr("Copy the note"), partial(QGuiApplication.clipboard().setText, note)),
    )


def _shortened(note: str) -> str:
    line = " ".join(note.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
