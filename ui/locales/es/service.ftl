### El servicio por un tiempo, las personas invitadas a hablar y la hoja para apuntarse.

service = Servicio
service-lead = Quién hace qué por más tiempo, y hasta cuándo. Sus páginas avisan antes de que termine un período, sin dar nombres.
service-nameless = Este grupo no ha acordado guardar nombres, así que aquí no se anota a nadie.
service-empty = Todavía no hay nadie anotado
service-empty-text = Tesorería, secretaría, quien tiene las llaves: anote quién es y hasta cuándo, y nadie se llevará una sorpresa.
service-now = Ahora
service-vacant = Sin cubrir
service-vacant-fill = Cubrir
service-vacant-fill-of = Cubrir: { $title }
service-past = Antes
service-add = Anotar a alguien
service-change = Cambiar
service-change-of = Cambiar { $title }
service-end = Terminar ahora
service-end-of = Terminar ahora: { $title }
service-goes-on = Sigue después de todo
service-goes-on-of = Sigue después de todo: { $title }
service-ended = Terminado: { $title }.
service-went-on = { $title } sigue.
service-from-until = { $from } a { $until }
service-from-open = desde { $from }, sin final acordado
service-ahead-open = a partir de { $from }, sin final acordado
service-ends-soon = termina pronto
service-ending = El servicio de { $title } termina el { $day }
service-ending-group = { $group }: el servicio de { $title } termina el { $day }
service-ending-see = Ver quién hace qué

service-new-title = Anotar quién sirve
service-edit-title = Cambiar { $title }
service-what = ¿Qué servicio?
service-own = Otra cosa
service-own-title = ¿Cómo lo llaman?
service-own-hint = Por ejemplo: las llaves del salón.
service-who = ¿Quién?
service-who-choose = Elija a alguien
service-who-missing = Elija quién es.
service-nobody = Todavía no hay nadie en la lista de su grupo. Agregue primero a las personas allí.
service-from = Desde
service-day-missing = Escriba un día o elíjalo en el calendario.
service-until-how = ¿Hasta cuándo?
service-until-usual = Lo habitual: { $usual }
service-until-day = Hasta un día
service-until-open = Sin final acordado
service-until = Último día
service-remind = ¿Con cuántos días de antelación avisar?
service-remind-hint = 0 es nunca.
service-remind-wrong = Escriba un número de 0 a 183.
service-saved = Está anotado.

speakers = Personas invitadas
speakers-lead = Personas de fuera a quienes usted invita a hablar. No están en ninguna lista y ninguna búsqueda las encuentra.
speakers-nameless = Este grupo no ha acordado guardar nombres, así que aquí no se anota a ninguna persona invitada.
speakers-empty = Todavía no hay personas invitadas
speakers-empty-text = Anote a quién podría invitar, cómo localizarla y quién podría suplirla.
speakers-col-name = Nombre
speakers-col-last = Habló por última vez
speakers-col-next = Próxima reunión
speakers-never = no se sabe
speakers-none-next = ninguna
speaker-asked = por confirmar
speaker-confirmed = confirmada
speaker-cancelled = cancelada
speakers-next = { $day }: { $state }
speakers-idle = Hace mucho que nadie las invita
speakers-idle-text = Ni invitadas ni presentes en todo el tiempo que su grupo guarda nombres. Borre a quienes ya no necesite.
speaker-add = Agregar una persona
speaker-new-title = Agregar una persona invitada
speaker-name = Nombre
speaker-name-hint = Basta el nombre y la inicial del apellido. De la última palabra, las listas muestran solo la inicial.
speaker-contact = Teléfono o correo electrónico
speaker-stand-in = ¿Quién podría suplirla?
speaker-stand-in-none = Nadie todavía
speaker-saved = Guardado.
speaker-last = Habló por última vez el { $day }
speaker-last-none = No se sabe cuándo habló por última vez: las reuniones guardan nombres solo un tiempo.
speaker-evenings = Próximas reuniones
speaker-evenings-none = No está invitada a ninguna reunión.
speaker-evening = { $day }, { $role }
speaker-confirm = Dijo que sí
speaker-confirm-of = Dijo que sí para el { $day }
speaker-unconfirm = Aún no es seguro
speaker-unconfirm-of = Aún no es seguro para el { $day }
speaker-withdraw = No puede venir
speaker-withdraw-of = No puede venir el { $day }
speaker-instead = Invitar a { $name } en su lugar
speaker-instead-of = Invitar a { $name } en su lugar para el { $day }
speaker-set = { $day }: { $state }
speaker-withdrawn = Ya no está invitada para el { $day }.
speaker-replaced = { $name } está invitada para el { $day }.
speaker-invite = Invitar a una reunión
speaker-invite-when = ¿A qué reunión?
speaker-invite-role = ¿Para qué?
speaker-invite-do = Anotar que la invité
speaker-invite-none = No hay reuniones próximas.
speaker-erase = Borrar a esta persona…
speaker-erase-title = Borrar a una persona invitada
speaker-erase-lead = Se borran aquí el nombre, cómo localizarla y cada reunión en la que habló, también de lo que se puede deshacer.
speaker-erase-typed = Escriba «{ $name }» para confirmar
speaker-erase-final = Esto no se puede deshacer.
speaker-erase-wrong = Ese no es el nombre tal como aparece arriba.
speaker-erase-do = Borrar para siempre
speaker-erase-doing = Borrando…
speaker-erase-back = No borrar
speaker-erase-covered = Los nombres están cubiertos. Descúbralos para borrar a alguien.
speaker-erase-done = Borrada
speaker-erase-beyond = Lo que no se puede alcanzar
speakers-all = Todas las personas invitadas

papers-which = ¿Qué papel?
papers-which-sign-in = Hoja de firmas
papers-which-sign-in-hint = Quién está aquí hoy.
papers-which-sign-up = Hoja para apuntarse
papers-which-sign-up-hint = Quién hace qué en las próximas reuniones.
signup-lead = Pásela en una tabla con sujetapapeles. Lo que alguien ya tiene dice «ya cubierto»; no lleva ningún nombre.
signup-meetings = ¿Para cuántas reuniones?
signup-meetings-of = { $count ->
    [one] Una reunión
   *[other] { $count } reuniones
}
signup-open = Pasar a limpio lo escrito
signup-title = Pasar a limpio la hoja para apuntarse
signup-read-lead = En el orden de la hoja. Intro pasa a la fila siguiente; deje vacías las filas vacías.
signup-nameless = Este grupo no ha acordado guardar nombres, así que no se puede pasar nada a limpio. La hoja sí puede circular.
signup-none = No hay servicios para apuntarse
signup-none-text = El juego inicial de este grupo no tiene servicios de una reunión. Agregue algunos en «Servicios y turnos».
signup-row = { $number }. { $role }, { $day }
signup-taken = ya cubierto
signup-save = Guardar
signup-nobody = Nadie en la lista tiene este nombre.
signup-several = Varias personas tienen este nombre. Elija a quién se refiere.
signup-is-taken = Otra persona ya lo tiene.
signup-gone = Esto ya no está en esa reunión.
signup-who = ¿A quién se refiere la fila { $number }?
signup-choose = Elegir
signup-unread = { $count ->
    [one] Una fila no se puede leer. Todavía no se ha guardado nada.
   *[other] { $count } filas no se pueden leer. Todavía no se ha guardado nada.
}
signup-saved = { $count ->
    [0] No se escribió nada.
    [one] Un nombre está anotado.
   *[other] { $count } nombres están anotados.
}
signup-back = Volver a los papeles
