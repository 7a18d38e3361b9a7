"""The ends of the claim at hand and of its evidence, moved by mouse or keys: one act when they are kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from newsannot import verbs
from newsannot.acts import parts_of
from newsannot.gui.actions import shown_key
from newsannot.gui.announcing import announce
from newsannot.gui.borders import Borders, End, Unit
from newsannot.gui.ends import Parts, beyond, moved
from newsannot.gui.grips import Grip
from newsannot.gui.layers import MarkGroup, MarkKind
from newsannot.gui.main_window import MainWindow
from newsannot.gui.marks import Mark
from newsannot.gui.own_keys import claimed
from newsannot.gui.presenter import Presenter
from newsannot.gui.text_view import leading_side
from newsannot.gui.words import quoted, sentence, tr
from newsannot.model import Claim, Evidence, Side, Span

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_KEEP = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Alt alone would go to the menu bar while a drag goes by character.
_OWN_KEYS = (*_ARROWS, *_KEEP, Qt.Key.Key_Escape, Qt.Key.Key_Alt)
_BY_CHARACTER = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
)
_STAYING = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


@dataclass(frozen=True, slots=True)
class Edit:
    """Ends on the move: ``before`` as the set has them, ``base`` as they were when this end was taken, and ``now``.

    ``number`` counts the parts of ``base``; ``piece`` is the evidence that is moved instead of the claim.
    """

    side: Side
    claim: str
    piece: Evidence | None
    before: Parts
    base: Parts
    number: int
    position: int
    end: End
    now: Parts

    def take(self, end: End) -> Edit:
        """Go on with the outermost end on this side."""
        number, position = _outermost(self.now, end)
        return replace(self, base=self.now, number=number, end=end, position=position)

    def put(self, position: int, borders: Borders) -> Edit:
        """The end at a border; it stops where a last word would go."""
        stop = self._stop(borders)
        kept = min(position, stop) if self.end is End.START else max(position, stop)
        now = moved(self.base, self.number, self.end, kept)
        if self.number == _outermost(self.base, self.end)[0]:
            kept = _outermost(now, self.end)[1]
        return replace(self, now=now, position=kept)

    def stepped(self, by: int, unit: Unit, borders: Borders) -> Edit:
        """The end one step further, over the gap where it leaves a part."""
        at, stop = self.position, self._stop(borders)
        while (further := borders.step(at, self.end, by, unit)) != at:
            step = self.put(further, borders)
            if step.now != self.now:
                return step
            if (further > stop) is (self.end is End.START):
                break
            at = further
        return self

    def _stop(self, borders: Borders) -> int:
        """The last place this side of the other end."""
        number = self.number
        if self.end is End.START:
            return borders.step(self.base[number or -1].end, End.START, -1, Unit.WORD)
        last = number == len(self.base) - 1
        return borders.step(self.base[0 if last else number].start, End.END, 1, Unit.WORD)


def _outermost(parts: Parts, end: End) -> tuple[int, int]:
    """The number of the part that begins or ends the whole, and where."""
    return (0, parts[0].start) if end is End.START else (len(parts) - 1, parts[-1].end)


class SpanEditing(QObject):
    """Carries out what the ends' grips and keys say."""

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._edit: Edit | None = None
        self._grip: Grip | None = None
        self._connect()

    def _connect(self) -> None:
        presenter = self._presenter
        for side in Side:
            pane = presenter.pane(side)
            pane.grip_dragged.connect(partial(self._drag, side))
            pane.grip_dropped.connect(self._keep)
            pane.position_clicked.connect(self._leave)
        for command, end in (("move_start", End.START), ("move_end", End.END)):
            self._window.actions_[command].triggered.connect(partial(self._take, end))
        # A filter that is left on a view is still called while Python ends.
        self._window.closing.connect(self._leave)
        for happened in (presenter.left, presenter.acted, presenter.chosen):
            happened.connect(self._leave)
        presenter.read.connect(self._leave_changed)

    # By mouse

    def _drag(self, side: Side, grip: Grip, position: int, exact: bool) -> None:
        if self._grip != grip:
            self._put_away()
            self._begin(self._grasped(side, grip))
            self._grip = grip
        self._leave_changed()
        if self._edit:
            borders = self._borders(self._edit)
            unit = Unit.CHARACTER if exact else Unit.WORD
            border = borders.nearest(position, self._edit.end, unit)
            self._show(self._edit.put(border, borders))

    def _grasped(self, side: Side, grip: Grip) -> Edit | None:
        span = Span(grip.mark.start, grip.mark.end)
        piece = self._piece_at(span.start) if side is Side.SOURCE else None
        claim = self._presenter.claim
        parts = (span,) if side is Side.SOURCE else _parts(claim)
        if claim is None or span not in parts or (side is Side.SOURCE and piece is None):
            return None
        number = parts.index(span)
        return Edit(side, claim.id, piece, parts, parts, number, grip.position, grip.end, parts)

    # By keys

    def _take(self, end: End) -> None:
        """Take this end of what is being edited, else of the evidence at the cursor, else of the claim at hand."""
        if self._edit is None:
            self._begin(self._chosen(end))
        if self._edit:
            self._show(self._edit.take(end))

    def _chosen(self, end: End) -> Edit | None:
        claim, source = self._presenter.claim, self._window.source
        if claim is None:
            return None
        piece = self._piece_at(source.caret()) if source.view.hasFocus() else None
        side = Side.SOURCE if piece else Side.DERIVED
        parts = (Span(piece.start, piece.end),) if piece else _parts(claim)
        return Edit(side, claim.id, piece, parts, parts, *_outermost(parts, end), end, parts)

    def _piece_at(self, position: int) -> Evidence | None:
        """The shortest linked passage there."""
        own = self._presenter.judgement
        there = [e for e in own.evidence if e.start <= position < e.end] if own else []
        return min(there, key=lambda piece: piece.end - piece.start, default=None)

    def eventFilter(self, _view: QObject, event: QEvent) -> bool:
        """Keys of the view whose span is edited."""
        if self._edit is None:
            return False
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYING:
            self._leave()
        if claimed(event, *_OWN_KEYS):
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._leave_changed()
            return self._edit is not None and self._press(self._edit, event)
        return False

    def _press(self, edit: Edit, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            by = _ARROWS[key] * self._reading_way(edit)
            exact = bool(event.modifiers() & _BY_CHARACTER)
            unit = Unit.CHARACTER if exact else Unit.WORD
            self._show(edit.stepped(by, unit, self._borders(edit)))
        elif key in _KEEP:
            self._keep()
        elif key == Qt.Key.Key_Escape:
            self._leave()
            self._presenter.say(tr("Left as it was"))
        return key in _OWN_KEYS

    def _reading_way(self, edit: Edit) -> int:
        """1 where the line runs to the right, else -1."""
        text = self._text(edit)
        start, end = text.rfind("\n", 0, edit.position) + 1, text.find("\n", edit.position)
        right = leading_side(text[start : end if end >= 0 else None]) is Qt.AlignmentFlag.AlignLeft
        return 1 if right else -1

    # Both

    def _begin(self, edit: Edit | None) -> None:
        self._edit = edit
        if edit:
            view = self._presenter.pane(edit.side).view
            view.setFocus()
            view.installEventFilter(self)

    def _show(self, edit: Edit) -> None:
        before, self._edit = self._edit, edit
        pane = self._presenter.pane(edit.side)
        pane.set_marks(_preview(edit), MarkGroup.PREVIEW)
        pane.view.grips.show_end((edit.position, edit.end))
        if self._grip is None:
            at = edit.position - (edit.end is End.END)
            pane.reveal(Span(at, at + 1))
        self._window.status.hold(self._sentence(edit))
        if before and before.now != edit.now:
            announce(pane.view, _change(edit.now, before.now, self._text(edit)))
        elif self._grip is None:
            announce(pane.view, self._sentence(edit))

    def _leave(self) -> None:
        """Let the ends be as the set has them."""
        if self._edit:
            self._presenter.pane(self._edit.side).view.grips.let_go()
        self._put_away()

    def _put_away(self) -> None:
        """Show nothing of the edit any more; the mouse may hold an end."""
        edit, self._edit, self._grip = self._edit, None, None
        if edit:
            pane = self._presenter.pane(edit.side)
            pane.view.removeEventFilter(self)
            pane.view.grips.show_end(None)
            pane.set_marks((), MarkGroup.PREVIEW)
            self._window.status.hold("")

    def _leave_changed(self) -> None:
        """Leave ends that the pair has elsewhere by now: a reading may cut the claim otherwise."""
        edit, claim, own = self._edit, self._presenter.claim, self._presenter.judgement
        if edit is None:
            return
        linked = own is not None and edit.piece in own.evidence
        there = linked if edit.piece else _parts(claim) == edit.before
        if claim is None or claim.id != edit.claim or not there:
            self._leave()

    def _keep(self) -> None:
        edit = self._edit
        self._leave()
        if edit and edit.now != edit.before and self._do(edit):
            change = _change(edit.now, edit.before, self._text(edit))
            key = shown_key("undo")
            self._presenter.say(
                tr("{change}; {key} takes it back", change=sentence(change), key=key)
            )

    def _do(self, edit: Edit) -> bool:
        if edit.piece:
            piece, span = edit.piece, edit.now[0]
            return self._presenter.do(
                lambda desk: verbs.move_evidence(desk, edit.claim, piece, span)
            )
        return self._presenter.do(lambda desk: verbs.move_claim(desk, edit.claim, *edit.now))

    def _text(self, edit: Edit) -> str:
        return self._presenter.pane(edit.side).view.sheet.text

    def _borders(self, edit: Edit) -> Borders:
        return self._presenter.pane(edit.side).view.sheet.borders

    def _sentence(self, edit: Edit) -> str:
        which = self._which(edit)
        change = _change(edit.now, edit.before, self._text(edit))
        if self._grip:
            drag = tr("{which}: Alt goes by character, Esc leaves", which=which)
            return tr("{which}: {change}", which=which, change=change) if change else drag
        if change:
            return tr("{which}: {change} · Enter keeps, Esc leaves", which=which, change=change)
        return tr(
            "{which}: arrows go by word, with Shift by character; Enter keeps, Esc leaves",
            which=which,
        )

    def _which(self, edit: Edit) -> str:
        start = edit.end is End.START
        if edit.piece:
            return tr("Start of the evidence") if start else tr("End of the evidence")
        pair = self._presenter.pair
        ids = [claim.id for claim in pair.claims] if pair else []
        number = ids.index(edit.claim) + 1
        if start:
            return tr("Start of claim {number}", number=number)
        return tr("End of claim {number}", number=number)


def _parts(claim: Claim | None) -> Parts:
    return parts_of(claim) if claim else ()


def _preview(edit: Edit) -> list[Mark]:
    """What is won and lost against the set."""
    return [
        Mark(span.start, span.end, kind)
        for kind, spans in (
            (MarkKind.GAINED, beyond(edit.now, edit.before)),
            (MarkKind.LOST, beyond(edit.before, edit.now)),
        )
        for span in spans
    ]


def _change(now: Parts, before: Parts, text: str) -> str:
    """What the one holds more and less than the other, in words."""
    gained, lost = (_words(spans, text) for spans in (beyond(now, before), beyond(before, now)))
    said = [tr("gained {words}", words=gained)] if gained else []
    said += [tr("lost {words}", words=lost)] if lost else []
    return ", ".join(said)


def _words(spans: Parts, text: str) -> str:
    words = " … ".join(text[span.start : span.end].strip() for span in spans)
    return quoted(words) if words.strip() else ""
