"""The command line: streams, exit codes and sentences, at a desk of stand-ins."""

from __future__ import annotations

import errno
import io
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest
from fakes import FakeEngine, fake_desk, write_wav

import musicdesk
from musicdesk.app.doctor import Finding
from musicdesk.cli.arguments import PATH_LIMIT, typed
from musicdesk.cli.main import main
from musicdesk.cli.terminal import Terminal, clock
from musicdesk.core.clip import Clip
from musicdesk.core.errors import StorageError
from musicdesk.core.job import Progress


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MUSICDESK_DEBUG", raising=False)
    return tmp_path


def run(*words: str, engine: FakeEngine | None = None, **changes: Any) -> int:
    return main(list(words), fake_desk(engine or FakeEngine(), **changes))


def test_help_and_version_go_to_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    codes = [main([]), main(["--help"]), main(["--version"])]

    out, err = capsys.readouterr()
    assert codes == [0, 0, 0]
    assert "generate" in out
    assert f"musicdesk {musicdesk.__version__}" in out
    assert err == ""


@pytest.mark.parametrize("command", ["generate", "melody", "transcribe", "models", "bench", "doctor"])
def test_every_command_has_a_help_page(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])

    assert left.value.code == 0
    assert f"usage: musicdesk {command}" in capsys.readouterr().out


def test_paths_go_to_stdout_and_sentences_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    engine = FakeEngine(remarks=("Made at 83.3 bpm.",))

    code = run("generate", "piano", "--seconds", "0.2", "-o", "a.wav", "--midi", "a.mid", "--seed", "7", engine=engine)

    out, err = capsys.readouterr()
    assert code == 0
    assert out == "a.wav\na.mid\n"
    assert "Made at 83.3 bpm." in err
    assert "120 bpm" in err
    assert "seed 7" in err
    assert "\r" not in err


