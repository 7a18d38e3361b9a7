"""Who does what a verb says: its subject by the parse, by its neighbours where the parse has none, and as a mention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsannot.analysis.covered import Covered
from newsannot.analysis.datelines import dateline_end
from newsannot.analysis.lexicon import words as words_of
from newsannot.analysis.parsed import Paragraph
from newsannot.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
_CLIMB = {"conj", "xcomp", "advcl", "pcomp", "ccomp", "acl", "prep", "dep", "relcl", "parataxis"}
_LEFT = {"det", "compound", "amod", "poss", "nmod", "nummod", "predet", "quantmod", "case", "flat"}
_RELATIVE = {"who", "whom", "which", "that"}
_TIMES = {"DATE", "TIME"}
_PERSONAL = {"he", "she", "they", "i", "we", "you"}
_GROUP_ENDS = {"ADP", "SCONJ", "VERB"}
_TENSED = {"VBD", "VBZ", "VBN"}
_STEPS = 6
# What stands right before a run is looked for this many code points back.
_WINDOW = 80


@dataclass(frozen=True, slots=True)
class Outside:
    """The words of a paragraph that its own text says: not those in marks, nor what stands before ``begin``, the dateline."""

    paragraph: Paragraph
    text: str
    quoted: Covered
    begin: int

    @classmethod
    def of(cls, paragraph: Paragraph, quoted: Covered) -> Outside:
        """The words of a paragraph outside the marks of its text."""
        text = paragraph.doc.text
        return cls(paragraph, text, quoted, dateline_end(text, 0, len(text)))

    def has(self, token: Token) -> bool:
        """Whether no end of a word is in marks."""
        start = self.paragraph.start + token.idx
        return start not in self.quoted and start + len(token) - 1 not in self.quoted


def word_before(place: int, outside: Outside) -> Token | None:
    """The word before the comma or colon right before a place of the text; the mark is its neighbour."""
    at = place - outside.paragraph.start
    begin = max(0, at - _WINDOW)
    before = outside.text[begin:at].rstrip()
    if not before.endswith((",", ":")):
        return None
    words = outside.paragraph.doc.char_span(begin, begin + len(before), alignment_mode="contract")
    if words is None or len(words) < 2 or not outside.has(words[-2]):
        return None
    return words[-2] if words[-1].text in (",", ":") else None


def subject(verb: Token, outside: Outside) -> Token | None:
    """The subject of a verb by the parse; a participle and a second verb take the first one's."""
    current = _parallel(verb)
    for _ in range(_STEPS):
        agent = agent_of(current)
        if agent is not None:
            return agent
        found = _own_subject(current, outside)
        if found is not None:
            return neighbour(current, outside) if found.idx < outside.begin else found
        if current.dep_ not in _CLIMB or current.head == current:
            return None
        if current.dep_ in ("acl", "relcl") and current.head.pos_ in ("NOUN", "PROPN", "PRON"):
            if not _hangs_loose(current):
                return _issuer(current.head, outside) or current.head
            current = clause_of(current.head)
        else:
            current = current.head
    return None


def _own_subject(verb: Token, outside: Outside) -> Token | None:
    for child in verb.children:
        if child.dep_ in _SUBJECTS and outside.has(child):
            if child.lower_ in _RELATIVE and verb.dep_ == "relcl":
                return _issuer(verb.head, outside) or verb.head
            return _before_bracket(child)
    return None


def _before_bracket(word: Token) -> Token:
    """Lee for «OH» in «Ann Lee (D-OH), said»."""
    for before in reversed(word.doc[max(1, word.i - _STEPS) : word.i]):
        if before.text == ")":
            break
        if before.text == "(":
            return before.nbor(-1) if is_name(before.nbor(-1)) else word
    return word


def _hangs_loose(participle: Token) -> bool:
    """Whether a comma parts «saying …» from the noun that the parse ties it to: then the clause's subject says it."""
    if participle.tag_ != "VBG":
        return False
    noun = participle.head
    if any(word.text == "," for word in noun.doc[noun.i + 1 : participle.i]):
        return True
    prep = noun.head
    return prep.dep_ == "prep" and prep.i > 0 and prep.nbor(-1).text == ","


def clause_of(word: Token) -> Token:
    """The verb whose clause a word stands in."""
    while word.head != word and word.pos_ not in ("VERB", "AUX"):
        word = word.head
    return word


