"""The sample pair's names and figures, and others for them: of lands that the lists know, and of some that nobody knows."""

from __future__ import annotations

import re
from collections.abc import Mapping

OF_SPAIN = {
    "NATO": "SEATO",
    "KFOR": "CATFOR",
    "European Union": "African Union",
    "EU": "AU",
    "Partnership for Peace": "Compact for Trade",
    "Kyivpost": "Rabatmail",
    "Jens Stoltenberg": "Nils Lindgren",
    "Stoltenberg": "Lindgren",
    "Aleksandar Vučić": "Íñigo Sánchez",
    "Aleksandar Vucic": "Inigo Sanchez",
    "Vučić": "Sánchez",
    "Vucic": "Sanchez",
    "Josep Borrell": "Pekka Lehtonen",
    "Bidzina Ivanishvili": "Olavi Karppinen",
    "Georgia": "Latvia",
    "Serbia": "Spain",
    "Serbian": "Spanish",
    "Serbs": "Spaniards",
    "Serb": "Spaniard",
    "Belgrade": "Madrid",
    "BELGRADE": "MADRID",
    "Kosovo": "Catalonia",
    "Pristine": "Barcelone",
    "Banjska": "Manlleu",
    "Metohija": "Aragon",
    "Bosnia": "Andorra",
    "Russia": "Portugal",
    "Moscow": "Lisbon",
    "Ukraine": "Morocco",
    "Balkans": "Antilles",
    "Balkan": "Antillean",
    "Western": "Eastern",
    "May": "June",
    "September": "November",
    "October": "December",
    "Monday": "Wednesday",
    "Tuesday": "Thursday",
    "1990s": "1970s",
    "2006": "1999",
    "2008": "1994",
    "93": "58",
    "30": "70",
    "three": "four",
}
OF_NOWHERE = OF_SPAIN | {
    "NATO": "CORTA",
    "KFOR": "OFOR",
    "European Union": "Tarvenian Union",
    "EU": "TU",
    "Jens Stoltenberg": "Tarvo Brakovik",
    "Stoltenberg": "Brakovik",
    "Aleksandar Vučić": "Odrian Telšić",
    "Aleksandar Vucic": "Odrian Telsic",
    "Vučić": "Telšić",
    "Vucic": "Telsic",
    "Josep Borrell": "Ilmo Sandrell",
    "Serbia": "Veldania",
    "Serbian": "Veldanian",
    "Serbs": "Veldans",
    "Serb": "Veldan",
    "Belgrade": "Tolvik",
    "BELGRADE": "TOLVIK",
    "Kosovo": "Ormara",
    "Pristine": "Karsen",
    "Banjska": "Dulna",
    "Metohija": "Sarvia",
    "Bosnia": "Lutenia",
    "Russia": "Drossia",
    "Moscow": "Grenholm",
    "Ukraine": "Halmark",
    "Balkans": "Tarvens",
    "Balkan": "Tarven",
}


def renamed(text: str, names: Mapping[str, str]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    words = "|".join(map(re.escape, longest_first))
    return re.sub(rf"(?<![^\W_])(?:{words})(?![^\W_])", lambda name: names[name[0]], text)
