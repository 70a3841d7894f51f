### La agenda: condiciones, grupos pequeños, qué acortar, reuniones siguientes y lo guardado.

agenda-copy = Copiar
agenda-copied = Después viene una copia de { $title }.
agenda-save-for-later = Guardar para después
agenda-saved = { $title } queda guardado para después.
agenda-fixed = Este programa mantiene sus puntos en este orden.
agenda-note = Nota: { $text }
agenda-no-time = ahora no ocupa tiempo
agenda-quiet = en silencio, sin cuenta atrás
agenda-pause = una pausa
agenda-timer = { $minutes } min cada persona
agenda-timer-wrap = { $minutes } min cada persona, { $more } para cerrar
agenda-instead = en lugar de { $title }
agenda-applies = hoy sí
agenda-applies-not = hoy no
agenda-applies-open = aún no se sabe
agenda-applies-ask = ¿«{ $title }» tiene lugar?
agenda-yes = Sí
agenda-no = No
agenda-open = Aún no se sabe

## Cuando se alarga
agenda-cuts = Esto puede ser más corto:
agenda-cut = { $title }: { $to } minutos en vez de { $from }
agenda-still-over = { $minutes ->
    [one] Aun así sobra { $minutes } minuto. Quite algo, o guárdelo para después.
   *[other] Aun así sobran { $minutes } minutos. Quite algo, o guárdelo para después.
}
agenda-no-cuts = Aquí nada se puede acortar. Quite algo, o guárdelo para después.
agenda-fit = Acortar esto

## Hasta dónde llega un cambio
agenda-scope = Lo que cambie aquí vale para
agenda-scope-hint = Agregar, editar, mover, copiar y quitar. Las respuestas de hoy se quedan en hoy.
agenda-scope-this = Solo esta reunión
agenda-scope-later = Esta y todas las siguientes

## Más sobre un punto
agenda-timer-each = Minutos para cada persona
agenda-timer-hint = Vacío quiere decir que no se mide el tiempo a nadie.
agenda-timer-more = Minutos para cerrar
agenda-timer-more-hint = Además de eso, para terminar la idea.
agenda-timer-wrong = Escriba un número de minutos de 0 a 60.
agenda-kind = Qué clase de tiempo
agenda-kind-none = como cualquier otro
agenda-kind-quiet = en silencio, sin cuenta atrás
agenda-kind-pause = una pausa
agenda-cycle = De un ciclo
agenda-cycle-none = no
agenda-track = Grupo pequeño
agenda-track-all = todos juntos
agenda-condition = Solo si
agenda-condition-hint = Por ejemplo: si alguien viene por primera vez. Vacío quiere decir siempre, o como lo tenga su programa.
agenda-instead-of = En lugar de
agenda-instead-none = de nada, se añade
agenda-instead-hint = Mientras no diga que tiene lugar, se queda el otro punto.
agenda-notes = Notas para usted
agenda-notes-hint = Solo las ve quien prepara la reunión. No salen en ningún papel. No ponga nombres.

## Grupos pequeños
circles = Grupos pequeños
circles-first = Dividir en grupos pequeños
circles-add = Agregar un grupo pequeño
circles-title = Nombre del grupo pequeño
circles-title-hint = Está en puertas y papeles: elija algo neutro, como un color o una sala.
circles-title-missing = Escriba cómo se llama el grupo pequeño.
circles-role = Dirige (un servicio)
circles-leader = Dirige (una persona)
circles-led-by = Dirige:
circles-led-open = Todavía no lo dirige nadie.
circles-people = En { $title }
circles-join = Poner a alguien en { $title }
circles-join-none = elija un nombre
circles-join-do = Agregar
circles-leave = Sacar
circles-leave-name = Sacar a { $name }
circles-edit-title = Editar { $title }
circles-remove-title = Quitar { $title }
circles-removed = «{ $title }» y sus puntos ya no están en la agenda.

## Guardado para después
saved-open = Guardado para después ({ $count })
saved-title = Guardado para después
saved-empty = No hay nada guardado. Lo que no dio tiempo a hacer puede esperar aquí.
saved-place = Ponerlo aquí
saved-place-title = Poner «{ $title }» en esta reunión
saved-placed = { $title } está en la agenda.
saved-remove-title = Quitar «{ $title }» de lo guardado
saved-removed = «{ $title }» ya no está guardado.
saved-new = Guardar algo para después
saved-add = Guardar para después

## De dónde viene una agenda
source-open = Copiar de otra agenda o reunión
source-from = ¿Qué agenda?
source-hint = Ocupa el lugar de esta. De otra reunión no se copian los nombres de personas. Se puede deshacer.
source-usual = La agenda habitual
source-agenda = { $title } ({ $minutes } min)
source-take = Tomarla
source-taken = Aquí está la agenda elegida.

## Pasar a otra ocasión
carry-open = Pasar a otra ocasión lo que no dio tiempo
carry-what = ¿Qué no dio tiempo a hacer?
carry-missing = Elija al menos un punto.
carry-to = ¿Adónde va?
carry-next = A la próxima reunión
carry-backlog = Guardado para después
carry-do = Pasarlo
carry-done = Queda para otra ocasión.

## La agenda habitual
tools-usual = Hacer de esta la agenda habitual
tools-usual-other = Hacer de esta la agenda habitual de estas reuniones
tools-usual-done = Esta es ahora la agenda habitual. Las reuniones siguientes que nadie cambió la siguen.
tools-follows = Esta reunión sigue: { $title }

## A new group
group-agenda = Clase de reunión
group-agenda-hint = La habitual. Las demás quedan para las reuniones que sean distintas.
group-agenda-fitting = la que quepa en la duración

## Agendas además de la habitual
agendas = Otras agendas
agendas-lead = Para reuniones que son distintas: por ejemplo, con alguien invitado a hablar, o con asuntos del grupo una vez al mes. Tome una en el plan de una reunión, o para una semana del mes. Para cambiar lo que contiene, cambie una reunión así y haga de ella la agenda habitual de estas reuniones.
agendas-weeks = Semanas del mes
agendas-usual = La agenda habitual
agendas-items =
    { $count ->
        [0] todavía sin puntos
        [one] un punto
       *[other] { $count } puntos
    }
agendas-minutes = { $minutes } min
agendas-used = Se usa: { $places }
agendas-add = Crear una agenda
agendas-rename = Cambiar el nombre
agendas-rename-of = Cambiar el nombre de «{ $title }»
agendas-renamed = La agenda tiene su nuevo nombre.
agendas-remove = Quitar
agendas-remove-of = Quitar «{ $title }»
agendas-removed = «{ $title }» está quitada. Las reuniones pasadas conservan la suya.
agendas-restore = Recuperar
agendas-restore-of = Recuperar «{ $title }»
agendas-restored = La agenda está otra vez aquí.
agendas-gone =
    { $count ->
        [one] Una agenda quitada
       *[other] { $count } agendas quitadas
    }
agendas-new-title = Crear otra agenda
agendas-from = ¿Con qué empieza?
agendas-from-hint = Los nombres de personas no se copian.
agendas-from-usual = Una copia de la agenda habitual
agendas-from-other = Una copia de «{ $title }»
agendas-from-template = Del juego inicial: { $title }
agendas-from-empty = Con nada
agendas-title = ¿Cómo se llama?
agendas-title-hint = Por ejemplo: Reunión de asuntos del grupo.
agendas-create = Crearla
agendas-made = La agenda está creada.
