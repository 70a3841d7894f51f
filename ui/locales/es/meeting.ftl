### Una reunión: su plan, quién está, sus papeles.

meeting-title = { $day }, { $time }
meeting-closes = Termina { $time }
meeting-tab-plan = Plan
meeting-tab-here = Quién está
meeting-tab-afterwards = Después
meeting-tab-papers = Papeles
meeting-tabs = Esta reunión
meeting-print = Imprimir los papeles
meeting-count = Contar quién está
meeting-is-cancelled = Esta reunión está cancelada: { $reason }
meeting-is-cancelled-plain = Esta reunión está cancelada.
meeting-cancelled = cancelada
meeting-cancelled-because = cancelada: { $reason }
meeting-here-count = asistencia: { $count }

## Plan
plan-agenda = Agenda
plan-agenda-keys = Las flechas arriba y abajo eligen un punto. Alt con una flecha lo mueve, Intro lo edita, Supr lo quita.
plan-empty = Todavía no hay nada previsto. Agregue el primer punto.
plan-empty-spare = { $minutes ->
    [one] Hay { $minutes } minuto por llenar.
   *[other] Hay { $minutes } minutos por llenar.
}
plan-minutes = { $minutes ->
    [one] { $minutes } min
   *[other] { $minutes } min
}
plan-minutes-long = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
plan-fits = Todo cabe: termina a las { $time }.
plan-spare = { $minutes ->
    [one] Termina a las { $time }; sobra { $minutes } minuto.
   *[other] Termina a las { $time }; sobran { $minutes } minutos.
}
plan-over = { $minutes ->
    [one] Se alarga { $minutes } minuto: termina a las { $time } en vez de a las { $planned }.
   *[other] Se alarga { $minutes } minutos: termina a las { $time } en vez de a las { $planned }.
}
plan-over-short = Termina { $time }, { $minutes } min de más
plan-up = Subir
plan-down = Bajar
plan-edit = Editar
plan-remove = Quitar
plan-actions = Qué hacer con { $title }
plan-moved = { $title } está ahora a las { $time }.
plan-first = { $title } ya es lo primero.
plan-last = { $title } ya es lo último.
plan-removed = «{ $title }» ya no está en la agenda.
plan-restored = «{ $title }» está de vuelta.
plan-undo = Deshacer
plan-add = Agregar un punto
plan-conflict = Alguien cambió esta agenda en otra ventana. Así está ahora.

## Un punto
item-new = Punto nuevo
item-title = Qué
item-title-missing = Escriba qué se hace.
item-minutes = Minutos
item-minutes-wrong = Escriba un número de minutos de 0 a 480.
item-min = Como mínimo
item-max = Como máximo
item-limits-hint = Si los rellena, el punto puede acortarse o alargarse con la reunión.
item-limits-wrong = Los minutos tienen que estar entre estos dos.
item-role = Quién
item-role-none = preguntar en la sala
item-person = Persona
item-person-none = nadie todavía
item-reading = Lectura
item-reading-none = ninguna
item-script = Qué decir
item-script-hint = Solo para quien dirige. No se muestra a la sala.
item-more = Más sobre esto
item-add = Agregar
item-back = Dejarlo como estaba

## Cancelar
cancel-open = Cancelar esta reunión
cancel-reason = ¿Por qué?
cancel-reason-hint = Una línea, por ejemplo: Día festivo, o Hoy no hay sala.
cancel-reason-missing = Escriba una línea para que los demás sepan por qué.
cancel-do = Cancelar la reunión
cancel-keep = No cancelarla
cancel-done = La reunión está cancelada.
cancel-restore = Recuperarla
cancel-restored = La reunión vuelve a estar prevista.

