#!/usr/bin/env bash
# Proves wheel and sdist on each Python that MusicDesk runs on, and writes what was found into PROOF.md beside this script:
#
#   packaging/pip/prove.sh [FOLDER]       FOLDER holds both, as build.sh leaves them (default: dist/)
#
# For each Python: a fresh virtual environment, the wheel, then, with the network cut and from an empty folder elsewhere, a
# take of 5 s with its notes, and the window on an X server of its own. With the first Python the window is also used by
# mouse and accessibility (a take, exported, quit), its start is set beside that of this checkout, the sdist is installed
# over it, and at the end it is taken away and what is left is listed.
# It needs unshare, what tests/desk asks for (.ci/run names it), and some 6 GB for the largest environment; each is taken
# away again before the next is made.
#
#   PYTHONS=…   the interpreters, parted by blanks (default: python3.11 python3.12 python3.13, and pyenv's)
#   PROOF=…     where the result goes (default: PROOF.md here)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$here/../.." && pwd)
made=$(realpath "${1:-$top/dist}")
proof=$(realpath -m "${PROOF:-$here/PROOF.md}")
wheel=$(ls "$made"/musicdesk-*-py3-none-any.whl)
sdist=$(ls "$made"/musicdesk-*.tar.gz)
starter=$(sed -n 's/.*"version": "\(.*\)".*/\1/p' "$top/resources/starter/musicdesk.json")
notes=$(grep -o -m1 'pip install --no-deps basic-pitch[^ `]*' "$top/README.md" | sed 's/^pip install //')
export PIP_DISABLE_PIP_VERSION_CHECK=1

if [ -z "${PYTHONS:-}" ]; then
    for minor in 11 12 13; do
        found=
        # A name alone says little: pyenv puts commands there that only say which versions have them.
        for each in "python3.$minor" "$HOME"/.pyenv/versions/3.$minor.*/bin/python; do
            if [ -z "$found" ] && "$each" -c 'import venv' 2>/dev/null; then found=$each; fi
        done
        if [ -n "$found" ]; then PYTHONS="${PYTHONS:-} $found"; else echo "There is no Python 3.$minor here." >&2; fi
    done
fi
if [ "$(id -u)" -eq 0 ]; then alone=(unshare --net); else alone=(unshare --map-root-user --net); fi

work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait; rm -rf "$work"' EXIT
mkfifo "$work/told"
Xvfb -displayfd 9 -screen 0 1600x1000x24 -nolisten tcp -noreset 9>"$work/told" >/dev/null 2>&1 &
display=:$(head -n 1 "$work/told")

missed=0
judged() { # what use.py and starts.py print: what, value, goal, whether it holds
    local what value goal holds
    # Tabs beside each other would be taken for one.
    while IFS=$'\037' read -r what value goal holds; do row "$what" "$value${goal:+ (goal: $goal)}" "$holds"; done < <(tr '\t' '\037' <"$1")
}
row() { printf '| %s | %s | %s | %s |\n' "$python_version" "$1" "$2" "$3" | tee -a "$work/rows" >&2; [ "$3" != no ] || missed=$((missed + 1)); }
try() { # what, then the command: it is to end well; what it printed lies in $work/said
    local began what=$1; shift
    began=$(date +%s)
    if (cd "$place" && "$@") >"$work/said" 2>&1; then row "$what" "$(($(date +%s) - began)) s" yes
    else tail -n 15 "$work/said" >&2; row "$what" "failed: $(tail -n 1 "$work/said" | tr '|' ' ')" no; return 1; fi
}
apart() { # with the network cut, in a home of its own
    "${alone[@]}" env -i PATH="$work/venv/bin:/usr/bin:/bin" HOME="$place/home" LANG=C.UTF-8 "$@"
}
music() { apart musicdesk generate "warm lo-fi piano, 84 bpm" --seconds 5 --seed 7 -o "$1.wav" --midi "$1.mid" && [ -s "$place/$1.wav" ] && [ -s "$place/$1.mid" ]; }
window() { python3 "$here/../linux/prove/painted.py" "$display" "${alone[@]}" env -i PATH="$work/venv/bin:/usr/bin:/bin" \
    HOME="$place/home" LANG=C.UTF-8 DISPLAY="$display" musicdesk; }

