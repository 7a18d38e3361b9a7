"""Every command of the window in one table; menus, toolbar, tooltips and the list of keys are drawn from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from newsannot.gui.words import as_tip, key_name, tr


class Needs(StrEnum):
    """What must be there for a command to do anything."""

    NOTHING = ""
    PAIR = "pair"
    CLAIM = "claim"
    VERDICT = "verdict"
    SELECTION = "selection"
    SET = "set"
    UNDO = "undo"
    REDO = "redo"
    READING = "reading"


class Menu(StrEnum):
    """The menu bar, in order."""

    FILE = "&File"
    EDIT = "&Edit"
    VIEW = "&View"
    PAIR = "&Pair"
    CLAIM = "&Claim"
    SET = "Se&t"
    HELP = "&Help"


@dataclass(frozen=True, slots=True)
class Command:
    """One command; ``section`` parts a menu by lines, ``keys`` are alternatives, the first one is shown.

    Of commands with the same ``choice`` one is on.
    """

    id: str
    text: str
    menu: Menu
    section: int = 0
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.NOTHING
    checkable: bool = False
    choice: str = ""


COMMANDS = (
    Command("open", "Open…", Menu.FILE, 0, ("Ctrl+O",)),
    Command("paste", "Paste two texts…", Menu.FILE, 0, ("Ctrl+Shift+V",)),
    Command("sample", "Open a sample pair", Menu.FILE, 0),
    Command("import", "Import files…", Menu.FILE, 0, ("Ctrl+I",)),
    Command("import_folder", "Import a folder…", Menu.FILE, 0, ("Ctrl+Shift+I",)),
    Command("new_set", "New set…", Menu.FILE, 1, ("Ctrl+N",)),
    Command("keep_originals", "Keep the original files in the set", Menu.FILE, 1, checkable=True),
    Command("export", "Export (JSONL)…", Menu.FILE, 2, ("Ctrl+E",), Needs.SET),
    Command("save_copy", "Save a copy…", Menu.FILE, 2, (), Needs.SET),
    Command("associate", "Open article files with newsannot", Menu.FILE, 3, checkable=True),
    Command("quit", "Quit", Menu.FILE, 4, ("Ctrl+Q",)),
    Command("undo", "Undo", Menu.EDIT, 0, ("Ctrl+Z",), Needs.UNDO),
    Command("redo", "Redo", Menu.EDIT, 0, ("Ctrl+Shift+Z", "Ctrl+Y"), Needs.REDO),
    Command("copy", "Copy selection", Menu.EDIT, 1, ("Ctrl+C",), Needs.PAIR),
    Command("copy_table", "Copy claims as table", Menu.EDIT, 1, ("Ctrl+Shift+C",), Needs.PAIR),
    Command("find", "Find in both texts…", Menu.EDIT, 2, ("Ctrl+F",), Needs.PAIR),
    Command("find_next", "Next hit", Menu.EDIT, 2, ("F3",), Needs.PAIR),
    Command("find_previous", "Previous hit", Menu.EDIT, 2, ("Shift+F3",), Needs.PAIR),
    Command(
        "find_across", "Find in the other text", Menu.EDIT, 2, ("Ctrl+Shift+F",), Needs.SELECTION
    ),
    Command("layers", "Layers…", Menu.VIEW, 0, ("F8",)),
    Command("scroll_together", "Scroll together", Menu.VIEW, 0, ("F4",), checkable=True),
    Command("compare_words", "Compare words", Menu.VIEW, 0, ("W",), checkable=True),
    Command("show_original", "Show original", Menu.VIEW, 7, ("Ctrl+Shift+O",), Needs.PAIR),
    Command("larger", "Larger text", Menu.VIEW, 1, ("Ctrl++", "Ctrl+=")),
    Command("smaller", "Smaller text", Menu.VIEW, 1, ("Ctrl+-",)),
    Command("usual_size", "Usual text size", Menu.VIEW, 1, ("Ctrl+0",)),
    Command("wider", "Wider lines", Menu.VIEW, 1),
    Command("narrower", "Narrower lines", Menu.VIEW, 1),
    Command("scheme_system", "Colours of the desktop", Menu.VIEW, 4, choice="scheme"),
    Command("scheme_light", "Light", Menu.VIEW, 4, choice="scheme"),
    Command("scheme_dark", "Dark", Menu.VIEW, 4, choice="scheme"),
    Command("judge_first", "Judge first, then show suggestions", Menu.VIEW, 2, checkable=True),
    Command("show_mine", "My verdicts", Menu.VIEW, 8, ("Ctrl+Alt+1",), choice="whose"),
    Command("show_theirs", "Others' verdicts", Menu.VIEW, 8, ("Ctrl+Alt+2",), choice="whose"),
    Command("show_all", "Everybody's verdicts", Menu.VIEW, 8, ("Ctrl+Alt+3",), choice="whose"),
    Command("blind", "Hide others' verdicts", Menu.VIEW, 8, checkable=True),
    Command("side_panel", "Panel beside the texts", Menu.VIEW, 3, ("F9",), checkable=True),
    Command("show_claims", "Claims", Menu.VIEW, 3, ("Alt+1",), choice="panel"),
    Command("show_figures", "Figures", Menu.VIEW, 3, ("Alt+2",), choice="panel"),
    Command("show_quotes", "Quotes", Menu.VIEW, 3, ("Alt+3",), choice="panel"),
    Command("show_names", "Names", Menu.VIEW, 3, ("Alt+4",), choice="panel"),
    Command("show_hedges", "Hedges", Menu.VIEW, 3, ("Alt+5",), choice="panel"),
    Command("show_left_out", "Left out", Menu.VIEW, 3, ("Alt+6",), choice="panel"),
    Command("show_reuse", "Reuse", Menu.VIEW, 3, ("Alt+7",), choice="panel"),
    Command("next_mention", "Next mention of the name", Menu.VIEW, 5, ("Alt+.",), Needs.PAIR),
    Command("previous_mention", "Previous mention", Menu.VIEW, 5, ("Alt+,",), Needs.PAIR),
    Command("go_source", "Go to the source", Menu.VIEW, 6, ("Ctrl+1",), Needs.PAIR),
    Command("go_derived", "Go to the derived article", Menu.VIEW, 6, ("Ctrl+2",), Needs.PAIR),
    Command("go_beside", "Go to the panel", Menu.VIEW, 6, ("Ctrl+3",), Needs.PAIR),
    Command("read", "Read again", Menu.PAIR, 0, ("F5",), Needs.PAIR),
    Command("cancel", "Stop reading", Menu.PAIR, 0, (), Needs.READING),
    Command("claims_sentence", "Whole sentences as claims", Menu.PAIR, 1, ("F6",), choice="claims"),
    Command("claims_clause", "Clauses as claims", Menu.PAIR, 1, ("F7",), choice="claims"),
    Command("swap", "Swap source and derived", Menu.PAIR, 2, ("Ctrl+Shift+X",), Needs.PAIR),
    Command("erase", "Delete pair for good…", Menu.PAIR, 6),
    Command("unpair", "Unpair", Menu.PAIR, 2, (), Needs.PAIR),
    Command("replace_text", "Replace a text…", Menu.PAIR, 2, (), Needs.PAIR),
    Command("compare_files", "Compare with the files", Menu.PAIR, 2, (), Needs.PAIR),
    Command("previous_pair", "Previous pair", Menu.PAIR, 3, ("Alt+Left",), Needs.PAIR),
    Command("next_pair", "Next pair", Menu.PAIR, 3, ("Alt+Right",), Needs.PAIR),
    Command("pair_articles", "Pair articles…", Menu.SET, 1, ("Ctrl+P",), Needs.SET),
    Command("read_ahead", "Read ahead", Menu.SET, 5, checkable=True),
    Command("adjudicate", "Adjudicate…", Menu.SET, 4, ("Ctrl+J",), choice="panel"),
    Command("annotator", "Change annotator…", Menu.SET, 4, ("Ctrl+Shift+U",), Needs.SET),
    Command("show_set", "All pairs", Menu.SET, 0, ("F2",), Needs.SET, checkable=True),
    Command("search_set", "Search the set…", Menu.SET, 0, ("Ctrl+Shift+S",), Needs.SET),
    Command(
        "next_unfinished",
        "Next unfinished pair",
        Menu.SET,
        0,
        ("Ctrl+Shift+N", "Alt+Shift+Right"),
        Needs.SET,
    ),
    Command("check_set", "Check the set", Menu.SET, 8, (), Needs.SET),
    Command("restore", "Restore from a backup…", Menu.SET, 8),
    Command("rescue", "Rescue what can be read…", Menu.SET, 8),
    Command("history", "History…", Menu.SET, 4, ("Ctrl+H",), Needs.SET),
    Command("merge_sets", "Merge another set…", Menu.SET, 1, (), Needs.SET),
    Command("agreement", "Agreement…", Menu.SET, 6, ("Ctrl+Shift+A",)),
    Command("statistics", "Statistics…", Menu.SET, 6),
    Command("measure_time", "Measure the time for each claim", Menu.SET, 5, checkable=True),
    Command("mark_done", "Pair is done", Menu.PAIR, 4, ("Ctrl+D",), checkable=True),
    Command("describe_pair", "Tags and note…", Menu.PAIR, 4, ("Ctrl+T",), checkable=True),
    Command("matching", "Matching", Menu.CLAIM, 0, ("M", "1"), Needs.VERDICT),
    Command("embellished", "Embellished", Menu.CLAIM, 0, ("E", "2"), Needs.VERDICT),
    Command("unsupported", "Unsupported", Menu.CLAIM, 0, ("U", "3"), Needs.VERDICT),
    Command("clear", "Clear verdict", Menu.CLAIM, 0, ("Backspace",), Needs.CLAIM),
    Command("unsure", "Unsure", Menu.CLAIM, 0, ("?",), Needs.CLAIM),
    Command("accept", "Accept suggestion", Menu.CLAIM, 1, ("Return", "Enter"), Needs.CLAIM),
    Command("link", "Link selection as evidence", Menu.CLAIM, 1, ("L",), Needs.CLAIM),
    Command("link_partly", "Link as partly supporting", Menu.CLAIM, 1, ("Shift+L",), Needs.CLAIM),
    Command("link_against", "Link as contradicting", Menu.CLAIM, 1, ("Alt+L",), Needs.CLAIM),
    Command("note", "Write a note", Menu.CLAIM, 1, ("/",), Needs.CLAIM),
    Command("next", "Next claim", Menu.CLAIM, 2, ("N", "Ctrl+Down"), Needs.PAIR),
    Command("previous", "Previous claim", Menu.CLAIM, 2, ("P", "Ctrl+Up"), Needs.PAIR),
    Command("next_open", "Next untagged claim", Menu.CLAIM, 2, ("Shift+N",), Needs.PAIR),
    Command("reach", "Go through what is marked here", Menu.CLAIM, 2, (".",), Needs.PAIR),
    Command("add_claim", "Make a claim of the selection", Menu.CLAIM, 3, ("C",), Needs.PAIR),
    Command("set_ends", "Set ends to the selection", Menu.CLAIM, 3, ("S",), Needs.CLAIM),
    Command("move_start", "Move the start", Menu.CLAIM, 3, ("[", "Alt+Home"), Needs.CLAIM),
    Command("move_end", "Move the end", Menu.CLAIM, 3, ("]", "Alt+End"), Needs.CLAIM),
    Command("split", "Split at the cursor", Menu.CLAIM, 3, ("X",), Needs.CLAIM),
    Command("merge", "Join with the next claim", Menu.CLAIM, 3, ("J",), Needs.CLAIM),
    Command("delete_claim", "Delete claim", Menu.CLAIM, 3, ("Delete",), Needs.CLAIM),
    Command("keys", "Keys", Menu.HELP, 0, ("F1",)),
    Command("show_log", "Show the log file", Menu.HELP, 1),
    Command("about", "About newsannot", Menu.HELP, 2),
)


class Actions:
    """The table's QActions, by id."""

    def __init__(self, parent: QWidget) -> None:
        self._actions = {command.id: _action(command, parent) for command in COMMANDS}
        self._choose_one(parent)
        self._met: dict[Needs, tuple[bool, str]] = {}
        self._held: frozenset[str] = frozenset()
        for need in Needs:
            self.meet(need, met=need is Needs.NOTHING)

    def _choose_one(self, parent: QWidget) -> None:
        """Let one of each choice be on: it is switched off by another one only."""
        groups: dict[str, QActionGroup] = {}
        for command in COMMANDS:
            if command.choice:
                group = groups.setdefault(command.choice, QActionGroup(parent))
                group.addAction(self[command.id])

    def __getitem__(self, command: str) -> QAction:
        return self._actions[command]

    def of(self, menu: Menu) -> list[list[QAction]]:
        """A menu's actions, section by section."""
        own = [command for command in COMMANDS if command.menu is menu]
        sections = sorted({command.section for command in own})
        return [[self[c.id] for c in own if c.section == section] for section in sections]

    def meet(self, need: Needs, *, met: bool, why: str = "") -> None:
        """Enable or disable what has this need; a disabled command's tooltip says why, or what is usual for the need."""
        told = "" if met else why or _why(need)
        if self._met.get(need) == (met, told):
            return
        self._met[need] = met, told
        for command in COMMANDS:
            if command.needs is need and command.id not in self._held:
                self.explain(command.id, told, enabled=met)

    def explain(self, command: str, why: str, *, enabled: bool) -> None:
        """Enable or disable one command for a reason of its own, which its tooltip tells."""
        self[command].setEnabled(enabled)
        self[command].setToolTip(as_tip(_tip(_command(command), why)))

    def hold_back(self, commands: Iterable[str], why: str) -> None:
        """Disable these whatever is met, until they are let go; keys that they have serve something else meanwhile."""
        self._held = frozenset(commands)
        for command in self._held:
            self.explain(command, why, enabled=False)

    def let_go(self) -> None:
        """Those that were held back do again what they did before."""
        held, self._held = self._held, frozenset()
        for command in held:
            met, told = self._met[_command(command).needs]
            self.explain(command, told, enabled=met)

    def say(self, command: str, text: str) -> None:
        """Give a command other words for the moment."""
        self[command].setText(text)


