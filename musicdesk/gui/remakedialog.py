"""A small window that asks how a part of a take is to be re-made, or how many variations are wanted."""

from __future__ import annotations

from dataclasses import dataclass
from string import Template

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from musicdesk.core.recipe import VARIATIONS_LIMIT
from musicdesk.core.remake import CANDIDATES, CANDIDATES_LIMIT
from musicdesk.gui.promptfields import EnterPresses, WholeBox
from musicdesk.gui.ruler import clock_text
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr

SEVERAL = 4
"""How many variations are offered where several are meant."""
_LONGEST_PROMPT = 52
_WIDTH_PX, _PROMPT_PX = 370, 260
_RADIO = Template(
    """
QRadioButton::indicator { width: ${inner}px; height: ${inner}px; border: 1px solid $edge; border-radius: ${round}px;
    background: $ground; }
QRadioButton::indicator:checked { width: ${dot_px}px; height: ${dot_px}px; border: ${ring}px solid $dot; }
QRadioButton::indicator:disabled { border-color: $off; }
"""
)
"""A ring, filled but for its middle where it is chosen."""


@dataclass(frozen=True)
class RemakeSubject:
    """What is asked about: the take `title`, and its part `begin_s` to `end_s`; both None for the whole of it.

    `prompt` is what the part follows now, "" if nobody knows, and `panel_prompt` what the prompt panel says. With
    `has_rest` something follows the part.
    """

    title: str
    prompt: str
    panel_prompt: str
    begin_s: float | None = None
    end_s: float | None = None
    has_rest: bool = False


@dataclass(frozen=True)
class RemakeChoice:
    """What was chosen; `rest` and `candidates` as in `core.wish.Remake`."""

    rest: str = "keep"
    candidates: int = CANDIDATES
    from_panel: bool = False
    variations: int = 1


