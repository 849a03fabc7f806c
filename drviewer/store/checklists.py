"""A checklist at rest: JSON with what was ticked; "" where nothing was."""

import json
from dataclasses import fields
from functools import cache
from typing import Any

from drviewer.domain import Amount, Checklist


def write_checklist(checklist: Checklist) -> str:
    """Only what differs from an empty list, so that a sign added later reads as not ticked."""
    empty = Checklist()
    ticked = {
        one.name: getattr(checklist, one.name)
        for one in fields(Checklist)
        if getattr(checklist, one.name) != getattr(empty, one.name)
    }
    return json.dumps(ticked, sort_keys=True) if ticked else ""


@cache
def read_checklist(text: str) -> Checklist:
    """What ``write_checklist`` has written."""
    if not text:
        return Checklist()
    ticked: dict[str, Any] = json.loads(text)
    for name, value in ticked.items():
        if isinstance(value, list):
            ticked[name] = tuple(map(Amount, value)) if name == "haemorrhages" else tuple(value)
    return Checklist(**ticked)
