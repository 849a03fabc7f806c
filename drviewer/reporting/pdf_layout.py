"""The pages of a report: the first with result and both eyes, then whatever found no room."""

from collections.abc import Iterable

from drviewer.domain import Laterality
from drviewer.language import tr
from drviewer.reporting import pdf_style as style
from drviewer.reporting.content import EyeLine, ImageLine, ModelGrade, ReportContent
from drviewer.reporting.pdf_band import lay_band, lay_head, lay_running_head
from drviewer.reporting.pdf_eye import Rest, lay_eye, shown_gradability, shown_moment
from drviewer.reporting.pdf_page import Page
from drviewer.reporting.pdf_text import TextBlock
from drviewer.reporting.pictures import LOGO, Pictures

_LABEL_WIDTH = 58.0
_SECOND_COLUMN = style.MARGIN + style.COLUMN_WIDTH + style.COLUMN_GAP
_FOOT_TOP = style.PAGE_HEIGHT - style.BOTTOM - 12


def lay_out(content: ReportContent, pictures: Pictures) -> list[Page]:
    """Every page of the report, ready to paint."""
    first = _new_page(content)
    lay_head(first, content, pictures.get(LOGO))
    lay_band(first, content)
    provenance = [(label, _value(text)) for label, text in _provenance(content)]
    bottom = _FOOT_TOP - 8 - sum(block.height + 1.2 for _, block in provenance) - 8
    shown, others = _columns(content)
    rests = _lay_columns(first, shown, pictures, bottom)
    _lay_provenance(first, provenance, bottom + 8)
    pages = [first]
    if others or rests or _listed(content):
        pages += _overleaf(content, pictures, others, rests)
    for number, page in enumerate(pages, start=1):
        _lay_foot(page, content, number, len(pages))
    return pages


def _new_page(content: ReportContent) -> Page:
    page = Page()
    # Under everything: a tint over a grade's colour would make it another grade's.
    if content.superseded is not None:
        page.watermark(tr("SUPERSEDED"), size=96)
    elif content.is_draft:
        page.watermark(tr("DRAFT"))
    return page


def _columns(content: ReportContent) -> tuple[list[EyeLine], list[EyeLine]]:
    """The eyes beside each other on the first page, and those that follow overleaf."""
    unknown = [eye for eye in content.eyes if eye.laterality is Laterality.UNKNOWN]
    known = [eye for eye in content.eyes if eye.laterality is not Laterality.UNKNOWN]
    if unknown and all(eye.image is None for eye in known):
        return unknown, []
    return known, unknown


def _lay_columns(page: Page, eyes: list[EyeLine], pictures: Pictures, bottom: float) -> list[Rest]:
    rests = []
    for eye, x in zip(eyes, (style.MARGIN, _SECOND_COLUMN), strict=False):
        picture = pictures.get(eye.image.picture) if eye.image else None
        rests += lay_eye(page, eye, picture, x, bottom)
    if len(eyes) == 1:
        _lay_side_unknown(page)
    return rests


def _lay_side_unknown(page: Page) -> None:
    """Where the second eye would stand: why it does not."""
    x, y = _SECOND_COLUMN, page.y
    y = page.text(tr("Which eye is this?"), style.STRONG.coloured(style.WARNING), x, y + 3) + 11
    text = tr(
        "Neither the file nor its name says which eye it shows, and nothing is "
        "guessed. Enter the eye in drviewer, then make the report again."
    )
    page.text(text, style.BODY, x, y, style.COLUMN_WIDTH)


def _provenance(content: ReportContent) -> Iterable[tuple[str, str]]:
    yield tr("Status"), shown_status(content)
    if readers := _readers(content):
        yield tr("Read by"), readers
    if content.modes:
        yield tr("Reading"), "; ".join(mode.label for mode in content.modes)
    models = [model.shown for model in content.models]
    yield tr("Model"), "; ".join(models) or tr("no AI grade in this report")
    methods = {
        tr(
            "{heatmap_method}, layer {heatmap_layer}",
            heatmap_method=m.heatmap_method,
            heatmap_layer=m.heatmap_layer,
        )
        for m in _model_grades(content)
    }
    if methods:
        yield tr("Heat map"), "; ".join(sorted(methods))
    yield tr("Guideline"), content.result.guideline_title
    yield (
        tr("Program"),
        (
            tr(
                "drviewer {program_version}; report made {shown_moment}",
                program_version=content.program_version,
                shown_moment=shown_moment(content.created_at),
            )
        ),
    )
    if content.remarks:
        yield tr("Remarks"), " ".join(content.remarks)
    yield tr("Limits"), content.limits


def shown_status(content: ReportContent) -> str:
    """Draft, signed or superseded, by whom, when and why."""
    said = []
    if content.superseded is not None:
        former = content.superseded
        said.append(
            tr(
                "SUPERSEDED: opened again by {reader}, {shown_moment}, because: {reason}",
                reader=former.reader,
                shown_moment=shown_moment(former.amended_at),
                reason=former.reason,
            )
        )
    if content.signature is not None:
        signed = content.signature
        when = shown_moment(signed.signed_at)
        said.append(
            tr(
                "Signed by {reader}, {when}, version {version}",
                reader=signed.reader,
                when=when,
                version=signed.version,
            )
        )
    if content.is_draft:
        said.append(tr("Draft: ") + "; ".join(content.draft_reasons))
    return ". ".join(said)


