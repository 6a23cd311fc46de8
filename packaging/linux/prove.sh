#!/usr/bin/env bash
# Proves a package of build.sh, and writes what was found into PROOF.md beside this script:
#
#   sudo packaging/linux/prove.sh musicdesk_1.0.0_amd64.deb
#
# It makes a minimal Debian, installs the package there with nothing but what it asks for, cuts the network, uses the window
# as an ordinary user by mouse, keys and accessibility, takes the package away again and lists what is left.
# On this machine it needs debootstrap, desktop-file-utils, appstream, and what tests/desk asks for (.ci/run names it).
#
#   PYTHON=…   a Python with all that MusicDesk needs, for the checkout's side of the comparison (default: python3)
#   MIRROR=…   where Debian comes from;  SUITE=…  which one (default: bookworm)
#   BASE=…     a folder that debootstrap filled before, taken as it is;  KEEP=…  a folder for pictures of the window
#   PROOF=…    where the result goes (default: PROOF.md here)
set -euo pipefail
{ # read whole before anything of it is done: it runs for minutes, and may be worked on meanwhile

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$here/../.." && pwd)
deb=$(realpath "${1:?usage: sudo packaging/linux/prove.sh PACKAGE.deb}")
python=$(command -v "${PYTHON:-python3}")
suite=${SUITE:-bookworm}
mirror=${MIRROR:-$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' "Release: $suite" 2>/dev/null | sed -n 1p)}
if [ -z "${BASE:-}$mirror" ]; then echo "prove.sh: this system does not get its packages from Debian $suite; say MIRROR=ADDRESS." >&2; exit 2; fi
proof=$(realpath -m "${PROOF:-$here/PROOF.md}")
starter=$(sed -n 's/.*"version": "\(.*\)".*/\1/p' "$top/resources/starter/musicdesk.json")
number=1000 # of the ordinary user, as Debian gives it to the first one

if [ "$(id -u)" -ne 0 ]; then echo "prove.sh makes a system within this one, and needs root for it (sudo)." >&2; exit 2; fi
# What is mounted from here on is seen by nobody else, and goes with this script however it ends.
if [ -z "${MUSICDESK_PROVING:-}" ]; then
    MUSICDESK_PROVING=1 exec unshare --mount --propagation private "${BASH_SOURCE[0]}" "$@"
fi

work=$(mktemp -d /var/tmp/musicdesk-proof.XXXXXX)
root=$work/root
shared=$work/shared # the same path inside and outside: sockets, and homes of the checkout's side
rows=$work/rows.tsv
children=()
cleanup() {
    if [ -n "${hold:-}" ]; then exec {hold}>&- || true; fi
    for child in "${children[@]}"; do kill "$child" 2>/dev/null || true; done
    wait || true
    if [ -n "${KEEP:-}" ]; then mkdir -p "$KEEP" && cp "$shared"/*.png "$work"/*.log "$KEEP"/ 2>/dev/null || true; fi
    for each in tmp"$shared" tmp/.X11-unix tmp var/tmp dev/shm dev/pts dev sys proc; do
        umount -l "$root/$each" 2>/dev/null || true
    done
    rm -rf --one-file-system "$work"
}
trap cleanup EXIT
chmod 755 "$work"
mkdir "$work/package" && cp "$deb" "$work/package/" && deb=$work/package/$(basename "$deb") # another may be built meanwhile
mkdir "$shared" && chown "$number:$number" "$shared" && chmod 755 "$shared"
: >"$rows"

row() { printf '%s\t%s\t%s\t%s\n' "$1" "$2" "${3:-}" "${4:-}" | tee -a "$rows" >&2; } # what, value, goal, yes or no
none() { if [ -z "$2" ]; then row "$1" none none yes; else row "$1" "$2" none no; fi; }
step() { echo "== $1" >&2; }
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
# As the musician, from another folder than any of ours, without a network.
musician=(unshare --net chroot "--userspec=$number:$number" "--groups=$number" "$root" env -i --chdir=/home/musician
    PATH=/usr/local/bin:/usr/bin:/bin HOME=/home/musician USER=musician LOGNAME=musician LANG=C.UTF-8)
# As the same number outside, where the checkout and its Python may lie in another user's home.
outside=(setpriv "--reuid=$number" "--regid=$number" --clear-groups
    --inh-caps=+dac_read_search --ambient-caps=+dac_read_search --)
files() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp -o -path ./var/tmp \) -prune \
    -o -print | sort); }
packages() { inside dpkg-query -W -f '${db:Status-Abbrev}${Package} ${Version} ${Installed-Size}\n' | grep '^ii' | cut -c4- | sort; }

step "a minimal Debian ($suite)"
if [ -n "${BASE:-}" ]; then cp -a "$BASE" "$root"; else debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$work/debootstrap.log"; fi
mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
mkdir "$root/dev/shm" "$root/dev/pts"
for each in null zero full random urandom tty; do cp -a "/dev/$each" "$root/dev/"; done
ln -s /proc/self/fd "$root/dev/fd"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
for each in tmp var/tmp; do mount -t tmpfs -o mode=1777 tmpfs "$root/$each"; done
cp /etc/resolv.conf "$root/etc/resolv.conf"
inside useradd --create-home --uid "$number" musician
inside apt-get update -qq
mkdir -p "$root/tmp/package" && cp "$deb" "$root/tmp/package/"
files >"$work/files-before"
packages >"$work/packages-before"

step "installing"
began=$(date +%s)
inside apt-get install -y -qq --no-install-recommends "/tmp/package/$(basename "$deb")" >"$work/install.log" 2>&1 ||
    { tail -n 30 "$work/install.log" >&2; exit 1; }
row "installing, with fetching what it asks for" "$(($(date +%s) - began)) s"
rm -r "$root/tmp/package"
inside apt-get clean
packages >"$work/packages-after"
version=$(inside dpkg-query -W -f '${Version}' musicdesk)
depends=$(inside dpkg-query -W -f '${Depends}' musicdesk)
comm -13 <(cut -d' ' -f1 "$work/packages-before") <(cut -d' ' -f1 "$work/packages-after") | grep -vx musicdesk >"$work/packages-new" || true
row "package" "$(basename "$deb"), $(($(stat -c %s "$deb") / 1000000)) MB"
inside dpkg -L musicdesk |
    (cd "$root" && while read -r name; do if [ -f ".$name" ] && [ ! -L ".$name" ]; then printf '%s\0' ".$name"; fi; done) >"$work/own"
bytes=$(cd "$root" && du --files0-from="$work/own" -c -b | tail -n 1 | cut -f1)
row "installed, the package alone" "$((bytes / 1000000)) MB" "at most 900 MB" "$([ "$bytes" -le 900000000 ] && echo yes || echo no)"
row "packages that came along" "$(wc -l <"$work/packages-new"), $(grep -wFf "$work/packages-new" "$work/packages-after" | awk '{k += $3} END {printf "%d MB", k / 1000}')"
none "of these, any Python or anything of a desktop" "$(grep -E '^(python|libpython|gnome|kde|plasma|libgtk|libqt)' "$work/packages-new" | paste -sd' ' || true)"
none "files of other packages that were changed" "$(inside dpkg --verify 2>/dev/null | awk '$NF ~ "^/usr/(bin|lib|share/applications|share/metainfo)" {print $NF}' | paste -sd' ' || true)"

step "what it is linked with"
inside sh -c '
    base=$(dpkg -L musicdesk | grep -m1 /base_library.zip$ || true)
    [ -z "$base" ] || export LD_LIBRARY_PATH="$(dirname "$base")"
    dpkg -L musicdesk | while read -r name; do
        [ -f "$name" ] && [ "$(head -c4 "$name" | tail -c3)" = ELF ] &&
            ldd "$name" 2>/dev/null | sed -n "s|^[[:space:]]*\(.*\) => not found|${name##*/} \1|p"
    done' >"$work/missing" || true
missing=$(awk '{of[$1] = of[$1] " " $2} END {for (name in of) printf "%s (for%s) ", name, of[name]}' "$work/missing")
row "files of it that ask for a library that is not there" "${missing:-none}"

step "the files for the system"
none "desktop-file-validate" "$(find "$root/usr/share/applications" -iname '*musicdesk*.desktop' -exec desktop-file-validate {} + 2>&1 | sed "s|$root||" | paste -sd';')"
said=$(find "$root/usr/share/metainfo" -iname '*musicdesk*' -exec appstreamcli validate --no-net --pedantic {} + 2>&1) && good=yes || good=no
row "appstreamcli validate --no-net" "$(echo "$said" | tail -n 1 | sed 's/^[^[:alnum:]]*//')" clean "$good"
[ -n "$(find "$root/usr/share/metainfo" -iname '*musicdesk*' 2>/dev/null)" ] || row "AppStream metadata" "none" "there" no
if command -v lintian >/dev/null; then
    # Debian 12's lintian cannot read zstd: it is shown the same tree in gzip.
    dpkg-deb -R "$deb" "$work/again" && dpkg-deb --root-owner-group -Zgzip -z1 --build "$work/again" "$work/$(basename "$deb")" >/dev/null
    rm -rf "$work/again"
    timeout 900 lintian --no-tag-display-limit --allow-root "$work/$(basename "$deb")" >"$work/lintian.log" 2>/dev/null || true
    rm -f "$work/$(basename "$deb")"
    row "lintian (of the same tree in gzip)" "$(grep -c ^E: "$work/lintian.log" || true) errors, $(grep -c ^W: "$work/lintian.log" || true) warnings"
fi

step "without a screen, the network cut"
row "network interfaces of the program" "$("${musician[@]}" cat /proc/net/dev | sed -n 's/^ *\([^ ]*\):.*/\1/p' | paste -sd' ')" lo \
    "$([ "$("${musician[@]}" cat /proc/net/dev | grep -c :)" -eq 1 ] && echo yes || echo no)"
row "musicdesk --version" "$("${musician[@]}" musicdesk --version 2>&1 | tail -n 1)"
began=$(date +%s%N)
"${musician[@]}" musicdesk generate "warm lo-fi piano, 84 bpm" --seconds 5 --seed 7 -o first.wav --midi first.mid >"$work/generate.log" 2>&1 &&
    good=yes || { good=no; tail -n 5 "$work/generate.log" >&2; }
row "musicdesk generate --seconds 5 -o first.wav --midi first.mid" "$((($(date +%s%N) - began) / 1000000000)) s" "both files" \
    "$([ -s "$root/home/musician/first.wav" ] && [ -s "$root/home/musician/first.mid" ] && echo "$good" || echo no)"
"${musician[@]}" musicdesk doctor >"$work/doctor.log" 2>&1 && good=yes || good=no
row "musicdesk doctor" "exit code 0: $good" yes "$good"

step "the window, by mouse and accessibility"
mkdir -p /tmp/.X11-unix "$root/tmp/.X11-unix" "$root$shared"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
mount --bind "$shared" "$root$shared"
"${outside[@]}" env "PYTHONPYCACHEPREFIX=$shared/compiled" "$python" "$here/prove/use.py" "$shared" "$root/home/musician" \
    >"$work/use.tsv" 2>"$work/use.log" &
using=$!
children+=("$using")
for _ in $(seq 600); do [ -e "$shared/environment" ] && break; kill -0 "$using" 2>/dev/null || break; sleep 0.1; done
[ -e "$shared/environment" ] || { cat "$work/use.log" >&2; exit 1; }
mapfile -t desk <"$shared/environment"
"${musician[@]}" "${desk[@]}" musicdesk >"$work/window.log" 2>&1 &
window=$!
children+=("$window")
used=yes; wait "$using" || { used=no; cat "$work/use.log" "$work/window.log" >&2; }
cat "$work/use.tsv" >>"$rows"; cat "$work/use.tsv" >&2
if [ "$used" = yes ]; then code=0; wait "$window" || code=$?; else kill "$window" 2>/dev/null || true; code="not quit"; sleep 5; fi
cat "$root"/home/musician/.local/state/musicdesk/*.log >"$work/program.log" 2>/dev/null || true
row "take, export and quit by the window" "exit code of the program: $code" 0 "$([ "$code" = 0 ] && echo yes || echo no)"
none "processes that it left" "$(ps -u "$number" -o stat=,pid=,args= | awk '$1 !~ /^Z/ && /musicdesk/ && !/prove/' | cut -c1-60 | paste -sd';')"
none "locks that it left in the library" "$(cd "$root/home/musician" && find Music -name '*.lock' | paste -sd' ')"
none "crash log" "$(find "$root/home/musician" -name 'crash.log' -size +0 -printf '%p %s bytes')"

step "how fast it starts"
"$python" - "$top" "$root/home/musician/starts" "$shared/starts" <<'PYTHON'
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from musicdesk.app.settings import Settings, write_settings
for home in map(Path, sys.argv[2:]):
    write_settings(home / ".config/musicdesk/settings.json", Settings(keep_warm=False, welcomed=True))
PYTHON
chown -R "$number:$number" "$root/home/musician/starts" "$shared/starts"
# A desk as use.py had it, but without accessibility, as it is for most.
mkdir "$shared/again" && chown "$number:$number" "$shared/again"
exec {hold}> >(exec "${outside[@]}" env "PYTHONPYCACHEPREFIX=$shared/compiled" "$python" "$here/prove/use.py" "$shared/again" >"$work/desk.log" 2>&1)
for _ in $(seq 600); do [ -e "$shared/again/environment" ] && break; sleep 0.1; done
mapfile -t desk < <(grep -E '^(DISPLAY|PULSE_SERVER)=' "$shared/again/environment")
script() { # name, then the command
    { echo '#!/bin/bash'; echo -n 'exec '; printf '%q ' "${@:2}"; echo; } >"$work/$1"
    chmod 755 "$work/$1"
}
script installed "${musician[@]}" "${desk[@]}" HOME=/home/musician/starts musicdesk
# Qt asks for its plugins as the one it is, whatever else it may read: where the checkout lies in root's home, it is root's.
script checkout unshare --net env -i --chdir=/ PATH=/usr/bin:/bin "HOME=$shared/starts" LANG=C.UTF-8 "${desk[@]}" \
    "PYTHONPATH=$top" "PYTHONPYCACHEPREFIX=$shared/compiled" "$python" -m musicdesk
"$python" "$here/prove/starts.py" "$shared/again/environment" "$work/installed" "$work/checkout" >"$work/starts.tsv" || row "starts" "could not be measured" "" no
cat "$work/starts.tsv" >>"$rows"; cat "$work/starts.tsv" >&2
exec {hold}>&- # the desk goes
hold=
rm -rf "$root/home/musician/starts"

step "uninstalling"
umount "$root$shared" "$root/tmp/.X11-unix"
inside apt-get purge -y -qq musicdesk >"$work/purge.log" 2>&1
files | comm -13 "$work/files-before" - >"$work/left-with-others"
inside apt-get autoremove -y -qq --purge >>"$work/purge.log" 2>&1
packages >"$work/packages-end"
files | comm -13 "$work/files-before" - >"$work/left"
none "packages left after apt-get autoremove" "$(comm -13 <(cut -d' ' -f1 "$work/packages-before") <(cut -d' ' -f1 "$work/packages-end") | paste -sd' ')"
none "left after apt-get purge, named after it, outside the home" "$(grep -i musicdesk "$work/left-with-others" | grep -v '^\./home/' | paste -sd' ' || true)"
none "left in the home, beside music, settings, logs and what fonts and sound server keep" "$(cd "$root/home/musician" && find . ! -type d \
    ! -path './Music/MusicDesk/*' ! -path './.config/musicdesk/*' ! -path './.local/state/musicdesk/*' ! -path './.cache/fontconfig/*' ! -path './.config/pulse/*' \
    ! -path './.bash*' ! -path './.profile' ! -path './first.*' | paste -sd' ' || true)"
records='^\./(var/(lib/(dpkg|apt|systemd|ucf|python)|cache/(apt|debconf|ldconfig|fontconfig|man)|log|backups)|etc/ld\.so\.cache)'
none "left after both, outside the home and Debian's own records" "$(grep -vE "^\./home/|$records" "$work/left" | paste -sd' ' || true)"

step "writing $proof"
missed=$(awk -F'\t' '$4 == "no"' "$rows" | wc -l)
{
    echo "# Proof of the Debian package"
    echo
    echo "Written by \`packaging/linux/prove.sh\` on $(date -u +%Y-%m-%d), MusicDesk $version with Starter $starter, in a minimal Debian $(cat "$root/etc/debian_version") ($suite) made by"
    echo "debootstrap, on $(nproc --all) cores. $([ "$missed" -eq 0 ] && echo "Every goal was met." || echo "**$missed goals were missed.**")"
    echo
    echo "| what | found | goal | met |"
    echo "|---|---|---|---|"
    awk -F'\t' '{gsub(/\|/, "\\|"); printf "| %s | %s | %s | %s |\n", $1, $2, $3, $4}' "$rows"
    echo
    echo "SHA-256 of the package: \`$(sha256sum "$deb" | cut -d' ' -f1)\`"
    echo
    echo "## What it asks for"; echo
    echo "$depends." | fold -s -w 140
    echo; echo "With it came: $(paste -sd' ' "$work/packages-new")." | fold -s -w 140
    echo; echo "## What is left after uninstalling"; echo
    echo "In the home of the one who used it:"; echo
    grep '^\./home/' "$work/left" | sed 's|^\.|    |'
    echo; echo "Debian's own records, the same after any package:"; echo
    { grep -E "$records" "$work/left" || echo "./none"; } | sed 's|^\.|    |' | head -n 40
} >"$proof"
[ -z "${SUDO_UID:-}" ] || chown "$SUDO_UID:${SUDO_GID:-$SUDO_UID}" "$proof"
cat "$proof"
exit "$((missed > 0))"
}
