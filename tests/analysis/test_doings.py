"""An event told with another figure, another polarity or another doer is found, and other words for it are not."""

from __future__ import annotations

import pytest

from newsannot import record
from newsannot.analysis.facts import find_facts
from newsannot.analysis.features import measure
from newsannot.analysis.language import BUNDLED
from newsannot.analysis.reading import Reader
from newsannot.analysis.verdicts import suggest
from newsannot.model import Claim, Finding, Pair, Reason, Suggestion, Verdict
from newsannot.settings import ReadingSettings

pytestmark = pytest.mark.model

FLOOD = (
    "Storm kills 14 in harbour town\n\nFourteen people died and 60 were injured when the storm hit Lindow on Friday, "
    "police said. Mayor Ruth Falk said the sea wall had not collapsed. Fire chief Peter Holm thanked 320 nurses. "
    "The ministry offered 7.5 million euros.\n\nThe school board has not decided whether to go to court. "
    "The director denied that he had sold the painting."
)
PLANTS = (
    "Norvik bought plant number 4 for 208 million euros in 2019. The group sold a warehouse for 215 million euros. "
    "About 40 workers left the plant. The company did not close the mill. Anna Berg founded the orchestra. "
    "Turnover of the Norvik group rose to 512 million euros."
)
DECISIONS = (
    "The council did not only approve the budget. The owners refused to repair the roof. The judge may not release "
    "the suspect. The team did not win the cup in 2019. The team won the cup in 2021. Nils Dahl and Eva Lund wrote "
    "the report. The mural was painted by Olga Brandt. Sales rose 5 percent in March. Sales rose 9 percent in April. "
    "Women cast 120 votes. Men cast 180 votes. The town counted 1,214,000 visitors. Lindow beat Norvik 3 - 1 at home. "
    "The witness suggested that the guard used a key. A loss of 4, 500 euros hit the club. "
    "The club has yet to decide on the coach. The chairman was not re-elected. Divers were unable to open the hatch. "
    "Striker Ivo Kral last scored a goal in March. Brightwell Foods opened a bakery in Lindow. "
    "Airlines cancelled 60 flights on Tuesday and 45 flights on Wednesday. Halden sued Morvik. Ivo Kral met Rita Moll."
)


