"""Values to the JSON of the record and back, once for journal, child process, clipboard and JSONL alike.

A record is read leniently where that is safe (missing keys, CRLF, a BOM: spans move along) and refused with its place
where an offset or a verdict could be wrong.
"""

from __future__ import annotations

import codecs
import hashlib
import json
import math
import re
import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

import msgspec

from newsannot import __version__
from newsannot.errors import LongText, Phrase, RecordError, TextError
from newsannot.judgements import judges, shown
from newsannot.model import Annotator, Article, Claim, Judgement, Layers, Pair
from newsannot.offsets import HALF, LINE_END, Offsets

SCHEMA = "newsannot/1"
NOBODY = "unknown"

# Values that a record may have: memory holds some dozens of bytes for each.
_MOST_VALUES = 20_000_000
# Deeper than any record, and far from where Python's own stack ends.
_DEPTH = 100
# In the place that a refusal names.
_LONGEST_KEY = 40
TOO_DEEP = Phrase("nested too deeply")
_NO_TEXT = Phrase("has no text")
_NO_OBJECT = Phrase("not an object")

_SURROGATE = re.compile("[\ud800-\udfff]")
_KNOWN = {field.name for field in fields(Pair)} | {"schema", "offset_unit", "tool"}
_FLAT = ("verdict", "annotator", "evidence", "reasons", "searched", "unsure", "note")
_ARTICLE = {field.name for kind in (Article, Layers) for field in fields(kind)} - {"layers"}
_CLAIM = {field.name for field in fields(Claim)} | set(_FLAT)
_IN_SOURCE = {"match", "check", "evidence", "searched", "omissions"}

T = TypeVar("T")


def to_json(value: object) -> str:
    """Any value of ``model`` or ``acts`` as compact JSON."""
    return msgspec.json.encode(value).decode()


def from_json(data: str | bytes, kind: type[T]) -> T:
    """The inverse of ``to_json``; RecordError with the place where it does not fit."""
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.MsgspecError as error:
        raise _record_error(error, "$") from error


def _convert(data: object, kind: type[T], where: str) -> T:
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        raise _record_error(error, where) from error


def _record_error(error: Exception, where: str) -> RecordError:
    problem, found, inner = str(error).rpartition(" - at `$")
    return RecordError(problem if found else str(error), where + inner.rstrip("`") * bool(found))


def sha256(data: str | bytes) -> str:
    """Hex digest; a text counts as its UTF-8 bytes."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def pair_id(source: str, derived: str | None) -> str:
    """The id of a pair that came without one, from its articles' sha256."""
    return sha256(source + (derived or ""))[:16]


def article(
    given: str,
    *,
    title: str | None = None,
    name: str | None = None,
    file_sha256: str | None = None,
) -> Article:
    """An article of a text as given."""
    text = Offsets(given).text
    return Article(text, sha256(text), title=title, name=name, file_sha256=file_sha256)


def new_pair(source: Article, derived: Article | None) -> Pair:
    """A pair that nobody has read or judged."""
    return Pair(pair_id(source.sha256, derived.sha256 if derived else None), source, derived)


def loads(line: str | bytes) -> Pair:
    """The pair of one record; RecordError with the place of what is wrong in it."""
    try:
        text = line.removeprefix(codecs.BOM_UTF8).decode() if isinstance(line, bytes) else line
        # Before they are made: what is short in a file is long in memory.
        if sum(map(text.count, ",[{")) > _MOST_VALUES:
            raise RecordError(Phrase("holds more values than a record may have"))
        data = json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_object)
    except UnicodeDecodeError as error:
        raise RecordError(Phrase("not UTF-8 at byte {number}", number=error.start + 1)) from error
    except RecursionError as error:
        raise RecordError(Phrase("not JSON: {reason}", reason=TOO_DEEP)) from error
    except ValueError as error:
        raise RecordError(Phrase("not JSON: {reason}", reason=error)) from error
    if not isinstance(data, dict):
        raise RecordError(Phrase("not a JSON object"))
    return from_record(data)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON; of a key that stands twice, one program reads the first value and another the last."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for key, number in Counter(key for key, _ in pairs).items() if number > 1)
        raise RecordError(Phrase("the key {key} stands twice", key=twice))
    return found


def _refuse_constant(name: str) -> float:
    raise RecordError(Phrase("{name} is not a number", name=name))


