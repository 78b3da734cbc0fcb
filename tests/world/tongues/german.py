"""German."""

from .tongue import Tongue

GERMAN = Tongue(
    code="de",
    first_names=("Anke", "Jörg", "Wiebke", "Matthias", "Selma", "Detlef", "Ronja", "Hannes", "Ilse", "Götz"),
    last_names=("Brinkmann", "Petersen", "Osterloh", "Würtz", "Hagedorn", "Schlüter", "Kampmann", "Reuther", "Voß", "Lindner", "Abels", "Tietjen"),
    places=("Nordhafen", "Talbrück", "Oberwiek", "Lütjensiel", "Grauburg", "Steinau am Deich", "Wendelfeld", "Mühlhorst", "Kahleck", "Ostermoor"),
    who=("der Hafenrat", "ein Gutachter aus {place}", "der Gemeinderat von {place}", "der Betreiber", "ein Sprecher von {person}", "der Rechnungshof", "der Kreisverband", "ein Ausschuss um {person}", "der frühere Kämmerer", "der Bauträger", "ein Anwalt aus {place}", "der Zweckverband"),
    did=("verschob", "billigte", "bemängelte", "verteidigte", "veröffentlichte", "stoppte", "bezahlte", "prüfte", "kürzte", "verlangte", "kippte", "vertagte"),
    what={
        "harbour": ("die Vertiefung der Fahrrinne", "den Ausbau der Nordmole", "die Pacht am Fischkai", "neue Liegegebühren", "das Kühlhaus am Westbecken", "den Vertrag der Lotsen", "die Sanierung der Schleuse {n}"),
        "rail": ("den Nachtzug nach {place}", "die Umfahrung von {place}", "das Stellwerk in {place}", "den neuen Taktfahrplan", "die Brücke an Gleis {n}", "das Jobticket", "den Güterbahnhof"),
        "water": ("das Pumpwerk bei {place}", "die Bohrung von Brunnen {n}", "das Gießverbot", "den Kredit für Rohrnetze", "die Bleiproben", "das Regenrückhaltebecken", "die Wasserzähler in {place}"),
        "school": ("die Zusammenlegung zweier Schulen", "das Schulessen", "das Dach der Turnhalle", "das Handyverbot", "die Oberstufe in {place}", "den Schulbus", "das Budget für Nachhilfe"),
        "health": ("die Geburtsstation in {place}", "den Notdienst", "{n} Betten der Inneren", "das Pflegestipendium", "die Apotheke in {place}", "den Rettungsplan", "das neue Röntgengerät"),
    },
    when=("Am Montag", "Spät am Donnerstag", "Nach einer Sitzung in {place}", "Vor zwei Wochen", "In einem Brief", "Ohne Vorankündigung", "Zum dritten Mal", "Seit dem Frühjahr", "Im Jahr {year}", "Am Wochenende", "Vor der Sommerpause", "Noch am Abend"),
    tails=("was {person} einen Fehler nennt", "für {n} Millionen Taler", "zum Ärger von {person}", "wie Protokolle aus {place} zeigen", "obwohl {person} dagegen stimmte", "während {n} Haushalte warten", "ohne {person} zu fragen", "nach {n} Monaten Streit", "so wie {place} es befürchtete", "trotz {n} Einwendungen", "auf Druck von {person}", "was in {place} niemand bestreitet", "gegen {n} Stellplätze"),
    quote_starts=("Uns wurde gesagt,", "Hier glaubt keiner,", "In {place} weiß jeder,", "Die Zahlen legen nahe,", "Ich tue nicht so, als ob:", "Früher hofften wir,", "Selbst {person} räumt ein,", "Es bleibt dabei,", "Nach {n} Briefen erfuhren wir,", "Ich sage es offen:"),
    quote_ends=("das Geld floss doppelt", "im Winter ist Schluss", "einen Plan gab es nie", "am Ende zahlt {place}", "es ist Platz für {n} weitere", "die Schlüssel fehlen seit {year}", "daran hängen {n} Stellen", "die alten Rohre halten", "Geduld hat Grenzen", "gefragt wurde niemand"),
    roles=("der die Kasse führt", "Lehrerin in {place}", "Lotse im Ruhestand", "Landwirt bei {place}", "Mitglied seit {year}", "Sprecherin der Anlieger"),
    shapes=("{when} {did} {who} {what}, {tail}", "{who} {did} {what}, {tail}", "Dass {who} {what} ablehnt, hat {person} erwartet, {tail}", "In {place} unterschrieben {n} Leute gegen {what}, {tail}", "Rund {n}.{n} Taler für {what} nannte {who}", "Laut {person} {did} {who} {what}, {tail}", "Von {n} Angeboten für {what} las {person} nur eines"),
    quote_shapes=("„{start} {end}“, sagte {person}, {role}", "{person}, {role}, formuliert es so: „{start} {end}“", "„{start} {end}“, schrieb {person} aus {place}, „und {end2}“"),
    headlines=("{place} streitet über {what}", "Warum {place} {what} fürchtet", "{n} Einwendungen gegen {what} in {place}", "{person} verliert den Streit um {what}", "Wie {place} {what} verspielte", "Kein Geld für {what}: {place} wartet"),
    series=("Hafentagebuch vom {date}", "Die Woche in Briefen: {date}"),
    brief="Kurz gemeldet: {what}",
    subheads=("Was {place} erfuhr", "Die Rechnung", "Eine Frage der Zeit", "Wer gewinnt"),
    by="Von {person}",
    not_found="Seite nicht gefunden",
)
