#!/bin/sh
# Installs newsannot for this user, without root: below ~/.local, where XDG_DATA_HOME does not say otherwise.
# Run again, it puts the new version in place of the old one. uninstall.sh takes it away again.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
program=$HOME/.local/lib/newsannot
command=$HOME/.local/bin/newsannot
data=${XDG_DATA_HOME:-$HOME/.local/share}

# The path as a word of a desktop entry's Exec: quoted, with what stays special inside quotes escaped, and escaped
# again as every value is.
exec_word() {
    printf '%s' "$1" | sed -e 's/\\/\\\\\\\\/g' -e 's/["`$]/\\\\&/g' -e 's/%/%%/g' -e 's/.*/"&"/'
}

update_databases() {
    if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime"; fi
    if command -v update-desktop-database >/dev/null; then
        update-desktop-database "$data/applications"
    fi
}

# The old version stays until the new one is there as a whole.
mkdir -p "$(dirname "$program")" "$(dirname "$command")"
rm -rf "$program.new"
cp -R "$here/newsannot" "$program.new"
cp -R "$here/share" "$here/uninstall.sh" "$program.new/"
rm -rf "$program"
mv "$program.new" "$program"
ln -sf "$program/newsannot" "$command"

mkdir -p "$data"
cp -R "$here/share/." "$data/"
entry=$data/applications/newsannot.desktop
WORD=$(exec_word "$program/newsannot") awk '
    sub(/^Exec=newsannot/, "") { print "Exec=" ENVIRON["WORD"] $0; next }
    { print }
' "$here/share/applications/newsannot.desktop" >"$entry"
update_databases

echo "newsannot is in $program and in your desktop's menu. To remove it: sh '$program/uninstall.sh'"
case :$PATH: in
*":$(dirname "$command"):"*) ;;
*) echo "For the command line, add $(dirname "$command") to PATH." ;;
esac