def from_record(data: dict[str, Any]) -> Pair:
    """The pair of a decoded record."""
    _refuse_unwritable(data, "$", 0)
    _check_head(data)
    clean = _without_null({key: value for key, value in data.items() if key in _KNOWN - {"meta"}})
    source, derived = (_offsets(clean, side) for side in ("source", "derived"))
    if source is None:
        raise RecordError(_NO_TEXT, "$.source.text")
    _settle(clean.get("omissions"), source, source, "$.omissions")
    rest = {
        key: value for key, value in clean.items() if key not in ("source", "derived", "claims")
    }
    made = _convert(rest | {"id": _id(clean), "source": _EMPTY, "derived": None}, Pair, "$")
    read_source = _article(clean["source"], source, source, "$.source")
    read_derived = _article(clean["derived"], derived, source, "$.derived") if derived else None
    claims = tuple(_claims(clean.get("claims", []), derived, source))
    return replace(
        made,
        id=made.id or pair_id(read_source.sha256, read_derived.sha256 if read_derived else None),
        source=read_source,
        derived=read_derived,
        claims=claims,
        annotators=_annotators(made, claims),
        meta=_meta(data),
    )


_EMPTY = {"text": "", "sha256": ""}


def _refuse_unwritable(node: object, where: str, depth: int) -> None:
    """Refuse what JSON lets in and no record can be written with."""
    match node:
        case _ if depth > _DEPTH:
            raise RecordError(TOO_DEEP, where)
        case dict():
            for key, value in node.items():
                _refuse_unwritable(key, where, depth + 1)
                _refuse_unwritable(value, f"{where}.{key[:_LONGEST_KEY]}", depth + 1)
        case list():
            for number, item in enumerate(node):
                _refuse_unwritable(item, f"{where}[{number}]", depth + 1)
        case str() if not node.isascii() and _SURROGATE.search(node):
            raise RecordError(HALF, where)
        case float() if not math.isfinite(node):
            raise RecordError(Phrase("a number too large"), where)


def _check_head(data: dict[str, Any]) -> None:
    schema = SCHEMA if data.get("schema") is None else data["schema"]
    if isinstance(schema, str) and re.fullmatch(r"newsannot/([2-9]|[1-9]\d+)", schema):
        newer = Phrase(
            "made by a newer newsannot ({schema}); this one reads {ours}",
            schema=schema,
            ours=SCHEMA,
        )
        raise RecordError(newer, "$.schema")
    if schema != SCHEMA:
        other = Phrase("not a newsannot record: schema {schema}", schema=repr(schema))
        raise RecordError(other, "$.schema")
    unit = data.get("offset_unit")
    if unit not in (None, "codepoint"):
        counts = Phrase("counts in {unit}, not in code points", unit=repr(unit))
        raise RecordError(counts, "$.offset_unit")


def _id(data: dict[str, Any]) -> str:
    """The id as a string; empty where there is none."""
    given = data.get("id", "")
    if isinstance(given, str) or type(given) is int:
        return str(given)
    raise RecordError(Phrase("neither a string nor a whole number"), "$.id")


def _meta(data: dict[str, Any]) -> dict[str, object]:
    """What the record says beyond the contract; ``meta`` goes before keys of the same name beside it."""
    given = data.get("meta")
    if not isinstance(given, dict | None):
        raise RecordError(_NO_OBJECT, "$.meta")
    return {key: value for key, value in data.items() if key not in _KNOWN} | (given or {})


def _without_null(node: Any) -> Any:
    """A key that says null is a key that is missing, but in the pipeline's own settings."""
    if isinstance(node, dict):
        return {
            key: value if key == "settings" else _without_null(value)
            for key, value in node.items()
            if value is not None
        }
    if isinstance(node, list):
        return [_without_null(item) for item in node]
    return node


def _offsets(data: dict[str, Any], side: str) -> Offsets | None:
    given = data.get(side)
    if given is None:
        return None
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise RecordError(_NO_TEXT, f"$.{side}.text")
    try:
        return Offsets(given["text"])
    except LongText as error:
        raise RecordError(error.problem, f"$.{side}.text") from error
    except TextError as error:
        problem = Phrase(
            "{character} at character {number}", character=error.character, number=error.position
        )
        raise RecordError(problem, f"$.{side}.text") from error


def _settle(node: Any, here: Offsets, source: Offsets, where: str) -> None:
    """Move every span of a decoded record along with its text, check it, and give it its words."""
    if isinstance(node, list):
        for number, item in enumerate(node):
            _settle(item, here, source, f"{where}[{number}]")
    elif isinstance(node, dict):
        if "start" in node or "end" in node:
            _settle_span(node, here, where)
        for key, value in node.items():
            inner = source if key in _IN_SOURCE or (key == "source" and "kind" in node) else here
            _settle(value, inner, source, f"{where}.{key[:_LONGEST_KEY]}")


def _settle_span(node: dict[str, Any], here: Offsets, where: str) -> None:
    start, end = node.get("start"), node.get("end")
    if type(start) is not int or type(end) is not int:
        raise RecordError(Phrase("start and end are not both whole numbers"), where)
    given = slice(start, end)
    start, end = here(start), here(end)
    if not 0 <= start < end <= len(here.text):
        outside = Phrase(
            "span {start}-{end} does not lie in a text of {length}",
            start=node["start"],
            end=node["end"],
            length=len(here.text),
        )
        raise RecordError(outside, where)
    words = here.words(start, end, where)
    said = node.get("text", words)
    same = isinstance(said, str) and LINE_END.sub("\n", said) == words
    if not same and said != here.given[given]:
        differs = Phrase(
            "text differs from the words at {start}-{end}", start=node["start"], end=node["end"]
        )
        raise RecordError(differs, where)
    node.update(start=start, end=end, text=words)


