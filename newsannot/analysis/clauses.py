"""Where a sentence of one paragraph may be cut into clauses that each can stand as a claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsannot.analysis.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Span as Words, Token

_FINITE = {"VBD", "VBP", "VBZ", "MD"}
_SUBJECTS = {"nsubj", "nsubjpass", "expl", "csubj"}
_LINKS = {"that", "which", "who", "whom", "whose", "whether", "where"}
_RELATIVE = {"WDT", "WP", "WP$", "WRB"}
_COMPLEMENTS = {"dobj", "attr", "acomp", "ccomp", "xcomp", "prep", "oprd", "agent", "dative"}
_BEFORE_VERB = {"aux", "auxpass", "neg", "advmod"}
_JOINING = {"and", "but", "yet", "so", "nor", "plus"}
_CONDITIONS = {"if", "unless"}
_CONTRAST = {"although", "though", "whereas", "while"}
_LEAST_PREDICATE = 4
_NEAR = 3


def clause_starts(sentence: Words) -> Iterator[int]:
    """Where clauses begin, in code points of the Doc's text, in no order; none without a parse."""
    if not sentence.doc.has_annotation("DEP"):
        return
    for token in sentence:
        if token.text == ";" and _parts_clauses(token, sentence):
            yield token.idx + 1
        begin = _begin(token, sentence)
        if begin is not None:
            yield begin.idx


def has_finite_verb(words: Words) -> bool:
    """Whether something is asserted by the words."""
    return any(token.tag_ in _FINITE for token in words)


def _begin(verb: Token, sentence: Words) -> Token | None:
    """The first word of a verb's clause where the sentence may be cut before it."""
    if verb.dep_ == "conj":
        return _coordinated(verb)
    if verb.dep_ in ("advcl", "acl") and _is_last(verb, sentence):
        return _contrasted(verb) or _reporting(verb)
    if verb.dep_ == "advcl":
        return _after_contrast(verb)
    return None


# Coordination


def _coordinated(verb: Token) -> Token | None:
    """«…, and X did»; without a subject of its own only where all that it needs is its own."""
    joint = _joint(verb)
    if not _is_finite(verb) or (joint is not None and joint.lower_ not in _JOINING):
        return None
    if _is_dependent(verb) or _is_reported(verb) or _is_conditional(verb.head):
        return None
    if _has_subject(verb):
        begin: Token = verb.left_edge
        return joint if joint is not None and joint.lower_ == "nor" else begin
    return verb.left_edge if joint is not None and _stands_alone(verb, joint) else None


def _joint(verb: Token) -> Token | None:
    """The conjunction before a coordinated verb."""
    before = [child for child in verb.head.children if child.dep_ == "cc" and child.i < verb.i]
    return before[-1] if before else None


def _stands_alone(verb: Token, joint: Token) -> bool:
    """Whether a predicate without subject says enough by itself, and so does the one before it."""
    first = verb.left_edge
    own = first == verb or (first.head == verb and first.dep_ in _BEFORE_VERB)
    opens = own and first.i == joint.i + 1
    long = verb.right_edge.i - first.i + 1 >= _LEAST_PREDICATE
    if not (opens and long and _is_finite(verb.head)) or _is_paired(verb.head, joint):
        return False
    # «said that it had closed and cut jobs»: who cut is not sure.
    if _reports(verb.head) and not _reports(verb):
        return False
    return _has_complement(verb.head, joint.i) and _has_complement(verb, verb.right_edge.i + 1)


def _has_complement(verb: Token, end: int) -> bool:
    return any(child.dep_ in _COMPLEMENTS and verb.i < child.i < end for child in verb.children)


def _is_paired(verb: Token, joint: Token) -> bool:
    """Whether «both» or «not only» before a verb makes one statement of it and the next."""
    leading = (word for word in verb.doc[verb.left_edge.i : joint.i] if word.head == verb)
    return any(word.dep_ == "preconj" or word.lower_ == "only" for word in leading)


def _is_conditional(verb: Token) -> bool:
    """Whether «if», «unless» before a verb holds for what is coordinated with it too."""
    led = (child for child in verb.lefts if child.dep_ == "advcl")
    return any(word.lower_ in _CONDITIONS for clause in led for word in clause.lefts)


def _is_reported(verb: Token) -> bool:
    """Whether a coordinated clause is somebody's words, and only the clause that it is cut from says whose."""
    if _reports(verb) and _has_subject(verb):
        return False
    first = verb
    while first.dep_ in ("conj", "parataxis"):
        first = first.head
        if any(_reports(child) and child.i > verb.i for child in _asides(first)):
            return True
    if _leads(first):
        loose = _reports(first) and first.i < verb.i and not _after_comma(verb)
        return loose and not _reports(verb) and any(c.dep_ == "ccomp" for c in first.rights)
    if first.dep_ != "ccomp":
        return True
    if first.i > first.head.i:
        return not _says_on(verb, first.head)
    return _is_dependent(first) or (_reports(first.head) and first.head.i > verb.i)


def _leads(verb: Token) -> bool:
    """Whether a verb leads its sentence, also where the parser took it for a name's attribute."""
    named = verb.dep_ == "acl" and verb.tag_ in _FINITE and verb.head.dep_ == "ROOT"
    return verb.dep_ == "ROOT" or (named and verb.head.pos_ in ("NOUN", "PROPN"))