def test_json_holds_everything_about_each_take(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("generate", "piano", "--seconds", "0.2", "-o", "a.wav", "--seed", "7", "--variations", "2", "--json")

    takes = json.loads(capsys.readouterr().out)
    assert code == 0
    assert [take["path"] for take in takes] == ["a-1.wav", "a-2.wav"]
    assert set(takes[0]) == {
        "path", "midi", "seconds", "sample_rate", "seed", "complete", "recipe", "remarks", "elapsed", "speed",
        "seams", "check", "joins",
    }  # fmt: skip
    assert takes[0]["seed"] == 7
    assert takes[0]["seconds"] == pytest.approx(0.2)
    assert takes[0]["recipe"]["prompt"] == "piano"


def test_a_take_nobody_gave_a_seed_gets_one_that_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("generate", "warm piano", "--seconds", "0.2") == 0

    out, err = capsys.readouterr()
    seed = out.strip().removeprefix("warm-piano-").removesuffix(".wav")
    assert f"seed {seed}." in err


USAGE: list[tuple[list[str], str]] = [
    ([""], "empty"),
    (["   "], "empty"),
    (["x" * 100_000], "100,000"),
    (["piano", "--negative", "x" * 100_000], "100,000"),
    (["piano", "--seconds", "0"], "length"),
    (["piano", "--seconds", "-3"], "length"),
    (["piano", "--seconds", "nan"], "length"),
    (["piano", "--seconds", "inf"], "length"),
    (["piano", "--seconds", "1e9"], "length"),
    (["piano", "--seconds", "ten"], "seconds"),
    (["piano", "--seed", "-1"], "seed"),
    (["piano", "--seed", "1.5"], "seed"),
    (["piano", "--seed", "9" * 5000], "seed"),
    (["piano", "--guidance", "nan"], "guidance"),
    (["piano", "--temperature", "-1"], "temperature"),
    (["piano", "--top-k", "-1"], "top-k"),
    (["piano", "--top-p", "2"], "top-p"),
    (["piano", "--variations", "0"], "variations"),
    (["piano", "--variations", "1000"], "variations"),
    (["piano", "--precision", "fp7"], "fp7"),
    (["piano", "-o", "a.mp3"], "a.mp3"),
    (["piano", "--midi", "a.wav"], "a.wav"),
    (["piano", "--loud"], "--loud"),
    (["piano", "forte"], "forte"),
    ([], "PROMPT"),
    (["\udcff"], "prompt"),
]


@pytest.mark.parametrize(("words", "thing"), USAGE, ids=[" ".join(words)[:24] or "nothing" for words, _ in USAGE])
def test_a_value_that_cannot_be_gets_its_sentence_and_2(
    words: list[str], thing: str, capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    code = run("generate", *words)

    out, err = capsys.readouterr()
    assert code == 2
    assert out == ""
    assert err.startswith("musicdesk: ")
    assert err.count("\n") == 1
    assert len(err) < 400
    assert thing in err
    assert list(here.iterdir()) == []


FAILURES: list[tuple[list[str], str]] = [
    (["--model", "nobody"], "nobody"),
    (["-o", "missing/a.wav"], "missing"),
    (["--midi", "missing/a.mid"], "missing"),
    (["-o", "folder"], "folder"),
    (["--melody", "text.wav"], "text.wav"),
    (["--melody", "no\x1b[31m.wav"], "no"),
]


@pytest.mark.parametrize(("words", "thing"), FAILURES, ids=[words[1][:12] for words, _ in FAILURES])
def test_what_stands_in_the_way_gets_its_sentence_and_1(
    words: list[str], thing: str, capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    (here / "folder").mkdir()
    (here / "text.wav").write_text("no sound", encoding="utf-8")

    code = run("generate", "piano", *words)

    out, err = capsys.readouterr()
    assert code == 1
    assert out == ""
    assert err.startswith("musicdesk: ")
    assert err.count("\n") == 1
    assert thing in err
    assert "\x1b" not in err
    assert sorted(path.name for path in here.iterdir()) == ["folder", "text.wav"]


def test_a_prompt_without_quotes_is_told_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("generate", "warm", "piano") == 2

    assert "in quotes" in capsys.readouterr().err


def test_models_alone_lists_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models"]) == 0

    assert "starter" in capsys.readouterr().out


def test_a_help_page_writes_names_as_they_are_written(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["transcribe", "--help"])

    assert "MIDI" in capsys.readouterr().out


def test_a_take_says_its_tempo(capsys: pytest.CaptureFixture[str]) -> None:
    run("generate", "piano", "--seconds", "0.2", engine=FakeEngine(bpm=250 / 3))

    assert "of music at 83.33 bpm, made" in capsys.readouterr().err


def test_an_unknown_command_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["genrate", "piano"]) == 2
    assert "musicdesk generate" in capsys.readouterr().err


def test_a_mistake_of_our_own_is_called_that(capsys: pytest.CaptureFixture[str]) -> None:
    def slip(*_: Any) -> Any:
        raise ZeroDivisionError("by nought\nand more")

    assert run("generate", "piano", load_engine=slip) == 1

    err = capsys.readouterr().err
    assert "mistake of its own: ZeroDivisionError: by nought and more; run again with MUSICDESK_DEBUG=1" in err
    assert "Traceback" not in err


def test_with_debug_set_the_mistake_comes_through(monkeypatch: pytest.MonkeyPatch) -> None:
    def slip(*_: Any) -> Any:
        raise ZeroDivisionError

    monkeypatch.setenv("MUSICDESK_DEBUG", "1")

    with pytest.raises(ZeroDivisionError):
        run("generate", "piano", load_engine=slip)


def test_a_machine_without_memory_gets_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    def starve(*_: Any) -> Any:
        raise MemoryError

    assert run("generate", "piano", load_engine=starve) == 1
    assert "memory" in capsys.readouterr().err


@pytest.mark.parametrize(
    "number",
    [
        signal.SIGINT,
        pytest.param(signal.SIGTERM, marks=pytest.mark.skipif(sys.platform == "win32", reason="it ends a program")),
    ],
)
def test_ctrl_c_and_sigterm_keep_the_part_that_is_there_and_end_with_130(
    number: signal.Signals, capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    engine = FakeEngine()
    engine.on_step = lambda step: os.kill(os.getpid(), number) if step == 5 else None
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)

    code = run("generate", "piano", "--seconds", "2", "-o", "a.wav", "--midi", "a.mid", engine=engine)

    out, err = capsys.readouterr()
    assert code == 130
    assert out == "a (cut short).wav\n"
    assert [path.name for path in here.iterdir()] == ["a (cut short).wav"]
    assert "cut short" in err
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == before


def test_ctrl_c_before_anything_is_there_ends_with_130_and_no_file(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    def load(*_: Any) -> FakeEngine:
        os.kill(os.getpid(), signal.SIGINT)
        return FakeEngine()

    assert run("generate", "piano", load_engine=load) == 130

    assert capsys.readouterr().out == ""
    assert list(here.iterdir()) == []


def test_a_second_ctrl_c_ends_at_once(here: Path) -> None:
    def load(*_: Any) -> FakeEngine:
        os.kill(os.getpid(), signal.SIGINT)
        os.kill(os.getpid(), signal.SIGINT)
        raise AssertionError("the second one should have ended this")

    assert run("generate", "piano", load_engine=load) == 130
    assert list(here.iterdir()) == []


def test_transcribe_prints_the_midi_file(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    import numpy as np

    write_wav(here / "in.wav", Clip(np.zeros((800, 1), np.float32), 8_000))

    assert run("transcribe", "in.wav", "-o", "out.mid") == 0

    out, err = capsys.readouterr()
    assert out == "out.mid\n"
    assert "1 note at 120 bpm" in err


@pytest.mark.parametrize(("verdict", "code"), [("ok", 0), ("warn", 0), ("fail", 1)])
def test_doctor_prints_its_findings_and_fails_when_one_does(
    verdict: str, code: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("musicdesk.app.doctor.doctor", lambda *_: iter([Finding("ears", verdict, "two", "Wash them.")]))

    assert run("doctor") == code
    assert capsys.readouterr().out == f"{verdict:<4}  ears: two\n      Wash them.\n"
    assert run("doctor", "--json") == code
    assert json.loads(capsys.readouterr().out) == [
        {"name": "ears", "verdict": verdict, "seen": "two", "remedy": "Wash them."}
    ]


def test_doctor_speaks_even_where_the_folder_has_gone(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("musicdesk.app.doctor.NEEDED", ())
    monkeypatch.setattr("musicdesk.app.doctor._device", lambda: "cpu")
    gone = here / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    assert run("doctor") == 1


@pytest.mark.parametrize("name", ["stdout", "stderr"])
def test_a_stream_that_was_closed_from_the_start_is_no_mistake(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, name, None)

    assert run("generate", "piano", "--seconds", "0.2", "-o", "a.wav") == 0


def test_an_output_that_is_full_gets_a_sentence() -> None:
    class Full(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(StorageError, match="No space left"):
        Terminal(Full(), io.StringIO()).emit("a.wav")


@pytest.mark.parametrize("words", [["piano", "y" * 100_000], ["piano", "--" + "y" * 100_000]])
def test_a_hundred_thousand_wrong_characters_are_not_repeated(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("generate", *words) == 2
    assert len(capsys.readouterr().err) < 300


def test_a_second_ctrl_c_while_notes_are_heard_names_the_take(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: Any, **__: Any) -> Any:
        raise KeyboardInterrupt

    assert run("generate", "piano", "--seconds", "0.2", "-o", "a.wav", "--midi", "a.mid", transcribe=interrupted) == 130

    err = capsys.readouterr().err
    assert "a.wav" in err
    assert "nothing was written" not in err


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_progress_shows_speed_and_time_left_on_a_terminal() -> None:
    screen = Screen()
    terminal = Terminal(io.StringIO(), screen)

    terminal.progress("Making music", audio_s=10.0)(Progress(250, 500, elapsed_s=2.5))

    assert "Making music  50%" in screen.getvalue()
    assert "2.00x real time" in screen.getvalue()
    assert "2 s left" in screen.getvalue() or "3 s left" in screen.getvalue()


def test_a_sentence_takes_the_progress_line_away_first() -> None:
    screen = Screen()
    terminal = Terminal(io.StringIO(), screen)
    terminal.draw("Making music 10%")

    terminal.say("Done.")

    assert screen.getvalue().endswith("\r" + " " * 16 + "\rDone.\n")


def test_progress_is_not_drawn_into_a_pipe_nor_more_than_ten_times_a_second() -> None:
    pipe, screen, moments = io.StringIO(), Screen(), iter([0.0, 0.01, 0.02, 0.2])
    silent = Terminal(io.StringIO(), pipe).progress("Making music")
    drawing = Terminal(io.StringIO(), screen, now=lambda: next(moments)).progress("Making music")

    for step in range(1, 5):
        silent(Progress(step, 100, 0.1))
        drawing(Progress(step, 100, 0.1))

    assert pipe.getvalue() == ""
    assert screen.getvalue().count("\r") == 2


def test_a_span_of_time_reads_like_one() -> None:
    assert [clock(0.2), clock(59.4), clock(125)] == ["0 s", "59 s", "2:05"]


@pytest.mark.parametrize(
    "words", [["analyse"], ["info"], ["melody"], ["transcribe"], ["export", "-o", "a.wav"]], ids=lambda words: words[0]
)
def test_a_file_that_is_not_there_is_named_with_the_folder_that_was_typed(
    words: list[str], capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    assert run(words[0], "loops/ma\x1bin.mp4", *words[1:]) == 1

    name = Path("loops", "ma\\x1bin.mp4")
    assert capsys.readouterr().err == f"musicdesk: There is no file {name}. Check the name and the folder.\n"
    assert list(here.iterdir()) == []


def test_of_a_path_of_any_length_the_end_is_named() -> None:
    said = typed(Path(*["folder"] * 100, "a.wav"))

    assert said.startswith("…") and said.endswith("a.wav") and len(said) == PATH_LIMIT