## Quién está: contar
here-counts = Cuenta
here-room = en la sala
here-online = en línea
here-count-none = sin contar
here-count-help = Las teclas más y menos cambian el número; también puede escribirlo. Vacío quiere decir sin contar.
here-room-more = Una persona más en la sala
here-room-fewer = Una persona menos en la sala
here-newcomers-more = Una más: { $newcomers }
here-newcomers-fewer = Una menos: { $newcomers }
here-online-more = Una persona más en línea
here-online-fewer = Una persona menos en línea
here-count-said = { $what }: { $count }
here-cancelled = Mientras una reunión está cancelada no se cuenta a nadie.
here-cancelled-link = Recuperarla en Plan
here-ahead = Esta reunión todavía no ha llegado. A partir de su día podrá anotar quién estuvo.
here-saved = guardado
here-count-wrong = Escriba un número entero, o deje el campo vacío.
here-count-marked = { $count ->
    [one] Contar a la { $count } persona marcada
   *[other] Contar a las { $count } personas marcadas
}
here-newcomers-too-many = { $people ->
    [0] Todavía no se ha contado a nadie. Cuente primero a las personas y después cuántas son { $newcomers }.
    [one] Hay una persona contada, así que como mucho una puede contarse entre { $newcomers }. Cuente primero a las personas.
   *[other] Hay { $people } personas contadas, así que puede haber como mucho { $people } { $newcomers }. Cuente primero a las personas.
}
here-newcomers-more-than = { $people ->
    [one] { $count } { $newcomers } y { $people } persona en total: mire otra vez las cuentas, por favor.
   *[other] { $count } { $newcomers } y { $people } personas en total: mire otra vez las cuentas, por favor.
}
here-nameless = Este grupo no guarda nombres; basta con contar.
here-nameless-link = Si su grupo acordó guardar nombres
here-agreed = Este grupo acordó guardar nombres el { $day }.

## Quién está: nombres
here-name = Nombre
here-name-hint = Intro marca aquí y pasa a la siguiente; un nombre nuevo se agrega
here-list = Nombres
here-mark = Presente
here-mark-name = Presente: { $name }
here-more = Más
here-more-name = Más sobre { $name }
here-add = Agregar «{ $name }»
here-add-again = Otra vez Intro y se agrega { $name }
here-best = { $name }: Intro marca aquí
here-best-already = { $name } ya está.
here-nobody = Nadie de la lista se llama así. Intro, y otra vez Intro, agrega { $name }.
here-is-here = { $count ->
    [one] { $name } está, { $count } persona
   *[other] { $name } está, { $count } personas
}
here-was-here = { $name } ya está
here-taken-back = { $name } ya no tiene marca
here-total = { $count ->
    [one] { $count } persona marcada
   *[other] { $count } personas marcadas
}
here-total-none = Todavía no hay nadie marcado
here-said-other = { $name }: { $word }
here-late = llegó tarde
here-late-at = llegó tarde, { $time }
here-left-early = se fue antes
here-left-early-at = se fue antes, { $time }
here-absent = no vino
here-do-late = Llegó tarde
here-do-left-early = Se fue antes
here-do-absent = No vino
here-do-online = En línea
here-take-back = Quitar la marca
here-new-tonight = no estaba en la lista
here-empty = Todavía no hay nadie en la lista. Escriba un nombre y pulse Intro dos veces, o agregue personas de una lista que ya tenga.
here-empty-link = Agregar personas de una lista

here-time = Hora
here-time-save = Corregir la hora
here-time-wrong = Escriba una hora, como 7:12 pm.
here-order = Orden de los nombres
here-order-expected = primero quien suele venir
here-order-name = por nombre
here-track = Mostrar
here-track-all = a todos
here-all = { $count ->
    [one] Marcar presente a la persona que queda
   *[other] Marcar presentes a las otras { $count } personas
}
here-all-done = { $count ->
    [one] { $count } persona más tiene la marca «presente».
   *[other] { $count } personas más tienen la marca «presente».
}
here-all-undo = Deshacerlo
here-beyond = { $count ->
    [one] Hay { $count } persona más en la lista. Escriba un nombre para encontrarla.
   *[other] Hay { $count } personas más en la lista. Escriba un nombre para encontrarlas.
}
# Letras que marcan a la persona cuya línea tiene el foco. Cada una tiene que ser otra.
here-key-late = T
here-key-left-early = S
here-key-excused = A
here-key-clear = Q
here-keys = En la lista, Intro marca «presente», { $late } «llegó tarde», { $early } «se fue antes», { $excused } «{ $word }», y { $clear } quita la marca; después se pasa al nombre siguiente. La flecha abajo va al siguiente nombre sin marca.
here-keys-plain = En la lista, Intro marca «presente» y pasa al nombre siguiente. La flecha abajo va al siguiente nombre sin marca.

## En la puerta
door = En la puerta
door-title = Quién está aquí
door-back = Volver a la lista
door-empty = Todavía no hay nadie en la lista.
