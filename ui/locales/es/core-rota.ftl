# Servicios, quién hace qué y la lista de turnos.
assignment-room = se pide en la sala
assignment-message = ¡Hola! ¿Podrías ayudar el { $day } a las { $time }? Es este servicio: { $role }. Un sí y un «esta vez no» están igual de bien; solo avísame.
rota-never = todavía no lo ha hecho
rota-last = lo hizo por última vez el { $day }
rota-too = también lo tiene el { $day }
rota-nobody = Nadie está libre.
rota-second = tiene otra tarea esa noche; nadie más está libre
rota-passed-away = no va a estar
rota-passed-not-this-time = dijo «esta vez no»
rota-passed-busy = tiene otra tarea esa noche
problem-in-the-past = Esto ya pasó.
error-rota-off = Las propuestas no están activadas en este grupo. Actívelas primero.

## Lo que cambió
change-role-add = Servicio agregado
change-role-edit = Servicio cambiado
change-role-remove = Servicio quitado
change-role-restore = Servicio puesto de nuevo
change-can-serve-set = Quién puede servir: cambiado
change-assignment-set = Quién hace qué: cambiado
change-assignment-substitute = Quién hace qué: otra persona en su lugar
change-rota-settings = Ajustes de los turnos cambiados
change-rota-accept = Turnos aceptados
change-absence-add = Días de ausencia anotados
change-absence-remove = Días de ausencia quitados
