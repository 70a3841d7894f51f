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

page-of = Página { $page } de { $pages }
