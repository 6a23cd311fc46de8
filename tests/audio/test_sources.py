"""What a sound server says of its microphones, as its own program prints it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from musicdesk.audio import sources as sources_page
from musicdesk.audio.sources import Source, own_outputs, read_outputs, read_sources, server_sources, source_numbers
from musicdesk.core.errors import Unavailable

SOURCES = """\
Source #0
\tState: RUNNING
\tName: speakers.monitor
\tDescription: Monitor of Speakers
\tSample Specification: s16le 2ch 44100Hz
\tMonitor of Sink: speakers
\tProperties:
\t\tdevice.description = "Monitor of Speakers"

Source #7
\tName: usb-mic
\tDescription: Mikrofon ü: A = B
\tSample Specification: float32le 1ch 96000Hz
\tMonitor of Sink: n/a
\tFormats:
\t\tpcm
Source #8
\tName: broken
\tSample Specification: unknown
Source #9
\tName: hdmi.monitor
\tDescription: HDMI
\tSample Specification: s16le 8ch 48000Hz
\tMonitor of Sink: hdmi
"""
OUTPUTS = """\
Source Output #3
\tClient: n/a
\tSource: 1
\tProperties:
\t\tmedia.name = "Remapped Stream"

Source Output #12
\tSource: 7
\tProperties:
\t\tapplication.name = "ALSA plug-in: Source: 5"
\t\tapplication.process.id = "4711"
Source Output #13
\tSource: 7
\tProperties:
\t\tapplication.process.id = "47"
"""


def test_microphones_come_first_and_monitors_are_called_so() -> None:
    found = read_sources(SOURCES, "usb-mic")

    assert found == (
        Source(7, "usb-mic", "Mikrofon ü: A = B", 1, 96_000, monitor=False, default=True),
        Source(0, "speakers.monitor", "Monitor of Speakers", 2, 44_100, monitor=True),
        Source(9, "hdmi.monitor", "Monitor of HDMI", 8, 48_000, monitor=True),
    )


def test_microphones_of_one_description_can_be_told_apart() -> None:
    twice = SOURCES.replace("Mikrofon ü: A = B", "Mic") + SOURCES.split("\n\n")[1].replace("#7", "#11").replace(
        "usb-mic", "usb-mic.2"
    ).replace("Mikrofon ü: A = B", "Mic")

    names = [source.description for source in read_sources(twice, "") if not source.monitor]

    assert names == ["Mic (usb-mic)", "Mic (usb-mic.2)"]


def test_only_the_streams_of_the_process_are_its_own() -> None:
    assert read_outputs(OUTPUTS, 4711) == {12: 7}
    assert read_outputs("", 4711) == {}


def _program(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    script = folder / "pactl"
    script.write_text(f"#!{sys.executable}\n{text}")
    script.chmod(0o755)
    monkeypatch.setattr(sources_page, "PROGRAM", str(script))


@pytest.mark.skipif(sys.platform == "win32", reason="a script with an interpreter line")
def test_the_server_is_asked_by_its_own_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _program(
        tmp_path,
        monkeypatch,
        "import sys\n"
        f"said = {{'list sources': {SOURCES!r}, 'info': 'Default Source: usb-mic\\n',\n"
        f"        'list source-outputs': {OUTPUTS!r}, 'list short sources': '0\\tspeakers\\n7\\tusb-mic\\n'}}\n"
        "sys.stdout.buffer.write(said[' '.join(sys.argv[1:])].encode())\n",
    )

    assert server_sources()[0].default
    assert own_outputs(4711) == {12: 7}
    assert source_numbers() == {0, 7}


@pytest.mark.skipif(sys.platform == "win32", reason="a script with an interpreter line")
def test_a_server_that_does_not_answer_is_said_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _program(tmp_path, monkeypatch, "import time\ntime.sleep(60)\n")
    monkeypatch.setattr(sources_page, "ANSWER_LIMIT_S", 0.2)

    with pytest.raises(Unavailable, match="does not answer"):
        server_sources()
    assert own_outputs(4711) is None


@pytest.mark.skipif(sys.platform == "win32", reason="a script with an interpreter line")
def test_no_program_and_no_server_are_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources_page, "PROGRAM", str(tmp_path / "not there"))
    without_program = server_sources(), own_outputs(4711)
    _program(tmp_path, monkeypatch, "import sys\nsys.exit('Connection failure: Connection refused')\n")

    assert (without_program, (server_sources(), own_outputs(4711))) == (((), None), ((), None))