def _model_grades(content: ReportContent) -> list[ModelGrade]:
    return [image.model for image in content.images if image.model]


def _readers(content: ReportContent) -> str:
    """ "" where somebody read and none of them gave a name: the signature's stands above."""
    read = [image.reader for image in content.images if image.reader.is_entered]
    if not read:
        return tr("not read by a clinician")
    return "; ".join(_readings(content)) if any(one.reader for one in read) else ""


def _readings(content: ReportContent) -> Iterable[str]:
    """Who read which eye and when; several images of an eye at the same minute count once."""
    readings: dict[tuple[str, str], list[str]] = {}
    for image in content.images:
        if image.reader.is_entered:
            who = image.reader.reader or tr("reader not named")
            moment = shown_moment(image.reader.assessed_at)
            eyes = readings.setdefault((who, moment), [])
            if image.laterality.short not in eyes:
                eyes.append(image.laterality.short)
    for (who, moment), eyes in readings.items():
        yield f"{who}, {moment} ({', '.join(eyes)})"


def _value(text: str) -> TextBlock:
    look = style.SMALL.coloured(style.INK)
    return TextBlock(text, look, style.CONTENT_WIDTH - _LABEL_WIDTH)


def _lay_provenance(page: Page, rows: list[tuple[str, TextBlock]], y: float) -> None:
    page.rule(style.MARGIN, y - 4, style.CONTENT_WIDTH)
    for label, block in rows:
        page.text(label, style.SMALL, style.MARGIN, y)
        y = page.block(block, style.MARGIN + _LABEL_WIDTH, y) + 1.2


def _lay_foot(page: Page, content: ReportContent, number: int, count: int) -> None:
    right = style.MARGIN + style.CONTENT_WIDTH
    page.rule(style.MARGIN, _FOOT_TOP, style.CONTENT_WIDTH)
    page.text(
        content.research_use, style.SMALL.bold().coloured(style.DRAFT), style.MARGIN, _FOOT_TOP + 3
    )
    page.text_right(
        tr("Page {number} of {count}", number=number, count=count),
        style.SMALL,
        right,
        _FOOT_TOP + 3,
    )


def _overleaf(
    content: ReportContent, pictures: Pictures, eyes: list[EyeLine], rests: list[Rest]
) -> list[Page]:
    """The pages after the first."""
    flow = _Flow(content)
    for eye in eyes:
        page = flow.new_page()
        rests = [*rests, *_lay_columns(page, [eye], pictures, _FOOT_TOP - 10)]
        page.y = _FOOT_TOP
    for rest in rests:
        flow.add_heading(rest.title)
        flow.add(TextBlock(rest.block.text, style.BODY, style.CONTENT_WIDTH, is_prose=True))
    listed = _listed(content)
    if listed:
        flow.add_heading(tr("Other images of this exam"))
    for image in listed:
        flow.add(TextBlock(_line(image), style.BODY, style.CONTENT_WIDTH))
        if image.reader.note.strip():
            flow.add(TextBlock(image.reader.note, style.BODY, style.CONTENT_WIDTH, is_prose=True))
        flow.add_space(4)
    return flow.pages


def _listed(content: ReportContent) -> list[ImageLine]:
    return [image for eye in content.eyes for image in eye.others]


def _line(image: ImageLine) -> str:
    reader = tr("not read")
    if image.reader.is_ungradable:
        reader = tr("ungradable")
    elif image.reader.grade is not None:
        reader = f"{int(image.reader.grade)} {image.reader.grade.label}"
    model = image.model_problem
    if image.model:
        model = f"{int(image.model.grade)} {image.model.grade.label}"
    return tr(
        "{short}  ·  {file_label}  ·  {shown_gradability}  ·  reader: {reader}  ·  model: {model}",
        short=image.laterality.short,
        file_label=image.file_label,
        shown_gradability=shown_gradability(image),
        reader=reader,
        model=model,
    )


class _Flow:
    """Text down one page after the other."""

    def __init__(self, content: ReportContent) -> None:
        self._content = content
        self.pages: list[Page] = []

    def new_page(self) -> Page:
        page = _new_page(self._content)
        lay_running_head(page, self._content)
        self.pages.append(page)
        return page

    def add(self, block: TextBlock) -> None:
        rest: TextBlock | None = block
        while rest is not None:
            page = self._page_with(rest.line_height)
            shown, rest = rest.split(_FOOT_TOP - 8 - page.y)
            if shown is not None:
                page.y = page.block(shown, style.MARGIN, page.y)

    def add_heading(self, text: str) -> None:
        block = TextBlock(text, style.STRONG, style.CONTENT_WIDTH)
        # A heading never stands alone at the foot of a page.
        page = self._page_with(block.height + 40)
        page.y = page.block(block, style.MARGIN, page.y + 6) + 4

    def add_space(self, height: float) -> None:
        self.pages[-1].y += height

    def _page_with(self, height: float) -> Page:
        if not self.pages or self.pages[-1].y + height > _FOOT_TOP - 8:
            return self.new_page()
        return self.pages[-1]
