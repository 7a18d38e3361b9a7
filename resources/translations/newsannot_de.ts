<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>newsannot</name>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source> and {number} more</source>
        <translation> und {number} weitere</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>&amp;Another source…</source>
        <translation>&amp;Andere Quelle&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>&amp;Choose the file…</source>
        <translation>Datei &amp;wählen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Claim</source>
        <translation>A&amp;ussage</translation>
    </message>
    <message>
        <source>&amp;Copy as table</source>
        <translation>Als Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Einzelheiten &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy list</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Delete for good</source>
        <translation>Endgültig &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Delete for good…</source>
        <translation>Endgültig &amp;löschen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Derived from «{title}»</source>
        <translation>&amp;Fassung von „{title}“</translation>
    </message>
    <message>
        <source>&amp;Derived: {name}</source>
        <translation>&amp;Fassung: {name}</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;Drop</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keep in the set</source>
        <translation>In der Sammlung &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Keep the articles, to pair them anew</source>
        <translation>Die Artikel &amp;behalten, um sie neu zu paaren</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>So &amp;lassen</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Weglassen</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>&amp;No, I am another {name}</source>
        <translation>&amp;Nein, ich heiße nur auch {name}</translation>
    </message>
    <message>
        <source>&amp;No, I am {name}</source>
        <translation>&amp;Nein, ich bin {name}</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Pair</source>
        <translation>&amp;Paar</translation>
    </message>
    <message>
        <source>&amp;Place at the selection</source>
        <translation>An die Auswahl &amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Proposed pairs: {number}</source>
        <translation>&amp;Vorgeschlagene Paare: {number}</translation>
    </message>
    <message>
        <source>&amp;Rescue what can be read…</source>
        <translation>Lesbares &amp;retten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>&amp;Kopie speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>Als CSV &amp;speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Source: {name}</source>
        <translation>&amp;Quelle: {name}</translation>
    </message>
    <message>
        <source>&amp;Swap</source>
        <translation>&amp;Tauschen</translation>
    </message>
    <message>
        <source>&amp;Undo back to here…</source>
        <translation>&amp;Bis hierher rückgängig machen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Yes, go on as {name}</source>
        <translation>&amp;Ja, als {name} weiterarbeiten</translation>
    </message>
    <message>
        <source>1 attachment</source>
        <translation>1 Anhang</translation>
    </message>
    <message>
        <source>1 change of a pair</source>
        <translation>1 Änderung an einem Paar</translation>
    </message>
    <message>
        <source>1 change of evidence</source>
        <translation>1 Änderung an Belegen</translation>
    </message>
    <message>
        <source>1 change of reasons</source>
        <translation>1 Änderung an Gründen</translation>
    </message>
    <message>
        <source>1 claim made or cut</source>
        <translation>1 Aussage neu gefasst</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>1 Kommentar</translation>
    </message>
    <message>
        <source>1 correction</source>
        <translation>1 Korrektur</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 decision</source>
        <translation>1 Entscheidung</translation>
    </message>
    <message>
        <source>1 deleted passage</source>
        <translation>1 gelöschte Stelle</translation>
    </message>
    <message>
        <source>1 earlier mail</source>
        <translation>1 frühere Mail</translation>
    </message>
    <message>
        <source>1 equal figure</source>
        <translation>1 gleiche Zahl</translation>
    </message>
    <message>
        <source>1 equal quote</source>
        <translation>1 gleiches Zitat</translation>
    </message>
    <message>
        <source>1 footer</source>
        <translation>1 Fußzeile</translation>
    </message>
    <message>
        <source>1 header</source>
        <translation>1 Kopfzeile</translation>
    </message>
    <message>
        <source>1 hidden passage</source>
        <translation>1 verborgene Stelle</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>1 is ambiguous</source>
        <translation>1 ist mehrdeutig</translation>
    </message>
    <message>
        <source>1 is full agreement, 0 what chance alone would bring; nominal takes verdicts as the same or not, ordinal takes unsupported as further from matching than embellished. Each verdict is held against the rest.</source>
        <translation>1 ist volle Übereinstimmung, 0 was der Zufall allein brächte; nominal unterscheidet nur gleich und ungleich, ordinal sieht „unbelegt“ weiter von „belegt“ entfernt als „ausgeschmückt“. Jedes Urteil wird gegen die übrigen gehalten.</translation>
    </message>
    <message>
        <source>1 is lost</source>
        <translation>1 ist verloren</translation>
    </message>
    <message>
        <source>1 is still to be decided.</source>
        <translation>1 ist noch zu entscheiden.</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
    <message>
        <source>1 moves</source>
        <translation>1 wandert</translation>
    </message>
    <message>
        <source>1 new pair</source>
        <translation>1 neues Paar</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Anmerkung</translation>
    </message>
    <message>
        <source>1 omission judged</source>
        <translation>1 Weglassung beurteilt</translation>
    </message>
    <message>
        <source>1 other part</source>
        <translation>1 anderer Teil</translation>
    </message>
    <message>
        <source>1 pair</source>
        <translation>1 Paar</translation>
    </message>
    <message>
        <source>1 part of the menu</source>
        <translation>1 Teil des Menüs</translation>
    </message>
    <message>
        <source>1 passage seen, not linked</source>
        <translation>1 Stelle gesehen, nicht verknüpft</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>1 piece of evidence</source>
        <translation>1 Beleg</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>1 sentence that no claim cites</source>
        <translation>1 Satz, auf den sich keine Aussage stützt</translation>
    </message>
    <message>
        <source>1 stays</source>
        <translation>1 bleibt</translation>
    </message>
    <message>
        <source>1 step back or forth</source>
        <translation>1 Schritt zurück oder vor</translation>
    </message>
    <message>
        <source>1 tag</source>
        <translation>1 Urteil</translation>
    </message>
    <message>
        <source>1 tie in view</source>
        <translation>1 Verbindung zu sehen</translation>
    </message>
    <message>
        <source>1 verdict by {name}</source>
        <translation>1 Urteil von {name}</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message>
        <source>1 word reads differently</source>
        <translation>1 Wort liest sich anders</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>A claim cites it now</source>
        <translation>Jetzt stützt sich eine Aussage darauf</translation>
    </message>
    <message>
        <source>A copy is saved as {file}</source>
        <translation>Eine Kopie ist gespeichert als {file}</translation>
    </message>
    <message>
        <source>A fault in newsannot</source>
        <translation>Ein Fehler in newsannot</translation>
    </message>
    <message>
        <source>A new &amp;source</source>
        <translation>Neue &amp;Quelle</translation>
    </message>
    <message>
        <source>A note for the pair</source>
        <translation>Notiz zum Paar</translation>
    </message>
    <message>
        <source>A note is written for one pair at a time</source>
        <translation>Eine Notiz gilt immer für ein einzelnes Paar</translation>
    </message>
    <message>
        <source>A note on this claim; Esc leaves it</source>
        <translation>Notiz zu dieser Aussage; Esc verlässt sie</translation>
    </message>
    <message>
        <source>A pair is two articles. Open the source and the article derived from it.</source>
        <translation>Ein Paar besteht aus zwei Artikeln. Die Quelle und die daraus entstandene Fassung öffnen.</translation>
    </message>
    <message>
        <source>A pair?</source>
        <translation>Ein Paar?</translation>
    </message>
    <message>
        <source>A passage of the source</source>
        <translation>Eine Stelle der Quelle</translation>
    </message>
    <message>
        <source>A sentence that says two things becomes two claims</source>
        <translation>Ein Satz, der zweierlei sagt, wird zu zwei Aussagen</translation>
    </message>
    <message>
        <source>About newsannot</source>
        <translation>Über newsannot</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Accepted {verdict}</source>
        <translation>{verdict} übernommen</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Acts since then</source>
        <translation>Schritte seitdem</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Added a mark</source>
        <translation>Kennzeichnung hinzugefügt</translation>
    </message>
    <message>
        <source>Added the claim</source>
        <translation>Aussage hinzugefügt</translation>
    </message>
    <message>
        <source>Added: {here} is not in the evidence</source>
        <translation>Hinzugefügt: {here} steht nicht im Beleg</translation>
    </message>
    <message>
        <source>Adjudicate…</source>
        <translation>Entscheiden&#xa0;…</translation>
    </message>
    <message>
        <source>Adjudicating: keys decide, nobody&apos;s own verdicts change</source>
        <translation>Entscheiden: Tasten entscheiden, niemandes eigene Urteile ändern sich</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Einig</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>Übereinstimmung&#xa0;…</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Stimmt überein</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>All of it is in the source</source>
        <translation>Alles steht in der Quelle; M steht für „matching“</translation>
    </message>
    <message>
        <source>All other encodings (Space)</source>
        <translation>Alle anderen Zeichenkodierungen (Leertaste)</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>Alle Paare</translation>
    </message>
    <message>
        <source>All reasons, and passages of the source that may fit too (Space)</source>
        <translation>Alle Gründe und weitere Stellen der Quelle, die passen könnten (Leertaste)</translation>
    </message>
    <message>
        <source>All that several judged</source>
        <translation>Alle, die mehrere beurteilt haben</translation>
    </message>
    <message>
        <source>All that you had taken back is done again</source>
        <translation>Alles Zurückgenommene ist wiederhergestellt</translation>
    </message>
    <message>
        <source>All: {number}</source>
        <translation>Alle: {number}</translation>
    </message>
    <message>
        <source>An agency signs it: {source}</source>
        <translation>Eine Agentur zeichnet: {source}</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Annotator: {name}</source>
        <translation>Person: {name}</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Another backup</source>
        <translation>Andere Sicherung</translation>
    </message>
    <message>
        <source>Another encoding</source>
        <translation>Andere Zeichenkodierung</translation>
    </message>
    <message>
        <source>Another file is in the place of {file} by now. Nothing was changed; the window still has the set as you left it.</source>
        <translation>An der Stelle von {file} liegt inzwischen eine andere Datei. Nichts wurde geändert; das Fenster hat die Sammlung noch so, wie sie war.</translation>
    </message>
    <message>
        <source>Another pair with this source</source>
        <translation>Ein weiteres Paar mit dieser Quelle</translation>
    </message>
    <message>
        <source>Another speaker in the source</source>
        <translation>In der Quelle spricht jemand anderes</translation>
    </message>
    <message>
        <source>Another speaker · {words}</source>
        <translation>Jemand anderes spricht · {words}</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Jeder Grund</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Stand</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Jedes Schlagwort</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>Jedes Urteil</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>Appears here when both texts are read</source>
        <translation>Erscheint hier, sobald beide Texte ausgewertet sind</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Article files no longer open in newsannot</source>
        <translation>Artikeldateien werden nicht mehr mit newsannot geöffnet</translation>
    </message>
    <message>
        <source>Article files now open in newsannot</source>
        <translation>Artikeldateien werden jetzt mit newsannot geöffnet</translation>
    </message>
    <message>
        <source>Article files open in {names} again</source>
        <translation>Artikeldateien werden wieder mit {names} geöffnet</translation>
    </message>
    <message>
        <source>Article files still open in newsannot: no other program here opens them.</source>
        <translation>Artikeldateien werden weiter mit newsannot geöffnet: Kein anderes Programm auf diesem Rechner öffnet sie.</translation>
    </message>
    <message>
        <source>Articles &amp;left: {number}</source>
        <translation>Ü&amp;brige Artikel: {number}</translation>
    </message>
    <message>
        <source>Articles and pairs</source>
        <translation>Artikel und Paare</translation>
    </message>
    <message>
        <source>Articles in no pair</source>
        <translation>Artikel ohne Paar</translation>
    </message>
    <message>
        <source>Articles in no pair: {number}…</source>
        <translation>Artikel ohne Paar: {number}&#xa0;…</translation>
    </message>
    <message>
        <source>Articles of no pair: {number}.</source>
        <translation>Artikel ohne Paar: {number}.</translation>
    </message>
    <message>
        <source>Articles taken in: {number}.</source>
        <translation>Aufgenommene Artikel: {number}.</translation>
    </message>
    <message>
        <source>Articles that were there already: {number}.</source>
        <translation>Schon vorhandene Artikel: {number}.</translation>
    </message>
    <message>
        <source>Articles, pairs and sets</source>
        <translation>Artikel, Paare und Sammlungen</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>Stand {time}</translation>
    </message>
    <message>
        <source>Attributed here only</source>
        <translation>Nur hier zugeschrieben</translation>
    </message>
    <message>
        <source>Attribution lost</source>
        <translation>Zuschreibung verloren</translation>
    </message>
    <message>
        <source>Back to the texts</source>
        <translation>Zurück zu den Texten</translation>
    </message>
    <message>
        <source>Backups of a set may take</source>
        <translation>Sicherungen einer Sammlung dürfen belegen:</translation>
    </message>
    <message>
        <source>Backups that could not be rewritten were deleted: {names}.</source>
        <translation>Sicherungen, die sich nicht neu schreiben ließen, wurden gelöscht: {names}.</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Sicherungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>Baltisch</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Both texts are needed</source>
        <translation>Beide Texte werden gebraucht</translation>
    </message>
    <message>
        <source>Both texts are the same, word for word. Open the article derived from it.</source>
        <translation>Beide Texte sind Wort für Wort gleich. Die daraus entstandene Fassung öffnen.</translation>
    </message>
    <message>
        <source>Both texts scroll together</source>
        <translation>Beide Texte rollen gemeinsam</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Auslieferung</translation>
    </message>
    <message>
        <source>By everybody</source>
        <translation>Von allen</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>Von mir</translation>
    </message>
    <message>
        <source>By {name}</source>
        <translation>Von {name}</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Called otherwise</source>
        <translation>Anders genannt</translation>
    </message>
    <message>
        <source>Came with another record</source>
        <translation>Kam mit einem anderen Datensatz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled, nothing was changed.</source>
        <translation>Abgebrochen, nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Cancelled. What was taken in stays.</source>
        <translation>Abgebrochen. Was aufgenommen wurde, bleibt.</translation>
    </message>
    <message>
        <source>Caveats</source>
        <translation>Vorbehalte</translation>
    </message>
    <message>
        <source>Celtic</source>
        <translation>Keltisch</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>Mitteleuropäisch</translation>
    </message>
    <message>
        <source>Ch&amp;oose a file…</source>
        <translation>Datei &amp;wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Change annotator…</source>
        <translation>Person wechseln&#xa0;…</translation>
    </message>
    <message>
        <source>Change the name…</source>
        <translation>Namen ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Changed a mark</source>
        <translation>Kennzeichnung geändert</translation>
    </message>
    <message>
        <source>Changed the pair&apos;s tags</source>
        <translation>Schlagwörter des Paars geändert</translation>
    </message>
    <message>
        <source>Changed whether it is unsure</source>
        <translation>Unsicherheit geändert</translation>
    </message>
    <message>
        <source>Check the set</source>
        <translation>Sammlung prüfen</translation>
    </message>
    <message>
        <source>Checking the set. Go on working; the result comes here.</source>
        <translation>Die Sammlung wird geprüft. Die Arbeit kann weitergehen; das Ergebnis erscheint hier.</translation>
    </message>
    <message>
        <source>Chinese, simplified</source>
        <translation>Chinesisch, vereinfacht</translation>
    </message>
    <message>
        <source>Chinese, traditional</source>
        <translation>Chinesisch, traditionell</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Choose a claim first</source>
        <translation>Zuerst eine Aussage wählen</translation>
    </message>
    <message>
        <source>Choose a claim, or select words in the derived article</source>
        <translation>Eine Aussage wählen oder Wörter in der Fassung markieren</translation>
    </message>
    <message>
        <source>Choose a name in the list of names first</source>
        <translation>Zuerst einen Namen in der Namensliste wählen</translation>
    </message>
    <message>
        <source>Choose a row to see its words in both texts</source>
        <translation>Eine Zeile wählen, um ihre Wörter in beiden Texten zu sehen</translation>
    </message>
    <message>
        <source>Choose an act of yours in the list</source>
        <translation>Einen eigenen Schritt in der Liste wählen</translation>
    </message>
    <message>
        <source>Choose another source for the chosen row (F2)</source>
        <translation>Eine andere Quelle für die gewählte Zeile wählen (F2)</translation>
    </message>
    <message>
        <source>Choose reasons</source>
        <translation>Gründe auswählen</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>Selbst gewählt</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Claim deleted; {key} brings it back</source>
        <translation>Aussage gelöscht; {key} holt sie zurück</translation>
    </message>
    <message>
        <source>Claim {number} of {total}</source>
        <translation>Aussage {number} von {total}</translation>
    </message>
    <message>
        <source>Claim: {words}</source>
        <translation>Aussage: {words}</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Claims and verdicts</source>
        <translation>Aussagen und Urteile</translation>
    </message>
    <message>
        <source>Claims appear here when both texts are read</source>
        <translation>Hier erscheinen die Aussagen, sobald beide Texte ausgewertet sind</translation>
    </message>
    <message>
        <source>Claims cite it, without the denial</source>
        <translation>Aussagen stützen sich darauf, ohne das Dementi</translation>
    </message>
    <message>
        <source>Claims judged by {name}: {number}</source>
        <translation>Von {name} beurteilte Aussagen: {number}</translation>
    </message>
    <message>
        <source>Claims made and cut</source>
        <translation>Neu gefasste Aussagen</translation>
    </message>
    <message>
        <source>Claims measured</source>
        <translation>Gemessene Aussagen</translation>
    </message>
    <message>
        <source>Claims overlap</source>
        <translation>Überschneidung der Aussagen</translation>
    </message>
    <message>
        <source>Clauses as claims</source>
        <translation>Teilsätze als Aussagen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation>Wörter löschen</translation>
    </message>
    <message>
        <source>Clear verdict</source>
        <translation>Urteil aufheben</translation>
    </message>
    <message>
        <source>Cleared the verdict</source>
        <translation>Urteil aufgehoben</translation>
    </message>
    <message>
        <source>Clearly</source>
        <translation>Eindeutig</translation>
    </message>
    <message>
        <source>Click to go there</source>
        <translation>Klicken, um hinzugehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close tags and note</source>
        <translation>Schlagwörter und Notiz schließen</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>&amp;Vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa of a person&apos;s verdicts with each other person&apos;s, counted together; who is far below the rest reads the rules otherwise.</source>
        <translation>Cohens Kappa der Urteile einer Person mit denen jeder anderen, zusammen gezählt; wer weit unter den übrigen liegt, versteht die Regeln anders.</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa on the claims that both judged; the overlaps are the mean share of their words that both marked, as claim and as evidence.</source>
        <translation>Cohens Kappa über die Aussagen, die beide beurteilt haben; die Überschneidungen sind der mittlere Anteil der Wörter, die beide markiert haben, als Aussage und als Beleg.</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Compare with the files</source>
        <translation>Mit den Dateien vergleichen</translation>
    </message>
    <message>
        <source>Compare words</source>
        <translation>Wörter vergleichen</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>Comparing the articles</source>
        <translation>Die Artikel werden verglichen</translation>
    </message>
    <message>
        <source>Comparing the articles: {done} of {total}</source>
        <translation>Die Artikel werden verglichen: {done} von {total}</translation>
    </message>
    <message>
        <source>Comparing the texts</source>
        <translation>Die Texte werden verglichen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copied {count} claims as a table</source>
        <translation>{count} Aussagen als Tabelle kopiert</translation>
    </message>
    <message>
        <source>Copy claims as table</source>
        <translation>Aussagen als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen rows, or all where none is (Ctrl+C)</source>
        <translation>Die gewählten Zeilen kopieren, oder alle, wo keine gewählt ist (Strg+C)</translation>
    </message>
    <message>
        <source>Copy the text where it is, then press the button.</source>
        <translation>Den Text dort kopieren, wo er steht, dann auf die Schaltfläche klicken.</translation>
    </message>
    <message>
        <source>Corrections of names and marks</source>
        <translation>Korrekturen von Namen und Kennzeichnungen</translation>
    </message>
    <message>
        <source>Count &amp;again</source>
        <translation>&amp;Neu zählen</translation>
    </message>
    <message>
        <source>Counting the verdicts</source>
        <translation>Die Urteile werden gezählt</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Kyrillisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Damaged pairs that were left out: {number}: {names}</source>
        <translation>Weggelassene beschädigte Paare: {number}: {names}</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Decide as {name}: verdict, evidence and reasons</source>
        <translation>Entscheiden wie {name}: Urteil, Belege und Gründe</translation>
    </message>
    <message>
        <source>Decide first</source>
        <translation>Zuerst entscheiden</translation>
    </message>
    <message>
        <source>Decide: {meaning}</source>
        <translation>Entscheiden: {meaning}</translation>
    </message>
    <message>
        <source>Decided by {name}: {verdict}</source>
        <translation>Entschieden von {name}: {verdict}</translation>
    </message>
    <message>
        <source>Decided {verdict}</source>
        <translation>Entschieden: {verdict}</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Delete claim</source>
        <translation>Aussage löschen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete pair for good…</source>
        <translation>Paar endgültig löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Delete the chosen article from the set and its backups (Del)</source>
        <translation>Den gewählten Artikel aus der Sammlung und ihren Sicherungen löschen (Entf)</translation>
    </message>
    <message>
        <source>Delete this article for good?</source>
        <translation>Diesen Artikel endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete this pair for good?</source>
        <translation>Dieses Paar endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete {number} articles for good?</source>
        <translation>{number} Artikel endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete {number} pairs for good?</source>
        <translation>{number} Paare endgültig löschen?</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>Endgültig gelöscht</translation>
    </message>
    <message>
        <source>Deleted from the set, but not from these files, which nobody may change: {names}.</source>
        <translation>Aus der Sammlung gelöscht, aber nicht aus diesen Dateien, die niemand ändern darf: {names}.</translation>
    </message>
    <message>
        <source>Deleted from the set, but not yet from all of its file and its backups: {problem}. That goes on when the set is opened next.</source>
        <translation>Aus der Sammlung gelöscht, aber noch nicht aus ihrer ganzen Datei und den Sicherungen: {problem}. Das geht beim nächsten Öffnen der Sammlung weiter.</translation>
    </message>
    <message>
        <source>Deleted from the set. Another program reads it now: what it keeps beside the set is deleted when the set is opened next.</source>
        <translation>Aus der Sammlung gelöscht. Ein anderes Programm liest sie gerade: Was es neben der Sammlung hält, wird beim nächsten Öffnen gelöscht.</translation>
    </message>
    <message>
        <source>Deleted the claim</source>
        <translation>Aussage gelöscht</translation>
    </message>
    <message>
        <source>Deleted the note</source>
        <translation>Notiz gelöscht</translation>
    </message>
    <message>
        <source>Deleting for good</source>
        <translation>Wird endgültig gelöscht</translation>
    </message>
    <message>
        <source>Deleting what was to be deleted for good</source>
        <translation>Was endgültig gelöscht werden sollte, wird gelöscht</translation>
    </message>
    <message>
        <source>Denials</source>
        <translation>Dementis</translation>
    </message>
    <message>
        <source>Derived</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Derived article</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Derived: nobody named. Source: {there}.</source>
        <translation>Fassung: niemand genannt. Quelle: {there}.</translation>
    </message>
    <message>
        <source>Derived: {here}. Source: {there}.</source>
        <translation>Fassung: {here}. Quelle: {there}.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Did a step again</source>
        <translation>Schritt wiederhergestellt</translation>
    </message>
    <message>
        <source>Direct quote</source>
        <translation>Direktes Zitat</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Ausblenden (Esc)</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung ausblenden</translation>
    </message>
    <message>
        <source>Do not open it (Esc)</source>
        <translation>Nicht öffnen (Esc)</translation>
    </message>
    <message>
        <source>Do not open this file</source>
        <translation>Diese Datei nicht öffnen</translation>
    </message>
    <message>
        <source>Does again all that you have taken back</source>
        <translation>Stellt alles Zurückgenommene wieder her</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>Wiederhergestellt: {act}</translation>
    </message>
    <message>
        <source>Drag to move the end</source>
        <translation>Ziehen verschiebt das Ende</translation>
    </message>
    <message>
        <source>Drag to move the start</source>
        <translation>Ziehen verschiebt den Anfang</translation>
    </message>
    <message>
        <source>Drawing page {number}</source>
        <translation>Seite {number} wird gezeichnet</translation>
    </message>
    <message>
        <source>Drop the source and the article derived from it here, or open them. Nothing leaves this computer.</source>
        <translation>Die Quelle und die daraus entstandene Fassung hierher ziehen oder öffnen. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Dropped: {here} is not in the claim</source>
        <translation>Weggelassen: {here} steht nicht in der Aussage</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Each person against all others</source>
        <translation>Jede Person gegen alle anderen</translation>
    </message>
    <message>
        <source>Each sentence is one claim</source>
        <translation>Jeder Satz ist eine Aussage</translation>
    </message>
    <message>
        <source>Each text scrolls on its own</source>
        <translation>Jeder Text rollt für sich</translation>
    </message>
    <message>
        <source>Each two people</source>
        <translation>Je zwei Personen</translation>
    </message>
    <message>
        <source>Embellished</source>
        <translation>Ausgeschmückt</translation>
    </message>
    <message>
        <source>Encoding of {name}</source>
        <translation>Zeichenkodierung von {name}</translation>
    </message>
    <message>
        <source>Encodings, the likeliest first</source>
        <translation>Zeichenkodierungen, die wahrscheinlichste zuerst</translation>
    </message>
    <message>
        <source>End of claim {number}</source>
        <translation>Ende von Aussage {number}</translation>
    </message>
    <message>
        <source>End of the evidence</source>
        <translation>Ende des Belegs</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Every article of the set is in a pair. Import more with Ctrl+I.</source>
        <translation>Jeder Artikel der Sammlung gehört zu einem Paar. Mit Strg+I weitere importieren.</translation>
    </message>
    <message>
        <source>Every claim is tagged</source>
        <translation>Alle Aussagen sind beurteilt</translation>
    </message>
    <message>
        <source>Every claim is tagged. {key} marks the pair as done.</source>
        <translation>Alle Aussagen sind beurteilt. {key} kennzeichnet das Paar als fertig.</translation>
    </message>
    <message>
        <source>Everybody&apos;s verdicts</source>
        <translation>Urteile aller</translation>
    </message>
    <message>
        <source>Everybody&apos;s verdicts are shown</source>
        <translation>Die Urteile aller sind zu sehen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Evidence in the source</source>
        <translation>Beleg in der Quelle</translation>
    </message>
    <message>
        <source>Evidence of the claim at hand: {words}</source>
        <translation>Beleg der aktuellen Aussage: {words}</translation>
    </message>
    <message>
        <source>Evidence of the current claim</source>
        <translation>Belege der aktuellen Aussage</translation>
    </message>
    <message>
        <source>Evidence overlaps</source>
        <translation>Überschneidung der Belege</translation>
    </message>
    <message>
        <source>Export (JSONL)</source>
        <translation>Exportieren (JSONL)</translation>
    </message>
    <message>
        <source>Export (JSONL)…</source>
        <translation>Exportieren (JSONL)&#xa0;…</translation>
    </message>
    <message>
        <source>Exported files, and copies elsewhere such as on a synced drive, cannot be reached.</source>
        <translation>Exportierte Dateien und Kopien anderswo, etwa in einem abgeglichenen Ordner, sind nicht erreichbar.</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>Exportiert nach {file}</translation>
    </message>
    <message>
        <source>Exported to {file}, but for damaged pairs: {names}</source>
        <translation>Exportiert nach {file}, ohne beschädigte Paare: {names}</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Find in both texts</source>
        <translation>In beiden Texten suchen</translation>
    </message>
    <message>
        <source>Find in both texts…</source>
        <translation>In beiden Texten suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Find in the file</source>
        <translation>In der Datei suchen</translation>
    </message>
    <message>
        <source>Find in the other text</source>
        <translation>Im anderen Text suchen</translation>
    </message>
    <message>
        <source>Fine to leave out</source>
        <translation>Darf fehlen</translation>
    </message>
    <message>
        <source>For a document or a sheet</source>
        <translation>Für ein Dokument oder eine Tabelle</translation>
    </message>
    <message>
        <source>For a spreadsheet</source>
        <translation>Für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Forget the correction</source>
        <translation>Korrektur vergessen</translation>
    </message>
    <message>
        <source>Forgot a correction of names</source>
        <translation>Namenskorrektur vergessen</translation>
    </message>
    <message>
        <source>Found: {words}</source>
        <translation>Gefunden: {words}</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Aus einer &amp;Datei&#xa0;…</translation>
    </message>
    <message>
        <source>From now on claims are clauses; what you tagged stays</source>
        <translation>Aussagen sind ab jetzt Teilsätze; Urteile bleiben erhalten</translation>
    </message>
    <message>
        <source>From now on claims are whole sentences; what you tagged stays</source>
        <translation>Aussagen sind ab jetzt ganze Sätze; Urteile bleiben erhalten</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Von Anfang an</translation>
    </message>
    <message>
        <source>From the end</source>
        <translation>Vom Ende an</translation>
    </message>
    <message>
        <source>From {file}: pairs that are new: {added}, joined with what was here: {joined}, unchanged: {unchanged}.</source>
        <translation>Aus {file}: neue Paare: {added}, mit Vorhandenem zusammengeführt: {joined}, unverändert: {unchanged}.</translation>
    </message>
    <message>
        <source>Gave the reason {reason}</source>
        <translation>Grund „{reason}“ gegeben</translation>
    </message>
    <message>
        <source>Gave {verdict} again</source>
        <translation>{verdict} wieder gegeben</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Give your own verdict first, then the suggestion shows</source>
        <translation>Erst selbst urteilen, dann erscheint der Vorschlag</translation>
    </message>
    <message>
        <source>Gives the claim this verdict and adds the reason</source>
        <translation>Gibt der Aussage dieses Urteil und fügt den Grund hinzu</translation>
    </message>
    <message>
        <source>Gives the claim this verdict, adds the reason and links what contradicts it</source>
        <translation>Gibt der Aussage dieses Urteil, fügt den Grund hinzu und verknüpft, was ihr widerspricht</translation>
    </message>
    <message>
        <source>Go on with a set</source>
        <translation>Mit einer Sammlung weiterarbeiten</translation>
    </message>
    <message>
        <source>Go on with what {name} has tagged</source>
        <translation>Mit dem weiterarbeiten, was {name} beurteilt hat</translation>
    </message>
    <message>
        <source>Go through what is marked here</source>
        <translation>Durch die Markierungen hier gehen</translation>
    </message>
    <message>
        <source>Go to the derived article</source>
        <translation>Zur Fassung</translation>
    </message>
    <message>
        <source>Go to the next untagged claim, then to the unsure ones</source>
        <translation>Zur nächsten offenen Aussage, danach zu den unsicheren</translation>
    </message>
    <message>
        <source>Go to the next word that reads differently</source>
        <translation>Zum nächsten Wort, das sich anders liest</translation>
    </message>
    <message>
        <source>Go to the panel</source>
        <translation>Zur Seitenleiste</translation>
    </message>
    <message>
        <source>Go to the source</source>
        <translation>Zur Quelle</translation>
    </message>
    <message>
        <source>Going through what you did</source>
        <translation>Die eigenen Schritte werden durchgegangen</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hedged here only</source>
        <translation>Nur hier eingeschränkt</translation>
    </message>
    <message>
        <source>Hedges</source>
        <translation>Vorbehalte</translation>
    </message>
    <message>
        <source>Hedges and attribution</source>
        <translation>Vorbehalt und Zuschreibung</translation>
    </message>
    <message>
        <source>Hide others&apos; verdicts</source>
        <translation>Urteile anderer verbergen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf&#xa0;…</translation>
    </message>
    <message>
        <source>Hold an article against its source</source>
        <translation>Einen Artikel an seiner Quelle prüfen</translation>
    </message>
    <message>
        <source>Hold an article against its source, claim by claim.</source>
        <translation>Einen Artikel an seiner Quelle prüfen, Aussage für Aussage.</translation>
    </message>
    <message>
        <source>How many pairs have each tag.</source>
        <translation>Wie viele Paare jedes Schlagwort haben.</translation>
    </message>
    <message>
        <source>How often each person gave each verdict; unsure claims want another look.</source>
        <translation>Wie oft jede Person jedes Urteil gab; unsichere Aussagen brauchen einen zweiten Blick.</translation>
    </message>
    <message>
        <source>How often each reason was given; a claim can have several.</source>
        <translation>Wie oft jeder Grund genannt wurde; eine Aussage kann mehrere haben.</translation>
    </message>
    <message>
        <source>How often {one} said what stands at the left where {other} said what stands above.</source>
        <translation>Wie oft {one} sagte, was links steht, wo {other} sagte, was oben steht.</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>I am {name}</source>
        <translation>Ich bin {name}</translation>
    </message>
    <message>
        <source>If it happens again, send the details or the log file to those who look after newsannot for you. Neither quotes your articles or names their files.</source>
        <translation>Tritt der Fehler wieder auf, die Einzelheiten oder die Protokolldatei an die Stelle schicken, die newsannot betreut. Beide zitieren keine Artikel und nennen keine Dateinamen.</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import all articles and pairs of a folder</source>
        <translation>Alle Artikel und Paare eines Ordners importieren</translation>
    </message>
    <message>
        <source>Import articles and pairs into the set</source>
        <translation>Artikel und Paare in die Sammlung importieren</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Importing {done} of {total}</source>
        <translation>Import: {done} von {total}</translation>
    </message>
    <message>
        <source>In Finder, select an article file, choose File &gt; Get Info, pick the program under «Open with» and press «Change All».</source>
        <translation>Im Finder eine Artikeldatei auswählen, im Menü „Ablage“ „Informationen“ wählen, unter „Öffnen mit“ das Programm angeben und „Alle ändern“ drücken.</translation>
    </message>
    <message>
        <source>In all pairs</source>
        <translation>In allen Paaren</translation>
    </message>
    <message>
        <source>In all {number} pairs that use this text</source>
        <translation>In allen {number} Paaren mit diesem Text</translation>
    </message>
    <message>
        <source>In another office</source>
        <translation>In einem anderen Amt</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>In den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>In the list of pairs</source>
        <translation>In der Liste der Paare</translation>
    </message>
    <message>
        <source>In the pair that is open</source>
        <translation>Im geöffneten Paar</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>In der Quelle</translation>
    </message>
    <message>
        <source>In the source {there} says this, not {here}</source>
        <translation>In der Quelle sagt das {there}, nicht {here}</translation>
    </message>
    <message>
        <source>In this pair no claim is judged by two people</source>
        <translation>In diesem Paar haben keine zwei Personen dieselbe Aussage beurteilt</translation>
    </message>
    <message>
        <source>In this pair nobody differs from anybody</source>
        <translation>In diesem Paar sind sich alle einig</translation>
    </message>
    <message>
        <source>In which pairs</source>
        <translation>In welchen Paaren</translation>
    </message>
    <message>
        <source>Indirect quote</source>
        <translation>Indirektes Zitat</translation>
    </message>
    <message>
        <source>Into a folder of this computer alone</source>
        <translation>In einen Ordner nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Into a new set; the damaged file stays as it is</source>
        <translation>In eine neue Sammlung; die beschädigte Datei bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>It begins a pair</source>
        <translation>Damit beginnt ein Paar</translation>
    </message>
    <message>
        <source>It can be shown when both articles are open</source>
        <translation>Zu sehen, sobald beide Artikel geöffnet sind</translation>
    </message>
    <message>
        <source>It cannot be undone</source>
        <translation>Das lässt sich nicht rückgängig machen</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>It goes nowhere, nor do others chosen with it; undo brings them back</source>
        <translation>Es kommt nirgendwohin, ebenso was mit ihm gewählt ist; „Rückgängig“ holt es zurück</translation>
    </message>
    <message>
        <source>It goes to the place that is chosen in the list</source>
        <translation>Es kommt an die Stelle, die in der Liste gewählt ist</translation>
    </message>
    <message>
        <source>It goes to the words that are selected in the new text</source>
        <translation>Es kommt an die Wörter, die im neuen Text markiert sind</translation>
    </message>
    <message>
        <source>It has a byline: {source}</source>
        <translation>Ein Name steht darüber: {source}</translation>
    </message>
    <message>
        <source>It has one name only</source>
        <translation>Es gibt nur einen Namen</translation>
    </message>
    <message>
        <source>It is decided as {name} says</source>
        <translation>Entschieden ist, was {name} sagt</translation>
    </message>
    <message>
        <source>It is longer: {source} words against {derived}</source>
        <translation>Länger: {source} Wörter gegenüber {derived}</translation>
    </message>
    <message>
        <source>It is not opened</source>
        <translation>Nichts wird geöffnet</translation>
    </message>
    <message>
        <source>It is older: {source} against {derived}</source>
        <translation>Älter: {source} gegenüber {derived}</translation>
    </message>
    <message>
        <source>It quotes more: {source} words against {derived}</source>
        <translation>Mehr Zitate: {source} Wörter gegenüber {derived}</translation>
    </message>
    <message>
        <source>It says who said what {source} times, the other one {derived} times</source>
        <translation>Sagt {source}-mal, wer etwas gesagt hat, der andere Text {derived}-mal</translation>
    </message>
    <message>
        <source>It would be the derived one: the other {reasons}</source>
        <translation>Das wäre die Fassung: Der andere Text {reasons}</translation>
    </message>
    <message>
        <source>It would be the source: it {reasons}</source>
        <translation>Das wäre die Quelle: Der Text {reasons}</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Join with the next claim</source>
        <translation>Mit der nächsten Aussage verbinden</translation>
    </message>
    <message>
        <source>Joined claims</source>
        <translation>Aussagen verbunden</translation>
    </message>
    <message>
        <source>Joined from separate passages of the source</source>
        <translation>Aus getrennten Stellen der Quelle zusammengesetzt</translation>
    </message>
    <message>
        <source>Joined names</source>
        <translation>Namen verbunden</translation>
    </message>
    <message>
        <source>Joined. The verdicts differed: give the claim one</source>
        <translation>Verbunden. Die Urteile waren verschieden: die Aussage neu beurteilen</translation>
    </message>
    <message>
        <source>Judge first, then show suggestions</source>
        <translation>Erst urteilen, dann Vorschläge zeigen</translation>
    </message>
    <message>
        <source>Judge first: the suggestion shows once there is a verdict</source>
        <translation>Erst urteilen: Der Vorschlag erscheint, sobald es ein Urteil gibt</translation>
    </message>
    <message>
        <source>Judged an omission</source>
        <translation>Weglassung beurteilt</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>Keep the original files in the set</source>
        <translation>Originaldateien in der Sammlung behalten</translation>
    </message>
    <message>
        <source>Keep the text</source>
        <translation>Den Text behalten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, over everybody</source>
        <translation>Krippendorffs Alpha, über alle</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Layers…</source>
        <translation>Ebenen&#xa0;…</translation>
    </message>
    <message>
        <source>Leave &amp;it</source>
        <translation>Nicht &amp;verwenden</translation>
    </message>
    <message>
        <source>Leave it to the machine again whom these names mean: {names}</source>
        <translation>Wieder das Programm entscheiden lassen, wen diese Namen meinen: {names}</translation>
    </message>
    <message>
        <source>Leave off (Esc)</source>
        <translation>Aufhören (Esc)</translation>
    </message>
    <message>
        <source>Leave the rest; what was taken in stays</source>
        <translation>Den Rest liegen lassen; was aufgenommen wurde, bleibt</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>Unverändert gelassen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Left out of {file}: {difference}.</source>
        <translation>Aus {file} weggelassen: {difference}.</translation>
    </message>
    <message>
        <source>Left out or refused beside these: {number}.</source>
        <translation>Außerdem weggelassen oder abgelehnt: {number}.</translation>
    </message>
    <message>
        <source>Left out: {kinds}. All else is in the text.</source>
        <translation>Weggelassen: {kinds}. Alles andere steht im Text.</translation>
    </message>
    <message>
        <source>Left out: {kind}</source>
        <translation>Weggelassen: {kind}</translation>
    </message>
    <message>
        <source>Left, for somebody has said something of them: {number}.</source>
        <translation>Geblieben, denn jemand hat dazu etwas gesagt: {number}.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Likely partners</source>
        <translation>Wahrscheinliche Partner</translation>
    </message>
    <message>
        <source>Likely, the likeliest first:</source>
        <translation>Wahrscheinlich, das Wahrscheinlichste zuerst:</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Link as contradicting</source>
        <translation>Als Widerspruch verknüpfen</translation>
    </message>
    <message>
        <source>Link as partly supporting</source>
        <translation>Als Teilbeleg verknüpfen</translation>
    </message>
    <message>
        <source>Link selection</source>
        <translation>Auswahl verknüpfen</translation>
    </message>
    <message>
        <source>Link selection as evidence</source>
        <translation>Auswahl als Beleg verknüpfen</translation>
    </message>
    <message>
        <source>Link the words selected in the source as evidence</source>
        <translation>Die in der Quelle markierten Wörter als Beleg verknüpfen</translation>
    </message>
    <message>
        <source>Link to the claim at hand</source>
        <translation>Mit der aktuellen Aussage verknüpfen</translation>
    </message>
    <message>
        <source>Linked evidence</source>
        <translation>Beleg verknüpft</translation>
    </message>
    <message>
        <source>Little speaks for either: which is the source is a guess</source>
        <translation>Wenig spricht für eins von beiden: Welches die Quelle ist, ist geraten</translation>
    </message>
    <message>
        <source>Look the pairs over: untick what is none, swap what stands the wrong way round.</source>
        <translation>Die Paare durchsehen: abwählen, was keins ist; tauschen, was verkehrt herum steht.</translation>
    </message>
    <message>
        <source>Looking at the articles: {done}</source>
        <translation>Artikel werden angesehen: {done}</translation>
    </message>
    <message>
        <source>Looking for files to import</source>
        <translation>Dateien zum Importieren werden gesucht</translation>
    </message>
    <message>
        <source>Looking for the file</source>
        <translation>Die Datei wird gesucht</translation>
    </message>
    <message>
        <source>Looking through the set…</source>
        <translation>Die Sammlung wird durchgesehen&#xa0;…</translation>
    </message>
    <message>
        <source>Looking through {folder}</source>
        <translation>{folder} wird durchgesehen</translation>
    </message>
    <message>
        <source>Looking through {folder}: {done} of {total} files</source>
        <translation>{folder} wird durchgesehen: {done} von {total} Dateien</translation>
    </message>
    <message>
        <source>Lost: {what}.</source>
        <translation>Verloren: {what}.</translation>
    </message>
    <message>
        <source>MIT licence. Uses Qt under the LGPL.</source>
        <translation>MIT-Lizenz. Verwendet Qt unter der LGPL.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Make a claim of the selection</source>
        <translation>Auswahl zur Aussage machen</translation>
    </message>
    <message>
        <source>Make pairs of the rows with a tick</source>
        <translation>Aus den angehakten Zeilen Paare machen</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>Maltesisch</translation>
    </message>
    <message>
        <source>Mark as a name</source>
        <translation>Als Namen kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as a quote</source>
        <translation>Als Zitat kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as not article text</source>
        <translation>Als „kein Artikeltext“ kennzeichnen</translation>
    </message>
    <message>
        <source>Mark for another look</source>
        <translation>Für einen zweiten Blick vormerken</translation>
    </message>
    <message>
        <source>Markdown text</source>
        <translation>Markdown-Text</translation>
    </message>
    <message>
        <source>Marked the pair as done</source>
        <translation>Paar als fertig gekennzeichnet</translation>
    </message>
    <message>
        <source>Marked the pair as not done</source>
        <translation>Paar als nicht fertig gekennzeichnet</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Measure the time for each claim</source>
        <translation>Die Zeit für jede Aussage messen</translation>
    </message>
    <message>
        <source>Merge another set into this one</source>
        <translation>Eine andere Sammlung in diese übernehmen</translation>
    </message>
    <message>
        <source>Merge another set…</source>
        <translation>Andere Sammlung zusammenführen&#xa0;…</translation>
    </message>
    <message>
        <source>Merging {file}</source>
        <translation>{file} wird zusammengeführt</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Weitere Befehle</translation>
    </message>
    <message>
        <source>More exact than the source</source>
        <translation>Genauer als die Quelle</translation>
    </message>
    <message>
        <source>Most words read differently</source>
        <translation>Die meisten Wörter lesen sich anders</translation>
    </message>
    <message>
        <source>Move the end</source>
        <translation>Ende verschieben</translation>
    </message>
    <message>
        <source>Move the start</source>
        <translation>Anfang verschieben</translation>
    </message>
    <message>
        <source>My articles</source>
        <translation>Meine Artikel</translation>
    </message>
    <message>
        <source>My verdicts</source>
        <translation>Eigene Urteile</translation>
    </message>
    <message>
        <source>Named more fully</source>
        <translation>Ausführlicher genannt</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Names and figures that the other one lacks: {source} against {derived}</source>
        <translation>Namen und Zahlen, die dem anderen Text fehlen: {source} gegenüber {derived}</translation>
    </message>
    <message>
        <source>Names and suggestions are weaker without a language model</source>
        <translation>Ohne Sprachmodell sind Namen und Vorschläge unsicherer</translation>
    </message>
    <message>
        <source>Names of organisations and what is not article text do not count.</source>
        <translation>Namen von Organisationen und was kein Artikeltext ist, zählen nicht.</translation>
    </message>
    <message>
        <source>Narrower lines</source>
        <translation>Schmalere Zeilen</translation>
    </message>
    <message>
        <source>Neither article names anybody</source>
        <translation>Kein Artikel nennt jemanden</translation>
    </message>
    <message>
        <source>Neither in the source nor in the derived text</source>
        <translation>Weder in der Quelle noch in der Fassung</translation>
    </message>
    <message>
        <source>Neither text comes from a file</source>
        <translation>Keiner der Texte kommt aus einer Datei</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New set</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>New set…</source>
        <translation>Neue Sammlung&#xa0;…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Next &amp;difference</source>
        <translation>Nächster &amp;Unterschied</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Nächste Aussage</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Next mention of the name</source>
        <translation>Nächste Nennung des Namens</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation>Nächstes Paar</translation>
    </message>
    <message>
        <source>Next unfinished pair</source>
        <translation>Nächstes unfertiges Paar</translation>
    </message>
    <message>
        <source>Next untagged</source>
        <translation>Nächste offene</translation>
    </message>
    <message>
        <source>Next untagged claim</source>
        <translation>Nächste offene Aussage</translation>
    </message>
    <message>
        <source>No backup of the set could be made: {problem}. What you do is saved in the set.</source>
        <translation>Von der Sammlung ließ sich keine Sicherung anlegen: {problem}. Die Arbeit wird in der Sammlung gespeichert.</translation>
    </message>
    <message>
        <source>No claim cites {words}</source>
        <translation>Keine Aussage stützt sich auf {words}</translation>
    </message>
    <message>
        <source>No claim is chosen</source>
        <translation>Keine Aussage gewählt</translation>
    </message>
    <message>
        <source>No claim is told with more or less reserve than its evidence</source>
        <translation>Keine Aussage ist mehr oder weniger vorsichtig als ihr Beleg</translation>
    </message>
    <message>
        <source>No claim is untagged or unsure</source>
        <translation>Keine Aussage ist offen oder unsicher</translation>
    </message>
    <message>
        <source>No evidence linked</source>
        <translation>Kein Beleg verknüpft</translation>
    </message>
    <message>
        <source>No language model: rules only</source>
        <translation>Kein Sprachmodell: nur Regeln</translation>
    </message>
    <message>
        <source>No likely partner in this folder.</source>
        <translation>Kein wahrscheinlicher Partner in diesem Ordner.</translation>
    </message>
    <message>
        <source>No other pair has any: this one is not decided yet</source>
        <translation>Kein anderes Paar hat welche: Diese ist noch nicht entschieden</translation>
    </message>
    <message>
        <source>No other pair has anything to decide</source>
        <translation>In keinem anderen Paar ist etwas zu entscheiden</translation>
    </message>
    <message>
        <source>No other pair is unfinished</source>
        <translation>Kein anderes Paar ist unfertig</translation>
    </message>
    <message>
        <source>No pair has all of this: {what}.</source>
        <translation>Kein Paar hat all das: {what}.</translation>
    </message>
    <message>
        <source>No pair has {what}.</source>
        <translation>Kein Paar hat {what}.</translation>
    </message>
    <message>
        <source>No pair is chosen</source>
        <translation>Kein Paar gewählt</translation>
    </message>
    <message>
        <source>No pair is open</source>
        <translation>Kein Paar geöffnet</translation>
    </message>
    <message>
        <source>No row has a tick</source>
        <translation>Keine Zeile ist angehakt</translation>
    </message>
    <message>
        <source>No row is chosen</source>
        <translation>Keine Zeile gewählt</translation>
    </message>
    <message>
        <source>No set is open</source>
        <translation>Keine Sammlung geöffnet</translation>
    </message>
    <message>
        <source>No suggestion: too little speaks for {first}</source>
        <translation>Kein Vorschlag: Für „{first}“ spricht zu wenig</translation>
    </message>
    <message>
        <source>No suggestion: {first} and {second} are close</source>
        <translation>Kein Vorschlag: „{first}“ und „{second}“ liegen nah beieinander</translation>
    </message>
    <message>
        <source>No ties in view</source>
        <translation>Keine Verbindung zu sehen</translation>
    </message>
    <message>
        <source>No two of the articles look like a pair. Open one to choose its partner.</source>
        <translation>Keine zwei der Artikel sehen nach einem Paar aus. Einen öffnen, um seinen Partner zu wählen.</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Kein Urteil</translation>
    </message>
    <message>
        <source>Nominal</source>
        <translation>Nominal</translation>
    </message>
    <message>
        <source>None of the verbatim words are in quotation marks</source>
        <translation>Keins der wörtlichen Wörter steht in Anführungszeichen</translation>
    </message>
    <message>
        <source>Nordic</source>
        <translation>Nordisch</translation>
    </message>
    <message>
        <source>Not &amp;now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>Not a regular expression, at character {place}: {why}.</source>
        <translation>Kein regulärer Ausdruck, bei Zeichen {place}: {why}.</translation>
    </message>
    <message>
        <source>Not article text</source>
        <translation>Kein Artikeltext</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Nicht entschieden</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht fertig</translation>
    </message>
    <message>
        <source>Not found: {names}</source>
        <translation>Nicht gefunden: {names}</translation>
    </message>
    <message>
        <source>Not in the source</source>
        <translation>Nicht in der Quelle</translation>
    </message>
    <message>
        <source>Not in this file</source>
        <translation>Nicht in dieser Datei</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht ausgewertet</translation>
    </message>
    <message>
        <source>Not read yet: nobody knows how many claims there are</source>
        <translation>Noch nicht ausgewertet: Niemand weiß, wie viele Aussagen es gibt</translation>
    </message>
    <message>
        <source>Not the same…</source>
        <translation>Nicht dasselbe&#xa0;…</translation>
    </message>
    <message>
        <source>Not unpaired: somebody has said something of it</source>
        <translation>Nicht getrennt: Jemand hat dazu etwas gesagt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note for the pair</source>
        <translation>Notiz zum Paar</translation>
    </message>
    <message>
        <source>Note on the decision</source>
        <translation>Notiz zur Entscheidung</translation>
    </message>
    <message>
        <source>Note: {words}</source>
        <translation>Notiz: {words}</translation>
    </message>
    <message>
        <source>Noted {note} on</source>
        <translation>Notiz {note} zu</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>Nichts ändert sich</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>Noch nichts getan</translation>
    </message>
    <message>
        <source>Nothing has changed since {day}</source>
        <translation>Seit {day} hat sich nichts geändert</translation>
    </message>
    <message>
        <source>Nothing is being read</source>
        <translation>Nichts wird ausgewertet</translation>
    </message>
    <message>
        <source>Nothing is changed</source>
        <translation>Nichts wird geändert</translation>
    </message>
    <message>
        <source>Nothing is decided here yet</source>
        <translation>Hier ist noch nichts entschieden</translation>
    </message>
    <message>
        <source>Nothing is found yet</source>
        <translation>Noch nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing is known of the file {name}; open it again</source>
        <translation>Über die Datei {name} ist nichts bekannt; sie erneut öffnen</translation>
    </message>
    <message>
        <source>Nothing is left out: all of the file is in the text.</source>
        <translation>Nichts ist weggelassen: Die ganze Datei steht im Text.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Nothing is marked here</source>
        <translation>Hier ist nichts markiert</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts wiederherzustellen</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Nothing was changed: {problem}.</source>
        <translation>Nichts wurde geändert: {problem}.</translation>
    </message>
    <message>
        <source>Nothing was compared: another pair is open</source>
        <translation>Nichts verglichen: Ein anderes Paar ist geöffnet</translation>
    </message>
    <message>
        <source>Nothing was said of this text yet</source>
        <translation>Zu diesem Text wurde noch nichts gesagt</translation>
    </message>
    <message>
        <source>Nothing was taken back: of {what} {problem}. Undo back to what came after it.</source>
        <translation>Nichts wurde zurückgenommen: bei „{what}“ gilt: {problem}. Bis zu dem zurückgehen, was danach kam.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Of {words} in the derived article</source>
        <translation>Von {words} der Fassung</translation>
    </message>
    <message>
        <source>One set is open at a time. Open one of these.</source>
        <translation>Es ist immer nur eine Sammlung geöffnet. Eine davon öffnen.</translation>
    </message>
    <message>
        <source>Only claims with verdicts of two or more people say how far these agree; decisions are left out.</source>
        <translation>Nur Aussagen mit Urteilen von zwei oder mehr Personen sagen, wie einig diese sind; Entscheidungen zählen nicht.</translation>
    </message>
    <message>
        <source>Only in the source</source>
        <translation>Nur in der Quelle</translation>
    </message>
    <message>
        <source>Only pairs that this person judged; progress is theirs then</source>
        <translation>Nur Paare, die diese Person beurteilt hat; der Fortschritt ist dann ihrer</translation>
    </message>
    <message>
        <source>Only pairs whose claims are not known yet</source>
        <translation>Nur Paare, deren Aussagen noch nicht bekannt sind</translation>
    </message>
    <message>
        <source>Only pairs with a claim that has this reason</source>
        <translation>Nur Paare mit einer Aussage, die diesen Grund hat</translation>
    </message>
    <message>
        <source>Only pairs with a claim that has this verdict</source>
        <translation>Nur Paare mit einer Aussage, die dieses Urteil hat</translation>
    </message>
    <message>
        <source>Only pairs with a claim that somebody is unsure of</source>
        <translation>Nur Paare mit einer Aussage, bei der jemand unsicher ist</translation>
    </message>
    <message>
        <source>Only pairs with this status</source>
        <translation>Nur Paare mit diesem Stand</translation>
    </message>
    <message>
        <source>Only pairs with this tag</source>
        <translation>Nur Paare mit diesem Schlagwort</translation>
    </message>
    <message>
        <source>Only the installed program can be asked for that</source>
        <translation>Das geht nur mit dem installierten Programm</translation>
    </message>
    <message>
        <source>Only what was said of them goes</source>
        <translation>Nur was zu ihnen gesagt wurde, geht</translation>
    </message>
    <message>
        <source>Only your own acts can be taken back</source>
        <translation>Nur eigene Schritte lassen sich zurücknehmen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a sample pair</source>
        <translation>Beispielpaar öffnen</translation>
    </message>
    <message>
        <source>Open article files with newsannot</source>
        <translation>Artikeldateien mit newsannot öffnen</translation>
    </message>
    <message>
        <source>Open for &amp;writing</source>
        <translation>Zum &amp;Schreiben öffnen</translation>
    </message>
    <message>
        <source>Open the article, or drop it here</source>
        <translation>Den Artikel öffnen oder hier ablegen</translation>
    </message>
    <message>
        <source>Open the new text</source>
        <translation>Den neuen Text öffnen</translation>
    </message>
    <message>
        <source>Open the pair</source>
        <translation>Paar öffnen</translation>
    </message>
    <message>
        <source>Open the partner from another place</source>
        <translation>Den Partner von anderswo öffnen</translation>
    </message>
    <message>
        <source>Open the source and the derived article, or a set</source>
        <translation>Quelle und Fassung oder eine Sammlung öffnen</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument-Text</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Ordinal</source>
        <translation>Ordinal</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Original of {name}</source>
        <translation>Original von {name}</translation>
    </message>
    <message>
        <source>Other encoding</source>
        <translation>Andere Zeichenkodierung</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Anderer Name</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>Other sources are likely too: {number}</source>
        <translation>Auch andere Quellen sind wahrscheinlich: {number}</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Others&apos; verdicts</source>
        <translation>Urteile anderer</translation>
    </message>
    <message>
        <source>Others&apos; verdicts are hidden</source>
        <translation>Die Urteile anderer sind verborgen</translation>
    </message>
    <message>
        <source>Others&apos; verdicts are shown, not your own</source>
        <translation>Die Urteile anderer sind zu sehen, nicht die eigenen</translation>
    </message>
    <message>
        <source>Others&apos; verdicts may be shown again</source>
        <translation>Die Urteile anderer dürfen wieder gezeigt werden</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Andere&#xa0;…</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>Seite {number} von {pages}</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>Pair articles</source>
        <translation>Artikel paaren</translation>
    </message>
    <message>
        <source>Pair articles…</source>
        <translation>Artikel paaren&#xa0;…</translation>
    </message>
    <message>
        <source>Pair is done</source>
        <translation>Paar ist fertig</translation>
    </message>
    <message>
        <source>Pair nothing more (Esc)</source>
        <translation>Nichts weiter paaren (Esc)</translation>
    </message>
    <message>
        <source>Pair {number}</source>
        <translation>{number} paaren</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Pairs are read before you open them, while nothing else is to be read</source>
        <translation>Paare werden vor dem Öffnen ausgewertet, solange sonst nichts auszuwerten ist</translation>
    </message>
    <message>
        <source>Pairs are read before you open them. Switch it off in the Set menu.</source>
        <translation>Paare werden ausgewertet, bevor sie geöffnet werden. Im Menü „Sammlung“ lässt sich das abschalten.</translation>
    </message>
    <message>
        <source>Pairs made: {number}.</source>
        <translation>Gebildete Paare: {number}.</translation>
    </message>
    <message>
        <source>Pairs taken in: {number}</source>
        <translation>Aufgenommene Paare: {number}</translation>
    </message>
    <message>
        <source>Pairs taken in: {number}.</source>
        <translation>Aufgenommene Paare: {number}.</translation>
    </message>
    <message>
        <source>Pairs that are gone: {names}.</source>
        <translation>Verschwundene Paare: {names}.</translation>
    </message>
    <message>
        <source>Pairs that were there already, unchanged: {number}.</source>
        <translation>Schon vorhandene Paare, unverändert: {number}.</translation>
    </message>
    <message>
        <source>Pairs that were there already: {number}. Added to them: {gains}. Undo does not take that back.</source>
        <translation>Schon vorhandene Paare: {number}. Hinzugekommen: {gains}. „Rückgängig“ nimmt das nicht zurück.</translation>
    </message>
    <message>
        <source>Panel beside the texts</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Paragraph {number}: {shares}; {words}</source>
        <translation>Absatz {number}: {shares}; {words}</translation>
    </message>
    <message>
        <source>Paragraphs, with the share that is verbatim</source>
        <translation>Absätze, mit dem wörtlichen Anteil</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Paste &amp;it</source>
        <translation>Ein&amp;fügen</translation>
    </message>
    <message>
        <source>Paste the new text first, or open a file</source>
        <translation>Zuerst den neuen Text einfügen oder eine Datei öffnen</translation>
    </message>
    <message>
        <source>Paste two texts</source>
        <translation>Zwei Texte einfügen</translation>
    </message>
    <message>
        <source>Paste two texts…</source>
        <translation>Zwei Texte einfügen&#xa0;…</translation>
    </message>
    <message>
        <source>Paste {what}</source>
        <translation>{what} einfügen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People cut these words differently: what is decided stands on this claim</source>
        <translation>Diese Wörter wurden verschieden abgegrenzt: Was entschieden wird, steht bei dieser Aussage</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>Vielleicht</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Places where these words stand</source>
        <translation>Stellen, an denen diese Wörter stehen</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Vorige Aussage</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Previous mention</source>
        <translation>Vorige Nennung</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Previous pair</source>
        <translation>Voriges Paar</translation>
    </message>
    <message>
        <source>Proposed pairs</source>
        <translation>Vorgeschlagene Paare</translation>
    </message>
    <message>
        <source>Put it into the set&apos;s place</source>
        <translation>An die Stelle der Sammlung setzen</translation>
    </message>
    <message>
        <source>Put the cursor where the claim is to be split</source>
        <translation>Den Cursor dorthin setzen, wo die Aussage geteilt werden soll</translation>
    </message>
    <message>
        <source>Python package</source>
        <translation>Python-Paket</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quotation: {words}</source>
        <translation>Zitat: {words}</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Quoted fragment</source>
        <translation>Teilzitat</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut auswerten</translation>
    </message>
    <message>
        <source>Read ahead</source>
        <translation>Im Voraus auswerten</translation>
    </message>
    <message>
        <source>Read as {encoding}, a guess</source>
        <translation>Als {encoding} gelesen, vermutlich</translation>
    </message>
    <message>
        <source>Read the text like this</source>
        <translation>Den Text so lesen</translation>
    </message>
    <message>
        <source>Reading ahead: {number} of {total}</source>
        <translation>Auswertung im Voraus: {number} von {total}</translation>
    </message>
    <message>
        <source>Reading stopped: {problem}. Your work is kept; read the pair again with F5.</source>
        <translation>Auswertung abgebrochen: {problem}. Alles Bisherige ist gespeichert; mit F5 das Paar erneut auswerten.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Der Verlauf wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Reading the text</source>
        <translation>Der Text wird gelesen</translation>
    </message>
    <message>
        <source>Reading {names}</source>
        <translation>{names} wird gelesen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Auswertung&#xa0;…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Recent sets</source>
        <translation>Zuletzt geöffnete Sammlungen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Redo 1 act</source>
        <translation>1 Schritt wiederherstellen</translation>
    </message>
    <message>
        <source>Redo all {number}</source>
        <translation>Alle {number} wiederherstellen</translation>
    </message>
    <message>
        <source>Refused: {number}.</source>
        <translation>Abgelehnt: {number}.</translation>
    </message>
    <message>
        <source>Refused: {problem}</source>
        <translation>Abgelehnt: {problem}</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove reason {name}</source>
        <translation>Grund „{name}“ entfernen</translation>
    </message>
    <message>
        <source>Remove the passage {words}</source>
        <translation>Stelle entfernen: {words}</translation>
    </message>
    <message>
        <source>Remove the tag {tag}</source>
        <translation>Schlagwort {tag} entfernen</translation>
    </message>
    <message>
        <source>Remove this reason (Space)</source>
        <translation>Diesen Grund entfernen (Leertaste)</translation>
    </message>
    <message>
        <source>Removed evidence</source>
        <translation>Beleg entfernt</translation>
    </message>
    <message>
        <source>Replace a text</source>
        <translation>Text ersetzen</translation>
    </message>
    <message>
        <source>Replace a text…</source>
        <translation>Text ersetzen&#xa0;…</translation>
    </message>
    <message>
        <source>Replace the derived article</source>
        <translation>Die Fassung ersetzen</translation>
    </message>
    <message>
        <source>Replace the derived article: {name}</source>
        <translation>Die Fassung ersetzen: {name}</translation>
    </message>
    <message>
        <source>Replace the source</source>
        <translation>Die Quelle ersetzen</translation>
    </message>
    <message>
        <source>Replace the source: {name}</source>
        <translation>Die Quelle ersetzen: {name}</translation>
    </message>
    <message>
        <source>Replaced a text</source>
        <translation>Text ersetzt</translation>
    </message>
    <message>
        <source>Rescue what can be read</source>
        <translation>Lesbares retten</translation>
    </message>
    <message>
        <source>Rescue what can be read…</source>
        <translation>Lesbares retten&#xa0;…</translation>
    </message>
    <message>
        <source>Rescuing what can be read of {file}</source>
        <translation>Was von {file} lesbar ist, wird gerettet</translation>
    </message>
    <message>
        <source>Restore from a &amp;backup…</source>
        <translation>Aus einer &amp;Sicherung wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Aus einer Sicherung wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Restored as of {time}</source>
        <translation>Wiederhergestellt auf dem Stand {time}</translation>
    </message>
    <message>
        <source>Restoring {file}</source>
        <translation>{file} wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Reuse</source>
        <translation>Übernahme</translation>
    </message>
    <message>
        <source>Ribbons between claims and evidence</source>
        <translation>Bänder zwischen Aussagen und Belegen</translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation>Formatierter Text (RTF)</translation>
    </message>
    <message>
        <source>Role of the passage {words}</source>
        <translation>Rolle der Stelle: {words}</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Run install.sh of the package first</source>
        <translation>Zuerst install.sh aus dem Paket ausführen</translation>
    </message>
    <message>
        <source>Run the installer of newsannot first</source>
        <translation>Zuerst das Installationsprogramm von newsannot ausführen</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>SHA-256 {start}…</source>
        <translation>SHA-256 {start}&#xa0;…</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>Dasselbe wie&#xa0;…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Save it &amp;again here</source>
        <translation>Hier &amp;erneut speichern</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>Saved web page</source>
        <translation>Gespeicherte Webseite</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Eine Kopie wird gespeichert</translation>
    </message>
    <message>
        <source>Say for all pairs of this set that two names mean the same</source>
        <translation>Für alle Paare dieser Sammlung sagen, dass zwei Namen dasselbe meinen</translation>
    </message>
    <message>
        <source>Say that one of the names means another</source>
        <translation>Sagen, dass einer der Namen etwas anderes meint</translation>
    </message>
    <message>
        <source>Say where it lies now; only the same file is taken</source>
        <translation>Angeben, wo sie jetzt liegt; nur dieselbe Datei wird genommen</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation>Gemeinsam rollen</translation>
    </message>
    <message>
        <source>Se&amp;t</source>
        <translation>Sa&amp;mmlung</translation>
    </message>
    <message>
        <source>Search texts, claims and notes</source>
        <translation>Texte, Aussagen und Notizen durchsuchen</translation>
    </message>
    <message>
        <source>Search the set…</source>
        <translation>Sammlung durchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>Search; any letter begins it too</source>
        <translation>Suchen; auch jeder Buchstabe beginnt damit</translation>
    </message>
    <message>
        <source>Searched: {terms}</source>
        <translation>Gesucht: {terms}</translation>
    </message>
    <message>
        <source>Searched: {terms}; {seen}</source>
        <translation>Gesucht: {terms}; {seen}</translation>
    </message>
    <message>
        <source>Seconds at work, without pauses</source>
        <translation>Sekunden Arbeit, ohne Pausen</translation>
    </message>
    <message>
        <source>Seconds for each claim</source>
        <translation>Sekunden je Aussage</translation>
    </message>
    <message>
        <source>See what changes and what becomes of what was said</source>
        <translation>Sehen, was sich ändert und was aus dem Gesagten wird</translation>
    </message>
    <message>
        <source>See what has changed, and decide</source>
        <translation>Sehen, was sich geändert hat, und entscheiden</translation>
    </message>
    <message>
        <source>See which articles belong together</source>
        <translation>Sehen, welche Artikel zusammengehören</translation>
    </message>
    <message>
        <source>Select words in one of the texts first</source>
        <translation>Zuerst Wörter in einem der Texte markieren</translation>
    </message>
    <message>
        <source>Select words in the derived article first</source>
        <translation>Zuerst Wörter in der Fassung markieren</translation>
    </message>
    <message>
        <source>Select words in the new text first</source>
        <translation>Zuerst Wörter im neuen Text markieren</translation>
    </message>
    <message>
        <source>Select words in the source first</source>
        <translation>Zuerst Wörter in der Quelle markieren</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbisch</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Von Hand gesetzt</translation>
    </message>
    <message>
        <source>Set ends to the selection</source>
        <translation>Grenzen auf die Auswahl setzen</translation>
    </message>
    <message>
        <source>Set the ends of evidence</source>
        <translation>Grenzen des Belegs gesetzt</translation>
    </message>
    <message>
        <source>Set the ends of the claim</source>
        <translation>Grenzen der Aussage gesetzt</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Share of claims tagged</source>
        <translation>Anteil beurteilter Aussagen</translation>
    </message>
    <message>
        <source>Share of the texts read</source>
        <translation>Anteil des ausgewerteten Texts</translation>
    </message>
    <message>
        <source>Shorter runs close together out of one sentence of the source</source>
        <translation>Kürzere Folgen nah beieinander aus einem Satz der Quelle</translation>
    </message>
    <message>
        <source>Show 1 remark…</source>
        <translation>1 Hinweis zeigen&#xa0;…</translation>
    </message>
    <message>
        <source>Show all pairs again</source>
        <translation>Wieder alle Paare zeigen</translation>
    </message>
    <message>
        <source>Show each file, and why</source>
        <translation>Jede Datei zeigen, und warum</translation>
    </message>
    <message>
        <source>Show original</source>
        <translation>Original zeigen</translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation>&amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Show the &amp;log file</source>
        <translation>&amp;Protokolldatei zeigen</translation>
    </message>
    <message>
        <source>Show the log file</source>
        <translation>Protokolldatei zeigen</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Das Original zeigen</translation>
    </message>
    <message>
        <source>Show these words in both texts</source>
        <translation>Diese Wörter in beiden Texten zeigen</translation>
    </message>
    <message>
        <source>Show this claim in the text</source>
        <translation>Diese Aussage im Text zeigen</translation>
    </message>
    <message>
        <source>Show this claim in the text, and decide on it</source>
        <translation>Diese Aussage im Text zeigen und über sie entscheiden</translation>
    </message>
    <message>
        <source>Show this passage in the source</source>
        <translation>Diese Stelle in der Quelle zeigen</translation>
    </message>
    <message>
        <source>Show this passage in the source; Accept links it</source>
        <translation>Diese Stelle in der Quelle zeigen; „Übernehmen“ verknüpft sie</translation>
    </message>
    <message>
        <source>Show {number} remarks…</source>
        <translation>{number} Hinweise zeigen&#xa0;…</translation>
    </message>
    <message>
        <source>Since a day…</source>
        <translation>Seit einem Tag&#xa0;…</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>Von Anfang an</translation>
    </message>
    <message>
        <source>Since this day</source>
        <translation>Seit diesem Tag</translation>
    </message>
    <message>
        <source>Since today</source>
        <translation>Seit heute</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Seit wann</translation>
    </message>
    <message>
        <source>Since you last worked</source>
        <translation>Seit der letzten Arbeit</translation>
    </message>
    <message>
        <source>Six words or more in a row, or a whole sentence, as the source has them</source>
        <translation>Sechs Wörter oder mehr in Folge oder ein ganzer Satz, wie sie in der Quelle stehen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Small words such as «the» are not counted</source>
        <translation>Kleine Wörter wie „the“ zählen nicht</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>So far only: {formats}</source>
        <translation>Bisher nur: {formats}</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Jemand anderes&#xa0;…</translation>
    </message>
    <message>
        <source>Something went wrong in newsannot, {times} times by now.</source>
        <translation>In newsannot ist ein Fehler aufgetreten, bisher {times}-mal.</translation>
    </message>
    <message>
        <source>Something went wrong in newsannot.</source>
        <translation>In newsannot ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your work is kept.</source>
        <translation>Im Programm ist ein Fehler aufgetreten. Alles Bisherige ist gespeichert.</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Sortiert nach</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source: {words}</source>
        <translation>Quelle: {words}</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Speaker not found</source>
        <translation>Unbekannt, wer spricht</translation>
    </message>
    <message>
        <source>Speaker not found, {cue}</source>
        <translation>Unbekannt, wer spricht: {cue}</translation>
    </message>
    <message>
        <source>Speaker of this quote</source>
        <translation>Wer hier zitiert wird</translation>
    </message>
    <message>
        <source>Speaker: {name}</source>
        <translation>Es spricht: {name}</translation>
    </message>
    <message>
        <source>Spelled otherwise</source>
        <translation>Anders geschrieben</translation>
    </message>
    <message>
        <source>Split at the cursor</source>
        <translation>Am Cursor teilen</translation>
    </message>
    <message>
        <source>Split off a name</source>
        <translation>Namen abgetrennt</translation>
    </message>
    <message>
        <source>Split off «{words}»</source>
        <translation>„{words}“ abtrennen</translation>
    </message>
    <message>
        <source>Split the claim</source>
        <translation>Aussage geteilt</translation>
    </message>
    <message>
        <source>Start of claim {number}</source>
        <translation>Anfang von Aussage {number}</translation>
    </message>
    <message>
        <source>Start of the evidence</source>
        <translation>Anfang des Belegs</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>Statistik&#xa0;…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Auswertung abbrechen</translation>
    </message>
    <message>
        <source>Stop reading; what is tagged stays</source>
        <translation>Auswertung abbrechen; Urteile bleiben erhalten</translation>
    </message>
    <message>
        <source>Stopped. What was merged so far stays.</source>
        <translation>Abgebrochen. Was bisher zusammengeführt wurde, bleibt.</translation>
    </message>
    <message>
        <source>Struck out a mark</source>
        <translation>Kennzeichnung gestrichen</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Suggested evidence</source>
        <translation>Vorgeschlagener Beleg</translation>
    </message>
    <message>
        <source>Suggested {verdict}</source>
        <translation>Vorschlag: {verdict}</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Suggestions wait for your verdicts: what is not linked yet counts as new.</source>
        <translation>Vorschläge warten auf Ihre Urteile: Was noch nicht verknüpft ist, zählt als neu.</translation>
    </message>
    <message>
        <source>Suggests {verdict}, {percent}</source>
        <translation>Vorschlag: {verdict}, {percent}</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Swap source and derived</source>
        <translation>Quelle und Fassung tauschen</translation>
    </message>
    <message>
        <source>Swapped source and derived</source>
        <translation>Quelle und Fassung getauscht</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>T&amp;ake this place</source>
        <translation>Diese Stelle &amp;nehmen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Tag {verdict}: {reason}</source>
        <translation>Als {verdict} beurteilen: {reason}</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>Beurteilt</translation>
    </message>
    <message>
        <source>Tagged {verdict}</source>
        <translation>{verdict}</translation>
    </message>
    <message>
        <source>Tagged {verdict} · {status}</source>
        <translation>Beurteilt als {verdict} · {status}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags and note…</source>
        <translation>Schlagwörter und Notiz&#xa0;…</translation>
    </message>
    <message>
        <source>Take apart those of which nobody has said anything</source>
        <translation>Die trennen, zu denen niemand etwas gesagt hat</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take over verdict, marked evidence and reasons</source>
        <translation>Urteil, gekennzeichnete Belege und Gründe übernehmen</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Die Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Take the derived article of the chosen rows as the source (S)</source>
        <translation>Bei den gewählten Zeilen die Fassung als Quelle nehmen (S)</translation>
    </message>
    <message>
        <source>Take the new &amp;text</source>
        <translation>Den neuen &amp;Text nehmen</translation>
    </message>
    <message>
        <source>Take the verdict back</source>
        <translation>Das Urteil aufheben</translation>
    </message>
    <message>
        <source>Take the words for a regular expression; accents and marks count then (Space)</source>
        <translation>Die Wörter als regulären Ausdruck nehmen; Akzente und Zeichen zählen dann (Leertaste)</translation>
    </message>
    <message>
        <source>Take this passage from the claim</source>
        <translation>Diese Stelle von der Aussage lösen</translation>
    </message>
    <message>
        <source>Taken for the source: it {reasons}</source>
        <translation>Gilt als Quelle: Der Text {reasons}</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Takes back this act of yours and all that you did after it</source>
        <translation>Nimmt diesen eigenen Schritt und alle späteren zurück</translation>
    </message>
    <message>
        <source>Takes back this act of yours in {pairs}. Redo brings it back.</source>
        <translation>Nimmt diesen eigenen Schritt in {pairs} zurück. „Wiederherstellen“ holt ihn zurück.</translation>
    </message>
    <message>
        <source>Takes back {number} acts of yours in {pairs}: this one and all that you did after it. Redo brings them back.</source>
        <translation>Nimmt {number} eigene Schritte in {pairs} zurück: diesen und alle späteren. „Wiederherstellen“ holt sie zurück.</translation>
    </message>
    <message>
        <source>Tell capitals from small letters (Space)</source>
        <translation>Große von kleinen Buchstaben unterscheiden (Leertaste)</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>The &amp;source of «{name}»</source>
        <translation>Die &amp;Quelle von „{name}“</translation>
    </message>
    <message>
        <source>The article waits (Esc)</source>
        <translation>Der Artikel wartet (Esc)</translation>
    </message>
    <message>
        <source>The check was stopped</source>
        <translation>Die Prüfung wurde abgebrochen</translation>
    </message>
    <message>
        <source>The claim at hand is about this sentence: it becomes its evidence</source>
        <translation>Die aktuelle Aussage handelt von diesem Satz: Er wird ihr Beleg</translation>
    </message>
    <message>
        <source>The claim at hand: {words}</source>
        <translation>Die aktuelle Aussage: {words}</translation>
    </message>
    <message>
        <source>The claim before</source>
        <translation>Die Aussage davor</translation>
    </message>
    <message>
        <source>The claim has this verdict and this reason</source>
        <translation>Die Aussage hat dieses Urteil und diesen Grund</translation>
    </message>
    <message>
        <source>The clipboard holds an address. Copy the article&apos;s words.</source>
        <translation>In der Zwischenablage steht eine Adresse. Den Wortlaut des Artikels kopieren.</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the article first.</source>
        <translation>Die Zwischenablage enthält keinen Text. Zuerst den Artikel kopieren.</translation>
    </message>
    <message>
        <source>The core is in the source, something is added</source>
        <translation>Der Kern steht in der Quelle, etwas ist hinzugefügt; E steht für „embellished“</translation>
    </message>
    <message>
        <source>The core is not in the source, or the source says otherwise</source>
        <translation>Der Kern steht nicht in der Quelle, oder sie sagt etwas anderes</translation>
    </message>
    <message>
        <source>The derived article can do without it</source>
        <translation>Die Fassung kommt ohne ihn aus</translation>
    </message>
    <message>
        <source>The derived article has no figures</source>
        <translation>Die Fassung hat keine Zahlen</translation>
    </message>
    <message>
        <source>The derived article has no words that count</source>
        <translation>Die Fassung hat keine Wörter, die zählen</translation>
    </message>
    <message>
        <source>The derived article leaves no sentence of the source out</source>
        <translation>Die Fassung lässt keinen Satz der Quelle weg</translation>
    </message>
    <message>
        <source>The derived article quotes nobody</source>
        <translation>Die Fassung zitiert niemanden</translation>
    </message>
    <message>
        <source>The derived article should have it</source>
        <translation>Die Fassung sollte ihn haben</translation>
    </message>
    <message>
        <source>The desktop did not take it. Look at the file mimeapps.list of your settings: a line may be broken.</source>
        <translation>Die Arbeitsumgebung hat das nicht übernommen. Vielleicht ist in der Datei mimeapps.list der Einstellungen eine Zeile fehlerhaft.</translation>
    </message>
    <message>
        <source>The file is not here</source>
        <translation>Die Datei ist nicht hier</translation>
    </message>
    <message>
        <source>The file is not here any more. Choose it to see it or to keep it in the set.</source>
        <translation>Die Datei ist nicht mehr hier. Sie wählen, um sie zu sehen oder in der Sammlung zu behalten.</translation>
    </message>
    <message>
        <source>The file is {path}</source>
        <translation>Die Datei ist {path}</translation>
    </message>
    <message>
        <source>The file {file} cannot be used: {problem}. Mend that or choose another file.</source>
        <translation>Die Datei {file} ist nicht verwendbar: {problem}. Das beheben oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>The files have not changed</source>
        <translation>Die Dateien haben sich nicht geändert</translation>
    </message>
    <message>
        <source>The files&apos; names: {source} and {derived}</source>
        <translation>Die Dateinamen: {source} und {derived}</translation>
    </message>
    <message>
        <source>The history cannot be read just now.</source>
        <translation>Der Verlauf lässt sich gerade nicht lesen.</translation>
    </message>
    <message>
        <source>The language model that reads the texts</source>
        <translation>Das Sprachmodell, das die Texte auswertet</translation>
    </message>
    <message>
        <source>The language model {model} is damaged: {what}. It is not used. Install newsannot again.</source>
        <translation>Das Sprachmodell {model} ist beschädigt: {what}. Es wird nicht verwendet. newsannot neu installieren.</translation>
    </message>
    <message>
        <source>The list of pairs is shown</source>
        <translation>Die Liste der Paare ist zu sehen</translation>
    </message>
    <message>
        <source>The log file is {file}</source>
        <translation>Die Protokolldatei ist {file}</translation>
    </message>
    <message>
        <source>The median of the active time, where it was measured: half of the claims took less.</source>
        <translation>Der Median der aktiven Zeit, wo sie gemessen wurde: Die Hälfte der Aussagen brauchte weniger.</translation>
    </message>
    <message>
        <source>The most that backups may take, in gigabytes</source>
        <translation>Was Sicherungen höchstens belegen dürfen, in Gigabyte</translation>
    </message>
    <message>
        <source>The name that your verdicts carry; press to change it</source>
        <translation>Der Name, den die Urteile tragen; zum Ändern klicken</translation>
    </message>
    <message>
        <source>The new text</source>
        <translation>Der neue Text</translation>
    </message>
    <message>
        <source>The next claim that is not decided, in this pair or another one</source>
        <translation>Die nächste nicht entschiedene Aussage, in diesem oder einem anderen Paar</translation>
    </message>
    <message>
        <source>The next claim; after the last one, the next pair that has any</source>
        <translation>Die nächste Aussage; nach der letzten das nächste Paar, das welche hat</translation>
    </message>
    <message>
        <source>The old text</source>
        <translation>Der alte Text</translation>
    </message>
    <message>
        <source>The oldest go first; the two newest always stay (Up or Down)</source>
        <translation>Die ältesten gehen zuerst; die zwei neuesten bleiben immer (Pfeil auf oder ab)</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>Die Gegenseite</translation>
    </message>
    <message>
        <source>The others keep the old text otherwise; each pair is undone by itself</source>
        <translation>Sonst behalten die anderen den alten Text; jedes Paar lässt sich einzeln zurücknehmen</translation>
    </message>
    <message>
        <source>The pair came into the set</source>
        <translation>Das Paar kam in die Sammlung</translation>
    </message>
    <message>
        <source>The pair has tags, marks or omissions already; clear them to swap its texts</source>
        <translation>Das Paar hat schon Urteile, Markierungen oder Weglassungen; sie aufheben, um die Texte zu tauschen</translation>
    </message>
    <message>
        <source>The pair is done</source>
        <translation>Das Paar ist fertig</translation>
    </message>
    <message>
        <source>The pair is not done any more</source>
        <translation>Das Paar ist nicht mehr fertig</translation>
    </message>
    <message>
        <source>The pair was there already, unchanged.</source>
        <translation>Das Paar war schon vorhanden, unverändert.</translation>
    </message>
    <message>
        <source>The pairs chosen before are not all written yet</source>
        <translation>Die zuvor gewählten Paare sind noch nicht alle geschrieben</translation>
    </message>
    <message>
        <source>The partner is the text in the clipboard</source>
        <translation>Der Partner ist der Text in der Zwischenablage</translation>
    </message>
    <message>
        <source>The record cannot be read: {problem}, at {place}. Mend it there and try again.</source>
        <translation>Der Datensatz ist nicht lesbar: {problem}, bei {place}. Dort in Ordnung bringen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>The rest of the claims that are tied to evidence</source>
        <translation>Der Rest der Aussagen, die mit Belegen verbunden sind</translation>
    </message>
    <message>
        <source>The rest was left, for another set was opened.</source>
        <translation>Der Rest blieb liegen, denn eine andere Sammlung wurde geöffnet.</translation>
    </message>
    <message>
        <source>The same went wrong again. Your work is kept.</source>
        <translation>Derselbe Fehler ist wieder aufgetreten. Alles Bisherige ist gespeichert.</translation>
    </message>
    <message>
        <source>The same words stand at another place.</source>
        <translation>Dieselben Wörter stehen an anderer Stelle.</translation>
    </message>
    <message>
        <source>The same words stand at the same place.</source>
        <translation>Dieselben Wörter stehen an derselben Stelle.</translation>
    </message>
    <message>
        <source>The set</source>
        <translation>Die Sammlung</translation>
    </message>
    <message>
        <source>The set as it is now is kept as a backup first.</source>
        <translation>Die Sammlung, wie sie jetzt ist, wird zuerst gesichert.</translation>
    </message>
    <message>
        <source>The set as it was then takes its place</source>
        <translation>Die Sammlung von damals tritt an ihre Stelle</translation>
    </message>
    <message>
        <source>The set had this pair. Added: {gains}. Undo does not take that back.</source>
        <translation>Die Sammlung hatte dieses Paar. Hinzugekommen: {gains}. „Rückgängig“ nimmt das nicht zurück.</translation>
    </message>
    <message>
        <source>The set keeps it already</source>
        <translation>Die Sammlung hat sie schon</translation>
    </message>
    <message>
        <source>The set keeps the file.</source>
        <translation>Die Sammlung enthält die Datei.</translation>
    </message>
    <message>
        <source>The set {file} does not open: {problem}.</source>
        <translation>Die Sammlung {file} lässt sich nicht öffnen: {problem}.</translation>
    </message>
    <message>
        <source>The set {file}: {problem}. Open another set or a copy of it.</source>
        <translation>Sammlung {file}: {problem}. Eine andere Sammlung oder eine Kopie öffnen.</translation>
    </message>
    <message>
        <source>The source says this without quoting</source>
        <translation>Die Quelle sagt das, ohne zu zitieren</translation>
    </message>
    <message>
        <source>The source says {there}, not {here}</source>
        <translation>In der Quelle steht {there}, nicht {here}</translation>
    </message>
    <message>
        <source>The suggestion&apos;s evidence and reasons went with its verdict</source>
        <translation>Mit dem Urteil des Vorschlags entfielen seine Belege und Gründe</translation>
    </message>
    <message>
        <source>The tag {tag} was added</source>
        <translation>Schlagwort {tag} hinzugefügt</translation>
    </message>
    <message>
        <source>The tag {tag} was removed</source>
        <translation>Schlagwort {tag} entfernt</translation>
    </message>
    <message>
        <source>The tags {tags} were added</source>
        <translation>Schlagwörter {tags} hinzugefügt</translation>
    </message>
    <message>
        <source>The text as it would read</source>
        <translation>Der Text, wie er sich läse</translation>
    </message>
    <message>
        <source>The text holds {character} at character {number}. Remove it and try again.</source>
        <translation>Der Text enthält {character}, als {number}. Zeichen. Entfernen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The text is replaced. Undo brings the old one back.</source>
        <translation>Der Text ist ersetzt. „Rückgängig“ holt den alten zurück.</translation>
    </message>
    <message>
        <source>The text stays as it is (Esc)</source>
        <translation>Der Text bleibt, wie er ist (Esc)</translation>
    </message>
    <message>
        <source>The text {problem}.</source>
        <translation>Der Text {problem}.</translation>
    </message>
    <message>
        <source>The texts are being compared</source>
        <translation>Die Texte werden verglichen</translation>
    </message>
    <message>
        <source>The verdicts in this set are by {names}</source>
        <translation>Die Urteile in dieser Sammlung sind von {names}</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>Die ganze Datei</translation>
    </message>
    <message>
        <source>The words are the same: nothing to replace</source>
        <translation>Die Wörter sind dieselben: Nichts ist zu ersetzen</translation>
    </message>
    <message>
        <source>Then the original can be shown on any computer; the set grows by its size</source>
        <translation>Dann lässt sich das Original auf jedem Rechner zeigen; die Sammlung wächst um seine Größe</translation>
    </message>
    <message>
        <source>Then they can be shown on any computer; the set grows by their size</source>
        <translation>Dann lassen sie sich auf jedem Rechner zeigen; die Sammlung wächst um ihre Größe</translation>
    </message>
    <message>
        <source>There are no backups of this set yet. One is made before the first change of each day, and every hour while something changes.</source>
        <translation>Von dieser Sammlung gibt es noch keine Sicherungen. Eine entsteht vor der ersten Änderung jedes Tages und stündlich, solange sich etwas ändert.</translation>
    </message>
    <message>
        <source>There are no backups yet</source>
        <translation>Es gibt noch keine Sicherungen</translation>
    </message>
    <message>
        <source>There is no next claim to merge with</source>
        <translation>Es gibt keine nächste Aussage zum Verbinden</translation>
    </message>
    <message>
        <source>There is no other name</source>
        <translation>Es gibt keinen anderen Namen</translation>
    </message>
    <message>
        <source>There is no pair in this set yet. Open a source and the article derived from it.</source>
        <translation>In dieser Sammlung ist noch kein Paar. Eine Quelle und eine Fassung davon öffnen.</translation>
    </message>
    <message>
        <source>There is no suggestion for this claim yet</source>
        <translation>Für diese Aussage gibt es noch keinen Vorschlag</translation>
    </message>
    <message>
        <source>There is no suggestion to accept</source>
        <translation>Es gibt keinen Vorschlag zum Übernehmen</translation>
    </message>
    <message>
        <source>There is no text in it. Copy or drag the article&apos;s words.</source>
        <translation>Darin steht kein Text. Den Wortlaut des Artikels kopieren oder hierher ziehen.</translation>
    </message>
    <message>
        <source>There is no verdict to clear</source>
        <translation>Es gibt kein Urteil zum Aufheben</translation>
    </message>
    <message>
        <source>There was nothing to import.</source>
        <translation>Es gab nichts zu importieren.</translation>
    </message>
    <message>
        <source>These articles go too: {articles}.</source>
        <translation>Auch diese Artikel gehen: {articles}.</translation>
    </message>
    <message>
        <source>These stay, for other pairs use them: {articles}.</source>
        <translation>Diese bleiben, denn andere Paare nutzen sie: {articles}.</translation>
    </message>
    <message>
        <source>These words are in no claim; {key} makes one of them</source>
        <translation>Diese Wörter stehen in keiner Aussage; {key} macht eine daraus</translation>
    </message>
    <message>
        <source>These words are nowhere in the new text. It is dropped unless you place it.</source>
        <translation>Diese Wörter stehen nirgends im neuen Text. Ohne neue Stelle wird es verworfen.</translation>
    </message>
    <message>
        <source>These words are nowhere in the new text. Select the words, or drop it.</source>
        <translation>Diese Wörter stehen nirgends im neuen Text. Wörter markieren oder verwerfen.</translation>
    </message>
    <message>
        <source>These words stand at several places. It is dropped unless you choose one.</source>
        <translation>Diese Wörter stehen an mehreren Stellen. Ohne Wahl wird es verworfen.</translation>
    </message>
    <message>
        <source>These words stand at several places. Which is it?</source>
        <translation>Diese Wörter stehen an mehreren Stellen. Welche ist es?</translation>
    </message>
    <message>
        <source>These words stand here, but it may be others that were meant. Take it?</source>
        <translation>Diese Wörter stehen hier, aber vielleicht waren andere gemeint. Diese nehmen?</translation>
    </message>
    <message>
        <source>They are erased from the set and its search index.</source>
        <translation>Sie werden aus der Sammlung und ihrem Suchindex gelöscht.</translation>
    </message>
    <message>
        <source>They are erased from the set, its search index and its backup.</source>
        <translation>Sie werden aus der Sammlung, ihrem Suchindex und ihrer Sicherung gelöscht.</translation>
    </message>
    <message>
        <source>They are erased from the set, its search index and its {number} backups.</source>
        <translation>Sie werden aus der Sammlung, ihrem Suchindex und ihren {number} Sicherungen gelöscht.</translation>
    </message>
    <message>
        <source>This claim is not there any more</source>
        <translation>Diese Aussage gibt es nicht mehr</translation>
    </message>
    <message>
        <source>This does not stand any more, or came from elsewhere</source>
        <translation>Das gilt nicht mehr oder kam von anderswo</translation>
    </message>
    <message>
        <source>This expression takes too long to match. Make it plainer.</source>
        <translation>Dieser Ausdruck braucht zu lange. Einfacher fassen.</translation>
    </message>
    <message>
        <source>This file is not in {name}.</source>
        <translation>Diese Datei ist nicht in {name} kodiert.</translation>
    </message>
    <message>
        <source>This is article text</source>
        <translation>Das ist Artikeltext</translation>
    </message>
    <message>
        <source>This is not a quote</source>
        <translation>Das ist kein Zitat</translation>
    </message>
    <message>
        <source>This is the first page</source>
        <translation>Das ist die erste Seite</translation>
    </message>
    <message>
        <source>This is the first pair of the set</source>
        <translation>Das ist das erste Paar der Sammlung</translation>
    </message>
    <message>
        <source>This is the last page</source>
        <translation>Das ist die letzte Seite</translation>
    </message>
    <message>
        <source>This is the last pair of the set</source>
        <translation>Das ist das letzte Paar der Sammlung</translation>
    </message>
    <message>
        <source>This list could not be made. The log says why.</source>
        <translation>Diese Liste ließ sich nicht erstellen. Das Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>This name means somebody or something else</source>
        <translation>Dieser Name meint jemand oder etwas anderes</translation>
    </message>
    <message>
        <source>This set is opened read-only</source>
        <translation>Diese Sammlung ist schreibgeschützt geöffnet</translation>
    </message>
    <message>
        <source>This set is opened read-only: nothing was changed</source>
        <translation>Diese Sammlung ist schreibgeschützt geöffnet: Nichts wurde geändert</translation>
    </message>
    <message>
        <source>This set is opened read-only: nothing was imported</source>
        <translation>Diese Sammlung ist schreibgeschützt geöffnet: Nichts wurde importiert</translation>
    </message>
    <message>
        <source>This set is opened read-only: nothing was merged</source>
        <translation>Diese Sammlung ist schreibgeschützt geöffnet: Nichts wurde zusammengeführt</translation>
    </message>
    <message>
        <source>This suggestion is accepted</source>
        <translation>Dieser Vorschlag ist übernommen</translation>
    </message>
    <message>
        <source>This text does not come from a file</source>
        <translation>Dieser Text kommt aus keiner Datei</translation>
    </message>
    <message>
        <source>This text may be in more than one encoding. Which reads right?</source>
        <translation>Dieser Text kann in mehr als einer Zeichenkodierung vorliegen. Welche liest sich richtig?</translation>
    </message>
    <message>
        <source>This verdict is your own: everybody&apos;s are shown now</source>
        <translation>Dieses Urteil ist ein eigenes: Jetzt sind die Urteile aller zu sehen</translation>
    </message>
    <message>
        <source>This was a step back or forth: choose what was done before it</source>
        <translation>Das war ein Schritt zurück oder vor: wählen, was davor getan wurde</translation>
    </message>
    <message>
        <source>Ties between the texts</source>
        <translation>Verbindungen zwischen den Texten</translation>
    </message>
    <message>
        <source>Title: {title}</source>
        <translation>Titel: {title}</translation>
    </message>
    <message>
        <source>To look at: {number}</source>
        <translation>Anzusehen: {number}</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Heute {time}</translation>
    </message>
    <message>
        <source>Told as fact</source>
        <translation>Als Tatsache dargestellt</translation>
    </message>
    <message>
        <source>Told as more certain</source>
        <translation>Als sicherer dargestellt</translation>
    </message>
    <message>
        <source>Took a step back</source>
        <translation>Schritt zurückgenommen</translation>
    </message>
    <message>
        <source>Took away the reason {reason}</source>
        <translation>Grund „{reason}“ entfernt</translation>
    </message>
    <message>
        <source>Took back {verdict}</source>
        <translation>{verdict} zurückgenommen</translation>
    </message>
    <message>
        <source>Took the decision back</source>
        <translation>Entscheidung zurückgenommen</translation>
    </message>
    <message>
        <source>Touched</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Under another name</source>
        <translation>Unter anderem Namen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo 1 act</source>
        <translation>1 Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>Undo brings the old one back</source>
        <translation>„Rückgängig“ holt den alten zurück</translation>
    </message>
    <message>
        <source>Undo {number} acts</source>
        <translation>{number} Schritte zurücknehmen</translation>
    </message>
    <message>
        <source>Undone and done again</source>
        <translation>Zurückgenommen und wiederhergestellt</translation>
    </message>
    <message>
        <source>Undone · {what}</source>
        <translation>Zurückgenommen · {what}</translation>
    </message>
    <message>
        <source>Undone, back to {what}</source>
        <translation>Zurückgenommen bis {what}</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>Rückgängig gemacht: {act}</translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>Unpair</source>
        <translation>Paar trennen</translation>
    </message>
    <message>
        <source>Unpair them</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Unpaired: {number}. The articles are in no pair now.</source>
        <translation>Getrennt: {number}. Die Artikel sind jetzt in keinem Paar.</translation>
    </message>
    <message>
        <source>Unsupported</source>
        <translation>Unbelegt</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Übliche Schriftgröße</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Verdicts differ</source>
        <translation>Urteile verschieden</translation>
    </message>
    <message>
        <source>Verdicts that came: {number}.</source>
        <translation>Hinzugekommene Urteile: {number}.</translation>
    </message>
    <message>
        <source>Very likely</source>
        <translation>Sehr wahrscheinlich</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Western</source>
        <translation>Westlich</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>What could be read is in {file}, and open now:</source>
        <translation>Was lesbar war, ist in {file} und jetzt geöffnet:</translation>
    </message>
    <message>
        <source>What is marked in the texts, and the signs for it</source>
        <translation>Was in den Texten gekennzeichnet ist und womit</translation>
    </message>
    <message>
        <source>What is not tied to anything in the source</source>
        <translation>Was mit nichts in der Quelle verbunden ist</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>What people said, from left to right, where the machine suggested what stands at the left: {accepted} were taken over, {same} given alike by hand, {overridden} overridden.</source>
        <translation>Was Menschen sagten, von links nach rechts, wo die Maschine vorschlug, was links steht: {accepted} übernommen, {same} von Hand gleich gegeben, {overridden} anders entschieden.</translation>
    </message>
    <message>
        <source>What the derived article leaves out</source>
        <translation>Was die Fassung weglässt</translation>
    </message>
    <message>
        <source>What the import refused, left out or guessed</source>
        <translation>Was beim Import abgelehnt, weggelassen oder vermutet wurde</translation>
    </message>
    <message>
        <source>What the list is sorted by</source>
        <translation>Wonach die Liste sortiert ist</translation>
    </message>
    <message>
        <source>What the list is sorted by; a click on a column&apos;s name sorts too</source>
        <translation>Wonach die Liste sortiert ist; auch ein Klick auf einen Spaltennamen sortiert</translation>
    </message>
    <message>
        <source>What the set holds, and how far the work is.</source>
        <translation>Was die Sammlung enthält und wie weit die Arbeit ist.</translation>
    </message>
    <message>
        <source>What the window still has, in its old place</source>
        <translation>Was das Fenster noch hat, am alten Ort</translation>
    </message>
    <message>
        <source>What this passage does for the claim (Up and Down)</source>
        <translation>Was diese Stelle für die Aussage bedeutet (Pfeil auf und ab)</translation>
    </message>
    <message>
        <source>What was compared</source>
        <translation>Was verglichen wurde</translation>
    </message>
    <message>
        <source>What was copied or dropped {problem}.</source>
        <translation>Das Kopierte oder Hergezogene {problem}.</translation>
    </message>
    <message>
        <source>What was done with it</source>
        <translation>Was damit geschah</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Was weggelassen wurde</translation>
    </message>
    <message>
        <source>What was said of the old text</source>
        <translation>Was zum alten Text gesagt wurde</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where both sets differ, both stay: {number}.</source>
        <translation>Wo beide Sammlungen voneinander abweichen, bleibt beides: {number}.</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Wohin es kommt</translation>
    </message>
    <message>
        <source>Where the backups are</source>
        <translation>Wo die Sicherungen sind</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>Where verdicts differ</source>
        <translation>Wo Urteile verschieden sind</translation>
    </message>
    <message>
        <source>Where words are looked for</source>
        <translation>Wo nach Wörtern gesucht wird</translation>
    </message>
    <message>
        <source>Which article belongs to {name}?</source>
        <translation>Welcher Artikel gehört zu {name}?</translation>
    </message>
    <message>
        <source>Which claims to decide</source>
        <translation>Über welche Aussagen zu entscheiden ist</translation>
    </message>
    <message>
        <source>Which claims to decide (Up and Down)</source>
        <translation>Über welche Aussagen zu entscheiden ist (Pfeil auf und ab)</translation>
    </message>
    <message>
        <source>Which claims to show</source>
        <translation>Welche Aussagen zu sehen sind</translation>
    </message>
    <message>
        <source>Which claims to show (Up and Down)</source>
        <translation>Welche Aussagen zu sehen sind (Pfeil auf und ab)</translation>
    </message>
    <message>
        <source>Which rows to show</source>
        <translation>Welche Zeilen zu sehen sind</translation>
    </message>
    <message>
        <source>Which rows to show (Up and Down)</source>
        <translation>Welche Zeilen zu sehen sind (Pfeil auf und ab)</translation>
    </message>
    <message>
        <source>Which set?</source>
        <translation>Welche Sammlung?</translation>
    </message>
    <message>
        <source>Which text is replaced?</source>
        <translation>Welcher Text wird ersetzt?</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Who tags from now on?</source>
        <translation>Wer urteilt von jetzt an?</translation>
    </message>
    <message>
        <source>Whole sentences as claims</source>
        <translation>Ganze Sätze als Aussagen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why it is decided so; Esc leaves it</source>
        <translation>Warum so entschieden ist; Esc verlässt die Notiz</translation>
    </message>
    <message>
        <source>Why the claim is not plainly matching (Space)</source>
        <translation>Warum die Aussage nicht einfach belegt ist (Leertaste)</translation>
    </message>
    <message>
        <source>Wider lines</source>
        <translation>Breitere Zeilen</translation>
    </message>
    <message>
        <source>Windows leaves this choice to you: set or change it in the Settings, on the page «Default apps».</source>
        <translation>Unter Windows wird das in den Einstellungen festgelegt und geändert, auf der Seite „Standard-Apps“.</translation>
    </message>
    <message>
        <source>With all that was done elsewhere</source>
        <translation>Mit allem, was anderswo getan wurde</translation>
    </message>
    <message>
        <source>With what was done meanwhile</source>
        <translation>Mit dem, was inzwischen getan wurde</translation>
    </message>
    <message>
        <source>Without the file its pages cannot be shown</source>
        <translation>Ohne die Datei lassen sich ihre Seiten nicht zeigen</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>Word for word in the source</source>
        <translation>Wörtlich in der Quelle</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Words compared with the evidence</source>
        <translation>Wörter im Vergleich mit dem Beleg</translation>
    </message>
    <message>
        <source>Words differ from the source</source>
        <translation>Wortlaut weicht von der Quelle ab</translation>
    </message>
    <message>
        <source>Words of the claim for others in the evidence; one row of dots where they mean about the same</source>
        <translation>Wörter der Aussage für andere im Beleg; eine Punktreihe, wo sie etwa dasselbe meinen</translation>
    </message>
    <message>
        <source>Words of the claim that its evidence does not have</source>
        <translation>Wörter der Aussage, die im Beleg fehlen</translation>
    </message>
    <message>
        <source>Words of the claim that its evidence has too</source>
        <translation>Wörter der Aussage, die auch im Beleg stehen</translation>
    </message>
    <message>
        <source>Words of the evidence, beside words that the claim has, that it leaves out</source>
        <translation>Wörter des Belegs, die die Aussage weglässt, neben solchen, die sie hat</translation>
    </message>
    <message>
        <source>Words that speak against it</source>
        <translation>Wörter, die dagegensprechen</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Gesuchte Wörter</translation>
    </message>
    <message>
        <source>Words to look for (/)</source>
        <translation>Gesuchte Wörter (/)</translation>
    </message>
    <message>
        <source>Words:</source>
        <translation>Wörter:</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Wrote the pair&apos;s note</source>
        <translation>Notiz zum Paar geschrieben</translation>
    </message>
    <message>
        <source>You say it is fine to leave out</source>
        <translation>Sie sagen: Darf fehlen</translation>
    </message>
    <message>
        <source>You say it is missing</source>
        <translation>Sie sagen: Fehlt</translation>
    </message>
    <message>
        <source>You tag as {name} now</source>
        <translation>Jetzt urteilt {name}</translation>
    </message>
    <message>
        <source>Your name on your verdicts</source>
        <translation>Name für die eigenen Urteile</translation>
    </message>
    <message>
        <source>Your own verdicts are shown</source>
        <translation>Die eigenen Urteile sind zu sehen</translation>
    </message>
    <message>
        <source>Your verdicts carry your name. Which name?</source>
        <translation>Urteile tragen einen Namen. Welchen?</translation>
    </message>
    <message>
        <source>Your work is kept, and you can go on.</source>
        <translation>Alles Bisherige ist gespeichert, die Arbeit kann weitergehen.</translation>
    </message>
    <message>
        <source>Your work is kept.</source>
        <translation>Alles Bisherige ist gespeichert.</translation>
    </message>
    <message>
        <source>a NUL character</source>
        <translation>ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>a claim tagged {verdict}</source>
        <translation>eine Aussage mit dem Urteil „{verdict}“</translation>
    </message>
    <message>
        <source>a database, or a set of pairs</source>
        <translation>eine Datenbank oder eine Sammlung von Paaren</translation>
    </message>
    <message>
        <source>a day apart</source>
        <translation>einen Tag auseinander</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>a newsannot window</source>
        <translation>einem newsannot-Fenster</translation>
    </message>
    <message>
        <source>a number too large</source>
        <translation>eine zu große Zahl</translation>
    </message>
    <message>
        <source>a packed file</source>
        <translation>eine gepackte Datei</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a text in it is not UTF-8</source>
        <translation>ein Text darin ist nicht UTF-8</translation>
    </message>
    <message>
        <source>a verdict by {name}</source>
        <translation>ein Urteil von {name}</translation>
    </message>
    <message>
        <source>about {figure}</source>
        <translation>etwa {figure}</translation>
    </message>
    <message>
        <source>abstained</source>
        <translation>enthalten</translation>
    </message>
    <message>
        <source>accept suggestion</source>
        <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>add claim</source>
        <translation>Aussage hinzufügen</translation>
    </message>
    <message>
        <source>add mark</source>
        <translation>Kennzeichnung hinzufügen</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>added cause</source>
        <translation>zusätzliche Ursache</translation>
    </message>
    <message>
        <source>added detail</source>
        <translation>zusätzliche Einzelheit</translation>
    </message>
    <message>
        <source>age {number}</source>
        <translation>Alter {number}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all marks and the whole history</source>
        <translation>alle Kennzeichnungen und der ganze Verlauf</translation>
    </message>
    <message>
        <source>all saved</source>
        <translation>alles gespeichert</translation>
    </message>
    <message>
        <source>all verdicts</source>
        <translation>alle Urteile</translation>
    </message>
    <message>
        <source>already has a pair {id}</source>
        <translation>enthält schon ein Paar {id}</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>verändert</translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation>mehrdeutig</translation>
    </message>
    <message>
        <source>an unsure claim</source>
        <translation>eine unsichere Aussage</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>und {number} weitere</translation>
    </message>
    <message>
        <source>another annotator has decided the claim since</source>
        <translation>Jemand anderes hat inzwischen über die Aussage entschieden</translation>
    </message>
    <message>
        <source>another annotator has judged the claim</source>
        <translation>Jemand anderes hat die Aussage beurteilt</translation>
    </message>
    <message>
        <source>another annotator has judged the claim since</source>
        <translation>Jemand anderes hat die Aussage inzwischen beurteilt</translation>
    </message>
    <message>
        <source>another annotator has marked the pair since</source>
        <translation>Jemand anderes hat das Paar inzwischen gekennzeichnet</translation>
    </message>
    <message>
        <source>another annotator has replaced a text since</source>
        <translation>Jemand anderes hat inzwischen einen Text ersetzt</translation>
    </message>
    <message>
        <source>another annotator has swapped the texts since</source>
        <translation>Jemand anderes hat die Texte inzwischen getauscht</translation>
    </message>
    <message>
        <source>another annotator has worked on the new text since</source>
        <translation>Jemand anderes hat inzwischen am neuen Text gearbeitet</translation>
    </message>
    <message>
        <source>another annotator has worked on the swapped texts since</source>
        <translation>Jemand anderes hat inzwischen an den getauschten Texten gearbeitet</translation>
    </message>
    <message>
        <source>another file has this name by now</source>
        <translation>Eine andere Datei hat inzwischen diesen Namen</translation>
    </message>
    <message>
        <source>another file is in its place by now</source>
        <translation>an ihrer Stelle liegt inzwischen eine andere Datei</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>einem anderen Programm</translation>
    </message>
    <message>
        <source>another speaker in the source</source>
        <translation>in der Quelle spricht jemand anderes</translation>
    </message>
    <message>
        <source>article {number}</source>
        <translation>Artikel {number}</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>articles of no pair</source>
        <translation>Artikel ohne Paar</translation>
    </message>
    <message>
        <source>as they came</source>
        <translation>wie sie kamen</translation>
    </message>
    <message>
        <source>at least {figure}</source>
        <translation>mindestens {figure}</translation>
    </message>
    <message>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>breaks the program that reads it; save it in another format</source>
        <translation>bringt das lesende Programm zum Absturz; in einem anderen Format speichern</translation>
    </message>
    <message>
        <source>building or site</source>
        <translation>Gebäude oder Anlage</translation>
    </message>
    <message>
        <source>by {people}</source>
        <translation>von {people}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>cannot be written to</source>
        <translation>ist schreibgeschützt</translation>
    </message>
    <message>
        <source>caveat</source>
        <translation>Vorbehalt</translation>
    </message>
    <message>
        <source>change mark</source>
        <translation>Kennzeichnung ändern</translation>
    </message>
    <message>
        <source>change reasons</source>
        <translation>Gründe ändern</translation>
    </message>
    <message>
        <source>change tags of pair</source>
        <translation>Schlagwörter des Paars ändern</translation>
    </message>
    <message>
        <source>changed date</source>
        <translation>geändertes Datum</translation>
    </message>
    <message>
        <source>changed name</source>
        <translation>geänderter Name</translation>
    </message>
    <message>
        <source>changed negation</source>
        <translation>geänderte Verneinung</translation>
    </message>
    <message>
        <source>changed number</source>
        <translation>geänderte Zahl</translation>
    </message>
    <message>
        <source>changed quote</source>
        <translation>geändertes Zitat</translation>
    </message>
    <message>
        <source>changed since by another act</source>
        <translation>Es wurde inzwischen anders geändert</translation>
    </message>
    <message>
        <source>changed speaker</source>
        <translation>andere Person zitiert</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>claim {number}</source>
        <translation>Aussage {number}</translation>
    </message>
    <message>
        <source>claim {number}, {name}: other evidence, reasons or words in the record</source>
        <translation>Aussage {number}, {name}: andere Belege, Gründe oder Wörter im Datensatz</translation>
    </message>
    <message>
        <source>claim {number}, {name}: {coming} in the record, {here} in the set</source>
        <translation>Aussage {number}, {name}: {coming} im Datensatz, {here} in der Sammlung</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>claims of the pairs that are read</source>
        <translation>Aussagen der ausgewerteten Paare</translation>
    </message>
    <message>
        <source>claims with a decision</source>
        <translation>Aussagen mit Entscheidung</translation>
    </message>
    <message>
        <source>claims with a verdict</source>
        <translation>Aussagen mit Urteil</translation>
    </message>
    <message>
        <source>claims without a derived text</source>
        <translation>Aussagen ohne Fassung</translation>
    </message>
    <message>
        <source>clear verdict</source>
        <translation>Urteil aufheben</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>widerspricht</translation>
    </message>
    <message>
        <source>corrections of marks and names</source>
        <translation>Korrekturen von Markierungen und Namen</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>could not be opened: {reason}</source>
        <translation>ließ sich nicht öffnen: {reason}</translation>
    </message>
    <message>
        <source>could not be written: the disk is full; make room and do it again</source>
        <translation>ließ sich nicht schreiben: Der Datenträger ist voll; Platz schaffen und es noch einmal tun</translation>
    </message>
    <message>
        <source>could not be written: {reason}</source>
        <translation>ließ sich nicht schreiben: {reason}</translation>
    </message>
    <message>
        <source>country or city</source>
        <translation>Land oder Stadt</translation>
    </message>
    <message>
        <source>counts in {unit}, not in code points</source>
        <translation>zählt in {unit}, nicht in Codepunkten</translation>
    </message>
    <message>
        <source>cut differently</source>
        <translation>verschieden abgegrenzt</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>entscheiden</translation>
    </message>
    <message>
        <source>decide {verdict}</source>
        <translation>als {verdict} entscheiden</translation>
    </message>
    <message>
        <source>decided: {verdict}</source>
        <translation>entschieden: {verdict}</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>declares a document type, maybe to do harm; ask for its text in another form</source>
        <translation>gibt einen Dokumenttyp an, vielleicht um zu schaden; den Text in anderer Form erbitten</translation>
    </message>
    <message>
        <source>delete claim</source>
        <translation>Aussage löschen</translation>
    </message>
    <message>
        <source>denial</source>
        <translation>Dementi</translation>
    </message>
    <message>
        <source>derived article</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>derived: {words}</source>
        <translation>Fassung: {words}</translation>
    </message>
    <message>
        <source>does not say which letters it shows; open the article elsewhere, or copy it from there</source>
        <translation>sagt nicht, welche Buchstaben es zeigt; den Artikel anderswo öffnen oder von dort kopieren</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>dropped hedge</source>
        <translation>weggelassene Einschränkung</translation>
    </message>
    <message>
        <source>embellished</source>
        <translation>ausgeschmückt</translation>
    </message>
    <message>
        <source>entries of the history</source>
        <translation>Einträge des Verlaufs</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>evidence, {role}</source>
        <translation>Beleg, {role}</translation>
    </message>
    <message>
        <source>facts about the pair</source>
        <translation>Angaben zum Paar</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>entbehrlich</translation>
    </message>
    <message>
        <source>first judgement</source>
        <translation>erstes Urteil</translation>
    </message>
    <message>
        <source>for {number} claims</source>
        <translation>für {number} Aussagen</translation>
    </message>
    <message>
        <source>forget correction of names</source>
        <translation>Namenskorrektur vergessen</translation>
    </message>
    <message>
        <source>gained {words}</source>
        <translation>dazu {words}</translation>
    </message>
    <message>
        <source>generalised</source>
        <translation>verallgemeinert</translation>
    </message>
    <message>
        <source>half a surrogate pair</source>
        <translation>ein halbes Surrogatpaar</translation>
    </message>
    <message>
        <source>has a byline</source>
        <translation>nennt, wer ihn geschrieben hat</translation>
    </message>
    <message>
        <source>has a line of {number} characters; break it into paragraphs</source>
        <translation>hat eine Zeile von {number} Zeichen; sie in Absätze teilen</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>mit Notiz</translation>
    </message>
    <message>
        <source>has a pair {id} of other texts</source>
        <translation>hat ein Paar {id} mit anderen Texten</translation>
    </message>
    <message>
        <source>has elements with too many attributes; copy its text and paste it</source>
        <translation>hat Elemente mit zu vielen Attributen; den Text kopieren und einfügen</translation>
    </message>
    <message>
        <source>has more names and figures</source>
        <translation>hat mehr Namen und Zahlen</translation>
    </message>
    <message>
        <source>has no page {number}</source>
        <translation>hat keine Seite {number}</translation>
    </message>
    <message>
        <source>has no pair {id}</source>
        <translation>enthält kein Paar {id}</translation>
    </message>
    <message>
        <source>has no start</source>
        <translation>hat keinen Anfang</translation>
    </message>
    <message>
        <source>has no text</source>
        <translation>hat keinen Text</translation>
    </message>
    <message>
        <source>has pair {id} with source and derived text swapped</source>
        <translation>hat das Paar {id} mit vertauschter Quelle und Fassung</translation>
    </message>
    <message>
        <source>has too many elements within one another; copy its text and paste it</source>
        <translation>hat zu tief verschachtelte Elemente; den Text kopieren und einfügen</translation>
    </message>
    <message>
        <source>has too many messages within one another; save the one you need by itself</source>
        <translation>hat zu tief verschachtelte Nachrichten; die gebrauchte einzeln speichern</translation>
    </message>
    <message>
        <source>has {count} pages, and {most} are read at most; save those of the article as a PDF</source>
        <translation>hat {count} Seiten, gelesen werden höchstens {most}; die Seiten des Artikels als PDF speichern</translation>
    </message>
    <message>
        <source>has {number} characters without a blank; take out what is no article</source>
        <translation>hat {number} Zeichen ohne Leerzeichen; entfernen, was kein Artikel ist</translation>
    </message>
    <message>
        <source>has {number} characters; an article may have {most}</source>
        <translation>hat {number} Zeichen; ein Artikel darf {most} haben</translation>
    </message>
    <message>
        <source>holds far more than any article; save the article alone</source>
        <translation>enthält weit mehr als ein Artikel; den Artikel allein speichern</translation>
    </message>
    <message>
        <source>holds its text as another file packed in it; open it, and save it anew</source>
        <translation>enthält den Text als eingepackte andere Datei; öffnen und neu speichern</translation>
    </message>
    <message>
        <source>holds more in one place than newsannot writes</source>
        <translation>enthält an einer Stelle mehr, als newsannot schreibt</translation>
    </message>
    <message>
        <source>holds more than {most} letters; save the pages of the article as a PDF</source>
        <translation>enthält mehr als {most} Buchstaben; die Seiten des Artikels als PDF speichern</translation>
    </message>
    <message>
        <source>holds more values than a record may have</source>
        <translation>enthält mehr Werte, als ein Datensatz haben darf</translation>
    </message>
    <message>
        <source>holds no text, for scripts put it together when it is shown; copy the text from the browser and paste it</source>
        <translation>enthält keinen Text, denn Skripte setzen ihn erst beim Anzeigen zusammen; den Text im Browser kopieren und einfügen</translation>
    </message>
    <message>
        <source>holds no text; an article needs text</source>
        <translation>enthält keinen Text; ein Artikel braucht Text</translation>
    </message>
    <message>
        <source>holds no web page; save the page again, or copy its text and paste it</source>
        <translation>enthält keine Webseite; die Seite neu speichern oder ihren Text kopieren und einfügen</translation>
    </message>
    <message>
        <source>holds pictures of pages and no text; run text recognition (OCR) over it first</source>
        <translation>enthält Bilder von Seiten und keinen Text; zuerst eine Texterkennung (OCR) darüber laufen lassen</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>indirect quote</source>
        <translation>indirektes Zitat</translation>
    </message>
    <message>
        <source>interpretation</source>
        <translation>Deutung</translation>
    </message>
    <message>
        <source>is UTF-8 text that ends within a character, at byte {number} in line {line}; get the whole file once more</source>
        <translation>ist UTF-8-Text, der mitten in einem Zeichen endet, bei Byte {number} in Zeile {line}; die ganze Datei noch einmal holen</translation>
    </message>
    <message>
        <source>is UTF-8 text with a broken character at byte {number} in line {line}; get the file once more, or mend that line in a text editor</source>
        <translation>ist UTF-8-Text mit einem kaputten Zeichen bei Byte {number} in Zeile {line}; die Datei noch einmal holen oder die Zeile in einem Texteditor berichtigen</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file</source>
        <translation>ist ein Gerät oder eine Pipe, keine Datei</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a set</source>
        <translation>ist ein Gerät oder eine Pipe, keine Sammlung</translation>
    </message>
    <message>
        <source>is a folder or a device; name a file</source>
        <translation>ist ein Ordner oder ein Gerät; eine Datei angeben</translation>
    </message>
    <message>
        <source>is a folder, not a set</source>
        <translation>ist ein Ordner, keine Sammlung</translation>
    </message>
    <message>
        <source>is a folder; name the files in it</source>
        <translation>ist ein Ordner; die Dateien darin angeben</translation>
    </message>
    <message>
        <source>is a frame for other files that hold the text; open one of those</source>
        <translation>ist ein Rahmen für andere Dateien, die den Text enthalten; eine davon öffnen</translation>
    </message>
    <message>
        <source>is a link that leads to itself</source>
        <translation>ist eine Verknüpfung, die auf sich selbst führt</translation>
    </message>
    <message>
        <source>is a mail without text; open what is attached to it by itself</source>
        <translation>ist eine Mail ohne Text; den Anhang einzeln öffnen</translation>
    </message>
    <message>
        <source>is a presentation; save its text as a document</source>
        <translation>ist eine Präsentation; ihren Text als Dokument speichern</translation>
    </message>
    <message>
        <source>is a set or another database; choose another name</source>
        <translation>ist eine Sammlung oder eine andere Datenbank; einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>is a workbook; save its text as a document</source>
        <translation>ist eine Arbeitsmappe; ihren Text als Dokument speichern</translation>
    </message>
    <message>
        <source>is an Apple Pages, Numbers or Keynote file; export it as a Word document</source>
        <translation>ist eine Datei von Apple Pages, Numbers oder Keynote; als Word-Dokument exportieren</translation>
    </message>
    <message>
        <source>is an Outlook message; save it as .eml, or paste its text</source>
        <translation>ist eine Outlook-Nachricht; als .eml speichern oder ihren Text einfügen</translation>
    </message>
    <message>
        <source>is an e-book; save the text as a document</source>
        <translation>ist ein E-Book; den Text als Dokument speichern</translation>
    </message>
    <message>
        <source>is an old Office file; save its text as a .docx document</source>
        <translation>ist eine alte Office-Datei; ihren Text als .docx-Dokument speichern</translation>
    </message>
    <message>
        <source>is an old Word document; save it as .docx</source>
        <translation>ist ein altes Word-Dokument; als .docx speichern</translation>
    </message>
    <message>
        <source>is an old presentation; save its text as a document</source>
        <translation>ist eine alte Präsentation; ihren Text als Dokument speichern</translation>
    </message>
    <message>
        <source>is an old workbook; save its text as a document</source>
        <translation>ist eine alte Arbeitsmappe; ihren Text als Dokument speichern</translation>
    </message>
    <message>
        <source>is broken at page {number}; open it elsewhere and print it to a new PDF</source>
        <translation>ist bei Seite {number} kaputt; anderswo öffnen und in ein neues PDF drucken</translation>
    </message>
    <message>
        <source>is broken or not whole; get it anew, or open it elsewhere and print it to a new PDF</source>
        <translation>ist kaputt oder unvollständig; neu holen oder anderswo öffnen und in ein neues PDF drucken</translation>
    </message>
    <message>
        <source>is damaged or not complete; fetch it again, or open it and save it anew</source>
        <translation>ist beschädigt oder unvollständig; noch einmal holen oder öffnen und neu speichern</translation>
    </message>
    <message>
        <source>is damaged: {reason}</source>
        <translation>ist beschädigt: {reason}</translation>
    </message>
    <message>
        <source>is damaged; save it again, or copy its text</source>
        <translation>ist beschädigt; neu speichern oder ihren Text kopieren</translation>
    </message>
    <message>
        <source>is empty and no set; delete it, or name another one</source>
        <translation>ist leer und keine Sammlung; löschen oder eine andere angeben</translation>
    </message>
    <message>
        <source>is empty; an article needs text</source>
        <translation>ist leer; ein Artikel braucht Text</translation>
    </message>
    <message>
        <source>is empty; bring a copy of it back, or delete it</source>
        <translation>ist leer; eine Kopie zurückholen oder die Datei löschen</translation>
    </message>
    <message>
        <source>is encrypted; open it in your mail program, copy its text and paste it</source>
        <translation>ist verschlüsselt; im Mailprogramm öffnen, den Text kopieren und einfügen</translation>
    </message>
    <message>
        <source>is far longer than any article; copy the article alone</source>
        <translation>ist weit länger als ein Artikel; den Artikel allein kopieren</translation>
    </message>
    <message>
        <source>is larger than {most} MB; no article is</source>
        <translation>ist größer als {most} MB; so groß ist kein Artikel</translation>
    </message>
    <message>
        <source>is locked in a way not known here; print it to a new PDF from the program that opens it</source>
        <translation>ist auf eine hier unbekannte Art gesperrt; aus dem Programm, das es öffnet, in ein neues PDF drucken</translation>
    </message>
    <message>
        <source>is longer</source>
        <translation>ist länger</translation>
    </message>
    <message>
        <source>is made of packed files; unpack it, and open the article in it</source>
        <translation>besteht aus gepackten Dateien; entpacken und den Artikel darin öffnen</translation>
    </message>
    <message>
        <source>is nested deeper than programs write, maybe to do harm; ask for its text in another form</source>
        <translation>ist tiefer verschachtelt, als Programme schreiben, vielleicht um zu schaden; den Text in anderer Form erbitten</translation>
    </message>
    <message>
        <source>is no mail, or a damaged one; save it again, or copy its text</source>
        <translation>ist keine Mail oder eine beschädigte; neu speichern oder ihren Text kopieren</translation>
    </message>
    <message>
        <source>is no rich text, whatever its name says; open it, and save it anew</source>
        <translation>ist trotz ihres Namens kein RTF-Text; öffnen und neu speichern</translation>
    </message>
    <message>
        <source>is no text: byte {number} in line {line} is a NUL, which no text holds; save the article as plain text in UTF-8</source>
        <translation>ist kein Text: Byte {number} in Zeile {line} ist ein NUL, das kein Text enthält; den Artikel als reinen Text in UTF-8 speichern</translation>
    </message>
    <message>
        <source>is no text: {reason}</source>
        <translation>ist kein Text: {reason}</translation>
    </message>
    <message>
        <source>is no text; save the article as plain text in UTF-8</source>
        <translation>ist kein Text; den Artikel als reinen Text in UTF-8 speichern</translation>
    </message>
    <message>
        <source>is not a newsannot set</source>
        <translation>ist keine newsannot-Sammlung</translation>
    </message>
    <message>
        <source>is not all {encoding}: byte {number} in line {line} stands for no character; get the file once more, or choose another encoding</source>
        <translation>ist nicht durchweg {encoding}: Byte {number} in Zeile {line} steht für kein Zeichen; die Datei noch einmal holen oder eine andere Zeichenkodierung wählen</translation>
    </message>
    <message>
        <source>is not the file that the article was read from, or it was changed since</source>
        <translation>ist nicht die Datei, aus der der Artikel gelesen wurde, oder sie wurde seither geändert</translation>
    </message>
    <message>
        <source>is not the record of a pair: {reason}</source>
        <translation>ist nicht der Datensatz eines Paars: {reason}</translation>
    </message>
    <message>
        <source>is of an older version, and no backup could be made first: {problem}</source>
        <translation>hat eine ältere Version, und vorher ließ sich keine Sicherung anlegen: {problem}</translation>
    </message>
    <message>
        <source>is older</source>
        <translation>ist älter</translation>
    </message>
    <message>
        <source>is one of the sets to merge; name another one to make</source>
        <translation>ist eine der Sammlungen, die zusammengeführt werden; eine andere angeben</translation>
    </message>
    <message>
        <source>is open in another window; choose another name</source>
        <translation>ist in einem anderen Fenster geöffnet; einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>is protected by a password; save a copy without one</source>
        <translation>ist durch ein Kennwort geschützt; eine Kopie ohne Kennwort speichern</translation>
    </message>
    <message>
        <source>is signed by an agency</source>
        <translation>ist von einer Agentur gezeichnet</translation>
    </message>
    <message>
        <source>is text in no encoding that is known here; save the article as plain text in UTF-8</source>
        <translation>ist Text in keiner hier bekannten Zeichenkodierung; den Artikel als reinen Text in UTF-8 speichern</translation>
    </message>
    <message>
        <source>is the original by the files&apos; names</source>
        <translation>ist den Dateinamen nach das Original</translation>
    </message>
    <message>
        <source>is the set itself; choose another name</source>
        <translation>ist die Sammlung selbst; einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>is there; save a copy under another name</source>
        <translation>gibt es schon; die Kopie unter einem anderen Namen speichern</translation>
    </message>
    <message>
        <source>is too large for a page; copy the article&apos;s text and paste it</source>
        <translation>ist zu groß für eine Seite; den Text des Artikels kopieren und einfügen</translation>
    </message>
    <message>
        <source>is {kind}; articles are read from {endings} files</source>
        <translation>ist {kind}; Artikel werden aus Dateien gelesen, die auf {endings} enden</translation>
    </message>
    <message>
        <source>it has changed</source>
        <translation>sie hat sich geändert</translation>
    </message>
    <message>
        <source>it has no article {number}</source>
        <translation>Artikel {number} fehlt</translation>
    </message>
    <message>
        <source>its claims hold the text too many times</source>
        <translation>ihre Aussagen enthalten den Text zu oft</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>ihr Ende fehlt</translation>
    </message>
    <message>
        <source>join names</source>
        <translation>Namen verbinden</translation>
    </message>
    <message>
        <source>joined by hand</source>
        <translation>von Hand verbunden</translation>
    </message>
    <message>
        <source>joined from passages</source>
        <translation>aus mehreren Stellen zusammengesetzt</translation>
    </message>
    <message>
        <source>judge omission</source>
        <translation>Weglassung beurteilen</translation>
    </message>
    <message>
        <source>judged claims are missing: {number}</source>
        <translation>Beurteilte Aussagen fehlen: {number}</translation>
    </message>
    <message>
        <source>judgements of what was left out</source>
        <translation>Urteile über Weggelassenes</translation>
    </message>
    <message>
        <source>kept original files</source>
        <translation>behaltene Originaldateien</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>last judgement</source>
        <translation>letztes Urteil</translation>
    </message>
    <message>
        <source>last touched</source>
        <translation>zuletzt bearbeitet</translation>
    </message>
    <message>
        <source>law</source>
        <translation>Gesetz</translation>
    </message>
    <message>
        <source>left out: {difference}</source>
        <translation>weggelassen: {difference}</translation>
    </message>
    <message>
        <source>link evidence</source>
        <translation>Beleg verknüpfen</translation>
    </message>
    <message>
        <source>linked evidence</source>
        <translation>verknüpfter Beleg</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>lost attribution</source>
        <translation>fehlende Zuschreibung</translation>
    </message>
    <message>
        <source>lost {words}</source>
        <translation>weg {words}</translation>
    </message>
    <message>
        <source>made by a newer newsannot ({schema}); this one reads {ours}</source>
        <translation>stammt aus einem neueren newsannot ({schema}); dieses liest {ours}</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>mark pair as done</source>
        <translation>Paar als fertig kennzeichnen</translation>
    </message>
    <message>
        <source>mark pair as not done</source>
        <translation>Paar als nicht fertig kennzeichnen</translation>
    </message>
    <message>
        <source>mark unsure</source>
        <translation>als unsicher vormerken</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>Kennzeichnungen</translation>
    </message>
    <message>
        <source>marks struck out</source>
        <translation>gestrichene Kennzeichnungen</translation>
    </message>
    <message>
        <source>matching</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>may not be opened by you; ask for the right to, or copy it</source>
        <translation>darf nicht geöffnet werden; das Recht dazu erbitten oder die Datei kopieren</translation>
    </message>
    <message>
        <source>merge claims</source>
        <translation>Aussagen verbinden</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>moves</source>
        <translation>wandert</translation>
    </message>
    <message>
        <source>name, {name}, {label}</source>
        <translation>Name, {name}, {label}</translation>
    </message>
    <message>
        <source>names joined</source>
        <translation>verbundene Namen</translation>
    </message>
    <message>
        <source>names of annotators</source>
        <translation>Namen von Personen</translation>
    </message>
    <message>
        <source>names {names}</source>
        <translation>nennt {names}</translation>
    </message>
    <message>
        <source>nationality or group</source>
        <translation>Nationalität oder Gruppe</translation>
    </message>
    <message>
        <source>nearest: {figure}</source>
        <translation>am nächsten: {figure}</translation>
    </message>
    <message>
        <source>nearest: {words}</source>
        <translation>am nächsten: {words}</translation>
    </message>
    <message>
        <source>nearly verbatim</source>
        <translation>fast wörtlich</translation>
    </message>
    <message>
        <source>needs more memory to be read than any article does; save it in another format</source>
        <translation>braucht zum Lesen mehr Speicher als irgendein Artikel; in einem anderen Format speichern</translation>
    </message>
    <message>
        <source>neither a string nor a whole number</source>
        <translation>weder Zeichenkette noch ganze Zahl</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>newsannot could not start.</source>
        <translation>newsannot ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>kein Beleg</translation>
    </message>
    <message>
        <source>no file can have this name; check it</source>
        <translation>So kann keine Datei heißen; den Namen prüfen</translation>
    </message>
    <message>
        <source>no pair is open</source>
        <translation>Kein Paar ist geöffnet</translation>
    </message>
    <message>
        <source>no variation</source>
        <translation>alle gleich</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>kein Urteil</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand mit Namen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not JSON: {reason}</source>
        <translation>kein JSON: {reason}</translation>
    </message>
    <message>
        <source>not UTF-8 at byte {number}</source>
        <translation>kein UTF-8 bei Byte {number}</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>kein JSON-Objekt</translation>
    </message>
    <message>
        <source>not a list</source>
        <translation>keine Liste</translation>
    </message>
    <message>
        <source>not a name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>not a newsannot record: schema {schema}</source>
        <translation>kein newsannot-Datensatz: Schema {schema}</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>kein Objekt</translation>
    </message>
    <message>
        <source>not in the source</source>
        <translation>nicht in der Quelle</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not quoted in the source</source>
        <translation>in der Quelle nicht zitiert</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht ausgewertet</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>nothing to redo</source>
        <translation>Nichts wiederherzustellen</translation>
    </message>
    <message>
        <source>nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>of the same day</source>
        <translation>vom selben Tag</translation>
    </message>
    <message>
        <source>of these, cut differently and matched by overlap</source>
        <translation>davon verschieden abgegrenzt und nach Überschneidung zugeordnet</translation>
    </message>
    <message>
        <source>of {number} annotators</source>
        <translation>von {number} Personen</translation>
    </message>
    <message>
        <source>omission</source>
        <translation>Weglassung</translation>
    </message>
    <message>
        <source>only in the source</source>
        <translation>nur in der Quelle</translation>
    </message>
    <message>
        <source>open in {holder}</source>
        <translation>geöffnet in {holder}</translation>
    </message>
    <message>
        <source>opened read-only</source>
        <translation>schreibgeschützt geöffnet</translation>
    </message>
    <message>
        <source>or twice the set&apos;s size, where that is more</source>
        <translation>oder das Doppelte der Sammlung, wo das mehr ist</translation>
    </message>
    <message>
        <source>ordinal number</source>
        <translation>Ordnungszahl</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>packaged program</source>
        <translation>eigenständiges Programm</translation>
    </message>
    <message>
        <source>page {number} cannot be drawn; open the file elsewhere</source>
        <translation>Seite {number} lässt sich nicht zeichnen; die Datei anderswo öffnen</translation>
    </message>
    <message>
        <source>page {number} of the file cannot be read</source>
        <translation>Seite {number} der Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>pair {id}</source>
        <translation>Paar {id}</translation>
    </message>
    <message>
        <source>pair {id} has no derived text</source>
        <translation>Paar {id} hat keine Fassung</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>pairs in progress</source>
        <translation>Paare in Arbeit</translation>
    </message>
    <message>
        <source>pairs not read yet</source>
        <translation>noch nicht ausgewertete Paare</translation>
    </message>
    <message>
        <source>pairs that are done</source>
        <translation>fertige Paare</translation>
    </message>
    <message>
        <source>pairs that are new</source>
        <translation>neue Paare</translation>
    </message>
    <message>
        <source>pairs that are read</source>
        <translation>ausgewertete Paare</translation>
    </message>
    <message>
        <source>partly supports</source>
        <translation>stützt teilweise</translation>
    </message>
    <message>
        <source>parts of the file cannot be read</source>
        <translation>Teile der Datei lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>passage seen</source>
        <translation>gesehene Stelle</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>Prozentzahl</translation>
    </message>
    <message>
        <source>perhaps {name} in the source</source>
        <translation>vielleicht {name} in der Quelle</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>place {number}</source>
        <translation>Stelle {number}</translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation>von Hand gesetzt</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>quoted fragment</source>
        <translation>Teilzitat</translation>
    </message>
    <message>
        <source>quotes more</source>
        <translation>zitiert mehr</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>Auswertungen</translation>
    </message>
    <message>
        <source>readings (made anew when a pair is opened)</source>
        <translation>Auswertungen (entstehen neu, wenn ein Paar geöffnet wird)</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>remove evidence</source>
        <translation>Beleg entfernen</translation>
    </message>
    <message>
        <source>replace text</source>
        <translation>Text ersetzen</translation>
    </message>
    <message>
        <source>reporting words</source>
        <translation>redeeinleitende Wörter</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>umformuliert</translation>
    </message>
    <message>
        <source>same names: {names}</source>
        <translation>gleiche Namen: {names}</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>gleiche Stelle</translation>
    </message>
    <message>
        <source>says more often who said what</source>
        <translation>sagt öfter, wer etwas gesagt hat</translation>
    </message>
    <message>
        <source>set ends of claim</source>
        <translation>Grenzen der Aussage setzen</translation>
    </message>
    <message>
        <source>set ends of evidence</source>
        <translation>Grenzen des Belegs setzen</translation>
    </message>
    <message>
        <source>share tagged</source>
        <translation>Anteil beurteilt</translation>
    </message>
    <message>
        <source>shows no text; an article needs text</source>
        <translation>zeigt keinen Text; ein Artikel braucht Text</translation>
    </message>
    <message>
        <source>some {things}</source>
        <translation>einige {things}</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>source: {title}</source>
        <translation>Quelle: {title}</translation>
    </message>
    <message>
        <source>source: {words}</source>
        <translation>Quelle: {words}</translation>
    </message>
    <message>
        <source>span {start}-{end} does not lie in a text of {length}</source>
        <translation>Spanne {start}–{end} liegt nicht in einem Text von {length} Zeichen</translation>
    </message>
    <message>
        <source>span {start}-{end} is empty or backwards</source>
        <translation>Spanne {start}–{end} ist leer oder verkehrt herum</translation>
    </message>
    <message>
        <source>spans lie outside the texts</source>
        <translation>Spannen liegen außerhalb der Texte</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>sprechende Person</translation>
    </message>
    <message>
        <source>speaker not found</source>
        <translation>unbekannt, wer spricht</translation>
    </message>
    <message>
        <source>split claim</source>
        <translation>Aussage teilen</translation>
    </message>
    <message>
        <source>split off by hand</source>
        <translation>von Hand abgetrennt</translation>
    </message>
    <message>
        <source>split off name</source>
        <translation>Namen abtrennen</translation>
    </message>
    <message>
        <source>start and end are not both whole numbers</source>
        <translation>Anfang und Ende sind nicht beide ganze Zahlen</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>still to be read</source>
        <translation>noch auszuwerten</translation>
    </message>
    <message>
        <source>strike out mark</source>
        <translation>Kennzeichnung streichen</translation>
    </message>
    <message>
        <source>stronger words</source>
        <translation>stärkere Worte</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>gestrichen</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>suggested evidence</source>
        <translation>vorgeschlagener Beleg</translation>
    </message>
    <message>
        <source>sum of money</source>
        <translation>Geldbetrag</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>stützt</translation>
    </message>
    <message>
        <source>swap source and derived</source>
        <translation>Quelle und Fassung tauschen</translation>
    </message>
    <message>
        <source>tag claim</source>
        <translation>Aussage beurteilen</translation>
    </message>
    <message>
        <source>tag {verdict}</source>
        <translation>Urteil „{verdict}“</translation>
    </message>
    <message>
        <source>tags: {tags}</source>
        <translation>Schlagwörter: {tags}</translation>
    </message>
    <message>
        <source>take decision back</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>take in a record</source>
        <translation>Datensatz aufnehmen</translation>
    </message>
    <message>
        <source>takes too long to read, more than {seconds} seconds; save it in another format</source>
        <translation>braucht zum Lesen zu lange, mehr als {seconds} Sekunden; in einem anderen Format speichern</translation>
    </message>
    <message>
        <source>text differs from the words at {start}-{end}</source>
        <translation>der Wortlaut stimmt nicht mit dem Text bei {start}–{end} überein</translation>
    </message>
    <message>
        <source>the annotator {id} stands twice</source>
        <translation>die Person {id} steht doppelt</translation>
    </message>
    <message>
        <source>the claim is decided: take the decision back first</source>
        <translation>Über die Aussage ist entschieden: zuerst die Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>the claim is judged by others too</source>
        <translation>Auch andere haben die Aussage beurteilt</translation>
    </message>
    <message>
        <source>the claim is no longer there</source>
        <translation>Die Aussage gibt es nicht mehr</translation>
    </message>
    <message>
        <source>the decision</source>
        <translation>die Entscheidung</translation>
    </message>
    <message>
        <source>the derived article</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>the derived text has changed</source>
        <translation>die Fassung hat sich geändert</translation>
    </message>
    <message>
        <source>the disk cannot be read or written; see whether it is there</source>
        <translation>Der Datenträger lässt sich nicht lesen oder beschreiben; nachsehen, ob er da ist</translation>
    </message>
    <message>
        <source>the fact «{key}» is another in the record</source>
        <translation>die Angabe „{key}“ lautet im Datensatz anders</translation>
    </message>
    <message>
        <source>the facts above the text</source>
        <translation>die Angaben über dem Text</translation>
    </message>
    <message>
        <source>the id {id} stands in line {line} too</source>
        <translation>die Kennung {id} steht auch in Zeile {line}</translation>
    </message>
    <message>
        <source>the id {id} stands twice</source>
        <translation>die Kennung {id} steht doppelt</translation>
    </message>
    <message>
        <source>the kept file with SHA-256 {sha}</source>
        <translation>die behaltene Datei mit SHA-256 {sha}</translation>
    </message>
    <message>
        <source>the key {key} stands twice</source>
        <translation>der Schlüssel {key} steht zweimal da</translation>
    </message>
    <message>
        <source>the names of the files belong together</source>
        <translation>die Dateinamen gehören zusammen</translation>
    </message>
    <message>
        <source>the names {names} mean others in the record</source>
        <translation>die Namen {names} meinen im Datensatz andere</translation>
    </message>
    <message>
        <source>the new text</source>
        <translation>den neuen Text</translation>
    </message>
    <message>
        <source>the new text has been worked on since</source>
        <translation>Am neuen Text wurde inzwischen gearbeitet</translation>
    </message>
    <message>
        <source>the other side</source>
        <translation>die Gegenseite</translation>
    </message>
    <message>
        <source>the pair has another note in the record</source>
        <translation>das Paar hat im Datensatz eine andere Notiz</translation>
    </message>
    <message>
        <source>the pair is {coming} in the record, {here} in the set</source>
        <translation>das Paar ist im Datensatz {coming}, in der Sammlung {here}</translation>
    </message>
    <message>
        <source>the pair&apos;s note has been changed since</source>
        <translation>Die Notiz des Paars wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>the pair&apos;s tags have been changed since</source>
        <translation>Die Schlagwörter des Paars wurden inzwischen geändert</translation>
    </message>
    <message>
        <source>the reader has stopped</source>
        <translation>Der auswertende Prozess ist beendet</translation>
    </message>
    <message>
        <source>the reason {reason}</source>
        <translation>der Grund „{reason}“</translation>
    </message>
    <message>
        <source>the same as</source>
        <translation>dasselbe wie</translation>
    </message>
    <message>
        <source>the same text, word for word</source>
        <translation>der gleiche Text, Wort für Wort</translation>
    </message>
    <message>
        <source>the set {problem}</source>
        <translation>die Sammlung {problem}</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>the source text has changed</source>
        <translation>der Quelltext hat sich geändert</translation>
    </message>
    <message>
        <source>the spans up to here hold the text too many times</source>
        <translation>die Spannen bis hierher enthalten den Text zu oft</translation>
    </message>
    <message>
        <source>the status {status}</source>
        <translation>der Stand „{status}“</translation>
    </message>
    <message>
        <source>the swapped texts have been worked on since</source>
        <translation>an den getauschten Texten wurde inzwischen gearbeitet</translation>
    </message>
    <message>
        <source>the tag {tag}</source>
        <translation>das Schlagwort {tag}</translation>
    </message>
    <message>
        <source>the text of article {number} has changed</source>
        <translation>der Text von Artikel {number} wurde geändert</translation>
    </message>
    <message>
        <source>there is no room for it on the disk; make some</source>
        <translation>dafür ist auf dem Datenträger kein Platz; welchen schaffen</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>there is no such file; check the name</source>
        <translation>nicht gefunden; den Namen prüfen</translation>
    </message>
    <message>
        <source>they differ</source>
        <translation>sie sind verschieden</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>zu entscheiden</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>together</source>
        <translation>zusammen</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>unpacks to far more than any article, maybe to do harm; ask for its text in another form</source>
        <translation>entpackt sich zu weit mehr als einem Artikel, vielleicht um zu schaden; den Text in anderer Form erbitten</translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation>unbelegt</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>untagged</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>untagged, suggested {verdict}</source>
        <translation>offen, Vorschlag {verdict}</translation>
    </message>
    <message>
        <source>up to {figure}</source>
        <translation>bis zu {figure}</translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation>wörtlich</translation>
    </message>
    <message>
        <source>verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>verdicts of {name}</source>
        <translation>Urteile von {name}</translation>
    </message>
    <message>
        <source>version {version} is there, not {expected}</source>
        <translation>vorhanden ist Version {version}, nicht {expected}</translation>
    </message>
    <message>
        <source>was changed by another program, in its {names}</source>
        <translation>wurde von einem anderen Programm geändert, und zwar: {names}</translation>
    </message>
    <message>
        <source>was interrupted; open it to work on it, which mends it</source>
        <translation>wurde unterbrochen; zum Arbeiten öffnen, das behebt es</translation>
    </message>
    <message>
        <source>was made by a newer newsannot (set version {version})</source>
        <translation>stammt aus einem neueren newsannot (Version {version} der Sammlung)</translation>
    </message>
    <message>
        <source>was moved or deleted while it was open</source>
        <translation>wurde verschoben oder gelöscht, während sie geöffnet war</translation>
    </message>
    <message>
        <source>was not closed; copy it to a folder that you may write to</source>
        <translation>wurde nicht geschlossen; in einen beschreibbaren Ordner kopieren</translation>
    </message>
    <message>
        <source>was not written, for the pair is damaged: {reason}</source>
        <translation>wurde nicht geschrieben, weil das Paar beschädigt ist: {reason}</translation>
    </message>
    <message>
        <source>what others say, which is hidden now</source>
        <translation>was andere sagen, das gerade verborgen ist</translation>
    </message>
    <message>
        <source>what was said of its claims cannot be read</source>
        <translation>Was zu ihren Aussagen gesagt wurde, lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>whatever others said</source>
        <translation>was auch immer andere sagten</translation>
    </message>
    <message>
        <source>with a verdict</source>
        <translation>mit Urteil</translation>
    </message>
    <message>
        <source>with its words</source>
        <translation>mit seinen Wörtern</translation>
    </message>
    <message>
        <source>with verdicts of two or more people</source>
        <translation>mit Urteilen von zwei oder mehr Personen</translation>
    </message>
    <message>
        <source>word for word</source>
        <translation>Wort für Wort</translation>
    </message>
    <message>
        <source>work of art</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>write note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>write note of pair</source>
        <translation>Notiz zum Paar schreiben</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{address} is an address. Save what is there as a file, and open that.</source>
        <translation>{address} ist eine Adresse. Was dort steht, als Datei speichern und diese öffnen.</translation>
    </message>
    <message>
        <source>{asked} is not installed; this model reads instead</source>
        <translation>{asked} ist nicht installiert; stattdessen wertet dieses Modell aus</translation>
    </message>
    <message>
        <source>{change}; {key} takes it back</source>
        <translation>{change}; {key} nimmt es zurück</translation>
    </message>
    <message>
        <source>{character} at character {number}</source>
        <translation>{character} an Stelle {number}</translation>
    </message>
    <message>
        <source>{counts}.</source>
        <translation>{counts}.</translation>
    </message>
    <message>
        <source>{counts}; {most} marked in each</source>
        <translation>{counts}; je {most} markiert</translation>
    </message>
    <message>
        <source>{decided} of {total} decided</source>
        <translation>{decided} von {total} entschieden</translation>
    </message>
    <message>
        <source>{done}: {words}</source>
        <translation>{done}: {words}</translation>
    </message>
    <message>
        <source>{file} is closed elsewhere. It can be worked on here now.</source>
        <translation>{file} ist anderswo geschlossen. Jetzt kann hier daran gearbeitet werden.</translation>
    </message>
    <message>
        <source>{file} is damaged: {problem}. Nothing is written to it any more; it is open to read only.</source>
        <translation>{file} ist beschädigt: {problem}. In die Datei wird nichts mehr geschrieben; sie ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>{file} is in a folder that {service} keeps the same on several computers. It may take the set away while it is being written, or make two files of two people&apos;s work. Work on a copy outside that folder, and bring copies there.</source>
        <translation>{file} liegt in einem Ordner, den {service} auf mehreren Computern gleich hält. Die Sammlung kann dabei mitten im Schreiben ersetzt werden, oder aus der Arbeit von zweien werden zwei Dateien. Mit einer Kopie außerhalb des Ordners arbeiten und Kopien dorthin bringen.</translation>
    </message>
    <message>
        <source>{file} is missing</source>
        <translation>{file} fehlt</translation>
    </message>
    <message>
        <source>{file} is on a network disk. A set can be damaged there when the connection breaks, or when two computers write to it at once. Work on a copy on this computer, and bring copies there.</source>
        <translation>{file} liegt auf einem Netzlaufwerk. Dort kann eine Sammlung Schaden nehmen, wenn die Verbindung abbricht oder zwei Computer zugleich schreiben. Mit einer Kopie auf diesem Computer arbeiten und Kopien dorthin bringen.</translation>
    </message>
    <message>
        <source>{file} is sound.</source>
        <translation>{file} ist unversehrt.</translation>
    </message>
    <message>
        <source>{file} is the open set. Choose another one.</source>
        <translation>{file} ist die geöffnete Sammlung. Eine andere wählen.</translation>
    </message>
    <message>
        <source>{file} was added</source>
        <translation>{file} ist hinzugekommen</translation>
    </message>
    <message>
        <source>{file} was changed</source>
        <translation>{file} wurde geändert</translation>
    </message>
    <message>
        <source>{file} was moved or deleted while it was open. Nothing was changed; the window still has the set as you left it.</source>
        <translation>{file} wurde verschoben oder gelöscht, während sie geöffnet war. Nichts wurde geändert; das Fenster hat die Sammlung noch so, wie sie war.</translation>
    </message>
    <message>
        <source>{file} was refused: {problem}.</source>
        <translation>{file} wurde abgelehnt: {problem}.</translation>
    </message>
    <message>
        <source>{file}, line {number}</source>
        <translation>{file}, Zeile {number}</translation>
    </message>
    <message>
        <source>{file}: {problem}.</source>
        <translation>{file}: {problem}.</translation>
    </message>
    <message>
        <source>{file}: {problem}. It is opened read-only.</source>
        <translation>{file}: {problem}. Sie wird schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>{file}: {problem}. Mend that or choose another file.</source>
        <translation>{file}: {problem}. Das beheben oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{filter}: {number}</source>
        <translation>{filter}: {number}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{format}, 1 part left out</source>
        <translation>{format}, 1 Teil weggelassen</translation>
    </message>
    <message>
        <source>{format}, {number} parts left out</source>
        <translation>{format}, {number} Teile weggelassen</translation>
    </message>
    <message>
        <source>{group}: {number}</source>
        <translation>{group}: {number}</translation>
    </message>
    <message>
        <source>{here} adds a cause that the source does not give</source>
        <translation>{here} nennt eine Ursache, die in der Quelle fehlt</translation>
    </message>
    <message>
        <source>{here} adds a cause, the source says only {there}</source>
        <translation>{here} nennt eine Ursache, die Quelle sagt nur {there}</translation>
    </message>
    <message>
        <source>{here} adds to {there} in the source</source>
        <translation>{here} fügt zu {there} in der Quelle etwas hinzu</translation>
    </message>
    <message>
        <source>{here} contradicts the source</source>
        <translation>{here} widerspricht der Quelle</translation>
    </message>
    <message>
        <source>{here} differs from the source</source>
        <translation>{here} weicht von der Quelle ab</translation>
    </message>
    <message>
        <source>{here} does not say this in the source</source>
        <translation>In der Quelle sagt das nicht {here}</translation>
    </message>
    <message>
        <source>{here} is background that the source does not give</source>
        <translation>{here} ist Hintergrund, den die Quelle nicht nennt</translation>
    </message>
    <message>
        <source>{here} is background, the source says only {there}</source>
        <translation>{here} ist Hintergrund, die Quelle sagt nur {there}</translation>
    </message>
    <message>
        <source>{here} is denied in one of the texts only</source>
        <translation>{here} ist nur in einem der beiden Texte verneint</translation>
    </message>
    <message>
        <source>{here} is interpretation, not in the source</source>
        <translation>{here} ist Deutung und steht nicht in der Quelle</translation>
    </message>
    <message>
        <source>{here} is interpretation, the source says {there}</source>
        <translation>{here} ist Deutung, die Quelle sagt {there}</translation>
    </message>
    <message>
        <source>{here} is more certain than the source</source>
        <translation>{here} ist bestimmter als die Quelle</translation>
    </message>
    <message>
        <source>{here} is not in the source</source>
        <translation>{here} steht nicht in der Quelle</translation>
    </message>
    <message>
        <source>{here} is not in the source in these words</source>
        <translation>{here} steht nicht in diesem Wortlaut in der Quelle</translation>
    </message>
    <message>
        <source>{here} is stronger than the source</source>
        <translation>{here} ist stärker als die Quelle</translation>
    </message>
    <message>
        <source>{here} is stronger than {there} in the source</source>
        <translation>{here} ist stärker als {there} in der Quelle</translation>
    </message>
    <message>
        <source>{here} is told as certain, the source says {there}</source>
        <translation>{here} steht als sicher da, die Quelle sagt {there}</translation>
    </message>
    <message>
        <source>{here} is told as fact, in the source somebody says it</source>
        <translation>{here} steht als Tatsache da, in der Quelle sagt es jemand</translation>
    </message>
    <message>
        <source>{here} is told as fact, the source attributes it to {there}</source>
        <translation>{here} steht als Tatsache da, die Quelle schreibt es {there} zu</translation>
    </message>
    <message>
        <source>{here} is wider than the source</source>
        <translation>{here} ist weiter gefasst als die Quelle</translation>
    </message>
    <message>
        <source>{here} is wider than {there} in the source</source>
        <translation>{here} ist weiter gefasst als {there} in der Quelle</translation>
    </message>
    <message>
        <source>{here}, in the claim {there}</source>
        <translation>{here}, in der Aussage {there}</translation>
    </message>
    <message>
        <source>{here}, in the evidence {there}</source>
        <translation>{here}, im Beleg {there}</translation>
    </message>
    <message>
        <source>{kind}, mark not closed</source>
        <translation>{kind}, Anführung nicht geschlossen</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} und {last}</translation>
    </message>
    <message>
        <source>{names} and {number} more</source>
        <translation>{names} und {number} weitere</translation>
    </message>
    <message>
        <source>{name}
