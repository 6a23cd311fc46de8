"""What was found in an idea: tempo, key, genre and mood, as words to be read or as fields to be changed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from musicdesk.core.idea import Idea
from musicdesk.core.scale import Scale
from musicdesk.core.tags import GENRES, MOODS
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM
from musicdesk.gui.ideacolumns import Column, Columns
from musicdesk.gui.melodyremarks import Sentence
from musicdesk.gui.melodyrollwords import scale_words
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.tagwords import tag_word, tag_words
from musicdesk.gui.takebarfields import KeyBox, TempoBox
from musicdesk.gui.takeswords import tempo_word
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, told, tr
from musicdesk.gui.wheel import CalmBox

LISTENING = mark("Listening …")
_FACTS = {
    mark("Tempo"): mark("Found tempo"),
    mark("Key"): mark("Found key"),
    mark("Genre"): mark("Found genre"),
    mark("Mood"): mark("Found mood"),
}
"""What is found, and what a screen reader calls it."""
_NOTHING = "\N{EN DASH}"
_LEAST_PX = 128


@dataclass(frozen=True)
class Found:
    """What a loop is to be made with: as it was found, or as it was typed over; None and "" where there is nothing."""

    bpm: float | None = None
    key: Scale | None = None
    genre: str = ""
    mood: str = ""


class WordBox(CalmBox):
    """A word to be chosen or typed; nothing is a word as well. What can be chosen is shown as it is called here."""

    def __init__(self, name: str, words: tuple[str, ...]) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._words = {tag_word(word): word for word in words}
        """What is shown for each: the word that models know"""
        self.addItems(list(self._words))
        self.setCurrentText("")
        self.setAccessibleName(name)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)
            line.setMaxLength(60)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(16)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def word(self) -> str:
        """The word that models know of what was chosen; what was typed as it was typed."""
        typed = self.currentText().strip()
        return self._words.get(typed, typed)

    def put(self, word: str) -> None:
        """Show a word, one that models know or any other; nothing is said about it."""
        self.blockSignals(True)
        self.setCurrentText(tag_word(word) if word else "")
        self.blockSignals(False)


class FoundPart(QWidget):
    """Four facts. `set_advanced` makes fields of them; a tempo nobody found can be typed in any case."""

    changed = Signal()
    """something else is to be asked for"""
    refused = Signal(str)
    """what was typed is no tempo"""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._idea: Idea | None = None
        self._advanced = False
        self._bpm: float | None = None
        self._key: Scale | None = None
        self.tempo, self.key = TempoBox(), KeyBox()
        self.tempo.setAccessibleName(tr("Tempo of the idea"))
        self.key.setAccessibleName(tr("Key of the idea"))
        self.key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.genre, self.mood = WordBox(tr("Genre"), GENRES), WordBox(tr("Mood"), MOODS)
        self.halve = self._button("÷2", tr("Half the tempo of the idea"), 0.5)
        self.double = self._button("\N{MULTIPLICATION SIGN}2", tr("Double the tempo of the idea"), 2.0)
        self._tempo_line = QWidget()
        line = QHBoxLayout(self._tempo_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        for part in (self.tempo, self.halve, self.double):
            line.addWidget(part)
        line.addStretch(1)
        self.words = {name: _fact(spoken) for name, spoken in _FACTS.items()}
        fields = (self._tempo_line, self.key, self.genre, self.mood)
        self._fields = dict(zip(self.words, fields, strict=True))
        self.columns = Columns(
            theme, [Column(tr(name), self._fields[name], self.words[name]) for name in self.words], _LEAST_PX
        )
        self.said = Sentence(theme)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.columns)
        self._rows.addWidget(self.said)
        self._enter = EnterPresses(self)
        self._enter.watch(self.halve, self.double)
        self.tempo.typed.connect(self._tempo_typed)
        self.tempo.cleared.connect(lambda: self._tempo_typed(None))
        self.tempo.refused.connect(self.refused)
        self.key.typed.connect(lambda name: self._key_typed(Scale.named(name)))
        self.key.cleared.connect(lambda: self._key_typed(None))
        for box in (self.genre, self.mood):
            box.currentTextChanged.connect(lambda _text: self.changed.emit())
        theme.follow(self._dress, self)
        self.show_idea(None)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """Everything that takes the focus, in reading order."""
        return self.tempo, self.halve, self.double, self.key, self.genre, self.mood

    @property
    def found(self) -> Found:
        """What a loop is to be made with now. Without fields it is what was found, and a tempo that was missing."""
        if self._advanced:
            return self.typed
        idea = self._idea
        if idea is None:
            return Found(self._bpm)
        return Found(idea.bpm or self._bpm, idea.key, _first(idea.tags.genres), _first(idea.tags.moods))

    def show_idea(self, idea: Idea | None) -> None:
        """Show what was found; None while nothing is known."""
        self._idea = idea
        self._bpm = None if idea is None or idea.bpm is None else round(idea.bpm, 2)
        self._key = None if idea is None else idea.key
        self.tempo.put(self._bpm)
        self.key.put(None if self._key is None else self._key.name)
        self.genre.put("" if idea is None else _first(idea.tags.genres))
        self.mood.put("" if idea is None else _first(idea.tags.moods))
        said = () if idea is None else idea.said
        self.said.say("info" if said else "", " ".join(told(each) for each in said), role="dim")
        self._show()

    def put(self, found: Found) -> None:
        """Show again what was typed over an idea that is shown; nothing is said about it."""
        self._bpm, self._key = found.bpm, found.key
        self.tempo.put(found.bpm)
        self.key.put(None if found.key is None else found.key.name)
        self.genre.put(found.genre)
        self.mood.put(found.mood)
        self._show()

    @property
    def typed(self) -> Found:
        """What stands in the fields, whether or not they are seen."""
        return Found(self._bpm, self._key, self.genre.word, self.mood.word)

    def set_listening(self) -> None:
        """Show that a recording is being heard."""
        self.show_idea(None)
        for label in self.words.values():
            _tell(label, tr(LISTENING))

    def set_advanced(self, advanced: bool) -> None:
        """Let what was found be changed, or only be read."""
        self._advanced = advanced
        self._show()

    def _show(self) -> None:
        idea = self._idea
        facts = {
            "Tempo": tempo_word(None if idea is None else idea.bpm),
            "Key": "" if idea is None or idea.key is None else scale_words(idea.key),
            "Genre": "" if idea is None else tag_words(idea.tags.genres),
            "Mood": "" if idea is None else tag_words(idea.tags.moods),
        }
        missing = idea is not None and idea.bpm is None
        for name, label in self.words.items():
            as_field = self._advanced or (name == "Tempo" and missing)
            _tell(label, facts[name] or _NOTHING)
            label.setVisible(not as_field)
            self._fields[name].setVisible(as_field)
        self._scalable()

    def _scalable(self) -> None:
        bpm = self._bpm
        self.halve.setEnabled(bpm is not None and bpm / 2 >= TEMPO_LOW_BPM)
        self.double.setEnabled(bpm is not None and bpm * 2 <= TEMPO_HIGH_BPM)

    def _tempo_typed(self, bpm: float | None) -> None:
        self._bpm = bpm
        self._scalable()
        self.changed.emit()

    def _key_typed(self, key: Scale | None) -> None:
        self._key = key
        self.changed.emit()

    def _scale(self, factor: float) -> None:
        if self._bpm is not None:
            self._tempo_typed(round(self._bpm * factor, 2))
            self.tempo.put(self._bpm)

    def _button(self, text: str, name: str, factor: float) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: self._scale(factor))
        return button

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setSpacing(px(6))
        for label in self.words.values():
            label.setMinimumHeight(px(26))
        for button in (self.halve, self.double):
            button.setMinimumSize(QSize(px(28), 0))


def _tell(label: QLabel, words: str) -> None:
    label.setText(words)
    label.setAccessibleDescription(tr("nothing found") if words == _NOTHING else words)  # its name hides its text


def _fact(name: str) -> QLabel:
    label = QLabel(_NOTHING)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAccessibleName(tr(name))
    return label


def _first(words: tuple[str, ...]) -> str:
    return words[0] if words else ""
