"""Errors that a user may meet."""

import pickle

import pytest

from drviewer import errors
from drviewer.errors import DrviewerError, GraderProcessError, ModelError

KINDS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, DrviewerError)
]


def test_text_is_the_message_and_then_the_advice() -> None:
    error = DrviewerError("a.jpg is empty.", advice="Copy it again.")
    assert str(error) == "a.jpg is empty. Copy it again."


def test_text_without_advice_has_no_loose_end() -> None:
    assert str(ModelError("The model is missing.")) == "The model is missing."


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_kind_message_and_advice_cross_a_process_boundary(kind: type[DrviewerError]) -> None:
    copy = pickle.loads(pickle.dumps(kind("What.", advice="Do.")))
    assert (type(copy), copy.message, copy.advice) == (kind, "What.", "Do.")


def test_advice_is_not_mistaken_for_part_of_the_message() -> None:
    assert GraderProcessError("It died.", advice="Try again.").message == "It died."