def _action(command: Command, parent: QWidget) -> QAction:
    action = QAction(tr(command.text), parent)
    action.setObjectName(command.id)
    action.setShortcuts([QKeySequence(key) for key in command.keys])
    action.setCheckable(command.checkable or bool(command.choice))
    action.setToolTip(as_tip(_tip(command, why="")))
    parent.addAction(action)
    return action


def shown_key(command: str) -> str:
    """The key of a command as the system writes it, empty where it has none."""
    keys = _command(command).keys
    return key_name(keys[0]) if keys else ""


def _command(name: str) -> Command:
    return next(command for command in COMMANDS if command.id == name)


def _tip(command: Command, why: str) -> str:
    text = tr(command.text).rstrip("…").rstrip()
    keys = ", ".join(dict.fromkeys(map(key_name, command.keys)))
    tip = f"{text} ({keys})" if keys else text
    return f"{tip}\n{why}" if why else tip


def _why(need: Needs) -> str:
    return {
        Needs.PAIR: tr("No pair is open"),
        Needs.CLAIM: tr("No claim is chosen"),
        Needs.VERDICT: tr("Choose a claim, or select words in the derived article"),
        Needs.SELECTION: tr("Select words in one of the texts first"),
        Needs.SET: tr("No set is open"),
        Needs.UNDO: tr("Nothing to undo"),
        Needs.REDO: tr("Nothing to redo"),
        Needs.READING: tr("Nothing is being read"),
    }.get(need, "")
