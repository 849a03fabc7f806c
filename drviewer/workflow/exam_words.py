"""What a line of the worklist says, in words; the window and the command line say the same."""

from drviewer import language
from drviewer.domain import ExamState, ExamSummary, Laterality
from drviewer.language import isolated, tr

NOTHING = "–"
EYES = (Laterality.RIGHT, Laterality.LEFT)


def grade_text(exam: ExamSummary, eye: Laterality) -> str:
    """The digit of the reader's grade, U for ungradable, "" not read, a dash: no photograph."""
    place = EYES.index(eye)
    grade = exam.grades[place]
    if grade is not None:
        return str(int(grade))
    if exam.ungradable[place]:
        return "U"
    return "" if eye in exam.eyes else NOTHING


def eyes_text(exam: ExamSummary) -> str:
    """Those photographed: ``OD OS``; a question mark where a side is not known."""
    return " ".join(eye.short if eye in EYES else "?" for eye in exam.eyes) or NOTHING


def date_text(exam: ExamSummary) -> str:
    return language.day(exam.exam_date) if exam.exam_date else tr("Not dated")


def ai_text(exam: ExamSummary) -> str:
    """What the model's answers call the exam; nothing of it before the reader may know.

    That it was never asked tells nothing of an answer.
    """
    if not exam.is_ai_asked:
        return tr("Not asked")
    return tr("After your reading") if exam.is_ai_hidden else exam.urgency.label


def ai_detail(exam: ExamSummary) -> str:
    """Why there is nothing of the model's to see; "" where there is."""
    if not exam.is_ai_asked:
        return tr("The model has not been asked about these photographs")
    if exam.is_ai_hidden:
        return tr("You read first: what the model says shows when every eye is graded")
    return ""


def state_detail(exam: ExamSummary) -> str:
    """Under the state: who signed and when, or how much is read."""
    if exam.state is ExamState.SIGNED and exam.signed_at is not None:
        version = tr(" · version {version}", version=exam.version) if exam.version > 1 else ""
        return f"{language.day(exam.signed_at.astimezone())}, {isolated(exam.signed_by)}{version}"
    if exam.signed_by:
        return tr("Changed since signed")
    if exam.version:
        return tr("Version {version} is open again", version=exam.version)
    if exam.state is ExamState.NEW:
        return (
            tr("{images_read} of {images} read", images_read=exam.images_read, images=exam.images)
            if exam.images_read
            else ""
        )
    return ""


def open_points(exam: ExamSummary) -> tuple[str, ...]:
    """What asks for a second look, then what else is to be settled."""
    return (*(cause.label for cause in exam.causes), *exam.unsettled)


def cause_text(exam: ExamSummary) -> str:
    """The first of them."""
    return next(iter(open_points(exam)), "")


def due_text(exam: ExamSummary) -> str:
    return language.day(exam.due) if exam.due else ""
