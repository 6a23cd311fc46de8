"""The whole vocabulary of the process border: orders go down to the engine process, facts come up from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from musicdesk.core.abilities import MUSICGEN, Abilities
from musicdesk.core.clip import Samples
from musicdesk.core.findings import Findings
from musicdesk.core.idea import Idea
from musicdesk.core.job import JobState, Progress
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Take
from musicdesk.core.wish import Wish
from musicdesk.engines.speed import DeviceSpeed

STEPPED_PER_SECOND = 20
"""The most `Stepped` that come up in a second."""
STUDYING_PER_SECOND = 10
"""The most `Studying` that come up in a second, but for those that end a stage."""


@dataclass(frozen=True)
class Make:
    """Make the takes of a wish, and put each into the library in the folder `library`."""

    job: str
    wish: Wish
    library: Path


@dataclass(frozen=True)
class Study:
    """Hear what a take of the library in the folder `library` is: tempo, key, loudness, and with `notes` its notes.

    What was heard is kept with the take. Every `Make` goes before it, and one that comes meanwhile breaks it off: it
    is then begun again afterwards. Of several the one sent last comes first, and it is answered by one `Studied`.
    `Stop` does not concern it; `Unload` gives it up.
    """

    take_id: str
    library: Path
    notes: bool = True


@dataclass(frozen=True)
class HearIdea:
    """Hear what is in a recording that a loop is to be made from; `name` is what the user knows it by.

    It goes before every `Study`, otherwise as one does, and is answered by one `IdeaHeard`. `id` is for `Stop`.
    """

    id: str
    path: Path
    name: str = ""


@dataclass(frozen=True)
class Paint:
    """Paint a picture with the model `model` of the catalogue; it is answered by one `Painted`.

    A `Make` breaks it off, and it is begun again afterwards. `id` is for `Stop`.
    """

    id: str
    prompt: str
    negative: str = ""
    seed: int = 0
    model: str = "stable-diffusion"


@dataclass(frozen=True)
class Measure:
    """Measure how fast this machine is, once nothing is being made; it takes about 2 s."""


@dataclass(frozen=True)
class Stop:
    """Stop a job as soon as it can be, and keep what exists; or give up a `HearIdea` or a `Paint` with this id."""

    job: str


@dataclass(frozen=True)
class Warm:
    """Load an engine before it is needed."""

    model: str = "starter"
    device: str = "auto"
    precision: str = "auto"
    lora: str = ""


@dataclass(frozen=True)
class SaveAgain:
    """Try again to save what could not be saved."""


@dataclass(frozen=True)
class Unload:
    """Let the engine go and give its memory back."""


@dataclass(frozen=True)
class Quit:
    """End the process, after what is being made was cut short and saved."""


@dataclass(frozen=True)
class Awake:
    """The engine process runs; `pid` is its number."""

    pid: int


@dataclass(frozen=True)
class Loading:
    """A model is being loaded, for a job or (None) beforehand."""

    job: str | None
    model: str


@dataclass(frozen=True)
class Loaded:
    """A model is in memory. `model` is what it was asked for as, `reasons` say in words why it runs where and how.

    `device` and `precision` are what was chosen, never "auto". `memory_bytes` is what the engine process holds.
    `abilities` are what it can be asked for, `lora` is the folder of the LoRA over its weights, "" if there is none.
    """

    model: str
    device: str
    precision: str
    reasons: tuple[str, ...]
    sample_rate: int
    channels: int
    steps_per_second: int
    follows_melody: bool
    memory_bytes: int
    abilities: Abilities = MUSICGEN
    lora: str = ""


@dataclass(frozen=True)
class Unloaded:
    """No model is in memory. `memory_bytes` is what the engine process still holds, 0 when there is none."""

    memory_bytes: int


@dataclass(frozen=True)
class TakeBegun:
    """Take `index` of a job (counted from 0) is being made; it will have `frames` frames if it is not cut short.

    `recipe` has the take's own seed, and the tempo if one is known.
    """

    job: str
    index: int
    take_id: str
    recipe: Recipe
    sample_rate: int
    channels: int
    frames: int


@dataclass(frozen=True, eq=False)
class Block:
    """The next finished sound of a take, float32 (frames, channels); the blocks of a take in a row are its sound."""

    job: str
    index: int
    samples: Samples


@dataclass(frozen=True)
class Stepped:
    """How far all takes of a job have come together; at most `STEPPED_PER_SECOND` a second, and the last step always.

    `index` is the take that was begun last. It goes back only after a `Retrying`.
    """

    job: str
    index: int
    progress: Progress


@dataclass(frozen=True)
class Retrying:
    """What was made of take `index` so far is given up, for `faults` in words, and it begins again under the same id.

    `attempt` is 1 when it is made again for the first time.
    """

    job: str
    index: int
    attempt: int
    faults: tuple[str, ...]


@dataclass(frozen=True)
class Saving:
    """A take is as long as it will be and is being written: a process that says so must not be ended now."""

    job: str
    index: int


@dataclass(frozen=True)
class TakeMade:
    """A take is in the library, as a whole."""

    job: str
    index: int
    take: Take


@dataclass(frozen=True)
class Unsaved:
    """A take was made and could not be saved; it is kept in the engine process, and `SaveAgain` tries again."""

    job: str
    index: int
    message: str
    hint: str


@dataclass(frozen=True)
class Finished:
    """A job has ended: `JobState.DONE`, or `JobState.CUT_SHORT` when it was stopped, with or without a take."""

    job: str
    state: JobState


@dataclass(frozen=True)
class Failed:
    """A job, or loading beforehand (None), has failed. `message` and `hint` are for the user, `details` for copying."""

    job: str | None
    message: str
    hint: str = ""
    details: str = ""


@dataclass(frozen=True)
class Studying:
    """How far hearing a take has come; `stage` says in words what is done."""

    take_id: str
    stage: str
    progress: Progress


@dataclass(frozen=True)
class Studied:
    """A take was heard. `take` is it as it is now in the library.

    `findings` and `heard` say what there is: what was heard as a whole, and whether there is something to take notes
    from. `message` and `hint` say what stood in the way of the rest, or of keeping it; "" if nothing did. `details`
    are for copying, where it is a mistake of ours.
    """

    take_id: str
    take: Take | None
    findings: Findings | None
    heard: bool
    message: str = ""
    hint: str = ""
    details: str = ""


@dataclass(frozen=True)
class IdeaHeard:
    """A recording was heard: `idea` is what was found in it.

    It is None when nothing could be: `message` and `hint` say why, `details` are for copying. Without a message it was
    stopped.
    """

    id: str
    idea: Idea | None
    message: str = ""
    hint: str = ""
    details: str = ""


@dataclass(frozen=True)
class Painting:
    """How far painting has come; it goes back when it was broken off. `progress` is None while a model is loaded."""

    id: str
    progress: Progress | None


@dataclass(frozen=True)
class Painted:
    """A picture was painted: `png` are the bytes of a PNG file.

    It is None when it could not be: `message` and `hint` say why, `details` are for copying. Without a message it was
    stopped.
    """

    id: str
    png: bytes | None
    message: str = ""
    hint: str = ""
    details: str = ""


@dataclass(frozen=True)
class Measured:
    """How fast this machine is: one value for each device that models run on, the fastest first."""

    speeds: tuple[DeviceSpeed, ...]


Order = Make | Study | HearIdea | Paint | Measure | Stop | Warm | SaveAgain | Unload | Quit
"""What goes down."""
Fact = (
    Awake
    | Loading
    | Loaded
    | Unloaded
    | TakeBegun
    | Block
    | Stepped
    | Retrying
    | Saving
    | TakeMade
    | Unsaved
    | Finished
    | Failed
    | Studying
    | Studied
    | IdeaHeard
    | Painting
    | Painted
    | Measured
)
"""What comes up."""