PARTIES = (
    "Oren Tasker was jailed. A third official, Lena Stroh, was acquitted for lack of evidence. The singer Lara Venn sued "
    "the magazine Blick Nord. Anna Berg won the final, beating Eva Falk in two sets. Anna Berg slept in the second tent. "
    "Petra Quist, who led the campaign, met the mayor. Falk spoke without signing an autograph. The town owes the bank "
    "a refund. The owner refused to remove the pictures, which were taken in a park. "
    "Nobody was hurt. The captain was not on the bridge. The baker sold a mill to the miller. Anna Berg weighs 72 kilos, "
    "Eva Falk 70 kilos. The ferry had 214 passengers and 19 sailors on board."
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(ReadingSettings(BUNDLED))


def judged(reader: Reader, source: str, claim: str) -> Suggestion:
    pair = Pair("x", record.article(source), record.article(claim))
    (comparison,) = reader.compare(pair, [Claim(0, len(claim), "c", claim)])
    found = find_facts(comparison)
    return suggest(comparison.passages, found, measure(comparison, found))


def told(findings: tuple[Finding, ...]) -> list[tuple[Reason, str, str]]:
    return [(f.kind, f.text, f.source.text) for f in findings if f.source is not None]


NUMBER, NEGATION = Reason.CHANGED_NUMBER, Reason.NEGATION_CHANGED


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        (FLOOD, "Storm kills 60 in harbour town", [(NUMBER, "60", "14")]),
        (
            FLOOD,
            "Sixty people died and 14 were injured when the storm hit Lindow on Friday.",
            [(NUMBER, "Sixty", "Fourteen"), (NUMBER, "14", "60")],
        ),
        (
            FLOOD,
            "The ministry offered 7.5 billion euros.",
            [(NUMBER, "7.5 billion euros", "7.5 million euros")],
        ),
        (
            PLANTS,
            "Norvik bought plant number 4 for 215 million euros.",
            [(NUMBER, "215 million euros", "208 million euros")],
        ),
        (
            PLANTS,
            "Norvik group turnover explodes to 521 million euros",
            [(NUMBER, "521 million euros", "512 million euros")],
        ),
        (
            FLOOD,
            "Mayor Ruth Falk said the sea wall had collapsed.",
            [(NEGATION, "collapsed", "not collapsed")],
        ),
        (PLANTS, "The company closed the mill.", [(NEGATION, "closed", "not close")]),
        (
            FLOOD,
            "The school board will go to court.",
            [(NEGATION, "go", "whether to go")],
        ),
        (FLOOD, "The director sold the painting.", [(NEGATION, "sold", "denied that he had sold")]),
        (
            DECISIONS,
            "The owners repaired the roof.",
            [(NEGATION, "repaired", "refused to repair")],
        ),
        (
            FLOOD,
            "Ruth Falk thanked 320 nurses.",
            [(Reason.CHANGED_NAME, "Ruth Falk", "Peter Holm")],
        ),
        (
            DECISIONS,
            "Eva Lund painted the mural.",
            [(Reason.CHANGED_NAME, "Eva Lund", "Olga Brandt")],
        ),
        (
            FLOOD,
            "Peter Holm said the sea wall had not collapsed.",
            [(Reason.CHANGED_SPEAKER, "Peter Holm", "Mayor Ruth Falk")],
        ),
        (
            PARTIES,
            "Oren Tasker was acquitted for lack of evidence.",
            [(Reason.CHANGED_NAME, "Tasker", "official")],
        ),
        (
            PARTIES,
            "Eva Falk slept in the second tent.",
            [(Reason.CHANGED_NAME, "Falk", "Berg")],
        ),
        (
            PARTIES,
            "Lara Venn led the campaign.",
            [(Reason.CHANGED_NAME, "Lara Venn", "Petra Quist")],
        ),
        (
            PARTIES,
            "The magazine Blick Nord sued the singer Lara Venn.",
            [(Reason.CHANGED_NAME, "magazine", "singer")],
        ),
        (
            PARTIES,
            "Eva Falk beat Anna Berg in two sets.",
            [(Reason.CHANGED_NAME, "Falk", "Berg")],
        ),
        (
            PARTIES,
            "The bank owes the town a refund.",
            [(Reason.CHANGED_NAME, "bank", "town")],
        ),
        (PARTIES, "Several people were hurt.", [(NEGATION, "hurt", "Nobody was hurt")]),
        (PARTIES, "The captain was on the bridge.", [(NEGATION, "bridge", "not on the bridge")]),
        (
            PARTIES,
            "The miller sold a mill to the baker.",
            [(Reason.CHANGED_NAME, "miller", "baker")],
        ),
        (
            PARTIES,
            "The ferry had 19 passengers and 214 sailors on board.",
            [(NUMBER, "19", "214"), (NUMBER, "214", "19")],
        ),
        (PARTIES, "Falk signed an autograph.", [(NEGATION, "signed", "without signing")]),
    ],
)
def test_another_filler_in_the_place_is_unsupported_and_shown(
    reader: Reader, source: str, claim: str, expected: list[tuple[Reason, str, str]]
) -> None:
    suggestion = judged(reader, source, claim)
    assert told(suggestion.reasons) == expected
    assert suggestion.verdict is Verdict.UNSUPPORTED
    assert 0.5 < suggestion.confidence < 0.9


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (FLOOD, "In Lindow 60 were injured and 14 people died on Friday."),
        (FLOOD, "The storm killed 14 people in the harbour town."),
        (FLOOD, "A sum of 7.5 million euros was offered by the ministry."),
        (PLANTS, "Plant number 4 was bought for 208 million euros."),
        (PLANTS, "Norvik bought plant number 4 for about 210 million euros."),
        (PLANTS, "About 39 workers left the plant."),
        (
            PLANTS,
            "Plant number 4 cost 208 million euros, and 215 million were paid for a warehouse.",
        ),
        (DECISIONS, "Sales rose 5 percent in March."),
        (DECISIONS, "Sales rose 9 percent."),
        (DECISIONS, "Men cast 180 votes."),
        (DECISIONS, "The town counted 1.2 million visitors."),
        (FLOOD, "The sea wall had not collapsed, Mayor Ruth Falk said."),
        (FLOOD, "Together 400 nurses were thanked by fire chief Peter Holm."),
        (FLOOD, "It is undecided whether the school board goes to court."),
        (PLANTS, "The mill was not closed by the company."),
        (DECISIONS, "The council approved the budget."),
        (DECISIONS, "The owners did not repair the roof."),
        (DECISIONS, "Lindow beat Norvik 3-1 at home."),
        (DECISIONS, "A loss of 4,500 euros hit the club."),
        (DECISIONS, "The guard denied using a key."),
        (DECISIONS, "Airlines cancelled 105 flights."),
        (DECISIONS, "Morvik was sued by Halden."),
        (DECISIONS, "Rita Moll met Ivo Kral."),
        (DECISIONS, "Striker Ivo Kral has not scored a goal since March."),
        (DECISIONS, "Brightwell opened a bakery in Lindow."),
        (DECISIONS, "The team won the cup in 2021."),
        (FLOOD, "Nurses were thanked by fire chief Peter Holm."),
        (PLANTS, "The orchestra was founded by Anna Berg."),
        (DECISIONS, "Eva Lund wrote the report."),
        (DECISIONS, "Olga Brandt painted the mural."),
        (PARTIES, "Lena Stroh was acquitted."),
        (PARTIES, "Berg is 2 kilos heavier than Falk."),
        (PARTIES, "The captain was “not on the bridge”."),
        (PARTIES, "Quist led the campaign."),
        (PARTIES, "The owner declined to take down the pictures."),
    ],
)
def test_other_words_for_the_same_are_no_other_filler(
    reader: Reader, source: str, claim: str
) -> None:
    substitutions = {NUMBER, NEGATION, Reason.CHANGED_NAME, Reason.CHANGED_SPEAKER}
    found = judged(reader, source, claim).reasons
    assert [f for f in found if f.kind in substitutions] == []
