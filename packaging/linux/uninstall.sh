#!/bin/sh
# Removes what install.sh put in place for this user. Sets, settings and the log stay.
set -eu

program=$HOME/.local/lib/newsannot
command=$HOME/.local/bin/newsannot
data=${XDG_DATA_HOME:-$HOME/.local/share}

if [ -d "$program/share" ]; then
    (cd "$program/share" && find . -type f) | while IFS= read -r file; do
        rm -f "$data/$file"
    done
fi
if [ "$(readlink "$command")" = "$program/newsannot" ]; then rm -f "$command"; fi
rm -rf "$program"

if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime"; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database "$data/applications"; fi
echo "newsannot is removed; your sets and settings are where they were."
