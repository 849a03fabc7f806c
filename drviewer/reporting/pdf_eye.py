"""One eye's column: photograph and heat map, the reader's grade, the model's, facts, note."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF

from drviewer.domain import Dme, Grade, Laterality, shown_probability
from drviewer.language import tr
from drviewer.reporting import pdf_style as style
from drviewer.reporting.content import (
    AI_NOT_CONFIRMED,
    EyeLine,
    Gradability,
    ImageLine,
    ModelGrade,
    ReaderGrade,
)
from drviewer.reporting.pdf_page import Page
from drviewer.reporting.pdf_photo import PHOTO, lay_empty, lay_photo
from drviewer.reporting.pdf_text import TextBlock
from drviewer.reporting.pictures import ReportPicture
from drviewer.reporting.wording import (
    SET_MEANING,
    shown_call,
    shown_grade_set,
    straddles_referable,
)

_LABEL_WIDTH = 58.0
_CHIP = 26.0
_BAR_LEFT = 121.0
_BAR_RIGHT = 44.0
_BAR_STEP = 11.5


@dataclass(frozen=True, slots=True)
class Rest:
    """A text that found no room in its column and goes on overleaf."""

    title: str
    block: TextBlock


def lay_eye(
    page: Page, eye: EyeLine, picture: ReportPicture | None, x: float, bottom: float
) -> list[Rest]:
    """Place one eye's column at ``x`` from ``page.y`` down to ``bottom`` at most."""
    y = _lay_title(page, eye.laterality, x, page.y)
    image = eye.image
    if image is None:
        lay_empty(page, tr("No image of the {label}", label=eye.laterality.label.lower()), x, y)
        return []
    lay_photo(page, image, picture, x, y)
    y = _lay_reader(page, image, eye.dme, x, y + PHOTO[1] + 10)
    y = _lay_model(page, image, x, y + 8)
    y = _lay_facts(page, _facts(eye, image), x, y + 8)
    return _lay_note(page, eye.laterality, image, x, y + 5, bottom)


def _lay_title(page: Page, laterality: Laterality, x: float, y: float) -> float:
    big = style.STRONG.sized(15)
    if laterality is Laterality.UNKNOWN:
        page.text(laterality.label, big.coloured(style.WARNING), x, y)
    else:
        short = TextBlock(laterality.short, big)
        page.block(short, x, y)
        page.text(laterality.label, style.BODY.coloured(style.MUTED), x + short.width + 6, y + 6.2)
    page.rule(x, y + 22, style.COLUMN_WIDTH)
    return y + 29


def _lay_reader(page: Page, image: ImageLine, dme: Dme, x: float, y: float) -> float:
    reader = image.reader
    y = page.text(tr("Reader’s grade"), style.LABEL, x, y) + 2
    box = QRectF(x, y, _CHIP, _CHIP)
    if reader.is_entered:
        page.chip(reader.grade, box)
    else:
        page.outline(box, style.RULE, radius=5, is_dashed=True)
    label = tr("Ungradable") if reader.is_ungradable else tr("Not entered")
    colour = style.INK if reader.is_entered else style.MUTED
    if reader.grade is not None:
        label = reader.grade.label
    right = x + _CHIP + 8
    page.text(label, style.STRONG.sized(12).coloured(colour), right, y - 1.5)
    page.text(_reader_detail(reader, image.model, dme), style.LABEL, right, y + 14.5)
    return y + _CHIP


def _reader_detail(reader: ReaderGrade, model: ModelGrade | None, dme: Dme) -> str:
    detail = tr("DME not entered")
    if dme is not Dme.NOT_ENTERED:
        detail = tr("DME as entered: {label}", label=dme.label.lower())
    if reader.is_entered and model is not None:
        agrees = reader.grade == model.grade
        detail += tr("  ·  agrees with the model") if agrees else tr("  ·  differs from the model")
    return detail


def _lay_model(page: Page, image: ImageLine, x: float, y: float) -> float:
    y = page.text(tr("Model’s grade"), style.LABEL, x, y) + 2
    model = image.model
    box = QRectF(x, y, 18, 18)
    if model is None:
        if image.gradability is Gradability.UNGRADABLE:
            page.chip(None, box)
        else:
            page.outline(box, style.RULE, radius=4, is_dashed=True)
        text = TextBlock(image.model_problem, style.BODY, style.COLUMN_WIDTH - 26)
        return max(page.block(text, x + 26, y + 3), y + 18)
    page.chip(model.grade, box, is_provisional=not image.reader.is_entered)
    name = TextBlock(model.grade.label, style.STRONG.sized(9.5))
    page.block(name, x + 26, y + 2.5)
    if image.is_provisional:
        page.text_right(
            tr(AI_NOT_CONFIRMED), style.LABEL.coloured(style.WARNING).bold(),
            x + style.COLUMN_WIDTH, y + 4.5,
        )  # fmt: skip
    return _lay_bars(page, model, x, _lay_open_grades(page, model, x + 26, y + 15) + 3)


def _lay_open_grades(page: Page, model: ModelGrade, x: float, y: float) -> float:
    """What the model can't tell apart; the line is empty where there is nothing to say."""
    grades = shown_grade_set(model.grade_set)
    if not grades:
        return y + 6
    if straddles_referable(model.grade_set):
        said = tr("May be {grades}, so referable or not: needs the reader’s eye", grades=grades)
    else:
        said = tr("May be {grades}: {set_meaning}", grades=grades, set_meaning=tr(SET_MEANING))
    return page.text(said, style.LABEL.coloured(style.INK), x, y)