Click to sort by it</source>
        <translation>{name}
Zum Sortieren klicken</translation>
    </message>
    <message>
        <source>{name}
Open it with Enter</source>
        <translation>{name}
Mit Enter öffnen</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} Kopie</translation>
    </message>
    <message>
        <source>{name} does not wait any more</source>
        <translation>{name} wartet nicht mehr</translation>
    </message>
    <message>
        <source>{name} has changed since it was opened.</source>
        <translation>{name} hat sich seit dem Öffnen geändert.</translation>
    </message>
    <message>
        <source>{name} has worked on this set. Are you {name}?</source>
        <translation>An dieser Sammlung hat {name} schon gearbeitet. Arbeitet {name} hier weiter?</translation>
    </message>
    <message>
        <source>{name} is not a number</source>
        <translation>{name} ist keine Zahl</translation>
    </message>
    <message>
        <source>{name} is not installed: install newsannot again</source>
        <translation>{name} ist nicht installiert: newsannot neu installieren</translation>
    </message>
    <message>
        <source>{name} is open already</source>
        <translation>{name} ist schon geöffnet</translation>
    </message>
    <message>
        <source>{name} is taken as the source, though little speaks for it: it {reasons}.</source>
        <translation>{name} gilt als Quelle, obwohl wenig dafür spricht: Der Text {reasons}.</translation>
    </message>
    <message>
        <source>{name} is taken as the source: it was opened first.</source>
        <translation>{name} gilt als Quelle: Der Text wurde zuerst geöffnet.</translation>
    </message>
    <message>
        <source>{name} is taken as the source: it {reasons}.</source>
        <translation>{name} gilt als Quelle: Der Text {reasons}.</translation>
    </message>
    <message>
        <source>{name} is the source now.</source>
        <translation>{name} ist jetzt die Quelle.</translation>
    </message>
    <message>
        <source>{name} is there already; choose another name</source>
        <translation>{name} gibt es schon; einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>{name} rescued</source>
        <translation>{name} gerettet</translation>
    </message>
    <message>
        <source>{name} waits as the source. Open or drop the article derived from it.</source>
        <translation>{name} wartet als Quelle. Die daraus entstandene Fassung öffnen oder hierher ziehen.</translation>
    </message>
    <message>
        <source>{name} waits for its partner. Open it, or drop it here.</source>
        <translation>{name} wartet auf seinen Partner. Ihn öffnen oder hierher ziehen.</translation>
    </message>
    <message>
        <source>{name} ×</source>
        <translation>{name} ×</translation>
    </message>
    <message>
        <source>{name}, damaged: install newsannot again</source>
        <translation>{name}, beschädigt: newsannot neu installieren</translation>
    </message>
    <message>
        <source>{name}, here {mention}</source>
        <translation>{name}, hier {mention}</translation>
    </message>
    <message>
        <source>{name}, sound</source>
        <translation>{name}, unversehrt</translation>
    </message>
    <message>
        <source>{name}, {date}</source>
        <translation>{name}, {date}</translation>
    </message>
    <message>
        <source>{name}, {label}</source>
        <translation>{name}, {label}</translation>
    </message>
    <message>
        <source>{name}: what is it?</source>
        <translation>{name}: Was ist das?</translation>
    </message>
    <message>
        <source>{name}: what is it? {number} more wait.</source>
        <translation>{name}: Was ist das? {number} weitere warten.</translation>
    </message>
    <message>
        <source>{name}: {role}</source>
        <translation>{name}: {role}</translation>
    </message>
    <message>
        <source>{name}: {verdicts}</source>
        <translation>{name}: {verdicts}</translation>
    </message>
    <message>
        <source>{name}: {verdict}</source>
        <translation>{name}: {verdict}</translation>
    </message>
    <message>
        <source>{number} added</source>
        <translation>{number} hinzugefügt</translation>
    </message>
    <message>
        <source>{number} are ambiguous</source>
        <translation>{number} sind mehrdeutig</translation>
    </message>
    <message>
        <source>{number} are lost</source>
        <translation>{number} sind verloren</translation>
    </message>
    <message>
        <source>{number} are still to be decided.</source>
        <translation>{number} sind noch zu entscheiden.</translation>
    </message>
    <message>
        <source>{number} attachments</source>
        <translation>{number} Anhänge</translation>
    </message>
    <message>
        <source>{number} blocks of facts</source>
        <translation>{number} Blöcke mit Angaben</translation>
    </message>
    <message>
        <source>{number} changed</source>
        <translation>{number} geändert</translation>
    </message>
    <message>
        <source>{number} changes of evidence</source>
        <translation>{number} Änderungen an Belegen</translation>
    </message>
    <message>
        <source>{number} changes of pairs</source>
        <translation>{number} Änderungen an Paaren</translation>
    </message>
    <message>
        <source>{number} changes of reasons</source>
        <translation>{number} Änderungen an Gründen</translation>
    </message>
    <message>
        <source>{number} claims made or cut</source>
        <translation>{number} Aussagen neu gefasst</translation>
    </message>
    <message>
        <source>{number} comments</source>
        <translation>{number} Kommentare</translation>
    </message>
    <message>
        <source>{number} corrections</source>
        <translation>{number} Korrekturen</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} Tage</translation>
    </message>
    <message>
        <source>{number} days apart</source>
        <translation>{number} Tage auseinander</translation>
    </message>
    <message>
        <source>{number} decisions</source>
        <translation>{number} Entscheidungen</translation>
    </message>
    <message>
        <source>{number} deleted passages</source>
        <translation>{number} gelöschte Stellen</translation>
    </message>
    <message>
        <source>{number} dropped</source>
        <translation>{number} weggelassen</translation>
    </message>
    <message>
        <source>{number} earlier mails</source>
        <translation>{number} frühere Mails</translation>
    </message>
    <message>
        <source>{number} equal figures</source>
        <translation>{number} gleiche Zahlen</translation>
    </message>
    <message>
        <source>{number} equal quotes</source>
        <translation>{number} gleiche Zitate</translation>
    </message>
    <message>
        <source>{number} footers</source>
        <translation>{number} Fußzeilen</translation>
    </message>
    <message>
        <source>{number} headers</source>
        <translation>{number} Kopfzeilen</translation>
    </message>
    <message>
        <source>{number} hidden passages</source>
        <translation>{number} verborgene Stellen</translation>
    </message>
    <message>
        <source>{number} hours</source>
        <translation>{number} Stunden</translation>
    </message>
    <message>
        <source>{number} kept</source>
        <translation>{number} behalten</translation>
    </message>
    <message>
        <source>{number} left out</source>
        <translation>{number} weggelassen</translation>
    </message>
    <message>
        <source>{number} minutes</source>
        <translation>{number} Minuten</translation>
    </message>
    <message>
        <source>{number} months</source>
        <translation>{number} Monate</translation>
    </message>
    <message>
        <source>{number} more</source>
        <translation>{number} weitere</translation>
    </message>
    <message>
        <source>{number} more are not listed.</source>
        <translation>{number} weitere sind nicht aufgeführt.</translation>
    </message>
    <message>
        <source>{number} move</source>
        <translation>{number} wandern</translation>
    </message>
    <message>
        <source>{number} new pairs</source>
        <translation>{number} neue Paare</translation>
    </message>
    <message>
        <source>{number} notes</source>
        <translation>{number} Anmerkungen</translation>
    </message>
    <message>
        <source>{number} of {total}: {counts}</source>
        <translation>{number} von {total}: {counts}</translation>
    </message>
    <message>
        <source>{number} of {total}: {what}</source>
        <translation>{number} von {total}: {what}</translation>
    </message>
    <message>
        <source>{number} older articles were not compared.</source>
        <translation>{number} ältere Artikel wurden nicht verglichen.</translation>
    </message>
    <message>
        <source>{number} omissions judged</source>
        <translation>{number} Weglassungen beurteilt</translation>
    </message>
    <message>
        <source>{number} other parts</source>
        <translation>{number} andere Teile</translation>
    </message>
    <message>
        <source>{number} others have worked on this set. Are you one of them?</source>
        <translation>An dieser Sammlung haben schon {number} andere gearbeitet. Arbeitet jemand davon hier weiter?</translation>
    </message>
    <message>
        <source>{number} pairs are done</source>
        <translation>{number} Paare sind fertig</translation>
    </message>
    <message>
        <source>{number} pairs are not done any more</source>
        <translation>{number} Paare sind nicht mehr fertig</translation>
    </message>
    <message>
        <source>{number} pairs: the tags that all of them have</source>
        <translation>{number} Paare: die Schlagwörter, die alle haben</translation>
    </message>
    <message>
        <source>{number} parts of the menu</source>
        <translation>{number} Teile des Menüs</translation>
    </message>
    <message>
        <source>{number} passages seen, not linked</source>
        <translation>{number} Stellen gesehen, nicht verknüpft</translation>
    </message>
    <message>
        <source>{number} pictures</source>
        <translation>{number} Bilder</translation>
    </message>
    <message>
        <source>{number} pieces of evidence</source>
        <translation>{number} Belege</translation>
    </message>
    <message>
        <source>{number} seconds</source>
        <translation>{number} Sekunden</translation>
    </message>
    <message>
        <source>{number} sentences that no claim cites</source>
        <translation>{number} Sätze, auf die sich keine Aussage stützt</translation>
    </message>
    <message>
        <source>{number} stay</source>
        <translation>{number} bleiben</translation>
    </message>
    <message>
        <source>{number} steps back or forth</source>
        <translation>{number} Schritte zurück oder vor</translation>
    </message>
    <message>
        <source>{number} tags</source>
        <translation>{number} Urteile</translation>
    </message>
    <message>
        <source>{number} ties in view</source>
        <translation>{number} Verbindungen zu sehen</translation>
    </message>
    <message>
        <source>{number} unsure</source>
        <translation>{number} unsicher</translation>
    </message>
    <message>
        <source>{number} verdicts by {name}</source>
        <translation>{number} Urteile von {name}</translation>
    </message>
    <message>
        <source>{number} weeks</source>
        <translation>{number} Wochen</translation>
    </message>
    <message>
        <source>{number} without a verdict</source>
        <translation>{number} ohne Urteil</translation>
    </message>
    <message>
        <source>{number} words</source>
        <translation>{number} Wörter</translation>
    </message>
    <message>
        <source>{number} words in common</source>
        <translation>{number} gemeinsame Wörter</translation>
    </message>
    <message>
        <source>{number} words read differently</source>
        <translation>{number} Wörter lesen sich anders</translation>
    </message>
    <message>
        <source>{number} years</source>
        <translation>{number} Jahre</translation>
    </message>
    <message>
        <source>{number} {things}</source>
        <translation>{number} {things}</translation>
    </message>
    <message>
        <source>{number} {verdict}</source>
        <translation>{number} {verdict}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>{pairs} pairs, {articles} articles, {judgements} verdicts and {acts} entries of the history.</source>
        <translation>{pairs} Paare, {articles} Artikel, {judgements} Urteile und {acts} Einträge des Verlaufs.</translation>
    </message>
    <message>
        <source>{pairs}, with {said}.</source>
        <translation>{pairs}: {said}.</translation>
    </message>
    <message>
        <source>{pair} has other texts here, and is kept as {name}</source>
        <translation>{pair} hat hier andere Texte und bleibt als {name} erhalten</translation>
    </message>
    <message>
        <source>{pair} has the same texts as a pair that was here; both are kept</source>
        <translation>{pair} hat dieselben Texte wie ein Paar, das schon hier war; beide bleiben erhalten</translation>
    </message>
    <message>
        <source>{problem} (at {place})</source>
        <translation>{problem} (bei {place})</translation>
    </message>
    <message>
        <source>{program}, process {id}</source>
        <translation>{program}, Prozess {id}</translation>
    </message>
    <message>
        <source>{script} ({name})</source>
        <translation>{script} ({name})</translation>
    </message>
    <message>
        <source>{share} of the verbatim words are in quotation marks</source>
        <translation>{share} der wörtlichen Wörter stehen in Anführungszeichen</translation>
    </message>
    <message>
        <source>{share} {kind}</source>
        <translation>{share} {kind}</translation>
    </message>
    <message>
        <source>{shown} of 1 pair</source>
        <translation>{shown} von 1 Paar</translation>
    </message>
    <message>
        <source>{shown} of {total} pairs</source>
        <translation>{shown} von {total} Paaren</translation>
    </message>
    <message>
        <source>{side} · {facts}</source>
        <translation>{side} · {facts}</translation>
    </message>
    <message>
        <source>{side}: text</source>
        <translation>{side}: Text</translation>
    </message>
    <message>
        <source>{side}: the whole text at a glance</source>
        <translation>{side}: der ganze Text auf einen Blick</translation>
    </message>
    <message>
        <source>{source} in the source, {derived} in the derived article</source>
        <translation>{source} in der Quelle, {derived} in der Fassung</translation>
    </message>
    <message>
        <source>{tagged} of 1 claim tagged</source>
        <translation>{tagged} von 1 Aussage beurteilt</translation>
    </message>
    <message>
        <source>{tagged} of {total}</source>
        <translation>{tagged} von {total}</translation>
    </message>
    <message>
        <source>{tagged} of {total} claims tagged</source>
        <translation>{tagged} von {total} Aussagen beurteilt</translation>
    </message>
    <message>
        <source>{tagged} of {total} tagged</source>
        <translation>{tagged} von {total} beurteilt</translation>
    </message>
    <message>
        <source>{text} ({key})</source>
        <translation>{text} ({key})</translation>
    </message>
    <message>
        <source>{text}: {act}</source>
        <translation>{text}: {act}</translation>
    </message>
    <message>
        <source>{there} became {here}</source>
        <translation>Aus {there} wurde {here}</translation>
    </message>
    <message>
        <source>{there} is the same person as {here}, whose name stays</source>
        <translation>{there} ist dieselbe Person wie {here}, deren Name bleibt</translation>
    </message>
    <message>
        <source>{time}, before a backup was restored</source>
        <translation>{time}, bevor eine Sicherung wiederhergestellt wurde</translation>
    </message>
    <message>
        <source>{time}, before the set was brought to version {number}</source>
        <translation>{time}, bevor die Sammlung auf Version {number} gebracht wurde</translation>
    </message>
    <message>
        <source>{title} ({name})</source>
        <translation>{title} ({name})</translation>
    </message>
    <message>
        <source>{title}: {name}</source>
        <translation>{title}: {name}</translation>
    </message>
    <message>
        <source>{total} pairs</source>
        <translation>{total} Paare</translation>
    </message>
    <message>
        <source>{verdict}, {evidence}</source>
        <translation>{verdict}, {evidence}</translation>
    </message>
    <message>
        <source>{verdict}: {meaning}</source>
        <translation>{verdict}: {meaning}</translation>
    </message>
    <message>
        <source>{verdict}: {words}</source>
        <translation>{verdict}: {words}</translation>
    </message>
    <message>
        <source>{way}; press to turn the list round</source>
        <translation>{way}; zum Umkehren der Liste klicken</translation>
    </message>
    <message>
        <source>{what} by {who}</source>
        <translation>{what} von {who}</translation>
    </message>
    <message>
        <source>{what} by {who} since {day}</source>
        <translation>{what} von {who} seit {day}</translation>
    </message>
    <message>
        <source>{what} is damaged: {problem}</source>
        <translation>{what} ist beschädigt: {problem}</translation>
    </message>
    <message>
        <source>{what} since {day}</source>
        <translation>{what} seit {day}</translation>
    </message>
    <message>
        <source>{what}, and {number} more</source>
        <translation>{what} und {number} weitere</translation>
    </message>
    <message>
        <source>{what}: {number}</source>
        <translation>{what}: {number}</translation>
    </message>
    <message>
        <source>{what}: {share}</source>
        <translation>{what}: {share}</translation>
    </message>
    <message>
        <source>{where}: </source>
        <translation>{where}: </translation>
    </message>
    <message>
        <source>{which}: Alt goes by character, Esc leaves</source>
        <translation>{which}: Alt geht zeichenweise, Esc bricht ab</translation>
    </message>
    <message>
        <source>{which}: arrows go by word, with Shift by character; Enter keeps, Esc leaves</source>
        <translation>{which}: Pfeile gehen wortweise, mit Umschalt zeichenweise; Enter übernimmt, Esc bricht ab</translation>
    </message>
    <message>
        <source>{which}: {change}</source>
        <translation>{which}: {change}</translation>
    </message>
    <message>
        <source>{which}: {change} · Enter keeps, Esc leaves</source>
        <translation>{which}: {change} · Enter übernimmt, Esc bricht ab</translation>
    </message>
    <message>
        <source>{words} in a note</source>
        <translation>{words} in einer Notiz</translation>
    </message>
    <message>
        <source>{words} in its derived article</source>
        <translation>{words} in der Fassung</translation>
    </message>
    <message>
        <source>{words} in its source</source>
        <translation>{words} in der Quelle</translation>
    </message>
    <message>
        <source>{words} in one of its claims</source>
        <translation>{words} in einer der Aussagen</translation>
    </message>
    <message>
        <source>{words}, as {name} says</source>
        <translation>{words}, sagt {name}</translation>
    </message>
    <message>
        <source>{words}, on {claim}</source>
        <translation>{words}, zu {claim}</translation>
    </message>
    <message>
        <source>{words}, on «{claim}»</source>
        <translation>{words}, zu „{claim}“</translation>
    </message>
    <message>
        <source>{words}, unsure</source>
        <translation>{words}, unsicher</translation>
    </message>
    <message>
        <source>{year}s</source>
        <translation>{year}er Jahre</translation>
    </message>
    <message>
        <source>«{words}»</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>«{words}» is left out, {name}: {coming} in the record, {here} in the set</source>
        <translation>„{words}“ weggelassen, {name}: {coming} im Datensatz, {here} in der Sammlung</translation>
    </message>
    <message>
        <source>«{words}» is marked otherwise in the record</source>
        <translation>„{words}“ ist im Datensatz anders markiert</translation>
    </message>
    <message>
        <source>«{words}» is…</source>
        <translation>„{words}“ ist&#xa0;…</translation>
    </message>
    <message>
        <source>«{words}» speaks the quote in this paragraph</source>
        <translation>Das Zitat in diesem Absatz spricht „{words}“</translation>
    </message>
</context>
</TS>