def _says_on(verb: Token, said: Token) -> bool:
    """Whether «X said that A and said B», «X said A, but warned of B» go on with what X says, not with A."""
    joint = _joint(verb)
    turns = joint is not None and joint.lower_ == "but" and _after_comma(verb)
    return _reports(said) and _reports(verb) and (turns or verb.lemma_ == said.lemma_)


def _asides(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ == "parataxis"]


def _after_comma(verb: Token) -> bool:
    before = verb.doc[max(0, verb.left_edge.i - 2) : verb.left_edge.i]
    return any(word.text == "," for word in before)


# Contrast and reporting


def _contrasted(verb: Token) -> Token | None:
    """«…, while X did»."""
    first: Token = verb.left_edge
    word = first.nbor(1) if first.lower_ == "even" else first
    if word.lower_ not in _CONTRAST or not (_is_finite(verb) and _has_subject(verb)):
        return None
    # Without a comma «while» tells the time.
    parted = first.i > 0 and first.nbor(-1).text == ","
    if not parted and word.lower_ == "while":
        return None
    return first if _reports(verb) or not _within_words(verb) else None


def _within_words(token: Token) -> bool:
    """Whether something is part of what somebody says after «said»."""
    return any(
        up.dep_ == "ccomp" and up.i > up.head.i and _reports(up.head)
        for up in token.ancestors
        if up.dep_ != "ROOT"
    )


def _after_contrast(verb: Token) -> Token | None:
    """«Although X did, Y did»: the cut comes after the first clause."""
    first, last, main = verb.left_edge, verb.right_edge, verb.head
    opens = first.is_sent_start and first.lower_ in _CONTRAST
    if not (opens and _is_finite(verb) and _has_subject(verb) and _has_subject(main)):
        return None
    # «While he was waiting, it rained» tells the time.
    if first.lower_ == "while" and (verb.tag_ == "VBG" or verb.lemma_ == "be"):
        return None
    comma = last.nbor(1) if last.i + 1 < len(last.doc) else last
    return comma.nbor(1) if comma.text == "," and main.i > comma.i else None


def _reporting(verb: Token) -> Token | None:
    """«…, adding that X did»."""
    first: Token = verb.left_edge
    opens = first == verb or (first.head == verb and first.dep_ == "advmod")
    parted = first.i > 0 and first.nbor(-1).text in {",", "”", '"', "’"}
    if not (opens and parted and verb.tag_ == "VBG" and _reports(verb)):
        return None
    near = verb.doc[verb.i + 1 : verb.i + 1 + _NEAR]
    that = any(word.lower_ == "that" and word.tag_ == "IN" for word in near)
    says = that or any(c.dep_ == "ccomp" and _is_finite(c) and _has_subject(c) for c in verb.rights)
    return first if says else None


def _reports(verb: Token) -> bool:
    """Whether a verb tells what somebody says: «says», «points out»."""
    particle = any(child.dep_ == "prt" for child in verb.children)
    return verb.lemma_ in (cues().reporting if particle else cues().strong_reporting)


def _is_last(verb: Token, sentence: Words) -> bool:
    """Whether only marks, or another clause after a conjunction, follow a verb's clause."""
    after = list(sentence.doc[verb.right_edge.i + 1 : sentence.end])
    words = [word for word in after if not word.is_punct]
    return not words or words[0].dep_ == "cc" or after[0].text == ";"


# Semicolons


def _parts_clauses(mark: Token, sentence: Words) -> bool:
    """Whether clauses stand on both sides of a semicolon, not the items of a list."""
    doc = mark.doc
    marks = [t.i for t in sentence if t.text == ";"]
    before = max((i for i in marks if i < mark.i), default=sentence.start - 1)
    after = min((i for i in marks if i > mark.i), default=sentence.end)
    sides = (doc[before + 1 : mark.i], doc[mark.i + 1 : after])
    return all(any(_is_main(token) for token in side) for side in sides)


def _is_main(verb: Token) -> bool:
    """Whether a verb with its subject may lead a sentence."""
    led = verb.dep_ not in {"relcl", "acl", "advcl", "pcomp", "csubj"}
    return led and _is_finite(verb) and _has_subject(verb) and not _is_dependent(verb)


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in _FINITE or any(
        child.tag_ in _FINITE and child.dep_ in ("aux", "auxpass") for child in verb.lefts
    )


def _has_subject(verb: Token) -> bool:
    """Whether a verb has its subject; one between commas, as in «but, the paper states, had», is another's."""
    subjects = (child for child in verb.children if child.dep_ in _SUBJECTS)
    return any(verb.doc[subject.i + 1 : verb.i].text != "," for subject in subjects)


def _is_dependent(verb: Token) -> bool:
    """Whether a clause begins with «that», «which» or their like."""
    if verb.left_edge.lower_ in _LINKS:  # also where it is taken for another part of speech
        return True
    near = [word for child in verb.lefts for word in (child, *child.children)]
    marked = any(child.dep_ == "mark" for child in verb.lefts)
    return marked or any(word.tag_ in _RELATIVE and word.i < verb.i for word in near)
