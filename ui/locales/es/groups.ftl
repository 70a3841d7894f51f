### Grupos: la lista, crear uno, la página de uno, y cuándo acordó guardar nombres.

groups = Grupos
groups-make = Crear un grupo
groups-empty = Primero, cree su grupo
groups-empty-lead = Se tarda más o menos un minuto: un nombre, un día y una hora.
groups-when = Cada { $weekday }, de { $from } a { $to }
groups-next = Próxima: { $day }
groups-next-none = Nada a la vista

## Crear un grupo
group-new = Cree su grupo
group-name = Nombre
group-name-hint = Como lo llama la gente, por ejemplo Pasos del Martes.
group-name-missing = Póngale un nombre al grupo.
group-program = Juego inicial
group-program-hint = Trae las palabras, la agenda habitual y las lecturas.
group-regime = ¿Qué tipo de grupo es?
group-day = Día
group-time = Empieza a las
group-time-understood = De { $from } a { $to }
group-time-wrong = Escriba una hora, por ejemplo 7:00 pm o 19:00.
group-minutes = Minutos
group-minutes-wrong = Escriba cuántos minutos dura, de 5 a 480.
group-place = Lugar
group-zone = Zona horaria
group-zone-other = El grupo está en otra zona horaria
group-starts-nameless = Su grupo empieza sin nombres. Usted cuenta cuántas personas vienen, y no se anota a nadie mientras el grupo no lo decida en conjunto.
group-create = Crear el grupo
group-created = { $group } está listo.

## Un grupo
group-edit = Cambiar
group-edit-title = Cambiar { $group }
group-saved = Guardado.
group-schedule-from-now = Un día o una hora nuevos valen desde hoy. Las reuniones pasadas se quedan donde estaban.
group-coming = Próximas reuniones
group-coming-none = No hay ninguna reunión a la vista.
group-recent = Últimas reuniones
group-open-next = Abrir la próxima reunión

## Nombres
group-names = Nombres
group-names-none = Este grupo no guarda nombres. Basta con contar quién viene.
group-names-none-more = Si su grupo decide en conjunto guardar nombres, anote el día en que lo decidió. Los nombres quedan entonces en esta computadora, bajo llave; las listas y los papeles muestran el nombre y la inicial del apellido.
group-names-agreed = Su grupo acordó guardar nombres el { $day }.
group-names-kept = Un grupo de este tipo guarda nombres.
group-agree = Nuestro grupo acordó guardar nombres
group-agree-day = Día en que el grupo lo acordó
group-agree-save = Guardar nombres desde ahora
group-agree-saved = Anotado: su grupo lo acordó el { $day }.
group-withdraw = Dejar de guardar nombres
group-withdrawn = Ya no se piden ni se muestran nombres. Lo que se anotó antes no se borra.
group-undo = Deshacer

## Personas de la lista
group-people = Personas de la lista
group-people-none = Todavía no hay nadie en la lista. Agregue un nombre, o personas de una lista que ya tenga.
group-person-first = Nombre
group-person-first-missing = Escriba un nombre.
group-person-last = Apellido
group-person-add = Agregar
group-person-known = Ya conocidas
group-person-added = { $name } está en la lista.
group-person-remove = Quitar de la lista
group-person-remove-name = Quitar de la lista: { $name }
group-person-is-off = ya no está en la lista.
group-person-removed = { $name } ya no está en la lista.
group-import = Agregar personas de una lista

## El campo del día y su calendario
day-calendar = Calendario
day-previous-month = Mes anterior
day-next-month = Mes siguiente
day-understood = Es el { $day }.
day-such-as = Escriba un día, por ejemplo { $example }.
day-too-late = Ese día todavía no ha llegado.