def _article(node: dict[str, Any], here: Offsets, source: Offsets, where: str) -> Article:
    layers = {key: value for key, value in node.items() if key in _ARTICLE - {"text"}}
    _settle(layers, here, source, where)
    facts = layers | {"text": here.text, "sha256": sha256(here.text)}
    return replace(_convert(facts, Article, where), layers=_convert(layers, Layers, where))


def _claims(nodes: Any, derived: Offsets | None, source: Offsets) -> Iterator[Claim]:
    if not isinstance(nodes, list):
        raise RecordError(Phrase("not a list"), "$.claims")
    if nodes and derived is None:
        raise RecordError(Phrase("claims without a derived text"), "$.claims")
    seen: set[str] = set()
    digest = sha256(derived.text) if derived else ""
    for number, node in enumerate(nodes):
        where = f"$.claims[{number}]"
        if not isinstance(node, dict) or derived is None:
            raise RecordError(_NO_OBJECT, where)
        if "start" not in node:
            raise RecordError(Phrase("has no start"), where)
        facts = {key: value for key, value in node.items() if key in _CLAIM}
        _settle(facts, derived, source, where)
        claim = _convert(_claim_facts(facts, digest, number, seen), Claim, where)
        if claim.id in seen:
            raise RecordError(Phrase("the id {id} stands twice", id=claim.id), where)
        seen.add(claim.id)
        _refuse_twice([judged.annotator for judged in claim.judgements], f"{where}.judgements")
        yield claim


def _refuse_twice(people: list[str], where: str) -> None:
    seen: set[str] = set()
    for number, person in enumerate(people):
        if person in seen:
            twice = Phrase("the annotator {id} stands twice", id=person)
            raise RecordError(twice, f"{where}[{number}]")
        seen.add(person)


def _annotators(pair: Pair, claims: tuple[Claim, ...]) -> tuple[Annotator, ...]:
    """Everybody who said something, also those whom the record does not introduce."""
    _refuse_twice([person.id for person in pair.annotators], "$.annotators")
    known = {person.id for person in pair.annotators}
    heard = judges(claims, pair.omissions)
    return pair.annotators + tuple(Annotator(who, who) for who in heard if who not in known)


def _claim_facts(node: dict[str, Any], digest: str, number: int, seen: set[str]) -> dict[str, Any]:
    """A settled claim with what may be missing: id, origin, and a judgement that stands flat in it."""
    place = f"{digest} {node['start']}-{node['end']}"
    facts = {"id": _made_id(place), "origin": "manual"} | node
    if "id" not in node and facts["id"] in seen:
        facts["id"] = _made_id(f"{place} {number}")
    flat = {key: node[key] for key in _FLAT if node.get(key)}
    if flat and not node.get("judgements") and not node.get("decision"):
        facts["judgements"] = [{"annotator": NOBODY} | flat]
    return facts


def _made_id(place: str) -> str:
    """The id of a claim that came without one, the same every time."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, place))


def dumps(pair: Pair) -> str:
    """One record as a line without its end."""
    return to_json(to_record(pair))


def to_record(pair: Pair) -> dict[str, Any]:
    """The record of a pair, every key there."""
    data: dict[str, Any] = msgspec.to_builtins(pair)
    head = {
        "schema": SCHEMA,
        "offset_unit": "codepoint",
        "tool": {"name": "newsannot", "version": __version__},
        "pipeline": data["pipeline"],
    }
    for side in ("source", "derived"):
        if data[side] is not None:
            data[side] |= data[side].pop("layers")
    data["claims"] = [
        node | _flat(shown(claim)) for node, claim in zip(data["claims"], pair.claims, strict=True)
    ]
    return head | data


def _flat(judgement: Judgement | None) -> dict[str, Any]:
    facts = msgspec.to_builtins(judgement or Judgement(""))
    flat = {key: facts[key] for key in _FLAT}
    return flat if judgement else flat | {"annotator": None}


@dataclass(frozen=True, slots=True)
class Damaged:
    """A pair that is unfit to be written, or could not even be read, and why."""

    pair: str
    problem: str


def damage(pair: Pair) -> str | None:
    """What makes a pair unfit to be written, or None: every span is sliced again."""
    try:
        again = loads(dumps(pair))
    except RecordError as error:
        return error.phrase
    for changed, was, now in (
        (Phrase("the source text has changed"), pair.source, again.source),
        (Phrase("the derived text has changed"), pair.derived, again.derived),
    ):
        if was and now and was.sha256 != now.sha256:
            return changed
    return None
