#!/usr/bin/env bash
# Makes the style sheet of the pages anew from the packages that scripts/pages-css/package-lock.json pins. Its result is in git: building and running need no npm.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/pages-css"
npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error
node build.mjs
