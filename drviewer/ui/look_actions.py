"""The commands of looking at a photograph beyond its layout and zoom; part of ``actions``."""

from dataclasses import dataclass, fields
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

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
        rotate_right=make("&Rotate right", "arrow-clockwise", "Ctrl+R", tip="Rotate by 90°"),
        rotate_left=make("Rotate &left", "arrow-counter-clockwise", "Ctrl+Shift+R"),
        mirror=make("&Mirror", "swap", "Ctrl+M", tip="Exchange left and right", ticks=True),
        show_pixel=make("Pixel &read-out", "crosshair", "I", tip="Position and value", ticks=True),
        adjust=make(
            "A&djust the picture", "sliders-horizontal", "G", tip="Channel, light, tone", ticks=True
        ),
        reset_adjustment=make("Rese&t the picture", "", "Shift+G"),
        overlay_options=make(
            "Overlay o&ptions", "stack", "Shift+O", tip="Threshold, colours, check", ticks=True
        ),
        contours=make("Overlay as &contours", "", "J", tip="Lines, not colours", ticks=True),
        second_window=make(
            "Second &window",
            "monitor",
            "Shift+F11",
            tip="The picture in a window of its own",
            ticks=True,
        ),
        copy_view=make("Cop&y the view", "copy", "Ctrl+Shift+C", tip="With a caption"),
        save_view=make("Sa&ve the view…", "download-simple", "Ctrl+Shift+S"),
        print_view=make("Pr&int the view…", "printer", "Ctrl+Alt+P", tip="With a caption"),
        walk=make("&Walk through the list", "play", "Ctrl+Space", ticks=True),
        walk_faster=make("Walk &faster", "", "Ctrl+]"),
        walk_slower=make("Walk &slower", "", "Ctrl+["),
        other_eye=make("&Both eyes", "eye", "B", tip="The other eye beside it", ticks=True),
        prior_visit=make(
            "Prior &visit",
            "calendar-blank",
            "Shift+T",
            tip="An earlier visit beside it",
            ticks=True,
        ),
        same_eye=make(
            "&Another photograph", "files", "Shift+S", tip="Another of this eye", ticks=True
        ),
        chosen=make(
            "The &chosen photograph", "selection", "Shift+C", tip="The one chosen too", ticks=True
        ),
        enhance_both=make(
            "&Enhance both", "sliders-horizontal", "Shift+B", tip="Both as enhanced", ticks=True
        ),
        align=make("Align a&utomatically", "crosshair", "Shift+A", tip="By the vessels of both"),
        lock=make("Loc&k the alignment", "lock", "Shift+L", tip="Shift-drag rests", ticks=True),
        flicker=make("Show the other in its &place", "swap", "X", tip="The other photograph"),
        flicker_on=make("Flicker b&y itself", "play", "Shift+X", ticks=True),
        faster=make("Flicker &faster", "", "]"),
        slower=make("Flicker &slower", "", "["),
    )
