"""SpaCy for English, without its command line, its pictures and its tests.

Its modules are compiled and what they import cannot be seen from outside, so all that stay are named here.
"""

from __future__ import annotations

from PyInstaller.utils.hooks import collect_data_files, collect_submodules

LEFT_OUT = ("spacy.cli", "spacy.displacy", "spacy.tests")
SHARED = {"char_classes", "lex_attrs", "norm_exceptions", "punctuation", "tokenizer_exceptions"}
# The last five are imported by spaCy's registry, whatever is read.
LANGUAGES = {"en", "xx", "ja", "ko", "th", "vi", "zh"}


def _wanted(name: str) -> bool:
    if name.startswith("spacy.lang."):
        return name.split(".")[2] in SHARED | LANGUAGES
    return not f"{name}.".startswith(tuple(f"{left}." for left in LEFT_OUT))


hiddenimports = collect_submodules("spacy", filter=_wanted)
datas = collect_data_files("spacy", includes=["default_config*.cfg"])
