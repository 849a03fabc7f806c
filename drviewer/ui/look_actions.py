"""The commands of looking at a photograph beyond its layout and zoom; part of ``actions``."""

from dataclasses import dataclass, fields
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from drviewer.language import tr
from drviewer.ui.command import make_command
from drviewer.ui.session import Session


@dataclass(frozen=True, slots=True)
class LookActions:
    """One field a command."""

    rotate_right: QAction
    rotate_left: QAction
    mirror: QAction
    show_pixel: QAction

    adjust: QAction
    reset_adjustment: QAction
    overlay_options: QAction
    contours: QAction

    second_window: QAction

    copy_view: QAction
    save_view: QAction
    print_view: QAction
    walk: QAction
    walk_faster: QAction
    walk_slower: QAction

    other_eye: QAction
    prior_visit: QAction
    same_eye: QAction
    chosen: QAction
    enhance_both: QAction
    align: QAction
    lock: QAction
    flicker: QAction
    flicker_on: QAction
    faster: QAction
    slower: QAction

    @property
    def enhancing(self) -> tuple[QAction, ...]:
        return (self.adjust, self.reset_adjustment, self.overlay_options, self.contours)

    @property
    def keeping(self) -> tuple[QAction, ...]:
        return (self.copy_view, self.save_view, self.print_view)

    @property
    def walking(self) -> tuple[QAction, ...]:
        return (self.walk, self.walk_faster, self.walk_slower)

    @property
    def companions(self) -> tuple[QAction, ...]:
        return (self.other_eye, self.prior_visit, self.same_eye, self.chosen)

    @property
    def comparing(self) -> tuple[QAction, ...]:
        """What can be done with two photographs."""
        return (
            self.enhance_both,
            self.align,
            self.lock,
            self.flicker,
            self.flicker_on,
            self.faster,
            self.slower,
        )

    def all(self) -> list[QAction]:
        return [getattr(self, one.name) for one in fields(self)]

    def update(self, session: Session) -> None:
        """Enable what can be done with what the session holds."""
        image = session.image
        is_readable = image is not None and not image.problem
        for action in (self.rotate_right, self.rotate_left, self.mirror, self.show_pixel):
            action.setEnabled(is_readable)
        self.reset_adjustment.setEnabled(not session.adjustment.is_neutral)
        for action in (*self.companions, *self.keeping):
            action.setEnabled(is_readable)
        for action in self.walking:
            action.setEnabled(session.has_images)
        beside = session.companion
        has_two = beside is not None and beside.picture is not None
        for action in self.comparing:
            action.setEnabled(has_two)


def make_look_actions(parent: QObject) -> LookActions:
    """Children of ``parent``, not wired yet."""
    make = partial(make_command, parent)
    return LookActions(
        rotate_right=make(
            tr("Rotate ri&ght"), "arrow-clockwise", "Ctrl+R", tip=tr("Rotate by 90°")
        ),
        rotate_left=make(tr("Rotate &left"), "arrow-counter-clockwise", "Ctrl+Shift+R"),
        mirror=make(tr("&Mirror"), "swap", "Ctrl+M", tip=tr("Exchange left and right"), ticks=True),
        show_pixel=make(
            tr("Pi&xel read-out"), "crosshair", "I", tip=tr("Position and value"), ticks=True
        ),
        adjust=make(
            tr("A&djust the picture"),
            "sliders-horizontal",
            "G",
            tip=tr("Channel, light, tone"),
            ticks=True,
        ),
        reset_adjustment=make(tr("Reset t&he picture"), "", "Shift+G"),
        overlay_options=make(
            tr("O&verlay options"),
            "stack",
            "Shift+O",
            tip=tr("Threshold, colours, check"),
            ticks=True,
        ),
        contours=make(
            tr("Overla&y as contours"), "", "J", tip=tr("Lines, not colours"), ticks=True
        ),
        second_window=make(
            tr("Second &window"),
            "monitor",
            "Shift+F11",
            tip=tr("The picture in a window of its own"),
            ticks=True,
        ),
        copy_view=make(tr("Cop&y the view"), "copy", "Ctrl+Shift+C", tip=tr("With a caption")),
        save_view=make(tr("Sa&ve the view…"), "download-simple", "Ctrl+Shift+S"),
        print_view=make(tr("Pr&int the view…"), "printer", "Ctrl+Alt+P", tip=tr("With a caption")),
        walk=make(tr("&Walk through the list"), "play", "Ctrl+Space", ticks=True),
        walk_faster=make(tr("Walk f&aster"), "", "Ctrl+]"),
        walk_slower=make(tr("Walk slow&er"), "", "Ctrl+["),
        other_eye=make(tr("&Both eyes"), "eye", "B", tip=tr("The other eye beside it"), ticks=True),
        prior_visit=make(
            tr("Prior &visit"),
            "calendar-blank",
            "Shift+T",
            tip=tr("An earlier visit beside it"),
            ticks=True,
        ),
        same_eye=make(
            tr("&Another photograph"), "files", "Shift+S", tip=tr("Another of this eye"), ticks=True
        ),
        chosen=make(
            tr("The &chosen photograph"),
            "selection",
            "Shift+C",
            tip=tr("The one chosen too"),
            ticks=True,
        ),
        enhance_both=make(
            tr("&Enhance both"),
            "sliders-horizontal",
            "Shift+B",
            tip=tr("Both as enhanced"),
            ticks=True,
        ),
        align=make(
            tr("Align a&utomatically"), "crosshair", "Shift+A", tip=tr("By the vessels of both")
        ),
        lock=make(
            tr("Loc&k the alignment"), "lock", "Shift+L", tip=tr("Shift-drag rests"), ticks=True
        ),
        flicker=make(
            tr("Show the other in its &place"), "swap", "X", tip=tr("The other photograph")
        ),
        flicker_on=make(tr("Flicker b&y itself"), "play", "Shift+X", ticks=True),
        faster=make(tr("Flicker &faster"), "", "]"),
        slower=make(tr("Flicker &slower"), "", "["),
    )
