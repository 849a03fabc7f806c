from pathlib import Path

import pytest

from drviewer.domain import Dme, Grade
from drviewer.errors import ResourceError
from drviewer.paths import resource
from drviewer.screening.guideline import (
    DEFAULT_GUIDELINE,
    Guideline,
    Reason,
    Urgency,
    advise,
    list_guidelines,
    read_guideline,
)
from drviewer.settings import Settings


@pytest.fixture
def ico() -> Guideline:
    return read_guideline("ico_high_resource")


def test_settings_name_a_guideline_that_is_there() -> None:
    assert Settings().guideline == DEFAULT_GUIDELINE
    assert read_guideline(Settings().guideline).id == DEFAULT_GUIDELINE


def test_every_guideline_is_listed_and_its_file_is_called_by_its_id() -> None:
    assert {one.id for one in list_guidelines()} == {"ico_high_resource", "ico_low_resource", "ada"}
    for one in list_guidelines():
        assert read_guideline(one.id) == one


# (months from, months to, refer) for grades 0 to 4, then the two states of oedema.
TABLES = {
    "ico_high_resource": [
        (12, 24, False), (6, 12, False), (3, 6, True), (0, 3, True), (0, 1, True),
        (0, 3, True), (0, 1, True),
    ],
    "ico_low_resource": [
        (12, 24, False), (12, 24, False), (6, 12, True), (0, 3, True), (0, 1, True),
        (None, None, True), (0, 1, True),
    ],
    "ada": [
        (12, 24, False), (12, 12, False), (3, 6, True), (0, 0, True), (0, 0, True),
        (3, 6, True), (0, 0, True),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_as_published(name: str) -> None:
    guideline = read_guideline(name)
    rows = [guideline.row_of_grade(grade) for grade in Grade]
    rows += [guideline.dme.not_centre_involving, guideline.dme.centre_involving]
    assert [(row.min_months, row.max_months, row.is_referral) for row in rows] == TABLES[name]


@pytest.mark.parametrize("name", TABLES)
def test_a_worse_grade_is_never_less_pressing(name: str) -> None:
    advices = [advise(read_guideline(name), grade) for grade in Grade]
    pressures = [advice.pressure for advice in advices if advice]
    assert len(pressures) == 5
    assert pressures == sorted(pressures)


def test_referral_begins_at_moderate(ico: Guideline) -> None:
    for grade in Grade:
        advice = advise(ico, grade)
        assert advice is not None
        assert advice.is_referral is grade.is_referable


def test_oedema_raises_the_advice_and_never_lowers_it(ico: Guideline) -> None:
    raised = advise(ico, Grade.MILD_NPDR, dme=Dme.CENTRE_INVOLVING)
    assert raised is not None
    assert (raised.reason, raised.max_months, raised.is_referral) == (Reason.DME, 1, True)
    kept = advise(ico, Grade.PDR, dme=Dme.NOT_CENTRE_INVOLVING)
    assert kept is not None
    assert (kept.reason, kept.max_months) == (Reason.GRADE, 1)


@pytest.mark.parametrize("dme", [Dme.NOT_ENTERED, Dme.ABSENT, Dme.NOT_ASSESSABLE])
def test_absent_or_unknown_oedema_changes_nothing(ico: Guideline, dme: Dme) -> None:
    assert advise(ico, Grade.MILD_NPDR, dme=dme) == advise(ico, Grade.MILD_NPDR)


def test_ungradable_asks_to_repeat_or_refer(ico: Guideline) -> None:
    advice = advise(ico, None, is_ungradable=True)
    assert advice is not None
    assert advice.urgency is Urgency.REPEAT
    assert "refer" in advice.text


def test_there_is_no_advice_where_nothing_is_known(ico: Guideline) -> None:
    assert advise(ico, None) is None


def test_title_says_what_was_not_checked(ico: Guideline) -> None:
    assert ico.title == f"{ico.name}, 2017 (edition not checked against the publication)"
    checked = ico.model_copy(update={"citation_verified": True})
    assert checked.title == f"{ico.name}, 2017"
    unread = ico.model_copy(update={"intervals_verified": False})
    assert "intervals not checked" in unread.title


def test_an_unknown_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ResourceError, match="ico_medium") as caught:
        read_guideline("ico_medium")
    assert "ada" in caught.value.advice


def test_a_name_cannot_lead_out_of_the_resources(tmp_path: Path) -> None:
    with pytest.raises(ResourceError):
        read_guideline("../../pyproject")


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('"max_months": 24', '"max_months": 1', "grades.0"),
        ('"max_months": 24', '"max_months": null', "grades.0"),
        ('"urgency": "soon"', '"urgency": "whenever"', "grades.2"),
        ('"name":', '"nome":', "name"),
    ],
)
def test_a_wrong_file_is_named_with_the_place(
    tmp_path: Path, old: str, new: str, where: str
) -> None:
    text = resource("guidelines", "ico_high_resource.json").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "clinic.json"
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ResourceError, match=r"clinic\.json") as caught:
        read_guideline(path)
    assert where in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"nowhere\.json"):
        read_guideline(tmp_path / "nowhere.json")


def test_a_table_without_a_grade_is_refused(tmp_path: Path) -> None:
    text = resource("guidelines", "ada.json").read_text(encoding="utf-8")
    guideline = Guideline.model_validate_json(text).model_dump(mode="json")
    del guideline["grades"]["3"]
    with pytest.raises(ValueError, match="grades"):
        Guideline.model_validate(guideline)
