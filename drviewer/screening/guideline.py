"""Follow-up and referral tables: data in ``resources/guidelines/*.json``, never in code."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from drviewer.domain import Dme, Grade
from drviewer.errors import ResourceError, first_wrong
from drviewer.language import tr
from drviewer.paths import guidelines_dir, resource

DEFAULT_GUIDELINE = "ico_high_resource"


class Urgency(StrEnum):
    """How soon something must be done, the least pressing first."""

    ROUTINE = "routine"
    REPEAT = "repeat"
    SOON = "soon"
    PROMPT = "prompt"
    URGENT = "urgent"

    @property
    def label(self) -> str:
        return {
            "routine": tr("Routine"),
            "repeat": tr("Repeat"),
            "soon": tr("Soon"),
            "prompt": tr("Prompt"),
            "urgent": tr("Urgent"),
        }[self.value]

    @property
    def rank(self) -> int:
        return list(Urgency).index(self)


class Row(BaseModel):
    """One line of a table. An interval that the guideline leaves open is None."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(min_length=1)
    min_months: int | None = Field(ge=0)
    max_months: int | None = Field(ge=0)
    is_referral: bool
    urgency: Urgency

    @model_validator(mode="after")
    def _interval_is_ordered(self) -> "Row":
        if (self.min_months is None) != (self.max_months is None):
            raise ValueError("min_months and max_months must both be given, or both be null")
        if (self.min_months or 0) > (self.max_months or 0):
            raise ValueError("min_months is greater than max_months")
        return self


class DmeRows(BaseModel):
    """What macular oedema calls for, as the clinician entered it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    not_centre_involving: Row
    centre_involving: Row


class Guideline(BaseModel):
    """A versioned table that a clinic chooses.

    ``intervals_verified``: the intervals were read in the source; ``citation_verified``: so were
    its title, edition and place. ``based_on``: the table that a clinic's copy was made from.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    name: str
    short_name: str
    version: str
    source: str
    intervals_verified: bool
    citation_verified: bool
    grades: dict[Literal["0", "1", "2", "3", "4"], Row] = Field(min_length=5)
    dme: DmeRows
    ungradable: Row
    based_on: str = ""

    @property
    def title(self) -> str:
        """As printed: name and version, with a word where either was not checked."""
        if self.based_on:
            return tr(
                "{name}, version {version} (the clinic's own, from {based_on})",
                name=self.name,
                version=self.version,
                based_on=self.based_on,
            )
        is_checked = self.intervals_verified and self.citation_verified
        unchecked = "" if is_checked else tr(" (edition not checked against the publication)")
        if not self.intervals_verified:
            unchecked = tr(" (intervals not checked against the publication)")
        return f"{self.name}, {self.version}{unchecked}"

    def row_of_grade(self, grade: Grade) -> Row:
        return {int(digit): row for digit, row in self.grades.items()}[int(grade)]

    def row_of_dme(self, dme: Dme) -> Row | None:
        """None where the oedema as entered asks for nothing by itself."""
        if dme is Dme.CENTRE_INVOLVING:
            return self.dme.centre_involving
        return self.dme.not_centre_involving if dme is Dme.NOT_CENTRE_INVOLVING else None


class Reason(StrEnum):
    """Which fact an advice rests on."""

    GRADE = "grade"
    DME = "dme"
    UNGRADABLE = "ungradable"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do next. Months count from the exam; None where no interval is given."""

    text: str
    is_referral: bool
    urgency: Urgency
    reason: Reason
    min_months: int | None = None
    max_months: int | None = None

    @property
    def pressure(self) -> tuple[int, float]:
        """Greater is more pressing: by urgency, then by the shorter interval."""
        latest = float("inf") if self.max_months is None else float(self.max_months)
        return self.urgency.rank, -latest


def advise(
    guideline: Guideline,
    grade: Grade | None,
    *,
    is_ungradable: bool = False,
    dme: Dme = Dme.NOT_ENTERED,
) -> Advice | None:
    """What the guideline asks for one eye; oedema can only raise it.

    None where there is neither a grade, nor "ungradable", nor oedema to go by.
    """
    found: list[Advice] = []
    if grade is not None:
        found.append(_advice(guideline.row_of_grade(grade), Reason.GRADE))
    elif is_ungradable:
        found.append(_advice(guideline.ungradable, Reason.UNGRADABLE))
    oedema = guideline.row_of_dme(dme)
    if oedema is not None:
        found.append(_advice(oedema, Reason.DME))
    return max(found, key=lambda advice: advice.pressure, default=None)


def _advice(row: Row, reason: Reason) -> Advice:
    return Advice(
        tr(row.text), row.is_referral, row.urgency, reason, row.min_months, row.max_months
    )


def read_guideline(which: str | Path) -> Guideline:
    """A guideline by its id (the name of its file in the resources) or from a clinic's own file.

    Raises:
        ResourceError: there is no such guideline, or its file can't be read or is not valid.
    """
    path = which if isinstance(which, Path) else _bundled(which)
    try:
        return Guideline.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(
            tr("The guideline {path} can't be read: {error}.", path=path, error=error),
            advice=tr("Choose another guideline."),
        ) from error
    except ValidationError as error:
        where, what_is_wrong = first_wrong(error)
        raise ResourceError(
            tr(
                "The guideline {path} is not valid: {where}: {first}.",
                path=path,
                where=where or tr("the file"),
                first=what_is_wrong,
            ),
            advice=tr("Mend the file, or choose another guideline."),
        ) from error


def _bundled(name: str) -> Path:
    known = {path.stem: path for path in (*_bundled_files(), *_clinic_files())}
    if name not in known:
        raise ResourceError(
            tr("There is no guideline called {name}.", name=name),
            advice=tr("Choose one of {names} in the settings.", names=", ".join(sorted(known))),
        )
    return known[name]


def _bundled_files() -> list[Path]:
    return sorted(resource("guidelines").glob("*.json"))


def _clinic_files() -> list[Path]:
    return sorted(guidelines_dir().glob("*.json"))


def list_guidelines() -> list[Guideline]:
    """Every guideline that comes with the program and the clinic's own copies, by name.

    Raises:
        ResourceError: one can't be read or is not valid.
    """
    files = (*_bundled_files(), *_clinic_files())
    return sorted(map(read_guideline, files), key=lambda one: (one.name, one.version))
