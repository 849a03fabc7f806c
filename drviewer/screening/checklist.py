"""What a reader's checklist implies, and whether the grade that was entered agrees with it.

Source: Wilkinson et al., Ophthalmology 2003;110:1677-82. Nothing is ever changed by it.
"""

from drviewer.domain import QUADRANTS, Amount, Checklist, Grade
from drviewer.language import tr

_BEADED_QUADRANTS = 2


def implied_grade(checklist: Checklist) -> Grade | None:
    """The grade that the ticked signs ask for; None where nothing can be said yet."""
    if checklist.has_neovascularisation or checklist.has_vitreous_haemorrhage:
        return Grade.PDR
    if severe_signs(checklist):
        return Grade.SEVERE_NPDR
    if _is_more_than_mild(checklist):
        return Grade.MODERATE_NPDR
    if checklist.has_microaneurysms:
        return Grade.MILD_NPDR
    return Grade.NO_DR if checklist.is_done else None


def severe_signs(checklist: Checklist) -> tuple[str, ...]:
    """Which of the 4-2-1 rule's three conditions are met, in words."""
    found = []
    if all(amount is Amount.MANY for amount in checklist.haemorrhages):
        found.append(tr("more than 20 haemorrhages in each of 4 quadrants"))
    if sum(checklist.venous_beading) >= _BEADED_QUADRANTS:
        found.append(tr("venous beading in 2 quadrants"))
    if any(checklist.irma):
        found.append(tr("prominent IRMA in 1 quadrant"))
    return tuple(found)


def contradiction(checklist: Checklist, grade: Grade | None) -> str:
    """One sentence where the list implies another grade than was entered; "" where it agrees.

    A list that is not done yet may only say more than the grade, never less.
    """
    implied = implied_grade(checklist)
    if implied is None or grade is None or implied is grade:
        return ""
    if implied < grade and not checklist.is_done:
        return ""
    return tr(
        "The checklist implies {implied} · {label}, you entered {grade}",
        implied=int(implied),
        label=implied.label,
        grade=int(grade),
    )


def signs_in_words(checklist: Checklist) -> tuple[str, ...]:
    """What was ticked, for a report; "no signs seen" where the whole list was gone through."""
    found = [
        *_by_quadrant(tr("haemorrhages"), checklist.haemorrhages),
        *_by_quadrant(tr("venous beading"), checklist.venous_beading),
        *_by_quadrant(tr("IRMA"), checklist.irma),
    ]
    for is_seen, words in (
        (checklist.has_microaneurysms, tr("microaneurysms")),
        (checklist.has_exudates, tr("hard exudates or cotton-wool spots")),
        (checklist.has_neovascularisation, tr("neovascularisation")),
        (checklist.has_vitreous_haemorrhage, tr("vitreous or preretinal haemorrhage")),
        (checklist.has_dme_signs, tr("signs of macular oedema")),
    ):
        if is_seen:
            found.append(words)
    if not found and checklist.is_done:
        found = [tr("none")]
    return tuple(found)


def _by_quadrant(sign: str, marks: tuple[int, ...]) -> list[str]:
    places = [tr(place).lower() for place, mark in zip(QUADRANTS, marks, strict=True) if mark]
    if not places:
        return []
    many = sum(mark is Amount.MANY for mark in marks)
    more = tr(" (more than 20 in {many})", many=many) if many else ""
    where = tr("all quadrants") if len(places) == len(marks) else ", ".join(places)
    return [f"{sign}: {where}{more}"]


def _is_more_than_mild(checklist: Checklist) -> bool:
    return bool(
        any(checklist.haemorrhages) or any(checklist.venous_beading) or checklist.has_exudates
    )
