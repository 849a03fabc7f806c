"""Pieces of a Markdown page: tables, lists, numbers."""

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with a header row; cells must not hold a bar."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def number(value: float | None) -> str:
    """Three decimals; a dash where a figure has no meaning."""
    return "–" if value is None else f"{value:.3f}"
