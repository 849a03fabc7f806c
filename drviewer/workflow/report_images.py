"""What a report says of one photograph: what it is, the reader's grade and the model's."""

from drviewer.domain import Assessment, FundusImage, OverrideReason, Prediction
from drviewer.language import tr, tr_noop
from drviewer.reporting.content import Gradability, ImageLine, ModelGrade, ModelLine, ReaderGrade
from drviewer.reporting.content_marks import DrawnLine
from drviewer.screening.checklist import implied_grade, signs_in_words

HEATMAP_METHOD = tr_noop("Grad-CAM of the grade's score")
ENHANCEMENT = tr_noop("Original colours, cut to the field of view")


def image_line(
    image: FundusImage, drawn: DrawnLine | None, *, is_model_hidden: bool = False
) -> ImageLine:
    """The facts of one photograph; ``drawn``: what is drawn on it, where that is printed.

    ``is_model_hidden``: its reader has to read first.
    """
    gradability, reason = _gradability(image)
    may_answer = gradability in (Gradability.GRADABLE, Gradability.NOT_CHECKED)
    said = image.prediction if may_answer else None
    model = _model_grade(said) if said and not is_model_hidden else None
    problem = tr("Shown after your reading") if said else _model_problem(image, gradability)
    return ImageLine(
        picture=image.key,
        laterality=image.laterality,
        file=image.path.name,
        frame=image.frame,
        sha256=image.sha256,
        camera=image.identity.camera,
        exam_date=image.exam_date,
        gradability=gradability,
        reason=reason,
        enhancement=tr(ENHANCEMENT),
        reader=_reader_grade(image),
        model=model,
        model_problem="" if model else problem,
        drawn=drawn,
    )


def _gradability(image: FundusImage) -> tuple[Gradability, str]:
    if image.problem:
        return Gradability.UNREADABLE, image.problem
    if image.quality is None:
        return Gradability.NOT_CHECKED, ""
    if image.quality.is_gradable:
        return Gradability.GRADABLE, ""
    return Gradability.UNGRADABLE, image.quality.reason


def _model_problem(image: FundusImage, gradability: Gradability) -> str:
    if gradability is Gradability.UNGRADABLE:
        return tr("No AI grade: the picture is not gradable")
    if gradability is Gradability.UNREADABLE:
        return tr("No AI grade: the file can't be read")
    return image.grading_problem or tr("Not graded by the model")


def _reader_grade(image: FundusImage) -> ReaderGrade:
    known = image.assessment
    return ReaderGrade(
        grade=known.grade,
        is_ungradable=known.is_ungradable,
        dme=known.dme,
        note=known.note,
        reader=known.reader,
        assessed_at=known.assessed_at,
        mode=known.mode,
        unaided_grade=known.unaided_grade,
        unaided_at=known.unaided_at,
        override=_override(known) if image.asks_for_reason else "",
        signs=signs_in_words(known.checklist),
        implied_grade=implied_grade(known.checklist),
        looked_with=known.looked_with,
    )


def _override(known: Assessment) -> str:
    if known.override_reason is OverrideReason.NOT_GIVEN:
        return tr("no reason given")
    is_own = known.override_reason is OverrideReason.OTHER and known.override_text
    if is_own:
        return known.override_text
    return ": ".join(part for part in (known.override_reason.label, known.override_text) if part)


def _model_grade(prediction: Prediction) -> ModelGrade:
    # As they are: rounded here, and once more where they are shown, 0.32496 would be 0.33.
    model = prediction.model
    return ModelGrade(
        grade=prediction.grade,
        grade_set=prediction.grade_set,
        probabilities=prediction.probabilities,
        referable_probability=prediction.referable_probability,
        referable=prediction.is_referable,
        referable_threshold=prediction.referable_threshold,
        vision_threatening_probability=prediction.vision_threatening_probability,
        vision_threatening=prediction.is_vision_threatening,
        vision_threatening_threshold=prediction.vision_threatening_threshold,
        model=ModelLine(name=model.name, version=model.version, sha256=model.sha256),
        heatmap_grade=prediction.grade,
        heatmap_layer=prediction.heatmap_layer,
        heatmap_method=tr(HEATMAP_METHOD),
    )