def _issuer(document: Token, outside: Outside) -> Token | None:
    """X in «X released a statement saying …»: who has to do with it says what it says."""
    if document.lower_ not in words_of("speech.json", "documents"):
        return None
    verb = clause_of(document)
    if verb is document or document.dep_ not in ("dobj", "pobj"):
        return None
    return _own_subject(verb, outside)


def _parallel(verb: Token) -> Token:
    """The first «said» in «X said that Y did this and said …», where the parse ties the second one to «did»."""
    if verb.dep_ == "conj" and not any(child.dep_ in _SUBJECTS for child in verb.children):
        above = verb.head.head
        if verb.head.dep_ == "ccomp" and above.lemma_ == verb.lemma_ and above.tag_ == verb.tag_:
            return above
    return verb


def agent_of(verb: Token) -> Token | None:
    """X in «was described by X»."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((word for word in child.children if word.dep_ == "pobj"), None)
    return None


def neighbour(verb: Token, outside: Outside) -> Token | None:
    """The noun next to a verb whose subject the parse does not give: «X said», «said X»."""
    return (
        _name_before(verb, outside)
        or _name_with_apposition(verb, outside)
        or _name_after(verb, outside)
    )


def _name_before(verb: Token, outside: Outside) -> Token | None:
    at = verb.i - 1
    if at > 0 and verb.doc[at].text == "," and verb.doc[at - 1].text == ")":
        at -= 1
    while at >= 0 and verb.i - at <= _STEPS:
        token = verb.doc[at]
        if token.text == ")":
            at = _opening(token) - 1
            continue
        if not outside.has(token) or _ends_group(token):
            return None
        if is_name(token):
            return token
        at -= 1
    return None


def _name_with_apposition(verb: Token, outside: Outside) -> Token | None:
    """Ann Lee in «Ann Lee, 58, told» and «Ann Lee, wearing a hat, said», where the parse missed it."""
    if verb.i < 3 or verb.tag_ not in _TENSED:
        return None
    if verb.nbor(-1).text != "," or not outside.has(verb.nbor(-1)):
        return None
    for token in reversed(verb.doc[max(1, verb.i - 3 * _STEPS) : verb.i - 1]):
        if token.text == "," and outside.has(token):
            name = token.nbor(-1)
            return name if name.pos_ == "PROPN" and outside.has(name) else None
    return None


def _opening(bracket: Token) -> int:
    """Where the bracket opens that ``bracket`` closes."""
    at = bracket.i
    first = max(0, at - 2 * _STEPS)
    while at > first and bracket.doc[at].text != "(":
        at -= 1
    return at


def _name_after(verb: Token, outside: Outside) -> Token | None:
    head = None
    for token in verb.doc[verb.i + 1 : verb.i + 1 + _STEPS]:
        if not outside.has(token) or (token.is_punct and token.text != "."):
            break
        if is_name(token):
            head = token
        elif head is not None or token.pos_ in _GROUP_ENDS:
            break
    return head


def _ends_group(token: Token) -> bool:
    return token.pos_ in _GROUP_ENDS or (token.is_punct and token.text != ".")


def is_name(token: Token) -> bool:
    """Whether a word can be the head of a mention."""
    if token.ent_type_ in _TIMES:
        return False
    if token.pos_ == "ADV":  # a name that the tagger does not know
        return token.is_title and not token.is_sent_start
    if token.pos_:
        return token.pos_ in ("PROPN", "NOUN") or token.lower_ in _PERSONAL
    return token.lower_ in _PERSONAL or (token.is_title and not token.is_sent_start)


def mention(head: Token, offset: int) -> Span:
    """The words of a mention up to its head, less clauses and what stands after it."""
    first = head
    while True:
        before = [t for t in first.lefts if t.dep_ in _LEFT and t.i == first.i - 1] or [
            t for t in head.lefts if t.dep_ in _LEFT and t.i < first.i
        ]
        edge = min((t.left_edge.i for t in before), default=first.i)
        if edge >= first.i:
            break
        first = head.doc[edge]
    if not head.pos_:
        first = _capital_start(head)
    return Span(offset + first.idx, offset + head.idx + len(head))


def _capital_start(head: Token) -> Token:
    first = head
    while first.i and head.doc[first.i - 1].is_title and head.i - first.i < 4:
        first = head.doc[first.i - 1]
    return first