class RemakeDialog(QDialog):
    """Asks for it; `several` says that variations are meant. It stands with what was `chosen` the last time."""

    wanted = Signal(object)
    """RemakeChoice"""

    def __init__(
        self,
        theme: Theme,
        subject: RemakeSubject,
        choice: RemakeChoice,
        *,
        several: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._subject = theme, subject
        verb = tr("Vary") if several else tr("Re-make")
        of_part = tr("Vary the selection") if several else tr("Re-make the selection")
        self.setWindowTitle(verb if subject.begin_s is None else of_part)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.keep = QRadioButton(tr("Keep it, with the best join of"))
        self.anew = QRadioButton(tr("Make it anew to the end"))
        self.candidates = WholeBox(tr("Joins to choose from"), 1, CANDIDATES_LIMIT)
        self.own, self.panel = QRadioButton(), QRadioButton()
        self.variations = WholeBox(tr("Variations"), 1, VARIATIONS_LIMIT)
        self.make, self._cancel = QPushButton(verb), QPushButton(tr("Cancel"))
        self._fill(choice, several=several)
        self._lay_out()
        self._enter = EnterPresses(self)
        self._enter.watch(self.make, self._cancel)
        for button in (self.keep, self.anew, self.own, self.panel):
            button.toggled.connect(self._check)
        self._check()
        (self.variations if several else self.make).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def choice(self) -> RemakeChoice:
        """What is chosen now."""
        return RemakeChoice(
            "keep" if self.keep.isChecked() and self._subject.has_rest else "anew",
            min(max(self.candidates.value(), 1), CANDIDATES_LIMIT),
            self.panel.isChecked(),
            min(max(self.variations.value(), 1), VARIATIONS_LIMIT),
        )

    def accept(self) -> None:
        """Tell what was chosen and close."""
        self.candidates.interpretText()
        self.variations.interpretText()
        self.wanted.emit(self.choice)
        super().accept()

    def _fill(self, choice: RemakeChoice, *, several: bool) -> None:
        subject = self._subject
        for one, other in ((self.keep, self.anew), (self.own, self.panel)):
            group = QButtonGroup(self)
            group.addButton(one)
            group.addButton(other)
        (self.anew if choice.rest == "anew" else self.keep).setChecked(True)
        self.candidates.setValue(choice.candidates)
        self.variations.setValue(max(choice.variations, SEVERAL) if several else 1)
        own, panel = subject.prompt.strip(), subject.panel_prompt.strip()
        self.own.setText(tr("Its own: {prompt}", prompt=self._quoted(own)) if own else tr("Its own: it has none"))
        self.own.setEnabled(bool(own))
        differs = bool(panel) and panel != own
        if differs:
            self.panel.setText(tr("From the panel: {prompt}", prompt=self._quoted(panel)))
        else:
            self.panel.setText(tr("From the panel: it says the same") if panel else tr("From the panel: it is empty"))
        self.panel.setEnabled(differs)
        (self.panel if differs and (choice.from_panel or not own) else self.own).setChecked(True)
        for button, prompt in ((self.own, own), (self.panel, panel)):
            button.setToolTip(prompt if button.isEnabled() else "")
        self.keep.setAccessibleName(tr("Keep what follows, with the best of several joins"))
        self.anew.setAccessibleName(tr("Make what follows anew to the end"))
        self.candidates.setToolTip(tr("So many are made; the one that joins what follows best is taken."))
        self.make.setProperty("role", "accent")
        self.make.setDefault(True)
        self.make.setAccessibleName(self.make.text())

    def _lay_out(self) -> None:
        px, tokens, subject = self._theme.px, self._theme.tokens, self._subject
        side, ring = 2 * px(7), px(4)
        colours = {"edge": tokens.dim, "ground": tokens.raised, "dot": tokens.accent, "off": tokens.line}
        sizes = {"inner": side - 2, "ring": ring, "dot_px": side - 2 * ring, "round": side // 2}
        self.setStyleSheet(_RADIO.substitute({name: colour.name() for name, colour in colours.items()}, **sizes))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(14), px(12), px(14), px(12))
        rows.setSpacing(px(6))
        about = _said(_about(subject))
        about.setMinimumWidth(px(_WIDTH_PX))
        rows.addWidget(about)
        if subject.has_rest:
            rows.addSpacing(px(4))
            rows.addWidget(_title(tr("What follows")))
            keep = QHBoxLayout()
            keep.setSpacing(px(6))
            keep.addWidget(self.keep)
            keep.addWidget(self.candidates)
            keep.addStretch(1)
            rows.addLayout(keep)
            rows.addWidget(self.anew)
        rows.addSpacing(px(4))
        rows.addWidget(_title(tr("Prompt")))
        rows.addWidget(self.own)
        rows.addWidget(self.panel)
        count = QHBoxLayout()
        count.addWidget(_title(tr("Variations")))
        count.addWidget(self.variations)
        count.addStretch(1)
        rows.addSpacing(px(2))
        rows.addLayout(count)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.make, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self._cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        rows.addSpacing(px(6))
        rows.addWidget(buttons)
        if not subject.has_rest:
            for widget in (self.keep, self.anew, self.candidates):
                widget.hide()
        for field in (self.candidates, self.variations):
            field.setFixedWidth(px(64))

    def _quoted(self, prompt: str) -> str:
        room = self._theme.px(_PROMPT_PX)
        sizes = QFontMetrics(self._theme.font())
        line = sizes.elidedText(" ".join(prompt.split()), Qt.TextElideMode.ElideRight, room)
        return tr("“{prompt}”", prompt=line.replace("&", "&&"))

    def _check(self) -> None:
        self.candidates.setEnabled(self.keep.isChecked())
        can = self.own.isEnabled() or self.panel.isEnabled()
        self.make.setEnabled(can)
        self.make.setToolTip("" if can else tr("Say in the prompt panel first what you want to hear."))


def _about(subject: RemakeSubject) -> str:
    if subject.begin_s is None or subject.end_s is None:
        return tr("“{title}”, all of it", title=subject.title)
    return tr(
        "{begin} to {end} of “{title}”",
        begin=clock_text(subject.begin_s, 2),
        end=clock_text(subject.end_s, 2),
        title=subject.title,
    )


def shortened(prompt: str) -> str:
    """Return a prompt as a line that is not too long."""
    line = " ".join(prompt.split())
    return line if len(line) <= _LONGEST_PROMPT else f"{line[: _LONGEST_PROMPT - 1].rstrip()}…"


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "title")
    return label


def _said(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
