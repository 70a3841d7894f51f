### Quién hace qué: en el plan de una reunión y en las próximas.

roles = Quién hace qué
roles-nobody = nadie
roles-nobody-yet = nadie todavía
roles-in-the-room = se pide en la sala
roles-speaker = alguien de fuera
roles-state-of = Qué respondió: { $role }
roles-state-open = sin preguntar
roles-state-asked = ya se preguntó
roles-state-yes = dijo que sí
roles-state-no = esta vez no
roles-choose = Elegir
roles-choose-for = Elegir: { $role }
roles-choose-other = Otra persona
roles-choose-other-for = Otra persona: { $role }
roles-who = ¿Quién? { $role }
roles-option = { $name } ({ $why })
roles-is-away = no va a estar
roles-not-this-time = esta vez no
roles-has-a-job = tiene otra tarea
roles-copy = Copiar un mensaje
roles-copy-for = Copiar un mensaje: { $role }
roles-copied = Copiado por { $seconds } segundos. Dice el día, la hora y el servicio, y nada más.
roles-room = Pedir en la sala
roles-room-for = Pedir en la sala: { $role }
roles-room-end = No en la sala
roles-room-end-for = No en la sala: { $role }
roles-saved = Guardado: { $role }

rota = Servicios y turnos
rota-back = Volver a { $group }
rota-no-names = Este grupo no ha acordado guardar nombres. En cada reunión, un servicio se puede pedir en la sala.
rota-saved = Guardado.
rota-ahead = Las próximas reuniones
rota-no-meetings = No hay próximas reuniones.
rota-propose-title = Propuestas
rota-on = Proponer nombres para las próximas doce reuniones
rota-two-jobs = Una persona puede hacer dos cosas en una noche si nadie más está libre
rota-propose = Proponer nombres
rota-proposed = { $count ->
    [0] Todo queda como está: nada nuevo que proponer
    [one] Una propuesta
   *[other] { $count } propuestas
}
rota-nobody-now = nadie
rota-instead-of = en lugar de
rota-passed-more = { $count ->
    [one] una persona más no puede
   *[other] { $count } personas más no pueden
}
rota-accept = Aceptar estas
rota-accepted = { $count ->
    [one] Un nombre aceptado.
   *[other] { $count } nombres aceptados.
}
rota-close = Cerrar

away = Quién no va a estar
away-lead = A quien no va a estar no se le propone. El porqué no se anota.
away-choose = Elija una persona
away-who = ¿Quién?
away-from = Primer día
away-to = Último día
away-add = Anotar
away-added = Anotado.
away-person-missing = Elija quién no va a estar.
away-day-missing = Escriba un día, por ejemplo 3 de diciembre.
away-days = del { $from } al { $to }
away-remove = Quitar
away-remove-of = Quitar: { $name }
away-removed = Quitado.

role-list = Servicios
role-standing = por un período, fuera de los turnos
role-own = propio
role-change = Cambiar
role-change-of = Cambiar: { $name }
role-remove = Quitar
role-remove-of = Quitar: { $name }
role-removed = «{ $name }» ya no está en las listas. Quién lo tuvo queda anotado.
role-restore = Poner de nuevo
role-restore-of = Poner de nuevo: { $name }
role-restored = «{ $name }» está de nuevo.
role-name = ¿Cómo se llama?
role-name-hint = Déjelo vacío para usar el nombre del juego inicial.
role-needs-ok = Proponer solo a quienes pueden servir
role-can = Pueden servir
role-done = Listo
role-saved = Servicio guardado.
role-add-name = Un servicio propio
role-add = Agregar
role-added = Servicio agregado.
role-off = { $count ->
    [one] Un servicio quitado
   *[other] { $count } servicios quitados
}
