#!/usr/bin/env bash
# Proves wheel and sdist on each Python that MusicDesk runs on, and writes what was found into PROOF.md beside this script:
#
#   packaging/pip/prove.sh [FOLDER]       FOLDER holds both, as build.sh leaves them (default: dist/)
#
# For each Python: a fresh virtual environment, the wheel, then, with the network cut and from an empty folder elsewhere, a
# take of 5 s with its notes, and the window on an X server of its own. The first Python also installs the sdist over it.
# It needs Xvfb, unshare and some 6 GB for the largest environment; each is taken away again before the next is made.
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
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT
mkfifo "$work/told"
Xvfb -displayfd 9 -screen 0 1600x1000x24 -nolisten tcp -noreset 9>"$work/told" >/dev/null 2>&1 &
display=:$(head -n 1 "$work/told")

missed=0
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
        try "sdist installs" "$work/venv/bin/pip" install --quiet --force-reinstall --no-deps "$sdist" || true
        try "take of 5 s with its notes, from the sdist" music second || true
        sdist=
    fi
done

{
    echo "# Proof of wheel and sdist"
    echo
    echo "Written by \`packaging/pip/prove.sh\` on $(date -u +%Y-%m-%d), $(basename "$wheel") ($(($(stat -c %s "$wheel") / 1000000)) MB), on $(nproc --all) cores, the"
    echo "network cut once it was installed. $([ "$missed" -eq 0 ] && echo "Everything worked." || echo "**$missed things did not work.**")"
    echo
    echo "| Python | what | found | works |"
    echo "|---|---|---|---|"
    cat "$work/rows"
} >"$proof"
cat "$proof"
[ "$missed" -eq 0 ]
