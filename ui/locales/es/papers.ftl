# Lo que dicen los papeles. Lo lee el crate papers.

sign-in-title = Hoja de firmas
sign-in-facilitator-copy = Copia de quien facilita – no pasar por la sala
sign-in-date = Fecha
sign-in-time = Hora
sign-in-place = Lugar
sign-in-facilitator = Facilita

sign-in-number = N.º
sign-in-name = Nombre
sign-in-name-hint = (nombre e inicial del apellido)
sign-in-time-in = Entrada
sign-in-time-out = Salida
sign-in-signature = Firma o iniciales
# The sheet an agency keeps. Those without a value are lines to write on.
sign-in-scheduled = Previsto
sign-in-began = Empezó a las
sign-in-ended = Terminó a las
sign-in-headcount = Presentes
sign-in-credential = Credencial
sign-in-signed = Firma
sign-in-co-facilitator = Cofacilita
sign-in-topic = Tema
sign-in-name-or-id = Nombre o identificación
sign-in-signature-in = Firma al entrar
sign-in-signature-out = Firma al salir

sign-in-confidential = Confidencial. Por favor, firme solo en su línea y no fotografíe ni copie esta hoja.
sign-in-confidential-facilitator = Confidencial. Conserve usted esta copia; después, guárdela bajo llave o destrúyala.
sign-in-close-out = Filas { $line } a { $line } en blanco al cierre, iniciales { $line }

sign-up-title = Hoja para apuntarse
sign-up-lead = Escriba su nombre y la inicial de su apellido junto a lo que le gustaría hacer. También puede quedar una línea en blanco.
sign-up-number = N.º
sign-up-service = Servicio
sign-up-name = Nombre
sign-up-name-hint = (nombre e inicial del apellido)
sign-up-taken = ya cubierto
sign-up-confidential = Confidencial. Por favor, no fotografíe ni copie esta hoja.

written-down-title = Lo que anotamos
written-down-ask = Si algo de esto no está claro, pregunte a quien lleva el grupo.

# A handout; its own title may name a program, so the file says no more than this.
handout-title = Folleto
# The days on which the numbers above were looked up.
handout-checked = Comprobado el { $days }
handout-places-group = Grupo
handout-places-when = Cuándo
handout-places-place = Dónde

# The sheet an evening is counted on, without names.
tally-title = Hoja de conteo
tally-here = Tache una casilla por cada persona
tally-room = En la sala, una casilla por persona
tally-online = En línea, una casilla por persona
tally-people = Personas, en total
tally-newcomers = Nuevas hoy, en total
# Comes after the program's word for what people put in, and a line; { $line } becomes a line to write on.
tally-counted-by = contado por { $line } y { $line }
tally-given = Entregado hoy
tally-how-many = Cuántas
tally-next = Para el { $date }
tally-who = Quién
tally-names = Nombres
tally-names-about = Solo para quien quiera escribir el suyo. También puede quedar en blanco.
tally-foot = Anote después los números en el programa y rompa esta hoja.

# Slips to sign in on, one person each.
slips-title = Papeleta de firma
slips-name = Nombre e inicial del apellido
slips-hand-in = Dóblela y entréguela. Nadie más la lee.

# The slip a person carries from meeting to meeting.
slip-title = Hoja de asistencia
slip-name = Nombre
slip-from-to = De – a
slip-group = Grupo
slip-signed = Firma (nombre o inicial)
slip-caveat = Una firma dice que quien lleva esta hoja estuvo en la reunión. No dice nada sobre su sobriedad, su participación ni su pertenencia al grupo.
slip-contact = Para comunicarse con quien firma
slip-yours = Esta hoja es suya. Guárdela usted; el grupo no se queda con copia.

