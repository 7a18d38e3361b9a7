"""All that carries out what is done in the window: each is made with window and presenter, and listens from then on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from newsannot.gui.adjudication import Adjudication
from newsannot.gui.browsing import Browsing
from newsannot.gui.caret_announcer import CaretAnnouncer
from newsannot.gui.comparing import Comparing
from newsannot.gui.exporting import Exporting
from newsannot.gui.figures_shown import FiguresShown
from newsannot.gui.finder import Finder
from newsannot.gui.going import Going
from newsannot.gui.history import History
from newsannot.gui.main_window import MainWindow
from newsannot.gui.measuring import Measuring
from newsannot.gui.merging_sets import MergingSets
from newsannot.gui.presenter import Presenter
from newsannot.gui.reaching import Reaching
from newsannot.gui.span_editing import SpanEditing
from newsannot.gui.tagging import Tagging
from newsannot.gui.tying import Tying
from newsannot.gui.whose import WhoseShown
from newsannot.gui.word_marks import WordMarking

HANDS: tuple[Callable[[MainWindow, Presenter], QObject], ...] = (
    Tagging,
    SpanEditing,
    Reaching,
    CaretAnnouncer,
    Going,
    Comparing,
    Tying,
    WordMarking,
    Finder,
    Exporting,
    FiguresShown,
    MergingSets,
    Measuring,
    WhoseShown,
    Adjudication,
    Browsing,
    History,
)
