#!/usr/bin/env bash
# Make this clone ready, and say what is done while doing it. Called by the Makefile:
#   tools/setup.sh run   what the program needs to run
#   tools/setup.sh dev   that, what the checks need, and an X server without a screen for the window test
# Nothing is done twice: a stamp in .venv remembers the lock file it was made from, another one the system libraries.
# Environment: PYTHON names the interpreter to use; NO_INSTALL=1 forbids touching the system (it is said what is missing).
set -euo pipefail
cd "$(dirname "$0")/.."

need=${1:?usage: tools/setup.sh run|dev}
venv=.venv

# What Qt needs on a bare Debian or Ubuntu: to draw at all, and to open a window on an X server.
qt_packages="libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3"
x11_packages="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxcb-image0
    libxcb-render-util0 libxcb-xinerama0 libxcb-randr0 libxkbcommon-x11-0"

say() { printf 'setup: %s\n' "$*"; }
stop() { printf 'setup: %s\n' "$*" >&2; exit 1; }

# install REASON PACKAGE... : with apt-get, as root or through sudo; returns 1 and one clear sentence where that cannot be.
install() {
    local reason=$1 as_root=()
    shift
    local by_hand="sudo apt-get install $*"
    if ! command -v apt-get >/dev/null; then
        say "$reason, but there is no apt-get here; please install what corresponds to these Debian packages: $*"
        return 1
    fi
    if [ -n "${NO_INSTALL:-}" ]; then
        say "$reason; please run:  $by_hand"
        return 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        # Without a terminal nobody could type the password sudo asks for.
        if ! command -v sudo >/dev/null || { ! sudo -n true 2>/dev/null && [ ! -t 0 ]; }; then
            say "$reason, and only an administrator can install it; please run:  $by_hand"
            return 1
        fi
        as_root=(sudo)
    fi
    say "$reason; installing with apt-get${as_root:+ (through sudo)}: $*"
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes apt-get -qq -o Dpkg::Use-Pty=0)
    "${apt[@]}" update >/dev/null </dev/null || say "the package lists could not be renewed; trying with those that are here"
    if ! "${apt[@]}" install --yes --no-install-recommends "$@" >/dev/null </dev/null; then
        say "apt-get could not install them; please run:  $by_hand"
        return 1
    fi
}

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# The first interpreter that is Python 3.11 or newer.
find_python() {
    local candidate
    for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$candidate" >/dev/null && new_enough "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

make_environment() {
    local python version
    # The interpreter of a copied or moved clone is gone; such an environment is made anew.
    if [ -x $venv/bin/python ] && new_enough $venv/bin/python && $venv/bin/python -m pip --version >/dev/null 2>&1; then
        return
    fi
    python=$(find_python) || { install "Python 3.11 or newer is missing" python3 python3-venv && python=$(find_python); } ||
        stop "Sẵn Sàng needs Python 3.11 or newer; install it, or name it: make run PYTHON=/path/to/python3.12"
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    # Debian and Ubuntu ship venv without ensurepip, which lives in a package of its own.
    if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
        install "Python's venv module is missing" "python$version-venv" || exit 1
    fi
    say "making a virtual environment in $venv with Python $version"
    "$python" -m venv --clear $venv
}

# The lock files decide; `dev` holds everything `run` needs, in the same versions.
install_dependencies() {
    local lock=requirements.lock stamp=$venv/.made-for-run wanted
    [ "$need" = run ] || { lock=requirements-dev.lock stamp=$venv/.made-for-dev; }
    wanted=$(cat requirements.lock requirements-dev.lock | cksum)
    if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] || [ "$(cat $venv/.made-for-dev 2>/dev/null)" = "$wanted" ]; then
        return
    fi
    say "installing the libraries of $lock into $venv (a first time downloads about 200 MB)"
    $venv/bin/python -m pip install -qq --disable-pip-version-check --no-input --require-hashes -r $lock </dev/null ||
        stop "the libraries could not be installed; is the network there? What was done so far is kept, just try again."
    echo "$wanted" >"$stamp"
}

# A real try is the only honest test: the list of libraries Qt opens differs from system to system.
qt_starts() {
    QT_QPA_PLATFORM=$1 $venv/bin/python -c 'from PySide6.QtWidgets import QApplication; QApplication([])' >/dev/null 2>&1
}

check_drawing() {
    local stamp=$venv/.qt-draws
    [ ! -e $stamp ] || return 0
    if ! qt_starts offscreen; then
        # shellcheck disable=SC2086  # a list of words on purpose
        install "libraries that Qt needs to draw are missing" $qt_packages || exit 1
        qt_starts offscreen || stop "Qt still does not start; this shows why:
  QT_QPA_PLATFORM=offscreen $venv/bin/python -c 'from PySide6.QtWidgets import QApplication; QApplication([])'"
    fi
    touch $stamp
}

# Only where there is an X display now: without one the program walks a sample instead of opening a window.
check_window() {
    local stamp=$venv/.qt-opens-windows
    [ ! -e $stamp ] && [ "$(uname)" = Linux ] && [ -n "${DISPLAY:-}" ] || return 0
    if ! qt_starts xcb; then
        # shellcheck disable=SC2086
        install "libraries that Qt needs to open a window are missing" $x11_packages || return 0
        qt_starts xcb || { say "Qt cannot open a window on display $DISPLAY"; return 0; }
    fi
    touch $stamp
}

# The window test wants a real X server; without one that pass is left out, and the check says so.
check_xvfb() {
    [ "$(uname)" = Linux ] || return 0
    local stamp=$venv/.xvfb-checked
    [ ! -e $stamp ] || return 0
    if ! command -v xvfb-run >/dev/null || ! xvfb_works; then
        # shellcheck disable=SC2086
        install "the window test wants an X server without a screen" xvfb xauth $x11_packages || return 0
    fi
    touch $stamp
}

xvfb_works() {
    QT_QPA_PLATFORM=xcb xvfb-run -a $venv/bin/python -c \
        'from PySide6.QtWidgets import QApplication; QApplication([])' >/dev/null 2>&1 </dev/null
}

make_environment
install_dependencies
check_drawing
case $need in
    run) check_window ;;
    dev) check_xvfb ;;
    *) stop "usage: tools/setup.sh run|dev" ;;
esac
