"""French."""

from .tongue import Tongue

FRENCH = Tongue(
    code="fr",
    first_names=("Maëlle", "Gaspard", "Odile", "Thibault", "Noémie", "Lucien", "Solène", "Armand", "Régine", "Yannick"),
    last_names=("Aubertin", "Chastaing", "Delorme", "Escoffier", "Gaudry", "Jaubert", "Lemaistre", "Pelletan", "Roussin", "Thévenot", "Vauclair", "Bréhier"),
    places=("Valmer", "Port-Sablon", "Les Dunes", "Saint-Avé-le-Haut", "Roquebrise", "La Grève", "Montferrier", "Champsec", "Vieux-Bassin", "Hauterive"),
    who=("le conseil du port", "un expert de {place}", "le maire de {place}", "l'exploitant", "un proche de {person}", "le juge des comptes", "le syndicat de {place}", "un comité mené par {person}", "l'ancien trésorier", "le maître d'œuvre", "un avocat de {place}", "le préfet"),
    did=("a repoussé", "a validé", "a contesté", "a défendu", "a publié", "a suspendu", "a financé", "a examiné", "a réduit", "a exigé", "a annulé", "a promis"),
    what={
        "harbour": ("le dragage du chenal nord", "un second quai céréalier", "la réfection de la digue", "le bail de la criée", "les taxes de croisière", "le contrat des pilotes", "l'entrepôt frigorifique {n}"),
        "rail": ("le train de nuit vers {place}", "le contournement de {place}", "le poste d'aiguillage de {place}", "le tarif des abonnements", "la passerelle du quai {n}", "la voie de garage", "les travaux du viaduc"),
        "water": ("la station de pompage de {place}", "l'interdiction d'arroser", "le forage du puits {n}", "les analyses de plomb", "un prêt pour les conduites", "le déversoir", "les compteurs de {place}"),
        "school": ("la fusion de deux écoles", "la cantine gratuite", "le toit du gymnase", "l'interdiction du téléphone", "le lycée de {place}", "le car scolaire", "les bourses de {year}"),
        "health": ("la maternité de {place}", "la garde de nuit", "{n} lits de médecine", "la bourse des infirmiers", "la pharmacie de {place}", "le plan des ambulances", "un scanner pour {place}"),
    },
    when=("Lundi", "Jeudi soir", "Après une réunion à {place}", "Il y a deux semaines", "Dans une lettre", "Sans préavis", "Pour la troisième fois", "Depuis le printemps", "En {year}", "Pendant le week-end", "Avant la pause", "En fin de journée"),
    tails=("ce que {person} juge absurde", "pour {n} millions de florins", "à la surprise de {person}", "selon un procès-verbal de {place}", "bien que {person} ait voté contre", "tandis que {n} foyers attendent", "sans consulter {person}", "après {n} mois de querelle", "comme le craignait {place}", "malgré {n} réclamations", "sous la pression de {person}", "ce que nul ne nie à {place}", "contre {n} places de parking"),
    quote_starts=("On nous a dit que", "Ici personne ne croit que", "À {place}, chacun sait que", "Les chiffres montrent que", "Je ne vais pas mentir :", "Autrefois nous pensions que", "Même {person} admet que", "Le fait est que", "Après {n} lettres, on a su que", "Soyons clairs :"),
    quote_ends=("l'argent a servi deux fois", "tout s'arrête en hiver", "aucun plan n'existait", "c'est {place} qui paie", "il reste {n} places", "les clés manquent depuis {year}", "{n} emplois en dépendent", "les vieux tuyaux tiendront", "la patience a ses limites", "personne n'a demandé"),
    roles=("qui tient les comptes", "institutrice à {place}", "pilote retraité", "agriculteur près de {place}", "membre depuis {year}", "porte-parole des riverains"),
    shapes=("{when}, {who} {did} {what}, {tail}", "{who} {did} {what}, {tail}", "À {place}, {n} habitants ont signé contre {what}, {tail}", "Quelque {n} {n} florins pour {what}, estime {who}", "Selon {person}, {who} {did} {what}, {tail}", "Sur {n} offres pour {what}, {person} en a lu une", "{when} aussi, {who} {did} {what}"),
    quote_shapes=("« {start} {end} », dit {person}, {role}", "{person}, {role}, le résume ainsi : « {start} {end} »", "« {start} {end} », écrit {person} depuis {place}, « et {end2} »"),
    headlines=("{place} se déchire sur {what}", "Pourquoi {place} redoute {what}", "{n} réclamations contre {what} à {place}", "{person} perd la bataille pour {what}", "Comment {place} a manqué {what}", "Pas d'argent pour {what} : {place} attend"),
    series=("Carnet du port, {date}", "La semaine en lettres : {date}"),
    brief="En bref : {what}",
    subheads=("Ce que {place} a appris", "La facture", "Une question de temps", "Qui gagne"),
    by="Par {person}",
    not_found="Page introuvable",
)
