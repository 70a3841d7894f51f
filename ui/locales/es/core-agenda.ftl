### Lo que dice el programa sobre las agendas: por qué no se puede un cambio, y qué cambio fue.

problem-loop = Elija un punto del mismo círculo que no esté él mismo en lugar de otro.
problem-fixed-order = Este programa mantiene sus puntos en este orden.
problem-no-condition = Este punto siempre tiene lugar; no hay nada que decidir.
problem-same-name = Ya hay una con este nombre. Elija otro nombre.

## Where another agenda of a group is used
error-agenda-used = Todavía se usa: { $places }. Elija allí antes otra agenda.
agenda-used-week-1 = el primer { $weekday } del mes
agenda-used-week-2 = el segundo { $weekday } del mes
agenda-used-week-3 = el tercer { $weekday } del mes
agenda-used-week-4 = el cuarto { $weekday } del mes
agenda-used-week-5 = el quinto { $weekday } del mes
agenda-used-week-last = el último { $weekday } del mes
agenda-used-meeting = la reunión del { $date }
agenda-used-more =
    { $count ->
        [one] una reunión más
       *[other] { $count } reuniones más
    }

## What was changed
change-agenda-item-duplicate = Punto de la agenda copiado
change-agenda-item-condition = Dicho si un punto de la agenda tiene lugar
change-agenda-item-shelve = Punto de la agenda guardado para después
change-agenda-item-unshelve = Punto guardado puesto en una agenda
change-agenda-track-add = Círculo agregado
change-agenda-track-edit = Círculo cambiado
change-agenda-track-remove = Círculo quitado
change-agenda-track-restore = Círculo recuperado
change-agenda-track-person-add = Persona puesta en un círculo
change-agenda-track-person-remove = Persona quitada de un círculo
change-agenda-fit = Agenda acortada para que quepa
change-agenda-save-as-usual = Agenda habitual cambiada
change-agenda-copy-from = Agenda copiada de otra reunión
change-agenda-carry-over = Puntos pasados a otra ocasión
change-meeting-use-agenda = Elegida otra agenda
change-backlog-add = Guardado para después
change-backlog-remove = Quitado de lo guardado para después
change-backlog-restore = Devuelto a lo guardado para después
change-other-agenda-add = Agenda creada
change-other-agenda-rename = Agenda con otro nombre
change-other-agenda-remove = Agenda quitada
change-other-agenda-restore = Agenda recuperada
