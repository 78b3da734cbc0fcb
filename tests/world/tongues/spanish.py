"""Spanish."""

from .tongue import Tongue

SPANISH = Tongue(
    code="es",
    first_names=("Inés", "Tomás", "Rocío", "Álvaro", "Begoña", "Ramiro", "Lucía", "Eusebio", "Nuria", "Fermín"),
    last_names=("Arroyo", "Benavente", "Cifuentes", "Dávila", "Echeverri", "Galindo", "Ibarra", "Luján", "Montaña", "Quiroga", "Salvatierra", "Zúñiga"),
    places=("Puertoalba", "Arenal Viejo", "Villaseca del Mar", "Estero Hondo", "San Telmo", "Las Cañadas", "Piedrablanca", "Monteluna", "Rocanegra", "El Salobral"),
    who=("el consejo portuario", "un perito de {place}", "el ayuntamiento de {place}", "el operador", "un portavoz de {person}", "el tribunal de cuentas", "el sindicato de {place}", "un comité dirigido por {person}", "el antiguo tesorero", "el contratista", "un abogado de {place}", "el gobernador"),
    did=("aplazó", "aprobó", "impugnó", "defendió", "publicó", "frenó", "pagó", "revisó", "recortó", "exigió", "anuló", "prometió"),
    what={
        "harbour": ("el dragado del canal norte", "un segundo muelle de grano", "la reparación del espigón", "el arriendo de la lonja", "las tasas de crucero", "el contrato de prácticos", "la cámara frigorífica {n}"),
        "rail": ("el tren nocturno a {place}", "la variante de {place}", "el puesto de señales de {place}", "las tarifas del abono", "la pasarela del andén {n}", "el apartadero de carga", "las obras del viaducto"),
        "water": ("la estación de bombeo de {place}", "la veda de riego", "el sondeo del pozo {n}", "las pruebas de plomo", "un crédito para tuberías", "el aliviadero", "los contadores de {place}"),
        "school": ("la fusión de dos colegios", "el comedor gratuito", "el techo del gimnasio", "el veto al móvil", "el bachillerato en {place}", "el autobús escolar", "las becas de {year}"),
        "health": ("la maternidad de {place}", "el turno de urgencias", "{n} camas de medicina", "la beca de enfermería", "la farmacia de {place}", "el plan de ambulancias", "un escáner para {place}"),
    },
    when=("El lunes", "El jueves por la noche", "Tras una reunión en {place}", "Hace dos semanas", "En una carta", "Sin previo aviso", "Por tercera vez", "Desde la primavera", "En {year}", "Durante el fin de semana", "Antes del receso", "A última hora"),
    tails=("lo que {person} tacha de error", "por {n} millones de escudos", "para sorpresa de {person}", "según actas de {place}", "aunque {person} votó en contra", "mientras {n} hogares esperan", "sin preguntar a {person}", "tras {n} meses de disputa", "como temía {place}", "pese a {n} alegaciones", "presionado por {person}", "algo que nadie niega en {place}", "a cambio de {n} plazas"),
    quote_starts=("Nos dijeron que", "Aquí nadie cree que", "En {place} todos saben que", "Las cifras indican que", "No voy a fingir:", "Antes creíamos que", "Hasta {person} admite que", "El hecho es que", "Tras {n} cartas supimos que", "Lo digo claro:"),
    quote_ends=("el dinero se gastó dos veces", "esto acaba en invierno", "nunca hubo un plan", "al final paga {place}", "caben {n} más", "las llaves faltan desde {year}", "de ello dependen {n} empleos", "las tuberías aguantan", "la paciencia se agota", "nadie preguntó a tiempo"),
    roles=("que lleva las cuentas", "maestra en {place}", "práctico jubilado", "agricultor de {place}", "socio desde {year}", "portavoz vecinal"),
    shapes=("{when}, {who} {did} {what}, {tail}", "{who} {did} {what}, {tail}", "En {place}, {n} personas firmaron contra {what}, {tail}", "Unos {n}.{n} escudos para {what}, calculó {who}", "Según {person}, {who} {did} {what}, {tail}", "De {n} ofertas para {what}, {person} abrió una", "{when} también {did} {what} {who}"),
    quote_shapes=("«{start} {end}», dijo {person}, {role}", "{person}, {role}, lo resume así: «{start} {end}»", "«{start} {end}», escribió {person} desde {place}, «y {end2}»"),
    headlines=("{place} se divide por {what}", "Por qué {place} teme {what}", "{n} alegaciones contra {what} en {place}", "{person} pierde el pulso por {what}", "Así perdió {place} {what}", "Sin dinero para {what}: {place} espera"),
    series=("Diario del puerto, {date}", "La semana en cartas: {date}"),
    brief="En breve: {what}",
    subheads=("Lo que supo {place}", "La factura", "Cuestión de tiempo", "Quién gana"),
    by="Por {person}",
    not_found="Página no encontrada",
)
