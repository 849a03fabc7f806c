"""How the open image is looked at: CLAHE, adjustments, the map over it, what stands beside it."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from drviewer.imaging.adjust import Adjustment
from drviewer.imaging.enhance import ClaheParams
from drviewer.language import tr
from drviewer.settings import Settings
from drviewer.ui.session_state import OverlayState


class Looking(QObject):
    """Set through the methods; the panes hear the signals. Nothing here touches the image."""

    clahe_changed = Signal(object)
    adjustment_changed = Signal(object)
    overlay_changed = Signal(object)
    layout_changed = Signal(str)
    """How the middle is laid out: ``raw``, ``clahe``, ``red_free`` or ``side_by_side``; or what
    stands beside the photograph: ``other_eye``, ``prior_visit``, ``same_eye``, ``chosen``."""

    enhances_both_changed = Signal(bool)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clahe = ClaheParams(settings.clahe_clip_limit, settings.clahe_tiles)
        self._adjustment = Adjustment()
        self._overlay = OverlayState(opacity=settings.overlay_opacity)
        self._layout = "side_by_side"
        self._enhances_both = False

    @property
    def clahe(self) -> ClaheParams:
        return self._clahe

    def set_clahe(self, params: ClaheParams) -> None:
        if params != self._clahe:
            self._clahe = params
            self.clahe_changed.emit(params)

    @property
    def adjustment(self) -> Adjustment:
        return self._adjustment

    def set_adjustment(self, **changes: object) -> None:
        """Change some of the adjustment's fields, e.g. ``set_adjustment(contrast=20)``."""
        adjustment = replace(self._adjustment, **changes)  # type: ignore[arg-type]
        if adjustment != self._adjustment:
            self._adjustment = adjustment
            self.adjustment_changed.emit(adjustment)

    @property
    def enhancement_words(self) -> str:
        """What is done to the enhanced picture, in full; "" while only the original is shown."""
        if not self.shows_enhanced:
            return ""
        is_red_free = self._layout == "red_free"
        first = tr("red-free") if is_red_free else self._clahe.full_text
        # Red-free is a channel already: another one is not picked then.
        adjustment = (
            replace(self._adjustment, channel="colour") if is_red_free else self._adjustment
        )
        return ", ".join(filter(None, (first, *adjustment.words)))

    @property
    def enhancement_sentence(self) -> str:
        """For a caption: how the photograph is looked at; "" while only the original is shown."""
        words = self.enhancement_words
        return (
            tr("Looked at with {words}; the original is unchanged.", words=words) if words else ""
        )

    @property
    def looked_with(self) -> str:
        """For the record: how the open photograph is shown now."""
        words = self.enhancement_words
        if not words:
            return tr("the original")
        return (
            tr("the original beside {words}", words=words)
            if self._layout == "side_by_side"
            else words
        )

    @property
    def overlay(self) -> OverlayState:
        return self._overlay

    def set_overlay(self, **changes: object) -> None:
        """Change some of the overlay's fields, e.g. ``set_overlay(opacity=40)``."""
        overlay = replace(self._overlay, **changes)  # type: ignore[arg-type]
        if overlay != self._overlay:
            self._overlay = overlay
            self.overlay_changed.emit(overlay)

    def set_overlay_style(self, **changes: object) -> None:
        """Change some of how the map is drawn, e.g. ``set_overlay_style(threshold=30)``."""
        self.set_overlay(style=replace(self._overlay.style, **changes))  # type: ignore[arg-type]

    @property
    def layout(self) -> str:
        return self._layout

    def set_layout(self, layout: str) -> None:
        if layout != self._layout:
            self._layout = layout
            self.layout_changed.emit(layout)

    @property
    def enhances_both(self) -> bool:
        """Where another photograph stands beside the open one, both are shown enhanced."""
        return self._enhances_both

    def set_enhances_both(self, enhances_both: bool) -> None:
        if enhances_both != self._enhances_both:
            self._enhances_both = enhances_both
            self.enhances_both_changed.emit(enhances_both)

    @property
    def shows_enhanced(self) -> bool:
        """The open photograph is seen enhanced, alone or beside another picture."""
        if self._layout in ("clahe", "red_free", "side_by_side"):
            return True
        return self._enhances_both and self._layout != "raw"
