import json
from pathlib import Path

import pytest
from pydantic import ValidationError
from report_examples import example

from drviewer.domain import DME_NOT_ASSESSED, RESEARCH_USE, Grade, Laterality, shown_probability
from drviewer.reporting.content import read_content, schema_text

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1.0, "> 0.99"),
        (0.9951, "> 0.99"),
        (0.9949, "0.99"),
        (0.5, "0.50"),
        (0.005, "0.01"),
        (0.0049, "< 0.01"),
        (0.0, "< 0.01"),
    ],
)
def test_a_probability_is_never_shown_as_certain(value: float, shown: str) -> None:
    assert shown_probability(value) == shown


def test_content_comes_back_from_its_json() -> None:
    content = example()
    assert read_content(content.to_json()) == content


def test_an_unknown_fact_in_the_json_is_refused() -> None:
    data = json.loads(example().to_json())
    data["verdict"] = "all well"
    with pytest.raises(ValidationError, match="verdict"):
        read_content(json.dumps(data))


def test_limits_and_research_use_are_always_said() -> None:
    content = example()
    assert DME_NOT_ASSESSED in content.limits
    assert content.research_use == RESEARCH_USE


def test_an_eye_is_found_by_its_side() -> None:
    content = example()
    right = content.eye(Laterality.RIGHT)
    assert right is not None
    assert right.image is not None
    assert right.image.counted_grade is Grade.MODERATE_NPDR
    assert content.eye(Laterality.UNKNOWN) is None


def test_schema_file_is_the_contents_own() -> None:
    kept = (ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8")
    assert kept == schema_text(), "write drviewer.reporting.content.schema_text() there anew"
