#!/usr/bin/env bash
# Renew the two lock files from pyproject.toml: newest allowed versions, every file's hash, no addresses.
#   requirements.lock      what the program needs to run
#   requirements-dev.lock  the same versions, and what the checks need
# Resolved for every system and every Python the project supports, so one file serves Linux, Windows and macOS.
# Versions already in the lock files stay; `tools/lock.sh --upgrade` renews them all.
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"${PYTHON:-python3}" -m venv "$scratch"
"$scratch/bin/pip" install -qq --disable-pip-version-check uv

compile() {
    "$scratch/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
        --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" "$@" pyproject.toml
}
compile --extra dev -o requirements-dev.lock "$@"
compile --constraint requirements-dev.lock -o requirements.lock "$@"
