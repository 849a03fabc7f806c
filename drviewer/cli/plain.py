"""Typer's commands, without what their help and errors say to programmers only."""

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from drviewer.errors import without_validator


class PlainCommand(TyperCommand):
    """A flag is shown as it is typed, and a wrong value is told without the validator's words."""

    def get_params(self, ctx: Any) -> Any:
        return _without_types(super().get_params(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except typer.BadParameter as error:
            error.message = without_validator(error.message)
            raise


class PlainGroup(TyperGroup):
    """The program itself, whose flags stand before the command."""

    def get_params(self, ctx: Any) -> Any:
        return _without_types(super().get_params(ctx))


def _without_types(parameters: Any) -> Any:
    """``--help``, not ``--help <bool>``."""
    for one in parameters:
        if getattr(one, "is_flag", False):
            one.metavar = ""
    return parameters