# The report about one person, under her release.
report-title = Informe de asistencia
report-person = Persona
report-discloser = Informa
report-group = Grupo
report-period = Período
report-recipient = Para
report-purpose = Finalidad
report-extent = Lo que la autorización permite informar
report-release-signed = Autorización firmada el
report-release-expires = Autorización válida hasta
report-made-on = Hecho el
report-attendance = Asistencia
report-sum = { $meetings ->
    [0] El grupo no celebró ninguna reunión en este período.
    [one] El grupo celebró { $meetings } reunión en este período. Asistencias anotadas: { $there }. Sin anotar: { $silent }.
   *[other] El grupo celebró { $meetings } reuniones en este período. Asistencias anotadas: { $there }. Sin anotar: { $silent }.
 }
report-noted = Lo anotado
report-minutes = Minutos
report-minutes-about = Los minutos son los previstos para la reunión; no se dan si la persona llegó tarde o salió antes. «Sin anotar» dice que no se anotó nada, y nada más.
report-attended = Asistió
report-late = Asistió, llegó tarde
report-left-early = Asistió, salió antes
report-excused = Con aviso
report-absent = No asistió
report-not-recorded = Sin anotar
report-not-kept = Ya no se guarda
report-notice = Aviso que acompaña a este registro (42 CFR 2.32), en inglés como está en la norma
report-prepared-by = Preparado por
report-signed-on = Firma y fecha
report-foot = Confidencial. Solo para quien se nombra arriba como destinatario.

# Numbers of members who want to be on the list; folded, it says nothing more than this.
phones-title = En contacto
phones-yourself = Por favor, guárdelo para usted
phones-nobody = Todavía nadie ha pedido estar en ella.
phones-more = Lugar para más
phones-fold = Dóblese en zigzag, con este lado afuera.

# What is in the box, and what is wanted ahead.
chips-title = Lo que hay en la caja
chips-in-box = En la caja
chips-wanted = Hacen falta pronto
chips-ahead = En las próximas reuniones
chips-nothing = Nada que alguien haya pedido contar.

# For a milestone; says no program.
certificate-title = Reconocimiento
certificate-for = Para
certificate-on = por
certificate-signed = Firma
run-sheet-title = Hoja de ruta
plan-time = Hora
plan-minutes = Min
plan-item = Qué
plan-by = A cargo de { $who }
plan-who = Quién
plan-topic = Tema: { $topic }
plan-reads = Lectura: { $title }
plan-timer = { $minutes } min por persona
plan-timer-more = { $minutes } min por persona, { $more } para terminar
plan-applies = Cuándo: { $when }
plan-instead = En lugar de «{ $title }»
run-sheet-close = Fin
run-sheet-foot = Conserve usted esta hoja.
run-sheet-after = Para anotar después
run-sheet-began = Empezó
run-sheet-ended = Terminó
run-sheet-people = Personas
run-sheet-new = Nuevas
run-sheet-basket = Canasta
run-sheet-said = Lo que se dice

room-agenda-title = Programa
room-agenda-close = Fin

leader-sheets-title = Hojas de los grupos pequeños
leader-sheets-mark = Para quien dirige este grupo pequeño
leader-sheets-led = Dirige: { $who }
leader-sheets-count = Tache un número por cada persona
leader-sheets-chips = Fichas
leader-sheets-people = En este grupo pequeño

reader-cards-title = Tarjetas de lectura
reader-cards-reads = Lee: { $who }
reader-cards-binder = El texto está en la carpeta.

reading-title = Lectura
reading-source = Fuente: { $source }
reading-licence = Licencia: { $licence }

who-does-what-title = Quién hace qué
who-does-what-service = Servicio
who-does-what-state = Respuesta
who-does-what-asked = falta respuesta
who-does-what-yes = dijo que sí
who-does-what-no = esta vez no

weeks-ahead-title = Las próximas semanas
weeks-ahead-date = Fecha
weeks-ahead-about = De qué trata
weeks-ahead-off = no hay reunión
weeks-ahead-more = Más servicios
weeks-ahead-open = libre
weeks-ahead-ask = ¿Le gustaría hacer algo que está libre? Dígaselo a quien dirige la reunión.

name-tents-title = Tarjetas de mesa
badges-title = Gafetes

page-of = Página { $page } de { $pages }
