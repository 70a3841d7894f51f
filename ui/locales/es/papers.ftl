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
handout-title = Hoja para repartir
# The days on which the numbers above were looked up.
handout-checked = Comprobado el { $days }
handout-places-group = Grupo
handout-places-when = Cuándo
handout-places-place = Dónde

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
