"""``drviewer verify``: are the model, the database and the program's own files sound?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from drviewer.cli.terminal import answers

if TYPE_CHECKING:
    from drviewer.workflow.verify import Finding


def verify(
    model: Annotated[
        Path | None, typer.Option(metavar="CARD", help="Another model's card.")
    ] = None,
) -> None:
    """Check the model, the database and the bundled files; exit code 1 when something is wrong."""
    from drviewer.workflow.verify import verify_installation

    is_sound = True
    for finding in verify_installation(model):
        is_sound = is_sound and finding.is_sound
        _show(finding)
    if not is_sound:
        raise typer.Exit(1)


def _show(finding: "Finding") -> None:
    console = answers()
    if finding.remark:
        text = f"{finding.name}: {finding.remark}"
        console.print(Text.assemble(("–      ", "dim"), text), soft_wrap=True)
    elif finding.is_sound:
        console.print(Text.assemble(("ok     ", "green"), finding.name))
    for problem in finding.problems:
        text = f"{finding.name}: {problem}"
        console.print(Text.assemble(("WRONG  ", "bold red"), text), soft_wrap=True)