outcome() { # what, what it is to be, what it is
    row "$1" "${3:-none}" "$([ "$3" = "$2" ] && echo yes || echo no)"
}
used() { # the window by mouse and accessibility, as a musician uses it
    local code=0 desk using window
    mkdir -p "$work/use"
    "$work/venv/bin/python" "$here/../linux/prove/use.py" "$work/use" "$place/home" >"$work/use.tsv" 2>"$work/use.log" &
    using=$!
    for _ in $(seq 600); do [ ! -e "$work/use/environment" ] && kill -0 "$using" 2>/dev/null || break; sleep 0.1; done
    mapfile -t desk <"$work/use/environment"
    (cd "$place" && exec "${alone[@]}" env -i PATH="$work/venv/bin:/usr/bin:/bin" HOME="$place/home" LANG=C.UTF-8 "${desk[@]}" musicdesk) >"$work/window.log" 2>&1 &
    window=$!
    if wait "$using"; then wait "$window" || code=$?
    else cat "$work/use.log" "$work/window.log" >&2; kill "$window" 2>/dev/null || true; code="not quit"; sleep 5; fi
    judged "$work/use.tsv"
    outcome "take, export and quit by the window: exit code of the program" 0 "$code"
    outcome "locks that are left in the library" "" "$(cd "$place/home" && find . -name '*.lock' | paste -sd' ')"
}
started() { # how fast the window comes, in turn with this checkout's
    local desk hold
    "$work/venv/bin/python" - "$work/starts/wheel" "$work/starts/checkout" <<'PYTHON'
import sys
from pathlib import Path
from musicdesk.app.settings import Settings, write_settings
for home in map(Path, sys.argv[1:]):
    write_settings(home / ".config/musicdesk/settings.json", Settings(keep_warm=False, welcomed=True))
PYTHON
    mkdir -p "$work/desk"
    exec {hold}> >(exec "$work/venv/bin/python" "$here/../linux/prove/use.py" "$work/desk" >"$work/desk.log" 2>&1)
    for _ in $(seq 600); do [ ! -e "$work/desk/environment" ] || break; sleep 0.1; done
    mapfile -t desk < <(grep -E '^(DISPLAY|PULSE_SERVER)=' "$work/desk/environment")
    local common=("${alone[@]}" env -i --chdir=/ PATH=/usr/bin:/bin LANG=C.UTF-8 "${desk[@]}")
    script wheel "${common[@]}" "HOME=$work/starts/wheel" "$work/venv/bin/musicdesk"
    script checkout "${common[@]}" "HOME=$work/starts/checkout" "PYTHONPATH=$top" "PYTHONPYCACHEPREFIX=$work/compiled" \
        "$work/venv/bin/python" -m musicdesk
    "$work/venv/bin/python" "$here/../linux/prove/starts.py" "$work/desk/environment" "$work/wheel" "$work/checkout" >"$work/starts.tsv" ||
        row "starts" "could not be measured" no
    exec {hold}>&-
    judged "$work/starts.tsv"
}
script() { # name, then the command
    { echo '#!/bin/bash'; echo -n 'exec '; printf '%q ' "${@:2}"; echo; } >"$work/$1"
    chmod 755 "$work/$1"
}
gone() { # nothing of it but the user's own folders
    try "pip uninstall" "$work/venv/bin/pip" uninstall --quiet --yes musicdesk || true
    outcome "left of it in the environment" "" "$(cd "$work/venv" && find . -ipath '*musicdesk*' | paste -sd' ')"
    outcome "left in the home, beside music, settings, logs and what fonts and sound server keep" "" \
        "$(cd "$place/home" && find . ! -type d ! -path './Music/MusicDesk/*' ! -path './.config/musicdesk/*' ! -path './.local/state/musicdesk/*' \
            ! -path './.cache/fontconfig/*' ! -path './.config/pulse/*' | paste -sd' ')"
}

for python in $PYTHONS; do
    python_version=$("$python" -c 'import platform; print(platform.python_version())')
    place="$work/another folder"
    rm -rf "$work/venv" "$place" && mkdir -p "$place/home"
    "$python" -m venv "$work/venv"
    try "wheel installs" "$work/venv/bin/pip" install --quiet "$wheel" || continue
    try "the network that hears notes installs" "$work/venv/bin/pip" install --quiet $notes || true
    row "torch, and all of it on the disk" "$("$work/venv/bin/pip" list --format=freeze | sed -n 's/^torch==//p'), $(du -sm "$work/venv" | cut -f1) MB" ""
    try "starts from another folder" apart musicdesk --version || true
    try "take of 5 s with its notes" music first || true
    try "window is painted, and closes" window && row "start of the window until it is painted" "$(tail -n 1 "$work/said")" "" || true
    if [ -n "$sdist" ]; then
        used
        started
        try "sdist installs" "$work/venv/bin/pip" install --quiet --force-reinstall --no-deps "$sdist" || true
        try "take of 5 s with its notes, from the sdist" music second || true
        gone
        sdist=
    fi
done

{
    echo "# Proof of wheel and sdist"
    echo
    echo "Written by \`packaging/pip/prove.sh\` on $(date -u +%Y-%m-%d), $(basename "$wheel") ($(($(stat -c %s "$wheel") / 1000000)) MB), Starter $starter, on $(nproc --all) cores, the"
    echo "network cut once it was installed. $([ "$missed" -eq 0 ] && echo "Everything worked." || echo "**$missed things did not work.**")"
    echo
    echo "| Python | what | found | works |"
    echo "|---|---|---|---|"
    cat "$work/rows"
} >"$proof"
cat "$proof"
[ "$missed" -eq 0 ]
