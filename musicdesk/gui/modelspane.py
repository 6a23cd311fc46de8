"""One model on the Models page: what it is good for, what it needs, its licence, and what can be done with it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from musicdesk.gui.melodychoices import Line
from musicdesk.gui.melodyremarks import Sentence
from musicdesk.gui.modelstate import ModelState
from musicdesk.gui.modelthread import Deed
from musicdesk.gui.modelwords import GATED, facts_of, progress_in_words
from musicdesk.gui.promptfields import EnterPresses, put_property
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, told, tr

_STEPS = 1_000
_LEAST_PX = 340
_FACTS = 8
"""The most facts there are of a model."""
_BUTTONS = (
    mark("Use this model"),
    mark("Download"),
    mark("Resume"),
    mark("Pause"),
    mark("Mend"),
    mark("Verify"),
    mark("Import from a folder…"),
    mark("Remove"),
)
_TIPS = {
    "Use this model": mark("Make the next takes with it"),
    "In use": mark("The next takes are made with it"),
    "Download": mark("Fetch it from its publisher"),
    "Resume": mark("Go on with the download where it stopped"),
    "Pause": mark("Stop for now; what was fetched is kept"),
    "Mend": mark("Fetch the broken files again, and only those"),
    "Verify": mark("Compare every file with its checksum"),
    "Import from a folder…": mark("Take it in from a folder or a stick, without the network"),
    "Remove": mark("Delete it from this computer"),
}


class ModelsPane(QWidget):
    """Shows a model, and emits what the user wants with it."""

    asked = Signal(str)
    """one of the words on the buttons"""
    agreed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: ModelState | None = None
        self._pressed = ""
        """what is under way was begun with this button"""
        self.title, self.good_for, self.gated = (self._label() for _ in range(3))
        self.gated.setProperty("role", "dim")
        self.gated.setText(tr(GATED))
        self._names = [self._label(role="dim") for _ in range(_FACTS)]
        self._words = [self._label() for _ in range(_FACTS)]
        for label in self._words:
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.link = QLabel(self)
        self.link.setTextFormat(Qt.TextFormat.RichText)
        self.link.setOpenExternalLinks(True)
        self.link.setWordWrap(True)
        self.link.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.link.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.link.setAccessibleName(tr("Licence"))
        self._licence = self._label(role="dim")
        self._licence.setText(tr("Licence"))
        self.accept = QCheckBox(tr("I have read the licence, and accept it"), self)
        self.accept.setAccessibleName(tr("Accept licence"))
        self.bar = QProgressBar(self)
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        self.far = self._label(role="dim")
        self.far.setAccessibleName(tr("How far it is"))
        self.said = Sentence(theme)
        self.buttons = {text: self._button(text) for text in _BUTTONS}
        for text in ("Use this model", "Download", "Resume"):
            self.buttons[text].setProperty("role", "accent")
        self._enter = EnterPresses(self)
        self._enter.watch(self.accept, *self.buttons.values())
        self._lay_out()
        self.accept.clicked.connect(self.agreed)
        theme.follow(self._dress, self)

    def show_state(self, state: ModelState) -> None:
        """Show a model as things stand with it."""
        # Asked of the window, for it may not be the active one: it would come back with another button in focus.
        focus = self.window().focusWidget()
        held = next((text for text, button in self.buttons.items() if button is focus), "")
        if self._state is None or self._state.row.id != state.row.id:
            self._pressed = ""
        self._state, row = state, state.row
        self.title.setText(row.title)
        self.good_for.setText(told(row.good_for))
        self.good_for.setVisible(bool(row.good_for))
        facts = facts_of(state)[:_FACTS]
        for at, (name, words) in enumerate(zip(self._names, self._words, strict=True)):
            there = at < len(facts)
            name.setVisible(there)
            words.setVisible(there)
            if there:
                name.setText(facts[at][0])
                words.setText(_breakable(facts[at][1]))
                words.setAccessibleName(facts[at][0])
                words.setAccessibleDescription(facts[at][1])  # its name hides its text
        here = state.is_here
        self._show_licence(state, here)
        self.gated.setVisible(row.gated and not here)
        self._show_progress(state)
        self.said.say(
            "triangle-alert" if state.trouble else "check", state.said, role="warn" if state.trouble else "dim"
        )
        self._show_buttons(state, here)
        # it is not scrolled sideways: what cannot be broken, in whichever language, has its room
        bar_px = self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(max(self._body.minimumSizeHint().width() + bar_px, self._theme.px(_LEAST_PX)))
        if held and not self._can_press(held):
            self._give_focus()

    def _show_licence(self, state: ModelState, here: bool) -> None:
        row = state.row
        name = told(row.licence) or tr("as its publisher gives it")
        colour = self._theme.tokens.accent.name()
        is_link = row.licence_url.startswith(("https://", "http://"))
        named = escape(name)
        if is_link:
            named = f'<a style="color: {colour}" href="{escape(row.licence_url)}">{named}</a>'
        agreed_first = state.wants_licence and not here
        self.link.setText(_to_be_agreed_to(named) if agreed_first else named)
        self.link.setAccessibleDescription(_to_be_agreed_to(name) if agreed_first else name)
        known = bool(row.licence or is_link)
        self.link.setVisible(known)
        self._licence.setVisible(known)
        self.accept.setVisible(state.wants_licence and not here)
        self.accept.setEnabled(state.deed is None)
        self.accept.setChecked(state.agreed)

    def _show_progress(self, state: ModelState) -> None:
        progress = state.progress
        paused, busy = state.deed is None and state.has_begun, state.deed not in (None, Deed.REMOVE)
        self.bar.setVisible(busy or (paused and state.size_bytes > 0))
        self.far.setVisible(busy or paused)
        if paused:
            self._set_bar(state.row.partial_bytes, state.size_bytes or 1)
            self.far.setText(tr("Paused. “{resume}” goes on where it stopped.", resume=tr("Resume")))
        elif progress is None or not progress.total_bytes:
            self.bar.setRange(0, _STEPS if state.waiting else 0)
            self.bar.setValue(0)
            self.far.setText(tr("Waits for the one before it.") if state.waiting else tr("Asking what there is …"))
        else:
            self._set_bar(progress.done_bytes, progress.total_bytes)
            self.far.setText(tr("Stopping …") if state.stopping else progress_in_words(progress))
        self.far.setAccessibleDescription(self.far.text())

    def _set_bar(self, done_bytes: int, total_bytes: int) -> None:
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(_STEPS * min(max(done_bytes / total_bytes, 0.0), 1.0)))

    def _show_buttons(self, state: ModelState, here: bool) -> None:
        music = state.row.kind == "music"
        busy, own, starter = state.deed is not None, state.is_own, state.row.id == "starter"
        fetched = here and not own and not starter
        fetch = state.has_begun and not here
        seen = {
            "Use this model": (state.row.folder is not None and music and not busy, True),
            "Download": (not here and not fetch and not busy and not starter, state.can_fetch),
            "Resume": (fetch and not busy, state.can_fetch),
            # Never disabled: its focus would go on to the next button, which shuts the page.
            "Pause": (busy and state.deed is not Deed.REMOVE, True),
            "Mend": (fetched and state.broken and not busy, True),
            "Verify": (fetched and not busy, state.can_verify),
            "Import from a folder…": (not here and not busy and not starter, state.can_fetch),
            "Remove": ((fetched or fetch) and not busy, state.can_remove),
        }  # fmt: skip
        for text, (there, can) in seen.items():
            self.buttons[text].setVisible(there)
            self.buttons[text].setEnabled(can)
            agree = (
                ""
                if can or text not in ("Download", "Resume", "Import from a folder…")
                else tr("Accept the licence first")
            )
            self.buttons[text].setToolTip(agree or tr(_TIPS[text]))
        pauses = state.deed not in (Deed.VERIFY, Deed.IMPORT)
        self.buttons["Pause"].setText(tr("Pause") if pauses else tr("Stop"))
        self.buttons["Pause"].setAccessibleName(tr("Pause") if pauses else tr("Stop"))
        use, word = self.buttons["Use this model"], "In use" if state.in_use else "Use this model"
        said = tr("In use") if state.in_use else tr("Use this model")
        use.setText(said)
        use.setAccessibleName(said)
        use.setToolTip(tr(_TIPS[word]))
        put_property(use, "role", "" if state.in_use else "accent")

    def _can_press(self, text: str) -> bool:
        return self.buttons[text].isVisibleTo(self) and self.buttons[text].isEnabled()

    def _give_focus(self) -> None:
        """Put the focus on what goes on with a model, or stops it, once the button that had it has gone."""
        there = [text for text in ("Pause", self._pressed, "Resume", *self.buttons) if text and self._can_press(text)]
        part = self.buttons[there[0]] if there else self.link
        if part.isVisibleTo(self):
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self, text: str) -> None:
        self._pressed = self._pressed if text == "Pause" else text
        self.asked.emit(text)

    def _label(self, role: str = "") -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if role:
            label.setProperty("role", role)
        return label

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(tr(text), self)
        button.setAccessibleName(button.text())
        button.setToolTip(tr(_TIPS[text]))
        button.setAutoDefault(False)
        button.hide()
        button.clicked.connect(lambda: self._press(text))
        return button

    def _lay_out(self) -> None:
        body = self._body = QWidget(self)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        for at, (name, words) in enumerate(zip(self._names, self._words, strict=True)):
            self._grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, at, 1)
            name.setWordWrap(False)
        self._licence.setWordWrap(False)
        self._grid.addWidget(self._licence, _FACTS, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.link, _FACTS, 1)
        self._rows = QVBoxLayout(body)
        self._rows.addWidget(self.title)
        self._rows.addWidget(self.good_for)
        self._rows.addLayout(self._grid)
        for part in (self.gated, self.accept):
            self._rows.addWidget(part)
        self._rows.addStretch(1)
        scroll = self._scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        foot = QWidget(self)
        self._foot = Line(foot)
        for text in _BUTTONS:
            self._foot.addWidget(self.buttons[text])
        foot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._all = QVBoxLayout(self)
        self._all.setContentsMargins(0, 0, 0, 0)
        self._all.addWidget(scroll, 1)
        for below in (self.said, self.far, self.bar):
            self._all.addWidget(below)
        self._all.addWidget(foot)
        self.said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(0, 0, px(4), 0)
        self._rows.setSpacing(px(10))
        self._grid.setHorizontalSpacing(px(14))
        self._grid.setVerticalSpacing(px(4))
        self._all.setSpacing(px(8))
        self._foot.setSpacing(px(8))
        for name in (*self._names, self._licence):
            name.setContentsMargins(0, px(2), 0, 0)
        self.title.setFont(self._theme.font(bold=True))
        if self._state is not None:
            self.show_state(self._state)


def _to_be_agreed_to(licence: str) -> str:
    return tr("{licence}, which has to be agreed to before the download", licence=licence)


def _breakable(words: str) -> str:
    """Return words that can be broken after each part of a path, or a long one would widen the page."""
    return words.replace("/", "/\u200b").replace("\\", "\\\u200b")
