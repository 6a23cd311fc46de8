"""`musicdesk generate`: long takes, takes that go on, parts made anew, sections and bars, at a desk of stand-ins."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes import RATE, FakeEngine, fake_desk, write_wav

from musicdesk.app import presets
from musicdesk.app.models import models
from musicdesk.cli.generate import progress
from musicdesk.cli.main import main
from musicdesk.cli.terminal import Terminal
from musicdesk.core.abilities import Abilities
from musicdesk.core.clip import Clip
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.job import Progress
from musicdesk.core.preset import Preset
from musicdesk.core.recipe import Recipe
from musicdesk.core.section import Section
from musicdesk.formats import audiofile

STARTER = models()[0].folder or Path()
DENOISES = replace(models()[0], id="other", abilities=Abilities(guidance=7.0, steps=100, longest_s=47.0))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MUSICDESK_DEBUG", raising=False)
    return tmp_path


def run(*words: str, engine: FakeEngine | None = None, **changes: Any) -> int:
    changes = {"find_model": lambda _model: STARTER} | changes
    return main(["generate", *words], fake_desk(engine or FakeEngine(), **changes))


def asked(*words: str, **changes: Any) -> Any:
    """Run a command that must go well, and return what the engine was asked for."""
    engine = FakeEngine()
    assert run(*words, engine=engine, **changes) == 0
    return engine.wishes[0]


def recording(name: str = "hum.wav", recipe: Recipe | None = None, seconds: float = 1.0) -> str:
    clip = Clip(np.full((round(RATE * seconds), 1), 0.1, np.float32), RATE)
    if recipe is None:
        write_wav(Path(name), clip)
    else:
        audiofile.write_wav(Path(name), clip, facts=FileFacts(recipe=recipe))
    return name


@pytest.mark.parametrize(("typed", "seconds"), [("0:01", 1.0), ("1.5", 1.5), ("0:00.5", 0.5)])
def test_a_length_may_be_typed_as_a_clock_shows_it(typed: str, seconds: float) -> None:
    assert asked("piano", "--seconds", typed)["recipe"].seconds == seconds


def test_sections_have_prompts_and_a_guidance_of_their_own_and_say_how_long_it_is() -> None:
    recipe = asked("piano", "--section", "0-1: soft pads", "--section", "1-0:02 @4: drums enter")["recipe"]

    assert recipe.sections == (Section(0.0, 1.0, "soft pads"), Section(1.0, 2.0, "drums enter", 4.0))
    assert (recipe.prompt, recipe.seconds) == ("piano", 2.0)


def test_the_first_section_gives_the_prompt_where_there_is_none() -> None:
    assert asked("--section", "0-1: soft pads")["recipe"].prompt == "soft pads"


def test_sections_in_bars_lie_where_the_bars_of_the_model_do() -> None:
    recipe = asked("piano, 124 bpm", "--bars", "2", "--section", "1-2 bars: drums")["recipe"]

    bar_s = 4 * 60 / 125
    assert recipe.seconds == pytest.approx(2 * bar_s) and recipe.bars is None
    assert recipe.sections[0].begin_s == pytest.approx(bar_s)


def test_a_tempo_that_is_typed_goes_into_the_prompt() -> None:
    assert asked("piano", "--bpm", "84", "--seconds", "0.2")["recipe"].prompt == "piano, 84 bpm"


def test_a_loop_is_asked_for_with_its_bars_and_its_tempo(monkeypatch: pytest.MonkeyPatch) -> None:
    orders: list[Any] = []
    monkeypatch.setattr("musicdesk.app.generate.generate", lambda _desk, order, **_: orders.append(order) or [])

    run("drums", "--bars", "4", "--bpm", "120", "--loop")

    recipe = orders[0].recipe
    assert (recipe.bars, recipe.bpm, recipe.seconds, recipe.prompt) == (4, 120.0, 8.0, "drums, 120 bpm")


def test_overlap_retries_and_variations_are_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    orders: list[Any] = []
    monkeypatch.setattr("musicdesk.app.generate.generate", lambda _desk, order, **_: orders.append(order) or [])

    run("drums", "--overlap", "6", "--retries", "0", "--variations", "4")

    assert (orders[0].recipe.overlap_s, orders[0].retries, orders[0].variations) == (6.0, 0, 4)


def test_a_recording_goes_on_under_a_new_prompt() -> None:
    wish = asked("techno", "--continue-from", recording(), "--seconds", "2")

    assert (wish["recipe"].prompt, wish["recipe"].seconds, wish["known"].shape) == ("techno", 2.0, (4, 50))


def test_a_take_of_ours_goes_on_as_it_was_made_where_nothing_else_is_said() -> None:
    before = Recipe("old piano", seconds=1.0, guidance=5.0, temperature=0.7, top_k=9, negative="hiss", overlap_s=6.0)
    name = recording(recipe=before)

    recipe = asked("--continue-from", name, "--seconds", "2", "--top-k", "30", read_audio=audiofile.read_audio)[
        "recipe"
    ]

    values = (recipe.prompt, recipe.guidance, recipe.temperature, recipe.negative, recipe.overlap_s, recipe.top_k)
    assert values == ("old piano", 5.0, 0.7, "hiss", 6.0, 30)


def test_a_take_of_the_library_goes_on_and_is_re_made_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("piano", "--seconds", "1", "--library-folder", "takes", "--json") == 0
    first = json.loads(capsys.readouterr().out)[0]["library"]["id"]

    longer = asked("--continue-from", first, "--library-folder", "takes", "--seconds", "1")
    remade = asked("--remake", "0.2-0.6", "--of", first, "--library-folder", "takes", "--candidates", "2")

    assert longer["recipe"].prompt == remade["recipe"].prompt == "piano"
    assert [remade[name] for name in ("begin", "end", "rest", "candidates")] == [10, 30, "keep", 2]
    assert run("--continue-from", first, "--seconds", "1", "--library-folder", "nowhere") == 1


def test_a_part_can_be_made_anew_to_the_end() -> None:
    wish = asked("drums", "--remake", "0.4-end", "--of", recording(), "--rest", "anew")

    assert [wish[name] for name in ("begin", "end", "rest")] == [20, 50, "anew"]
    assert wish["recipe"].seconds == pytest.approx(0.6)


def test_json_of_a_take_that_goes_on_names_its_seams(capsys: pytest.CaptureFixture[str]) -> None:
    from musicdesk.core.music import Join

    engine = FakeEngine()
    engine.joins = (Join(50, "continuation"),)

    assert run("drums", "--continue-from", recording(), "--seconds", "1", "--json", engine=engine) == 0

    (take,) = json.loads(capsys.readouterr().out)
    assert take["joins"] == [{"step": 50, "kind": "continuation"}]
    assert take["seams"][0]["at_s"] == 1.0 and take["seams"][0]["click"] is not None
    assert take["check"]["faults"] == [] and take["seconds"] == 2.0


def test_the_sentence_of_a_long_take_is_short(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("piano", "--seconds", "0.2", "--seed", "7", "-o", "a.wav") == 0

    assert "a.wav: 0.2 s of music, made in " in capsys.readouterr().err


ABSURD: list[tuple[list[str], str]] = [
    (["piano", "--seconds", "1:75"], "no length"),
    (["piano", "--seconds", "3:00:00"], "7200"),
    (["piano", "--bars", "4"], "without a tempo"),
    (["piano", "--bars", "0", "--bpm", "90"], "0 bars"),
    (["piano", "--bars", "65", "--bpm", "90", "--loop"], "65 bars"),
    (["piano", "--bars", "4", "--bpm", "90", "--seconds", "4"], "given twice"),
    (["piano", "--bpm", "9"], "9 bpm"),
    (["piano", "--bpm", "nan"], "nan bpm"),
    (["piano, 84 bpm", "--bpm", "120"], "84 bpm"),
    (["piano", "--loop"], "bars"),
    (["piano", "--loop", "--bars", "4", "--bpm", "90", "--continue-from", "hum.wav"], "loop"),
    (["piano", "--overlap", "0"], "overlap"),
    (["piano", "--overlap", "nan"], "overlap"),
    (["piano", "--retries", "6"], "6 retries"),
    (["piano", "--retries", "-1"], "-1 retries"),
    (["piano", "--seed", str(2**63 - 1), "--variations", "2"], str(2**63 - 1)),
    (["piano", "--seed", str(2**63 - 2), "--remake", "0.2-0.4", "--of", "hum.wav"], str(2**63 - 2)),
    (["piano", "--section", "drums"], "no section"),
    (["piano", "--section", "0-0.1: drums"], "shorter"),
    (["piano", "--section", "5-2: drums"], "shorter"),
    (["piano", "--section", "0-5: a", "--section", "3-8: b"], "begins before"),
    (["piano", "--section", "8-16 bars: drums"], "without a tempo"),
    (["piano", "--section", "0-5 @99: drums"], "guidance"),
    (["piano", "--section", "0-5 @nan: drums"], "guidance"),
    (["piano", "--section", "0-20: drums", "--seconds", "10"], "outside"),
    (["piano", "--section", "20-30: drums", "--seconds", "10"], "begins when the music ends"),
    (["piano", "--section", f"0-5: {'x' * 5_000}"], "5,000"),
    (["piano", "--remake", "0.2-0.4"], "--of"),
    (["piano", "--of", "hum.wav"], "which part"),
    (["piano", "--rest", "anew"], "which part"),
    (["piano", "--candidates", "4"], "which part"),
    (["piano", "--remake", "0.2-0.4", "--of", "hum.wav", "--candidates", "0"], "0 candidates"),
    (["piano", "--remake", "0.2-0.4", "--of", "hum.wav", "--candidates", "99"], "99 candidates"),
    (["piano", "--remake", "0.2-0.4", "--of", "hum.wav", "--rest", "gone"], "gone"),
    (["piano", "--remake", "0.2-0.4", "--of", "hum.wav", "--rest", "anew", "--candidates", "2"], "fit in"),
    (["piano", "--remake", "0.4-0.2", "--of", "hum.wav"], "no length"),
    (["piano", "--remake", "2-3", "--of", "hum.wav"], "ends at 1 s"),
    (["piano", "--remake", "0.5-3", "--of", "hum.wav"], "ends at 1 s"),
    (["piano", "--remake", "a-b", "--of", "hum.wav"], "no part"),
    (["piano", "--remake", "0.2-0.4", "--of", "hum.wav", "--seconds", "3"], "as long as it was"),
    (["piano", "--remake", "0.2-0.4", "--of", "hum.wav", "--section", "0-1: x"], "one prompt"),
    (["piano", "--remake", "0.2-0.4", "--continue-from", "hum.wav"], "not allowed"),
    (["--remake", "0.2-0.4", "--of", "hum.wav"], "asked for"),
    (["--continue-from", "hum.wav"], "asked for"),
    (["piano", "--continue-from", "hum.wav", "--seconds", "2:00:00"], "2:00:00"),
    (["piano", "--continue-from", "hum.wav", "-o", "hum.wav"], "would be lost"),
]


@pytest.mark.parametrize(("words", "thing"), ABSURD, ids=[" ".join(words)[:50] for words, _ in ABSURD])
def test_what_makes_no_sense_gets_one_sentence_before_anything_is_loaded(
    words: list[str], thing: str, capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    recording()
    loads: list[str] = []

    code = run(*words, load_engine=lambda model, *_: loads.append(model))

    out, err = capsys.readouterr()
    assert (code, out, loads) == (2, "", [])
    assert err.startswith("musicdesk: ") and err.count("\n") == 1 and len(err) < 400
    assert thing in err
    assert [path.name for path in here.iterdir()] == ["hum.wav"]


SECTIONED = Recipe(
    "soft pads", seconds=4.0, sections=(Section(0.0, 2.0, "soft pads"), Section(2.0, 4.0, "drums enter", 5.0))
)


def test_music_of_sections_goes_on_as_it_ended_when_nothing_is_said() -> None:
    recipe = asked("--continue-from", recording("a.wav", SECTIONED, 4.0), read_audio=audiofile.read_audio)["recipe"]

    assert (recipe.prompt, recipe.guidance, recipe.sections) == ("drums enter", 5.0, ())


def test_a_part_follows_the_sections_it_lies_in_when_nothing_is_said() -> None:
    source = recording("a.wav", SECTIONED, 4.0)

    def remade(*words: str) -> Recipe:
        made: Recipe = asked("--of", source, "--remake", *words, read_audio=audiofile.read_audio)["recipe"]
        return made

    assert (remade("2.5-3.5").prompt, remade("2.5-3.5").guidance) == ("drums enter", 5.0)
    assert [each.prompt for each in remade("1-3").sections] == ["soft pads", "drums enter"]
    assert (remade("1-3", "flute").prompt, remade("1-3", "flute").sections) == ("flute", ())


def test_where_no_section_is_and_nothing_was_said_it_is_said_what_holds(capsys: pytest.CaptureFixture[str]) -> None:
    asked("--section", "1-2: soft pads", "--section", "3-4: drums")
    said = capsys.readouterr().err.splitlines()[0]
    asked("piano", "--section", "1-2: soft pads")
    asked("--section", "0-1: soft pads", "--section", "1-2: drums")

    assert 'no section (0:00.0-0:01.0, 0:02.0-0:03.0), "soft pads" holds' in said
    assert "no section" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [["--continue-from", "loops/a.mp4"], ["--of", "loops/a.mp4", "--remake", "1-2"], ["--melody", "loops/a.mp4"]],
)
def test_a_file_that_is_not_there_is_named_as_it_was_typed(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("piano", *words) == 1

    assert f"There is no file {Path('loops', 'a.mp4')}." in capsys.readouterr().err


def test_the_help_says_that_a_library_folder_keeps_takes_by_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["generate", "--help"])

    assert "even without --library" in " ".join(capsys.readouterr().out.split())


def test_a_style_words_the_prompt_which_may_be_left_out() -> None:
    written = asked("rain", "--style", "boom bap", "--seconds", "1")["recipe"]
    alone = asked("--style", "boom bap", "--seconds", "1")["recipe"]

    assert (
        written.prompt == "rain, groovy boom bap, hip hop, with vibraphone, electric piano, synth bass, drums, 93 bpm"
    )
    assert alone.prompt == written.prompt.removeprefix("rain, ")
    assert written.style == "Boom bap"


def test_a_tempo_that_was_typed_goes_before_that_of_the_style() -> None:
    assert asked("rain", "--style", "boom bap", "--bpm", "80", "--seconds", "1")["recipe"].prompt.endswith("80 bpm")
    assert asked("rain, 85 bpm", "--style", "boom bap", "--seconds", "1")["recipe"].prompt.count("bpm") == 1


def test_sections_are_in_the_style_too() -> None:
    (section,) = asked("--style", "trap", "--section", "0-1: intro")["recipe"].sections

    assert section.prompt.startswith("intro, dark trap beat")


def test_settings_that_were_typed_go_before_those_of_the_style(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presets, "config_folder", lambda: here / "settings")
    presets.save(Preset("Mine", "{prompt}, mine", guidance=5.0, top_k=9, negative="voices", seconds=1.0, steps=40))

    recipe = asked("rain", "--style", "mine", "--top-k", "7", "--negative", "noise")["recipe"]

    assert (recipe.guidance, recipe.top_k, recipe.negative, recipe.steps) == (5.0, 7, "noise, voices", None)
    assert recipe.seconds == 1.0


def test_an_unknown_style_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("rain", "--style", "no such thing") == 2
    assert "styles list" in capsys.readouterr().err


def test_what_a_model_does_not_have_is_refused_before_it_is_loaded(capsys: pytest.CaptureFixture[str]) -> None:
    loads = list[str]()

    code = run("piano", "--steps", "20", load_engine=lambda model, *_: loads.append(model))

    assert (code, loads) == (2, [])
    assert "Starter has no denoising steps" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["generate", "x"], ["loop", "--instrument", "drums", "--bpm", "90"]])
def test_a_model_that_makes_no_music_is_said_to_make_none(
    words: list[str], here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MUSICDESK_MODELS", str(here / "models"))

    assert main([*words, "--model", "clap"]) == 1

    assert "CLAP does not make music: it hears words for sound." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--temperature", "2"], "--temperature"),
        (["--top-k", "5", "--top-p", "0.5"], "--top-k and --top-p"),
        (["--overlap", "4"], "--overlap"),
    ],
)
def test_what_a_model_would_pass_over_is_refused_where_it_was_typed(
    words: list[str], named: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    loads = list[str]()
    monkeypatch.setattr("musicdesk.app.order.model_of_folder", lambda _folder: DENOISES)

    code = run("piano", *words, load_engine=lambda model, *_: loads.append(model))

    assert (code, loads) == (2, [])
    assert f"Starter has no use for {named}." in capsys.readouterr().err


def test_a_lora_is_laid_over_the_model_that_is_loaded() -> None:
    engine, loads = FakeEngine(), list[tuple[str, ...]]()

    def load(*given: str) -> FakeEngine:
        loads.append(given)
        return engine

    assert run("piano", "--seconds", "0.2", "--lora", "mine", load_engine=load) == 0

    assert loads == [("starter", "auto", "auto", "mine")]
    assert engine.wishes[0]["recipe"].lora == "mine"


def test_the_guidance_is_the_usual_one_of_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("musicdesk.app.order.model_of_folder", lambda _folder: DENOISES)

    assert asked("piano", "--seconds", "0.2")["recipe"].guidance == 7.0
    assert asked("piano", "--seconds", "0.2", "--guidance", "2")["recipe"].guidance == 2.0


def test_steps_are_those_that_were_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("musicdesk.app.order.model_of_folder", lambda _folder: DENOISES)
    engine = FakeEngine()
    engine.abilities = DENOISES.abilities

    assert run("piano", "--seconds", "0.2", "--steps", "20", engine=engine) == 0
    assert engine.wishes[0]["recipe"].steps == 20


def test_longer_than_a_model_can_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("musicdesk.app.order.model_of_folder", lambda _folder: DENOISES)

    assert run("piano", "--seconds", "60") == 2
    assert "at most 47 s" in capsys.readouterr().err


class Watched(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_model_that_denoises_is_watched_step_by_step() -> None:
    err = Watched()
    report = progress(Terminal(io.StringIO(), err), "Making music", 10.0)

    report(Progress(12, 50, 24.0, "steps"))

    assert "Making music, step 12 of 50   1:16 left" in err.getvalue()
