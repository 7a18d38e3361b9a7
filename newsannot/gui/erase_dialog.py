"""The one question before something is erased for good: what goes, from where, and whose work it is."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from newsannot.errors import visible
from newsannot.gui.label import Label
from newsannot.gui.theme import SPACE, type_sizes
from newsannot.gui.words import as_tip, elided, quoted, tr, with_key
from newsannot.store.erasing import Loss

_MOST_NAMED = 3
_TITLE = 60  # code points


class EraseDialog(QDialog):
    """Accepted where it is to be done; Cancel has the keys."""

    def __init__(self, parent: QWidget, loss: Loss, alone: str | None) -> None:
        """``alone`` may know nothing of others' verdicts."""
        super().__init__(parent)
        self.setWindowTitle(tr("Delete for good"))
        self.keep = QCheckBox(tr("&Keep the articles, to pair them anew"))
        self.keep.setToolTip(tr("Only what was said of them goes"))
        self.keep.setVisible(bool(loss.pairs and loss.articles))
        self._buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.erase = self._buttons.addButton(tr("&Delete for good"), role.AcceptRole)
        self.leave = self._buttons.addButton(tr("&Cancel"), role.RejectRole)
        self._lay_out(loss, alone)
        self._connect()

    def _lay_out(self, loss: Loss, alone: str | None) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[4 * SPACE] * 4)
        column.setSpacing(3 * SPACE)
        head = Label(_question(loss))
        font = head.font()
        font.setPointSizeF(type_sizes().large)
        font.setBold(True)
        head.setFont(font)
        self.words = Label("\n\n".join(sentences(loss, alone)))
        for part in (head, self.words):
            part.setWordWrap(True)
            part.setMinimumWidth(130 * SPACE)
            column.addWidget(part)
        column.addWidget(self.keep)
        column.addWidget(self._buttons)
        self.setAccessibleDescription(self.words.text())

    def _connect(self) -> None:
        self.erase.setAutoDefault(False)
        self.leave.setDefault(True)
        self.leave.setFocus()
        self.erase.setToolTip(tr("It cannot be undone"))
        self.leave.setToolTip(as_tip(with_key(tr("Nothing is changed"), "Return", "Esc")))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)


def _question(loss: Loss) -> str:
    if not loss.pairs:
        if len(loss.articles) == 1:
            return tr("Delete this article for good?")
        return tr("Delete {number} articles for good?", number=len(loss.articles))
    if len(loss.pairs) == 1:
        return tr("Delete this pair for good?")
    return tr("Delete {number} pairs for good?", number=len(loss.pairs))


def sentences(loss: Loss, alone: str | None) -> list[str]:
    """What goes, what stays, from where, and what cannot be reached."""
    told = [f"{_named(loss.pairs or loss.articles)}."]
    if loss.pairs:
        told = [tr("{pairs}, with {said}.", pairs=_named(loss.pairs), said=_said(loss, alone))]
    if loss.pairs and loss.articles:
        told.append(tr("These articles go too: {articles}.", articles=_named(loss.articles)))
    if loss.staying:
        text = tr("These stay, for other pairs use them: {articles}.")
        told.append(text.format(articles=_named(loss.staying)))
    told += [_where(loss.backups), tr("It cannot be undone.")]
    told.append(
        tr("Exported files, and copies elsewhere such as on a synced drive, cannot be reached.")
    )
    return told


def _said(loss: Loss, alone: str | None) -> str:
    """«12 verdicts by Ana, 3 verdicts by Kim, 4 notes, all marks and the whole history»."""
    people = [said for said in loss.said if alone in (None, said.annotator)]
    told = [_verdicts(said.verdicts, visible(elided(said.name, 40))) for said in people]
    if alone is not None:
        told.append(tr("whatever others said"))
    elif loss.notes:
        told.append(tr("1 note") if loss.notes == 1 else tr("{number} notes", number=loss.notes))
    return ", ".join([*told, tr("all marks and the whole history")])


def _verdicts(number: int, name: str) -> str:
    if number == 1:
        return tr("1 verdict by {name}", name=name)
    return tr("{number} verdicts by {name}", number=number, name=name)


def _where(backups: int) -> str:
    if backups == 0:
        return tr("They are erased from the set and its search index.")
    if backups == 1:
        return tr("They are erased from the set, its search index and its backup.")
    text = tr("They are erased from the set, its search index and its {number} backups.")
    return text.format(number=backups)


def _named(titles: tuple[str, ...]) -> str:
    names = ", ".join(quoted(elided(title, _TITLE)) for title in titles[:_MOST_NAMED])
    more = len(titles) - _MOST_NAMED
    return tr("{names} and {number} more", names=names, number=more) if more > 0 else names