def _lay_bars(page: Page, model: ModelGrade, x: float, y: float) -> float:
    """A bar and a number for every grade, the model's own grade in bold; then sums and calls."""
    for grade, value in zip(Grade, model.probabilities, strict=True):
        is_chosen = grade is model.grade
        name = f"{int(grade)}   {grade.label}"
        _lay_bar(page, name, value, style.GRADES[grade], x, y, is_bold=is_chosen)
        y += _BAR_STEP
    page.rule(x, y + 1.2, style.COLUMN_WIDTH)
    y += 3
    for name, value, call in (
        (tr("Referable (2 or worse)"), model.referable_probability, model.referable),
        (tr("Vision-threatening (3 or worse)"), model.vision_threatening_probability,
         model.vision_threatening),
    ):  # fmt: skip
        _lay_bar(page, name, value, style.BAR, x, y, is_bold=bool(call), call=shown_call(call))
        y += _BAR_STEP
    return y


def _lay_bar(
    page: Page,
    name: str,
    value: float,
    colour: str,
    x: float,
    y: float,
    *,
    is_bold: bool,
    call: str = "",
) -> None:
    look = style.LABEL.coloured(style.INK)
    look = look.bold() if is_bold else look
    page.text(name, look, x, y)
    ground = QRectF(
        x + _BAR_LEFT, y + 2, style.COLUMN_WIDTH - _BAR_LEFT - _BAR_RIGHT, _BAR_STEP - 5.5
    )
    page.fill(ground, style.BAR_GROUND, 1)
    if value * ground.width() >= 0.5:
        filled = QRectF(ground.left(), ground.top(), ground.width() * value, ground.height())
        page.fill(filled, colour, 1)
    if call:
        page.text(call, look, ground.right() + 5, y)
    page.text_right(shown_probability(value), look, x + style.COLUMN_WIDTH, y)


def _facts(eye: EyeLine, image: ImageLine) -> list[tuple[str, str]]:
    facts = [(tr("Gradability"), shown_gradability(image)), (tr("Image"), image.file_label)]
    if eye.others:
        facts.append(("", _of_several(eye)))
    facts += _reading_facts(image.reader)
    facts += [
        ("SHA-256", f"{image.sha256[:16]} …" if image.sha256 else tr("not known")),
        (tr("Camera"), image.camera or tr("not known")),
    ]
    if image.gradability is not Gradability.UNREADABLE:
        facts.append((tr("Shown as"), image.enhancement))
    return facts


def _of_several(eye: EyeLine) -> str:
    count = len(eye.images)
    if not eye.unread:
        return tr("the worst of {count} images of this eye; others overleaf", count=count)
    return tr(
        "{unread} of {count} images of this eye not read; others overleaf",
        unread=eye.unread,
        count=count,
    )


def _reading_facts(reader: ReaderGrade) -> Iterable[tuple[str, str]]:
    """How the reader came to the grade, where there is more to say than the grade."""
    if reader.unaided_at is not None and reader.unaided_grade != reader.grade:
        first = tr("ungradable") if reader.unaided_grade is None else _named(reader.unaided_grade)
        yield tr("First read"), tr("{first}, before the model’s answer was shown", first=first)
    if reader.looked_with:
        yield tr("Read with"), reader.looked_with
    if reader.override:
        yield tr("Differs"), reader.override
    if reader.signs:
        implied = reader.implied_grade
        ending = "" if implied is None else tr(" (implies {named})", named=_named(implied))
        yield tr("Signs seen"), "; ".join(reader.signs) + ending


def _named(grade: Grade) -> str:
    return f"{int(grade)} {grade.label}"


def shown_gradability(image: ImageLine) -> str:
    return {
        Gradability.GRADABLE: tr("Gradable"),
        Gradability.UNGRADABLE: tr("Not gradable: {reason}", reason=image.reason),
        Gradability.UNREADABLE: image.reason,
        Gradability.NOT_CHECKED: tr("Not checked"),
    }[image.gradability]


def _lay_facts(page: Page, facts: list[tuple[str, str]], x: float, y: float) -> float:
    look = style.LABEL.sized(7.6).coloured(style.INK)
    for label, value in facts:
        page.text(label, style.LABEL.sized(7.6), x, y)
        block = TextBlock(value, look, style.COLUMN_WIDTH - _LABEL_WIDTH)
        y = page.block(block, x + _LABEL_WIDTH, y) + 0.8
    return y


def _lay_note(
    page: Page, laterality: Laterality, image: ImageLine, x: float, y: float, bottom: float
) -> list[Rest]:
    if not image.reader.note.strip():
        return []
    title = tr("Note on the {label}", label=laterality.label.lower())
    note = TextBlock(image.reader.note, style.BODY, style.COLUMN_WIDTH, is_prose=True)
    room = bottom - y - style.LABEL.size * style.LABEL.leading - 2
    shown, rest = note.split(room)
    if shown is None:
        return [Rest(title, note)]
    y = page.text(tr("Note"), style.LABEL, x, y) + 2
    if rest is not None:
        # One line less, for the word that it goes on.
        shown, rest = note.split(room - note.line_height)
    if shown is not None:
        y = page.block(shown, x, y)
    if rest is not None:
        page.text(tr("continued overleaf"), style.LABEL, x, y)
        return [Rest(tr("{title}, continued", title=title), rest)]
    return []


def shown_moment(when: datetime | None) -> str:
    """A time to the minute, with its zone where it has one."""
    if when is None:
        return tr("time not known")
    offset = when.strftime("%z")
    zone = {"": "", "+0000": " UTC"}.get(offset, f" UTC{offset[:3]}:{offset[3:5]}")
    return when.strftime(tr("%Y-%m-%d %H:%M", "how day and time are written")) + zone
