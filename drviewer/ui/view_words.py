"""What a view says in the place of the open image's picture."""

from collections.abc import Iterable

from drviewer.domain import FundusImage
from drviewer.language import tr
from drviewer.ui.image_view import ImageView


def show_waiting(views: Iterable[ImageView], image: FundusImage | None) -> None:
    """That nothing is open, that ``image`` can't be read and why, or, after a while, "Opening…"."""
    for view in views:
        if image is None:
            view.show_message(
                "image-square", tr("No photograph open"), tr("Choose one in the worklist.")
            )
        elif image.problem:
            view.show_message("file-x", tr("This photograph can't be read"), image.problem)
        else:
            view.show_loading()
